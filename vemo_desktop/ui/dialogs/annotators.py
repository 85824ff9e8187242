"""Annotators of a project: who they are, what was given to them, how far they are, and blind coding."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.parts import dress_table, row_of
from vemo_desktop.ui.number_fields import WholeField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import later, told, tr

_HEADS = (later("Name"), later("Given"), later("Open"), later("Done"), later("Locked"), later("This video"))
_STATES = {
    CodingState.OPEN: later("open"),
    CodingState.DONE: later("done"),
    CodingState.LOCKED: later("locked, final"),
}


class AnnotatorsDialog(QDialog):
    """A table of people, and what can be done with the chosen one; every click is written at once.

    Parameters
    ----------
    session : ProjectSession
    background : Background
    videos : sequence of str
        All videos of the project, to share out: whoever opens this has them at hand.
    media_id : str or None
        The open video.
    parent : QWidget, optional
    """

    def __init__(
        self,
        session: ProjectSession,
        background: Background,
        videos: Sequence[str],
        media_id: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Annotators"))
        self.setMinimumSize(620, 420)
        self._session = session
        self._background = background
        self._videos = videos
        self._sharing = 0
        self._media_id = media_id
        self._build()
        self.refresh()

    @property
    def chosen(self) -> str | None:
        """The name in the chosen row."""
        row = self.table.currentRow()
        item = self.table.item(row, 0) if row >= 0 else None
        return None if item is None else item.text()

    def refresh(self) -> None:
        """Show the people as they stand."""
        annotators, before = self._session.annotators, self.chosen
        self.table.setRowCount(len(annotators.all))
        for row, person in enumerate(annotators.all):
            here = person.videos.get(self._media_id or "")
            counts = [len(person.videos), *(person.count(state) for state in CodingState)]
            cells = (person.name, *map(str, counts), "" if here is None else tr(_STATES[here]))
            for column, text in enumerate(cells):
                cell = QTableWidgetItem(text)
                cell.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                if 0 < column < len(cells) - 1:
                    cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, cell)
            if person.name == before or (before is None and person.name == self._session.author):
                self.table.selectRow(row)
        self.blind.setChecked(annotators.is_blind)
        self._enable()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 3, GRID_PX * 2, GRID_PX * 3, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        hint = QLabel(
            tr(
                "You label as “{author}” (File, Your name changes that). Names here are those that "
                "labels are signed with; taking one off the list leaves the labels.",
                author=self._session.author,
            ),
            self,
            wordWrap=True,
        )
        hint.setProperty("role", "muted")
        self.table = QTableWidget(0, len(_HEADS), self)
        self.table.setHorizontalHeaderLabels([tr(name) for name in _HEADS])
        self.table.setAccessibleName(tr("Annotators"))
        dress_table(self.table, widest=0)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.itemSelectionChanged.connect(self._enable)
        self.name = QLineEdit(self, placeholderText=tr("Name of somebody new"))
        self.name.setAccessibleName(tr("Name of somebody new"))
        self.name.textChanged.connect(self._enable)
        self.name.returnPressed.connect(self._on_add)
        self.add, self.remove = (
            self._button(tr("Add"), self._on_add),
            self._button(tr("Take off"), self._on_remove),
        )
        self.give = self._button(tr("Give this video"), self._on_give)
        self.take = self._button(tr("Take this video back"), self._on_take)
        self.state = QComboBox(self)
        self.state.setAccessibleName(tr("State of this video"))
        for state, text in _STATES.items():
            self.state.addItem(tr("This video: {state}", state=tr(text)), state)
        self.set_state = self._button(tr("Set"), self._on_state)
        self.overlap = WholeField(self, minimum=0, maximum=100, value=20, suffix=tr(" % coded twice"))
        self.overlap.setAccessibleName(tr("Share coded twice"))
        self.share = self._button(tr("Share out all videos"), self._on_share)
        self.blind = QCheckBox(
            tr("Blind: what others decided is hidden until one is done with the video"), self
        )
        self.blind.clicked.connect(self._on_blind)
        self.problem = QLabel(self, wordWrap=True)
        self.problem.setProperty("role", "small")
        close = self._button(tr("Close"), self.accept)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        column.addLayout(row_of(self.name, self.add, self.remove))
        column.addLayout(row_of(self.give, self.take, self.state, self.set_state))
        column.addLayout(row_of(self.overlap, self.share))
        column.addWidget(self.blind)
        column.addWidget(self.problem)
        last = row_of()
        last.addStretch(1)
        last.addWidget(close)
        column.addLayout(last)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self, autoDefault=False)
        button.clicked.connect(act)
        return button

    def _enable(self) -> None:
        can_write, chosen = not self._session.read_only, self.chosen is not None
        is_about_video = can_write and chosen and self._media_id is not None
        self.name.setEnabled(can_write)
        self.blind.setEnabled(can_write)
        self.add.setEnabled(can_write and bool(self.name.text().strip()))
        self.remove.setEnabled(can_write and chosen)
        for widget in (self.give, self.take, self.state, self.set_state):
            widget.setEnabled(is_about_video)
        self.share.setEnabled(can_write and self.table.rowCount() > 0 and not self._sharing)

    def _on_add(self) -> None:
        name = self.name.text().strip()
        if name and self._do(lambda: self._session.annotators.add(name)):
            self.name.clear()

    def _on_remove(self) -> None:
        name = self.chosen
        if name is not None:
            self._do(lambda: self._session.annotators.remove(name))

    def _on_give(self) -> None:
        name, media_id = self.chosen, self._media_id
        if name is not None and media_id is not None:
            self._do(lambda: self._session.annotators.assign(name, [media_id]))

    def _on_take(self) -> None:
        name, media_id = self.chosen, self._media_id
        if name is not None and media_id is not None:
            self._do(lambda: self._session.annotators.withdraw(name, [media_id]))

    def _on_state(self) -> None:
        name, media_id, state = self.chosen, self._media_id, CodingState(self.state.currentData())
        if name is not None and media_id is not None:
            self._do(lambda: self._session.annotators.set_state([media_id], state, name))

    def _on_share(self) -> None:
        annotators, videos, overlap = self._session.annotators, self._videos, self.overlap.value() / 100
        names = [person.name for person in annotators.all]
        # Beside the window: the list of a large library is long to write.
        self._sharing = self._background.run(
            lambda: annotators.share_out(videos, names, overlap), self._on_shared, self._on_unshared
        )
        self._enable()

    def _on_shared(self, _nothing: None) -> None:
        self._sharing = 0
        self.problem.clear()
        self.refresh()

    def _on_unshared(self, error: VemoError) -> None:
        self._sharing = 0
        self.problem.setText(told(error.message))
        self._enable()

    def _on_blind(self) -> None:
        is_blind = self.blind.isChecked()
        self._do(lambda: self._session.annotators.set_blind(is_blind))

    def _do(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except VemoError as error:
            self.problem.setText(told(error.message))
            return False
        self.problem.clear()
        self.refresh()
        return True

    def done(self, result: int) -> None:
        """Close; sharing out that is still going on ends, and nobody waits for it."""
        self._background.forget(self._sharing)
        super().done(result)
