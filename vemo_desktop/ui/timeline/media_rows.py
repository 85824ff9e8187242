"""What is drawn of the file itself: its sound, its pictures, and where shots begin."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.shots import Shots
from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.values import SpectrogramLike, ThumbnailsLike, WaveformLike


class MediaRows(QObject):
    """Puts what was made of a file into the state, and has its rows painted.

    Signals
    -------
    rows_changed()
        There are other rows now, which want room.
    """

    rows_changed = Signal()

    def __init__(self, state: TimelineState, canvas: TimelineCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._canvas = canvas

    def set_waveform(self, waveform: WaveformLike | None) -> None:
        """Show the sound."""
        self._state.waveform = waveform
        self._canvas.invalidate("waveform")

    def set_thumbnails(self, thumbnails: ThumbnailsLike | None) -> None:
        """Show small pictures."""
        self._state.thumbnails = thumbnails
        self._canvas.invalidate("thumbnails")

    def set_shots(self, shots: Shots | None) -> None:
        """Mark where shots begin; dragged borders are pulled there."""
        self._state.cuts_us = np.empty(0, np.int64) if shots is None else shots.cuts_us
        self._canvas.invalidate("ruler", "thumbnails")

    def set_spectrogram(self, spectrogram: SpectrogramLike | None) -> None:
        """Have the sound by pitch at hand."""
        self._state.spectrogram = spectrogram
        self._canvas.invalidate("spectrogram")

    def show_spectrogram(self, is_shown: bool) -> None:
        """Make room for the sound by pitch, or no longer."""
        if is_shown != self._state.is_spectrogram_shown:
            self._state.is_spectrogram_shown = is_shown
            self.rows_changed.emit()
