"""A made-up annotator who goes through proposals as people do: borders a little off, not always right."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from tests.benchmarks.learning_library import Video
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import overlaps, partners
from vemo_desktop.domain.judging.corrections import are_close
from vemo_desktop.domain.judging.videos import HeldOutVideo
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.ml.heads.decisions import Decisions, Stretch

JITTER_S = 0.25
"""Standard deviation of where a border is drawn; people differ by a few tenths of a second."""
CONFUSED = 0.05
"""How often a segment gets another label than the one that was acted."""
_MISTAKEN = {
    "anger": ("disgust", "sadness"),
    "disgust": ("anger", "sadness"),
    "fear": ("surprise", "sadness"),
    "joy": ("surprise",),
    "sadness": ("fear", "disgust"),
    "surprise": ("fear", "joy"),
    "negative": ("positive",),
    "positive": ("negative",),
    "upset": ("down",),
    "down": ("upset",),
    "bright": ("upset",),
}
"""What is taken for what."""


def held_out(video: Video, truth: Sequence[Stretch]) -> HeldOutVideo:
    """Return a video with exact borders and labels, to judge by."""
    marks = tuple(Mark(one.interval, one.label) for one in truth)
    return HeldOutVideo(video.name, video.name, Interval(0, video.duration_us), marks)


def reviewed(video: Video, truth: Sequence[Stretch], proposed: Sequence[Proposed], seed: int) -> Decisions:
    """Return what the annotator decides about a video and its proposals, all of which are gone through."""
    chance = np.random.default_rng([seed, *video.name.encode()])
    seen = [_seen(one, video.duration_us, chance) for one in truth]
    iou = overlaps([one.interval for one in seen], [one.interval for one in proposed])
    same = np.array([[one.label == other.label for other in proposed] for one in seen], dtype=np.bool_)
    taken = dict(partners(same.reshape(iou.shape) & (iou > 0), iou))
    kept = [
        Stretch(proposed[taken[row]].interval, one.label)
        if row in taken and are_close(proposed[taken[row]].interval, one.interval)
        else one
        for row, one in enumerate(seen)
    ]
    refused = [
        Stretch(one.interval, one.label)
        for column, one in enumerate(proposed)
        if column not in taken.values()
    ]
    whole = (Interval(0, video.duration_us),)
    return Decisions(video.name, video.duration_us, tuple(sorted(kept)), tuple(sorted(refused)), whole)


def _seen(one: Stretch, duration_us: int, chance: np.random.Generator) -> Stretch:
    start, end = chance.normal(0, JITTER_S, 2) * US_PER_S
    start_us = int(np.clip(one.interval.start_us + start, 0, duration_us - 1))
    end_us = int(np.clip(one.interval.end_us + end, start_us + US_PER_S // 2, duration_us))
    label = str(chance.choice(_MISTAKEN[one.label])) if chance.random() < CONFUSED else one.label
    return Stretch(Interval(start_us, max(end_us, start_us + 1)), label)
