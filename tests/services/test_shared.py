"""Two people work in one project on a server at once, each with a program of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, analyse, proposed
from tests.servers import Server
from vemo_desktop.domain.annotators import CodingState
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.learning import Training
from vemo_desktop.domain.library import LibraryChanged, RunStored
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.domain.segments import Change, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.ml.cards import BUILT_IN, card, taught_dir
from vemo_desktop.services.overview import judgement, overview
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check
from vemo_desktop.storage.repositories import learning


@pytest.fixture(scope="session")
def analysed(server: Server) -> str:
    """Return a database with a project of one analysed video, for copying."""
    name = server.new_database()
    with open_project(server.place(name), create=True, author="ann") as session:
        session.folder.mkdir(parents=True)
        media_id = add_video_to(session, session.folder)
        analyse(session, media_id, [proposed(10, 20), proposed(40, 50), proposed(60, 70, "negative")])
    return name


@pytest.fixture
def place(server: Server, analysed: str) -> Iterator[ServerPlace]:
    name = server.new_database(analysed)
    yield server.place(name)
    server.drop(name)


@pytest.fixture
def join(place: ServerPlace) -> Iterator[Callable[[str], ProjectSession]]:
    """Return what opens the project for a person."""
    opened: list[ProjectSession] = []

    def open_for(author: str) -> ProjectSession:
        opened.append(open_project(place, author=author))
        return opened[-1]

    yield open_for
    for session in opened:
        session.close()
    assert check(place).findings == ()


@pytest.fixture
def ann(join: Callable[[str], ProjectSession]) -> ProjectSession:
    return join("ann")


@pytest.fixture
def bob(join: Callable[[str], ProjectSession]) -> ProjectSession:
    return join("bob")


@pytest.fixture
def video(ann: ProjectSession, bob: ProjectSession) -> str:
    """Return the video, known to both."""
    (item,) = ann.library.media()
    assert len(ann.review.segments(item.id)) == len(bob.review.segments(item.id)) == 3
    return item.id


def test_both_may_write_and_see_each_other(ann: ProjectSession, bob: ProjectSession, video: str):
    news: list[object] = []
    bob.on_change(news.append)
    change = ann.review.accept(ann.review.segments(video)[0].id)
    assert not bob.read_only
    assert bob.refresh()
    assert [one for one in news if isinstance(one, Change)] == [change]
    assert bob.review.segments(video) == ann.review.segments(video)
    assert not bob.refresh()


def test_all_is_counted_and_compared_as_in_a_file(ann: ProjectSession, bob: ProjectSession, video: str):
    waiting = [one.id for one in ann.review.segments(video) if one.state is SegmentState.OPEN]
    ann.review.create(video, Interval(10 * S, 20 * S), "sentiment", "negative")
    bob.refresh()
    bob.review.create(video, Interval(12 * S, 20 * S), "sentiment", "positive")
    bob.review.reject_all(waiting)
    ann.refresh()
    (decided,) = (found for _, found in ann.review.decided([video]))
    assert {key: len(marks) for key, marks in decided.human.items()} == {
        ("ann", "sentiment"): 1,
        ("bob", "sentiment"): 1,
    }
    assert ann.history.rejecters_of([id_ for id_, _ in decided.rejected]) == dict.fromkeys(waiting, "bob")
    assert ann.history.looked_through() == {video}
    counted = {one.name: (one.segments, one.gestures) for one in overview(ann).people}
    assert (counted["ann"], counted["bob"]) == ((1, 1), (1, 2))
    judged = judgement(ann)
    assert [[rater.name for rater in one.raters] for one in judged.compared.labels.comparisons] == [
        ["ann", "bob"]
    ]
    assert [one.videos for one in judged.evaluation.networks] == [1]
    (case,) = ann.adjudication.docket([video], "sentiment").cases
    assert [line.stretch.said for line in case.open] == [("negative", ""), ("negative", "positive")]


def test_a_gesture_is_decided_on_what_stands_now(ann: ProjectSession, bob: ProjectSession, video: str):
    """Nobody looked in between: the other one's gesture is known all the same when it counts."""
    first, second, third = ann.review.segments(video)
    ann.review.accept(first.id)
    bob.review.reject(second.id)
    ann.review.accept(third.id)
    states = {one.id: one.state for one in ann.review.segments(video)}
    assert states[first.id] is states[third.id] is SegmentState.ACCEPTED
    assert states[second.id] is SegmentState.REJECTED


