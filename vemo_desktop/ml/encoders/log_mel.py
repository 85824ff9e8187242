"""Log-mel frames as TSL-Net hears them: very slightly more than two per picture, so 32 per 16 pictures."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from scipy import fft

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State
from vemo_desktop.ml.sound_stretches import Samples, Stretches
from vemo_desktop.ml.step_encoder import SteppedEncoder

BANDS = 60
HOP = 1024
FLOOR_DB = -100.0
_FRAME = 2 * HOP
_FRAMES_AT_ONCE = 8
_RANGE_DB = 80.0

Floats = npt.NDArray[np.float64]


def sound_rate(frame_rate: Fraction) -> int:
    """Return the rate at which TSL-Net samples the sound of a video, in Hz: 2049.15 per picture.

    The odd numbers are those of the released program. They are ratios of lengths measured on one file of
    19.92 frames per second, and tune the rate so that 1024 samples are just under half a picture.
    """
    # In the order of the released program: near a whole number the last bit decides.
    return int(
        float(frame_rate) / 19.916666666666668 * 44100 / 4.323882352941176 * 4 / 1.9992360580595874 * 2
    )


@lru_cache(maxsize=4)
def mel_bank(rate_hz: int) -> Floats:
    """Return the 60 bands from 0 to half the rate, Slaney's scale and area, shape (1025, 60)."""
    from transformers.audio_utils import mel_filter_bank

    bank: Floats = mel_filter_bank(
        _FRAME // 2 + 1, BANDS, 0.0, rate_hz / 2, rate_hz, norm="slaney", mel_scale="slaney"
    )
    return bank


def decibels(samples: Samples, rate_hz: int) -> Floats:
    """Return the power in each band of frames of 2048 samples, one every 1024.

    Parameters
    ----------
    samples : ndarray, shape ((N + 1) * 1024,)

    Returns
    -------
    ndarray, shape (N, 60)
        In dB of power, at least -100.
    """
    frames = np.lib.stride_tricks.sliding_window_view(samples, _FRAME)[::HOP]
    spectrum = fft.rfft(frames * _window(), axis=1)
    power = (spectrum.real**2 + spectrum.imag**2) @ mel_bank(rate_hz)
    loudness: Floats = 10 * np.log10(np.maximum(power, 10 ** (FLOOR_DB / 10)))
    return loudness


@lru_cache(maxsize=1)
def _window() -> Floats:
    """Return the periodic Hann window, shape (2048,)."""
    window: Floats = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_FRAME) / _FRAME)
    return window


def clipped(mel: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return log-mel frames of a whole file with nothing more than 80 dB below the loudest; shape (M, 60)."""
    return np.maximum(mel, mel.max() - np.float32(_RANGE_DB)) if mel.size else mel


class LogMelEncoder(SteppedEncoder):
    """Sixty bands of sound in dB, one row per 1024 samples, centred on its instant.

    How far quiet is heard depends on the loudest instant of the whole file (see `clipped`), so rows are
    kept as they are and clipped when they are used. Rows are unknown where the file has no sound.

    Parameters
    ----------
    rate_hz : int
        From `sound_rate`.
    """

    id: ClassVar[str] = "tsl-net.log-mel"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "audio"
    names: ClassVar[tuple[str, ...]] = tuple(f"band-{number}" for number in range(BANDS))

    def __init__(self, rate_hz: int) -> None:
        super().__init__()
        self._rate_hz = rate_hz
        self._stretches = Stretches(_FRAMES_AT_ONCE * HOP)
        self._past: Samples = np.zeros(HOP, np.float32)
        self._taken = 0
        """How many samples have been pushed."""
        self._heard: list[bool] = []
        """Whether there is sound at the instants of the next rows."""

    @property
    def video(self) -> None:
        """It looks at nothing."""
        return

    @property
    def audio(self) -> AudioNeed:
        """Sound at its rate."""
        return AudioNeed(self._rate_hz)

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {"audio_rate_hz": self._rate_hz}

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        begun = -(-self._taken // HOP)
        self._taken += len(item.samples)
        self._heard += [not item.is_missing] * (-(-self._taken // HOP) - begun)
        for stretch in self._stretches.push(item):
            self._describe(stretch, _FRAMES_AT_ONCE)

    def _flush(self) -> None:
        if not self._taken:
            return
        if self._taken % HOP == 0:  # one more row is centred on the very end
            self._heard.append(self._heard[-1] if self._heard else bool(self.rows.valid[-1]))
        rest = self._stretches.rest()
        stretch = np.zeros(_FRAMES_AT_ONCE * HOP, np.float32) if rest is None else rest[0]
        self._describe(stretch, 1 + self._taken // HOP - len(self.rows))

    def _describe(self, stretch: Samples, count: int) -> None:
        """Append the first `count` of the eight rows centred in a stretch."""
        # Always as many frames at once: the last bits of a product of matrices depend on their sizes.
        rows = decibels(np.concatenate([self._past, stretch]), self._rate_hz)
        self.rows.extend(rows[:count], self._heard[:count])
        self._past, self._heard = stretch[-HOP:].copy(), self._heard[count:]

    def _begun(self, until_us: int) -> int:
        samples = round(until_us * self._rate_hz / US_PER_S)
        return 1 + samples // HOP if samples else 0

    def _edges_us(self, count: int) -> npt.NDArray[np.int64]:
        borders = np.maximum(np.arange(count + 1) - 0.5, 0) * (HOP * US_PER_S / self._rate_hz)
        edges: npt.NDArray[np.int64] = np.rint(borders).astype(np.int64)
        return edges

    def _memory(self) -> State:
        return {
            "waiting": self._stretches.waiting(),
            "past": self._past.copy(),
            "taken": np.array(self._taken),
            "heard": np.array(self._heard, dtype=np.bool_),
        }

    def _remember(self, state: State) -> None:
        self._stretches.refill(state["waiting"].astype(np.float32))
        self._past = state["past"].astype(np.float32)
        self._taken = int(state["taken"])
        self._heard = state["heard"].tolist()
