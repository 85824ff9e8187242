"""What a network of one's own found waits for review, as the proposals of any network do."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.projects import S, add_video_to, of_layer
from vemo_desktop.domain.library import ELSEWHERE
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.segments import Layer, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions
from vemo_desktop.ml.cards import all_cards
from vemo_desktop.services.exporting import export_project
from vemo_desktop.services.judging import evaluate
from vemo_desktop.services.own_networks import usable_network
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check

OWN = ImportOptions(network="my net")
TABLE = "start,end,label,score\n1,2,joy,0.9\n5,9,fear,0.4\n20,30,joy,\n"


@pytest.fixture
def film(session: ProjectSession) -> str:
    """Return a video that no network has seen."""
    return add_video_to(session, session.folder, "film")


@pytest.fixture
def table(session: ProjectSession) -> Path:
    path = session.folder / "film.csv"
    path.write_text(TABLE)
    return path


@pytest.mark.parametrize("project", ["file", "server"], indirect=True)
def test_segments_of_a_file_wait_as_proposals_of_a_network(
    session: ProjectSession, film: str, table: Path
) -> None:
    report = session.imports.take(table, OWN)
    (one,) = report.videos
    assert (report.network, one.authors, one.schemes) == ("my net", ("network:my net",), ("ekman-6",))
    assert {loss.what: loss.count for loss in report.changes} == {
        "segments without a certainty, taken as certain": 1
    }
    waiting = session.review.segments(film)
    assert [(x.interval, x.label, x.confidence, x.layer, x.state) for x in waiting] == [
        (Interval(1 * S, 2 * S), "joy", 0.9, Layer.PROPOSAL, SegmentState.OPEN),
        (Interval(5 * S, 9 * S), "fear", 0.4, Layer.PROPOSAL, SegmentState.OPEN),
        (Interval(20 * S, 30 * S), "joy", 1.0, Layer.PROPOSAL, SegmentState.OPEN),
    ]
    assert {item.segment.id for item in session.queue.items()} == {x.id for x in waiting}
    (run,) = session.runs.runs(film)
    assert (run.network, run.device, run.main_scheme) == ("my net", ELSEWHERE, "ekman-6")
    assert run.card_digest == "", "files of one network are one network in every account"
    assert run.settings == {
        "file": "film.csv",
        "sha256": hashlib.sha256(table.read_bytes()).hexdigest(),
    }
    assert session.runs.curves(film)["ekman-6"].values_at(6 * S)["fear"] == pytest.approx(0.4)
    session.review.accept(waiting[0].id)
    session.review.reject(waiting[1].id)
    assert [x.author for x in of_layer(session, film, Layer.HUMAN)] == ["ann"]


def test_the_file_again_is_a_second_analysis(session: ProjectSession, film: str, table: Path) -> None:
    session.imports.take(table, OWN)
    first, second, third = session.review.segments(film)
    session.review.accept(first.id)
    session.review.reject(second.id)
    table.write_text(TABLE.replace("20,30,joy,", "40,50,joy,0.5"))
    report = session.imports.take(table, OWN)
    assert len(session.runs.runs(film)) == 2
    by_id = {one.id: one for one in session.review.segments(film)}
    assert third.id not in by_id, "what was open gave way"
    assert by_id[first.id].state is SegmentState.ACCEPTED
    assert by_id[second.id].state is SegmentState.REJECTED
    still_open = [one for one in by_id.values() if one.state is SegmentState.OPEN]
    assert [one.interval for one in still_open] == [Interval(40 * S, 50 * S)]
    assert [(loss.what, loss.count) for loss in report.changes] == [
        ("segments that are no proposals, decided on before or less sure than asked for", 2)
    ]


def test_a_threshold_chosen_for_it_counts_for_its_next_file_too(
    session: ProjectSession, film: str, table: Path
) -> None:
    session.imports.take(table, OWN)
    (run,) = session.runs.runs(film)
    session.runs.replace_proposals(film, run.id, ProposalSettings(enter=0.8, leave=0.8))
    assert [one.confidence for one in session.review.segments(film)] == [0.9, 1.0]
    session.imports.take(table, OWN)
    assert [one.confidence for one in session.review.segments(film)] == [0.9, 1.0]


def test_an_activitynet_file_fills_several_videos(session: ProjectSession, film: str) -> None:
    other = add_video_to(session, session.folder, "other")
    path = session.folder / "found.json"
    said = {
        "film": [{"segment": [1, 2], "label": "joy", "score": 0.7}],
        "other": [{"segment": [3, 4], "label": "trust", "score": 0.6}],
        "else": [{"segment": [3, 4], "label": "joy", "score": 0.6}],
    }
    path.write_text(json.dumps({"version": "1", "results": said}))
    report = session.imports.take(path, OWN)
    assert {one.item.id: one.schemes for one in report.videos} == {
        film: ("video-emotion-8",),
        other: ("video-emotion-8",),
    }
    assert [loss.what for loss in report.changes] == ["recordings in the file that are not in the project"]
    assert report.report is not None
    assert "Proposals of my net taken from found.json" in report.report.read_text()
    assert "film.mp4 (proposals: 1)" in report.report.read_text()


def test_a_new_scheme_comes_with_the_run(session: ProjectSession, film: str, project: Path) -> None:
    path = session.folder / "film.csv"
    path.write_text("start,end,gesture,score\n1,2,hold,0.5\n3,4,stroke,0.5\n")
    session.imports.take(path, ImportOptions(columns={"label": "gesture"}, network="my net"))
    session.close()
    with open_project(project, author="ann") as again:
        assert again.schemes.get("gesture").keys == ("hold", "stroke")
        again.review.accept(again.review.segments(film)[0].id)
    assert check(project).ok


def test_traces_of_the_file_come_in_as_from_any(session: ProjectSession, film: str) -> None:
    path = session.folder / "film.csv"
    path.write_text("Multimedia File,film.mp4\nMagnitude,10\nSecond,Valence\n%%%%%%\n1,2\n2,4\n")
    (one,) = session.imports.take(path, OWN).videos
    assert [trace.author for trace in session.traces.traces(film)] == ["my net"]
    assert (one.change.after, session.runs.runs(film)) == ((), [])


def test_undo_passes_over_it_as_over_an_analysis(session: ProjectSession, film: str, table: Path) -> None:
    before = session.history.next_undo()
    session.imports.take(table, OWN)
    assert session.history.next_undo() == before


def test_it_is_judged_and_exported_as_any_network(
    session: ProjectSession, video: str, film: str, table: Path
) -> None:
    session.imports.take(table, OWN)
    for one in session.review.segments(film):
        session.review.accept(one.id)
    evaluation = evaluate([session], network="my net")
    assert [one.rater.network for one in evaluation.networks] == ["my net"]
    for format_id in ("csv", "activitynet", "eaf"):
        export_project(
            session, format_id, session.folder / format_id, ExportOptions(), cache_dir=session.folder
        )
    assert "my net" in (session.folder / "csv" / "proposals.csv").read_text()
    assert (session.folder / "activitynet" / "proposals-my net.json").is_file()


def test_what_it_wrote_itself_comes_back_as_it_was(session: ProjectSession, film: str, table: Path) -> None:
    session.imports.take(table, OWN)
    before = [(one.interval, one.label, one.confidence) for one in session.review.segments(film)]
    export_project(session, "csv", session.folder / "out", ExportOptions(), cache_dir=session.folder)
    session.imports.take(session.folder / "out" / "proposals.csv", ImportOptions(network="another"))
    again = [one for one in session.review.segments(film) if one.network == "another"]
    assert [(one.interval, one.label, one.confidence) for one in again] == before


@pytest.mark.parametrize("name", [*(one.id for one in all_cards()), "BUILTIN", "taught-1"])
def test_names_of_known_networks_are_refused(
    session: ProjectSession, film: str, table: Path, name: str
) -> None:
    with pytest.raises(UsageError, match="is the name of a network of the program"):
        session.imports.take(table, ImportOptions(network=name))
    assert session.review.segments(film) == ()


@pytest.mark.parametrize("name", [" ", "a:b", "a/b", "a@2", "-a", "a\nb", "a, b", "x" * 61, "a."])
def test_names_that_cannot_be_kept_are_refused(name: str) -> None:
    with pytest.raises(UsageError, match="A network cannot be called"):
        usable_network(name)


@pytest.mark.parametrize("name", ["EmoNet", "my net 2.1", " mine_b+c-d ", "情绪网络", "x"])
def test_other_names_are_kept(name: str) -> None:
    assert usable_network(name) == name.strip()
