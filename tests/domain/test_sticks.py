"""What a gamepad's axes say: rest is rest, ends are ends, whatever the middle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.sticks import StickAxis, Sticks
from vemo_desktop.settings import Settings

unit = st.floats(-1, 1)
centers = st.floats(-0.5, 0.5)
zones = st.floats(0, 0.5)


@given(center=centers, zone=zones, is_inverted=st.booleans())
def test_both_ends_are_reached_and_rest_says_nothing(center: float, zone: float, is_inverted: bool) -> None:
    axis = StickAxis(0, is_inverted, center)
    sign = -1 if is_inverted else 1
    assert axis.value(1.0, zone) == pytest.approx(sign)
    assert axis.value(-1.0, zone) == pytest.approx(-sign)
    assert axis.value(center, zone) == 0
    inside = center + 0.9 * zone * (1 - center)
    assert axis.value(inside, zone) == 0


@given(first=unit, second=unit, center=centers, zone=zones)
def test_more_is_never_less(first: float, second: float, center: float, zone: float) -> None:
    axis = StickAxis(3, center=center)
    low, high = sorted((first, second))
    assert -1 <= axis.value(low, zone) <= axis.value(high, zone) <= 1


def test_it_goes_on_smoothly_from_the_dead_zone() -> None:
    axis = StickAxis(0)
    assert axis.value(0.2, 0.2) == 0
    assert axis.value(0.21, 0.2) == pytest.approx(0.0125)
    assert axis.value(-0.6, 0.2) == pytest.approx(-0.5)


def test_one_stick_or_two_and_drivers_count_downwards() -> None:
    one = Sticks(dead_zone=0.0)
    assert one.values((0.5, -1.0)) == (0.5, 1.0)
    assert one.values((0.5,)) is None
    two = Sticks.of("0", "-3", 0.0, "0,0.2")
    assert two.values((1.0, 0.3, 0.3, -1.0)) == (1.0, 1.0)
    assert two.values((0.0, 0.3, 0.3, 0.2)) == (0.0, 0.0)


@given(
    sticks=st.builds(
        Sticks,
        st.builds(StickAxis, st.integers(0, 31), st.booleans(), centers),
        st.builds(StickAxis, st.integers(0, 31), st.booleans(), centers),
        zones,
    )
)
def test_settings_keep_them(sticks: Sticks) -> None:
    kept = Settings(
        gamepad_valence=sticks.valence.text,
        gamepad_arousal=sticks.arousal.text,
        gamepad_dead_zone=sticks.dead_zone,
        gamepad_center=sticks.center,
    )
    again = Sticks.of(kept.gamepad_valence, kept.gamepad_arousal, kept.gamepad_dead_zone, kept.gamepad_center)
    assert (again.valence.text, again.arousal.text) == (sticks.valence.text, sticks.arousal.text)
    assert again.valence.center == pytest.approx(sticks.valence.center, abs=5e-4)
    assert again.arousal.center == pytest.approx(sticks.arousal.center, abs=5e-4)


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValueError, match="axis"):
        StickAxis(40)
    with pytest.raises(ValueError, match="rest"):
        StickAxis(0, center=0.9)
    for bad in ({"gamepad_valence": "99"}, {"gamepad_center": "0.9,0"}, {"gamepad_arousal": "left"}):
        with pytest.raises(ValueError, match="gamepad"):
            Settings(**bad)
