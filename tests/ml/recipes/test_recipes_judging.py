from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.ml.recipes.judging import confusions, judged

LABELS, PREDICTED = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1])


def test_confusions_have_a_row_for_each_label():
    assert confusions(LABELS, PREDICTED, 3) == [[1, 1, 0], [0, 2, 0], [0, 0, 0]]


def test_measures_of_sure_answers():
    measures = judged(np.eye(3)[PREDICTED], LABELS)
    assert measures == pytest.approx(
        {
            "examples": 4,
            "accuracy": 0.75,
            "macro_f1": (2 / 3 + 4 / 5) / 2,
            "unweighted_recall": 0.75,
            "calibration_error": 0.25,
            "always_same": 0.5,
        }
    )
