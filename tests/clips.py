"""Small clips made for tests: every picture carries its number, every second begins with a tone.

Import it with ``from tests.clips import make_clip, read_number``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

Picture = npt.NDArray[np.uint8]
Sound = npt.NDArray[np.float32]

NUMBER_BITS = 16
TONE_HZ = 1000.0
TONE_S = 0.1
_TICKS_PER_S = 90_000
_SOUND_CHUNK = 1024


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip that was made, and what a reader must find in it.

    `times_us` are the exact starts of its frames from the first shown one on; `tones_us` the starts of
    its tones on the same clock.
    """

    path: Path
    times_us: tuple[int, ...]
    end_us: int
    tones_us: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.times_us)


def make_clip(
    path: Path,
    *,
    seconds: float = 2.0,
    rate: Fraction | int = 25,
    size: tuple[int, int] = (192, 108),
    audio: Literal["tones", "silence"] | None = "tones",
    audio_rate_hz: int = 44_100,
    audio_channels: int = 1,
    audio_offset_us: int = 0,
    audio_codec: str | None = None,
    codec: str = "libx264",
    b_frames: int = 0,
    gop: int = 12,
    vfr: bool | Sequence[int] = False,
    start_offset_us: int = 0,
    options: dict[str, str] | None = None,
) -> Clip:
    """Write a clip whose frame n shows the number n (see `read_number`) and whose tones mark seconds.

    Parameters
    ----------
    path : Path
        Its suffix chooses the container: .mp4, .mov, .mkv, .webm, .ts, .avi.
    seconds : float
        Length of the picture.
    rate : Fraction or int
        Frames per second.
    size : tuple of int
        Width and height.
    audio : "tones", "silence" or None
        "tones": `TONE_S` seconds of `TONE_HZ` at the start of every second of the picture's clock.
    audio_rate_hz, audio_channels : int
        Of the sound; 1, 2 or 6 channels.
    audio_offset_us : int
        How much later than the picture the sound begins (earlier if negative); tones stay on the
        picture's seconds.
    codec, audio_codec : str
        Names of encoders; the audio default fits the container.
    b_frames, gop : int
        Most B-frames in a row, and frames from one key frame to the next.
    vfr : bool or sequence of int
        True for frame times that waver by a fixed pattern; or the start of each frame in microseconds.
    start_offset_us : int
        First frame on the container's clock.
    options : dict, optional
        More options for the video encoder.
    """
    times_us = _frame_times(seconds, Fraction(rate), vfr)
    end_us = round(seconds * 1e6) if vfr is False else times_us[-1] + round(1e6 / rate)
    with av.open(str(path), "w") as container:
        picture = _video_stream(container, codec, Fraction(rate), size, b_frames, gop, options or {})
        sound: AudioStream | None = None
        if audio is not None:
            name = audio_codec or ("libopus" if path.suffix == ".webm" else "aac")
            added = container.add_stream(name, rate=48_000 if name == "libopus" else audio_rate_hz)
            assert isinstance(added, AudioStream)
            sound = added
            sound.layout = {1: "mono", 2: "stereo", 6: "5.1"}[audio_channels]
        _mux(container, picture, sound, times_us, end_us, start_offset_us, audio_offset_us, audio, size)
    tones = tuple(range(0, end_us, 1_000_000)) if audio == "tones" else ()
    return Clip(path, tuple(times_us), end_us, tones)


