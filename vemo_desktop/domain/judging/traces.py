"""How well a predicted trace follows what a person recorded: CCC and error, with intervals over videos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.draws import DrawSettings, Figure, Value, draw

Floats = npt.NDArray[np.float64]


def judge_traces(
    truth: Sequence[Floats], said: Sequence[Floats], settings: DrawSettings | None = None
) -> dict[str, Value]:
    """Judge traces of several videos together.

    Parameters
    ----------
    truth, said : sequence of ndarray, shape (N,)
        Per video, at the same instants; those where either is NaN do not count.
    settings : DrawSettings, optional

    Returns
    -------
    dict of str to Value
        ``ccc``, Lin's concordance correlation over all instants, and ``rmse``, in the unit of the traces.
    """
    settings = settings or DrawSettings()
    drawn = draw(trace_figures(truth, said), len(truth), settings)
    return {name: one.summed_up() for name, one in drawn.items()}


def trace_figures(truth: Sequence[Floats], said: Sequence[Floats]) -> Mapping[str, Figure]:
    """Return both figures; sums over each video are all they need, however long the videos are."""
    rows = np.stack([_sums(x, y) for x, y in zip(truth, said, strict=True)])

    def ccc(times: Floats) -> Floats:
        count, x, y, xx, yy, xy = (times @ rows).T
        with np.errstate(invalid="ignore", divide="ignore"):
            mean_x, mean_y = x / count, y / count
            apart = xx / count - mean_x**2 + yy / count - mean_y**2 + (mean_x - mean_y) ** 2
            # Rounding alone may leave a little of two traces that never change.
            is_flat = ~(apart > 1e-12 * (xx + yy) / count)
            return np.where(is_flat, np.nan, 2 * (xy / count - mean_x * mean_y) / apart)

    def rmse(times: Floats) -> Floats:
        count, _, _, xx, yy, xy = (times @ rows).T
        with np.errstate(invalid="ignore", divide="ignore"):
            error: Floats = np.sqrt(np.clip((xx + yy - 2 * xy) / count, 0, None))
            return error

    return {"ccc": ccc, "rmse": rmse}


def _sums(x: Floats, y: Floats) -> Floats:
    both = ~(np.isnan(x) | np.isnan(y))
    x, y = x[both].astype(np.float64), y[both].astype(np.float64)
    return np.array([len(x), x.sum(), y.sum(), x @ x, y @ y, x @ y])
