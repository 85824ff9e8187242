"""Running and waiting work: what, how far, how long still, and a way to stop it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.jobs.queue import Job, JobState
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.status_line import time_left
from vemo_desktop.wording import later, told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN_ENDED = 20
_COLUMNS = (later("Video"), later("Work"))


@dataclass(frozen=True, slots=True)
class WorkSum:
    """All open jobs together: how many, how much of them is done, in [0, 1], and seconds left."""

    count: int
    fraction: float
    left_s: float | None


def sum_up(jobs: Iterable[Job]) -> WorkSum:
    """Add up the jobs that have not ended; waiting ones are taken to last as long as the running one."""
    still = [job for job in jobs if not job.state.is_ended]
    if not still:
        return WorkSum(0, 0.0, None)
    fraction = sum(job.fraction for job in still) / len(still)
    left = [job.left_s for job in still if job.left_s is not None]
    running = next((job for job in still if job.state is JobState.RUNNING), None)
    left_s = sum(left) if left else None
    if left_s is not None and running is not None and running.left_s and 0 < running.fraction < 1:
        whole_s = running.left_s / (1 - running.fraction)
        left_s += whole_s * sum(1 for job in still if job.state is JobState.QUEUED and job.left_s is None)
    return WorkSum(len(still), fraction, left_s)


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


class JobTableModel(QAbstractTableModel):
    """Running jobs first, then waiting ones, then the last that have ended."""

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
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(_COLUMNS) - 1))

    def job(self, row: int) -> Job | None:
        """Return the job of a row."""
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._jobs)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._jobs):
            return None
        job = self._jobs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return job.request.path.name if index.column() == 0 else state_text(job)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{job.request.path}\n{state_text(job)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_COLUMNS[section]) if 0 <= section < len(_COLUMNS) else None
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
        self.jobs = JobTableModel(self)
        self.table = QTableView(self)
        self.table.setAccessibleName(tr("Jobs"))
        self.table.setModel(self.jobs)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(26)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.stop = QPushButton(tr("Stop selected"), self)
        self.stop_all = QPushButton(tr("Stop all"), self)
        for button in (self.stop, self.stop_all):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stop.clicked.connect(self._on_stop)
        self.stop_all.clicked.connect(self.cancel_all_requested)
        heading = QLabel(tr("Jobs"), self)
        heading.setProperty("role", "heading")
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
        column.addWidget(self.table, 1)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self._refresh()

    def set_jobs(self, jobs: Iterable[Job]) -> None:
        """Show these jobs."""
        self.jobs.set_jobs(jobs)
        self._refresh()

    def _selected(self) -> list[Job]:
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        found = [self.jobs.job(row) for row in sorted(rows)]
        return [job for job in found if job is not None and not job.state.is_ended]

    def _refresh(self) -> None:
        self.stop.setEnabled(bool(self._selected()))
        rows = (self.jobs.job(row) for row in range(self.jobs.rowCount()))
        self.stop_all.setEnabled(any(job is not None and not job.state.is_ended for job in rows))

    def _on_stop(self) -> None:
        for job in self._selected():
            self.cancel_requested.emit(job.id)
