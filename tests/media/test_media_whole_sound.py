from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.errors import MediaMissing
from vemo_desktop.media.whole_sound import whole_sound


def write_wave(path: Path, samples: np.ndarray, rate_hz: int) -> None:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(samples.shape[1])
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes((samples * 32767).astype("<i2").tobytes())


def test_a_recording_is_mixed_to_one_channel_at_the_wanted_rate(tmp_path):
    times = np.arange(24_000) / 48_000
    tone = 0.5 * np.sin(2 * np.pi * 300 * times)
    write_wave(tmp_path / "tone.wav", np.stack([tone, tone], axis=1), 48_000)
    sound = whole_sound(tmp_path / "tone.wav", 16_000)
    assert (sound.dtype, sound.shape) == (np.float32, (8_000,))
    wanted = 0.5 * np.sin(2 * np.pi * 300 * np.arange(8_000) / 16_000)
    np.testing.assert_allclose(sound[200:-200], wanted[200:-200], atol=0.01)


def test_compressed_speech_is_read_at_full_length(shared):
    path = shared / "media" / "awkward" / "androidx_media" / "ogg_bbb_6ch_8kHz_opus.ogg"
    sound = whole_sound(path, 16_000)
    assert len(sound) > 16_000
    assert 0.001 < np.abs(sound).max() <= 1.0


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(MediaMissing):
        whole_sound(tmp_path / "absent.wav", 16_000)
