"""The one way to opencv: imported late, single-threaded, and without its hold on Qt's settings."""

from __future__ import annotations

import os
from functools import cache
from types import ModuleType

_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


@cache
def opencv() -> ModuleType:
    """Return `cv2`.

    Its own threads are switched off: pictures here are small, encoders already run side by side, and
    one thread gives the same bits every time. Importing it points Qt at opencv's own plugins, which
    breaks a window opened later in the process, so those variables are put back.
    """
    before = {name: os.environ.get(name) for name in _QT_VARIABLES}
    import cv2

    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    cv2.setNumThreads(1)
    return cv2
