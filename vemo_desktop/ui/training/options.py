"""What can be chosen about a lesson: who must stay together, and where its course is written to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from vemo_desktop.domain.splits import SplitBy, Together
from vemo_desktop.services.learning import Standing
from vemo_desktop.ui.dialogs.dataset_form import KEPT_TOGETHER
from vemo_desktop.ui.dialogs.parts import row_of
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import counted, later, tr

_DEVICES = {"cpu": later("on the processor"), "auto": later("on a graphics card, if there is one")}


class LessonOptions(QWidget):
    """Who stays together, and, for those who ask for more, how it is computed and written.

    Signals
    -------
    changed()
        Others must stay together now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by = QComboBox(self)
        for value, text in KEPT_TOGETHER.items():
            self.by.addItem(tr(text), value)
        self.by.setAccessibleName(tr("What stays together"))
        self.by.setToolTip(tr("On one side whole: it teaches or it judges, never both"))
        self.subject = QLineEdit(self)
        self.subject.setAccessibleName(tr("Who is seen, as a regular expression on the name of the file"))
        self.subject.setToolTip(
            tr("Regular expression; its first group is the subject, found in the file's name.")
        )
        self.found = QLabel(self)
        self.found.setProperty("role", "small")
        self.folder = QLineEdit(self, placeholderText=tr("not written"))
        self.folder.setAccessibleName(tr("Folder for TensorBoard"))
        self.folder.setToolTip(tr("Losses and figures are also written there, for TensorBoard"))
        self.folder.setClearButtonEnabled(True)
        self.browse = QPushButton(tr("Choose…"), self)
        self.device = QComboBox(self)
        for device, name in _DEVICES.items():
            self.device.addItem(tr(name), device)
        self.device.setAccessibleName(tr("Where to compute"))
        self.device.setToolTip(
            tr("Heads are small: a graphics card is seldom faster, and rounds differently")
        )
        self.more = QPushButton(tr("More options"), self, flat=True, autoDefault=False)
        self.more.setCheckable(True)
        self.more.setProperty("role", "link")
        self.further = QWidget(self, visible=False)
        self.more.toggled.connect(self.further.setVisible)
        sides = row_of(QLabel(tr("Keep together"), self), self.by, self.subject, self.found)
        sides.addStretch(1)
        sides.addWidget(self.more)
        course = row_of(QLabel(tr("TensorBoard"), self), self.folder, self.browse, self.device)
        course.setContentsMargins(0, 0, 0, 0)
        self.further.setLayout(course)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID_PX)
        rows.addLayout(sides)
        rows.addWidget(self.further)
        self._show_subject()
        self.by.activated.connect(self._on_by)
        self.subject.editingFinished.connect(self._on_subject)
        self.browse.clicked.connect(self._on_browse)

    @property
    def together(self) -> Together | None:
        """Who must stay together; None while the expression is none."""
        try:
            return Together(SplitBy(self.by.currentData()), self.subject.text())
        except ValueError:
            return None

    @property
    def tensorboard(self) -> Path | None:
        """Where the course is written to, if anywhere."""
        text = self.folder.text().strip()
        return Path(text).expanduser().absolute() if text else None

    @property
    def where(self) -> str:
        """Where to compute, as the worker names it."""
        return str(self.device.currentData())

    def show_standing(self, standing: Standing) -> None:
        """Show who is kept together in the project, and how many groups the corrected videos are of."""
        with QSignalBlocker(self.by), QSignalBlocker(self.subject):
            self.by.setCurrentIndex(self.by.findData(standing.together.by))
            if not self.subject.hasFocus():
                self.subject.setText(standing.together.subject)
        count, by = standing.groups, standing.together.by
        texts = {
            SplitBy.VIDEO: "",
            SplitBy.SUBJECT: counted("{count} subject", "{count} subjects", count),
            SplitBy.SOURCE: counted("{count} folder", "{count} folders", count),
        }
        self.found.setText(texts[by])
        self._show_subject()

    def _show_subject(self) -> None:
        self.subject.setVisible(self.by.currentData() == SplitBy.SUBJECT)
        self.found.setVisible(self.by.currentData() != SplitBy.VIDEO)

    def _on_by(self) -> None:
        self._show_subject()
        self.changed.emit()

    def _on_subject(self) -> None:
        if self.together is None:
            self.found.setText(tr("no regular expression"))
        else:
            self.changed.emit()

    def _on_browse(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder for TensorBoard"), self.folder.text())
        if name:
            self.folder.setText(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What a field has taken must not press a button of the dialog too.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)
