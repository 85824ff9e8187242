"""Agreement on numbers over time, such as traces of valence: CCC, intraclass correlations, Cronbach's alpha.

Neighbouring points of a trace are no independent judgements, so intervals belong over videos (`bootstrap`),
never over points.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from vemo_desktop.domain.agreement.values import Agreement, Floats, undefined

TOO_SHORT = "Fewer than two instants have a value of every rater."
FLAT = "At least one of the traces never changes, so there is no variation to agree on."
ALL_FLAT = "No trace ever changes, so there is no variation to agree on."
CANCEL = "The raters cancel out: their mean never changes, so this measure has no meaning."
_ROUNDING = 1e-12
"""Share of a variance that may be left over by rounding alone."""


def concordance(first: Floats, second: Floats) -> Agreement:
    """Return Lin's concordance correlation coefficient, in [-1, 1].

    Parameters
    ----------
    first, second : ndarray, shape (N,)
        Instants where either is NaN do not count.

    Notes
    -----
    Source: Lin (1989), "A concordance correlation coefficient to evaluate reproducibility", with moments
    over N, as affective computing reports it. With moments over N - 1 the value differs.
    """
    x, y = _together(first, second)
    if len(x) < 2:
        return undefined(TOO_SHORT)
    if min(x.min(), y.min()) == max(x.max(), y.max()):
        return undefined("Both traces stay at the same value throughout, so there is nothing to agree on.")
    apart = x.var() + y.var() + (x.mean() - y.mean()) ** 2
    return Agreement(float(2 * ((x - x.mean()) * (y - y.mean())).mean() / apart))


def pearson(first: Floats, second: Floats) -> Agreement:
    """Return the correlation of two traces, in [-1, 1]; blind to different level and scale."""
    x, y = _together(first, second)
    if len(x) < 2:
        return undefined(TOO_SHORT)
    if _is_flat(x) or _is_flat(y):
        return undefined(FLAT)
    value = ((x - x.mean()) * (y - y.mean())).mean() / (x.std() * y.std())
    return Agreement(float(np.clip(value, -1, 1)))


def root_mean_square_error(first: Floats, second: Floats) -> Agreement:
    """Return the root of the mean squared difference, in the unit of the traces; 0 is full agreement."""
    x, y = _together(first, second)
    if len(x) == 0:
        return undefined("No instant has a value of both raters.")
    return Agreement(float(np.sqrt(((x - y) ** 2).mean())))


def sign_agreement(first: Floats, second: Floats, middle: float = 0.0) -> Agreement:
    """Return the share of instants at which both lie on the same side of `middle`, in [0, 1].

    Lying exactly on it is a side of its own.
    """
    x, y = _together(first, second)
    if len(x) == 0:
        return undefined("No instant has a value of both raters.")
    return Agreement(float((np.sign(x - middle) == np.sign(y - middle)).mean()))


class Intraclass(StrEnum):
    """Forms of the intraclass correlation, named as McGraw and Wong do.

    A asks for the same numbers, C only for the same course; 1 is about a single rater, k about the mean of
    all of them.
    """

    A_1 = "ICC(A,1)"
    A_K = "ICC(A,k)"
    C_1 = "ICC(C,1)"
    C_K = "ICC(C,k)"


@dataclass(frozen=True, slots=True)
class MeanSquares:
    """Mean squares of a two-way layout, between instants, between raters and of what is left."""

    instants: float
    raters: float
    errors: float
    rater_count: int
    instant_count: float


def intraclass(values: Floats, form: Intraclass) -> Agreement:
    """Return an intraclass correlation of a two-way layout, at most 1.

    Parameters
    ----------
    values : ndarray, shape (R, N)
        Traces of R raters at N instants. Instants that lack a value (NaN) of any rater do not count.
    form : Intraclass

    Notes
    -----
    Source: McGraw and Wong (1996), "Forming inferences about some intraclass correlation coefficients",
    table 4, cases 2 and 3.
    """
    squares = _mean_squares(values)
    return squares if isinstance(squares, Agreement) else intraclass_from(squares, form)


def intraclass_from(squares: MeanSquares, form: Intraclass) -> Agreement:
    """Return an intraclass correlation from the mean squares of a two-way layout, see `intraclass`."""
    rows, columns, errors = squares.instants, squares.raters, squares.errors
    k, n = squares.rater_count, squares.instant_count
    denominator = {
        Intraclass.A_1: rows + (k - 1) * errors + k / n * (columns - errors),
        Intraclass.A_K: rows + (columns - errors) / n,
        Intraclass.C_1: rows + (k - 1) * errors,
        Intraclass.C_K: rows,
    }[form]
    if denominator <= _ROUNDING * (rows + columns + errors):
        return undefined(CANCEL)
    return Agreement(float((rows - errors) / denominator))


def cronbach_alpha(values: Floats) -> Agreement:
    """Return Cronbach's alpha of the raters as items of one scale, at most 1.

    Parameters
    ----------
    values : ndarray, shape (R, N)
        As for `intraclass`. Alpha grows with R: many raters who hardly agree may still reach a high one.

    Notes
    -----
    Source: Cronbach (1951), "Coefficient alpha and the internal structure of tests". It equals ICC(C,k).
    """
    complete = _complete(values)
    raters, instants = complete.shape
    if raters < 2 or instants < 2:
        return undefined(TOO_SHORT)
    if all(_is_flat(row) for row in complete):
        return undefined(ALL_FLAT)
    single = complete.var(axis=1, ddof=1).sum()
    together = complete.sum(axis=0).var(ddof=1)
    if together <= _ROUNDING * single:
        return undefined(CANCEL)
    return Agreement(float(raters / (raters - 1) * (1 - single / together)))


def _mean_squares(values: Floats) -> MeanSquares | Agreement:
    complete = _complete(values)
    k, n = complete.shape
    if k < 2 or n < 2:
        return undefined(TOO_SHORT)
    grand = complete.mean()
    by_instant, by_rater = complete.mean(axis=0), complete.mean(axis=1)
    rest = complete - by_instant[None, :] - by_rater[:, None] + grand
    if all(_is_flat(row) for row in complete):
        return undefined(ALL_FLAT)
    return MeanSquares(
        float(k * ((by_instant - grand) ** 2).sum() / (n - 1)),
        float(n * ((by_rater - grand) ** 2).sum() / (k - 1)),
        float((rest**2).sum() / ((n - 1) * (k - 1))),
        k,
        n,
    )


def _is_flat(trace: Floats) -> bool:
    # Not by the variance: that of a constant need not come out as exactly zero.
    return bool(trace.min() == trace.max())


def _together(first: Floats, second: Floats) -> tuple[Floats, Floats]:
    both = ~(np.isnan(first) | np.isnan(second))
    return first[both], second[both]


def _complete(values: Floats) -> Floats:
    complete: Floats = values[:, ~np.isnan(values).any(axis=0)]
    return complete
