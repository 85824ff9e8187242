"""What ``vemo evaluate`` prints: tables for people, one document for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from vemo_desktop.cli import console
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.comparing import Judged
from vemo_desktop.domain.judging.draws import Value
from vemo_desktop.domain.judging.mistakes import Mistake, MistakeKind
from vemo_desktop.services.figure_texts import number_text, place_text, range_text, videos_text
from vemo_desktop.services.judging import Evaluation, NetworksCompared, RaterJudged
from vemo_desktop.services.trace_judging import TraceJudged
from vemo_desktop.wording import counted


def show(evaluation: Evaluation, errors: int) -> None:
    """Print all figures as tables, and what to keep in mind to standard error."""
    if evaluation.scheme is not None and evaluation.videos:
        _show_segments(evaluation, errors)
    if evaluation.traces:
        _show_traces(evaluation.traces)
    console.say_all(evaluation.notes)


def _show_segments(evaluation: Evaluation, errors: int) -> None:
    assert evaluation.scheme is not None  # there are videos only where a network has run
    total = sum(len(one.video.truth) for one in evaluation.videos)
    segments = counted("{count} segment", "{count} segments", total)
    videos = counted("{count} video", "{count} videos", len(evaluation.videos))
    console.print_pairs(
        [
            ("scheme", evaluation.scheme.name),
            ("judged by", f"{videos}, {segments}"),
        ]
    )
    for judged in (*evaluation.networks, *evaluation.people):
        _show_figures(judged)
    if evaluation.compared is not None:
        _show_comparison(evaluation.compared)
    for judged in evaluation.networks:
        _show_mistakes(judged, errors)


def _show_traces(traces: Sequence[TraceJudged]) -> None:
    console.results.print()
    console.print_table(
        ("trace", "of", "by", "videos", "CCC", "interval", "error"),
        [
            (
                one.dimension,
                one.name,
                one.by,
                str(one.videos),
                number_text(one.ccc),
                range_text(one.ccc.bounds),
                number_text(one.rmse),
            )
            for one in traces
        ],
    )


def answer(evaluation: Evaluation) -> dict[str, object]:
    """Return everything as JSON values; a value that is missing is null."""
    return {
        "scheme": None if evaluation.scheme is None else evaluation.scheme.id,
        "resamples": evaluation.settings.resamples,
        "videos": [
            {
                "fingerprint": one.video.id,
                "title": one.video.title,
                "true_by": one.by.key,
                "segments": len(one.video.truth),
                "began_as_proposals": one.taken,
            }
            for one in evaluation.videos
        ],
        "networks": [_rater(one) for one in evaluation.networks],
        "people": [_rater(one) for one in evaluation.people],
        "comparison": None if evaluation.compared is None else _comparison(evaluation.compared),
        "traces": [
            {
                "dimension": one.dimension,
                "name": one.name,
                "by": one.by,
                "videos": one.videos,
                "ccc": _value(one.ccc),
                "rmse": _value(one.rmse),
            }
            for one in evaluation.traces
        ],
        "nothing": evaluation.nothing or None,
        "notes": list(evaluation.notes),
    }


def _show_figures(judged: RaterJudged) -> None:
    console.results.print()
    console.results.print(f"{judged.rater.key}, {videos_text(judged.videos)}", markup=False)
    console.print_table(
        ("figure", "value", "interval", "asks"),
        [
            (one.kind.name, number_text(one.value), range_text(one.value.bounds), one.kind.asks)
            for one in judged.figures
        ],
    )


def _show_comparison(compared: NetworksCompared) -> None:
    new, present = compared.new.key, compared.present.key
    console.results.print()
    console.print_table(
        ("figure", present, new, "difference", "interval"),
        [
            (
                one.kind.name,
                number_text(one.present),
                number_text(one.new),
                number_text(one.more, signed=True),
                range_text(one.more.bounds),
            )
            for one in compared.found.differences
        ],
    )
    verdict = compared.found.verdict
    console.results.print()
    console.results.print(f"{new} against {present}: {verdict}. {compared.found.reason}", markup=False)


def _show_mistakes(judged: RaterJudged, errors: int) -> None:
    if not judged.mistakes or not errors:
        return
    kinds = Counter(one.kind for one in judged.mistakes)
    console.results.print()
    counted = ", ".join(f"{kinds[kind]} {kind}" for kind in MistakeKind if kinds[kind])
    console.results.print(f"mistakes of {judged.rater.key}: {counted}", markup=False)
    console.print_table(
        ("mistake", "video", "true", "proposed"),
        [
            (str(one.kind), one.title, place_text(one.truth), place_text(one.said))
            for one in judged.mistakes[:errors]
        ],
    )


def _rater(judged: RaterJudged) -> dict[str, object]:
    return {
        "name": judged.rater.key,
        "videos": judged.videos,
        "figures": [_figure(one) for one in judged.figures],
        "mistakes": [_mistake(one) for one in judged.mistakes],
    }


def _comparison(compared: NetworksCompared) -> dict[str, object]:
    return {
        "network": compared.new.key,
        "against": compared.present.key,
        "videos": compared.found.videos,
        "verdict": str(compared.found.verdict),
        "reason": compared.found.reason,
        "differences": [
            {
                "figure": one.kind.key,
                "network": _value(one.new),
                "against": _value(one.present),
                "difference": _value(one.more),
            }
            for one in compared.found.differences
        ],
    }


def _figure(judged: Judged) -> dict[str, object]:
    return {"figure": judged.kind.key, "name": judged.kind.name, **_value(judged.value)}


def _value(value: Value) -> dict[str, object]:
    bounds = value.bounds
    return {
        "value": value.value if value.is_defined else None,
        "interval": None
        if bounds is None
        else {"low": bounds.low, "high": bounds.high, "level": bounds.level},
    }


def _mistake(one: Mistake) -> dict[str, object]:
    return {
        "kind": str(one.kind),
        "fingerprint": one.video_id,
        "video": one.title,
        "start_us": one.interval.start_us,
        "end_us": one.interval.end_us,
        "true": _mark(one.truth),
        "proposed": _mark(one.said),
        "overlap": one.overlap,
    }


def _mark(mark: Mark | None) -> dict[str, object] | None:
    if mark is None:
        return None
    return {"start_us": mark.interval.start_us, "end_us": mark.interval.end_us, "label": mark.label}
