"""Cutting clips that hold exactly the frames asked for, each shown as long as in the original."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex, Interval
from vemo_desktop.media.closable import Closable
from vemo_desktop.media.h264 import FrameWriter
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.media.sound import SoundReader

Check = Callable[[float], None]
"""Told which share of a clip is written; may raise to stop."""

SOUND_HZ = 48_000
_CHANNELS = 2
_BLOCK = 4096
# No B-frames, so that every frame keeps the time it was given without an edit list. One thread, and none of
# the sums of floats that each kind of processor does in its own quick way: the bytes must not depend on the
# machine. With those sums one clip in ten thousand or so came out otherwise even on one machine: two pictures
# got another quantiser in their last macroblock. Without, no time is lost that could be measured at 720p.
_ENCODER = {
    "crf": "18",
    "preset": "veryfast",
    "threads": "1",
    "bf": "0",
    "x264-params": "force-cfr=0:cpu-independent=1",
}


class Cutter(Closable):
    """Cuts clips out of one file; for one thread.

    Clips with picture are MP4 (H.264, AAC), from the frame shown at the start to the last one shown before
    the end. Sound alone becomes FLAC, exact to the sample at 48 kHz.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """

    def __init__(self, path: Path, index: MediaIndex) -> None:
        self._frames = index.frames
        self._sound = SoundReader(path, index, rate_hz=SOUND_HZ, channels=_CHANNELS)
        try:
            self._pictures = None if index.frames is None else VideoReader(path, index)
        except BaseException:
            self._sound.close()
            raise

    @property
    def suffix(self) -> str:
        """Ending of the clips of this file."""
        return ".flac" if self._frames is None else ".mp4"

    def name(self, interval: Interval) -> str:
        """Return a name for a clip that says what it holds; the same for stretches that show the same."""
        if self._frames is None:
            return f"{interval.start_us:012d}-{interval.end_us:012d}us{self.suffix}"
        first, last = span_of(self._frames, interval)
        return f"{first:07d}-{last:07d}{self.suffix}"

    def cut(self, interval: Interval, path: Path, check: Check) -> None:
        """Write one clip.

        Raises
        ------
        MediaUnreadable
            If pictures can no longer be decoded.
        OSError
            If the clip cannot be written.
        """
        # Without bitexact the muxer writes its version, and Matroska a random number.
        with av.open(str(path), "w", options={"fflags": "+bitexact"}) as container:
            if self._pictures is None or self._frames is None:
                self._cut_sound(container, interval, check)
            else:
                self._cut_pictures(container, self._pictures, self._frames, interval, check)

    def close(self) -> None:
        """Close the file."""
        self._sound.close()
        if self._pictures is not None:
            self._pictures.close()

    def _cut_pictures(
        self,
        container: OutputContainer,
        pictures: VideoReader,
        frames: FrameIndex,
        interval: Interval,
        check: Check,
    ) -> None:
        first, last = span_of(frames, interval)
        start_us = frames.us_of(first)
        video = FrameWriter(container, frames, first, pictures.frame(first).rgb, _ENCODER)
        audio = _audio_stream(container, "aac") if self._sound.has_sound else None
        sound = self._blocks(start_us, frames.interval_of(last - 1).end_us)
        with closing(sound):
            heard_us, waiting = 0, next(sound, None)
            for number in range(first, last):
                video.write(number, pictures.frame(number).rgb)
                # Sound goes along with the picture, so that players need not search the file for it.
                while (
                    audio is not None
                    and waiting is not None
                    and heard_us <= frames.interval_of(number).end_us - start_us
                ):
                    container.mux(audio.encode(waiting))
                    heard_us += waiting.samples * US_PER_S // SOUND_HZ
                    waiting = next(sound, None)
                check((number + 1 - first) / (last - first))
            video.end()
            if audio is not None:
                while waiting is not None:
                    container.mux(audio.encode(waiting))
                    waiting = next(sound, None)
                container.mux(audio.encode(None))

    def _cut_sound(self, container: OutputContainer, interval: Interval, check: Check) -> None:
        audio = _audio_stream(container, "flac")
        total = max(interval.duration_us, 1)
        for block in self._blocks(interval.start_us, interval.end_us, "s16"):
            container.mux(audio.encode(block))
            check(min((block.pts or 0) * US_PER_S / SOUND_HZ / total, 1.0))
        container.mux(audio.encode(None))

    def _blocks(self, start_us: int, end_us: int, kind: str = "fltp") -> Generator[AudioFrame, None, None]:
        """Yield the sound of a stretch in frames of a size that every encoder takes."""
        count = round((end_us - start_us) * SOUND_HZ / US_PER_S)
        first = round(start_us * SOUND_HZ / US_PER_S)
        for done in range(0, count, _BLOCK):
            size = min(_BLOCK, count - done)
            samples = self._sound.read((first + done) * US_PER_S // SOUND_HZ, size)
            frame = AudioFrame.from_ndarray(_packed(samples, kind), format=kind, layout="stereo")
            frame.sample_rate, frame.pts, frame.time_base = SOUND_HZ, done, Fraction(1, SOUND_HZ)
            yield frame


def span_of(frames: FrameIndex, interval: Interval) -> tuple[int, int]:
    """Return the first frame shown in an interval and the first one after it; at least one is shown."""
    return frames.frame_at(interval.start_us), frames.frame_at(interval.end_us - 1) + 1


def _audio_stream(container: OutputContainer, codec: str) -> AudioStream:
    stream = container.add_stream(codec, rate=SOUND_HZ)
    assert isinstance(stream, AudioStream)
    stream.layout = "stereo"
    return stream


def _packed(samples: npt.NDArray[np.float32], kind: str) -> npt.NDArray[np.float32] | npt.NDArray[np.int16]:
    if kind == "fltp":
        return np.ascontiguousarray(samples.T)
    return np.rint(np.clip(samples, -1, 1) * 32767).astype(np.int16).reshape(1, -1)
