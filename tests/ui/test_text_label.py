"""Texts to read: they can be selected, and take as many lines as they may."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from vemo_desktop.ui.text_label import text_label


def test_a_text_can_be_copied_and_takes_several_lines_where_it_may(qtbot: QtBot) -> None:
    words = "Several words that need some room. " * 6
    wrapped, single = text_label(words, "small"), text_label(words, wraps=False)
    for label in (wrapped, single):
        qtbot.addWidget(label)
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert wrapped.property("role") == "small"
    assert single.property("role") is None
    assert wrapped.heightForWidth(200) > single.sizeHint().height()
