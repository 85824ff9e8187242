"""One button per label of a scheme: colour, pattern letter, name and digit."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from vemo_desktop.domain.labels import Label, LabelScheme
from vemo_desktop.ui.palette import DARK, FONT_SMALL_PX, Theme, readable_on
from vemo_desktop.ui.theme import base_font
from vemo_desktop.wording import told, tr

_SWATCH_PX = 16
_COLUMNS = 3
_NAME_PX, _LONG_NAME_PX = 66, 112
"""Room for a name in the narrowest inspector, in three columns and in two."""


class LabelButtons(QWidget):
    """Labels in rows of three, the present one pressed.

    Signals
    -------
    label_chosen(str)
        Key of the label that was clicked.
    """

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._on_clicked)
        self._scheme: LabelScheme | None = None
        self._theme: Theme = DARK

    def set_scheme(self, scheme: LabelScheme) -> None:
        """Offer the labels of a scheme."""
        if scheme == self._scheme:
            return
        self._scheme = scheme
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._grid.removeWidget(old)
            old.deleteLater()
        digits = {label.key: digit for digit, label in scheme.by_digit.items()}
        metrics = QFontMetrics(base_font())
        longest = max((metrics.horizontalAdvance(told(label.name)) for label in scheme.labels), default=0)
        columns = _COLUMNS if longest <= _NAME_PX else _COLUMNS - 1
        room = _NAME_PX if columns == _COLUMNS else _LONG_NAME_PX
        for number, label in enumerate(scheme.labels, start=1):
            button = QToolButton(self)
            # An ampersand would be read as the mark of a key.
            name = metrics.elidedText(told(label.name), Qt.TextElideMode.ElideRight, room)
            button.setText(name.replace("&", "&&"))
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(_SWATCH_PX, _SWATCH_PX))
            button.setIcon(QIcon(swatch(label)))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.setProperty("role", "choice")
            key = f"  ({digits[label.key]})" if label.key in digits else ""
            button.setToolTip("\n".join(filter(None, (f"{told(label.name)}{key}", told(label.description)))))
            button.setAccessibleName(tr("Label: {name}", name=told(label.name)))
            self._group.addButton(button, number - 1)
            self._grid.addWidget(button, (number - 1) // columns, (number - 1) % columns)

    def show_label(self, key: str | None) -> None:
        """Press the button of a label, or none."""
        self._group.setExclusive(False)
        labels = self._scheme.labels if self._scheme else ()
        for number, label in enumerate(labels):
            self._group.button(number).setChecked(label.key == key)
        self._group.setExclusive(True)

    def _on_clicked(self, number: int) -> None:
        if self._scheme is not None:
            self.label_chosen.emit(self._scheme.labels[number].key)


def swatch(label: Label, size_px: int = _SWATCH_PX) -> QPixmap:
    """Return a small square in the colour of a label with its letter, readable without colour."""
    scale = 2
    picture = QPixmap(size_px * scale, size_px * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(label.color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRect(0, 0, size_px, size_px), 3, 3)
    font = base_font()
    font.setPixelSize(FONT_SMALL_PX)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(readable_on(label.color)))
    painter.drawText(QRect(0, 0, size_px, size_px), Qt.AlignmentFlag.AlignCenter, label.letter)
    painter.end()
    return picture
