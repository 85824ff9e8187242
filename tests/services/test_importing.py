"""Labels of another tool in a project: beside what is there, undone at once, with a report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.projects import S, add_video_to, of_layer
from vemo_desktop.domain.document import Document, Mark, Term, Tier, Vocabulary
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused, ImportRefused, UsageError
from vemo_desktop.exchange import activitynet, elan
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions
from vemo_desktop.services.exporting import export_project
from vemo_desktop.services.lags import OTHERS, find_lag
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check


def write_eaf(path: Path, *tiers: Tier, media: str = "talk.mp4", **more: object) -> Path:
    document = Document(tiers, media=media, **more)  # type: ignore[arg-type]
    path.write_bytes(elan.write(document, ExportOptions())[".eaf"])
    return path


@pytest.fixture
def eaf(project: Path) -> Path:
    joyful = (Mark(1 * S, 2 * S, "joy", "sure", 0.5), Mark(2 * S, 3 * S, "fear"))
    return write_eaf(project.parent / "talk.eaf", Tier("emotion", joyful, "ben"))


def test_labels_come_beside_what_is_there_and_go_at_once(
    session: ProjectSession, video: str, eaf: Path, project: Path
) -> None:
    first = session.review.segments(video)[0]
    session.review.accept(first.id)
    before = session.review.segments(video)
    report = session.imports.take(eaf)
    assert [(one.item.id, one.authors, one.schemes) for one in report.videos] == [
        (video, ("ben",), ("ekman-6",))
    ]
    new = [one for one in session.review.segments(video) if one not in before]
    assert [(one.interval, one.label, one.note, one.confidence, one.author) for one in new] == [
        (Interval(1 * S, 2 * S), "joy", "sure", 0.5, "ben"),
        (Interval(2 * S, 3 * S), "fear", "", None, "ben"),
    ]
    assert [one for one in session.review.segments(video) if one in before] == list(before)
    assert session.history.next_undo() == "Import talk.eaf"
    session.history.undo()
    assert session.review.segments(video) == before
    session.history.redo()
    session.close()
    with open_project(project, author="ann") as again:
        assert len(of_layer(again, video, Layer.HUMAN)) == 3
    assert check(project).ok


def test_a_file_taken_twice_stays_apart_from_itself(session: ProjectSession, video: str, eaf: Path) -> None:
    authors = [session.imports.take(eaf).videos[0].authors for _ in range(3)]
    assert authors == [("ben",), ("ben (talk.eaf)",), ("ben (talk.eaf) (2)",)]
    names = sorted(path.name for path in eaf.parent.glob("talk.eaf.import*"))
    assert names == ["talk.eaf.import (2).txt", "talk.eaf.import (3).txt", "talk.eaf.import.txt"]


def test_a_new_scheme_stays_in_the_project(session: ProjectSession, video: str, project: Path) -> None:
    gestures = Vocabulary("Gesture", (Term("hold"), Term("stroke")))
    tier = Tier("hands", (Mark(0, S, "hold"),), vocabulary="Gesture")
    session.imports.take(write_eaf(project.parent / "talk.eaf", tier, vocabularies=(gestures,)))
    session.close()
    with open_project(project, author="ann") as again:
        assert again.schemes.get("gesture").keys == ("hold", "stroke")
        (segment,) = of_layer(again, video, Layer.HUMAN)
        again.review.relabel(segment.id, "stroke")
        assert of_layer(again, video, Layer.HUMAN)[0].label == "stroke"


def test_the_report_beside_the_file_says_what_was_changed(
    session: ProjectSession, video: str, project: Path
) -> None:
    path = write_eaf(project.parent / "talk.eaf", Tier("t", (Mark(99 * S, 101 * S, "joy"),), subject="baby"))
    report = session.imports.take(path)
    assert report.report is not None
    text = report.report.read_text()
    assert "talk.mp4 (segments: 1)" in text
    assert "- segments cut off at the end of the video: 1" in text
    assert [loss.count for loss in report.changes] == [1, 1]


def test_which_video_is_asked_and_never_guessed(session: ProjectSession, video: str, project: Path) -> None:
    path = write_eaf(project.parent / "other.eaf", Tier("t", (Mark(0, S, "joy"),)), media="cut.mp4")
    with pytest.raises(UsageError, match=r'about "cut\.mp4"\)\. Say it with --video'):
        session.imports.take(path)
    with pytest.raises(UsageError, match='no video named "nobody"'):
        session.imports.take(path, video="nobody")
    assert session.imports.take(path, video="talk.mp4").videos[0].item.id == video
    assert session.imports.take(path, video=video).videos[0].authors == ("other.eaf (2)",)
    named = write_eaf(project.parent / "talk.second coder.eaf", Tier("t", (Mark(0, S, "joy"),)), media="")
    assert session.imports.take(named).videos[0].item.id == video


def test_a_file_about_several_videos(session: ProjectSession, video: str, project: Path) -> None:
    second = add_video_to(session, project.parent, "film")
    table = project.parent / "all.csv"
    table.write_text("video,start,end,label\ntalk,1,2,joy\nfilm.mp4,3,4,fear\nelse,5,6,fear\n")
    report = session.imports.take(table, ImportOptions())
    assert {one.item.id: len(one.change.after) for one in report.videos} == {video: 1, second: 1}
    assert [(loss.what, loss.count) for loss in report.changes] == [
        ("recordings in the file that are not in the project", 1)
    ]
    assert session.imports.take(table, video="film").videos[0].item.id == second


def test_all_who_answer_one_question_share_its_scheme(
    session: ProjectSession, video: str, project: Path
) -> None:
    table = project.parent / "talk.csv"
    table.write_text("start,end,label,rater\n1,2,smile,ben\n1,2,frown,cy\n3,4,smile,cy\n")
    (one,) = session.imports.take(table).videos
    assert (one.authors, one.schemes) == (("ben", "cy"), ("label",))
    assert session.schemes.get("label").keys == ("smile", "frown")


def test_the_videos_of_one_file_come_into_one_scheme(
    session: ProjectSession, video: str, project: Path
) -> None:
    """Alone, one of them would join sentiment, and another one Ekman's six."""
    add_video_to(session, project.parent, "film")
    add_video_to(session, project.parent, "play")
    mine = session.schemes.make("Feelings", ("neutral", "joy", "bored")).scheme_after
    assert mine is not None
    table = project.parent / "all.csv"
    table.write_text("video,start,end,label\ntalk,1,2,neutral\nfilm,3,4,joy\nplay,5,6,bored\n")
    report = session.imports.take(table)
    assert [one.schemes for one in report.videos] == [(mine.id,)] * 3


