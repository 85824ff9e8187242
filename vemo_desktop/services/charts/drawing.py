"""Lays charts out as boxes, lines and words, the same for a page, a window and a saved picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vemo_desktop.services.charts.values import (
    FAINT,
    GROUND,
    HOLLOW,
    MUTED,
    SOFT,
    STRONG,
    Bars,
    Chart,
    Columns,
    RangeRow,
    Ranges,
    Series,
)
from vemo_desktop.services.figure_texts import MISSING

TEXT_PX, TITLE_PX = 11, 13
_LETTER = 0.58
"""Mean width of a letter, of its height: a guess that is wide enough for the fonts at hand."""
_PAD, _ROW, _BAR = 8, 22, 14
_TITLE_HEIGHT, _LEGEND_HEIGHT, _AXIS_HEIGHT = 24, 20, 22
_COLUMNS_HEIGHT = 150
_MOST_GUTTER = 260
_WIDEST_COLUMN = 48
_SMALLEST = 1e-9
"""Ends that lie closer together have no numbers between them that anybody could read."""
_TICK_ROOM = 44
"""Least distance of two numbers at an axis."""


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, with an edge where `edge` has an ink; `tip` is what it stands for."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    tip: str = ""
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Word:
    """Text on its base line; `anchor` is start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    ink: str = STRONG
    size: int = TEXT_PX
    is_bold: bool = False


