"""Gwet's AC1: agreement on labels beyond chance that holds where one label prevails."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.agreement.tallies import NOTHING_SHARED, LabelTally
from vemo_desktop.domain.agreement.values import Agreement, chance_corrected, undefined

ONE_CATEGORY = "Only one label was ever used, and AC1 needs two to choose from."


def gwet_ac1(counted: LabelTally, categories: int | None = None) -> Agreement:
    """Return Gwet's first-order coefficient of two or more raters, at most 1; 0 is chance.

    Parameters
    ----------
    counted : LabelTally
    categories : int, optional
        How many labels there were to choose from; those that occur, if not given. Give the same number for
        parts of one comparison, or parts with fewer labels look worse than they are.

    Raises
    ------
    ValueError
        If more labels occur than there were to choose from.

    Notes
    -----
    Source: Gwet (2008), "Computing inter-rater reliability and its variance in the presence of high
    agreement", equation for ``p_e(gamma) = 1 / (q - 1) sum_k pi_k (1 - pi_k)``; missing judgements as in
    Gwet (2014), chapter 2.
    """
    if counted.pairable == 0:
        return undefined(NOTHING_SHARED)
    used = int(np.count_nonzero(counted.shares))
    chosen_from = used if categories is None else categories
    if used > chosen_from:
        raise ValueError(f"{used} labels occur, but there were only {chosen_from}")
    if chosen_from < 2:
        return undefined(ONE_CATEGORY)
    shares = counted.shares / counted.judged
    expected = float((shares * (1 - shares)).sum()) / (chosen_from - 1)
    return chance_corrected(counted.agreeing / counted.pairable, expected, ONE_CATEGORY)
