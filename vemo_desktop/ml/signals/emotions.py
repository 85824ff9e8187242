"""Where Ekman's six emotions lie in the plane of valence and arousal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Region:
    """Mean and standard deviation of valence and arousal, on scales from -1 to 1."""

    valence: float
    valence_sd: float
    arousal: float
    arousal_sd: float


REGIONS: dict[str, Region] = {
    "anger": Region(-0.51, 0.20, 0.59, 0.29),
    "disgust": Region(-0.60, 0.20, 0.35, 0.41),
    "fear": Region(-0.64, 0.20, 0.60, 0.32),
    "joy": Region(0.76, 0.22, 0.48, 0.26),
    "sadness": Region(-0.63, 0.23, -0.27, 0.34),
    "surprise": Region(0.40, 0.30, 0.67, 0.27),
}
"""Ratings of emotion words. Source: Russell and Mehrabian, "Evidence for a three-factor theory of
emotions", Journal of Research in Personality 11(3), 1977, in the selection that Sulun et al., "VEMOCLAP",
ISM 2024, use to place the same six classes."""

NEUTRAL = Region(0.0, 0.25, 0.0, 0.35)
"""No emotion: the middle of the plane by construction of its scales, about as wide as the others."""


def emotion_probabilities(valence: Floats, arousal: Floats, valence_sd: Floats, arousal_sd: Floats) -> Floats:
    """Return how likely each emotion is at points of the plane, shape (T, 6).

    Parameters
    ----------
    valence, arousal : ndarray, shape (T,)
        In [-1, 1]; NaN where unknown.
    valence_sd, arousal_sd : ndarray, shape (T,)
        How uncertain the points are.

    Returns
    -------
    ndarray, shape (T, 6)
        In the order of `REGIONS`. What a row lacks to 1 is the probability of no emotion. NaN where a
        point is unknown.

    Notes
    -----
    Each emotion is a normal distribution with independent axes; an uncertain point widens it by its own
    variance. All seven regions are equally likely beforehand.
    """
    logs = np.stack(
        [
            _log_normal(valence, region.valence, region.valence_sd, valence_sd)
            + _log_normal(arousal, region.arousal, region.arousal_sd, arousal_sd)
            for region in (*REGIONS.values(), NEUTRAL)
        ],
        axis=1,
    )
    logs -= logs.max(axis=1, keepdims=True)
    shares = np.exp(logs, out=logs)
    shares /= shares.sum(axis=1, keepdims=True)
    return shares[:, :-1]


def _log_normal(points: Floats, mean: float, sd: float, point_sd: Floats) -> Floats:
    variance = sd**2 + point_sd**2
    log_density: Floats = -0.5 * ((points - mean) ** 2 / variance + np.log(variance))
    return log_density
