"""Two networks are compared by traces on the same videos, and luck is not taken for more."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.agreement.traces import concordance
from vemo_desktop.domain.judging.comparing import Verdict
from vemo_desktop.domain.judging.draws import DrawSettings
from vemo_desktop.domain.judging.trace_comparing import compare_traces

_NAMES = ("valence", "arousal")
_QUICK = DrawSettings(200)


def _videos(count: int, noise: float, seed: int) -> tuple[list[np.ndarray], list[np.ndarray]]:
    chance = np.random.default_rng(seed)
    truth = [np.sin(np.arange(80)[:, None] / chance.uniform(5, 9, 2)) for _ in range(count)]
    return truth, [one + chance.normal(0, noise, one.shape) for one in truth]


def test_the_better_one_is_found_from_six_videos_on() -> None:
    for count, verdict in ((8, Verdict.BETTER), (5, Verdict.NOT_SHOWN)):
        truth, near = _videos(count, 0.2, 1)
        _, far = _videos(count, 0.9, 1)
        found = compare_traces(truth, far, near, _NAMES, _QUICK)
        assert found.verdict is verdict, found.reason
        assert found.videos == count
        names = [one.kind.key for one in found.differences]
        assert names == ["ccc", "ccc_valence", "ccc_arousal", "rmse_valence", "rmse_arousal"]
    assert compare_traces(*_videos(8, 0.2, 1), _videos(8, 0.9, 1)[1], _NAMES, _QUICK).verdict is Verdict.WORSE


def test_networks_that_are_equally_good_are_not_told_apart() -> None:
    truth, one = _videos(8, 0.5, 1)
    chance = np.random.default_rng(9)
    other = [true + chance.normal(0, 0.5, true.shape) for true in truth]
    assert compare_traces(truth, one, other, _NAMES, _QUICK).verdict is Verdict.NOT_SHOWN


def test_figures_are_those_of_all_instants_that_both_networks_tell() -> None:
    truth, said = _videos(3, 0.4, 2)
    silent = [one.copy() for one in said]
    silent[0][:40] = np.nan
    found = {one.kind.key: one for one in compare_traces(truth, silent, said, _NAMES, _QUICK).differences}
    true, heard = np.concatenate([truth[0][40:], *truth[1:]]), np.concatenate([said[0][40:], *said[1:]])
    each = [concordance(true[:, place], heard[:, place]).value for place in range(2)]
    assert found["ccc_valence"].new.value == pytest.approx(each[0])
    assert found["ccc"].new.value == pytest.approx(sum(each) / 2)
    assert found["ccc"].more.value == 0
    assert found["rmse_arousal"].present.value == pytest.approx(
        np.sqrt(((true[:, 1] - heard[:, 1]) ** 2).mean())
    )
