"""When Python looks for garbage: not while the window starts, and later not among what the start made.

A started window holds some 120 000 objects that nearly all stay. Looking through them again and again took
0.2 s of the start, and each full look held the window up for 90 ms, whatever thread it happened on; without
them it takes well under a millisecond (measured on two cores with a library of 19 videos).
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 100_000
_lock = threading.Lock()
_holders = 0
_was_on = False


def postpone() -> None:
    """Look for no garbage until `settle` is called."""
    gc.disable()


def settle() -> None:
    """Take everything that is there now for lasting, and look for garbage among what comes later.

    Called again, it first lets go of what has ceased to last since, such as the window of another project.
    """
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    gc.enable()


@contextmanager
def held() -> Iterator[None]:
    """Look for no garbage while a whole library is read or counted beside the window.

    Some hundred thousand objects are looked through again each time that their number has grown by a quarter,
    on whatever thread, and the window stands still meanwhile: for seconds on 10 000 videos with 400 000
    decisions. If many are still there in the end, they are the answer, and are taken for lasting, which looks
    at none of them; they go when nobody refers to them any more. May be held by several threads at once.
    """
    global _holders, _was_on
    with _lock:
        if _holders == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _holders += 1
    try:
        yield
    finally:
        with _lock:
            _holders -= 1
            if _holders == 0:
                if gc.get_count()[0] > _MANY:
                    gc.freeze()
                if _was_on:
                    gc.enable()
