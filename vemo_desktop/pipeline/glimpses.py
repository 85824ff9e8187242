"""What may be shown of a prediction while the analysis still runs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from vemo_desktop.domain.tracks import Curves, Prediction


def known_until(prediction: Prediction, until_us: int) -> Prediction:
    """Return a prediction without what it says of the time after an instant.

    Some streams are known to the end before others: subtitles are read at once. What only they say of the
    rest would change as soon as picture and sound get there, so it is not shown.
    """
    curves = {scheme: _cut(curves, until_us) for scheme, curves in prediction.curves.items()}
    shares = prediction.contributions
    return replace(
        prediction, curves=curves, contributions=None if shares is None else _cut(shares, until_us)
    )


def _cut(curves: Curves, until_us: int) -> Curves:
    is_known = curves.edges_us[1:] <= until_us
    return replace(curves, values=np.where(is_known[:, None], curves.values, np.float32(np.nan)))
