"""Means over stretches: those of the steps themselves, computed in parts or at once to the same bits."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain import running_means
from vemo_desktop.domain.running_means import RunningMeans
from vemo_desktop.domain.tracks import regular_edges


def some_curves(seed: int, count: int, *, gaps: bool) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    edges = np.concatenate([[0], np.cumsum(random.integers(1, 900_000, count))]).astype(np.int64)
    values = random.standard_normal((count, 2)).astype(np.float32)
    if gaps:
        values[random.random(values.shape) < 0.2] = np.nan
    return edges, values


@given(seed=st.integers(0, 10_000), count=st.integers(1, 60), gaps=st.booleans())
def test_integrals_are_those_of_the_steps(seed: int, count: int, gaps: bool) -> None:
    edges, values = some_curves(seed, count, gaps=gaps)
    random = np.random.default_rng(seed + 1)
    starts = np.sort(random.uniform(-1e6, edges[-1] + 1e6, 9))
    ends = starts + random.uniform(0, 2e6, 9)
    totals, known = RunningMeans(edges, values).between(starts, ends)
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        overlap_s = np.clip(np.minimum(edges[1:], end) - np.maximum(edges[:-1], start), 0, None) / 1e6
        is_known = np.isfinite(values)
        expected = (np.where(is_known, values, 0) * overlap_s[:, None]).sum(axis=0)
        np.testing.assert_allclose(totals[:, place], expected, atol=1e-9 * edges[-1])
        np.testing.assert_allclose(known[:, place], (is_known * overlap_s[:, None]).sum(axis=0), atol=1e-6)


@pytest.mark.parametrize("gaps", [True, False])
def test_parts_give_the_same_bits_as_the_whole(monkeypatch: pytest.MonkeyPatch, gaps: bool) -> None:
    edges, values = some_curves(5, 5000, gaps=gaps)
    starts = np.linspace(0, float(edges[-1]), 300)
    whole = RunningMeans(edges, values).between(starts, starts + 5e6)
    monkeypatch.setattr(running_means, "_PART", 7)
    parts = RunningMeans(edges, values).between(starts, starts + 5e6)
    for ours, theirs in zip(parts, whole, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_hours_take_little_more_than_their_sums() -> None:
    count = 2 * 3600 * 1000 // 32
    edges, values = regular_edges(count, 32_000), np.zeros((count, 1), np.float32)
    starts = np.arange(4096) * 250_000.0
    tracemalloc.start()
    RunningMeans(edges, values).mean(starts, starts + 250_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2 * 8 * count
