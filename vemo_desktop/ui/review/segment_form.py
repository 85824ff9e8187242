"""One segment to look at and to edit: its labels, times, certainty and note, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.services.moments import Moment
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.palette import GRID_PX, Theme
from vemo_desktop.ui.review.at_playhead import AtPlayhead
from vemo_desktop.ui.review.certainty import CertaintyRow
from vemo_desktop.ui.review.interval_fields import IntervalFields
from vemo_desktop.ui.review.label_buttons import LabelButtons
from vemo_desktop.ui.review.segment_view import SegmentView
from vemo_desktop.ui.review.shares import ShareBars
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import tr

_NOTE_REST_MS = 1_500
_NOTE_PX = 40


class SegmentForm(QWidget):
    """Shows one segment and lets it be edited; knows values, not services.

    Signals
    -------
    note_edited(str, str)
        Identifier of the segment and the new note; once typing rests, or when another segment is shown.
    """

    note_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._view: SegmentView | None = None
        self._is_read_only = False
        self._reject_key = ""
        self._note_rest = QTimer(self, singleShot=True, interval=_NOTE_REST_MS)
        self._note_rest.timeout.connect(self.commit_note)
        # What holds names of people and networks wraps: long ones pushed half of the form out of the panel.
        self.headline, self.provenance = QLabel(self, wordWrap=True), QLabel(self, wordWrap=True)
        self.place = QLabel(self)
        self.previous, self.next = QToolButton(self), QToolButton(self)
        self.labels, self.times, self.certainty = LabelButtons(self), IntervalFields(self), CertaintyRow(self)
        self.labels.set_scheme(SENTIMENT)
        self.accept, self.reject = QPushButton(tr("Accept"), self), QPushButton(tr("Reject"), self)
        self.note = QPlainTextEdit(self, placeholderText=tr("Note"), tabChangesFocus=True)
        self.note.setAccessibleName(tr("Note"))
        self.note.setFixedHeight(_NOTE_PX)
        self.note.textChanged.connect(self._on_note_typed)
        self.streams, self.at_playhead, self.network_says = ShareBars(self), AtPlayhead(self), ShareBars(self)
        self.speaker = QLabel(self, wordWrap=True)
        self._why, self._here = QLabel(tr("Why here"), self), QLabel(tr("At the playhead"), self)
        self._buttons: tuple[tuple[QAbstractButton, str], ...] = (
            (self.accept, "accept"),
            (self.reject, "reject"),
            (self.previous, "previous"),
            (self.next, "next"),
        )
        self._dress()
        self._lay_out()
        self.show_moment(Moment(), None)

    def show_segment(self, view: SegmentView | None) -> None:
        """Show a segment; None where there is none to show. What was typed about another is handed over."""
        before = self._view.segment.id if self._view else None
        if before is not None and (view is None or view.segment.id != before):
            self.commit_note()
        self._view = view
        if view is None:
            return
        segment = view.segment
        self.headline.setText(view.headline)
        self.place.setText(view.place)
        self.provenance.setText(view.provenance)
        self.labels.set_scheme(view.scheme)
        self.labels.show_label(segment.label)
        self.times.show_interval(segment.interval)
        if not (segment.id == before and self.note.hasFocus()):
            self.note.setPlainText(segment.note)
            self._note_rest.stop()
        self.certainty.setVisible(segment.layer is Layer.HUMAN)
        self.certainty.show_certainty(segment.confidence if segment.layer is Layer.HUMAN else None)
        self._show_decisions(segment)
        self.speaker.setText(tr("{network} says", network=view.speaker or tr("The network")))
        for heading, bars, shares in (
            (self._why, self.streams, view.streams),
            (self.speaker, self.network_says, view.labels),
        ):
            bars.show_shares(shares)
            heading.setVisible(bool(shares))
            bars.setVisible(bool(shares))

    def show_moment(self, moment: Moment, picture: QImage | None) -> None:
        """Show what was found at the playhead, with the picture on screen."""
        self.at_playhead.show_moment(moment, picture)
        for widget in (self._here, self.at_playhead):
            widget.setVisible(not moment.is_empty)

    def commit_note(self) -> None:
        """Hand over a note that is being typed."""
        self._note_rest.stop()
        if self._view is not None and self.note.toPlainText() != self._view.segment.note:
            self.note_edited.emit(self._view.segment.id, self.note.toPlainText())

    def set_actions(self, actions: ActionSet) -> None:
        """Give the buttons their actions."""
        for button, action_id in self._buttons:
            button.clicked.connect(actions[action_id].trigger)
        self.show_keys(actions)

    def show_keys(self, actions: ActionSet) -> None:
        """Show the keys of the actions on the buttons and in their tooltips."""
        self._reject_key = actions.key_text("reject")
        self.accept.setText(tr("Accept  {key}", key=actions.key_text("accept")).rstrip())
        self._name_reject(tr("Reject") if self._view is None else _word(self._view.segment))
        for button, action_id in self._buttons:
            button.setToolTip(actions.tip(action_id))

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be edited, or let it again."""
        self._is_read_only = is_read_only
        for widget in (self.labels, self.times, self.certainty, self.note):
            widget.setEnabled(not is_read_only)
        if self._view is not None:
            self._show_decisions(self._view.segment)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        for part in (self.streams, self.certainty, self.network_says):
            part.set_theme(theme)
        self.previous.setIcon(icon("previous", theme))
        self.next.setIcon(icon("next", theme))

    def _show_decisions(self, segment: Segment) -> None:
        can_accept = segment.state in (SegmentState.OPEN, SegmentState.REJECTED)
        self.accept.setVisible(segment.layer is Layer.PROPOSAL)
        self.accept.setEnabled(can_accept and not self._is_read_only)
        self.reject.setEnabled(not self._is_read_only)
        self._name_reject(_word(segment))

    def _name_reject(self, word: str) -> None:
        self.reject.setText(f"{word}  {self._reject_key}".rstrip())

    def _on_note_typed(self) -> None:
        if self.note.hasFocus():
            self._note_rest.start()

    # How it looks

    def _dress(self) -> None:
        roles: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("title", (self.headline,)),
            ("muted", (self.place, self.provenance)),
            ("heading", (self._why, self._here, self.speaker)),
            ("primary", (self.accept,)),
            ("flat", (self.previous, self.next)),
        )
        for role, widgets in roles:
            for widget in widgets:
                widget.setProperty("role", role)
        self.place.setFont(number_font())
        self.previous.setAccessibleName(tr("Previous segment"))
        self.next.setAccessibleName(tr("Next segment"))
        for button, _action_id in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 2, GRID_PX + 4, GRID_PX * 2, GRID_PX)
        column.setSpacing(GRID_PX)
        column.addLayout(self._head_row())
        column.addWidget(self.labels)
        column.addWidget(self.times)
        decisions = QHBoxLayout()
        decisions.setSpacing(GRID_PX)
        for button in (self.accept, self.reject):
            decisions.addWidget(button, 1)
        column.addLayout(decisions)
        for widget in (self.certainty, self.note, self.provenance):
            column.addWidget(widget)
        for heading, shown in (
            (self._why, self.streams),
            (self._here, self.at_playhead),
            (self.speaker, self.network_says),
        ):
            column.addSpacing(4)
            column.addWidget(heading)
            column.addWidget(shown)
        column.addStretch(1)

    def _head_row(self) -> QHBoxLayout:
        steps = QWidget(self)
        steps.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the time line runs
        inner = QHBoxLayout(steps)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self.previous, self.place, self.next):
            inner.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.headline, 1)
        row.addWidget(steps)
        return row


def _word(segment: Segment) -> str:
    """Return what rejecting means for a segment."""
    return tr("Reject") if segment.layer is Layer.PROPOSAL else tr("Delete")
