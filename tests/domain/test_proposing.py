from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from vemo_desktop.domain.proposing import (
    LabelThresholds,
    ProposalSettings,
    proposals_of,
    propose,
    smoothed,
)
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges

NAMES = ("negative", "neutral", "positive")
PLAIN = ProposalSettings(enter=0.5, leave=0.5, smoothing_s=0, shortest_s=0, merge_gap_s=0)


def sentiment(values, edges_us=None, names=NAMES) -> Curves:
    values = np.asarray(values, dtype=np.float32)
    edges = regular_edges(len(values), 250_000) if edges_us is None else np.asarray(edges_us, dtype=np.int64)
    return Curves("sentiment", names, edges, values, CurveKind.FORMULA)


def positive_only(values, **kwargs) -> Curves:
    return sentiment(np.asarray(values)[:, None], names=("positive",), **kwargs)


def spans(proposals: list[Proposed]) -> list[tuple[str, int, int]]:
    return [(item.label, item.interval.start_us, item.interval.end_us) for item in proposals]


def test_a_plateau_becomes_one_segment_on_exact_step_edges():
    curves = positive_only([0.1, 0.9, 0.9, 0.1], edges_us=[0, 533_867, 1_067_733, 1_601_600, 2_000_000])
    assert spans(propose(curves, PLAIN)) == [("positive", 533_867, 1_601_600)]


def test_hysteresis_keeps_a_segment_until_it_falls_below_the_lower_threshold():
    settings = ProposalSettings(enter=0.7, leave=0.4, smoothing_s=0, shortest_s=0, merge_gap_s=0)
    curves = positive_only([0.5, 0.8, 0.5, 0.3, 0.5, 0.5, 0.1])
    assert spans(propose(curves, settings)) == [("positive", 0, 750_000)]


def test_gaps_up_to_the_limit_are_closed_and_longer_ones_stay():
    curves = positive_only([1, 0, 1, 0, 0, 1])
    settings = ProposalSettings(enter=0.5, leave=0.5, smoothing_s=0, shortest_s=0, merge_gap_s=0.25)
    assert spans(propose(curves, settings)) == [("positive", 0, 750_000), ("positive", 1_250_000, 1_500_000)]


def test_a_gap_is_not_closed_over_another_label():
    values = np.zeros((9, 3))
    values[:4, 2] = values[5:, 2] = 0.9
    values[4, 0] = 0.9
    settings = ProposalSettings(enter=0.5, leave=0.5, smoothing_s=0, shortest_s=0, merge_gap_s=5)
    assert spans(propose(sentiment(values), settings)) == [
        ("positive", 0, 1_000_000),
        ("negative", 1_000_000, 1_250_000),
        ("positive", 1_250_000, 2_250_000),
    ]


def test_short_segments_are_left_out_only_after_gaps_were_closed():
    settings = ProposalSettings(enter=0.5, leave=0.5, smoothing_s=0, shortest_s=0.75, merge_gap_s=0.25)
    curves = positive_only([1, 0, 1, 0, 0, 0, 1, 1, 0])
    assert spans(propose(curves, settings)) == [("positive", 0, 750_000)]


def test_each_label_can_have_its_own_thresholds():
    values = np.tile([0.5, 0.0, 0.45], (4, 1))
    settings = ProposalSettings(enter=0.4, leave=0.4, smoothing_s=0, shortest_s=0, exclusive=False)
    assert {item.label for item in propose(sentiment(values), settings)} == {"negative", "positive"}
    strict = settings.with_label("negative", enter=0.6, leave=0.5)
    assert {item.label for item in propose(sentiment(values), strict)} == {"positive"}


def test_skipped_labels_are_not_proposed_and_do_not_compete():
    values = np.tile([0.0, 0.9, 0.6], (4, 1))
    assert spans(propose(sentiment(values), PLAIN)) == [("positive", 0, 1_000_000)]


def test_unknown_steps_end_a_segment_and_do_not_spoil_their_neighbours():
    curves = positive_only([0.9, 0.9, np.nan, np.nan, 0.9, 0.9])
    assert spans(propose(curves, PLAIN)) == [("positive", 0, 500_000), ("positive", 1_000_000, 1_500_000)]
    settings = ProposalSettings(enter=0.5, leave=0.5, smoothing_s=1.0, shortest_s=0, merge_gap_s=0)
    assert spans(propose(curves, settings)) == spans(propose(curves, PLAIN))


def test_curves_without_steps_or_knowledge_give_nothing():
    assert propose(sentiment(np.zeros((0, 3)), edges_us=[0])) == []
    assert propose(sentiment(np.full((40, 3), np.nan))) == []
    assert propose(positive_only(np.ones(40)), ProposalSettings(skip=("positive",))) == []


def test_score_is_what_a_segment_stands_out_from_its_surroundings():
    curves = positive_only([0.2] * 4 + [0.8] * 4 + [0.4] * 4)
    (proposed,) = propose(curves, PLAIN)
    # A quarter of the second-long segment on both sides: one step of 0.2 and one of 0.4.
    assert proposed.score == pytest.approx(0.8 - 0.3, abs=1e-6)


