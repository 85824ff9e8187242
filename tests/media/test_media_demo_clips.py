"""The clips the program makes itself."""

from __future__ import annotations

import hashlib
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.media.demo import clips as demo
from vemo_desktop.media.demo.canvas import Canvas, Color
from vemo_desktop.media.demo.known import KNOWN_CHANGES, known_changes
from vemo_desktop.media.demo.script import CLIPS, Clip, Part, Shot
from vemo_desktop.media.demo.sounds import RATE_HZ, arpeggio, danger, frequency, joined, silence

QUICK = (
    Clip(
        "quick.mp4",
        Fraction(30_000, 1001),
        (
            Part("positive", (Shot(CLIPS[0].parts[2].shots[0].scene, 0.6),), arpeggio(("A4",), each_s=0.2),
                 ("Good day!",)),
            Part("negative", (Shot(CLIPS[0].parts[1].shots[0].scene, 0.4),), danger(), ("Bad day!",)),
        ),
        subtitles=".srt",
    ),
    Clip(
        "mute.mkv",
        Fraction(25),
        (Part("neutral", (Shot(CLIPS[0].parts[0].shots[0].scene, 0.4),), silence),),
        has_sound=False,
    ),
)  # fmt: skip


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "CLIPS", QUICK)


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.usefixtures("quick")
def test_clips_are_real_files_and_always_the_same(tmp_path: Path) -> None:
    one = demo.make_demo_clips(tmp_path / "one")
    two = demo.make_demo_clips(tmp_path / "two")
    assert [digest(path) for path in one] == [digest(path) for path in two]
    with av.open(str(one[0])) as container:
        frames = list(container.decode(video=0))
        assert len(frames) == 30
        assert (frames[0].width, frames[0].height) == (demo.WIDTH, demo.HEIGHT)
        assert container.streams.video[0].average_rate == Fraction(30_000, 1001)
    with av.open(str(one[0])) as container:
        samples = sum(frame.samples for frame in container.decode(audio=0))
        assert abs(samples / RATE_HZ - 1.0) < 0.06
    with av.open(str(one[1])) as container:
        assert not container.streams.audio


@pytest.mark.usefixtures("quick")
def test_subtitles_and_known_changes_lie_beside(tmp_path: Path) -> None:
    demo.make_demo_clips(tmp_path)
    assert "00:00:00,200 --> 00:00:00,400\nGood day!" in (tmp_path / "quick.srt").read_text()
    first, second, third = known_changes(tmp_path)
    assert (first.file_name, first.label) == ("quick.mp4", "positive")
    assert (first.interval.end_us, second.interval.start_us) == (600_000, 600_000)
    assert third.file_name == "mute.mkv"


@pytest.mark.usefixtures("quick")
def test_finished_clips_are_left_alone_and_missing_ones_made(tmp_path: Path) -> None:
    paths = demo.make_demo_clips(tmp_path)
    before = paths[0].stat().st_mtime_ns
    demo.make_demo_clips(tmp_path)
    assert paths[0].stat().st_mtime_ns == before
    paths[1].unlink()
    demo.make_demo_clips(tmp_path)
    assert paths[1].is_file()


@pytest.mark.usefixtures("quick")
def test_stopping_leaves_no_half_clip_and_the_next_call_goes_on(tmp_path: Path) -> None:
    def stop(name: str, share: float) -> None:
        if share > 0.2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        demo.make_demo_clips(tmp_path, stop)
    assert not list(tmp_path.glob(".making*"))
    assert not (tmp_path / KNOWN_CHANGES).exists()
    assert all(path.is_file() for path in demo.make_demo_clips(tmp_path))


@pytest.mark.usefixtures("quick")
def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    shares: list[float] = []
    demo.make_demo_clips(tmp_path, lambda name, share: shares.append(share))
    assert shares == sorted(shares)
    assert 0.9 < shares[-1] <= 1.0


def test_scripts_use_known_labels_and_whole_frames() -> None:
    assert len({clip.file_name for clip in CLIPS}) == len(CLIPS) >= 4
    for clip in CLIPS:
        assert 10 <= clip.seconds <= 40
        for part in clip.parts:
            assert part.label in SENTIMENT.keys
            assert bool(part.words) == bool(clip.subtitles)


@pytest.mark.parametrize("clip", CLIPS, ids=lambda clip: clip.file_name)
def test_every_scene_paints_something_that_moves(clip: Clip) -> None:
    canvas = Canvas(160, 90)
    for shot in {id(shot.scene): shot for part in clip.parts for shot in part.shots}.values():
        shot.scene(canvas, 0.1)
        first = canvas.rgb()
        shot.scene(canvas, 0.75)
        assert first.std() > 4, "a plain picture"
        assert np.abs(canvas.rgb().astype(int) - first).max() > 8, "a still picture"


def test_shapes_cover_what_they_say() -> None:
    canvas = Canvas(200, 100)
    canvas.disc(1.0, 0.5, 0.3, Color(1, 1, 1))
    assert canvas.pixels[..., 0].sum() / 10_000 == pytest.approx(np.pi * 0.3**2, rel=0.01)
    canvas = Canvas(200, 100)
    canvas.triangle((0.2, 0.2), (1.2, 0.2), (0.2, 0.8), Color(1, 1, 1))
    assert canvas.pixels[..., 1].sum() / 10_000 == pytest.approx(0.3, rel=0.02)


def test_sounds_have_their_pitch_and_length() -> None:
    assert frequency("A4") == pytest.approx(440.0)
    assert frequency("C4") == pytest.approx(261.626, abs=0.001)
    sound = joined([(arpeggio(("A4",), each_s=0.1), 1.0), (silence, 0.5)])
    assert len(sound) == 1.5 * RATE_HZ
    assert np.abs(sound).max() <= 1.0
    spectrum = np.abs(np.fft.rfft(sound[:RATE_HZ]))
    assert abs(int(spectrum.argmax()) - 440) <= 1
    assert np.abs(sound[RATE_HZ:]).max() == 0