Shape = Box | Stroke | Word


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart laid out, in pixels at 100 %.

    Parameters
    ----------
    width, height : float
    shapes : tuple of Box, Stroke and Word
        In the order they are drawn.
    title, said : str
        The title, and the numbers in words for who cannot see them.
    """

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    said: str


def draw(chart: Chart, width: float, *, kept_free: float = 0) -> Drawing:
    """Lay a chart out within a width, in pixels at 100 %; the height follows.

    Parameters
    ----------
    chart : Chart
    width : float
    kept_free : float
        Room behind the title for something else.
    """
    pen = _Pen(chart.title, width - kept_free)
    if isinstance(chart, Bars):
        return _bars(chart, width, pen)
    if isinstance(chart, Columns):
        return _columns(chart, width, pen)
    return _ranges(chart, width, pen)


class _Pen:
    """Collects shapes from the top down."""

    def __init__(self, title: str, room: float) -> None:
        self.title = title
        shown = _elided(title, room * TEXT_PX / TITLE_PX)
        self.shapes: list[Shape] = [Word(0, TITLE_PX + 2, shown, size=TITLE_PX, is_bold=True)]
        self.y: float = _TITLE_HEIGHT
        self.said: list[str] = []

    def legend(self, entries: Sequence[tuple[str, str]], width: float) -> None:
        """Write what each colour means, in as many lines as that takes."""
        x = 0.0
        for name, color in entries:
            needed = 12 + _width(name) + 2 * _PAD
            if x and x + needed > width:
                x = 0.0
                self.y += _LEGEND_HEIGHT - 2
            self.shapes.append(_filled(x, self.y + 2, 10, 10, color))
            self.shapes.append(Word(x + 14, self.y + 11, name, ink=MUTED))
            x += needed
        self.y += _LEGEND_HEIGHT

    def axis(
        self,
        ends: tuple[float, float],
        left: float,
        right: float,
        top: float,
        unit: str,
        *,
        is_whole: bool = False,
    ) -> None:
        """Draw ticks from the top down to here, with numbers and the unit below."""
        low, high = ends
        for tick in _ticks(low, high, right - left, is_whole=is_whole):
            x = left + (tick - low) / (high - low) * (right - left)
            self.shapes.append(Stroke(x, top, x, self.y, FAINT))
            self.shapes.append(Word(x, self.y + 13, f"{tick:g}", "middle", MUTED))
        self.shapes.append(Word(0, self.y + 13, unit, ink=MUTED))
        self.y += _AXIS_HEIGHT

    def finished(self, width: float) -> Drawing:
        return Drawing(width, self.y, tuple(self.shapes), self.title, "; ".join(self.said))


def _bars(chart: Bars, width: float, pen: _Pen) -> Drawing:
    if len(chart.series) > 1:
        pen.legend([(one.name, one.color) for one in chart.series], width)
    gutter = _gutter(chart.names, chart.unit, width)
    totals = [sum(one.values[row] for one in chart.series) for row in range(len(chart.names))]
    high = max([*totals, 0]) or 1.0
    right = width - _PAD - _width(f"{high:g}") - _PAD
    top, rows_end = pen.y, pen.y + _ROW * len(chart.names)
    ground = Box(gutter, top, right - gutter, rows_end - top, GROUND)
    pen.shapes.append(ground)
    bars: list[Shape] = []
    for row, name in enumerate(chart.names):
        y = pen.y + (_ROW - _BAR) / 2
        x = gutter
        pen.shapes.append(Word(gutter - _PAD, y + 11, _elided(name, gutter - _PAD), "end"))
        for one in chart.series:
            length = one.values[row] / high * (right - gutter)
            color = chart.colors[row] if chart.colors else one.color
            what = f"{name}: {_number(one.values[row])} {chart.unit}"
            tip = what if len(chart.series) == 1 else f"{what}, {one.name}"
            if length > 0:
                bars.append(_filled(x, y, max(length, 1), _BAR, color, tip))
            x += length
        bars.append(Word(x + 4, y + 11, _number(totals[row]), ink=MUTED))
        pen.said.append(f"{name} {_number(totals[row])}")
        pen.y += _ROW
    pen.axis((0, high), gutter, right, top, chart.unit, is_whole=_is_whole(chart.series))
    pen.shapes += bars
    return pen.finished(width)


def _columns(chart: Columns, width: float, pen: _Pen) -> Drawing:
    if len(chart.series) > 1:
        pen.legend([(one.name, one.color) for one in chart.series], width)
    count = len(chart.names)
    totals = [sum(one.values[at] for one in chart.series) for at in range(count)]
    high = chart.top or max([*totals, 0]) or 1.0
    ticks = _ticks(0, high, 2 * _COLUMNS_HEIGHT, is_whole=_is_whole(chart.series))
    left = _width(max((f"{tick:g}" for tick in ticks), key=len)) + _PAD
    pen.shapes.append(Word(0, pen.y + 10, chart.unit, ink=MUTED))
    pen.y += _LEGEND_HEIGHT
    top, bottom = pen.y, pen.y + _COLUMNS_HEIGHT
    pen.shapes.append(Box(left, top, width - left, bottom - top, GROUND))
    for tick in ticks:
        y = bottom - tick / high * _COLUMNS_HEIGHT
        pen.shapes.append(Stroke(left, y, width, y, FAINT))
        pen.shapes.append(Word(left - 4, y + 4, f"{tick:g}", "end", MUTED))
    step = min((width - left) / max(count, 1), _WIDEST_COLUMN)
    gap = min(2.0, step / 6)
    for at, name in enumerate(chart.names):
        y = bottom
        for one in chart.series:
            height = one.values[at] / high * _COLUMNS_HEIGHT
            y -= height
            if height > 0:
                who = "" if len(chart.series) == 1 else f", {one.name}"
                tip = f"{name}{who}: {_number(one.values[at])} {chart.unit}"
                pen.shapes.append(
                    _filled(left + at * step + gap / 2, y, max(step - gap, 0.5), height, one.color, tip)
                )
        if totals[at]:
            pen.said.append(f"{name} {_number(totals[at])}")
    every = max(int((max(map(_width, chart.names), default=0) + _PAD) / max(step, 1e-6)) + 1, 1)
    for at in range(0, count, every):
        x = min(left + (at + 0.5) * step, width - _width(chart.names[at]) / 2)
        pen.shapes.append(Word(max(x, left), bottom + 14, chart.names[at], "middle", MUTED))
    pen.y = bottom + _AXIS_HEIGHT
    return pen.finished(width)


def _ranges(chart: Ranges, width: float, pen: _Pen) -> Drawing:
    known = [x for one in chart.rows for x in (one.value, one.low, one.high) if x is not None]
    low, high = min([chart.low, *known]), max([chart.high, *known])
    gutter = _gutter([one.name for one in chart.rows], chart.unit, width)
    right = max(width - max(_width(_range_said(one)) for one in chart.rows) - _PAD, gutter + _TICK_ROOM)
    top = pen.y
    pen.shapes.append(Box(gutter, top, right - gutter, _ROW * len(chart.rows), GROUND))
    marks: list[Shape] = []

    def at(value: float) -> float:
        return gutter + (value - low) / (high - low) * (right - gutter)

    for one in chart.rows:
        middle = pen.y + _ROW / 2
        pen.shapes.append(Word(gutter - _PAD, middle + 4, _elided(one.name, gutter - _PAD), "end"))
        said = _range_said(one)
        marks.append(Word(right + _PAD, middle + 4, said, ink=MUTED))
        pen.said.append(f"{one.name} {said}")
        if one.value is not None:
            tip = f"{one.name}: {said}"
            if one.low is not None and one.high is not None:
                marks.append(Stroke(at(one.low), middle, at(one.high), middle, SOFT, 3))
            marks.append(Box(at(one.value) - 4, middle - 4, 8, 8, STRONG, tip))
        pen.y += _ROW
    pen.axis((low, high), gutter, right, top, chart.unit)
    pen.shapes += marks
    return pen.finished(width)


def _range_said(one: RangeRow) -> str:
    if one.value is None:
        return MISSING
    if one.low is None or one.high is None:
        return f"{one.value:.2f}"
    return f"{one.value:.2f} ({one.low:.2f} to {one.high:.2f})"


def _gutter(names: Sequence[str], unit: str, width: float) -> float:
    widest = max((*map(_width, names), _width(unit)), default=0)
    return min(widest + 2 * _PAD, _MOST_GUTTER, width / 2)


def _ticks(low: float, high: float, room: float, *, is_whole: bool = False) -> list[float]:
    """Return round numbers between two ends that are `room` pixels apart; whole ones for what is counted."""
    span, most = high - low, max(room / _TICK_ROOM, 1)
    if span < _SMALLEST:
        return [low]
    power = 10.0 ** int(f"{span:e}".split("e")[1])
    step = next(size for part in (0.1, 0.2, 0.5, 1, 2, 5, 10) if span / (size := part * power) <= most)
    step = max(step, 1.0) if is_whole else step
    first = -int(-low / step) if low < 0 else int(-(-low // step))
    count = int((high + step * 1e-9) / step) - first
    return [round((first + number) * step, 10) for number in range(count + 1)]


def _filled(x: float, y: float, width: float, height: float, color: str, tip: str = "") -> Box:
    if color != HOLLOW:
        return Box(x, y, width, height, color, tip)
    return Box(x + 0.5, y + 0.5, max(width - 1, 0.5), height - 1, GROUND, tip, SOFT)


def _is_whole(series: Sequence[Series]) -> bool:
    return all(float(value).is_integer() for one in series for value in one.values)


def _number(value: float) -> str:
    """Write a number with as many digits as matter."""
    if float(value).is_integer():
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2g}"


def _width(text: str) -> float:
    return len(text) * TEXT_PX * _LETTER


def _elided(text: str, width: float) -> str:
    letters = int(width / (TEXT_PX * _LETTER))
    return text if len(text) <= letters else text[: max(letters - 1, 1)] + "…"
