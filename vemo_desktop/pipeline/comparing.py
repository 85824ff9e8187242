"""What a lesson tells of itself: its examples, and the new network beside the present one, as JSON values."""

from __future__ import annotations

import math
from typing import Any

from vemo_desktop.domain.judging.comparing import NetworkComparison
from vemo_desktop.domain.judging.draws import Value
from vemo_desktop.pipeline.lesson import LessonPart

COMPARING = "Comparing"


def nothing_held_out() -> dict[str, Any]:
    """Return the comparison where there is no video to compare on."""
    return {
        "verdict": "not shown",
        "reason": "No video is held out yet, so nothing says whether the new network is better.",
        "videos": 0,
        "figures": [],
    }


def comparison_to_json(found: NetworkComparison) -> dict[str, Any]:
    """Return a comparison as JSON values; None where a figure has no value."""
    return {
        "verdict": found.verdict.value,
        "reason": found.reason,
        "videos": found.videos,
        "figures": [
            {
                "key": one.kind.key,
                "name": one.kind.name,
                "asks": one.kind.asks,
                "is_higher_better": one.kind.is_higher_better,
                "present": _value(one.present),
                "new": _value(one.new),
                "more": _value(one.more),
            }
            for one in found.differences
        ],
    }


def _value(value: Value) -> dict[str, float | None]:
    bounds = value.bounds
    return {
        "value": None if math.isnan(value.value) else value.value,
        "low": None if bounds is None else bounds.low,
        "high": None if bounds is None else bounds.high,
    }


def example_of(part: LessonPart) -> dict[str, Any]:
    """Return what a video brought."""
    return {
        "video": part.video.fingerprint,
        "title": part.video.title,
        "side": part.video.side.value,
        "group": part.video.group,
        "segments": len(part.decisions.stretches),
        "refused": len(part.decisions.refused),
        "judged_s": round(sum(one.duration_us for one in part.decisions.looked_at) / 1e6, 3),
    }
