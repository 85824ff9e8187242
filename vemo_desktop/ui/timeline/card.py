"""A card beside the pointer: the picture at that time, and what the curves there rest on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from vemo_desktop.ui.lettering import small_font, text_metrics
from vemo_desktop.ui.timeline.rows.thumbnails import nearest, thumbnail_pixmap
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import told

_REST_MS = 250
"""How long the pointer rests before the card comes; once it is there it follows at once."""
_PICTURE_PX = 72
_PAD_PX = 6
_BAR_PX = 44
_LINE_PX = 17
_OFFSET_PX = 12


class HoverCard(QWidget):
    """Shows one instant; never takes the mouse.

    Parameters
    ----------
    state : TimelineState
    parent : QWidget
        The drawing area.
    """

    def __init__(self, state: TimelineState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._area = state, parent
        self._picture = QPixmap()
        self._shares: list[tuple[str, float]] = []
        self._place = QPoint()
        self._key: tuple[int, int] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._appear)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def point(self, time_us: int, place: QPoint) -> None:
        """Show an instant with the card's top left corner near a place, once the pointer rests."""
        self._place = place
        self._read(time_us)
        if self._picture.isNull() and not self._shares:
            self.dismiss()
        elif self.isVisible():
            self._appear()
        else:
            self._rest.start()

    def dismiss(self) -> None:
        """Go away."""
        self._rest.stop()
        self.hide()

    def _read(self, time_us: int) -> None:
        state = self._state
        shares = state.contributions_at(time_us)
        self._shares = sorted(shares.items(), key=lambda pair: -pair[1])
        thumbnails = state.thumbnails
        if thumbnails is None or len(thumbnails.times_us) == 0:
            self._picture, self._key = QPixmap(), None
            return
        key = (id(thumbnails), nearest(thumbnails, time_us))
        if key != self._key:
            self._key = key
            self._picture = thumbnail_pixmap(thumbnails, key[1], _PICTURE_PX, self.devicePixelRatioF())

    def _appear(self) -> None:
        self.resize(self.sizeHint())
        x = self._place.x() + _OFFSET_PX
        if x + self.width() > self._area.width():
            x = self._place.x() - _OFFSET_PX - self.width()
        self.move(max(x, 0), self._place.y())
        self.show()
        self.raise_()
        self.update()

    def _shares_width(self) -> int:
        if not self._shares:
            return 0
        metrics = text_metrics(small_font(self.font()))
        names = max(metrics.width(told(name.capitalize())) for name, _ in self._shares)
        return names + _BAR_PX + metrics.width("100 %") + 3 * _PAD_PX

    # Qt overrides

    def sizeHint(self) -> QSize:
        picture = self._picture.deviceIndependentSize().toSize()
        height = max(picture.height(), len(self._shares) * _LINE_PX)
        return QSize(picture.width() + self._shares_width() + 2 * _PAD_PX, height + 2 * _PAD_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme = self._state.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.strong_line), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        left = _PAD_PX
        if not self._picture.isNull():
            painter.drawPixmap(left, _PAD_PX, self._picture)
            left += round(self._picture.deviceIndependentSize().width()) + _PAD_PX
        self._paint_shares(painter, left)

    def _paint_shares(self, painter: QPainter, left: int) -> None:
        theme = self._state.theme
        painter.setFont(small_font(self.font()))
        metrics = text_metrics(painter.font())
        right = self.width() - _PAD_PX
        figures = right - metrics.width("100 %")
        top = (self.height() - len(self._shares) * _LINE_PX) / 2
        centered = Qt.AlignmentFlag.AlignVCenter
        for number, (name, share) in enumerate(self._shares):
            line = QRectF(left, top + number * _LINE_PX, right - left, _LINE_PX)
            painter.setPen(QColor(theme.text))
            painter.drawText(line, centered | Qt.AlignmentFlag.AlignLeft, told(name.capitalize()))
            painter.setPen(QColor(theme.muted))
            painter.drawText(line, centered | Qt.AlignmentFlag.AlignRight, f"{share * 100:.0f} %")
            bar = QRectF(figures - _PAD_PX - _BAR_PX, line.center().y() - 2, _BAR_PX, 4)
            painter.fillRect(bar, QColor(theme.line))
            painter.fillRect(QRectF(bar.left(), bar.top(), bar.width() * share, 4), QColor(theme.muted))
