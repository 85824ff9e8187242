"""What is said: listed, searched in one video or in all, followed and gone to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.clips import make_clip
from tests.ui.window_kit import WAIT_MS, Bench, SlowAnalysis, make_project
from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.words import Spoken
from vemo_desktop.ui.words.model import WordsModel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BEACH = """1
00:00:00,500 --> 00:00:01,500
What a lovely day.

2
00:00:02,000 --> 00:00:03,000
I am afraid
of the water.
"""
STORM = """1
00:00:01,000 --> 00:00:02,000
The water is rising!
"""


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, slow: SlowAnalysis) -> Iterator[Bench]:
    """Return a window on three videos, two with subtitles beside them."""
    clips = tuple(tmp_path / f"{name}.mp4" for name in ("beach", "storm", "mute"))
    for number, clip in enumerate(clips):
        make_clip(clip, seconds=4, size=(96 + 16 * number, 64))
    clips[0].with_suffix(".srt").write_text(BEACH)
    clips[1].with_suffix(".srt").write_text(STORM)
    made = Bench(qtbot, make_project(tmp_path, clips), slow).start()
    yield made
    made.close()


def listed(bench: Bench) -> list[str]:
    model = bench.window.panels.words.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def click(bench: Bench, row: int) -> None:
    view = bench.window.panels.words.view
    where = view.visualRect(view.model().index(row, 0)).center()
    bench.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_long_lines_are_wrapped_within_the_panel(bench: Bench) -> None:
    bench.press("f", CTRL | SHIFT)
    view, model = bench.window.panels.words.view, bench.window.panels.words.model
    long = "It is the same way as every day, and nobody knows what else there is to say."
    model.set_rows([Spoken("m", "film", Cue(Interval(0, 1_000_000), long))], names_videos=False)
    bench.qtbot.waitUntil(lambda: view.visualRect(model.index(0)).isValid(), timeout=WAIT_MS)
    row = view.visualRect(model.index(0))
    assert view.fontMetrics().horizontalAdvance(long) > view.viewport().width()
    assert row.width() <= view.viewport().width()
    assert row.height() >= 2 * view.fontMetrics().lineSpacing()
    assert view.horizontalScrollBar().maximum() == 0


def test_the_words_of_the_open_video_are_searched(bench: Bench) -> None:
    bench.press("f", CTRL | SHIFT)
    panel = bench.window.panels.words
    assert listed(bench) == ["0:00   What a lovely day.", "0:02   I am afraid of the water."]
    assert panel.search.hasFocus()
    bench.qtbot.keyClicks(panel.search, "WATER afr")
    assert listed(bench) == ["0:02   I am afraid of the water."]
    click(bench, 0)
    bench.qtbot.waitUntil(lambda: bench.position_ms() == 2000, timeout=WAIT_MS)
    bench.qtbot.keyClicks(panel.search, "zzz")
    assert listed(bench) == []
    assert panel.empty.isVisible()


def test_a_click_goes_into_another_video(bench: Bench) -> None:
    bench.press("f", CTRL | SHIFT)
    panel = bench.window.panels.words
    panel.everywhere.setChecked(True)
    bench.qtbot.keyClicks(panel.search, "water")
    found = ["beach · 0:02   I am afraid of the water.", "storm · 0:01   The water is rising!"]
    bench.qtbot.waitUntil(lambda: listed(bench) == found, timeout=WAIT_MS)
    click(bench, 1)
    bench.qtbot.waitUntil(lambda: bench.desk.view.media_id == bench.media_ids[1], timeout=WAIT_MS)
    bench.qtbot.waitUntil(lambda: bench.position_ms() > 0, timeout=WAIT_MS)
    assert bench.position_ms() == 1000
    assert listed(bench) == found  # the search goes on over all videos


def test_an_instant_wanted_in_one_video_is_not_gone_to_in_another(bench: Bench) -> None:
    bench.desk.video.open_moment(bench.media_ids[1], 1_000_000)
    bench.desk.video.open(bench.media_ids[2])  # before the one before could play
    bench.settle()
    bench.qtbot.waitUntil(lambda: bench.desk.player.source is not None, timeout=WAIT_MS)
    assert bench.position_ms() == 0


def test_what_is_being_said_stands_out(bench: Bench) -> None:
    bench.press("f", CTRL | SHIFT)
    model = bench.window.panels.words.model

    def bold() -> list[bool]:
        role = Qt.ItemDataRole.FontRole
        return [model.index(row).data(role).bold() for row in range(model.rowCount())]

    bench.desk.player.seek(700_000)
    bench.qtbot.waitUntil(lambda: bold() == [True, False], timeout=WAIT_MS)
    bench.desk.player.seek(1_800_000)
    bench.qtbot.waitUntil(lambda: not any(bold()), timeout=WAIT_MS)
    bench.desk.player.seek(2_500_000)
    bench.qtbot.waitUntil(lambda: any(bold()), timeout=WAIT_MS)
    assert bold() == [False, True]


def test_a_video_without_words_says_how_to_bring_them(bench: Bench) -> None:
    bench.press("f", CTRL | SHIFT)
    bench.desk.video.open(bench.media_ids[2])
    bench.settle()
    bench.qtbot.waitUntil(lambda: listed(bench) == [], timeout=WAIT_MS)
    assert bench.window.panels.words.empty.isVisible()


def test_the_model_keeps_the_rules(qtmodeltester: ModelTester) -> None:
    words = WordsModel()
    qtmodeltester.check(words)
    said = ((0, "What a lovely day."), (2, "I am afraid\nof the water."))
    cues = [Cue(Interval(at * 1_000_000, (at + 1) * 1_000_000), text) for at, text in said]
    words.set_rows([Spoken("beach", "beach", cue) for cue in cues], names_videos=True)
    assert words.say("beach", 2_500_000) == 1
    assert words.index(1).data() == "beach · 0:02   I am afraid of the water."
    qtmodeltester.check(words)
