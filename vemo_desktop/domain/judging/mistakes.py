"""What a network got wrong, one by one: missed, wrongly proposed, wrong label, wrong border."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import F1_OVERLAP, overlaps, partners
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo
from vemo_desktop.domain.timebase import Interval

LEAST_OVERLAP = 0.1
"""Below it two segments are about different things."""
MOST_KEPT = 2_000
"""As many as anybody looks through; a training keeps them in the project for good."""


class MistakeKind(StrEnum):
    """What went wrong."""

    MISSED = "missed"
    INVENTED = "wrongly proposed"
    LABEL = "wrong label"
    BORDER = "wrong border"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake; `truth` or `said` is None where there is none. `overlap` is theirs, from 0 to 1."""

    kind: MistakeKind
    video_id: str
    title: str
    truth: Mark | None
    said: Mark | None
    overlap: float = 0.0

    @property
    def interval(self) -> Interval:
        """Where to look: the true segment, or what was wrongly proposed."""
        shown = self.truth or self.said
        assert shown is not None  # there is no mistake about nothing
        return shown.interval


def mistakes(videos: Sequence[HeldOutVideo], answers: Sequence[Answer]) -> tuple[Mistake, ...]:
    """List everything that costs a network F1 at overlap 0.5, video by video, in order of time.

    Notes
    -----
    The kinds and their overlaps are those of Alwassel et al. 2018, "Diagnosing error in temporal action
    detectors", ECCV. A second proposal of the same true segment counts as wrongly proposed.
    """
    return tuple(
        mistake
        for video, answer in zip(videos, answers, strict=True)
        for mistake in sorted(_of_video(video, answer.marks), key=lambda one: (one.interval, one.kind))
    )


def _of_video(video: HeldOutVideo, said: Sequence[Mark]) -> list[Mistake]:
    truth = list(video.truth)
    iou = overlaps([one.interval for one in truth], [one.interval for one in said])
    is_same = np.array([[one.label == other.label for other in said] for one in truth], dtype=np.bool_)
    is_same = is_same.reshape(iou.shape)
    left, right = np.ones(len(truth), np.bool_), np.ones(len(said), np.bool_)
    found: list[Mistake] = []
    stages = (
        (is_same & (iou >= F1_OVERLAP), None),
        (~is_same & (iou >= F1_OVERLAP), MistakeKind.LABEL),
        (is_same & (iou >= LEAST_OVERLAP), MistakeKind.BORDER),
        (~is_same & (iou >= LEAST_OVERLAP), MistakeKind.LABEL),
    )
    for allowed, kind in stages:
        for row, column in partners(allowed & left[:, None] & right[None, :], iou):
            left[row] = right[column] = False
            if kind is not None:
                overlap = float(iou[row, column])
                found.append(Mistake(kind, video.id, video.title, truth[row], said[column], overlap))
    found += [
        Mistake(MistakeKind.MISSED, video.id, video.title, truth[row], None)
        for row in np.flatnonzero(left).tolist()
    ]
    found += [
        Mistake(MistakeKind.INVENTED, video.id, video.title, None, said[column])
        for column in np.flatnonzero(right).tolist()
    ]
    return found


def mistakes_to_json(found: Sequence[Mistake]) -> dict[str, Any]:
    """Return mistakes as JSON values: ``mistakes``, at most `MOST_KEPT`, and their true ``mistake_count``."""
    return {
        "mistake_count": len(found),
        "mistakes": [
            {
                "kind": one.kind.value,
                "video": one.video_id,
                "title": one.title,
                "truth": _mark_to_json(one.truth),
                "said": _mark_to_json(one.said),
                "overlap": one.overlap,
            }
            for one in found[:MOST_KEPT]
        ],
    }


def mistakes_from_json(kept: Mapping[str, Any]) -> tuple[Mistake, ...]:
    """Return what `mistakes_to_json` kept; nothing where that was before mistakes were kept."""
    return tuple(
        Mistake(
            MistakeKind(one["kind"]),
            one["video"],
            one["title"],
            _mark_from_json(one["truth"]),
            _mark_from_json(one["said"]),
            one["overlap"],
        )
        for one in kept.get("mistakes", ())
    )


def _mark_to_json(mark: Mark | None) -> dict[str, Any] | None:
    if mark is None:
        return None
    return {"start_us": mark.interval.start_us, "end_us": mark.interval.end_us, "label": mark.label}


def _mark_from_json(kept: Mapping[str, Any] | None) -> Mark | None:
    return None if kept is None else Mark(Interval(kept["start_us"], kept["end_us"]), kept["label"])
