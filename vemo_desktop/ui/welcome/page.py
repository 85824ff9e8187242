"""The welcome page: what to begin with, and the projects opened before."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from vemo_desktop.services.recent_projects import RecentProject
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.welcome.recent_list import RecentList
from vemo_desktop.wording import tr

_SIDE_BY_SIDE_PX = 620
"""Narrower than this, the two columns go below each other."""
_WIDEST_PX = 760
_BEGIN = ("add_files", "add_folder", "tour", "add_demo", "new_project", "open_project")


class WelcomePage(QScrollArea):
    """Shown while the library is empty, and on demand.

    Signals
    -------
    project_chosen(Path)
        One of the recent projects was clicked.
    project_forgotten(Path)
        One of them is to be taken off the list.
    left()
        The user wants to go back to the video.
    """

    project_chosen = Signal(object)
    project_forgotten = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.buttons: dict[str, QPushButton] = {}
        self._build()

    def set_actions(self, actions: ActionSet) -> None:
        """Offer the actions to begin with, each with its key."""
        for action_id in _BEGIN:
            button = QPushButton(self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(actions[action_id].trigger)
            actions[action_id].enabledChanged.connect(button.setEnabled)
            button.setEnabled(actions[action_id].isEnabled())
            self.buttons[action_id] = button
            self._begin.addWidget(button)
        self.buttons["add_files"].setProperty("role", "primary")
        self._begin.addStretch(1)
        self.show_keys(actions)

    def show_keys(self, actions: ActionSet) -> None:
        """Name the keys again, after some were changed."""
        for action_id, button in self.buttons.items():
            key = actions.key_text(action_id)
            button.setText(f"{actions[action_id].text()}   {key}" if key else actions[action_id].text())
            button.setToolTip(actions.tip(action_id))
            button.setAccessibleName(actions[action_id].text().rstrip("…"))

    def set_recent(self, projects: Iterable[RecentProject]) -> None:
        """List the projects opened before."""
        self.recent.set_projects(projects)

    def set_can_leave(self, can_leave: bool) -> None:
        """Offer the way back to a video, where there is one."""
        self.back.setVisible(can_leave)

    def _build(self) -> None:
        title = QLabel(tr("What do you want to label?"), self)
        title.setProperty("role", "title")
        sentence = QLabel(
            tr(
                "Drop videos, folders or a project anywhere on this window. A network proposes which "
                "emotion is shown where, and you decide. Nothing leaves this computer; every "
                "decision is saved at once."
            ),
            self,
            wordWrap=True,
        )
        sentence.setProperty("role", "muted")
        self.back = QPushButton(tr("Back to the video"), self)
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.clicked.connect(self.left)
        self.back.hide()
        self.recent = RecentList(self)
        self.recent.chosen.connect(self.project_chosen)
        self.recent.forgotten.connect(self.project_forgotten)
        self._begin = QVBoxLayout()
        self._begin.setSpacing(GRID_PX)
        self._begin.addWidget(self._heading(tr("Begin")))
        known = QVBoxLayout()
        known.setSpacing(GRID_PX)
        known.addWidget(self._heading(tr("Recent projects")))
        known.addWidget(self.recent)
        known.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GRID_PX * 4)
        self._columns.addLayout(self._begin, 2)
        self._columns.addLayout(known, 3)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDEST_PX)
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID_PX * 3, GRID_PX * 3, GRID_PX * 3, GRID_PX * 3)
        column.setSpacing(GRID_PX)
        column.addStretch(1)
        for widget in (title, sentence):
            column.addWidget(widget)
        column.addSpacing(GRID_PX * 2)
        column.addLayout(self._columns)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        around = QWidget(self)
        around.setObjectName("panel")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, around)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(inside, 8)
        row.addStretch(1)
        self.setWidget(around)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", "heading")
        return label

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_wide = event.size().width() >= _SIDE_BY_SIDE_PX
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        super().resizeEvent(event)
