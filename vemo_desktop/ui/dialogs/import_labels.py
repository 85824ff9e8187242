"""Taking labels of another tool's file into the project, or what a network proposed elsewhere.

What was changed or left out is shown at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from vemo_desktop import paths
from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.errors import VemoError
from vemo_desktop.exchange.formats import MOST_HZ, ImportOptions
from vemo_desktop.exchange.registry import IMPORTS
from vemo_desktop.services.importing import ImportReport
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.frame import dialog_column
from vemo_desktop.ui.dialogs.parts import fit_height, row_of
from vemo_desktop.ui.number_fields import NumberField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import counted, later, told, tr

# The service speaks of options as the command line has them; here they are the fields above.
_HERE = {
    "Say it with --video.": later("Choose it above."),
    "`vemo info` lists them with their names.": later("Choose it above."),
    "Name its --format": later("Choose its kind above"),
    "--video": later("Video"),
    "--rate": later("Rate"),
    "--columns": later("Columns"),
    "--format": later("Kind"),
    "--recording": later("Recording"),
}


_TITLE_LETTERS = 24


class ImportDialog(QDialog):
    """File, kind, video and what the file does not say; then the report.

    Parameters
    ----------
    session : ProjectSession
    background : Background
    items : sequence of MediaItem
        The videos of the project: whoever opens this has them at hand.
    media_id : str or None
        The open video.
    parent : QWidget, optional
    """

    def __init__(
        self,
        session: ProjectSession,
        background: Background,
        items: Sequence[MediaItem],
        media_id: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import labels"))
        self.setMinimumWidth(600)
        self._session = session
        self._background = background
        self._asked = 0
        self._build(items, media_id)
        self._on_path()

    def _build(self, items: Sequence[MediaItem], media_id: str | None) -> None:
        form = self._form(items, media_id)
        self.said = QLabel(self, wordWrap=True)
        self._on_network()
        self.said.setProperty("role", "muted")
        self.report = QPlainTextEdit(self, readOnly=True)
        self.report.setAccessibleName(tr("What was taken, and what was changed or left out"))
        self.report.setMinimumHeight(GRID_PX * 16)
        self.report.hide()
        column = dialog_column(self)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addWidget(self.report, 1)
        column.addLayout(self._buttons())

    def _form(self, items: Sequence[MediaItem], media_id: str | None) -> QFormLayout:
        self.path = QLineEdit(
            self, placeholderText=tr("File of ELAN, Praat, BORIS, NOVA, VIA, a table, subtitles…")
        )
        self.path.setAccessibleName(tr("File of labels"))
        self.path.textChanged.connect(self._on_path)
        choose = QPushButton(tr("Choose…"), self, autoDefault=False)
        choose.clicked.connect(self._on_choose)
        self.kind = QComboBox(self)
        self.kind.addItem(tr("told by its content"), None)
        for format_ in IMPORTS.values():
            self.kind.addItem(told(format_.name), format_.id)
        self.video = QComboBox(self)
        # Else the titles of ten thousand videos are measured for its width.
        self.video.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.video.setMinimumContentsLength(_TITLE_LETTERS)
        self.video.addItem(tr("the one the file names"), None)
        for item in items:
            mark = tr(" (open)") if item.id == media_id else ""
            self.video.addItem(f"{item.title}{mark}", item.id)
        self.recording = QLineEdit(
            self, placeholderText=tr("only for files with several; its name in the file")
        )
        self.rate = NumberField(self, decimals=3, minimum=0, maximum=MOST_HZ, suffix=tr(" frames/s"))
        self.rate.setSpecialValueText(tr("only for files that count frames"))
        self.columns = QLineEdit(
            self, placeholderText=tr("only for tables: start=onset:ms,end=offset:ms,label=code")
        )
        self.scheme = QComboBox(self)
        self.scheme.addItem(tr("the first that has all labels"), "")
        for scheme in self._session.schemes.all().values():
            if scheme.id != VALENCE_AROUSAL.id:  # those are the names of curves
                self.scheme.addItem(told(scheme.name), scheme.id)
        self.author = QLineEdit(self, placeholderText=tr("only for files that do not tell who"))
        self.network = QLineEdit(self, placeholderText=tr("only for what a network of your own found"))
        self.network.setToolTip(tr("Empty where people labelled the segments."))
        self.network.textChanged.connect(self._on_network)
        form = QFormLayout()
        form.setHorizontalSpacing(GRID_PX * 2)
        form.setVerticalSpacing(GRID_PX)
        form.addRow(tr("File"), row_of(self.path, choose))
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("Video"), self.video)
        form.addRow(tr("Recording"), self.recording)
        form.addRow(tr("Rate"), self.rate)
        form.addRow(tr("Columns"), self.columns)
        form.addRow(tr("Label scheme"), self.scheme)
        form.addRow(tr("Signed by"), self.author)
        form.addRow(tr("Proposals of network"), self.network)
        return form

    def _buttons(self) -> QHBoxLayout:
        self.go = QPushButton(tr("Import"), self, default=True)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_go)
        close = QPushButton(tr("Close"), self, autoDefault=False)
        close.clicked.connect(self.reject)
        buttons = row_of()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.go)
        return buttons

    def _on_path(self) -> None:
        self.go.setEnabled(bool(self.path.text().strip()) and not self._session.read_only)

    def _on_network(self) -> None:
        """Say what will come of the file."""
        if self.network.text().strip():
            self.said.setText(
                tr(
                    "Segments wait for review as proposals of this network. What people decided stays; what "
                    "its last file left open gives way."
                )
            )
        else:
            self.said.setText(
                tr(
                    "What comes in is signed by whom the file names. Nothing that is there changes, and "
                    "undo takes it out again, video by video."
                )
            )

    def _on_choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("File of labels"), self.path.text() or str(self._start())
        )
        if name:
            self.path.setText(name)

    def _start(self) -> Path:
        return paths.offered_folder(self._session.folder)

    def _on_go(self) -> None:
        mapping: dict[str, str] = {}
        for one in self.columns.text().split(","):
            name, _, value = one.partition("=")
            if name.strip() and value.strip():
                mapping[name.strip()] = value.strip()
        options = ImportOptions(
            self.rate.value() or None,
            mapping,
            self.recording.text().strip(),
            self.author.text().strip(),
            self.network.text().strip(),
            self.scheme.currentData(),
        )
        path, kind, video = (
            Path(self.path.text()).expanduser(),
            self.kind.currentData(),
            self.video.currentData(),
        )
        imports = self._session.imports
        self.go.setEnabled(False)
        self.said.setText(tr("Reading…"))
        # What is told there is of the file before.
        self.report.hide()
        self._asked = self._background.run(
            lambda: imports.take(path, options, format_id=kind, video=video), self._on_done, self._on_refused
        )

    def _on_done(self, report: ImportReport) -> None:
        count = sum(len(one.change.after) + len(one.change.traces_after) for one in report.videos)
        if count and report.network:
            taken = counted("{count} proposal", "{count} proposals", count)
            self.said.setText(
                tr("Taken: {taken} of {network}. They wait for review.", taken=taken, network=report.network)
            )
        elif count:
            taken = counted("{count} label", "{count} labels", count)
            videos = counted("{count} video", "{count} videos", len(report.videos))
            self.said.setText(
                tr("Taken: {taken} into {videos}. Undo takes out what came in.", taken=taken, videos=videos)
            )
        else:
            self.said.setText(tr("The file holds nothing that could be taken."))
        self.report.setPlainText("\n".join(_lines(report)))
        self.report.show()
        self._on_path()
        fit_height(self)

    def _on_refused(self, error: VemoError) -> None:
        message = told(error.message)
        for there, here in _HERE.items():
            message = message.replace(there, tr(here))
        self.said.setText(message)
        self._on_path()
        fit_height(self)

    def done(self, result: int) -> None:
        """Close; work that is still going on ends, and nobody waits for its report."""
        self._background.forget(self._asked)
        super().done(result)


def _lines(report: ImportReport) -> list[str]:
    lines = []
    for one in report.videos:
        who = tr(
            "signed by {people}; in {schemes}", people=", ".join(one.authors), schemes=", ".join(one.schemes)
        )
        count = len(one.change.after)
        segments = (
            counted("{count} proposal", "{count} proposals", count)
            if report.network
            else counted("{count} segment", "{count} segments", count)
        )
        lines.append(f"{one.item.title}: {segments}, {who}")
    lines += ["", tr("Changed or left out:")]
    lines += [f"- {told(loss.what)}: {loss.count}" for loss in report.changes] or [tr("- nothing")]
    if report.report is not None:
        lines += ["", tr("Also written to {report}", report=report.report)]
    return lines