def picture_of(number: int, size: tuple[int, int]) -> Picture:
    """Draw frame `number`: 16 black or white cells in two rows, the rest a gradient that moves."""
    width, height = size
    rows, columns = np.mgrid[0:height, 0:width]
    moving = (columns * 2 + rows + number * 5) % 256
    picture = np.stack([moving, 255 - moving, (rows * 255 // max(1, height))], axis=-1).astype(np.uint8)
    for bit in range(NUMBER_BITS):
        picture[_cell(bit, width, height)] = 235 if number >> bit & 1 else 16
    return picture


def read_number(rgb: Picture) -> int:
    """Return the number drawn into a picture of any size."""
    height, width = rgb.shape[:2]
    number = 0
    for bit in range(NUMBER_BITS):
        cell = rgb[_cell(bit, width, height)]
        inner = cell[
            cell.shape[0] // 4 : -cell.shape[0] // 4 or None, cell.shape[1] // 4 : -cell.shape[1] // 4 or None
        ]
        number |= int(inner.mean() > 128) << bit
    return number


def tones(duration_s: float, rate_hz: int, start_s: float = 0.0) -> Sound:
    """Return sound from `start_s` on, shape (N,), with a tone at the start of every second from 0 on."""
    time = start_s + np.arange(round(duration_s * rate_hz)) / rate_hz
    is_tone = (time >= 0) & (time % 1.0 < TONE_S)
    return (0.5 * is_tone * np.sin(2 * np.pi * TONE_HZ * (time % 1.0))).astype(np.float32)


def find_tones(samples: Sound, rate_hz: int) -> npt.NDArray[np.float64]:
    """Return the seconds at which tones begin in mono sound, to within a fraction of a millisecond.

    Codecs smear an edge; its place is where the loudness over 2 ms passes half of its highest.
    """
    width = max(1, round(0.002 * rate_hz))
    power = np.convolve(samples.astype(np.float64) ** 2, np.ones(width) / width, mode="full")[: len(samples)]
    is_loud = power > power.max() / 2
    rises = np.flatnonzero(is_loud & ~np.concatenate([[False], is_loud[:-1]]))
    # Half power is reached when half of the window lies inside the tone.
    starts = rises - width / 2
    is_new = np.concatenate([[True], np.diff(rises) > rate_hz * TONE_S])
    return np.asarray(starts[is_new] / rate_hz, dtype=np.float64)


def _cell(bit: int, width: int, height: int) -> tuple[slice, slice]:
    column, row = bit % 8, bit // 8
    top, bottom = row * height // 4, (row + 1) * height // 4
    return slice(top, bottom), slice(column * width // 8, (column + 1) * width // 8)


def _frame_times(seconds: float, rate: Fraction, vfr: bool | Sequence[int]) -> list[int]:
    if not isinstance(vfr, bool):
        return list(vfr)
    count = round(seconds * rate)
    times = [round(n * 1_000_000 / rate) for n in range(count)]
    if vfr:
        step = 1_000_000 / rate
        times = [time + round(step * (0, 0.3, -0.2, 0.4, 0.1)[n % 5]) for n, time in enumerate(times)]
    return times


def _video_stream(
    container: OutputContainer,
    codec: str,
    rate: Fraction,
    size: tuple[int, int],
    b_frames: int,
    gop: int,
    options: dict[str, str],
) -> VideoStream:
    defaults = {"preset": "ultrafast", "crf": "18", "sc_threshold": "0"} if codec == "libx264" else {}
    stream = container.add_stream(codec, rate=rate, options={**defaults, **options})
    assert isinstance(stream, VideoStream)
    stream.width, stream.height = size
    stream.pix_fmt = "yuv420p"
    context = stream.codec_context
    context.gop_size = gop
    context.max_b_frames = b_frames
    is_steady = codec in ("mpeg4", "mpeg2video")
    context.time_base = 1 / rate if is_steady else Fraction(1, _TICKS_PER_S)
    return stream


def _mux(
    container: OutputContainer,
    picture: VideoStream,
    sound: AudioStream | None,
    times_us: list[int],
    end_us: int,
    start_offset_us: int,
    audio_offset_us: int,
    audio: str | None,
    size: tuple[int, int],
) -> None:
    base = picture.codec_context.time_base
    sound_frames = []
    if sound is not None:
        sound_frames = _sound_frames(sound, end_us, start_offset_us, audio_offset_us, audio == "tones")
    next_sound = 0
    for number, time_us in enumerate(times_us):
        while next_sound < len(sound_frames) and sound_frames[next_sound][0] <= time_us + start_offset_us:
            assert sound is not None
            container.mux(sound.encode(sound_frames[next_sound][1]))
            next_sound += 1
        frame = VideoFrame.from_ndarray(picture_of(number, size), format="rgb24")
        frame.pts = round(Fraction(time_us + start_offset_us, 1_000_000) / base)
        frame.time_base = base
        container.mux(picture.encode(frame))
    container.mux(picture.encode(None))
    if sound is not None:
        for _, block in sound_frames[next_sound:]:
            container.mux(sound.encode(block))
        container.mux(sound.encode(None))


def _sound_frames(
    stream: AudioStream, end_us: int, start_offset_us: int, audio_offset_us: int, has_tones: bool
) -> list[tuple[int, AudioFrame]]:
    """Return blocks of sound with their times in microseconds on the container's clock."""
    rate_hz, channels = stream.rate, stream.codec_context.channels
    duration_s = (end_us - audio_offset_us) / 1e6
    mono = (
        tones(duration_s, rate_hz, audio_offset_us / 1e6)
        if has_tones
        else np.zeros(round(duration_s * rate_hz))
    )
    first = round((start_offset_us + audio_offset_us) * rate_hz / 1e6)
    frames = []
    for start in range(0, len(mono), _SOUND_CHUNK):
        block = np.tile(mono[start : start + _SOUND_CHUNK].astype(np.float32), (channels, 1))
        frame = AudioFrame.from_ndarray(block, format="fltp", layout=stream.layout.name)
        frame.sample_rate = rate_hz
        frame.time_base = Fraction(1, rate_hz)
        frame.pts = first + start
        frames.append((round(frame.pts * 1e6 / rate_hz), frame))
    return frames
