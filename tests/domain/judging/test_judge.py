"""Judging a network, and refusing to call it better than the videos show."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.domain.judging.judging_kit import (
    LABELS,
    library,
    mark,
    network,
    proposed,
    span,
    video,
    with_labels_shuffled,
)
from vemo_desktop.domain.judging.comparing import (
    LEAST_VIDEOS,
    DrawSettings,
    Verdict,
    compare_networks,
    judge,
)
from vemo_desktop.domain.judging.moments import shared_time
from vemo_desktop.domain.judging.videos import Answer, true_steps
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges

_FEW = DrawSettings(300)


def _values(judged: tuple) -> dict[str, float]:
    return {one.kind.key: one.value.value for one in judged}


def test_a_perfect_network_reaches_one_everywhere() -> None:
    videos = library(3)
    values = _values(judge(videos, network(videos, 1.0, 0)))
    keys = ("f1", "map_low", "map_high", "moments", "ap:negative", "ap:positive")
    assert [values[key] for key in keys] == pytest.approx([1.0] * 6)


def test_figures_counted_by_hand() -> None:
    videos = [video(mark(0, 10), mark(20, 30), mark(40, 50, "negative"))]
    answers = [Answer((proposed(0, 8, score=0.9), proposed(24, 44, score=0.8)))]
    values = _values(judge(videos, answers))
    assert values["f1"] == pytest.approx(2 / 5)  # one of three found, two proposed
    assert values["moments"] == pytest.approx((2 * 14 / (20 + 28) + 0) / 2)
    assert values["ap:positive"] == pytest.approx(0.5)
    assert values["ap:negative"] == 0
    # 24-44 lies on 20-30 with 6 of 24 s, an overlap of 0.25, so it counts up to there.
    assert values["map_low"] == pytest.approx((4 * 1.0 + 0.5) / 5 / 2)


def test_a_person_has_no_average_precision() -> None:
    videos = library(2)
    values = _values(judge(videos, network(videos, 1.0, 0), is_scored=False))
    assert set(values) == {"f1", "moments"}


def test_judging_without_videos_is_refused() -> None:
    with pytest.raises(ValueError, match="no held-out video"):
        judge([], [])


def test_time_is_shared_label_by_label_and_cut_to_the_video() -> None:
    shared = shared_time(
        [span(0, 20)],
        [[mark(2, 6), mark(5, 8), mark(10, 30, "negative")]],
        [[mark(0, 3), mark(7, 12)]],
        LABELS,
    )
    assert (shared.both / 1e6).tolist() == [[0, 2]]
    assert (shared.truth / 1e6).tolist() == [[10, 6]]
    assert (shared.said / 1e6).tolist() == [[0, 8]]


def test_true_steps_know_nothing_where_two_labels_stand_or_a_strange_one() -> None:
    names = ("negative", "neutral", "positive")
    curves = Curves(
        "sentiment", names, regular_edges(6, 1_000_000), np.full((6, 3), 1 / 3, np.float32), CurveKind.TRAINED
    )
    truth = (mark(0, 2), mark(1, 2, "negative"), mark(2, 3, "odd"), mark(3, 4, "negative"))
    assert true_steps(video(*truth), curves, "neutral").tolist() == [2, -1, -1, 0, 1, 1]
    assert true_steps(video(*truth), curves, None).tolist() == [2, -1, -1, 0, -1, -1]


def test_calibration_is_of_the_steps_that_are_known() -> None:
    values = np.array([[0.2, 0.8], [0.2, 0.8], [np.nan, np.nan]], np.float32)
    curves = Curves("s", LABELS, regular_edges(3, 1_000_000), values, CurveKind.TRAINED)
    judged = judge([video(mark(0, 3))], [Answer((), curves)])
    assert _values(judged)["calibration"] == pytest.approx(0.2)


def test_a_clearly_better_network_is_called_better_and_the_other_worse() -> None:
    videos = library(12)
    good, poor = network(videos, 0.9, 1), network(videos, 0.5, 2)
    found = compare_networks(videos, poor, good, settings=_FEW)
    assert found.verdict is Verdict.BETTER
    assert "higher" in found.reason
    assert "12 held-out videos" in found.reason
    assert compare_networks(videos, good, poor, settings=_FEW).verdict is Verdict.WORSE


def test_the_same_network_is_not_better_than_itself() -> None:
    videos = library(12)
    said = network(videos, 0.7, 1)
    found = compare_networks(videos, said, said, settings=_FEW)
    assert found.verdict is Verdict.NOT_SHOWN
    assert "no difference" in found.reason


def test_too_few_videos_show_nothing_however_large_the_difference() -> None:
    videos = library(LEAST_VIDEOS - 1)
    found = compare_networks(videos, network(videos, 0.1, 1), network(videos, 1.0, 2), settings=_FEW)
    assert found.verdict is Verdict.NOT_SHOWN
    assert f"at least {LEAST_VIDEOS}" in found.reason


def test_nothing_to_find_and_nothing_proposed_shows_nothing() -> None:
    videos = [video(name=str(number)) for number in range(8)]
    silent = [Answer(()) for _ in videos]
    found = compare_networks(videos, silent, silent, settings=_FEW)
    assert found.verdict is Verdict.NOT_SHOWN
    assert "no value" in found.reason


def test_one_video_tells_the_difference_but_not_whether_it_is_luck() -> None:
    truth = video(mark(0, 10), mark(20, 30))
    right, half = Answer((proposed(0, 10), proposed(20, 30))), Answer((proposed(0, 10),))
    found = compare_networks([truth], [right], [half], settings=_FEW)
    assert found.verdict is Verdict.NOT_SHOWN
    assert "is 0.333 lower on 1 held-out video, too few to tell" in found.reason


def test_equally_good_networks_are_rarely_called_better() -> None:
    """Of 150 pairs that differ by luck alone, at most one in twenty may be called better."""
    better = 0
    for number in range(150):
        videos = library(8, number)
        pair = (network(videos, 0.6, 2 * number), network(videos, 0.6, 2 * number + 1))
        better += compare_networks(videos, *pair, settings=_FEW).verdict is Verdict.BETTER
    assert better <= 7


def test_shuffled_labels_show_no_gain() -> None:
    """A network that is right about shuffled labels is no better for the true ones."""
    videos = library(12)
    learnt = network(with_labels_shuffled(videos, 3), 1.0, 5)
    found = compare_networks(videos, network(videos, 0.6, 4), learnt, settings=_FEW)
    assert found.verdict in (Verdict.NOT_SHOWN, Verdict.WORSE)


def test_the_same_question_gets_the_same_answer() -> None:
    videos = library(8)
    pair = (network(videos, 0.5, 1), network(videos, 0.6, 2))
    first, again = (compare_networks(videos, *pair, settings=_FEW).differences for _ in range(2))
    assert first[:4] == again[:4]  # calibration has no value here, and NaN equals nothing


def test_what_is_not_settled_is_neither_right_nor_wrong() -> None:
    """A proposal reaches 10 s into such time; of the moments outside it is right in all of them."""
    held_out = replace(video(mark(10, 20)), unknown=(span(20, 40),))
    answer = Answer((proposed(10, 30),))
    assert _values(judge([held_out], [answer]))["moments"] == 1
    assert _values(judge([video(mark(10, 20))], [answer]))["moments"] == pytest.approx(2 / 3)
    assert not held_out.is_known(span(25, 39))
    assert held_out.is_known(span(38, 60))
    curves = Curves(
        "sentiment",
        LABELS,
        regular_edges(10, 10_000_000),
        np.full((10, 2), 0.5, np.float32),
        CurveKind.TRAINED,
    )
    assert true_steps(held_out, curves, "negative").tolist() == [0, 1, -1, -1, *[0] * 6]
