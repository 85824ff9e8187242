"""Asking how to export; the list of formats is the registry's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from vemo_desktop.exchange.formats import MOST_HZ, ExportOptions
from vemo_desktop.exchange.huggingface.options import DATASET
from vemo_desktop.exchange.registry import EXPORTS
from vemo_desktop.ui.dialogs.dataset_form import DatasetForm
from vemo_desktop.ui.dialogs.frame import dialog_column
from vemo_desktop.ui.dialogs.parts import fit_height
from vemo_desktop.ui.dialogs.scrolled import Scrolled
from vemo_desktop.ui.exporting import ExportController
from vemo_desktop.ui.number_fields import NumberField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import told, tr

_TSL300 = "activitynet"
_FIELDS_PX = 528
OFFERED = {DATASET.id: DATASET, **EXPORTS}
"""What can be chosen, the dataset to train on first."""


class ExportDialog(QDialog):
    """Format, folder, and what the format cannot keep; the writing itself happens beside the window."""

    def __init__(self, exports: ExportController, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._exports = exports
        self._beside = folder
        self._build()
        self._on_format()

    @property
    def format_id(self) -> str:
        """The chosen format."""
        return str(self.formats.currentData())

    def _build(self) -> None:
        column = dialog_column(self)
        # A minimum of the dialog's own would stand above what its fields need, in languages with long words.
        column.addStrut(_FIELDS_PX)
        self.formats = QComboBox(self)
        self.formats.setAccessibleName(tr("Format"))
        for format_ in OFFERED.values():
            self.formats.addItem(told(format_.name), format_.id)
        self.formats.currentIndexChanged.connect(self._on_format)
        self.sentence = QLabel(self, wordWrap=True)
        self.sentence.setProperty("role", "muted")
        self.rate = NumberField(self, decimals=3, minimum=0, maximum=MOST_HZ, suffix=tr(" frames/s"))
        self.rate.setAccessibleName(tr("Frames per second"))
        self.rate.setSpecialValueText(tr("Frames per second the other tool counts with"))
        column.addWidget(self.formats)
        column.addWidget(self.sentence)
        column.addWidget(self.rate)
        self.dataset = DatasetForm(self)
        self.dataset.changed.connect(self._on_choices)
        self._about_dataset = Scrolled(self.dataset, self)
        column.addWidget(self._about_dataset)
        self.tsl300 = QCheckBox(tr("As TSL-300 has it: times as text, labels p and n"), self)
        self.loss = QLabel(self, wordWrap=True)
        self.loss.setProperty("role", "small")
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(tr("Folder to export to"))
        choose = QPushButton(tr("Choose…"), self)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        row.addWidget(QLabel(tr("Folder"), self))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.go = QPushButton(tr("Export"), self, default=True)
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_export)
        cancel = QPushButton(tr("Cancel"), self)
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
        format_ = OFFERED[self.format_id]
        if not self.folder.isModified():
            # One for each format: an export takes the place of an earlier one in its folder.
            self.folder.setText(str(self._beside / f"export-{format_.id}"))
        self.sentence.setText(told(format_.sentence))
        self.rate.setVisible(format_.counts_frames)
        self.tsl300.setVisible(format_.id == _TSL300)
        self._about_dataset.setVisible(format_.id == DATASET.id)
        lost = ", ".join(map(told, format_.cannot_carry))
        self.loss.setText(tr("Not kept: {lost}.", lost=lost) if lost else tr("Everything is kept."))
        self._on_choices()

    def _on_choices(self) -> None:
        self.go.setEnabled(self.format_id != DATASET.id or self.dataset.options is not None)
        self._about_dataset.updateGeometry()
        # Taller for a dataset, and small again without: the dialog follows what it asks.
        fit_height(self)

    def _on_choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Where to"), self.folder.text())
        if name:
            self.folder.setText(name)
            self.folder.setModified(True)

    def _on_export(self) -> None:
        format_id, folder = self.format_id, Path(self.folder.text()).expanduser()
        dataset = self.dataset.options
        if format_id == DATASET.id and dataset is not None:
            self._exports.write_dataset(folder, dataset)
        else:
            options = ExportOptions(
                tsl300=self.tsl300.isChecked() and format_id == _TSL300, rate_hz=self.rate.value() or None
            )
            self._exports.write_files(format_id, folder, options)
        self.accept()
