"""Small text: one font with figures of equal width, and its measures."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from vemo_desktop.ui.palette import FONT_SMALL_PX


def small_font(base: QFont, *, is_bold: bool = False) -> QFont:
    """Return the font of labels and figures: never under 11 px, all figures equally wide."""
    return _small_font(base.family(), is_bold)


@cache
def _small_font(family: str, is_bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(FONT_SMALL_PX)
    font.setBold(is_bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def in_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return a text as at most so many lines of so many pixels each; the last one is cut if need be."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)  # some scripts have no spaces
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = text.encode("utf-16-le")  # Qt counts in these, two bytes each
    pieces = [units[2 * start : 2 * end].decode("utf-16-le").strip() for start, end in pairwise(starts)]
    rest = units[2 * starts[-1] :].decode("utf-16-le") if starts else ""
    return [*pieces, QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


class TextMetrics:
    """Widths of short texts in one font, measured once: Qt takes 20 µs for each."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetrics(font)
        self._widths: dict[str, int] = {}
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()

    def width(self, text: str) -> int:
        """Return how wide a text is, in logical pixels."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width


def text_metrics(font: QFont) -> TextMetrics:
    """Return the measures of a font from `small_font`."""
    return _text_metrics(font.family(), font.bold())


@cache
def _text_metrics(family: str, is_bold: bool) -> TextMetrics:
    return TextMetrics(_small_font(family, is_bold))
