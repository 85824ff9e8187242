"""What reaches the ear: the mixer, loops and speeds to the sample, and the sound device."""

from __future__ import annotations

import sys
import time
import types
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from tests.ui.player.film import FilmOpener, FilmSound, Stage, film
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.device_output import SounddeviceOutput
from vemo_desktop.ui.player.mixer import Mixer, SoundChunk
from vemo_desktop.ui.player.moments import Moment, PlayPlan
from vemo_desktop.ui.player.outputs import OutputFailed, Samples
from vemo_desktop.ui.player.sound_feed import sound_chunks

RATE = 48_000


def plan(start_us: int = 0, rate: float = 1.0, loop: Interval | None = None) -> PlayPlan:
    return PlayPlan(1, start_us, rate, 10_000_000, loop)


def mixer_with(samples: npt.NDArray[np.float32], rate: float = 1.0) -> Mixer:
    mixer = Mixer()
    mixer.set_sample_rate(RATE)
    mixer.begin(plan(rate=rate))
    mixer.put(1, SoundChunk(Moment(0, 0), samples))
    mixer.release(1)
    return mixer


def rendered(mixer: Mixer, blocks: int, size: int = 480, began_s: float = 0.0) -> npt.NDArray[np.float32]:
    out = []
    for number in range(blocks):
        block = np.zeros((size, 2), np.float32)
        mixer.render(block, began_s + number * size / RATE)
        out.append(block)
    return np.concatenate(out)[:, 0]


def constant(seconds: float, level: float = 0.5) -> Samples:
    return np.full((round(seconds * RATE), 2), level, np.float32)


def test_volume_changes_without_a_step() -> None:
    mixer = mixer_with(constant(1.0))
    rendered(mixer, 10)
    mixer.set_gain(0.0)
    heard = rendered(mixer, 10)
    assert np.abs(np.diff(heard)).max() < 0.001
    assert heard[-1] == 0.0


def test_a_pause_and_an_underrun_do_not_click() -> None:
    mixer = mixer_with(constant(0.105))
    heard = rendered(mixer, 12)
    assert np.abs(np.diff(heard)).max() < 0.01
    mixer = mixer_with(constant(1.0))
    before = rendered(mixer, 5)
    mixer.silence()
    after = rendered(mixer, 2)
    assert np.abs(np.diff(np.concatenate([before, after]))).max() < 0.01
    assert after[-1] == 0.0


def test_the_clock_tells_what_is_heard_and_waits_in_an_underrun() -> None:
    mixer = mixer_with(constant(0.1), rate=2.0)
    rendered(mixer, 20, began_s=5.0)
    assert mixer.clock.moment(4.9).us == 0
    assert mixer.clock.moment(5.05).us == 100_000
    assert mixer.clock.moment(5.15).us == 200_000
    mixer.put(1, SoundChunk(Moment(0, 200_000), constant(0.1)))
    rendered(mixer, 10, began_s=5.3)
    assert mixer.clock.moment(5.35).us == 300_000


def test_sound_of_an_older_plan_is_refused() -> None:
    mixer = mixer_with(constant(0.1))
    mixer.begin(PlayPlan(2, 0, 1.0, 10_000_000))
    assert not mixer.put(1, SoundChunk(Moment(0, 0), constant(0.1)))


@pytest.mark.parametrize("rate", [0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0])
def test_chunks_join_without_gap_and_end_with_the_media(rate: float) -> None:
    chunks = list(sound_chunks(FilmSound(RATE, FilmOpener()), plan(7_000_000, rate), RATE))
    count = sum(len(chunk.samples) for chunk in chunks)
    assert abs(count - 3.0 / rate * RATE) <= 1
    played = 0
    for chunk in chunks:
        assert abs(chunk.moment.us - (7_000_000 + played / RATE * rate * 1e6)) < 1000 * rate
        played += len(chunk.samples)


@pytest.mark.parametrize("rate", [1.0, 1.5, 4.0, 0.5])
def test_loops_are_exact_to_the_sample_at_every_speed(rate: float) -> None:
    loop = Interval(1_000_000, 1_500_000)
    chunks = sound_chunks(FilmSound(RATE, FilmOpener()), plan(900_000, rate, loop), RATE)
    counts: dict[int, int] = {}
    while len(counts) < 6:
        chunk = next(chunks)
        lap = chunk.moment.lap
        if lap not in counts and lap > 0:
            assert abs(chunk.moment.us - loop.start_us) < 50
        counts[lap] = counts.get(lap, 0) + len(chunk.samples)
        assert chunk.moment.us < loop.end_us
    assert abs(counts[0] - 0.6 * RATE / rate) <= 1
    assert all(abs(counts[lap] - 0.5 * RATE / rate) <= 1 for lap in (1, 2, 3, 4))


