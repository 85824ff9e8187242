"""A voice is told by recordings that sound like its own, and by all of them where none does."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from vemo_desktop.ml.heads.discriminants import Tally, discriminant_of, tally_of
from vemo_desktop.ml.heads.recordings import Recordings, recordings_of, relative

_WIDTH, _CLASSES, _STEPS = 8, 3, 160
_TELLING = 1
"""The number by which all people tell the first two classes apart; the third is in the middle."""


def _person(number: int) -> np.ndarray:
    """Return how somebody sounds, far from everybody else."""
    return np.random.default_rng(number).normal(0, 3, _WIDTH)


def _recording(person: int, seed: int, turned: bool = False) -> tuple[torch.Tensor, np.ndarray]:
    """Return the descriptions of a recording and their classes; `turned` swaps what tells the first two."""
    chance = np.random.default_rng([person, seed])
    which = chance.permutation(np.arange(_STEPS) % _CLASSES)
    rows = _person(person) + chance.normal(size=(_STEPS, _WIDTH))
    rows[:, _TELLING] += np.array([2.0, -2.0, 0.0])[which] * (-1 if turned else 1)
    return torch.from_numpy(rows.astype(np.float32))[None], which


def _counted(rows: torch.Tensor, which: np.ndarray) -> tuple[np.ndarray, Tally]:
    taken, place = relative(rows)
    shares, weights = np.eye(_CLASSES, dtype=np.float32)[which], np.ones(len(which), np.float32)
    return place[0].numpy(), tally_of(taken[0].numpy(), shares, weights)


def _learnt() -> tuple[Recordings, tuple[torch.Tensor, ...]]:
    """Return four recordings of people who sound as usual, then two of one who does the opposite; and all."""
    own = [_counted(*_recording(person, 1)) for person in range(4)]
    own += [_counted(*_recording(9, seed, turned=True)) for seed in (1, 2)]
    total = own[0][1]
    for _, tally in own[1:]:
        total = total + tally
    found = discriminant_of(total)
    return recordings_of(own, 8), tuple(map(torch.from_numpy, (found.mean, found.apart, found.precision)))


def _apart(person: int, counted: torch.Tensor | None = None) -> np.ndarray:
    """Return by how much the first class is above the second in the telling number, as told for somebody."""
    learnt, everything = _learnt()
    rows, _ = _recording(person, 7, turned=person == 9)
    found = learnt.near(relative(rows)[1], *everything, torch.ones(8) if counted is None else counted)
    return (found[0, 0, _TELLING] - found[0, 1, _TELLING]).numpy()


def test_somebody_is_told_by_other_recordings_of_the_same_person() -> None:
    assert _apart(9) < -2.0
    assert _apart(2) > 2.0


def test_somebody_new_is_told_by_what_all_tell() -> None:
    _, (_, apart, _) = _learnt()
    assert _apart(50) == pytest.approx((apart[0, _TELLING] - apart[1, _TELLING]).item(), abs=0.05)


def test_recordings_that_may_not_be_looked_at_tell_nothing() -> None:
    counted = torch.ones(8)
    counted[4:6] = 0
    assert _apart(9, counted) == pytest.approx(_apart(50), abs=0.05)


def test_few_steps_alike_are_hardly_believed() -> None:
    learnt, everything = _learnt()
    rows, _ = _recording(9, 7, turned=True)
    some = Recordings(learnt.places, learnt.steps / 50, learnt.sums / 50)
    usual = _apart(50)
    little = some.near(relative(rows)[1], *everything, torch.ones(8))[0]
    told = (little[0, _TELLING] - little[1, _TELLING]).item()
    assert _apart(9) < 0 < told < usual


def test_room_without_a_recording_says_nothing() -> None:
    own = [_counted(*_recording(3, 1))]
    found = discriminant_of(own[0][1])
    everything = tuple(map(torch.from_numpy, (found.mean, found.apart, found.precision)))
    place = relative(_recording(3, 2)[0])[1]
    tight, wide = (recordings_of(own, room).near(place, *everything, torch.ones(room)) for room in (1, 5))
    assert torch.allclose(tight, wide, atol=1e-6)


def test_descriptions_are_relative_to_their_recording_the_more_the_longer_it_is() -> None:
    rows, _ = _recording(5, 1)
    whole, place = relative(rows)
    assert place[0] == pytest.approx(rows[0].mean(dim=0), abs=1e-4)
    assert whole[0].mean(dim=0) == pytest.approx(rows[0].mean(dim=0) / 2, abs=1e-3)  # 40 s: half
    short, _ = relative(rows[:, :4])
    assert (rows[:, :4] - short).abs().max() < 0.05 * rows.abs().max()


def test_steps_without_a_description_change_nothing_and_stay_without() -> None:
    rows, _ = _recording(6, 1)
    gaps = torch.cat([rows[:, :50], torch.full((1, 30, _WIDTH), torch.nan), rows[:, 50:]], dim=1)
    taken, place = relative(gaps)
    whole, wanted = relative(rows)
    assert torch.allclose(place, wanted, atol=1e-5)
    assert torch.isnan(taken[0, 50:80]).all()
    assert torch.allclose(torch.cat([taken[:, :50], taken[:, 80:]], dim=1), whole, atol=1e-5)
    silent, nowhere = relative(torch.full((1, 10, _WIDTH), torch.nan))
    assert torch.isnan(silent).all()
    assert not nowhere.any()
