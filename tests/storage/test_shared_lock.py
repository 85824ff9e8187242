"""The lock of a shared project: what is looked at and told, and when."""

from __future__ import annotations

import threading
from collections.abc import Callable

from vemo_desktop.errors import ProjectError
from vemo_desktop.storage.shared_lock import SharedLock


def make_lock() -> SharedLock:
    return SharedLock(lambda _: None, lambda _: None, lambda: ProjectError("busy"))


def is_free(lock: SharedLock) -> bool:
    """Tell whether another thread gets the lock."""
    got: list[bool] = []

    def look() -> None:
        try:
            with lock.waiting_at_most(0.05), lock:
                got.append(True)
        except ProjectError:
            got.append(False)

    other = threading.Thread(target=look)
    other.start()
    other.join()
    return got == [True]


def test_what_is_to_be_told_is_settled_before_others_may_look_and_told_after() -> None:
    lock, seen = make_lock(), []

    def giving() -> Callable[[], None]:
        lock.on_giving = lambda: lambda: None  # for the other thread
        seen.append(("settled", is_free(lock)))
        return lambda: seen.append(("told", is_free(lock)))

    lock.on_giving = giving
    with lock, lock:
        assert seen == []
    assert seen == [("settled", False), ("told", True)]


def test_impatience_ends_with_its_block() -> None:
    lock = make_lock()
    with lock.waiting_at_most(5.0):
        with lock.waiting_at_most(0.01):
            assert lock._patience_s == 0.01
        assert lock._patience_s == 5.0
    assert lock._patience_s is None
