"""The main window: places the panels, and gives every action what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMenu, QWidget

from vemo_desktop import paths
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.actions import Menu
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.dialogs.about import AboutDialog
from vemo_desktop.ui.dialogs.history import HistoryDialog
from vemo_desktop.ui.dialogs.key_sheet import KeySheet
from vemo_desktop.ui.jobs_panel import WorkSum
from vemo_desktop.ui.keys import KeyMap, TextFieldKeys, is_text_field
from vemo_desktop.ui.palette import Theme
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.next_step import NextStep, next_step
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.status_line import review_text
from vemo_desktop.ui.theme import Look, LookKeeper
from vemo_desktop.ui.timeline.values import Edge

_ZOOM = 1.5
_STATUS_KEYS = (("accept", "accept"), ("reject", "reject"), ("next", "next"), ("keys", "keys"))


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
        self._history: HistoryDialog | None = None
        self._next_step: NextStep | None = None
        self._build_menus(recent)
        self._bind()
        self._follow()
        self._text_keys.watch(self)
        # Qt would put the cursor into the search field, which keeps keys for itself.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        self.setAcceptDrops(True)
        self._name()
        self._restore()
        self._wear(looks.theme)

    def start(self) -> None:
        """Fill the panels; call once, before or after the window is shown."""
        key = f"open/{self._services.path}"
        media_id = self._settings.value(key)
        self.desk.start(media_id if isinstance(media_id, str) else None)
        self._refresh()

    def set_snapping(self, is_snapping: bool) -> None:
        """Let dragged edges stick to frames and other edges, or not."""
        self.action_set["snapping"].setChecked(is_snapping)
        self.panels.timeline.set_snapping(is_snapping)

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
        self.action_set.name_labels(self.desk.review.scheme)

    def _bind(self) -> None:
        desk, review, play = self.desk, self.desk.review, self.desk.playback
        timeline = self.panels.timeline
        bound: dict[str, Callable[..., object]] = {
            "add_files": desk.library.choose_files,
            "add_folder": desk.library.choose_folder,
            "add_demo": self.demo_wanted.emit,
            "new_project": self._choose_new_project,
            "open_project": self._choose_project,
            "export": self._export,
            "quit": self.close,
            "undo": review.undo,
            "redo": review.redo,
            "history": self._show_history,
            "split": review.split,
            "merge": review.merge,
            "edge_in": partial(desk.timeline.show_edge, Edge.START),
            "edge_out": partial(desk.timeline.show_edge, Edge.END),
            "snapping": self._choose_snapping,
            "find": self._find,
            "escape": self._escape,
            "accept": review.accept,
            "reject": review.reject,
            "reopen": review.reopen,
            "next": review.next,
            "previous": review.previous,
            "next_uncertain": review.next_uncertain,
            "mark_in": review.mark_in,
            "mark_out": review.mark_out,
            "new_segment": review.new_segment,
            "play": self._player.toggle,
            "shuttle_back": partial(play.shuttle, -1),
            "shuttle_stop": partial(play.shuttle, 0),
            "shuttle_forward": partial(play.shuttle, 1),
            "step_back": partial(play.step, -1),
            "step_forward": partial(play.step, 1),
            "jump_back": partial(play.jump, -1),
            "jump_forward": partial(play.jump, 1),
            "go_start": partial(self._player.seek, 0),
            "go_end": self._go_end,
            "loop": play.loop,
            "play_around": play.around,
            "slower": partial(play.change_speed, -1),
            "faster": partial(play.change_speed, 1),
            "mute": self._player.set_muted,
            "analyse": self._analyse,
            "analyse_all": self._analyse_new,
            "cancel_jobs": desk.analysis.cancel_all,
            "zoom_in": partial(timeline.zoom_by, _ZOOM),
            "zoom_out": partial(timeline.zoom_by, 1 / _ZOOM),
            "fit": timeline.fit,
            "zoom_segment": self._zoom_segment,
            "next_media": partial(self._neighbour, 1),
            "previous_media": partial(self._neighbour, -1),
            "show_library": partial(self._show_panel, self.panels.library),
            "show_inspector": partial(self._show_panel, self.panels.inspector),
            "show_jobs": partial(self._show_panel, self.panels.jobs),
            "full_screen": self._full_screen,
            "theme_dark": partial(self._choose_look, Look.DARK),
            "theme_light": partial(self._choose_look, Look.LIGHT),
            "theme_system": partial(self._choose_look, Look.SYSTEM),
            "keys": self._show_keys,
            "about": self._show_about,
        }
        bound |= {f"label_{digit}": partial(review.digit, digit) for digit in range(1, 10)}
        for action_id, act in bound.items():
            self.action_set.bind(action_id, act)

    def _follow(self) -> None:
        desk, panels = self.desk, self.panels
        desk.conditions_changed.connect(self._refresh)
        desk.review.segments_changed.connect(self._show_review)
        desk.analysis.work_changed.connect(self._on_work)
        desk.library.refreshed.connect(self._name)
        desk.playback.looping_changed.connect(self.action_set["loop"].setChecked)
        desk.view.media_changed.connect(self._on_media)
        panels.player_view.loop_toggled.connect(desk.playback.loop)
        panels.status.jobs_clicked.connect(self._on_jobs_clicked)
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
        panels.inspector.set_read_only(self._services.session.read_only)
        self._show_keys_line()

    # What is shown -------------------------------------------------------------------------------

    def _refresh(self) -> None:
        at = self.desk.conditions()
        self.action_set.refresh(at)
        for action_id, word, name in (
            ("undo", "Undo", self.desk.undo_name),
            ("redo", "Redo", self.desk.redo_name),
        ):
            self.action_set[action_id].setText(f"{word}: {name}" if name else word)
        self.panels.inspector.set_has_media(at.has_media)
        self._show_review()
        if self._history is not None and self._history.isVisible():
            self._fill_history()

    def _show_review(self) -> None:
        review = self.desk.review
        proposals = [one for one in review.segments if one.layer == "proposal"]
        has_media = self.desk.view.media_id is not None
        self.panels.status.keys.setVisible(has_media)
        self.panels.status.review.setVisible(has_media)
        left = len(walk.waiting(proposals))
        self.panels.status.show_review(review_text(left, len(proposals), review.pace.per_minute_now()))
        self._say_what_next(left, len(proposals))

    def _say_what_next(self, left: int, total: int) -> None:
        """Say in the inspector what to do while nothing is selected."""
        desk, key = self.desk, self.action_set.key_text
        step = next_step(
            left,
            total,
            is_analysed=desk.findings.latest is not None,
            is_at_work=desk.is_at_work,
            is_writable=not self._services.session.read_only,
        )
        if step is self._next_step:
            return
        self._next_step = step
        button = {
            NextStep.REVIEW: [(f"First proposal  {key('next')}", desk.review.next)],
            NextStep.ANALYSE: [(f"Analyse  {key('analyse')}", self._analyse)],
            NextStep.GO_ON: [(f"Next uncertain  {key('next_uncertain')}", desk.review.next_uncertain)],
        }.get(step, [])
        self.panels.inspector.empty.say(step.value, button)

    def _show_keys_line(self) -> None:
        pairs = tuple((self.action_set.key_text(action_id), word) for action_id, word in _STATUS_KEYS)
        self.panels.status.show_keys(pairs)

    def _name(self) -> None:
        session = self._services.session
        name = session.path.stem + (" (read only)" if session.read_only else "")
        self.setWindowTitle(f"{name} – VEMO Desktop")
        self.panels.status.show_project(name)

    def _wear(self, theme: Theme) -> None:
        self.panels.set_theme(theme)
        self.action_set[f"theme_{self._looks.look.value}"].setChecked(True)

    def _on_work(self, work: WorkSum) -> None:
        self.panels.status.show_work(work.count, work.fraction, work.left_s)

    def _on_media(self, media_id: str | None) -> None:
        if media_id is not None:
            self._settings.setValue(f"open/{self._services.path}", media_id)

    def _on_volume(self, volume: float, is_muted: bool) -> None:
        self.action_set["mute"].setChecked(is_muted)
        self.preferred.emit("volume", volume)
        self.preferred.emit("muted", is_muted)

    # What actions do -----------------------------------------------------------------------------

    def _choose_new_project(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, "New project", str(self._services.path.parent / "untitled.vemo"), "Projects (*.vemo)"
        )
        if name:
            path = Path(name)
            self.project_wanted.emit(path if path.suffix else path.with_suffix(".vemo"))

    def _choose_project(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, "Open project", str(self._services.path.parent), "Projects (*.vemo);;All files (*)"
        )
        if name:
            self.project_wanted.emit(Path(name))

    def _export(self) -> None:
        from vemo_desktop.ui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._services, self.desk.background, self.panels.messages, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show_history(self) -> None:
        if self._history is None:
            self._history = HistoryDialog(self._looks.theme, self)
            self._history.undo_requested.connect(self.action_set["undo"].trigger)
            self._history.redo_requested.connect(self.action_set["redo"].trigger)
        self._fill_history()
        self._history.show()
        self._history.raise_()

    def _fill_history(self) -> None:
        history = self._services.session.history
        titles = {item.id: item.title for item in self.desk.library.items}
        at = self.desk.conditions()
        if self._history is not None:
            self._history.show_entries(history.entries(), titles, can_undo=at.can_undo, can_redo=at.can_redo)

    def _find(self) -> None:
        self.panels.library.show()
        self.panels.library.focus_search()

    def _escape(self) -> None:
        """Let go of the innermost thing first."""
        view = self.desk.view
        if is_text_field(QApplication.focusWidget()):
            self.setFocus()
        elif self.desk.review.stop_labelling():
            return
        elif view.marks != (None, None):
            view.clear_marks()
        elif self.desk.timeline.edge is not None:
            self.desk.timeline.select_edge(None)
        elif view.selection is not None:
            view.select(None)
        elif self.isFullScreen():
            self._full_screen(False)

    def _go_end(self) -> None:
        self._player.seek(self._player.duration_us)

    def _choose_snapping(self, is_snapping: bool) -> None:
        self.set_snapping(is_snapping)
        self.preferred.emit("snap_to_frames", is_snapping)

    def _analyse(self) -> None:
        if self.desk.view.media_id is not None:
            self.desk.analyse([self.desk.view.media_id])

    def _analyse_new(self) -> None:
        self.desk.analysis.analyse_new(self.desk.library.items, self.desk.view.media_id)

    def _zoom_segment(self) -> None:
        self.desk.timeline.zoom_to(self.desk.review.selected)

    def _neighbour(self, step: int) -> None:
        media_id = self.panels.library.neighbour(step)
        if media_id is not None:
            self.desk.open_media(media_id)

    def _show_panel(self, panel: QWidget, is_shown: bool) -> None:
        panel.setVisible(is_shown)
        if panel is self.panels.jobs and is_shown:
            self.panels.library.show()
            self.desk.analysis.show_jobs()
        self._tick_panels()

    def _tick_panels(self) -> None:
        panels = self.panels
        for name, panel in (
            ("library", panels.library),
            ("inspector", panels.inspector),
            ("jobs", panels.jobs),
        ):
            self.action_set[f"show_{name}"].setChecked(not panel.isHidden())
        panels.left.setVisible(not (panels.library.isHidden() and panels.jobs.isHidden()))

    def _on_jobs_clicked(self) -> None:
        self._show_panel(self.panels.jobs, self.panels.jobs.isHidden())

    def _full_screen(self, is_full: bool) -> None:
        if is_full:
            self.showFullScreen()
        else:
            self.showNormal()
        self.action_set["full_screen"].setChecked(is_full)

    def _choose_look(self, look: Look, _is_on: bool) -> None:
        self._looks.choose(look)
        self.preferred.emit("theme", look.value)

    def _show_keys(self) -> None:
        names = {
            f"label_{number}": f"Label: {label.name}"
            for number, label in enumerate(self.desk.review.scheme.labels, start=1)
        }
        sheet = KeySheet(self.action_set.keys, names, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.keys_changed.connect(self._on_keys_changed)
        sheet.show()

    def _on_keys_changed(self) -> None:
        self.action_set.apply_keys()
        self.panels.inspector.show_keys(self.action_set)
        self._show_keys_line()

    def _show_about(self) -> None:
        dialog = AboutDialog(self._services.path, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    # Places --------------------------------------------------------------------------------------

    def _restore(self) -> None:
        self.resize(1440, 900)
        geometry = self._settings.value("window/geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self.panels.restore(self._settings)
        self._tick_panels()

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
            self.desk.close()
            self._player.close()
            self.closed.emit()
        super().closeEvent(event)


def _dropped(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
