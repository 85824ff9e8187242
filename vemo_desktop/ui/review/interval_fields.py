"""Start and end of a segment as fields to type in, with their frames and how long it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.ui.palette import FONT_SMALL_PX, GRID_PX
from vemo_desktop.ui.review.time_field import TimeField
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import tr

_TIME_PX = 104
_FRAME_PX = 48


class IntervalFields(QWidget):
    """Shows an interval and lets both its ends be typed.

    Signals
    -------
    edited(Interval)
        Another one was typed; whoever keeps it shows it.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interval: Interval | None = None
        self._frames: FrameIndex | None = None
        self.start, self.end = TimeField(self), TimeField(self)
        self.start.setAccessibleName(tr("Start of the segment"))
        self.end.setAccessibleName(tr("End of the segment"))
        self.start.time_edited.connect(self._on_start)
        self.end.time_edited.connect(self._on_end)
        self._start_frame, self._end_frame, self.length = QLabel(self), QLabel(self), QLabel(self)
        for label in (self._start_frame, self._end_frame):
            label.setProperty("role", "small")
            label.setMinimumWidth(_FRAME_PX)
            label.setFont(number_font(FONT_SMALL_PX))
        self.length.setFont(number_font())
        self.length.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()

    def set_frames(self, frames: FrameIndex | None) -> None:
        """Show and read frame numbers of a video."""
        self._frames = frames
        self.start.set_frames(frames)
        self.end.set_frames(frames)

    def show_interval(self, interval: Interval) -> None:
        """Show an interval."""
        self._interval = interval
        self.start.set_time(interval.start_us)
        self.end.set_time(interval.end_us)
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

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID_PX)
        grid.setVerticalSpacing(4)
        rows = ((tr("In"), self.start, self._start_frame), (tr("Out"), self.end, self._end_frame))
        for row, (text, field, frame) in enumerate(rows):
            name = QLabel(text, self)
            name.setProperty("role", "small")
            field.setFixedWidth(_TIME_PX)
            for column, widget in enumerate((name, field, frame)):
                grid.addWidget(widget, row, column)
        grid.addWidget(self.length, 0, 3, 2, 1)
        grid.setColumnStretch(3, 1)

    def _on_start(self, time_us: int) -> None:
        if self._interval is not None:
            self._take(time_us, self._interval.end_us)

    def _on_end(self, time_us: int) -> None:
        if self._interval is not None:
            self._take(self._interval.start_us, time_us)

    def _take(self, start_us: int, end_us: int) -> None:
        if end_us > start_us:
            self.edited.emit(Interval(start_us, end_us))
        if self._interval is not None:  # what stands now, also where nothing came of what was typed
            self.show_interval(self._interval)
