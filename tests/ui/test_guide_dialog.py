"""The guide in the window."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from tests.ui.accessible_kit import nameless_controls
from tests.ui.window_kit import Bench
from vemo_desktop.services.guide import guide_pages
from vemo_desktop.ui.dialogs.guide import GuideDialog


def pictures_of(dialog: GuideDialog) -> list[int]:
    """Return the widths of the pictures on the page."""
    document, widths = dialog.text.document(), []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            shown = fragments.fragment().charFormat()
            if shown.isImageFormat():
                name = QUrl(shown.toImageFormat().name())
                picture = document.resource(QTextDocument.ResourceType.ImageResource.value, name)
                widths.append(picture.deviceIndependentSize().width())
            fragments += 1
        block = block.next()
    return widths


def test_every_page_is_shown_with_its_pictures(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.pages.count() == len(guide_pages())
    for number, page in enumerate(guide_pages()):
        dialog.pages.setCurrentRow(number)
        assert page.title in dialog.text.toPlainText()
        widths = pictures_of(dialog)
        assert len(widths) == page.text.count("](pictures/")
        assert all(0 < width <= 640 for width in widths)
    assert nameless_controls(dialog) == []


def test_links_turn_the_page(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.text.anchorClicked.emit(QUrl("review.html"))
    assert "Review proposals" in dialog.text.toPlainText()
    assert dialog.pages.currentItem().text() == "Review proposals"


def test_it_opens_from_the_help(bench: Bench) -> None:
    bench.window.action_set["guide"].trigger()
    dialog = bench.window.findChild(GuideDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.pages.horizontalScrollBar().maximum() == 0, "no title is cut"
    dialog.close()
