"""Means over bins of time, from sums in whole microseconds.

`RunningMeans` sums in seconds, which suits what networks compute but rounds: a trace held at 1 would be
written as 0.9999999999999998, and no longer pass for one that never changes.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


def means_between(
    edges_us: Ints, values: npt.NDArray[np.floating], starts_us: Floats | Ints, ends_us: Floats | Ints
) -> Floats:
    """Return the mean over each stretch of time of what is known in it.

    Parameters
    ----------
    edges_us : ndarray of int64, shape (T + 1,)
    values : ndarray, shape (T,)
        Each holds on ``[edges_us[i], edges_us[i + 1])``; NaN where nothing is known.
    starts_us, ends_us : ndarray, shape (N,)

    Returns
    -------
    ndarray of float64, shape (N,)
        NaN where nothing is known in the whole stretch.
    """
    is_known = ~np.isnan(values)
    lengths = np.diff(edges_us).astype(np.float64)
    time = np.concatenate([[0.0], np.cumsum(lengths * is_known)])
    area = np.concatenate([[0.0], np.cumsum(lengths * np.where(is_known, values, 0.0))])
    known = np.interp(ends_us, edges_us, time) - np.interp(starts_us, edges_us, time)
    total = np.interp(ends_us, edges_us, area) - np.interp(starts_us, edges_us, area)
    # Less than a tenth of a microsecond is rounding of the running sums, not something that is known.
    means: Floats = np.divide(total, known, out=np.full(len(known), np.nan), where=known > 0.1)
    return means
