"""From decisions to examples: what counts, which frames, and which class."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, EKMAN_6
from vemo_desktop.domain.segments import Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ml.networks.tsl.points import PointLabel
from vemo_desktop.ml.training.chance import batch
from vemo_desktop.ml.training.examples import (
    SentimentSegment,
    decided,
    point_labels,
    sentiment_segments,
    video_label,
)
from vemo_desktop.ml.training.splitting import Split

S = 1_000_000
_FRAMES = FrameIndex(np.arange(500, dtype=np.int64) * 40_000, 20 * S, np.array([0], dtype=np.int64))  # 25 Hz


def _segment(
    start_s: float, end_s: float, label: str, scheme: str = "sentiment", layer: Layer = Layer.HUMAN
) -> Segment:
    interval = Interval(int(start_s * S), int(end_s * S))
    return Segment(new_id(), "m", interval, scheme, label, layer, "ann", SegmentState.ACCEPTED)


def test_proposals_are_never_examples_and_gold_replaces_single_people() -> None:
    proposal = _segment(0, 1, "positive", layer=Layer.PROPOSAL)
    human = _segment(1, 2, "negative")
    ekman = _segment(4, 5, "joy", "ekman-6")
    gold = _segment(2, 3, "positive", layer=Layer.GOLD)
    assert decided([proposal]) == ()
    assert decided([human, proposal]) == (human,)
    assert decided([human, ekman, gold, proposal]) == (gold, ekman)


def test_sentiment_is_taken_at_its_word_and_other_schemes_by_polarity() -> None:
    own = [_segment(0, 1, "negative"), _segment(1, 2, "neutral"), _segment(3, 4, "joy", "ekman-6")]
    assert sentiment_segments(own, BUILT_IN_SCHEMES) == (SentimentSegment(Interval(0, S), 0),)
    others = [_segment(3, 4, "joy", "ekman-6"), _segment(4, 5, "surprise", "ekman-6"),
              _segment(0, 1, "fear", "ekman-6")]  # fmt: skip
    assert sentiment_segments(others, BUILT_IN_SCHEMES) == (
        SentimentSegment(Interval(0, S), 0),
        SentimentSegment(Interval(3 * S, 4 * S), 1),
    )


def test_points_are_middle_frames_as_in_tsl300() -> None:
    # Frames 25 to 49 make a second; TSL-300 writes first and last frame and takes (first + last) // 2.
    segments = [SentimentSegment(Interval(S, 2 * S), 1), SentimentSegment(Interval(40_000, 80_000), 0)]
    assert point_labels(segments, _FRAMES, "points") == [PointLabel(1, 0), PointLabel(37, 1)]


def test_dense_labels_are_the_steps_whose_middle_lies_inside() -> None:
    long = SentimentSegment(Interval(10 * 40_000, 60 * 40_000), 1)  # frames 10 to 59
    assert [one.frame for one in point_labels([long], _FRAMES, "segments")] == [24, 40, 56]
    short = SentimentSegment(Interval(10 * 40_000, 14 * 40_000), 0)  # holds no middle of a step
    assert point_labels([short], _FRAMES, "segments") == [PointLabel(11, 0)]


@given(st.integers(0, 480), st.integers(1, 60))
def test_dense_labels_lie_in_their_segment_one_per_step(first: int, length: int) -> None:
    last = min(first + length, 500)
    segment = SentimentSegment(Interval(first * 40_000, last * 40_000), 1)
    frames = [one.frame for one in point_labels([segment], _FRAMES, "segments")]
    assert frames
    assert all(first <= frame < last for frame in frames)
    assert len({frame // 16 for frame in frames}) == len(frames)
    assert len(frames) >= (last - first) // 16


def test_a_videos_class_is_the_label_with_the_most_time() -> None:
    segments = [_segment(0, 3, "fear", "ekman-6"), _segment(4, 6, "joy", "ekman-6"),
                _segment(7, 9, "joy", "ekman-6"), _segment(0, 50, "positive")]  # fmt: skip
    assert video_label(segments, EKMAN_6) == EKMAN_6.keys.index("joy")
    assert video_label([*segments[:2], _segment(9, 10, "joy", "ekman-6")], EKMAN_6) == 2  # tie: fear first
    assert video_label(segments[3:], EKMAN_6) is None


def test_a_split_that_leaks_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="both sides"):
        Split(("a", "b"), ("b",), "by hand")


def test_each_epoch_is_a_fresh_order_in_whole_batches() -> None:
    epochs = [[n for step in range(start, start + 3) for n in batch(50, 16, 1, step)] for start in (0, 3)]
    assert all(len(set(epoch)) == 48 for epoch in epochs)
    assert epochs[0] != epochs[1]
    assert sorted(batch(5, 16, 1, 7)) == [0, 1, 2, 3, 4]
