"""What lies over equal steps, kept at several zooms, so that drawing a long file looks at few of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np
import numpy.typing as npt

_FACTOR = 4
_SMALLEST = 256

Kind = TypeVar("Kind", bound=np.generic)
Reduced = Callable[[npt.NDArray[Kind], npt.NDArray[np.int64]], npt.NDArray[Kind]]
"""Takes rows and the borders of groups of them, and returns one row for each group, as `ufunc.reduceat`."""


def zooms_of(base: npt.NDArray[Kind], reduced: Reduced[Kind]) -> tuple[npt.NDArray[Kind], ...]:
    """Return the rows of the finest steps first, then each time those of steps four times as long."""
    zooms = [base]
    while len(zooms[-1]) > _SMALLEST:
        zooms.append(reduced(zooms[-1], np.arange(0, len(zooms[-1]), _FACTOR)))
    return tuple(zooms)


def rows_over(
    zooms: tuple[npt.NDArray[Kind], ...],
    reduced: Reduced[Kind],
    step_us: int,
    start_us: int,
    end_us: int,
    count: int,
) -> npt.NDArray[Kind]:
    """Return one row for each of `count` equal parts of a span; zeros outside of the steps.

    Parameters
    ----------
    zooms : tuple of ndarray, each of shape (T, ...)
        From `zooms_of`. The coarsest is read of which each part still has two steps.
    reduced : callable
        As for `zooms_of`.
    step_us : int
        Length of the finest steps, which begin at time zero.

    Returns
    -------
    ndarray, shape (count, ...)
    """
    zoom, span_us = 0, end_us - start_us
    while zoom + 1 < len(zooms) and span_us >= 2 * count * step_us * _FACTOR ** (zoom + 1):
        zoom += 1
    rows, step_us = zooms[zoom], step_us * _FACTOR**zoom
    found = np.zeros((count, *rows.shape[1:]), rows.dtype)
    if count == 0 or len(rows) == 0:
        return found
    edges = start_us + np.arange(count + 1) * (span_us / count)
    first = np.floor(edges[:-1] / step_us).astype(np.int64)
    stop = np.maximum(first + 1, np.ceil(edges[1:] / step_us).astype(np.int64))
    is_inside = (stop > 0) & (first < len(rows))
    first, stop = np.clip(first, 0, len(rows) - 1)[is_inside], np.clip(stop, 1, len(rows))[is_inside]
    if len(first) == 0:
        return found
    borders = np.stack([first, stop], axis=1).ravel()
    # One more row, because a span may end behind the last step; it is never inside a span.
    found[is_inside] = reduced(np.concatenate([rows, rows[-1:]]), borders)[::2]
    return found
