"""Descriptions of voices and faces, which a head reads beside what is said of them.

What the built-in network says of a voice or a face is a handful of numbers; how it sounds and looks is many
more. A head can learn from these how the people of a project sound when they are angry, see `discriminants`.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.faces import TRAITS
from vemo_desktop.ml.builtin.learnt import Learnt
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voice_head import LEAST_VARIANCE, heard_quality
from vemo_desktop.ml.builtin.voices import DESCRIPTION
from vemo_desktop.ml.resampling import columns_of
from vemo_desktop.ml.signals.speech import SpeechEncoder

Edges = npt.NDArray[np.int64]
Halves = npt.NDArray[np.float16]
Rows = npt.NDArray[np.float32]

DESCRIBED: Mapping[str, int] = {"voice": len(DESCRIPTION), "face": len(TRAITS)}
"""Numbers of each kind of description, in the order of the columns."""
BY_PERSON = frozenset({"voice"})
"""Kinds that are told by recordings that are alike, see `recordings`. Faces are not: what is read of them is
what they show and hardly whose they are, and it was no better."""
_LEAST_QUALITY = 0.1
"""Below it hardly anything of a row is speech, and its description is one of noise or music."""


def descriptions_of(tracks: Mapping[str, FeatureTrack], edges: Edges, learnt: Learnt) -> Halves:
    """Return descriptions on some steps, shape (T, sum of `DESCRIBED`); NaN where there is nothing.

    Each step takes the row that holds in its middle. In float16: numbers are of the order of 1, and three
    digits are more than a voice is true to itself.
    """
    found = np.full((len(edges) - 1, sum(DESCRIBED.values())), np.nan, np.float16)
    voices, faces = tracks.get(VoiceEncoder.id), tracks.get(FaceExpressionsEncoder.id)
    if voices is not None:
        _lay(_voice_rows(tracks, voices, learnt), voices, edges, found[:, : len(DESCRIPTION)])
    if faces is not None:
        _lay(_face_rows(faces), faces, edges, found[:, len(DESCRIPTION) :])
    return found


def _lay(rows: Halves, track: FeatureTrack, edges: Edges, onto: Halves) -> None:
    """Write the row of a track that holds in the middle of each step."""
    at = np.searchsorted(track.edges_us, (edges[:-1] + edges[1:]) // 2, "right") - 1
    inside = (at >= 0) & (at < len(rows))
    onto[inside] = rows[at[inside]]


def _face_rows(track: FeatureTrack) -> Halves:
    """Return the traits of the faces that are seen, on the rows of their track."""
    rows = track.values[:, [track.names.index(name) for name in TRAITS]].astype(np.float16)
    rows[~(track.valid & (track.column("faces") > 0))] = np.nan
    return rows


def usual_voice(tracks: Mapping[str, FeatureTrack]) -> npt.NDArray[np.float64] | None:
    """Return what the voices of a recording sound like on the whole, shape (183,), which tells who speaks.

    None where nobody is heard, or the recording was not described. See `recordings` for how well it tells.
    """
    track = tracks.get(VoiceEncoder.id)
    if track is None or track.values.shape[1] <= len(DESCRIPTION):
        return None
    rows = track.values[_is_heard(tracks, track), : len(DESCRIPTION)]
    return rows.mean(axis=0, dtype=np.float64) if len(rows) else None


def _is_heard(tracks: Mapping[str, FeatureTrack], track: FeatureTrack) -> npt.NDArray[np.bool_]:
    quality = heard_quality(track, columns_of(tracks, track.edges_us, SpeechEncoder)["speech"])
    return quality >= _LEAST_QUALITY


def _voice_rows(tracks: Mapping[str, FeatureTrack], track: FeatureTrack, learnt: Learnt) -> Halves:
    """Return how voices differ from the usual one, on the rows of their track."""
    head = learnt.voice
    scale = np.sqrt(head.spread + LEAST_VARIANCE).astype(np.float32)
    rows = (track.values[:, : len(DESCRIPTION)] - head.usual.astype(np.float32)) / scale
    rows[~_is_heard(tracks, track)] = np.nan
    halves: Halves = rows.astype(np.float16)
    return halves
