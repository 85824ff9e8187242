"""BORIS: projects (``.boris``) and the event tables it exports, read only.

A state is two events of one code and subject, start and stop by their order. Files in the first player lie on
one time axis, one after the other, and are taken apart again. Source: files written by BORIS 2 to 9.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from vemo_desktop.domain.document import Document, Term, Vocabulary
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange import boris_tables
from vemo_desktop.exchange.boris_events import Event, Recording, documents
from vemo_desktop.exchange.collecting import Changes, number
from vemo_desktop.exchange.formats import FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import json_of_file, unpacked


@dataclass(frozen=True, slots=True)
class _Behaviour:
    is_state: bool
    category: str


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read a project, one document per observation and recording, or a table of events."""
    if not file.name.lower().endswith((".boris", ".boris.gz")):
        return boris_tables.read(file)
    project = json_of_file(unpacked(file))
    if not _is_project(project):
        raise ImportRefused(f'"{file.name}" is no project of BORIS.')
    changes = Changes()
    behaviours, vocabularies = _behaviours(project.get("behaviors_conf"))
    found: list[Document] = []
    for name, observation in project["observations"].items():
        if not isinstance(observation, dict):
            changes.add("observations left out because they are damaged")
            continue
        offset_s = number(observation.get("time offset")) or 0.0
        changes.add("observations whose offset was taken off their times", offset_s != 0)
        events = list(_events(observation.get("events"), offset_s, behaviours, changes))
        found += documents(str(name), _recordings(observation), events, vocabularies, changes)
    return Reading(tuple(found), changes.losses())


def _is_project(project: object) -> bool:
    return (
        isinstance(project, dict)
        and isinstance(project.get("observations"), dict)
        and "behaviors_conf" in project
    )


def _behaviours(conf: Any) -> tuple[dict[str, _Behaviour], tuple[Vocabulary, ...]]:
    """Return what each code is, and the codes of each category as a vocabulary."""
    found: dict[str, _Behaviour] = {}
    terms: dict[str, list[Term]] = {}
    for one in conf.values() if isinstance(conf, dict) else ():
        if isinstance(one, dict) and isinstance(one.get("code"), str):
            category = _text(one.get("category"))
            is_state = _text(one.get("type")).lower().startswith("state")
            found[one["code"]] = _Behaviour(is_state, category)
            terms.setdefault(category, []).append(Term(one["code"], _text(one.get("description"))))
    return found, tuple(
        Vocabulary(category or "behaviours", tuple(those)) for category, those in terms.items()
    )


def _events(
    rows: Any, offset_s: float, behaviours: dict[str, _Behaviour], changes: Changes
) -> Iterable[Event]:
    """Yield events in media time: BORIS adds the offset of an observation before it stores them."""
    for row in rows if isinstance(rows, list) else ():
        time_s = number(row[0]) if isinstance(row, list) and len(row) >= 3 else None
        if time_s is None:
            changes.add("events left out because they have no time")
            continue
        code = _text(row[2])
        behaviour = behaviours.get(code)
        if behaviour is None:
            changes.add("events of behaviours that the project does not define, taken for points")
            behaviour = _Behaviour(False, "")
        modifiers, comment = ("" if len(row) <= place else _text(row[place]) for place in (3, 4))
        yield Event(
            time_s - offset_s,
            _text(row[1]),
            code,
            behaviour.category,
            "state" if behaviour.is_state else "point",
            "\n".join(filter(None, (modifiers, comment))),
        )


def _recordings(observation: dict[str, Any]) -> tuple[Recording, ...]:
    """Return the files of the first player, in their order; the others show the same time once more."""
    files = observation.get("file")
    first = files.get("1") if isinstance(files, dict) else None
    info = observation.get("media_info")
    lengths = info.get("length") if isinstance(info, dict) else None
    known = lengths if isinstance(lengths, dict) else {}
    paths = first if isinstance(first, list) else ()
    return tuple(Recording(path, number(known.get(path)) or 0.0) for path in paths if isinstance(path, str))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _recognises(file: LoadedFile) -> bool:
    if file.name.lower().endswith((".boris", ".boris.gz")):
        return True
    return boris_tables.recognises(file)


FORMAT = exchange_format(
    id_="boris",
    name="BORIS",
    extension="boris",
    sentence="Observations of a BORIS project, or a table of events it exported.",
    files=FileFormat((".boris", ".boris.gz", ".csv", ".tsv"), _recognises, read),
)
