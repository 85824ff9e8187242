"""Small streams made for tests of encoders: pictures with cuts and motion, sound with voices and music.

Import it with ``from tests.ml.streams import pictures, sound``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock, Cue, VideoSample
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.encoding import Encoder, EncoderItem

RATE_HZ = 16_000


def pictures(seconds: float = 6.0, *, size: tuple[int, int] = (180, 320), seed: int = 0) -> list[VideoSample]:
    """Return pictures at 8 Hz: textures that drift, another one every two seconds."""
    rng = np.random.default_rng(seed)
    height, width = size
    samples = []
    for number in range(round(seconds * 8)):
        if number % 16 == 0:
            texture = rng.integers(0, 256, size=(height // 6 + 1, width // 6 + 1, 3), dtype=np.uint8)
            picture = np.kron(texture, np.ones((6, 6, 1), dtype=np.uint8))[:height, :width]
        shown = np.roll(picture, 2 * (number % 16), axis=1)
        samples.append(VideoSample(number, number * 125_000, np.ascontiguousarray(shown)))
    return samples


def plain(rgb: tuple[int, int, int], count: int = 8) -> list[VideoSample]:
    """Return pictures of one colour."""
    picture = np.tile(np.array(rgb, dtype=np.uint8), (180, 320, 1))
    return [VideoSample(number, number * 125_000, picture) for number in range(count)]


def tone(hz: float, seconds: float, level: float = 0.3, harmonics: int = 1) -> npt.NDArray[np.float32]:
    """Return a tone with falling harmonics."""
    times = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    waves = [np.sin(2 * np.pi * hz * number * times) / number for number in range(1, harmonics + 1)]
    return (level * np.sum(waves, axis=0)).astype(np.float32)


def chord(midi: Sequence[int], seconds: float) -> npt.NDArray[np.float32]:
    """Return tones sounding together."""
    waves = [tone(440 * 2 ** ((number - 69) / 12), seconds, 0.1, 3) for number in midi]
    return np.sum(waves, axis=0).astype(np.float32)


def varied_sound(seconds: float = 6.0, seed: int = 0) -> npt.NDArray[np.float32]:
    """Return noise, tones and silence in turns."""
    rng = np.random.default_rng(seed)
    count = round(seconds * RATE_HZ)
    noise = (0.1 * rng.standard_normal(count)).astype(np.float32)
    loudness = np.repeat(rng.random(count // 1000 + 1), 1000)[:count].astype(np.float32)
    voice = tone(180, seconds, 0.3, 8)
    mixed = noise * loudness + voice * (1 - loudness)
    mixed[count // 3 : count // 2] = 0
    return mixed


def blocks(samples: npt.NDArray[np.float32], lengths: Iterable[int]) -> list[AudioBlock]:
    """Cut sound into blocks of the given lengths; the last one takes the rest."""
    cut, start = [], 0
    for length in lengths:
        if start >= len(samples):
            break
        cut.append((start, samples[start : start + length]))
        start += length
    if start < len(samples):
        cut.append((start, samples[start:]))
    return [AudioBlock(first * 1_000_000 // RATE_HZ, RATE_HZ, part) for first, part in cut]


def cues() -> list[Cue]:
    """Return subtitles: happy, unknown words, terrible."""
    said = [
        (500, 1500, "I love this, what a wonderful day!"),
        (2000, 2600, "Zwei Stühle."),
        (3100, 4200, "He was murdered."),
    ]
    return [Cue(Interval(start * 1000, end * 1000), text) for start, end, text in said]


def pieces_for(encoder: Encoder) -> list[EncoderItem]:
    """Return six seconds of whatever an encoder wants."""
    if encoder.video is not None:
        rate_hz = encoder.video.rate_hz or 8
        return [one for one in pictures() if one.time_us * rate_hz % 1_000_000 == 0]
    if encoder.input == "audio":
        return list(blocks(varied_sound(), [16_000] * 6))
    return list(cues())
