"""Soft-edged drawing with numpy alone: every shape is the distance to its border, turned into coverage."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Color:
    """Red, green and blue in [0, 1]."""

    red: float
    green: float
    blue: float

    @classmethod
    def of(cls, code: str) -> Color:
        """Read ``#RRGGBB``."""
        red, green, blue = bytes.fromhex(code.removeprefix("#"))
        return cls(red / 255, green / 255, blue / 255)

    def mixed(self, other: Color, share: float) -> Color:
        """Return this colour with a share of another."""
        return Color(
            self.red + (other.red - self.red) * share,
            self.green + (other.green - self.green) * share,
            self.blue + (other.blue - self.blue) * share,
        )

    @property
    def array(self) -> Floats:
        """The three values, shape (3,)."""
        return np.array((self.red, self.green, self.blue), dtype=np.float32)


class Backdrop:
    """What stays the same in every picture of a scene: painted once, then laid down as it is."""

    def __init__(self, paint: Callable[[Canvas], None]) -> None:
        self._paint = paint
        self._kept: Floats | None = None

    def lay(self, canvas: Canvas) -> None:
        """Cover a canvas."""
        if self._kept is None or self._kept.shape != canvas.pixels.shape:
            self._paint(canvas)
            self._kept = canvas.pixels.copy()
        else:
            canvas.pixels[:] = self._kept


