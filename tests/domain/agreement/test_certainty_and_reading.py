"""Intervals over videos, plain words for values, and the lag of a rater."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vemo_desktop.domain.agreement.bootstrap import FEW_VIDEOS, bounds, pooled
from vemo_desktop.domain.agreement.krippendorff import alpha_nominal
from vemo_desktop.domain.agreement.lag import rater_lag
from vemo_desktop.domain.agreement.reading import (
    KOO_LI,
    KRIPPENDORFF,
    LANDIS_KOCH,
    MEASURES,
    NUNNALLY,
    Scale,
    read,
)
from vemo_desktop.domain.agreement.tallies import LabelTally, percent_agreement, tally
from vemo_desktop.domain.agreement.values import Agreement, undefined


def videos(count: int, agreeing: float, seed: int = 3) -> list[LabelTally]:
    """Return what two raters said of 40 moments of each video, and on how many they agree."""
    random = np.random.default_rng(seed)
    tallies = []
    for _ in range(count):
        first = random.integers(3, size=40)
        other = (first + random.integers(1, 3, size=40)) % 3
        second = np.where(random.random(40) < agreeing, first, other)
        tallies.append(tally(np.stack([first, second]), 3))
    return tallies


# Intervals


def test_bounds_hold_the_value_and_shrink_with_more_videos() -> None:
    few, many = videos(12, 0.8), videos(120, 0.8)
    measures = {"percent": percent_agreement, "alpha": alpha_nominal}
    narrow, wide = bounds(many, measures, resamples=300), bounds(few, measures, resamples=300)
    for name, measure in measures.items():
        near, far = narrow[name], wide[name]
        assert near is not None
        assert far is not None
        assert near.low < measure(pooled(many)).value < near.high
        assert near.high - near.low < far.high - far.low
        assert (near.videos, near.is_hint, near.undefined_share) == (120, False, 0.0)


def test_the_same_draws_give_the_same_bounds() -> None:
    drawn = videos(8, 0.7)
    first = bounds(drawn, {"a": alpha_nominal}, resamples=100)
    assert first == bounds(drawn, {"a": alpha_nominal}, resamples=100)
    assert first != bounds(drawn, {"a": alpha_nominal}, resamples=100, seed=1)
    assert first["a"] is not None
    assert first["a"].is_hint == (FEW_VIDEOS > 8)


def test_one_video_has_no_bounds() -> None:
    assert bounds(videos(1, 0.8), {"a": alpha_nominal}) == {"a": None}


def test_videos_are_drawn_whole() -> None:
    # Moments within a video are alike, so only the number of videos counts: the interval must stay wide.
    alike = [tally(np.array([[0] * 1000, [label] * 1000]), 2) for label in (0, 1) * 6]
    found = bounds(alike, {"p": percent_agreement}, resamples=400)["p"]
    assert found is not None
    assert found.high - found.low > 0.3


def test_draws_without_a_value_are_left_out_and_told() -> None:
    constant = tally(np.zeros((2, 20), np.int64), 2)
    varied = tally(np.array([[0, 1] * 10, [0, 1] * 10]), 2)
    found = bounds([constant, varied], {"a": alpha_nominal}, resamples=400)["a"]
    assert found is not None
    assert found.undefined_share == pytest.approx(0.25, abs=0.07)
    assert bounds([constant] * 5, {"a": alpha_nominal}, resamples=50) == {"a": None}


# Plain words


@pytest.mark.parametrize(
    ("scale", "value", "band"),
    [
        (LANDIS_KOCH, -0.1, "poor"),
        (LANDIS_KOCH, 0.0, "slight"),
        (LANDIS_KOCH, 0.2, "slight"),
        (LANDIS_KOCH, 0.21, "fair"),
        (LANDIS_KOCH, 0.60, "moderate"),
        (LANDIS_KOCH, 0.61, "substantial"),
        (LANDIS_KOCH, 0.9999999999999998, "almost perfect"),
        (KRIPPENDORFF, 0.66, "too low to draw conclusions from"),
        (KRIPPENDORFF, 0.667, "enough for tentative conclusions"),
        (KRIPPENDORFF, 0.8, "reliable"),
        (KOO_LI, 0.49, "poor"),
        (KOO_LI, 0.9, "excellent"),
        (NUNNALLY, 0.75, "enough for early research"),
    ],
)
def test_bands(scale: Scale, value: float, band: str) -> None:
    assert scale.band(value) == band


def test_a_reading_names_value_band_and_source() -> None:
    sentence = read(MEASURES["cohen"], Agreement(0.634))
    assert sentence == "Cohen's kappa 0.63: substantial (Landis and Koch 1977)."
    assert read(MEASURES["f1"], Agreement(0.5)) == "Segment F1 0.50."
    assert read(MEASURES["alpha"], undefined("Nothing was judged twice.")) == "Nothing was judged twice."


def test_every_measure_with_bands_says_what_to_keep_in_mind() -> None:
    assert all(measure.asks.endswith("?") for measure in MEASURES.values())
    assert all(measure.caveats for measure in MEASURES.values())


# Lag


def wandering(count: int, seed: int) -> np.ndarray:
    """Return a trace that wanders as ratings do."""
    steps = np.random.default_rng(seed).normal(size=count)
    return np.convolve(np.cumsum(steps), np.ones(9) / 9, mode="same")


@settings(max_examples=30, deadline=None)
@given(st.integers(-20, 20), st.integers(0, 1000))
def test_a_known_shift_is_found(shift: int, seed: int) -> None:
    whole = wandering(400, seed)
    reference, trace = whole[50:350], whole[50 - shift : 350 - shift]
    found = rater_lag(trace * 0.5 + 3, reference, rate_hz=5.0)
    assert found.seconds == pytest.approx(shift / 5)
    assert found.correlation == pytest.approx(1.0)
    assert found.correlation >= found.unshifted
    back = rater_lag(reference, trace, rate_hz=5.0)
    assert back.seconds == pytest.approx(-shift / 5)


def test_noise_and_gaps_do_not_hide_a_lag() -> None:
    whole = wandering(700, 5)
    reference, trace = whole[50:650].copy(), whole[38:638] + np.random.default_rng(6).normal(size=600) * 0.5
    reference[100:130] = np.nan
    trace[::17] = np.nan
    assert rater_lag(trace, reference, rate_hz=4.0).seconds == 3.0


def test_a_fit_on_less_than_half_of_both_is_no_lag() -> None:
    reference = wandering(20, 3)
    trace = wandering(20, 4)
    trace[-8:] = reference[:8] * 2  # only shifted by 12 of 20 samples they are the same
    found = rater_lag(trace, reference, rate_hz=1.0, longest_s=15.0)
    assert abs(found.seconds) <= 10
    assert found.correlation < 0.99


def test_the_limit_is_told_when_it_is_reached() -> None:
    ramp = np.linspace(0, 1, 200) ** 2
    late = np.concatenate([np.zeros(80), ramp[:-80]])
    found = rater_lag(late, ramp, rate_hz=10.0, longest_s=2.0)
    assert found.at_limit
    assert found.seconds == 2.0


def test_traces_that_tell_nothing_say_so() -> None:
    flat = np.full(50, 0.1)
    for trace, reference in ((flat, wandering(50, 1)), (np.full(50, np.nan), flat), (flat[:2], flat[:2])):
        found = rater_lag(trace, reference, rate_hz=5.0)
        assert np.isnan(found.seconds)
        assert "no lag can be told" in found.reason


def test_traces_that_go_against_each_other_have_no_lag() -> None:
    rng = np.random.default_rng(7)
    reference = np.cumsum(rng.normal(size=400)) + np.arange(400)
    found = rater_lag(-reference, reference, rate_hz=5.0)
    assert np.isnan(found.seconds)
    assert found.correlation < 0
    assert "go the same way at no shift" in found.reason


def test_traces_of_different_length_are_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="samples"):
        rater_lag(np.zeros(5), np.zeros(6), 1.0)
    with pytest.raises(ValueError, match="above zero"):
        rater_lag(np.zeros(5), np.zeros(5), 0.0)
