"""Which curves are plotted: a name that opens the list of the others."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QWidget

from vemo_desktop.ui.curves.switches import QuietButton
from vemo_desktop.ui.lettering import small_font
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME, TimelineState


class SchemeButton(QuietButton):
    """Names the scheme that is plotted; opens the list of the others."""

    chosen = Signal(str)

    def __init__(self, state: TimelineState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self.setAccessibleName("Label scheme of the curves")
        self.clicked.connect(self._open)

    def schemes(self) -> list[str]:
        """Return the schemes that can be plotted."""
        return [scheme for scheme in self._state.curves if scheme != AFFECT_SCHEME]

    def refresh(self) -> None:
        """Show the present scheme."""
        self.setEnabled(len(self.schemes()) > 1)
        self.setText(self._name(self._state.shown_scheme) if self._state.shown_scheme else "Curves")
        self.setToolTip("Choose which curves are drawn" if self.isEnabled() else "")
        self.update()

    def _name(self, scheme: str) -> str:
        known = self._state.schemes.get(scheme)
        return known.name if known else scheme

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for scheme in self.schemes():
            action = QAction(self._name(scheme), menu, checkable=True)
            action.setChecked(scheme == self._state.shown_scheme)
            action.setData(scheme)
            menu.addAction(action)
        menu.triggered.connect(self._on_triggered)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._state.theme
        self.paint_ground(painter, theme)
        painter.setFont(small_font(self.font()))
        metrics = QFontMetrics(painter.font())
        room = self.width() - 8 - (14 if self.isEnabled() else 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(4, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if self.isEnabled():
            x, y = 4 + metrics.horizontalAdvance(text) + 9, self.height() / 2
            painter.setPen(QPen(QColor(theme.muted), 1.5))
            painter.drawPolyline(
                QPolygonF([QPointF(x - 3, y - 1.5), QPointF(x, y + 1.5), QPointF(x + 3, y - 1.5)])
            )
