"""Descriptions of voices and faces on the steps of curves."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.face_sightings import NAMES
from vemo_desktop.ml.builtin.faces import TRAITS
from vemo_desktop.ml.builtin.folder import shipped_file
from vemo_desktop.ml.builtin.learnt import FILE, read_learnt
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voices import DESCRIPTION
from vemo_desktop.ml.heads.descriptions import DESCRIBED, descriptions_of
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.ml.steady_curves import steady_edges

_EDGES = steady_edges(4_800_000)


def _track(kind: type[VoiceEncoder] | type[SpeechEncoder], values: np.ndarray) -> FeatureTrack:
    edges = regular_edges(len(values), kind.hop_us)
    return FeatureTrack(
        kind.id, kind.version, edges, values.astype(np.float32), np.ones(len(values), np.bool_), kind.names
    )


def _heard(speech: float) -> dict[str, FeatureTrack]:
    """Return ten rows of a voice that never changes, where somebody speaks for so much of the time."""
    voice = _track(
        VoiceEncoder, np.concatenate([np.full((10, len(DESCRIPTION)), 2.0), np.ones((10, 1))], axis=1)
    )
    columns = np.full((4_800_000 // SpeechEncoder.hop_us, len(SpeechEncoder.names)), speech)
    return {VoiceEncoder.id: voice, SpeechEncoder.id: _track(SpeechEncoder, columns)}


def test_a_voice_is_told_by_how_it_differs_from_the_usual_one() -> None:
    learnt = read_learnt(shipped_file(FILE))
    found = descriptions_of(_heard(1.0), _EDGES, learnt)
    assert found.shape == (len(_EDGES) - 1, sum(DESCRIBED.values()))
    head, heard = learnt.voice, found[:, : len(DESCRIPTION)]
    wanted = (2.0 - head.usual) / np.sqrt(head.spread + 1e-3)
    assert heard == pytest.approx(np.tile(wanted, (len(found), 1)), rel=1e-2, abs=1e-2)


def test_nothing_is_told_of_what_is_no_speech() -> None:
    learnt = read_learnt(shipped_file(FILE))
    assert np.isnan(descriptions_of(_heard(0.02), _EDGES, learnt)).all()
    assert np.isnan(descriptions_of({}, _EDGES, learnt)).all()


def test_faces_are_described_where_they_are_seen() -> None:
    kind = FaceExpressionsEncoder
    rows = np.zeros((len(_EDGES) - 1, len(NAMES)), np.float32)
    rows[4:8, NAMES.index("faces")] = 1
    rows[4:8, NAMES.index(TRAITS[3])] = 0.5
    valid = np.ones(len(rows), np.bool_)
    valid[7] = False
    track = FeatureTrack(kind.id, kind.version, _EDGES, rows, valid, NAMES)
    found = descriptions_of({kind.id: track}, _EDGES, read_learnt(shipped_file(FILE)))
    seen = np.isfinite(found).any(axis=1)
    assert np.flatnonzero(seen).tolist() == [4, 5, 6]
    assert np.isnan(found[:, : len(DESCRIPTION)]).all()
    assert found[5, len(DESCRIPTION) + 3] == 0.5
