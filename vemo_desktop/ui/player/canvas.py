"""The picture itself: one frame on neutral black, with subtitles, or a sentence where there is none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from vemo_desktop.ui.palette import FONT_LARGE_PX, GRID_PX, Theme
from vemo_desktop.wording import tr

# While the window is being resized the last picture is stretched; decoding anew waits until it rests.
_RESIZE_REST_MS = 150
# Sizes that differ by rounding only are painted as they are: stretching by a pixel blurs everything.
_ROUNDING_PX = 2

_CUE_INK = QColor("#FFFFFF")
_CUE_GROUND = QColor(0, 0, 0, 178)
_NOTE_INK = QColor("#B8B8B8")  # on both themes' picture ground at least 8:1


class PictureCanvas(QWidget):
    """Paints the newest picture, letterboxed, in the pixels of the screen.

    Signals
    -------
    box_changed(QSize)
        The room for the picture, in screen pixels, once a change of size has come to rest.
    activated()
        Clicked with the left button.
    """

    box_changed = Signal(object)
    activated = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 90)
        self.setAccessibleName(tr("Picture"))
        self._theme = theme
        self._image: QImage | None = None
        self._proportions: QSize | None = None
        self._note = ""
        self._cue = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_RESIZE_REST_MS)
        self._rest.timeout.connect(self._announce_box)

    def set_theme(self, theme: Theme) -> None:
        """Wear other colours."""
        self._theme = theme
        self.update()

    def show_image(self, image: QImage, proportions: QSize) -> None:
        """Show a picture; `proportions` is the size whose shape it has without rounding."""
        self._image, self._proportions, self._note = image, proportions, ""
        self.update()

    def show_note(self, sentence: str) -> None:
        """Show a sentence instead of a picture."""
        self._image = self._proportions = None
        self._note = sentence
        self.update()

    def set_cue(self, text: str) -> None:
        """Show a subtitle over the picture; empty for none."""
        if text != self._cue:
            self._cue = text
            self.update()

    @property
    def image(self) -> QImage | None:
        """The picture that is shown."""
        return self._image

    @property
    def note(self) -> str:
        """The sentence that is shown instead of a picture."""
        return self._note

    @property
    def cue(self) -> str:
        """The subtitle that is shown."""
        return self._cue

    def box(self) -> QSize:
        """Return the room for the picture in screen pixels."""
        return (self.size().toSizeF() * self.devicePixelRatioF()).toSize()

    def _announce_box(self) -> None:
        self.box_changed.emit(self.box())

    def _picture_rect(self) -> QRect:
        """Return where the picture lies, in screen pixels."""
        box = self.box()
        if self._proportions is None or self._image is None:
            return QRect()
        size = self._proportions.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
        drawn = self._image.size()
        if max(abs(size.width() - drawn.width()), abs(size.height() - drawn.height())) <= _ROUNDING_PX:
            size = drawn
        left = (box.width() - size.width()) // 2
        top = (box.height() - size.height()) // 2
        return QRect(left, top, size.width(), size.height())

    def _paint_picture(self, painter: QPainter, image: QImage) -> None:
        painter.save()
        scale = 1.0 / self.devicePixelRatioF()
        painter.scale(scale, scale)
        painter.drawImage(self._picture_rect(), image)
        painter.restore()

    def _paint_note(self, painter: QPainter) -> None:
        painter.setFont(_font(self.font(), FONT_LARGE_PX))
        painter.setPen(_NOTE_INK)
        margin = 4 * GRID_PX
        room = self.rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._note)

    def _paint_cue(self, painter: QPainter) -> None:
        """Paint each line on its own dark ground, low in the picture, as subtitles are read."""
        scale = self.devicePixelRatioF()
        shown = self._picture_rect()
        ground = (
            QRectF(shown.topLeft() / scale, shown.size().toSizeF() / scale)
            if shown.isValid()
            else QRectF(self.rect())
        )
        painter.setFont(_font(self.font(), max(FONT_LARGE_PX, round(ground.height() * 0.045))))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        pad = metrics.height() * 0.2
        bottom = ground.bottom() - ground.height() * 0.05
        for line in reversed(_balanced(self._cue, metrics.horizontalAdvance, ground.width() * 0.9)):
            width = metrics.horizontalAdvance(line)
            box = QRectF(0, 0, width + 4 * pad, metrics.height() + pad)
            box.moveCenter(QPointF(ground.center().x(), 0))
            box.moveBottom(bottom)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_CUE_GROUND)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(_CUE_INK)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, line)
            bottom = box.top() - 1

    def sizeHint(self) -> QSize:
        """Prefer the shape of most videos."""
        return QSize(640, 360)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, picture or note, and subtitle."""
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        painter.fillRect(self.rect(), QColor(self._theme.picture))
        if self._image is not None:
            self._paint_picture(painter, self._image)
        elif self._note:
            self._paint_note(painter)
        if self._cue:
            self._paint_cue(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pictures of another size, later."""
        self._rest.start()


def _font(base: QFont, size_px: int) -> QFont:
    font = QFont(base)
    font.setPixelSize(size_px)
    return font


def _balanced(text: str, width_of: Callable[[str], int], room: float) -> list[str]:
    """Break text into as few lines as fit a width, of similar length: no word is left alone."""
    lines = _wrapped(text, width_of, room)
    for share in (0.9, 0.8, 0.7, 0.6, 0.5):
        narrower = _wrapped(text, width_of, room * share)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _wrapped(text: str, width_of: Callable[[str], int], room: float) -> list[str]:
    """Break text into lines that fit a width; a single word may be wider."""
    lines: list[str] = []
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and width_of(longer) > room:
                lines.append(line)
                longer = word
            line = longer
        if line:
            lines.append(line)
    return lines
