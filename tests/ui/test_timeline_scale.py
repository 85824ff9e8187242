from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from vemo_desktop.domain.timebase import US_PER_S, Interval
from vemo_desktop.ui.timeline.ticks import ruler_ticks, tick_label
from vemo_desktop.ui.timeline.timescale import PAD_PX, TimeScale

HOUR_US = 3600 * US_PER_S
durations = st.integers(40_000, 12 * HOUR_US)
widths = st.integers(60, 4_000)


@st.composite
def scales(draw: st.DrawFn) -> TimeScale:
    scale = TimeScale.whole(draw(durations), draw(widths))
    scale = scale.zoomed(draw(st.floats(0.5, 100_000)), draw(st.floats(0, scale.width)))
    return scale.scrolled(draw(st.floats(-1e6, 1e6)))


@given(scales(), st.floats(0, 1))
def test_an_instant_comes_back_from_its_place(scale: TimeScale, share: float) -> None:
    time_us = round(share * scale.duration_us)
    assert scale.us_of(scale.x_of(time_us)) == pytest.approx(time_us, abs=1)


@given(scales(), st.floats(0.2, 5), st.floats(0, 1))
def test_zooming_keeps_what_is_under_the_pointer(scale: TimeScale, factor: float, share: float) -> None:
    x = share * scale.width
    under = scale.start_us + x * scale.us_per_px
    zoomed = scale.zoomed(factor, x)
    # Where the video would leave its place at the border, staying on screen goes first.
    at_border = (
        zoomed.x_of(0) > PAD_PX - 1e-6 or zoomed.x_of(zoomed.duration_us) < zoomed.width - PAD_PX + 1e-6
    )
    assume(not at_border)
    assert zoomed.start_us + x * zoomed.us_per_px == pytest.approx(under, abs=1)


@given(scales())
def test_the_video_never_leaves_the_screen(scale: TimeScale) -> None:
    assert scale.x_of(0) <= PAD_PX + 1e-6
    assert scale.x_of(scale.duration_us) >= min(scale.width - PAD_PX, scale.x_of(0)) - 1e-6
    shown = scale.visible
    assert 0 <= shown.start_us < shown.end_us <= max(scale.duration_us, shown.start_us + 1)


@given(scales())
def test_fitting_shows_everything(scale: TimeScale) -> None:
    fitted = scale.fitted()
    assert fitted.is_fitted
    assert fitted.visible == Interval(0, scale.duration_us)
    assert fitted.zoomed(0.5, 10) == fitted


@given(scales(), widths)
def test_a_new_width_keeps_zoom_and_whole(scale: TimeScale, width: int) -> None:
    resized = scale.resized(width)
    assert resized.width == width
    assert (
        resized.is_fitted if scale.is_fitted else resized.us_per_px <= max(scale.us_per_px, resized.us_per_px)
    )


@given(scales(), st.floats(0, 1), st.floats(0, 1))
def test_an_interval_is_shown_whole(scale: TimeScale, first: float, second: float) -> None:
    start, end = sorted(round(share * scale.duration_us) for share in (first, second))
    assume(end - start > scale.finest_us_per_px * scale.width)
    shown = scale.showing(Interval(start, end)).visible
    assert shown.start_us <= start + 1
    assert shown.end_us >= end - 1


def test_an_instant_on_screen_moves_nothing() -> None:
    scale = TimeScale.whole(HOUR_US, 1000).zoomed(10, 500)
    assert scale.revealing(scale.us_of(3)) is scale
    assert scale.revealing(HOUR_US).visible.contains(HOUR_US - 1)


@given(scales(), st.integers(40, 120))
def test_marks_are_apart_on_screen_and_in_order(scale: TimeScale, label_px: int) -> None:
    ticks = ruler_ticks(scale, label_px)
    instants = [time_us for time_us, _ in ticks.major]
    assert all(0 <= us <= scale.duration_us + 1 for us in instants)
    if len(instants) > 1 and scale.us_per_px * label_px < 24 * HOUR_US:
        assert scale.px(instants[1] - instants[0]) >= label_px
    assert set(instants) <= set(ticks.minor.tolist())
    assert len(ticks.minor) < 3 * scale.width
    assert (np.diff(ticks.minor) > 0).all()


@pytest.mark.parametrize(
    ("time_us", "step_us", "text"),
    [
        (72 * US_PER_S, US_PER_S, "1:12"),
        (72_500_000, 500_000, "1:12.5"),
        (72_340_000, 20_000, "1:12.34"),
        (72_345_000, 5_000, "1:12.345"),
        (3720 * US_PER_S, 60 * US_PER_S, "1:02:00"),
        (0, 10 * US_PER_S, "0:00"),
    ],
)
def test_labels_are_as_short_as_they_can_be(time_us: int, step_us: int, text: str) -> None:
    assert tick_label(time_us, step_us) == text
