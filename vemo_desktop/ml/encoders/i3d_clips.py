"""I3D over a whole video: one feature per 16 pictures at their own rate, as TSL-Net sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, Json, State, VideoNeed
from vemo_desktop.ml.opencv import opencv
from vemo_desktop.ml.step_encoder import SteppedEncoder

if TYPE_CHECKING:
    import torch

    from vemo_desktop.ml.inference import BatchRunner

PACK = "i3d-rgb"
FEATURE_WIDTH = 1024
FRAMES_PER_CLIP = 16
_SIDE = 224
_SHORTEST_SIDE = 226
_CLIPS_AT_ONCE = {"cpu": 1, "cuda": 8}
"""Fixed, so that the same clips share a batch whatever was interrupted where. Eight wait in 19 MB."""

Picture = npt.NDArray[np.uint8]
Load = Callable[[str], "BatchRunner"]


def centre_square(rgb: Picture) -> Picture:
    """Cut the square of 224 pixels out of the middle; what is smaller than 226 is enlarged first.

    Parameters
    ----------
    rgb : ndarray of uint8, shape (H, W, 3)

    Returns
    -------
    ndarray of uint8, shape (224, 224, 3)
    """
    shorter = min(rgb.shape[:2])
    if shorter < _SHORTEST_SIDE:
        scale = _SHORTEST_SIDE / shorter
        rgb = opencv().resize(rgb, (0, 0), fx=scale, fy=scale)
    top, left = (round((size - _SIDE) / 2) for size in rgb.shape[:2])
    return rgb[top : top + _SIDE, left : left + _SIDE].copy()


def load_i3d(device: str) -> BatchRunner:
    """Return the installed network; it takes clips of shape (N, 3, 16, 224, 224), see `I3dOfPictures`.

    Raises
    ------
    WeightsMissing
        If its weights are not installed.
    NetworkError
        If they do not fit.
    """
    from vemo_desktop.ml import packs
    from vemo_desktop.ml.encoders.i3d import I3d, I3dOfPictures
    from vemo_desktop.ml.inference import BatchRunner
    from vemo_desktop.ml.state_dicts import load_strictly

    network = I3d()
    load_strictly(network, packs.tensors(PACK), "I3D")
    return BatchRunner(I3dOfPictures(network), device, largest=_CLIPS_AT_ONCE["cuda"])


class I3dEncoder(SteppedEncoder):
    """One feature per 16 consecutive frames; the last, incomplete clip is filled up with zeros.

    Pictures are 240 pixels high, as those of the published features, and cut to the middle square.

    Parameters
    ----------
    frames : FrameIndex
        Of the video; says where clips begin and end.
    device : str
    weights : str
        Digest of the weights.
    load : callable
        Makes the network on a device when the first clip is there.
    """

    id: ClassVar[str] = "tsl-net.i3d-rgb"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "video"
    libraries: ClassVar[tuple[str, ...]] = ("torch",)
    names: ClassVar[tuple[str, ...]] = tuple(f"i3d-{number}" for number in range(FEATURE_WIDTH))

    def __init__(self, frames: FrameIndex, device: str, weights: str, load: Load = load_i3d) -> None:
        super().__init__()
        self._borders_us = np.append(frames.starts_us[::FRAMES_PER_CLIP], frames.end_us)
        self._device, self._weights, self._load = device, weights, load
        self._runner: BatchRunner | None = None
        self._most_waiting = FRAMES_PER_CLIP * _CLIPS_AT_ONCE.get(device.split(":")[0], 1)
        self._waiting: list[Picture] = []

    @property
    def video(self) -> VideoNeed:
        """Every frame."""
        return VideoNeed(rate_hz=None, height=240, scaling="bicubic")

    @property
    def audio(self) -> None:
        """It hears nothing."""
        return

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version; half precision moves them by about 1e-3."""
        precision = "float16" if self._device.startswith("cuda") else "float32"
        return {"height": 240, "scaling": "bicubic", "weights": self._weights, "precision": precision}

    def push(self, item: EncoderItem) -> None:
        """Take the next picture."""
        assert isinstance(item, VideoSample)
        self._waiting.append(centre_square(item.rgb))
        if len(self._waiting) == self._most_waiting:
            self._describe(len(self._waiting) // FRAMES_PER_CLIP)

    def _flush(self) -> None:
        self._describe(len(self._waiting) // FRAMES_PER_CLIP)
        if self._waiting:
            # Zero in what the network sees, which is the middle of the range of pixels.
            clip = as_clips(self._waiting, 1).float() / 255 * 2 - 1
            whole = clip.new_zeros(1, 3, FRAMES_PER_CLIP, _SIDE, _SIDE)
            whole[:, :, : len(self._waiting)] = clip
            self._append(whole)
            self._waiting = []

    def _describe(self, clips: int) -> None:
        if clips:
            count = clips * FRAMES_PER_CLIP
            self._append(as_clips(self._waiting[:count], clips))
            self._waiting = self._waiting[count:]

    def _append(self, clips: torch.Tensor) -> None:
        self._runner = self._runner or self._load(self._device)
        self.rows.extend(self._runner(clips).numpy(), np.ones(len(clips), np.bool_))

    def _begun(self, until_us: int) -> int:
        return int(np.searchsorted(self._borders_us, until_us))

    def _edges_us(self, count: int) -> npt.NDArray[np.int64]:
        # Sound may outlast the picture: its rest is a last step, whose end only the caller knows.
        return np.append(self._borders_us, self._borders_us[-1])[: count + 1]

    def _memory(self) -> State:
        waiting = np.stack(self._waiting) if self._waiting else np.zeros((0, _SIDE, _SIDE, 3), np.uint8)
        return {"waiting": waiting}

    def _remember(self, state: State) -> None:
        self._waiting = list(state["waiting"].astype(np.uint8))


def as_clips(pictures: list[Picture], clips: int) -> torch.Tensor:
    """Return pictures as clips of uint8, shape (N, 3, T, 224, 224), without moving pixels once more."""
    import torch

    stacked = torch.from_numpy(np.stack(pictures).reshape(clips, -1, _SIDE, _SIDE, 3))
    return stacked.permute(0, 4, 1, 2, 3)
