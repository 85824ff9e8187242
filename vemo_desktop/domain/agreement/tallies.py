"""Counting labels that several raters gave the same units, in sums that add up over videos.

All measures on labels without order need no more than these sums, so that drawing videos again a thousand
times for an interval costs little.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.values import Agreement, Floats, Ints, undefined

MISSING = -1
"""Code of a unit that a rater did not judge."""
NOTHING_SHARED = "No stretch was judged by two, so there is nothing to compare."


@dataclass(frozen=True, slots=True, eq=False)
class LabelTally:
    """Sums over units; `bootstrap.pooled` adds the tallies of several videos.

    A unit counts as pairable where at least two raters judged it. With `n_c` of `m` raters choosing `c`:

    Parameters
    ----------
    coincidences : ndarray, shape (K, K)
        Krippendorff's ``o_ck``: ordered pairs of values within a unit, each weighing ``1 / (m - 1)``.
    agreeing : float
        Sum over pairable units of the share of pairs that agree, ``sum_c n_c (n_c - 1) / (m (m - 1))``.
    pairable : int
        Number of pairable units.
    shares : ndarray, shape (K,)
        Sum over judged units of ``n_c / m``.
    judged : int
        Number of units that somebody judged.
    """

    coincidences: Floats
    agreeing: float
    pairable: int
    shares: Floats
    judged: int

    def vector(self) -> Floats:
        """Return all sums in one row, see `like`."""
        single = [self.agreeing, self.pairable, self.judged]
        return np.concatenate([self.coincidences.ravel(), self.shares, single])

    def like(self, row: Floats) -> LabelTally:
        """Return the tally of as many labels whose sums a row holds."""
        labels = len(self.shares)
        agreeing, pairable, judged = row[-3:].tolist()
        return LabelTally(
            row[: labels**2].reshape(labels, labels),
            agreeing,
            round(pairable),
            row[labels**2 : -3],
            round(judged),
        )


def tally(codes: Ints, categories: int, times: Ints | None = None) -> LabelTally:
    """Count the labels of one video.

    Parameters
    ----------
    codes : ndarray of int64, shape (R, N)
        Label of each of N units by each of R raters, from 0; `MISSING` where there is none.
    categories : int
        Number of labels, K.
    times : ndarray of int64, shape (N,), optional
        How many units alike each stands for; 1 by default.
    """
    units = codes.shape[1]
    times = np.ones(units, np.int64) if times is None else times
    counts = np.zeros((units, categories))
    places = np.arange(units)
    for row in codes:
        given = row != MISSING
        counts[places[given], row[given]] += 1
    raters = counts.sum(axis=1)
    judged, pairable = raters >= 1, raters >= 2
    pairs, m = counts[pairable], raters[pairable, None]
    weighed = pairs / (m - 1) * times[pairable, None]
    shares = pairs * (pairs - 1) / (m * (m - 1)) * times[pairable, None]
    return LabelTally(
        weighed.T @ pairs - np.diag(weighed.sum(axis=0)),
        float(shares.sum()),
        int(times[pairable].sum()),
        (counts[judged] / raters[judged, None] * times[judged, None]).sum(axis=0),
        int(times[judged].sum()),
    )


def contingency(first: Ints, second: Ints, categories: int, times: Ints | None = None) -> Floats:
    """Count how often two raters gave each pair of labels, shape (K, K); rows are the first one's.

    Parameters
    ----------
    first, second : ndarray of int64, shape (N,)
        Codes from 0; units that either left `MISSING` are not counted.
    categories : int
        Number of labels, K.
    times : ndarray of int64, shape (N,), optional
        How many units alike each stands for; 1 by default.
    """
    both = (first != MISSING) & (second != MISSING)
    cells = first[both] * categories + second[both]
    weights = None if times is None else times[both]
    counted = np.bincount(cells, weights, minlength=categories**2).reshape(categories, categories)
    return counted.astype(np.float64)


def percent_agreement(counted: LabelTally) -> Agreement:
    """Return the mean share of pairs of raters that gave a unit the same label, in [0, 1].

    It is not corrected for chance: two who label at random agree often where one label prevails.
    """
    if counted.pairable == 0:
        return undefined(NOTHING_SHARED)
    return Agreement(counted.agreeing / counted.pairable)


def specific_agreement(counted: LabelTally, label: int) -> Agreement:
    """Return, given that a rater chose a label, the probability that another one did too.

    Notes
    -----
    Source: Dice (1945); for several raters Fleiss, Levin and Paik (2003), "Statistical Methods for Rates and
    Proportions", chapter 18. With two raters it is F1 of the label, ``2a / (2a + b + c)``.
    """
    chosen = counted.coincidences[label].sum()
    if chosen == 0:
        return undefined("Nobody chose this label where another one judged too.")
    return Agreement(float(counted.coincidences[label, label] / chosen))
