"""Stretches in columns: cut, voted on and weighed as one by one."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.adjudicating.dawid_skene import dawid_skene
from vemo_desktop.domain.adjudicating.stretches import SAYS_NOTHING, by_competence, by_vote, stretches
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.timebase import Interval

LABELS = ("a", "b")
SPAN = Interval(0, 40)
NAMES = ("ann", "ben", "cleo")

_spans = st.tuples(st.integers(0, 38), st.integers(1, 12)).map(lambda one: Interval(one[0], sum(one)))
_marks = st.lists(st.builds(Mark, _spans, st.sampled_from(LABELS)), max_size=5)
_raters = st.lists(st.none() | _marks, min_size=3, max_size=3)


@given(_raters)
def test_neighbours_differ_and_all_of_the_video_is_there(raters) -> None:
    video = stretches(SPAN, raters, LABELS)
    edges = [one.interval.start_us for one in video] + [SPAN.end_us]
    assert edges[0] == SPAN.start_us
    assert [one.interval.end_us for one in video] == edges[1:]
    assert all(one.said != other.said for one, other in zip(video, list(video)[1:], strict=False))
    assert video.disputed.tolist() == [one.is_disputed for one in video]
    assert video.labelled.tolist() == [any(one.voices) for one in video]
    some = video.of(video.judges)
    assert [len(one.said) for one in some] == [len(video.judges)] * len(video)
    for row in range(3):
        assert (row in video.judges) == any(one.said[row] is not None for one in video)


@given(_raters)
def test_votes_are_those_of_each_stretch(raters) -> None:
    video = stretches(SPAN, raters, LABELS)
    for one, answer in zip(video, by_vote(video), strict=True):
        counts = Counter(one.voices)
        most = max(counts.values(), default=0)
        assert answer.confidence == pytest.approx(most / max(len(one.voices), 1))
        wanted = [label for label, count in counts.items() if 2 * count > len(one.voices)]
        assert answer.label == (wanted[0] if wanted else None)


@given(st.lists(_raters, min_size=1, max_size=3))
def test_stretches_of_which_all_say_the_same_are_weighed_as_one(videos) -> None:
    cut = [stretches(SPAN, raters, LABELS) for raters in videos]
    found, competences = by_competence(cut, NAMES, LABELS)
    judged = [one for video in cut for one in video if one.voices]
    if not judged:
        assert competences == ()
        assert all(answer.label is None for video in found for answer in video)
        return
    classes = (SAYS_NOTHING, *LABELS)
    counts = np.array([[[said == label for label in classes] for said in one.said] for one in judged], float)
    weights = np.array([one.interval.duration_us for one in judged], float)
    estimate = dawid_skene(counts, weights / weights.mean())
    answers = [answer for video, own in zip(cut, found, strict=True) for answer in _voiced(video, own)]
    assert [one.confidence for one in answers] == pytest.approx(estimate.truth.max(axis=1), abs=1e-4)
    for answer, row in zip(answers, estimate.truth, strict=True):
        assert row[classes.index(answer.label)] == pytest.approx(row.max(), abs=1e-4)
    assert [one.rater for one in competences] == list(NAMES)
    assert [one.share_right for one in competences] == pytest.approx(estimate.competence, abs=1e-4)


def _voiced(video, answers):
    for one, answer in zip(video, answers, strict=True):
        if one.voices:
            yield answer
        else:
            assert (answer.label, answer.confidence) == (None, 0.0)
