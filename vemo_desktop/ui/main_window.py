"""The main window: places the panels, and gives every action what it does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from vemo_desktop.services.recent_projects import RecentProject
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.actions.spec import Menu
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.drops import DropTarget
from vemo_desktop.ui.keys import KeyMap, TextFieldKeys, keys_path
from vemo_desktop.ui.list_keys import ListKeys
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.theme import LookKeeper
from vemo_desktop.ui.welcome.tour import Tour
from vemo_desktop.ui.window_acts import WindowActs
from vemo_desktop.ui.window_signs import WindowSigns
from vemo_desktop.wording import tr


class MainWindow(QMainWindow):
    """One window on one project.

    Parameters
    ----------
    services : Services
        Not owned: whoever made them closes them after `closed`.
    looks : LookKeeper
    settings : QSettings
        Where the places of things are remembered.
    player : PlayerController
        Owned: closed with the window.
    recent : sequence of RecentProject
        Projects to offer in the menu and on the welcome page.

    Signals
    -------
    closed()
        The window has let go of everything.
    project_wanted(Path)
        The user chose another project; made if there is none.
    project_forgotten(Path)
        A project is to be taken off the list of recent ones.
    demo_wanted()
        The user asked for the demo library.
    tour_wanted()
        The user asked for the guided start.
    preferred(str, object)
        The user chose something to be remembered: name of a setting and its value.
    """

    closed = Signal()
    project_wanted = Signal(object)
    project_forgotten = Signal(object)
    demo_wanted = Signal()
    tour_wanted = Signal()
    preferred = Signal(str, object)

    def __init__(
        self,
        services: Services,
        looks: LookKeeper,
        settings: QSettings,
        player: PlayerController,
        recent: Sequence[RecentProject] = (),
    ) -> None:
        super().__init__()
        self._services = services
        self._looks = looks
        self._settings = settings
        self._player = player
        self._is_closed = False
        player.setParent(self)
        self.action_set = ActionSet(self, KeyMap(keys_path()))
        self.panels = Panels(player, looks.theme, self)
        self.setCentralWidget(self.panels)
        self.desk = Desk(services, self.panels, player, self.action_set, self)
        self._text_keys, self._list_keys = TextFieldKeys(self), ListKeys(self)
        self.acts = WindowActs(self, self.desk, self.panels, self.action_set, looks)
        self.signs = WindowSigns(self, self.desk, self.panels, self.action_set, self.acts.projects.analyse)
        self.tour = Tour(self.desk, self.panels.tour_bar, self.action_set, self)
        self.drops = DropTarget(self, lambda: not services.session.read_only)
        self._build_menus()
        self._follow()
        self.set_recent(recent)
        self._text_keys.watch(self)
        self._list_keys.watch(self)
        self.drops.watch()
        # Qt would put the cursor into the search field, which keeps keys for itself.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self._restore()
        self._wear(looks.theme)

    def start(self) -> None:
        """Fill the panels; call once, before or after the window is shown."""
        media_id = self._settings.value(f"open/{self._services.path}")
        media_id = media_id if isinstance(media_id, str) else None
        whose, _, place = str(self._settings.value(f"at/{self._services.path}", "")).partition(" ")
        if media_id is not None and whose == media_id and place.isdecimal():
            self.desk.video.left_at[media_id] = int(place)
        self.desk.start(media_id)
        unanalysed = str(self._settings.value(f"unanalysed/{self._services.path}", ""))
        self.desk.go_on_analysing(frozenset(unanalysed.split()))
        self.signs.refresh()

    @property
    def is_filled(self) -> bool:
        """Whether the window shows all it has: nothing is being read, and the first picture is there."""
        return self.isVisible() and self.desk.is_settled

    # Building ------------------------------------------------------------------------------------

    def _build_menus(self) -> None:
        menus = self.action_set.fill(self.menuBar())
        self._recent_menu = QMenu(tr("Recent projects"), self)
        self._recent_menu.setToolTipsVisible(True)
        menus[Menu.FILE].insertMenu(self.action_set["export"], self._recent_menu)
        self._name_labels()

    def set_recent(self, recent: Sequence[RecentProject]) -> None:
        """Offer projects opened before, in the menu and on the welcome page."""
        menu = self._recent_menu
        menu.clear()
        for project in recent:
            path = project.path
            entry = menu.addAction(tr("{stem}, missing", stem=path.stem) if project.is_missing else path.stem)
            entry.setToolTip(str(path))
            entry.setEnabled(not project.is_missing)
            entry.triggered.connect(lambda _on=False, path=path: self.project_wanted.emit(path))
        menu.setEnabled(bool(recent))
        self.panels.welcome.set_recent(recent)

    def _follow(self) -> None:
        desk, panels, acts = self.desk, self.panels, self.acts
        acts.projects.project_wanted.connect(self.project_wanted)
        acts.projects.demo_wanted.connect(self.demo_wanted)
        acts.help.tour_wanted.connect(self.tour_wanted)
        acts.preferences.preferred.connect(self.preferred)
        acts.networks.preferred.connect(self.preferred)
        acts.help.keys_changed.connect(self._on_keys_changed)
        desk.playback.looping_changed.connect(self.action_set["loop"].setChecked)
        desk.view.media_changed.connect(self._on_media)
        desk.segments.scheme_changed.connect(self._name_labels)
        panels.player_view.loop_toggled.connect(desk.playback.loop)
        panels.status.jobs_clicked.connect(acts.viewing.toggle_jobs)
        self._player.volume.changed.connect(self._on_volume)
        self.action_set["mute"].setChecked(self._player.volume.is_muted)
        self._player.playing_changed.connect(self._keep_place)
        desk.analysis.unanalysed_changed.connect(self._keep_unanalysed)
        self._looks.changed.connect(self._wear)
        panels.library.set_empty(
            tr("Drop videos or folders here, or add them."), [(tr("Add videos…"), desk.library.choose_files)]
        )
        panels.welcome.project_chosen.connect(self.project_wanted)
        panels.welcome.project_forgotten.connect(self.project_forgotten)
        panels.welcome.left.connect(self._leave_welcome)
        panels.welcome.set_actions(self.action_set)
        self.drops.dropped.connect(desk.library.add)
        self.drops.project_dropped.connect(self.project_wanted)
        panels.player_view.bar.show_keys(self.action_set)
        panels.inspector.set_actions(self.action_set)
        panels.traces.set_actions(self.action_set)
        panels.library.set_actions(self.action_set)
        panels.queue.set_actions(self.action_set)
        panels.history.set_actions(self.action_set)
        panels.inspector.set_read_only(self._services.session.read_only)

    # What is shown -------------------------------------------------------------------------------

    def _wear(self, theme: Theme) -> None:
        self.panels.set_theme(theme)
        self.action_set[f"theme_{self._looks.look.value}"].setChecked(True)

    def _name_labels(self) -> None:
        self.action_set.name_labels(self.desk.segments.label_scheme)

    def _on_keys_changed(self) -> None:
        self.panels.player_view.bar.show_keys(self.action_set)
        self.panels.inspector.show_keys(self.action_set)
        self.panels.traces.show_keys(self.action_set)
        self.panels.welcome.show_keys(self.action_set)
        self.tour.show_step()
        self.signs.show_keys()

    def _leave_welcome(self) -> None:
        self.acts.viewing.show_welcome(False)

    def _on_media(self, media_id: str | None) -> None:
        self.acts.viewing.show_welcome(False)
        if media_id is not None:
            self._settings.setValue(f"open/{self._services.path}", media_id)

    def _keep_place(self, is_playing: bool = False) -> None:
        """Remember where the playhead stands whenever it rests: a killed window should know it too."""
        media_id = self.desk.view.media_id
        if media_id is None or is_playing:
            return
        self.desk.video.keep_place()
        if media_id in self.desk.video.left_at:
            place = f"{media_id} {self.desk.video.left_at[media_id]}"
            self._settings.setValue(f"at/{self._services.path}", place)

    def _keep_unanalysed(self, media_ids: frozenset[str]) -> None:
        self._settings.setValue(f"unanalysed/{self._services.path}", " ".join(sorted(media_ids)))

    def _on_volume(self, volume: float, is_muted: bool) -> None:
        self.action_set["mute"].setChecked(is_muted)
        self.preferred.emit("volume", volume)
        self.preferred.emit("muted", is_muted)

    # Places --------------------------------------------------------------------------------------

    def _restore(self) -> None:
        self.resize(1440, 900)
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.panels.restore(self._settings)
        self.acts.viewing.tick_panels()

    def _save(self) -> None:
        if not self.isFullScreen():
            self._settings.setValue("window/geometry", self.saveGeometry())
        self._keep_place()
        self.panels.save(self._settings)
        self._settings.sync()

    # Qt overrides --------------------------------------------------------------------------------

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_K and not event.isAutoRepeat():
            self.desk.playback.k_released()
        if not event.isAutoRepeat() and self.action_set.keys.is_released("paint", event):
            self.desk.drawing.paint_up()
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        # A key that goes up in another window is not heard of here.
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.desk.playback.k_released()
            self.desk.drawing.paint_up()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.drops.enter(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drops.leave()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.drops.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closed:
            self._is_closed = True
            self._save()
            self.hide()
            self.acts.close()
            self.desk.close()
            self._player.close()
            self.closed.emit()
        super().closeEvent(event)
