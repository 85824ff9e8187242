"""Carries news from the queue's and the services' threads to the window's thread, bursts folded."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.jobs.events import Event, JobProgress, PartialCurves

_PROGRESS_MS = 100
_CURVES_MS = 250


class JobBridge(QObject):
    """Turns events of other threads into signals on this one.

    Progress arrives at most ten times a second for each job, growing curves at most four times a second
    for each video and network, always the last ones; everything else arrives once and in order.

    Signals
    -------
    event_arrived(str, Event)
        The video, and anything but progress and growing curves.
    progressed(str, JobProgress)
    curves_grew(PartialCurves)
    news_arrived(object)
        What the services told their observers: `Change`, `LibraryChanged`, `RunStored`, `Notice`.
    """

    event_arrived = Signal(str, object)
    progressed = Signal(str, object)
    curves_grew = Signal(object)
    news_arrived = Signal(object)
    _poked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._rare: list[tuple[str | None, object]] = []
        self._progress: dict[int, tuple[str, JobProgress]] = {}
        self._curves: dict[tuple[str, str], PartialCurves] = {}
        self._is_poked = False
        self._is_closed = False
        self._unsubscribe: list[Callable[[], None]] = []
        self._progress_timer = QTimer(self, singleShot=True, interval=_PROGRESS_MS)
        self._progress_timer.timeout.connect(self._flush_progress)
        self._curves_timer = QTimer(self, singleShot=True, interval=_CURVES_MS)
        self._curves_timer.timeout.connect(self._flush_curves)
        self._poked.connect(self._on_poked)

    def listen(self, unsubscribe: Callable[[], None] | None) -> None:
        """Remember how to end a subscription when the bridge closes."""
        if unsubscribe is not None:
            self._unsubscribe.append(unsubscribe)

    def take_event(self, media_id: str, event: Event) -> None:
        """Take an event of a job on a video; safe on any thread."""
        with self._lock:
            if isinstance(event, JobProgress):
                self._progress[event.job_id] = (media_id, event)
            elif isinstance(event, PartialCurves):
                self._curves[event.media_id, event.prediction.network] = event
            else:
                self._rare.append((media_id, event))
        self._poke()

    def take_news(self, news: object) -> None:
        """Take news of the services; safe on any thread."""
        with self._lock:
            self._rare.append((None, news))
        self._poke()

    def close(self) -> None:
        """End the subscriptions and forget what has not been delivered."""
        self._is_closed = True
        for end in self._unsubscribe:
            end()
        self._unsubscribe.clear()
        self._progress_timer.stop()
        self._curves_timer.stop()

    def _poke(self) -> None:
        with self._lock:
            if self._is_poked or self._is_closed:
                return
            self._is_poked = True
        self._poked.emit()

    def _on_poked(self) -> None:
        with self._lock:
            self._is_poked = False
            rare, self._rare = self._rare, []
            has_progress, has_curves = bool(self._progress), bool(self._curves)
        if self._is_closed:
            return
        for media_id, item in rare:
            if media_id is None:
                self.news_arrived.emit(item)
            else:
                self.event_arrived.emit(media_id, item)
        if has_progress and not self._progress_timer.isActive():
            self._progress_timer.start()
        if has_curves and not self._curves_timer.isActive():
            self._curves_timer.start()

    def _flush_progress(self) -> None:
        with self._lock:
            progress, self._progress = self._progress, {}
        for media_id, event in progress.values():
            self.progressed.emit(media_id, event)

    def _flush_curves(self) -> None:
        with self._lock:
            curves, self._curves = self._curves, {}
        for event in curves.values():
            self.curves_grew.emit(event)
