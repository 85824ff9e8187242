"""The built-in network: published formulas over picture, sound, faces and words; nothing is trained."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import (
    FeatureTrack,
    Prediction,
)
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.resampling import columns_of
from vemo_desktop.ml.signals import evidence
from vemo_desktop.ml.signals.emotions import emotion_probabilities
from vemo_desktop.ml.signals.faces import FacesEncoder
from vemo_desktop.ml.signals.fusion import Fused, fuse, sentiment
from vemo_desktop.ml.signals.motion import MotionEncoder
from vemo_desktop.ml.signals.picture import PictureEncoder
from vemo_desktop.ml.signals.shots import ShotsEncoder
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.signals.words import WordsEncoder
from vemo_desktop.ml.steady_curves import Said, steady_edges, steady_prediction
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
        fused, streams = _fused(tracks, edges)
        return steady_prediction(
            self.card,
            edges,
            Said(
                sentiment(fused.valence, fused.valence_sd),
                emotion_probabilities(fused.valence, fused.arousal, fused.valence_sd, fused.arousal_sd),
                np.stack([fused.valence, fused.arousal], axis=1),
                streams,
                fused.shares,
            ),
        )


def _fused(tracks: Mapping[str, FeatureTrack], edges: Edges) -> tuple[Fused, tuple[str, ...]]:
    """Return what all streams say together, and their names in a fixed order."""
    found = _all_evidence(tracks, edges)
    return fuse(found), tuple(item.stream for item in found)


def _all_evidence(tracks: Mapping[str, FeatureTrack], edges: Edges) -> list[evidence.Evidence]:
    """Return the evidence of all streams in a fixed order; absent streams say nothing anywhere.

    One stream is looked at after the other: the features of all of them, side by side, would be most of
    the memory of an analysis of hours.
    """
    heard = columns_of(tracks, edges, SpeechEncoder, SoundEncoder)
    sound, voice = evidence.sound(heard), evidence.voice(heard)
    del heard
    return [
        evidence.colour(columns_of(tracks, edges, PictureEncoder)),
        evidence.motion(columns_of(tracks, edges, MotionEncoder, ShotsEncoder), HOP_US / 1e6),
        sound,
        voice,
        evidence.faces(columns_of(tracks, edges, FacesEncoder)),
        evidence.words(columns_of(tracks, edges, WordsEncoder)),
    ]
