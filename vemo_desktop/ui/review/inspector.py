"""The inspector: the selected segment or segments, who codes the video, and how much the network proposes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Segment
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.palette import GRID_PX, Theme
from vemo_desktop.ui.review.coding_bar import CodingBar
from vemo_desktop.ui.review.many import ManyPanel
from vemo_desktop.ui.review.segment_form import SegmentForm
from vemo_desktop.ui.review.segment_view import SegmentView
from vemo_desktop.ui.review.sensitivity import SensitivitySlider

WIDTH_PX = 324


class Inspector(QFrame):
    """Shows what to do next, one segment, or several; below it what holds for the whole video."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(WIDTH_PX)
        self._is_read_only = False
        self.empty, self.form, self.many = EmptyState(self), SegmentForm(self), ManyPanel(self)
        self.coding, self.sensitivity = CodingBar(self), SensitivitySlider(self)
        self._form_page, self._many_page = self._scrolled(self.form), self._scrolled(self.many)
        self._pages = QStackedWidget(self)
        for page in (self.empty, self._form_page, self._many_page):
            self._pages.addWidget(page)
        self._rule, self._foot = QFrame(self), QWidget(self)
        self._rule.setObjectName("rule")
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(GRID_PX * 2, GRID_PX, GRID_PX * 2, GRID_PX + 4)
        foot.setSpacing(GRID_PX)
        foot.addWidget(self.coding)
        foot.addWidget(self.sensitivity)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addWidget(self._rule)
        column.addWidget(self._foot)

    def show_segment(self, view: SegmentView | None) -> None:
        """Show a segment, or what to do when none is selected."""
        self.form.show_segment(view)
        self._pages.setCurrentWidget(self.empty if view is None else self._form_page)

    def show_many(self, segments: Sequence[Segment], schemes: dict[str, LabelScheme]) -> None:
        """Show several segments instead of one."""
        self.form.commit_note()
        self.many.show_segments(segments, schemes, is_read_only=self._is_read_only)
        self._pages.setCurrentWidget(self._many_page)

    def set_actions(self, actions: ActionSet) -> None:
        """Give the buttons their actions."""
        self.form.set_actions(actions)
        self.many.set_actions(actions)
        self.many.show_keys(actions)

    def show_keys(self, actions: ActionSet) -> None:
        """Show the keys of the actions on the buttons and in their tooltips."""
        self.form.show_keys(actions)
        self.many.show_keys(actions)

    def set_has_media(self, has_media: bool) -> None:
        """Show nothing but what to do next while no video is open."""
        self._foot.setVisible(has_media)
        self._rule.setVisible(has_media)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be edited, or let it again."""
        self._is_read_only = is_read_only
        self.form.set_read_only(is_read_only)
        self.sensitivity.setEnabled(not is_read_only)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self.form.set_theme(theme)

    def _scrolled(self, page: QWidget) -> QScrollArea:
        """Return a page that scrolls where the window is low, instead of making it higher."""
        area = QScrollArea(self, widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area
