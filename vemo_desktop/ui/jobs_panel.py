"""Running and waiting work: what, how far, how long still, and a way to stop it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.jobs.queue import Job, JobState
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.status_line import time_left
from vemo_desktop.wording import told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN_ENDED = 20


def state_text(job: Job) -> str:
    """Say where a job stands."""
    if job.state is JobState.QUEUED:
        return tr("{purpose}: waiting", purpose=told(job.request.purpose))
    if job.state is JobState.RUNNING:
        parts = [f"{told(job.request.purpose)} {job.fraction:.0%}", told(job.step), time_left(job.left_s)]
        return " · ".join(part for part in parts if part)
    if job.state is JobState.FAILED:
        return job.message or tr("failed")
    ending = tr("stopped") if job.state is JobState.CANCELLED else tr("done")
    return f"{told(job.request.purpose)}: {ending}"


class JobListModel(QAbstractListModel):
    """Running jobs first, then waiting, then the last that have ended; below each name where it stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []

    def set_jobs(self, jobs: Iterable[Job]) -> None:
        """Show these jobs; rows are only rebuilt where the list itself has changed."""
        fresh = _arranged(jobs)
        if [job.id for job in fresh] != [job.id for job in self._jobs]:
            self.beginResetModel()
            self._jobs = fresh
            self.endResetModel()
            return
        for row, (old, new) in enumerate(zip(self._jobs, fresh, strict=True)):
            if old != new:
                self._jobs[row] = new
                self.dataChanged.emit(self.index(row), self.index(row))

    def job(self, row: int) -> Job | None:
        """Return the job of a row."""
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._jobs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._jobs):
            return None
        job = self._jobs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{job.request.path.name}\n{state_text(job)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{job.request.path}\n{state_text(job)}"
        return None


def _arranged(jobs: Iterable[Job]) -> list[Job]:
    jobs = list(jobs)
    running = [job for job in jobs if job.state is JobState.RUNNING]
    queued = [job for job in jobs if job.state is JobState.QUEUED]
    ended = [job for job in jobs if job.state.is_ended]
    return [*running, *queued, *reversed(ended[-_SHOWN_ENDED:])]


class JobsPanel(QFrame):
    """The list of jobs with buttons to stop them.

    Signals
    -------
    cancel_requested(int)
        Number of the job to stop.
    cancel_all_requested()
    """

    cancel_requested = Signal(int)
    cancel_all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.jobs = JobListModel(self)
        self.list = QListView(self)
        self.list.setAccessibleName(tr("Jobs"))
        self.list.setMinimumHeight(4 * GRID_PX)
        self.list.setModel(self.jobs)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setObjectName("jobs")
        self.stop = QPushButton(tr("Stop selected"), self)
        self.stop_all = QPushButton(tr("Stop all"), self)
        for button in (self.stop, self.stop_all):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stop.clicked.connect(self._on_stop)
        self.stop_all.clicked.connect(self.cancel_all_requested)
        heading = QLabel(tr("Jobs"), self)
        heading.setProperty("role", "heading")
        heading.setMinimumWidth(1)  # goes before a narrow panel makes the window wider than the screen
        row = QHBoxLayout()
        row.setContentsMargins(GRID_PX, 4, GRID_PX, 4)
        row.addWidget(heading)
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.stop_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        self.list.selectionModel().selectionChanged.connect(self._refresh)
        self._refresh()

    def set_jobs(self, jobs: Iterable[Job]) -> None:
        """Show these jobs; those that were selected stay selected while others come and end."""
        selected, current = {job.id for job in self._selected()}, self._job_at_cursor()
        self.jobs.set_jobs(jobs)
        if not self.list.selectionModel().hasSelection():
            self._select(selected, current)
        self._refresh()

    def _job_at_cursor(self) -> int | None:
        job = self.jobs.job(self.list.currentIndex().row())
        return job.id if job is not None else None

    def _select(self, selected: set[int], current: int | None) -> None:
        selection = self.list.selectionModel()
        for row in range(self.jobs.rowCount()):
            job, index = self.jobs.job(row), self.jobs.index(row)
            if job is not None and job.id == current:
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            if job is not None and job.id in selected:
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)

    def _selected(self) -> list[Job]:
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        found = [self.jobs.job(row) for row in rows]
        return [job for job in found if job is not None and not job.state.is_ended]

    def _refresh(self) -> None:
        self.stop.setEnabled(bool(self._selected()))
        rows = (self.jobs.job(row) for row in range(self.jobs.rowCount()))
        self.stop_all.setEnabled(any(job is not None and not job.state.is_ended for job in rows))

    def _on_stop(self) -> None:
        for job in self._selected():
            self.cancel_requested.emit(job.id)
