"""Formats made of a whole project: what comes back is what went in, less exactly what the report names.

Those of one file per recording have the same test in `test_exchange_files`.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange_datasets import curves, frames_at, make_dataset
from tests.exchange_documents import often, texts
from vemo_desktop.domain.labels import EKMAN_6, SENTIMENT
from vemo_desktop.domain.segments import Layer, Segment, SegmentState, author_of
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.exchange import activitynet, csv_tables, parquet
from vemo_desktop.exchange.csv_tables import read_table
from vemo_desktop.exchange.dataset import Dataset, RunRecord, VideoRecord
from vemo_desktop.exchange.formats import ExportOptions, ImportOptions
from vemo_desktop.exchange.reading import read_labels
from vemo_desktop.exchange.tables import SEGMENT_COLUMNS

_PLAIN = ImportOptions()
_FILE_OF = {Layer.HUMAN: "human", Layer.PROPOSAL: "proposals", Layer.GOLD: "gold"}
# What the database takes and a file of text can hold.
_words = texts.map(lambda text: text.replace("\x00", "0").encode("utf-8", "replace").decode())
_names = st.sampled_from(
    ["talk.mp4", "a b & <ü>.wav", "=1+1.mkv", "'quoted'.mov", "x,y;z.mp4", "Straße 笑.mp4"]
)
_people = _words.filter(lambda text: not text.startswith("network:"))
_states = {
    Layer.PROPOSAL: list(SegmentState),
    Layer.HUMAN: [SegmentState.ACCEPTED, SegmentState.ADJUSTED],
    Layer.GOLD: [SegmentState.ACCEPTED, SegmentState.ADJUSTED],
}
_schemes = st.sampled_from([SENTIMENT, EKMAN_6])


@st.composite
def segments(draw: st.DrawFn, media_id: str, number: int) -> Segment:
    """Return a segment as a project may hold it."""
    layer = draw(st.sampled_from(list(Layer)))
    scheme = draw(_schemes)
    start_us = draw(st.one_of(st.integers(0, 40_000), st.integers(0, 30_000_000_000)))
    end_us = start_us + draw(st.one_of(st.integers(1, 2_000), st.integers(1, 90_000_000)))
    author = author_of("signals") if layer is Layer.PROPOSAL else draw(_people)
    return Segment(
        f"{media_id}-{number}",
        media_id,
        Interval(start_us, end_us),
        scheme.id,
        draw(st.sampled_from(scheme.keys)),
        layer,
        author,
        state=draw(st.sampled_from(_states[layer])),
        confidence=draw(st.one_of(st.none(), st.floats(0, 1))),
        origin_id=None if layer is Layer.PROPOSAL else draw(st.sampled_from([None, "p1"])),
        run_id=None if layer is Layer.GOLD else "r1",
        note=draw(_words),
    )


@st.composite
def datasets(draw: st.DrawFn) -> Dataset:
    """Return one to three videos."""
    videos = []
    for place, name in enumerate(draw(st.lists(_names, min_size=1, max_size=3))):
        media_id = f"m{place}"
        found = [draw(segments(media_id, number)) for number in range(draw(st.integers(0, 5)))]
        frames = draw(st.sampled_from([None, frames_at(30_000, 1001, 90)]))
        run = RunRecord("r1", "signals", "1", "0" * 64, {}, "cpu", "0", (draw(_curves),))
        length_us = max((one.interval.end_us for one in found), default=1_000_000)
        sizes = (640, 360) if frames is not None else (0, 0)
        print_ = f"{place}{draw(st.sampled_from('ab'))}" * 16
        videos.append(VideoRecord(media_id, print_, name, length_us, *sizes, frames, tuple(found), (run,)))
    return Dataset.of("Tests", "0", videos)


_numbers = st.one_of(st.floats(-1, 1, width=32), st.just(float("nan")), st.just(np.float32(1e-30).item()))
_curves = st.lists(_numbers, min_size=15, max_size=15).map(
    lambda values: replace(curves(), values=np.array(values, dtype=np.float32).reshape(5, 3))
)


def layers(dataset: Dataset) -> dict[str, list[tuple[str, Segment]]]:
    """Return what each file of a layer should hold: name of the video and segment, in order."""
    return {
        name: [(dataset.names[v.media_id], one) for v in dataset.videos for one in v.layer(layer)]
        for layer, name in _FILE_OF.items()
    }


@often
@given(datasets())
def test_tables_hold_everything(dataset: Dataset) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        assert csv_tables.write(dataset, folder, ExportOptions()) == []
        assert parquet.write(dataset, folder, ExportOptions()) == []
        for table, expected in layers(dataset).items():
            if not expected and table == "gold":
                assert not (folder / "gold.csv").exists()
                continue
            rows = pq.read_table(folder / f"{table}.parquet").to_pylist()
            assert [_segment(row) for row in rows] == expected
            # A table of text knows no difference between no text and an empty one, as the format declares.
            text = read_table(folder / f"{table}.csv", SEGMENT_COLUMNS)
            assert [_segment(row) for row in text] == expected
        for ending in ("csv", "parquet"):
            assert _all_curves(folder, ending) == [
                one.values.tobytes() for video in dataset.videos for run in video.runs for one in run.curves
            ]


def _segment(row: dict[str, object]) -> tuple[str, Segment]:
    """Return the segment that a row of a table tells."""
    interval = Interval(row["start_us"], row["end_us"])  # type: ignore[arg-type]
    assert (row["start_s"], row["end_s"]) == (interval.start_us / 1e6, interval.end_us / 1e6)
    return str(row["video"]), Segment(
        id=row["segment_id"],  # type: ignore[arg-type]
        media_id=row["media_id"],  # type: ignore[arg-type]
        interval=interval,
        scheme=row["scheme"],  # type: ignore[arg-type]
        label=row["label"],  # type: ignore[arg-type]
        layer=Layer(row["layer"]),
        author=row["author"] or "",  # type: ignore[arg-type]
        state=SegmentState(row["state"]),
        confidence=row["confidence"],  # type: ignore[arg-type]
        origin_id=row["origin_id"] or None,  # type: ignore[arg-type]
        run_id=row["run_id"] or None,  # type: ignore[arg-type]
        note=row["note"] or "",  # type: ignore[arg-type]
    )


def _all_curves(folder: Path, ending: str) -> list[bytes]:
    """Return the values of the curves of each video, as the bytes of single precision."""
    path = folder / f"curves-sentiment.{ending}"
    names = curves().names
    if ending == "parquet":
        rows = [[row[name] for name in names] for row in pq.read_table(path).to_pylist()]
    else:
        import csv

        with path.open(encoding="utf-8", newline="") as file:
            rows = [
                [float(row[name]) if row[name] else None for name in names] for row in csv.DictReader(file)
            ]
    values = np.array([[np.nan if x is None else x for x in row] for row in rows], dtype=np.float32)
    return [values[first : first + 5].tobytes() for first in range(0, len(values), 5)]


@often
@given(datasets())
def test_our_tables_are_labels_again(dataset: Dataset) -> None:
    """What the window and ``vemo import`` make of a table that ``vemo export`` wrote."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        csv_tables.write(dataset, folder, ExportOptions())
        for table, expected in layers(dataset).items():
            if not expected:
                continue
            _, reading = read_labels(folder / f"{table}.csv", _PLAIN)
            assert reading.changes == ()
            told = [
                (
                    document.media,
                    tier.name,
                    tier.author,
                    one.start_us,
                    one.end_us,
                    one.label,
                    one.note,
                    one.confidence,
                )
                for document in reading.documents
                for tier in document.tiers
                for one in tier.marks
            ]
            assert Counter(told) == Counter(
                (
                    video,
                    f"{one.scheme}@{one.layer}:{one.network or one.author}",
                    one.author,
                    one.interval.start_us,
                    one.interval.end_us,
                    one.label,
                    one.note,
                    one.confidence,
                )
                for video, one in expected
            )


