"""What holds for every format of another tool: reading a written file gives back what the format can hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from tests.exchange_datasets import make_dataset
from tests.exchange_documents import EXPORT, IMPORT, documents, example, often
from tests.exchange_mutations import refuses_or_reads
from tests.exchange_samples import written
from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.fitting import fit, parts
from vemo_desktop.exchange.formats import FileFormat, Format, ImportOptions, LoadedFile
from vemo_desktop.exchange.reading import load, read_labels
from vemo_desktop.exchange.registry import FORMATS, IMPORTS, import_format_named
from vemo_desktop.exchange.writing import LOSS_REPORT, write_export

WRITTEN = [one for one in FORMATS.values() if one.files is not None and one.files.write is not None]
every_format = pytest.mark.parametrize("format_", IMPORTS.values(), ids=lambda f: f.id)
every_written = pytest.mark.parametrize("format_", WRITTEN, ids=lambda f: f.id)
OTHER_FILES = [b"", b"\x00" * 50, b"hello", b"{}", b"[]", b"<a/>", b"\xff\xfe\x00", b"1,2\n"]


def files_of(format_: Format) -> FileFormat:
    assert format_.files is not None
    return format_.files


def fitted_parts(format_: Format, document: Document) -> tuple[Document, ...]:
    carries = files_of(format_).carries
    assert carries is not None
    return parts(fit(document, carries(EXPORT))[0], carries(EXPORT))


@every_written
@often
@given(documents())
def test_reading_gives_back_what_the_format_holds(format_: Format, document: Document) -> None:
    for part in fitted_parts(format_, document):
        name = part.tiers[0].name if part.tiers else "file"
        reading = files_of(format_).read(written(format_, part, name), IMPORT)
        assert reading.documents == (part,)
        assert reading.changes == ()


@every_written
@often
@given(documents())
def test_fitting_is_done_once_and_counts_every_change(format_: Format, document: Document) -> None:
    carries = files_of(format_).carries
    assert carries is not None
    fitted, lost = fit(document, carries(EXPORT))
    assert bool(lost) == (fitted != document)
    assert fit(fitted, carries(EXPORT)) == (fitted, {})


@every_written
def test_a_file_is_recognised_without_being_named(format_: Format, tmp_path: Path) -> None:
    part = fitted_parts(format_, example())[0]
    file = written(format_, part)
    (tmp_path / file.name).write_bytes(file.data)
    if file.companion is not None:
        (tmp_path / f"{file.name}{files_of(format_).companion}").write_bytes(file.companion)
    found, reading = read_labels(tmp_path / file.name, IMPORT)
    assert found is format_
    assert reading == files_of(format_).read(file, IMPORT)


@every_written
def test_every_video_becomes_files_with_a_report_and_no_folder(format_: Format, tmp_path: Path) -> None:
    report = write_export(format_, make_dataset(), tmp_path / "out", EXPORT)
    names = [path.name for path in report.files]
    assert any(name.startswith("party-f1f1f1f1") for name in names)
    assert report.losses
    assert report.cannot_carry
    again = write_export(format_, make_dataset(), tmp_path / "again", EXPORT)
    assert [path.read_bytes() for path in report.files] == [path.read_bytes() for path in again.files]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert manifest["lost"] == [{"what": loss.what, "count": loss.count} for loss in report.losses]
    told = (tmp_path / "out" / LOSS_REPORT).read_text().splitlines()
    # As "notes: 1": the same words fit one and many.
    assert told[-len(report.losses) :] == [f"- {loss.what}: {loss.count}" for loss in report.losses]


@every_written
def test_layers_and_authors_stay_apart(format_: Format, tmp_path: Path) -> None:
    report = write_export(format_, make_dataset(), tmp_path / "out", EXPORT)
    files = files_of(format_)
    tiers: dict[str, set[str]] = {}
    for path in report.files:
        if path.name.startswith("party-f1f1f1f1") and path.name.lower().endswith(files.suffixes):
            for document in files.read(load(path, format_), IMPORT).documents:
                for tier in document.tiers:
                    tiers.setdefault(tier.name, set()).update(mark.label for mark in tier.marks)
    by_layer = {layer: {n for n in tiers if layer in n} for layer in ("human", "proposal")}
    assert all(by_layer.values())
    assert not by_layer["human"] & by_layer["proposal"]


@every_format
@pytest.mark.parametrize("data", OTHER_FILES)
def test_other_files_are_refused_or_empty(format_: Format, data: bytes) -> None:
    name = f"other{files_of(format_).suffixes[0]}"
    reading = refuses_or_reads(format_, LoadedFile(name, data, b""), IMPORT)
    assert reading is None or not any(tier.marks for one in reading.documents for tier in one.tiers)


@every_format
def test_document_types_of_xml_are_refused(format_: Format) -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><a>&d;</a>'
    file = LoadedFile(f"bomb{files_of(format_).suffixes[0]}", bomb, b"")
    reading = refuses_or_reads(format_, file, IMPORT)
    documents = () if reading is None else reading.documents
    assert not any("cc" in mark.label for one in documents for tier in one.tiers for mark in tier.marks)


def test_what_is_no_file_or_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_labels(tmp_path / "missing.eaf", ImportOptions())
    with pytest.raises(ImportRefused, match="cannot be read"):
        read_labels(tmp_path, ImportOptions())
    monkeypatch.setattr("vemo_desktop.exchange.reading.MOST_BYTES", 10)
    (tmp_path / "large.eaf").write_bytes(b"x" * 11)
    with pytest.raises(ImportRefused, match="too large"):
        read_labels(tmp_path / "large.eaf", ImportOptions())


def test_unknown_files_and_formats_are_named_with_the_known_ones(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    with pytest.raises(UsageError, match="Name its --format: activitynet, eaf, "):
        read_labels(tmp_path / "a.docx", ImportOptions())
    with pytest.raises(UsageError, match="There is no format"):
        import_format_named("parquet")
