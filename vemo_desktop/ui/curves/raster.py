"""Drawing many curves in one pass over the pixels.

A curve on a column is an upright span of pixels. Qt strokes such curves slowly: eight noisy ones of
1 700 columns, 1.5 px wide and antialiased, took over a second where this takes 3 ms. So each curve
becomes one bit of an 8-bit picture, and the colour table says how every set of curves looks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from vemo_desktop.ui.curves.pyramid import Columns, Floats

_BITS = 8


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Rows of pixels from `top` up to before `bottom` per curve and column, shape (K, C); empty in gaps."""

    top: npt.NDArray[np.int16]
    bottom: npt.NDArray[np.int16]


def spans(low: Floats, high: Floats, height: int, span: tuple[float, float], thickness: int) -> Spans:
    """Return the pixels between two curves, at least `thickness` rows.

    Parameters
    ----------
    low, high : ndarray, shape (K, C)
    height : int
        Rows of the picture.
    span : tuple of float
        Values at its lower and upper border.
    thickness : int
    """
    bottom_value, top_value = span
    scale = (height - thickness) / (top_value - bottom_value)
    gaps = np.isnan(low)
    with np.errstate(invalid="ignore"):
        top = np.rint((top_value - np.where(gaps, 0, high)) * scale).astype(np.int16)
        bottom = np.rint((top_value - np.where(gaps, 0, low)) * scale).astype(np.int16) + thickness
    bottom = np.where(gaps, top, bottom)
    return Spans(np.clip(top, 0, height).astype(np.int16), np.clip(bottom, 0, height).astype(np.int16))


def line(columns: Columns, joint_width: int = 1) -> tuple[Floats, Floats]:
    """Return the lower and upper border of the line through the columns: upright joints, no slopes.

    Parameters
    ----------
    columns : Columns
    joint_width : int
        How many columns wide the upright joints are.
    """
    low, high = (columns.low, columns.high) if columns.is_exact else (columns.mean, columns.mean)
    joined_low, joined_high = low.copy(), high.copy()
    # fmin and fmax pass over gaps; a gap itself must stay one.
    joined_low[:, 1:] = np.fmin(low[:, 1:], high[:, :-1])
    joined_high[:, 1:] = np.fmax(high[:, 1:], low[:, :-1])
    for _ in range(1, joint_width):
        joined_low[:, 1:] = np.fmin(joined_low[:, 1:], joined_low[:, :-1])
        joined_high[:, 1:] = np.fmax(joined_high[:, 1:], joined_high[:, :-1])
    gaps = np.isnan(low)
    joined_low[gaps] = joined_high[gaps] = np.nan
    return joined_low, joined_high


def paint_spans(
    painter: QPainter, where: QPointF, drawn: Spans, height: int, tables: Sequence[list[int]], ratio: float
) -> None:
    """Paint curves, eight to a picture.

    Parameters
    ----------
    tables : sequence of list of int
        One colour table of 256 ARGB values per eight curves, see `topmost_table` and `mixed_table`.
    ratio : float
        Device pixels per logical pixel; the spans are in device pixels.
    """
    for number, table in enumerate(tables):
        part = slice(number * _BITS, (number + 1) * _BITS)
        bits = _bits(drawn.top[part], drawn.bottom[part], height)
        image = QImage(bits.data, bits.shape[1], height, bits.strides[0], QImage.Format.Format_Indexed8)
        image.setColorTable(table)
        # Left to the painter, the conversion takes four times as long.
        ready = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        ready.setDevicePixelRatio(ratio)
        painter.drawImage(where, ready)


def stretched(line: npt.NDArray[np.uint32], height: int, ratio: float) -> QImage:
    """Return a picture of one line of ARGB device pixels, repeated over a height in logical pixels.

    Letting the painter stretch a line costs thirty times as much.
    """
    rows = np.ascontiguousarray(np.broadcast_to(line, (max(round(height * ratio), 1), len(line))))
    image = QImage(rows.data, rows.shape[1], len(rows), rows.strides[0], QImage.Format.Format_ARGB32).copy()
    image.setDevicePixelRatio(ratio)
    return image


def topmost_table(colors: Sequence[str]) -> list[list[int]]:
    """Return tables in which the last curve of a pixel covers the others."""
    return [_table([QColor(c) for c in part], _topmost) for part in _parts(colors)]


def mixed_table(colors: Sequence[str], alpha: float) -> list[list[int]]:
    """Return tables in which the curves of a pixel are laid over each other, each `alpha` opaque."""

    def mixed(chosen: list[QColor]) -> QColor:
        count = len(chosen)
        red, green, blue = (
            sum(part) // count for part in zip(*((c.red(), c.green(), c.blue()) for c in chosen), strict=True)
        )
        return QColor(red, green, blue, round(255 * (1 - (1 - alpha) ** count)))

    return [_table([QColor(c) for c in part], mixed) for part in _parts(colors)]


def _parts(colors: Sequence[str]) -> list[Sequence[str]]:
    return [colors[start : start + _BITS] for start in range(0, len(colors), _BITS)]


def _topmost(chosen: list[QColor]) -> QColor:
    return chosen[-1]


def _table(colors: list[QColor], join: Callable[[list[QColor]], QColor]) -> list[int]:
    sets = ([c for bit, c in enumerate(colors) if number >> bit & 1] for number in range(256))
    return [join(chosen).rgba() if chosen else 0 for chosen in sets]


def _bits(top: npt.NDArray[np.int16], bottom: npt.NDArray[np.int16], height: int) -> npt.NDArray[np.uint8]:
    """Return a picture of shape (height, C) in which bit k is set where curve k passes.

    Each border toggles the bit; running down the rows turns borders into spans, for all curves at once.
    """
    width = top.shape[1]
    image = np.zeros((height + 1, width), np.uint8)
    pixels = image.ravel()
    columns = np.arange(width)
    # One flat index is half as slow as a pair of them.
    for borders in (top.astype(np.intp) * width + columns, bottom.astype(np.intp) * width + columns):
        for bit, places in enumerate(borders):
            pixels[places] ^= 1 << bit
    for row in range(1, height):
        image[row] ^= image[row - 1]
    return image[:height]
