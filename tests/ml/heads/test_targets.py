"""What each step teaches: soft at borders, a single step at moments, nothing where nobody judged."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, Label, LabelScheme, Pattern
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.decisions import Decisions, Stretch
from vemo_desktop.ml.heads.targets import targets_of
from vemo_desktop.ml.steady_curves import steady_edges

S = 1_000_000
_EDGES = steady_edges(20 * S)
_CLASSES = HeadClasses.of(SENTIMENT)
_WHOLE = (Interval(0, 20 * S),)
_POSITIVE, _NEUTRAL = 2, 1


def _stretch(start_s: float, end_s: float, label: str = "positive") -> Stretch:
    return Stretch(Interval(round(start_s * S), round(end_s * S)), label)


def _decisions(
    *stretches: Stretch, refused: tuple[Stretch, ...] = (), looked_at: tuple[Interval, ...] = _WHOLE
) -> Decisions:
    return Decisions("print", 20 * S, stretches, refused, looked_at)


def test_classes_change_over_in_a_ramp_that_counts_half() -> None:
    found = targets_of(_decisions(_stretch(5, 10)), _CLASSES, _EDGES, 0.5)
    assert found.shares[16:24, _POSITIVE] == pytest.approx([0, 0, 0.125, 0.375, 0.625, 0.875, 1, 1])
    assert found.weights[16:24] == pytest.approx([1, 1, 0.5, 0.5, 0.5, 0.5, 1, 1])
    assert found.shares[:, _NEUTRAL] == pytest.approx(1 - found.shares[:, _POSITIVE])


def test_steps_where_nobody_looked_count_nothing() -> None:
    found = targets_of(
        _decisions(_stretch(5, 10), looked_at=(Interval(3 * S, 12 * S),)), _CLASSES, _EDGES, 0.5
    )
    assert not found.weights[:12].any()
    assert not found.weights[48:].any()
    assert (found.weights[12:48] > 0).all()


def test_a_moment_is_one_step_and_its_surroundings_are_unknown() -> None:
    found = targets_of(_decisions(_stretch(10.1, 10.14)), _CLASSES, _EDGES, 0.5)
    assert found.shares[40, _POSITIVE] == 1
    assert found.weights[40] == 1
    around = np.r_[32:40, 41:48]
    assert not found.weights[around].any()
    assert found.weights[30] == found.weights[50] == 1


def test_a_short_segment_still_reaches_one() -> None:
    found = targets_of(_decisions(_stretch(5, 5.4)), _CLASSES, _EDGES, 0.5)
    assert found.shares[:, _POSITIVE].max() == 1


def test_a_refused_label_is_refused_unless_somebody_drew_it_there() -> None:
    decisions = _decisions(_stretch(5, 10), refused=(_stretch(8, 14),))
    found = targets_of(decisions, _CLASSES, _EDGES, 0.5)
    assert not found.refused[32:40].any()
    assert (found.refused[44:56, _POSITIVE] == 1).all()
    assert not found.refused[:, [0, 1]].any()


def test_overlapping_segments_share_their_steps() -> None:
    found = targets_of(_decisions(_stretch(5, 10), _stretch(8, 14, "negative")), _CLASSES, _EDGES, 0.5)
    assert found.shares[36] == pytest.approx([0.5, 0, 0.5])


def test_the_rest_is_neutral_where_a_scheme_has_it_and_nameless_elsewhere() -> None:
    assert (_CLASSES.rest, _CLASSES.count, _CLASSES.felt) == (1, 3, (0, 2))
    ekman = HeadClasses.of(EKMAN_6)
    assert (ekman.rest, ekman.count) == (6, 7)


def test_the_first_logits_are_what_the_built_in_network_says() -> None:
    emotions = np.full((2, len(EMOTIONS)), 0.05)
    emotions[0, EMOTIONS.index("joy")] = 0.7
    emotions[1] = np.nan
    logits = _CLASSES.first_logits(emotions)
    assert np.exp(logits[0]) == pytest.approx([0.2, 0.1, 0.7], abs=1e-6)
    assert logits[1] == pytest.approx(0.0)
    ekman = np.exp(HeadClasses.of(EKMAN_6).first_logits(emotions)[0])
    assert ekman[EKMAN_6.keys.index("joy")] == pytest.approx(0.7)
    assert ekman[6] == pytest.approx(0.05)


def test_labels_of_ones_own_begin_from_their_side_or_rare() -> None:
    own = LabelScheme(
        "mine",
        "Mine",
        (
            Label("tender", "Tender", "#111111", Pattern.SOLID, "T", 1),
            Label("proud", "Proud", "#222222", Pattern.SOLID, "P", 1),
            Label("bored", "Bored", "#333333", Pattern.SOLID, "B"),
        ),
    )
    emotions = np.full((1, len(EMOTIONS)), 0.05)
    emotions[0, EMOTIONS.index("joy")] = 0.7
    said = np.exp(HeadClasses.of(own).first_logits(emotions)[0])
    assert said[:2] == pytest.approx(0.35)
    assert said[2] == pytest.approx(0.03)
    assert said.sum() == pytest.approx(1)
