"""How long segments take to follow a slider, for hours of curves.

The yardstick, in the same run, is numpy copying the same curves once.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import numpy as np
from scipy.ndimage import uniform_filter1d

from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges

_REPEATS = 30


def drifting_curves(hours: float, rate_hz: int, *, gaps: bool = False) -> Curves:
    """Return three probabilities that wander and cross often, as those of real videos do."""
    rng = np.random.default_rng(0)
    count = round(hours * 3600 * rate_hz)
    steps = np.cumsum(rng.normal(size=(count, 3)) * np.sqrt(4 / rate_hz), axis=0)
    local = steps - uniform_filter1d(steps, 60 * rate_hz, axis=0)
    weights = np.exp(local / 2)
    values = (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)
    if gaps:
        values[:: 50 * rate_hz] = np.nan
    edges = regular_edges(count, 1_000_000 // rate_hz)
    return Curves("sentiment", ("negative", "neutral", "positive"), edges, values, CurveKind.FORMULA)


def milliseconds(work: Callable[[], object]) -> dict[str, float]:
    """Return median and 95th percentile of the time that something takes, and the processor's part of it."""
    work()
    times, busy = [], []
    for _ in range(_REPEATS):
        start, busy_start = time.perf_counter(), time.process_time()
        work()
        times.append((time.perf_counter() - start) * 1000)
        busy.append((time.process_time() - busy_start) * 1000)
    return {
        "median_ms": round(float(np.median(times)), 2),
        "p95_ms": round(float(np.percentile(times, 95)), 2),
        "processor_median_ms": round(float(np.median(busy)), 2),
    }


def main() -> None:
    """Measure and print one JSON object."""
    settings, report = ProposalSettings(), []
    for hours, rate_hz, gaps in ((1, 4, False), (1, 4, True), (1, 25, False), (4, 25, False)):
        curves = drifting_curves(hours, rate_hz, gaps=gaps)
        report.append(
            {
                "hours": hours,
                "rate_hz": rate_hz,
                "unknown_steps": gaps,
                "segments": len(propose(curves, settings)),
                **milliseconds(lambda curves=curves: propose(curves, settings)),  # type: ignore[misc]
                "copy": milliseconds(lambda curves=curves: curves.values.copy()),  # type: ignore[misc]
            }
        )
    print(json.dumps({"proposing": report}, indent=2))


if __name__ == "__main__":
    main()
