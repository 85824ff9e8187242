"""The review queue of a library: its order, its reasons, and taking over many at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, analyse, of_layer, proposed
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused, ProjectReadOnly
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.queue import reason
from vemo_desktop.storage.check import check
from vemo_desktop.storage.repositories import chronicle

pytestmark = pytest.mark.parametrize("project", ["file", "server"], indirect=True)


@pytest.fixture
def other(session: ProjectSession, project: Path) -> str:
    """Return a second video, analysed by two networks that disagree from 4 to 6 s."""
    media_id = add_video_to(session, session.folder, "other")
    analyse(session, media_id, [proposed(4, 6, score=0.9), proposed(24, 26, score=0.8)])
    analyse(session, media_id, [proposed(4, 6, "negative"), proposed(24, 26)], network="tsl-net")
    return media_id


def starts(session: ProjectSession) -> list[float]:
    return [item.segment.interval.start_us / S for item in session.queue.items()]


def test_the_most_uncertain_comes_first_and_around_again(session: ProjectSession, video: str):
    """The curves swing: positive leads around 5 s, trails around 15 s, and they cross every ten seconds."""
    analyse(session, video, [proposed(12, 17), proposed(8, 10), proposed(4, 6), proposed(0.5, 1)])
    assert starts(session) == [12, 0.5, 8, 4]
    items = session.queue.items()
    for here, following in zip(items, (*items[1:], items[0]), strict=True):
        assert session.queue.next(here.segment.id) == following
    session.review.accept(items[0].segment.id)
    assert starts(session) == [0.5, 8, 4]


def test_the_queue_ranks_the_library_and_leaves_removed_videos_out(
    session: ProjectSession, project: Path, video: str
):
    second = add_video_to(session, session.folder, "second")
    analyse(session, video, [proposed(4, 6)])
    analyse(session, second, [proposed(14, 16)])
    assert [item.title for item in session.queue.items()] == ["second", "talk"]
    assert session.queue.progress().total == 2
    session.library.remove(second)
    assert [item.title for item in session.queue.items()] == ["talk"]
    assert session.queue.progress().total == 1
    session.review.reject_all([one.id for one in of_layer(session, video, Layer.PROPOSAL)])
    assert session.queue.items() == ()
    assert session.queue.next() is None


def test_where_networks_contradict_each_other_comes_first_with_the_reason(
    session: ProjectSession, other: str
):
    items = session.queue.items()
    assert [(item.segment.interval.start_us // S, item.is_contradicted) for item in items[:2]] == [
        (4, True),
        (4, True),
    ]
    # From 24 to 26 s both say the same, and positive leads by 0.57 on average.
    assert not any(item.is_contradicted for item in items[2:])
    by_network = {item.segment.network: reason(item) for item in items[:2]}
    assert by_network["signals"].startswith("TSL-Net says negative · ")
    assert by_network["tsl-net"] == "Signals (built in) says positive · only 0.00 above the next label"
    assert reason(items[-1]).endswith(" agrees")
    assert items[-1].priority == pytest.approx(items[-1].uncertainty)


def test_the_ranking_is_the_same_queue_whether_networks_are_compared_or_not(
    session: ProjectSession, video: str, other: str
):
    ranking = session.queue.ranking()
    items = session.queue.items()
    assert len(items) == 7
    assert [ranking.item(rank) for rank in range(len(ranking))] == list(items)
    assert ranking.ids == tuple(item.segment.id for item in items)
    session.library.remove(other)
    assert session.queue.ranking().ids == tuple(item.segment.id for item in session.queue.items())
    in_video = {item.segment.id for item in items if item.segment.media_id == video}
    assert session.queue.items_of([*ranking.ids, "unknown"]).keys() == in_video


def test_a_decided_proposal_can_still_be_looked_at(session: ProjectSession, video: str):
    first = session.queue.ranking().ids[0]
    session.review.accept(first)
    assert session.queue.items_of([first])[first].segment.state is SegmentState.ACCEPTED
    assert first not in session.queue.ranking().ids


def test_a_network_that_is_silent_is_half_an_objection(session: ProjectSession, video: str):
    analyse(session, video, [proposed(61, 69, "negative")], network="tsl-net")
    first = next(item for item in session.queue.items() if item.segment.interval.start_us == 10 * S)
    assert first.disagreement == pytest.approx(0.5)
    assert reason(first).startswith("TSL-Net is silent · ")


def test_what_a_person_rejected_is_no_argument(session: ProjectSession, other: str):
    wrong = next(
        one
        for one in of_layer(session, other, Layer.PROPOSAL)
        if one.label == "negative" and one.network == "tsl-net"
    )
    session.review.reject(wrong.id)
    assert not any(item.is_contradicted for item in session.queue.items())


def test_accepting_above_a_threshold_is_one_undo_over_all_videos(
    session: ProjectSession, project: Path, video: str, other: str
):
    choice = session.queue.above(0.5, contradicted=True)
    assert (len(choice.ids), choice.video_count, choice.held_back) == (7, 2, 0)
    items = session.queue.items_of(choice.ids)
    scores = [items[id_].score for id_ in choice.ids]
    assert scores[0] == 0.5
    assert scores == sorted(scores)
    change = session.queue.accept(choice.ids)
    assert change.gesture == "Accept 7 proposals in 2 videos"
    assert change.media_ids == {video, other}
    assert session.queue.items() == ()
    assert session.history.next_undo() == change.gesture
    session.close()
    with open_project(project, author="ann") as again:
        assert again.history.undo() is not None
        assert again.history.next_undo() is None
        assert len(again.queue.items()) == 7
        assert of_layer(again, video, Layer.HUMAN) == of_layer(again, other, Layer.HUMAN) == []
        again.history.redo()
        assert len(of_layer(again, other, Layer.HUMAN)) == 4
    assert check(project).findings == ()


def test_contradicted_proposals_stay_open_unless_wanted(session: ProjectSession, other: str):
    choice = session.queue.above(0.8)
    chosen = session.queue.items_of(choice.ids).values()
    assert [(item.score, item.segment.interval.start_us // S) for item in chosen] == [(0.8, 24)]
    assert choice.video_count == 1
    assert choice.held_back == 1
    session.queue.accept(choice.ids)
    states = {one.interval.start_us // S: one.state for one in of_layer(session, other, Layer.PROPOSAL)[:2]}
    assert states[4] is SegmentState.OPEN


def test_what_was_decided_since_the_preview_is_left_out(session: ProjectSession, video: str):
    ids = session.queue.above(0.0).ids
    session.review.reject(ids[0])
    change = session.queue.accept(ids)
    assert change.gesture == "Accept 2 proposals"
    with pytest.raises(EditRefused, match="open any more"):
        session.queue.accept(ids)
    session.review.reopen(ids[0])
    with open_project(session.path, author="bob", read_only=True) as reader, pytest.raises(ProjectReadOnly):
        reader.queue.accept(ids)


def test_the_pace_counts_this_persons_gestures_on_proposals(session: ProjectSession, video: str):
    assert session.queue.progress().per_hour is None
    for one in of_layer(session, video, Layer.PROPOSAL):
        session.review.accept(one.id)
    session.review.create(video, Interval(0, S), "sentiment", "neutral")
    progress = session.queue.progress()
    assert (progress.left, progress.total) == (0, 3)
    assert progress.per_hour is not None
    with open_project(session.path, author="bob", read_only=True) as reader:
        assert reader.queue.progress().per_hour is None


def test_the_pace_looks_no_further_back_than_it_counts(session: ProjectSession, video: str):
    for one in of_layer(session, video, Layer.PROPOSAL):
        session.review.accept(one.id)
    told_times = session.history.gestures()[session.author].tolist()
    times = [one.replace(tzinfo=UTC) for one in told_times]
    with session.library._workspace.store.reading() as rows:

        def told(author: str, limit: int, since: datetime) -> list[datetime]:
            return chronicle.decision_times(rows, author, limit, since)

        assert told(session.author, 10, times[0]) == times
        assert told(session.author, 2, times[0]) == times[1:]
        assert told(session.author, 10, times[1]) == times[1:]
        assert told(session.author, 10, times[-1] + timedelta(seconds=1)) == []
        assert told("bob", 10, times[0]) == []


def test_observers_hear_of_one_change(session: ProjectSession, video: str, other: str):
    heard: list[object] = []
    session.on_change(heard.append)
    change = session.queue.accept(session.queue.above(0.0, contradicted=True).ids)
    assert heard == [change]
