"""Segments of VEMOCLAP: runs of the same strongest emotion."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.networks.vemoclap.results import emotion_curves, runs


def _rows(*tops: tuple[int, float]) -> np.ndarray:
    values = np.full((len(tops), 6), np.nan, np.float32)
    for row, (label, top) in enumerate(tops):
        if label >= 0:
            values[row] = (1 - top) / 5
            values[row, label] = top
    return values


def test_runs_end_where_another_emotion_or_none_is_strong_enough() -> None:
    edges = np.array([0, 16_500, 17_500, 18_500, 19_500, 20_500, 40_000], np.int64)
    curves = emotion_curves(edges, _rows((3, 0.5), (3, 0.75), (0, 0.625), (0, 0.375), (-1, 0), (0, 0.625)))
    assert runs(curves, 0.5) == (
        Proposed(Interval(0, 17_500), "joy", 0.625),
        Proposed(Interval(17_500, 18_500), "anger", 0.625),
        Proposed(Interval(20_500, 40_000), "anger", 0.625),
    )
    assert runs(curves, 0.9) == ()


def test_no_steps_give_no_segments() -> None:
    assert runs(emotion_curves(np.zeros(1, np.int64), np.zeros((0, 6), np.float32)), 0.5) == ()
