"""What the actions about the project as a whole do: its file, what comes in, and what goes out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.services.recent_projects import recent_projects
from vemo_desktop.ui.action_set import ActionSet, Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.dialogs.parts import is_brought_up
from vemo_desktop.wording import tr


class ProjectActs(QObject):
    """Opens projects, and the dialogs that bring labels in, compare them and write them out.

    Signals
    -------
    project_wanted(Path or ServerPlace)
    demo_wanted()
    """

    project_wanted = Signal(object)
    demo_wanted = Signal()

    def __init__(self, window: QMainWindow, desk: Desk, actions: ActionSet) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._actions = actions

    def acts(self) -> Acts:
        """Return what the actions do."""
        desk = self._desk
        return {
            "add_files": desk.library.choose_files,
            "add_folder": desk.library.choose_folder,
            "add_demo": self.demo_wanted.emit,
            "new_project": self._choose_new_project,
            "open_project": self._choose_project,
            "open_shared": self.ask_for_shared,
            "export": self._export,
            "import_labels": self._import_labels,
            "merge_project": self._merge_project,
            "adjudicate": self._adjudicate,
            "annotators": lambda: desk.coding.show_dialog(self._window),
            "quit": self._window.close,
            "analyse": self.analyse,
            "analyse_all": self._analyse_new,
            "cancel_jobs": desk.analysis.cancel_all,
            "judge_networks": lambda: desk.judging.show(self._window),
        }

    def analyse(self) -> None:
        """Have the open video analysed."""
        if self._desk.view.media_id is not None:
            self._desk.analyse([self._desk.view.media_id])

    def _analyse_new(self) -> None:
        self._desk.analysis.analyse_new(self._desk.library.items, self._desk.view.media_id)

    def _choose_new_project(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            tr("New project"),
            str(self._desk.services.offered_folder / "untitled.vemo"),
            tr("Projects (*.vemo)"),
        )
        if name:
            path = Path(name)
            self.project_wanted.emit(path if path.suffix else path.with_suffix(".vemo"))

    def _choose_project(self) -> None:
        path = self._ask_for_project(tr("Open project"))
        if path is not None:
            self.project_wanted.emit(path)

    def ask_for_shared(self, place: ServerPlace | None = None, said: str = "") -> None:
        """Ask for a project on a server, beginning with the one named or the one that was open last."""
        from vemo_desktop.ui.dialogs.shared_project import SharedProjectDialog

        known = [one.path for one in recent_projects() if isinstance(one.path, ServerPlace)]
        start = place or (known[0] if known else None)
        dialog = SharedProjectDialog(self._desk.background, start, said, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.project_wanted)
        dialog.open()

    def _merge_project(self) -> None:
        path = self._ask_for_project(tr("Merge project"))
        if path is not None:
            self._desk.merge(path)

    def _ask_for_project(self, title: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            title,
            str(self._desk.services.offered_folder),
            tr("Projects (*.vemo);;All files (*)"),
        )
        return Path(name) if name else None

    def _export(self) -> None:
        from vemo_desktop.ui.dialogs.export import ExportDialog

        dialog = ExportDialog(self._desk.exports, self._desk.services.offered_folder, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _import_labels(self) -> None:
        from vemo_desktop.ui.dialogs.import_labels import ImportDialog

        desk = self._desk
        dialog = ImportDialog(
            desk.services.session, desk.background, desk.library.items, desk.view.media_id, self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _adjudicate(self) -> None:
        from vemo_desktop.ui.adjudication.dialog import AdjudicationDialog

        if is_brought_up(self._window, AdjudicationDialog):
            return
        dialog = AdjudicationDialog(self._desk.services.session, self._desk.background, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.jump_wanted.connect(self._desk.video.jump)
        dialog.moment_wanted.connect(self._desk.video.open_moment)
        self._desk.bridge.news_arrived.connect(dialog.follow)
        # What is settled is undone by key where it was settled: keys of the window end at its dialogs.
        dialog.addActions([self._actions["undo"], self._actions["redo"]])
        dialog.show()
