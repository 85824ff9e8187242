"""How sure voices may be: by how sure they are of the whole recording."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import softmax

from vemo_desktop.ml.builtin.voice_head import believed

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class VoiceCalibration:
    """Divides logits by a temperature that falls where a recording is read with ease.

    Speakers whose voices are read with little certainty are read still worse than that certainty says, and
    the others better. So one temperature for all would be wrong for most.

    Parameters
    ----------
    temperature : float
        Of a usual recording.
    steepness : float
        By how much the logarithm of the temperature falls for each 1 of certainty.
    usual : float
        Mean certainty, the probability of the likeliest class, over recordings.
    """

    temperature: float
    steepness: float
    usual: float

    def temperature_of(self, logits: Floats, quality: Floats) -> float:
        """Return by what to divide the logits of one recording.

        Parameters
        ----------
        logits : ndarray, shape (T, K)
            Rows without speech may be NaN.
        quality : ndarray, shape (T,)
            For how many rows of pure speech of the voice encoder each stands; never NaN.
        """
        heard = quality > 0
        if not heard.any():
            return self.temperature
        away = certainty(logits[heard], quality[heard]) - self.usual
        return float(self.temperature * np.exp(-self.steepness * believed(quality) * away))


def certainty(logits: Floats, quality: Floats) -> float:
    """Return the mean probability of the likeliest class over rows with speech."""
    return float(np.average(softmax(logits, axis=1).max(axis=1), weights=quality))
