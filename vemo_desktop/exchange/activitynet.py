"""ActivityNet JSON, plain or as the TSL-300 files have it.

``human.json`` is a ground truth ("database"), ``proposals.json`` a result file ("results") as the usual
evaluation scripts expect, ``curves.json`` holds the curves by video and scheme. Scores of several networks
cannot be ranked together: each has a result file of its own then, ``proposals-<network>.json``. Videos nobody
has looked at are left out of the ground truth, because an empty list there says "nothing to find"; for the
same reason ``gold.json`` holds only videos of which something was settled.

The TSL-300 form: bounds are text in seconds with at most three decimals, labels are ``p`` and ``n``, and time
without a label is neither, so neutral segments are left out. Source: the annotation files published with
TSL-300 (Zhang and Yang, CVPR 2022).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.collecting import Changes, Collector, us_of_seconds
from vemo_desktop.exchange.dataset import Dataset, VideoRecord
from vemo_desktop.exchange.formats import (
    ExportOptions,
    FileFormat,
    Format,
    ImportOptions,
    LoadedFile,
    Loss,
    Reading,
)
from vemo_desktop.exchange.per_video import NOTHING_LOST
from vemo_desktop.exchange.text_files import beginning, json_of_file

FILE_VERSION = "VEMO Desktop 1"

_TSL300_LABELS = {"positive": "p", "negative": "n"}
_NAMES_OF_TSL300 = {short: name for name, short in _TSL300_LABELS.items()}

_WRONG = (ValueError, KeyError, TypeError, AttributeError, OverflowError)
"""What taking a document apart raises where it is not of this kind."""

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


@dataclass(frozen=True, slots=True)
class ReadSegment:
    """One segment as a file of this kind tells it."""

    video: str
    subset: str
    interval: Interval
    label: str
    score: float | None = None


def write(dataset: Dataset, folder: Path, options: ExportOptions) -> list[Loss]:
    """Write ground truth, results and curves, and ``gold.json`` where there is gold."""
    dataset = dataset.held()  # each file is one JSON value, and they go through the videos again and again
    _dump(_ground_truth(dataset, Layer.HUMAN, options), folder / "human.json")
    if dataset.has_layer(Layer.GOLD):
        _dump(_ground_truth(dataset, Layer.GOLD, options), folder / "gold.json")
    for name, network in _result_files(dataset).items():
        _dump(_results(dataset, network, options), folder / name)
    _dump(_curves(dataset), folder / "curves.json")
    return _losses(dataset, options)


def read(path: Path) -> tuple[ReadSegment, ...]:
    """Read the segments of a ground truth or result file; bounds may be numbers or text, labels short.

    Raises
    ------
    UsageError
        If the file is not of this kind.
    """
    try:
        found = _entries(json.loads(path.read_text(encoding="utf-8")))
        return tuple(
            ReadSegment(one.video, one.subset, Interval(one.start_us, one.end_us), one.label, one.score)
            for one in found
        )
    except _WRONG as error:
        raise UsageError(
            f"{path.name} is not a file in the ActivityNet form.", details=repr(error)
        ) from error


def read_labels(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read a ground truth or result file as labels: one document per video, one tier.

    Segments that end before they begin, as in published files, are left out and told.
    """
    whole = json_of_file(file)
    try:
        entries = _entries(whole)
    except _WRONG as error:
        raise ImportRefused(
            f'"{file.name}" is not a file in the ActivityNet form.', details=repr(error)
        ) from error
    changes = Changes()
    collectors: dict[str, Collector] = {}
    for one in entries:
        collector = collectors.setdefault(one.video, Collector(changes))
        tier = collector.same_tier(file.stem)
        collector.add(tier, one.start_us, one.end_us, one.label, confidence=one.score)
    documents = tuple(collector.document(media=video) for video, collector in collectors.items())
    return Reading(documents, changes.losses())


def recognises(file: LoadedFile) -> bool:
    """Tell whether a JSON file is of this kind, by its beginning."""
    start = beginning(file)
    return ('"annotations"' in start and '"database"' in start) or '"results"' in start


@dataclass(frozen=True, slots=True)
class _Entry:
    """One segment as it stands in a file: nobody has looked whether it ends after it begins."""

    video: str
    subset: str
    start_us: int
    end_us: int
    label: str
    score: float | None


def _entries(document: Any) -> tuple[_Entry, ...]:
    if "results" in document:
        videos = [(name, "", found) for name, found in document["results"].items()]
    else:
        database = document["database"]
        videos = [(name, v.get("subset", ""), v["annotations"]) for name, v in database.items()]
    return tuple(_entry(name, subset, one) for name, subset, found in videos for one in found)


def _entry(video: str, subset: str, entry: dict[str, str | float | list[str | float]]) -> _Entry:
    bounds, label, score = entry["segment"], str(entry["label"]), entry.get("score")
    if not isinstance(bounds, list) or len(bounds) != 2 or isinstance(score, list):
        raise ValueError(f"not a segment: {entry}")
    start_us, end_us = map(us_of_seconds, bounds)
    return _Entry(
        video,
        subset,
        start_us,
        end_us,
        _NAMES_OF_TSL300.get(label, label),
        None if score is None else float(score),
    )


# Writing


def _ground_truth(dataset: Dataset, layer: Layer, options: ExportOptions) -> Json:
    database: dict[str, Json] = {}
    for video in dataset.videos:
        if not (video.layer(Layer.GOLD) if layer is Layer.GOLD else video.is_reviewed):
            continue
        database[dataset.names[video.media_id]] = {
            "subset": options.subset,
            "duration": video.duration_us / 1e6,
            "annotations": [_annotation(s, options) for s in video.layer(layer) if _is_kept(s, options)],
        }
    head: dict[str, Json] = (
        {} if options.tsl300 else {"version": FILE_VERSION, "taxonomy": _taxonomy(dataset)}
    )
    return {**head, "database": database}


