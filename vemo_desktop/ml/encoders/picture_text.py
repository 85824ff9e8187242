"""Text in pictures, read frame by frame; other readers may take the place of the one that is known."""

from __future__ import annotations

import importlib.util
from typing import Any, ClassVar, Protocol

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoders.frames import FramesEncoder, Rgb, WantedFrames
from vemo_desktop.ml.encoders.texts import packed, unpacked, with_texts
from vemo_desktop.ml.encoding import Json, State
from vemo_desktop.ml.step_encoder import Mask, Rows

PACKAGE = "rapidocr_onnxruntime"
WAY_TO_GET = "Text in pictures is not read. Run `pip install vemo-desktop[ocr]` to have it read."


class TextReader(Protocol):
    """Reads the text in upright colour pictures."""

    @property
    def id(self) -> str:
        """Name and version, part of the cache key of everything that rests on the texts."""
        ...

    def read(self, rgb: Rgb) -> list[str]:
        """Return the lines in a picture of shape (H, W, 3), in reading order."""
        ...


class RapidOcrReader:
    """PP-OCRv4 through rapidocr-onnxruntime; its models travel in the package (Apache-2.0).

    The released weights of VEMOCLAP rest on PaddleOCR texts with a confidence above 0.75, corrected by two
    spelling programs that are left out here.
    """

    id = "rapidocr-pp-ocrv4-1"
    least_confidence = 0.75

    def __init__(self) -> None:
        self._engine: Any = None  # the package has no types

    def read(self, rgb: Rgb) -> list[str]:
        """Return the lines that were read with enough confidence."""
        if self._engine is None:
            from rapidocr_onnxruntime import RapidOCR

            # One thread: encoders already run side by side, and sums then always have the same order.
            self._engine = RapidOCR(intra_op_num_threads=1, inter_op_num_threads=1)
        found, _ = self._engine(np.ascontiguousarray(rgb[..., ::-1]))
        return [str(text) for _, text, score in found or () if float(score) > self.least_confidence]


def default_reader() -> TextReader | None:
    """Return the reader that is installed, or None; `WAY_TO_GET` says what would install one."""
    return RapidOcrReader() if importlib.util.find_spec(PACKAGE) is not None else None


class PictureTextEncoder(FramesEncoder):
    """What is written in each frame: its lines joined by spaces, in lower case.

    The only column counts the lines; the words are the texts of the track. Other languages than English are
    neither recognised nor translated: the released program does both with networks that are not for
    commercial use.
    """

    id: ClassVar[str] = "vemoclap.writing"
    version: ClassVar[str] = "1"
    names: ClassVar[tuple[str, ...]] = ("lines",)

    def __init__(self, wanted: WantedFrames, reader: TextReader) -> None:
        super().__init__(wanted)
        self._reader = reader
        self._texts: list[str] = []

    @property
    def parameters(self) -> dict[str, Json]:
        """What the texts depend on besides the version."""
        return {**super().parameters, "reader": self._reader.id}

    def _take(self, rgb: Rgb | None) -> None:
        lines = [] if rgb is None else self._reader.read(rgb)
        self.rows.extend([[len(lines)]], [rgb is not None])
        self._texts.append(" ".join(lines).strip().lower())

    def _memory(self) -> State:
        return {**super()._memory(), "texts": packed(self._texts)}

    def _remember(self, state: State) -> None:
        super()._remember(state)
        self._texts = unpacked(state["texts"])

    def _as_track(self, values: Rows, valid: Mask, edges_us: npt.NDArray[np.int64]) -> FeatureTrack:
        return with_texts(super()._as_track(values, valid, edges_us), self._texts)
