"""The projects opened before, as rows to click; those whose file is missing say so."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from vemo_desktop.domain.places import Place, ServerPlace
from vemo_desktop.services.recent_projects import RecentProject
from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.palette import DARK, GRID_PX, Theme
from vemo_desktop.wording import tr

_FOLDER_PX = 260
"""Room for the folder of a project; a longer one is shortened in the middle."""


class RecentList(QWidget):
    """One row per project.

    Signals
    -------
    chosen(Path)
        A project was clicked.
    forgotten(Path)
        A project is to be taken off the list.
    """

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = DARK
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID_PX)
        self._none = QLabel(tr("Projects that you open are listed here."), self, wordWrap=True)
        self._none.setProperty("role", "muted")
        self._column.addWidget(self._none)

    @property
    def openers(self) -> tuple[QPushButton, ...]:
        """The buttons that open a project, in order."""
        return tuple(self.findChildren(QPushButton, "openRecent"))

    @property
    def forgetters(self) -> tuple[QToolButton, ...]:
        """The buttons that take a project off the list, in order."""
        return tuple(self.findChildren(QToolButton, "forgetRecent"))

    def set_projects(self, projects: Iterable[RecentProject]) -> None:
        """Show these projects."""
        for old in self._rows:
            self._column.removeWidget(old)
            # Deleted later, a row would still be found among the children until then.
            old.setParent(None)
            old.deleteLater()
        self._rows = [self._row(project) for project in projects]
        for row in self._rows:
            self._column.addWidget(row)
        self._none.setVisible(not self._rows)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self._theme = theme
        for button in self.forgetters:
            button.setIcon(icon("close", theme))

    def _row(self, project: RecentProject) -> QWidget:
        path, row = project.path, QWidget(self)
        opener = QPushButton(path.stem, row)
        opener.setObjectName("openRecent")
        opener.setProperty("role", "link")
        opener.setEnabled(not project.is_missing)
        opener.setToolTip(
            tr("Not there now: {path}", path=path) if project.is_missing else tr("Open {path}", path=path)
        )
        opener.setAccessibleName(
            tr("{stem}, missing", stem=path.stem) if project.is_missing else tr("Open {stem}", stem=path.stem)
        )
        opener.clicked.connect(lambda _on=False: self.chosen.emit(path))
        where = QLabel(row)
        where.setProperty("role", "small")
        where.setText(
            tr("missing: {folder}", folder=self._folder(path)) if project.is_missing else self._folder(path)
        )
        where.setToolTip(str(path))
        gone = QToolButton(row)
        gone.setObjectName("forgetRecent")
        gone.setProperty("role", "flat")
        gone.setIcon(icon("close", self._theme))
        gone.setToolTip(tr("Take {stem} off this list. The file stays where it is.", stem=path.stem))
        gone.setAccessibleName(tr("Take {stem} off the list", stem=path.stem))
        gone.clicked.connect(lambda _on=False: self.forgotten.emit(path))
        for button in (opener, gone):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID_PX)
        line.addWidget(opener)
        line.addWidget(where, 1)
        line.addWidget(gone)
        return row

    def _folder(self, place: Place) -> str:
        if isinstance(place, ServerPlace):
            name = f"{place.database} on {place.server}"
        else:
            home, folder = Path.home(), place.parent
            name = f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
        metrics = QFontMetrics(self._none.font())
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _FOLDER_PX)
