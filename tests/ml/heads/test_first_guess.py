"""What emotions tell of the labels of any scheme."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from vemo_desktop.domain.choosing import REST, expected_shares
from vemo_desktop.domain.labels import EKMAN_6, Label, LabelScheme, Pattern
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.first_guess import first_curves, from_ekman

_EDGES = regular_edges(3, 250_000)


def _label(key: str, polarity: int | None = None) -> Label:
    return Label(key, key.title(), "#111111", Pattern.SOLID, key[0].upper(), polarity)


_OWN = LabelScheme("own", "Own", (_label("upset", -1), _label("odd"), _label("happy"), _label("down", -1)))


def _emotions() -> np.ndarray:
    emotions = np.full((3, len(EMOTIONS)), 0.02)
    emotions[0, EMOTIONS.index("anger")] = 0.88
    emotions[1, EMOTIONS.index("joy")] = 0.88
    emotions[2] = np.nan
    return emotions


def _ekman(emotions: np.ndarray) -> Curves:
    values = emotions[:, [EMOTIONS.index(name) for name in EKMAN_6.keys]].astype(np.float32)
    return Curves(EKMAN_6.id, EKMAN_6.keys, _EDGES, values, CurveKind.TRAINED)


def test_labels_have_what_their_side_or_their_emotion_has() -> None:
    said = first_curves(_OWN, _emotions(), _EDGES)
    assert said.names == _OWN.keys
    # Upset and down share what is negative: anger 0.88, disgust, fear and sadness 0.02 each.
    assert said.values[0] == pytest.approx([0.47, 0.03, 0.02, 0.47], abs=0.001)
    assert said.values[1, _OWN.keys.index("happy")] == pytest.approx(0.88)
    assert np.isnan(said.values[2]).all()


def test_curves_of_ekman_tell_the_same_of_what_they_know_and_nothing_of_the_rest() -> None:
    emotions = _emotions()
    told = from_ekman(_OWN, _ekman(emotions))
    assert told is not None
    assert told.names == ("upset", "happy", "down")
    said = first_curves(_OWN, emotions, _EDGES)
    assert told.values == pytest.approx(said.values[:, [0, 2, 3]], abs=1e-6, nan_ok=True)
    shares = expected_shares(told)
    assert shares["happy"] == pytest.approx(0.45, abs=0.001)
    assert sum(shares.values()) == pytest.approx(1)
    assert shares[REST] > 0


def test_columns_in_another_order_are_told_apart_by_their_names() -> None:
    ekman = _ekman(_emotions())
    turned = replace(ekman, names=ekman.names[::-1], values=ekman.values[:, ::-1])
    one, other = from_ekman(_OWN, ekman), from_ekman(_OWN, turned)
    assert one is not None
    assert other is not None
    assert other.values == pytest.approx(one.values, nan_ok=True)


def test_of_labels_without_a_side_or_a_known_name_nothing_is_told() -> None:
    scheme = LabelScheme("plain", "Plain", (_label("bored"), _label("tired")))
    assert from_ekman(scheme, _ekman(_emotions())) is None
