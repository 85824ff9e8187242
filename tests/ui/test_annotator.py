"""A scripted annotator works with real keys and mouse events; the database must equal what the truth says."""

from __future__ import annotations

import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.annotator_day import FELT, RECORDED_MS, day, felt, holds, record_trace, work
from tests.ui.annotator_kit import (
    COUNT,
    CTRL,
    SHIFT,
    Hand,
    annotators_project,
    cases,
    correct_by_keys,
    correct_by_mouse,
    decided,
    expected,
)
from tests.ui.annotator_victim import committed, kill_when
from tests.ui.window_kit import MS, WAIT_MS, Bench, SlowAnalysis
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.check import check

MOST_KEYS = {"accept": 1, "label": 2, "reject": 1, "start": 4, "end": 4}
"""Wanted: two keystrokes to accept or fix a label, four to fix a border; less where less will do."""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of two clips: one with twenty proposals, one of three minutes with nothing."""
    return annotators_project(tmp_path_factory.mktemp("fresh"))


@pytest.fixture
def path(fresh: Path, tmp_path: Path) -> Path:
    """Return a copy of it, with its clips."""
    return shutil.copytree(fresh.parent, tmp_path / "work") / fresh.name


@pytest.fixture
def bench(qtbot: QtBot, path: Path, slow: SlowAnalysis) -> Iterator[Bench]:
    """Return a window on that."""
    made = Bench(qtbot, path, slow).start()
    yield made
    made.close()


def travel(hand: Hand, key: Qt.Key, modifier: Qt.KeyboardModifier, action_id: str) -> int:
    """Undo or redo as long as there is something left; returns how often."""
    action, times = hand.bench.window.action_set[action_id], 0
    history = hand.bench.services.session.history
    name = history.next_undo if action_id == "undo" else history.next_redo
    while action.isEnabled():
        hand.press(key, modifier)
        times += 1
        hand.bench.qtbot.waitUntil(
            lambda: action.isEnabled() == (name() is not None) and hand.bench.desk.background.is_idle,
            timeout=WAIT_MS,
        )
        assert times < 200
    return times


def test_a_days_work_is_stored_undone_redone_and_there_after_a_restart(
    bench: Bench, path: Path, qtbot: QtBot, slow: SlowAnalysis
) -> None:
    hand, session = Hand(bench), bench.services.session
    done = list(work(hand, day()))
    assert holds(session, day())
    assert list(record_trace(hand))
    end_us, valence = felt(session, "valence")
    assert abs(end_us - RECORDED_MS * MS) <= 100_000
    assert valence == pytest.approx(FELT[0], abs=0.03)
    assert felt(session, "arousal") == (end_us, pytest.approx(FELT[1], abs=0.03))

    undone = travel(hand, Qt.Key.Key_Z, CTRL, "undo")
    assert holds(session, ())
    assert felt(session, "valence")[0] == 0
    assert travel(hand, Qt.Key.Key_Z, CTRL | SHIFT, "redo") == undone > len(done)
    assert holds(session, day())
    assert felt(session, "valence") == (end_us, valence)

    bench.close()
    with open_project(path, author="other", read_only=True) as again:
        assert holds(again, day())
        assert felt(again, "valence") == (end_us, valence)
    reopened = Bench(qtbot, path, slow).start()
    try:
        assert reopened.window.action_set["undo"].isEnabled()
        assert travel(Hand(reopened), Qt.Key.Key_Z, CTRL, "undo") == undone
        assert holds(reopened.services.session, ())
    finally:
        reopened.close()


@pytest.mark.parametrize("told", [7, COUNT + 3, "recording"])
def test_killed_in_the_middle_the_work_goes_on_where_it_was(
    told: int | str, path: Path, qtbot: QtBot, tmp_path: Path, slow: SlowAnalysis
) -> None:
    heard = kill_when(told, path, tmp_path / "home")
    assert check(path).ok
    steps = day()
    number, last = len(heard.step_ends), heard.committed[-1]
    with open_project(path, author="tester") as session:  # the trace of a killed recording is taken up here
        assert felt(session, "valence")[0] >= heard.recorded_ms * MS
        if told == "recording":
            assert heard.recorded_ms >= 1600
        else:
            # What was told is there; of what was not yet told at most one gesture is. The kill may fall into
            # a step, which is taken back to be done again.
            assert session.history.steps_to(last.position) <= 1
            session.history.go_to(last.position)
            assert committed(session) == last
            session.history.go_to(heard.step_ends[-1])
        assert holds(session, steps[:number])

    bench = Bench(qtbot, path, slow).start()
    try:
        hand, session = Hand(bench), bench.services.session
        list(work(hand, steps[number:]))
        list(record_trace(hand))
        assert holds(session, steps)
        whole = felt(session, "valence")
        assert whole[1] == pytest.approx(FELT[0], abs=0.03)
        undone = travel(hand, Qt.Key.Key_Z, CTRL, "undo")
        assert holds(session, ())
        assert felt(session, "valence")[0] == 0
        assert travel(hand, Qt.Key.Key_Z, CTRL | SHIFT, "redo") == undone
        assert holds(session, steps)
        assert felt(session, "valence") == whole
    finally:
        bench.close()
    assert check(path).ok


def test_few_keystrokes_are_enough(bench: Bench) -> None:
    hand = Hand(bench)
    correct_by_keys(hand, cases())
    most = {kind: max(keys for keys, _px in spent) for kind, spent in hand.spent.items()}
    assert set(most) == set(MOST_KEYS)
    for kind, keys in most.items():
        assert keys <= MOST_KEYS[kind], kind
    assert hand.travel_px == 0


def test_the_mouse_alone_is_enough(bench: Bench) -> None:
    hand = Hand(bench)
    correct_by_mouse(hand, cases())
    assert hand.keys == 0
    assert decided(bench.services.session) == expected(cases())
    medians = {kind: statistics.median(px for _keys, px in spent) for kind, spent in hand.spent.items()}
    assert max(medians.values()) < 2 * bench.window.width()
