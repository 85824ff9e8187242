"""What TSL-Net reads, put together from the tracks of its two encoders."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoders.i3d_clips import FEATURE_WIDTH
from vemo_desktop.ml.encoders.log_mel import BANDS, HOP, clipped, sound_rate
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP

MEL_FRAMES_PER_STEP = 32
_MEL_OFFSET, _MEL_SCALE = 50.0, 80.0
_MOST_DISAGREEMENT = 0.01

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class TslInputs:
    """One video as the network reads it; T steps of 16 frames.

    Parameters
    ----------
    visual : ndarray of float32, shape (T, 1024)
    mel : ndarray of float32, shape (T, 32, 60)
        Normalised: ``(dB + 50) / 80``.
    """

    visual: Floats
    mel: Floats

    def __len__(self) -> int:
        return len(self.visual)


def picture_rate(frames: FrameIndex, stated: Fraction | None) -> Fraction:
    """Return the frame rate of a video, exactly: as the file states it, where its frames agree.

    Parameters
    ----------
    frames : FrameIndex
    stated : Fraction or None
        In Hz.
    """
    mean = Fraction(len(frames) * US_PER_S, frames.end_us)
    if stated is not None and abs(stated / mean - 1) <= _MOST_DISAGREEMENT:
        return stated
    return mean


def step_edges_us(frames: FrameIndex) -> npt.NDArray[np.int64]:
    """Return the edges of all steps of 16 frames, the last one shorter; shape (S + 1,)."""
    return np.append(frames.starts_us[::FRAMES_PER_STEP], frames.end_us)


def aligned(
    visual: FeatureTrack | None, mel: FeatureTrack | None, frames: FrameIndex, rate: Fraction
) -> TslInputs:
    """Cut the features of both sides to the steps that both know.

    A step hears 32 frames of sound, counted on from the first as in the released program. Where frames do
    not come regularly, the count follows their real times, which changes nothing at a constant rate.

    Parameters
    ----------
    visual, mel : FeatureTrack or None
        Of `I3dEncoder` and `LogMelEncoder`; may end early.
    frames : FrameIndex
    rate : Fraction
        From `picture_rate`; the sound has the rate that belongs to it.
    """
    if visual is None or mel is None:
        return TslInputs(np.zeros((0, FEATURE_WIDTH), np.float32), _stacked(np.zeros((0, BANDS), np.float32)))
    seen, heard = _known(visual), clipped(_known(mel))
    steps = min(len(seen), len(heard) // MEL_FRAMES_PER_STEP)
    regular_us = np.arange(steps) * float(FRAMES_PER_STEP * US_PER_S / rate)
    late = np.rint((step_edges_us(frames)[:steps] - regular_us) * sound_rate(rate) / (HOP * US_PER_S))
    first = np.arange(steps) * MEL_FRAMES_PER_STEP + late.astype(np.int64)
    first = np.clip(first, 0, len(heard) - MEL_FRAMES_PER_STEP)
    taken = heard[first[:, None] + np.arange(MEL_FRAMES_PER_STEP)]
    # A copy: tracks share their memory with the encoder and cannot be written to, which torch warns of.
    return TslInputs(
        seen[:steps].copy(), _stacked((taken + np.float32(_MEL_OFFSET)) / np.float32(_MEL_SCALE))
    )


def _known(track: FeatureTrack) -> Floats:
    """Return the rows of a track up to the last known one."""
    known = np.flatnonzero(track.valid)
    return track.values[: known[-1] + 1] if len(known) else track.values[:0]


def _stacked(mel: Floats) -> Floats:
    return mel.reshape(-1, MEL_FRAMES_PER_STEP, BANDS)
