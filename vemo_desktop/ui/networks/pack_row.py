"""One set of weights on the page of networks: state, licence, what can be done, and progress in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from vemo_desktop.jobs.events import JobProgress
from vemo_desktop.services.networks import PackState, PackStatus
from vemo_desktop.ui.networks import texts
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.status_line import time_left


class PackRow(QWidget):
    """Shows weights and what can be done with them.

    Signals
    -------
    install_wanted(PackStatus), import_wanted(PackStatus)
    verify_wanted(PackStatus), remove_wanted(PackStatus)
    cancel_wanted()
    """

    install_wanted = Signal(object)
    import_wanted = Signal(object)
    verify_wanted = Signal(object)
    remove_wanted = Signal(object)
    cancel_wanted = Signal()

    def __init__(self, status: PackStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = status
        card = status.card
        self.state = _label(texts.pack_text(status), self, "small")
        self.problem = _label("", self, "problem")
        self.install = self._button("Install", f"Fetch {card.name} and install it", self.install_wanted)
        self.bring = self._button(
            "Import…", "Install a file or folder that you fetched by hand", self.import_wanted
        )
        self.verify = self._button("Verify", "Compare the files with their checksums", self.verify_wanted)
        self.remove = self._button("Remove", "Remove it from this machine", self.remove_wanted)
        self.cancel = QPushButton("Cancel", self)
        self.cancel.setToolTip("Stop; what was fetched is kept for the next time")
        self.cancel.clicked.connect(self.cancel_wanted)
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setRange(0, 1000)
        self.step = _label("", self, "small")
        self._lay_out()
        self.show_work(is_busy=False, is_free=True)

    def show_work(self, *, is_busy: bool, is_free: bool, problem: str = "") -> None:
        """Show the buttons, or progress while these weights are worked on; only one can be at a time."""
        there = self.status.state is not PackState.MISSING
        for button, is_offered in (
            (self.install, texts.can_fetch(self.status)),
            (self.bring, self.status.state is not PackState.INSTALLED),
            (self.verify, self.status.state is PackState.INSTALLED),
            (self.remove, there or self.status.partial_bytes > 0),
        ):
            button.setVisible(is_offered and not is_busy)
            button.setEnabled(is_free)
        for widget in (self.cancel, self.bar, self.step):
            widget.setVisible(is_busy)
        if not is_busy:
            self.bar.setValue(0)
            self.step.clear()
        said = problem or self.status.problem or self._way()
        self.problem.setText(said)
        self.problem.setVisible(bool(said) and not is_busy)

    def show_progress(self, progress: JobProgress) -> None:
        """Show how far the work is."""
        self.bar.setValue(round(progress.fraction * 1000))
        left = time_left(progress.left_s)
        self.step.setText(f"{progress.step} · {left}" if left else progress.step)

    def _way(self) -> str:
        """Say what to do by hand, where the program cannot fetch it."""
        getting = self.status.card.getting
        if self.status.state is PackState.INSTALLED or not getting:
            return ""
        return f"{getting}, then import the file here."

    def _button(self, text: str, tip: str, signal: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.clicked.connect(lambda: signal.emit(self.status))  # type: ignore[attr-defined]
        return button

    def _lay_out(self) -> None:
        card = self.status.card
        head = QHBoxLayout()
        head.setSpacing(GRID_PX)
        head.addWidget(_label(card.name, self, "strong"))
        head.addStretch(1)
        for button in (self.install, self.bring, self.verify, self.remove, self.cancel):
            head.addWidget(button)
        work = QHBoxLayout()
        work.setSpacing(GRID_PX)
        work.addWidget(self.bar, 1)
        work.addWidget(self.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.state)
        column.addWidget(_label(card.enables, self, "small"))
        column.addWidget(_label(f"Licence: {card.licence}", self, "small"))
        column.addLayout(work)
        column.addWidget(self.problem)


def _label(text: str, parent: QWidget, role: str) -> QLabel:
    label = QLabel(text, parent, wordWrap=role != "strong")
    label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
