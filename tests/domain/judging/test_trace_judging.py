from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.agreement.traces import concordance, root_mean_square_error
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.judging.traces import judge_traces


def test_traces_of_all_videos_are_judged_as_one() -> None:
    chance = np.random.default_rng(0)
    truth = [np.sin(np.arange(n) / 10) for n in (100, 250, 40)]
    said = [0.7 * one + chance.normal(0, 0.2, len(one)) for one in truth]
    said[1][10:20] = np.nan
    found = judge_traces(truth, said, DrawSettings(200))
    joined = np.concatenate(truth), np.concatenate(said)
    assert found["ccc"].value == pytest.approx(concordance(*joined).value)
    assert found["rmse"].value == pytest.approx(root_mean_square_error(*joined).value)
    bounds = found["ccc"].bounds
    assert bounds is not None
    assert bounds.low <= found["ccc"].value <= bounds.high


def test_traces_that_never_change_have_an_error_and_no_correlation() -> None:
    flat = [np.full(50, 0.3)] * 2
    found = judge_traces(flat, flat, DrawSettings(50))
    assert not found["ccc"].is_defined
    assert found["rmse"].value == pytest.approx(0, abs=1e-6)


def test_traces_without_a_common_instant_have_no_values() -> None:
    found = judge_traces([np.array([1.0, np.nan])], [np.array([np.nan, 1.0])])
    assert not found["ccc"].is_defined
    assert not found["rmse"].is_defined
