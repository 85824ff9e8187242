"""Undo over restarts, over videos, and over arriving proposals."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.projects import S, add_video_to, analyse, of_layer, proposed
from vemo_desktop.domain.history import Place, RevisionKind
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused, ProjectReadOnly
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check
from vemo_desktop.storage.repositories import revisions


def test_undo_and_redo_survive_restarts(session: ProjectSession, project: Path, video: str):
    states = [session.review.segments(video)]
    session.review.accept(states[0][0].id)
    states.append(session.review.segments(video))
    mine = of_layer(session, video, Layer.HUMAN)[0]
    session.review.adjust(mine.id, Interval(9 * S, 12 * S))
    states.append(session.review.segments(video))
    session.review.split(mine.id, 10 * S)
    states.append(session.review.segments(video))
    for expected in reversed(states[:-1]):
        session.close()
        session = open_project(project, author="bob")
        change = session.history.undo()
        assert change is not None
        assert session.review.segments(video) == expected
    assert session.history.undo() is None
    for expected in states[1:]:
        session.close()
        session = open_project(project, author="bob")
        session.history.redo()
        assert session.review.segments(video) == expected
    assert session.history.redo() is None
    session.close()
    report = check(project)
    assert report.findings == ()
    assert report.counts["revisions"] == 1 + 3 + 3 + 3


def test_a_new_gesture_after_undo_ends_redo_and_erases_nothing(session: ProjectSession, video: str):
    first, second, _ = session.review.segments(video)
    session.review.accept(first.id)
    session.history.undo()
    session.review.accept(second.id)
    assert not session.history.can_redo()
    assert session.history.redo() is None
    reach = session.history.reach()
    entries = session.history.entries()
    assert [(entry.gesture, reach.place(entry.number, entry.kind)) for entry in entries] == [
        ("Accept proposal", Place.NOW),
        ("Accept proposal", Place.GONE),
        ("Propose", Place.ARRIVED),
    ]


def test_undo_follows_gestures_over_videos_and_names_the_video(
    session: ProjectSession, project: Path, video: str
):
    other = add_video_to(session, session.folder, "other")
    session.review.accept(session.review.segments(video)[0].id)
    session.review.create(other, Interval(0, S), "sentiment", "neutral")
    undone = [session.history.undo(), session.history.undo()]
    assert [change.media_id for change in undone if change] == [other, video]


def test_undo_passes_over_proposals_that_arrive(session: ProjectSession, project: Path, video: str):
    other = add_video_to(session, session.folder, "other")
    session.review.accept(session.review.segments(video)[0].id)
    analyse(session, other, [proposed(1, 2)])
    assert session.history.next_undo() == "Accept proposal"
    change = session.history.undo()
    assert change is not None
    assert change.media_id == video
    assert len(of_layer(session, other, Layer.PROPOSAL)) == 1
    assert session.history.next_redo() == "Accept proposal"


def test_what_a_new_analysis_replaced_cannot_come_back_by_undo(
    session: ProjectSession, project: Path, video: str
):
    first, second, _ = session.review.segments(video)
    session.review.accept(second.id)
    session.review.set_note(first.id, "is this one?")
    session.review.accept(first.id)
    session.history.undo()
    analyse(session, video, [proposed(80, 90)])
    assert not session.history.can_redo()
    assert session.history.next_undo() == "Accept proposal"
    reach = session.history.reach()
    places = [reach.place(entry.number, entry.kind) for entry in session.history.entries()]
    # The note is overtaken; accepting the same proposal was taken back before.
    assert places == [Place.ARRIVED, Place.GONE, Place.FIXED, Place.NOW, Place.ARRIVED]
    session.close()
    with open_project(project, author="ann") as again:
        change = again.history.undo()
        assert change is not None
        assert second.id in change.touched
        assert again.history.undo() is None
        states = [(one.interval.start_us // S, one.state) for one in again.review.segments(video)]
        assert states == [(40, SegmentState.OPEN), (80, SegmentState.OPEN)]
    assert check(project).findings == ()


def test_proposing_again_by_hand_can_be_undone(session: ProjectSession, video: str):
    before = session.review.segments(video)
    run = session.runs.runs(video)[-1]
    change = session.runs.replace_proposals(video, run.id, ProposalSettings(enter=0.6, leave=0.5))
    assert change.before
    assert change.after
    assert session.history.next_undo() == "Propose again"
    session.history.undo()
    assert session.review.segments(video) == before
    session.history.redo()
    assert {one.run_id for one in session.review.segments(video)} == {run.id}


def test_the_history_of_one_segment(session: ProjectSession, video: str):
    first = session.review.segments(video)[0]
    session.review.reject(first.id)
    session.history.undo()
    session.review.accept(first.id)
    entries = session.history.of_segment(first.id)
    assert [(entry.gesture, entry.kind, entry.author) for entry in entries] == [
        ("Propose", RevisionKind.MACHINE, "network:signals"),
        ("Reject proposal", RevisionKind.GESTURE, "ann"),
        ("Reject proposal", RevisionKind.UNDO, "ann"),
        ("Accept proposal", RevisionKind.GESTURE, "ann"),
    ]
    reach = session.history.reach()
    assert [reach.place(entry.number, entry.kind) for entry in entries[:2]] == [Place.ARRIVED, Place.GONE]


def test_removing_a_video_is_undone_like_any_gesture(session: ProjectSession, project: Path, video: str):
    session.review.accept(session.review.segments(video)[0].id)
    change = session.library.remove(video)
    assert change.removed is True
    assert session.library.media() == []
    session.history.undo()
    assert [item.id for item in session.library.media()] == [video]
    assert len(of_layer(session, video, Layer.HUMAN)) == 1
    session.history.redo()
    assert [item.id for item in session.library.removed()] == [video]
    session.library.restore(video)
    assert check(project).findings == ()


def drawn(session: ProjectSession, media_id: str, count: int) -> list[int]:
    """Draw segments one after the other; return the numbers of the gestures."""
    numbers = []
    for number in range(count):
        interval = Interval(number * S, number * S + S // 2)
        session.review.create(media_id, interval, "sentiment", "neutral")
        numbers.append(session.history.position())
    return numbers


def test_the_history_goes_to_any_moment_and_survives_restarts(
    session: ProjectSession, project: Path, video: str
):
    gestures = drawn(session, video, 6)
    changes = session.history.go_to(gestures[1])
    assert [change.gesture for change in changes] == ["Draw segment"] * 4
    assert len(of_layer(session, video, Layer.HUMAN)) == 2
    session.close()
    with open_project(project, author="bob") as again:
        assert again.history.position() == gestures[1]
        assert again.history.steps_to(gestures[4]) == 3
        again.history.go_to(gestures[4])
        assert len(of_layer(again, video, Layer.HUMAN)) == 5
        again.history.go_to(0)
        assert of_layer(again, video, Layer.HUMAN) == []
        again.history.go_to(gestures[5])
        assert len(of_layer(again, video, Layer.HUMAN)) == 6
        assert again.history.go_to(gestures[5]) == ()
    assert check(project).findings == ()


def test_a_long_way_can_be_gone_in_stretches(session: ProjectSession, video: str):
    gestures = drawn(session, video, 7)
    seen = []
    while session.history.go_to(0, at_most=3):
        seen.append(session.history.position())
    assert seen == [gestures[3], gestures[0], 0]


def test_each_stretch_is_one_transaction(
    session: ProjectSession, video: str, monkeypatch: pytest.MonkeyPatch
):
    gestures = drawn(session, video, 5)
    written: list[object] = []

    def append(*arguments: object, **named: object) -> object:
        if len(written) == 2:
            raise RuntimeError("pulled the plug")
        written.append(named["target"])
        return original(*arguments, **named)

    original = revisions.append
    monkeypatch.setattr(revisions, "append", append)
    with pytest.raises(RuntimeError):
        session.history.go_to(gestures[0])
    assert written == [gestures[4], gestures[3]]
    assert session.history.position() == gestures[4]
    with open_project(session.path, author="bob", read_only=True) as reader:
        assert reader.history.position() == gestures[4]
        assert len(of_layer(reader, video, Layer.HUMAN)) == 5


def test_moments_that_undo_cannot_reach_are_refused(session: ProjectSession, project: Path, video: str):
    first, second = drawn(session, video, 2)
    session.history.undo()
    session.review.accept(session.review.segments(video)[0].id)
    before = session.review.segments(video)
    for moment, said in ((second, "Undo cannot go back"), (999, "There is no change 999")):
        with pytest.raises(EditRefused, match=said):
            session.history.go_to(moment)
    assert session.review.segments(video) == before
    assert session.history.steps_to(second) == 0
    with open_project(project, author="bob", read_only=True) as reader, pytest.raises(ProjectReadOnly):
        reader.history.go_to(first)


def test_the_arrival_of_proposals_is_no_moment_to_go_to(session: ProjectSession, video: str):
    arrival = max(one.number for one in session.history.entries() if one.kind is RevisionKind.MACHINE)
    drawn(session, video, 2)
    before = session.review.segments(video)
    with pytest.raises(EditRefused, match=f"Number {arrival} is the arrival of proposals"):
        session.history.go_to(arrival)
    assert session.review.segments(video) == before


def test_observers_hear_of_every_step_after_all_are_written(session: ProjectSession, video: str):
    drawn(session, video, 3)
    heard: list[int] = []
    session.on_change(lambda _news: heard.append(session.history.position()))
    session.history.go_to(0)
    assert heard == [0, 0, 0]


def test_the_history_is_read_in_pages(session: ProjectSession, video: str):
    gestures = drawn(session, video, 5)
    session.history.undo()
    page = session.history.entries(3)
    assert [entry.number for entry in page] == gestures[:1:-1]
    reach = session.history.reach()
    places = [reach.place(entry.number, entry.kind) for entry in page]
    assert places == [Place.AHEAD, Place.NOW, Place.DONE]
    older = session.history.entries(10, before=page[-1].number)
    assert [entry.number for entry in older] == [gestures[1], gestures[0], 1]
    assert older[-1].kind is RevisionKind.MACHINE
    assert [entry.number for entry in session.history.entries(after=gestures[3])] == [gestures[4]]
