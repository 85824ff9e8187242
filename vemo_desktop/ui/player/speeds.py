"""The speeds one can play at, and which of them a key leads to."""

from __future__ import annotations

SPEEDS = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 4.0)
SLOWEST, FASTEST = SPEEDS[0], SPEEDS[-1]
_SAME = 1e-6


def clamped(rate: float) -> float:
    """Return the speed that can be played and is nearest to the wanted one."""
    return min(max(rate, SLOWEST), FASTEST)


def next_speed(rate: float, step: int) -> float | None:
    """Return the next faster speed of the list for a positive `step`, else the next slower one.

    Seen from how fast it plays now, in whichever direction; None where the list ends.
    """
    now = abs(rate)
    if step > 0:
        return next((speed for speed in SPEEDS if speed > now + _SAME), None)
    return next((speed for speed in reversed(SPEEDS) if speed < now - _SAME), None)


def shuttle_rate(rate: float | None, direction: int) -> float:
    """Return what J (`direction` -1) and L (1) lead to: speed 1 first, then twice as fast each time.

    Parameters
    ----------
    rate : float or None
        What is being played at, negative for backwards; None at rest.
    direction : int
    """
    if rate is None or rate * direction <= 0:
        return float(direction)
    return min(max(abs(rate), 0.5) * 2, FASTEST) * direction


def format_speed(rate: float) -> str:
    """Write a speed as ``1.0×``, ``0.25×`` or, backwards, ``−2.0×``."""
    digits = f"{abs(rate):.2f}".rstrip("0")
    if digits.endswith("."):
        digits += "0"
    return f"{'−' if rate < 0 else ''}{digits}×"
