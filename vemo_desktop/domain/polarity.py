"""From emotions to positive and negative."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, SENTIMENT
from vemo_desktop.domain.tracks import CurveKind, Curves

_SIDES = {"negative": -1, "positive": 1}


def sentiment_from(emotions: Curves) -> Curves:
    """Add the curves of emotions up by the side their labels are on.

    Parameters
    ----------
    emotions : Curves
        Probabilities of a scheme whose labels have a polarity.

    Returns
    -------
    Curves
        Scheme ``sentiment``, columns ``negative`` and ``positive``, kind DERIVED. What labels without a
        clear side hold (surprise, in Ekman's six) is in neither, so the two need not sum to 1; there is no
        ``neutral`` because the emotions have none.
    """
    scheme = BUILT_IN_SCHEMES[emotions.scheme]
    polarity = np.array([scheme.label(name).polarity or 0 for name in emotions.names])
    sums = [emotions.values[:, polarity == side].sum(axis=1) for side in _SIDES.values()]
    values = np.stack(sums, axis=1).astype(np.float32)
    return Curves(SENTIMENT.id, tuple(_SIDES), emotions.edges_us, values, CurveKind.DERIVED)
