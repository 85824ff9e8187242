"""Proxies of videos: whether there is one, having it made, taking it away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from vemo_desktop.jobs.events import ENDINGS, Event
from vemo_desktop.jobs.proxies import Proxies
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import MakeProxy
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.observers import Observers

GIB = 1 << 30
Observer = Callable[[str, Event], None]
"""Gets the identifier of a video and what a job on its proxy told."""


class ProxyService:
    """Asks for proxies and knows where they lie. A video need not be in any project.

    Parameters
    ----------
    queue : JobQueue
        May be shared; only jobs that were asked for here are looked at.
    cache_dir : Path
        Root of the caches.
    """

    def __init__(self, queue: JobQueue, cache_dir: Path) -> None:
        self._queue = queue
        self._cache_dir = cache_dir
        self._proxies = Proxies(cache_dir)
        self._lock = threading.Lock()
        self._media: dict[int, str] = {}
        self._observers: Observers[str, Event] = Observers()
        self._unsubscribe = queue.subscribe(self._on_event)

    def find(self, fingerprint: str, index: MediaIndex) -> Proxy | None:
        """Return the proxy of a file and note its use; None where the file has no picture.

        What of it was made, it tells itself.
        """
        if index.frames is None:
            return None
        proxy = self._proxies.proxy(fingerprint, index.frames)
        self._proxies.note_use(proxy)
        return proxy

    def make(self, media_id: str, path: Path, fingerprint: str, limit_gib: int) -> int:
        """Ask for a proxy to be made or gone on with; returns the number of the job, new or open already.

        Parameters
        ----------
        media_id : str
            What observers are told the video is.
        path : Path
        fingerprint : str
            From `media.fingerprint`.
        limit_gib : int
            What the proxies of all videos together may take.
        """
        with self._lock:  # the job's first event must find its video
            for job_id, known in self._media.items():
                if known == media_id:
                    return job_id
            job_id = self._queue.submit(
                MakeProxy(
                    media_id=media_id,
                    path=path,
                    fingerprint=fingerprint,
                    cache_dir=self._cache_dir,
                    limit_bytes=limit_gib * GIB,
                )
            )
            self._media[job_id] = media_id
        return job_id

    def remove(self, fingerprint: str) -> int:
        """Take the proxies of a file out of the cache; returns the bytes that are free now."""
        return self._proxies.remove(fingerprint)

    def wait(self, timeout_s: float | None = None) -> bool:
        """Wait until everything that was asked for here has ended. Not on a window's thread."""
        with self._lock:
            chosen = list(self._media)
        return self._queue.wait(chosen, timeout_s)

    def cancel_all(self) -> None:
        """Stop everything that was asked for here; finished pieces stay."""
        with self._lock:
            chosen = list(self._media)
        for job_id in chosen:
            self._queue.cancel(job_id)

    def subscribe(self, observer: Observer) -> Callable[[], None]:
        """Have every event of the jobs asked for here, on the queue's thread; returns what ends it."""
        return self._observers.add(observer)

    def close(self) -> None:
        """Stop what was asked for here and hear no more of it. The queue stays open."""
        self.cancel_all()
        self._unsubscribe()
        self._observers.clear()

    def _on_event(self, event: Event) -> None:
        with self._lock:
            media_id = self._media.get(event.job_id)
        if media_id is None:
            return
        if isinstance(event, ENDINGS):
            with self._lock:
                del self._media[event.job_id]
        self._observers.tell(media_id, event)
