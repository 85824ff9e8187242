"""How loud speech is, and which steps of sound are as loud as the speaker: one rule for training and use."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.voices import STEP
from vemo_desktop.ml.sound_stretches import Samples

Floats = npt.NDArray[np.float64]

LEVEL = 0.05
"""Effective value that speech is brought to: -26 dB of full scale."""
_QUIET_DB = 30.0
"""Steps so far below the loud ones count as pauses."""
_SILENCE = 1e-7
"""Mean square below which nothing is heard: -70 dB of full scale."""


def step_power(samples: Samples) -> Floats:
    """Return the mean square of each step of 160 ms; `samples` are a whole number of steps."""
    power: Floats = np.square(samples, dtype=np.float64).reshape(-1, STEP).mean(axis=1)
    return power


def is_speech_loud(power: Floats, among: Floats) -> tuple[npt.NDArray[np.bool_], float]:
    """Return which steps are as loud as a speaker, and the effective value of the speaker.

    Parameters
    ----------
    power : ndarray, shape (N,)
        From `step_power`.
    among : ndarray, shape (M,)
        Power of the steps by which to judge what is loud.
    """
    loud = float(np.quantile(among, 0.95)) if len(among) else 0.0
    least = max(loud * 10 ** (-_QUIET_DB / 10), _SILENCE)
    heard = among[among > least]
    level = float(np.sqrt(heard.mean())) if len(heard) else 1.0
    return power > least, level
