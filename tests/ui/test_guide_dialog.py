"""The guide in the window."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.ui.accessible_kit import nameless_controls
from tests.ui.window_kit import Bench
from vemo_desktop.services.guide import guide_pages
from vemo_desktop.ui.dialogs.guide import GuideDialog


def test_every_page_is_shown_with_its_pictures(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.pages.count() == len(guide_pages())
    for number, page in enumerate(guide_pages()):
        dialog.pages.setCurrentRow(number)
        assert page.title in dialog.text.toPlainText()
        picture = dialog.text.document().resource(
            QTextDocument.ResourceType.ImageResource.value, QUrl(f"pictures/{page.name}.png")
        )
        if "](pictures/" in page.text:
            assert dialog.text.document().toPlainText().count("\ufffc") >= 1
        assert picture is None or picture.width() <= 640 * dialog.devicePixelRatioF()
    assert nameless_controls(dialog) == []


def test_links_turn_the_page(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.text.anchorClicked.emit(QUrl("review.md"))
    assert "Review proposals" in dialog.text.toPlainText()
    assert dialog.pages.currentItem().text() == "Review proposals"


def test_it_opens_from_the_help(bench: Bench) -> None:
    bench.window.action_set["guide"].trigger()
    dialog = bench.window.findChild(GuideDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()
