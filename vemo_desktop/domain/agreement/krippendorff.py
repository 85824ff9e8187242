"""Krippendorff's alpha on labels without order: any number of raters, missing judgements."""

from __future__ import annotations

import numpy as np

from vemo_desktop.domain.agreement.tallies import NOTHING_SHARED, LabelTally
from vemo_desktop.domain.agreement.values import Agreement, undefined

ONE_VALUE = "Everybody gave one and the same value throughout, so there is no variation to agree on."


def alpha_nominal(counted: LabelTally) -> Agreement:
    """Return alpha of two or more raters: 1 is full agreement, 0 chance, below 0 systematic disagreement.

    Units that fewer than two judged do not count.

    Notes
    -----
    Source: Krippendorff (2019), "Content Analysis", 4th edition, section 12.3; ``alpha = 1 - D_o / D_e`` as
    ``1 - (n - 1) sum o_ck / sum n_c n_k`` over different labels c and k.
    """
    if counted.pairable == 0:
        return undefined(NOTHING_SHARED)
    chosen = counted.coincidences.sum(axis=1)
    count = float(chosen.sum())
    observed = count - float(np.trace(counted.coincidences))
    expected = count**2 - float((chosen**2).sum())
    if expected <= 0:
        return undefined(ONE_VALUE)
    return Agreement(1 - (count - 1) * observed / expected)