def test_score_without_surroundings_is_the_mean_inside():
    (proposed,) = propose(positive_only([0.8] * 8), PLAIN)
    assert proposed.score == pytest.approx(0.8, abs=1e-6)


def test_segments_that_hardly_stand_out_can_be_left_out():
    curves = positive_only([0.45] * 4 + [0.55] * 4 + [0.45] * 4)
    assert len(propose(curves, PLAIN)) == 1
    settings = ProposalSettings(enter=0.5, leave=0.5, smoothing_s=0, shortest_s=0, lowest_score=0.2)
    assert propose(curves, settings) == []


def test_smoothing_equals_a_plain_average_over_time():
    rng = np.random.default_rng(3)
    edges = np.concatenate([[0], np.cumsum(rng.integers(100_000, 400_000, size=60))])
    values = rng.random((60, 2)).astype(np.float32)
    values[10:13] = np.nan
    curves = sentiment(values, edges_us=edges, names=("negative", "positive"))
    got = smoothed(curves, 1.0)
    middles = (edges[:-1] + edges[1:]) / 2
    for step in range(60):
        low, high = middles[step] - 500_000, middles[step] + 500_000
        shared = np.clip(np.minimum(edges[1:], high) - np.maximum(edges[:-1], low), 0, None)
        shared[np.isnan(values[:, 0])] = 0
        expected = (shared[:, None] * np.nan_to_num(values)).sum(axis=0) / max(shared.sum(), 1)
        if np.isnan(values[step, 0]):
            assert np.isnan(got[step]).all()
        else:
            np.testing.assert_allclose(got[step], expected, rtol=1e-6)


def test_regular_and_irregular_smoothing_agree():
    values = np.random.default_rng(5).random((200, 3)).astype(np.float32)
    regular = smoothed(sentiment(values), 1.7)
    edges = regular_edges(200, 250_000)
    edges[1] += 1  # one microsecond off: the whole curve takes the general way
    np.testing.assert_allclose(smoothed(sentiment(values, edges_us=edges), 1.7), regular, atol=1e-5)


def test_settings_survive_json_and_refuse_nonsense():
    settings = ProposalSettings(enter=0.6, leave=0.3, skip=("neutral", "surprise")).with_label(
        "joy", 0.7, 0.2
    )
    assert ProposalSettings.from_json(json.loads(json.dumps(settings.to_json()))) == settings
    assert settings.per_label == (LabelThresholds("joy", 0.7, 0.2),)
    assert ProposalSettings.from_json({"from a newer version": 1}) == ProposalSettings()
    with pytest.raises(ValueError, match="left"):
        ProposalSettings(enter=0.3, leave=0.4)
    with pytest.raises(ValueError, match="negative"):
        ProposalSettings(shortest_s=-1)
    with pytest.raises(ValueError, match="left"):
        ProposalSettings(enter=float("nan"))


def test_every_number_is_explained():
    for name, option in ProposalSettings.options().items():
        assert str(option["help"]).endswith("."), name
        assert option["low"] <= getattr(ProposalSettings(), name) <= option["high"], name


unit = st.floats(0, 1, width=32)


@st.composite
def any_curves(draw) -> Curves:
    count = draw(st.integers(1, 60))
    elements = unit | st.just(float("nan"))
    values = draw(arrays(np.float32, (count, 3), elements=elements))
    steps = draw(arrays(np.int64, count, elements=st.integers(1, 700_000)) | st.just(np.full(count, 250_000)))
    return sentiment(values, edges_us=np.concatenate([[0], np.cumsum(steps)]))


@st.composite
def any_settings(draw) -> ProposalSettings:
    leave, enter = sorted((draw(unit), draw(unit)))
    return ProposalSettings(
        enter=enter,
        leave=leave,
        smoothing_s=draw(st.floats(0, 3)),
        shortest_s=draw(st.floats(0, 2)),
        merge_gap_s=draw(st.floats(0, 2)),
        lowest_score=draw(st.sampled_from([0.0, 0.1])),
        exclusive=draw(st.booleans()),
        together=draw(st.booleans()),
        skip=draw(st.sampled_from([(), ("neutral",)])),
    )


@given(any_curves(), any_settings())
def test_segments_keep_every_promise(curves, settings):
    proposals = propose(curves, settings)
    edges = set(curves.edges_us.tolist())
    for item in proposals:
        assert {item.interval.start_us, item.interval.end_us} <= edges
        assert item.interval.duration_us >= round(settings.shortest_s * US_PER_S)
        assert settings.lowest_score <= item.score <= 1
        assert item.label not in settings.skip
    for label in NAMES:
        own = [item.interval for item in proposals if item.label == label]
        assert all(after.start_us > before.end_us for before, after in pairwise(own))
    if settings.exclusive or settings.together:
        assert all(after.interval.start_us >= before.interval.end_us for before, after in pairwise(proposals))


