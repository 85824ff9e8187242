"""Times as clocks and video editors show them."""

from __future__ import annotations

import re
from fractions import Fraction

from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.collecting import bounded_us, quoted
from vemo_desktop.exchange.formats import frame_step_us

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,6}))?", re.ASCII)
_TIMECODE = re.compile(r"(\d{1,4}):(\d{1,2}):(\d{1,2})([:;])(\d{2})", re.ASCII)


def clock_time_us(text: str, rate_hz: float | None) -> int | None:
    """Return a time such as ``1:02.5``, ``00:01:02,500`` or ``00:01:02:13``; None where a text is none.

    Parameters
    ----------
    text : str
    rate_hz : float or None
        Frames per second, for timecodes.

    Raises
    ------
    UsageError
        If it counts frames, and their rate is not told.
    ValueError
        If there is no frame of that number, or it is later than any recording.
    """
    clock, timecode = _CLOCK.fullmatch(text), _TIMECODE.fullmatch(text)
    if timecode is not None:
        return _timecode_us(timecode, rate_hz)
    return None if clock is None else bounded_us(_clock_us(clock))


def _clock_us(clock: re.Match[str]) -> Fraction:
    hours, minutes, seconds = (int(part or 0) for part in clock.groups()[:3])
    parts = Fraction(int(clock[4] or 0), 10 ** len(clock[4] or ""))
    return ((hours * 60 + minutes) * 60 + seconds + parts) * 1_000_000


def _timecode_us(timecode: re.Match[str], rate_hz: float | None) -> int:
    """Return the time of a timecode: it counts 30 frames each second also where 29.97 are shown.

    With a semicolon it leaves out the first two numbers of each minute, but for every tenth, to keep up with
    clocks (four at 59.94). Source: SMPTE ST 12-1.

    Raises
    ------
    UsageError
        If the rate is not told.
    ValueError
        If there is no frame of that number, or it is later than any recording.
    """
    if rate_hz is None:
        raise UsageError(f"{quoted(timecode[0])} counts frames. Give their rate with --rate.")
    step, nominal = frame_step_us(rate_hz), round(rate_hz)
    hours, minutes, seconds, frame = (int(timecode[place]) for place in (1, 2, 3, 5))
    if frame >= nominal:
        raise ValueError(f"no frame of a second: {timecode[0]}")
    minutes += hours * 60
    number = (minutes * 60 + seconds) * nominal + frame
    if timecode[4] == ";":
        number -= nominal // 15 * (minutes - minutes // 10)
    return bounded_us(number * step)
