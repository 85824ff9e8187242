"""What holds for every format a dataset can be written in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.exchange_datasets import make_dataset
from vemo_desktop.domain.segments import Layer
from vemo_desktop.errors import ExportError, UsageError
from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, Format, Loss
from vemo_desktop.exchange.registry import EXPORTS, FORMATS, format_named
from vemo_desktop.exchange.writing import MANIFEST, write_export

# Files of other tools, one per video, are looked at in test_exchange_files.
TABLES = [
    one
    for one in FORMATS.values()
    if one.write is not None and (one.files is None or one.files.write is None)
]
every_format = pytest.mark.parametrize("format_", TABLES, ids=lambda f: f.id)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@every_format
def test_same_project_gives_same_bytes_whatever_the_order(format_: Format, tmp_path: Path) -> None:
    dataset = make_dataset()
    turned = Dataset.of(dataset.title, dataset.program_version, reversed(dataset.videos))
    write_export(format_, dataset, tmp_path / "one", ExportOptions())
    write_export(format_, turned, tmp_path / "two", ExportOptions())
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@every_format
def test_layers_are_in_files_of_their_own(format_: Format, tmp_path: Path) -> None:
    report = write_export(format_, make_dataset(), tmp_path / "out", ExportOptions())
    names = {path.name for path in report.files}
    assert {f"human.{format_.extension}", f"proposals.{format_.extension}"} <= names
    assert any(name.startswith("curves") for name in names)
    assert f"gold.{format_.extension}" not in names


@every_format
def test_gold_appears_when_there_is_gold(format_: Format, tmp_path: Path) -> None:
    dataset = make_dataset()
    video = next(v for v in dataset.videos if v.media_id == "m1")
    gold = replace(video.layer(Layer.HUMAN)[0], id="g" * 32, layer=Layer.GOLD)
    richer = replace(video, segments=(*video.segments, gold))
    others = [v for v in dataset.videos if v.media_id != "m1"]
    report = write_export(format_, Dataset.of("T", "0", [*others, richer]), tmp_path / "out", ExportOptions())
    assert f"gold.{format_.extension}" in {path.name for path in report.files}


@every_format
def test_manifest_names_every_file_with_its_checksum(format_: Format, tmp_path: Path) -> None:
    report = write_export(format_, make_dataset(), tmp_path / "out", ExportOptions())
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text())
    assert set(manifest["sha256"]) == {path.name for path in report.files} - {MANIFEST}
    assert manifest["cannot_carry"] == list(format_.cannot_carry)


@every_format
def test_empty_project_can_be_exported(format_: Format, tmp_path: Path) -> None:
    report = write_export(format_, Dataset.of("Empty", "0.1.0", ()), tmp_path / "out", ExportOptions())
    assert (tmp_path / "out" / f"human.{format_.extension}").is_file()
    assert report.losses == ()


def test_export_anew_takes_away_its_own_old_files_only(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_export(FORMATS["csv"], make_dataset(), folder, ExportOptions())
    (folder / "mine.csv").write_text("keep")
    write_export(FORMATS["parquet"], make_dataset(), folder, ExportOptions())
    assert (folder / "mine.csv").read_text() == "keep"
    assert sorted(path.name for path in folder.glob("*.csv")) == ["mine.csv"]
    assert (folder / "human.parquet").is_file()


def test_failed_export_leaves_the_earlier_one(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write_export(FORMATS["csv"], make_dataset(), folder, ExportOptions())
    before = contents(folder)

    def break_halfway(dataset: Dataset, aside: Path, options: ExportOptions) -> list[Loss]:
        (aside / "human.csv").write_text("half")
        raise OSError(28, "No space left on device")

    broken = replace(FORMATS["csv"], write=break_halfway)
    with pytest.raises(ExportError, match="No space left on device"):
        write_export(broken, make_dataset(), folder, ExportOptions())
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".out")] == []


def test_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(ExportError, match="is a file"):
        write_export(FORMATS["csv"], make_dataset(), tmp_path / "out", ExportOptions())


def test_manifest_of_somebody_else_cannot_make_us_delete(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (tmp_path / "precious.csv").write_text("keep")
    (folder / MANIFEST).write_text(json.dumps({"sha256": {"../precious.csv": "", "..": ""}}))
    write_export(FORMATS["csv"], make_dataset(), folder, ExportOptions())
    assert (tmp_path / "precious.csv").read_text() == "keep"


def test_unknown_format_is_named_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"activitynet, csv, parquet"):
        format_named("docx")


def test_videos_of_one_name_get_names_of_their_own() -> None:
    names = make_dataset().names
    assert names == {"m1": "party-f1f1f1f1", "m2": "-evil", "m3": "party-f3f3f3f3"}


@pytest.mark.parametrize("stem", ["视" * 83, "long " * 50])
@pytest.mark.parametrize("format_", EXPORTS.values(), ids=EXPORTS.keys())
def test_a_name_as_long_as_disks_take_can_be_exported(format_: Format, stem: str, tmp_path: Path) -> None:
    reviewed = next(one for one in make_dataset().videos if one.is_reviewed)
    twins = [
        replace(reviewed, file_name=f"{stem}.mp4", media_id=f"m{n}", fingerprint=f"{n}f" * 16) for n in (1, 2)
    ]
    assert len(twins[0].file_name.encode()) > 250
    report = write_export(format_, Dataset.of("T", "1", twins), tmp_path / "out", ExportOptions(rate_hz=25.0))
    assert len(set(report.files)) == len(report.files)
    assert all(path.is_file() for path in report.files)


def test_the_manifest_of_an_export_anew_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Interrupted in between, the manifest is the earlier one, whose checksums tell what does not fit."""
    write_export(FORMATS["csv"], make_dataset(), tmp_path / "out", ExportOptions())
    moved: list[str] = []
    move = Path.replace

    def watched(path: Path, target: Path) -> Path:
        moved.append(target.name)
        return move(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    report = write_export(FORMATS["csv"], make_dataset(), tmp_path / "out", ExportOptions())
    assert sorted(moved) == sorted(path.name for path in report.files)
    assert moved[-1] == MANIFEST
