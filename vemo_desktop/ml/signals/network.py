"""The built-in network: published formulas over picture, sound, faces and words; nothing is trained."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT, VALENCE_AROUSAL
from vemo_desktop.domain.running_means import RunningMeans, ratio
from vemo_desktop.domain.tracks import (
    STREAMS_SCHEME,
    CurveKind,
    Curves,
    FeatureTrack,
    Prediction,
    regular_edges,
)
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoding import Encoder, Json, Subject
from vemo_desktop.ml.signals import evidence
from vemo_desktop.ml.signals.emotions import REGIONS, emotion_probabilities
from vemo_desktop.ml.signals.faces import FacesEncoder
from vemo_desktop.ml.signals.fusion import Fused, fuse, sentiment
from vemo_desktop.ml.signals.motion import MotionEncoder
from vemo_desktop.ml.signals.picture import PictureEncoder
from vemo_desktop.ml.signals.shots import ShotsEncoder
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.signals.words import WordsEncoder
from vemo_desktop.ml.step_encoder import StepEncoder

Floats = npt.NDArray[np.float64]
Edges = npt.NDArray[np.int64]

_BLOCK = 4096
"""Steps that are resampled at a time: hours at once would need many times the memory of their features."""

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
        duration_us = subject.duration_us
        count = -(-max(duration_us, 0) // HOP_US)
        edges = regular_edges(count, HOP_US)
        if count:
            edges[-1] = duration_us
        fused, streams = _fused(tracks, edges)
        moods = sentiment(fused.valence, fused.valence_sd)
        emotions = emotion_probabilities(fused.valence, fused.arousal, fused.valence_sd, fused.arousal_sd)
        plane = np.stack([fused.valence, fused.arousal], axis=1)
        curves = [
            _curves(SENTIMENT.id, SENTIMENT.keys, edges, moods),
            _curves(EKMAN_6.id, tuple(REGIONS), edges, emotions),
            _curves(VALENCE_AROUSAL.id, VALENCE_AROUSAL.keys, edges, plane),
        ]
        return Prediction(
            network=self.card.id,
            version=self.card.version,
            card_digest=self.card.digest,
            settings=dict(self.settings),
            device="cpu",
            curves={item.scheme: item for item in curves},
            main_scheme=self.card.main_scheme,
            contributions=_curves(STREAMS_SCHEME, streams, edges, fused.shares),
            video_distribution=_distribution(curves[0]),
        )


def _curves(scheme: str, names: tuple[str, ...], edges: Edges, values: Floats) -> Curves:
    return Curves(scheme, names, edges, values.astype(np.float32), CurveKind.FORMULA)


def _distribution(curves: Curves) -> dict[str, float]:
    """Return the mean of each curve over the known time; empty where nothing is known."""
    if len(curves) == 0:
        return {}
    whole = (curves.edges_us[:1].astype(np.float64), curves.edges_us[-1:].astype(np.float64))
    means = RunningMeans(curves.edges_us, curves.values).mean(*whole)[:, 0]
    return {name: float(mean) for name, mean in zip(curves.names, means, strict=True) if np.isfinite(mean)}


def _fused(tracks: Mapping[str, FeatureTrack], edges: Edges) -> tuple[Fused, tuple[str, ...]]:
    """Return what all streams say together, and their names in a fixed order."""
    found = _all_evidence(tracks, edges)
    return fuse(found), tuple(item.stream for item in found)


def _all_evidence(tracks: Mapping[str, FeatureTrack], edges: Edges) -> list[evidence.Evidence]:
    """Return the evidence of all streams in a fixed order; absent streams say nothing anywhere.

    One stream is looked at after the other: the features of all of them, side by side, would be most of
    the memory of an analysis of hours.
    """
    heard = _columns(tracks, edges, SpeechEncoder, SoundEncoder)
    sound, voice = evidence.sound(heard), evidence.voice(heard)
    del heard
    return [
        evidence.colour(_columns(tracks, edges, PictureEncoder)),
        evidence.motion(_columns(tracks, edges, MotionEncoder, ShotsEncoder), HOP_US / 1e6),
        sound,
        voice,
        evidence.faces(_columns(tracks, edges, FacesEncoder)),
        evidence.words(_columns(tracks, edges, WordsEncoder)),
    ]


def _columns(tracks: Mapping[str, FeatureTrack], edges: Edges, *kinds: type[StepEncoder]) -> evidence.Columns:
    """Return the columns of some encoders on the steps of the curves, NaN where unknown or not run."""
    columns: evidence.Columns = {}
    for kind in kinds:
        track = tracks.get(kind.id)
        if track is None:
            columns |= {name: np.full(len(edges) - 1, np.nan) for name in kind.names}
        else:
            columns |= dict(zip(track.names, _resampled(track, edges).T, strict=True))
    return columns


def _resampled(track: FeatureTrack, edges: Edges) -> Floats:
    """Return the means of a track over other steps, shape (T, D); NaN where less than half is known."""
    steps = np.full((len(edges) - 1, track.values.shape[1]), np.nan)
    shared = min(len(track.edges_us), len(edges)) - 1
    if np.array_equal(track.edges_us[:shared], edges[:shared]):
        np.copyto(steps[:shared], track.values[:shared], where=track.valid[:shared, None])
        return steps
    if len(track.values) == 0 or len(steps) == 0:
        return steps
    values = np.where(track.valid[:, None], track.values, np.float32(np.nan))
    running = RunningMeans(track.edges_us, values)
    for first in range(0, len(steps), _BLOCK):
        some = edges[first : first + _BLOCK + 1].astype(np.float64)
        total, known_s = running.between(some[:-1], some[1:])
        enough = known_s >= 0.5 * np.diff(some) / 1e6
        steps[first : first + _BLOCK] = np.where(enough, ratio(total, known_s), np.nan).T
    return steps
