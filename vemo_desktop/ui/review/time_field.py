"""A field for one instant of a video: typed as time, as seconds, or as frame number."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from vemo_desktop.domain.timebase import FrameIndex, format_time, us_from_s
from vemo_desktop.ui.theme import number_font
from vemo_desktop.wording import tr

_CLOCK = re.compile(r"^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?)$")
_FRAME = re.compile(r"^[fF]\s*(\d+)$")


def parse_time(text: str, frames: FrameIndex | None = None) -> int | None:
    """Read ``00:01:12.345``, ``1:12.3``, ``72.345`` or ``f2168`` as microseconds; None if it is neither."""
    text = text.strip()
    frame = _FRAME.match(text)
    if frame:
        number = int(frame[1])
        return frames.us_of(number) if frames is not None and number < len(frames) else None
    clock = _CLOCK.match(text)
    if not clock:
        return None
    hours, minutes, seconds = (part or "0" for part in clock.groups())
    return us_from_s(int(hours) * 3600 + int(minutes) * 60 + float(seconds.replace(",", ".")))


class TimeField(QLineEdit):
    """Shows a time and lets it be typed.

    Signals
    -------
    time_edited(int)
        Microseconds, after Enter or leaving the field, when they differ from what was shown.
    """

    time_edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(number_font())
        self.setToolTip(tr("Type a time (1:12.345), seconds (72.345) or a frame (f2168), then Enter"))
        self._time_us = 0
        self._frames: FrameIndex | None = None
        self.editingFinished.connect(self._on_finished)
        self.textEdited.connect(self._on_typed)

    def set_frames(self, frames: FrameIndex | None) -> None:
        """Use the frames of a video for times typed as frame numbers."""
        self._frames = frames

    def set_time(self, time_us: int) -> None:
        """Show a time."""
        self._time_us = time_us
        text = format_time(time_us)
        if self.text() != text:
            self.setText(text)
        self._mark(is_wrong=False)

    def _on_typed(self, text: str) -> None:
        self._mark(is_wrong=parse_time(text, self._frames) is None)

    def _on_finished(self) -> None:
        if self.text() == format_time(self._time_us):
            return
        typed = parse_time(self.text(), self._frames)
        if typed is None or typed == self._time_us:
            self.set_time(self._time_us)
        else:
            self.time_edited.emit(typed)

    def _mark(self, *, is_wrong: bool) -> None:
        if self.property("invalid") != is_wrong:
            self.setProperty("invalid", is_wrong)
            self.style().unpolish(self)
            self.style().polish(self)
