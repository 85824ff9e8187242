"""The order of review: the margin between a label and its strongest rival."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges
from vemo_desktop.domain.uncertainty import uncertainties


def proposal(start: int, end: int, label: str = "b", confidence: float | None = 0.3) -> Segment:
    return Segment("s", "m", Interval(start, end), "x", label, Layer.PROPOSAL, "n", confidence=confidence)


def curves(*rows: tuple[float, ...]) -> Curves:
    values = np.array(rows, dtype=np.float32)
    return Curves("x", ("a", "b", "c"), regular_edges(len(rows), 100), values, CurveKind.FORMULA)


def test_uncertainty_is_one_minus_the_margin_averaged_over_the_time_covered():
    over_time = curves((0.1, 0.8, 0.1), (0.3, 0.5, 0.2), (0.0, 0.0, 1.0))
    # Half of the first step (margin 0.7) and all of the second (margin 0.2).
    expected = 1 - (50 * 0.7 + 100 * 0.2) / 150
    assert uncertainties([proposal(50, 200)], over_time) == [pytest.approx(expected, abs=1e-6)]


def test_a_stronger_rival_is_as_uncertain_as_can_be():
    assert uncertainties([proposal(0, 100)], curves((0.9, 0.05, 0.05))) == [1.0]


def test_silence_of_the_curves_does_not_count():
    nan = float("nan")
    over_time = curves((nan, nan, nan), (0.2, 0.6, 0.2))
    assert uncertainties([proposal(0, 200)], over_time) == [pytest.approx(0.6, abs=1e-6)]
    assert uncertainties([proposal(0, 100)], over_time) == [pytest.approx(0.7)]


def test_without_curves_the_confidence_decides():
    assert uncertainties([proposal(0, 100), proposal(0, 100, confidence=None)], None) == [0.7, 1.0]
    assert uncertainties([proposal(0, 100, "unheard-of")], curves((0.2, 0.6, 0.2))) == [0.7]
    assert uncertainties([], None) == []
