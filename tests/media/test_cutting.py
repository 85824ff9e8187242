"""Clips hold exactly the frames asked for."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip, read_number
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.media import cutting
from vemo_desktop.media.cutting import SOUND_HZ, Cutter
from vemo_desktop.media.index import build_index
from vemo_desktop.media.reader import VideoReader
from vemo_desktop.media.sound import SoundReader


def no_check(_share: float) -> None:
    """Never stop."""


@pytest.mark.parametrize("kind", ["constant", "variable", "b-frames and offset"])
def test_frames_and_their_times_are_those_of_the_original(kind: str, tmp_path: Path) -> None:
    more = {
        "constant": {},
        "variable": {"vfr": True},
        "b-frames and offset": {"b_frames": 3, "start_offset_us": 1_400_000},
    }[kind]
    clip = make_clip(tmp_path / "a.mkv", seconds=3.0, **more)  # type: ignore[arg-type]
    index = build_index(clip.path)
    assert index.frames is not None
    first, last = 17, 52
    wanted = Interval(index.frames.us_of(first) + 1, index.frames.us_of(last))
    with Cutter(clip.path, index) as cutter:
        out = tmp_path / cutter.name(wanted)
        cutter.cut(wanted, out, no_check)
    assert out.name == "0000017-0000052.mp4"
    found = build_index(out)
    assert found.frames is not None
    start = index.frames.us_of(first)
    assert found.frames.starts_us.tolist() == [
        index.frames.us_of(number) - start for number in range(first, last)
    ]
    assert found.frames.end_us == index.frames.us_of(last) - start
    with VideoReader(out, found) as reader:
        numbers = [read_number(sample.rgb) for sample in reader.frames()]
    assert numbers == list(range(first, last))


def test_sound_stays_with_the_picture(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=3.0)
    index = build_index(clip.path)
    assert index.frames is not None
    # A tone begins at 1 s; the clip begins at 0.8 s.
    wanted = Interval(800_000, 2_000_000)
    with Cutter(clip.path, index) as cutter:
        cutter.cut(wanted, tmp_path / "b.mp4", no_check)
    with SoundReader(tmp_path / "b.mp4", build_index(tmp_path / "b.mp4"), rate_hz=SOUND_HZ) as reader:
        samples = np.abs(reader.read(0, SOUND_HZ)).max(axis=1)
    loud = np.flatnonzero(samples > 0.2) / SOUND_HZ
    assert loud[0] == pytest.approx(0.2, abs=0.01)
    assert loud[-1] == pytest.approx(0.3, abs=0.01)


def test_sound_alone_is_exact_to_the_sample(tmp_path: Path) -> None:
    import av

    noise = np.random.default_rng(1).uniform(-0.5, 0.5, (2 * SOUND_HZ, 2)).astype(np.float32)
    with av.open(str(tmp_path / "a.wav"), "w") as container:
        stream = container.add_stream("pcm_s16le", rate=SOUND_HZ, layout="stereo")
        packed = np.rint(noise * 32767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, format="s16", layout="stereo")
        frame.sample_rate = SOUND_HZ
        container.mux(stream.encode(frame))  # type: ignore[attr-defined]
        container.mux(stream.encode(None))  # type: ignore[attr-defined]
    wanted = Interval(250_000, 1_750_000)
    with Cutter(tmp_path / "a.wav", build_index(tmp_path / "a.wav")) as cutter:
        out = tmp_path / cutter.name(wanted)
        cutter.cut(wanted, out, no_check)
    assert out.suffix == ".flac"
    with SoundReader(out, build_index(out), rate_hz=SOUND_HZ) as reader:
        found = reader.read(0, int(1.5 * SOUND_HZ))
    original = noise[SOUND_HZ // 4 : SOUND_HZ // 4 + len(found)]
    assert np.abs(found - original).max() < 1e-4


def test_odd_sizes_and_single_frames_are_cut_and_bytes_repeat(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mkv", seconds=1.0, size=(191, 107), audio=None, codec="ffv1")
    index = build_index(clip.path)
    wanted = Interval(400_000, 400_001)
    for name in ("one.mp4", "two.mp4"):
        with Cutter(clip.path, index) as cutter:
            cutter.cut(wanted, tmp_path / name, no_check)
    assert (tmp_path / "one.mp4").read_bytes() == (tmp_path / "two.mp4").read_bytes()
    found = build_index(tmp_path / "one.mp4")
    assert found.frames is not None
    assert len(found.frames) == 1
    with VideoReader(tmp_path / "one.mp4", found) as reader:
        assert reader.frame(0).rgb.shape == (108, 192, 3)


def test_bytes_do_not_depend_on_what_the_processor_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=2.0)
    index = build_index(clip.path)
    made = []
    for only in ("", ":asm=0"):
        monkeypatch.setitem(cutting._ENCODER, "x264-params", cutting._ENCODER["x264-params"] + only)
        with Cutter(clip.path, index) as cutter:
            cutter.cut(Interval(0, 2_000_000), tmp_path / "clip.mp4", no_check)
        made.append((tmp_path / "clip.mp4").read_bytes())
    assert made[0] == made[1]


def test_cutting_can_be_stopped(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "a.mp4", seconds=2.0)

    class Stop(Exception):
        pass

    def stop(share: float) -> None:
        if share > 0.3:
            raise Stop

    with Cutter(clip.path, build_index(clip.path)) as cutter, pytest.raises(Stop):
        cutter.cut(Interval(0, 2_000_000), tmp_path / "b.mp4", stop)
