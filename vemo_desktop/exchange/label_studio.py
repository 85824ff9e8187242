"""Label Studio: timelines of videos as JSON.

A region is a range of frames, counted from 1, both ends included, at the frame rate of the labelling
configuration and not of the video; 24 where nobody set it. That number is in no file, so it is asked for.
The older way with an audio player has seconds. Source: Label Studio's documentation of the TimelineLabels tag
and its converter.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any
from xml.etree import ElementTree as ET

from vemo_desktop.domain.document import Document, Mark
from vemo_desktop.domain.segments import author_of
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import (
    LATEST_US,
    Changes,
    Collector,
    Words,
    file_name,
    number,
    us_of_seconds,
)
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
from vemo_desktop.exchange.texts import xml_text
from vemo_desktop.exchange.xml_files import xml_bytes

_MEDIA_KEYS = ("video", "audio", "url", "media")
_TO_NAME = "video"


def carries(options: ExportOptions) -> Carries:
    """Say what a file holds at the chosen frame rate."""
    return Carries(
        step_us=Fraction(1) if options.rate_hz is None else frame_step_us(options.rate_hz),
        empty_tiers=False,
        notes=True,
        confidence=True,
        media=True,
        overlaps=True,
        empty_labels=False,
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write a task with its annotation, and the labelling configuration that goes with it.

    Raises
    ------
    UsageError
        If the frame rate is not told.
    """
    step = _step_us(options.rate_hz)
    results = [
        _region(tier.name, f"{number}-{place}", mark, step)
        for number, tier in enumerate(document.tiers)
        for place, mark in enumerate(tier.marks)
    ]
    tasks = [{"data": {"video": document.media}, "annotations": [{"result": results}]}]
    text = json.dumps(tasks, indent=1, ensure_ascii=False)
    return {".json": f"{text}\n".encode(), "-config.xml": _config(document, step)}


def _region(tier: str, id_: str, mark: Mark, step: Fraction) -> dict[str, object]:
    first, last = round(mark.start_us / step) + 1, round(mark.end_us / step)
    region: dict[str, object] = {
        "id": id_,
        "type": "timelinelabels",
        "from_name": tier,
        "to_name": _TO_NAME,
        "origin": "manual",
        "value": {"ranges": [{"start": first, "end": last}], "timelinelabels": [mark.label]},
    }
    if mark.confidence is not None:
        region["score"] = mark.confidence
    if mark.note:
        region["meta"] = {"text": [mark.note]}
    return region


