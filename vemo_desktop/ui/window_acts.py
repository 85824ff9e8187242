"""What the actions of the window do; most are one call to a controller."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMainWindow, QWidget

from vemo_desktop.domain.queue import BulkPool
from vemo_desktop.settings import KEY_DELAY_MOST_MS, SCALE_LEAST, SCALE_MOST
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.dialogs.about import AboutDialog
from vemo_desktop.ui.dialogs.key_sheet import KeySheet
from vemo_desktop.ui.keys import is_text_field
from vemo_desktop.ui.motion import Motion
from vemo_desktop.ui.network_acts import NetworkActs
from vemo_desktop.ui.panels import Panels
from vemo_desktop.ui.schemes.dialog import SchemesDialog
from vemo_desktop.ui.theme import Look, LookKeeper
from vemo_desktop.ui.timeline.values import Edge
from vemo_desktop.ui.training.acts import TrainingActs

_ZOOM = 1.5
_SPECTROGRAM_PX = 72
"""Room for one more row, so that no other has to go."""
Acts = dict[str, Callable[..., object]]


class WindowActs(QObject):
    """Gives every declared action what it does.

    Signals
    -------
    project_wanted(Path)
    demo_wanted()
    tour_wanted()
    preferred(str, object)
        The user chose something to be remembered: name of a setting and its value.
    keys_changed()
        Actions have other keys now.
    """

    project_wanted = Signal(object)
    demo_wanted = Signal()
    tour_wanted = Signal()
    preferred = Signal(str, object)
    keys_changed = Signal()

    def __init__(
        self, window: QMainWindow, desk: Desk, panels: Panels, actions: ActionSet, looks: LookKeeper
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._panels = panels
        self._actions = actions
        self._looks = looks
        self._motion = Motion(looks.app, self)
        self._scale_percent = SCALE_LEAST
        self.schemes: SchemesDialog | None = None
        self.about_networks = NetworkActs(window, desk)
        self.about_networks.preferred.connect(self.preferred)
        self.about_learning = TrainingActs(window, desk)
        panels.timeline.header.run_button.set_actions([actions["analyse_with"], actions["networks"]])
        for acts in (self._file(), self._edit(), self._review(), self._play(), self._view(), self._help()):
            for action_id, act in acts.items():
                actions.bind(action_id, act)
        panels.side.changed.connect(self.tick_panels)
        panels.right.changed.connect(self.tick_panels)

    def _file(self) -> Acts:
        desk = self._desk
        return {
            "add_files": desk.library.choose_files,
            "add_folder": desk.library.choose_folder,
            "add_demo": self.demo_wanted.emit,
            "new_project": self._choose_new_project,
            "open_project": self._choose_project,
            "export": self._export,
            "import_labels": self._import_labels,
            "merge_project": self._merge_project,
            "adjudicate": self._adjudicate,
            "annotators": lambda: desk.coding.show_dialog(self._window),
            "quit": self._window.close,
            "analyse": self.analyse,
            "analyse_all": self._analyse_new,
            "cancel_jobs": desk.analysis.cancel_all,
            "analyse_with": self.about_networks.analyse_with,
            "choose_run": self.about_networks.choose_run,
            "networks": self.about_networks.show_networks,
            "learn": self.about_learning.show,
            "judge_networks": lambda: self._desk.judging.show(self._window),
        }

    def _edit(self) -> Acts:
        review, timeline = self._desk.review, self._desk.timeline
        return {
            "undo": review.undo,
            "redo": review.redo,
            "split": review.split,
            "merge": review.merge,
            "shift_back": partial(self._desk.bulk.shift, -1),
            "shift_forward": partial(self._desk.bulk.shift, 1),
            "shift_back_ten": partial(self._desk.bulk.shift, -10),
            "shift_forward_ten": partial(self._desk.bulk.shift, 10),
            "move_to_lane": self._desk.timeline.choose_lane,
            "select_lane": self._desk.bulk.select_lane,
            "select_label": self._desk.bulk.select_label,
            "extend_forward": partial(self._desk.bulk.extend, 1),
            "extend_back": partial(self._desk.bulk.extend, -1),
            "edge_in": partial(timeline.show_edge, Edge.START),
            "edge_out": partial(timeline.show_edge, Edge.END),
            "edge_next": self._next_edge,
            "snapping": self._choose_snapping,
            "shots": self._choose_shots,
            "cutting": self._choose_cutting,
            "ripple": self._choose_rippling,
            "schemes": self._show_schemes,
            "find": self._find,
            "escape": self._escape,
        }

    def _review(self) -> Acts:
        review, drawing = self._desk.review, self._desk.drawing
        return {
            "accept": drawing.enter,
            "reject": drawing.discard,
            "reopen": review.reopen,
            "next": review.next,
            "previous": review.previous,
            "next_uncertain": self._desk.queue.go_on,
            "skip": self._desk.queue.skip,
            "accept_above": self._accept_above,
            "record_trace": self._record_trace,
            "punch_in": self._punch_in,
            "mark_in": drawing.mark_in,
            "mark_out": drawing.mark_out,
            "new_segment": drawing.new_segment,
            "paint": drawing.paint_down,
            "certainty_up": partial(review.step_certainty, 1),
            "certainty_down": partial(review.step_certainty, -1),
            "key_delay": self._choose_key_delay,
            **{f"label_{digit}": partial(drawing.digit, digit) for digit in range(1, 10)},
        }

    def _record_trace(self) -> None:
        self._panels.right.turn(self._panels.traces, True)
        self._desk.traces.toggle()

    def _punch_in(self) -> None:
        self._panels.right.turn(self._panels.traces, True)
        self._desk.traces.punch_in()

    def _play(self) -> Acts:
        play, player = self._desk.playback, self._desk.player
        return {
            "play": player.toggle,
            "shuttle_back": partial(play.shuttle, -1),
            "shuttle_stop": partial(play.shuttle, 0),
            "shuttle_forward": partial(play.shuttle, 1),
            "step_back": partial(play.step, -1),
            "step_forward": partial(play.step, 1),
            "jump_back": partial(play.jump, -1),
            "jump_forward": partial(play.jump, 1),
            "go_start": partial(player.seek, 0),
            "go_end": self._go_end,
            "loop": play.loop,
            "play_around": play.around,
            "slower": partial(play.change_speed, -1),
            "faster": partial(play.change_speed, 1),
            "mute": player.set_muted,
            "sound": self._choose_sound,
        }

    def _view(self) -> Acts:
        timeline, panels = self._panels.timeline, self._panels
        return {
            "zoom_in": partial(timeline.zoom_by, _ZOOM),
            "zoom_out": partial(timeline.zoom_by, 1 / _ZOOM),
            "fit": timeline.fit,
            "zoom_segment": self._zoom_segment,
            "lanes": self._desk.lanes.show_list,
            "lane_next": partial(self._desk.lanes.activate_next, 1),
            "lane_previous": partial(self._desk.lanes.activate_next, -1),
            "lane_up": partial(self._desk.lanes.move, -1),
            "lane_down": partial(self._desk.lanes.move, 1),
            "lane_hide": self._desk.lanes.hide,
            "next_media": partial(self._neighbour, 1),
            "previous_media": partial(self._neighbour, -1),
            "show_library": partial(panels.side.turn, panels.library),
            "show_queue": partial(panels.side.turn, panels.queue),
            "show_history": partial(panels.side.turn, panels.history),
            "show_words": self._show_words,
            "show_inspector": partial(panels.right.turn, panels.inspector),
            "show_traces": partial(panels.right.turn, panels.traces),
            "show_jobs": partial(self.show_panel, panels.jobs),
            "show_spectrogram": self._choose_spectrogram,
            "full_screen": self._full_screen,
            "theme_dark": partial(self._choose_look, Look.DARK),
            "theme_light": partial(self._choose_look, Look.LIGHT),
            "theme_system": partial(self._choose_look, Look.SYSTEM),
            "reduced_motion": self._choose_motion,
            "scale": self._choose_scale,
        }

    def _help(self) -> Acts:
        return {
            "welcome": self.show_welcome,
            "tour": self.tour_wanted.emit,
            "guide": self._show_guide,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    def _choose_new_project(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            "New project",
            str(self._desk.services.path.parent / "untitled.vemo"),
            "Projects (*.vemo)",
        )
        if name:
            path = Path(name)
            self.project_wanted.emit(path if path.suffix else path.with_suffix(".vemo"))

    def _choose_project(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            "Open project",
            str(self._desk.services.path.parent),
            "Projects (*.vemo);;All files (*)",
        )
        if name:
            self.project_wanted.emit(Path(name))

    def _export(self) -> None:
        from vemo_desktop.ui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._desk.exports, self._desk.services.path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _import_labels(self) -> None:
        from vemo_desktop.ui.dialogs.import_labels import ImportDialog

        desk = self._desk
        dialog = ImportDialog(desk.services.session, desk.background, desk.view.media_id, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _adjudicate(self) -> None:
        from vemo_desktop.ui.adjudication.dialog import AdjudicationDialog

        dialog = AdjudicationDialog(self._desk.services.session, self._desk.background, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.jump_wanted.connect(self._desk.jump)
        dialog.show()

    def _merge_project(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            "Merge project",
            str(self._desk.services.path.parent),
            "Projects (*.vemo);;All files (*)",
        )
        if name:
            self._desk.merge(Path(name))

    def _next_edge(self) -> None:
        """Select the start, then the end, then no edge."""
        timeline = self._desk.timeline
        if timeline.edge is None:
            timeline.show_edge(Edge.START)
        elif timeline.edge is Edge.START:
            timeline.show_edge(Edge.END)
        else:
            timeline.select_edge(None)

    def _accept_above(self) -> None:
        from vemo_desktop.ui.queue.bulk_dialog import BulkDialog

        def ask(pool: BulkPool) -> None:
            dialog = BulkDialog(pool, self._looks.theme, self._window)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.chosen.connect(self._desk.queue.accept)
            dialog.open()

        self._desk.queue.with_pool(ask)

    def _show_schemes(self) -> None:
        """Show the label schemes, the one that digits mean now first."""
        if self.schemes is None:
            self.schemes = SchemesDialog(self._desk.services.session, self._panels.messages, self._window)
            self._desk.review.scheme_changed.connect(self.schemes.refresh)
            self.schemes.undo_wanted.connect(self._desk.review.undo)
            self.schemes.redo_wanted.connect(self._desk.review.redo)
        self.schemes.show_scheme(self._desk.review.label_scheme.id)
        self.schemes.show()
        self.schemes.raise_()

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

    def _go_end(self) -> None:
        self._desk.player.seek(self._desk.player.duration_us)

    def set_snapping(self, is_snapping: bool) -> None:
        """Let dragged edges stick to frames and other edges, or not."""
        self._actions["snapping"].setChecked(is_snapping)
        self._panels.timeline.set_snapping(is_snapping)

    def set_shots(self, is_on: bool) -> None:
        """Find and mark the cuts of each video and let edges stick to them, or not."""
        self._actions["shots"].setChecked(is_on)
        self._desk.show_shots(is_on)

    def _choose_shots(self, is_on: bool) -> None:
        self.set_shots(is_on)
        self.preferred.emit("snap_to_shots", is_on)

    def set_cutting(self, is_cutting: bool) -> None:
        """Let new and moved segments cut the others of their lane, or not."""
        self._actions["cutting"].setChecked(is_cutting)
        self._desk.review.is_cutting = is_cutting

    def set_rippling(self, is_rippling: bool) -> None:
        """Let what follows move with the end of a segment, or not."""
        self._actions["ripple"].setChecked(is_rippling)
        self._desk.bulk.is_rippling = is_rippling

    def _choose_cutting(self, is_cutting: bool) -> None:
        self.set_cutting(is_cutting)
        self.preferred.emit("cut_neighbours", is_cutting)
        self._panels.messages.note(
            "New and moved segments now cut the others of their lane."
            if is_cutting
            else "Segments of a lane may overlap again."
        )

    def _choose_rippling(self, is_rippling: bool) -> None:
        self.set_rippling(is_rippling)
        self.preferred.emit("ripple", is_rippling)
        self._panels.messages.note(
            "What follows now moves with the end of a segment." if is_rippling else "Ripple is off."
        )

    def set_key_delay(self, delay_ms: int) -> None:
        """Put marks made while playing so much earlier."""
        self._desk.drawing.key_delay_ms = delay_ms

    def _choose_key_delay(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Key delay")
        dialog.setLabelText(
            "Milliseconds from what you see to the key you press.\n"
            "Marks and labels made while playing are put so much earlier."
        )
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(0, KEY_DELAY_MOST_MS)
        dialog.setIntStep(10)
        dialog.setIntValue(self._desk.drawing.key_delay_ms)
        dialog.intValueSelected.connect(self._on_key_delay)
        dialog.open()

    def _on_key_delay(self, delay_ms: int) -> None:
        self.set_key_delay(delay_ms)
        self.preferred.emit("key_delay_ms", delay_ms)

    def _choose_snapping(self, is_snapping: bool) -> None:
        self.set_snapping(is_snapping)
        self.preferred.emit("snap_to_frames", is_snapping)

    def analyse(self) -> None:
        """Have the open video analysed."""
        if self._desk.view.media_id is not None:
            self._desk.analyse([self._desk.view.media_id])

    def _analyse_new(self) -> None:
        self._desk.analysis.analyse_new(self._desk.library.items, self._desk.view.media_id)

    def _zoom_segment(self) -> None:
        self._desk.timeline.zoom_to(self._desk.review.selected)

    def _neighbour(self, step: int) -> None:
        media_id = self._panels.library.neighbour(step)
        if media_id is not None:
            self._desk.open_media(media_id)

    def show_panel(self, panel: QWidget, is_shown: bool) -> None:
        """Show or hide a panel."""
        panel.setVisible(is_shown)
        if panel is self._panels.jobs and is_shown:
            self._desk.analysis.show_jobs()
        self.tick_panels()

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
        self.show_panel(self._panels.jobs, self._panels.jobs.isHidden())

    def show_welcome(self, is_shown: bool) -> None:
        """Show the welcome page, or go back to the video."""
        self._panels.show_welcome(is_shown)
        self._actions["welcome"].setChecked(is_shown)

    def _full_screen(self, is_full: bool) -> None:
        if is_full:
            self._window.showFullScreen()
        else:
            self._window.showNormal()
        self._actions["full_screen"].setChecked(is_full)

    def _choose_look(self, look: Look, _is_on: bool) -> None:
        self._looks.choose(look)
        self.preferred.emit("theme", look.value)

    def _choose_sound(self) -> None:
        from vemo_desktop.ui.dialogs.sound import SoundDialog

        source = self._desk.player.source
        if source is None or not source.has_sound:
            self._panels.messages.note("This video has no sound.")
            return
        dialog = SoundDialog(source.info.audio, source.sound, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._desk.choose_sound)
        dialog.open()

    def _show_words(self, is_shown: bool) -> None:
        self._panels.side.turn(self._panels.words, is_shown)
        if is_shown:
            self._panels.words.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_spectrogram(self, is_shown: bool) -> None:
        """Show the sound by pitch, or no longer."""
        self._actions["show_spectrogram"].setChecked(is_shown)
        self._panels.timeline.show_spectrogram(is_shown)
        self._desk.loader.want_spectrogram(is_shown)

    def _choose_spectrogram(self, is_shown: bool) -> None:
        self.set_spectrogram(is_shown)
        self._panels.heighten_timeline(_SPECTROGRAM_PX if is_shown else -_SPECTROGRAM_PX)
        self.preferred.emit("spectrogram", is_shown)

    def set_reduced_motion(self, is_reduced: bool) -> None:
        """Keep still what can be kept still, or no longer."""
        self._actions["reduced_motion"].setChecked(is_reduced)
        self._motion.reduce(is_reduced)
        self._panels.messages.set_lasting(is_reduced)

    def _choose_motion(self, is_reduced: bool) -> None:
        self.set_reduced_motion(is_reduced)
        self.preferred.emit("reduced_motion", is_reduced)

    def set_scale(self, percent: int) -> None:
        """Remember how large everything is to be from the next start on."""
        self._scale_percent = percent

    def _choose_scale(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Size of everything")
        dialog.setLabelText("Per cent. Holds from the next start of the program.")
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(SCALE_LEAST, SCALE_MOST)
        dialog.setIntStep(25)
        dialog.setIntValue(self._scale_percent)
        dialog.intValueSelected.connect(self._on_scale)
        dialog.open()

    def _on_scale(self, percent: int) -> None:
        self.set_scale(percent)
        self.preferred.emit("scale_percent", percent)
        self._panels.messages.note(f"Everything is shown at {percent} % from the next start on.")

    def _show_keys(self) -> None:
        names = {
            f"label_{number}": f"Label: {label.name}"
            for number, label in self._desk.review.label_scheme.by_digit.items()
        }
        sheet = KeySheet(self._actions.keys, names, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.keys_changed.connect(self._on_keys_changed)
        sheet.show()

    def _on_keys_changed(self) -> None:
        self._actions.apply_keys()
        self.keys_changed.emit()

    def _show_guide(self) -> None:
        from vemo_desktop.ui.dialogs.guide import GuideDialog

        dialog = GuideDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _show_about(self) -> None:
        dialog = AboutDialog(self._desk.services.path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
