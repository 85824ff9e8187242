"""The built-in network: faces, voices and words by trained networks, the rest by published formulas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import EKMAN_6
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin import opinions
from vemo_desktop.ml.builtin.encoders import face_encoder, text_encoder, voice_encoder
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.folder import shipped_file
from vemo_desktop.ml.builtin.fusion import EMOTIONS, Opinion, together
from vemo_desktop.ml.builtin.learnt import FILE, Learnt, read_learnt
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voice_head import JUDGED
from vemo_desktop.ml.encoding import Encoder, Subject
from vemo_desktop.ml.resampling import columns_of
from vemo_desktop.ml.signals import evidence
from vemo_desktop.ml.signals.emotions import NEUTRAL, REGIONS, emotion_probabilities
from vemo_desktop.ml.signals.fusion import Fused, fuse
from vemo_desktop.ml.signals.motion import MotionEncoder
from vemo_desktop.ml.signals.picture import PictureEncoder
from vemo_desktop.ml.signals.shots import ShotsEncoder
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.signals.words import WordsEncoder
from vemo_desktop.ml.steady_curves import Said, SteadyNetwork

Floats = npt.NDArray[np.float64]
Edges = npt.NDArray[np.int64]

STREAMS = ("faces", "voice", "words", "picture", "motion", "sound")
_FORMULAS = ("picture", "motion", "sound", "voice", "words")
"""Streams of the formulas, in the order in which they are fused; pitch counts as voice, VADER as words."""
_NEGATIVE = ("anger", "disgust", "fear", "sadness")


class BuiltinNetwork(SteadyNetwork):
    """Curves of sentiment, Ekman's six emotions, valence and arousal, in steps of 4 Hz."""

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return fresh encoders for the streams of a file."""
        wanted: list[Encoder] = []
        if subject.info.video is not None:
            wanted += [PictureEncoder(), MotionEncoder(), ShotsEncoder(), face_encoder()]
        if subject.info.audio:
            wanted += [SoundEncoder(), SpeechEncoder(), voice_encoder()]
        if subject.has_cues:
            wanted += [WordsEncoder(), text_encoder()]
        return wanted

    def said(self, tracks: Mapping[str, FeatureTrack], edges: Edges) -> Said:
        """Return what all streams say together on some steps."""
        return judged(tracks, edges, read_learnt(shipped_file(FILE)))


def judged(tracks: Mapping[str, FeatureTrack], edges: Edges, learnt: Learnt) -> Said:
    """Return what all streams say together on some steps. Surprise has no side and counts as neutral."""
    said = heard_and_seen(tracks, edges, learnt)
    measured = formulas(tracks, edges)
    fused = together(said, formula_opinion(measured), learnt.fusion)
    emotions = fused.probabilities
    names = [item.stream for item in said]
    return Said(
        sentiment_of(emotions),
        emotions[:, [EMOTIONS.index(name) for name in EKMAN_6.keys]],
        _plane(emotions, measured),
        STREAMS,
        _shares(names, fused.pushes, measured),
    )


def sentiment_of(emotions: Floats) -> Floats:
    """Return negative, neutral and positive, shape (T, 3), of `EMOTIONS`, shape (T, 7)."""
    negative = emotions[:, [EMOTIONS.index(name) for name in _NEGATIVE]].sum(axis=1)
    positive = emotions[:, EMOTIONS.index("joy")]
    return np.stack([negative, 1 - negative - positive, positive], axis=1)


def heard_and_seen(tracks: Mapping[str, FeatureTrack], edges: Edges, learnt: Learnt) -> list[Opinion]:
    """Return the opinions of the trained streams that a video has."""
    found = []
    if FaceExpressionsEncoder.id in tracks:
        found.append(opinions.faces(columns_of(tracks, edges, FaceExpressionsEncoder)))
    if VoiceEncoder.id in tracks:
        found.append(opinions.voice(voices(tracks, edges, learnt)))
    if TextEmotionsEncoder.id in tracks:
        found.append(opinions.words(columns_of(tracks, edges, TextEmotionsEncoder)))
    return found


def voices(tracks: Mapping[str, FeatureTrack], edges: Edges, learnt: Learnt) -> Mapping[str, Floats]:
    """Return calibrated logits of `VOICES` and the quality of what is heard, NaN where unknown.

    They are judged on the rows of the encoder, by all of the recording, and then brought to the steps.
    """
    track = tracks.get(VoiceEncoder.id)
    if track is None:
        return {name: np.full(len(edges) - 1, np.nan) for name in JUDGED}
    speech = columns_of(tracks, track.edges_us, SpeechEncoder)["speech"]
    judged = learnt.voice.judged(track, speech)
    logits, quality = judged.values[:, :-1].astype(np.float64), judged.values[:, -1].astype(np.float64)
    temperature = learnt.calibration.temperature_of(logits[:, opinions.IN_EMOTIONS], quality)
    judged = replace(judged, values=np.column_stack([logits / temperature, quality]).astype(np.float32))
    return columns_of({VoiceEncoder.id: judged}, edges, VoiceEncoder)


def formulas(tracks: Mapping[str, FeatureTrack], edges: Edges) -> Fused:
    """Return what the formulas of picture, motion, sound, pitch and VADER say of some steps."""
    heard = columns_of(tracks, edges, SpeechEncoder, SoundEncoder)
    return fuse(
        [
            evidence.colour(columns_of(tracks, edges, PictureEncoder)),
            evidence.motion(columns_of(tracks, edges, MotionEncoder, ShotsEncoder), HOP_US / 1e6),
            evidence.sound(heard),
            evidence.voice(heard),
            evidence.words(columns_of(tracks, edges, WordsEncoder)),
        ]
    )


def formula_opinion(measured: Fused) -> Opinion:
    """Return emotions by their places in the plane of valence and arousal."""
    emotions = emotion_probabilities(
        measured.valence, measured.arousal, measured.valence_sd, measured.arousal_sd
    )
    order = [list(REGIONS).index(name) for name in EMOTIONS[1:]]
    probabilities = np.column_stack([1 - emotions.sum(axis=1), emotions[:, order]])
    known = np.isfinite(probabilities).all(axis=1)
    return Opinion("formulas", probabilities, known.astype(np.float64))


def _plane(emotions: Floats, measured: Fused) -> Floats:
    """Return the mean place of the emotions, arousal halfway to what the formulas measured.

    Faces and classes of voices tell pleasant from unpleasant; how excited a scene is, loudness, pitch and
    motion tell better than classes do.
    """
    places = [NEUTRAL, *(REGIONS[name] for name in EMOTIONS[1:])]
    valence = emotions @ np.array([place.valence for place in places])
    arousal = emotions @ np.array([place.arousal for place in places])
    excited = np.where(np.isfinite(measured.arousal), measured.arousal, arousal)
    return np.stack([valence, (arousal + excited) / 2], axis=1)


def _shares(names: list[str], pushes: Floats, measured: Fused) -> Floats:
    """Return how much each stream moves the result, as shares of all that moves it."""
    shares = np.zeros((len(pushes), len(STREAMS)))
    for column, name in enumerate(names):
        shares[:, STREAMS.index(name)] += pushes[:, column]
    for column, name in enumerate(_FORMULAS):
        shares[:, STREAMS.index(name)] += pushes[:, -1] * np.nan_to_num(measured.shares[:, column])
    total = shares.sum(axis=1, keepdims=True)
    of_all: Floats = np.divide(shares, total, out=np.full_like(shares, np.nan), where=total > 0)
    return of_all
