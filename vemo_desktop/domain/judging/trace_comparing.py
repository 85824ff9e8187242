"""Whether one network follows traces of people better than another on the same held-out videos."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.comparing import Difference, NetworkComparison, verdict_on
from vemo_desktop.domain.judging.draws import DrawSettings, Figure, draw
from vemo_desktop.domain.judging.figures import FigureKind
from vemo_desktop.domain.judging.traces import trace_figures

Floats = npt.NDArray[np.float64]

HEADLINE = FigureKind("ccc", "CCC, mean", "Do valence and arousal follow what people traced?")
"""The figure a verdict goes by, fixed beforehand."""


def compare_traces(
    truth: Sequence[Floats],
    present: Sequence[Floats],
    new: Sequence[Floats],
    dimensions: Sequence[str],
    settings: DrawSettings | None = None,
) -> NetworkComparison:
    """Compare a new network with the present one by Lin's concordance and the error of each dimension.

    Parameters
    ----------
    truth, present, new : sequence of ndarray, shape (T, D)
        Per video, at the same instants; those where any is NaN count for neither network.
    dimensions : sequence of str
    settings : DrawSettings, optional
    """
    settings = settings or DrawSettings()
    fair = [
        np.where(np.isfinite(one) & np.isfinite(other), true, np.nan)
        for true, one, other in zip(truth, present, new, strict=True)
    ]
    before, after = (draw(_figures(fair, said, dimensions), len(fair), settings) for said in (present, new))
    differences = []
    for key, kind in _kinds(dimensions).items():
        one, other = before[key], after[key]
        more = other - one
        differences.append(Difference(kind, one.summed_up(), other.summed_up(), more.summed_up()))
    verdict, reason = verdict_on(HEADLINE, differences[0].more, len(fair))
    return NetworkComparison(len(fair), tuple(differences), verdict, reason)


def _kinds(dimensions: Sequence[str]) -> dict[str, FigureKind]:
    kinds = [HEADLINE, *map(_concordance_of, dimensions), *map(_error_of, dimensions)]
    return {kind.key: kind for kind in kinds}


def _concordance_of(name: str) -> FigureKind:
    return FigureKind(f"ccc_{name}", f"CCC, {name}", f"Does {name} follow what people traced?")


def _error_of(name: str) -> FigureKind:
    asks = f"How far is {name} from what people traced, on the scale from -1 to 1?"
    return FigureKind(f"rmse_{name}", f"Error, {name}", asks, False)


def _figures(
    truth: Sequence[Floats], said: Sequence[Floats], dimensions: Sequence[str]
) -> Mapping[str, Figure]:
    found: dict[str, Figure] = {}
    for place, name in enumerate(dimensions):
        own = trace_figures([one[:, place] for one in truth], [one[:, place] for one in said])
        found |= {f"{key}_{name}": figure for key, figure in own.items()}
    each = [found[f"ccc_{name}"] for name in dimensions]

    def mean(times: Floats) -> Floats:
        values = np.stack([figure(times) for figure in each])
        known = np.isfinite(values)
        total, count = np.where(known, values, 0).sum(axis=0), known.sum(axis=0)
        told: Floats = np.divide(total, count, out=np.full(len(total), np.nan), where=count > 0)
        return told

    return {HEADLINE.key: mean, **found}
