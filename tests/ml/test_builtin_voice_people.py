"""Who speaks in a recording, told by nothing but what voices sound like."""

from __future__ import annotations

import numpy as np

from vemo_desktop.ml.builtin.voice_people import MOST, VoicePeople, read_people, write_people
from vemo_desktop.ml.recipes.voice_directions import COUNT, directions

NUMBERS = 30
APART = VoicePeople(np.eye(COUNT, NUMBERS), np.full(COUNT, 8.0))


def spoken(people: np.ndarray, rows_each: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return what is heard where people of some voices, shape (K, 30), speak in turns, and who it is."""
    who = np.repeat(np.arange(len(people)), rows_each)
    who = who.reshape(-1, 5)[np.random.default_rng(seed).permutation(len(who) // 5)].ravel()
    said = np.random.default_rng(seed + 1).standard_normal((len(who), NUMBERS))
    return (people[who] + said).astype(np.float32), who


def voices(count: int, seed: int = 2) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, 8**0.5, (count, NUMBERS))


def share_of_most(shares: np.ndarray, who: np.ndarray) -> float:
    """Return how many rows are shared out to the person most of whose rows go to the same one."""
    chosen = shares.argmax(axis=1)
    return float(np.mean([np.bincount(chosen[who == one]).max() / np.sum(who == one) for one in set(who)]))


def test_people_who_speak_in_turns_are_told_apart():
    heard, who = spoken(voices(4), 60)
    shares = APART.shares(heard, np.ones(len(heard)))
    np.testing.assert_allclose(shares.sum(axis=1), 1.0)
    assert share_of_most(shares, who) > 0.98
    assert len({shares[who == one].mean(axis=0).argmax() for one in range(4)}) == 4


def test_one_person_stays_one():
    heard, _ = spoken(voices(1), 300)
    shares = APART.shares(heard, np.ones(len(heard)))
    assert shares.mean(axis=0).max() > 0.97


def test_more_people_than_are_told_apart_share_what_there_is():
    heard, _ = spoken(voices(MOST + 4), 30)
    shares = APART.shares(heard, np.ones(len(heard)))
    assert shares.shape == (len(heard), MOST)
    assert np.isfinite(shares).all()


def test_what_is_no_speech_makes_nobody():
    heard, _ = spoken(voices(2), 100)
    noise = np.full((50, NUMBERS), 40.0, np.float32)
    quality = np.concatenate([np.ones(len(heard)), np.zeros(50)])
    shares = APART.shares(np.concatenate([heard, noise]), quality)
    np.testing.assert_allclose(shares[: len(heard)], APART.shares(heard, np.ones(len(heard))), atol=1e-6)


def test_a_single_row_of_faint_speech_is_somebody():
    np.testing.assert_array_equal(APART.shares(voices(1).astype(np.float32), np.array([0.05])), [[1.0]])


def test_a_recording_is_shared_out_in_the_same_way_each_time():
    heard, _ = spoken(voices(3), 40)
    first, again = (APART.shares(heard, np.ones(len(heard))) for _ in range(2))
    np.testing.assert_array_equal(first, again)


def test_directions_are_those_in_which_people_differ_and_emotions_do_not():
    """Emotions move the first ten numbers far, people the next ten; the others are noise."""
    chance = np.random.default_rng(3)
    recordings = []
    for _ in range(60):
        said = chance.standard_normal((200, NUMBERS))
        said[:, :10] += chance.normal(0, 4, (8, 10))[chance.integers(0, 8, 200)]
        said[:, 10:20] += chance.normal(0, 3, 10)
        recordings.append(said)
    people = directions(recordings)
    assert people.directions.shape == (COUNT, NUMBERS)
    assert (np.diff(people.between) <= 0).all()
    far = people.directions[people.between > 2]
    assert len(far) == 10
    assert np.square(far[:, 10:20]).sum() > 50 * np.square(np.delete(far, np.s_[10:20], axis=1)).sum()
    along = np.mean([np.cov((rows @ far.T).T).diagonal() for rows in recordings], axis=0)
    np.testing.assert_allclose(along, 1.0, atol=0.1)


def test_what_was_learnt_is_read_as_it_was_written(tmp_path):
    write_people(tmp_path / "people.safetensors", APART)
    back = read_people(tmp_path / "people.safetensors")
    np.testing.assert_array_equal(back.directions, APART.directions)
    np.testing.assert_array_equal(back.between, APART.between)
