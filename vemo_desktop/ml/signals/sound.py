"""Sound: loudness, pitch, brightness, change, onsets and tones."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, State
from vemo_desktop.ml.signals import pitch, spectrum
from vemo_desktop.ml.signals.loudness import Loudness
from vemo_desktop.ml.signals.sound_steps import RATE_HZ, SOUND
from vemo_desktop.ml.sound_stretches import Samples, Stretches
from vemo_desktop.ml.step_encoder import StepEncoder

HOP_US = 250_000
STEP = RATE_HZ // 4
STEPS_AT_ONCE = 4
PITCH_HOP = 400
"""A pitch every 25 ms."""
HISTORY = spectrum.TONES_FRAME
"""Samples before a stretch that its first frames reach back to."""
SILENCE_LKFS = -70.0
"""Below this there is nothing to hear. Source: absolute gate of ITU-R BS.1770-4, annex 1."""
FRAMES_PER_STEP = STEP // spectrum.HOP
PITCHES_PER_STEP = STEP // PITCH_HOP
FLUX_HISTORY = spectrum.MEAN_BACK + spectrum.LOOK_AHEAD

Floats = npt.NDArray[np.float64]
TONE_NAMES = (
    "tone-C",
    "tone-C#",
    "tone-D",
    "tone-D#",
    "tone-E",
    "tone-F",
    "tone-F#",
    "tone-G",
    "tone-G#",
    "tone-A",
    "tone-A#",
    "tone-B",
)


class SoundEncoder(StepEncoder):
    """Sound at 4 Hz; every number of a step looks back, never ahead.

    Columns: `loudness` in LKFS of the mono mix; `pitch` in Hz, the median of the voiced frames, 0 without
    any; `voiced` their share; `centroid` in Hz; `flux`, the mean growth of the spectrum; `onsets`, their
    number; twelve `tone-…` columns, the share of each pitch class over the last half second. Silent steps
    are marked as unknown: silence is nothing to hear, not a calm sound.
    """

    id: ClassVar[str] = "signals.sound"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "audio"
    names: ClassVar[tuple[str, ...]] = (
        "loudness", "pitch", "voiced", "centroid", "flux", "onsets", *TONE_NAMES,
    )  # fmt: skip
    hop_us: ClassVar[int] = HOP_US
    audio: ClassVar[AudioNeed | None] = SOUND
    libraries: ClassVar[tuple[str, ...]] = ("scipy.signal",)

    def __init__(self) -> None:
        super().__init__()
        self._stretches = Stretches(STEPS_AT_ONCE * STEP)
        self._loudness = Loudness(RATE_HZ)
        self._tones = spectrum.ToneMap(RATE_HZ)
        self._past: Samples = np.zeros(HISTORY, dtype=np.float32)
        self._past_flux: Floats = np.zeros(FLUX_HISTORY)

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        for stretch in self._stretches.push(item):
            self._describe(stretch, STEPS_AT_ONCE)

    def _flush(self) -> None:
        rest = self._stretches.rest()
        if rest is not None:
            stretch, real = rest
            self._describe(stretch, -(-real // STEP))

    def _describe(self, stretch: Samples, steps: int) -> None:
        """Append the first `steps` of the four steps of a stretch."""
        samples = np.concatenate([self._past, stretch]).astype(np.float64)
        loudness = self._loudness.of_steps(stretch, STEPS_AT_ONCE)
        tones = [
            self._tones.of(samples[end - spectrum.TONES_FRAME : end])
            for end in range(HISTORY + STEP, len(samples) + 1, STEP)
        ]
        columns = [loudness, *self._pitch(samples), *self._spectral(samples)]
        rows = np.concatenate([np.stack(columns, axis=1), tones], axis=1)
        self.rows.extend(rows[:steps], (loudness > SILENCE_LKFS)[:steps])
        self._past = stretch[-HISTORY:].copy()

    @staticmethod
    def _pitch(samples: Floats) -> tuple[Floats, Floats]:
        """Return median pitch and voiced share of each step."""
        length = pitch.frame_length(RATE_HZ)
        first = HISTORY - length + PITCH_HOP
        starts = first + PITCH_HOP * np.arange(STEPS_AT_ONCE * PITCHES_PER_STEP)
        found, _ = pitch.yin(samples[starts[:, None] + np.arange(length)], RATE_HZ)
        by_step = found.reshape(STEPS_AT_ONCE, PITCHES_PER_STEP)
        is_voiced = ~np.isnan(by_step)
        medians = [
            np.median(row[known]) if known.any() else 0.0
            for row, known in zip(by_step, is_voiced, strict=True)
        ]
        return np.array(medians), is_voiced.mean(axis=1)

    def _spectral(self, samples: Floats) -> tuple[Floats, Floats, Floats]:
        """Return centroid, flux and number of onsets of each step; onsets come 30 ms late."""
        frames = STEPS_AT_ONCE * FRAMES_PER_STEP
        first = HISTORY - spectrum.FRAME  # one frame more at the start, for the first difference
        spectra = spectrum.magnitudes(samples[first:], frames + 1)
        growth = spectrum.flux(spectra)
        is_onset = spectrum.onsets(np.concatenate([self._past_flux, growth]))
        self._past_flux = growth[-FLUX_HISTORY:].copy()
        centroids = spectrum.centroid_hz(spectra[1:], RATE_HZ)
        by_step = (STEPS_AT_ONCE, FRAMES_PER_STEP)
        return (
            centroids.reshape(by_step).mean(axis=1),
            growth.reshape(by_step).mean(axis=1),
            is_onset.reshape(by_step).sum(axis=1).astype(np.float64),
        )

    def _memory(self) -> State:
        return {
            "waiting": self._stretches.waiting(),
            "delays": self._loudness.delays.copy(),
            "past": self._past.copy(),
            "past_flux": self._past_flux.copy(),
        }

    def _remember(self, state: State) -> None:
        self._stretches.refill(state["waiting"].astype(np.float32))
        self._loudness.delays = state["delays"].astype(np.float64)
        self._past = state["past"].astype(np.float32)
        self._past_flux = state["past_flux"].astype(np.float64)
