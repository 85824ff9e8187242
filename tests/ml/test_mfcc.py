"""MFCC against the formulas of librosa's documentation, written out in double precision."""

from __future__ import annotations

import json
from itertools import pairwise

import numpy as np
import pytest

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.ml.encoders.mfcc import FRAMES, RATE_HZ, MfccEncoder
from vemo_desktop.ml.encoding import Encoder


def mel_of(hz: np.ndarray) -> np.ndarray:
    """Slaney's scale: linear below 1 kHz, 27 steps per factor of 6.4 above."""
    return np.where(hz < 1000, hz * 3 / 200, 15 + 27 * np.log(np.maximum(hz, 1e-9) / 1000) / np.log(6.4))


def plain_mfcc(samples: np.ndarray) -> np.ndarray:
    """Return all frames, shape (1 + N // 512, 32), one after the other."""
    padded = np.concatenate([np.zeros(1024), samples.astype(np.float64), np.zeros(1024)])
    window = np.sin(np.pi * np.arange(2048) / 2048) ** 2
    grid = np.linspace(mel_of(np.array(0.0)), mel_of(np.array(RATE_HZ / 2)), 130)
    corners = np.where(grid < 15, grid * 200 / 3, 1000 * 6.4 ** ((grid - 15) / 27))
    bins = np.arange(1025) * RATE_HZ / 2048
    bank = np.zeros((128, 1025))
    for band in range(128):
        low, middle, high = corners[band : band + 3]
        rising, falling = (bins - low) / (middle - low), (high - bins) / (high - middle)
        bank[band] = np.maximum(0, np.minimum(rising, falling)) * 2 / (high - low)
    frames = [
        bank @ np.abs(np.fft.rfft(padded[512 * t : 512 * t + 2048] * window)) ** 2
        for t in range(1 + len(samples) // 512)
    ]
    decibels = 10 * np.log10(np.maximum(np.array(frames), 1e-10))
    decibels = np.maximum(decibels, decibels.max() - 80)
    order, place = np.arange(32)[:, None], np.arange(128)[None]
    basis = np.sqrt(2 / 128) * np.cos(np.pi * order * (2 * place + 1) / 256)
    basis[0] = np.sqrt(1 / 128)
    return decibels @ basis.T


def sound(seconds: float, seed: int = 0) -> np.ndarray:
    """Return tones that glide, noise that comes and goes, and near silence."""
    rng = np.random.default_rng(seed)
    time = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    glide = 0.3 * np.sin(2 * np.pi * (200 * time + 90 * time**2))
    noise = 0.1 * rng.standard_normal(len(time)) * (np.sin(time * 3) > 0)
    loudness = np.where((time % 2) < 0.5, 1e-6, 1.0)
    return ((glide + noise) * loudness).astype(np.float32)


def blocks(samples: np.ndarray, lengths: list[int]) -> list[AudioBlock]:
    ends = np.minimum(np.cumsum([0, *lengths]), len(samples))
    return [
        AudioBlock(start * 1_000_000 // RATE_HZ, RATE_HZ, samples[start:end])
        for start, end in pairwise(ends.tolist())
        if end > start
    ]


def heard(samples: np.ndarray, lengths: list[int] | None = None) -> MfccEncoder:
    encoder = MfccEncoder()
    for block in blocks(samples, lengths or [44_100] * (len(samples) // 44_100 + 1)):
        encoder.push(block)
    return encoder


def known(encoder: MfccEncoder, seconds: float = 60.0) -> np.ndarray:
    track = encoder.finish(round(seconds * 1e6))
    return track.values[track.valid]


@pytest.mark.parametrize("count", [1, 511, 512, 1023, 44_100, 150_001])
def test_coefficients_are_those_of_the_formulas(count: int) -> None:
    samples = sound(4.0)[-count:]
    want = plain_mfcc(samples)
    got = known(heard(samples))
    assert got.shape == want.shape
    assert np.abs(got - want).max() <= 1e-5 * np.abs(want).max()


def test_only_the_first_frames_are_kept_but_all_of_the_sound_says_how_far_quiet_is_heard() -> None:
    samples = sound(52.0)
    samples[: 48 * RATE_HZ] *= 1e-3
    got, want = known(heard(samples)), plain_mfcc(samples)[:FRAMES]
    assert got.shape == (FRAMES, 32)
    assert np.abs(got - want).max() <= 1e-5 * np.abs(want).max()
    assert np.abs(got - plain_mfcc(samples[: 48 * RATE_HZ])[:FRAMES]).max() > 10


def test_how_sound_is_cut_does_not_matter() -> None:
    samples = sound(3.0)
    lengths = np.random.default_rng(1).integers(1, 9000, size=60).tolist()
    assert known(heard(samples, lengths)).tobytes() == known(heard(samples, [len(samples)])).tobytes()


def test_going_on_from_a_state_gives_the_same_bits() -> None:
    samples = sound(4.0)
    pieces = blocks(samples, [5000] * 40)
    whole = heard(samples).finish(4_000_000)
    for seen in (0, 1, 7, 20, len(pieces)):
        before = MfccEncoder()
        for piece in pieces[:seen]:
            before.push(piece)
        state = before.state()
        for piece in pieces[seen:]:
            before.push(piece)
        again = MfccEncoder()
        again.restore({name: array.copy() for name, array in state.items()})
        for piece in pieces[seen:]:
            again.push(piece)
        track = again.finish(4_000_000)
        assert track.values.tobytes() == whole.values.tobytes()
        assert track.edges_us.tolist() == whole.edges_us.tolist()


def test_the_track_covers_the_video_and_is_an_encoder() -> None:
    encoder = heard(sound(2.0))
    assert isinstance(encoder, Encoder)
    json.dumps(encoder.parameters)
    assert len(encoder.track().values) == 0
    for duration_us in (1_990_000, 2_000_000, 2_005_000, 9_000_000):
        track = heard(sound(2.0)).finish(duration_us)
        assert track.edges_us[0] == 0
        assert track.edges_us[-1] == pytest.approx(duration_us, abs=12_000)
        assert track.valid.sum() == 1 + 2 * RATE_HZ // 512


def test_sound_that_is_not_there_is_not_taken_for_silence() -> None:
    gap = AudioBlock(0, RATE_HZ, np.zeros(44_100, np.float32), is_missing=True)
    late = MfccEncoder()
    late.push(gap)
    for block in blocks(sound(1.0), [44_100]):
        late.push(block)
    assert known(late).tobytes() == known(heard(sound(1.0))).tobytes()
    never = MfccEncoder()
    never.push(gap)
    track = never.finish(1_000_000)
    assert track.valid.tolist() == [False]
    assert len(MfccEncoder().finish(0).values) == 0
