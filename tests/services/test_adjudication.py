"""Adjudication of a project: disputes, proposals of gold, who decided and why, and one undo."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import S, of_layer
from vemo_desktop.domain.adjudicating.stretches import SAYS_NOTHING, Method
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.agreement import compare_raters
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.raters import GOLD, RaterKind, Said, Voices


def span(start: float, end: float) -> Interval:
    return Interval(int(start * S), int(end * S))


LABELS = {
    "ann": [(10, 20, "positive"), (40, 50, "negative")],
    "bob": [(10, 22, "positive"), (40, 50, "positive")],
    "cleo": [(12, 20, "positive"), (40, 50, "negative")],
}


@pytest.fixture
def labelled(session: ProjectSession, video: str, project: Path):  # type: ignore[no-untyped-def]
    session.close()
    for name, marks in LABELS.items():
        with open_project(project, author=name) as one:
            for start, end, label in marks:
                one.review.create(video, span(start, end), "sentiment", label)
    with open_project(project, author="dora") as opened:
        yield opened


def test_disputed_stretches_are_where_people_differ(labelled: ProjectSession, video: str) -> None:
    (case,) = labelled.adjudication.docket([video], "sentiment").cases
    assert case.raters == ("ann", "bob", "cleo")
    found = [(line.stretch.interval, line.stretch.said) for line in case.disputed]
    assert found == [
        (span(10, 12), ("positive", "positive", SAYS_NOTHING)),
        (span(20, 22), (SAYS_NOTHING, "positive", SAYS_NOTHING)),
        (span(40, 50), ("negative", "positive", "negative")),
    ]
    assert case.lines[0].stretch.interval.start_us == 0
    assert case.lines[-1].stretch.interval.end_us == 100 * S


def test_gold_by_vote_says_who_decided_and_leaves_the_originals(labelled: ProjectSession, video: str) -> None:
    before = of_layer(labelled, video, Layer.HUMAN)
    service = labelled.adjudication
    (case,) = service.docket([video], "sentiment", Method.VOTE).cases
    service.accept(case, Method.VOTE)
    gold = of_layer(labelled, video, Layer.GOLD)
    assert [(one.interval, one.label, one.author) for one in gold] == [
        (span(10, 20), "positive", "dora"),
        (span(20, 22), SAYS_NOTHING, "dora"),
        (span(40, 50), "negative", "dora"),
    ], "two of three say that nothing is there"
    assert gold[0].note == "by vote of ann, bob, cleo"
    assert gold[0].confidence == pytest.approx(2 / 3)
    assert gold[0].state is SegmentState.ACCEPTED
    assert gold[0].origin_id in {one.id for one in before}
    assert of_layer(labelled, video, Layer.HUMAN) == before
    (again,) = service.docket([video], "sentiment").cases
    assert service.accept(again, Method.VOTE).is_empty, "what is settled stays"
    labelled.history.undo()
    assert not of_layer(labelled, video, Layer.GOLD)


def test_an_even_vote_proposes_nothing(session: ProjectSession, video: str, project: Path) -> None:
    session.close()
    for name, label in (("ann", "positive"), ("bob", "negative")):
        with open_project(project, author=name) as one:
            one.review.create(video, span(1, 5), "sentiment", label)
    with open_project(project, author="dora") as opened:
        (case,) = opened.adjudication.docket([video], "sentiment").cases
        assert [line.answer.label for line in case.disputed] == [None]
        assert opened.adjudication.accept(case, Method.VOTE).is_empty


def test_competence_is_estimated_over_all_and_the_certain_can_be_chosen(
    labelled: ProjectSession, video: str
) -> None:
    docket = labelled.adjudication.docket([video], "sentiment", Method.COMPETENCE)
    assert {one.rater for one in docket.competences} == {"ann", "bob", "cleo"}
    by_name = {one.rater: one.share_right for one in docket.competences}
    assert by_name["bob"] < by_name["ann"]
    (case,) = docket.cases
    labelled.adjudication.accept(case, Method.COMPETENCE, at_least=0.5)
    gold = of_layer(labelled, video, Layer.GOLD)
    found = [(one.label, one.interval.start_us // S) for one in gold]
    assert found == [("positive", 10), (SAYS_NOTHING, 20), ("negative", 40)]
    assert all("competence" in one.note for one in gold)


def test_a_stretch_is_settled_by_hand_with_a_reason(labelled: ProjectSession, video: str) -> None:
    service = labelled.adjudication
    (case,) = service.docket([video], "sentiment").cases
    service.accept(case, Method.VOTE)
    service.settle(video, span(44, 46), "sentiment", "neutral", "the laugh is polite")
    found = [
        (one.interval, one.label, one.note)
        for one in of_layer(labelled, video, Layer.GOLD)
        if one.interval.start_us >= 40 * S
    ]
    vote = "by vote of ann, bob, cleo"
    assert found == [
        (span(40, 44), "negative", vote),
        (span(44, 46), "neutral", "the laugh is polite"),
        (span(46, 50), "negative", vote),
    ]
    service.settle(video, span(10, 20), "sentiment", None, "nothing to see")
    (nothing,) = [one for one in of_layer(labelled, video, Layer.GOLD) if one.interval.start_us == 10 * S]
    assert nothing.says_nothing
    assert (nothing.interval, nothing.note, nothing.author) == (span(10, 20), "nothing to see", "dora")
    (case,) = service.docket([video], "sentiment").cases
    assert case.disputed[0].gold == SAYS_NOTHING
    with pytest.raises(EditRefused, match="no label"):
        service.settle(video, span(1, 2), "sentiment", "boredom")


@pytest.mark.parametrize("stretch_s", [(-1, 2), (9, 1_000)])
def test_what_is_not_in_the_video_is_not_settled(
    labelled: ProjectSession, video: str, stretch_s: tuple[int, int]
) -> None:
    start_us, end_us = (at * S for at in stretch_s)
    with pytest.raises(EditRefused, match="lasts until"):
        labelled.adjudication.settle(video, Interval(start_us, end_us), "sentiment", "negative")
    assert not of_layer(labelled, video, Layer.GOLD)


def test_who_codes_blind_sees_no_dispute(labelled: ProjectSession, video: str) -> None:
    labelled.annotators.set_blind(True)
    assert labelled.adjudication.docket([video], "sentiment").cases == ()


def test_settled_as_nothing_is_told_from_not_settled(labelled: ProjectSession, video: str) -> None:
    service = labelled.adjudication
    service.settle(video, span(10, 22), "sentiment", "positive")
    (case,) = service.docket([video], "sentiment").cases
    assert [line.gold for line in case.disputed] == ["positive", "positive", None]
    assert [line.stretch.interval for line in case.open] == [span(40, 50)]
    assert _gold(labelled).unsettled == (span(40, 50),)
    service.settle(video, span(40, 50), "sentiment", None, "a yawn")
    (case,) = service.docket([video], "sentiment").cases
    assert not case.open
    assert case.disputed[-1].gold == SAYS_NOTHING
    said = _gold(labelled)
    assert said.unsettled == ()
    assert [mark.label for mark in said.marks] == ["positive"], "nothing is no label"
    labelled.history.undo()
    assert _gold(labelled).unsettled == (span(40, 50),), "one undo"
    labelled.history.redo()
    service.settle(video, span(44, 46), "sentiment", "negative")
    gold = of_layer(labelled, video, Layer.GOLD)
    assert [(one.interval, one.label) for one in gold[1:]] == [
        (span(40, 44), SAYS_NOTHING),
        (span(44, 46), "negative"),
        (span(46, 50), SAYS_NOTHING),
    ]


def test_agreement_leaves_out_what_gold_left_open(labelled: ProjectSession, video: str) -> None:
    """And counts what was settled as nothing."""
    labelled.adjudication.settle(video, span(10, 22), "sentiment", "positive")
    assert _alike(labelled) == pytest.approx(88 / 90)
    labelled.adjudication.settle(video, span(40, 50), "sentiment", None)
    assert _alike(labelled) == pytest.approx(88 / 100)


def _gold(session: ProjectSession) -> Said:
    voices = Voices([session])
    (rater,) = [one for one in voices.raters if one.kind is RaterKind.GOLD]
    return voices.said(rater, voices.fingerprints[0])["sentiment"]


def _alike(session: ProjectSession) -> float:
    """Return the share of time in which ann and gold say the same; 2 s are not alike in any case."""
    report = compare_raters([session], between=["ann", GOLD])
    (percent, *_) = report.comparisons[0].found.scores
    return percent.answer.value
