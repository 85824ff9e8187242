"""Labels and traces compared together: who is compared on what."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import S, add_video_to
from tests.services.test_agreement import QUICK
from tests.services.test_traces import rate
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.services.comparing import ComparedOnAll, compare_on_all, seen_by_person
from vemo_desktop.services.project import ProjectSession, open_project


@pytest.fixture
def judged(session: ProjectSession, project: Path) -> ProjectSession:
    """Return a project in which bob and cleo rated over time, and ann labelled too."""
    video = add_video_to(session, project.parent, "clip", seconds=30)
    session.review.create(video, Interval(2 * S, 9 * S), "sentiment", "positive")
    for author, part in (("ann", 1.0), ("bob", 0.8), ("cleo", 0.5)):
        rate(session, video, [part * (number % 50) / 50 for number in range(750)], author=author)
    return session


def raters(found: ComparedOnAll) -> set[tuple[str, ...]]:
    return {one.raters for one in found.traces}


def test_those_who_only_rated_are_compared_on_traces_alone(judged: ProjectSession) -> None:
    found = compare_on_all([judged], between=["bob", "cleo"], settings=QUICK)
    assert raters(found) == {("bob", "cleo")}
    assert found.labels.comparisons == ()
    assert "only traces" in found.labels.nothing
    found = compare_on_all([judged], between=["ann", "bob"], settings=QUICK)
    assert raters(found) == {("ann", "bob")}
    assert [one.key for one in found.labels.chosen] == ["ann"]


def test_traces_alone_do_not_say_that_nobody_rated(judged: ProjectSession) -> None:
    found = compare_on_all([judged], only_traces=True, settings=QUICK)
    assert len(found.traces) > 1
    assert "traces were" in found.labels.nothing
    found = compare_on_all([judged], only_traces=True, only=(), settings=QUICK)
    assert found.traces == ()
    assert "No two people rated" in found.labels.nothing


def test_who_did_neither_is_unknown(judged: ProjectSession) -> None:
    with pytest.raises(UsageError, match="eve"):
        compare_on_all([judged], between=["bob", "eve"], settings=QUICK)


def test_a_label_scheme_leaves_traces_out(judged: ProjectSession) -> None:
    assert len(raters(compare_on_all([judged], settings=QUICK))) == 4
    assert compare_on_all([judged], scheme="sentiment", settings=QUICK).traces == ()


def test_what_is_coded_blind_is_compared_once_one_is_done(judged: ProjectSession) -> None:
    (video,) = judged.library.media()
    assert seen_by_person(judged) is None
    judged.annotators.set_blind(True)
    assert seen_by_person(judged) == frozenset()
    found = compare_on_all([judged], only=seen_by_person(judged), only_traces=True, settings=QUICK)
    assert (found.traces, found.trace_differences) == ((), ())
    judged.annotators.set_state([video.id], CodingState.DONE)
    assert seen_by_person(judged) == {video.fingerprint}


def test_a_project_is_not_compared_with_itself(judged: ProjectSession) -> None:
    with (
        open_project(judged.path, author="", read_only=True) as again,
        pytest.raises(UsageError, match="named twice"),
    ):
        compare_on_all([judged, again], settings=QUICK)
