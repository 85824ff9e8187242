"""What is kept of learning, and how segments are cut, is told by videos that were left out, if it is told."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from tests.ml.heads.heads_kit import made_up_videos
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.judging import LeftOut
from vemo_desktop.ml.heads.targets import targets_of
from vemo_desktop.ml.heads.task import Example
from vemo_desktop.ml.heads.teaching import TaughtVideo

_CLASSES = HeadClasses.of(SENTIMENT)


def _left_out(videos: Sequence[TaughtVideo]) -> tuple[LeftOut, list[np.ndarray]]:
    """Return who judges, and logits that are right."""
    examples = [
        Example(
            one.decisions.fingerprint,
            one.inputs,
            _CLASSES.first_logits(one.inputs.emotions),
            targets_of(one.decisions, _CLASSES, one.inputs.edges, 0.5),
        )
        for one in videos
    ]
    right = [4 * one.targets.shares for one in examples]
    return LeftOut(SENTIMENT, examples, [one.decisions for one in videos]), right


def _chance(like: Sequence[np.ndarray], size: float) -> list[np.ndarray]:
    chance = np.random.default_rng(5)
    return [chance.normal(0, size, one.shape).astype(np.float32) for one in like]


def test_what_updates_taught_is_kept_where_it_proved_right() -> None:
    left_out, right = _left_out(made_up_videos(4))
    share, _, logits = left_out.calibrated(_chance(right, 20.0), right)
    assert share == 1.0
    assert left_out.figures(logits)["cross_entropy"] < 0.1


def test_what_updates_spoilt_is_not() -> None:
    left_out, right = _left_out(made_up_videos(4))
    share, temperature, logits = left_out.calibrated(right, _chance(right, 3.0))
    assert share == 0.0
    assert logits[0] == pytest.approx(right[0] / temperature)


def test_a_part_of_it_is_kept_where_it_went_too_far() -> None:
    left_out, right = _left_out(made_up_videos(4))
    opened = [one + wrong for one, wrong in zip(right, _chance(right, 3.0), strict=True)]
    too_far = [one - wrong for one, wrong in zip(right, _chance(right, 3.0), strict=True)]
    assert left_out.calibrated(opened, too_far)[0] == 0.5


def _low(videos: Sequence[TaughtVideo], right: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Return logits by which felt steps reach 0.45 at most, and all others 0.1."""
    found = []
    for one in right:
        felt = one / 4
        values = np.full(one.shape, 0.05)
        values = np.where(felt > 0.5, 0.45, values)
        values[:, _CLASSES.rest] = 0
        values[:, _CLASSES.rest] = 1 - values.sum(axis=1)
        found.append(np.log(values).astype(np.float32))
    return found


@pytest.mark.parametrize(("count", "is_told"), [(5, False), (8, True)])
def test_another_threshold_is_taken_from_six_videos_on(count: int, is_told: bool) -> None:
    """All curves stay below the usual threshold of 0.7, so that nothing would ever be proposed."""
    videos = made_up_videos(count)
    left_out, right = _left_out(videos)
    low = _low(videos, right)
    found = left_out.proposals(low)
    assert (found.enter < 0.55) is is_told
    assert (left_out.f1(low, found) > 0.9) is is_told


def test_what_helps_one_video_alone_is_chance() -> None:
    videos = made_up_videos(8)
    left_out, right = _left_out(videos)
    mixed = [*_low(videos, right)[:1], *right[1:]]
    assert left_out.proposals(mixed).enter == 0.7
