"""What was seen, heard and said at the playhead, as far as the built-in encoders know."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from vemo_desktop.services.moments import Moment, faces_text, sound_text, words_text
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.wording import told, tr

FACE_PX = 64
_MARGIN = 0.25
"""Of the face's size, shown around it on each side: a face without its hair is hard to recognise."""


class AtPlayhead(QWidget):
    """The clearest face of the picture on screen, and a line each for faces, sound and words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = QLabel(self)
        self.face.setFixedSize(FACE_PX, FACE_PX)
        self.face.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lines = [QLabel(self, wordWrap=True) for _ in range(3)]
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for line in self.lines:
            line.setProperty("role", "small")
            texts.addWidget(line)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID_PX)
        row.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def show_moment(self, moment: Moment, picture: QImage | None) -> None:
        """Show an instant, with the picture that is on screen then."""
        seen, heard, said = moment.faces, moment.sound, moment.words
        words = "" if said is None else f"“{said.text}”"
        emotion = "" if said is None else told(words_text(said))
        texts = (
            "" if seen is None else told(faces_text(seen)),
            "" if heard is None else told(sound_text(heard)),
            "\n".join(filter(None, (words, emotion))),
        )
        for line, text in zip(self.lines, texts, strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        crop = None if seen is None or picture is None else face_crop(picture, seen.box)
        self.face.setVisible(crop is not None)
        if crop is not None:
            ratio = self.devicePixelRatioF()
            pixmap = QPixmap.fromImage(
                crop.scaled(
                    QSize(FACE_PX, FACE_PX) * ratio,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            pixmap.setDevicePixelRatio(ratio)
            self.face.setPixmap(pixmap)
            self.face.setAccessibleName(tr("Face at the playhead"))


def face_crop(picture: QImage, box: tuple[float, float, float, float]) -> QImage | None:
    """Return a face with some room around it; None where its box lies outside the picture."""
    left, top, width, height = box
    wide, high = width * (1 + 2 * _MARGIN), height * (1 + 2 * _MARGIN)
    rect = QRect(
        round((left - width * _MARGIN) * picture.width()),
        round((top - height * _MARGIN) * picture.height()),
        round(wide * picture.width()),
        round(high * picture.height()),
    ).intersected(picture.rect())
    return None if rect.isEmpty() else picture.copy(rect)
