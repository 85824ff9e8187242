"""Features of short runs of frames, from a network that looks at pictures of 112 pixels over time."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoders.crops import CROP_SIZE, Picture, centre_crop
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State, VideoNeed
from vemo_desktop.ml.step_encoder import GrowingRows

if TYPE_CHECKING:
    from torch import nn

    from vemo_desktop.ml.inference import BatchRunner

Snippet = tuple[int, ...]
"""Frame numbers, counted from 0, in the order the network sees them; a short video repeats some."""

_FRAME_HEIGHT = 240
"""Networks on 3D ResNet-101 were trained on frames that ffmpeg had made 240 pixels high."""
_AT_ONCE = {"cpu": 4}
_AT_ONCE_ELSEWHERE = 32


@dataclass(frozen=True, slots=True)
class Trunk:
    """The network that looks at snippets, loaded when the first one is there.

    Parameters
    ----------
    digest : str
        Of its weights.
    width : int
        Numbers per snippet.
    load : callable
        Returns a module from pixels 0..255, uint8 of shape (B, 3, D, 112, 112), to (B, width).
    """

    digest: str
    width: int
    load: Callable[[], nn.Module]


class SnippetEncoder:
    """One row of features per snippet, in the order in which the snippets are complete.

    Each distinct snippet is looked at once, whoever wants it. Rows overlap in time: the last edge of a row
    is the end of its last frame, as far as edges may not coincide.

    Parameters
    ----------
    encoder_id : str
    chosen : sequence of tuple of int
        At least one; distinct snippets of one length, ordered by their largest frame number.
    frames : FrameIndex
    trunk : Trunk
    device : str
    layout : dict
        How the snippets were chosen, in words and numbers; part of the cache key.
    """

    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "video"
    sources: ClassVar[tuple[str, ...]] = ()
    libraries: ClassVar[tuple[str, ...]] = ("torch",)
    audio: ClassVar[AudioNeed | None] = None

    def __init__(
        self,
        encoder_id: str,
        chosen: Sequence[Snippet],
        frames: FrameIndex,
        trunk: Trunk,
        device: str,
        layout: Mapping[str, Json],
    ) -> None:
        self.id = encoder_id
        self._chosen = tuple(chosen)
        self._edges_us = _edges(self._chosen, frames)
        self._trunk = trunk
        self._device = device
        self._at_once = _AT_ONCE.get(device, _AT_ONCE_ELSEWHERE)
        self._layout = dict(layout)
        self._rows = GrowingRows(trunk.width)
        # How many snippets still want a frame; it is let go with the last of them.
        self._wanted = Counter(frame for snippet in self._chosen for frame in set(snippet))
        self.video = VideoNeed(None, _FRAME_HEIGHT, frames=tuple(sorted(self._wanted)), scaling="bicubic")
        self._held: dict[int, Picture] = {}
        self._waiting: list[npt.NDArray[np.uint8]] = []
        self._waiting_valid: list[bool] = []

    @property
    def parameters(self) -> dict[str, Json]:
        """The weights, the snippets and how they were chosen."""
        numbers = np.array(self._chosen, dtype=np.int64)
        return {
            "weights": self._trunk.digest,
            "height": _FRAME_HEIGHT,
            "crop": "centre",
            "snippets": hashlib.blake2b(numbers.tobytes(), digest_size=16).hexdigest(),
            **self._layout,
        }

    def push(self, item: EncoderItem) -> None:
        """Take the next frame."""
        assert isinstance(item, VideoSample)
        if item.frame in self._wanted:
            self._held[item.frame] = centre_crop(item.rgb)
        while self._next < len(self._chosen) and max(self._chosen[self._next]) <= item.frame:
            self._complete(self._chosen[self._next])
            if len(self._waiting) == self._at_once:
                self._look()

    def track(self) -> FeatureTrack:
        """Return the snippets looked at so far."""
        return self._as_track(self._edges_us[: len(self._rows) + 1])

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return all snippets that were complete; an unknown row stands for those that were not."""
        if self._waiting:
            self._look()
        edges = self._edges_us[: len(self._rows) + 1].copy()
        if len(self._rows) == len(self._chosen) and len(edges) > 1:
            edges[-1] = max(duration_us, edges[-2] + 1)
        elif duration_us > edges[-1]:
            self._rows.extend(np.zeros(self._trunk.width), False)
            edges = np.append(edges, duration_us)
        return self._as_track(edges)

    def state(self) -> State:
        """Return rows, and the pictures that will be looked at."""
        held = sorted(self._held)
        picture = (CROP_SIZE, CROP_SIZE, 3)
        batch = (len(self._waiting), len(self._chosen[0]), *picture)
        return {
            "rows": self._rows.values,
            "valid": self._rows.valid,
            "held": np.array(held, dtype=np.int64),
            "pictures": np.array([self._held[one] for one in held], np.uint8).reshape(-1, *picture),
            "waiting": np.array(self._waiting, np.uint8).reshape(batch),
            "waiting_valid": np.array(self._waiting_valid, dtype=np.bool_),
        }

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self._rows = GrowingRows(self._trunk.width)
        self._rows.extend(state["rows"].reshape(-1, self._trunk.width), state["valid"])
        self._held = dict(zip(state["held"].tolist(), state["pictures"].astype(np.uint8), strict=True))
        self._waiting = list(state["waiting"].astype(np.uint8))
        self._waiting_valid = state["waiting_valid"].tolist()
        for snippet in self._chosen[: self._next]:
            self._wanted.subtract(set(snippet))

    @property
    def _next(self) -> int:
        return len(self._rows) + len(self._waiting)

    @cached_property
    def _runner(self) -> BatchRunner:
        from vemo_desktop.ml.inference import BatchRunner

        # Four at once take half the time per snippet of one alone on a processor.
        return BatchRunner(self._trunk.load(), self._device, largest_on_cpu=_AT_ONCE["cpu"])

    def _complete(self, snippet: Snippet) -> None:
        """Put a snippet into the next batch and let go of what nobody wants any more."""
        is_whole = all(frame in self._held for frame in snippet)  # damaged files may lack frames
        black = np.zeros((CROP_SIZE, CROP_SIZE, 3), dtype=np.uint8)
        self._waiting.append(np.stack([self._held.get(frame, black) for frame in snippet]))
        self._waiting_valid.append(is_whole)
        for frame in set(snippet):
            self._wanted[frame] -= 1
            if self._wanted[frame] == 0:
                self._held.pop(frame, None)

    def _look(self) -> None:
        """Let the trunk look at the batch; batches always begin at the same snippets."""
        import torch

        pixels = torch.from_numpy(np.stack(self._waiting)).permute(0, 4, 1, 2, 3)
        self._rows.extend(self._runner(pixels).numpy(), self._waiting_valid)
        self._waiting, self._waiting_valid = [], []

    def _as_track(self, edges_us: npt.NDArray[np.int64]) -> FeatureTrack:
        names = tuple(map(str, range(self._trunk.width)))
        return FeatureTrack(self.id, self.version, edges_us, self._rows.values, self._rows.valid, names)


def _edges(chosen: Sequence[Snippet], frames: FrameIndex) -> npt.NDArray[np.int64]:
    """Return when each snippet is complete; snippets with the same last frame a microsecond apart."""
    last = np.array([max(snippet) for snippet in chosen], dtype=np.int64)
    ends = np.append(frames.starts_us, frames.end_us)[last + 1]
    number = np.arange(1, len(chosen) + 1)
    earliest = np.minimum.accumulate((ends - number)[::-1])[::-1] + number
    return np.concatenate([[0], earliest]).astype(np.int64)
