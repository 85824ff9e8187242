"""The inspector: the selected segment, who made it, why the network thinks so, and how much it proposes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.labels import SENTIMENT, LabelScheme
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.services.moments import Moment
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.palette import FONT_SMALL_PX, GRID_PX, Theme
from vemo_desktop.ui.review.at_playhead import AtPlayhead
from vemo_desktop.ui.review.certainty import CertaintyRow
from vemo_desktop.ui.review.coding_bar import CodingBar
from vemo_desktop.ui.review.label_buttons import LabelButtons
from vemo_desktop.ui.review.many import ManyPanel
from vemo_desktop.ui.review.segment_view import SegmentView
from vemo_desktop.ui.review.sensitivity import SensitivitySlider
from vemo_desktop.ui.review.shares import ShareBars
from vemo_desktop.ui.review.time_field import TimeField
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import tr

_NOTE_REST_MS = 1_500
_TIME_PX = 104


class Inspector(QFrame):
    """Shows one segment and lets it be edited; knows values, not services.

    Signals
    -------
    label_chosen(str)
    interval_edited(Interval)
    note_edited(str, str)
        Identifier of the segment and the new note.
    certainty_edited(float or None)
    """

    label_chosen = Signal(str)
    interval_edited = Signal(object)
    note_edited = Signal(str, str)
    certainty_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(324)
        self._view: SegmentView | None = None
        self._frames: FrameIndex | None = None
        self._note_rest = QTimer(self, singleShot=True, interval=_NOTE_REST_MS)
        self._note_rest.timeout.connect(self.commit_note)
        self.empty = EmptyState(self)
        self.sensitivity = SensitivitySlider(self)
        self.coding = CodingBar(self)
        self._reject_key = ""
        self._is_read_only = False
        self._build()
        self._buttons: tuple[tuple[QAbstractButton, str], ...] = (
            (self.accept, "accept"),
            (self.reject, "reject"),
            (self.previous, "previous"),
            (self.next, "next"),
        )
        self.show_segment(None)

    def show_segment(self, view: SegmentView | None) -> None:
        """Show a segment, or what to do when none is selected."""
        before = self._view.segment.id if self._view else None
        if before is not None and (view is None or view.segment.id != before):
            self.commit_note()
        self._view = view
        self._pages.setCurrentIndex(0 if view is None else 1)
        if view is not None:
            self._fill(view, is_same=view.segment.id == before)

    def show_many(self, segments: Sequence[Segment], schemes: dict[str, LabelScheme]) -> None:
        """Show several segments instead of one."""
        self.commit_note()
        self.many.show_segments(segments, schemes, is_read_only=self._is_read_only)
        self._pages.setCurrentWidget(self._many_page)

    def show_moment(self, moment: Moment, picture: QImage | None) -> None:
        """Show what was found at the playhead, with the picture on screen."""
        self.at_playhead.show_moment(moment, picture)
        for widget in (self._here, self.at_playhead):
            widget.setVisible(not moment.is_empty)

    def set_frames(self, frames: FrameIndex | None) -> None:
        """Show and read frame numbers of a video."""
        self._frames = frames
        self.start.set_frames(frames)
        self.end.set_frames(frames)

    def set_actions(self, actions: ActionSet) -> None:
        """Give the buttons their actions."""
        for button, action_id in self._buttons:
            button.clicked.connect(actions[action_id].trigger)
        self.many.set_actions(actions)
        self.show_keys(actions)

    def show_keys(self, actions: ActionSet) -> None:
        """Show the keys of the actions on the buttons and in their tooltips."""
        self._reject_key = actions.key_text("reject")
        self.accept.setText(tr("Accept  {key}", key=actions.key_text("accept")).rstrip())
        self.reject.setText(tr("Reject  {key}", key=self._reject_key).rstrip())
        self.many.show_keys(actions)
        for button, action_id in self._buttons:
            button.setToolTip(actions.tip(action_id))

    def set_has_media(self, has_media: bool) -> None:
        """Show nothing but what to do next while no video is open."""
        self._foot.setVisible(has_media)
        self._rule.setVisible(has_media)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be edited, or let it again."""
        self._is_read_only = is_read_only
        for widget in (self.labels, self.start, self.end, self.certainty, self.note, self.sensitivity):
            widget.setEnabled(not is_read_only)

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self.streams.set_theme(theme)
        self.certainty.set_theme(theme)
        self.previous.setIcon(icon("previous", theme))
        self.next.setIcon(icon("next", theme))
        self.network_says.set_theme(theme)

    def commit_note(self) -> None:
        """Hand over a note that is being typed."""
        self._note_rest.stop()
        if self._view is not None and self.note.toPlainText() != self._view.segment.note:
            self.note_edited.emit(self._view.segment.id, self.note.toPlainText())

    def _build(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self.many = ManyPanel(self)
        self._pages.addWidget(self._scrolled(self._build_form()))
        self._many_page = self._scrolled(self.many)
        self._pages.addWidget(self._many_page)
        foot = QVBoxLayout()
        foot.setContentsMargins(GRID_PX * 2, GRID_PX, GRID_PX * 2, GRID_PX + 4)
        self._foot = QWidget(self)
        foot.setSpacing(GRID_PX)
        foot.addWidget(self.coding)
        foot.addWidget(self.sensitivity)
        self._foot.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        self._rule = _rule(self)
        column.addWidget(self._rule)
        column.addWidget(self._foot)

    def _scrolled(self, page: QWidget) -> QScrollArea:
        """Return a page that scrolls where the window is low, instead of making it higher."""
        area = QScrollArea(self, widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _build_form(self) -> QWidget:
        form = QWidget(self)
        form.setObjectName("panel")
        self.labels = LabelButtons(form)
        self.labels.set_scheme(SENTIMENT)
        self.labels.label_chosen.connect(self.label_chosen)
        self.provenance = QLabel(form, wordWrap=True)
        self.provenance.setProperty("role", "muted")
        self.streams, self.network_says = ShareBars(form), ShareBars(form)
        self._why, self._says = _heading(tr("Why here"), form), _heading(tr("The network says"), form)
        self.certainty = CertaintyRow(form)
        self.certainty.edited.connect(self.certainty_edited)
        self.note = QPlainTextEdit(form, placeholderText=tr("Note"), tabChangesFocus=True)
        self.note.setAccessibleName(tr("Note"))
        self.note.setFixedHeight(40)
        self.note.textChanged.connect(self._on_note_typed)
        column = QVBoxLayout(form)
        column.setContentsMargins(GRID_PX * 2, GRID_PX + 4, GRID_PX * 2, GRID_PX)
        column.setSpacing(GRID_PX)
        column.addLayout(self._build_head(form))
        column.addWidget(self.labels)
        column.addLayout(self._build_times(form))
        column.addLayout(self._build_buttons(form))
        column.addWidget(self.certainty)
        column.addWidget(self.note)
        column.addWidget(self.provenance)
        self._here, self.at_playhead = _heading(tr("At the playhead"), form), AtPlayhead(form)
        for heading, shown in (
            (self._why, self.streams),
            (self._here, self.at_playhead),
            (self._says, self.network_says),
        ):
            column.addSpacing(4)
            column.addWidget(heading)
            column.addWidget(shown)
        self.show_moment(Moment(), None)
        column.addStretch(1)
        return form

    def _build_head(self, form: QWidget) -> QHBoxLayout:
        self.headline, self.place = QLabel(form), QLabel(form)
        self.headline.setProperty("role", "title")
        self.place.setProperty("role", "muted")
        self.place.setFont(number_font())
        self.previous, self.next = QToolButton(form), QToolButton(form)
        self.previous.setAccessibleName(tr("Previous segment"))
        self.next.setAccessibleName(tr("Next segment"))
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.headline)
        row.addStretch(1)
        steps = QWidget(form)
        steps.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the time line runs
        row.addWidget(steps)
        inner = QHBoxLayout(steps)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget in (self.previous, self.place, self.next):
            inner.addWidget(widget)
        for button in (self.previous, self.next):
            button.setProperty("role", "flat")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return row

    def _build_times(self, form: QWidget) -> QGridLayout:
        self.start, self.end = TimeField(form), TimeField(form)
        self.start.setAccessibleName(tr("Start of the segment"))
        self.end.setAccessibleName(tr("End of the segment"))
        self.start.time_edited.connect(self._on_start)
        self.end.time_edited.connect(self._on_end)
        self._start_frame, self._end_frame, self.length = QLabel(form), QLabel(form), QLabel(form)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(4)
        rows = ((tr("In"), self.start, self._start_frame), (tr("Out"), self.end, self._end_frame))
        for row, (name, field, frame) in enumerate(rows):
            grid.addWidget(_small(name, form), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(frame, row, 2)
        grid.addWidget(self.length, 0, 3, 2, 1)
        grid.setColumnStretch(3, 1)
        self.length.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self._start_frame, self._end_frame):
            label.setProperty("role", "small")
            label.setMinimumWidth(48)
        for label in (self._start_frame, self._end_frame):
            label.setFont(number_font(FONT_SMALL_PX))
        self.length.setFont(number_font())
        for field in (self.start, self.end):
            field.setFixedWidth(_TIME_PX)
        return grid

    def _build_buttons(self, form: QWidget) -> QHBoxLayout:
        self.accept, self.reject = QPushButton(tr("Accept"), form), QPushButton(tr("Reject"), form)
        self.accept.setProperty("role", "primary")
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        for button in (self.accept, self.reject):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button, 1)
        return row

    def _fill(self, view: SegmentView, *, is_same: bool) -> None:
        segment = view.segment
        self.headline.setText(view.headline)
        self.labels.set_scheme(view.scheme)
        self.labels.show_label(segment.label)
        self.start.set_time(segment.interval.start_us)
        self.end.set_time(segment.interval.end_us)
        self._show_frames(segment.interval)
        if not (is_same and self.note.hasFocus()):
            self.note.setPlainText(segment.note)
            self._note_rest.stop()
        self.certainty.setVisible(segment.layer is Layer.HUMAN)
        self.certainty.show_certainty(segment.confidence if segment.layer is Layer.HUMAN else None)
        self.provenance.setText(view.provenance)
        self.accept.setVisible(segment.layer is Layer.PROPOSAL)
        can_accept = segment.state in (SegmentState.OPEN, SegmentState.REJECTED)
        self.accept.setEnabled(can_accept and not self._is_read_only)
        self.reject.setEnabled(not self._is_read_only)
        word = tr("Reject") if segment.layer is Layer.PROPOSAL else tr("Delete")
        self.reject.setText(f"{word}  {self._reject_key}".rstrip())
        self.place.setText(view.place)
        self.streams.show_shares(view.streams)
        self.network_says.show_shares(view.labels)
        self._says.setText(tr("{network} says", network=view.speaker or tr("The network")))
        for heading, bars, shares in (
            (self._why, self.streams, view.streams),
            (self._says, self.network_says, view.labels),
        ):
            heading.setVisible(bool(shares))
            bars.setVisible(bool(shares))

    def _show_frames(self, interval: Interval) -> None:
        seconds = f"{interval.duration_us / 1_000_000:.3f} s"
        if self._frames is None:
            self._start_frame.clear()
            self._end_frame.clear()
            self.length.setText(seconds)
            return
        first = self._frames.frame_at(interval.start_us)
        last = self._frames.frame_at(interval.end_us - 1)
        self._start_frame.setText(f"f {first}")
        self._end_frame.setText(f"f {last}")
        self.length.setText(tr("{seconds}\n{count} frames", seconds=seconds, count=last - first + 1))

    def _on_start(self, time_us: int) -> None:
        if self._view is not None:
            self._edit(time_us, self._view.segment.interval.end_us)

    def _on_end(self, time_us: int) -> None:
        if self._view is not None:
            self._edit(self._view.segment.interval.start_us, time_us)

    def _edit(self, start_us: int, end_us: int) -> None:
        if self._view is None:
            return
        if end_us > start_us:
            self.interval_edited.emit(Interval(start_us, end_us))
        self._fill(self._view, is_same=True)

    def _on_note_typed(self) -> None:
        if self.note.hasFocus():
            self._note_rest.start()


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "heading")
    return label


def _small(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", "small")
    return label


def _rule(parent: QWidget) -> QFrame:
    rule = QFrame(parent)
    rule.setObjectName("rule")
    return rule
