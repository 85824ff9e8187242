"""Gestures on a real project: what is on the disk, what is refused, and in which order to look."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import event

from tests.projects import S, add_video_to, of_layer
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused, ProjectError
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check

pytestmark = pytest.mark.parametrize("project", ["file", "server"], indirect=True)


@pytest.fixture
def proposals(session: ProjectSession, video: str) -> list[Segment]:
    return of_layer(session, video, Layer.PROPOSAL)


def test_every_gesture_is_on_the_disk_at_once(
    session: ProjectSession, project: Path, video: str, proposals: list[Segment]
):
    first, second, third = proposals
    review = session.review
    review.accept(first.id)
    mine = of_layer(session, video, Layer.HUMAN)[0]
    review.adjust(mine.id, Interval(9 * S, 20 * S))
    review.relabel(second.id, "negative")
    review.reject(third.id)
    review.reopen(third.id)
    review.split(third.id, 65 * S)
    review.create(video, Interval(80 * S, 90 * S), "sentiment", "neutral")
    drawn = of_layer(session, video, Layer.HUMAN)[-1]
    review.set_note(drawn.id, "laughs")
    review.set_confidence(drawn.id, 0.9)
    halves = [one.id for one in of_layer(session, video, Layer.HUMAN) if one.origin_id == third.id]
    review.merge(halves)
    review.delete(mine.id)
    with open_project(project, author="bob", read_only=True) as reader:
        assert reader.review.segments(video) == review.segments(video)
    report = check(project)
    assert report.findings == ()
    assert report.counts["revisions"] == 12  # the proposals and eleven gestures


def test_segments_come_in_order_of_layer_and_time(
    session: ProjectSession, video: str, proposals: list[Segment]
):
    session.review.accept_all([proposals[2].id, proposals[0].id])
    found = session.review.segments(video)
    assert [one.layer for one in found] == [Layer.PROPOSAL] * 3 + [Layer.HUMAN] * 2
    assert [one.interval.start_us // S for one in found] == [10, 40, 60, 10, 60]


def test_accepting_many_is_one_undo(session: ProjectSession, video: str):
    change = session.review.accept_open(video)
    assert (change.gesture, len(of_layer(session, video, Layer.HUMAN))) == ("Accept 3 proposals", 3)
    session.history.undo()
    assert of_layer(session, video, Layer.HUMAN) == []
    with pytest.raises(EditRefused, match="scores so high"):
        session.review.accept_open(video, at_least=0.9)


def test_intervals_are_cut_to_the_video(session: ProjectSession, video: str, proposals: list[Segment]):
    session.review.adjust(proposals[0].id, Interval(-5 * S, 20 * S))
    session.review.create(video, Interval(95 * S, 200 * S), "sentiment", "neutral")
    first, last = of_layer(session, video, Layer.HUMAN)
    assert (first.interval, last.interval) == (Interval(0, 20 * S), Interval(95 * S, 100 * S))
    with pytest.raises(EditRefused, match="within its video"):
        session.review.create(video, Interval(100 * S, 101 * S), "sentiment", "neutral")


def test_unknown_labels_schemes_segments_and_videos_are_refused(
    session: ProjectSession, project: Path, video: str, proposals: list[Segment]
):
    other = add_video_to(session, session.folder, "other")
    session.review.create(other, Interval(0, S), "sentiment", "neutral")
    elsewhere = of_layer(session, other, Layer.HUMAN)[0].id
    refusals = {
        "no label": lambda: session.review.relabel(proposals[0].id, "bliss"),
        "no label scheme": lambda: session.review.create(video, Interval(0, S), "moods", "blue"),
        "no longer there": lambda: session.review.accept("unheard-of"),
        "different videos": lambda: session.review.merge([proposals[0].id, elsewhere]),
    }
    for words, gesture in refusals.items():
        with pytest.raises(EditRefused, match=words):
            gesture()
    assert check(project).counts["revisions"] == 2


def test_an_edit_without_effect_is_not_recorded(
    session: ProjectSession, video: str, proposals: list[Segment]
):
    session.review.accept(proposals[0].id)
    mine = of_layer(session, video, Layer.HUMAN)[0]
    news: list[object] = []
    session.on_change(news.append)
    assert session.review.adjust(mine.id, mine.interval).is_empty
    assert news == []
    assert session.history.next_undo() == "Accept proposal"


def test_segments_of_another_scheme_bring_it_into_the_project(
    session: ProjectSession, project: Path, video: str
):
    session.review.create(video, Interval(0, S), "ekman-6", "joy")
    session.close()
    with open_project(project, author="ann") as again:
        assert again.schemes.get("ekman-6").label("joy").name == "Joy"
        assert len(of_layer(again, video, Layer.HUMAN)) == 1
    assert check(project).counts["label_schemes"] == 2


def test_a_failed_write_changes_nothing(session: ProjectSession, video: str, proposals: list[Segment]):
    """A full disk: SQLite is told that it may not grow by a single page."""
    if session.is_shared:
        pytest.skip("what a server says of a full disk is told by storage.server_refusals")
    store = session.library._workspace.store
    with store.reading() as rows:
        pages = rows.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
    event.listen(
        store._engine,
        "checkout",
        lambda connection, record, proxy: connection.execute(f"PRAGMA max_page_count = {pages}"),
    )
    before = session.review.segments(video)
    with pytest.raises(ProjectError, match="is full"):
        session.review.set_note(proposals[0].id, "x" * 500_000)
    assert session.review.segments(video) == before
    assert session.history.next_undo() is None
    session.close()
    with open_project(session.path, author="ann") as again:
        assert again.review.segments(video) == before
        again.review.set_note(proposals[0].id, "now there is room")
    assert check(session.path).findings == ()
