"""Reading any table of labels: one row per segment, with columns known by name or named by the user.

A column of times says its unit by its name (``start_ms``, ``end_us``, ``start_frame``) or after a colon in
the mapping (``start=onset:ms``); otherwise it holds seconds or clock times, also the timecode of video
editors, ``00:01:02:13``, whose last part counts frames. Without an end or a length, rows are points.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.clock_times import clock_time_us
from vemo_desktop.exchange.collecting import Changes, Collector, Words, bounded_us, number, quoted
from vemo_desktop.exchange.formats import ImportOptions, LoadedFile, Reading, frame_step_us
from vemo_desktop.exchange.text_files import beginning, rows_of_file
from vemo_desktop.exchange.texts import one_line

_UNITS = {"us": 1, "µs": 1, "ms": 1000, "msec": 1000, "milliseconds": 1000, "s": 1_000_000, "sec": 1_000_000,
          "seconds": 1_000_000}  # fmt: skip
"""How columns say what they count, in microseconds, the finest first."""


def _in_any_unit(*names: str) -> tuple[str, ...]:
    """Return names with every unit behind them, the finest first, and those that count frames last."""
    with_units = [f"{name}_{unit}" for unit in _UNITS for name in names]
    return (*with_units, *names, *(f"{name}_{unit}" for name in names for unit in ("frame", "frames")))


KNOWN: dict[str, tuple[str, ...]] = {
    "start": (*_in_any_unit("start", "start_time", "starttime", "onset", "begin", "begin_time", "from",
                            "tmin"), *_in_any_unit("time")),
    "end": _in_any_unit("end", "end_time", "endtime", "stop", "stop_time", "to", "tmax", "offset"),
    "duration": _in_any_unit("duration"),
    "label": ("label", "emotion", "sentiment", "behavior", "code", "class", "category", "annotation", "text"),
    "tier": ("tier", "track"),
    "author": ("author", "annotator", "rater", "coder"),
    "subject": ("subject", "character", "speaker"),
    "note": ("note", "comment", "notes"),
    "confidence": ("confidence", "score"),
    "media": ("video", "file_name", "filename", "media", "video_id", "video_name", "video_file", "media_file",
              "video_path", "file_path", "filepath", "file", "path", "clip", "recording"),
}  # fmt: skip
"""What a column can be, and the names it is recognised by, the best first; see `_plain`."""

_BEGINS, _ENDS = "onset", "offset"
"""The second means an end only beside the first: alone it may be how late something began."""

_COMMA = re.compile(r"-?\d+,\d+", re.ASCII)
_TIMES = ("start", "end", "duration")
_COUNTED = (*_TIMES, "confidence")
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
        try:
            if value is not None and unit is not None:
                return bounded_us(Fraction(value) * unit)
            return clock_time_us(text, self.rate_hz)
        except ValueError:
            return None  # later than any recording: as good as none


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
    if not is_ours:  # those say the same in several ways
        _tell_left_out(rows, columns, changes)
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
    names, plain = [name.strip().lower() for name in header], [_plain(name) for name in header]
    places: dict[str, int] = {}
    units: dict[str, Fraction | None] = {}
    if unknown := set(options.columns) - set(KNOWN):
        raise UsageError(f'A column cannot be "{min(unknown)}". It can be: {", ".join(KNOWN)}.')
    for role, aliases in KNOWN.items():
        named, _, unit = options.columns.get(role, "").partition(":")
        if named:
            place = next((place for place, name in enumerate(names) if name == named.strip().lower()), None)
            if place is None:
                raise UsageError(
                    f'"{file.name}" has no column "{named}". Its columns are: {_listed(header)}.'
                )
        else:
            place = next((plain.index(name) for name in aliases if _means(name, plain)), None)
        if place is not None:
            places[role] = place
            units[role] = _unit(unit or names[place], options.rate_hz)
    if not {"start", "label"} <= set(places):
        raise UsageError(
            f'"{file.name}" does not show which column is what. Say it with --columns, for example'
            f" start=onset,end=offset,label=emotion. Its columns are: {_listed(header)}."
        )
    for role in _TIMES:
        if role in places and units[role] is None:
            raise UsageError(f"{quoted(header[places[role]])} counts frames. Give their rate with --rate.")
    return _Columns(names[places["label"]] or "labels", places, units, rate_hz=options.rate_hz)


def _tell_left_out(rows: list[list[str]], columns: _Columns, changes: Changes) -> None:
    """Tell which columns hold something that nothing was taken from."""
    taken = set(columns.places.values())
    # A time that is there in seconds and in frames is taken once.
    said = {name for role in _TIMES if role in columns.places for name in KNOWN[role]}
    filled = {place for row in rows[1:] for place, cell in enumerate(row) if cell.strip()}
    left = [
        name
        for place, name in enumerate(rows[0])
        if name.strip() and place in filled and place not in taken and _plain(name) not in said
    ]
    if left:
        changes.add(f"columns left out, named {_listed(left)}", len(left))


def _means(name: str, columns: Sequence[str]) -> bool:
    """Tell whether there is a column of a name, and whether it means there what it usually does."""
    if name not in columns:
        return False
    return not name.startswith(_ENDS) or any(one.startswith(_BEGINS) for one in columns)


def _plain(name: str) -> str:
    """Return the name of a column as `KNOWN` has it: ``Start Time [ms]`` is ``start_time_ms``.

    ELAN says of its columns how it writes them: ``Begin Time - ss.msec`` holds seconds.
    """
    told = name.strip().lower().replace("hh:mm:ss.ms", "").replace("ss.msec", "s")
    return re.sub(r"[^0-9a-zµ]+", "_", told).strip("_")


def _unit(name: str, rate_hz: float | None) -> Fraction | None:
    """Return what a column of times counts in microseconds; None for frames of an unknown rate."""
    word = _plain(name).rpartition("_")[2]
    if word in ("frame", "frames"):
        return None if rate_hz is None else frame_step_us(rate_hz)
    return Fraction(_UNITS.get(word, 1_000_000))


def _our_tier(header: list[str], row: list[str]) -> str:
    cells = dict(zip(header, row, strict=False))
    author = cells.get("network") or cells.get("author", "")
    return f"{cells.get('scheme', '')}@{cells.get('layer', '')}:{author}"


def _without_guard(cell: str) -> str:
    """Take off the apostrophe with which our own tables keep spreadsheets from running text."""
    return cell[1:] if cell.startswith("'") else cell


def _listed(header: list[str]) -> str:
    return ", ".join(one_line(name)[:40] for name in header[:30])[:300]
