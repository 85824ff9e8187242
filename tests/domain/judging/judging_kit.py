"""Made-up held-out videos, and networks that are as good as one likes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import US_PER_S, Interval

LABELS = ("negative", "positive")


def span(start_s: float, end_s: float) -> Interval:
    return Interval(round(start_s * US_PER_S), round(end_s * US_PER_S))


def mark(start_s: float, end_s: float, label: str = "positive") -> Mark:
    return Mark(span(start_s, end_s), label)


def proposed(start_s: float, end_s: float, label: str = "positive", score: float = 0.5) -> Proposed:
    return Proposed(span(start_s, end_s), label, score)


def video(*truth: Mark, name: str = "a") -> HeldOutVideo:
    return HeldOutVideo(name, name.upper(), span(0, 100), truth)


def library(count: int, seed: int = 0) -> list[HeldOutVideo]:
    """Videos of ten segments each."""
    chance = np.random.default_rng(seed)
    return [
        video(
            *(
                mark(10 * at + 2, 10 * at + chance.uniform(5, 9), str(chance.choice(LABELS)))
                for at in range(10)
            ),
            name=f"v{number}",
        )
        for number in range(count)
    ]


def network(videos: list[HeldOutVideo], right: float, seed: int) -> list[Answer]:
    """A network that proposes this share of segments with their label, and the others with another one."""
    chance = np.random.default_rng(seed)
    return [
        Answer(
            tuple(
                Proposed(
                    one.interval,
                    one.label if chance.random() < right else LABELS[1 - LABELS.index(one.label)],
                    float(chance.random()),
                )
                for one in video.truth
            )
        )
        for video in videos
    ]


def with_labels_shuffled(videos: list[HeldOutVideo], seed: int) -> list[HeldOutVideo]:
    """The same segments, with the labels of all of them dealt out anew."""
    labels = np.random.default_rng(seed).permutation([one.label for video in videos for one in video.truth])
    dealt = iter(labels.tolist())
    return [
        replace(video, truth=tuple(Mark(one.interval, next(dealt)) for one in video.truth))
        for video in videos
    ]