def test_who_changes_the_same_is_told_and_nothing_is_overwritten(
    ann: ProjectSession, bob: ProjectSession, video: str
):
    drawn = ann.review.create(video, Interval(80 * S, 90 * S), "sentiment", "positive").after[0]
    bob.refresh()
    ann.review.adjust(drawn.id, Interval(81 * S, 90 * S))
    with pytest.raises(EditRefused, match="ann changed this a moment ago"):
        bob.review.adjust(drawn.id, Interval(80 * S, 85 * S))
    standing = {one.id: one for one in bob.review.segments(video)}[drawn.id]
    assert standing.interval == Interval(81 * S, 90 * S)
    bob.review.adjust(drawn.id, Interval(81 * S, 85 * S))  # seen now, so meant
    ann.refresh()
    assert {one.id: one for one in ann.review.segments(video)}[drawn.id].interval.end_us == 85 * S


def test_where_a_video_is_coded_blind_nobody_is_named(ann: ProjectSession, bob: ProjectSession, video: str):
    first = ann.review.segments(video)[0]
    ann.annotators.set_blind(True)
    bob.refresh()
    ann.review.set_note(first.id, "unsure")
    with pytest.raises(EditRefused, match="Somebody changed this a moment ago"):
        bob.review.set_note(first.id, "sure")


def test_everybody_takes_back_what_is_theirs(ann: ProjectSession, bob: ProjectSession, video: str):
    first, second, _ = ann.review.segments(video)
    ann.review.accept(first.id)
    bob.review.reject(second.id)
    ann.refresh()
    assert ann.history.next_undo() == "Accept proposal"
    ann.history.undo()
    states = {one.id: one.state for one in ann.review.segments(video)}
    assert (states[first.id], states[second.id]) == (SegmentState.OPEN, SegmentState.REJECTED)
    bob.refresh()
    assert bob.history.next_undo() == "Reject proposal"
    assert ann.history.next_redo() == "Accept proposal"
    ann.history.redo()
    assert {one.id: one.state for one in ann.review.segments(video)}[first.id] is SegmentState.ACCEPTED


def test_undo_passes_over_what_others_have_built_on(ann: ProjectSession, bob: ProjectSession, video: str):
    earlier = ann.review.create(video, Interval(75 * S, 79 * S), "sentiment", "negative").after[0]
    drawn = ann.review.create(video, Interval(80 * S, 90 * S), "sentiment", "positive").after[0]
    bob.refresh()
    bob.review.relabel(drawn.id, "neutral")
    ann.refresh()
    undone = ann.history.undo()
    assert undone is not None
    assert [one.id for one in undone.before] == [earlier.id]
    assert {one.id: one.label for one in ann.review.segments(video)}[drawn.id] == "neutral"
    assert ann.history.undo() is None
    ann.history.redo()
    assert earlier.id in {one.id for one in ann.review.segments(video)}


def test_the_stacks_are_the_same_after_opening_again(
    ann: ProjectSession, bob: ProjectSession, video: str, join: Callable[[str], ProjectSession]
):
    first, second, third = ann.review.segments(video)
    ann.review.accept(first.id)
    bob.review.accept(second.id)
    ann.review.reject(third.id)
    ann.history.undo()
    again = join("ann")
    assert again.history.next_undo() == ann.history.next_undo() == "Accept proposal"
    assert again.history.next_redo() == ann.history.next_redo() == "Reject proposal"


