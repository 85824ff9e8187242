"""What the actions about what is on the screen do: zoom, lanes, panels and videos."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from vemo_desktop.ui.action_set import ActionSet, Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.keys import is_text_field
from vemo_desktop.ui.panels import Panels

_ZOOM = 1.5


class ViewingActs(QObject):
    """Changes what is shown, and no label."""

    def __init__(self, window: QMainWindow, desk: Desk, panels: Panels, actions: ActionSet) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panels = panels
        self._actions = actions
        panels.side.changed.connect(self.tick_panels)
        panels.right.changed.connect(self.tick_panels)

    def acts(self) -> Acts:
        """Return what the actions do."""
        panels, timeline, lanes = self._panels, self._panels.timeline, self._desk.lanes
        return {
            "zoom_in": partial(timeline.viewport.zoom_by, _ZOOM),
            "zoom_out": partial(timeline.viewport.zoom_by, 1 / _ZOOM),
            "fit": timeline.viewport.fit,
            "zoom_segment": self._zoom_segment,
            "lanes": lanes.show_list,
            "lane_next": partial(lanes.activate_next, 1),
            "lane_previous": partial(lanes.activate_next, -1),
            "lanes_down": partial(self._panels.timeline.lane_scroll.page, 1),
            "lanes_up": partial(self._panels.timeline.lane_scroll.page, -1),
            "lane_up": partial(lanes.move, -1),
            "lane_down": partial(lanes.move, 1),
            "lane_hide": lanes.hide,
            "next_media": partial(self._neighbour, 1),
            "previous_media": partial(self._neighbour, -1),
            "show_library": partial(panels.side.turn, panels.library),
            "show_queue": partial(panels.side.turn, panels.queue),
            "show_history": partial(panels.side.turn, panels.history),
            "show_words": self._show_words,
            "show_inspector": partial(panels.right.turn, panels.inspector),
            "show_traces": partial(panels.right.turn, panels.traces),
            "show_jobs": partial(self._show_panel, panels.jobs),
            "full_screen": self._full_screen,
            "welcome": self.show_welcome,
            "find": self._find,
            "escape": self._escape,
        }

    def tick_panels(self) -> None:
        """Tick the panels that are shown."""
        panels = self._panels
        self._actions["show_jobs"].setChecked(not panels.jobs.isHidden())
        for name, side, page in (
            ("library", panels.side, panels.library),
            ("queue", panels.side, panels.queue),
            ("history", panels.side, panels.history),
            ("words", panels.side, panels.words),
            ("inspector", panels.right, panels.inspector),
            ("traces", panels.right, panels.traces),
        ):
            self._actions[f"show_{name}"].setChecked(side.is_on(page))
            side.set_tip(page, self._actions.tip(f"show_{name}"))
        panels.left.setVisible(not (panels.side.isHidden() and panels.jobs.isHidden()))

    def toggle_jobs(self) -> None:
        """Show the jobs, or hide them."""
        self._show_panel(self._panels.jobs, self._panels.jobs.isHidden())

    def show_welcome(self, is_shown: bool) -> None:
        """Show the welcome page, or go back to the video."""
        self._panels.show_welcome(is_shown)
        self._actions["welcome"].setChecked(is_shown)

    def _zoom_segment(self) -> None:
        self._desk.timeline.zoom_to(self._desk.segments.selected)

    def _neighbour(self, step: int) -> None:
        media_id = self._panels.library.neighbour(step)
        if media_id is not None:
            self._desk.video.open(media_id)

    def _show_panel(self, panel: QWidget, is_shown: bool) -> None:
        panel.setVisible(is_shown)
        if panel is self._panels.jobs and is_shown:
            self._desk.analysis.show_jobs()
            self._panels.give_way_to_left()
        self.tick_panels()

    def _show_words(self, is_shown: bool) -> None:
        self._panels.side.turn(self._panels.words, is_shown)
        if is_shown:
            self._panels.words.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _find(self) -> None:
        self._panels.side.turn(self._panels.library, True)
        self._panels.library.focus_search()

    def _escape(self) -> None:
        """Let go of the innermost thing first."""
        view = self._desk.view
        if is_text_field(QApplication.focusWidget()):
            self._window.setFocus()
        elif self._desk.drawing.stop_labelling():
            return
        elif self._actions["welcome"].isChecked():
            self.show_welcome(False)
        elif view.marks != (None, None):
            view.clear_marks()
        elif self._desk.timeline.edge is not None:
            self._desk.timeline.select_edge(None)
        elif view.selection is not None:
            view.select(None)
        elif self._window.isFullScreen():
            self._full_screen(False)

    def _full_screen(self, is_full: bool) -> None:
        if is_full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._actions["full_screen"].setChecked(is_full)
