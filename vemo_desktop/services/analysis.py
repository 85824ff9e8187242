"""Preparing and analysing the videos of a project in the background."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.shots import Shots
from vemo_desktop.domain.tracks import Prediction
from vemo_desktop.errors import ProjectReadOnly
from vemo_desktop.jobs.events import (
    ENDINGS,
    Analysed,
    Event,
    JobFailed,
    JobStarted,
    Measured,
    PartialCurves,
    PreparedMedia,
)
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.queue import Job, JobQueue
from vemo_desktop.jobs.requests import AnalyseMedia, MeasureNetwork, MediaRequest, PrepareMedia
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.spectrogram import Spectrogram
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.media.waveform import Waveform
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.observers import Observers
from vemo_desktop.services.costs import Costs
from vemo_desktop.services.project import ProjectSession

Observer = Callable[[str, Event], None]
"""Gets the identifier of a video and what a job on it told."""


class AnalysisService:
    """Asks for long work on the videos of one project and keeps what comes of it.

    Results are stored on the queue's thread before anybody hears of them: who gets `Analysed` finds curves
    and proposals in the project. What cannot be stored arrives as `JobFailed`.

    Parameters
    ----------
    session : ProjectSession
    queue : JobQueue
        May be shared; only jobs that were asked for here are looked at.
    cache_dir : Path
        Root of the caches.
    """

    def __init__(self, session: ProjectSession, queue: JobQueue, cache_dir: Path) -> None:
        self._session = session
        self._queue = queue
        self._cache_dir = cache_dir
        self._previews = Previews(cache_dir)
        self.costs = Costs(cache_dir)
        self._lock = threading.Lock()
        self._requests: dict[int, MediaRequest] = {}
        self._closed: set[int] = set()
        """Jobs that leave what a person has gone through as it is."""
        self._started_at: dict[int, datetime] = {}
        self._partial: dict[str, dict[str, PartialCurves]] = {}
        """By video and network."""
        self._observers: Observers[str, Event] = Observers()
        self._unsubscribe = queue.subscribe(self._on_event)

    @property
    def cache_dir(self) -> Path:
        """Root of the caches."""
        return self._cache_dir

    def prepare(
        self, media_ids: Iterable[str], *, with_spectrogram: bool = False, with_shots: bool = False
    ) -> list[int]:
        """Ask for frame index, thumbnails and waveform of videos; returns one job number per video."""
        items = [self._item(media_id) for media_id in media_ids]
        return [self._submit(self._prepare_request(item, with_spectrogram, with_shots)) for item in items]

    def analyse(
        self,
        media_ids: Iterable[str],
        network_ids: Sequence[str] = (BUILT_IN,),
        device: str = "auto",
        *,
        reopens: bool = True,
    ) -> list[int]:
        """Ask for networks to be run over videos; returns one job number per video.

        A video is read once for all of them. The run of the last one named is then its latest. A video that
        already waits for, or is in, the very same analysis keeps that job.

        Parameters
        ----------
        media_ids : iterable of str
        network_ids : sequence of str
        device : str
        reopens : bool
            Whether there may be something to review again in a video that a person has gone through; without
            it only curves come there.

        Raises
        ------
        ProjectReadOnly
            If the results could not be stored.
        """
        if self._session.read_only:
            raise ProjectReadOnly(
                "This project is open for reading only, so an analysis could not be stored in it. "
                "Close the other window that has it open, or copy it to where you may write, then open it"
                " again."
            )
        networks = tuple(network_ids)
        return [
            self._submit(self._analyse_request(self._item(media_id), networks, device), reopens=reopens)
            for media_id in media_ids
        ]

    def measure(self, media_id: str, network_id: str, device: str = "auto") -> int:
        """Ask what a run of a network over a video would cost; the answer is then in `costs`."""
        item = self._item(media_id)
        return self._submit(
            MeasureNetwork(
                media_id=item.id,
                path=item.path,
                fingerprint=item.fingerprint,
                cache_dir=self._cache_dir,
                network_id=network_id,
                device=device,
            )
        )

    def cancel(self, media_id: str) -> None:
        """Stop everything that waits or runs for a video; what was computed is kept for the next time."""
        for job in self.jobs(media_id):
            self._queue.cancel(job.id)

    def cancel_all(self) -> None:
        """Stop everything that was asked for here."""
        for job in self.jobs():
            self._queue.cancel(job.id)

    def jobs(self, media_id: str | None = None) -> list[Job]:
        """Return the jobs that have not ended, of one video or of all, in the order they were asked for."""
        with self._lock:
            chosen = [
                job_id for job_id, asked in self._requests.items() if media_id in (None, asked.media_id)
            ]
        found = [self._queue.job(job_id) for job_id in chosen]
        return [job for job in found if job is not None and not job.state.is_ended]

    def media_of(self, job_id: int) -> str | None:
        """Return which video a job is about; None if it was not asked for here or has ended."""
        with self._lock:
            request = self._requests.get(job_id)
        return None if request is None else request.media_id

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until everything that was asked for here has ended and is stored. Not on a window's thread."""
        with self._lock:
            chosen = list(self._requests)
        return self._queue.wait(chosen, timeout_s)

    def index(self, media_id: str) -> MediaIndex | None:
        """Return the frame index of a video, None while it is not prepared."""
        return self._previews.index(self._item(media_id).fingerprint)

    def waveform(self, media_id: str) -> Waveform | None:
        """Return the waveform of a video, None while it is not prepared or has no sound."""
        return self._previews.waveform(self._item(media_id).fingerprint)

    def thumbnails(self, media_id: str) -> Thumbnails | None:
        """Return the thumbnails of a video, None while it is not prepared or has no picture."""
        return self._previews.thumbnails(self._item(media_id).fingerprint)

    def spectrogram(self, media_id: str) -> Spectrogram | None:
        """Return the sound of a video by pitch, None where it was not asked for yet or there is no sound."""
        return self._previews.spectrogram(self._item(media_id).fingerprint)

    def shots(self, media_id: str) -> Shots | None:
        """Return where shots of a video begin, None where that was not asked for yet."""
        return self._previews.shots(self._item(media_id).fingerprint)

    def partial(self, media_id: str) -> Prediction | None:
        """Return what the running analysis of a video says so far, if there is one.

        Of the network that will have the latest run when it ends.
        """
        with self._lock:
            found = self._partial.get(media_id, {})
            asked = [request for request in self._requests.values() if request.media_id == media_id]
        for request in reversed(asked):
            if isinstance(request, AnalyseMedia):
                for known in reversed(request.network_ids):
                    if known in found:
                        return found[known].prediction
        return None

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Have every event of the jobs asked for here, on the queue's thread; returns what ends it."""
        return self._observers.add(observer)

    def close(self) -> None:
        """Stop what was asked for here and hear no more of it. The queue stays open."""
        self.cancel_all()
        self._unsubscribe()
        self._observers.clear()

    def _item(self, media_id: str) -> MediaItem:
        return self._session.library.media_item(media_id)

    def _prepare_request(self, item: MediaItem, with_spectrogram: bool, with_shots: bool) -> PrepareMedia:
        return PrepareMedia(
            media_id=item.id,
            path=item.path,
            fingerprint=item.fingerprint,
            cache_dir=self._cache_dir,
            with_spectrogram=with_spectrogram,
            with_shots=with_shots,
        )

    def _analyse_request(self, item: MediaItem, network_ids: tuple[str, ...], device: str) -> AnalyseMedia:
        return AnalyseMedia(
            media_id=item.id,
            path=item.path,
            fingerprint=item.fingerprint,
            cache_dir=self._cache_dir,
            network_ids=network_ids,
            device=device,
        )

    def _submit(self, request: MediaRequest, *, reopens: bool = True) -> int:
        for job in self.jobs(request.media_id):
            if replace(job.request, job_id=0) == request:
                if reopens:
                    with self._lock:
                        self._closed.discard(job.id)
                return job.id
        with self._lock:  # the job's first event must find its request
            job_id = self._queue.submit(request, self._keep)
            self._requests[job_id] = request
            if not reopens:
                self._closed.add(job_id)
        return job_id

    def _keep(self, event: Event) -> None:
        """Store how a job ended; on the queue's thread, before anybody hears of it."""
        with self._lock:
            request = self._requests[event.job_id]
            reopens = event.job_id not in self._closed
        if isinstance(event, Measured):
            self.costs.keep(event)
            return
        library = self._session.library
        if self._session.read_only or isinstance(request, MeasureNetwork):
            return
        if isinstance(event, JobFailed):
            # What other networks said of this video stays as good as it was.
            if not (event.is_refusal and self._session.runs.runs(request.media_id)):
                library.set_problem(request.media_id, event.message)
            return
        if isinstance(event, Analysed):
            self._keep_predictions(event, request, reopens)
        if isinstance(event, Analysed | PreparedMedia):
            index = self._previews.index(request.fingerprint)
            if index is not None:
                library.set_duration(request.media_id, index.duration_us)
            if library.media_item(request.media_id).problem:
                library.set_problem(request.media_id, "")

    def _keep_predictions(self, event: Analysed, request: MediaRequest, reopens: bool) -> None:
        session = self._session
        with self._lock:
            started_at = self._started_at.get(event.job_id)
        proposes = reopens or request.media_id not in session.annotators.gone_through()
        for prediction in event.predictions:
            by_own_rule = prediction.segments is not None
            session.runs.store_prediction(
                request.media_id,
                prediction,
                fingerprint=request.fingerprint,
                proposal_settings=session.settings.proposals(prediction.network, by_own_rule=by_own_rule),
                started_at=started_at,
                proposes=proposes,
            )

    def _on_event(self, event: Event) -> None:
        """Take note of an event and pass it on."""
        with self._lock:
            request = self._requests.get(event.job_id)
            if request is None:
                return
            if isinstance(event, JobStarted):
                self._started_at.setdefault(event.job_id, datetime.now(UTC))
            elif isinstance(event, PartialCurves):
                self._partial.setdefault(event.media_id, {})[event.prediction.network] = event
            elif isinstance(event, ENDINGS):
                self._partial.pop(request.media_id, None)
        self._observers.tell(request.media_id, event)
        if isinstance(event, ENDINGS):
            with self._lock:
                self._requests.pop(event.job_id, None)
                self._closed.discard(event.job_id)
                self._started_at.pop(event.job_id, None)
