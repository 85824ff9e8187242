"""A scripted annotator works with real keys and mouse events; the database must equal what the truth says."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

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
    label_from_nothing,
    open_count,
)
from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis
from vemo_desktop.services.project import open_project

MOST_KEYS = {"accept": 1, "label": 2, "reject": 1, "start": 4, "end": 4}
"""Wanted: two keystrokes to accept or fix a label, four to fix a border; less where less will do."""


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, slow: SlowAnalysis) -> Iterator[Bench]:
    """Return a window on two clips: one with twenty proposals, one with nothing."""
    made = Bench(qtbot, annotators_project(tmp_path), slow).start()
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
    bench: Bench, qtbot: QtBot, slow: SlowAnalysis
) -> None:
    hand, path = Hand(bench), bench.services.path
    correct_by_keys(hand, cases())
    assert decided(bench.services.session) == expected(cases())
    assert open_count(bench.services.session) == 0
    made = label_from_nothing(hand)
    assert decided(bench.services.session, 1) == made
    bench.settle()

    undone = travel(hand, Qt.Key.Key_Z, CTRL, "undo")
    assert decided(bench.services.session) == decided(bench.services.session, 1) == []
    assert open_count(bench.services.session) == COUNT
    redone = travel(hand, Qt.Key.Key_Z, CTRL | SHIFT, "redo")
    assert undone == redone >= COUNT
    assert decided(bench.services.session) == expected(cases())
    assert decided(bench.services.session, 1) == made

    bench.close()
    with open_project(path, author="other", read_only=True) as session:
        assert decided(session) == expected(cases())
        assert decided(session, 1) == made
    again = Bench(qtbot, path, slow).start()
    try:
        assert decided(again.services.session) == expected(cases())
        assert again.window.action_set["undo"].isEnabled()
    finally:
        again.close()


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
