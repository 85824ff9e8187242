"""Agreement on traces in words: how late somebody is, and what a value means."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.domain.agreement.lag import Lag
from vemo_desktop.services.trace_agreement import TracesCompared, TraceScore


def lags_text(compared: TracesCompared) -> str:
    """Write the lags that are kept with traces, of those who have one: ``ann 1.20 s, ben 0.00 to 0.80 s``."""
    # Of one person who is compared with the others, there is no lag of the others.
    of_each = zip(compared.raters, compared.lags_s, strict=False)
    return ", ".join(f"{name} {_lag(lags)}" for name, lags in of_each if any(lags)) or "none"


def lag_text(lag: Lag, raters: Sequence[str]) -> str:
    """Write how much later the first of two is than the second, and how well they fit then."""
    if lag.reason:
        return lag.reason
    if lag.seconds == 0:
        return f"neither is later (correlation {lag.correlation:.2f})"
    later, earlier = (raters[0], raters[1]) if lag.seconds > 0 else (raters[1], raters[0])
    limit = ", the longest that was tried" if lag.at_limit else ""
    fit = f"correlation then {lag.correlation:.2f}"
    return f"{later} {abs(lag.seconds):.1f} s later than {earlier}{limit} ({fit})"


def meaning_of(score: TraceScore) -> str:
    """Return the band of a value and who named it so, or why there is no value."""
    if not score.answer.is_defined:
        return score.answer.reason
    scale = None if score.measure is None else score.measure.scale
    return "" if scale is None else scale.meaning(score.answer.value)


def _lag(lags: tuple[float, ...]) -> str:
    return f"{lags[0]:.2f} s" if len(lags) == 1 else f"{lags[0]:.2f} to {lags[-1]:.2f} s"
