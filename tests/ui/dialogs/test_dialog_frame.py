"""What dialogs have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from vemo_desktop.ui.dialogs.frame import dialog_column, ok_and_cancel


def test_one_button_takes_the_choice_over_and_one_does_not(qtbot: QtBot) -> None:
    dialog, ended = QDialog(), []
    qtbot.addWidget(dialog)
    buttons = ok_and_cancel(dialog)
    dialog_column(dialog).addWidget(buttons)
    dialog.finished.connect(ended.append)
    for which in (QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel):
        dialog.open()
        qtbot.mouseClick(buttons.button(which), Qt.MouseButton.LeftButton)
    assert ended == [QDialog.DialogCode.Accepted.value, QDialog.DialogCode.Rejected.value]


def test_nothing_lies_at_the_border(qtbot: QtBot) -> None:
    dialog, text = QDialog(), QLabel("One line")
    qtbot.addWidget(dialog)
    dialog_column(dialog).addWidget(text)
    dialog.show()
    inside = dialog.rect().marginsRemoved(dialog.layout().contentsMargins())
    assert inside.contains(text.geometry())
    assert min(text.geometry().left(), text.geometry().top()) > 0
