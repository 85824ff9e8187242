"""What we write, looked at by others: ELAN's rules and pympi for ELAN, Praat itself for TextGrids."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import parselmouth
import pympi
import pytest
import xmlschema
from hypothesis import given
from parselmouth.praat import call

from tests.exchange_documents import EXPORT, IMPORT, documents, example, often
from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange import elan, textgrid
from vemo_desktop.exchange.fitting import fit
from vemo_desktop.exchange.formats import LoadedFile
from vemo_desktop.exchange.reading import read_labels

_RULES = Path(__file__).with_name("elan_rules.xsd")


@pytest.fixture(scope="module")
def rules() -> xmlschema.XMLSchema:
    return xmlschema.XMLSchema(str(_RULES))


def as_elan(document: Document) -> tuple[Document, bytes]:
    fitted, _ = fit(document, elan.carries(EXPORT))
    return fitted, elan.write(fitted, EXPORT)[".eaf"]


def as_grid(document: Document) -> tuple[Document, bytes]:
    fitted, _ = fit(document, textgrid.carries(EXPORT))
    return fitted, textgrid.write(fitted, EXPORT)[".TextGrid"]


@often
@given(document=documents())
def test_elan_files_keep_the_published_rules(rules: xmlschema.XMLSchema, document: Document) -> None:
    _, written = as_elan(document)
    assert [error.reason for error in rules.iter_errors(ET.fromstring(written))] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (r'TIME_VALUE="\d+"', 'TIME_VALUE="-1"'),
        (r'TIME_SLOT_REF1="ts\d+"', 'TIME_SLOT_REF1="nowhere"'),
        (r'ANNOTATION_REF="a\d+"', 'ANNOTATION_REF="a999"'),
        (r'LINGUISTIC_TYPE_REF="[^"]+"', 'LINGUISTIC_TYPE_REF="none"'),
        (r'LANG_REF="\w+"', 'LANG_REF="xx"'),
        (r'PARENT_REF="[^"]+"', 'PARENT_REF="none"'),
        (r'DATE="[^"]+"', 'DATE="today"'),
        (r"(?s)(<TIME_ORDER>.*</TIME_ORDER>)(.*)(</ANNOTATION_DOCUMENT>)", r"\2\1\3"),
        (r"<ANNOTATION_VALUE>[^<]*</ANNOTATION_VALUE>", ""),
    ],
)
def test_the_rules_find_what_breaks_them(rules: xmlschema.XMLSchema, before: str, after: str) -> None:
    text = as_elan(example())[1].decode()
    broken, count = re.subn(before, after, text, count=1)
    assert count == 1
    assert rules.is_valid(ET.fromstring(text))
    assert not rules.is_valid(ET.fromstring(broken))


def test_pympi_reads_the_same_from_elan_files(tmp_path: Path) -> None:
    fitted, written = as_elan(example())
    (tmp_path / "a.eaf").write_bytes(written)
    read = pympi.Elan.Eaf(str(tmp_path / "a.eaf"))
    for tier in fitted.tiers:
        told = [
            (start * 1000, end * 1000, text)
            for start, end, text, *_ in read.get_annotation_data_for_tier(tier.name)
        ]
        assert sorted(told) == [(mark.start_us, mark.end_us, mark.label) for mark in tier.marks]
        attributes = read.get_parameters_for_tier(tier.name)
        assert (attributes.get("ANNOTATOR") or "") == tier.author
        assert (attributes.get("PARTICIPANT") or "") == tier.subject
    notes = {text for *_, text, _ in read.get_ref_annotation_data_for_tier("joy@human:anna note")}
    assert notes == {mark.note for mark in fitted.tiers[0].marks if mark.note}


def test_what_pympi_writes_of_ours_is_read_again(tmp_path: Path) -> None:
    fitted, written = as_elan(example())
    (tmp_path / "a.eaf").write_bytes(written)
    pympi.Elan.Eaf(str(tmp_path / "a.eaf")).to_file(str(tmp_path / "b.eaf"))
    (document,) = elan.read(LoadedFile("b.eaf", (tmp_path / "b.eaf").read_bytes()), IMPORT).documents
    assert {tier.name: tier.marks for tier in document.tiers} == {
        tier.name: tier.marks for tier in fitted.tiers
    }


def told_by_praat(path: Path) -> list[tuple[str, list[tuple[int, int, str]]]]:
    """Return what Praat itself finds in a TextGrid: names, and times in microseconds with their texts."""
    grid = parselmouth.read(str(path))
    found = []
    for tier in range(1, int(call(grid, "Get number of tiers")) + 1):
        name = str(call(grid, "Get tier name", tier))
        marks = []
        if call(grid, "Is interval tier", tier):
            for number in range(1, int(call(grid, "Get number of intervals", tier)) + 1):
                ends = (call(grid, f"Get {side} time of interval", tier, number) for side in ("start", "end"))
                start_us, end_us = (round(float(time) * 1e6) for time in ends)
                marks.append((start_us, end_us, str(call(grid, "Get label of interval", tier, number))))
        else:
            for number in range(1, int(call(grid, "Get number of points", tier)) + 1):
                time_us = round(float(call(grid, "Get time of point", tier, number)) * 1e6)
                marks.append((time_us, time_us, str(call(grid, "Get label of point", tier, number))))
        found.append((name, [mark for mark in marks if mark[2] or mark[0] == mark[1]]))
    return found


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le"])
def test_praat_opens_our_grids_in_every_encoding(coding: str, tmp_path: Path) -> None:
    fitted, written = as_grid(example())
    text = written.decode()
    marked = "\ufeff" + text if coding in ("utf-16-be", "utf-16-le") else text
    path = tmp_path / "a.TextGrid"
    path.write_bytes(marked.encode(coding))
    expected = [(tier.name, [(m.start_us, m.end_us, m.label) for m in tier.marks]) for tier in fitted.tiers]
    assert told_by_praat(path) == expected
    (document,) = textgrid.read(LoadedFile(path.name, path.read_bytes()), IMPORT).documents
    assert document.tiers == fitted.tiers


def saved_by_praat(command: str, folder: Path) -> tuple[Document, Path]:
    """Have Praat open what we write and save it its own way."""
    fitted, written = as_grid(example())
    (folder / "a.TextGrid").write_bytes(written)
    call(parselmouth.read(str(folder / "a.TextGrid")), f"{command}...", str(folder / "b.TextGrid"))
    return fitted, folder / "b.TextGrid"


@pytest.mark.parametrize("command", ["Save as text file", "Save as short text file"])
def test_what_praat_saves_of_ours_is_read_again(command: str, tmp_path: Path) -> None:
    fitted, path = saved_by_praat(command, tmp_path)
    format_, reading = read_labels(path, IMPORT)
    assert format_.id == "textgrid"
    assert reading.documents[0].tiers == fitted.tiers


def test_a_binary_grid_is_refused_with_what_to_do(tmp_path: Path) -> None:
    _, path = saved_by_praat("Save as binary file", tmp_path)
    with pytest.raises(ImportRefused, match='choose "Save as text file"'):
        read_labels(path, IMPORT)
