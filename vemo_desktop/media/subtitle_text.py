"""Reading SubRip, WebVTT and SubStation text into cues; what is broken is left out and counted.

The parsers are our own for these three: pysubs2 1.8 takes WebVTT notes and blocks without a time for
text of the cue before, and refuses SubStation files that list their fields in another order.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval

_CLOCK = r"(?:(\d+):)?(\d{1,3}):(\d{1,3})(?:[.,](\d{3}))?"
_TIMING = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}(?:\s.*)?")
_SSA_TIME = re.compile(r"\s*(\d+):(\d{1,2}):(\d{1,2})[.:](\d{1,3})\s*")
_SSA_TAGS = re.compile(r"\{[^}]*\}")
_SSA_DRAWING = re.compile(r"\{[^}]*\\p[1-9]")
_VTT_RUBY = re.compile(r"<rt\b[^>]*>.*?(?:</rt>|$)", re.DOTALL)
_VTT_TAGS = re.compile(r"<[^>]*>")
_SRT_TAGS = re.compile(r"</?[A-Za-z][^<>]*>|\{\\[^}]*\}")
# The fields of SubStation Alpha v4.00+ events, for files that do not list them.
_SSA_FIELDS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")


@dataclass(slots=True)
class Collected:
    """Cues found so far, and how many were left out because they were broken."""

    cues: list[Cue] = field(default_factory=list)
    broken: int = 0

    def add(self, start_us: int | None, end_us: int | None, text: str) -> None:
        """Keep a cue; count it as broken without credible times, ignore it without text."""
        if start_us is None or end_us is None or end_us <= start_us:
            self.broken += 1
        elif text.strip():
            self.cues.append(Cue(Interval(start_us, end_us), text.strip()))


def parse_subrip(text: str) -> Collected:
    """Read SubRip (.srt)."""
    return _parse_blocks(text, lambda cue: _SRT_TAGS.sub("", cue), has_numbers=True)


def parse_webvtt(text: str) -> Collected:
    """Read WebVTT (.vtt)."""
    return _parse_blocks(text, _plain_vtt, has_numbers=False)


def parse_substation(text: str) -> Collected:
    """Read SubStation Alpha (.ssa, .ass)."""
    found = Collected()
    listed: tuple[str, ...] | None = None
    for line in text.splitlines():
        kind, _, rest = line.partition(":")
        if kind.strip().lower() == "format":
            names = tuple(name.strip().lower() for name in rest.split(","))
            # Styles list their fields as well; only events have a text.
            listed = names if "text" in names else listed
        elif kind.strip().lower() == "dialogue":
            fields = listed or _unlisted_fields(rest)
            values = dict(zip(fields, rest.split(",", len(fields) - 1), strict=False))
            found.add(
                _ssa_us(values.get("start", "")),
                _ssa_us(values.get("end", "")),
                plain_ssa(values.get("text", "")),
            )
    return found


def _unlisted_fields(event: str) -> tuple[str, ...]:
    """Guess the fields of an event: streams of bare events often leave the three margins and effect out."""
    margins = event.split(",")[5:8]
    has_margins = len(margins) == 3 and all(margin.strip().isdigit() for margin in margins)
    return _SSA_FIELDS if has_margins else (*_SSA_FIELDS[:5], "text")


def plain_ssa(text: str) -> str:
    """Return the plain text of a SubStation event; empty where it draws shapes."""
    if _SSA_DRAWING.search(text):
        return ""
    return _SSA_TAGS.sub("", text).replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " ").strip()


def _plain_vtt(text: str) -> str:
    return html.unescape(_VTT_TAGS.sub("", _VTT_RUBY.sub("", text)))


def _parse_blocks(text: str, plain: Callable[[str], str], *, has_numbers: bool) -> Collected:
    """Read cues that begin with a line ``start --> end`` and end with an empty line."""
    found = Collected()
    for timing, lines in _blocks(text, has_numbers):
        match = _TIMING.fullmatch(timing)
        if match is None:
            found.broken += 1
            continue
        parts = match.groups()
        found.add(_clock_us(parts[:4]), _clock_us(parts[4:]), plain("\n".join(lines)))
    return found


def _blocks(text: str, has_numbers: bool) -> Iterator[tuple[str, list[str]]]:
    """Yield each timing line with the lines of its text; other blocks are notes, styles and names."""
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


def _ssa_us(text: str) -> int | None:
    match = _SSA_TIME.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds = (int(part) for part in match.groups()[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + int(match.group(4).ljust(6, "0"))
