"""The built-in network: published formulas over picture, sound, faces and words; nothing is trained."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.tracks import (
    FeatureTrack,
)
from vemo_desktop.ml.encoding import Encoder, Subject
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
from vemo_desktop.ml.steady_curves import Said, SteadyNetwork, in_blocks
from vemo_desktop.ml.step_encoder import StepEncoder

Floats = npt.NDArray[np.float64]
Edges = npt.NDArray[np.int64]

VIDEO_ENCODERS: tuple[type[StepEncoder], ...] = (PictureEncoder, MotionEncoder, ShotsEncoder, FacesEncoder)
AUDIO_ENCODERS: tuple[type[StepEncoder], ...] = (SoundEncoder, SpeechEncoder)
CUE_ENCODERS: tuple[type[StepEncoder], ...] = (WordsEncoder,)


class SignalsNetwork(SteadyNetwork):
    """The formula stage. Curves have steps of 4 Hz; every number is a formula of what encoders measured."""

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

    def said(self, tracks: Mapping[str, FeatureTrack], edges: Edges) -> Said:
        """Return what the formulas say of some steps."""
        fused = fuse(_all_evidence(tracks, edges))
        points = (fused.valence, fused.arousal, fused.valence_sd, fused.arousal_sd)
        return Said(
            in_blocks(sentiment, (fused.valence, fused.valence_sd), len(SENTIMENT.keys)),
            in_blocks(emotion_probabilities, points, len(REGIONS)),
            np.stack([fused.valence, fused.arousal], axis=1),
            fused.streams,
            fused.shares,
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
