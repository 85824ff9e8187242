"""Messages over the window: they wait for each other, errors come first, notes go by themselves."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vemo_desktop.errors import ProjectError
from vemo_desktop.ui.messages import MessageBar, Tone


def test_messages_wait_for_each_other(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    bar = MessageBar(parent)
    parent.show()
    bar.error(ProjectError("The disk is full.", details="errno 28"))
    bar.note("Something else.")
    bar.note("Something else.")
    assert bar.current is not None
    assert (bar.current.text, bar.current.tone) == ("The disk is full.", Tone.ERROR)
    assert [message.text for message in bar.waiting] == ["Something else."]
    bar.dismiss()
    assert bar.current.text == "Something else."
    bar.dismiss()
    assert bar.isHidden()


def test_a_message_of_a_window_that_opens_gets_its_width(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = MessageBar(parent)
    parent.resize(260, 400)
    bar.warn("This project is open in another window, so here it is open for reading only.")
    parent.resize(900, 400)
    parent.show()
    assert bar.width() == 640
    narrow = bar.height()
    parent.resize(300, 400)
    assert bar.width() == 268
    assert bar.height() > narrow


def test_an_error_comes_before_what_is_on_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(600, 400)
    bar = MessageBar(parent)
    parent.show()
    bar.error(ProjectError("The file is missing."))
    bar.note("Something else.")
    for _ in range(3):
        bar.error(ProjectError("The disk is full."))
        bar.error(ProjectError("The sound is gone."))
    shown = []
    while bar.current is not None:
        shown.append(bar.current.text)
        assert bar._rest.isVisible() == bool(bar.waiting)
        assert bar._rest.text() == (f"{len(bar.waiting)} more" if bar.waiting else "")
        bar.dismiss()
    assert shown == ["The sound is gone.", "The disk is full.", "The file is missing.", "Something else."]
    bar.warn("The first export lost colours.")
    bar.warn("The second export lost names.")
    assert bar.current.text == "The second export lost names."
    bar.error(ProjectError("The disk is full."))
    bar.warn("The third export lost notes.")
    assert bar.current.text == "The disk is full."


def test_notes_go_by_themselves(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vemo_desktop.ui.messages._BRIEF_MS", 20)
    parent = QWidget()
    qtbot.addWidget(parent)
    bar = MessageBar(parent)
    parent.show()
    bar.note("Done.")
    assert bar.isVisible()
    bar.warn("The disk is nearly full.")
    qtbot.waitUntil(lambda: bar.stays)
    assert bar.isVisible()
    assert bar.current is not None
    assert bar.current.text == "The disk is nearly full."
    bar.dismiss()
    bar.note("Done.")
    qtbot.waitUntil(bar.isHidden)
    assert bar.current is None
