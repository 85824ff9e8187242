"""The user guide in a window of its own: pages left, text right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from vemo_desktop.services.guide import guide_pages
from vemo_desktop.ui.palette import GRID_PX

_PICTURE_PX = 640
_LIST_PX = 200
_NAME = Qt.ItemDataRole.UserRole


class GuideText(QTextBrowser):
    """Shows pages with their pictures no wider than the text."""

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        found = super().loadResource(kind, url)
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return found
        picture = QImage(self.source().resolved(QUrl(url)).toLocalFile())
        if picture.isNull():
            return found
        ratio = self.devicePixelRatioF()
        width = min(picture.width(), round(_PICTURE_PX * ratio))
        scaled = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(ratio)
        return scaled


class GuideDialog(QDialog):
    """The pages of the guide; links between them work, others open outside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("User guide")
        self.resize(QSize(960, 760))
        self.pages = QListWidget(self)
        self.pages.setAccessibleName("Pages of the guide")
        self.pages.setFixedWidth(_LIST_PX)
        self.text = GuideText(self)
        self.text.setAccessibleName("Page of the guide")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(GRID_PX * 2)
        self.text.anchorClicked.connect(self._on_link)
        for page in guide_pages():
            item = QListWidgetItem(page.title, self.pages)
            item.setData(_NAME, page.name)
        self._paths = {page.name: page.path for page in guide_pages()}
        self.pages.currentItemChanged.connect(self._on_page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addWidget(self.text, 1)
        self.pages.setCurrentRow(0)

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        for row in range(self.pages.count()):
            if self.pages.item(row).data(_NAME) == name:
                self.pages.setCurrentRow(row)

    def _on_page(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            path = self._paths[item.data(_NAME)]
            self.text.setSource(QUrl.fromLocalFile(str(path)), QTextDocument.ResourceType.MarkdownResource)

    def _on_link(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.show_page(url.path().removesuffix(".md"))
        else:
            QDesktopServices.openUrl(url)
