"""The melody, stress, pace and colour of made-up voices, of which all of it is known."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.ml.builtin.prosody import prosody
from vemo_desktop.ml.builtin.prosody_frames import FAINTEST_DB, voice_frames
from vemo_desktop.ml.builtin.voice_levels import LEVEL
from vemo_desktop.ml.builtin.voices import COLOURS, PROSODY, RATE_HZ, STEP, WINDOW_STEPS

SECONDS = WINDOW_STEPS * STEP / RATE_HZ
TIMES = np.arange(WINDOW_STEPS * STEP) / RATE_HZ
ALL = np.ones(WINDOW_STEPS, np.bool_)


def voice(hz: np.ndarray | float, tilt: float = 1.0) -> np.ndarray:
    """Return twenty overtones that follow a pitch; the higher `tilt`, the darker."""
    phase = 2 * np.pi * np.cumsum(np.broadcast_to(hz, TIMES.shape)) / RATE_HZ
    wave = np.sum([np.sin(number * phase) / number**tilt for number in range(1, 21)], axis=0)
    return at_level(wave)


def at_level(wave: np.ndarray) -> np.ndarray:
    return (LEVEL * wave / np.sqrt(np.square(wave).mean())).astype(np.float32)


def noise(seed: int = 0) -> np.ndarray:
    return at_level(np.random.default_rng(seed).standard_normal(len(TIMES)))


def told(samples: np.ndarray, speech: np.ndarray = ALL) -> dict[str, float]:
    found = prosody(samples, speech)
    assert found.shape == (1, len(PROSODY))
    return dict(zip(PROSODY, found[0].tolist(), strict=True))


def semitones(hz: float) -> float:
    return 12 * np.log2(hz / 100)


@pytest.mark.parametrize("hz", [90.0, 210.0, 400.0])
def test_a_steady_voice_has_its_pitch_and_no_melody(hz):
    found = told(voice(hz))
    for name in ("mean", "low", "middle", "high"):
        assert found[f"pitch {name}"] == pytest.approx(semitones(hz), abs=0.1)
    for name in ("spread", "range", "slope", "bend", "late", "rise", "fall"):
        assert found[f"pitch {name}"] == pytest.approx(0, abs=0.15)
    assert found["voiced"] > 0.95


def test_a_voice_that_falls_by_an_octave_in_two_seconds_falls_by_six_semitones_a_second():
    down = told(voice(240 * 2 ** (-TIMES / 2)))
    assert down["pitch slope"] == pytest.approx(-6.0, rel=0.1)
    assert down["pitch range"] == pytest.approx(0.8 * 6 * SECONDS, rel=0.1)
    assert down["pitch late"] < -7
    assert down["pitch fall"] < 10 * down["pitch rise"] - 0.3
    up = told(voice(120 * 2 ** (TIMES / 2)))
    assert up["pitch slope"] == pytest.approx(6.0, rel=0.1)


def test_a_question_bends_up_and_a_statement_bends_down():
    arch = np.square(TIMES - SECONDS / 2)
    assert told(voice(150 * 2 ** (arch / 2)))["pitch bend"] > 3
    assert told(voice(250 * 2 ** (-arch / 2)))["pitch bend"] < -3


def test_syllables_are_counted_and_their_beat_is_told():
    four = at_level(voice(180.0) * (0.02 + np.sin(np.pi * 4 * TIMES) ** 2))
    nine = at_level(voice(180.0) * (0.02 + np.sin(np.pi * 9 * TIMES) ** 2))
    slow, quick = told(four), told(nine)
    assert slow["syllables"] == pytest.approx(4, abs=1)
    assert quick["syllables"] == pytest.approx(9, abs=1)
    assert slow["syllable beat"] > quick["syllable beat"] + 1
    assert quick["sound beat"] > slow["sound beat"] + 1


def test_a_bright_voice_differs_from_a_dark_one():
    bright, dark = told(voice(200.0, tilt=0.6)), told(voice(200.0, tilt=1.8))
    for name in ("brightness", "hiss", "slope to 1500 Hz"):
        assert bright[name] > dark[name] + 1
    for name in ("alpha ratio", "Hammarberg index", "second harmonic", "third formant"):
        assert dark[name] > bright[name] + 1


def test_a_hoarse_voice_is_less_harmonic():
    clear, hoarse = voice(200.0), at_level(voice(200.0) + 0.25 * noise())
    assert told(clear)["harmonicity"] > told(hoarse)["harmonicity"] + 5


def test_what_is_shouted_in_between_spreads_loudness():
    even, uneven = told(voice(200.0)), told(at_level(voice(200.0) * np.where(TIMES % 1 < 0.3, 1, 0.1)))
    assert uneven["energy spread"] > even["energy spread"] + 5
    assert told(at_level(voice(200.0) * np.exp(TIMES)))["energy slope"] == pytest.approx(8.7, rel=0.15)


def test_noise_has_no_melody_but_loudness():
    found = told(noise())
    assert np.isnan(found["pitch mean"])
    assert np.isnan(found["harmonicity"])
    assert found["voiced"] < 0.05
    assert np.isfinite([found["energy spread"], found["syllables"]]).all()


def test_what_is_not_speech_is_not_listened_to():
    samples, speech = voice(200.0), np.arange(WINDOW_STEPS) < 8
    other = samples.copy()
    other[9 * STEP :] = voice(370.0)[9 * STEP :]
    for name in ("pitch mean", "pitch range", "voiced", "harmonicity", *COLOURS):
        one, two = told(samples, speech)[name], told(other, speech)[name]
        assert two == pytest.approx(one, abs=0.05)


def test_windows_lie_three_steps_apart_and_only_those_with_speech_are_told():
    samples = np.concatenate([voice(120.0), voice(300.0), voice(120.0)])
    speech = np.ones(3 * WINDOW_STEPS, np.bool_)
    found = prosody(samples, speech)
    assert len(found) == (len(speech) - WINDOW_STEPS) // 3 + 1
    middle = found[:, PROSODY.index("pitch middle")]
    assert middle[0] == pytest.approx(semitones(120), abs=0.1)
    assert middle[4] == pytest.approx(semitones(300), abs=0.1)
    speech[6:] = False
    assert len(prosody(samples, speech)) == 2, "the third window begins where speech ends"


def test_less_than_a_window_is_told_as_it_is():
    short = slice(5 * STEP)
    whole, part = told(voice(200.0)), told(voice(200.0)[short], ALL[:5])
    for name in ("pitch mean", "voiced", "energy spread", "brightness"):
        assert part[name] == pytest.approx(whole[name], abs=0.2)


def test_frames_lie_where_the_sound_is():
    samples = np.zeros(10 * STEP, np.float32)
    samples[4 * STEP : 7 * STEP] = voice(200.0)[: 3 * STEP]
    frames = voice_frames(samples)
    voiced = np.flatnonzero(frames.voiced)
    assert voiced[0] == pytest.approx(64, abs=2)
    assert voiced[-1] == pytest.approx(111, abs=2)
    assert (frames.energy[:60] == FAINTEST_DB).all()
    assert frames.pitch[70] == pytest.approx(12, abs=0.1)
    assert frames.pitch[10] == 0
