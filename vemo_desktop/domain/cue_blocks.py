"""The blocks of SubRip and WebVTT files: a line ``start --> end``, lines of text, an empty line."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOCK = r"(?:(\d{1,6}):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{3}))?"
_TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?")

Span = tuple[int, int]


def timed_blocks(text: str, *, has_numbers: bool) -> Iterator[tuple[Span | None, list[str]]]:
    """Yield start and end of each block in microseconds, and the lines of its text without spaces around.

    None stands for times that are none. Other blocks are notes, styles and names and are passed over.

    Parameters
    ----------
    text : str
    has_numbers : bool
        Whether a number before the times belongs to them, as in SubRip, also where no empty line separates
        it from the text before.
    """
    for timing, lines in _blocks(text, has_numbers):
        match = _TIMING.fullmatch(timing)
        parts = () if match is None else match.groups()
        yield ((_clock_us(parts[:4]), _clock_us(parts[4:])) if parts else None), lines


def _blocks(text: str, has_numbers: bool) -> Iterator[tuple[str, list[str]]]:
    timing: str | None = None
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        if "-->" in line or not line.strip():
            if timing is not None:
                follows_at_once = (
                    "-->" in line and has_numbers and bool(lines) and lines[-1].strip().isdigit()
                )
                yield timing, lines[:-1] if follows_at_once else lines
            timing, lines = (line if line.strip() else None), []
        elif timing is not None:
            lines.append(line.strip())


def _clock_us(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in parts)
    return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) * 1000
