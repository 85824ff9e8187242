"""What faces, voices and words say together, each as far as it has proved right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import log_softmax, softmax

Floats = npt.NDArray[np.float64]

EMOTIONS = ("neutral", "anger", "disgust", "fear", "joy", "sadness", "surprise")
"""Classes of the fusion: no emotion, then Ekman's six."""
LEARNT_STREAMS = ("faces", "voice", "words")
"""Streams whose reliability is learnt; the formulas of picture, motion and sound are the rest."""
_BLOCK = 4096
"""Steps that are fused at a time: every stream has its logarithms, and all are added up."""
_LEAST = 0.01
"""Probabilities below count as this: no stream alone can rule an emotion out."""


@dataclass(frozen=True, slots=True, eq=False)
class Opinion:
    """What one stream says of each step.

    Parameters
    ----------
    stream : str
    probabilities : ndarray, shape (T, 7)
        Of `EMOTIONS`; NaN where it says nothing.
    quality : ndarray, shape (T,)
        In [0, 1]: how well the stream could see or hear; 0 where it says nothing.
    """

    stream: str
    probabilities: Floats
    quality: Floats

    def at(self, some: slice) -> Opinion:
        """Return what it says of some steps."""
        return Opinion(self.stream, self.probabilities[some], self.quality[some])


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far a stream is believed: `weight` at full quality, less by its power `sharpness` below."""

    weight: float
    sharpness: float

    def of(self, quality: Floats) -> Floats:
        """Return the weight of the logarithms of probabilities at some qualities."""
        weights: Floats = self.weight * np.power(quality, self.sharpness, where=quality > 0, out=0 * quality)
        return weights


@dataclass(frozen=True, slots=True, eq=False)
class FusionWeights:
    """What is learnt: how usual each emotion is, a reliability per stream, and how the rest yields to it.

    Parameters
    ----------
    bias : ndarray, shape (7,)
        Logarithms of the odds where no stream says anything.
    reliability : mapping of str to Reliability
    rest, yielding : float
        The formulas count ``rest / (1 + yielding * R)``, R being what the learnt streams weigh together.
    silences : mapping of str to float
        By stream: added to the logarithm of the odds of neutral where it found nobody although it looked,
        yielding like the formulas to those that found somebody. A stream that did not look, as that of voices
        in a film without sound, tells nothing by its silence.
    """

    bias: Floats
    reliability: Mapping[str, Reliability]
    rest: float
    yielding: float
    silences: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """Probabilities (T, 7) of `EMOTIONS`, NaN where nothing is known, and pushes (T, S) of the streams."""

    probabilities: Floats
    pushes: Floats


def together(opinions: Sequence[Opinion], rest: Opinion, weights: FusionWeights) -> Together:
    """Add logarithms of probabilities, each stream by its reliability.

    A product of experts whose exponents were learnt (Hinton, "Training products of experts by minimizing
    contrastive divergence", 2002): absent streams have exponent 0 and change nothing.

    Parameters
    ----------
    opinions : sequence of Opinion
        Of `LEARNT_STREAMS`, any of which may be missing.
    rest : Opinion
        Of the formulas. Their quality is the share to which they know anything.

    Returns
    -------
    Together
        Pushes are in the order of `opinions` and then `rest`: how far each moves the result from even odds.
    """
    probabilities = np.empty((len(rest.quality), len(EMOTIONS)))
    pushes = np.empty((len(probabilities), len(opinions) + 1))
    for first in range(0, len(probabilities), _BLOCK):
        some = slice(first, first + _BLOCK)
        few = [item.at(some) for item in opinions]
        probabilities[some], pushes[some] = _together(few, rest.at(some), weights)
    return Together(probabilities, pushes)


def _together(opinions: Sequence[Opinion], rest: Opinion, weights: FusionWeights) -> tuple[Floats, Floats]:
    """Return probabilities and pushes of a few steps."""
    trusts = [weights.reliability[item.stream].of(item.quality) for item in opinions]
    total = np.sum(trusts, axis=0) if trusts else np.zeros(len(rest.quality))
    left = 1 / (1 + weights.yielding * total)
    trusts.append(weights.rest * rest.quality * left)
    logits = np.tile(weights.bias, (len(total), 1))
    silent = sum(weights.silences[item.stream] * (1 - item.quality) for item in opinions)
    logits[:, EMOTIONS.index("neutral")] += left * silent
    pushes = np.zeros((len(logits), len(trusts)))
    for column, (item, trust) in enumerate(zip([*opinions, rest], trusts, strict=True)):
        logs = trust[:, None] * _logs(item.probabilities)
        logits = logits + logs
        pushes[:, column] = np.ptp(logs, axis=1)
    known = (np.sum([item.quality for item in opinions], axis=0) + rest.quality) > 0
    return np.where(known[:, None], softmax(logits, axis=1), np.nan), pushes


def _logs(probabilities: Floats) -> Floats:
    """Return logarithms; even odds where a stream says nothing."""
    filled = np.where(np.isfinite(probabilities), probabilities, 1 / len(EMOTIONS))
    floored = np.maximum(filled, _LEAST)
    logs: Floats = log_softmax(np.log(floored), axis=1)
    return logs
