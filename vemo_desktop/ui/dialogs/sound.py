"""Which sound track of the open video is heard, and how late."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QWidget,
)

from vemo_desktop.domain.media import AudioStream, SoundChoice
from vemo_desktop.services.sound_choices import MOST_DELAY_MS
from vemo_desktop.ui.dialogs.frame import dialog_column, ok_and_cancel
from vemo_desktop.ui.number_fields import WholeField
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import tr


class SoundDialog(QDialog):
    """Asks for a track and a delay.

    Signals
    -------
    chosen(SoundChoice)
    """

    chosen = Signal(object)

    def __init__(
        self, tracks: Sequence[AudioStream], choice: SoundChoice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sound of this video"))
        self.tracks = QComboBox(self)
        self.tracks.setAccessibleName(tr("Track"))
        self.tracks.addItem(tr("Main track"), None)
        for number, track in enumerate(tracks, start=1):
            self.tracks.addItem(_named(number, track), track.index)
        self.tracks.setCurrentIndex(max(self.tracks.findData(choice.track), 0))
        self.delay = WholeField(self, minimum=-MOST_DELAY_MS, maximum=MOST_DELAY_MS, suffix=" ms")
        self.delay.setAccessibleName(tr("Delay in milliseconds"))
        self.delay.setSingleStep(10)
        self.delay.setValue(round(choice.delay_us / 1000))
        form = QFormLayout()
        form.setHorizontalSpacing(GRID_PX * 2)
        form.addRow(tr("Track"), self.tracks)
        form.addRow(tr("Later by"), self.delay)
        note = QLabel(
            tr(
                "Changes what you hear, here and for whoever opens this project. Waveform and "
                "networks stay with the file as it is."
            ),
            self,
            wordWrap=True,
        )
        note.setProperty("role", "muted")
        column = dialog_column(self, GRID_PX * 2)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(ok_and_cancel(self))
        self.setMinimumWidth(380)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.chosen.emit(SoundChoice(self.tracks.currentData(), self.delay.value() * 1000))


def _named(number: int, track: AudioStream) -> str:
    known = [part for part in (track.language, track.title) if part]
    return f"{number}: {', '.join(known)}" if known else f"{number}: {track.layout or track.codec}"
