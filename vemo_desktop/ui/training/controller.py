"""Knows how learning stands and has it carried out; the page only shows it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.learning import Training
from vemo_desktop.domain.splits import Together
from vemo_desktop.errors import VemoError
from vemo_desktop.jobs.events import (
    ENDINGS,
    Event,
    JobCancelled,
    JobFailed,
    JobProgress,
    LearningCurve,
    Taught,
)
from vemo_desktop.ml.cards import name_of
from vemo_desktop.services.comparing import seen_by_person
from vemo_desktop.services.learning import Standing
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.services import Services
from vemo_desktop.wording import counted, told, tr


class TrainingController(QObject):
    """Asks for lessons, follows them, and adopts what came of them.

    Signals
    -------
    changed()
        `standing`, `is_learning` or `problem` are others now.
    progressed(JobProgress)
        How far the lesson under way is.
    curve_grew(LearningCurve)
        What was judged so far.
    moved()
        The lesson under way stands elsewhere than before; it is one of the jobs.
    ended(Event)
        How a lesson ended.
    spoke(str)
        Another network speaks now, in a sentence.
    speaker_changed(str)
        The same, by the identifier of the network.
    """

    changed = Signal()
    progressed = Signal(object)
    curve_grew = Signal(object)
    moved = Signal()
    ended = Signal(object)
    spoke = Signal(str)
    speaker_changed = Signal(str)
    _told = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._background = Background(self, threads=1)
        self.standing = Standing()
        self.seen: frozenset[str] | None = None
        """Fingerprints of the videos of which the person may see what others decided; None for all."""
        self.has_looked = False
        """Whether `standing` was read, or could not be."""
        self.is_learning = services.teaching.job_id is not None
        self.problem = ""
        """The sentence about what went wrong last."""
        self._scheme: str | None = None
        self._together: Together | None = None
        self._told.connect(self._on_event)
        self._unsubscribe = services.teaching.subscribe(self._told.emit)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is read or written."""
        return self._background.is_idle

    def choose_scheme(self, scheme_id: str) -> None:
        """Tell of another scheme."""
        self._scheme = scheme_id
        self.refresh()

    def keep_together(self, together: Together) -> None:
        """Tell how many subjects or folders there are; the next lesson keeps them together."""
        self._together = together
        self.refresh()

    def refresh(self) -> None:
        """Look again at what was corrected and taught."""
        session, scheme, together = self._services.session, self._scheme, self._together
        self._background.run(
            lambda: (session.learning.standing(scheme, together), seen_by_person(session)),
            self._on_standing,
            self._on_refused,
        )

    def learn(self, tensorboard: Path | None = None, device: str = "cpu") -> None:
        """Teach a head from what was corrected; goes on where the same lesson was stopped.

        Parameters
        ----------
        tensorboard : Path, optional
            Folder for the course of the lesson, as TensorBoard reads it.
        device : str
            Where to compute.
        """
        if self.is_learning or self.standing.scheme is None:
            return
        teaching, scheme, together = self._services.teaching, self.standing.scheme.id, self._together
        self.is_learning, self.problem = True, ""
        self._background.run(
            lambda: teaching.teach(scheme, None, together, tensorboard, device),
            lambda _job_id: None,
            self._on_not_begun,
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Stop the lesson under way; what was learnt is kept for the next time."""
        self._services.teaching.cancel()

    def adopt(self, training: Training) -> None:
        """Let a network speak, and look at the videos, from what was computed before."""
        services = self._services

        def work() -> tuple[str, str]:
            services.session.taught.adopt(training.id)
            return _speak(services, training.scheme)

        self._background.run(work, self._on_spoke, self._on_refused)

    def go_back(self) -> None:
        """Go one step back in the scheme that is told of."""
        services, scheme = self._services, self.standing.scheme
        if scheme is None:
            return

        def work() -> tuple[str, str]:
            services.session.taught.roll_back(scheme.id)
            return _speak(services, scheme.id)

        self._background.run(work, self._on_spoke, self._on_refused)

    def close(self) -> None:
        """Hear no more of anything."""
        self._unsubscribe()
        self._background.close()

    def _on_standing(self, found: tuple[Standing, frozenset[str] | None]) -> None:
        self.standing, self.seen = found
        self.has_looked = True
        self.changed.emit()

    def _on_spoke(self, speaks: tuple[str, str]) -> None:
        network, sentence = speaks
        self.speaker_changed.emit(network)
        self.spoke.emit(sentence)
        self.refresh()

    def _on_not_begun(self, error: VemoError) -> None:
        self.is_learning = False
        self._on_refused(error)

    def _on_refused(self, error: VemoError) -> None:
        self.problem, self.has_looked = told(error.message), True
        self.changed.emit()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, JobProgress):
            self.progressed.emit(event)
        elif isinstance(event, LearningCurve):
            self.curve_grew.emit(event)
            return
        elif isinstance(event, ENDINGS):
            self.is_learning = self._services.teaching.job_id is not None
            if isinstance(event, JobFailed):
                self.problem = told(event.message)
            elif isinstance(event, JobCancelled):
                self.problem = tr(
                    "Stopped. What was learnt is kept: learning the same again goes on with it."
                )
            elif isinstance(event, Taught):
                self.problem = " ".join(event.notices)
            self.refresh()
            self.ended.emit(event)
        self.moved.emit()


def _speak(services: Services, scheme_id: str) -> tuple[str, str]:
    """Have the network that speaks now look at the videos; return it, and a sentence about it."""
    network = services.session.taught.network_of(scheme_id)
    looked_at = [item.id for item in services.session.learning.to_look_at(scheme_id)]
    services.analysis.analyse(looked_at, (network,), reopens=False)
    videos = counted("{count} video", "{count} videos", len(looked_at))
    again = tr(" It looks at {videos}, from what was computed before.", videos=videos) if looked_at else ""
    return network, tr("{network} speaks now.{again}", network=told(name_of(network)), again=again)
