"""How sure voices may be, told by how sure they are of the whole recording."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import softmax

from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration, certainty
from vemo_desktop.ml.builtin.voice_head import ENOUGH_S
from vemo_desktop.ml.builtin.voices import ROW_S
from vemo_desktop.ml.recipes.speech_judging import fit_calibration

LONG = 5000


def recording(sharpness: float, seed: int = 0, rows: int = LONG) -> np.ndarray:
    return sharpness * np.random.default_rng(seed).standard_normal((rows, 7))


def test_a_recording_that_is_read_with_ease_is_believed_more():
    one = VoiceCalibration(1.2, 2.0, 0.5)
    easy, hard = (one.temperature_of(recording(sharp), np.ones(LONG)) for sharp in (4.0, 0.5))
    assert easy < 1.2 < hard


def test_little_speech_has_the_usual_temperature():
    one = VoiceCalibration(1.2, 2.0, 0.5)
    logits = recording(4.0, rows=2)
    away = certainty(logits, np.ones(2)) - 0.5
    share = 2 * ROW_S / (2 * ROW_S + ENOUGH_S)
    assert one.temperature_of(logits, np.ones(2)) == pytest.approx(1.2 * np.exp(-2.0 * share * away))


def test_where_nobody_speaks_nothing_is_asked():
    assert VoiceCalibration(1.2, 2.0, 0.5).temperature_of(np.full((3, 7), np.nan), np.zeros(3)) == 1.2


def test_rows_without_speech_do_not_count():
    logits = np.concatenate([recording(4.0), np.full((50, 7), np.nan)])
    quality = np.concatenate([np.ones(LONG), np.zeros(50)])
    one = VoiceCalibration(1.2, 2.0, 0.5)
    assert one.temperature_of(logits, quality) == one.temperature_of(logits[:LONG], quality[:LONG])


def test_what_is_fitted_finds_how_far_certainty_is_off():
    """Speakers whose logits are too flat or too sharp by a known rule."""
    truth = VoiceCalibration(1.0, 2.5, 0.6)
    chance = np.random.default_rng(3)
    recordings = []
    for number, sharp in enumerate(np.linspace(0.8, 3.5, 24)):
        logits, quality = recording(sharp, number), np.ones(LONG)
        right = softmax(logits / truth.temperature_of(logits, quality), axis=1)
        labels = (right.cumsum(axis=1) > chance.random((LONG, 1))).argmax(axis=1)
        recordings.append((logits, quality, labels))
    found = fit_calibration(recordings)
    assert found.steepness == pytest.approx(2.5, abs=0.2)
    for logits, quality, _ in recordings:
        assert found.temperature_of(logits, quality) == pytest.approx(
            truth.temperature_of(logits, quality), rel=0.05
        )