class Bursts:
    """Silence with a tone burst of 0.2 s at each full second."""

    def read(self, start_us: int, frame_count: int) -> npt.NDArray[np.float32]:
        times_s = start_us / 1e6 + np.arange(frame_count) / RATE
        tone = 0.5 * np.sin(2 * np.pi * 1000 * times_s) * (times_s % 1.0 < 0.2)
        return np.repeat(tone.astype(np.float32)[:, None], 2, axis=1)

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize("rate", [0.25, 0.5, 0.75, 1.25, 1.5, 2.0, 3.0, 4.0])
def test_bursts_are_heard_when_the_clock_says_and_keep_their_pitch(rate: float) -> None:
    chunks = list(sound_chunks(Bursts(), plan(500_000, rate), RATE))
    heard = np.concatenate([chunk.samples[:, 0] for chunk in chunks])
    media_s = 0.5 + np.arange(len(heard)) / RATE * rate
    for second in range(1, 9):
        near = (media_s > second - 0.35) & (media_s < second + 0.55)
        energy = heard[near] ** 2
        centre = float((media_s[near] * energy).sum() / energy.sum())
        assert abs(centre - (second + 0.1)) / rate < 0.03
    tone = heard[(media_s > 2.05) & (media_s < 2.15)]
    crossings = np.count_nonzero(np.diff(np.signbit(tone)))
    assert crossings / 2 / (len(tone) / RATE) == pytest.approx(1000, rel=0.03)


def test_rate_changes_keep_sound_and_picture_together(stage: Stage) -> None:
    stage.load()
    stage.player.play()
    stage.wait_ready()
    for rate in (0.5, 2.0, 4.0, 1.0):
        stage.player.set_rate(rate)
        stage.wait_ready()
        before = stage.player.position_us
        stage.play_on(0.4)
        assert abs(stage.player.position_us - before - 400_000 * rate) < 60_000 * rate
        assert stage.player.frame == stage.shown_frames()[-1] or rate > 2.0


class FakeStream:
    """A device of the sound library that is driven by hand."""

    def __init__(self, callback: Callable[..., None], blocksize: int, **_: object) -> None:
        self.callback, self.blocksize = callback, blocksize
        self.active, self.latency = False, 0.1

    def start(self) -> None:
        self.active = True

    def abort(self, ignore_errors: bool = True) -> None:
        self.active = False

    close = abort

    def ask(self) -> npt.NDArray[np.float32]:
        block = np.ones((self.blocksize, 2), np.float32)
        times = types.SimpleNamespace(currentTime=7.0, outputBufferDacTime=7.05)
        self.callback(block, self.blocksize, times, None)
        return block


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> types.SimpleNamespace:
    """Put a made-up sound library in place of the real one."""
    made = types.SimpleNamespace(
        PortAudioError=type("PortAudioError", (Exception,), {}),
        query_devices=lambda kind: {"default_samplerate": 44_100.0},
        OutputStream=FakeStream,
    )
    monkeypatch.setitem(sys.modules, "sounddevice", made)  # type: ignore[arg-type]
    return made


def test_a_device_counts_samples_and_tells_its_delay(library: types.SimpleNamespace) -> None:
    output = SounddeviceOutput()
    heard: list[float] = []
    output.open(lambda out, heard_s: heard.append(heard_s))
    output.start()
    assert output.rate_hz == 44_100
    stream = output._stream
    assert isinstance(stream, FakeStream)
    time.sleep(0.02)
    now = output.now_s()
    for _ in range(4):  # a device asks for several blocks at once
        stream.ask()
    assert heard[0] == pytest.approx(now + 0.05, abs=0.01)
    assert np.diff(heard) == pytest.approx([0.01] * 3, abs=0.002)
    assert not output.has_failed()
    stream.active = False
    assert output.has_failed()
    output.close()


def test_a_fault_while_filling_the_device_is_noticed_not_raised(library: types.SimpleNamespace) -> None:
    def broken(out: Samples, heard_s: float) -> None:
        raise ValueError("a defect")

    output = SounddeviceOutput()
    output.open(broken)
    output.start()
    time.sleep(0.02)
    assert isinstance(output._stream, FakeStream)
    assert not output._stream.ask().any()
    assert output.has_failed()


def test_no_device_and_no_library_are_told_plainly(
    library: types.SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_device(kind: str) -> None:
        raise library.PortAudioError("no default output")

    library.query_devices = no_device
    with pytest.raises(OutputFailed, match="No sound device"):
        SounddeviceOutput().open(lambda out, heard_s: None)
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    with pytest.raises(OutputFailed, match="PortAudio"):
        SounddeviceOutput().open(lambda out, heard_s: None)


def test_a_player_without_any_device_plays_silently_with_one_notice(
    stage: Stage, library: types.SimpleNamespace, tmp_path: Path
) -> None:
    def no_device(kind: str) -> None:
        raise library.PortAudioError("no default output")

    library.query_devices = no_device
    player = PlayerController(opener=stage.opener)
    notices: list[str] = []
    player.notice.connect(notices.append)
    player.load(film(tmp_path))
    player.play()
    stage.wait(lambda: player.position_us > 300_000)
    player.pause()
    player.play()
    stage.qtbot.wait(100)
    player.close()
    assert len(notices) == 1
