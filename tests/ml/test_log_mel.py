"""Log-mel frames as TSL-Net hears them reproduce the reference program."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.ml.golden import assert_close, vectors
from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoders.log_mel import (
    BANDS,
    FLOOR_DB,
    HOP,
    LogMelEncoder,
    clipped,
    mel_bank,
    sound_rate,
)


def _heard(samples: np.ndarray, rate_hz: int, *, missing: tuple[int, int] = (0, 0)) -> FeatureTrack:
    """Return the track of sound in uneven blocks, of which a range of samples is missing."""
    encoder = LogMelEncoder(rate_hz)
    borders = sorted({*range(0, len(samples), 9973), *missing, len(samples)})
    for start, end in pairwise(borders):
        is_missing = missing[0] <= start < missing[1]
        start_us = round(start * 1e6 / rate_hz)
        encoder.push(AudioBlock(start_us, rate_hz, samples[start:end], is_missing))
    return encoder.finish(round(len(samples) * 1e6 / rate_hz))


@pytest.mark.parametrize("rate", ["fps25", "fps30"])
def test_frames(shared: Path, rate: str) -> None:
    want = vectors(shared, "tsl_logmel")
    track = _heard(want[f"{rate}/y"], int(want[f"{rate}/sr"]))
    assert track.valid.all()
    assert_close(clipped(track.values), want[f"{rate}/logmel"])


def test_bank(shared: Path) -> None:
    want = vectors(shared, "tsl_logmel")
    assert_close(mel_bank(int(want["fps25/sr"])).sum(axis=0), want["filterbank_row_sums"])


def test_quiet_is_cut_off_below_the_loudest(shared: Path) -> None:
    want = vectors(shared, "tsl_logmel")
    loud_then_silent = np.concatenate([want["fps25/y"], np.zeros(60_000, np.float32)])
    mel = _heard(loud_then_silent, int(want["fps25/sr"])).values
    assert mel.min() == FLOOR_DB
    assert clipped(mel).min() == mel.max() - 80
    assert len(clipped(mel[:0])) == 0


@pytest.mark.parametrize(
    ("frame_rate", "rate_hz"),
    [
        (Fraction(30), 61474),
        (Fraction(30000, 1001), 61413),
        (Fraction(25), 51228),
        (Fraction(24000, 1001), 49130),
    ],
)
def test_rate_follows_the_pictures(frame_rate: Fraction, rate_hz: int) -> None:
    assert sound_rate(frame_rate) == rate_hz
    assert 2 < rate_hz / HOP / frame_rate < 2.0012


@pytest.mark.parametrize("count", [1, 500, HOP, 5 * HOP - 1, 8 * HOP, 16 * HOP, 16 * HOP + 1])
def test_number_of_rows_is_that_of_centred_frames(count: int) -> None:
    track = _heard(np.full(count, 0.1, np.float32), 51_228)
    assert len(track.values) == 1 + count // HOP
    assert track.valid.all()


def test_rows_lie_around_their_instants() -> None:
    rate_hz = 51_228
    click = np.zeros(40 * HOP, np.float32)
    click[20 * HOP] = 1.0
    track = _heard(click, rate_hz)
    loudest = int(track.values.sum(axis=1).argmax())
    middle_us = (track.edges_us[loudest] + track.edges_us[loudest + 1]) / 2
    assert loudest == 20
    assert middle_us == pytest.approx(20 * HOP * 1e6 / rate_hz, abs=1)


def test_rows_without_sound_are_unknown() -> None:
    track = _heard(np.zeros(40 * HOP, np.float32), 51_228, missing=(10 * HOP, 25 * HOP))
    assert np.flatnonzero(~track.valid).tolist() == list(range(10, 25))
    assert track.values.shape == (41, BANDS)


def test_a_missing_end_is_unknown_to_the_last_row() -> None:
    track = _heard(np.zeros(16 * HOP, np.float32), 51_228, missing=(8 * HOP, 16 * HOP))
    assert track.valid.tolist() == [True] * 8 + [False] * 9


def test_no_sound_at_all_gives_no_row() -> None:
    assert len(LogMelEncoder(51_228).track().values) == 0
    assert len(LogMelEncoder(51_228).finish(0).values) == 0
