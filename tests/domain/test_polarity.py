from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.labels import EKMAN_6, VIDEO_EMOTION_8, LabelScheme
from vemo_desktop.domain.polarity import sentiment_from
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges


def emotions(scheme: LabelScheme, *rows: dict[str, float]) -> Curves:
    values = np.array([[row.get(key, 0.0) for key in scheme.keys] for row in rows], np.float32)
    return Curves(scheme.id, scheme.keys, regular_edges(len(rows), 1000), values, CurveKind.WINDOWED)


def test_the_eight_emotions_have_four_on_each_side():
    curves = sentiment_from(
        emotions(
            VIDEO_EMOTION_8,
            {"anger": 0.1, "disgust": 0.2, "fear": 0.3, "sadness": 0.4},
            {"anticipation": 0.1, "joy": 0.2, "surprise": 0.3, "trust": 0.3, "fear": 0.1},
        )
    )
    assert curves.names == ("negative", "positive")
    assert curves.kind is CurveKind.DERIVED
    np.testing.assert_allclose(curves.values, [[1.0, 0.0], [0.1, 0.9]], atol=1e-6)


def test_surprise_is_on_no_side_among_the_six():
    curves = sentiment_from(emotions(EKMAN_6, {"surprise": 0.6, "joy": 0.3, "anger": 0.1}))
    np.testing.assert_allclose(curves.values, [[0.1, 0.3]], atol=1e-6)


def test_what_is_not_known_stays_unknown_and_edges_stay():
    unknown = emotions(EKMAN_6, dict.fromkeys(EKMAN_6.keys, np.nan), {"joy": 1.0})
    curves = sentiment_from(unknown)
    assert np.isnan(curves.values[0]).all()
    assert curves.values[1].tolist() == [0.0, 1.0]
    assert curves.edges_us is unknown.edges_us


def test_a_scheme_of_the_user_is_not_guessed():
    with pytest.raises(KeyError):
        sentiment_from(
            Curves("own", ("a",), regular_edges(0, 1), np.empty((0, 1), np.float32), CurveKind.TRAINED)
        )