@given(any_curves(), any_settings())
def test_proposing_from_drawn_proposals_gives_them_back(curves, settings):
    proposals = propose(curves, settings)
    drawn = np.zeros(curves.values.shape, dtype=np.float32)
    for item in proposals:
        first = int(np.searchsorted(curves.edges_us, item.interval.start_us))
        last = int(np.searchsorted(curves.edges_us, item.interval.end_us))
        drawn[first:last, curves.names.index(item.label)] = 1
    as_drawn = replace(PLAIN, exclusive=False, skip=settings.skip)
    again = propose(sentiment(drawn, edges_us=curves.edges_us), as_drawn)
    assert spans(again) == spans(proposals)


@given(any_curves(), st.integers(1, 10**9))
def test_moving_curves_in_time_moves_segments(curves, shift_us):
    moved = sentiment(curves.values, edges_us=curves.edges_us + shift_us)
    expected = [
        (item.label, Interval(item.interval.start_us + shift_us, item.interval.end_us + shift_us))
        for item in propose(curves, PLAIN)
    ]
    assert [(item.label, item.interval) for item in propose(moved, PLAIN)] == expected


TOGETHER = replace(PLAIN, enter=0.7, leave=0.7, shortest_s=1.0, together=True, skip=("neutral",))


def doubt(*stretches: tuple[int, float, float]) -> Curves:
    """Return curves of stretches: steps of 0.25 s, and what is said of negative and of positive."""
    rows = [row for steps, *said in stretches for row in steps * [said]]
    return sentiment(rows, names=("negative", "positive"))


def test_what_is_felt_for_sure_is_proposed_however_doubtful_its_name():
    curves = doubt((8, 0.0, 0.0), (6, 0.5, 0.4), (2, 0.35, 0.5), (6, 0.5, 0.4), (8, 0.0, 0.0))
    assert propose(curves, replace(TOGETHER, together=False)) == []
    assert spans(propose(curves, TOGETHER)) == [("negative", 2_000_000, 5_500_000)]


def test_two_labels_that_touch_are_told_apart():
    curves = doubt((12, 0.9, 0.0), (12, 0.1, 0.8), (8, 0.0, 0.1))
    assert spans(propose(curves, TOGETHER)) == [
        ("negative", 0, 3_000_000),
        ("positive", 3_000_000, 6_000_000),
    ]


def test_a_turn_too_short_to_be_a_segment_goes_to_the_one_beside_it():
    short = replace(TOGETHER, shortest_s=2.0)
    assert spans(propose(doubt((12, 0.9, 0.0), (6, 0.0, 0.9)), short)) == [("negative", 0, 4_500_000)]
    assert spans(propose(doubt((6, 0.9, 0.0), (12, 0.0, 0.9)), short)) == [("positive", 0, 4_500_000)]


def test_where_every_turn_is_short_the_whole_tells_the_label():
    curves = doubt((6, 0.8, 0.1), (7, 0.0, 0.9), (6, 0.8, 0.1), (4, 0.0, 0.0))
    settings = replace(TOGETHER, shortest_s=3.0)
    assert spans(propose(curves, settings)) == [("negative", 0, 4_750_000)]


@given(any_curves(), any_settings())
def test_the_shared_threshold_finds_segments_just_where_the_sum_is_high_enough(curves, settings):
    shared = replace(settings, together=True, shortest_s=0.0, lowest_score=0.0, skip=())
    alone = replace(shared, together=False)
    total = curves.values.sum(axis=1, keepdims=True).astype(np.float32)
    summed = sentiment(total, edges_us=curves.edges_us, names=("any",))
    # Smoothing leaves unknown steps out label by label, so only unsmoothed sums are the same to the last bit.
    shared, alone = replace(shared, smoothing_s=0.0), replace(alone, smoothing_s=0.0)
    covered = [
        sum(item.interval.duration_us for item in propose(some, one))
        for some, one in ((curves, shared), (summed, alone))
    ]
    assert covered[0] == covered[1]


def test_own_segments_are_never_cut_anew():
    own = [
        Proposed(Interval(5_000_000, 5_200_000), "positive", 0.4),
        Proposed(Interval(0, 1_000_000), "neutral", 0.9),
    ]
    assert proposals_of(None, own, ProposalSettings(enter=0.4, leave=0.4)) == own[::-1]
    assert proposals_of(None, own, ProposalSettings(enter=0.5, leave=0.4)) == own[1:]
    assert proposals_of(None, own, ProposalSettings(enter=0.1, leave=0.1, lowest_score=0.5)) == own[1:]
    assert proposals_of(None, [], ProposalSettings()) == []


def test_without_own_segments_the_curves_decide():
    curves = positive_only([0.9] * 8 + [0.1] * 4)
    settings = ProposalSettings(smoothing_s=0.0)
    assert proposals_of(curves, None, settings) == propose(curves, settings) != []
    assert proposals_of(None, None, settings) == []
