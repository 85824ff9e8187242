"""What encoders of single frames share: which frames they want, and one row per frame."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.ml.encoders.chosen_steps import ChosenSteps, digest_of
from vemo_desktop.ml.encoders.row_batches import RowBatches
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State, VideoNeed

if TYPE_CHECKING:
    from vemo_desktop.ml.inference import BatchRunner

Rgb = npt.NDArray[np.uint8]
Picture = npt.NDArray[np.float32]

SHORTER_SIDE = 360
"""Pixels; with ffmpeg's default scaling, what VEMOCLAP's extractors are shown."""


@dataclass(frozen=True, slots=True)
class WantedFrames:
    """Frames by number, increasing, with the time at which each appears."""

    numbers: tuple[int, ...]
    starts_us: tuple[int, ...]

    @classmethod
    def of(cls, frames: FrameIndex, numbers: npt.NDArray[np.int64]) -> WantedFrames:
        """Return these frames of a video; repeats count once."""
        distinct = np.unique(numbers)
        return cls(tuple(distinct.tolist()), tuple(frames.starts_us[distinct].tolist()))


class FramesEncoder(ChosenSteps):
    """An encoder that looks at some frames, by number. Subclasses say what a frame gives."""

    input: ClassVar[EncoderInput] = "video"
    audio: ClassVar[AudioNeed | None] = None

    def __init__(self, wanted: WantedFrames) -> None:
        super().__init__(wanted.starts_us)
        self._numbers = wanted.numbers

    @property
    def video(self) -> VideoNeed | None:
        """The frames it wants."""
        return VideoNeed(None, SHORTER_SIDE, frames=self._numbers, side="shorter", scaling="bicubic")

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {"frames": digest_of(self._numbers), "shorter_side": SHORTER_SIDE, "scaling": "bicubic"}

    def push(self, item: EncoderItem) -> None:
        """Take the next picture; wanted frames that were left out before it stay unknown."""
        assert isinstance(item, VideoSample)
        while self._numbers[self._met] < item.frame:
            self._meet(None)
        self._meet(item.rgb)

    def _meet(self, rgb: Rgb | None) -> None:
        self._take(rgb)
        self._met += 1

    @abstractmethod
    def _take(self, rgb: Rgb | None) -> None:
        """Look at the next wanted frame; None where it could not be shown."""

    def _memory(self) -> State:
        return {"met": np.array(self._met)}

    def _remember(self, state: State) -> None:
        self._met = int(state["met"])


class PicturesEncoder(FramesEncoder):
    """A network that describes pictures cut out of each frame; a frame's row is the mean over them.

    Frames that give no picture are unknown.
    """

    def __init__(self, wanted: WantedFrames) -> None:
        super().__init__(wanted)
        self._batches = RowBatches(len(self.names), self._load)

    @abstractmethod
    def _load(self) -> BatchRunner:
        """Return the network, on its device; called when the first picture is there."""

    @abstractmethod
    def _pictures(self, rgb: Rgb) -> list[Picture]:
        """Return what the network is to see of a frame: arrays of shape (3, S, S)."""

    def _take(self, rgb: Rgb | None) -> None:
        self.rows.extend(*self._batches.add([] if rgb is None else self._pictures(rgb)))

    def _flush(self) -> None:
        self.rows.extend(*self._batches.flush())

    def _memory(self) -> State:
        return {**super()._memory(), **self._batches.state()}

    def _remember(self, state: State) -> None:
        super()._remember(state)
        self._batches.restore(state)
