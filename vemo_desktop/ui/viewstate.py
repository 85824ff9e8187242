"""What the window is looking at: the video, the selection, marks. Never what is stored."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.timebase import Interval


class ViewState(QObject):
    """The one place that knows what the window looks at; views follow its signals.

    Signals
    -------
    media_changed(str or None)
    selection_changed(str or None)
        Identifier of the selected segment.
    chosen_changed(frozenset of str)
        Identifiers of all selected segments; comes after `selection_changed`.
    marks_changed(int or None, int or None)
        In and out mark in microseconds.
    label_changed(str)
        Key of the label that new segments get.
    """

    media_changed = Signal(object)
    selection_changed = Signal(object)
    chosen_changed = Signal(object)
    marks_changed = Signal(object, object)
    label_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._media_id: str | None = None
        self._selection: str | None = None
        self._chosen: frozenset[str] = frozenset()
        self._marks: tuple[int | None, int | None] = (None, None)
        self._label = ""

    @property
    def media_id(self) -> str | None:
        """The open video."""
        return self._media_id

    @property
    def selection(self) -> str | None:
        """The selected segment; of several, the one that was taken last."""
        return self._selection

    @property
    def chosen(self) -> frozenset[str]:
        """All selected segments."""
        return self._chosen

    @property
    def marks(self) -> tuple[int | None, int | None]:
        """In and out mark in microseconds."""
        return self._marks

    @property
    def marked(self) -> Interval | None:
        """The stretch between the marks, or None unless both are set."""
        start, end = self._marks
        return Interval(start, end) if start is not None and end is not None else None

    @property
    def label(self) -> str:
        """Key of the label used last; empty before the first."""
        return self._label

    def set_media(self, media_id: str | None) -> None:
        """Look at another video; selection and marks belong to the one before and go."""
        if media_id == self._media_id:
            return
        self._media_id = media_id
        self.select(None)
        self.clear_marks()
        self.media_changed.emit(media_id)

    def select(self, segment_id: str | None) -> None:
        """Select one segment, or none."""
        self.choose(() if segment_id is None else (segment_id,), segment_id)

    def choose(self, segment_ids: Iterable[str], last: str | None) -> None:
        """Select several segments; `last` is the one that single gestures are about."""
        chosen = frozenset(segment_ids)
        is_same = chosen == self._chosen
        self._chosen = chosen
        if last != self._selection:
            self._selection = last
            self.selection_changed.emit(last)
        if not is_same:
            self.chosen_changed.emit(chosen)

    def mark_in(self, time_us: int) -> None:
        """Set the in mark; an out mark that does not lie after it goes."""
        out = self._marks[1]
        self._set_marks(time_us, out if out is not None and out > time_us else None)

    def mark_out(self, time_us: int) -> None:
        """Set the out mark; an in mark that does not lie before it goes."""
        start = self._marks[0]
        self._set_marks(start if start is not None and start < time_us else None, time_us)

    def clear_marks(self) -> None:
        """Drop both marks."""
        self._set_marks(None, None)

    def use_label(self, key: str) -> None:
        """Remember the label that new segments get."""
        if key != self._label:
            self._label = key
            self.label_changed.emit(key)

    def _set_marks(self, start_us: int | None, end_us: int | None) -> None:
        if (start_us, end_us) != self._marks:
            self._marks = (start_us, end_us)
            self.marks_changed.emit(start_us, end_us)
