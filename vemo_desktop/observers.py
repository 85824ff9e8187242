"""Who wants to hear of something, kept so that any thread may come, go and tell."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from typing import Generic, TypeVarTuple

_log = logging.getLogger(__name__)

Told = TypeVarTuple("Told")


class Observers(Generic[*Told]):
    """Callables that are told the same things, in the order in which they came.

    Every method may be called from any thread. Nobody is called under the lock, so an observer may come and
    go while it is told; one that goes meanwhile may still hear of what is being told.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: list[Callable[[*Told], None]] = []

    def __iter__(self) -> Iterator[Callable[[*Told], None]]:
        """Go through those who are there now."""
        with self._lock:
            return iter(tuple(self._known))

    def add(self, observer: Callable[[*Told], None]) -> Callable[[], None]:
        """Tell an observer everything from now on; return a function that ends it."""
        with self._lock:
            self._known.append(observer)

        def end() -> None:
            with self._lock:
                if observer in self._known:
                    self._known.remove(observer)

        return end

    def clear(self) -> None:
        """Tell nobody any more."""
        with self._lock:
            self._known.clear()

    def tell(self, *told: *Told) -> None:
        """Tell everybody; what one of them fails on is logged.

        For news of work in the background: a defect of one view must cost neither the others nor the work.
        """
        for observer in self:
            try:
                observer(*told)
            except Exception:
                _log.exception("an observer failed on %s", ", ".join(type(one).__name__ for one in told))
