"""The queue panel: how much is left, how fast it goes, and the list of what waits."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.queue import QueueItem, QueueProgress
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.click_list import click_list
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.palette import FONT_SMALL_PX, GRID_PX, Theme
from vemo_desktop.ui.queue.model import QueueModel, QueueRole, for_view
from vemo_desktop.ui.queue.row_painter import QueueRowPainter
from vemo_desktop.ui.queue.video_page import VideoPage
from vemo_desktop.ui.status_line import time_left
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import later, tr

_LOW_PX = 224
"""Lower than this, the list comes first: the button, which has a key and a place in the menu, gives way."""
_READING = later("Looking through the library…")
_EMPTY = later(
    "No video of the library has proposals yet. Analyse some, and what waits for you is listed here."
)
_DONE = later("Every proposal of the library is decided.")


class QueuePanel(QFrame):
    """Shows a `QueueModel`.

    Signals
    -------
    chosen(str)
        The user clicked on a proposal: its identifier.
    shown()
        The panel has become visible.
    videos_shown()
        The page of videos has become visible.
    """

    chosen = Signal(str)
    shown = Signal()
    videos_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.left, self.pace = QLabel(self), QLabel(self)
        self.left.setProperty("role", "strong")
        self.left.setFont(number_font())
        self.pace.setProperty("role", "small")
        self.pace.setFont(number_font(FONT_SMALL_PX))
        self.bar = QProgressBar(self, textVisible=False)
        self.accept_above = QPushButton(tr("Accept above…"), self)
        self.accept_above.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._painter = QueueRowPainter(self)
        self.view = click_list(self)
        self.view.setAccessibleName(tr("Proposals, the most urgent first"))
        self.view.setItemDelegate(self._painter)
        self.view.clicked.connect(self._on_clicked)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self.videos = VideoPage(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._stack)
        self._pages.addWidget(self.videos)
        self.tabs = (_choice(tr("Proposals"), self), _choice(tr("Videos"), self))
        self._lay_out()
        self.show_reading()

    def set_model(self, model: QueueModel) -> None:
        """Show a queue."""
        for_view(model, self.view)

    def set_actions(self, actions: ActionSet) -> None:
        """Give the button its action."""
        action = actions["accept_above"]
        self.accept_above.clicked.connect(action.trigger)
        self.accept_above.setToolTip(actions.tip("accept_above"))
        action.enabledChanged.connect(self.accept_above.setEnabled)
        self.accept_above.setEnabled(action.isEnabled())

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._painter.theme = theme
        self.view.viewport().update()
        self.videos.set_theme(theme)

    def set_schemes(self, schemes: Mapping[str, LabelScheme]) -> None:
        """Name and colour labels as the project does."""
        self._painter.schemes = schemes
        self.view.viewport().update()

    def show_reading(self) -> None:
        """Say that the library is being looked through."""
        self.empty.say(tr(_READING))
        self._stack.setCurrentWidget(self.empty)

    def show_progress(self, progress: QueueProgress) -> None:
        """Say how much is left and how fast it goes."""
        self.left.setText(
            tr("{left} of {total} left", left=progress.left, total=progress.total)
            if progress.total
            else tr("Nothing to review")
        )
        pace = "" if progress.per_hour is None else tr("{pace:.0f} per hour", pace=progress.per_hour)
        left = time_left(progress.left_s) if progress.left else ""
        self.pace.setText(" · ".join(part for part in (pace, left) if part))
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.total - progress.left)
        if progress.left == 0:
            self.empty.say(tr(_DONE if progress.total else _EMPTY))
        self._stack.setCurrentWidget(self.view if progress.left else self.empty)

    def show_current(self, segment_id: str | None, row: int | None) -> None:
        """Mark the selected proposal and bring it into view."""
        self._painter.current_id = segment_id
        if row is not None:
            self.view.scrollTo(self.view.model().index(row, 0))
        self.view.viewport().update()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        head.setSpacing(4)
        for widget in (self.left, self.bar, self.pace, self.accept_above):
            head.addWidget(widget)
        head.addLayout(self._tab_row())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _tab_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        group = QButtonGroup(self)
        tips = (tr("Open proposals, the most urgent first"), tr("Which video to label next, and why"))
        for number, (button, tip) in enumerate(zip(self.tabs, tips, strict=True)):
            button.setToolTip(tip)
            group.addButton(button, number)
            row.addWidget(button, 1)
        self.tabs[0].setChecked(True)
        group.idClicked.connect(self._on_tab)
        return row

    def _on_tab(self, number: int) -> None:
        self._pages.setCurrentIndex(number)
        if self._pages.currentWidget() is self.videos:
            self.videos_shown.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        item = index.data(QueueRole.ITEM)
        if isinstance(item, QueueItem):
            self.chosen.emit(item.segment.id)

    # Qt overrides --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for widget in (self.bar, self.pace, self.accept_above):
            widget.setVisible(self.height() >= _LOW_PX)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
        if self._pages.currentWidget() is self.videos:
            self.videos_shown.emit()


def _choice(name: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText(name)
    button.setCheckable(True)
    button.setProperty("role", "choice")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
