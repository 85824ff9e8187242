"""Sound for playback lies where it belongs, read in order or after any jump."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.clips import Clip, find_tones, make_clip
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.sound import SoundReader
from vemo_desktop.media.sound_blocks import SoundBlocks
from vemo_desktop.media.soundtrack import Soundtrack, Stretch
from vemo_desktop.media.waveform import STEPS_PER_S, Waveform, build_waveform

RATE_HZ = 48_000
# Half a tick of Matroska, in samples: nothing tells more exactly where a block belongs.
HALF_TICK = 24


def made(folder: Path, name: str, **options: object) -> tuple[Clip, MediaIndex]:
    clip = make_clip(folder / name, seconds=12, rate=10, size=(64, 36), gop=40, **options)  # type: ignore[arg-type]
    return clip, build_index(clip.path)


@pytest.mark.parametrize(
    ("name", "options", "within_samples"),
    [
        ("mono.mp4", {}, 0),
        ("stereo.mov", {"audio_channels": 2}, 0),
        ("late.mp4", {"audio_offset_us": 2_300_000, "start_offset_us": 900_000}, 0),
        ("surround.mkv", {"audio_channels": 6}, HALF_TICK),
        ("opus.webm", {"codec": "libvpx"}, HALF_TICK),
        ("broadcast.ts", {}, 1),
        ("mp3.avi", {"codec": "mpeg4", "audio_codec": "libmp3lame"}, 0),
        ("flac.mkv", {"audio_codec": "flac"}, HALF_TICK),
    ],
)
def test_sound_after_a_jump_is_the_sound_of_an_unbroken_read(
    tmp_path: Path, name: str, options: dict[str, object], within_samples: int
) -> None:
    clip, index = made(tmp_path, name, **options)
    with SoundReader(clip.path, index, rate_hz=RATE_HZ) as reader:
        whole = np.concatenate([reader.read(start * 250_000, RATE_HZ // 4) for start in range(48)])
    first_tone = max(0, int(options.get("audio_offset_us", 0)))  # type: ignore[call-overload]
    expected = [tone / 1e6 for tone in clip.tones_us if tone >= first_tone]
    # MP3 in AVI has no times of its own: the encoder's delay of 25 ms cannot be known.
    delay_s = 0.0255 if name == "mp3.avi" else 0.0
    np.testing.assert_allclose(find_tones(whole[:, 0], RATE_HZ), np.array(expected) + delay_s, atol=0.002)
    with SoundReader(clip.path, index, rate_hz=RATE_HZ) as reader:
        for start in np.random.default_rng(5).integers(0, 11 * RATE_HZ, 12).tolist():
            part = reader.read(round(start * 1e6 / RATE_HZ), RATE_HZ // 2)
            assert part.shape == (RATE_HZ // 2, 2)
            distance = _distance(part[:, 0], whole[:, 0], start, within_samples)
            assert distance < 0.02, (start, distance)


def _distance(part: np.ndarray, whole: np.ndarray, start: int, within: int) -> float:
    """Return the smallest largest difference over all shifts within some samples."""
    best = np.inf
    for shift in range(-within, within + 1):
        low = start + shift
        if low < 0:
            continue
        other = whole[low : low + len(part)]
        best = min(best, float(np.abs(part[: len(other)] - other).max(initial=0.0)))
    return best


def test_there_is_silence_outside_the_sound(tmp_path: Path) -> None:
    clip, index = made(tmp_path, "short.mp4")
    with SoundReader(clip.path, index, rate_hz=RATE_HZ) as reader:
        assert not reader.read(-500_000, RATE_HZ // 4).any()
        assert not reader.read(30_000_000, RATE_HZ // 4).any()
        assert reader.read(1_000_000, RATE_HZ // 20).any()


def test_a_file_without_sound_is_silent(tmp_path: Path) -> None:
    clip, index = made(tmp_path, "silent.mp4", audio=None)
    with SoundReader(clip.path, index, rate_hz=RATE_HZ, channels=1) as reader:
        assert not reader.has_sound
        assert reader.read(0, 480).shape == (480, 1)
    assert len(build_waveform(clip.path, index).base) == 0


def test_the_waveform_holds_the_tones_at_every_zoom(tmp_path: Path) -> None:
    clip, index = made(tmp_path, "tones.mp4", audio_rate_hz=48_000)
    done: list[float] = []
    waveform = build_waveform(clip.path, index, done.append)
    assert done[-1] == 1.0
    assert done == sorted(done)
    assert len(waveform.base) == index.duration_us * STEPS_PER_S // 1_000_000
    for columns in (12, 120, 1200):
        peaks = waveform.peaks(0, 12_000_000, columns)
        assert peaks.shape == (columns, 2)
        loud = peaks[:, 1] > 0.3
        per_second = columns // 12
        assert loud[::per_second].all()
        # A tenth of a second in each second, and the column that its end touches.
        assert loud.sum() <= 12 * (per_second // 10 + 2)
    # Far inside one step, and outside the sound.
    assert (waveform.peaks(1_050_000, 1_050_100, 7)[:, 1] > 0.3).all()
    assert not waveform.peaks(20_000_000, 21_000_000, 5).any()
    again = Waveform.from_arrays(waveform.to_arrays())
    np.testing.assert_array_equal(again.peaks(0, 5_000_000, 77), waveform.peaks(0, 5_000_000, 77))


def test_peaks_are_the_extremes_of_the_samples() -> None:
    base = np.random.default_rng(1).integers(-30_000, 30_000, (5_000, 2)).astype(np.int16)
    base.sort(axis=1)
    waveform = Waveform(base)
    for start, end, columns in ((0, 5_000, 5), (0, 5_000, 50), (1_000, 3_000, 100), (17, 4_817, 48)):
        peaks = waveform.peaks(start * 5_000, end * 5_000, columns)
        width = (end - start) // columns
        for column in range(columns):
            steps = base[start + column * width : start + (column + 1) * width]
            # A coarser level may look a few steps over the border, never less far.
            assert peaks[column, 0] <= steps[:, 0].min() / 32767 + 1e-6
            assert peaks[column, 1] >= steps[:, 1].max() / 32767 - 1e-6


def test_building_stops_when_progress_raises(tmp_path: Path) -> None:
    clip, index = made(tmp_path, "tones.mp4")

    def stop(share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        build_waveform(clip.path, index, stop)


def test_sound_that_wavers_stays_and_sound_that_drifts_is_moved() -> None:
    track = Soundtrack(Fraction(1, 8000), 0, 8000, 1)
    beyond = 50  # samples: 6 ms, more than is let pass and less than a jump
    assert [track._correction(drift) for drift in (beyond, -beyond) * 12] == [0] * 24
    moves = [track._correction(beyond) for _ in range(12)]
    assert [move for move in moves if move] == [beyond]
    assert track._correction(400) == 400, "a jump is followed at once"


def test_slivers_without_sound_are_not_missing_and_holes_are() -> None:
    index = MediaIndex(None, np.empty(0, np.int64), np.empty(0, np.int64), False, 0, 2_000_000)
    blocks = SoundBlocks(8000, index, 8000)
    loud = np.ones((7000, 1), np.float32)
    pieces = [*blocks.take([Stretch(100, loud), Stretch(7500, loud)]), *blocks.finish([])]
    assert [(one.start_us, one.is_missing) for one in pieces] == [
        (0, False),
        (887_500, True),
        (937_500, False),
        (1_000_000, False),
        (1_812_500, True),
    ]
