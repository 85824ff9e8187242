"""The published ratings of CEAP-360VR: valence and arousal of many people on eight videos, read only.

The archive holds a JSON file per person with a list of time, valence and arousal for each video; the ratings
are on a scale from 1 to 9 and irregular in time. What a video is called stands in ``VideoInfo.json``. Source:
the files of the data set.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from vemo_desktop.domain.document import Trace
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import Changes, Collector, number, us_of_seconds
from vemo_desktop.exchange.formats import FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format

_RATINGS = "_Annotation_TransData.json"
_VIDEOS = "VideoInfo.json"
_MOST_ENTRIES = 10_000
_MOST_UNPACKED = 512 * 1024 * 1024
_DIMENSIONS = ("Valence", "Arousal")
_LOW, _HIGH = 1.0, 9.0


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read the archive: a document per video, two traces per person."""
    changes = Changes()
    titles: dict[str, str] = {}
    rated: dict[str, list[tuple[str, list[Any]]]] = {}
    for name, content in _entries(file):
        if name.endswith(_VIDEOS):
            titles = {
                str(one.get("VideoID")): str(one.get("VideoFileName"))
                for one in _list(content, "VideoInfo")
                if isinstance(one, dict)
            }
            continue
        for person in _list(content, "ContinuousAnnotation_TransData"):
            for video in _list(person, "Video_Annotation_TransData"):
                rows = _list(video, "TimeStamp_Valence_Arousal")
                rated.setdefault(str(video["VideoID"]) if "VideoID" in video else "", []).append(
                    (str(person.get("ParticipantID", "")), rows)
                )
    if not rated:
        raise ImportRefused(f'"{file.name}" holds no ratings of CEAP-360VR.')
    documents = []
    for video_id in sorted(rated, key=by_name):
        collector = Collector(changes)
        for person, rows in sorted(rated[video_id], key=lambda pair: by_name(pair[0])):
            _add(collector, person, rows, changes)
        documents.append(collector.document(media=video_id, name=titles.get(video_id, "")))
    return Reading(tuple(documents), changes.losses())


def _add(collector: Collector, person: str, rows: list[Any], changes: Changes) -> None:
    """Add the traces of one person on one video; of several ratings at one instant the last counts."""
    found: dict[int, tuple[float | None, ...]] = {}
    for row in rows:
        time = row.get("TimeStamp") if isinstance(row, dict) else None
        try:
            time_us = us_of_seconds(time)
        except ValueError:
            changes.add("ratings left out because they have no time")
            continue
        if time_us < 0:
            changes.add("ratings left out because they lie before the recording begins")
            continue
        changes.add("ratings overtaken by another at the same instant", int(time_us in found))
        found[time_us] = tuple(number(row.get(name)) for name in _DIMENSIONS)
    if not found:
        return
    times = tuple(sorted(found))
    # How long the last rating holds the file cannot tell: as long as the one before it, or a millisecond.
    end_us = times[-1] + (times[-1] - times[-2] if len(times) > 1 else 1000)
    for place, name in enumerate(_DIMENSIONS):
        values = tuple(found[time_us][place] for time_us in times)
        collector.trace(Trace(name, times, values, end_us, person, _LOW, _HIGH))


def _entries(file: LoadedFile) -> Iterator[tuple[str, Any]]:
    """Yield name and content of the JSON files that matter; nothing is unpacked to the disk."""
    room = _MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            for entry in archive.infolist()[:_MOST_ENTRIES]:
                if not entry.filename.endswith((_RATINGS, _VIDEOS)):
                    continue
                with archive.open(entry) as packed:
                    data = packed.read(room + 1)
                room -= len(data)
                if room < 0:
                    raise ImportRefused(
                        f'"{file.name}" unpacks to more than any file of labels holds. It was not read.'
                    )
                yield entry.filename, json.loads(data.decode("utf-8"), parse_constant=lambda _: None)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise ImportRefused(
            f'"{file.name}" is damaged and cannot be unpacked.', details=repr(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise ImportRefused(f'"{file.name}" holds a file that is not whole.', details=repr(error)) from error


def _list(holder: Any, name: str) -> list[Any]:  # JSON is whatever it is
    found = holder.get(name) if isinstance(holder, dict) else None
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _is_ceap(file: LoadedFile) -> bool:
    if not file.data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            return any(name.endswith(_RATINGS) for name in archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


FORMAT = exchange_format(
    id_="ceap",
    name="CEAP-360VR",
    extension="zip",
    sentence="Published ratings of valence and arousal by many people.",
    files=FileFormat((".zip",), _is_ceap, read),
)
