"""Sums of traces that add up over videos, so that drawing videos again costs nothing per moment.

The measures are those of `domain.agreement.traces`, from moments instead of from all the numbers; a test
shows both to be the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.traces import (
    ALL_FLAT,
    FLAT,
    TOO_SHORT,
    Intraclass,
    MeanSquares,
    intraclass_from,
)
from vemo_desktop.domain.agreement.values import Agreement, Floats, undefined

_ROUNDING = 1e-12


@dataclass(frozen=True, slots=True, eq=False)
class TraceMoments:
    """Moments of R traces at the instants at which all have a value.

    Parameters
    ----------
    count : float
        How many instants.
    sums : ndarray, shape (R,)
    products : ndarray, shape (R, R)
        Sums of the products of each two.
    same_side : float
        At how many instants all of them lie on the same side of 0, or all on it.
    """

    count: float
    sums: Floats
    products: Floats
    same_side: float

    @classmethod
    def of(cls, values: Floats) -> TraceMoments:
        """Return the moments of traces of shape (R, N)."""
        complete = values[:, ~np.isnan(values).any(axis=0)]
        sides = np.sign(complete)
        same = float((sides == sides[:1]).all(axis=0).sum())
        return cls(float(complete.shape[1]), complete.sum(axis=1), complete @ complete.T, same)

    def vector(self) -> Floats:
        """Return the sums in one row."""
        return np.concatenate([[self.count, self.same_side], self.sums, self.products.ravel()])

    def like(self, row: Floats) -> TraceMoments:
        """Return what has the sums of a row."""
        raters = len(self.sums)
        sums, products = np.split(row[2:], [raters])
        return TraceMoments(float(row[0]), sums, products.reshape(raters, raters), float(row[1]))

    @property
    def covariance(self) -> Floats:
        """Covariances with moments over N, shape (R, R)."""
        means = self.sums / self.count
        found: Floats = self.products / self.count - np.outer(means, means)
        return found


def concordance_of(moments: TraceMoments) -> Agreement:
    """Return `concordance` of two traces."""
    if moments.count < 2:
        return undefined(TOO_SHORT)
    covariance, means = moments.covariance, moments.sums / moments.count
    apart = covariance[0, 0] + covariance[1, 1] + (means[0] - means[1]) ** 2
    if apart <= _ROUNDING:
        return undefined("Both traces stay at the same value throughout, so there is nothing to agree on.")
    return Agreement(float(2 * covariance[0, 1] / apart))


def pearson_of(moments: TraceMoments) -> Agreement:
    """Return `pearson` of two traces."""
    if moments.count < 2:
        return undefined(TOO_SHORT)
    covariance = moments.covariance
    if min(covariance[0, 0], covariance[1, 1]) <= _ROUNDING:
        return undefined(FLAT)
    share = covariance[0, 1] / np.sqrt(covariance[0, 0] * covariance[1, 1])
    return Agreement(float(np.clip(share, -1, 1)))


def error_of(moments: TraceMoments) -> Agreement:
    """Return `root_mean_square_error` of two traces."""
    if moments.count < 1:
        return undefined("No instant has a value of both raters.")
    products = moments.products
    square = (products[0, 0] - 2 * products[0, 1] + products[1, 1]) / moments.count
    return Agreement(float(np.sqrt(max(square, 0.0))))


def sign_agreement_of(moments: TraceMoments) -> Agreement:
    """Return `sign_agreement` of two traces about 0."""
    if moments.count < 1:
        return undefined("No instant has a value of both raters.")
    return Agreement(moments.same_side / moments.count)


def intraclass_of(moments: TraceMoments, form: Intraclass) -> Agreement:
    """Return `intraclass` in one of its forms; C,k is Cronbach's alpha."""
    n, k = moments.count, len(moments.sums)
    if k < 2 or n < 2:
        return undefined(TOO_SHORT)
    if np.diag(moments.covariance).max() <= _ROUNDING:
        return undefined(ALL_FLAT)
    common = moments.sums.sum() ** 2 / (n * k)
    rows = moments.products.sum() / k - common
    columns = (moments.sums**2).sum() / n - common
    rest = np.trace(moments.products) - common - rows - columns
    errors = rest / ((n - 1) * (k - 1))
    return intraclass_from(MeanSquares(rows / (n - 1), columns / (k - 1), errors, k, n), form)
