"""Segments as JSON values, for the revisions; and how a row becomes a segment."""

from __future__ import annotations

from typing import Any

from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval


def segment_to_json(segment: Segment) -> dict[str, Any]:
    """Return a segment as a JSON value."""
    return {
        "id": segment.id,
        "media_id": segment.media_id,
        "start_us": segment.interval.start_us,
        "end_us": segment.interval.end_us,
        "scheme": segment.scheme,
        "label": segment.label,
        "layer": segment.layer.value,
        "author": segment.author,
        "state": segment.state.value,
        "confidence": segment.confidence,
        "origin_id": segment.origin_id,
        "run_id": segment.run_id,
        "note": segment.note,
    }


def segment_from_json(value: dict[str, Any]) -> Segment:
    """Return the segment that `segment_to_json` wrote.

    Raises
    ------
    KeyError, ValueError
        If the value is no segment.
    """
    return Segment(
        id=value["id"],
        media_id=value["media_id"],
        interval=Interval(value["start_us"], value["end_us"]),
        scheme=value["scheme"],
        label=value["label"],
        layer=Layer(value["layer"]),
        author=value["author"],
        state=SegmentState(value["state"]),
        confidence=value["confidence"],
        origin_id=value["origin_id"],
        run_id=value["run_id"],
        note=value["note"],
    )
