"""How long it takes to compare raters, with intervals, for hours of video.

The yardstick, in the same run, is numpy counting the labels of the same moments once.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import numpy as np

from vemo_desktop.domain.agreement.comparing import RatedVideo, compare
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.timebase import US_PER_S, Interval

_LABELS = ("negative", "neutral", "positive")
_MINUTES = 10
_REPEATS = 3


def rated(videos: int, raters: int, segments: int = 30) -> list[RatedVideo]:
    """Return videos of ten minutes, each with so many segments by each rater."""
    random = np.random.default_rng(0)
    length_s = _MINUTES * 60

    def row() -> tuple[Mark, ...]:
        borders = np.sort(random.choice(length_s, 2 * segments, replace=False)) * US_PER_S
        return tuple(
            Mark(Interval(int(start), int(end)), _LABELS[random.integers(len(_LABELS))])
            for start, end in borders.reshape(-1, 2)
        )

    return [
        RatedVideo(str(n), f"clip {n}", Interval(0, length_s * US_PER_S), tuple(row() for _ in range(raters)))
        for n in range(videos)
    ]


def seconds(work: Callable[[], object]) -> dict[str, float]:
    """Return the median time that something takes, and the processor's part of it."""
    times, busy = [], []
    for _ in range(_REPEATS):
        start, busy_start = time.perf_counter(), time.process_time()
        work()
        times.append(time.perf_counter() - start)
        busy.append(time.process_time() - busy_start)
    return {"median_s": round(float(np.median(times)), 3), "processor_s": round(float(np.median(busy)), 3)}


def main() -> None:
    """Measure and print one JSON object."""
    report = []
    for videos, raters in ((6, 2), (100, 2), (100, 5), (400, 2)):
        material = rated(videos, raters)
        moments = np.random.default_rng(0).integers(len(_LABELS), size=videos * _MINUTES * 600)
        report.append(
            {
                "hours": round(videos * _MINUTES / 60, 1),
                "videos": videos,
                "raters": raters,
                "compare": seconds(lambda material=material: compare(material, _LABELS)),  # type: ignore[misc]
                "yardstick": seconds(lambda moments=moments: np.bincount(moments)),  # type: ignore[misc]
            }
        )
    print(json.dumps({"comparisons": report}, indent=2))


if __name__ == "__main__":
    main()
