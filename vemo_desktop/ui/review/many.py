"""What the inspector shows while several segments are selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.review import walk
from vemo_desktop.ui.review.label_buttons import LabelButtons
from vemo_desktop.wording import counted, later, tr

_HINTS = (
    ("shift_back", "shift_forward", later("move all by a frame")),
    ("move_to_lane", "", later("move them to another lane")),
    ("select_label", "", later("select all of one label")),
    ("escape", "", later("let go")),
)


class ManyPanel(QWidget):
    """Counts the selected segments and offers what can be done to all of them.

    Signals
    -------
    label_chosen(str)
    """

    label_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.headline = QLabel(self)
        self.headline.setProperty("role", "title")
        self.summary = QLabel(self, wordWrap=True)
        self.summary.setProperty("role", "muted")
        self.labels = LabelButtons(self)
        self.labels.label_chosen.connect(self.label_chosen)
        self.accept, self.discard = QPushButton(self), QPushButton(self)
        self.accept.setAccessibleName(tr("Accept the selected proposals"))
        self.discard.setAccessibleName(tr("Reject or delete what is selected"))
        self.accept.setProperty("role", "primary")
        self.hints = QLabel(self, wordWrap=True)
        self.hints.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        for button in (self.accept, self.discard):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 2, GRID_PX + 4, GRID_PX * 2, GRID_PX)
        column.setSpacing(GRID_PX)
        for part in (self.headline, self.summary, self.labels):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self.hints)
        column.addStretch(1)
        self._keys: dict[str, str] = {}

    def set_actions(self, actions: ActionSet) -> None:
        """Give the buttons their actions."""
        self.accept.clicked.connect(actions["accept"].trigger)
        self.discard.clicked.connect(actions["reject"].trigger)

    def show_keys(self, actions: ActionSet) -> None:
        """Name the keys of what can be done."""
        names = (
            "accept",
            "reject",
            *(name for first, second, _ in _HINTS for name in (first, second) if name),
        )
        self._keys = {name: actions.key_text(name) for name in names}
        lines = []
        for first, second, does in _HINTS:
            keys = " ".join(filter(None, (self._keys[first], self._keys.get(second, ""))))
            if keys:
                lines.append(f"{keys}  {tr(does)}")
        self.hints.setText("\n".join(lines))

    def show_segments(
        self, segments: Sequence[Segment], schemes: dict[str, LabelScheme], *, is_read_only: bool
    ) -> None:
        """Show what is selected; labels can be chosen where all have one scheme."""
        waiting = len(walk.waiting(segments))
        proposals = sum(one.layer is Layer.PROPOSAL for one in segments)
        total_s = sum(one.interval.duration_us for one in segments) / 1_000_000
        self.headline.setText(counted("{count} segment", "{count} segments", len(segments)))
        parts = []
        if proposals:
            parts.append(
                tr(
                    "{proposals}, {waiting} open",
                    proposals=counted("{count} proposal", "{count} proposals", proposals),
                    waiting=waiting,
                )
            )
        if len(segments) > proposals:
            parts.append(counted("{count} decision", "{count} decisions", len(segments) - proposals))
        self.summary.setText(f"{' · '.join(parts)} · {total_s:.1f} s")
        used = {one.scheme for one in segments}
        self.labels.setVisible(len(used) == 1)
        if len(used) == 1:
            self.labels.set_scheme(schemes[next(iter(used))])
            labels = {one.label for one in segments}
            self.labels.show_label(next(iter(labels)) if len(labels) == 1 else None)
        self.labels.setEnabled(not is_read_only)
        self.accept.setVisible(waiting > 0)
        self.accept.setEnabled(not is_read_only)
        self.accept.setText(
            tr("Accept {count}  {key}", count=waiting, key=self._keys.get("accept", "")).rstrip()
        )
        self.discard.setEnabled(not is_read_only)
        word = (
            tr("Delete")
            if proposals == 0
            else tr("Reject")
            if proposals == len(segments)
            else tr("Reject, delete")
        )
        self.discard.setText(f"{word} {len(segments)}  {self._keys.get('reject', '')}".rstrip())
