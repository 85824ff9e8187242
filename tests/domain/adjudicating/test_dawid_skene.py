"""The estimate of truth and error rates, against the example of its paper."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.adjudicating.dawid_skene import dawid_skene

# Table 1 of Dawid and Skene (1979): 45 patients, five anaesthetists; the first judged each three times.
_TABLE = """
111 1 1 1 1|333 4 3 3 4|112 2 1 2 2|222 3 1 2 1|222 3 2 2 2|222 3 3 2 2|122 2 1 1 1|333 3 4 3 3|222 2 2 2 3
232 2 2 2 3|444 4 4 4 4|222 3 3 4 3|111 1 1 1 1|222 3 2 1 2|121 1 1 1 1|111 2 1 1 1|111 1 1 1 1|111 1 1 1 1
222 2 2 2 1|222 1 3 2 2|222 2 2 2 2|222 2 2 2 1|222 3 2 2 2|221 2 2 2 2|111 1 1 1 1|111 1 1 1 1|232 2 2 2 2
111 1 1 1 1|111 1 1 1 1|112 1 1 2 1|111 1 1 1 1|333 3 2 3 3|111 1 1 1 1|222 2 2 2 2|222 3 2 3 2|433 4 3 4 3
221 2 2 3 2|232 3 2 3 3|333 3 4 3 2|111 1 1 1 1|111 1 1 1 1|121 2 1 1 1|232 2 2 2 2|121 1 1 1 1|222 2 2 2 2
"""


def counts_of_paper() -> np.ndarray:
    patients = [row.split() for line in _TABLE.split("\n") if line for row in line.split("|")]
    counts = np.zeros((len(patients), 5, 4))
    for patient, answers in enumerate(patients):
        for observer, given in enumerate(answers):
            for digit in given:
                counts[patient, observer, int(digit) - 1] += 1
    return counts


def test_the_example_of_the_paper() -> None:
    counts = counts_of_paper()
    assert counts.shape == (45, 5, 4)
    assert counts.sum() == 45 * 7
    found = dawid_skene(counts)
    # As published: how frequent the classes are, and the first observer's error rates.
    assert found.shares == pytest.approx([0.40, 0.42, 0.11, 0.07], abs=0.006)
    assert found.confusion[0, 0] == pytest.approx([0.89, 0.11, 0.0, 0.0], abs=0.006)
    assert found.confusion[0, 1] == pytest.approx([0.07, 0.88, 0.05, 0.0], abs=0.006)
    assert found.truth.argmax(axis=1)[[0, 1, 10]].tolist() == [0, 3, 3]
    assert found.truth.sum(axis=1) == pytest.approx(np.ones(45))


def test_a_careless_rater_is_found_out_and_outvoted_by_fewer() -> None:
    chance = np.random.default_rng(7)
    truth = chance.integers(0, 3, 400)
    rates = (0.92, 0.9, 0.34, 0.34, 0.34)
    counts = np.zeros((400, 5, 3))
    for rater, rate in enumerate(rates):
        other = (truth + chance.integers(1, 3, 400)) % 3
        said = np.where(chance.random(400) < rate, truth, other)
        counts[np.arange(400), rater, said] = 1
    found = dawid_skene(counts)
    assert found.competence == pytest.approx(rates, abs=0.06)
    votes = (counts.sum(axis=1).argmax(axis=1) == truth).mean()
    estimated = (found.truth.argmax(axis=1) == truth).mean()
    assert estimated > votes + 0.1


def test_weights_count_like_repeated_items() -> None:
    counts = counts_of_paper()[:20]
    weights = np.ones(20)
    weights[[3, 7, 11]] = 3
    repeated = np.concatenate([counts, counts[[3, 7, 11]], counts[[3, 7, 11]]])
    assert dawid_skene(counts, weights).truth == pytest.approx(dawid_skene(repeated).truth[:20], abs=1e-5)


def test_raters_may_miss_items_but_items_need_an_answer() -> None:
    counts = counts_of_paper()
    counts[5:, 4] = 0
    assert np.isfinite(dawid_skene(counts).truth).all()
    with pytest.raises(ValueError, match="every item"):
        dawid_skene(np.zeros((1, 2, 2)))