def test_proposals_that_are_replaced_end_the_undo_of_everybody(
    ann: ProjectSession, bob: ProjectSession, video: str
):
    first, second, _ = ann.review.segments(video)
    ann.review.reject(first.id)
    bob.review.set_note(second.id, "unsure")
    assert bob.history.next_undo() is not None
    analyse(ann, video, [proposed(1, 5)])
    bob.refresh()
    assert bob.history.next_undo() is None
    assert ann.history.next_undo() == "Reject proposal"


def test_analyses_videos_and_settings_of_others_arrive(
    ann: ProjectSession, bob: ProjectSession, video: str, tmp_path: Path
):
    news: list[object] = []
    bob.on_change(news.append)
    run_id = analyse(ann, video, [proposed(1, 5)], network="other")
    other = add_video_to(ann, tmp_path, "second")
    ann.annotators.set_state([video], CodingState.DONE)
    bob.refresh()
    assert RunStored(video, run_id) in news
    assert any(isinstance(one, LibraryChanged) and other in one.media_ids for one in news)
    assert bob.annotators.state(video, "ann") is CodingState.DONE
    assert [item.id for item in bob.library.media()] == [video, other]


def test_two_lists_of_people_grow_together(ann: ProjectSession, bob: ProjectSession):
    """Both have read the list before either writes it."""
    assert ann.annotators.all == bob.annotators.all == ()
    ann.annotators.add("ann")
    bob.annotators.add("bob")
    assert [one.name for one in bob.annotators.all] == ["ann", "bob"]


def test_label_schemes_of_others_are_known_before_a_gesture(
    ann: ProjectSession, bob: ProjectSession, video: str
):
    scheme = ann.schemes.make("Gaze", ["at me", "away"]).scheme_after
    assert isinstance(scheme, LabelScheme)
    bob.refresh()
    drawn = bob.review.create(video, Interval(0, S), scheme.id, scheme.keys[0])
    assert drawn.after[0].scheme == scheme.id


def test_a_network_that_somebody_else_adopted_is_there_to_be_run(ann: ProjectSession, bob: ProjectSession):
    assert not taught_dir().exists()
    at = datetime(2025, 5, 2, tzinfo=UTC)
    training = Training(
        "training", "taught-sentiment-0123abcd", "builtin", "sentiment", "ann", at, at, 2.5, "cpu", "0.1.0",
        {}, [], {}, [], [], {"verdict": "not shown"}, (), 3, 9,
    )  # fmt: skip
    base = card(BUILT_IN).model_dump(mode="json")
    taught = {**base, "id": training.network, "implementation": "taught", "weights": {}}
    with ann.library._workspace.store.writing() as rows:
        learning.add_training(rows, training, learning.TaughtFiles(taught, b"weights"))
        learning.add_adoption(rows, "sentiment", "training", "ann", at)
    bob.annotators.add("bob")  # a gesture follows as well, and leaves the rest to who looks
    bob.refresh()
    assert [path.name for path in taught_dir().glob("*")] == ["taught-sentiment-0123abcd"]


def test_the_arrangement_of_lanes_is_everybodys_own(ann: ProjectSession, bob: ProjectSession, video: str):
    before = bob.lanes.lanes(video)
    lanes = ann.lanes.lanes(video)
    ann.lanes.show(lanes, lanes.keys[0], False)
    bob.refresh()
    assert ann.lanes.lanes(video).shown != lanes.shown
    assert bob.lanes.lanes(video) == before


def test_who_only_reads_follows(place: ServerPlace, ann: ProjectSession, video: str):
    with open_project(place, author="", read_only=True) as reader:
        assert reader.read_only
        assert len(reader.review.segments(video)) == 3
        ann.review.accept(ann.review.segments(video)[0].id)
        reader.refresh()
        assert len(reader.review.segments(video)) == 4
