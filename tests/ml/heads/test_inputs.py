"""What a head reads of real encoders' tracks: the built-in network's own opinions, NaN where it is silent."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.face_sightings import NAMES
from vemo_desktop.ml.builtin.faces import EXPRESSIONS
from vemo_desktop.ml.builtin.folder import shipped_file
from vemo_desktop.ml.builtin.learnt import FILE, read_learnt
from vemo_desktop.ml.builtin.network import judged
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.inputs import FEATURES, inputs_of
from vemo_desktop.ml.steady_curves import steady_edges

_EDGES = steady_edges(3_000_000)


def _faces() -> FeatureTrack:
    """Return a glad face in the first half, nobody in the second."""
    rows = np.zeros((12, len(NAMES)), np.float32)
    says = dict.fromkeys(EXPRESSIONS, 0.02) | {"happiness": 0.86}
    for name, value in {"faces": 1.0, "size": 0.4, "weight": 0.9, **says}.items():
        rows[:6, NAMES.index(name)] = value
    valid = np.arange(12) < 6
    kind = FaceExpressionsEncoder
    return FeatureTrack(kind.id, kind.version, _EDGES, rows, valid, NAMES)


def test_a_head_begins_from_what_the_built_in_network_says() -> None:
    learnt, tracks = read_learnt(shipped_file(FILE)), {FaceExpressionsEncoder.id: _faces()}
    inputs = inputs_of(tracks, _EDGES, learnt)
    assert inputs.features.shape == (12, len(FEATURES))
    said = judged(tracks, _EDGES, learnt).sentiment
    first = np.exp(HeadClasses.of(SENTIMENT).first_logits(inputs.emotions))
    known = np.isfinite(said.sum(axis=1))
    assert known[:6].all()
    assert first[known] == pytest.approx(said[known], abs=0.02)
    quality = inputs.features[:, FEATURES.index("faces.quality")]
    assert quality == pytest.approx(np.where(np.arange(12) < 6, 0.9, 0.0))
    assert np.isnan(inputs.features[6:, FEATURES.index("faces.joy")]).all()


def test_without_any_stream_nothing_is_known() -> None:
    inputs = inputs_of({}, _EDGES, read_learnt(shipped_file(FILE)))
    assert np.isnan(inputs.emotions).all()
    qualities = [number for number, name in enumerate(FEATURES) if name.endswith(".quality")]
    assert np.isnan(np.delete(inputs.features, qualities, axis=1)).all()
