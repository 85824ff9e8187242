"""Reading SubRip, WebVTT and SubStation text into cues; what is broken is left out and counted.

The parsers are our own for these three: pysubs2 1.8 takes WebVTT notes and blocks without a time for
text of the cue before, and refuses SubStation files that list their fields in another order.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from vemo_desktop.domain.cue_blocks import timed_blocks
from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval

_SSA_TIME = re.compile(r"\s*(\d+):(\d{1,2}):(\d{1,2})[.:](\d{1,3})\s*")
_SSA_TAGS = re.compile(r"\{[^{}]*\}")
_SSA_DRAWING = re.compile(r"\{[^{}]*\\p[1-9]")
# A tag ends before the next one begins, so that text full of "<" is read once and not once per "<".
_VTT_RUBY = re.compile(r"<rt\b[^<>]*>.*?(?:</rt>|$)", re.DOTALL)
_VTT_TAGS = re.compile(r"<[^<>]*>")
_SRT_TAGS = re.compile(r"</?[A-Za-z][^<>]*>|\{\\[^{}]*\}")
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
    for span, lines in timed_blocks(text, has_numbers=has_numbers):
        if span is None:
            found.broken += 1
        else:
            found.add(*span, plain("\n".join(lines)))
    return found


def _ssa_us(text: str) -> int | None:
    match = _SSA_TIME.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds = (int(part) for part in match.groups()[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + int(match.group(4).ljust(6, "0"))
