"""When Python looks for garbage: not while the window starts, and later not among what the start made.

A started window holds some 120 000 objects that nearly all stay. Looking through them again and again took
0.2 s of the start, and each full look held the window up for 90 ms, whatever thread it happened on; without
them it takes well under a millisecond (measured on two cores with a library of 19 videos).
"""

from __future__ import annotations

import gc


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
