"""Intervals over videos, and average precision when videos count several times."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.agreement.bootstrap import drawn_times
from vemo_desktop.domain.judging.detection import ScoredSegment, TrueSegment, detection_scores
from vemo_desktop.domain.judging.draws import DrawSettings, Figure, Value, draw, expanded_level
from vemo_desktop.domain.judging.ranked import RankedClass

_OVERLAPS = (0.3, 0.5, 0.7)


def _drawn(figure: Figure, videos: int, settings: DrawSettings) -> Value:
    return draw({"only": figure}, videos, settings)["only"].summed_up()


def test_all_figures_see_the_same_draws_in_whatever_parts_they_come() -> None:
    drawn = draw(
        {"first": lambda times: times[:, 0], "all": lambda times: times.sum(axis=1)}, 7, DrawSettings(250)
    )
    at_once = np.random.default_rng(0).multinomial(7, np.full(7, 1 / 7), size=250)
    assert drawn["first"].draws.tolist() == at_once[:, 0].tolist()
    assert drawn["all"].draws.tolist() == [7] * 250
    assert [part.shape for part in drawn_times(7, 250)] == [(100, 7), (100, 7), (50, 7)]


def test_intervals_of_few_videos_are_wider_than_percentiles() -> None:
    assert expanded_level(0.95, 4) > 0.99
    assert expanded_level(0.95, 1000) == pytest.approx(0.95, abs=0.001)
    # Of ten: Student's t with nine degrees is 2.262; the square root of 10/9 makes up for moments over N.
    assert expanded_level(0.95, 10) == pytest.approx(2 * 0.99145 - 1, abs=0.0005)


def test_the_interval_of_a_mean_covers_what_it_says() -> None:
    """Means of eight values: of 400 intervals, about 95 % hold the true mean; plain percentiles hold 90 %."""
    chance = np.random.default_rng(1)
    held = 0
    for _ in range(400):
        values = chance.normal(size=8)
        value = _drawn(lambda times, v=values: times @ v / times.sum(axis=1), 8, DrawSettings(400))
        assert value.bounds is not None
        held += value.bounds.low <= 0 <= value.bounds.high
    assert 0.92 <= held / 400 <= 0.98


def test_one_video_has_a_value_and_no_interval() -> None:
    value = _drawn(lambda times: times[:, 0], 1, DrawSettings())
    assert value.value == 1
    assert value.bounds is None


def test_a_figure_without_value_has_no_interval() -> None:
    value = _drawn(lambda times: np.full(len(times), np.nan), 5, DrawSettings())
    assert not value.is_defined
    assert value.bounds is None


def _segments(chance: np.random.Generator, name: str) -> tuple[list[TrueSegment], list[ScoredSegment]]:
    starts = np.sort(chance.uniform(0, 60, chance.integers(0, 5)))
    truth = [TrueSegment(name, "p", float(at), float(at) + 5) for at in starts]
    said = [
        ScoredSegment(name, "p", max(at + chance.normal(0, 2), 0), at + 5 + chance.uniform(), chance.random())
        for at in [*starts.tolist(), *chance.uniform(0, 60, chance.integers(0, 4)).tolist()]
    ]
    return truth, said


@given(st.integers(0, 10_000), st.lists(st.integers(0, 3), min_size=3, max_size=3).filter(any))
def test_a_video_that_counts_twice_is_two_videos(seed: int, times: list[int]) -> None:
    chance = np.random.default_rng(seed)
    videos = {name: _segments(chance, name) for name in "abc"}
    ranked = RankedClass.of(
        "abc",
        [one for truth, _ in videos.values() for one in truth],
        [one for _, said in videos.values() for one in said],
        _OVERLAPS,
    )
    found = ranked.average_precision(np.array([times], dtype=np.float64))[0]
    truth, said = [], []
    for name, count in zip("abc", times, strict=True):
        for copy in range(count):
            truth += [TrueSegment(name * (copy + 1), "p", one.start_s, one.end_s) for one in videos[name][0]]
            said += [
                ScoredSegment(name * (copy + 1), "p", one.start_s, one.end_s, one.score)
                for one in videos[name][1]
            ]
    if not truth:
        assert np.isnan(found).all()
        return
    expected = detection_scores(truth, said, _OVERLAPS).by_label["p"].average_precision
    assert found == pytest.approx(expected)
