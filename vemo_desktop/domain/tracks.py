"""Values over time: features that encoders compute and curves that networks predict.

Both lie on half-open steps with explicit edges, because a network's step (16 frames of 29.97 Hz
video, say) need not be a whole number of microseconds and frames need not be regular.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.segments import Proposed


def regular_edges(count: int, hop_us: int) -> npt.NDArray[np.int64]:
    """Return the `count` + 1 edges of equal steps."""
    return np.arange(count + 1, dtype=np.int64) * hop_us


def _check(edges_us: npt.NDArray[np.int64], values: npt.NDArray[np.float32]) -> None:
    if values.ndim != 2 or len(edges_us) != len(values) + 1:
        raise ValueError(f"{len(edges_us)} edges do not fit values of shape {values.shape}")
    if (np.diff(edges_us) <= 0).any():
        raise ValueError("edges must increase")


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTrack:
    """What one encoder computed.

    Parameters
    ----------
    encoder, version : str
        Which encoder, and which version of it.
    edges_us : ndarray of int64, shape (T + 1,)
    values : ndarray of float32, shape (T, D)
    valid : ndarray of bool, shape (T,)
        False where the encoder had nothing to look at; `values` mean nothing there.
    names : tuple of str
        One name per column.
    texts : tuple of str
        What was read or heard at each step, for encoders of text; empty for all others.
    """

    encoder: str
    version: str
    edges_us: npt.NDArray[np.int64]
    values: npt.NDArray[np.float32]
    valid: npt.NDArray[np.bool_]
    names: tuple[str, ...]
    texts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _check(self.edges_us, self.values)
        if self.texts and len(self.texts) != len(self.values):
            raise ValueError("one text per step, or none at all")
        if len(self.valid) != len(self.values) or len(self.names) != self.values.shape[1]:
            raise ValueError("mask and names must fit the values")

    def column(self, name: str) -> npt.NDArray[np.float32]:
        """Return one named column, shape (T,)."""
        return self.values[:, self.names.index(name)]


class CurveKind(StrEnum):
    """What the numbers of a curve are; shown wherever the curve is."""

    TRAINED = "trained"  # trained to tell when, or the class over time
    DERIVED = "derived"  # computed from answers for whole videos, not supervised over time
    ATTENTION = "attention"  # relative importance, no class
    WINDOWED = "windowed"  # a whole-video prediction repeated on windows
    FORMULA = "formula"  # published formulas, nothing trained
    PERSON = "person"  # given by a person while watching; no network's
    SEGMENTS = "segments"  # the certainty of segments that were loaded; nothing else is known


@dataclass(frozen=True, slots=True, eq=False)
class Curves:
    """What a network says over time, one column per label of a scheme.

    Parameters
    ----------
    scheme : str
        Identifier of the label scheme that names the columns.
    names : tuple of str
        Label keys, one per column.
    edges_us : ndarray of int64, shape (T + 1,)
        Real edges of the steps; value t holds on ``[edges_us[t], edges_us[t + 1])``.
    values : ndarray of float32, shape (T, K)
        NaN where the network says nothing. Never interpolated to a finer grid than computed.
    kind : CurveKind
    """

    scheme: str
    names: tuple[str, ...]
    edges_us: npt.NDArray[np.int64]
    values: npt.NDArray[np.float32]
    kind: CurveKind

    def __post_init__(self) -> None:
        _check(self.edges_us, self.values)
        if len(self.names) != self.values.shape[1]:
            raise ValueError("one name per column")

    def __len__(self) -> int:
        return len(self.values)

    def step_at(self, time_us: int) -> int | None:
        """Return the number of the step that holds at an instant, or None outside the curves."""
        step = int(np.searchsorted(self.edges_us, time_us, side="right")) - 1
        return step if 0 <= step < len(self.values) else None

    def values_at(self, time_us: int) -> dict[str, float]:
        """Return the value of each label at an instant; those that nothing is said of are left out."""
        step = self.step_at(time_us)
        if step is None:
            return {}
        pairs = zip(self.names, self.values[step].tolist(), strict=True)
        return {name: value for name, value in pairs if value == value}  # NaN differs from itself

    def column(self, name: str) -> npt.NDArray[np.float32]:
        """Return one named column, shape (T,)."""
        return self.values[:, self.names.index(name)]


STREAMS_SCHEME = "streams"
"""Share of each input at each step."""
ATTENTION_SCHEME = "attention"
"""Relative importance of each step, one column; says nothing about the label."""
FOREGROUND_SCHEME = "foreground"
"""Probability that a step belongs to any segment at all, one column."""
EXTRA_SCHEMES = (ATTENTION_SCHEME, FOREGROUND_SCHEME)
"""Names of curves that stand beside those of label schemes."""


@dataclass(frozen=True, slots=True, eq=False)
class Prediction:
    """Everything one run of one network says of one video.

    Parameters
    ----------
    network, version, card_digest : str
        Which network; the digest is the SHA-256 of its card, empty where it has none here.
    settings : dict
        Settings of the run, as JSON values.
    device : str
    curves : dict of str to Curves
        By scheme identifier.
    contributions : Curves or None
        Scheme ``streams``: the share of each input stream at each step; rows sum to 1 or are NaN.
    video_distribution : dict of str to float
        Whole-video value per label of `main_scheme`.
    main_scheme : str
        The scheme whose curves proposals are made from.
    extras : dict of str to Curves
        Further curves by a name of `EXTRA_SCHEMES`; their labels are no labels a person could give.
    segments : tuple of Proposed or None
        What the network proposes by its own rule; None leaves it to `domain.proposing`.
    """

    network: str
    version: str
    card_digest: str
    settings: dict[str, object]
    device: str
    curves: dict[str, Curves]
    main_scheme: str
    contributions: Curves | None = None
    video_distribution: dict[str, float] = field(default_factory=dict)
    extras: dict[str, Curves] = field(default_factory=dict)
    segments: tuple[Proposed, ...] | None = None

    @property
    def all_curves(self) -> tuple[Curves, ...]:
        """Everything it says over time: curves of label schemes, those beside them, and contributions."""
        shares = () if self.contributions is None else (self.contributions,)
        return (*self.curves.values(), *self.extras.values(), *shares)
