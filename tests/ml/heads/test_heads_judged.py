"""Heads before the judge: one that learnt something is called better, one taught by chance is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ml.heads.heads_kit import made_up_videos
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.judging.comparing import NetworkComparison, Verdict, compare_networks
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ml.heads.classes import HeadClasses
from vemo_desktop.ml.heads.head import curves_of, settings_at
from vemo_desktop.ml.heads.teaching import TaughtVideo, teach
from vemo_desktop.ml.training.recipes import HeadRecipe

_RECIPE = HeadRecipe(steps=80, evaluate_every=10)


def _held_out(video: TaughtVideo) -> HeldOutVideo:
    said = video.decisions
    marks = tuple(Mark(one.interval, one.label) for one in said.stretches)
    return HeldOutVideo(said.fingerprint, said.fingerprint, Interval(0, said.duration_us), marks)


def _answer(curves: Curves, settings: ProposalSettings) -> Answer:
    return Answer(tuple(propose(curves, settings)), curves)


def _untaught(video: TaughtVideo) -> Answer:
    logits = HeadClasses.of(SENTIMENT).first_logits(video.inputs.emotions)
    return _answer(curves_of(SENTIMENT, video.inputs, logits), settings_at(0.5))


def _verdict(taught: Sequence[TaughtVideo], seed: int, folder: Path) -> NetworkComparison:
    """Teach from some videos, and judge by others whose labels are true."""
    unseen = made_up_videos(8, first=100)
    recipe = replace(_RECIPE, seed=seed)
    head = teach(taught, SENTIMENT, recipe, state_file=folder / "state.safetensors").head
    return compare_networks(
        [_held_out(one) for one in unseen],
        [_untaught(one) for one in unseen],
        [_answer(head.curves(one.inputs), head.proposals) for one in unseen],
        nothing="neutral",
    )


def test_a_head_that_learnt_is_called_better(tmp_path: Path) -> None:
    found = _verdict(made_up_videos(6), 1, tmp_path)
    assert found.verdict is Verdict.BETTER, found.reason


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_head_taught_by_shuffled_labels_is_not(seed: int, tmp_path: Path) -> None:
    found = _verdict(made_up_videos(6, first=10 * seed, shuffled=True), seed, tmp_path)
    assert found.verdict is not Verdict.BETTER, found.reason
