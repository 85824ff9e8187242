"""Merging project files: what is taken, what stays, which conflicts are told, and one undo."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, analyse, of_layer, proposed
from vemo_desktop.domain.library import LibraryChanged, RunStored
from vemo_desktop.domain.merging import ConflictKind
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.traces import Device
from vemo_desktop.errors import EditRefused, UsageError
from vemo_desktop.services.merging import MergeReport
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check

Act = Callable[[ProjectSession, str], object]


def span(start: int, end: int) -> Interval:
    return Interval(start * S, end * S)


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Return a project with a video, three proposals, one of them accepted by ann."""
    path = tmp_path / "base.vemo"
    with open_project(path, author="ann", create=True) as session:
        video = add_video_to(session, tmp_path)
        analyse(session, video, [proposed(10, 20), proposed(40, 50), proposed(60, 70, "negative")])
        session.review.accept(of_layer(session, video, Layer.PROPOSAL)[0].id)
        session.settle()
    return path


def fork(base: Path, name: str, author: str, act: Act | None = None) -> Path:
    path = base.with_name(name)
    shutil.copyfile(base, path)
    if act is not None:
        with open_project(path, author=author) as session:
            act(session, session.library.media()[0].id)
    return path


def merged(path: Path, other: Path, look: Callable[[ProjectSession, MergeReport], None]) -> None:
    with open_project(path, author="lead") as session:
        before = {item.id: session.review.segments(item.id) for item in session.library.media()}
        report = session.merging.merge(other)
        look(session, report)
        after = {item.id: session.review.segments(item.id) for item in session.library.media()}
        again = session.merging.merge(other)
        assert again.change.is_empty, "merging twice brings nothing new"
        if not report.change.is_empty:
            session.history.undo()
        undone = {item.id: session.review.segments(item.id) for item in session.library.media()}
        assert {id_: one for id_, one in undone.items() if one} == {
            id_: one for id_, one in before.items() if one
        }
        if not report.change.is_empty:
            session.history.redo()
        assert {item.id: session.review.segments(item.id) for item in session.library.media()} == after
        if not report.change.is_empty:
            session.history.undo()
            assert session.merging.merge(other).conflicts == report.conflicts
        assert {item.id: session.review.segments(item.id) for item in session.library.media()} == after
        session.settle()
    found = check(path)
    assert found.ok, found.findings


def test_labels_and_decisions_of_the_other_file_come_in(base: Path) -> None:
    def work(session: ProjectSession, video: str) -> None:
        session.review.create(video, span(1, 5), "sentiment", "neutral")
        second, third = of_layer(session, video, Layer.PROPOSAL)[1:]
        session.review.accept(second.id)
        session.review.reject(third.id)

    other = fork(base, "bob.vemo", "bob", work)

    def look(session: ProjectSession, report: MergeReport) -> None:
        video = session.library.media()[0].id
        human = of_layer(session, video, Layer.HUMAN)
        assert [(one.author, one.interval) for one in human] == [
            ("bob", span(1, 5)),
            ("ann", span(10, 20)),
            ("bob", span(40, 50)),
        ]
        assert [one.state for one in of_layer(session, video, Layer.PROPOSAL)] == [
            SegmentState.ACCEPTED,
            SegmentState.ACCEPTED,
            SegmentState.REJECTED,
        ]
        assert report.conflicts == ()
        assert report.counts["labels taken"] == 2
        assert report.counts["changes taken over"] == 2
        assert report.report is not None
        assert "labels taken" in report.report.read_text("utf-8")

    merged(fork(base, "a.vemo", "ann"), other, look)


def test_what_both_changed_stays_and_the_other_version_stands_beside_it(base: Path) -> None:
    def move(to: Interval) -> Act:
        return lambda session, video: session.review.adjust(of_layer(session, video, Layer.HUMAN)[0].id, to)

    mine, theirs = (
        fork(base, "a.vemo", "ann", move(span(11, 20))),
        fork(base, "b.vemo", "ann", move(span(10, 25))),
    )

    def look(session: ProjectSession, report: MergeReport) -> None:
        human = of_layer(session, session.library.media()[0].id, Layer.HUMAN)
        assert sorted((one.author, one.interval) for one in human) == [
            ("ann", span(11, 20)),
            ("ann (b)", span(10, 25)),
        ]
        kinds = [one.kind for _, one in report.conflicts]
        assert ConflictKind.CHANGED_IN_BOTH in kinds

    merged(mine, theirs, look)


