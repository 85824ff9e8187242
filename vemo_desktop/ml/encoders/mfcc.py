"""Cepstral coefficients of sound as VAANet hears them: librosa's defaults at 44.1 kHz, the first 47.6 s."""

from __future__ import annotations

from functools import lru_cache
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from scipy import fft

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State
from vemo_desktop.ml.sound_stretches import Samples, Stretches
from vemo_desktop.ml.step_encoder import GrowingRows

RATE_HZ = 44_100
COEFFICIENTS = 32
FRAMES = 4096
"""VAANet listens to so many frames, from the beginning; shorter sound is repeated."""
_WINDOW = 2048
_HOP = 512
_BANDS = 128
_FLOOR = 1e-10
_RANGE_DB = 80.0
_FRAMES_AT_ONCE = 64

Floats = npt.NDArray[np.float64]


def band_decibels(samples: npt.NDArray[np.floating]) -> Floats:
    """Return the power in 128 mel bands of every whole frame, one each 512 samples.

    Parameters
    ----------
    samples : ndarray, shape (N,)

    Returns
    -------
    ndarray, shape ((N - 2048) // 512 + 1, 128)
        In dB of power, at least -100.
    """
    frames = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW)[::_HOP]
    spectrum = fft.rfft(frames * _hann(), axis=1)
    power = (spectrum.real**2 + spectrum.imag**2) @ _mel_bank()
    decibels: Floats = 10 * np.log10(np.maximum(power, _FLOOR))
    return decibels


def coefficients(decibels: npt.NDArray[np.floating], loudest_db: float) -> npt.NDArray[np.float32]:
    """Return the first 32 coefficients of frames, shape (T, 32), from their bands, shape (T, 128).

    Parameters
    ----------
    loudest_db : float
        Loudest band of the whole sound; what is more than 80 dB below it counts as 80 dB below it.
    """
    heard = np.maximum(decibels.astype(np.float64), loudest_db - _RANGE_DB)
    cepstrum = fft.dct(heard, type=2, norm="ortho", axis=1)[:, :COEFFICIENTS]
    return np.asarray(cepstrum, dtype=np.float32)


@lru_cache(maxsize=1)
def _mel_bank() -> Floats:
    """Return bands up to half the rate on Slaney's scale, each of area 1; shape (1025, 128)."""
    from transformers.audio_utils import mel_filter_bank

    bank: Floats = mel_filter_bank(
        _WINDOW // 2 + 1, _BANDS, 0.0, RATE_HZ / 2, RATE_HZ, norm="slaney", mel_scale="slaney"
    )
    return bank


@lru_cache(maxsize=1)
def _hann() -> Floats:
    window: Floats = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(_WINDOW) / _WINDOW)
    return window


class MfccEncoder:
    """The coefficients of up to 4096 frames, each centred on its instant.

    The whole sound is listened to, because its loudest instant says how far quiet is heard; nothing is
    known before that. Where the file has no sound nothing is taken in place of it, as in the reference,
    which reads the sound by itself: rows are then earlier than what they describe.
    """

    id: ClassVar[str] = "vaanet.mfcc"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "audio"
    sources: ClassVar[tuple[str, ...]] = ()
    libraries: ClassVar[tuple[str, ...]] = ()
    video: ClassVar[None] = None
    audio: ClassVar[AudioNeed] = AudioNeed(RATE_HZ)

    def __init__(self) -> None:
        self._stretches = Stretches(_FRAMES_AT_ONCE * _HOP)
        self._stretches.refill(np.zeros(_WINDOW // 2, np.float32))
        self._past: Samples = np.zeros(0, np.float32)
        self._bands = GrowingRows(_BANDS)
        self._loudest_db = -np.inf
        self._heard = False

    @property
    def parameters(self) -> dict[str, Json]:
        """What is adjustable elsewhere and fixed here."""
        return {"audio_rate_hz": RATE_HZ, "coefficients": COEFFICIENTS, "frames": FRAMES}

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        if item.is_missing:
            return
        self._heard = self._heard or len(item.samples) > 0
        for stretch in self._stretches.push(item):
            self._listen(stretch)

    def track(self) -> FeatureTrack:
        """Return no step: none is final before the loudest instant is known."""
        nothing = np.zeros((0, COEFFICIENTS), np.float32)
        return self._as_track(np.zeros(1, np.int64), nothing)

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return the coefficients; an unknown row stands for the time they do not reach."""
        if self._heard:
            self._listen(np.concatenate([self._stretches.waiting(), np.zeros(_WINDOW // 2, np.float32)]))
        values = coefficients(self._bands.values, self._loudest_db)
        edges = np.rint(np.arange(len(values) + 1) * (_HOP * US_PER_S / RATE_HZ)).astype(np.int64)
        if duration_us > edges[-1]:
            edges = np.append(edges, duration_us)
        elif len(values):
            edges[-1] = max(duration_us, edges[-2] + 1)
        return self._as_track(edges, values)

    def state(self) -> State:
        """Return bands, the loudest of them, and the sound that waits."""
        return {
            "bands": self._bands.values,
            "loudest_db": np.array(self._loudest_db),
            "past": self._past.copy(),
            "waiting": self._stretches.waiting(),
            "heard": np.array(self._heard),
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self._bands = GrowingRows(_BANDS)
        bands = state["bands"].reshape(-1, _BANDS)
        self._bands.extend(bands, np.ones(len(bands), np.bool_))
        self._loudest_db = float(state["loudest_db"])
        self._past = state["past"].astype(np.float32)
        self._stretches.refill(state["waiting"].astype(np.float32))
        self._heard = bool(state["heard"])

    def _listen(self, stretch: Samples) -> None:
        """Describe the frames that a stretch completes."""
        samples = np.concatenate([self._past, stretch])
        if len(samples) < _WINDOW:
            self._past = samples
            return
        decibels = band_decibels(samples)
        self._past = samples[len(decibels) * _HOP :].copy()
        self._loudest_db = max(self._loudest_db, float(decibels.max()))
        wanted = decibels[: FRAMES - len(self._bands)]
        self._bands.extend(wanted, np.ones(len(wanted), np.bool_))

    def _as_track(self, edges_us: npt.NDArray[np.int64], values: npt.NDArray[np.float32]) -> FeatureTrack:
        rows = np.zeros((len(edges_us) - 1, COEFFICIENTS), np.float32)
        rows[: len(values)] = values
        valid = np.arange(len(rows)) < len(values)
        names = tuple(f"mfcc-{number}" for number in range(COEFFICIENTS))
        return FeatureTrack(self.id, self.version, edges_us, rows, valid, names)
