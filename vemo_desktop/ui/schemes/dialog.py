"""The window of label schemes: what is typed is stored at once, one gesture each, and undo takes it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, VALENCE_AROUSAL, LabelScheme
from vemo_desktop.domain.scheme_editing import with_changed, with_label, with_moved, without_label
from vemo_desktop.domain.segments import Change
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.dialogs.parts import row_of
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.schemes.label_table import LabelTable
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import later, told, tr

_ID = Qt.ItemDataRole.UserRole
_FILES = later("Label schemes (*.json)")
_SIZE = (880, 520)
_LIST_PX = 230
_HINT = later("Double click or F2 to edit. Every change is stored at once; Ctrl+Z takes it back.")


class SchemesDialog(QDialog):
    """Lists schemes and edits one of them.

    Signals
    -------
    undo_wanted(), redo_wanted()
        The keys of the window were pressed here.
    """

    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, session: ProjectSession, messages: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Label schemes"))
        open_at(self, *_SIZE)
        self._session = session
        self._messages = messages
        self._scheme_id = ""
        self._build()
        for keys, signal in (
            (QKeySequence.StandardKey.Undo, self.undo_wanted),
            (QKeySequence.StandardKey.Redo, self.redo_wanted),
        ):
            QShortcut(keys, self).activated.connect(signal)
        self.refresh()

    def show_scheme(self, scheme_id: str) -> None:
        """Show one scheme."""
        self._scheme_id = scheme_id
        self.answer.setText(tr(_HINT))
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is stored."""
        schemes = self._editable()
        if self._scheme_id not in schemes:
            self._scheme_id = next(iter(schemes), "")
        with QSignalBlocker(self.list):
            self.list.clear()
            for id_, scheme in schemes.items():
                item = QListWidgetItem(told(scheme.name))
                item.setData(_ID, id_)
                self.list.addItem(item)
                if id_ == self._scheme_id:
                    self.list.setCurrentItem(item)
        self._show(schemes.get(self._scheme_id))

    def _editable(self) -> dict[str, LabelScheme]:
        found = self._session.schemes.all()
        return {id_: one for id_, one in found.items() if id_ != VALENCE_AROUSAL.id}

    @property
    def scheme(self) -> LabelScheme | None:
        """The scheme on show, as stored."""
        return self._session.schemes.all().get(self._scheme_id)

    # Building ------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Label schemes"))
        self.list.setFixedWidth(_LIST_PX)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(3)
        self.list.currentItemChanged.connect(self._on_chosen)
        self.name, self.meaning = QLineEdit(self), QLineEdit(self, placeholderText=tr("What it is for"))
        self.name.setAccessibleName(tr("Name of the scheme"))
        self.meaning.setAccessibleName(tr("Description of the scheme"))
        self.name.editingFinished.connect(self._on_named)
        self.meaning.editingFinished.connect(self._on_described)
        self.version, self.answer = QLabel(self), QLabel(tr(_HINT), self, wordWrap=True)
        self.version.setProperty("role", "muted")
        self.answer.setProperty("role", "muted")
        self.table = LabelTable(self)
        self.table.label_edited.connect(self._on_label)
        self.table.not_understood.connect(self._on_not_understood)
        self.add_label = self._button(tr("Add label…"), self._ask_label)
        self.remove_label = self._button(tr("Remove label"), self._remove_label)
        self.color = self._button(tr("Colour…"), self.table.choose_color)
        self.up = self._button(tr("Up"), lambda: self._move(-1))
        self.down = self._button(tr("Down"), lambda: self._move(1))
        self.new = self._button(tr("New…"), self._ask_scheme)
        self.remove = self._button(tr("Remove"), self._remove)
        self.load = self._button(tr("Import…"), self._ask_import)
        self.save = self._button(tr("Export…"), self._ask_export)
        left = QVBoxLayout()
        left.setSpacing(GRID_PX)
        left.addWidget(self.list, 1)
        left.addLayout(_row(self.new, self.remove))
        left.addLayout(_row(self.load, self.save))
        head = QHBoxLayout()
        head.setSpacing(GRID_PX)
        head.addWidget(self.name, 1)
        head.addWidget(self.version)
        right = QVBoxLayout()
        right.setSpacing(GRID_PX)
        right.addLayout(head)
        right.addWidget(self.meaning)
        right.addWidget(self.table, 1)
        right.addLayout(_row(self.add_label, self.remove_label, self.color, self.up, self.down))
        right.addWidget(self.answer)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        whole.setSpacing(GRID_PX * 2)
        whole.addLayout(left)
        whole.addLayout(right, 1)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False, act=act: act())
        return button

    def _show(self, scheme: LabelScheme | None) -> None:
        chosen = self.table.chosen
        is_writable = not self._session.read_only
        usage = self._session.schemes.usage(scheme.id) if scheme is not None else {}
        for field, text in (
            (self.name, scheme.name if scheme else ""),
            (self.meaning, scheme.description if scheme else ""),
        ):
            if field.text() != text:
                field.setText(text)
            field.setReadOnly(not is_writable)
        self.version.setText(tr("version {version}", version=scheme.version) if scheme else "")
        self.table.set_read_only(not is_writable)
        self.table.show_scheme(scheme, usage, chosen)
        for button in (self.add_label, self.remove_label, self.color, self.up, self.down):
            button.setEnabled(is_writable and scheme is not None)
        self.new.setEnabled(is_writable)
        self.load.setEnabled(is_writable)
        self.remove.setEnabled(is_writable and scheme is not None and scheme.id not in BUILT_IN_SCHEMES)
        self.save.setEnabled(scheme is not None)

    # Acting --------------------------------------------------------------------------------------

    def _do(self, edit: Callable[[], Change]) -> Change | None:
        try:
            change = edit()
        except VemoError as error:
            self._say(told(error.message))
            self.refresh()
            return None
        self.answer.setText(tr(_HINT))
        if change.scheme_after is not None:
            self._scheme_id = change.scheme_after.id
        self.refresh()
        return change

    def _edit(self, make: Callable[[LabelScheme], LabelScheme]) -> None:
        scheme = self.scheme
        if scheme is not None:
            self._do(lambda: self._session.schemes.edit(make(scheme)))

    def _say(self, sentence: str) -> None:
        self.answer.setText(sentence)

    def _on_not_understood(self, sentence: str) -> None:
        self._say(sentence)
        self.refresh()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._scheme_id = item.data(_ID)
            self.answer.setText(tr(_HINT))
            self._show(self.scheme)

    def _on_named(self) -> None:
        self._edit(lambda scheme: replace(scheme, name=self.name.text().strip()))

    def _on_described(self) -> None:
        self._edit(lambda scheme: replace(scheme, description=self.meaning.text().strip()))

    def _on_label(self, key: str, different: dict[str, Any]) -> None:
        self._edit(lambda scheme: with_changed(scheme, replace(scheme.label(key), **different)))

    def _remove_label(self) -> None:
        key = self.table.chosen
        if key is not None:
            self._edit(lambda scheme: without_label(scheme, key))

    def _move(self, step: int) -> None:
        key = self.table.chosen
        if key is not None:
            self._edit(lambda scheme: with_moved(scheme, key, step))

    def _ask_label(self) -> None:
        self._ask(
            tr("New label"),
            tr("Name of the label:"),
            lambda name: self._edit(lambda one: with_label(one, name)),
        )

    def _ask_scheme(self) -> None:
        self._ask(
            tr("New label scheme"),
            tr("Name of the scheme and, after a colon, its labels:\nMoods: calm, tense, tired"),
            self._make,
        )

    def _make(self, text: str) -> None:
        name, _, rest = text.partition(":")
        labels = [label.strip() for label in rest.split(",") if label.strip()] or [tr("Label 1")]
        self._do(lambda: self._session.schemes.make(name, labels))

    def _remove(self) -> None:
        self._do(lambda: self._session.schemes.remove(self._scheme_id))

    def _ask(self, title: str, prompt: str, use: Callable[[str], None]) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(title)
        dialog.setLabelText(prompt)
        dialog.textValueSelected.connect(use)
        dialog.open()

    def _ask_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Import a label scheme"), "", tr("{files};;All files (*)", files=tr(_FILES))
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take a scheme from a file."""
        change = self._do(lambda: self._session.schemes.take(path))
        if change is not None and change.is_empty:
            self._say(tr("The scheme is here already, just as in the file."))

    def _ask_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Export a label scheme"), f"{self._scheme_id}.json", tr(_FILES)
        )
        if name:
            self.write(Path(name))

    def write(self, path: Path) -> None:
        """Write the scheme on show into a file."""
        try:
            self._session.schemes.export(self._scheme_id, path)
        except VemoError as error:
            self._say(told(error.message))
        else:
            self._say(tr("Written to {name}.", name=path.name))


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = row_of(*buttons)
    if len(buttons) > 2:
        row.addStretch(1)
    return row