def _result_files(dataset: Dataset) -> dict[str, str | None]:
    """Return which network goes into which result file; None where none proposed anything."""
    networks = sorted({s.network or s.author for v in dataset.videos for s in v.layer(Layer.PROPOSAL)})
    if len(networks) > 1:
        return {f"proposals-{network}.json": network for network in networks}
    return {"proposals.json": networks[0] if networks else None}


def _results(dataset: Dataset, network: str | None, options: ExportOptions) -> Json:
    results: dict[str, Json] = {}
    for video in dataset.videos:
        proposals = [
            s
            for s in video.layer(Layer.PROPOSAL)
            if (s.network or s.author) == network and _is_kept(s, options)
        ]
        results[dataset.names[video.media_id]] = [
            {**_annotation(s, options), "score": s.confidence if s.confidence is not None else 1.0}
            for s in proposals
        ]
    return {"version": FILE_VERSION, "results": results, "external_data": {"used": False}}


def _annotation(segment: Segment, options: ExportOptions) -> dict[str, Json]:
    start_us, end_us = segment.interval.start_us, segment.interval.end_us
    if options.tsl300:
        start_ms = round(start_us / 1000)
        # A segment of no length would be none, and make the whole file unreadable.
        bounds: list[Json] = [_text_s(start_ms), _text_s(max(round(end_us / 1000), start_ms + 1))]
        return {"segment": bounds, "label": _TSL300_LABELS[segment.label]}
    return {"segment": [start_us / 1e6, end_us / 1e6], "label": segment.label}


def _is_kept(segment: Segment, options: ExportOptions) -> bool:
    if segment.says_nothing:
        return False
    is_sentiment = segment.scheme == SENTIMENT.id
    return is_sentiment and segment.label in _TSL300_LABELS if options.tsl300 else True


def _text_s(time_ms: int) -> str:
    """Write milliseconds as seconds with at most three decimals and no trailing zeros: ``18.44``."""
    text = f"{time_ms // 1000}.{time_ms % 1000:03d}".rstrip("0")
    return text + "0" if text.endswith(".") else text


def _taxonomy(dataset: Dataset) -> Json:
    """Return the tree of labels that occur: schemes as parents."""
    used = sorted({(s.scheme, s.label) for v in dataset.videos for s in v.segments if s.label})
    nodes: list[Json] = [{"nodeId": 0, "nodeName": "Root", "parentId": None, "parentName": None}]
    numbers: dict[str, int] = {}
    for scheme, label in used:
        if scheme not in numbers:
            numbers[scheme] = len(nodes)
            nodes.append({"nodeId": numbers[scheme], "nodeName": scheme, "parentId": 0, "parentName": "Root"})
        parent = numbers[scheme]
        nodes.append({"nodeId": len(nodes), "nodeName": label, "parentId": parent, "parentName": scheme})
    return nodes


def _curves(dataset: Dataset) -> Json:
    videos: dict[str, Json] = {}
    for video in dataset.videos:
        videos[dataset.names[video.media_id]] = [
            {
                "run": run.id,
                "network": run.network,
                "version": run.version,
                "card_digest": run.card_digest,
                "curves": {curves.scheme: _curve(curves) for curves in run.curves},
            }
            for run in video.runs
        ]
    return {"version": FILE_VERSION, "videos": videos}


def _curve(curves: Curves) -> Json:
    columns: dict[str, Json] = {}
    for name in curves.names:
        values = curves.column(name)
        # float32 written at its own shortest precision; JSON has no NaN, so "not known" is null.
        columns[name] = [None if value != value else float(str(value)) for value in values]
    return {"kind": str(curves.kind), "edges_us": curves.edges_us.tolist(), "values": columns}


def _dump(document: Json, path: Path) -> None:
    text = json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")


def _losses(dataset: Dataset, options: ExportOptions) -> list[Loss]:
    segments = [s for v in dataset.videos for s in v.segments]
    losses = [Loss("videos left out of the decisions because nobody reviewed them", _unseen(dataset.videos))]
    if options.tsl300:
        kept = [s for s in segments if _is_kept(s, options)]
        rounded = sum(bool(s.interval.start_us % 1000 or s.interval.end_us % 1000) for s in kept)
        left_out = sum(not s.says_nothing for s in segments) - len(kept)
        losses.append(Loss("segments whose bounds were rounded to milliseconds", rounded))
        losses.append(
            Loss("segments left out because their label is neither positive nor negative", left_out)
        )
    losses.append(Loss(NOTHING_LOST, sum(s.says_nothing for s in segments)))
    losses.append(Loss("notes of segments", sum(bool(s.note) for s in segments)))
    humans = [s for s in segments if s.layer is not Layer.PROPOSAL]
    losses.append(Loss("certainties that people gave", sum(s.confidence is not None for s in humans)))
    decided = sum(s.layer is Layer.PROPOSAL and s.state != "open" for s in segments)
    losses.append(Loss("decisions about proposals (accepted, adjusted, rejected) as such", decided))
    return [loss for loss in losses if loss.count]


def _unseen(videos: Iterable[VideoRecord]) -> int:
    return sum(not video.is_reviewed for video in videos)


FORMAT = Format(
    id="activitynet",
    name="ActivityNet JSON",
    extension="json",
    sentence="Ground truth and results for temporal localisation, on demand as TSL-300 has them.",
    cannot_carry=(
        "who decided and when, and the history of changes",
        "identifiers of segments and which proposal a decision came from",
        "frame numbers",
    ),
    write=write,
    files=FileFormat((".json",), recognises, read_labels),
)
