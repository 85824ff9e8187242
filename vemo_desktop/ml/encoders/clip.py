"""CLIP's image tower: what a frame shows, as 512 numbers."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.frames import Picture, PicturesEncoder, Rgb, WantedFrames
from vemo_desktop.ml.encoders.pretrained import load_model, require_width
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.inference import BatchRunner

PACK = "clip-vit-b32"
SIDE, WIDTH = 224, 512
_MEAN = np.array([0.48145466, 0.4578275, 0.40821073], np.float32)[:, None, None]
_DEVIATION = np.array([0.26862954, 0.26130258, 0.27577711], np.float32)[:, None, None]


class ClipEncoder(PicturesEncoder):
    """Image embeddings of CLIP ViT-B/32, not brought to length 1.

    Source: Radford et al., "Learning transferable visual models from natural language supervision", ICML
    2021; weights of OpenAI.
    """

    id: ClassVar[str] = "vemoclap.clip"
    version: ClassVar[str] = "1"
    names: ClassVar[tuple[str, ...]] = tuple(f"clip-{number}" for number in range(WIDTH))

    def __init__(self, wanted: WantedFrames, device: str) -> None:
        super().__init__(wanted)
        self._device = device

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "weights": packs.digest(PACK)}

    def _load(self) -> BatchRunner:
        from transformers import CLIPVisionModelWithProjection

        model = load_model(CLIPVisionModelWithProjection, packs.folder(PACK), "CLIP")
        require_width(model.config.projection_dim, WIDTH, "CLIP")
        return BatchRunner(_Embedding(model), self._device, largest_on_cpu=4)

    def _pictures(self, rgb: Rgb) -> list[Picture]:
        return [clip_picture(rgb)]


class _Embedding(nn.Module):
    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, pictures: Tensor) -> Tensor:
        embedding: Tensor = self.model(pixel_values=pictures).image_embeds
        return embedding


def clip_picture(rgb: Rgb) -> npt.NDArray[np.float32]:
    """Return a frame of shape (H, W, 3) as CLIP is shown it, shape (3, 224, 224).

    The shorter side becomes 224 by bicubic scaling that averages what it makes smaller, on numbers and not
    on bytes: values may leave [0, 1] at hard edges and are not brought back. Then the middle is cut out.
    """
    height, width = rgb.shape[:2]
    short = min(height, width)
    size = (int(SIDE * height / short), int(SIDE * width / short))
    picture = torch.from_numpy(rgb.astype(np.float32) / 255).permute(2, 0, 1).unsqueeze(0)
    scaled = F.interpolate(picture, size, mode="bicubic", align_corners=False, antialias=True)[0].numpy()
    top, left = round((size[0] - SIDE) / 2), round((size[1] - SIDE) / 2)
    cut: npt.NDArray[np.float32] = scaled[:, top : top + SIDE, left : left + SIDE]
    return (cut - _MEAN) / _DEVIATION