def test_a_note_full_of_separators_takes_no_column_apart(tmp_path: Path) -> None:
    dataset = make_dataset()
    note = ";\t" * 300 + "\r\n \r"
    videos = [
        replace(one, segments=tuple(replace(segment, note=note) for segment in one.segments))
        for one in dataset.videos
    ]
    csv_tables.write(replace(dataset, videos=tuple(videos)), tmp_path, ExportOptions())
    _, reading = read_labels(tmp_path / "human.csv", _PLAIN)
    assert {mark.note for one in reading.documents for tier in one.tiers for mark in tier.marks} == {note}


@pytest.mark.parametrize("tsl300", [False, True], ids=["activitynet", "tsl300"])
@often
@given(dataset=datasets())
def test_activitynet_loses_what_it_says(tsl300: bool, dataset: Dataset) -> None:
    options = ExportOptions(tsl300=tsl300)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        losses = activitynet.write(dataset, folder, options)
        for layer, table in _FILE_OF.items():
            if layer is Layer.GOLD and not dataset.has_layer(Layer.GOLD):
                continue
            read = activitynet.read(folder / f"{table}.json")
            kept = [
                (dataset.names[v.media_id], *_bounds(one, tsl300), one.label)
                for v in dataset.videos
                for one in v.layer(layer)
                if not tsl300 or (one.scheme == "sentiment" and one.label != "neutral")
            ]
            assert [(s.video, s.interval.start_us, s.interval.end_us, s.label) for s in read] == kept
    assert {loss.what: loss.count for loss in losses} == _expected_losses(dataset, tsl300)


def _bounds(segment: Segment, tsl300: bool) -> tuple[int, int]:
    start_us, end_us = segment.interval.start_us, segment.interval.end_us
    if not tsl300:
        return start_us, end_us
    start_ms = round(start_us / 1000)
    return start_ms * 1000, max(round(end_us / 1000), start_ms + 1) * 1000


def _expected_losses(dataset: Dataset, tsl300: bool) -> dict[str, int]:
    every = [one for video in dataset.videos for one in video.segments]
    people = [one for one in every if one.layer is not Layer.PROPOSAL]
    counts = {
        "videos left out of the decisions because nobody reviewed them": sum(
            not video.is_reviewed for video in dataset.videos
        ),
        "notes of segments": sum(one.note != "" for one in every),
        "certainties that people gave": sum(one.confidence is not None for one in people),
        "decisions about proposals (accepted, adjusted, rejected) as such": sum(
            one.layer is Layer.PROPOSAL and one.state is not SegmentState.OPEN for one in every
        ),
    }
    if tsl300:
        counts |= {
            "segments whose bounds were rounded to milliseconds": sum(
                one.interval.start_us % 1000 > 0 or one.interval.end_us % 1000 > 0
                for one in every
                if one.scheme == "sentiment" and one.label != "neutral"
            ),
            "segments left out because their label is neither positive nor negative": sum(
                one.scheme != "sentiment" or one.label == "neutral" for one in every
            ),
        }
    return {what: count for what, count in counts.items() if count}
