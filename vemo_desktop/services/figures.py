"""Curves and segments of one video as SVG, for reports: the same rows as the window's timeline."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import Label, LabelScheme, Pattern
from vemo_desktop.domain.segments import Segment, SegmentState
from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.domain.tracks import Curves

WIDTH = 1000
_LEFT, _RIGHT = 140, 8
_CURVE_HEIGHT, _LANE_HEIGHT, _RULER_HEIGHT, _GAP = 96, 26, 22, 8
_TICKS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600, 7200)
_MOST_TICKS = 12


@dataclass(frozen=True, slots=True)
class CurveRow:
    """One plot: curves of a scheme between two bounds."""

    title: str
    scheme: LabelScheme
    curves: Curves
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """A labelled stretch that is nobody's decision, such as what is known about a demo clip."""

    interval: Interval
    label: str


@dataclass(frozen=True, slots=True)
class LaneRow:
    """One lane of segments. Proposals are hatched, decisions solid."""

    title: str
    scheme: LabelScheme
    items: Sequence[Segment | Stretch]
    is_hatched: bool


def timeline_svg(duration_us: int, rows: Iterable[CurveRow | LaneRow], name: str) -> str:
    """Return the rows of one video as one SVG picture.

    Parameters
    ----------
    duration_us : int
    rows : iterable of CurveRow and LaneRow
        From top to bottom.
    name : str
        Unique in the document; names the hatch patterns.
    """
    scale = _Scale(max(duration_us, 1))
    parts: list[str] = []
    patterns: dict[str, str] = {}
    y = _RULER_HEIGHT
    for row in rows:
        if isinstance(row, CurveRow):
            parts += _curve_row(row, scale, y)
            y += _CURVE_HEIGHT + _GAP
        else:
            parts += _lane_row(row, scale, y, name, patterns)
            y += _LANE_HEIGHT + _GAP
    ruler = _ruler(scale, y)
    body = "".join([f"<defs>{''.join(patterns.values())}</defs>", *ruler, *parts])
    return (
        f'<svg class="timeline" viewBox="0 0 {WIDTH} {y}" role="img" '
        f'aria-label="Curves and segments over time">{body}</svg>'
    )


class _Scale:
    """Microseconds to places across the picture."""

    def __init__(self, duration_us: int) -> None:
        self.duration_us = duration_us

    def x(self, time_us: int) -> float:
        return _LEFT + time_us / self.duration_us * (WIDTH - _LEFT - _RIGHT)


def _ruler(scale: _Scale, bottom: int) -> list[str]:
    seconds = scale.duration_us / 1e6
    step = next((tick for tick in _TICKS_S if seconds / tick <= _MOST_TICKS), _TICKS_S[-1])
    parts = []
    for second in range(0, int(seconds) + 1, step):
        x = scale.x(second * 1_000_000)
        minutes, rest = divmod(second, 60)
        parts.append(f'<line class="tick" x1="{x:.1f}" x2="{x:.1f}" y1="{_RULER_HEIGHT - 4}" y2="{bottom}"/>')
        parts.append(f'<text class="time" x="{x + 3:.1f}" y="13">{minutes}:{rest:02d}</text>')
    return parts


# Curves


def _curve_row(row: CurveRow, scale: _Scale, top: int) -> list[str]:
    right = WIDTH - _RIGHT
    middle = top + _CURVE_HEIGHT / 2
    parts = [
        f'<rect class="row" x="{_LEFT}" y="{top}" width="{right - _LEFT}" height="{_CURVE_HEIGHT}"/>',
        f'<line class="grid" x1="{_LEFT}" x2="{right}" y1="{middle}" y2="{middle}"/>',
        f'<text class="title" x="0" y="{top + 12}">{escape(row.title)}</text>',
    ]
    for number, name in enumerate(row.curves.names):
        label = row.scheme.label(name)
        path = _steps(row, row.curves.column(name), scale, top)
        parts.append(
            f'<path class="curve" stroke="{label.color}" d="{path}"><title>{label.name}</title></path>'
        )
        y = top + 28 + number * 13
        parts.append(
            f'<line stroke="{label.color}" stroke-width="3" x1="0" x2="10" y1="{y - 4}" y2="{y - 4}"/>'
        )
        parts.append(f'<text class="key" x="14" y="{y}">{escape(label.name)}</text>')
    return parts


