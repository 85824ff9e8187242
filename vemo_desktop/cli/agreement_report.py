"""What ``vemo agreement`` prints: tables for people, one document for programs."""

from __future__ import annotations

from vemo_desktop.cli import console
from vemo_desktop.domain.agreement.comparing import Score, VideoComparison
from vemo_desktop.domain.agreement.matching import BorderError
from vemo_desktop.domain.agreement.reading import FOR_A_PAPER, MEASURES, read
from vemo_desktop.domain.agreement.values import Agreement
from vemo_desktop.domain.timebase import US_PER_S, format_time, s_from_us
from vemo_desktop.services.agreement import AgreementReport, RatersCompared
from vemo_desktop.services.figure_texts import careful_range_text, number_text
from vemo_desktop.wording import counted

_OF_EACH_VIDEO = ("percent", "alpha", "alpha_u")


def show(report: AgreementReport, differences: int) -> None:
    """Print all comparisons as tables, and what to keep in mind to standard error."""
    for compared in report.comparisons:
        _show_one(compared, differences)
    if report.comparisons:
        step = f"Moments are {s_from_us(report.settings.step_us):g} s apart."
        console.say_all((*report.notes, step, FOR_A_PAPER))


def answer(report: AgreementReport) -> dict[str, object]:
    """Return everything as JSON values; a value that is missing is null and has a reason."""
    return {
        "step_s": s_from_us(report.settings.step_us),
        "resamples": report.settings.resamples,
        "raters": [
            {"key": one.key, "name": one.name, "kind": str(one.kind), "project": one.project}
            for one in report.raters
        ],
        "chosen": [one.key for one in report.chosen],
        "comparisons": [_compared(one) for one in report.comparisons],
        "nothing": report.nothing or None,
        "notes": list(report.notes),
        "measures": {
            key: {
                "name": measure.name,
                "asks": measure.asks,
                "bands": None if measure.scale is None else measure.scale.source,
                "caveats": list(measure.caveats),
            }
            for key, measure in MEASURES.items()
        },
    }


def _show_one(compared: RatersCompared, differences: int) -> None:
    found = compared.found
    names = ", ".join(one.key for one in compared.raters)
    console.results.print()
    console.print_pairs(
        [
            ("raters", names),
            ("scheme", compared.scheme.name),
            ("videos", f"{len(found.videos)}, {format_time(found.duration_us)}"),
        ]
    )
    console.print_table(
        ("measure", "value", "interval", "meaning"),
        [
            (_name(score), number_text(score.answer), careful_range_text(score.bounds), _meaning(score))
            for score in found.scores
        ],
    )
    if found.onsets is not None and found.offsets is not None:
        second = compared.raters[1].key
        console.results.print(_borders("beginnings", found.onsets, second), markup=False)
        console.results.print(_borders("ends", found.offsets, second), markup=False)
    console.results.print()
    console.print_table(
        ("label", "same label", "told apart"),
        [
            (compared.name_of(one.label), number_text(one.specific), number_text(one.told_apart))
            for one in found.by_label
        ],
    )
    console.results.print()
    console.print_table(
        ("video", *(_name(score) for score in _of_video(found.videos[0]))),
        [(one.title, *(number_text(score.answer) for score in _of_video(one))) for one in found.videos],
    )
    longest = sorted(
        ((one, video.title) for video in found.videos for one in video.differences),
        key=lambda pair: -pair[0].interval.duration_us,
    )[:differences]
    if longest:
        console.results.print()
        console.print_table(
            ("differ in", "from", "to", compared.raters[0].key, compared.raters[1].key),
            [
                (
                    title,
                    format_time(one.interval.start_us),
                    format_time(one.interval.end_us),
                    compared.name_of(one.first),
                    compared.name_of(one.second),
                )
                for one, title in longest
            ],
        )
    console.say_all(compared.notes)
    console.say_all(_unclear(compared))


def _of_video(video: VideoComparison) -> list[Score]:
    """Return the few scores that fit a line: for segments, the strictest F1."""
    strictest = [score for score in video.scores if score.measure == "f1"][-1:]
    return [score for score in video.scores if score.measure in _OF_EACH_VIDEO] + strictest


def _name(score: Score) -> str:
    name = MEASURES[score.measure].name
    return name if score.threshold is None else f"{name}, overlap {score.threshold:g}"


def _meaning(score: Score) -> str:
    """Return the band with its source, or why there is no value."""
    scale = MEASURES[score.measure].scale
    if not score.answer.is_defined:
        return score.answer.reason
    return "" if scale is None else scale.meaning(score.answer.value)


def _borders(what: str, error: BorderError, second: str) -> str:
    later = "later" if error.shift_s >= 0 else "earlier"
    pairs = counted("{count} pair", "{count} pairs", error.count)
    return (
        f"{what} of partners: {error.median_s:.2f} s apart (median), {error.mean_s:.2f} s (mean);"
        f" {second} {abs(error.shift_s):.2f} s {later} ({pairs})"
    )


def _unclear(compared: RatersCompared) -> list[str]:
    totals = [sum(column) for column in zip(*(one.unclear_us for one in compared.found.videos), strict=True)]
    return [
        f"{total / US_PER_S:.1f} s were left out: {rater.key} gave two labels at once, or it is not settled."
        for rater, total in zip(compared.raters, totals, strict=True)
        if total
    ]


def _compared(compared: RatersCompared) -> dict[str, object]:
    found = compared.found
    return {
        "scheme": compared.scheme.id,
        "raters": [one.key for one in compared.raters],
        "duration_us": found.duration_us,
        "scores": [_score(score) for score in found.scores],
        "labels": [
            {"label": one.label, "same_label": _value(one.specific), "told_apart": _value(one.told_apart)}
            for one in found.by_label
        ],
        "beginnings": _border(found.onsets),
        "ends": _border(found.offsets),
        "videos": [
            {
                "fingerprint": video.id,
                "title": video.title,
                "scores": [_score(score) for score in video.scores],
                "differences": [
                    {
                        "start_us": one.interval.start_us,
                        "end_us": one.interval.end_us,
                        "labels": [one.first, one.second],
                    }
                    for one in video.differences
                ],
                "unclear_us": list(video.unclear_us),
            }
            for video in found.videos
        ],
        "notes": list(compared.notes),
    }


def _score(score: Score) -> dict[str, object]:
    bounds = score.bounds
    return {
        "measure": score.measure,
        "threshold": score.threshold,
        **_value(score.answer),
        "reading": read(MEASURES[score.measure], score.answer),
        "interval": None
        if bounds is None
        else {
            "low": bounds.low,
            "high": bounds.high,
            "level": bounds.level,
            "videos": bounds.videos,
            "is_hint": bounds.is_hint,
            "undefined_share": bounds.undefined_share,
        },
    }


def _value(answer: Agreement) -> dict[str, object]:
    return {
        "value": answer.value if answer.is_defined else None,
        "reason": answer.reason or None,
    }


def _border(error: BorderError | None) -> dict[str, object] | None:
    if error is None:
        return None
    return {
        "median_s": error.median_s,
        "mean_s": error.mean_s,
        "shift_s": error.shift_s,
        "pairs": error.count,
    }
