"""The mistakes of a network as rows: those of a large library are many, and are put in words when seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QTableView, QWidget

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.mistakes import Mistake, MistakeKind
from vemo_desktop.services.figure_texts import place_text
from vemo_desktop.ui.dialogs.parts import make_readable
from vemo_desktop.wording import later, told, tr

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_KINDS = {
    MistakeKind.MISSED: later("Missed"),
    MistakeKind.INVENTED: later("Wrongly proposed"),
    MistakeKind.LABEL: later("Wrong label"),
    MistakeKind.BORDER: later("Wrong border"),
}
_HEADS = (later("Mistake"), later("Video"), later("True"), later("Proposed"))


class MistakeModel(QAbstractTableModel):
    """Shows mistakes, one in a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mistakes: Sequence[Mistake] = ()

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._mistakes = mistakes
        self.endResetModel()

    def mistake(self, row: int) -> Mistake:
        """Return what a row shows."""
        return self._mistakes[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._mistakes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        one = self._mistakes[index.row()]
        match index.column():
            case 0:
                return tr(_KINDS[one.kind])
            case 1:
                return one.title
            case 2:
                return _place(one.truth)
            case _:
                return _place(one.said)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(_HEADS[section]) if 0 <= section < len(_HEADS) else None
        return None


class MistakeList(QTableView):
    """Lists mistakes, and tells which one the user wants to see.

    Signals
    -------
    mistake_chosen(Mistake)
        The user clicked on a mistake, or pressed Enter on it.
    """

    mistake_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = MistakeModel(self)
        self.setModel(self._rows)
        make_readable(self)
        self.horizontalHeader().setResizeContentsPrecision(0)  # only rows in view are measured
        self.setAccessibleName(tr("Mistakes"))
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_mistakes(self, mistakes: Sequence[Mistake]) -> None:
        """Show these and no others."""
        self._rows.show_mistakes(mistakes)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.mistake_chosen.emit(self._rows.mistake(index.row()))


def _place(mark: Mark | None) -> str:
    return place_text(None if mark is None else replace(mark, label=told(mark.label)))
