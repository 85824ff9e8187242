"""Tables of events that BORIS exports: aggregated (a row per state) and tabular (a row per start or stop).

Older versions begin a tabular export with a block of lines about the observation; both ways are read.
"""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.domain.document import Document, Vocabulary
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.boris_events import Event, Piece, Recording, documents, place, time_us
from vemo_desktop.exchange.collecting import Changes, Words, file_name, number
from vemo_desktop.exchange.formats import LoadedFile, Reading
from vemo_desktop.exchange.text_files import as_records, beginning, rows_of_file

_MEDIA = ("Media file name", "Media file path", "Media file", "Source")
_LENGTH = ("Media duration (s)", "Total length")
_OFFSET = "Time offset (s)"
_TYPE = ("Behavior type", "Status")


def recognises(file: LoadedFile) -> bool:
    """Tell whether a table is one of these, by its headings."""
    start = beginning(file)
    return (
        "Behavioral category" in start and "Behavior" in start and ("Start (s)" in start or "Time" in start)
    )


def read(file: LoadedFile) -> Reading:
    """Read a table: one document per observation and recording.

    Raises
    ------
    ImportRefused
        If it is no table of events, or a time is none.
    """
    changes = Changes()
    rows = rows_of_file(file, changes)
    at = next((number for number, row in enumerate(rows) if "Behavior" in row and _has_times(row)), None)
    if at is None:
        raise ImportRefused(f'"{file.name}" is no table of events that BORIS exported.')
    about = {row[0].strip(): row[1].strip() for row in rows[:at] if len(row) > 1}
    records = as_records(rows[at:])
    groups: dict[str, list[dict[str, str]]] = {}
    words = Words()
    offset = about.get(_OFFSET, "")
    for record in records:
        record.setdefault(_OFFSET, offset)
        words.use(
            record.get("Behavioral category", "").strip() or "behaviours", record.get("Behavior", "").strip()
        )
        groups.setdefault(record.get("Observation id", about.get("Observation id", "")), []).append(record)
    found: list[Document] = []
    is_aggregated = "Start (s)" in rows[at]
    for name, group in groups.items():
        found += (_aggregated if is_aggregated else _tabular)(name, group, words.vocabularies(), changes)
    return Reading(tuple(found), changes.losses())


def _has_times(row: Sequence[str]) -> bool:
    return "Time" in row or {"Start (s)", "Stop (s)"} <= set(row)


def _aggregated(
    name: str, group: list[dict[str, str]], vocabularies: tuple[Vocabulary, ...], changes: Changes
) -> list[Document]:
    """Read rows of whole states; times count from the first recording of an observation."""
    found = []
    for record in group:
        event = _event(record, "state", "Comment start")
        start_us, end_us = time_us(_time(record, "Start (s)")), time_us(_time(record, "Stop (s)"))
        stop = record.get("Comment stop", "")
        note = event.note if event.note == stop else "\n".join(filter(None, (event.note, stop)))
        found.append(Piece(start_us, end_us, event, note))
    return place(name, _recordings(group, changes), found, vocabularies, changes)


def _tabular(
    name: str, group: list[dict[str, str]], vocabularies: tuple[Vocabulary, ...], changes: Changes
) -> list[Document]:
    events = []
    for record in group:
        said = _first(record, _TYPE).lower()
        kind = said if said in ("start", "stop") else "point"
        events.append(_event(record, kind, "Comment", _time(record, "Time")))
    return documents(name, _recordings(group, changes), events, vocabularies, changes)


def _event(record: dict[str, str], kind: str, comment: str, time_s: str | float = "") -> Event:
    modifiers = [value for key, value in record.items() if key.startswith("Modifier") and value]
    return Event(
        time_s,
        record.get("Subject", "").strip(),
        record.get("Behavior", "").strip(),
        record.get("Behavioral category", "").strip(),
        kind,
        "\n".join(filter(None, (*modifiers, record.get(comment, "")))),
    )


def _time(record: dict[str, str], column: str) -> str | float:
    """Return a time of the recordings, without the offset that BORIS added; the text itself if it is none."""
    text = record.get(column, "")
    value = number(text)
    return text if value is None else value - (number(record.get(_OFFSET, "")) or 0.0)


def _recordings(group: list[dict[str, str]], changes: Changes) -> list[Recording]:
    """Return the recording of an observation: the table names several, but not how long each is."""
    names = list(dict.fromkeys(file_name(_first(record, _MEDIA)) for record in group))
    changes.add("observations of several recordings, whose times count from the first one", len(names) > 1)
    lengths = {number(_first(record, _LENGTH)) for record in group}
    length = lengths.pop() if len(lengths) == 1 and len(names) == 1 else None
    return [Recording(names[0], length or 0.0)] if names else []


def _first(record: dict[str, str], names: Sequence[str]) -> str:
    return next((record[name].strip() for name in names if record.get(name, "").strip()), "")