def test_deletions_are_told_and_never_made(base: Path) -> None:
    def delete(session: ProjectSession, video: str) -> None:
        session.review.delete(of_layer(session, video, Layer.HUMAN)[0].id)

    def look_kept(session: ProjectSession, report: MergeReport) -> None:
        assert len(of_layer(session, session.library.media()[0].id, Layer.HUMAN)) == 1
        assert [one.kind for _, one in report.conflicts if one.kind is ConflictKind.DELETED_THERE]

    merged(fork(base, "a.vemo", "ann"), fork(base, "b.vemo", "ann", delete), look_kept)

    def note(session: ProjectSession, video: str) -> None:
        session.review.set_note(of_layer(session, video, Layer.HUMAN)[0].id, "changed")

    def look_gone(session: ProjectSession, report: MergeReport) -> None:
        assert not of_layer(session, session.library.media()[0].id, Layer.HUMAN)
        assert [one.kind for _, one in report.conflicts] == [ConflictKind.DELETED_HERE]

    merged(fork(base, "c.vemo", "ann", delete), fork(base, "d.vemo", "ann", note), look_gone)


def test_what_the_other_file_alone_brought_back_comes_in(base: Path) -> None:
    with open_project(base, author="ann") as session:
        video = session.library.media()[0].id
        session.review.create(video, span(80, 90), "sentiment", "positive")
        (drawn,) = [one for one in of_layer(session, video, Layer.HUMAN) if one.origin_id is None]
        session.review.delete(drawn.id)
        session.settle()
    ours = fork(base, "ours.vemo", "ann")
    theirs = fork(base, "theirs.vemo", "ben", lambda session, _: session.history.undo())

    def look(session: ProjectSession, report: MergeReport) -> None:
        assert drawn in session.review.segments(video)
        assert not report.conflicts
        assert report.counts["labels taken"] == 1

    merged(ours, theirs, look)


def test_taking_back_what_both_files_had_is_a_change_of_this_one(base: Path) -> None:
    def note(session: ProjectSession, video: str) -> None:
        session.review.set_note(of_layer(session, video, Layer.HUMAN)[0].id, "changed")

    def look(session: ProjectSession, report: MergeReport) -> None:
        assert not of_layer(session, session.library.media()[0].id, Layer.HUMAN)
        assert [one.kind for _, one in report.conflicts] == [ConflictKind.DELETED_HERE]

    mine = fork(base, "a.vemo", "ann", lambda session, _: session.history.undo())
    merged(mine, fork(base, "b.vemo", "ann", note), look)


