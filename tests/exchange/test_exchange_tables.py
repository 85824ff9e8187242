"""CSV and Parquet: reading back gives what went in."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange_datasets import NASTY_NOTE, curves, frames_at, make_dataset, segment
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.exchange import csv_tables, parquet
from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions
from vemo_desktop.exchange.tables import (
    RUN_COLUMNS,
    SEGMENT_COLUMNS,
    VIDEO_COLUMNS,
    Column,
    CurveTables,
    Kind,
    frame_span,
    tables_of,
)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    csv_tables.write(make_dataset(), tmp_path, ExportOptions())
    parquet.write(make_dataset(), tmp_path, ExportOptions())
    return tmp_path


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("videos", VIDEO_COLUMNS),
        ("runs", RUN_COLUMNS),
        ("human", SEGMENT_COLUMNS),
        ("proposals", SEGMENT_COLUMNS),
    ],
)
def test_both_formats_read_back_as_the_table(written: Path, name: str, columns: tuple[Column, ...]) -> None:
    dataset = make_dataset()
    tables = [one for video in dataset.videos for one in tables_of(dataset, video, CurveTables())]
    rows = [row for table in tables if table.name == name for row in table.rows]
    expected = [dict(zip([c.name for c in columns], row, strict=True)) for row in rows]
    assert pq.read_table(written / f"{name}.parquet").to_pylist() == expected
    without_none = [{key: "" if value is None else value for key, value in row.items()} for row in expected]
    read = csv_tables.read_table(written / f"{name}.csv", columns)
    assert [
        {key: "" if value is None else value for key, value in row.items()} for row in read
    ] == without_none


def test_curves_read_back_to_the_last_bit(written: Path) -> None:
    wanted = curves().values
    frame = pq.read_table(written / "curves-sentiment.parquet")
    read = np.array([frame[name].to_numpy(zero_copy_only=False) for name in curves().names]).T
    np.testing.assert_array_equal(read.astype(np.float32), wanted)
    assert frame["start_us"].to_pylist() == curves().edges_us[:-1].tolist()
    assert frame["end_us"].to_pylist() == curves().edges_us[1:].tolist()
    with (written / "curves-sentiment.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    texts = [[row[name] for name in curves().names] for row in rows]
    assert texts[2] == ["", "", ""]
    numbers = np.array([[float(text or "nan") for text in row] for row in texts], dtype=np.float32)
    np.testing.assert_array_equal(numbers, wanted)


def test_parquet_says_what_it_is(written: Path) -> None:
    schema = pq.read_schema(written / "human.parquet")
    assert schema.metadata[b"vemo.schema_version"] == b"1"
    assert json.loads(schema.metadata[b"vemo.dataset"]) == {"title": "Tests"}
    assert schema.field("end_frame").metadata == {b"description": b"First frame after the end"}


def test_text_that_a_spreadsheet_would_run_is_neutralised(written: Path) -> None:
    with (written / "human.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["author"] == "'@anna"
    assert rows[0]["note"] == f"'{NASTY_NOTE}"
    with (written / "videos.csv").open(newline="") as file:
        assert {row["video"] for row in csv.DictReader(file)} == {
            "'-evil",
            "party-f1f1f1f1",
            "party-f3f3f3f3",
        }


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_any_text_survives_and_none_is_a_formula(text: str) -> None:
    safe = csv_tables.neutralised(text)
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert (safe[1:] if safe.startswith("'") else safe) == text


def test_numbers_are_written_with_a_point_and_without_exponent(tmp_path: Path) -> None:
    columns = (Column("s", Kind.SECONDS, ""), Column("v", Kind.VALUE, ""), Column("n", Kind.NUMBER, ""))
    rows = [(0.000001, np.float32(1e-9), 1e21), (3600.5, np.float32(-0.1), 1 / 3)]
    file = csv_tables.CsvFile(tmp_path / "t.csv", columns)
    file.add(rows)
    file.close()
    lines = (tmp_path / "t.csv").read_text().splitlines()
    assert lines[1] == "0.000001,0.000000001,1000000000000000000000"
    assert lines[2] == "3600.500000,-0.1,0.3333333333333333"


def test_segments_told_together_have_the_frames_of_each_alone() -> None:
    reviewed = next(one for one in make_dataset().videos if one.is_reviewed)
    assert reviewed.frames is not None
    edges = reviewed.frames.starts_us[[0, 1, 7, 599]].tolist()
    spans = [(0, 1), (edges[1], edges[2]), (edges[1] + 1, edges[2] + 1), (edges[3], 20_020_000)]
    segments = tuple(segment(n, "positive", span, Layer.HUMAN) for n, span in enumerate(spans))
    dataset = Dataset.of("T", "1", [replace(reviewed, segments=segments)])
    tables = {one.name: one for one in tables_of(dataset, *dataset.videos, CurveTables())}
    table = tables["human"]
    at = [column.name for column in table.columns].index("start_frame")
    assert [tuple(row[at : at + 2]) for row in table.rows] == [
        frame_span(reviewed.frames, one.interval) for one in segments
    ]


def test_frames_of_a_segment_are_half_open() -> None:
    frames = frames_at(25, 1, 100)
    assert frame_span(frames, Interval(0, 40_000)) == (0, 1)
    assert frame_span(frames, Interval(40_000, 80_001)) == (1, 3)
    assert frame_span(frames, Interval(3_960_000, 4_000_000)) == (99, 100)
    assert frame_span(None, Interval(0, 1)) is None
