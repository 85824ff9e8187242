"""What the ways for large projects give is what the plain ways give; `bench_scale` measures how soon."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from sqlalchemy import text

from tests.large_projects import Size, make_large_project
from tests.projects import analyse, proposed
from vemo_desktop.domain.agreement.continuum import Mark, Marks
from vemo_desktop.domain.decided import Decided
from vemo_desktop.domain.history import RevisionStep, UndoStacks
from vemo_desktop.domain.segments import Layer, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.exchange.formats import ExportOptions
from vemo_desktop.services.exporting import export_project
from vemo_desktop.services.overview import overview
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check
from vemo_desktop.storage.repositories import revisions

SIZE = Size(videos=30, proposals=12, accepted=5, drawn=3)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.vemo"
    make_large_project(path, SIZE)
    return path


def test_it_is_whole_and_as_large_as_was_asked_for(made: Path):
    report = check(made)
    assert report.findings == ()
    assert report.counts["proposals"] + report.counts["human_segments"] == SIZE.segments == 600
    assert report.counts["revisions"] == SIZE.gestures + SIZE.videos


def test_some_videos_are_read_as_among_all(made: Path):
    with open_project(made, author="ann", read_only=True) as session:
        every = session.library.media()
        assert len(every) == SIZE.videos
        assert [(item.proposals_open, item.proposals_total, item.segments_human) for item in every] == (
            [(7, 12, 8)] * SIZE.videos
        )
        some = [every[7], every[3], every[20]]
        assert session.library.media_items([item.id for item in some]) == [every[3], every[7], every[20]]
        assert session.library.media_items(["nobody"]) == []
        found = session.library.search("0000 MP4")
        assert found == [item for item in every if "0000" in item.title]
        assert [item.title for item in found] == [item.title for item in every[:10]]


def test_the_ranking_of_many_is_the_queue_in_order(made: Path):
    with open_project(made, author="ann", read_only=True) as session:
        ranking, items = session.queue.ranking(), session.queue.items()
        assert len(ranking) == SIZE.videos * (SIZE.proposals - SIZE.accepted)
        assert [ranking.item(rank) for rank in range(len(ranking))] == list(items)


def test_accepting_by_score_chooses_what_the_queue_holds(made: Path):
    with open_project(made, author="ann", read_only=True) as session:
        weakest_first = sorted(session.queue.items(), key=lambda item: (item.score, item.segment.id))
        pool = session.queue.pool()
        for at_least in (0.0, 0.8, 1.0):
            high = [item for item in weakest_first if item.score >= at_least]
            choice = pool.above(at_least)
            assert choice.ids == tuple(item.segment.id for item in high)
            assert choice.video_count == len({item.segment.media_id for item in high})
            assert choice.held_back == 0


def test_what_people_decided_is_read_at_once_as_it_is_video_by_video(made: Path, tmp_path: Path):
    with open_project(_copy(made, tmp_path), author="ann") as session:
        first = session.library.media()[0].id
        waiting = [one for one in session.review.segments(first) if one.state is SegmentState.OPEN]
        session.review.reject(waiting[0].id)
        session.adjudication.settle(first, Interval(0, 1_000_000), "sentiment", "neutral")
        ids = [item.id for item in session.library.media()]
        decided = list(session.review.decided(ids))
        assert [media_id for media_id, _ in decided] == ids
        for media_id, found in decided:
            assert _segments_of(found) == _segments_of(_by_values(session.review.segments(media_id)))
        by_id = dict(decided)
        assert by_id[first].rejected == ((waiting[0].id, "sentiment"),)
        assert by_id[first].gold["sentiment"] == (Mark(Interval(0, 1_000_000), "neutral"),)
        assert session.history.rejecters_of([waiting[0].id]) == {waiting[0].id: "ann"}
        others = dict(session.review.decided([first], "ekman6"))
        assert _segments_of(others[first]) == _segments_of(Decided())


def test_people_are_compared_without_keeping_every_segment_at_hand(made: Path):
    with open_project(made, author="ann", read_only=True) as session:
        docket = session.adjudication.docket([item.id for item in session.library.media()], "sentiment")
        counted = overview(session)
        assert len(docket.cases) == len(counted.videos) == SIZE.videos
        assert sum(one.segments for one in counted.people) == SIZE.videos * (SIZE.accepted + SIZE.drawn)
        assert session.review._workspace.videos._segments == {}


def test_undo_reads_indices_and_finds_what_every_row_says(made: Path, tmp_path: Path):
    path = _copy(made, tmp_path)
    with open_project(path, author="ann") as session:
        session.history.undo()
        session.history.undo()
        session.history.redo()
        with session.library._workspace.store.reading() as rows:
            told = revisions.undo_stacks(rows)
            one_by_one = UndoStacks()
            for row in revisions.all_rows(rows):
                kind = revisions.RevisionKind(row.kind)
                one_by_one.take(RevisionStep(row.number, kind, row.target, tuple(row.overtakes)))
            assert told == one_by_one
            gestures = "SELECT number FROM revisions WHERE kind = 'gesture' ORDER BY number"
            plan = rows.execute(text(f"EXPLAIN QUERY PLAN {gestures}")).all()
        assert "COVERING INDEX" in plan[0].detail, plan


def test_new_proposals_overtake_the_gestures_about_those_they_replace(made: Path, tmp_path: Path):
    path = _copy(made, tmp_path)
    with open_project(path, author="ann") as session:
        media_id, other = (item.id for item in session.library.media()[:2])
        waiting = _open_proposal(session, media_id)
        session.review.accept(waiting)
        moment = session.history.position()
        session.review.reopen(waiting)
        session.review.accept(_open_proposal(session, other))
        analyse(session, media_id, [proposed(1, 2)])
        stacks = session.library._workspace.stacks()
        assert moment not in stacks.undo, "what it accepted is no longer there to be open again"
        assert session.history.undo() is not None, "that about another video can be undone"
        with pytest.raises(EditRefused):
            session.history.go_to(moment)
    assert check(path).ok


def test_an_export_reads_each_video_once_and_keeps_none(made: Path, tmp_path: Path):
    told: list[tuple[int, int]] = []
    with open_project(made, author="ann", read_only=True) as session:
        report = export_project(
            session,
            "parquet",
            tmp_path / "out",
            ExportOptions(),
            cache_dir=tmp_path / "cache",
            on_progress=lambda done, total: told.append((done, total)),
        )
        assert session.library._workspace.videos._segments == {}, "segments of a large library would not fit"
        names = {item.id: item.title for item in session.library.media()}
        expected = {one.id for media_id in names for one in session.review.segments(media_id)}
    assert told == [(number, SIZE.videos) for number in range(SIZE.videos)], "one passage through the videos"
    rows = [row for name in ("human", "proposals") for row in _rows(tmp_path / "out" / f"{name}.parquet")]
    assert {row["segment_id"] for row in rows} == expected
    videos = _rows(tmp_path / "out" / "videos.parquet")
    assert [row["video"] for row in videos] == sorted(names.values())
    assert [loss.what for loss in report.losses if "frame numbers" not in loss.what] == []


def _by_values(segments: Sequence[Segment]) -> Decided:
    """Put segments of a video, which are in order, together as the columns have them."""
    human: dict[tuple[str, str], list[Mark]] = {}
    gold: dict[str, list[Mark]] = {}
    decided = [one for one in segments if one.layer is not Layer.PROPOSAL]
    for one in decided:
        own = gold.setdefault(one.scheme, []) if one.layer is Layer.GOLD else None
        own = human.setdefault((one.author, one.scheme), []) if own is None else own
        own.append(Mark(one.interval, one.label))
    rejected = [one for one in segments if one.state is SegmentState.REJECTED]
    began = {one.id for one in decided if one.layer is Layer.HUMAN and one.origin_id is not None}
    return Decided(
        {key: Marks.of(own) for key, own in human.items()},
        {key: Marks.of(own) for key, own in gold.items()},
        Counter((one.author, one.scheme) for one in decided if one.id in began),
        Counter(one.scheme for one in decided if one.origin_id in began),
        tuple((one.id, one.scheme) for one in rejected),
        max((one.interval.end_us for one in (*decided, *rejected)), default=0),
    )


def _segments_of(found: Decided) -> tuple[object, ...]:
    return (
        {key: list(own) for key, own in found.human.items()},
        {key: list(own) for key, own in found.gold.items()},
        dict(found.taken),
        dict(found.taken_for_gold),
        found.rejected,
        found.end_us,
    )


def _rows(path: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pq.read_table(path).to_pylist()
    return rows


def _open_proposal(session: ProjectSession, media_id: str) -> str:
    return next(one.id for one in session.review.segments(media_id) if one.state is SegmentState.OPEN)


def _copy(made: Path, folder: Path) -> Path:
    path = folder / made.name
    path.write_bytes(made.read_bytes())
    return path
