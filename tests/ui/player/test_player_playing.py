"""Playing on a simulated device: what is seen and heard belongs together."""

from __future__ import annotations

import numpy as np

from tests.ui.player.film import Stage, number_in
from vemo_desktop.domain.timebase import Interval


def heard_times(stage: Stage) -> tuple[np.ndarray, np.ndarray]:
    """Return when samples were heard and the media time they carry, in seconds, without silence."""
    rate = stage.output.rate_hz
    when = np.concatenate([start + np.arange(len(block)) / rate for start, block in stage.heard])
    what = np.concatenate([block[:, 0] for _, block in stage.heard]) * 1000.0
    return when, what


def test_every_frame_is_shown_once_and_in_step_with_the_sound(stage: Stage) -> None:
    stage.load()
    stage.seen.clear()
    stage.player.play()
    stage.wait_ready()
    stage.play_on(4.0)
    frames = stage.shown_frames()
    assert frames == list(range(frames[0], frames[0] + len(frames)))
    assert len(frames) > 90
    when, what = heard_times(stage)
    for now, picture in stage.seen:
        heard = float(np.interp(now, when, what))
        assert -0.001 <= heard - number_in(picture) * 0.04 < 0.02


def test_a_seek_goes_on_exactly_there(stage: Stage) -> None:
    stage.load()
    stage.player.play()
    stage.wait_ready()
    stage.play_on(0.5)
    stage.heard.clear()
    stage.seen.clear()
    stage.player.seek(6_000_000)
    stage.wait_ready()
    stage.play_on(0.5)
    assert stage.shown_frames()[0] == 150
    _, what = heard_times(stage)
    # The first samples still carry the fade from what was heard before.
    settled = what[what > 0.0][240:]
    assert abs(settled[0] - 6.005) < 0.001
    assert stage.player.is_playing


def test_the_end_stops_on_the_last_frame_and_play_begins_anew(stage: Stage) -> None:
    stage.load(frames=25)
    stage.player.play()
    stage.wait_ready()
    stage.play_on(1.3)
    assert not stage.player.is_playing
    assert stage.shown_frames()[-1] == 24
    assert stage.player.position_us == 1_000_000
    stage.player.play()
    stage.wait_ready()
    assert stage.player.position_us < 100_000


def test_a_loop_is_seamless_and_exact(stage: Stage) -> None:
    stage.load()
    stage.seen.clear()
    stage.player.set_loop(Interval(1_000_000, 1_400_000))
    stage.player.play()
    stage.wait_ready()
    stage.play_on(2.0)
    frames = stage.shown_frames()
    laps = [frames[i : i + 10] for i in range(0, 40, 10)]
    assert laps == [list(range(25, 35))] * 4
    _, what = heard_times(stage)
    sounding = what[np.flatnonzero(what > 0.5)[0] :][: stage.output.rate_hz]
    assert sounding.max() < 1.4
    jumps = np.flatnonzero(np.diff(sounding) < -0.1)
    assert np.diff(jumps).tolist() == [19_200]


def test_without_sound_the_picture_runs_by_the_clock(stage: Stage) -> None:
    stage.load(sound=False)
    stage.player.play()
    stage.wait_ready()
    stage.play_on(1.0)
    assert stage.notices == []
    assert abs(stage.player.position_us - 1_000_000) < 20_000


def test_a_device_that_goes_away_leaves_a_silent_picture_and_one_notice(stage: Stage) -> None:
    stage.load()
    stage.player.play()
    stage.wait_ready()
    stage.play_on(1.0)
    stage.output.unplug()
    stage.wait(lambda: bool(stage.notices))
    stage.wait_ready()
    stage.play_on(1.0)
    assert len(stage.notices) == 1
    assert stage.player.is_playing
    assert abs(stage.player.position_us - 2_000_000) < 100_000


def test_a_stuck_device_is_opened_anew_without_a_word(stage: Stage) -> None:
    stage.load()
    stage.player.play()
    stage.wait_ready()
    stage.play_on(1.0)
    stage.output.get_stuck()
    stage.wait(lambda: not stage.output.has_failed())
    stage.qtbot.wait(100)
    stage.wait_ready()
    stage.heard.clear()
    stage.play_on(1.0)
    assert stage.notices == []
    _, what = heard_times(stage)
    assert what.max() > 1.8


def test_broken_sound_leaves_a_silent_picture_and_one_notice(stage: Stage) -> None:
    stage.opener.sound_breaks_at_us = 1_000_000
    stage.load()
    stage.player.play()
    stage.wait(lambda: bool(stage.notices) or stage.player.engine.is_ready)
    for _ in range(300):
        stage.output.advance(0.01)
        stage.player.engine.tick()
        stage.qtbot.wait(1)
    assert len(stage.notices) == 1
    assert "film.mp4" in stage.notices[0]
    assert stage.player.position_us > 1_500_000


def test_backwards_play_shows_every_frame_in_falling_order(stage: Stage) -> None:
    stage.load()
    stage.player.seek(2_000_000)
    stage.wait(lambda: stage.shown_frames()[-1] == 50)
    stage.seen.clear()
    stage.player.shuttle(-1)
    stage.wait_ready()
    stage.play_on(2.5)
    frames = stage.shown_frames()
    assert frames == list(range(50, -1, -1))[: len(frames)]
    assert frames[-1] == 0
    assert not stage.player.is_playing
    assert stage.player.position_us == 0


def test_a_loop_that_starts_far_from_its_keyframe_has_a_reader_waiting_there(stage: Stage) -> None:
    stage.load()
    stage.player.set_loop(Interval(1_800_000, 4_000_000))
    stage.player.play()
    stage.wait_ready()
    # Once enough is decoded ahead, the spare goes from keyframe 0 to the start of the loop.
    stage.wait(lambda: stage.opener.decoded[-6:] == [8, 16, 24, 32, 40, 45])
    stage.play_on(2.5)
    # Turning back to frame 45 needs none of the frames 0 to 44 before it.
    last = stage.opener.decoded.index(99)
    turned = stage.opener.decoded[last:]
    assert turned[:2] == [99, 45]
    # The reader that played until now is the next spare: its first steps, 0 and 8, may come in between.
    assert [number for number in turned if number >= 45][:3] == [99, 45, 46]
    assert stage.opener.opened == 3
