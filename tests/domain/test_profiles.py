"""How far apart videos are by what they look and sound like."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from vemo_desktop.domain.profiles import Floats, Profiles, profile_of


def _all(profiles: list[dict[str, Floats]]) -> Floats:
    apart = Profiles(profiles)
    return np.stack([apart.from_one(number) for number in range(len(apart))])


def test_distances_count_each_encoder_alike_and_know_no_shared_one_as_far() -> None:
    near = {"look": np.array([0.0]), "sound": np.array([0.0, 1.0])}
    far = {"look": np.array([2.0]), "sound": np.array([0.0, 3.0])}
    found = _all([near, far, {"words": np.array([1.0])}])
    # One of two columns of sound never changes and stays out of it; the others differ by two spreads.
    assert found[0, 1] == pytest.approx((2 + 2 / np.sqrt(2)) / 2)
    assert np.isinf(found[0, 2])
    assert found[0, 0] == 0


def test_columns_unknown_in_one_video_do_not_count() -> None:
    found = _all([{"e": np.array([0.0, np.nan])}, {"e": np.array([1.0, 5.0])}, {"e": np.array([2.0, 9.0])}])
    assert found[0, 2] == pytest.approx(2 * found[0, 1])


def test_profile_is_mean_and_spread_of_what_is_known() -> None:
    values = np.array([[1.0, np.nan], [3.0, np.nan], [99.0, 1.0]])
    profile = profile_of(values, np.array([True, True, False]))
    assert profile[[0, 2]].tolist() == [2.0, 1.0]
    assert np.isnan(profile[[1, 3]]).all()


def test_a_large_library_is_not_compared_all_at_once() -> None:
    draw = np.random.default_rng(0)
    profiles = [{"e": draw.normal(size=4)} for _ in range(3000)]
    tracemalloc.start()
    apart = Profiles(profiles)
    usual = apart.usual()
    row = apart.from_one(7)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20e6, "a table of 3000 by 3000 takes 72 MB"
    assert (row.shape, row[7]) == ((3000,), 0)
    every = np.array([one["e"] for one in profiles])
    every = (every - every.mean(axis=0)) / every.std(axis=0)
    assert row[1234] == pytest.approx(np.sqrt(np.square(every[7] - every[1234]).mean()))
    pairs = np.sqrt(np.square(every[::6, None] - every[None, ::6]).mean(axis=2))
    assert usual == pytest.approx(np.median(pairs[np.triu_indices(500, 1)]), rel=0.02)


def test_one_video_alone_is_usually_at_one() -> None:
    assert Profiles([{"e": np.array([1.0])}]).usual() == 1.0
    assert Profiles([]).usual() == 1.0
