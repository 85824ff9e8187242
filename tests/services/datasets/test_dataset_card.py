"""The card of a dataset, and that every file is there which it promises."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.dataset_projects import contents, export
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.project import open_project


def test_card_and_checksums_say_what_is_there(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(project, folder, licence="CC-BY-4.0", title="Six talks", rate_hz=5.0)
    text = (folder / "README.md").read_text("utf-8")
    assert text.startswith("---\n")
    for said in (
        "Six talks",
        "CC-BY-4.0",
        "6 videos",
        "signals",
        "Cohen's kappa",
        "5 each second",
        "at least half",
    ):
        assert said in text
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    files = set(contents(folder)) - {"SHA256SUMS", "manifest.json"}
    assert set(sums) == files
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["options"]["rate_hz"] == 5.0
    assert str(project.parent) not in "".join(
        data.decode("latin-1") for name, data in contents(folder).items() if not name.endswith(".parquet")
    )


def yaml_of(folder: Path) -> dict[str, object]:
    yaml = pytest.importorskip("yaml")
    text = (folder / "README.md").read_text("utf-8")
    return yaml.safe_load(text.split("---")[1])  # type: ignore[no-any-return]


def test_every_file_that_the_card_promises_is_there_and_readable(project: Path, tmp_path: Path) -> None:
    """What `datasets` does first: read the header of the card and find the files of each configuration."""
    export(project, tmp_path / "out")
    head = yaml_of(tmp_path / "out")
    configs = {one["config_name"]: one for one in head["configs"]}  # type: ignore[attr-defined]
    assert set(configs) == {"segments", "videos", "steps-sentiment"}
    assert [one["config_name"] for one in configs.values() if one.get("default")] == ["segments"]
    named = {file["path"] for one in configs.values() for file in one["data_files"]}
    on_disk = {name for name in contents(tmp_path / "out") if name.startswith("data/")}
    assert named == on_disk
    for one in configs.values():
        schemas = {
            str(pq.read_schema(tmp_path / "out" / file["path"]).remove_metadata())
            for file in one["data_files"]
            if file["path"].endswith(".parquet")
        }
        assert len(schemas) <= 1, "all parts of a table have the same columns"


def test_the_card_shows_the_scheme_with_most_labels(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="ann") as session:
        item = next(one for one in session.library.media() if one.title == "s1_b")
        session.review.create(item.id, Interval(0, 100_000), "ekman-6", "joy")
    export(project, tmp_path / "out")
    assert (
        'Steps("path/to/this/folder", "train", "sentiment")' in (tmp_path / "out" / "README.md").read_text()
    )
