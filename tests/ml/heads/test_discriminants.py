"""Classes are told apart by how they differ, not by what differs most, and never from too few examples."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.ml.heads.discriminants import Discriminant, discriminant_of, tally_of

_WIDTH, _CLASSES = 12, 3
_LOUD, _TELLING = 0, 1
"""The number that differs most, and the one that tells the first two classes apart."""


def _rows(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    which = chance.integers(_CLASSES, size=count)
    rows = chance.normal(size=(count, _WIDTH))
    rows[:, _LOUD] *= 8
    rows[:, _TELLING] += np.array([2.0, -2.0, 0.0])[which]
    return rows.astype(np.float16), np.eye(_CLASSES, dtype=np.float32)[which]


def _told(found: Discriminant, rows: np.ndarray) -> np.ndarray:
    away = rows.astype(np.float64)[:, None] - found.mean - found.apart / 2
    return ((away @ found.precision) * found.apart).sum(axis=2)


def _axes(found: Discriminant) -> np.ndarray:
    return found.apart @ found.precision


def test_what_tells_classes_apart_is_found_below_what_differs_most() -> None:
    rows, shares = _rows(6000, 1)
    found = discriminant_of(tally_of(rows, shares, np.ones(6000, np.float32)))
    assert np.abs(_axes(found)[0]).argmax() == _TELLING
    unseen, wanted = _rows(2000, 2)
    right = _told(found, unseen).argmax(axis=1) == wanted.argmax(axis=1)
    assert right.mean() > 0.7


def test_with_much_to_see_it_is_what_normal_distributions_say() -> None:
    """Differences of two classes are log likelihood ratios of normal distributions with one spread."""
    rows, shares = _rows(200_000, 3)
    found = discriminant_of(tally_of(rows, shares, np.ones(len(rows), np.float32)))
    at = np.zeros((1, _WIDTH))
    at[0, _TELLING] = 1.0
    first, second, _ = _told(found, at)[0]
    assert first - second == pytest.approx(((1 + 2) ** 2 - (1 - 2) ** 2) / 2, abs=0.3)


def test_a_handful_of_examples_is_hardly_believed() -> None:
    few, many = (
        discriminant_of(tally_of(*_rows(count, 4), np.ones(count, np.float32))) for count in (16, 6000)
    )
    assert np.abs(_axes(few)).max() < 0.3 * np.abs(_axes(many)).max()


def test_what_nobody_judged_or_heard_does_not_count() -> None:
    rows, shares = _rows(100, 5)
    weights = np.ones(100, np.float32)
    weights[50:] = 0
    some = tally_of(rows, shares, weights)
    unheard = rows.copy()
    unheard[50:] = np.nan
    assert some.steps == pytest.approx(shares[:50].sum(axis=0))
    for other in (tally_of(rows[:50], shares[:50], weights[:50]), tally_of(unheard, shares, np.ones(100))):
        assert some.steps == pytest.approx(other.steps)
        assert some.sums == pytest.approx(other.sums)
        assert some.products == pytest.approx(other.products)


def test_videos_are_added_and_taken_away_again() -> None:
    one, other = (
        tally_of(*_rows(count, seed), np.ones(count, np.float32)) for count, seed in ((40, 6), (30, 7))
    )
    left = one + other - one
    assert left.products == pytest.approx(other.products)
    assert _axes(discriminant_of(left)) == pytest.approx(_axes(discriminant_of(other)), abs=1e-4)
    assert not discriminant_of(one - one).apart.any()
