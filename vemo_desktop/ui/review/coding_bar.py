"""How far the present person is with the open video, and the button that says "done"."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import counted, tr


class CodingBar(QWidget):
    """One line of the inspector; hidden in projects without annotators.

    Signals
    -------
    state_wanted(CodingState)
    """

    state_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: CodingState | None = None
        self.text = QLabel(self, wordWrap=True)
        self.text.setProperty("role", "muted")
        self.button = QPushButton(tr("Done"), self)
        self.button.clicked.connect(self._on_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        self.hide()

    def show_state(self, name: str, state: CodingState | None, hidden: int, *, is_read_only: bool) -> None:
        """Show where somebody stands.

        Parameters
        ----------
        name : str
        state : CodingState or None
            None where the video was not given to them.
        hidden : int
            How many others have labelled it whose labels are hidden.
        is_read_only : bool
        """
        self._state = state
        said = tr("not given to you") if state is None else str(state)
        others = (
            ""
            if not hidden
            else counted(
                " · labels of {count} other hidden until done",
                " · labels of {count} others hidden until done",
                hidden,
            )
        )
        self.text.setText(f"{name}: {said}{others}")
        self.button.setText(tr("Open again") if state is CodingState.DONE else tr("Done"))
        self.button.setEnabled(state is not CodingState.LOCKED and not is_read_only)
        self.button.setToolTip(
            tr("Locked: its coding counts as final. File, Annotators unlocks it.")
            if state is CodingState.LOCKED
            else tr("Say that you have coded this video from beginning to end, or take that back")
        )
        self.show()

    def _on_button(self) -> None:
        is_done = self._state is CodingState.DONE
        self.state_wanted.emit(CodingState.OPEN if is_done else CodingState.DONE)