def test_a_file_named_after_its_video_makes_no_scheme_of_that_name(
    session: ProjectSession, video: str, project: Path
) -> None:
    track = project.parent / "talk.txt"
    track.write_text("0.0\t1.0\tsmile\n")
    (one,) = session.imports.take(track).videos
    assert one.schemes == ("labels",)
    mine = session.schemes.make("Mood", ("neutral", "smile")).scheme_after
    assert mine is not None
    track = project.parent / "talk.mood.txt"
    track.write_text("0.0\t1.0\tneutral\n")
    (one,) = session.imports.take(track).videos
    assert one.schemes == (mine.id,), "and not sentiment: the name says which"


def test_labels_join_the_scheme_that_is_named(session: ProjectSession, video: str, eaf: Path) -> None:
    wide = ImportOptions(scheme="video-emotion-8")
    (one,) = session.imports.take(eaf, wide).videos
    assert one.schemes == ("video-emotion-8",)
    (one,) = session.imports.take(eaf, replace(wide, network="mine")).videos
    assert one.schemes == ("video-emotion-8",)
    before = of_layer(session, video, Layer.HUMAN)
    with pytest.raises(UsageError, match='"Sentiment" lacks labels that the file uses: "joy"'):
        session.imports.take(eaf, ImportOptions(scheme="sentiment"))
    with pytest.raises(EditRefused, match='no label scheme "mood"'):
        session.imports.take(eaf, ImportOptions(scheme="mood"))
    assert of_layer(session, video, Layer.HUMAN) == before


@pytest.mark.parametrize("heading", ["file", "path", "video_path", "clip"])
def test_rows_of_a_table_go_to_the_video_that_each_names(
    session: ProjectSession, video: str, project: Path, heading: str
) -> None:
    other = add_video_to(session, project.parent, "two")
    table = project.parent / "all.csv"
    rows = [r"D:\films\talk.mp4,0,1,joy", "/films/two.mp4,1,2,fear", "three.mp4,2,3,anger"]
    table.write_text("\n".join([f"{heading},start_s,end_s,label", *rows]), encoding="utf-8")
    report = session.imports.take(table)
    found = {one.item.id: [(new.label, new.interval) for new in one.change.after] for one in report.videos}
    assert found == {video: [("joy", Interval(0, S))], other: [("fear", Interval(S, 2 * S))]}
    assert "1 recordings in the file that are not in the project" in [
        f"{one.count} {one.what}" for one in report.changes
    ]
    (again,) = session.imports.take(table, video="two").videos
    assert [one.label for one in again.change.after] == ["fear"]


