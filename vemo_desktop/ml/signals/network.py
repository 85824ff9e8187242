"""The built-in network: published formulas over picture, sound, faces and words; nothing is trained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.tracks import (
    FeatureTrack,
    Prediction,
)
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.resampling import columns_of
from vemo_desktop.ml.signals import evidence
from vemo_desktop.ml.signals.emotions import REGIONS, emotion_probabilities
from vemo_desktop.ml.signals.faces import FacesEncoder
from vemo_desktop.ml.signals.fusion import fuse, sentiment
from vemo_desktop.ml.signals.motion import MotionEncoder
from vemo_desktop.ml.signals.picture import PictureEncoder
from vemo_desktop.ml.signals.shots import ShotsEncoder
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.signals.words import WordsEncoder
from vemo_desktop.ml.steady_curves import Said, in_blocks, steady_edges, steady_prediction
from vemo_desktop.ml.step_encoder import StepEncoder

Floats = npt.NDArray[np.float64]
Edges = npt.NDArray[np.int64]

VIDEO_ENCODERS: tuple[type[StepEncoder], ...] = (PictureEncoder, MotionEncoder, ShotsEncoder, FacesEncoder)
AUDIO_ENCODERS: tuple[type[StepEncoder], ...] = (SoundEncoder, SpeechEncoder)
CUE_ENCODERS: tuple[type[StepEncoder], ...] = (WordsEncoder,)


class SignalsNetwork:
    """The formula stage. Curves have steps of 4 Hz; every number is a formula of what encoders measured."""

    def __init__(self, card: NetworkCard) -> None:
        self._card = card

    @property
    def card(self) -> NetworkCard:
        """The card it was made from."""
        return self._card

    @property
    def settings(self) -> dict[str, Json]:
        """It has none: every constant is in the code, and the code in the card's version."""
        return {}

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return fresh encoders for the streams of a file."""
        kinds: list[type[StepEncoder]] = []
        if subject.info.video is not None:
            kinds += VIDEO_ENCODERS
        if subject.info.audio:
            kinds += AUDIO_ENCODERS
        if subject.has_cues:
            kinds += CUE_ENCODERS
        return [kind() for kind in kinds]

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return curves of sentiment, emotions, valence and arousal, with the share of each stream."""
        edges = steady_edges(subject.duration_us)
        fused = fuse(_all_evidence(tracks, edges))
        points = (fused.valence, fused.arousal, fused.valence_sd, fused.arousal_sd)
        return steady_prediction(
            self.card,
            edges,
            Said(
                in_blocks(sentiment, (fused.valence, fused.valence_sd), len(SENTIMENT.keys)),
                in_blocks(emotion_probabilities, points, len(REGIONS)),
                np.stack([fused.valence, fused.arousal], axis=1),
                fused.streams,
                fused.shares,
            ),
        )


def _all_evidence(tracks: Mapping[str, FeatureTrack], edges: Edges) -> Iterator[evidence.Evidence]:
    """Yield the evidence of all streams in a fixed order; absent streams say nothing anywhere.

    One stream is looked at after the other: the features of all of them, side by side, would be most of
    the memory of an analysis of hours.
    """
    yield evidence.colour(columns_of(tracks, edges, PictureEncoder))
    yield evidence.motion(columns_of(tracks, edges, MotionEncoder, ShotsEncoder), HOP_US / 1e6)
    heard = columns_of(tracks, edges, SpeechEncoder, SoundEncoder)
    yield evidence.sound(heard)
    yield evidence.voice(heard)
    del heard
    yield evidence.faces(columns_of(tracks, edges, FacesEncoder))
    yield evidence.words(columns_of(tracks, edges, WordsEncoder))
