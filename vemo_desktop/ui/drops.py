"""Files and folders dropped on the window: shown while they hover, then told apart and handed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from vemo_desktop.wording import tr

PROJECT_SUFFIX = ".vemo"


class DropTarget(QObject):
    """Takes drops anywhere on a window, also above fields that would take the name of a file as text.

    Parameters
    ----------
    window : QWidget
    can_add : callable
        Whether files may be added to the open project.

    Signals
    -------
    dropped(list)
        Files and folders to be added.
    project_dropped(Path)
        A project to be opened.
    """

    dropped = Signal(object)
    project_dropped = Signal(object)

    def __init__(self, window: QWidget, can_add: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._can_add = can_add
        self.hint = QLabel(window, alignment=Qt.AlignmentFlag.AlignCenter)
        self.hint.setObjectName("dropHint")
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hint.hide()
        window.setAcceptDrops(True)

    def watch(self) -> None:
        """Guard everything inside the window that takes drops of its own; call when it is built."""
        for widget in self._window.findChildren(QWidget):
            if widget.acceptDrops():
                widget.installEventFilter(self)

    def enter(self, event: QDragEnterEvent) -> None:
        """Tell whether something can be dropped, and say what would become of it."""
        paths = local_paths(event)
        sentence = self._sentence(paths)
        event.setAccepted(bool(sentence))
        if sentence:
            event.setDropAction(Qt.DropAction.CopyAction)
            self.hint.setText(sentence)
            self.hint.setGeometry(self._window.rect().adjusted(16, 16, -16, -16))
            self.hint.show()
            self.hint.raise_()

    def leave(self) -> None:
        """Nothing hovers any more."""
        self.hint.hide()

    def drop(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        self.leave()
        event.acceptProposedAction()
        paths = local_paths(event)
        project = project_in(paths)
        if project is not None:
            self.project_dropped.emit(project)
        else:
            self.dropped.emit(paths)

    def _sentence(self, paths: list[Path]) -> str:
        project = project_in(paths)
        if project is not None:
            return tr("Drop to open the project “{stem}”", stem=project.stem)
        if not paths or not self._can_add():
            return ""
        return (
            tr("Drop to add “{name}”", name=paths[0].name)
            if len(paths) == 1
            else tr("Drop to add {count} things", count=len(paths))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have a field refuse files: Qt then offers them to what lies around it, up to the window."""
        if isinstance(event, QDragEnterEvent) and local_paths(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def local_paths(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of a drop."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def project_in(paths: list[Path]) -> Path | None:
    """Return the one project file that was dropped, or None where it is something else."""
    is_project = len(paths) == 1 and paths[0].suffix == PROJECT_SUFFIX and paths[0].is_file()
    return paths[0] if is_project else None
