"""What a head reads of one video on steps of 4 Hz: what the built-in network's streams say and describe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin import network as builtin
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.fusion import EMOTIONS, LEARNT_STREAMS, Opinion, together
from vemo_desktop.ml.builtin.learnt import Learnt
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.heads.descriptions import Halves, descriptions_of
from vemo_desktop.ml.resampling import columns_of
from vemo_desktop.ml.signals.motion import MotionEncoder
from vemo_desktop.ml.signals.picture import PictureEncoder
from vemo_desktop.ml.signals.shots import ShotsEncoder
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.signals.words import WordsEncoder

Edges = npt.NDArray[np.int64]
Rows = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float64]

_SOUND = ("loudness", "pitch", "voiced", "centroid", "flux", "onsets")
_FACES = ("faces", "size", "weight")
_PICTURE, _MOTION, _WORDS = PictureEncoder.names, (*MotionEncoder.names, "cuts"), WordsEncoder.names
FEATURES: tuple[str, ...] = (
    *(f"{stream}.{name}" for stream in LEARNT_STREAMS for name in (*EMOTIONS, "quality")),
    *(f"together.{name}" for name in EMOTIONS),
    "formulas.valence",
    "formulas.arousal",
    *(f"voice.logit.{name}" for name in VOICES),
    *(f"faces.{name}" for name in _FACES),
    "sound.speech",
    *(f"sound.{name}" for name in _SOUND),
    *(f"picture.{name}" for name in _PICTURE),
    *(f"motion.{name}" for name in _MOTION),
    *(f"text.{name}" for name in _WORDS),
)
"""Names of the columns. What a video lacks is NaN."""
_LEAST = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class HeadInputs:
    """What a head reads of a video.

    Parameters
    ----------
    edges : ndarray of int64, shape (T + 1,)
    features : ndarray of float32, shape (T, D)
        Columns are `FEATURES`; NaN where a stream is silent.
    emotions : ndarray of float32, shape (T, 7)
        What the built-in network says, of `EMOTIONS`; NaN where nothing is known.
    descriptions : ndarray of float16, shape (T, sum of `DESCRIBED`)
        How voices sound and faces look; NaN where there is none.
    """

    edges: Edges
    features: Rows
    emotions: Rows
    descriptions: Halves


def inputs_of(tracks: Mapping[str, FeatureTrack], edges: Edges, learnt: Learnt) -> HeadInputs:
    """Return what a head reads of the tracks of the built-in network's encoders.

    Parameters
    ----------
    tracks : mapping of str to FeatureTrack
        By encoder id; streams may be missing.
    edges : ndarray of int64, shape (T + 1,)
        Of `steady_curves.steady_edges`.
    learnt : Learnt
        Of the built-in network.
    """
    said = {one.stream: one for one in builtin.heard_and_seen(tracks, edges, learnt)}
    measured = builtin.formulas(tracks, edges)
    fused = together(list(said.values()), builtin.formula_opinion(measured), learnt.fusion).probabilities
    count = len(edges) - 1
    columns: list[Floats] = []
    for stream in LEARNT_STREAMS:
        columns += _opinion(said.get(stream), count)
    columns += [*_logs(fused).T, measured.valence, measured.arousal]
    voices = builtin.voices(tracks, edges, learnt)
    columns += [voices[name] for name in VOICES]
    seen = columns_of(tracks, edges, FaceExpressionsEncoder)
    columns += [seen[name] for name in _FACES]
    heard = columns_of(tracks, edges, SpeechEncoder, SoundEncoder)
    columns += [heard["speech"], *(heard[name] for name in _SOUND)]
    picture = columns_of(tracks, edges, PictureEncoder, MotionEncoder, ShotsEncoder)
    columns += [picture[name] for name in (*_PICTURE, *_MOTION)]
    words = columns_of(tracks, edges, WordsEncoder)
    columns += [words[name] for name in _WORDS]
    features = np.stack(columns, axis=1).astype(np.float32)
    return HeadInputs(edges, features, fused.astype(np.float32), descriptions_of(tracks, edges, learnt))


def _opinion(one: Opinion | None, count: int) -> list[Floats]:
    """Return logarithms of probabilities and the quality; silence is quality 0."""
    if one is None:
        return [*np.full((len(EMOTIONS), count), np.nan), np.zeros(count)]
    logs = np.where((one.quality > 0)[:, None], _logs(one.probabilities), np.nan)
    return [*logs.T, one.quality]


def _logs(probabilities: Floats) -> Floats:
    logs: Floats = np.log(np.maximum(probabilities, _LEAST))  # NaN stays NaN
    return logs
