"""X-AnyLabeling: the file beside a video that its video classifier keeps, one set of labels as JSON.

Times are whole milliseconds; the frames beside them follow from the rate and are not read. Source:
X-AnyLabeling's documentation of the video classifier, version 1.0.0 of the file.
"""

from __future__ import annotations

import json
from fractions import Fraction

from vemo_desktop.domain.document import Document, Mark
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import Changes, Collector, file_name, us_of_ms
from vemo_desktop.exchange.formats import (
    ExportOptions,
    FileFormat,
    ImportOptions,
    LoadedFile,
    Reading,
    frame_step_us,
)
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import beginning, json_of_file

_TYPE, _VERSION = "video_classification", "1.0.0"
_STEP_US = 1000


def carries(options: ExportOptions) -> Carries:
    """Say what such a file holds."""
    return Carries(
        step_us=Fraction(_STEP_US),
        many_tiers=False,
        notes=True,
        media=True,
        duration=True,
        overlaps=True,
        empty_labels=False,
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one tier.

    Raises
    ------
    UsageError
        If the frame rate is not told.
    """
    if options.rate_hz is None:
        raise UsageError("X-AnyLabeling counts frames beside times. Give the frame rate of the videos.")
    (tier,) = document.tiers
    step = frame_step_us(options.rate_hz)
    labels = list(dict.fromkeys(mark.label for mark in tier.marks))
    whole = {
        "version": _VERSION,
        "type": _TYPE,
        "video": document.media,
        "fps": float(1_000_000 / step),
        "duration_ms": document.duration_us // _STEP_US,
        "width": 0,  # a document does not know it
        "height": 0,
        "labels": labels,
        "label_colors": {},
        "segments": [_segment(place, mark, step) for place, mark in enumerate(tier.marks, start=1)],
    }
    return {".json": (json.dumps(whole, indent=1, ensure_ascii=False) + "\n").encode()}


def _segment(id_: int, mark: Mark, step: Fraction) -> dict[str, object]:
    first = int(mark.start_us / step)
    return {
        "id": id_,
        "label": mark.label,
        "start_ms": mark.start_us // _STEP_US,
        "end_ms": mark.end_us // _STEP_US,
        "start_frame": first,
        "end_frame": max(-int(-mark.end_us // step) - 1, first),
        "description": mark.note,
    }


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read one file: one tier, named like the file."""
    whole = json_of_file(file)
    if not isinstance(whole, dict) or whole.get("type") != _TYPE:
        raise ImportRefused(f'"{file.name}" is no file of X-AnyLabeling\'s video classifier.')
    if whole.get("version") != _VERSION:
        raise ImportRefused(
            f'"{file.name}" is of version {whole.get("version")!r:.40}; only {_VERSION} is known. Nothing of'
            " it was taken."
        )
    changes = Changes()
    collector = Collector(changes)
    tier = collector.tier(file.stem)
    segments = whole.get("segments")
    used = set()
    try:
        for one in segments if isinstance(segments, list) else ():
            if not isinstance(one, dict) or not isinstance(one.get("label"), str):
                changes.add("segments left out because they have no label")
                continue
            used.add(one["label"])
            note = one.get("description")
            collector.add(
                tier,
                us_of_ms(one.get("start_ms")),
                us_of_ms(one.get("end_ms")),
                one["label"],
                note=note if isinstance(note, str) else "",
            )
        duration_us = us_of_ms(whole.get("duration_ms") or 0)
    except ValueError as error:
        raise ImportRefused(f'"{file.name}" holds a time that is none.', details=repr(error)) from error
    labels = whole.get("labels")
    if isinstance(labels, list):
        changes.add("labels that no segment has", sum(str(label) not in used for label in labels))
    colors = whole.get("label_colors")
    if isinstance(colors, dict):
        changes.add("colours of labels", len(colors))
    media = whole.get("video")
    document = collector.document(
        media=file_name(media) if isinstance(media, str) else "", duration_us=max(duration_us, 0)
    )
    return Reading((document,), changes.losses())


def _recognises(file: LoadedFile) -> bool:
    return f'"{_TYPE}"' in beginning(file)


FORMAT = exchange_format(
    id_="x-anylabeling",
    name="X-AnyLabeling",
    extension="json",
    sentence="Files for the video classifier of X-AnyLabeling, which looks for one named like the video.",
    files=FileFormat((".json",), _recognises, read, carries, write),
    counts_frames=True,
)
