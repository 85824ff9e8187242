"""Label schemes edited in a real project: on the disk, in the history, undone and done again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.projects import S
from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.labels import SENTIMENT
from vemo_desktop.domain.proposing import ProposalSettings
from vemo_desktop.domain.scheme_editing import with_changed, with_label, without_label
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused, ImportRefused, ProjectReadOnly
from vemo_desktop.exchange.formats import ImportOptions
from vemo_desktop.services.overview import judgement, overview
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check


def test_a_scheme_is_made_used_edited_and_undone(session: ProjectSession, project: Path, video: str) -> None:
    schemes = session.schemes
    made = schemes.make("Moods", ["Calm", "Tense"])
    assert made.gesture == 'New label scheme "Moods"'
    session.review.create(video, Interval(0, S), "moods", "calm")
    before = schemes.get("moods")
    schemes.edit(with_changed(before, replace(before.label("tense"), name="Under strain", color="#112233")))
    assert schemes.get("moods").version == 2
    assert schemes.usage("moods") == {"calm": 1}
    assert [entry.gesture for entry in session.history.entries(3)] == [
        'Edit label scheme "Moods"', "Draw segment", 'New label scheme "Moods"',
    ]  # fmt: skip
    session.history.undo()
    assert schemes.get("moods") == before
    session.history.undo()
    session.history.undo()
    assert "moods" not in schemes.all()
    session.close()
    with open_project(project, author="ann") as again:
        assert "moods" not in again.schemes.all()
        for _ in range(3):
            again.history.redo()
        assert again.schemes.get("moods").label("tense").color == "#112233"
        kinds = [entry.kind for entry, _ in again.schemes.versions("moods")]
        assert kinds == [RevisionKind.GESTURE] * 2 + [RevisionKind.UNDO] * 2 + [RevisionKind.REDO] * 2
        assert [left and left.version for _, left in again.schemes.versions("moods")] == [1, 2, 1, None, 1, 2]
    assert check(project).findings == ()


def test_built_in_schemes_can_be_edited_and_stay_edited(session: ProjectSession, project: Path) -> None:
    after = with_changed(SENTIMENT, replace(SENTIMENT.label("neutral"), name="Calm", digit=5))
    session.schemes.edit(with_label(after, "Mixed"))
    session.close()
    with open_project(project, author="ann") as again:
        found = again.schemes.get("sentiment")
        assert found.keys == ("negative", "neutral", "positive", "mixed")
        assert found.by_digit[5].name == "Calm"
        again.history.undo()
        assert again.schemes.get("sentiment") == SENTIMENT
    assert check(project).findings == ()


def test_what_is_used_stays(session: ProjectSession, video: str) -> None:
    session.schemes.make("Moods", ["Calm", "Tense"])
    session.review.create(video, Interval(0, S), "moods", "calm")
    moods = session.schemes.get("moods")
    with pytest.raises(EditRefused, match="Relabel them first"):
        session.schemes.edit(without_label(moods, "calm"))
    with pytest.raises(EditRefused, match="A segment is labelled"):
        session.schemes.remove("moods")
    with pytest.raises(EditRefused, match="comes with the program"):
        session.schemes.remove("sentiment")
    with pytest.raises(EditRefused, match="already"):
        session.schemes.make("moods", ["x"])
    assert session.schemes.get("moods") == moods
    session.history.undo()
    session.schemes.remove("moods")
    assert "moods" not in session.schemes.all()
    assert session.history.next_undo() == 'Remove label scheme "Moods"'


def test_a_scheme_that_proposals_have_stays_when_its_making_is_undone(
    session: ProjectSession, video: str, tmp_path: Path
) -> None:
    session.schemes.make("Moods", ["Calm", "Tense"])
    loaded = tmp_path / "talk.csv"
    loaded.write_text("start,end,label\n1,2,calm\n", encoding="utf-8")
    session.imports.take(loaded, ImportOptions(network="mine", scheme="moods"), video=video)
    change = session.history.undo()
    assert change is not None
    assert change.gesture == 'New label scheme "Moods"', "proposals are passed over"
    [proposal] = [one for one in session.review.segments(video) if one.scheme == "moods"]
    session.review.accept(proposal.id)
    assert [use.scheme.name for use in overview(session).schemes] == ["Moods"]
    assert judgement(session).evaluation.scheme == session.schemes.get("moods")


def test_a_removed_scheme_in_which_a_network_ran_is_passed_over(
    session: ProjectSession, video: str, tmp_path: Path
) -> None:
    session.schemes.make("Moods", ["Calm", "Tense"])
    loaded = tmp_path / "talk.csv"
    loaded.write_text("start,end,label,score\n1,2,calm,0.5\n", encoding="utf-8")
    session.imports.take(loaded, ImportOptions(network="mine", scheme="moods"), video=video)
    run = session.runs.runs(video)[-1]
    session.runs.replace_proposals(video, run.id, ProposalSettings(lowest_score=0.9))
    session.schemes.remove("moods")
    assert judgement(session).evaluation.scheme == SENTIMENT, "the other network is judged"


def test_a_scheme_is_named_by_identifier_or_by_name(session: ProjectSession, video: str) -> None:
    made = session.schemes.make("Gefühle", ("froh", "müde")).scheme_after
    assert made is not None
    assert made.id != "gefühle"
    for name in (made.id, "Gefühle", "gefühle"):
        assert session.schemes.named(name) == made
    assert session.schemes.named("SENTIMENT").id == "sentiment"
    with pytest.raises(EditRefused, match=r'no label scheme "Laune" .* Known are: sentiment, .*gef'):
        session.schemes.named("Laune")
    session.review.create(video, Interval(0, 200_000), made.id, "froh")
    assert session.learning.scheme("Gefühle") == made


def test_an_edit_without_effect_is_not_recorded(session: ProjectSession) -> None:
    session.schemes.make("Moods", ["Calm"])
    assert session.schemes.edit(session.schemes.get("moods")).is_empty
    assert session.schemes.get("moods").version == 1
    assert session.history.next_undo() == 'New label scheme "Moods"'


def test_schemes_travel_as_files(session: ProjectSession, project: Path, tmp_path: Path) -> None:
    session.schemes.make("Moods", ["Calm", "Tense"])
    path = tmp_path / "moods.json"
    session.schemes.export("moods", path)
    with open_project(tmp_path / "other.vemo", author="bob", create=True) as other:
        other.schemes.take(path)
        assert other.schemes.get("moods") == session.schemes.get("moods")
        other.schemes.edit(with_label(other.schemes.get("moods"), "Bored"))
        assert other.schemes.take(path).is_empty
        value = json.loads(path.read_text())
        value["labels"][0]["color"] = "#010203"
        path.write_text(json.dumps(value))
        other.schemes.take(path)
        found = other.schemes.get("moods")
        assert (found.keys, found.labels[0].color, found.version) == (
            ("calm", "tense", "bored"),
            "#010203",
            3,
        )
        other.history.undo()
        assert other.schemes.get("moods").version == 2
    assert check(tmp_path / "other.vemo").findings == ()


def test_files_that_are_none_are_refused(session: ProjectSession, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    for text in ("{", "[]", "3", '{"format": "vemo-label-scheme", "format_version": 9}', "[" * 100_000):
        path.write_text(text)
        with pytest.raises(ImportRefused):
            session.schemes.take(path)
    with pytest.raises(ImportRefused, match="cannot be read"):
        session.schemes.take(tmp_path / "nowhere.json")
    assert session.history.next_undo() is None


def test_a_file_that_an_editor_gave_a_mark_is_taken(session: ProjectSession, tmp_path: Path) -> None:
    session.schemes.make("Moods", ["Calm"])
    path = tmp_path / "moods.json"
    session.schemes.export("moods", path)
    value = json.loads(path.read_text())
    path.write_text(json.dumps({**value, "description": "Übung"}), encoding="utf-8-sig")
    session.schemes.take(path)
    assert session.schemes.get("moods").description == "Übung"


@pytest.mark.parametrize("name", ["../../outside", "a/b", "", "/tmp/x", ".hidden", "a\nb", "x" * 101])
def test_a_file_whose_scheme_would_name_another_place_is_refused(
    session: ProjectSession, tmp_path: Path, name: str
) -> None:
    session.schemes.make("Moods", ["Calm"])
    path = tmp_path / "moods.json"
    session.schemes.export("moods", path)
    path.write_text(json.dumps({**json.loads(path.read_text()), "id": name, "name": "Other moods"}))
    with pytest.raises(ImportRefused, match="identifier of letters"):
        session.schemes.take(path)
    assert session.history.next_undo() == 'New label scheme "Moods"'


def test_a_reader_edits_nothing(session: ProjectSession, project: Path) -> None:
    with open_project(project, author="bob", read_only=True) as reader, pytest.raises(ProjectReadOnly):
        reader.schemes.make("Moods", ["Calm"])
