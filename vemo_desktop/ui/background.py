"""Short work beside the window: reading a file, loading curves. Long work belongs into the job queue."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from vemo_desktop.errors import VemoError

_LOG = logging.getLogger(__name__)
Result = TypeVar("Result")


class _Task(QRunnable, Generic[Result]):
    def __init__(
        self, number: int, work: Callable[[], Result], report: Callable[[int, object], None]
    ) -> None:
        super().__init__()
        self._number = number
        self._work = work
        self._report = report

    def run(self) -> None:
        # WORKAROUND: PySide 6.11 never lets go of a task that has ended before `QThreadPool.start` returns,
        # one in a hundred short ones, nor of the window and the project that its work refers to.
        work, report = self._work, self._report
        del self._work, self._report
        try:
            answer: object = work()
        except Exception as error:  # travels to the window's thread, which tells or raises it
            answer = error
        report(self._number, answer)


class Background(QObject):
    """Runs short work on threads and hands the results back on the window's thread.

    Parameters
    ----------
    parent : QObject
    threads : int
        How many pieces of work at once.

    Signals
    -------
    refused(VemoError)
        Work ended with something the user should be told, and nobody asked to hear it.
    """

    refused = Signal(object)
    _answered = Signal(int, object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._open: dict[int, tuple[Callable[..., None], Callable[[VemoError], None] | None]] = {}
        self._last = 0
        self._is_closed = False
        self._answered.connect(self._on_answered)

    def run(
        self,
        work: Callable[[], Result],
        done: Callable[[Result], None],
        refused: Callable[[VemoError], None] | None = None,
    ) -> int:
        """Run `work` on a thread; later call `done` with its result on this thread.

        Returns
        -------
        int
            A number for `forget`.
        """
        self._last += 1
        if not self._is_closed:
            self._open[self._last] = (done, refused)
            self._pool.start(_Task(self._last, work, self._answered.emit))
        return self._last

    def forget(self, number: int) -> None:
        """Ignore the result of earlier work; nothing happens if it has arrived."""
        self._open.pop(number, None)

    @property
    def is_idle(self) -> bool:
        """Whether no result is awaited."""
        return not self._open

    def close(self, timeout_ms: int = 10_000) -> None:
        """Drop what has not begun, wait for the rest, and ignore its results."""
        self._is_closed = True
        self._open.clear()
        self._pool.clear()
        if not self._pool.waitForDone(timeout_ms):
            _LOG.warning("background work did not end within %d ms", timeout_ms)

    def _on_answered(self, number: int, answer: object) -> None:
        done, refused = self._open.pop(number, (None, None))
        if done is None:
            return
        if isinstance(answer, VemoError):
            if refused is not None:
                refused(answer)
            else:
                self.refused.emit(answer)
        elif isinstance(answer, Exception):
            raise answer
        else:
            done(answer)
