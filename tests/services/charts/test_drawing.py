"""Laying charts out, and writing them as SVG."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.services.charts.drawing import Box, Drawing, Stroke, Word, draw
from vemo_desktop.services.charts.svg import OF_THE_PAGE, PAPER, svg_of
from vemo_desktop.services.charts.values import (
    FAINT,
    SOFT,
    Bars,
    Chart,
    Columns,
    RangeRow,
    Ranges,
    Series,
    is_empty,
)

BARS = Bars(
    "b",
    "Bars & more",
    "segments",
    ("joy", "fear <x>"),
    (Series("n", SOFT, (4.0, 1.0)),),
    ("#FF0000", "#00FF00"),
)
DONE, OPEN = Series("done", SOFT, (1.0, 0.0, 2.0)), Series("open", FAINT, (1.0, 4.0, 0.0))
STACKED = Columns("c", "Days", "gestures", ("1", "2", "3"), (DONE, OPEN))
ROWS = (RangeRow("both", 0.5, 0.25, 0.75), RangeRow("one", -0.5), RangeRow("none", None))
FOREST = Ranges("r", "Agreement", "kappa", ROWS)


def boxes(drawing: Drawing) -> list[Box]:
    return [one for one in drawing.shapes if isinstance(one, Box) and one.tip]


def words(drawing: Drawing) -> list[str]:
    return [one.text for one in drawing.shapes if isinstance(one, Word)]


def test_bars_are_as_long_as_their_values() -> None:
    drawing = draw(BARS, 500)
    joy, fear = boxes(drawing)
    assert joy.width == pytest.approx(4 * fear.width)
    assert (joy.fill, joy.tip) == ("#FF0000", "joy: 4 segments")
    assert {"0", "1", "2", "3", "4"} <= set(words(drawing))
    assert "0.5" not in words(drawing), "what is counted has no halves"
    assert drawing.said == "joy 4; fear <x> 1"


def test_a_long_title_makes_room() -> None:
    title = "Where in the videos each label was given"
    long = Bars("b", title, "n", ("joy",), (Series("n", SOFT, (1.0,)),))
    assert words(draw(long, 500))[0] == title
    shown = words(draw(long, 300, kept_free=60))[0]
    assert shown.endswith("…")
    assert title.startswith(shown[:-1])
    assert draw(long, 300, kept_free=60).title == title


def test_columns_stand_on_top_of_one_another() -> None:
    done, upon, open_, last = boxes(draw(STACKED, 400))
    assert upon.y + upon.height == pytest.approx(done.y)
    assert open_.height == pytest.approx(4 * done.height)
    assert last.height == pytest.approx(2 * done.height)
    assert done.tip == "1, done: 1 gestures"
    half = boxes(draw(Columns("c", "", "", ("1",), (Series("x", SOFT, (50.0,)),), top=100.0), 400))[0]
    assert half.height == pytest.approx(75)


def test_ranges_lie_on_one_axis_that_holds_them_all() -> None:
    drawing = draw(FOREST, 800)
    both, one = boxes(drawing)
    [line] = [shape for shape in drawing.shapes if isinstance(shape, Stroke) and shape.width == 3]
    middle = both.x + both.width / 2
    assert middle == pytest.approx((line.x1 + line.x2) / 2)
    assert one.x < both.x
    assert "0.50 (0.25 to 0.75)" in words(drawing)
    assert "–" in words(drawing)


@pytest.mark.parametrize("chart", [BARS, STACKED, FOREST])
@pytest.mark.parametrize("is_file", [False, True])
def test_svg_can_be_read_and_names_itself(chart: Chart, is_file: bool) -> None:
    drawing = draw(chart, 500)
    text = svg_of(drawing, PAPER if is_file else OF_THE_PAGE, is_file=is_file)
    root = ET.fromstring(
        text if is_file else text.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )
    space = "{http://www.w3.org/2000/svg}"
    assert root.findtext(f"{space}title") == chart.title
    assert root.findtext(f"{space}desc") == drawing.said
    assert ("var(--" in text) is not is_file
    assert text == svg_of(draw(chart, 500), PAPER if is_file else OF_THE_PAGE, is_file=is_file)


def test_charts_without_values_are_empty_and_still_drawn() -> None:
    for chart in (
        Bars("b", "", "", (), ()),
        Columns("c", "", "", ("1",), (Series("x", SOFT, (0.0,)),)),
        Ranges("r", "", "", (RangeRow("none", None),)),
    ):
        assert is_empty(chart)
        assert draw(chart, 300).height > 0
    assert not is_empty(BARS)
    assert not is_empty(FOREST)


@given(st.lists(st.floats(0, 1e7), min_size=1, max_size=8), st.integers(150, 1200))
def test_nothing_is_drawn_outside(values: list[float], width: int) -> None:
    names = tuple(f"name {number}" for number in range(len(values)))
    series = (Series("x", SOFT, tuple(values)),)
    for chart in (Bars("b", "t", "unit", names, series), Columns("c", "t", "unit", names, series)):
        for shape in draw(chart, width).shapes:
            if isinstance(shape, Box):
                assert -0.01 <= shape.x <= shape.x + shape.width <= width + 1.01
                assert shape.y >= 0
