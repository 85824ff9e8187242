"""VEMOCLAP as a network of this program: which encoders it wants, and what it says of their tracks."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.domain.polarity import sentiment_from
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.ml import packs
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.face_detection import FaceDetector, HaarFaces
from vemo_desktop.ml.encoders.picture_text import TextReader, default_reader
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier
from vemo_desktop.ml.networks.vemoclap.looking import Sight
from vemo_desktop.ml.networks.vemoclap.results import CLASSES, emotion_curves, plane_curves, runs
from vemo_desktop.ml.networks.vemoclap.senses import VemoclapSenses
from vemo_desktop.ml.networks.vemoclap.settings import VemoclapSettings
from vemo_desktop.ml.state_dicts import load_strictly

PACK = "vemoclap"
_STRETCHES_AT_ONCE = 64

Rows = npt.NDArray[np.float32]


class VemoclapNetwork:
    """Six emotions from pictures, sound, faces, speech and text, on sliding windows and on the whole video.

    Parameters
    ----------
    card : NetworkCard
        Its `settings` are `VemoclapSettings`.
    device : str
        Where encoders and classifier compute.
    detector : callable
        Returns what finds faces in pictures.
    reader : callable
        Returns what reads text in pictures, or None where nothing does.

    Raises
    ------
    NetworkError
        If the card's settings or the installed weights do not fit.
    WeightsMissing
    """

    def __init__(
        self,
        card: NetworkCard,
        device: str,
        detector: Callable[[], FaceDetector] = HaarFaces,
        reader: Callable[[], TextReader | None] = default_reader,
    ) -> None:
        self._card = card
        self._device = device
        self._options = VemoclapSettings.of(card)
        self._senses = VemoclapSenses(self._options, device, detector, reader)
        classifier = AttentionClassifier(heads=self._options.heads)
        load_strictly(classifier, packs.tensors(PACK), card.name)
        self._classifier = classifier.requires_grad_(False).eval().to(device)

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """Settings of its runs; `absent` says which features are not installed and what would change that."""
        absent: dict[str, Json] = dict(self._senses.absent)
        return {**self._options.model_dump(mode="json"), "weights": packs.digest(PACK), "absent": absent}

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return fresh encoders of the frames and the sound of all windows, and of the words found there."""
        return self._senses.encoders(subject)

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return curves, the distribution of the whole video, and segments.

        While an analysis runs, windows are told as soon as pictures, faces and sound are known to their end;
        words are counted as absent until they have been read, so curves may still change at the end.
        """
        layout = self._senses.plan(subject)
        until_us = self._senses.known_until(tracks, subject)
        sight = self._senses.sight(tracks, subject, layout)
        known = [at for at in layout.stretches if at.end_us <= until_us]
        told = dict(zip(known, self._probabilities(sight, known), strict=True))
        nothing = np.full(len(CLASSES), np.nan, np.float32)
        shown = layout.windows or (layout.whole,)
        emotions = emotion_curves(layout.edges_us, np.stack([told.get(at, nothing) for at in shown]))
        whole = told.get(layout.whole, nothing)
        curves = [emotions, sentiment_from(emotions), plane_curves(emotions)]
        return Prediction(
            network=self.card.id,
            version=self.card.version,
            card_digest=self.card.digest,
            settings=dict(self.settings),
            device=self._device,
            curves={item.scheme: item for item in curves},
            main_scheme=self.card.main_scheme,
            video_distribution=(
                dict(zip(CLASSES, whole.tolist(), strict=True)) if np.isfinite(whole).all() else {}
            ),
            segments=runs(emotions, self._options.least_probability),
        )

    @torch.inference_mode()
    def _probabilities(self, sight: Sight, stretches: list[Interval]) -> Rows:
        """Return the probabilities of the six emotions in stretches, shape (N, 6); NaN where nothing is."""
        found = np.full((len(stretches), len(CLASSES)), np.nan, np.float32)
        for first in range(0, len(stretches), _STRETCHES_AT_ONCE):
            features = [sight.features(at) for at in stretches[first : first + _STRETCHES_AT_ONCE]]
            there = [one for one in features if one is not None]
            if there:
                batch = {
                    name: torch.from_numpy(np.stack([one[name] for one in there])).to(self._device)
                    for name in there[0]
                }
                rows = first + np.flatnonzero([one is not None for one in features])
                found[rows] = self._classifier(batch).softmax(dim=1).cpu().numpy()
        return found
