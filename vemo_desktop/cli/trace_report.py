"""What ``vemo agreement`` prints of traces."""

from __future__ import annotations

from vemo_desktop.cli import console
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.services.comparing import ComparedOnAll
from vemo_desktop.services.figure_texts import careful_range_text, number_text
from vemo_desktop.services.trace_agreement import RATE_HZ, TracesCompared, TraceScore
from vemo_desktop.services.trace_differences import TraceDifference
from vemo_desktop.services.trace_texts import lag_text, lags_text, meaning_of


def show(found: ComparedOnAll, with_lag: bool, differences: int) -> None:
    """Print all comparisons as tables, and what to keep in mind to standard error."""
    for one in found.traces:
        console.results.print()
        apart = [] if one.lag is None else [("apart", lag_text(one.lag, one.raters))]
        console.print_pairs(
            [
                ("dimension", one.dimension),
                ("raters", _names(one.raters)),
                ("lags", lags_text(one) + ("" if with_lag else ", not taken off")),
                *apart,
                ("videos", f"{one.videos}, {one.seconds:.1f} s that all of them rated"),
            ]
        )
        console.print_table(
            ("measure", "value", "interval", "meaning"),
            [
                (score.name, number_text(score.answer), careful_range_text(score.bounds), meaning_of(score))
                for score in one.scores
            ],
        )
    if found.trace_differences and differences:
        _show_differences(found.trace_differences[:differences])
    if found.traces:
        console.say(
            f"Traces are compared as means of {1 / RATE_HZ:g} s from -1 to 1. Moments of one trace are no"
            " independent judgements, so intervals come from drawing whole videos, or long stretches of the"
            " only one, which then tell nothing of other videos."
        )


def answer(found: ComparedOnAll, with_lag: bool) -> dict[str, object]:
    """Return everything as JSON values; a value that is missing is null and has a reason."""
    return {
        "rate_hz": RATE_HZ,
        "lag_taken_off": with_lag,
        "comparisons": [_compared(one) for one in found.traces],
        "differences": [
            {
                "fingerprint": one.fingerprint,
                "title": one.title,
                "dimension": one.dimension,
                "start_us": one.interval.start_us,
                "end_us": one.interval.end_us,
                "spread": one.spread,
                "means": dict(one.said),
            }
            for one in found.trace_differences
        ],
    }


def _show_differences(longest: tuple[TraceDifference, ...]) -> None:
    console.results.print()
    console.print_table(
        ("differ in", "on", "from", "to", "apart", "means"),
        [
            (
                one.title,
                one.dimension,
                format_time(one.interval.start_us),
                format_time(one.interval.end_us),
                f"{one.spread:.2f}",
                ", ".join(f"{name} {mean:+.2f}" for name, mean in one.said),
            )
            for one in longest
        ],
    )


def _compared(one: TracesCompared) -> dict[str, object]:
    return {
        "dimension": one.dimension,
        "raters": list(one.raters),
        "lags_s": [list(lags) for lags in one.lags_s],
        "lag": None
        if one.lag is None
        else {
            "seconds": None if one.lag.reason else one.lag.seconds,
            "correlation": None if one.lag.reason else one.lag.correlation,
            "at_limit": one.lag.at_limit,
            "reason": one.lag.reason or None,
        },
        "videos": one.videos,
        "seconds": one.seconds,
        "scores": [_score(score) for score in one.scores],
    }


def _score(score: TraceScore) -> dict[str, object]:
    bounds = score.bounds
    return {
        "measure": score.key,
        "name": score.name,
        "value": score.answer.value if score.answer.is_defined else None,
        "reason": score.answer.reason or None,
        "interval": None
        if bounds is None
        else {
            "low": bounds.low,
            "high": bounds.high,
            "level": bounds.level,
            "of": bounds.of,
            "blocks": bounds.videos,
            "is_hint": bounds.is_hint,
        },
    }


def _names(raters: tuple[str, ...]) -> str:
    return ", ".join(raters) if len(raters) <= 8 else f"{len(raters)} people: {', '.join(raters)}"