class Canvas:
    """A picture being painted. Places and lengths are in units of its height, the origin is top left.

    Parameters
    ----------
    width, height : int
        In pixels.
    unit : int, optional
        Pixels per unit of length, where that is not the height.
    """

    def __init__(self, width: int, height: int, *, unit: int | None = None) -> None:
        self.width, self.height, self.unit = width, height, unit or height
        self.aspect = width / height
        self.pixels: Floats = np.zeros((height, width, 3), dtype=np.float32)
        self._x = _single((np.arange(width) + 0.5) / self.unit)[None, :]
        self._y = _single((np.arange(height) + 0.5) / self.unit)[:, None]
        # Grain hides the steps that eight bits leave in a gradient; always the same, so clips are too.
        # It is kept in units of the finished bytes, as is the darkening towards the corners.
        grain = np.random.default_rng(7).uniform(-0.8, 0.8, (height, width, 1))
        self._grain = (grain + 0.5).astype(np.float32)
        off_x, off_y = self._x / self._x[0, -1] - 0.5, self._y / self._y[-1, 0] - 0.5
        self._vignette: Floats = (255 * (1 - 0.45 * (off_x**2 + off_y**2)))[..., None].astype(np.float32)
        self._finished = np.empty_like(self.pixels)

    def gradient(self, top: Color, bottom: Color, *, middle: Color | None = None) -> None:
        """Fill everything from top to bottom."""
        share = self._y[..., None]
        if middle is None:
            column = top.array + (bottom.array - top.array) * share
        else:
            upper = top.array + (middle.array - top.array) * (share * 2)
            lower = middle.array + (bottom.array - middle.array) * (share * 2 - 1)
            column = np.where(share < 0.5, upper, lower)
        self.pixels[:] = column

    def glow(self, x: float, y: float, radius: float, color: Color, strength: float) -> None:
        """Add light around a point."""
        rows, columns = self._window(x, y, radius * 2.6)
        distance = (self._x[:, columns] - x) ** 2 + (self._y[rows] - y) ** 2
        light = np.exp(distance * np.float32(-1 / radius**2)) * np.float32(strength)
        self.pixels[rows, columns] += light[..., None] * color.array

    def disc(
        self, x: float, y: float, radius: float, color: Color, *, alpha: float = 1.0, squash: float = 1.0
    ) -> None:
        """Paint a disc; `squash` is its height over its width."""
        tall = radius * squash

        def inside(px: Floats, py: Floats) -> Floats:
            return _single((1 - np.hypot((px - x) / radius, (py - y) / tall)) * min(radius, tall))

        self._paint(x, y, max(radius, tall), inside, color, alpha)

    def stroke(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        width: float,
        color: Color,
        *,
        alpha: float = 1.0,
    ) -> None:
        """Paint a line with round ends."""
        (x0, y0), (x1, y1) = start, end
        dx, dy = x1 - x0, y1 - y0
        squared = max(dx * dx + dy * dy, 1e-9)

        def inside(px: Floats, py: Floats) -> Floats:
            along = np.clip(((px - x0) * dx + (py - y0) * dy) / squared, 0, 1)
            return _single(width / 2 - np.hypot(px - x0 - along * dx, py - y0 - along * dy))

        reach = np.hypot(dx, dy) / 2 + width
        self._paint((x0 + x1) / 2, (y0 + y1) / 2, reach, inside, color, alpha)

    def polyline(
        self, points: list[tuple[float, float]], width: float, color: Color, *, alpha: float = 1.0
    ) -> None:
        """Paint connected lines."""
        for start, end in pairwise(points):
            self.stroke(start, end, width, color, alpha=alpha)

    def triangle(
        self,
        first: tuple[float, float],
        second: tuple[float, float],
        third: tuple[float, float],
        color: Color,
        *,
        alpha: float = 1.0,
    ) -> None:
        """Paint a triangle whose corners run clockwise."""
        corners = (first, second, third)
        x, y = sum(c[0] for c in corners) / 3, sum(c[1] for c in corners) / 3
        reach = max(float(np.hypot(cx - x, cy - y)) for cx, cy in corners)

        def inside(px: Floats, py: Floats) -> Floats:
            edges = [_left_of(a, b, px, py) for a, b in zip(corners, corners[1:] + corners[:1], strict=True)]
            return _single(np.minimum(np.minimum(edges[0], edges[1]), edges[2]))

        self._paint(x, y, reach, inside, color, alpha)

    def box(
        self, left: float, top: float, right: float, bottom: float, color: Color, *, alpha: float = 1.0
    ) -> None:
        """Paint an upright rectangle."""
        x, y = (left + right) / 2, (top + bottom) / 2

        def inside(px: Floats, py: Floats) -> Floats:
            across = (right - left) / 2 - np.abs(px - x)
            return _single(np.minimum(across, (bottom - top) / 2 - np.abs(py - y)))

        self._paint(x, y, max(right - left, bottom - top) / 2, inside, color, alpha)

    def ridge(self, heights: Floats, near: Color, far: Color, *, depth: float = 0.5) -> None:
        """Paint the ground below a line of heights, one per column, from `near` at the line to `far`."""
        first = int(np.clip(heights.min() * self.unit - 1, 0, self.height))
        below = self._y[first:] - heights[None, :]
        cover = np.clip(below * self.unit + 0.5, 0, 1)
        share = np.clip(below * np.float32(1 / depth), 0, 1)
        for channel, (start, end) in enumerate(zip(near.array, far.array, strict=True)):
            area = self.pixels[first:, :, channel]
            area += (start + (end - start) * share - area) * cover

    def columns(self) -> Floats:
        """Return the place of each column, shape (width,)."""
        across: Floats = self._x[0]
        return across

    def stamp(self, cover: Floats, x: float, y: float, color: Color) -> None:
        """Paint a ready-made coverage, shape (h, w), with its top left at a place; whole pixels only.

        A hundred drops of rain cost a tenth of what as many strokes would.
        """
        top, left = round(y * self.unit), round(x * self.unit)
        tall, wide = cover.shape
        rows, columns = slice(max(top, 0), max(top + tall, 0)), slice(max(left, 0), max(left + wide, 0))
        area = self.pixels[rows, columns]
        if area.size:
            piece = cover[rows.start - top :, columns.start - left :][: area.shape[0], : area.shape[1], None]
            area += (color.array - area) * piece

    def coverage_of(self, width: float, height: float, draw: Callable[[Canvas], None]) -> Floats:
        """Return the coverage of something drawn in white on an empty canvas of its own, for `stamp`."""
        small = Canvas(max(round(width * self.unit), 1), max(round(height * self.unit), 1), unit=self.unit)
        draw(small)
        cover: Floats = small.pixels[..., 0]
        return cover

    def wash(self, color: Color, alpha: float) -> None:
        """Lay a colour over everything."""
        self.pixels += (color.array - self.pixels) * np.float32(alpha)

    def shift(self, dx: float, dy: float) -> None:
        """Shake the camera: move the picture by a part of its height."""
        rows, columns = round(dy * self.unit), round(dx * self.unit)
        self.pixels = np.roll(self.pixels, (rows, columns), axis=(0, 1))

    def rgb(self) -> npt.NDArray[np.uint8]:
        """Return the finished picture, uint8 of shape (height, width, 3)."""
        shown = np.multiply(self.pixels, self._vignette, out=self._finished)
        shown += self._grain
        return np.clip(shown, 0, 255, out=shown).astype(np.uint8)

    def _window(self, x: float, y: float, reach: float) -> tuple[slice, slice]:
        top, bottom = np.clip(
            [int((y - reach) * self.unit), int((y + reach) * self.unit) + 2], 0, self.height
        )
        left, right = np.clip([int((x - reach) * self.unit), int((x + reach) * self.unit) + 2], 0, self.width)
        return slice(int(top), int(bottom)), slice(int(left), int(right))

    def _paint(
        self,
        x: float,
        y: float,
        reach: float,
        inside: Callable[[Floats, Floats], Floats],
        color: Color,
        alpha: float,
    ) -> None:
        rows, columns = self._window(x, y, reach + 2 / self.unit)
        if rows.start == rows.stop or columns.start == columns.stop:
            return
        depth = inside(self._x[:, columns], self._y[rows])
        cover = (np.clip(depth * self.unit + 0.5, 0, 1) * np.float32(alpha))[..., None]
        area = self.pixels[rows, columns]
        area += (color.array - area) * cover


def _left_of(start: tuple[float, float], end: tuple[float, float], x: Floats, y: Floats) -> Floats:
    """Return the signed distance to a line, positive on the inner side of a clockwise outline."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(float(np.hypot(dx, dy)), 1e-9)
    return _single(((y - start[1]) * dx - (x - start[0]) * dy) / length)


def _single(values: npt.NDArray[np.floating]) -> Floats:
    """Return values in single precision, which numpy's promotion keeps only among Python's own numbers."""
    return values.astype(np.float32, copy=False)
