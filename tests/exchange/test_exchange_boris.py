"""BORIS projects and tables of events."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange_documents import IMPORT
from tests.exchange_samples import BY_HAND
from vemo_desktop.domain.document import Document, Mark
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.boris import read
from vemo_desktop.exchange.formats import LoadedFile, Loss
from vemo_desktop.exchange.reading import read_labels

PROJECT, PACKED, AGGREGATED, TABULAR = BY_HAND["boris"]


def marks(document: Document) -> dict[str, list[tuple[float, float, str]]]:
    return {
        tier.name: [(one.start_us / 1e6, one.end_us / 1e6, one.label) for one in tier.marks]
        for tier in document.tiers
    }


def test_states_are_paired_and_recordings_taken_apart() -> None:
    reading = read(PROJECT, IMPORT)
    first, second = reading.documents
    assert (first.media, first.name, first.duration_us) == ("x.mp4", "one", 10_000_000)
    assert (second.media, second.duration_us) == ("y.mp4", 20_500_000)
    assert marks(first) == {"baby: face": [(1.5, 4.25, "smile")], "face": [(9, 10, "smile")]}
    assert marks(second) == {"face": [(0, 2, "smile")], "behaviours": [(1.5, 1.5, "nod")]}
    assert first.tiers[0].subject == "baby"
    assert first.tiers[0].marks[0].note == "wide|long\nstart"
    assert [term.text for term in first.vocabulary("face").terms] == ["smile"]  # type: ignore[union-attr]
    assert reading.changes == (Loss("states that go on in the next recording, cut in two", 1),)
    assert read(PACKED, IMPORT) == reading


def test_tables_give_the_same_states() -> None:
    (aggregated,), (tabular,) = (read(file, IMPORT).documents for file in (AGGREGATED, TABULAR))
    assert marks(aggregated) == {"baby: face": [(1.5, 4.25, "smile")], "behaviours": [(5, 5, "nod")]}
    assert marks(tabular) == {"baby: face": [(1.5, 4.25, "smile")]}
    assert (tabular.name, tabular.media, tabular.duration_us) == ("one", "x.mp4", 10_000_000)


def test_the_offset_of_an_observation_is_taken_off() -> None:
    data = PROJECT.data.replace(b'"time offset": 0.0', b'"time offset": 0.5')
    reading = read(LoadedFile("p.boris", data), IMPORT)
    assert marks(reading.documents[0])["baby: face"] == [(1, 3.75, "smile")]
    assert Loss("observations whose offset was taken off their times", 1) in reading.changes
    table = AGGREGATED.data.replace(b"one,", b"one,0.5,").replace(b"id,", b"id,Time offset (s),")
    assert marks(read(LoadedFile("a.csv", table), IMPORT).documents[0])["baby: face"] == [(1, 3.75, "smile")]
    lines = TABULAR.data.replace(b"\n\nPlayer", b"\nTime offset (s)\t0.5\nPlayer")
    assert marks(read(LoadedFile("t.tsv", lines), IMPORT).documents[0])["baby: face"] == [(1, 3.75, "smile")]


def test_a_state_that_never_ends_is_counted() -> None:
    data = PROJECT.data.replace(b'[4.25, "baby"', b'[4.25, "girl"')
    reading = read(LoadedFile("p.boris", data), IMPORT)
    assert Loss("states left out because they never end", 2) in reading.changes
    assert "baby: face" not in marks(reading.documents[0])


def test_a_packed_file_that_grows_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vemo_desktop.exchange.text_files._MOST_UNPACKED", 100)
    with pytest.raises(ImportRefused, match="unpacks to more"):
        read(PACKED, IMPORT)


@pytest.fixture
def real(shared: Path) -> Path:
    folder = shared / "labels" / "boris"
    if not folder.is_dir():
        pytest.skip("the real BORIS files are not there")
    return folder


@pytest.mark.parametrize("ending", ["csv", "tsv"])
def test_real_project_agrees_with_its_own_tabular_export(real: Path, ending: str) -> None:
    format_, reading = read_labels(real / f"test_export_events_tabular.{ending}", IMPORT)
    assert format_.id == "boris"
    (document,) = reading.documents
    project = read_labels(real / "test.boris", IMPORT)[1].documents
    (same,) = (one for one in project if one.name == document.name)
    assert document.name == "observation #1"
    assert sum(len(tier.marks) for tier in document.tiers) == 4
    assert [tier.marks for tier in document.tiers] == [tier.marks for tier in same.tiers]
    assert document.media == same.media == "video_test_25fps_360s.mp4"


def test_real_project_agrees_with_its_own_aggregated_export(real: Path) -> None:
    reading = read_labels(real / "test_export_aggregated_events_test_full_1.tsv", IMPORT)[1]
    (document,) = reading.documents
    project = read_labels(real / "test.boris", IMPORT)[1].documents
    first, second = (one for one in project if one.name == "observation #2")
    offset_us = first.duration_us
    expected = sorted(
        (mark.start_us + shift, mark.end_us + shift, mark.label)
        for one, shift in ((first, 0), (second, offset_us))
        for tier in one.tiers
        for mark in tier.marks
    )
    found = sorted((m.start_us, m.end_us, m.label) for tier in document.tiers for m in tier.marks)
    assert found == expected
    assert len(found) == 18
    assert isinstance(document.tiers[0].marks[0], Mark)
    assert (
        Loss("observations of several recordings, whose times count from the first one", 1) in reading.changes
    )
