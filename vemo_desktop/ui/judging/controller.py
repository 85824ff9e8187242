"""Judging networks beside the window, and going to what they got wrong."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from vemo_desktop import garbage
from vemo_desktop.domain.judging.mistakes import Mistake
from vemo_desktop.errors import VemoError
from vemo_desktop.services.comparing import seen_by_person
from vemo_desktop.services.judging import Evaluation, evaluate
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.judging.dialog import JudgingDialog
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.wording import told


class JudgingController(QObject):
    """Asks the service what the dialog wants to know; late answers to earlier questions are dropped.

    Signals
    -------
    moment_wanted(str, object)
        The user wants to see a moment: the video, and the time in microseconds.
    """

    moment_wanted = Signal(str, object)

    def __init__(
        self,
        session: ProjectSession,
        library: LibraryController,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = library
        self._background = background
        self._open: int | None = None
        self.dialog: JudgingDialog | None = None

    def show(self, parent: QWidget) -> None:
        """Open the dialog, or bring it to the front."""
        if self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()
            return
        self.dialog = JudgingDialog(parent)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.asked.connect(self._ask)
        self.dialog.mistake_chosen.connect(self.go_to)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.show()
        session = self._session
        self._run(lambda: evaluate([session], only=seen_by_person(session)), self._on_networks)

    def go_to(self, mistake: Mistake) -> None:
        """Show where something was got wrong, if its video is still in the library."""
        for item in self._library.items:
            if item.fingerprint == mistake.video_id:
                self.moment_wanted.emit(item.id, mistake.interval.start_us)

    def _ask(self, network: str, against: str) -> None:
        session = self._session

        def work() -> Evaluation:
            only = seen_by_person(session)
            return evaluate([session], network=network, against=against or None, only=only)

        self._run(work, self._on_evaluation)

    def _run(self, work: Callable[[], Evaluation], done: Callable[[Evaluation], None]) -> None:
        if self._open is not None:
            self._background.forget(self._open)
        self._open = self._background.run(garbage.held()(work), done, self._on_refused)

    def _on_networks(self, evaluation: Evaluation) -> None:
        if self.dialog is None:
            return
        names = [name for one in evaluation.networks if (name := one.rater.network) is not None]
        if names:
            self.dialog.set_networks(names)
        else:
            self.dialog.show_nothing(told(evaluation.nothing))

    def _on_evaluation(self, evaluation: Evaluation) -> None:
        if self.dialog is not None:
            self.dialog.show_evaluation(evaluation)

    def _on_refused(self, error: VemoError) -> None:
        if self.dialog is not None:
            self.dialog.show_nothing(told(error.message))

    def _on_finished(self) -> None:
        self.dialog = None
