"""A timeline by itself, on screen and with a video of frames."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.ui.timeline.view import TimelineView

FRAME_US = 40_000


def shown_timeline(qtbot: QtBot, duration_us: int) -> TimelineView:
    """Return a timeline that shows a video of 25 frames a second, with nothing on it yet."""
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(1184, 460)
    view.show()
    qtbot.waitExposed(view)
    starts = np.arange(0, duration_us, FRAME_US, dtype=np.int64)
    view.set_media(duration_us, FrameIndex(starts, duration_us, starts[:1]))
    return view
