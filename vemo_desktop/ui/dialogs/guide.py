"""The user guide in a window of its own: pages left, text right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from vemo_desktop.services.guide import GuidePage, guide_pages, page_html
from vemo_desktop.ui.palette import FONT_LARGE_PX, GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import tr

_PICTURE_PX = 640
_LIST_PX = 208
_STYLE = f"""
h1 {{ font-size: {FONT_LARGE_PX + 6}px; margin: 0 0 {GRID_PX}px 0; }}
h2 {{ font-size: {FONT_LARGE_PX}px; margin: {GRID_PX * 3}px 0 {GRID_PX}px 0; }}
p, li {{ margin: 0 0 {GRID_PX}px 0; }}
code {{ font-weight: 600; font-family: monospace; }}
"""


class GuideText(QTextBrowser):
    """Shows a page with its pictures no wider than the text."""

    def show_page(self, page: GuidePage) -> None:
        """Turn to a page."""
        self.document().setDefaultStyleSheet(_STYLE)
        self.document().setBaseUrl(QUrl.fromLocalFile(str(page.path)))
        self.setHtml(page_html(page))

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, url)
        picture = QImage(self.document().baseUrl().resolved(QUrl(url)).toLocalFile())
        ratio = self.devicePixelRatioF()
        width = min(picture.width(), _PICTURE_PX)
        scaled = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled


class GuideDialog(QDialog):
    """The pages of the guide; links between them work, others open outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("User guide"))
        open_at(self, 960, 760)
        self._known = guide_pages()
        self.pages = QListWidget(self)
        self.pages.setObjectName("guidePages")
        self.pages.setAccessibleName(tr("Pages of the guide"))
        self.text = GuideText(self)
        self.text.setAccessibleName(tr("Page of the guide"))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(GRID_PX * 3)
        self.text.anchorClicked.connect(self._on_link)
        for page in self._known:
            QListWidgetItem(page.title, self.pages)
        self.pages.ensurePolished()  # with the padding of the style sheet
        self.pages.setFixedWidth(max(_LIST_PX, self.pages.sizeHintForColumn(0) + 2 * GRID_PX))
        self.pages.currentRowChanged.connect(self._on_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        self.pages.setCurrentRow(0)

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        names = [page.name for page in self._known]
        if name in names:
            self.pages.setCurrentRow(names.index(name))

    def _on_row(self, row: int) -> None:
        self.text.show_page(self._known[row])

    def _on_link(self, url: QUrl) -> None:
        if url.isRelative():
            self.show_page(url.path().removesuffix(".html"))
        else:
            QDesktopServices.openUrl(url)
