"""Going somewhere: seeks, scrubbing and single steps."""

from __future__ import annotations

import random
import threading
import time

import pytest

from tests.ui.player.film import Stage, film
from vemo_desktop.domain.timebase import Interval


def settle(stage: Stage, frame: int) -> None:
    stage.wait(lambda: bool(stage.seen) and stage.shown_frames()[-1] == frame)


def test_a_seek_shows_the_frame_of_that_instant(stage: Stage) -> None:
    stage.load()
    for time_us, frame in ((39_999, 0), (40_000, 1), (9_999_999, 249), (99_000_000, 249), (-5, 0)):
        stage.player.seek(time_us)
        settle(stage, frame)
        assert stage.player.frame == frame


def test_a_burst_of_seeks_decodes_few_frames_and_ends_at_the_last(stage: Stage) -> None:
    stage.load()
    stage.opener.seconds_per_frame = 0.02
    stage.opener.decoded.clear()
    for frame in range(200):
        stage.player.seek(frame * 40_000)
    settle(stage, 199)
    # Of 200 only the first and the last, with looks on the way from its keyframe.
    assert len(stage.opener.decoded) <= 10


def test_the_position_of_a_burst_is_announced_once(stage: Stage) -> None:
    stage.load()
    stage.qtbot.wait(20)
    announced: list[int] = []
    stage.player.position_changed.connect(announced.append)
    for frame in range(100):
        stage.player.seek(frame * 40_000)
    stage.wait(lambda: bool(announced))
    stage.qtbot.wait(20)
    assert announced == [99 * 40_000]


def test_stale_frames_are_never_shown(stage: Stage) -> None:
    stage.load()
    stage.opener.seconds_per_frame = 0.01
    stage.seen.clear()
    for frame in (200, 10):
        stage.player.seek(frame * 40_000)
        time.sleep(0.005)
    stage.player.seek(120 * 40_000)
    settle(stage, 120)
    stage.qtbot.wait(50)
    assert stage.shown_frames()[-1] == 120
    assert 10 not in stage.shown_frames()


def test_a_far_scrub_shows_the_keyframe_meanwhile(stage: Stage) -> None:
    stage.load()
    stage.seen.clear()
    stage.player.seek(149 * 40_000, exact=False)
    settle(stage, 149)
    assert [(picture.frame, picture.is_exact) for _, picture in stage.seen] == [(100, False), (149, True)]


def test_steps_are_single_frames_and_add_up(stage: Stage) -> None:
    stage.load()
    for _ in range(7):
        stage.player.step(1)
    for _ in range(2):
        stage.player.step(-1)
    assert stage.player.frame == 5
    assert stage.player.position_us == 200_000
    settle(stage, 5)
    stage.player.step(-100)
    assert stage.player.frame == 0
    stage.player.step(1000)
    assert stage.player.frame == 249


def test_a_step_pauses_on_the_frame_beside_the_one_seen(stage: Stage) -> None:
    stage.load()
    stage.player.play()
    stage.wait_ready()
    stage.play_on(1.0)
    seen = stage.shown_frames()[-1]
    stage.player.step(1)
    assert not stage.player.is_playing
    assert stage.player.frame == seen + 1
    settle(stage, seen + 1)


def test_pausing_leaves_the_position_on_the_frame_that_is_seen(stage: Stage) -> None:
    stage.load()
    stage.player.play()
    stage.wait_ready()
    stage.play_on(0.73)
    stage.player.pause()
    seen = stage.shown_frames()[-1]
    assert stage.player.position_us == seen * 40_000


def test_a_broken_frame_is_told_once_and_playing_goes_on(stage: Stage) -> None:
    stage.opener.broken_frames = {30}
    stage.load()
    stage.player.seek(30 * 40_000)
    stage.wait(lambda: bool(stage.notices))
    stage.player.seek(31 * 40_000)
    settle(stage, 31)
    assert len(stage.notices) == 1
    assert "film.mp4" in stage.notices[0]


@pytest.mark.parametrize("has_sound", [True, False])
def test_a_hundred_random_acts_leave_it_working(stage: Stage, has_sound: bool) -> None:
    chance = random.Random(4)
    stage.load(sound=has_sound)
    stage.opener.seconds_per_frame = 0.001
    player = stage.player
    acts = (
        lambda: player.seek(chance.randrange(11_000_000), exact=chance.random() < 0.5),
        player.toggle,
        lambda: player.step(chance.randint(-30, 30)),
        lambda: player.shuttle(chance.choice((-1, 0, 1))),
        lambda: player.set_rate(chance.choice((0.25, 0.5, 1.0, 1.5, 2.0, 4.0))),
        lambda: player.set_loop(
            chance.choice((None, Interval(1_000_000, 1_200_000), Interval(0, 5_000_000)))
        ),
        lambda: player.volume.set_level(chance.random()),
        lambda: player.load(film(stage.folder, chance.randint(1, 300), sound=has_sound)),
        player.unload,
    )
    for _ in range(100):
        chance.choice(acts)()
        stage.output.advance(chance.random() * 0.3)
        stage.qtbot.wait(chance.randint(0, 6))
    player.load(film(stage.folder, sound=has_sound))
    player.set_rate(1.0)
    stage.seen.clear()
    player.seek(4_000_000)
    settle(stage, 100)
    player.play()
    stage.wait_ready()
    stage.play_on(0.5)
    assert stage.shown_frames()[-1] in (111, 112)
    assert stage.notices == []


def test_nothing_on_the_window_thread_waits_for_decoding(stage: Stage) -> None:
    stage.load()
    stage.opener.seconds_per_frame = 0.3
    player = stage.player
    acts = (
        lambda: player.seek(1_000_000),
        player.play,
        lambda: player.seek(2_000_000),
        lambda: player.set_rate(2.0),
        lambda: player.set_loop(Interval(0, 1_000_000)),
        player.pause,
        lambda: player.step(-1),
        lambda: player.shuttle(-1),
        lambda: player.load(film(stage.folder)),
        player.unload,
    )
    for act in acts:
        began = time.perf_counter()
        act()
        stage.qtbot.wait(1)
        assert time.perf_counter() - began < 0.15
    assert threading.active_count() >= 3