def test_recordings_of_one_name_are_told_apart_by_their_folders(
    session: ProjectSession, video: str, project: Path
) -> None:
    table, folder = project.parent / "all.csv", session.library.media_item(video).path.parent.name
    rows = [f"{folder}/talk.mp4,0,1,joy", "elsewhere/talk.mp4,1,2,fear"]
    table.write_text("\n".join(["file,start_s,end_s,label", *rows]), encoding="utf-8")
    (taken,) = session.imports.take(table).videos
    assert [one.label for one in taken.change.after] == ["joy"]
    table.write_text("file,start_s,end_s,label\na/talk.mp4,0,1,joy\nb/talk.mp4,1,2,fear", encoding="utf-8")
    for wanted in (None, "talk"):
        with pytest.raises(UsageError, match=r"several recordings named like .*a/talk\.mp4, b/talk\.mp4"):
            session.imports.take(table, video=wanted)
    (chosen,) = session.imports.take(table, ImportOptions(recording="b/talk.mp4"), video="talk").videos
    assert [one.label for one in chosen.change.after] == ["fear"]


def test_a_refused_file_changes_nothing(session: ProjectSession, video: str, project: Path) -> None:
    before = session.review.segments(video), session.history.entries()
    (project.parent / "talk.eaf").write_bytes(b"<ANNOTATION_DOCUMENT><TIER>")
    with pytest.raises(ImportRefused, match="not whole"):
        session.imports.take(project.parent / "talk.eaf")
    assert (session.review.segments(video), session.history.entries()) == before
    assert not list(project.parent.glob("*.import*"))


@pytest.mark.parametrize("form", ["eaf", "textgrid", "webvtt", "srt", "audacity"])
def test_what_a_project_writes_it_takes_in_again(
    session: ProjectSession, video: str, project: Path, form: str
) -> None:
    first, second, _ = session.review.segments(video)
    session.review.accept(first.id)
    session.review.adjust(second.id, Interval(40 * S, 45 * S))
    decided = [(one.interval, one.label) for one in of_layer(session, video, Layer.HUMAN)]
    folder = project.parent / "out"
    options = ExportOptions()
    written = export_project(session, form, folder, options, cache_dir=project.parent / "cache")
    files = [path for path in written.files if path.name.startswith("talk")]
    assert files
    for path in files:
        session.imports.take(path)
    new = [one for one in of_layer(session, video, Layer.HUMAN) if one.author != "ann"]
    assert [(one.interval, one.label) for one in new] == decided
    assert {one.scheme for one in new} == {"sentiment"}
    assert {one.author.partition(" (")[0] for one in new} == {"ann"}


