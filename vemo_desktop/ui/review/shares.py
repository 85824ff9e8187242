"""Bars that say how much each input stream, or each label, weighs in a segment."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vemo_desktop.ui.palette import DARK, FONT_BASE_PX, GRID_PX, Theme
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import told

_ROW_PX = 20


@dataclass(frozen=True, slots=True)
class Share:
    """One bar: a name, a value in [0, 1], and a label colour where it has one."""

    name: str
    value: float
    color: str = ""


class ShareBars(QWidget):
    """Horizontal bars under each other, each with its name and percentage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares: tuple[Share, ...] = ()
        self._theme: Theme = DARK
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def shares(self) -> tuple[Share, ...]:
        """What is shown."""
        return self._shares

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        """Show these bars, in this order."""
        if shares != self._shares:
            self._shares = shares
            self.setAccessibleName(", ".join(f"{told(share.name)} {share.value:.0%}" for share in shares))
            self.updateGeometry()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._theme = theme
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.setFont(number_font(FONT_BASE_PX))
        metrics = painter.fontMetrics()
        name_width = max((metrics.horizontalAdvance(told(share.name)) for share in self._shares), default=0)
        name_width = max(name_width, 64) + GRID_PX
        value_width = metrics.horizontalAdvance("100 %") + GRID_PX
        for number, share in enumerate(self._shares):
            row = QRect(0, number * _ROW_PX, self.width(), _ROW_PX)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(
                row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, told(share.name)
            )
            percent = f"{share.value * 100:.0f} %"
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent)
            track = QRect(name_width, row.center().y() - 2, self.width() - name_width - value_width, 6)
            painter.fillRect(track, QColor(self._theme.line))
            done = QRect(track)
            done.setWidth(round(track.width() * min(max(share.value, 0.0), 1.0)))
            ink = self._theme.tone(share.color) if share.color else self._theme.muted
            painter.fillRect(done, QColor(ink))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(200, _ROW_PX * max(len(self._shares), 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _ROW_PX * max(len(self._shares), 1))
