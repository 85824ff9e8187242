"""Lanes by mouse, menu and keys: which are shown, in which order, and where new segments go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from vemo_desktop.domain.lanes import LaneKey, Lanes
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.lanes.specs import lane_specs, lane_title, scheme_name
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.timeline.view import TimelineView
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import tr


class LaneController(QObject):
    """Keeps lanes in step with the project, and carries out what the user does to them."""

    def __init__(
        self,
        session: ProjectSession,
        segments: OpenSegments,
        view: ViewState,
        timeline: TimelineView,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._segments = segments
        self._view = view
        self._timeline = timeline
        self._messages = messages
        self._lanes = segments.lanes()
        self.menu: QMenu | None = None
        """The menu that is open, or was opened last."""
        segments.changed.connect(self.refresh)
        timeline.lane_chosen.connect(self._on_chosen)
        timeline.lane_dropped.connect(self._on_dropped)
        timeline.lane_menu_requested.connect(self._on_menu)

    @property
    def lanes(self) -> Lanes:
        """The lanes of the open video."""
        return self._lanes

    @property
    def meant(self) -> LaneKey:
        """The lane that keys act on: that of the selected segment, else where new segments go."""
        segment = self._segments.selected
        return self._lanes.active if segment is None else LaneKey.of(segment)

    def refresh(self) -> None:
        """Show the lanes as they are."""
        self._lanes = self._segments.lanes()
        hidden = len(self._lanes.keys) - len(self._lanes.shown)
        self._timeline.set_lanes(lane_specs(self._lanes, self._segments.schemes), hidden)

    def activate(self, key: LaneKey) -> None:
        """Have new segments go into a lane; digits then mean its labels, so nothing stays selected."""
        self._do(lambda: self._session.lanes.activate(self._lanes, key))
        self._view.select(None)

    def activate_next(self, step: int) -> None:
        """Have new segments go into the next lane of the person's, going round at the ends."""
        own = self._lanes.own
        if len(own) < 2:
            self._messages.note(tr("You have one lane. Open another one from the list of lanes."))
            return
        self.activate(own[(own.index(self._lanes.active) + step) % len(own)])

    def move(self, step: int) -> None:
        """Put the lane that is meant one place further up or down."""
        key = self.meant
        self._do(lambda: self._session.lanes.step(self._lanes, key, step))

    def hide(self) -> None:
        """Hide the lane that is meant."""
        key = self.meant
        self._do(lambda: self._session.lanes.show(self._lanes, key, False))
        if key in self._lanes.hidden:
            self._view.select(None)

    def open(self, scheme: str) -> None:
        """Open a lane of the person for a scheme."""
        self._do(lambda: self._session.lanes.open(self._lanes, scheme))
        self._view.select(None)

    def show_list(self) -> None:
        """Open the list of all lanes where they are."""
        button = self._timeline.header.lanes_button
        self._pop_up(self._list_menu(), button.mapToGlobal(button.rect().bottomLeft()))

    # Within --------------------------------------------------------------------------------------

    def _on_chosen(self, text: str) -> None:
        key = LaneKey.parse(text)
        if self._lanes.is_own(key):
            self.activate(key)
        else:
            self._messages.note(tr("New segments go into lanes of yours. Open one from the list of lanes."))

    def _on_dropped(self, text: str, to: str) -> None:
        key, target = LaneKey.parse(text), LaneKey.parse(to)
        self._do(lambda: self._session.lanes.move(self._lanes, key, target))

    def _on_menu(self, text: str, where: QPoint) -> None:
        self._pop_up(self._lane_menu(LaneKey.parse(text)) if text else self._list_menu(), where)

    def _pop_up(self, menu: QMenu, where: QPoint) -> None:
        self.menu = menu
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _list_menu(self) -> QMenu:
        menu, lanes, schemes = QMenu(self._timeline), self._lanes, self._segments.schemes
        for key in lanes.keys:
            entry = self._add(menu, lane_title(lanes, key, schemes), self._showing(key))
            entry.setCheckable(True)
            entry.setChecked(key not in lanes.hidden)
            entry.setEnabled(key != lanes.active)
        menu.addSeparator()
        new = menu.addMenu(tr("New lane of mine"))
        for id_ in self._session.lanes.offered(lanes):
            self._add(new, scheme_name(schemes, id_), self._opening(id_))
        new.setEnabled(not new.isEmpty())
        self._add(menu, tr("Usual order, all shown"), lambda: self._do(self._session.lanes.reset))
        return menu

    def _lane_menu(self, key: LaneKey) -> QMenu:
        menu, lanes, service = QMenu(self._timeline), self._lanes, self._session.lanes
        if lanes.is_own(key):
            entry = self._add(menu, tr("New segments go here"), lambda: self.activate(key))
            entry.setCheckable(True)
            entry.setChecked(key == lanes.active)
            menu.addSeparator()
        self._add(menu, tr("Move up"), lambda: self._do(lambda: service.step(self._lanes, key, -1)))
        self._add(menu, tr("Move down"), lambda: self._do(lambda: service.step(self._lanes, key, 1)))
        self._add(menu, tr("Hide"), lambda: self._do(lambda: service.show(self._lanes, key, False)))
        menu.addSeparator()
        entry = self._add(menu, tr("All lanes…"), self.show_list)
        return menu

    def _showing(self, key: LaneKey) -> Callable[[], None]:
        is_hidden = key in self._lanes.hidden
        return lambda: self._do(lambda: self._session.lanes.show(self._lanes, key, is_hidden))

    def _opening(self, scheme: str) -> Callable[[], None]:
        return lambda: self.open(scheme)

    def _add(self, menu: QMenu, text: str, act: Callable[[], None]) -> QAction:
        entry = menu.addAction(text.replace("&", "&&"))
        entry.triggered.connect(lambda _on=False, act=act: act())
        return entry

    def _do(self, arrange: Callable[[], None]) -> None:
        try:
            arrange()
        except VemoError as error:
            self._messages.error(error)
            return
        self.refresh()
        self._segments.follow_lane()
