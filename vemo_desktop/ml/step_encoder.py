"""What encoders with one row per step share: growing rows, tracks, states."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar, TypeVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State, VideoNeed

Rows = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Kind = TypeVar("Kind", bound=np.generic)


class GrowingRows:
    """Rows of features with a mask, appended cheaply: a few numbers per step, nothing else is kept.

    Rows never change once they are appended, and growing moves them to new memory. Views of them are
    therefore as good as copies, which would be large for hours of features, at every glimpse.
    """

    def __init__(self, width: int) -> None:
        self._values = np.empty((256, width), dtype=np.float32)
        self._valid = np.empty(256, dtype=np.bool_)
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def values(self) -> Rows:
        """All rows so far, shape (T, D); cannot be written to."""
        return _read_only(self._values[: self._count])

    @property
    def valid(self) -> Mask:
        """The mask so far, shape (T,); cannot be written to."""
        return _read_only(self._valid[: self._count])

    def extend(self, values: npt.ArrayLike, valid: npt.ArrayLike) -> None:
        """Append rows, shape (N, D), and their mask, shape (N,)."""
        rows = np.atleast_2d(np.asarray(values, dtype=np.float32))
        end = self._count + len(rows)
        if end > len(self._valid):
            size = max(end, 2 * len(self._valid))
            self._values = _grown(self._values, size)
            self._valid = _grown(self._valid, size)
        self._values[self._count : end] = rows
        self._valid[self._count : end] = valid
        self._count = end


def _grown(old: npt.NDArray[Kind], size: int) -> npt.NDArray[Kind]:
    """Return a longer copy; its end is not written to, so that it takes no memory until it is filled."""
    new = np.empty((size, *old.shape[1:]), dtype=old.dtype)
    new[: len(old)] = old
    return new


def _read_only(view: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
    view.flags.writeable = False
    return view


class SteppedEncoder(ABC):
    """An encoder with one row per step; see `Encoder` for the promises it keeps.

    Subclasses set the class variables, say where steps begin, append finished steps to ``self.rows``, and
    keep whatever they need to go on in ``_memory``/``_remember``.
    """

    id: ClassVar[str]
    version: ClassVar[str]
    input: ClassVar[EncoderInput]
    names: ClassVar[tuple[str, ...]]
    sources: ClassVar[tuple[str, ...]] = ()
    libraries: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self.rows = GrowingRows(len(self.names))

    @abstractmethod
    def push(self, item: EncoderItem) -> None:
        """Take the next piece of the stream."""

    def track(self) -> FeatureTrack:
        """Return the steps that are complete."""
        return self._as_track(self.rows.values, self.rows.valid, self._edges_us(len(self.rows)))

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return the whole track; steps after the end of the stream are marked as unknown."""
        self._flush()
        count = self._begun(max(duration_us, 0))
        if (lacking := count - len(self.rows)) > 0:
            self.rows.extend(np.zeros((lacking, len(self.names))), np.zeros(lacking, dtype=np.bool_))
        values, valid = self.rows.values[:count], self.rows.valid[:count]  # a copy of hours would be large
        edges = self._edges_us(count)
        if count:
            edges[-1] = duration_us
        return self._as_track(values, valid, edges)

    def state(self) -> State:
        """Return rows and memory as arrays."""
        return {"rows": self.rows.values, "valid": self.rows.valid, **self._memory()}

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self.rows = GrowingRows(len(self.names))
        self.rows.extend(state["rows"].reshape(-1, len(self.names)), state["valid"])
        self._remember(state)

    def _flush(self) -> None:  # noqa: B027 - most encoders have nothing left at the end
        """Turn what is left in the memory into last steps."""

    @abstractmethod
    def _begun(self, until_us: int) -> int:
        """Return how many steps begin before an instant."""

    @abstractmethod
    def _edges_us(self, count: int) -> npt.NDArray[np.int64]:
        """Return the `count` + 1 edges of the first steps, as a fresh array; the last one may be nominal."""

    @abstractmethod
    def _memory(self) -> State:
        """Return what is needed to go on, as fresh arrays."""

    @abstractmethod
    def _remember(self, state: State) -> None:
        """Take back what `_memory` returned."""

    def _as_track(self, values: Rows, valid: Mask, edges_us: npt.NDArray[np.int64]) -> FeatureTrack:
        return FeatureTrack(self.id, self.version, edges_us, values, valid, self.names)


class StepEncoder(SteppedEncoder):
    """An encoder whose steps all last `hop_us`."""

    hop_us: ClassVar[int]
    video: ClassVar[VideoNeed | None] = None
    audio: ClassVar[AudioNeed | None] = None

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        need: dict[str, Json] = {"hop_us": self.hop_us}
        if self.video is not None:
            need |= {"video_rate_hz": self.video.rate_hz, "video_height": self.video.height}
        if self.audio is not None:
            need |= {"audio_rate_hz": self.audio.rate_hz}
        return need

    def _begun(self, until_us: int) -> int:
        return -(-until_us // self.hop_us)

    def _edges_us(self, count: int) -> npt.NDArray[np.int64]:
        return regular_edges(count, self.hop_us)
