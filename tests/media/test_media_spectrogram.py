"""The sound by pitch: tones lie at their time and height, whatever the file does before and after."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.clips import TONE_HZ, make_clip
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.media.spectrogram import (
    BANDS,
    RATE_HZ,
    STEP_US,
    Spectrogram,
    _Analyser,
    band_centres_hz,
    band_filters,
    build_spectrogram,
)


def index_of(path: Path) -> MediaIndex:
    return build_index(path, probe(path))


def levels_of(samples: np.ndarray, blocks: list[int] | None = None, first: int = 0) -> np.ndarray:
    """Return the levels of a sound that comes in blocks of these lengths."""
    steps = -(-(first + len(samples)) * US_PER_S // (RATE_HZ * STEP_US))
    analyser, at = _Analyser(steps), 0
    for length in [*(blocks or []), len(samples)]:
        analyser.add(first + at, samples[at : at + length])
        at += len(samples[at : at + length])
    return analyser.finished()


@pytest.mark.parametrize("band", [0, 20, 40, BANDS - 1])
def test_a_full_tone_is_full_in_its_band(band: int) -> None:
    hz = band_centres_hz()[band]
    sound = np.sin(2 * np.pi * hz * np.arange(RATE_HZ) / RATE_HZ).astype(np.float32)
    middle = levels_of(sound)[10]
    assert abs(int(middle.argmax()) - band) <= 1
    # A narrow band between two lines of the transform loses less than 6 dB, a twentieth of 80 dB each 4 dB.
    assert middle.max() >= 255 * (1 - 6 / 80)
    far = np.abs(np.arange(BANDS) - band) > 8
    assert middle[far].max() < middle.max() - 255 * 30 / 80


def test_half_the_amplitude_is_six_decibel_less() -> None:
    sound = np.sin(2 * np.pi * 1000 * np.arange(RATE_HZ) / RATE_HZ).astype(np.float32)
    loud, soft = levels_of(sound)[10].max(), levels_of(sound / 2)[10].max()
    assert int(loud) - int(soft) == pytest.approx(6.02 * 255 / 80, abs=1.01)


def test_every_band_hears_something() -> None:
    assert (band_filters().max(axis=1) > 0.3).all()
    assert (np.diff(band_centres_hz()) > 0).all()


@settings(deadline=None, max_examples=25)
@given(st.lists(st.integers(1, 5000), max_size=12), st.integers(0, 2000))
def test_how_the_sound_is_cut_into_blocks_does_not_matter(blocks: list[int], first: int) -> None:
    sound = np.random.default_rng(1).standard_normal(12_000).astype(np.float32) / 4
    np.testing.assert_array_equal(levels_of(sound, blocks, first), levels_of(sound, None, first))


def test_a_long_gap_is_silent_and_costs_no_memory() -> None:
    tone = np.sin(2 * np.pi * 1000 * np.arange(RATE_HZ) / RATE_HZ).astype(np.float32)
    hour = 3600 * RATE_HZ
    analyser = _Analyser(3602 * 25)
    analyser.add(0, tone)
    analyser.add(hour, tone)
    levels = analyser.finished()
    loud = np.flatnonzero(levels.max(axis=1) > 200)
    assert set(loud // 25) == {0, 3600}
    assert loud.min() <= 1
    assert abs(loud[loud > 100].min() - 3600 * 25) <= 1


def test_tones_of_a_file_lie_on_the_seconds(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "tones.mp4", seconds=6, audio_offset_us=0)
    done: list[float] = []
    made = build_spectrogram(clip.path, index_of(clip.path), done.append)
    assert done[-1] == 1.0
    band = int(np.abs(band_centres_hz() - TONE_HZ).argmin())
    loud = np.flatnonzero(made.base[:, band] > 150)
    for tone_us in clip.tones_us:
        assert np.abs(loud - tone_us / STEP_US).min() <= 1
    assert len(loud) <= len(clip.tones_us) * 5


def test_a_file_without_sound_has_none(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "mute.mp4", audio=None)
    made = build_spectrogram(clip.path, index_of(clip.path))
    assert made.base.shape == (0, BANDS)
    assert not made.columns(0, 1_000_000, 10).any()


def test_no_loud_moment_is_lost_at_any_zoom() -> None:
    base = np.zeros((5000, BANDS), np.uint8)
    base[1234, 7] = 200
    made = Spectrogram(base)
    for count in (1, 3, 50, 700):
        drawn = made.columns(0, 5000 * STEP_US, count)
        assert drawn.shape == (count, BANDS)
        at = int(drawn[:, 7].argmax())
        assert drawn[at, 7] == 200
        assert abs(at - 1234 * count / 5000) <= 1
    assert not made.columns(-10 * STEP_US, 0, 5).any()
    again = Spectrogram.from_arrays(made.to_arrays())
    np.testing.assert_array_equal(again.base, base)
