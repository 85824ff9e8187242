"""Making the demo clips: each a real file with picture, sound and subtitles, the same every time.

Beside the clips lies ``known changes.json``: which sentiment a viewer sees when. Tests and the report compare
what is proposed with it.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_EXCEPTION, CancelledError, ThreadPoolExecutor, wait
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.container import OutputContainer

from vemo_desktop.files import write_text_aside
from vemo_desktop.media.demo.canvas import Canvas
from vemo_desktop.media.demo.known import KNOWN_CHANGES, VERSION, finished_clips
from vemo_desktop.media.demo.script import CLIPS, Clip
from vemo_desktop.media.demo.sounds import RATE_HZ, joined

WIDTH, HEIGHT = 640, 360

Progress = Callable[[str, float], None]
"""Told the name of the clip and how much of all clips is done, in [0, 1]."""


def make_demo_clips(folder: Path, on_progress: Progress | None = None) -> tuple[Path, ...]:
    """Make the demo clips in a folder, or leave them where they are there already.

    Parameters
    ----------
    folder : Path
    on_progress : callable, optional
        Called many times a second while clips are made; what it raises stops the making.

    Returns
    -------
    tuple of Path
        The clips. A clip appears complete or not at all.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / clip.file_name for clip in CLIPS)
    if finished_clips(folder) == paths:
        return paths
    making = _Making(on_progress)
    # Drawing and encoding both leave the interpreter alone most of the time, so threads do run side by side.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        try:
            futures = [pool.submit(making.make, *pair) for pair in zip(CLIPS, paths, strict=True)]
            wait(futures, return_when=FIRST_EXCEPTION)
        finally:
            making.stop()  # also when Ctrl-C reaches this thread: the others must not work on
    troubles = [trouble for future in futures if (trouble := future.exception()) is not None]
    for trouble in sorted(troubles, key=lambda trouble: isinstance(trouble, CancelledError)):
        raise trouble
    _write_known_changes(folder)
    return paths


class _Making:
    """Several clips being made at once: one progress, and the first trouble stops them all."""

    def __init__(self, on_progress: Progress | None) -> None:
        self._on_progress = on_progress
        self._done_s = dict.fromkeys((clip.file_name for clip in CLIPS), 0.0)
        self._lock = threading.Lock()
        self._is_stopped = False

    def make(self, clip: Clip, path: Path) -> None:
        make_clip(clip, path, lambda seconds: self._step(clip.file_name, seconds))

    def stop(self) -> None:
        self._is_stopped = True

    def _step(self, name: str, seconds: float) -> None:
        with self._lock:
            if self._is_stopped:
                raise CancelledError
            self._done_s[name] = seconds
            if self._on_progress is not None:
                total = sum(clip.seconds for clip in CLIPS)
                self._on_progress(name, sum(self._done_s.values()) / total)


def make_clip(clip: Clip, path: Path, on_progress: Callable[[float], None] | None = None) -> None:
    """Draw, play and write one clip, beside first, then renamed."""
    if clip.subtitles:
        path.with_suffix(clip.subtitles).write_text(_subtitles(clip), encoding="utf-8")
    aside = path.with_name(f".making {path.name}")
    try:
        # Without bitexact, Matroska gets a random number and the bytes differ every time.
        with av.open(str(aside), "w", options={"fflags": "+bitexact"}) as container:
            container.metadata["title"] = path.stem
            _encode(container, clip, on_progress)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


# What is known


def _write_known_changes(folder: Path) -> None:
    """Write last, so that its presence says that all clips are there."""
    clips = {
        clip.file_name: [
            {"start_s": start, "end_s": start + part.seconds, "label": part.label}
            for start, part in zip(_starts(clip), clip.parts, strict=True)
        ]
        for clip in CLIPS
    }
    text = json.dumps({"version": VERSION, "clips": clips}, indent=1) + "\n"
    write_text_aside(folder / KNOWN_CHANGES, text)


def _starts(clip: Clip) -> list[float]:
    edges = np.cumsum([0.0, *(part.seconds for part in clip.parts)])
    return [round(float(edge), 6) for edge in edges[:-1]]


# Subtitles


def _subtitles(clip: Clip) -> str:
    is_vtt = clip.subtitles == ".vtt"
    blocks = ["WEBVTT\n"] if is_vtt else []
    for number, (start, end, text) in enumerate(_cues(clip), start=1):
        times = f"{_stamp(start)} --> {_stamp(end)}"
        blocks.append(f"{times}\n{text}\n" if is_vtt else f"{number}\n{times.replace('.', ',')}\n{text}\n")
    return "\n".join(blocks)


def _cues(clip: Clip) -> Iterator[tuple[float, float, str]]:
    for start, part in zip(_starts(clip), clip.parts, strict=True):
        edges = np.linspace(start, start + part.seconds, len(part.words) + 1)
        for text, (begin, end) in zip(part.words, pairwise(edges.tolist()), strict=True):
            yield begin + 0.2, end - 0.2, text


def _stamp(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"00:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


# Picture and sound


def _encode(container: OutputContainer, clip: Clip, on_progress: Callable[[float], None] | None) -> None:
    # A fixed number of threads, because the encoder's result depends on it.
    options = {"crf": "21", "preset": "superfast", "threads": "2"}
    video = container.add_stream("libx264", rate=clip.rate, options=options)
    video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
    video.gop_size = 50
    audio = container.add_stream("aac", rate=RATE_HZ, layout="stereo") if clip.has_sound else None
    sound = _stereo(joined([(part.sound, part.seconds) for part in clip.parts])) if audio else None
    played = 0
    for number, picture in enumerate(_pictures(clip)):
        frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
        frame.pts, frame.time_base = number, 1 / clip.rate
        container.mux(video.encode(frame))
        if audio is not None and sound is not None:
            # Sound goes along with the picture, so that players need not search the file for it.
            until = round((number + 1) / clip.rate * RATE_HZ)
            container.mux(audio.encode(_audio_frame(sound[:, played:until], played)))
            played = until
        if on_progress is not None:
            on_progress(number / float(clip.rate))
    container.mux(video.encode(None))
    if audio is not None:
        container.mux(audio.encode(None))


def _pictures(clip: Clip) -> Iterator[npt.NDArray[np.uint8]]:
    """Yield every frame of a clip; the scene is the one whose shot holds at the frame's instant."""
    canvas = Canvas(WIDTH, HEIGHT)
    shots = [shot for part in clip.parts for shot in part.shots]
    ends = np.cumsum([shot.seconds for shot in shots])
    for number in range(round(clip.seconds * clip.rate)):
        # Half a frame later, so that rounding cannot put a cut one frame off.
        now = float((number + Fraction(1, 2)) / clip.rate)
        at = min(int(np.searchsorted(ends, now, side="right")), len(shots) - 1)
        begun = float(ends[at]) - shots[at].seconds
        shots[at].scene(canvas, now - begun)
        yield canvas.rgb()


def _stereo(mono: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Widen sound a little: the right side follows 12 ms later, more softly."""
    delay = round(0.012 * RATE_HZ)
    late = np.concatenate([np.zeros(delay, dtype=np.float32), mono[:-delay]])
    return np.stack([0.9 * mono, 0.7 * mono + 0.2 * late]).astype(np.float32)


def _audio_frame(samples: npt.NDArray[np.float32], start: int) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), format="fltp", layout="stereo")
    frame.sample_rate = RATE_HZ
    frame.pts, frame.time_base = start, Fraction(1, RATE_HZ)
    return frame
