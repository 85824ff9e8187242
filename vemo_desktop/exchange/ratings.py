"""Continuous ratings of CARMA, DARMA and PAGAN, read only.

CARMA and DARMA write the END of each bin and the mean of what was sampled in it; an empty bin is unknown.
PAGAN writes an event whenever the rating changes, and it holds until the next one. Source: the programs'
exports.
"""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.domain.document import Trace
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import Changes, Collector, number, us_of_ms, us_of_seconds
from vemo_desktop.exchange.formats import FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import as_records, beginning, rows_of_file

_RULE = "%%%%%%"
_BUTTON = "Button"
"""What DARMA calls whether one was pressed, which is no rating."""
_LOW, _HIGH = "Minimum Value", "Maximum Value"


def read_binned(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read a rating of CARMA or DARMA: a trace per column beside the seconds."""
    changes = Changes()
    rows = rows_of_file(file, changes)
    at = next((place for place, row in enumerate(rows) if row and row[0].strip() == "Second"), None)
    if at is None:
        raise ImportRefused(f'"{file.name}" is no rating of CARMA or DARMA: no column is named Second.')
    about = {row[0].strip(): row[1].strip() for row in rows[:at] if len(row) > 1}
    names = {place: name.strip() for place, name in enumerate(rows[at]) if place and name.strip()}
    data = [row for row in rows[at + 1 :] if row and row[0].strip() and _RULE not in row[0]]
    collector = Collector(changes)
    if data:
        ends = _times(file, [row[0] for row in data])
        starts = [2 * ends[0] - ends[1] if len(ends) > 1 else 0, *ends[:-1]]
        for place, name in names.items():
            if name == _BUTTON:
                continue
            values = tuple(number(row[place]) if place < len(row) else None for row in data)
            low, high = _scale(about)
            try:
                collector.trace(
                    Trace(name, (max(starts[0], 0), *starts[1:]), values, ends[-1], low=low, high=high)
                )
            except ValueError as error:
                raise ImportRefused(
                    f'The seconds of "{file.name}" do not increase.', details=repr(error)
                ) from error
    return Reading((collector.document(media=about.get("Multimedia File", "")),), changes.losses())


def _scale(about: dict[str, str]) -> tuple[float | None, float | None]:
    """Return the ends of the scale: CARMA states them, DARMA the length of both axes from the middle."""
    magnitude = number(about.get("Magnitude"))
    if magnitude is not None and magnitude > 0:
        return -magnitude, magnitude
    return number(about.get(_LOW)), number(about.get(_HIGH))


def read_events(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read ratings of PAGAN: a document per video, a trace per participant."""
    changes = Changes()
    records = as_records(rows_of_file(file, changes))
    if not records or not {"VideoTime", "Value"} <= records[0].keys():
        raise ImportRefused(f'"{file.name}" is no rating of PAGAN: columns VideoTime and Value are missing.')
    groups: dict[str, dict[str, list[tuple[int, float]]]] = {}
    for record in records:
        value, time_ms = number(record.get("Value")), number(record.get("VideoTime"))
        if value is None or time_ms is None:
            changes.add("ratings left out because they have no time or value")
            continue
        video = groups.setdefault(record.get("OriginalName", ""), {})
        video.setdefault(record.get("Participant", ""), []).append((_ms(file, time_ms), value))
    documents = []
    for media, people in groups.items():
        collector = Collector(changes)
        for person, events in people.items():
            _add_events(collector, person, events, changes)
        documents.append(collector.document(media=media))
    return Reading(tuple(documents), changes.losses())


def _add_events(collector: Collector, person: str, events: list[tuple[int, float]], changes: Changes) -> None:
    """Make a trace; of several ratings at one instant the last counts."""
    latest = dict(sorted(events, key=lambda event: event[0]))
    changes.add("ratings overtaken by another at the same instant", len(events) - len(latest))
    times = tuple(latest)
    # The last rating holds for as long as nobody says otherwise, which the file cannot tell: one millisecond.
    collector.trace(Trace("rating", times, tuple(latest.values()), times[-1] + 1000, person))


def _times(file: LoadedFile, texts: Sequence[str]) -> list[int]:
    try:
        return [us_of_seconds(text) for text in texts]
    except ValueError as error:
        raise ImportRefused(f'"{file.name}" holds a second that is none.', details=repr(error)) from error


def _ms(file: LoadedFile, time_ms: float) -> int:
    try:
        return max(us_of_ms(time_ms), 0)
    except ValueError as error:
        raise ImportRefused(f'"{file.name}" holds a time that is none.', details=repr(error)) from error


def _is_binned(file: LoadedFile) -> bool:
    return "Second" in beginning(file) and _RULE in beginning(file)


def _is_events(file: LoadedFile) -> bool:
    first = beginning(file).partition("\n")[0]
    return "VideoTime" in first and "Value" in first


CARMA = exchange_format(
    id_="carma",
    name="CARMA and DARMA",
    extension="csv",
    sentence="Continuous ratings in bins.",
    files=FileFormat((".csv",), _is_binned, read_binned),
)
PAGAN = exchange_format(
    id_="pagan",
    name="PAGAN",
    extension="csv",
    sentence="Continuous ratings as events.",
    files=FileFormat((".csv",), _is_events, read_events),
)
