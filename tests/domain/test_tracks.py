"""Curves and feature tracks on explicit steps."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.tracks import CurveKind, Curves, FeatureTrack, regular_edges


def _curves(edges: np.ndarray) -> Curves:
    values = np.arange((len(edges) - 1) * 2, dtype=np.float32).reshape(-1, 2)
    return Curves("ekman-6", ("anger", "joy"), edges, values, CurveKind.FORMULA)


def test_a_step_holds_on_its_half_open_span() -> None:
    curves = _curves(np.array([0, 533_867, 1_067_733]))
    assert [curves.step_at(t) for t in (-1, 0, 533_866, 533_867, 1_067_732, 1_067_733)] == [
        None,
        0,
        0,
        1,
        1,
        None,
    ]


def test_columns_go_by_name() -> None:
    curves = _curves(regular_edges(3, 250_000))
    assert curves.column("joy").tolist() == [1, 3, 5]


@pytest.mark.parametrize("edges", [[0, 1], [0, 1, 2, 3], [0, 2, 2], [0, 2, 1]])
def test_edges_that_do_not_fit_are_refused(edges: list[int]) -> None:
    with pytest.raises(ValueError, match="edges"):
        Curves("s", ("a",), np.array(edges), np.zeros((2, 1), np.float32), CurveKind.FORMULA)


def test_a_track_needs_a_mask_and_names_that_fit() -> None:
    with pytest.raises(ValueError, match="fit the values"):
        FeatureTrack("e", "1", regular_edges(2, 10), np.zeros((2, 1), np.float32), np.ones(3, bool), ("x",))


def test_values_of_an_instant_leave_gaps_out() -> None:
    curves = _curves(np.array([0, 100, 200]))
    curves.values[1, 0] = np.nan
    assert curves.values_at(50) == {"anger": 0.0, "joy": 1.0}
    assert curves.values_at(100) == {"joy": 3.0}
    assert curves.values_at(200) == {}