def _config(document: Document, step: Fraction) -> bytes:
    view = ET.Element("View")
    rate = f"{float(1_000_000 / step):.6f}".rstrip("0").rstrip(".")
    ET.SubElement(view, "Video", {"name": _TO_NAME, "value": "$video", "frameRate": rate})
    for tier in document.tiers:
        labels = ET.SubElement(view, "TimelineLabels", {"name": xml_text(tier.name), "toName": _TO_NAME})
        for label in dict.fromkeys(xml_text(mark.label) for mark in tier.marks):
            ET.SubElement(labels, "Label", {"value": label})
    return xml_bytes(view)


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read an export: one document per task, one tier per control and annotator.

    Raises
    ------
    UsageError
        If there are frames and their rate is not told.
    """
    whole = json_of_file(file)
    tasks = whole if isinstance(whole, list) else [whole]
    if not tasks or not all(isinstance(task, dict) and isinstance(task.get("data"), dict) for task in tasks):
        raise ImportRefused(f'"{file.name}" is no export of Label Studio in its JSON form.')
    changes, words = Changes(), Words()
    try:
        collectors = [_task(task, options, words, changes) for task in tasks]
    except (ValueError, OverflowError) as error:
        raise ImportRefused(f'"{file.name}" holds a time that is none.', details=repr(error)) from error
    vocabularies = words.vocabularies()
    documents = (
        collector.document(media=_media(task["data"]), vocabularies=vocabularies)
        for task, collector in zip(tasks, collectors, strict=True)
    )
    return Reading(tuple(documents), changes.losses())


def _task(task: dict[str, Any], options: ImportOptions, words: Words, changes: Changes) -> Collector:
    collector = Collector(changes)
    for one in _dicts(task.get("annotations")):
        _add_results(collector, one, _person(one.get("completed_by")), options, words, changes)
    for one in _dicts(task.get("predictions")):
        version = one.get("model_version")
        author = author_of(version if isinstance(version, str) and version else "unnamed")
        _add_results(collector, one, author, options, words, changes)
    return collector


def _media(data: dict[str, Any]) -> str:
    named = [data[key] for key in _MEDIA_KEYS if isinstance(data.get(key), str)]
    return file_name(named[0]).removeprefix("?d=") if named else ""


def _add_results(
    collector: Collector,
    one: dict[str, Any],
    author: str,
    options: ImportOptions,
    words: Words,
    changes: Changes,
) -> None:
    for region in _dicts(one.get("result")):
        spans = _spans(region, options)
        value = region.get("value")
        kind = region.get("type")
        labels = value.get(kind) if isinstance(value, dict) and isinstance(kind, str) else None
        if spans is None or not isinstance(labels, list):
            changes.add("answers that are not about a stretch of time")
            continue
        control = region.get("from_name")
        name = control if isinstance(control, str) and control else "labels"
        # Several people answer one question; what nobody signed is one tier and no vocabulary.
        tier = (
            collector.same_tier(f"{name}:{author}", author=author, vocabulary=name)
            if author
            else collector.same_tier(name)
        )
        for start_us, end_us in spans:
            for label in labels:
                if author:
                    words.use(name, str(label))
                certainty = number(region.get("score"))
                collector.add(tier, start_us, end_us, str(label), note=_note(region), confidence=certainty)


def _spans(region: dict[str, Any], options: ImportOptions) -> list[tuple[int, int]] | None:
    """Return the stretches of a region in microseconds, None where it is about something else."""
    value = region.get("value")
    if not isinstance(value, dict):
        return None
    if isinstance(value.get("ranges"), list):
        step = _step_us(options.rate_hz)
        return [
            (round((_frame(span.get("start")) - 1) * step), round(_frame(span.get("end")) * step))
            for span in _dicts(value["ranges"])
        ]
    if "start" in value and "end" in value:
        return [(us_of_seconds(value["start"]), us_of_seconds(value["end"]))]
    return None


def _frame(value: object) -> int:
    frame = number(value)
    if frame is None or abs(frame) > LATEST_US:
        raise ValueError(f"not a frame: {value!r:.40}")
    return round(frame)


def _step_us(rate_hz: float | None) -> Fraction:
    if rate_hz is None:
        raise UsageError(
            "Label Studio counts frames at a rate that stands in no file. Give it with --rate: the frameRate"
            " of the labelling configuration, 24 if nobody set it."
        )
    return frame_step_us(rate_hz)


def _note(region: dict[str, Any]) -> str:
    meta = region.get("meta")
    texts = meta.get("text") if isinstance(meta, dict) else None
    return "\n".join(str(text) for text in texts) if isinstance(texts, list) else ""


def _person(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("email") or value.get("id")
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _dicts(values: object) -> list[dict[str, Any]]:
    return [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []


def _recognises(file: LoadedFile) -> bool:
    start = beginning(file)
    return '"data"' in start and ('"annotations"' in start or '"predictions"' in start or '"result"' in start)


FORMAT = exchange_format(
    id_="label-studio",
    name="Label Studio",
    extension="json",
    sentence="Timeline labels for Label Studio, with the configuration they need; frames at the given rate.",
    cannot_carry=("times between two frames",),
    counts_frames=True,
    files=FileFormat((".json",), _recognises, read, carries, write),
)
