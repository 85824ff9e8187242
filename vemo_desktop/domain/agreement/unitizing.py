"""Krippendorff's alpha for unitizing: agreement on where segments lie and what they are called, at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.continuum import NOTHING, Continuum
from vemo_desktop.domain.agreement.tallies import MISSING
from vemo_desktop.domain.agreement.values import Agreement, Floats, Ints, undefined

NOBODY_MARKED = "Nobody marked anything, so there are no segments to agree on."
ALL_MARKED = "Everybody marked all of the time, so there are no gaps to tell segments from."
ONE_UNIT_KIND = "Everything is of one kind, so there is no variation to agree on."
NEVER_MET = "No two raters ever marked the same moment, so there are no labels to compare."


@dataclass(frozen=True, slots=True, eq=False)
class UnitTally:
    """Sums over pieces of time, in microseconds; `bootstrap.pooled` adds the tallies of several videos.

    Code 0 is time without a mark. Where ``m`` raters judged a piece:

    Parameters
    ----------
    coincidences : ndarray, shape (K, K)
        Time that pairs of raters gave each pair of codes, each pair weighing ``1 / (m - 1)``; eq. 32.
    itself : ndarray, shape (K,)
        By code, what units would share with themselves and must not count as met by chance: squares of
        lengths of marks, lengths of gaps; eq. 33.
    itself_met : ndarray, shape (K,)
        The same for marks, by the length over which others have marks too; eq. 37.
    """

    coincidences: Floats
    itself: Floats
    itself_met: Floats

    def vector(self) -> Floats:
        """Return all sums in one row, see `like`."""
        return np.concatenate([self.coincidences.ravel(), self.itself, self.itself_met])

    def like(self, row: Floats) -> UnitTally:
        """Return the tally of as many codes whose sums a row holds."""
        codes = len(self.itself)
        met, itself, itself_met = np.split(row, [codes**2, codes**2 + codes])
        return UnitTally(met.reshape(codes, codes), itself, itself_met)


def unit_tally(video: Continuum) -> UnitTally:
    """Measure the overlaps of all raters' units on one video.

    Time that fewer than two raters judged does not count.
    """
    given = video.codes != MISSING
    raters = given.sum(axis=0)
    paired = raters >= 2
    codes, units, given = video.codes[:, paired], video.units[:, paired], given[:, paired]
    lengths = video.lengths_us[paired].astype(np.float64)
    weights = 1 / (raters[paired] - 1)
    met: Floats = np.zeros((video.categories, video.categories))
    for first in range(len(codes)):
        for second in range(len(codes)):
            if first != second:
                both = given[first] & given[second]
                cells = codes[first, both] * video.categories + codes[second, both]
                met += np.bincount(cells, (lengths * weights)[both], met.size).reshape(met.shape)
    itself, itself_met = np.zeros(video.categories), np.zeros(video.categories)
    marked = given & (codes != NOTHING)
    for rater, row in enumerate(codes):
        others = (marked.sum(axis=0) - marked[rater]) * weights
        for totals, extent in ((itself, lengths), (itself_met, lengths * others)):
            sums, unit_codes = _by_unit(row, units[rater], extent)
            is_mark = unit_codes != NOTHING
            totals += np.bincount(unit_codes[is_mark], sums[is_mark] ** 2, video.categories)
        itself[NOTHING] += lengths[row == NOTHING].sum()
    return UnitTally(met, itself, itself_met)


def alpha_u(counted: UnitTally) -> Agreement:
    """Return ``u alpha``: agreement on segments and labels together; 1 is full, 0 chance.

    Notes
    -----
    Source: Krippendorff (2019), "Content Analysis", 4th edition, section 12.6, equations 32 to 34, which
    correct Krippendorff, Mathet, Bouvry and Widlöcher (2016), "On the reliability of unitizing textual
    continua: further developments". Lengths are microseconds, so that gaps meet themselves practically never.
    """
    met, expected = counted.coincidences, _expected(counted.coincidences, counted.itself)
    if met[1:].sum() == 0:
        return undefined(NOBODY_MARKED)
    return _alpha(met.sum() - np.trace(met), expected.sum() - np.trace(expected), met.sum())


def alpha_u_binary(counted: UnitTally) -> Agreement:
    """Return ``|u alpha``: agreement on where there are segments at all, whatever their labels; eq. 35."""
    met, expected = counted.coincidences, _expected(counted.coincidences, counted.itself)
    if met[1:].sum() == 0:
        return undefined(NOBODY_MARKED)
    if met[NOTHING].sum() == 0:
        return undefined(ALL_MARKED)
    return _alpha(2 * met[NOTHING, 1:].sum(), 2 * expected[NOTHING, 1:].sum(), met.sum())


def alpha_cu(counted: UnitTally) -> Agreement:
    """Return ``cu alpha``: agreement on labels where raters marked the same time; eq. 36 and 37."""
    met = counted.coincidences[1:, 1:]
    if met.sum() == 0:
        return undefined(NEVER_MET)
    expected = _expected(met, counted.itself_met[1:])
    return _alpha(met.sum() - np.trace(met), expected.sum() - np.trace(expected), met.sum())


def alpha_ku(counted: UnitTally, label: int) -> Agreement:
    """Return ``(k)u alpha``: how reliably one label is told from the others where marks meet; eq. 38.

    Parameters
    ----------
    counted : UnitTally
    label : int
        Code of the label, from 1.
    """
    met = counted.coincidences[1:, 1:]
    mine = label - 1
    if met[mine].sum() == 0:
        return undefined("Nobody gave this label where another one marked something too.")
    expected = _expected(met, counted.itself_met[1:])
    seen = (met[mine].sum() - met[mine, mine]) / met[mine].sum()
    total = expected[mine].sum()
    by_chance = (total - expected[mine, mine]) / total if total > 0 else 0.0
    return _alpha(seen, by_chance, 1.0)


def _expected(met: Floats, itself: Floats) -> Floats:
    """Return the coincidences that chance would bring, with the same total."""
    marginal, total = met.sum(axis=1), met.sum()
    possible = total**2 - itself.sum()
    if possible <= 0:
        return np.zeros_like(met)
    expected: Floats = (np.outer(marginal, marginal) - np.diag(itself)) * total / possible
    return expected


def _alpha(observed: float, expected: float, total: float) -> Agreement:
    if expected <= 1e-12 * total:  # what rounding may leave of nothing
        return undefined(ONE_UNIT_KIND)
    return Agreement(float(1 - observed / expected))


def _by_unit(codes: Ints, units: Ints, extent: Floats) -> tuple[Floats, Ints]:
    """Return extent and code of each unit of one rater, by its number; what is unclear is left out."""
    clear = codes != MISSING
    places = units[clear]
    sums: Floats = np.bincount(places, extent[clear]).astype(np.float64)
    unit_codes = np.full(len(sums), NOTHING, np.int64)  # also of numbers that no unit has here
    unit_codes[places] = codes[clear]
    return sums, unit_codes
