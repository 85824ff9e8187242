"""How people agree and how good networks are, as sections of a report."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.domain.agreement.bootstrap import Bounds
from vemo_desktop.domain.agreement.reading import FOR_A_PAPER, MEASURES
from vemo_desktop.domain.agreement.traces import Intraclass
from vemo_desktop.ml.cards import names_of
from vemo_desktop.services.agreement import AgreementReport, RatersCompared
from vemo_desktop.services.charts.values import RangeRow, Ranges
from vemo_desktop.services.figure_texts import (
    MISSING,
    HasValue,
    careful_range_text,
    number_text,
    range_text,
    span_text,
    videos_text,
)
from vemo_desktop.services.judging import Evaluation, RaterJudged
from vemo_desktop.services.raters import Rater
from vemo_desktop.services.sections import Section, Table
from vemo_desktop.services.trace_agreement import TracesCompared
from vemo_desktop.services.trace_differences import TraceDifference
from vemo_desktop.services.trace_judging import TraceJudged
from vemo_desktop.services.trace_texts import lag_text, lags_text, meaning_of

SHOWN = ("percent", "cohen", "fleiss", "ac1", "alpha", "alpha_u")
"""Measures of the chart; the table has all."""
CHARTED = ("f1", "map_low", "moments")
"""Figures of networks that have a chart; the tables have all."""
BY_PAIR = "alpha"
OF_PAIRS = ("percent", "cohen", "ac1", "alpha", "alpha_u")
OF_TRACE_PAIRS = {
    "Concordance (CCC)": "CCC",
    **{str(form): str(form) for form in Intraclass},
    "Cronbach's alpha": "Alpha",
    "Same side": "Same side",
}
"""Measures of traces by name, and what stands above their columns."""
MOST_DIFFERENCES = 15


def agreement_section(report: AgreementReport) -> Section:
    """Return how far people agree on labels."""
    if not report.comparisons:
        return Section("agreement", "Agreement on labels", (report.nothing,))
    charts: list[Ranges] = []
    tables: list[Table] = []
    for scheme in dict.fromkeys(one.scheme.id for one in report.comparisons):
        compared = [one for one in report.comparisons if one.scheme.id == scheme]
        charts += _agreement_charts(compared)
        tables.append(_agreement_table(compared[0]))
        if len(compared) > 1:
            tables.append(_pairs_table(compared[1:]))
    notes = [*report.notes, *(note for one in report.comparisons for note in one.notes)]
    notes.append(FOR_A_PAPER)
    return Section(
        "agreement", "Agreement on labels", (), tuple(charts), tuple(tables), tuple(dict.fromkeys(notes))
    )


def traces_section(compared: Sequence[TracesCompared], differences: Sequence[TraceDifference]) -> Section:
    """Return how far people agree on what they rated over time, and where they differ most."""
    if not compared:
        nothing = "No two people rated the same video over time. Record valence and arousal to compare."
        return Section("traces", "Agreement on traces", (nothing,))
    charts, tables = [], []
    for dimension in dict.fromkeys(one.dimension for one in compared):
        own = [one for one in compared if one.dimension == dimension]
        rows = tuple(row for one in own for row in _trace_rows(one))
        charts.append(Ranges(f"traces-{dimension}", dimension.capitalize(), "agreement", rows))
        tables.append(_trace_table(own[0]))
        if len(own) > 1:
            tables.append(_trace_pairs_table(own[1:]))
    if differences:
        tables.append(_differences(differences))
    return Section("traces", "Agreement on traces", (), tuple(charts), tuple(tables))


def networks_section(evaluation: Evaluation) -> Section:
    """Return how good networks are by what people decided."""
    title = "Networks against people"
    if not evaluation.networks:
        traces = (_judged_traces(evaluation.traces),) if evaluation.traces else ()
        return Section("networks", title, (evaluation.nothing,) if evaluation.nothing else (), (), traces)
    charts, tables = [], []
    judged = (*evaluation.networks, *evaluation.people)
    titles = _titles([one.rater for one in judged])
    kinds = dict.fromkeys(one.kind for rater in judged for one in rater.figures)
    shown = [kind for kind in kinds if kind.key in CHARTED]
    for kind in shown:
        rows = tuple(
            _row(titles[rater.rater], one.value, one.value.bounds)
            for rater in judged
            for one in rater.figures
            if one.kind == kind
        )
        charts.append(Ranges(f"networks-{kind.key}", kind.name, "", rows))
    tables += [_judged_table(titles[rater.rater], rater) for rater in judged]
    if evaluation.traces:
        tables.append(_judged_traces(evaluation.traces))
    scheme = "" if evaluation.scheme is None else f" in the scheme “{evaluation.scheme.name}”"
    sentence = f"Judged by {videos_text(len(evaluation.videos))}{scheme}."
    return Section("networks", title, (sentence,), tuple(charts), tuple(tables), evaluation.notes)


def _agreement_charts(compared: Sequence[RatersCompared]) -> list[Ranges]:
    """Return the measures of all together, and then how each pair stands by one of them."""
    first = compared[0]
    key = f"agreement-{first.scheme.id}"
    rows = tuple(
        _row(MEASURES[score.measure].name, score.answer, score.bounds)
        for score in first.found.scores
        if score.measure in SHOWN
    )
    charts = [Ranges(key, f"{first.scheme.name}: {_names(first)}", "agreement", rows)]
    pairs = tuple(
        _row(_names(one), score.answer, score.bounds)
        for one in compared[1:]
        for score in one.found.scores
        if score.measure == BY_PAIR
    )
    if pairs:
        title = f"{first.scheme.name}: {MEASURES[BY_PAIR].name} of each pair"
        charts.append(Ranges(f"{key}-pairs", title, "agreement", pairs))
    return charts


def _agreement_table(compared: RatersCompared) -> Table:
    rows = []
    for score in compared.found.scores:
        measure = MEASURES[score.measure]
        name = measure.name if score.threshold is None else f"{measure.name}, overlap {score.threshold:g}"
        meaning = score.answer.reason
        if score.answer.is_defined:
            meaning = "" if measure.scale is None else measure.scale.meaning(score.answer.value)
        rows.append((name, number_text(score.answer), careful_range_text(score.bounds), meaning))
    heads = ("Measure", "Value", "Interval", "Meaning")
    title = f"{compared.scheme.name}: {_names(compared)}: {videos_text(len(compared.found.videos))}"
    return Table(title, heads, tuple(rows))


def _pairs_table(pairs: Sequence[RatersCompared]) -> Table:
    """Return one line for each pair: with many people, a table for each would hide what matters."""
    rows = []
    for one in pairs:
        scores = {score.measure: score.answer for score in one.found.scores if score.measure in OF_PAIRS}
        cells = (number_text(scores[key]) if key in scores else MISSING for key in OF_PAIRS)
        rows.append((_names(one), str(len(one.found.videos)), *cells))
    heads = ("Pair", "Videos", *(MEASURES[key].name for key in OF_PAIRS))
    return Table(f"{pairs[0].scheme.name}: each pair", heads, tuple(rows), is_of_names=True)


def _trace_rows(compared: TracesCompared) -> list[RangeRow]:
    who = " and ".join(compared.raters) if len(compared.raters) < 4 else f"all {len(compared.raters)}"
    names = ("Concordance (CCC)", "ICC(A,1)") if len(compared.raters) == 2 else ("ICC(A,1)", "ICC(A,k)")
    scores = [score for name in names if (score := compared.score(name)) is not None]
    return [_row(f"{score.name}, {who}", score.answer, score.bounds) for score in scores]


def _trace_table(compared: TracesCompared) -> Table:
    rows = tuple(
        (score.name, number_text(score.answer), careful_range_text(score.bounds), meaning_of(score))
        for score in compared.scores
    )
    who = ", ".join(compared.raters)
    lag = "" if compared.lag is None else f" Beyond that: {lag_text(compared.lag, compared.raters)}."
    return Table(
        f"{compared.dimension.capitalize()}: {who}",
        ("Measure", "Value", "Interval", "Meaning"),
        rows,
        f"{videos_text(compared.videos)}, {compared.seconds:.0f} s that all of them rated. "
        f"Lags taken off: {lags_text(compared)}.{lag}",
    )


def _trace_pairs_table(pairs: Sequence[TracesCompared]) -> Table:
    rows = []
    for one in pairs:
        scores = [one.score(name) for name in OF_TRACE_PAIRS]
        cells = (MISSING if score is None else number_text(score.answer) for score in scores)
        lag = MISSING if one.lag is None else lag_text(one.lag, one.raters)
        rows.append((" and ".join(one.raters), str(one.videos), *cells, lag))
    heads = ("Pair", "Videos", *OF_TRACE_PAIRS.values(), "Later")
    return Table(f"{pairs[0].dimension.capitalize()}: each pair", heads, tuple(rows), is_of_names=True)


def _differences(differences: Sequence[TraceDifference]) -> Table:
    rows = tuple(
        (
            one.title,
            one.dimension,
            span_text(one.interval.start_us, one.interval.end_us),
            f"{one.spread:.2f}",
            ", ".join(f"{name} {mean:+.2f}" for name, mean in one.said),
        )
        for one in differences[:MOST_DIFFERENCES]
    )
    return Table(
        "Where they differ most", ("Video", "Dimension", "Stretch", "Apart", "Means"), rows, is_of_names=True
    )


def _titles(raters: Sequence[Rater]) -> dict[Rater, str]:
    """Return how those who are judged are called: networks by the name that the window gives them."""
    networks = [one for one in raters if one.network is not None and one.key == one.name]
    names = names_of([one.network or "" for one in networks])
    return {one: one.key for one in raters} | dict(zip(networks, names, strict=True))


def _judged_table(name: str, judged: RaterJudged) -> Table:
    rows = tuple(
        (one.kind.name, number_text(one.value), range_text(one.value.bounds), one.kind.asks)
        for one in judged.figures
    )
    mistakes = f"Mistakes, listed by the window: {len(judged.mistakes)}." if judged.mistakes else ""
    title = f"{name}: {videos_text(judged.videos)}"
    return Table(title, ("Figure", "Value", "Interval", "Asks"), rows, mistakes)


def _judged_traces(traces: Sequence[TraceJudged]) -> Table:
    rows = tuple(
        (
            f"{one.dimension} of {one.name}",
            one.by,
            str(one.videos),
            number_text(one.ccc),
            range_text(one.ccc.bounds),
            number_text(one.rmse),
        )
        for one in traces
    )
    heads = ("Curve", "By the trace of", "Videos", "CCC", "Interval", "Distance")
    return Table("Curves against traces", heads, rows)


def _row(name: str, answer: HasValue, bounds: Bounds | None) -> RangeRow:
    value = answer.value if answer.is_defined else None
    if bounds is None:
        return RangeRow(name, value)
    return RangeRow(name, value, bounds.low, bounds.high)


def _names(compared: RatersCompared) -> str:
    names = [one.key for one in compared.raters]
    return " and ".join(names) if len(names) < 4 else f"all {len(names)}"
