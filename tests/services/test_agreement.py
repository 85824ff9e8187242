"""Comparing the raters of a project, and of two projects with the same videos."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, make_prediction, of_layer, proposed
from vemo_desktop.domain.agreement.comparing import ComparisonSettings
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Change, Layer, Proposed, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.services.agreement import AgreementReport, RatersCompared, compare_raters
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.raters import RaterKind

QUICK = ComparisonSettings(resamples=50)
Marks = list[tuple[float, float, str]]
ANN: Marks = [(10, 20, "positive"), (40, 60, "negative")]
BEN: Marks = [(12, 20, "positive"), (40, 60, "negative")]


def draw(session: ProjectSession, media_id: str, marks: Marks) -> None:
    for start, end, label in marks:
        session.review.create(media_id, Interval(int(start * S), int(end * S)), "sentiment", label)


def run(session: ProjectSession, media_id: str, segments: list[Proposed], version: str = "1") -> None:
    """Store a run of a network that makes segments by its own rule."""
    session.runs.store_prediction(
        media_id,
        replace(make_prediction(), segments=tuple(segments), version=version),
        fingerprint="print",
        proposal_settings=ProposalSettings(enter=0.3, leave=0.2),
    )


def compared(*sessions: ProjectSession, **options: object) -> AgreementReport:
    return compare_raters(sessions, settings=QUICK, **options)  # type: ignore[arg-type]


def value(one: RatersCompared, key: str, threshold: float | None = None) -> float:
    return next(s.answer.value for s in one.found.scores if (s.measure, s.threshold) == (key, threshold))


@pytest.fixture
def by_two(project: Path) -> Callable[[], ProjectSession]:
    """Return what opens a project in which ann and ben drew on "talk", and ann alone on "walk"."""
    with open_project(project, create=True, author="ann") as session:
        talk = add_video_to(session, project.parent)
        draw(session, talk, ANN)
        draw(session, add_video_to(session, project.parent, "walk"), ANN)
    with open_project(project, author="ben") as session:
        draw(session, talk, BEN)
    return lambda: open_project(project, author="", read_only=True)


# One project


def test_only_those_who_judged_in_a_scheme_are_a_party_to_it(project: Path) -> None:
    with open_project(project, create=True, author="ann") as session:
        talk = add_video_to(session, project.parent)
        draw(session, talk, ANN)
    for author in ("ben", "cleo", "dora"):
        with open_project(project, author=author) as session:
            if author != "dora":
                draw(session, talk, BEN)
            session.review.create(talk, Interval(S, 2 * S), "ekman-6", "joy")
    with open_project(project, author="", read_only=True) as session:
        report = compared(session)
    found = {(one.scheme.id, tuple(rater.key for rater in one.raters)) for one in report.comparisons}
    labelled = {"sentiment": ("ann", "ben", "cleo"), "ekman-6": ("ben", "cleo", "dora")}
    assert {one for one in found if len(one[1]) > 2} == set(labelled.items())
    assert {people for scheme, people in found if scheme == "sentiment"} <= {
        ("ann", "ben", "cleo"), ("ann", "ben"), ("ann", "cleo"), ("ben", "cleo"),
    }  # fmt: skip


def test_two_people_of_one_project(by_two: Callable[[], ProjectSession]) -> None:
    with by_two() as session:
        report = compared(session)
    assert [rater.key for rater in report.chosen] == ["ann", "ben"]
    (one,) = report.comparisons
    assert one.scheme.id == "sentiment"
    assert value(one, "percent") == pytest.approx(0.98)
    assert value(one, "f1", 0.5) == 1.0
    assert one.found.onsets is not None
    assert one.found.onsets.shift_s == 1.0
    assert [video.title for video in one.found.videos] == ["talk"]
    assert one.found.videos[0].differences[0].interval == Interval(10 * S, 12 * S)
    assert one.notes[0].startswith("One video only")
    assert one.notes[1:] == ("1 video that only one of them judged was left out.",)
    assert "independent" in report.notes[0]
    assert report.nothing == ""


def test_a_person_and_a_network(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(10, 20), proposed(40, 50, "negative")])
    first, _ = of_layer(session, media_id, Layer.PROPOSAL)
    session.review.accept(first.id)
    draw(session, media_id, [(70, 80, "positive")])
    report = compared(session)
    assert [rater.key for rater in report.chosen] == ["ann", "network:signals"]
    (one,) = report.comparisons
    # Equal but for 40-50, which waits for a decision, and 70-80.
    assert value(one, "percent") == pytest.approx(0.8)
    assert "1 of 2 segments of ann began as proposals" in one.notes[0]
    assert "1 video proposals still wait" in report.notes[0]


def test_a_network_says_what_its_run_proposed_not_what_is_left_of_it(
    session: ProjectSession, project: Path
) -> None:
    media_id = add_video_to(session, project.parent)
    draw(session, media_id, [(10, 20, "positive")])
    run(session, media_id, [proposed(10, 20), proposed(40, 50, score=0.1)])
    # Where ann has spoken nothing is proposed any more, and 0.1 lies below the threshold.
    assert of_layer(session, media_id, Layer.PROPOSAL) == []
    (one,) = compared(session).comparisons
    assert value(one, "percent") == 1.0
    assert value(one, "alpha_u") == pytest.approx(1.0)


def test_rejecting_everything_is_a_judgement(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(10, 20)])
    (open_,) = of_layer(session, media_id, Layer.PROPOSAL)
    assert compared(session).nothing
    session.review.reject(open_.id)
    (one,) = compared(session).comparisons
    assert [rater.key for rater in one.raters] == ["ann", "network:signals"]
    assert value(one, "percent") == pytest.approx(0.9)
    session.history.undo()
    assert compared(session).nothing
    session.history.redo()
    assert compared(session).comparisons


def test_who_rejected_is_who_did_it_last(project: Path) -> None:
    with open_project(project, create=True, author="ann") as session:
        media_id = add_video_to(session, project.parent)
        run(session, media_id, [proposed(10, 20)])
        (open_,) = of_layer(session, media_id, Layer.PROPOSAL)
        session.review.reject(open_.id)
        session.review.reopen(open_.id)
        assert session.history.rejecters(media_id) == {}
    with open_project(project, author="ben") as session:
        session.review.reject(open_.id)
        assert session.history.rejecters(media_id) == {open_.id: "ben"}


def test_what_was_settled_is_compared_when_asked_for(by_two, project: Path) -> None:
    with open_project(project, author="ann") as session:
        (talk, _) = session.library.media()
        settled = Segment(
            new_id(), talk.id, Interval(12 * S, 20 * S), "sentiment", "positive", Layer.GOLD, "ann",
            SegmentState.ACCEPTED,
        )  # fmt: skip
        session.review._workspace.commit(Change("Settle", talk.id, after=(settled,)))
    with by_two() as session:
        assert [rater.key for rater in compared(session).chosen] == ["ann", "ben"]
        (one,) = compared(session, between=["ben", "gold"]).comparisons
    assert one.raters[1].kind is RaterKind.GOLD
    assert value(one, "percent") == 1, "what else ben says is not settled"
    assert value(one, "f1", 0.5) == 1
    with open_project(project, author="ann") as session:
        for rest in (Interval(0, 12 * S), Interval(20 * S, 100 * S)):
            session.adjudication.settle(talk.id, rest, "sentiment", None)
    with by_two() as session:
        (one,) = compared(session, between=["ben", "gold"]).comparisons
    assert value(one, "percent") == pytest.approx(0.8)
    assert value(one, "f1", 0.5) == pytest.approx(2 / 3)


def test_versions_of_a_network_can_be_compared(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    run(session, media_id, [proposed(10, 20)])
    run(session, media_id, [proposed(15, 25)], version="2")
    assert {rater.key for rater in compared(session).raters} == {
        "network:signals",
        "network:signals@1",
        "network:signals@2",
    }
    old_and_new = compared(session, between=["network:signals@1", "network:signals@2"])
    assert value(old_and_new.comparisons[0], "percent") == pytest.approx(0.9)
    now = compared(session, between=["network:signals", "network:signals@2"])
    assert value(now.comparisons[0], "percent") == 1.0


def test_more_than_two_are_compared_together_and_in_pairs(by_two, project: Path) -> None:
    with open_project(project, author="cleo") as session:
        for item in session.library.media():
            draw(session, item.id, [(10, 60, "positive")])
    with by_two() as session:
        report = compared(session)
    names = [tuple(rater.key for rater in one.raters) for one in report.comparisons]
    assert names == [("ann", "ben", "cleo"), ("ann", "ben"), ("ann", "cleo"), ("ben", "cleo")]
    together = report.comparisons[0]
    assert len(together.found.videos) == 2
    assert "1 video was judged by some of them only, and counted for those." in together.notes
    assert value(together, "fleiss") < value(report.comparisons[1], "cohen")


def test_networks_come_with_people_only_when_asked_for(by_two, project: Path) -> None:
    with open_project(project, author="ann") as session:
        run(session, session.library.media()[0].id, [proposed(10, 20)])
    with by_two() as session:
        assert len(compared(session).comparisons) == 1
        assert len(compared(session, networks=True).comparisons) == 4
        (one,) = compared(session, between=["ben", "network:signals"]).comparisons
        assert [rater.kind for rater in one.raters] == [RaterKind.PERSON, RaterKind.NETWORK]


def test_names_and_schemes_that_are_not_there(by_two) -> None:
    with by_two() as session:
        with pytest.raises(UsageError, match=r'called "eve".*ann, ben'):
            compared(session, between=["ann", "eve"])
        with pytest.raises(UsageError, match='scheme "moods"'):
            compared(session, scheme="moods")
        assert "judged the same video in the scheme" in compared(session, scheme="ekman-6").nothing


def test_nothing_to_compare_is_said_plainly(session: ProjectSession, project: Path) -> None:
    assert "nobody has decided anything" in compared(session).nothing
    media_id = add_video_to(session, project.parent)
    draw(session, media_id, ANN)
    assert "only ann" in compared(session).nothing
    other = add_video_to(session, project.parent, "other")
    run(session, other, [proposed(1, 2)])
    assert "no two of ann, network:signals judged the same video" in compared(session).nothing


def test_a_removed_video_does_not_count(by_two, project: Path) -> None:
    with open_project(project, author="ann") as session:
        session.library.remove(next(item.id for item in session.library.media() if item.title == "talk"))
    with by_two() as session:
        assert compared(session).nothing


def test_coders_of_another_tool_are_compared_like_people_here(session: ProjectSession, project: Path) -> None:
    media_id = add_video_to(session, project.parent)
    table = project.parent / "coders.csv"
    table.write_text(
        "start,end,label,author\n10,20,positive,dora\n12,20,positive,emil\n40,60,negative,dora\n"
        "40,60,negative,emil\n",
        encoding="utf-8",
    )
    session.imports.take(table, video=media_id)
    (one,) = compared(session).comparisons
    assert [rater.key for rater in one.raters] == ["dora", "emil"]
    assert value(one, "percent") == pytest.approx(0.98)


# Several projects


def made(path: Path, author: str, titles: dict[str, Marks]) -> Path:
    """Make a project of one person; videos of the same title have the same content."""
    path.parent.mkdir(exist_ok=True)
    with open_project(path, create=True, author=author) as session:
        for title, marks in titles.items():
            draw(session, add_video_to(session, path.parent, title), marks)
    return path


def test_two_projects_with_the_same_videos(tmp_path: Path) -> None:
    first = made(tmp_path / "one" / "first.vemo", "ann", {"a": ANN, "b": ANN, "c": ANN})
    second = made(tmp_path / "two" / "second.vemo", "ben", {"b": BEN, "a": BEN, "d": BEN})
    with open_project(first, author="") as ours, open_project(second, author="") as theirs:
        report = compared(ours, theirs)
    (one,) = report.comparisons
    assert [rater.key for rater in one.raters] == ["ann (first)", "ben (second)"]
    assert [video.title for video in one.found.videos] == ["a", "b"]
    assert value(one, "percent") == pytest.approx(0.98)
    assert all(score.bounds is not None and score.bounds.videos == 2 for score in one.found.scores)
    assert "2 videos are not in all projects." in report.notes
    assert not any("independent judgements" in note for note in report.notes)


def test_the_same_name_in_two_projects(tmp_path: Path) -> None:
    first = made(tmp_path / "one" / "mine.vemo", "ann", {"a": ANN})
    second = made(tmp_path / "two" / "mine.vemo", "ann", {"a": BEN})
    with open_project(first, author="") as ours, open_project(second, author="") as theirs:
        report = compared(ours, theirs)
        assert [rater.key for rater in report.chosen] == ["ann (mine 1)", "ann (mine 2)"]
        assert any("agreement with oneself" in note for note in report.notes)
        assert compared(ours, theirs, between=["ann"]).comparisons
        assert "only ann (mine 2)" in compared(ours, theirs, between=["ann (mine 2)"]).nothing


def test_projects_without_a_common_video(tmp_path: Path) -> None:
    first = made(tmp_path / "one" / "first.vemo", "ann", {"a": ANN})
    second = made(tmp_path / "two" / "second.vemo", "ben", {"b": BEN})
    with open_project(first, author="") as ours, open_project(second, author="") as theirs:
        assert "no video in common" in compared(ours, theirs).nothing


def test_a_video_of_unknown_length_counts_as_far_as_it_is_labelled(tmp_path: Path) -> None:
    paths = [tmp_path / name / f"{name}.vemo" for name in ("first", "second")]
    for path, marks in zip(paths, (ANN, BEN), strict=True):
        path.parent.mkdir()
        with open_project(path, create=True, author=path.stem) as session:
            draw(session, add_video_to(session, path.parent, "a", seconds=0), marks)
    with open_project(paths[0], author="") as ours, open_project(paths[1], author="") as theirs:
        (one,) = compared(ours, theirs).comparisons
    assert one.found.duration_us == 60 * S
