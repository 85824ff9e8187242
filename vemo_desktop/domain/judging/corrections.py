"""How much work proposals leave to whoever goes through them."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.agreement.matching import F1_OVERLAP, overlaps, partners
from vemo_desktop.domain.judging.mistakes import mistakes
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo
from vemo_desktop.domain.timebase import US_PER_S, Interval

CLOSE_ENOUGH_S = 0.5
"""A border that is proposed no further off than this is left where it is: people differ by as much."""


def corrections(video: HeldOutVideo, answer: Answer) -> int:
    """Return how many gestures a video takes beside accepting: each mistake, each segment to be moved."""
    said = answer.marks
    count = len(mistakes([video], [answer]))
    iou = overlaps([one.interval for one in video.truth], [one.interval for one in said])
    same = np.array([[one.label == other.label for other in said] for one in video.truth], dtype=np.bool_)
    right = partners(same.reshape(iou.shape) & (iou >= F1_OVERLAP), iou)
    moved = [not are_close(said[column].interval, video.truth[row].interval) for row, column in right]
    return count + sum(moved)


def are_close(one: Interval, other: Interval) -> bool:
    """Tell whether nobody would move the borders of one interval to those of the other."""
    apart = max(abs(one.start_us - other.start_us), abs(one.end_us - other.end_us))
    return apart <= CLOSE_ENOUGH_S * US_PER_S
