"""Heads learn from traces what can be seen to follow them, and nothing where traces follow nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from vemo_desktop.domain.labels import VALENCE_AROUSAL
from vemo_desktop.domain.trace_steps import TraceSteps
from vemo_desktop.domain.tracks import CurveKind, Curves
from vemo_desktop.errors import NetworkError, TrainingError
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.inputs import FEATURES, HeadInputs
from vemo_desktop.ml.steady_curves import steady_edges
from vemo_desktop.ml.trace_heads.head import DIMENSIONS, TraceHead, first_of
from vemo_desktop.ml.trace_heads.teaching import (
    TracedVideo,
    lesson_identity,
    mean_concordance,
    teach_traces,
    truth_of,
)

S = 1_000_000
_STEPS = 240
_TELLS = FEATURES.index("sound.loudness"), FEATURES.index("picture.warmth")


def _wave(chance: np.random.Generator) -> np.ndarray:
    """Return something that swings slowly, shape (T, 2)."""
    times = np.arange(_STEPS)[:, None]
    return 0.7 * np.sin(times / chance.uniform(8, 20, 2) + chance.uniform(0, 6, 2))


def made_up(number: int, *, shuffled: bool = False, group: str = "") -> TracedVideo:
    """Return a video in which two noisy features show what was traced; shuffled, they show something else."""
    chance = np.random.default_rng([number, shuffled])
    truth, edges = _wave(chance), steady_edges(_STEPS * S // 4)
    shown = _wave(chance) if shuffled else truth
    features = np.full((_STEPS, len(FEATURES)), np.nan, np.float32)
    heard = [n for n, name in enumerate(FEATURES) if name.startswith(("sound.", "picture.", "motion."))]
    features[:, heard] = chance.normal(0, 1, (_STEPS, len(heard)))
    for place, column in enumerate(_TELLS):
        features[:, column] += 2 * shown[:, place]
    said = 0.2 * truth + chance.normal(0, 0.1, truth.shape)
    under = Curves(VALENCE_AROUSAL.id, DIMENSIONS, edges, said.astype(np.float32), CurveKind.TRAINED)
    nothing = np.full((_STEPS, sum(DESCRIBED.values())), np.nan, np.float16)
    inputs = HeadInputs(edges, features, np.full((_STEPS, len(EMOTIONS)), 1 / 7, np.float32), nothing)
    return TracedVideo(f"print-{number:03d}", group or f"print-{number:03d}", inputs, under, truth)


def _follows(head: TraceHead, videos: list[TracedVideo]) -> tuple[float, float]:
    """Return the concordance of the built-in network and of the head with traces."""
    truth = [one.truth for one in videos]
    before = [first_of(one.under) for one in videos]
    after = [first_of(head.curves(one.inputs, one.under)) for one in videos]
    return mean_concordance(truth, before), mean_concordance(truth, after)


def test_traces_are_learnt() -> None:
    lesson = teach_traces([made_up(number) for number in range(6)], folds=3, seed=1)
    before, after = _follows(lesson.head, [made_up(number) for number in range(100, 106)])
    assert after > 0.7
    assert after > before + 0.3
    assert np.isfinite(lesson.penalty)


def test_traces_that_follow_nothing_do_no_harm() -> None:
    lesson = teach_traces([made_up(number, shuffled=True) for number in range(6)], folds=3, seed=1)
    before, after = _follows(lesson.head, [made_up(number, shuffled=True) for number in range(100, 106)])
    assert after < before + 0.15
    assert dict(lesson.tried)[lesson.penalty] == max(value for _, value in lesson.tried)


def test_the_same_traces_give_the_same_head_in_any_order() -> None:
    videos = [made_up(number, group=f"subject:{number % 2}") for number in range(4)]
    one, other = (teach_traces(some, folds=3, seed=1).head for some in (videos, videos[::-1]))
    assert one.to_bytes() == other.to_bytes()
    assert lesson_identity(videos, 3, 1) == lesson_identity(videos[::-1], 3, 1)
    moved = replace(videos[0], truth=videos[0].truth + 0.01)
    assert lesson_identity([moved, *videos[1:]], 3, 1) != lesson_identity(videos, 3, 1)


def test_a_head_says_the_same_after_it_was_written() -> None:
    videos = [made_up(number) for number in range(3)]
    head = teach_traces(videos, folds=3, seed=1).head
    again = TraceHead.from_bytes(head.to_bytes())
    for one in videos:
        said = head.curves(one.inputs, one.under)
        assert np.array_equal(said.values, again.curves(one.inputs, one.under).values)
        assert np.abs(said.values).max() <= 1
    with pytest.raises(NetworkError, match="cannot be read"):
        TraceHead.from_bytes(b"nothing")


def test_one_traced_video_is_too_few() -> None:
    nobody = replace(made_up(2), truth=np.full((_STEPS, 2), np.nan))
    with pytest.raises(TrainingError, match="there are 1"):
        teach_traces([made_up(1), nobody], folds=3, seed=1)


def test_the_truth_is_the_mean_of_everybody_who_traced() -> None:
    edges = steady_edges(1 * S)
    ann = TraceSteps(np.array([0, 500_000], np.int64), np.array([0.5]))
    ben = TraceSteps(np.array([0, 1_000_000], np.int64), np.array([-0.1]))
    truth = truth_of([("valence", ann), ("valence", ben), ("dominance", ben)], edges)
    assert truth[:, 0].tolist() == pytest.approx([0.2, 0.2, -0.1, -0.1])
    assert np.isnan(truth[:, 1]).all()
