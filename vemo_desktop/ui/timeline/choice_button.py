"""Names in the header that open a list: which run is shown, and which of its curves are plotted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QWidget

from vemo_desktop.ui.curves.switches import QuietButton
from vemo_desktop.ui.lettering import small_font
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.wording import later, told, tr

_ARROW_ROOM_PX = 20


def paint_arrow(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """Draw the small arrow that says that a list opens here."""
    painter.setPen(QPen(QColor(theme.muted), 1.5))
    corners = [at + QPointF(-3, -1.5), at + QPointF(0, 1.5), at + QPointF(3, -1.5)]
    painter.drawPolyline(QPolygonF(corners))


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a list."""

    id: str
    name: str
    tip: str = ""


class ChoiceButton(QuietButton):
    """Names what is shown; opens the list of what else there is.

    Signals
    -------
    chosen(str)
        Identifier of the entry that was clicked.
    """

    chosen = Signal(str)
    empty_text = ""
    tip = ""

    def __init__(self, state: TimelineState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._actions: Sequence[QAction] = ()
        self.clicked.connect(self._open)

    def choices(self) -> list[Choice]:
        """Return what can be chosen."""
        raise NotImplementedError

    def shown_id(self) -> str | None:
        """Return the identifier of what is shown."""
        raise NotImplementedError

    def set_actions(self, actions: Sequence[QAction]) -> None:
        """Offer actions under the list."""
        self._actions = tuple(actions)
        self.refresh()

    def refresh(self) -> None:
        """Name what is shown now."""
        choices, shown_id = self.choices(), self.shown_id()
        shown = next((one for one in choices if one.id == shown_id), None)
        self.setEnabled(len(choices) > 1 or bool(choices and self._actions))
        self.setText(shown.name if shown is not None else tr(self.empty_text))
        lines = [line for line in (shown and shown.name, shown and shown.tip, tr(self.tip)) if line]
        self.setToolTip("\n".join(lines) if self.isEnabled() else "")
        self.update()

    def menu(self) -> QMenu:
        """Return a fresh menu of the choices; it goes when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for choice in self.choices():
            action = QAction(choice.name, menu, checkable=True)
            action.setChecked(choice.id == self.shown_id())
            action.setData(choice.id)
            action.setToolTip(choice.tip)
            menu.addAction(action)
        if self._actions:
            menu.addSeparator()
            menu.addActions(list(self._actions))
        menu.triggered.connect(self._on_triggered)
        return menu

    def _open(self) -> None:
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _on_triggered(self, action: QAction) -> None:
        if action not in self._actions:
            self.chosen.emit(action.data())

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme = self._state.theme
        self.paint_ground(painter, theme)
        painter.setFont(small_font(self.font()))
        metrics = QFontMetrics(painter.font())
        room = self.width() - 8 - (14 if self.isEnabled() else 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(4, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        if self.isEnabled():
            paint_arrow(painter, QPointF(4 + metrics.horizontalAdvance(text) + 9, self.height() / 2), theme)


class SchemeButton(ChoiceButton):
    """Names the scheme that is plotted."""

    empty_text = later("Curves")
    tip = later("Choose which curves are drawn")

    def __init__(self, state: TimelineState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.setAccessibleName(tr("Label scheme of the curves"))

    def choices(self) -> list[Choice]:
        """Return the schemes that can be plotted."""
        known = self._state.schemes
        return [Choice(id_, told(known[id_].name) if id_ in known else id_) for id_ in self._state.plotted]

    def shown_id(self) -> str | None:
        """Return the scheme that is plotted."""
        return self._state.shown_scheme


class RunButton(ChoiceButton):
    """Names the network, version and time of the run whose curves are drawn."""

    tip = later("Choose whose curves are drawn")

    def __init__(self, state: TimelineState, parent: QWidget) -> None:
        super().__init__(state, parent)
        self.setAccessibleName(tr("Run that the curves are of"))

    def choices(self) -> list[Choice]:
        """Return the runs on this video, the latest first."""
        return [Choice(run.run_id, run.title, run.detail) for run in self._state.runs]

    def shown_id(self) -> str | None:
        """Return the run that is shown."""
        return self._state.shown_run


class LanesButton(QuietButton):
    """Tells how many lanes there are and are shown; opens the list of them."""

    def __init__(self, state: TimelineState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._placed = 0
        self.setAccessibleName(tr("Lanes"))

    def set_placed(self, count: int) -> None:
        """Say how many lanes have found room."""
        self._placed = count
        self.refresh()

    def refresh(self) -> None:
        """Count again."""
        wanted = [lane for lane in self._state.lanes if not lane.is_optional]
        crowded = max(len(wanted) - self._placed, 0)
        total = len(wanted) + self._state.lanes_hidden
        is_whole = not crowded and not self._state.lanes_hidden
        self.setText(
            tr("Lanes")
            if is_whole
            else tr("{count} of {total} lanes", count=len(wanted) - crowded, total=total)
        )
        tip = tr("Show, hide, order and open lanes")
        room = tr("There is no room for all: turn the wheel over the names, make it higher, or hide some.")
        self.setToolTip(f"{tip}\n{room}" if crowded else tip)
        self.setVisible(not self._state.is_empty)
        self.setGeometry(self.x() + self.width() - self.sizeHint().width(), self.y(), *self._size())
        self.update()

    def _size(self) -> tuple[int, int]:
        return self.sizeHint().width(), self.height()

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(small_font(self.font()))
        return QSize(metrics.horizontalAdvance(self.text()) + _ARROW_ROOM_PX, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        theme = self._state.theme
        self.paint_ground(painter, theme)
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(theme.muted))
        painter.drawText(
            QRectF(4, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        x = 4 + painter.fontMetrics().horizontalAdvance(self.text()) + 9
        paint_arrow(painter, QPointF(x, self.height() / 2), theme)
