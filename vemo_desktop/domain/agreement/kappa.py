"""Kappa: agreement on labels beyond chance, for two raters (Cohen) and for several (Fleiss)."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.agreement.tallies import NOTHING_SHARED, LabelTally
from vemo_desktop.domain.agreement.values import (
    Agreement,
    Floats,
    chance_corrected,
    undefined,
)

ONE_LABEL = (
    "Everybody used one and the same label throughout, so agreement by chance is certain and this measure"
    " cannot tell agreement from chance."
)


def cohen_kappa(table: Floats) -> Agreement:
    """Return Cohen's kappa of two raters, at most 1; 0 is chance.

    Parameters
    ----------
    table : ndarray, shape (K, K)
        Units by the label of each rater, see `tallies.contingency`.

    Notes
    -----
    Source: Cohen (1960), "A coefficient of agreement for nominal scales". On slices of time it takes no
    notice of where segments begin and end, and it falls where one label prevails (see `gwet`).
    """
    total = table.sum()
    if total == 0:
        return undefined(NOTHING_SHARED)
    seen = table / total
    expected = float((seen.sum(axis=1) * seen.sum(axis=0)).sum())
    return chance_corrected(float(np.trace(seen)), expected, ONE_LABEL)


def fleiss_kappa(counted: LabelTally) -> Agreement:
    """Return Fleiss' kappa of two or more raters, at most 1; 0 is chance.

    The mean of the kappas of all pairs is something else.

    Notes
    -----
    Source: Fleiss (1971), "Measuring nominal scale agreement among many raters"; units that not all raters
    judged enter as in Gwet (2014), "Handbook of Inter-Rater Reliability", 4th edition, chapter 2: agreement
    from the units judged by two or more, chance from all units judged at all.
    """
    if counted.pairable == 0:
        return undefined(NOTHING_SHARED)
    expected = float(((counted.shares / counted.judged) ** 2).sum())
    return chance_corrected(counted.agreeing / counted.pairable, expected, ONE_LABEL)
