"""The threshold slider: it stands where the settings are, and comes back to where it was."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.ui.review.sensitivity import SensitivitySlider


@pytest.fixture
def slider(qtbot: QtBot) -> SensitivitySlider:
    made = SensitivitySlider()
    qtbot.addWidget(made)
    return made


def moved(slider: SensitivitySlider, *values: int) -> list[ProposalSettings]:
    """Drag the slider from place to place, let go at each, and return what was applied."""
    applied: list[ProposalSettings] = []
    slider.applied.connect(applied.append)
    for value in values:
        slider.slider.setSliderDown(True)
        slider.slider.setValue(value)
        slider.slider.setSliderDown(False)
        slider.show_settings(slider.settings)  # as the window does once it is stored
    return applied


@pytest.mark.parametrize("enter", [0.0, 0.02, 0.5, 0.97, 1.0])
def test_it_says_the_threshold_that_counts(slider: SensitivitySlider, enter: float) -> None:
    slider.show_settings(ProposalSettings(enter=enter, leave=0.0))
    assert slider._value.text() == f"threshold {enter:.2f}"


def test_letting_go_where_it_stood_changes_nothing(slider: SensitivitySlider) -> None:
    given = ProposalSettings(enter=1 / 3, leave=0.25)
    slider.show_settings(given)
    assert moved(slider, 33) == []
    assert slider.settings == given


def test_from_the_end_it_comes_back_to_both_thresholds(slider: SensitivitySlider) -> None:
    slider.show_settings(ProposalSettings(enter=0.5, leave=0.4))
    applied = moved(slider, 0, 50)
    assert [(one.enter, round(one.leave, 9)) for one in applied] == [(0.0, 0.0), (0.5, 0.4)]
