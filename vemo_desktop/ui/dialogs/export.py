"""Asking how to export; the list of formats is the registry's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop import paths
from vemo_desktop.exchange.formats import MOST_HZ, ExportOptions
from vemo_desktop.exchange.registry import EXPORTS
from vemo_desktop.exchange.writing import ExportReport
from vemo_desktop.services.exporting import export_project
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import Message, MessageBar, Tone
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.services import Services

_TSL300 = "activitynet"


class ExportDialog(QDialog):
    """Format, folder, and what the format cannot keep; the writing itself happens beside the window."""

    def __init__(
        self, services: Services, background: Background, messages: MessageBar, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self.setMinimumWidth(560)
        self._services = services
        self._background = background
        self._messages = messages
        self._build()
        self._on_format()

    @property
    def format_id(self) -> str:
        """The chosen format."""
        return str(self.formats.currentData())

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 3, GRID_PX * 3, GRID_PX * 3, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        self.formats = QComboBox(self)
        self.formats.setAccessibleName("Format")
        for format_ in EXPORTS.values():
            self.formats.addItem(format_.name, format_.id)
        self.formats.currentIndexChanged.connect(self._on_format)
        self.sentence = QLabel(self, wordWrap=True)
        self.sentence.setProperty("role", "muted")
        self.rate = QDoubleSpinBox(self, decimals=3, minimum=0, maximum=MOST_HZ, suffix=" frames/s")
        self.rate.setAccessibleName("Frames per second")
        self.rate.setSpecialValueText("Frames per second the other tool counts with")
        column.addWidget(self.formats)
        column.addWidget(self.sentence)
        column.addWidget(self.rate)
        self.tsl300 = QCheckBox("As TSL-300 has it: times as text, labels p and n", self)
        self.loss = QLabel(self, wordWrap=True)
        self.loss.setProperty("role", "small")
        self.folder = QLineEdit(str(self._services.path.with_suffix("").parent / "export"), self)
        self.folder.setAccessibleName("Folder to export to")
        choose = QPushButton("Choose…", self)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(QLabel("Folder", self))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.go = QPushButton("Export", self, default=True)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_export)
        cancel = QPushButton("Cancel", self)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.go)
        column.addWidget(self.tsl300)
        column.addWidget(self.loss)
        column.addSpacing(GRID_PX)
        column.addLayout(row)
        column.addSpacing(GRID_PX)
        column.addLayout(buttons)

    def _on_format(self) -> None:
        format_ = EXPORTS[self.format_id]
        self.sentence.setText(format_.sentence)
        self.rate.setVisible(format_.counts_frames)
        self.tsl300.setVisible(format_.id == _TSL300)
        lost = ", ".join(format_.cannot_carry)
        self.loss.setText(f"Not kept: {lost}." if lost else "Everything is kept.")

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, "Where to", self.folder.text())
        if name:
            self.folder.setText(name)

    def _on_export(self) -> None:
        format_id, folder = self.format_id, Path(self.folder.text()).expanduser()
        options = ExportOptions(
            tsl300=self.tsl300.isChecked() and format_id == _TSL300, rate_hz=self.rate.value() or None
        )
        session, cache = self._services.session, paths.cache_dir()
        messages = self._messages
        self._background.run(
            lambda: export_project(session, format_id, folder, options, cache_dir=cache),
            lambda report: messages.show_message(exported_message(report)),
        )
        self.accept()


def exported_message(report: ExportReport) -> Message:
    """Say what was written, with what could not be kept on demand."""
    lost = "\n".join(f"{loss.what}: {loss.count}" for loss in report.losses)
    text = f"Exported {len(report.files)} files to “{report.folder}”."
    if lost:
        text += " Some things could not be kept; see the details."
    folder = QUrl.fromLocalFile(str(report.folder))
    return Message(
        text,
        Tone.WARNING if lost else Tone.NOTE,
        details=lost,
        button="Open folder",
        act=lambda: QDesktopServices.openUrl(folder),
    )
