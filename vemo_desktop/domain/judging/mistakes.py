"""What a network got wrong, one by one: missed, wrongly proposed, wrong label, wrong border."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import F1_OVERLAP, overlaps, partners
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo
from vemo_desktop.domain.timebase import Interval

LEAST_OVERLAP = 0.1
"""Below it two segments are about different things."""


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