def test_one_person_in_both_files_is_kept_apart(base: Path) -> None:
    def draw(start: int) -> Act:
        return lambda session, video: session.review.create(
            video, span(start, start + 2), "sentiment", "neutral"
        )

    def look(session: ProjectSession, report: MergeReport) -> None:
        human = of_layer(session, session.library.media()[0].id, Layer.HUMAN)
        assert {(one.author, one.interval.start_us // S) for one in human} == {
            ("ann", 10),
            ("ann", 1),
            ("ann (b)", 3),
        }
        assert [one.kind for _, one in report.conflicts] == [ConflictKind.SAME_PERSON]

    merged(fork(base, "a.vemo", "ann", draw(1)), fork(base, "b.vemo", "ann", draw(3)), look)


def test_projects_that_never_were_one_are_matched_by_content(base: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.vemo"
    with open_project(other, author="bob", create=True) as session:
        shared = add_video_to(session, tmp_path)
        fresh = add_video_to(session, tmp_path, "extra")
        analyse(session, shared, [proposed(1, 2)])
        analyse(session, fresh, [proposed(5, 9)])
        session.review.accept(of_layer(session, shared, Layer.PROPOSAL)[0].id)
        session.review.accept(of_layer(session, fresh, Layer.PROPOSAL)[0].id)
        session.settle()

    def look(session: ProjectSession, report: MergeReport) -> None:
        by_title = {item.title: item.id for item in session.library.media()}
        assert report.videos_added == ("extra.mp4",)
        assert set(by_title) == {"talk", "extra"}
        assert [one.author for one in of_layer(session, by_title["extra"], Layer.HUMAN)] == ["bob"]
        (run,) = session.runs.runs(by_title["extra"])
        assert session.runs.prediction(by_title["extra"], run.id) is not None
        assert [one.state for one in of_layer(session, by_title["extra"], Layer.PROPOSAL)] == [
            SegmentState.ACCEPTED
        ]
        # This project has its own run on the shared video: bob's label comes without its proposal.
        bobs = [one for one in of_layer(session, by_title["talk"], Layer.HUMAN) if one.author == "bob"]
        assert [one.origin_id for one in bobs] == [None]
        assert report.counts["labels whose proposal is not in this file"] == 1

    merged(base, other, look)


def test_schemes_of_one_name_with_other_labels_are_kept_apart_once(base: Path) -> None:
    def use(*labels: str) -> Act:
        def act(session: ProjectSession, video: str) -> None:
            session.schemes.make("Mood", labels)
            session.review.create(video, span(1, 5), "mood", labels[0].lower())

        return act

    def look(session: ProjectSession, report: MergeReport) -> None:
        human = of_layer(session, session.library.media()[0].id, Layer.HUMAN)
        assert {(one.scheme, one.label) for one in human} == {
            ("sentiment", "positive"),
            ("mood", "calm"),
            ("mood-b", "gay"),
        }

    first = fork(base, "a.vemo", "ann", use("Calm", "Tense"))
    merged(first, fork(base, "b.vemo", "bob", use("Gay", "Sad")), look)
    with open_project(first, author="lead") as session:
        assert [one for one in session.schemes.all() if one.startswith("mood")] == ["mood", "mood-b"]


def test_videos_and_runs_without_labels_are_told(base: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.vemo"
    with open_project(other, author="bob", create=True) as session:
        add_video_to(session, tmp_path, "bare")
        analyse(session, add_video_to(session, tmp_path, "seen"), [])
        session.settle()
    heard: list[object] = []
    with open_project(base, author="lead") as session:
        session.on_change(heard.append)
        report = session.merging.merge(other)
        assert report.change.is_empty
        ids = {item.title: item.id for item in session.library.media()}
        (run,) = session.runs.runs(ids["seen"])
        assert heard == [RunStored(ids["seen"], run.id), LibraryChanged((ids["bare"], ids["seen"]))]
        heard.clear()
        session.merging.merge(other)
        assert heard == [], "nothing new, nothing to look at again"


def test_a_preview_changes_nothing_and_locked_videos_refuse(base: Path) -> None:
    other = fork(base, "b.vemo", "bob", lambda s, v: s.review.create(v, span(1, 5), "sentiment", "neutral"))
    with open_project(base, author="lead") as session:
        video = session.library.media()[0].id
        before = session.review.segments(video)
        report = session.merging.merge(other, is_preview=True)
        assert report.counts["labels taken"] == 1
        assert report.report is None
        assert session.review.segments(video) == before
        from vemo_desktop.domain.annotators import CodingState

        session.annotators.set_state([video], CodingState.LOCKED)
        with pytest.raises(EditRefused, match="locked"):
            session.merging.merge(other)
        assert session.review.segments(video) == before
        with pytest.raises(UsageError, match="itself"):
            session.merging.merge(base)


def test_the_other_file_is_only_read(base: Path) -> None:
    other = fork(base, "b.vemo", "bob", lambda s, v: s.review.create(v, span(1, 5), "sentiment", "neutral"))
    data = other.read_bytes()
    with closing(open_project(base, author="lead")) as session:
        session.merging.merge(other)
    assert other.read_bytes() == data


def rate(session: ProjectSession, video: str, value: float) -> None:
    recording = session.traces.start(video)
    for number in range(25):
        recording.add(number * 40_000, (value, -value), Device.MOUSE)
    recording.end(S)
    recording.wait()


def test_traces_come_with_their_samples_and_nobody_is_overwritten(base: Path) -> None:
    other = fork(base, "other.vemo", "bob", lambda session, video: rate(session, video, 0.5))
    same_name = fork(base, "again.vemo", "ann", lambda session, video: rate(session, video, -0.5))
    with open_project(base, author="ann") as session:
        rate(session, session.library.media()[0].id, 0.25)

    def look(session: ProjectSession, report: MergeReport) -> None:
        assert report.counts["traces taken"] == 2
        for trace in session.traces.traces(session.library.media()[0].id):
            _, samples = session.traces.take(trace.stretches[0].take_id)
            assert len(samples) == 25

    merged(base, other, look)
    merged(base, same_name, look)
    with open_project(base, author="lead") as session:
        found = {
            one.author: session.traces.steps(one).at(0)
            for one in session.traces.traces(session.library.media()[0].id)
            if one.dimension == "valence"
        }
        again = session.merging.merge(same_name, is_preview=True)
    assert found == {"ann": 0.25, "ann (again)": -0.5, "bob": 0.5}
    assert not [what for what in again.counts if what.startswith("traces that differ")]
