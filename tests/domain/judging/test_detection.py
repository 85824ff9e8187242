"""Average precision over temporal overlap, on cases small enough to count by hand."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.judging.detection import ScoredSegment, TrueSegment, detection_scores

_TRUTH = [
    TrueSegment("a", "p", 0.0, 10.0),
    TrueSegment("b", "p", 0.0, 10.0),
    TrueSegment("a", "n", 20.0, 30.0),
]


def test_perfect_predictions_score_one() -> None:
    predicted = [ScoredSegment(t.video, t.label, t.start_s, t.end_s, 0.5) for t in _TRUTH]
    scores = detection_scores(_TRUTH, predicted, (0.5, 1.0))
    assert scores.mean_average_precision.tolist() == [1.0, 1.0]


def test_a_false_alarm_ranked_first_halves_precision() -> None:
    predicted = [
        ScoredSegment("a", "n", 50.0, 60.0, 0.9),
        ScoredSegment("a", "n", 20.0, 30.0, 0.8),
    ]
    scores = detection_scores(_TRUTH[2:], predicted, (0.5,))
    assert scores.by_label["n"].average_precision.tolist() == [0.5]
    assert scores.by_label["n"].mean_recall.tolist() == [0.5]


def test_a_true_segment_is_taken_once() -> None:
    predicted = [ScoredSegment("a", "p", 0.0, 10.0, 0.9), ScoredSegment("a", "p", 0.0, 9.0, 0.8)]
    scores = detection_scores(_TRUTH[:2], predicted, (0.5,))
    assert scores.by_label["p"].average_precision.tolist() == [0.5]


def test_a_class_nobody_predicted_scores_zero() -> None:
    predicted = [ScoredSegment("a", "p", 0.0, 10.0, 0.9), ScoredSegment("b", "p", 0.0, 10.0, 0.8)]
    scores = detection_scores(_TRUTH, predicted, (0.5,))
    assert scores.mean_average_precision.tolist() == [0.5]
    assert np.isfinite(scores.f2).all()


def test_scoring_against_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no true segment"):
        detection_scores([], [], (0.5,))
