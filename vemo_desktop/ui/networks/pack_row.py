"""One set of weights on the page of networks: state, licence, what can be done, and progress in place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from vemo_desktop.jobs.events import JobProgress
from vemo_desktop.services.networks import PackState, PackStatus
from vemo_desktop.ui.networks import texts
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.status_line import time_left
from vemo_desktop.ui.text_label import text_label
from vemo_desktop.wording import told, tr


class PackRow(QWidget):
    """Shows weights and what can be done with them, or how far the work on them is.

    Only what is offered is made: a page of eight sets of weights must open at once.

    Parameters
    ----------
    status : PackStatus
    is_busy : bool
        Whether these weights are being worked on.
    is_free : bool
        Whether nothing else is: one piece of work at a time.
    problem : str
        What went wrong last; empty otherwise.

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

    def __init__(
        self,
        status: PackStatus,
        *,
        is_busy: bool = False,
        is_free: bool = True,
        problem: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.status = status
        card = status.card
        self.buttons: dict[str, QPushButton] = {}
        self.bar: QProgressBar | None = None
        self.step: QLabel | None = None
        self.problem = "" if is_busy else problem or status.problem or self._way()
        self._head = QHBoxLayout()
        self._head.setSpacing(GRID_PX)
        self._head.addWidget(text_label(told(card.name), "strong", wraps=False))
        self._head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addLayout(self._head)
        about = (texts.pack_text(status), told(card.enables), tr("Licence: {licence}", licence=card.licence))
        column.addWidget(text_label("\n".join(about), "small"))
        if is_busy:
            column.addLayout(self._build_work())
        else:
            self._build_buttons(is_free)
        if self.problem:
            column.addWidget(text_label(self.problem, "problem"))

    def show_progress(self, progress: JobProgress) -> None:
        """Show how far the work is."""
        if self.bar is None or self.step is None:
            return
        self.bar.setValue(round(progress.fraction * 1000))
        left = time_left(progress.left_s)
        self.step.setText(f"{told(progress.step)} · {left}" if left else told(progress.step))

    def _build_buttons(self, is_free: bool) -> None:
        status, name = self.status, told(self.status.card.name)
        is_there = status.state is PackState.INSTALLED
        if texts.can_fetch(status):
            self._add(
                tr("Install"), tr("Fetch {name} and install it", name=name), is_free, self.install_wanted
            )
        if not is_there:
            tip = tr("Install a file or folder that you fetched by hand")
            self._add(tr("Import…"), tip, is_free, self.import_wanted)
        if is_there:
            self._add(tr("Verify"), tr("Compare the files with their checksums"), is_free, self.verify_wanted)
        if status.state is not PackState.MISSING or status.partial_bytes > 0:
            self._add(tr("Remove"), tr("Remove it from this machine"), is_free, self.remove_wanted)

    def _add(self, text: str, tip: str, is_free: bool, signal: object) -> None:
        button = self.buttons[text] = QPushButton(text)
        button.setToolTip(tip)
        button.setEnabled(is_free)
        button.clicked.connect(lambda: signal.emit(self.status))  # type: ignore[attr-defined]
        self._head.addWidget(button)

    def _build_work(self) -> QHBoxLayout:
        cancel = self.buttons["Cancel"] = QPushButton(tr("Cancel"))
        cancel.setToolTip(tr("Stop; what was fetched is kept for the next time"))
        cancel.clicked.connect(self.cancel_wanted)
        self._head.addWidget(cancel)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 1000)
        self.step = text_label(role="small")
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(self.bar, 1)
        row.addWidget(self.step)
        return row

    def _way(self) -> str:
        """Say what to do by hand, where the program cannot fetch it."""
        getting = told(self.status.card.getting)
        if self.status.state is PackState.INSTALLED or not getting:
            return ""
        return tr("{getting}, then import the file here.", getting=getting)
