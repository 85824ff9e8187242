"""The main window: places the panels, and gives every action what it does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from vemo_desktop import paths
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.actions import Menu
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.keys import KeyMap, TextFieldKeys
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.theme import LookKeeper
from vemo_desktop.ui.window_acts import WindowActs
from vemo_desktop.ui.window_signs import WindowSigns


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
    recent : sequence of Path
        Projects to offer in the menu.

    Signals
    -------
    closed()
        The window has let go of everything.
    project_wanted(Path)
        The user chose another project; made if there is none.
    demo_wanted()
        The user asked for the demo library.
    preferred(str, object)
        The user chose something to be remembered: name of a setting and its value.
    """

    closed = Signal()
    project_wanted = Signal(object)
    demo_wanted = Signal()
    preferred = Signal(str, object)

    def __init__(
        self,
        services: Services,
        looks: LookKeeper,
        settings: QSettings,
        player: PlayerController,
        recent: Sequence[Path] = (),
    ) -> None:
        super().__init__()
        self._services = services
        self._looks = looks
        self._settings = settings
        self._player = player
        self._is_closed = False
        player.setParent(self)
        self.action_set = ActionSet(self, KeyMap(paths.config_dir() / "keys.json"))
        self.panels = Panels(player, looks.theme, self)
        self.setCentralWidget(self.panels)
        self.desk = Desk(services, self.panels, player, self.action_set, self)
        self._text_keys = TextFieldKeys(self)
        self.acts = WindowActs(self, self.desk, self.panels, self.action_set, looks)
        self.signs = WindowSigns(self, self.desk, self.panels, self.action_set, self.acts.analyse)
        self._build_menus(recent)
        self._follow()
        self._text_keys.watch(self)
        # Qt would put the cursor into the search field, which keeps keys for itself.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.setAcceptDrops(True)
        self._restore()
        self._wear(looks.theme)

    def start(self) -> None:
        """Fill the panels; call once, before or after the window is shown."""
        key = f"open/{self._services.path}"
        media_id = self._settings.value(key)
        self.desk.start(media_id if isinstance(media_id, str) else None)
        self.signs.refresh()

    @property
    def is_filled(self) -> bool:
        """Whether the window shows all it has: nothing is being read, and the first picture is there."""
        return self.isVisible() and self.desk.is_settled

    # Building ------------------------------------------------------------------------------------

    def _build_menus(self, recent: Sequence[Path]) -> None:
        menus = self.action_set.fill(self.menuBar())
        menu = QMenu("Recent projects", self)
        for path in recent:
            entry = menu.addAction(path.stem)
            entry.setToolTip(str(path))
            entry.triggered.connect(lambda _on=False, path=path: self.project_wanted.emit(path))
        menu.setEnabled(bool(recent))
        menu.setToolTipsVisible(True)
        menus[Menu.FILE].insertMenu(self.action_set["export"], menu)
        self._name_labels()

    def _follow(self) -> None:
        desk, panels, acts = self.desk, self.panels, self.acts
        acts.project_wanted.connect(self.project_wanted)
        acts.demo_wanted.connect(self.demo_wanted)
        acts.preferred.connect(self.preferred)
        acts.keys_changed.connect(self._on_keys_changed)
        desk.playback.looping_changed.connect(self.action_set["loop"].setChecked)
        desk.view.media_changed.connect(self._on_media)
        desk.review.scheme_changed.connect(self._name_labels)
        panels.player_view.loop_toggled.connect(desk.playback.loop)
        panels.status.jobs_clicked.connect(acts.toggle_jobs)
        self._player.volume_changed.connect(self._on_volume)
        self._looks.changed.connect(self._wear)
        add = ("Add videos…", desk.library.choose_files)
        demo = ("Try the demo library", self.demo_wanted.emit)
        panels.library.set_empty("Drop videos or folders here.", [])
        panels.welcome.say(
            "Add videos to label, or try it with a few short clips made on this computer.", [add, demo]
        )
        panels.inspector.set_actions(self.action_set)
        panels.library.set_actions(self.action_set)
        panels.queue.set_actions(self.action_set)
        panels.history.set_actions(self.action_set)
        panels.inspector.set_read_only(self._services.session.read_only)

    # What is shown -------------------------------------------------------------------------------

    def _wear(self, theme: Theme) -> None:
        self.panels.set_theme(theme)
        self.action_set[f"theme_{self._looks.look.value}"].setChecked(True)

    def _name_labels(self) -> None:
        self.action_set.name_labels(self.desk.review.label_scheme)

    def _on_keys_changed(self) -> None:
        self.panels.inspector.show_keys(self.action_set)
        self.signs.show_keys()

    def _on_media(self, media_id: str | None) -> None:
        if media_id is not None:
            self._settings.setValue(f"open/{self._services.path}", media_id)

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
        self.acts.tick_panels()

    def _save(self) -> None:
        if not self.isFullScreen():
            self._settings.setValue("window/geometry", self.saveGeometry())
        self.panels.save(self._settings)
        self._settings.sync()

    # Qt overrides --------------------------------------------------------------------------------

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_K and not event.isAutoRepeat():
            self.desk.playback.k_released()
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        # A key that goes up in another window is not heard of here.
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.desk.playback.k_released()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        is_possible = bool(_dropped(event)) and not self._services.session.read_only
        event.setAccepted(is_possible)
        if is_possible:
            event.setDropAction(Qt.DropAction.CopyAction)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.desk.library.add(_dropped(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closed:
            self._is_closed = True
            self._save()
            self.hide()
            self.acts.about_networks.close()
            self.desk.close()
            self._player.close()
            self.closed.emit()
        super().closeEvent(event)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
