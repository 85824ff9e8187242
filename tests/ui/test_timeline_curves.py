from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges
from vemo_desktop.ui.curves.builder import PyramidBuilder
from vemo_desktop.ui.curves.pyramid import Columns, CurvePyramid
from vemo_desktop.ui.curves.raster import line, mixed_table, paint_spans, spans, topmost_table

HOP_US = 40_000


def make_curves(values: npt.ArrayLike) -> Curves:
    array = np.asarray(values, np.float32)
    names = tuple(f"label{k}" for k in range(array.shape[1]))
    return Curves("test", names, regular_edges(len(array), HOP_US), array, CurveKind.FORMULA)


def brute_force(curves: Curves, left: float, right: float) -> tuple[npt.NDArray, npt.NDArray]:
    edges = curves.edges_us
    touched = curves.values[(edges[1:] > left) & (edges[:-1] < right)]
    known = touched[~np.isnan(touched).any(axis=1)] if len(touched) else touched
    return known.min(axis=0), known.max(axis=0)


@given(st.integers(1, 3_000), st.integers(1, 80), st.floats(0, 1), st.floats(0.001, 1), st.booleans())
def test_columns_lie_within_what_they_cover(
    count: int, columns: int, begin: float, share: float, has_gap: bool
) -> None:
    random = np.random.default_rng(count)
    values = random.random((count, 2))
    if has_gap:
        values[count // 3 : count // 2] = np.nan
    curves = make_curves(values)
    end_us = float(curves.edges_us[-1])
    start = begin * end_us
    borders = np.linspace(start, start + share * end_us, columns + 1)
    found = CurvePyramid(curves).columns(borders)
    width = borders[1] - borders[0]
    for number in range(columns):
        low, high, mean = found.low[:, number], found.high[:, number], found.mean[:, number]
        reach = slice(max(int((borders[number] - width) // HOP_US) - 2, 0), None)
        near = curves.values[reach][: int(3 * width // HOP_US) + 6]
        if np.isnan(low).any():
            assert np.isnan([*low, *high, *mean]).all()
            continue
        assert (low <= mean + 1e-5).all()
        assert (mean <= high + 1e-5).all()
        assert (low >= np.nanmin(near, axis=0)).all()
        assert (high <= np.nanmax(near, axis=0)).all()


@given(st.integers(2, 4_000), st.integers(1, 300))
def test_no_extreme_is_lost(count: int, columns: int) -> None:
    curves = make_curves(np.random.default_rng(count).random((count, 3)))
    found = CurvePyramid(curves).columns(np.linspace(0, float(curves.edges_us[-1]), columns + 1))
    np.testing.assert_array_equal(np.nanmin(found.low, axis=1), curves.values.min(axis=0))
    np.testing.assert_array_equal(np.nanmax(found.high, axis=1), curves.values.max(axis=0))


def test_wide_steps_are_drawn_as_they_are() -> None:
    curves = make_curves([[0.1], [0.9], [0.4]])
    found = CurvePyramid(curves).columns(np.arange(0, 130_000, 10_000, dtype=np.float64))
    assert found.is_exact
    np.testing.assert_allclose(found.low[0], [0.1] * 4 + [0.9] * 4 + [0.4] * 4)
    np.testing.assert_array_equal(found.low, found.high)


def test_a_step_that_ends_inside_a_column_joins_both_values() -> None:
    curves = make_curves([[0.1], [0.9]])
    found = CurvePyramid(curves).columns(np.array([0.0, 30_000.0, 60_000.0, 80_000.0]))
    np.testing.assert_allclose(found.low[0], [0.1, 0.1, 0.9])
    np.testing.assert_allclose(found.high[0], [0.1, 0.9, 0.9])


def test_gaps_and_the_outside_stay_empty() -> None:
    curves = make_curves([[0.1], [np.nan], [0.4]])
    found = CurvePyramid(curves).columns(np.arange(-40_000, 240_000, 40_000, dtype=np.float64))
    np.testing.assert_array_equal(np.isnan(found.low[0]), [True, False, True, False, True, True])


def test_extremes_of_a_column_equal_those_of_its_steps() -> None:
    curves = make_curves(np.random.default_rng(5).random((4_096, 2)))
    borders = np.linspace(0, 4_096 * HOP_US, 65)
    found = CurvePyramid(curves).columns(borders)
    for number, (left, right) in enumerate(pairwise(borders)):
        low, high = brute_force(curves, left, right)
        np.testing.assert_array_equal(found.low[:, number], low)
        np.testing.assert_array_equal(found.high[:, number], high)


@given(st.integers(1, 500), st.integers(1, 90), st.floats(-0.2, 1), st.floats(0.001, 1.4))
def test_equal_steps_are_found_as_any_others(count: int, columns: int, begin: float, share: float) -> None:
    curves = make_curves(np.random.default_rng(count).random((count, 2)))
    borders = np.linspace(begin, begin + share, columns + 1) * float(curves.edges_us[-1])
    pyramid = CurvePyramid(curves)
    quick = pyramid.columns(borders)
    pyramid._hop_us = 0  # as for a network whose steps are not whole microseconds
    searched = pyramid.columns(borders)
    assert quick.is_exact == searched.is_exact
    for name in ("low", "high", "mean"):
        np.testing.assert_array_equal(getattr(quick, name), getattr(searched, name))


def test_a_line_has_no_holes() -> None:
    low = np.array([[0.1, 0.8, np.nan, 0.3, 0.5]], np.float32)
    joined_low, joined_high = line(Columns(low, low, low, is_exact=True))
    np.testing.assert_allclose(joined_low[0], [0.1, 0.1, np.nan, 0.3, 0.3])
    np.testing.assert_allclose(joined_high[0], [0.1, 0.8, np.nan, 0.3, 0.5])


def painted(low: list[float], high: list[float], tables: list[list[int]], height: int = 11) -> QImage:
    drawn = spans(np.array([low], np.float32), np.array([high], np.float32), height, (0.0, 1.0), 1)
    image = QImage(len(low), height, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_spans(painter, QPointF(0, 0), drawn, height, tables, 1.0)
    painter.end()
    return image


def rows_of(image: QImage, column: int) -> list[int]:
    return [y for y in range(image.height()) if image.pixelColor(column, y).alpha()]


def test_spans_reach_from_value_to_value(qapp: object) -> None:
    image = painted([0.0, 1.0, 0.2, np.nan], [0.0, 1.0, 0.4, np.nan], topmost_table(["#112233"]))
    assert rows_of(image, 0) == [10]
    assert rows_of(image, 1) == [0]
    assert rows_of(image, 2) == [6, 7, 8]
    assert rows_of(image, 3) == []
    assert image.pixelColor(0, 10) == QColor("#112233")


def test_the_last_curve_covers_and_bands_mix(qapp: object) -> None:
    low, high = np.zeros((2, 1), np.float32), np.ones((2, 1), np.float32)
    drawn = spans(low, high, 4, (0.0, 1.0), 1)
    image = QImage(1, 4, QImage.Format.Format_ARGB32)
    for tables, expected in (
        (topmost_table(["#FF0000", "#0000FF"]), QColor(0, 0, 255)),
        (mixed_table(["#FF0000", "#0000FF"], 0.5), QColor(127, 0, 127, 191)),
    ):
        image.fill(0)
        painter = QPainter(image)
        paint_spans(painter, QPointF(0, 0), drawn, 4, tables, 1.0)
        painter.end()
        found = image.pixelColor(0, 2)
        assert np.abs(np.subtract(found.getRgb(), expected.getRgb())).max() <= 1


def test_more_than_eight_curves_are_all_drawn(qapp: object) -> None:
    colors = [f"#{number:02X}0000" for number in range(1, 12)]
    values = np.linspace(0, 1, 11, dtype=np.float32)[:, None]
    drawn = spans(values, values, 11, (0.0, 1.0), 1)
    image = QImage(1, 11, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_spans(painter, QPointF(0, 0), drawn, 11, topmost_table(colors), 1.0)
    painter.end()
    assert [image.pixelColor(0, 10 - number).red() for number in range(11)] == list(range(1, 12))


def test_long_curves_are_built_beside_and_the_last_request_wins(qtbot: QtBot) -> None:
    builder = PyramidBuilder()
    large = [make_curves(np.random.default_rng(n).random((150_000, 2))) for n in range(3)]
    results: list[dict[str, CurvePyramid]] = []
    builder.built.connect(results.append)
    for curves in large:
        builder.build({"test": curves})
    assert results == []
    qtbot.waitUntil(lambda: len(results) > 0)
    builder.wait()
    qtbot.wait(50)
    assert [result["test"].curves for result in results] == [large[-1]]


@pytest.mark.parametrize("count", [10, 150_000])
def test_the_same_curves_are_not_built_again(qtbot: QtBot, count: int) -> None:
    builder = PyramidBuilder()
    curves = make_curves(np.zeros((count, 2)))
    with qtbot.waitSignal(builder.built) as first:
        builder.build({"test": curves})
    with qtbot.waitSignal(builder.built) as second:
        builder.build({"test": curves})
    assert second.args[0]["test"] is first.args[0]["test"]