def test_ground_truth_of_our_own_comes_back(session: ProjectSession, video: str, project: Path) -> None:
    session.review.accept(session.review.segments(video)[0].id)
    export_project(
        session, "activitynet", project.parent / "a", ExportOptions(), cache_dir=project.parent / "c"
    )
    assert len(activitynet.read(project.parent / "a" / "human.json")) == 1
    report = session.imports.take(project.parent / "a" / "human.json")
    assert report.videos[0].authors == ("human.json",)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "carma.csv",
            '"Multimedia File","talk.mp4"\n"Minimum Value","-100"\n"Maximum Value","100"\n'
            '"Second","Rating"\n"%%%%%%","%%%%%%"\n"0.5","10"\n"1.0",""\n"1.5","-20"\n',
            {("carma.csv", "Rating"): [(0, 0.1), (S // 2, None), (S, -0.2)]},
        ),
        (
            "darma.csv",
            "Multimedia File,talk.mp4\nMagnitude,10\nSecond,Valence,Arousal,Button\n"
            "%%%%%%\n1,2,3,0\n2,4,5,0\n",
            {
                ("darma.csv", "valence"): [(0, 0.2), (S, 0.4)],
                ("darma.csv", "arousal"): [(0, 0.3), (S, 0.5)],
            },
        ),
        (
            "pagan.csv",
            "OriginalName,DatabaseName,Participant,SessionID,Timestamp,VideoTime,Value\n"
            "talk.mp4,d,p1,s,17,0,0\ntalk.mp4,d,p1,s,17,250,4\ntalk.mp4,d,p1,s,18,999999999,2\n",
            {("p1", "rating"): [(0, -1.0), (250_000, 1.0)]},
        ),
    ],
)
def test_ratings_become_traces_beside_what_is_there(
    session: ProjectSession,
    video: str,
    project: Path,
    name: str,
    text: str,
    expected: dict[tuple[str, str], list[tuple[int, float | None]]],
) -> None:
    path = project.parent / name
    path.write_text(text)
    report = session.imports.take(path)
    assert len(report.videos[0].change.traces_after) == len(expected)
    found = {(one.author, one.dimension): one for one in session.traces.traces(video)}
    assert found.keys() == expected.keys()
    for key, pairs in expected.items():
        steps = session.traces.steps(found[key])
        values = [None if np.isnan(value) else pytest.approx(value, abs=1e-6) for value in steps.values]
        assert list(zip(steps.edges_us[:-1].tolist(), values, strict=True)) == pairs
        take, _ = session.traces.take(found[key].stretches[0].take_id)
        assert take.source == name
    assert "traces" in (project.parent / f"{name}.import.txt").read_text()
    # The same file again: nobody's earlier rating is touched.
    session.imports.take(path)
    assert len(session.traces.traces(video)) == 2 * len(expected)
    session.history.undo()
    session.history.undo()
    assert session.traces.traces(video) == []
    assert check(project).ok


def test_what_nobody_signed_is_signed_by_whom_one_names(
    session: ProjectSession, video: str, project: Path
) -> None:
    """A file of CARMA does not tell who rated: one person's on many videos were as many people."""
    second = add_video_to(session, project.parent, "second", seconds=30)
    for name, start in (("a.csv", "talk.mp4"), ("b.csv", "second.mp4")):
        path = project.parent / name
        path.write_text(
            f"Multimedia File,{start}\nMagnitude,10\nSecond,Valence,Arousal\n%%%%%%\n1,2,3\n2,4,5\n"
        )
        session.imports.take(path, ImportOptions(author=" eve "))
    assert [one.author for id_ in (video, second) for one in session.traces.traces(id_)] == ["eve"] * 4
    signed = project.parent / "talk.csv"
    signed.write_text("start,end,label,annotator\n1,2,joy,bob\n3,4,joy,\n")
    report = session.imports.take(signed, ImportOptions(author="dan"), video="talk")
    assert set(report.videos[0].authors) == {"bob", "dan"}
    with pytest.raises(UsageError, match="no colon"):
        session.imports.take(path, ImportOptions(author="network:signals"))


def test_the_published_ratings_of_ceap_come_in_whole(
    session: ProjectSession, project: Path, shared: Path
) -> None:
    path = shared / "labels" / "ceap360vr_continuous_valence_arousal.zip"
    if not path.is_file():
        pytest.skip("the published ratings are not there")
    copy = project.parent / "ceap.zip"
    copy.write_bytes(path.read_bytes())
    video = add_video_to(session, project.parent, "zombies", seconds=60)
    with pytest.raises(UsageError, match=r"holds labels of 8 recordings.* with --recording"):
        session.imports.take(copy, video="zombies.mp4")
    with pytest.raises(UsageError, match="holds no recording"):
        session.imports.take(copy, ImportOptions(recording="V9"), video="zombies.mp4")
    session.imports.take(copy, ImportOptions(recording="V3"), video="zombies.mp4")
    traces = session.traces.traces(video)
    assert len(traces) == 64
    assert {one.dimension for one in traces} == {"valence", "arousal"}
    one = next(one for one in traces if (one.author, one.dimension) == ("P14", "valence"))
    _, samples = session.traces.take(one.stretches[0].take_id)
    assert (len(samples), samples.times_us[0]) == (498, 92_000)
    assert (samples.values.min(), samples.values.max()) == (1.0, 5.0)
    assert session.traces.steps(one).values.min() == -1.0
    # Everybody felt worse as the zombies came; the mean of the others shows how late this one says so.
    lag = find_lag(session, [one], OTHERS)
    assert lag.reason == ""
    assert lag.correlation > 0.5
    assert check(project).ok
