"""How much later one rater reacts than another, from the shift at which their traces fit best.

The raw trace stays as it is: a lag is stored beside it and taken off when traces are compared.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from vemo_desktop.domain.agreement.traces import pearson
from vemo_desktop.domain.agreement.values import Floats

LONGEST_LAG_S = 6.0
"""Raters react 1 to 6 seconds after what they rate (Mariooryad and Busso 2015, "Correcting time-continuous
emotional labels by modeling the reaction lag of evaluators")."""
SHORTEST_OVERLAP = 0.5
"""Share of the shorter trace that must still overlap; with less, chance finds a good fit."""

_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Lag:
    """The shift of a trace against a reference.

    Parameters
    ----------
    seconds : float
        How much later the trace is; NaN where it cannot be told.
    correlation, unshifted : float
        Correlation at that shift, and without any; NaN where it cannot be told.
    at_limit : bool
        Whether the best shift is the longest that was tried, so that a longer one may fit better.
    reason : str
        Why there is no lag; empty where there is one.
    """

    seconds: float
    correlation: float
    unshifted: float
    at_limit: bool = False
    reason: str = ""


def rater_lag(trace: Floats, reference: Floats, rate_hz: float, longest_s: float = LONGEST_LAG_S) -> Lag:
    """Return how much later a trace follows than its reference.

    Parameters
    ----------
    trace, reference : ndarray, shape (N,)
        Values at the same instants, `rate_hz` apart; NaN where there is none. The reference may be another
        rater, the mean of the others, or a feature of the video.
    rate_hz : float
        Samples per second.
    longest_s : float
        Shifts in both directions up to this many seconds are tried, in whole samples.

    Raises
    ------
    ValueError
        If the traces differ in length, or rate or limit are not above zero.

    Notes
    -----
    The correlation is taken anew over what overlaps at each shift, so that slow traces are not drawn towards
    no shift at all, as a plain cross-correlation padded with zeros would be. Among equally good shifts the
    shortest wins.
    """
    if trace.shape != reference.shape:
        raise ValueError(f"traces of {len(trace)} and {len(reference)} samples")
    if rate_hz <= 0 or longest_s <= 0:
        raise ValueError("rate and longest lag must be above zero")
    least = max(3, int(np.ceil(SHORTEST_OVERLAP * _known(trace, reference))))
    reach = min(round(longest_s * rate_hz), len(trace) - 1)
    fits: dict[int, float] = {}
    for shift in sorted(range(-reach, reach + 1), key=abs):
        late = trace[max(shift, 0) : len(trace) + min(shift, 0)]
        early = reference[max(-shift, 0) : len(reference) + min(-shift, 0)]
        if np.count_nonzero(~np.isnan(late) & ~np.isnan(early)) >= least:
            fit = pearson(late, early)
            if fit.is_defined:
                fits[shift] = fit.value
    if not fits:
        reason = "The traces are too short or do not change, so no lag can be told."
        return Lag(np.nan, np.nan, np.nan, reason=reason)
    # Nearest shifts come first; a fit that is better by rounding alone is none.
    best = next(shift for shift, fit in fits.items() if fit >= max(fits.values()) - _ROUNDING)
    if fits[best] <= 0:
        # The least contrary shift is none at which one follows the other; kept as a lag it would do harm.
        reason = (
            f"The traces go the same way at no shift (correlation {fits[best]:.2f} at most), so no lag can be"
            " told."
        )
        return Lag(np.nan, fits[best], fits.get(0, np.nan), reason=reason)
    return Lag(best / rate_hz, fits[best], fits.get(0, np.nan), at_limit=abs(best) == reach)


def _known(trace: Floats, reference: Floats) -> int:
    return int(min(np.count_nonzero(~np.isnan(trace)), np.count_nonzero(~np.isnan(reference))))
