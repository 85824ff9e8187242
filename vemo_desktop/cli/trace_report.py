"""What ``vemo agreement`` prints of traces."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.cli import console
from vemo_desktop.services.trace_agreement import RATE_HZ, TracesCompared, TraceScore


def show(compared: Sequence[TracesCompared], with_lag: bool) -> None:
    """Print all comparisons as tables, and what to keep in mind to standard error."""
    for one in compared:
        console.results.print()
        console.print_pairs(
            [
                ("dimension", one.dimension),
                ("raters", _names(one.raters)),
                (
                    "lags",
                    ", ".join(_lag(lags) for lags in one.lags_s) + ("" if with_lag else ", not taken off"),
                ),
                ("videos", f"{one.videos}, {one.seconds:.1f} s that all of them rated"),
            ]
        )
        console.print_table(
            ("measure", "value", "interval", "meaning"),
            [(score.name, _number(score), _range(score), _meaning(score)) for score in one.scores],
        )
    if compared:
        console.say(
            f"Traces are compared as means of {1 / RATE_HZ:g} s from -1 to 1. Moments of one trace are no"
            " independent judgements, so intervals come from drawing whole videos."
        )


def answer(compared: Sequence[TracesCompared], with_lag: bool) -> dict[str, object]:
    """Return everything as JSON values; a value that is missing is null and has a reason."""
    return {
        "rate_hz": RATE_HZ,
        "lag_taken_off": with_lag,
        "comparisons": [
            {
                "dimension": one.dimension,
                "raters": list(one.raters),
                "lags_s": [list(lags) for lags in one.lags_s],
                "videos": one.videos,
                "seconds": one.seconds,
                "scores": [
                    {
                        "measure": score.key,
                        "name": score.name,
                        "value": score.answer.value if score.answer.is_defined else None,
                        "reason": score.answer.reason or None,
                        "interval": None
                        if score.bounds is None
                        else {
                            "low": score.bounds.low,
                            "high": score.bounds.high,
                            "level": score.bounds.level,
                            "videos": score.bounds.videos,
                            "is_hint": score.bounds.is_hint,
                        },
                    }
                    for score in one.scores
                ],
            }
            for one in compared
        ],
    }


def _names(raters: tuple[str, ...]) -> str:
    return ", ".join(raters) if len(raters) <= 8 else f"{len(raters)} people: {', '.join(raters)}"


def _lag(lags: tuple[float, ...]) -> str:
    return f"{lags[0]:.2f} s" if len(lags) == 1 else f"{lags[0]:.2f} to {lags[-1]:.2f} s"


def _number(score: TraceScore) -> str:
    return f"{score.answer.value:.3f}" if score.answer.is_defined else "-"


def _range(score: TraceScore) -> str:
    bounds = score.bounds
    if bounds is None:
        return "-"
    return f"{bounds.low:.3f} to {bounds.high:.3f}{' (few videos)' if bounds.is_hint else ''}"


def _meaning(score: TraceScore) -> str:
    if not score.answer.is_defined:
        return score.answer.reason
    scale = None if score.measure is None else score.measure.scale
    return "" if scale is None else scale.meaning(score.answer.value)
