"""Reading any table of labels: one row per segment, with columns known by name or named by the user.

A column of times says its unit by its name (``start_ms``, ``end_us``, ``start_frame``) or after a colon in
the mapping (``start=onset:ms``); otherwise it holds seconds or clock times, also the timecode of video
editors, ``00:01:02:13``, whose last part counts frames. Without an end or a length, rows are points.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.collecting import Changes, Collector, Words, bounded_us, number, quoted
from vemo_desktop.exchange.formats import ImportOptions, LoadedFile, Reading, frame_step_us
from vemo_desktop.exchange.text_files import beginning, rows_of_file
from vemo_desktop.exchange.texts import one_line

KNOWN: dict[str, tuple[str, ...]] = {
    "start": ("start_us", "start_ms", "start_s", "start", "start_time", "starttime", "onset", "begin", "from",
              "time", "start_frame"),
    "end": ("end_us", "end_ms", "end_s", "end", "end_time", "endtime", "stop", "to", "end_frame"),
    "duration": ("duration_us", "duration_ms", "duration_s", "duration"),
    "label": ("label", "emotion", "sentiment", "behavior", "code", "class", "category", "annotation", "text"),
    "tier": ("tier", "track"),
    "author": ("author", "annotator", "rater", "coder"),
    "subject": ("subject", "character", "speaker"),
    "note": ("note", "comment", "notes"),
    "confidence": ("confidence", "score"),
    "media": ("video", "file_name", "filename", "media", "video_id", "video_name", "video_file", "media_file",
              "video_path", "file_path", "filepath", "file", "path", "clip", "recording"),
}  # fmt: skip
"""What a column can be, and the names it is recognised by, the best first."""

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,6}))?", re.ASCII)
_TIMECODE = re.compile(r"(\d{1,4}):(\d{1,2}):(\d{1,2})([:;])(\d{2})", re.ASCII)
_COMMA = re.compile(r"-?\d+,\d+", re.ASCII)
_COUNTED = ("start", "end", "duration", "confidence")
_OURS = {"segment_id", "layer", "scheme", "start_us"}


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where in a row everything is, what the times count, in microseconds, and what labels are called.

    `is_exact` says that spaces around a text belong to it, as in our own tables. `rate_hz` is that of frames.
    """

    label: str
    places: Mapping[str, int]
    units: Mapping[str, Fraction | None]
    is_exact: bool = False
    rate_hz: float | None = None

    def text(self, row: list[str], role: str) -> str:
        place = self.places.get(role)
        if place is None or place >= len(row):
            return ""
        return row[place] if self.is_exact else row[place].strip()

    def with_points(self, row: list[str], changes: Changes) -> list[str]:
        """Return a row with decimal points, as spreadsheets write commas in much of the world."""
        cells = list(row)
        for place in (self.places[role] for role in _COUNTED if role in self.places):
            if place < len(cells) and _COMMA.fullmatch(text := cells[place].strip()):
                cells[place] = text.replace(",", ".")
                changes.add("numbers whose comma was taken for a decimal point")
        return cells

    def time_us(self, row: list[str], role: str) -> int | None:
        """Return a time; None where the row has none."""
        text, unit = self.text(row, role), self.units.get(role)
        value = number(text)
        clock, timecode = _CLOCK.fullmatch(text), _TIMECODE.fullmatch(text)
        try:
            if value is not None and unit is not None:
                return bounded_us(Fraction(value) * unit)
            if timecode is not None:
                return _timecode_us(timecode, self.rate_hz)
            return None if clock is None else bounded_us(_clock_us(clock))
        except ValueError:
            return None  # later than any recording: as good as none


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


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read a table: one document per recording that it names, one tier per tier, author and subject.

    Raises
    ------
    UsageError
        If it does not show which column is what, or counts frames and the rate is not told.
    """
    changes = Changes()
    rows = [row for row in rows_of_file(file, changes) if any(cell.strip() for cell in row)]
    if not rows:
        raise ImportRefused(f'"{file.name}" is empty.')
    is_ours = set(rows[0]) >= _OURS
    columns = replace(_columns(file, rows[0], options), is_exact=is_ours)
    collectors: dict[str, Collector] = {}
    words = Words()
    for row in rows[1:]:
        cells = columns.with_points([_without_guard(cell) for cell in row] if is_ours else row, changes)
        media = columns.text(cells, "media")
        collector = collectors.setdefault(media, Collector(changes))
        _add(collector, columns, cells, _our_tier(rows[0], cells) if is_ours else "", words, changes)
    vocabularies = words.vocabularies()
    documents = [one.document(media=media, vocabularies=vocabularies) for media, one in collectors.items()]
    named = Counter(one.media for one in documents)
    # Folders are of no use elsewhere, unless nothing but them tells two recordings apart.
    apart = [
        one if named[one.media] == 1 else replace(one, media=media)
        for media, one in zip(collectors, documents, strict=True)
    ]
    return Reading(tuple(apart) or (Document(),), changes.losses())


def recognises(file: LoadedFile) -> bool:
    """Tell whether a file begins with a row of several cells; which is what is asked of the user then."""
    try:
        rows = rows_of_file(LoadedFile(file.name, beginning(file).encode()), Changes())
    except ImportRefused:
        return False
    return bool(rows) and len(rows[0]) > 1


def _add(
    collector: Collector, columns: _Columns, row: list[str], tier: str, words: Words, changes: Changes
) -> None:
    start_us, end_us = columns.time_us(row, "start"), columns.time_us(row, "end")
    length_us = columns.time_us(row, "duration")
    if start_us is None or ("end" in columns.places and end_us is None and length_us is None):
        changes.add("rows left out because a time is none")
        return
    if end_us is None:
        end_us = start_us + (length_us or 0)
    author, subject = columns.text(row, "author"), columns.text(row, "subject")
    name = tier or ":".join(filter(None, (columns.text(row, "tier"), author, subject))) or "labels"
    # One question for all rows, whoever answered it about whomever; our own tables name it.
    question, label = (tier or columns.label).partition("@")[0], columns.text(row, "label")
    words.use(question, label)
    certainty = columns.text(row, "confidence")
    confidence = number(certainty)
    changes.add("certainties left out because they are no numbers", bool(certainty) and confidence is None)
    collector.add(
        collector.same_tier(name, author=author, subject=subject, vocabulary=question),
        start_us,
        end_us,
        label,
        note=columns.text(row, "note"),
        confidence=confidence,
    )


def _columns(file: LoadedFile, header: list[str], options: ImportOptions) -> _Columns:
    names = [name.strip().lower() for name in header]
    places: dict[str, int] = {}
    units: dict[str, Fraction | None] = {}
    if unknown := set(options.columns) - set(KNOWN):
        raise UsageError(f'A column cannot be "{min(unknown)}". It can be: {", ".join(KNOWN)}.')
    for role, aliases in KNOWN.items():
        named, _, unit = options.columns.get(role, "").partition(":")
        wanted = (named.strip().lower(),) if named else aliases
        found = next((name for name in wanted if name in names), None)
        if found is None and named:
            raise UsageError(f'"{file.name}" has no column "{named}". Its columns are: {_listed(header)}.')
        if found is not None:
            places[role] = names.index(found)
            units[role] = _unit(unit or found, options.rate_hz)
    if not {"start", "label"} <= set(places):
        raise UsageError(
            f'"{file.name}" does not show which column is what. Say it with --columns, for example'
            f" start=onset,end=offset,label=emotion. Its columns are: {_listed(header)}."
        )
    for role in ("start", "end", "duration"):
        if role in places and units[role] is None:
            raise UsageError(f"{quoted(header[places[role]])} counts frames. Give their rate with --rate.")
    return _Columns(names[places["label"]] or "labels", places, units, rate_hz=options.rate_hz)


def _unit(name: str, rate_hz: float | None) -> Fraction | None:
    """Return what a column of times counts in microseconds; None for frames of an unknown rate."""
    word = re.split(r"[^a-z]+", name.lower().strip(" ()[]"))[-1]
    if word in ("frame", "frames"):
        return None if rate_hz is None else frame_step_us(rate_hz)
    return Fraction({"us": 1, "µs": 1, "ms": 1000, "milliseconds": 1000}.get(word, 1_000_000))


def _our_tier(header: list[str], row: list[str]) -> str:
    cells = dict(zip(header, row, strict=False))
    author = cells.get("network") or cells.get("author", "")
    return f"{cells.get('scheme', '')}@{cells.get('layer', '')}:{author}"


def _without_guard(cell: str) -> str:
    """Take off the apostrophe with which our own tables keep spreadsheets from running text."""
    return cell[1:] if cell.startswith("'") else cell


def _listed(header: list[str]) -> str:
    return ", ".join(one_line(name)[:40] for name in header[:30])[:300]
