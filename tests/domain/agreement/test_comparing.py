"""Comparing raters on several videos at once."""

from __future__ import annotations

import pytest

from vemo_desktop.domain.agreement.comparing import (
    Comparison,
    ComparisonSettings,
    RatedVideo,
    Score,
    compare,
)
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.reading import MEASURES
from vemo_desktop.domain.timebase import US_PER_S, Interval

S = US_PER_S
LABELS = ("negative", "positive")
QUICK = ComparisonSettings(resamples=50)
Marks = tuple[Mark, ...]


def mark(start_s: float, end_s: float, label: str = "positive") -> Mark:
    return Mark(Interval(round(start_s * S), round(end_s * S)), label)


def video(number: int, *marks: Marks | None) -> RatedVideo:
    return RatedVideo(f"id-{number}", f"clip {number}", Interval(0, 100 * S), marks)


def value(scores: tuple[Score, ...], key: str, threshold: float | None = None) -> float:
    return next(s.answer.value for s in scores if (s.measure, s.threshold) == (key, threshold))


OURS: Marks = (mark(10, 20), mark(40, 60, "negative"))
THEIRS: Marks = (mark(12, 20), mark(40, 60))


def found(*videos: RatedVideo) -> Comparison:
    return compare(videos, LABELS, QUICK)


def test_two_who_say_the_same_agree_by_every_measure() -> None:
    same = found(video(1, OURS, OURS), video(2, THEIRS, THEIRS))
    assert all(score.answer.value == pytest.approx(1.0) for score in same.scores)
    assert all(score.bounds is not None for score in same.scores)
    assert not any(one.differences for one in same.videos)
    assert same.onsets is not None
    assert same.onsets.mean_s == 0
    assert same.duration_us == 200 * S


def test_numbers_of_one_video_counted_by_hand() -> None:
    one = found(video(1, OURS, THEIRS))
    # 2 s of beginning and 20 s of label differ, of 100 s.
    assert value(one.scores, "percent") == pytest.approx(0.78)
    # By chance: nothing 0.7 * 0.72, positive 0.1 * 0.28, negative 0.2 * 0.
    by_chance = 0.7 * 0.72 + 0.1 * 0.28
    assert value(one.scores, "cohen") == pytest.approx((0.78 - by_chance) / (1 - by_chance))
    assert value(one.scores, "f1", 0.5) == pytest.approx(2 * 1 / 4)
    assert value(one.scores, "alpha_u_binary") > value(one.scores, "alpha_u")
    assert one.onsets is not None
    assert (one.onsets.shift_s, one.onsets.count) == (2.0, 1)
    assert [(d.first, d.second) for d in one.videos[0].differences] == [
        ("negative", "positive"),
        ("positive", None),
    ]
    labels = {score.label: score for score in one.by_label}
    assert labels["negative"].specific.value == 0.0
    assert labels["positive"].specific.value == pytest.approx(2 * 8 / (10 + 28))
    assert all(score.bounds is None for score in one.scores)


def test_the_whole_is_not_the_mean_of_the_videos() -> None:
    both = found(video(1, OURS, THEIRS), video(2, (mark(0, 90),), (mark(0, 90),)))
    each = [value(one.scores, "percent") for one in both.videos]
    assert each == pytest.approx([0.78, 1.0])
    assert value(both.scores, "percent") == pytest.approx(0.89)
    kappas = [value(one.scores, "cohen") for one in both.videos]
    assert value(both.scores, "cohen") != pytest.approx(sum(kappas) / 2)


def test_several_raters_get_measures_for_several() -> None:
    group = found(video(1, OURS, THEIRS, OURS), video(2, OURS, None, THEIRS))
    keys = [score.measure for score in group.scores]
    assert "fleiss" in keys
    assert not {"cohen", "f1"} & set(keys)
    assert group.onsets is None
    assert group.videos[0].differences == ()
    assert set(keys) <= set(MEASURES)


def test_a_video_that_only_one_judged_is_left_out() -> None:
    some = found(video(1, OURS, THEIRS), video(2, OURS, None))
    assert [one.title for one in some.videos] == ["clip 1"]
    with pytest.raises(ValueError, match="no video was judged by two"):
        found(video(1, OURS, None))


def test_saying_nothing_is_a_judgement_too() -> None:
    one = found(video(1, OURS, ()))
    assert value(one.scores, "percent") == pytest.approx(0.7)
    assert value(one.scores, "alpha_u") < 0
    assert value(one.scores, "f1", 0.1) == 0.0


def test_two_labels_at_once_are_told_and_left_out() -> None:
    twice = (mark(10, 20), mark(15, 30, "negative"))
    one = found(video(1, twice, (mark(10, 20),)))
    assert one.videos[0].unclear_us == (5 * S, 0)
    assert value(one.scores, "percent") == pytest.approx((95 - 10) / 95)


def test_the_step_hardly_matters_where_segments_are_long() -> None:
    coarse = compare([video(1, OURS, THEIRS)], LABELS, ComparisonSettings(step_us=S))
    fine = compare([video(1, OURS, THEIRS)], LABELS, ComparisonSettings(step_us=S // 25))
    assert value(coarse.scores, "cohen") == pytest.approx(value(fine.scores, "cohen"), abs=0.01)
