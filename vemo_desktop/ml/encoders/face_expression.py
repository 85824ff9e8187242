"""Expressions of faces, by a vision transformer trained on them: 768 numbers per frame."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import numpy as np
from PIL import Image
from torch import Tensor, nn

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.face_detection import FaceDetector, crop, two_largest
from vemo_desktop.ml.encoders.frames import Picture, PicturesEncoder, Rgb, WantedFrames
from vemo_desktop.ml.encoders.pretrained import load_model, require_width
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.inference import BatchRunner

PACK = "vit-face-expression"
WIDTH = 768


class FaceExpressionEncoder(PicturesEncoder):
    """The class token of `trpakov/vit-face-expression` before its final norm, over the two largest faces.

    A frame without a face is unknown but keeps its row, so that windows can leave it out by time.

    Parameters
    ----------
    wanted : WantedFrames
    device : str
    detector : FaceDetector
        Not shared with another encoder.
    """

    id: ClassVar[str] = "vemoclap.faces"
    version: ClassVar[str] = "1"
    names: ClassVar[tuple[str, ...]] = tuple(f"face-{number}" for number in range(WIDTH))

    def __init__(self, wanted: WantedFrames, device: str, detector: FaceDetector) -> None:
        super().__init__(wanted)
        self._device = device
        self._detector = detector
        self._shape: FacePicture | None = None

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "weights": packs.digest(PACK), "detector": self._detector.id}

    def _load(self) -> BatchRunner:
        from transformers import ViTModel

        model = load_model(ViTModel, packs.folder(PACK), "the face expressions", add_pooling_layer=False)
        require_width(model.config.hidden_size, WIDTH, "the face expressions")
        return BatchRunner(_ClassToken(model), self._device, largest_on_cpu=4)

    def _pictures(self, rgb: Rgb) -> list[Picture]:
        self._shape = self._shape or FacePicture.read(packs.folder(PACK))
        cuts = [crop(rgb, box) for box in two_largest(self._detector.find(rgb))]
        return [self._shape.of(cut) for cut in cuts if cut.size]


class _ClassToken(nn.Module):
    """The class token behind the last layer; the norm that usually follows is taken out."""

    def __init__(self, model: nn.Module) -> None:
        super().__init__()
        model.layernorm = nn.Identity()
        self.model = model

    def forward(self, pictures: Tensor) -> Tensor:
        token: Tensor = self.model(pixel_values=pictures).last_hidden_state[:, 0]
        return token


@dataclass(frozen=True, slots=True)
class FacePicture:
    """How a face is shown to the network, as the file ``preprocessor_config.json`` beside it says."""

    side: int
    resample: int
    mean: tuple[float, float, float]
    deviation: tuple[float, float, float]

    @classmethod
    def read(cls, folder: Path) -> FacePicture:
        """Read what a folder says.

        Raises
        ------
        NetworkError
            If the file is missing or says nothing of size and normalisation.
        """
        try:
            said = json.loads((folder / "preprocessor_config.json").read_text(encoding="utf-8"))
            size = said["size"]
            side = size if isinstance(size, int) else size["height"]
            mean, deviation = tuple(said["image_mean"]), tuple(said["image_std"])
            return cls(int(side), int(said.get("resample", 2)), mean, deviation)
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NetworkError(
                "The installed files of the face expressions are incomplete. Remove them with "
                "`vemo networks remove` and install them again.",
                details=f"preprocessor_config.json: {error!r}",
            ) from error

    def of(self, rgb: Rgb) -> Picture:
        """Return a face of shape (H, W, 3) as the network is shown it, shape (3, S, S)."""
        image = Image.fromarray(np.ascontiguousarray(rgb))
        scaled = image.resize((self.side, self.side), Image.Resampling(self.resample))
        values = np.asarray(scaled, np.float32) / 255
        normalised = (values - np.array(self.mean, np.float32)) / np.array(self.deviation, np.float32)
        return np.ascontiguousarray(normalised.transpose(2, 0, 1))
