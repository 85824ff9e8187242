"""What a lesson tells of itself: its examples, and the new network beside the present one, as JSON values."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from vemo_desktop.domain.judging.comparing import NetworkComparison
from vemo_desktop.domain.judging.draws import Value
from vemo_desktop.domain.learning import Side
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.jobs.events import Taught
from vemo_desktop.jobs.requests import TeachHead
from vemo_desktop.pipeline.gathering import no_examples
from vemo_desktop.pipeline.lesson import LessonMaterial, LessonPart

if TYPE_CHECKING:
    from vemo_desktop.ml.heads.head import Head
    from vemo_desktop.ml.trace_heads.head import TraceHead

COMPARING = "Comparing"


def taught(
    request: TeachHead,
    material: LessonMaterial,
    head: Head | TraceHead,
    identity: str,
    report: Mapping[str, Any],
    notices: tuple[str, ...] = (),
) -> Taught:
    """Return what came of a lesson.

    Parameters
    ----------
    request : TeachHead
    material : LessonMaterial
    head : Head or TraceHead
    identity : str
        Digest of everything that decided what the head became.
    report : mapping
        What only this kind of head tells, see `Taught`.
    notices : tuple of str
        Beside those about videos that are no example.
    """
    from vemo_desktop.ml.heads.carding import card_for
    from vemo_desktop.ml.training.results import versions

    weights = head.to_bytes()
    videos = len(material.side(Side.TRAIN))
    card = card_for(head, weights, project=request.path.stem, training=identity[:12], videos=videos)
    whole = {
        "examples": [example_of(one) for one in material.parts],
        "versions": {**versions(), "identity": identity},
        **report,
    }
    told = (*no_examples(material.left_out), *notices)
    return Taught(request.job_id, card.model_dump(mode="json"), weights, whole, told)


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
    """Return what a video brought; ``traced_s`` only where traces are learnt from."""
    found = {
        "video": part.video.fingerprint,
        "title": part.video.title,
        "side": part.video.side.value,
        "group": part.video.group,
        "segments": len(part.decisions.stretches),
        "refused": len(part.decisions.refused),
        "judged_s": round(sum(one.duration_us for one in part.decisions.looked_at) / US_PER_S, 3),
    }
    if part.video.traces:
        found["traced_s"] = _traced_s(part)
    return found


def _traced_s(part: LessonPart) -> float:
    """Return for how long anybody traced anything, in seconds."""
    from vemo_desktop.ml.trace_heads.teaching import truth_of

    is_traced = np.isfinite(truth_of(part.video.traces, part.inputs.edges)).any(axis=1)
    return round(float(np.diff(part.inputs.edges)[is_traced].sum()) / US_PER_S, 3)
