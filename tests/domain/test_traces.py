"""Traces: what a punch-in replaces, how stretches become steps, lag, smoothing and bins."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.editing import apply_to_traces
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.trace_editing import cleared, erase, punched, record, set_lag
from vemo_desktop.domain.trace_steps import (
    TraceSteps,
    bin_edges,
    binned,
    earlier,
    on_scale,
    put_together,
    smooth,
)
from vemo_desktop.domain.traces import Samples, Stretch, Take, Trace
from vemo_desktop.errors import EditRefused

S = 1_000_000
NOW = datetime(2026, 1, 1, tzinfo=UTC)

spans = st.tuples(st.integers(0, 50), st.integers(1, 20)).map(lambda pair: Interval(pair[0], sum(pair)))


def take(
    id_: str = "t1", dimensions: tuple[str, ...] = ("valence",), low: float = -1, high: float = 1
) -> Take:
    return Take(id_, "m", "ann", dimensions, low, high, NOW)


def samples(*pairs: tuple[float, float]) -> Samples:
    times = np.array([round(time * S) for time, _ in pairs], np.int64)
    return Samples(times, np.array([[value] for _, value in pairs], np.float32))


def trace(*stretches: tuple[float, float, str], lag_us: int = 0) -> Trace:
    parts = tuple(Stretch(Interval(round(a * S), round(b * S)), id_) for a, b, id_ in stretches)
    return Trace("x", "m", "ann", "valence", parts, lag_us)


@given(st.lists(spans, max_size=8))
def test_the_last_recording_counts_wherever_it_lies(recorded: list[Interval]) -> None:
    stretches: tuple[Stretch, ...] = ()
    expected: dict[int, str] = {}
    for number, span in enumerate(recorded):
        stretches = punched(stretches, Stretch(span, f"t{number}"))
        expected |= dict.fromkeys(range(span.start_us, span.end_us), f"t{number}")
    assert stretches == tuple(sorted(stretches))
    found = {
        time: one.take_id for one in stretches for time in range(one.interval.start_us, one.interval.end_us)
    }
    assert found == expected
    assert sum(one.interval.duration_us for one in stretches) == len(expected)


@given(st.lists(spans, max_size=6), spans)
def test_what_is_cleared_is_gone_and_nothing_else(recorded: list[Interval], gap: Interval) -> None:
    stretches: tuple[Stretch, ...] = ()
    for number, span in enumerate(recorded):
        stretches = punched(stretches, Stretch(span, f"t{number}"))
    left = cleared(stretches, gap)
    assert not any(one.interval.overlaps(gap) for one in left)
    kept = sum(one.interval.duration_us for one in left)
    lost = sum(
        shared.duration_us for one in stretches if (shared := one.interval.intersection(gap)) is not None
    )
    assert kept + lost == sum(one.interval.duration_us for one in stretches)


def test_a_punch_in_replaces_just_its_stretch_and_undo_brings_it_back() -> None:
    first = record({}, take("t1"), Interval(0, 10 * S))
    traces = apply_to_traces({}, first)
    again = record(traces, take("t2"), Interval(4 * S, 6 * S))
    assert (first.gesture, again.gesture) == ("Record valence", "Record again valence")
    [after] = apply_to_traces(traces, again).values()
    assert [
        (one.interval.start_us // S, one.interval.end_us // S, one.take_id) for one in after.stretches
    ] == [
        (0, 4, "t1"),
        (4, 6, "t2"),
        (6, 10, "t1"),
    ]
    assert apply_to_traces(apply_to_traces(traces, again), again.reversed()) == traces


def test_two_axes_make_two_traces_in_one_change() -> None:
    change = record({}, take(dimensions=("valence", "arousal")), Interval(0, S))
    assert [one.dimension for one in change.traces_after] == ["valence", "arousal"]
    assert change.gesture == "Record valence and arousal"
    assert change.touched == {one.id for one in change.traces_after}


def test_steps_of_two_takes_and_a_gap() -> None:
    takes = {
        "t1": (take("t1"), samples((0, 0.1), (1, 0.2), (2, 0.3), (3, 0.4))),
        "t2": (take("t2"), samples((1.5, -1), (1.75, -0.5))),
    }
    steps = put_together(trace((0, 1.5, "t1"), (1.5, 2, "t2"), (2.5, 4, "t1")), takes)
    assert (steps.edges_us / S).tolist() == [0, 1, 1.5, 1.75, 2, 2.5, 3, 4]
    assert steps.values == pytest.approx([0.1, 0.2, -1, -0.5, np.nan, 0.3, 0.4], nan_ok=True, abs=1e-6)
    assert steps.at(2 * S + 600_000) == pytest.approx(0.3)  # what was felt before the stretch began holds on
    assert np.isnan(steps.at(2 * S + 100_000))
    assert np.isnan(steps.at(5 * S))


def test_values_come_to_the_common_scale() -> None:
    assert on_scale(np.array([1, 5, 9]), take(low=1, high=9)).tolist() == [-1, 0, 1]


def test_a_lag_puts_a_trace_earlier_and_cuts_what_falls_before_the_video() -> None:
    steps = TraceSteps(np.array([0, S, 3 * S]), np.array([0.5, -0.5]))
    moved = earlier(steps, 2 * S)
    assert moved.edges_us.tolist() == [0, S]
    assert moved.values.tolist() == [-0.5]
    assert len(earlier(steps, 4 * S)) == 0
    assert earlier(steps, -S).edges_us.tolist() == [S, 2 * S, 4 * S]


def test_smoothing_is_the_mean_over_time_and_keeps_gaps() -> None:
    steps = TraceSteps(np.array([0, S, 2 * S, 3 * S]), np.array([0.0, 1.0, np.nan]))
    flat = smooth(steps, 2 * S)
    assert flat.values == pytest.approx([1 / 3, 2 / 3, np.nan], nan_ok=True)
    assert smooth(steps, 0) is steps


def test_a_bin_is_the_mean_over_time_of_what_is_known_in_it() -> None:
    steps = TraceSteps(np.array([0, 250_000, S, 1_500_000]), np.array([1.0, 0.0, -1.0]))
    assert bin_edges(1, 2_500_000).tolist() == [0, S, 2 * S, 3 * S]
    assert len(bin_edges(1.1, 30 * S)) == 34, "33 bins, whatever the product of both rounds to"
    assert binned(steps, bin_edges(1, 2_500_000)) == pytest.approx([0.25, -1, np.nan], nan_ok=True)


@given(
    st.lists(st.tuples(st.integers(1, 1000), st.floats(-1, 1)), min_size=1, max_size=30), st.floats(0.5, 900)
)
def test_bins_keep_the_area(steps: list[tuple[int, float]], rate_hz: float) -> None:
    edges = np.concatenate([[0], np.cumsum([length for length, _ in steps]) * 1000]).astype(np.int64)
    values = np.array([value for _, value in steps])
    borders = bin_edges(rate_hz, int(edges[-1]))
    means = binned(TraceSteps(edges, values), borders)
    known = np.minimum(borders[1:], edges[-1]) - borders[:-1]
    area = (np.nan_to_num(means) * np.where(np.isnan(means), 0, known)).sum()
    assert area == pytest.approx((values * np.diff(edges)).sum(), abs=1)


def test_erasing_a_stretch_and_everything() -> None:
    traces = {"x": trace((0, 10, "t1"))}
    part = erase(traces, ["x"], Interval(2 * S, 3 * S))
    assert [one.interval.duration_us // S for one in part.traces_after[0].stretches] == [2, 7]
    assert erase(traces, ["x"]).traces_after == ()
    with pytest.raises(EditRefused, match="Nothing was recorded there"):
        erase(traces, ["x"], Interval(20 * S, 30 * S))


def test_a_lag_is_one_change_and_cannot_be_absurd() -> None:
    change = set_lag([trace((0, 1, "t1"))], 2 * S)
    assert (change.gesture, change.traces_after[0].lag_us) == ("Set lag of ann to 2.00 s", 2 * S)
    for wrong in (0, 60 * S):
        with pytest.raises(EditRefused):
            set_lag([trace((0, 1, "t1"))], wrong)


@pytest.mark.parametrize(
    ("times", "values"),
    [([0, 0], [[1], [1]]), ([-1], [[1]]), ([0], [[np.inf]]), ([0, 1], [[1]]), ([1, 0], [[1], [1]])],
)
def test_impossible_samples_are_refused(times: list[int], values: list[list[float]]) -> None:
    with pytest.raises(ValueError, match=r"do not fit|must increase|finite"):
        Samples(np.array(times, np.int64), np.array(values, np.float32))


def test_stretches_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="follow each other"):
        trace((0, 2, "t1"), (1, 3, "t2"))


def test_stretches_that_begin_or_end_with_a_sample_have_no_empty_step() -> None:
    takes = {"t1": (take("t1"), samples((0, 0.1), (1, 0.2), (2, 0.3), (3, 0.4)))}
    steps = put_together(trace((1, 2, "t1")), takes)
    assert (steps.edges_us / S).tolist() == [1, 2]
    assert steps.values == pytest.approx([0.2])
