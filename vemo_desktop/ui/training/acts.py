"""What the action about learning does: opens its page, and tells whoever looks elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from vemo_desktop.jobs.events import Event, JobFailed, Taught
from vemo_desktop.ui.action_set import Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.messages import Message, Tone
from vemo_desktop.ui.training.controller import TrainingController
from vemo_desktop.ui.training.page import TrainingPage
from vemo_desktop.wording import tr


class TrainingActs(QObject):
    """Holds the page of learning and what stands behind it."""

    def __init__(self, window: QWidget, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._panels = desk.panels
        self._judging = desk.judging
        self.controller = TrainingController(desk.services, self)
        self.page: TrainingPage | None = None
        self.controller.spoke.connect(desk.panels.messages.note)
        self.controller.speaker_changed.connect(desk.runs.prefer)
        self.controller.moved.connect(desk.analysis.refresh_soon)
        self.controller.ended.connect(self._on_ended)

    def acts(self) -> Acts:
        """Return what the actions do."""
        return {"learn": self.show}

    def show(self) -> None:
        """Show the page."""
        if self.page is None:
            self.page = TrainingPage(self.controller, self._window)
            self.page.review_wanted.connect(self._on_review_wanted)
            self.page.mistake_chosen.connect(self._judging.go_to)
        self.controller.refresh()
        self.page.show()
        self.page.raise_()

    def _on_ended(self, event: Event) -> None:
        """Tell of the end of a lesson whoever does not look at its page."""
        if self.page is not None and self.page.isVisible():
            return
        messages, show = self._panels.messages, tr("Show")
        match event:
            case Taught():
                sentence = tr("Learning is done. What came of it stands beside the present network.")
                messages.note(sentence, button=show, act=self.show)
            case JobFailed(_, text, details):
                messages.show_message(Message(text, Tone.ERROR, details=details, button=show, act=self.show))
            case _:
                pass

    def _on_review_wanted(self) -> None:
        if self.page is not None:
            self.page.close()
        self._panels.side.turn(self._panels.queue, True)

    def close(self) -> None:
        """Hear no more of lessons; one under way is stopped with the project and goes on later."""
        self.controller.close()
