"""A head for valence and arousal: a straight line over the streams of the built-in network, and its file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load, save

from vemo_desktop.domain.labels import VALENCE_AROUSAL, LabelScheme
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.heads.inputs import FEATURES, HeadInputs

Floats = npt.NDArray[np.float64]

DIMENSIONS = VALENCE_AROUSAL.keys
WINDOWS = (5, 21, 81)
"""Steps of 0.25 s that features are averaged over: what is felt follows a scene, not a picture."""
_FORMAT = 1
_FAR = 5.0
"""Spreads from the mean beyond which a feature counts no more than there."""
_TENSORS = ("mean", "scale", "weights", "bias")


@dataclass(frozen=True, slots=True, eq=False)
class TraceHead:
    """What is added to valence and arousal of the built-in network.

    Parameters
    ----------
    mean, scale : ndarray of float64, shape (D,)
        Of each feature in the videos that were learnt from.
    weights : ndarray of float64, shape (D * windows, 2)
    bias : ndarray of float64, shape (2,)
    """

    scheme: ClassVar[LabelScheme] = VALENCE_AROUSAL
    proposals: ClassVar[ProposalSettings] = ProposalSettings()

    mean: Floats
    scale: Floats
    weights: Floats
    bias: Floats

    def curves(self, inputs: HeadInputs, under: Curves) -> Curves:
        """Return valence and arousal of a video, from -1 to 1; NaN where the built-in network knows nothing.

        Parameters
        ----------
        inputs : HeadInputs
        under : Curves
            What the built-in network says of both, on the same steps.
        """
        added = columns(inputs, self.mean, self.scale) @ self.weights + self.bias
        values = np.clip(first_of(under) + added, -1, 1).astype(np.float32)
        return Curves(self.scheme.id, DIMENSIONS, inputs.edges, values, CurveKind.TRAINED)

    def to_bytes(self) -> bytes:
        """Return the head as a safetensors file; the same head gives the same bytes."""
        about = {"format": _FORMAT, "features": list(FEATURES), "windows": list(WINDOWS)}
        tensors = {name: np.ascontiguousarray(getattr(self, name)) for name in _TENSORS}
        return save(tensors, {"trace_head": json.dumps(about, sort_keys=True)})

    @classmethod
    def from_bytes(cls, data: bytes) -> TraceHead:
        """Return the head that `to_bytes` wrote.

        Raises
        ------
        NetworkError
            If it is none, or one of another version of the program.
        """
        try:
            tensors = load(data)
            length = int.from_bytes(data[:8], "little")
            about = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["trace_head"])
            expected = {"format": _FORMAT, "features": list(FEATURES), "windows": list(WINDOWS)}
            found = cls(*(tensors[name] for name in _TENSORS))
        except (SafetensorError, KeyError, TypeError, ValueError) as error:
            raise NetworkError("The file of a taught head cannot be read.", details=str(error)) from error
        if about != expected:
            raise NetworkError(
                "This head was taught by another version of the program, which read other features. Teach it "
                "again."
            )
        return found


def first_of(under: Curves) -> Floats:
    """Return valence and arousal of the built-in network, shape (T, 2)."""
    return np.stack([under.column(name) for name in DIMENSIONS], axis=1).astype(np.float64)


def columns(inputs: HeadInputs, mean: Floats, scale: Floats) -> Floats:
    """Return what a head reads at each step, shape (T, D * windows): features averaged over each window.

    A feature that is not known counts as its mean.
    """
    features = np.clip((inputs.features.astype(np.float64) - mean) / scale, -_FAR, _FAR)
    filled = np.nan_to_num(features)
    return np.concatenate([_averaged(filled, window) for window in WINDOWS], axis=1)


def _averaged(values: Floats, window: int) -> Floats:
    """Return means over a centred window, shortened at both ends."""
    sums = np.concatenate([np.zeros((1, values.shape[1])), np.cumsum(values, axis=0)])
    at = np.arange(len(values))
    first, last = np.maximum(at - window // 2, 0), np.minimum(at + window // 2 + 1, len(values))
    means: Floats = (sums[last] - sums[first]) / (last - first)[:, None]
    return means