def _steps(row: CurveRow, values: npt.NDArray[np.float32], scale: _Scale, top: int) -> str:
    """Return a curve at its true steps; unknown steps are gaps, and where they crowd, both extremes show."""
    edges, values = _thinned(row.curves.edges_us, values)
    share = np.clip((values - row.low) / (row.high - row.low), 0, 1)
    heights = top + _CURVE_HEIGHT * (1 - share)
    path, pen_is_down = [], False
    for start, end, y in zip(edges[:-1].tolist(), edges[1:].tolist(), heights.tolist(), strict=True):
        if y != y:  # NaN: the network says nothing here
            pen_is_down = False
            continue
        path.append(f"V{y:.1f}" if pen_is_down else f"M{scale.x(start):.1f} {y:.1f}")
        path.append(f"H{scale.x(end):.1f}")
        pen_is_down = True
    return "".join(path)


def _thinned(
    edges: npt.NDArray[np.int64], values: npt.NDArray[np.float32]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Keep the lowest and the highest of each bunch where there are more steps than the picture can show."""
    bunch = len(values) // WIDTH
    if bunch < 2:
        return edges, values
    count = len(values) // bunch
    bunches = values[: count * bunch].reshape(count, bunch)
    known = ~np.isnan(bunches).all(axis=1)
    low, high = np.full(count, np.nan, np.float32), np.full(count, np.nan, np.float32)
    low[known], high[known] = np.nanmin(bunches[known], axis=1), np.nanmax(bunches[known], axis=1)
    borders = edges[: count * bunch + 1 : bunch]
    middles = (borders[:-1] + borders[1:]) // 2
    between = np.empty(2 * count + 1, np.int64)
    between[0::2], between[1::2] = borders, middles
    return between, np.stack([low, high], axis=1).reshape(-1)


# Lanes


def _lane_row(row: LaneRow, scale: _Scale, top: int, name: str, patterns: dict[str, str]) -> list[str]:
    right = WIDTH - _RIGHT
    parts = [
        f'<rect class="row" x="{_LEFT}" y="{top}" width="{right - _LEFT}" height="{_LANE_HEIGHT}"/>',
        f'<text class="title" x="0" y="{top + 17}">{escape(row.title)}</text>',
    ]
    for item in row.items:
        label = row.scheme.label(item.label)
        if row.is_hatched and label.key not in patterns:
            patterns[label.key] = _pattern(label, f"{name}-{label.key}")
        fill = f"url(#{name}-{label.key})" if row.is_hatched else label.color
        parts.append(_segment(item, label, fill, scale, top))
    return parts


def _segment(item: Segment | Stretch, label: Label, fill: str, scale: _Scale, top: int) -> str:
    left, right = scale.x(item.interval.start_us), scale.x(item.interval.end_us)
    tip = f"{label.name}, {format_time(item.interval.start_us)} to {format_time(item.interval.end_us)}"
    faded = ""
    if isinstance(item, Segment):
        tip += "" if item.confidence is None else f", {item.confidence:.2f}"
        tip += f", {item.state}"
        faded = ' opacity="0.35"' if item.state is SegmentState.REJECTED else ""
    text = ""
    if right - left > 60:
        text = f'<text class="on" x="{left + 5:.1f}" y="{top + 17}">{escape(label.name)}</text>'
    return (
        f'<g{faded}><rect x="{left:.1f}" y="{top + 2}" width="{max(right - left, 1.5):.1f}" '
        f'height="{_LANE_HEIGHT - 4}" rx="2" fill="{fill}" stroke="{label.color}"/>{text}'
        f"<title>{escape(tip)}</title></g>"
    )


_HATCHES = {
    Pattern.SOLID: "",
    Pattern.DIAGONAL: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    Pattern.BACK_DIAGONAL: "M-2 6L2 10M0 0L8 8M6 -2L10 2",
    Pattern.HORIZONTAL: "M0 4H8",
    Pattern.VERTICAL: "M4 0V8",
    Pattern.CROSS: "M0 4H8M4 0V8",
    Pattern.DOTS: "M3 4h2",
    Pattern.DENSE: "M0 2H8M0 6H8",
}


def _pattern(label: Label, name: str) -> str:
    lines = _HATCHES[label.pattern]
    return (
        f'<pattern id="{name}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{label.color}" fill-opacity="0.18"/>'
        f'<path d="{lines}" stroke="{label.color}" stroke-width="1.6" stroke-opacity="0.75"/></pattern>'
    )
