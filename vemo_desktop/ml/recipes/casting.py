"""Who appears on composed timelines: faces, sentences and lines of people, by emotion."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.faces import EXPRESSIONS
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.builtin.opinions import merged
from vemo_desktop.ml.builtin.text_net import CLASSES
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.recipes.ferplus import Faces
from vemo_desktop.ml.recipes.speech_corpora import Clip
from vemo_desktop.ml.recipes.text_corpora import Texts
from vemo_desktop.ml.recipes.timelines import Cast


def cast_of(faces: Faces, read: npt.NDArray[np.float32], clips: Sequence[Clip], texts: Texts) -> Cast:
    """Return who can appear; `read`, shape (N, 40), is what the face network reads in each face."""
    return Cast(_faces_by_emotion(faces, read), _voices_by_emotion(clips), _words(texts))


def _faces_by_emotion(faces: Faces, read: npt.NDArray[np.float32]) -> dict[str, npt.NDArray[np.float32]]:
    emotions = merged(EXPRESSIONS).argmax(axis=1)[faces.majority]
    emotions[faces.majority < 0] = -1
    return {name: read[emotions == number] for number, name in enumerate(EMOTIONS)}


def _voices_by_emotion(clips: Sequence[Clip]) -> dict[str, list[npt.NDArray[np.float32]]]:
    emotions = merged(VOICES).argmax(axis=1)
    by: dict[str, list[npt.NDArray[np.float32]]] = {}
    for clip in clips:
        by.setdefault(EMOTIONS[emotions[clip.voice]], []).append(clip.samples)
    return by


def _words(texts: Texts) -> dict[str, list[str]]:
    by: dict[str, list[str]] = {}
    for line, marks in zip(texts.lines, texts.marks, strict=True):
        if marks.sum() == 1:
            by.setdefault(CLASSES[int(marks.argmax())], []).append(line)
    return by
