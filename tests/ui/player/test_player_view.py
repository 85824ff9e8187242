"""The player panel: what it shows and what its buttons do."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.player.film import Stage, film
from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.palette import DARK, LIGHT
from vemo_desktop.ui.player.transport_bar import TransportBar
from vemo_desktop.ui.player.view import PlayerView

LOOP = "Play the selected segment again and again"


def shown_view(stage: Stage) -> PlayerView:
    view = PlayerView(stage.player, DARK)
    stage.qtbot.addWidget(view)
    view.resize(480, 320)
    view.show()
    return view


def button(view: PlayerView, name: str) -> QToolButton:
    return next(b for b in view.findChildren(QToolButton) if b.accessibleName() == name)


def test_an_empty_player_says_what_to_do(stage: Stage) -> None:
    view = shown_view(stage)
    assert "library" in view.canvas.note
    assert not button(view, "Play").isEnabled()


def test_a_loaded_film_is_shown_at_the_size_of_the_widget(stage: Stage) -> None:
    view = shown_view(stage)
    stage.load()
    image = view.canvas.image
    assert image is not None
    box = view.canvas.box()
    assert image.width() == box.width() or image.height() == box.height()
    assert abs(image.width() / image.height() - 16 / 9) < 0.01
    assert view.canvas.note == ""


def test_sound_without_picture_says_so(stage: Stage) -> None:
    view = shown_view(stage)
    stage.load(picture=False)
    assert "no picture" in view.canvas.note
    assert not button(view, "One frame back").isEnabled()
    assert button(view, "Play").isEnabled()


def test_buttons_move_the_player(stage: Stage) -> None:
    view = shown_view(stage)
    stage.load()
    stage.qtbot.mouseClick(button(view, "One frame forward"), Qt.MouseButton.LeftButton)
    stage.qtbot.mouseClick(button(view, "One frame forward"), Qt.MouseButton.LeftButton)
    assert stage.player.frame == 2
    stage.qtbot.mouseClick(button(view, "One frame back"), Qt.MouseButton.LeftButton)
    assert stage.player.frame == 1
    stage.qtbot.mouseClick(button(view, "Go to the end"), Qt.MouseButton.LeftButton)
    assert stage.player.frame == 249
    stage.qtbot.mouseClick(button(view, "Go to the beginning"), Qt.MouseButton.LeftButton)
    stage.qtbot.mouseClick(button(view, "Play"), Qt.MouseButton.LeftButton)
    assert stage.player.is_playing
    stage.qtbot.mouseClick(button(view, "Pause"), Qt.MouseButton.LeftButton)
    assert not stage.player.is_playing


def test_mute_and_volume_follow_each_other(stage: Stage) -> None:
    view = shown_view(stage)
    stage.load()
    stage.qtbot.mouseClick(button(view, "Mute"), Qt.MouseButton.LeftButton)
    assert stage.player.volume.is_muted
    stage.player.volume.set_muted(False)
    assert not button(view, "Mute").isChecked()


def test_the_loop_button_asks_and_shows_what_is(stage: Stage) -> None:
    view = shown_view(stage)
    stage.load()
    with stage.qtbot.waitSignal(view.loop_toggled) as asked:
        stage.qtbot.mouseClick(button(view, LOOP), Qt.MouseButton.LeftButton)
    assert asked.args == [True]
    assert not button(view, LOOP).isChecked()
    stage.player.set_loop(Interval(0, 1_000_000))
    assert button(view, LOOP).isChecked()


def test_subtitles_appear_at_their_time_and_can_be_hidden(stage: Stage, tmp_path: Path) -> None:
    view = shown_view(stage)
    cues = (Cue(Interval(0, 500_000), "first"), Cue(Interval(1_000_000, 2_000_000), "second"))
    stage.player.load(replace(film(tmp_path), cues=cues))
    stage.wait(lambda: view.canvas.cue == "first")
    stage.player.seek(700_000)
    stage.wait(lambda: view.canvas.cue == "")
    stage.player.seek(1_000_000)
    stage.wait(lambda: view.canvas.cue == "second")
    view.set_cues_shown(False)
    assert view.canvas.cue == ""


def test_both_themes_paint(stage: Stage) -> None:
    view = shown_view(stage)
    stage.load()
    for theme in (DARK, LIGHT):
        view.set_theme(theme)
        assert not view.grab().isNull()


def test_a_new_view_shows_how_the_player_stands(stage: Stage) -> None:
    stage.load()
    stage.player.set_rate(2.0)
    stage.player.volume.set_muted(True)
    stage.player.seek(1_000_000)
    view = shown_view(stage)
    assert button(view, "Unmute").isChecked()
    assert button(view, "Speed").text() == "2.0×"
    assert "00:00:01.000" in [label.text() for label in view.bar.findChildren(QLabel)]
    stage.wait(lambda: view.canvas.image is not None)


def test_nothing_in_the_bar_lies_on_something_else(qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    bar = TransportBar(DARK, around)
    around.resize(800, 60)
    around.show()
    for has_cues in (False, True):
        bar.set_enabled(is_loaded=True, has_picture=True, has_sound=True, has_cues=has_cues)
        for width in range(bar.minimumSizeHint().width(), 800, 16):
            for frame in (7, 471, 1_234_567):
                bar.resize(width, bar.sizeHint().height())
                bar.set_position(3_599_999_000, frame)
                bar.layout().activate()
                parts = sorted(
                    (child.geometry() for child in bar.findChildren(QWidget) if child.isVisible()),
                    key=QRect.left,
                )
                assert all(one.right() < other.left() for one, other in pairwise(parts)), (width, frame)
                assert parts[-1].right() < width
    frames = [child for child in bar.findChildren(QLabel) if child.text().startswith("f ")]
    assert all(one.isVisible() for one in frames), "where there is room, the number is shown"
