"""The panels of the window and their places; no behaviour."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from vemo_desktop.ui.history.panel import HistoryPanel
from vemo_desktop.ui.jobs_panel import JobsPanel
from vemo_desktop.ui.library.panel import LibraryPanel
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.view import PlayerView
from vemo_desktop.ui.queue.panel import QueuePanel
from vemo_desktop.ui.review.inspector import Inspector
from vemo_desktop.ui.side import Side
from vemo_desktop.ui.sizes import room_for
from vemo_desktop.ui.status_line import StatusLine
from vemo_desktop.ui.timeline.view import TimelineView
from vemo_desktop.ui.traces.panel import TracePanel
from vemo_desktop.ui.welcome.page import WelcomePage
from vemo_desktop.ui.welcome.tour_bar import TourBar
from vemo_desktop.ui.words.panel import WordsPanel
from vemo_desktop.wording import tr

_LEFT_PX, _RIGHT_PX = 280, 336
_HANDLE_PX = 4
_LOW_PX = 600


class Panels(QWidget):
    """The guide on top; library, queue or history left, jobs under it; player, inspector; timeline below."""

    def __init__(self, player: PlayerController, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("central")
        self.side = Side(200, 120, self)
        self.library = LibraryPanel(self)
        self.queue = QueuePanel(self)
        self.history = HistoryPanel(self)
        self.side.add(self.library, tr("Library"))
        self.side.add(self.queue, tr("Queue"))
        self.side.add(self.history, tr("History"))
        self.words = WordsPanel(self)
        self.side.add(self.words, tr("Words"))
        self.jobs = JobsPanel(self)
        self.player_view = PlayerView(player, theme)
        self.player_view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.welcome = WelcomePage(self)
        self.tour_bar = TourBar(self)
        self._has_library = self._is_welcoming = False
        self._gave_way: set[QWidget] = set()
        self.middle = QStackedWidget(self)
        self.middle.setMinimumWidth(264)
        self.middle.addWidget(self.welcome)
        self.middle.addWidget(self.player_view)
        self.inspector = Inspector(self)
        self.traces = TracePanel(self)
        self.right = Side(self.inspector.minimumWidth(), 140, self)
        self.right.add(self.inspector, tr("Inspector"))
        self.right.add(self.traces, tr("Traces"))
        self.timeline = TimelineView(self)
        # Time runs from left to right in every language, as rulers, frames and waveforms do.
        self.timeline.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.status = StatusLine(self)
        self._lay_out()
        self.messages = MessageBar(self.middle)
        # A page that comes up lies over it: what could not be added was told behind the first video.
        self.middle.currentChanged.connect(self.messages.raise_)
        self.jobs.hide()
        self.side.changed.connect(self.give_way_to_left)
        self.right.changed.connect(self._give_way_to_right)

    def _lay_out(self) -> None:
        self.left = self._splitter(Qt.Orientation.Vertical, self.side, self.jobs)
        self.left.setSizes([500, 200])
        self.top = self._splitter(Qt.Orientation.Horizontal, self.left, self.middle, self.right)
        self.top.setSizes([_LEFT_PX, 900, _RIGHT_PX])
        self.top.setStretchFactor(0, 0)
        self.top.setStretchFactor(1, 1)
        self.top.setStretchFactor(2, 0)
        self.whole = self._splitter(Qt.Orientation.Vertical, self.top, self.timeline)
        self.whole.setSizes([510, 342])
        self.whole.setStretchFactor(0, 1)
        # On a low screen, what is short is short for both: the picture would be left with nothing.
        self.whole.setStretchFactor(1, int(room_for(self).height() < _LOW_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tour_bar)
        column.addWidget(self.whole, 1)
        column.addWidget(self.status)

    def _splitter(self, orientation: Qt.Orientation, *widgets: QWidget) -> QSplitter:
        splitter = QSplitter(orientation, self)
        splitter.setHandleWidth(_HANDLE_PX)
        splitter.setChildrenCollapsible(False)
        for widget in widgets:
            splitter.addWidget(widget)
        return splitter

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        for panel in (
            self.library,
            self.queue,
            self.history,
            self.player_view,
            self.inspector,
            self.traces,
            self.timeline,
            self.messages,
            self.welcome.recent,
        ):
            panel.set_theme(theme)

    def show_player(self, has_library: bool) -> None:
        """Show the player, or the welcome page while the library is empty."""
        self._has_library = has_library
        self._choose_middle()

    def show_welcome(self, is_wanted: bool) -> None:
        """Show the welcome page although there are videos, or no longer."""
        self._is_welcoming = is_wanted
        self._choose_middle()

    @property
    def is_welcoming(self) -> bool:
        """Whether the welcome page is to be seen."""
        return self.middle.currentWidget() is self.welcome

    def _choose_middle(self) -> None:
        is_player = self._has_library and not self._is_welcoming
        self.welcome.set_can_leave(self._has_library)
        self.middle.setCurrentWidget(self.player_view if is_player else self.welcome)

    def heighten_timeline(self, px: int) -> None:
        """Give the timeline so much of the height of the picture, or give it back."""
        above, below = self.whole.sizes()
        self.whole.setSizes([above - px, below + px])

    def save(self, settings: QSettings) -> None:
        """Remember where the splitters stand and which panels are shown."""
        for name, splitter in (("left", self.left), ("top", self.top), ("whole", self.whole)):
            settings.setValue(f"splitters/{name}", splitter.saveState())
        for name, panel in (("library", self.side), ("inspector", self.right), ("jobs", self.jobs)):
            # What a narrow screen had no room for is wanted still, on a wide one.
            settings.setValue(f"shown/{name}", not panel.isHidden() or panel in self._gave_way)
        settings.setValue("side/page", self.side.place)
        settings.setValue("right/page", self.right.place)

    def restore(self, settings: QSettings) -> None:
        """Put the splitters where they stood, and show the panels that were shown."""
        for name, splitter in (("left", self.left), ("top", self.top), ("whole", self.whole)):
            state = settings.value(f"splitters/{name}")
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        if settings.contains("shown/jobs"):
            self.jobs.setVisible(settings.value("shown/jobs", type=bool) is True)
        for side, place, name in (
            (self.side, "side/page", "library"),
            (self.right, "right/page", "inspector"),
        ):
            page = settings.value(place, 0, type=int)
            is_shown = settings.value(f"shown/{name}", True, type=bool)
            side.restore(page if isinstance(page, int) else 0, is_shown is True)
        self.give_way_to_left()

    def give_way_to_left(self) -> None:
        """Hide what is right where something left was asked for and the screen is too narrow for both.

        At 200 % a screen of 1440 x 900 has room for 720 x 450 only; what lies beyond it cannot be reached.
        """
        self._forget_what_is_back()
        if self._is_crowded():
            self._gave_way = {self.right}
            self.right.hide()
            self.right.changed.emit()

    def _give_way_to_right(self) -> None:
        self._forget_what_is_back()
        if self._is_crowded():
            self._gave_way = {one for one in (self.jobs, self.side) if not one.isHidden()}
            self.jobs.hide()
            self.side.hide()
            self.side.changed.emit()

    def _forget_what_is_back(self) -> None:
        self._gave_way = {one for one in self._gave_way if one.isHidden()}

    def _is_crowded(self) -> bool:
        is_left_shown = not (self.side.isHidden() and self.jobs.isHidden())
        if self.right.isHidden() or not is_left_shown:
            return False
        needed = sum(part.minimumWidth() for part in (self.side, self.middle, self.right))
        return needed + 2 * _HANDLE_PX > room_for(self).width()
