"""Starting and watching long work: rows, jobs panel and status line follow what the queue tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.jobs.events import (
    ENDINGS,
    Analysed,
    Event,
    JobCancelled,
    JobFailed,
    JobPaused,
    JobProgress,
    JobQueued,
    JobStarted,
    PartReady,
    PreparedMedia,
)
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.job_bridge import JobBridge
from vemo_desktop.ui.jobs_panel import JobsPanel
from vemo_desktop.ui.library.panel import LibraryPanel
from vemo_desktop.ui.messages import Message, MessageBar, Tone
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.work_tally import WorkSum, WorkTally
from vemo_desktop.wording import told, tr

_PANEL_MS = 200


class AnalysisController(QObject):
    """Asks for analysis and shows where it stands.

    Signals
    -------
    part_ready(PartReady)
        A video can be played, or its waveform or thumbnails drawn.
    analysed(str)
        The curves and proposals of a video are in the project.
    stopped(str, str)
        The last job of a video failed or was cancelled: its identifier, and why; empty where somebody
        asked for it.
    work_changed(WorkSum)
        All open jobs together.
    unanalysed_changed(frozenset of str)
        Other videos wait for an analysis, or are in one: to be gone on with at the next start.
    """

    part_ready = Signal(object)
    analysed = Signal(str)
    stopped = Signal(str, str)
    work_changed = Signal(object)
    unanalysed_changed = Signal(object)

    def __init__(
        self,
        services: Services,
        bridge: JobBridge,
        library: LibraryPanel,
        panel: JobsPanel,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._library = library
        self._panel = panel
        self._background = background
        self._messages = messages
        self.network_ids: tuple[str, ...] = (BUILT_IN,)
        self.device = "auto"
        self._work = WorkSum(0, 0.0, None)
        self._tally = WorkTally()
        self._unanalysed: set[str] = set()
        self._told_unanalysed: frozenset[str] = frozenset()
        self._timer = QTimer(self, singleShot=True, interval=_PANEL_MS)
        self._timer.timeout.connect(self._refresh)
        bridge.event_arrived.connect(self._on_event)
        bridge.progressed.connect(self._on_progress)
        panel.cancel_requested.connect(services.queue.cancel)
        panel.cancel_all_requested.connect(self.cancel_all)

    @property
    def work(self) -> WorkSum:
        """All open jobs together, as last shown."""
        return self._work

    def analyse(self, media_ids: Iterable[str], open_id: str | None = None) -> None:
        """Ask for these videos to be analysed; the open one comes first, and is made playable before.

        Others are made playable once they are analysed: preparing goes before analysing in the queue, and
        would keep everybody waiting for the first curves.
        """
        chosen = sorted(media_ids, key=lambda media_id: media_id != open_id)
        if not chosen:
            return
        analysis = self._services.analysis

        def ask() -> None:
            analysis.prepare([media_id for media_id in chosen if media_id == open_id])
            networks = self._services.session.taught.networks_in_place(self.network_ids)
            analysis.analyse(chosen, networks, self.device)

        self._background.run(ask, lambda _done: self._soon())

    def take_up(self, media_ids: Iterable[str]) -> None:
        """Count videos among those that wait for an analysis, before they are asked for again."""
        self._unanalysed.update(media_ids)
        self._told_unanalysed = frozenset(self._unanalysed)

    def analyse_new(self, items: Sequence[MediaItem], open_id: str | None = None) -> None:
        """Ask for every video without curves to be analysed."""
        fresh = [item.id for item in items if item.state in (MediaState.NEW, MediaState.FAILED)]
        if fresh:
            self.analyse(fresh, open_id)
        else:
            self._messages.note(tr("Every video of the library has been analysed already."))

    def prepare(self, media_id: str, with_spectrogram: bool = False, with_shots: bool = False) -> None:
        """Ask for a video to be made playable, and for its sound by pitch and its cuts where wanted."""
        analysis = self._services.analysis
        self._background.run(
            lambda: analysis.prepare([media_id], with_spectrogram=with_spectrogram, with_shots=with_shots),
            lambda _jobs: self._soon(),
        )

    def cancel(self, media_id: str) -> None:
        """Stop the work on a video."""
        self._services.analysis.cancel(media_id)

    def cancel_all(self) -> None:
        """Stop everything; what was computed is kept."""
        self._services.analysis.cancel_all()
        self._soon()

    def _on_event(self, media_id: str, event: Event) -> None:
        match event:
            case JobQueued():
                self._library.set_work(media_id, tr("waiting"))
                if self._awaits_analysis(media_id):
                    self._unanalysed.add(media_id)
            case JobStarted():
                self._library.set_work(media_id, tr("starting"), 0.0)
            case JobPaused():
                self._library.set_work(media_id, tr("waiting"))
            case PartReady():
                self.part_ready.emit(event)
            case PreparedMedia() | Analysed():
                for notice in event.notices:
                    self._messages.note(notice)
            case JobFailed():
                self._messages.show_message(Message(event.message, Tone.ERROR, details=event.details))
        if isinstance(event, ENDINGS):
            self._show_rest(media_id)
        if isinstance(event, JobFailed | JobCancelled) and not self._library.is_at_work(media_id):
            self.stopped.emit(media_id, event.message if isinstance(event, JobFailed) else "")
        if isinstance(event, Analysed):
            self.prepare(media_id)
            self.analysed.emit(media_id)
        self._soon()

    def _show_rest(self, media_id: str) -> None:
        """A job has ended: show the next one of the same video, or none."""
        if not self._awaits_analysis(media_id):
            self._unanalysed.discard(media_id)
        waits = bool(self._services.analysis.jobs(media_id))
        self._library.set_work(media_id, tr("waiting") if waits else None)

    def _awaits_analysis(self, media_id: str) -> bool:
        jobs = self._services.analysis.jobs(media_id)
        return any(isinstance(job.request, AnalyseMedia) for job in jobs)

    def _on_progress(self, media_id: str, event: JobProgress) -> None:
        job = self._services.queue.job(event.job_id)
        if job is None or job.state.is_ended:
            return
        self._library.set_work(
            media_id, f"{told(job.request.purpose).lower()} {event.fraction:.0%}", event.fraction
        )
        self._soon()

    def refresh_soon(self) -> None:
        """Show again where the jobs stand: one that is about no video has moved on."""
        self._soon()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _refresh(self) -> None:
        jobs = self._services.queue.jobs()
        if self._panel.isVisible():
            self._panel.set_jobs(jobs)
        self._work = self._tally.sum_up(jobs)
        self.work_changed.emit(self._work)
        if self._unanalysed != self._told_unanalysed:
            self._told_unanalysed = frozenset(self._unanalysed)
            self.unanalysed_changed.emit(self._told_unanalysed)

    def show_jobs(self) -> None:
        """Fill the jobs panel, when it has just been opened."""
        self._panel.set_jobs(self._services.queue.jobs())
