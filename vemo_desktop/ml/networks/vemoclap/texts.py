"""The words of a stretch of video: what is said in it, and what is written in the frames it is shown by."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.networks.vemoclap.windows import frames_of


def spoken(track: FeatureTrack, stretch: Interval) -> str:
    """Return what is said in the steps whose middle lies in a stretch, in order."""
    middles = (track.edges_us[:-1] + track.edges_us[1:]) // 2
    first, last = np.searchsorted(middles, [stretch.start_us, stretch.end_us])
    return " ".join(text for text in track.texts[first:last] if text)


def written(track: FeatureTrack, frames: FrameIndex, stretch: Interval) -> str:
    """Return the distinct texts of the frames of a stretch in the order they appear, joined by ". "."""
    shown = frames.starts_us[frames_of(frames, stretch)]
    rows = np.searchsorted(track.edges_us, shown)
    texts = (track.texts[row] for row in rows.tolist() if row < len(track.texts))
    return ". ".join(dict.fromkeys(text for text in texts if text))
