"""VEMOCLAP on one stretch of a film as its specification reads: every feature anew, nothing shared.

What the network adapter must equal on each window, and what the benchmark compares its speed with. Only the
networks themselves and how a picture or a sound is prepared are shared with the program.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import torch
from torch import Tensor

from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.beats.checkpoint import configuration
from vemo_desktop.ml.encoders.beats.network import Beats
from vemo_desktop.ml.encoders.clip import clip_picture
from vemo_desktop.ml.encoders.face_detection import FaceDetector, crop
from vemo_desktop.ml.encoders.face_expression import FacePicture
from vemo_desktop.ml.encoders.picture_text import TextReader
from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier
from vemo_desktop.ml.networks.vemoclap.preparation import prepared, sound_windows

RATE_HZ = 16_000


@dataclass(frozen=True, slots=True, eq=False)
class Film:
    """Pictures at a steady rate, mono sound at 16 kHz, and what is said when."""

    rate: Fraction
    pictures: list[np.ndarray]
    sound: np.ndarray
    said: tuple[tuple[float, str], ...] = ()
    """Middle of each phrase in seconds, and its words."""

    @property
    def seconds(self) -> Fraction:
        """How long it lasts."""
        return len(self.pictures) / self.rate

    def times_us(self) -> np.ndarray:
        """Return when each picture appears."""
        return np.array([round(k * 1_000_000 / self.rate) for k in range(len(self.pictures))], np.int64)


def fps_filter(times: list[Fraction], rate: Fraction, end: Fraction) -> list[int]:
    """Return which frames ffmpeg's ``fps`` filter gives: times rounded to its steps, the last one wins."""
    steps = [math.floor(time * rate + Fraction(1, 2)) for time in times]
    return [max(k for k, at in enumerate(steps) if at <= step) for step in range(round(end * rate))]


class Plain:
    """All networks of an installation, and one method that shows them a stretch."""

    def __init__(self, detector: FaceDetector, reader: TextReader, heads: int = 4) -> None:
        from transformers import AutoTokenizer, CLIPVisionModelWithProjection, RobertaModel, ViTModel

        self._detector, self._reader = detector, reader
        self._clip = CLIPVisionModelWithProjection.from_pretrained(packs.folder("clip-vit-b32")).eval()
        faces = packs.folder("vit-face-expression")
        self._faces = ViTModel.from_pretrained(faces, add_pooling_layer=False).eval()
        self._face_picture = FacePicture.read(faces)
        roberta = packs.folder("roberta-sentiment")
        self._tokenizer = AutoTokenizer.from_pretrained(roberta)
        self._roberta = RobertaModel.from_pretrained(roberta, add_pooling_layer=False).eval()
        tensors = packs.tensors("beats-iter3-plus")
        self._beats = Beats(configuration(tensors)).eval()
        self._beats.load_state_dict(tensors)
        self._classifier = AttentionClassifier(heads=heads).eval()
        self._classifier.load_state_dict(packs.tensors("vemoclap"))

    @torch.inference_mode()
    def probabilities(self, film: Film, start_s: Fraction, end_s: Fraction) -> np.ndarray:
        """Return the six probabilities of a stretch, shape (6,)."""
        first = math.ceil(start_s * film.rate)
        times = [k / film.rate - start_s for k in range(first, math.ceil(end_s * film.rate))]
        length = end_s - start_s
        shown = [film.pictures[first + k] for k in fps_filter(times, 16 / length, length)]
        sound = film.sound[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)]
        said = " ".join(text for middle, text in film.said if start_s <= middle < end_s)
        features = {
            "asr_sentiment": self._sentiment(said),
            "beats": self._heard(sound),
            "clip": self._seen(shown),
            "face_emotion": self._expressions(shown),
            "ocr_sentiment": self._sentiment(self._written(shown)),
        }
        batch = {name: torch.from_numpy(prepared(name, rows))[None] for name, rows in features.items()}
        return self._classifier(batch).softmax(dim=1)[0].numpy()

    def _seen(self, shown: list[np.ndarray]) -> np.ndarray:
        pixels = torch.from_numpy(np.stack([clip_picture(rgb) for rgb in shown]))
        return self._clip(pixel_values=pixels).image_embeds.numpy()

    def _expressions(self, shown: list[np.ndarray]) -> np.ndarray | None:
        rows = []
        for rgb in shown:
            boxes = sorted(self._detector.find(rgb), key=lambda box: -box[2] * box[3])[:2]
            if boxes:
                pixels = np.stack([self._face_picture.of(crop(rgb, box)) for box in boxes])
                rows.append(self._before_the_norm(torch.from_numpy(pixels)).mean(dim=0).numpy())
        return np.stack(rows) if rows else None

    def _before_the_norm(self, pixels: Tensor) -> Tensor:
        states = self._faces(pixel_values=pixels, output_hidden_states=True).hidden_states
        return states[-1][:, 0]

    def _heard(self, sound: np.ndarray) -> np.ndarray | None:
        windows = [sound[start : start + 3 * RATE_HZ] for start in sound_windows(len(sound)).tolist()]
        if not windows:
            return None
        return self._beats(torch.from_numpy(np.stack(windows))).mean(dim=1).numpy()

    def _written(self, shown: list[np.ndarray]) -> str:
        texts = [" ".join(self._reader.read(rgb)).lower() for rgb in shown]
        return ". ".join(dict.fromkeys(text for text in texts if text))

    def _sentiment(self, text: str) -> np.ndarray | None:
        if not text:
            return None
        tokens = self._tokenizer(text, truncation=True, max_length=512, return_tensors="pt")
        return self._roberta(**tokens).last_hidden_state[:, 0].numpy()
