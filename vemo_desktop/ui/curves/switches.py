"""Switches of single curves: colour, letter, name and value at the time looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from vemo_desktop.domain.labels import Label
from vemo_desktop.ui.lettering import small_font
from vemo_desktop.ui.palette import Theme, readable_on
from vemo_desktop.wording import told, tr

_SWATCH_PX = 13
_GAP_PX = 6


class QuietButton(QAbstractButton):
    """A button that takes the keyboard by Tab only, and shows so only then.

    A click must not take the keyboard away from the review.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shows_focus = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paint_ground(self, painter: QPainter, theme: Theme) -> None:
        """Draw the ground of a button that is pointed at or has the keyboard."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shows_focus = self._shows_focus and self.hasFocus()
        if self.isEnabled() and (self.underMouse() or shows_focus):
            painter.setPen(QPen(QColor(theme.strong_line)) if shows_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._shows_focus = event.reason() in by_key
        super().focusInEvent(event)


class LabelSwitch(QuietButton):
    """Shows or hides one curve.

    Signals
    -------
    pointed(bool)
        The pointer came or went: the curve should stand out meanwhile.
    """

    pointed = Signal(bool)

    def __init__(self, label: Label, theme: Theme, *, is_signed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._theme, self._is_signed = label, theme, is_signed
        self._value: float | None = None
        self.setCheckable(True)
        self.setChecked(True)
        self.setAccessibleName(tr("{name} curve", name=told(label.name)))
        self.setToolTip(tr("Show or hide {name}", name=told(label.name)))

    @property
    def label(self) -> Label:
        """The label whose curve this is."""
        return self._label

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a look."""
        self._theme = theme
        self.update()

    def set_value(self, value: float | None) -> None:
        """Show the value at the time looked at; None where there is none."""
        before, self._value = self.value_text(), value
        if self.value_text() != before:
            self.update()

    def value_text(self) -> str:
        """Return the value as it is written beside the name."""
        if self._value is None:
            return "–"
        return f"{self._value:+z.2f}".replace("-", "−") if self._is_signed else f"{self._value:.2f}"

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(150, 18)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.pointed.emit(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointed.emit(False)
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme, on = self._theme, self.isChecked()
        self.paint_ground(painter, theme)
        painter.setFont(small_font(self.font(), is_bold=True))
        self._paint_swatch(painter, on)
        painter.setFont(small_font(self.font()))
        metrics = QFontMetrics(painter.font())
        left = 4 + _SWATCH_PX + _GAP_PX
        value = self.value_text()
        value_width = max(metrics.horizontalAdvance(value), metrics.horizontalAdvance("0.00")) + 4
        room = self.width() - left
        least = min(
            metrics.horizontalAdvance(told(self._label.name)[:4] + "…"),
            metrics.horizontalAdvance(told(self._label.name)),
        )
        shows_value = room - value_width - _GAP_PX > least
        name_room = room - value_width - _GAP_PX if shows_value else room
        painter.setPen(QColor(theme.text if on else theme.muted))
        centered = Qt.AlignmentFlag.AlignVCenter
        name = metrics.elidedText(told(self._label.name), Qt.TextElideMode.ElideRight, int(name_room))
        painter.drawText(
            QRectF(left, 0, name_room, self.height()), centered | Qt.AlignmentFlag.AlignLeft, name
        )
        if shows_value:
            painter.setPen(QColor(theme.muted))
            where = QRectF(0, 0, self.width() - 4, self.height())
            painter.drawText(where, centered | Qt.AlignmentFlag.AlignRight, value)

    def _paint_swatch(self, painter: QPainter, on: bool) -> None:
        tone = self._theme.tone(self._label.color)
        box = QRectF(4, (self.height() - _SWATCH_PX) / 2, _SWATCH_PX, _SWATCH_PX)
        painter.setPen(QPen(QColor(tone), 1.2))
        painter.setBrush(QColor(tone) if on else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), 3, 3)
        painter.setPen(QColor(readable_on(tone) if on else self._theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._label.letter)
