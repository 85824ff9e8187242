"""A side of the window: pages of which one is shown, chosen by tabs or keys."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget


class Side(QWidget):
    """Pages under a row of tabs; the first is the one to fall back to.

    Parameters
    ----------
    least_width, least_height : int
        How small it can become, in logical pixels, whatever is shown.
    parent : QWidget, optional

    Signals
    -------
    changed()
        Another page is to be seen, or none.
    """

    changed = Signal()

    def __init__(self, least_width: int, least_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(least_width, least_height)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pages = QStackedWidget(self)
        self.tabs.currentChanged.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)

    @property
    def place(self) -> int:
        """Number of the page that is on top."""
        return self.pages.currentIndex()

    def add(self, page: QWidget, name: str) -> None:
        """Add a page with its tab."""
        self.pages.addWidget(page)
        self.tabs.addTab(name)

    def set_tip(self, page: QWidget, tip: str) -> None:
        """Say what a tab shows, and its key."""
        self.tabs.setTabToolTip(self.pages.indexOf(page), tip)

    def is_on(self, page: QWidget) -> bool:
        """Tell whether a page is the one to be seen."""
        return not self.isHidden() and self.pages.currentWidget() is page

    def turn(self, page: QWidget, is_on: bool) -> None:
        """Show a page, or no longer: the first one gives way to nothing, the others to the first."""
        first = self.pages.widget(0)
        if is_on:
            self._put_on_top(page)
            self.show()
        elif page is first:
            self.hide()
        elif first is not None:
            self._put_on_top(first)
        self.changed.emit()

    def restore(self, place: int, is_shown: bool) -> None:
        """Put the page with a number on top, if there is one, and show the side or hide it."""
        page = self.pages.widget(place)
        if page is not None:
            self._put_on_top(page)
        self.setVisible(is_shown)

    def _put_on_top(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        with QSignalBlocker(self.tabs):
            self.tabs.setCurrentIndex(self.pages.indexOf(page))

    def _on_tab(self, number: int) -> None:
        self.pages.setCurrentIndex(number)
        self.changed.emit()
