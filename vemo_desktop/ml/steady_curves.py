"""What networks with steps of 4 Hz have in common: their steps, and a prediction made of three curves."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, VALENCE_AROUSAL
from vemo_desktop.domain.running_means import RunningMeans
from vemo_desktop.domain.tracks import STREAMS_SCHEME, Curves, FeatureTrack, Prediction, regular_edges
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.signals.video_steps import HOP_US

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.floating]
Edges = npt.NDArray[np.int64]

_BLOCK = 4096
"""Steps that are computed at a time."""


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What is said of each step; NaN where nothing is known.

    Parameters
    ----------
    sentiment : ndarray, shape (T, 3)
        Probabilities of negative, neutral and positive.
    emotions : ndarray, shape (T, 6)
        Probabilities of Ekman's six; what a row lacks to 1 is no emotion.
    plane : ndarray, shape (T, 2)
        Valence and arousal in [-1, 1].
    streams : tuple of str
    shares : ndarray, shape (T, S)
        How much each stream moves the result; rows sum to 1.
    """

    sentiment: Numbers
    emotions: Numbers
    plane: Numbers
    streams: tuple[str, ...]
    shares: Numbers


def steady_edges(duration_us: int) -> Edges:
    """Return the edges of steps of 4 Hz, the last one at the end of the video."""
    count = -(-max(duration_us, 0) // HOP_US)
    edges = regular_edges(count, HOP_US)
    if count:
        edges[-1] = duration_us
    return edges


def in_blocks(
    formula: Callable[..., Floats], points: tuple[Floats, ...], width: int
) -> npt.NDArray[np.float32]:
    """Return what a formula gives for each step, shape (T, width), with the precision of curves.

    Formulas of densities need many times the memory of their points.
    """
    found = np.empty((len(points[0]), width), dtype=np.float32)
    for first in range(0, len(found), _BLOCK):
        some = slice(first, first + _BLOCK)
        found[some] = formula(*(values[some] for values in points))
    return found


class SteadyNetwork(ABC):
    """A network with steps of 4 Hz that runs on the processor and has no settings."""

    def __init__(self, card: NetworkCard) -> None:
        self._card = card

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """It has none: all it depends on is in the code and in files whose digests are on its card."""
        return {}

    @abstractmethod
    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return fresh encoders for the streams of a file."""

    @abstractmethod
    def said(self, tracks: Mapping[str, FeatureTrack], edges: Edges) -> Said:
        """Return what the network says of some steps, shape (T + 1,) of edges."""

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return curves of sentiment, emotions, valence and arousal, with the share of each stream."""
        edges = steady_edges(subject.duration_us)
        return _prediction(self.card, edges, self.said(tracks, edges))


def _prediction(card: NetworkCard, edges: Edges, said: Said) -> Prediction:

    def curves(scheme: str, names: tuple[str, ...], values: Numbers) -> Curves:
        return Curves(scheme, names, edges, values.astype(np.float32, copy=False), card.curve_kind)

    found = [
        curves(SENTIMENT.id, SENTIMENT.keys, said.sentiment),
        curves(EKMAN_6.id, EKMAN_6.keys, said.emotions),
        curves(VALENCE_AROUSAL.id, VALENCE_AROUSAL.keys, said.plane),
    ]
    return Prediction(
        network=card.id,
        version=card.version,
        card_digest=card.digest,
        settings={},
        device="cpu",
        curves={item.scheme: item for item in found},
        main_scheme=card.main_scheme,
        contributions=curves(STREAMS_SCHEME, said.streams, said.shares),
        video_distribution=mean_values(found[0]),
    )


def mean_values(curves: Curves) -> dict[str, float]:
    """Return the mean of each curve over the known time; empty where nothing is known."""
    if len(curves) == 0:
        return {}
    whole = (curves.edges_us[:1].astype(np.float64), curves.edges_us[-1:].astype(np.float64))
    means = RunningMeans(curves.edges_us, curves.values).mean(*whole)[:, 0]
    return {name: float(mean) for name, mean in zip(curves.names, means, strict=True) if np.isfinite(mean)}
