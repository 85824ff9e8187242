"""Finding the cuts of a video to the frame, with the detector that networks use four times a second."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from av.container import InputContainer
from av.video.reformatter import Interpolation
from av.video.stream import VideoStream

from vemo_desktop.domain.shots import Shots
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.media.decoding import numbered_frames
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.picture import Painter, scaled_size, shown_size
from vemo_desktop.media.probe import clockwise_rotation
from vemo_desktop.media.source import opened, use_only, video_stream
from vemo_desktop.ml.signals.shots import DETECTION_HEIGHT, new_detector

_REPORT_EVERY = 25
"""Frames between two reports of progress."""


def build_shots(path: Path, index: MediaIndex, on_progress: Callable[[float], None] | None = None) -> Shots:
    """Look at every frame of a video for cuts; none where the file has no picture.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    on_progress : callable, optional
        Called with the share done, in [0, 1]; may raise to stop.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.

    Notes
    -----
    PySceneDetect's `AdaptiveDetector` with its defaults, on pictures 90 pixels high, see `ml.signals.shots`.
    """
    with opened(path) as container:
        stream = video_stream(container)
        cuts: set[int] = set()
        if stream is not None and index.frames is not None:
            cuts = _cuts(container, stream, index, index.frames, on_progress)
    if on_progress is not None:
        on_progress(1.0)
    return Shots(np.array(sorted(cut for cut in cuts if cut > 0), np.int64))


def _cuts(
    container: InputContainer,
    stream: VideoStream,
    index: MediaIndex,
    frames: FrameIndex,
    on_progress: Callable[[float], None] | None,
) -> set[int]:
    """Return when each frame behind a cut is shown, in microseconds."""
    from scenedetect.common import FrameTimecode

    use_only(container, stream)
    detector, painter = new_detector(), None
    cuts: set[int] = set()
    seen: list[int] = []
    for number, frame in numbered_frames(container, stream, index, 0):
        if painter is None:
            rotation = clockwise_rotation(frame)
            shown = shown_size(frame.width, frame.height, stream.sample_aspect_ratio, rotation)
            painter = Painter(*scaled_size(*shown, DETECTION_HEIGHT), rotation, Interpolation.AREA)
        picture = np.ascontiguousarray(painter.paint(frame)[..., ::-1])
        seen.append(number)
        # The detector counts pictures, whatever their rate; damaged ones are missing from `seen`.
        found = detector.process_frame(FrameTimecode(len(seen) - 1, 25.0), picture)
        cuts |= {frames.us_of(seen[one.frame_num]) for one in found}
        if on_progress is not None and number % _REPORT_EVERY == 0:
            on_progress(number / len(frames))
    return cuts
