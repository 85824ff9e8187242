"""Writing exports from the window: short ones beside it, datasets by the worker with progress and a stop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from vemo_desktop import paths
from vemo_desktop.exchange.formats import ExportOptions
from vemo_desktop.exchange.huggingface.options import DatasetOptions
from vemo_desktop.exchange.writing import ExportReport
from vemo_desktop.jobs.events import DatasetWritten, Event, JobCancelled, JobFailed
from vemo_desktop.jobs.requests import WriteDataset
from vemo_desktop.services.datasets import LEAVING_S, dataset_request, discard_unfinished
from vemo_desktop.services.exporting import export_project
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import Message, MessageBar, Tone
from vemo_desktop.ui.services import Services
from vemo_desktop.wording import told, tr


class ExportController(QObject):
    """Starts exports and tells how they ended.

    Signals
    -------
    moved()
        A dataset is further than before, or done: the list of jobs has something new.
    """

    moved = Signal()
    _arrived = Signal(object)

    def __init__(
        self,
        services: Services,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._background = background
        self._messages = messages
        self._own: dict[int, WriteDataset] = {}
        # From the queue's thread to this one.
        self._arrived.connect(self._on_event)
        self._unsubscribe = services.queue.subscribe(self._arrived.emit)

    def write_files(self, format_id: str, folder: Path, options: ExportOptions) -> None:
        """Write a project in a format that takes a moment."""
        session, cache = self._services.session, paths.cache_dir()
        self._background.run(
            lambda: export_project(session, format_id, folder, options, cache_dir=cache),
            lambda report: self._messages.show_message(exported_message(report)),
        )

    def write_dataset(self, folder: Path, options: DatasetOptions) -> None:
        """Have the worker write a dataset; it is listed among the jobs and can be stopped there."""
        session, cache = self._services.session, paths.cache_dir()
        self._background.run(
            lambda: dataset_request(session, folder, options, cache_dir=cache), self._on_request
        )

    def close(self) -> None:
        """Hear of no more jobs."""
        self._unsubscribe()

    def _on_request(self, request: WriteDataset) -> None:
        number = self._services.queue.submit(request)
        self._own[number] = request
        self._messages.show_message(
            Message(
                tr(
                    "Writing the dataset “{name}”. Go on working; Jobs shows how far it is.",
                    name=request.path.name,
                ),
                button=tr("Stop"),
                act=lambda: self._services.queue.cancel(number),
            )
        )
        self.moved.emit()

    def _on_event(self, event: Event) -> None:
        request = self._own.get(event.job_id)
        if request is None:
            return
        if isinstance(event, JobFailed | JobCancelled):
            patience_s = LEAVING_S if isinstance(event, JobCancelled) else 0.0
            self._background.run(lambda: discard_unfinished(request, patience_s), lambda _done: None)
        match event:
            case DatasetWritten(_, report):
                self._messages.show_message(exported_message(report))
            case JobFailed(_, message, details):
                self._messages.show_message(Message(message, Tone.ERROR, details=details))
            case JobCancelled():
                self._messages.note(tr("The dataset was not written; nothing half-finished is left behind."))
            case _:
                pass
        self.moved.emit()


def exported_message(report: ExportReport) -> Message:
    """Say what was written, with what could not be kept on demand."""
    lost = "\n".join(f"{told(loss.what)}: {loss.count}" for loss in report.losses)
    text = tr("Exported {count} files to “{folder}”.", count=len(report.files), folder=report.folder)
    if lost:
        text += tr(" Some things could not be kept; see the details.")
    folder = QUrl.fromLocalFile(str(report.folder))
    return Message(
        text,
        Tone.WARNING if lost else Tone.NOTE,
        details=lost,
        button=tr("Open folder"),
        act=lambda: QDesktopServices.openUrl(folder),
    )
