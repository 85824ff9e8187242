from __future__ import annotations

import numpy as np
import pytest

from tests.ml.streams import RATE_HZ, blocks, chord, tone
from vemo_desktop.ml.signals import mode
from vemo_desktop.ml.signals.loudness import Loudness, k_weighting
from vemo_desktop.ml.signals.mode import key_clarity
from vemo_desktop.ml.signals.pitch import frame_length, yin
from vemo_desktop.ml.signals.sound import TONE_NAMES, SoundEncoder

C_MAJOR, A_MINOR = (60, 64, 67, 72), (57, 60, 64, 69)


def track_of(samples):
    encoder = SoundEncoder()
    for block in blocks(samples, [16_000] * 100):
        encoder.push(block)
    return encoder.finish(len(samples) * 1_000_000 // RATE_HZ)


def test_k_weighting_is_the_one_of_the_recommendation():
    # ITU-R BS.1770-4, annex 1, tables 1 and 2.
    shelf, high_pass = k_weighting(48_000)
    np.testing.assert_allclose(
        shelf,
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        atol=1e-8,
    )
    np.testing.assert_allclose(
        high_pass, [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621], atol=1e-8
    )


def test_a_full_scale_tone_reads_as_the_recommendation_says():
    times = np.arange(48_000 * 2) / 48_000
    levels = Loudness(48_000).of_steps(np.sin(2 * np.pi * 997 * times).astype(np.float32), 8)
    assert levels[-1] == pytest.approx(-3.01, abs=0.01)


@pytest.mark.parametrize("hz", [70.0, 110.0, 220.0, 329.6, 480.0])
@pytest.mark.parametrize("harmonics", [1, 10])
def test_pitch_of_tones(hz, harmonics):
    frame = tone(hz, 1.0, harmonics=harmonics)[None, : frame_length(RATE_HZ)].astype(float)
    pitch, aperiodicity = yin(frame, RATE_HZ)
    assert pitch[0] == pytest.approx(hz, rel=0.01)
    assert aperiodicity[0] < 0.05


def test_noise_and_silence_have_no_pitch():
    noise = np.random.default_rng(0).standard_normal((20, frame_length(RATE_HZ)))
    assert np.isnan(yin(noise, RATE_HZ)[0]).mean() > 0.9
    assert np.isnan(yin(np.zeros((2, frame_length(RATE_HZ))), RATE_HZ)[0]).all()


def test_a_step_knows_pitch_loudness_and_brightness():
    low, high = tone(150, 2.0, harmonics=3), tone(400, 2.0, harmonics=12)
    track = track_of(np.concatenate([0.1 * low, high]))
    assert track.column("pitch")[3] == pytest.approx(150, rel=0.01)
    assert track.column("pitch")[12] == pytest.approx(400, rel=0.01)
    assert track.column("voiced")[3] == 1
    assert track.column("loudness")[12] > track.column("loudness")[3] + 15
    assert track.column("centroid")[12] > 2 * track.column("centroid")[3]


def test_clicks_are_onsets_and_a_steady_tone_has_none():
    clicks = np.zeros(RATE_HZ * 4, dtype=np.float32)
    rng = np.random.default_rng(1)
    for start in range(4000, len(clicks) - 400, 8000):  # two in a second
        clicks[start : start + 320] = 0.5 * rng.standard_normal(320)
    assert track_of(clicks).column("onsets").sum() == 8
    steady = track_of(tone(300, 4.0, harmonics=5))
    assert steady.column("onsets")[2:].sum() == 0


def test_silence_is_unknown_not_calm():
    track = track_of(np.concatenate([tone(200, 1.0), np.zeros(RATE_HZ, dtype=np.float32)]))
    assert track.valid[:4].all()
    assert not track.valid[5:].any()


def test_tones_fall_into_their_pitch_classes():
    track = track_of(chord((57, 69, 81), 2.0))  # three times A
    shares = {name: float(track.column(name)[6]) for name in TONE_NAMES}
    assert max(shares, key=shares.__getitem__) == "tone-A"
    assert shares["tone-A"] > 0.6


def test_major_and_minor_chords_are_told_apart_and_noise_is_unclear():
    def clarity(samples):
        track = track_of(samples)
        tones = [track.column(name).astype(float) for name in TONE_NAMES]
        majorness, clear = key_clarity(tones)
        return majorness[8], clear[8]

    assert clarity(chord(C_MAJOR, 4.0))[0] > 0.1
    assert clarity(chord(A_MINOR, 4.0))[0] < -0.1
    assert clarity(chord(C_MAJOR, 4.0))[1] > 0.7
    noise = (0.1 * np.random.default_rng(0).standard_normal(4 * RATE_HZ)).astype(np.float32)
    assert clarity(noise)[1] < 0.6


@pytest.mark.parametrize("steps", [0, 1, 2047, 2048, 2049, 5000])
def test_keys_of_long_videos_do_not_depend_on_the_blocks_they_are_worked_on_in(
    steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    tones = np.random.default_rng(steps).random((12, steps))
    in_blocks = key_clarity(tones)
    monkeypatch.setattr(mode, "_BLOCK", 10_000)
    at_once = key_clarity(tones)
    assert in_blocks[0].tobytes() == at_once[0].tobytes()
    assert in_blocks[1].tobytes() == at_once[1].tobytes()
