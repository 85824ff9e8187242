"""Annotators of a project, blind coding and locked videos."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import of_layer
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.library import CodingChanged
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Device
from vemo_desktop.errors import EditRefused, ProjectReadOnly, UsageError
from vemo_desktop.services.project import ProjectSession, open_project

SPAN = Interval(20_000_000, 30_000_000)


def draw(session: ProjectSession, video: str) -> None:
    session.review.create(video, SPAN, "sentiment", "neutral")


def seen(session: ProjectSession, video: str) -> set[tuple[str, str]]:
    segments = session.annotators.seen(video, session.review.segments(video))
    return {(str(one.layer), one.author) for one in segments}


def test_people_assignments_and_states_are_kept(session: ProjectSession, video: str, project: Path) -> None:
    people = session.annotators
    told: list[object] = []
    session.on_change(told.append)
    people.add("ann")
    people.add("bob")
    people.assign("bob", [video])
    people.set_state([video], CodingState.DONE, "bob")
    people.assign("bob", [video])
    assert [(one.name, dict(one.videos)) for one in people.all] == [
        ("ann", {}),
        ("bob", {video: CodingState.DONE}),
    ]
    assert any(isinstance(one, CodingChanged) for one in told)
    session.close()
    with open_project(project, author="bob", read_only=True) as again:
        assert again.annotators.state(video) is CodingState.DONE
        with pytest.raises(ProjectReadOnly):
            again.annotators.add("eve")
        assert len(again.annotators.all) == 2


def test_a_video_is_gone_through_for_whom_somebody_is_done_with_it(
    session: ProjectSession, video: str
) -> None:
    assert session.annotators.gone_through() == frozenset()
    session.annotators.set_state([video], CodingState.DONE, "bob")
    assert session.annotators.gone_through() == {video}
    session.annotators.remove("bob")
    assert session.annotators.gone_through() == frozenset()
    for one in of_layer(session, video, Layer.PROPOSAL):
        session.review.reject(one.id)
    assert session.annotators.gone_through() == {video}


def test_taking_somebody_off_leaves_their_labels(session: ProjectSession, video: str) -> None:
    draw(session, video)
    session.annotators.set_state([video], CodingState.OPEN)
    session.annotators.remove("ann")
    assert session.annotators.all == ()
    assert any(one.author == "ann" for one in session.review.segments(video))
    session.annotators.add("ann")
    assert session.annotators.state(video) is None, "what was given before does not come back"


def test_unknown_names_are_refused_with_the_known(session: ProjectSession, video: str) -> None:
    session.annotators.add("ann")
    with pytest.raises(UsageError, match="Known are: ann"):
        session.annotators.assign("eve", [video])
    for name in ("", "network:signals"):
        with pytest.raises(UsageError):
            session.annotators.add(name)
    with pytest.raises(UsageError, match="between 0 and 1"):
        session.annotators.share_out([video], ["ann"], 2.0)


def test_a_locked_video_takes_no_gesture_undo_or_redo(session: ProjectSession, video: str) -> None:
    draw(session, video)
    before = session.review.segments(video)
    session.annotators.set_state([video], CodingState.LOCKED)
    with pytest.raises(EditRefused, match="locked for ann"):
        draw(session, video)
    with pytest.raises(EditRefused, match="locked"):
        session.history.undo()
    assert session.review.segments(video) == before
    session.annotators.set_state([video], CodingState.OPEN)
    session.history.undo()
    assert not [one for one in session.review.segments(video) if one.layer is Layer.HUMAN]


def test_a_network_may_still_speak_about_a_locked_video(session: ProjectSession, video: str) -> None:
    from tests.projects import analyse, proposed

    session.annotators.set_state([video], CodingState.LOCKED)
    analyse(session, video, [proposed(1, 2)], network="tsl-net")
    assert any(one.author == "network:tsl-net" for one in session.review.segments(video))


def test_blind_second_coding_hides_the_first_until_done(
    session: ProjectSession, video: str, project: Path
) -> None:
    draw(session, video)
    proposal = session.review.segments(video)[0]
    session.review.accept(proposal.id)
    session.annotators.set_blind(True)
    session.annotators.set_state([video], CodingState.DONE)
    assert ("human", "ann") in seen(session, video)
    session.close()
    with open_project(project, author="bob") as second:
        assert second.annotators.hides(video)
        assert seen(second, video) == {("proposal", "network:signals")}
        shown = second.annotators.seen(video, second.review.segments(video))
        assert proposal.id not in {one.id for one in shown}, "its state would tell"
        assert second.annotators.others(video) == 1
        with pytest.raises(EditRefused, match="somebody else's"):
            second.history.undo()
        draw(second, video)
        second.history.undo()
        draw(second, video)
        assert ("human", "bob") in seen(second, video)
        second.annotators.set_state([video], CodingState.DONE)
        assert ("human", "ann") in seen(second, video)


def test_blind_raters_see_no_trace_but_their_own(session: ProjectSession, video: str) -> None:
    for author in ("ann", "bob"):
        recording = session.traces.start(video, author=author)
        recording.add(0, (0.1, 0.2), Device.MOUSE)
        recording.add(40_000, (0.2, 0.1), Device.MOUSE)
        recording.end(80_000)
        recording.wait()

    def raters() -> set[str]:
        return {one.author for one in session.annotators.seen_traces(video, session.traces.traces(video))}

    assert raters() == {"ann", "bob"}
    session.annotators.set_blind(True)
    assert raters() == {"ann"}
    session.annotators.set_state([video], CodingState.DONE)
    assert raters() == {"ann", "bob"}


def test_who_codes_blind_may_take_back_what_they_took_in_for_others(
    session: ProjectSession, video: str, tmp_path: Path
) -> None:
    session.annotators.set_blind(True)
    before = set(session.review.segments(video))
    labels = tmp_path / "labels.csv"
    labels.write_text("start,end,label,annotator\n1,2,joy,bob\n", "utf-8")
    session.imports.take(labels, video=video)
    assert {one.author for one in set(session.review.segments(video)) - before} == {"bob"}
    assert session.annotators.hides(video)
    session.history.undo()
    assert set(session.review.segments(video)) == before
    session.history.redo()
    assert set(session.review.segments(video)) != before


def test_who_codes_blind_may_not_take_back_a_rejection_of_somebody_else(
    session: ProjectSession, video: str, project: Path
) -> None:
    session.review.reject(session.review.segments(video)[0].id)
    session.annotators.set_blind(True)
    session.close()
    with open_project(project, author="bob") as second, pytest.raises(EditRefused, match="somebody else's"):
        second.history.undo()


def test_blind_coding_hides_who_did_what_in_the_history(
    session: ProjectSession, video: str, project: Path
) -> None:
    draw(session, video)
    drawn = next(one for one in session.review.segments(video) if one.author == "ann")
    session.schemes.make("Moods", ["calm", "wild"])
    session.annotators.set_blind(True)
    assert {entry.author for entry in session.history.entries()} == {"ann", "network:signals"}
    session.close()
    with open_project(project, author="bob") as second:
        draw(second, video)
        told = [(entry.gesture, entry.author) for entry in second.history.entries()]
        assert told == [
            ("Draw segment", "bob"),
            ('New label scheme "Moods"', "ann"),
            ("Change by somebody else", ""),
            ("Propose", "network:signals"),
        ]
        assert [entry.gesture for entry in second.history.of_segment(drawn.id)] == ["Change by somebody else"]
        assert second.history.next_undo() == "Draw segment"
        second.history.undo()
        second.history.undo()
        assert second.history.next_undo() == "Change by somebody else"
        second.annotators.set_state([video], CodingState.DONE)
        assert ("Draw segment", "ann") in [(one.gesture, one.author) for one in second.history.entries()]
        assert second.history.next_undo() == "Draw segment"
