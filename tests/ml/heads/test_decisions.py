"""What counts as judged: decisions, refusals, silence where somebody looked; never what nobody judged."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.judging.videos import UNKNOWN, answer_on, true_steps
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.segments import Layer, Proposed, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.ml.heads.decisions import Decisions, decisions_of

S = 1_000_000
_LENGTH = 100 * S


def segment(
    start_s: float,
    end_s: float,
    label: str = "positive",
    *,
    layer: Layer = Layer.HUMAN,
    state: SegmentState = SegmentState.ACCEPTED,
    scheme: str = "sentiment",
) -> Segment:
    """Return a segment by its times in seconds."""
    return Segment(
        new_id(), "m", Interval(int(start_s * S), int(end_s * S)), scheme, label, layer, "ann", state
    )


def proposal(start_s: float, end_s: float, state: SegmentState) -> Segment:
    """Return a proposal."""
    return segment(start_s, end_s, layer=Layer.PROPOSAL, state=state)


def _decided(*segments: Segment) -> Decisions:
    return decisions_of(segments, SENTIMENT, "print", _LENGTH)


def test_open_proposals_are_neither_examples_nor_silence() -> None:
    found = _decided(proposal(50, 60, SegmentState.OPEN))
    assert found.is_empty
    assert found.looked_at == ()
    found = _decided(segment(10, 20), segment(80, 90), proposal(50, 60, SegmentState.OPEN))
    assert [one.label for one in found.stretches] == ["positive", "positive"]
    assert found.looked_at == (Interval(8 * S, 50 * S), Interval(60 * S, 92 * S))


def test_all_silence_of_a_finished_video_was_judged() -> None:
    found = _decided(segment(10, 20), proposal(10, 20, SegmentState.ACCEPTED))
    assert found.looked_at == (Interval(0, _LENGTH),)


def test_labels_drawn_without_proposals_say_nothing_of_the_rest_of_the_video() -> None:
    assert _decided(segment(10, 20), segment(30, 40)).looked_at == (Interval(8 * S, 42 * S),)


def test_rejected_proposals_say_what_is_not_there() -> None:
    found = _decided(proposal(50, 60, SegmentState.REJECTED))
    assert [one.interval for one in found.refused] == [Interval(50 * S, 60 * S)]
    assert not found.is_empty
    assert found.stretches == ()


def test_other_schemes_and_labels_that_are_gone_are_left_out() -> None:
    joy, gone = segment(1, 2, "joy", scheme="ekman-6"), segment(3, 4, "splendid")
    assert _decided(joy, gone).is_empty


def test_what_gold_left_open_is_no_silence() -> None:
    """Of three people two differ over one stretch, and gold was only accepted where it was certain."""
    said = {"ann": ["positive", "positive"], "bob": ["negative", "positive"], "cleo": [None, "positive"]}
    drawn = [
        replace(segment(start, start + 10, label), author=author)
        for author, labels in said.items()
        for start, label in zip((10, 80), labels, strict=True)
        if label
    ]
    alone = replace(segment(50, 60, "negative"), author="cleo")  # most say that nothing is there
    gold = segment(80, 90, layer=Layer.GOLD)
    found = decisions_of([*drawn, alone, gold], SENTIMENT, "print", _LENGTH, is_finished=True)
    assert [one.interval for one in found.stretches] == [gold.interval]
    assert found.looked_at == (Interval(0, 10 * S), Interval(20 * S, _LENGTH))
    settled = segment(12, 18, "", layer=Layer.GOLD)
    partly = decisions_of([*drawn, alone, gold, settled], SENTIMENT, "print", _LENGTH, is_finished=True)
    assert partly.stretches == found.stretches
    assert partly.seen(settled.interval), "that nothing is there was settled"
    assert not partly.seen(Interval(10 * S, 12 * S))
    without = decisions_of([*drawn, alone], SENTIMENT, "print", _LENGTH, is_finished=True)
    assert without.looked_at == (Interval(0, _LENGTH),)


def test_who_judges_a_network_by_them_knows_no_more_than_they_tell() -> None:
    """Its curves are right or wrong, and its proposals count, only where somebody looked."""
    found = _decided(segment(10, 20), proposal(40, 50, SegmentState.OPEN), segment(80, 90, "negative"))
    video = found.held_out("talk", ())
    edges = np.arange(0, _LENGTH + 1, S)
    curves = Curves("sentiment", SENTIMENT.keys, edges, np.zeros((100, 3), np.float32), CurveKind.TRAINED)
    steps = [Interval(int(start), int(end)) for start, end in pairwise(edges)]
    known = [found.seen(one) for one in steps]
    assert list(true_steps(video, curves, "neutral") != UNKNOWN) == known
    assert (known[30], known[45], known[60], known[5]) == (True, False, True, False)
    proposed = [Proposed(one, "positive", 0.5) for one in steps]
    said = answer_on(video, proposed, curves)
    assert [one.interval for one in said.proposed] == [one for one in steps if found.seen(one)]
    assert said.curves is curves


def test_nobody_is_judged_by_a_video_that_nobody_looked_at() -> None:
    video = _decided(proposal(0, 50, SegmentState.OPEN)).held_out("talk", ())
    assert answer_on(video, [Proposed(Interval(0, 1), "positive", 1.0)]).proposed == ()


def test_nothing_alone_is_a_decision_too() -> None:
    found = decisions_of([segment(10, 20, "", layer=Layer.GOLD)], SENTIMENT, "print", _LENGTH)
    assert not found.is_empty
    assert found.stretches == ()
    assert found.seen(Interval(10 * S, 20 * S))
    assert not found.seen(Interval(40 * S, 50 * S))


def test_gold_replaces_single_people() -> None:
    found = _decided(segment(10, 20), segment(12, 22, "negative", layer=Layer.GOLD))
    assert [one.label for one in found.stretches] == ["negative"]


@given(
    st.lists(
        st.tuples(st.integers(0, 95), st.integers(1, 20), st.sampled_from(["human", "open", "rejected"])),
        max_size=12,
    )
)
def test_nobody_looked_where_only_open_proposals_lie(drawn: list[tuple[int, int, str]]) -> None:
    states = {"open": SegmentState.OPEN, "rejected": SegmentState.REJECTED}
    segments = [
        segment(start, start + length) if kind == "human" else proposal(start, start + length, states[kind])
        for start, length, kind in drawn
    ]
    found = _decided(*segments)
    judged = [one.interval for one in (*found.stretches, *found.refused)]
    for one in segments:
        if one.state is SegmentState.OPEN and not any(one.interval.overlaps(own) for own in judged):
            assert not any(one.interval.overlaps(seen) for seen in found.looked_at)
    assert all(found.seen(one) for one in judged)
    assert list(found.looked_at) == sorted(found.looked_at)
    assert all(a.end_us < b.start_us for a, b in pairwise(found.looked_at))
