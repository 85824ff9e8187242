"""Traces as two tables: means in bins of equal length, ready to train on, and every raw sample as it came."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.trace_steps import BIN_RULE, bin_edges, binned, earlier, smooth
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.dataset import Dataset, TraceRecord, VideoRecord
from vemo_desktop.exchange.tables import Cell, Column, Kind, Table
from vemo_desktop.files import write_text_aside

MOST_HZ = 1000.0

_HEAD = (
    Column("video", Kind.TEXT, "Name of the video in this dataset"),
    Column("media_id", Kind.TEXT, "Identifier of the video in the project"),
    Column("annotator", Kind.TEXT, "Who rated"),
    Column("dimension", Kind.TEXT, "valence, arousal, or what a file calls it"),
)
_TIME = (
    Column("time_s", Kind.SECONDS, "In seconds from the first shown frame"),
    Column("time_us", Kind.INTEGER, "The same in microseconds, exact"),
    Column("frame", Kind.INTEGER, "Frame shown at that time, counted from 0"),
)
BIN_COLUMNS = (
    *_HEAD,
    *_TIME,
    Column("value", Kind.NUMBER, f"From -1 to 1. {BIN_RULE}"),
    Column("rate_hz", Kind.NUMBER, "Bins per second"),
    Column("lag_applied_s", Kind.NUMBER, "How much earlier the trace was put than it was given"),
    Column("smoothing_s", Kind.NUMBER, "Window of the mean that was taken; 0 for none"),
)
SAMPLE_COLUMNS = (
    *_HEAD,
    *_TIME,
    Column("value", Kind.VALUE, "As it was given, on the scale from low to high; empty if unknown"),
    Column("low", Kind.NUMBER, "Lower end of the scale"),
    Column("high", Kind.NUMBER, "Upper end of the scale"),
    Column("stands", Kind.CLAIM, "Whether it counts, or another take replaced it"),
    Column("device", Kind.TEXT, "mouse, keys, gamepad or file"),
    Column("speed", Kind.NUMBER, "How fast the video played"),
    Column("take", Kind.TEXT, "Which recording"),
    Column("recorded_at", Kind.TEXT, "When the recording began"),
    Column("source", Kind.TEXT, "File it came from"),
)


TRACE_TABLES = {"traces": BIN_COLUMNS, "trace-samples": SAMPLE_COLUMNS}


@dataclass(frozen=True, slots=True)
class TraceView:
    """How traces are looked at and written out; the raw samples are never touched.

    Parameters
    ----------
    rate_hz : float
        Bins per second.
    with_lag : bool
        Whether each trace is put earlier by its own lag.
    smooth_s : float
        Window of a mean, 0 for none.

    Raises
    ------
    UsageError
        If rate or window are none.
    """

    rate_hz: float = 25.0
    with_lag: bool = True
    smooth_s: float = 0.0

    def __post_init__(self) -> None:
        if not 0 < self.rate_hz <= MOST_HZ:
            raise UsageError(f"{self.rate_hz:g} is no rate. Give bins per second, at most {MOST_HZ:g}.")
        if not 0 <= self.smooth_s <= 60:
            raise UsageError("The window of smoothing is 0 to 60 seconds.")


def trace_tables(dataset: Dataset, video: VideoRecord, view: TraceView) -> Iterator[Table]:
    """Yield what one video adds to the tables ``traces`` and ``trace-samples``."""
    for record in _in_order(video):
        yield Table("traces", BIN_COLUMNS, list(bin_rows(dataset, video, record, view)))
        yield Table("trace-samples", SAMPLE_COLUMNS, list(_samples(dataset, video, record)))


def side_notes(dataset: Dataset, video: VideoRecord, view: TraceView) -> list[dict[str, object]]:
    """Return what a reader must know of each trace of a video, as JSON values."""
    return [
        {
            "video": dataset.names[video.media_id],
            "annotator": record.trace.author,
            "dimension": record.trace.dimension,
            "lag_s": record.trace.lag_us / US_PER_S,
            "lag_applied_s": record.trace.lag_us / US_PER_S if view.with_lag else 0.0,
        }
        for record in _in_order(video)
    ]


def write_note(notes: list[dict[str, object]], view: TraceView, folder: Path) -> list[Path]:
    """Write what a reader of the tables must know as ``traces.json``; nothing where nobody rated anything.

    Parameters
    ----------
    notes : list of dict
        Of `side_notes`, of all videos.
    view : TraceView
    folder : Path

    Returns
    -------
    list of Path
        Where it lies.
    """
    if not notes:
        return []
    about = {
        "bin_rule": BIN_RULE,
        "rate_hz": view.rate_hz,
        "scale": [-1.0, 1.0],
        "smoothing_s": view.smooth_s,
        "times": "microseconds from the first shown frame; of samples, the frame on screen",
        "traces": notes,
    }
    path = folder / "traces.json"
    write_text_aside(path, json.dumps(about, indent=2, ensure_ascii=False) + "\n")
    return [path]


def _in_order(video: VideoRecord) -> list[TraceRecord]:
    return sorted(video.traces, key=lambda one: (one.trace.author, one.trace.dimension))


def _head(dataset: Dataset, video: VideoRecord, record: TraceRecord) -> tuple[Cell, ...]:
    return dataset.names[video.media_id], video.media_id, record.trace.author, record.trace.dimension


def _frame(video: VideoRecord, time_us: int) -> int | None:
    return None if video.frames is None else video.frames.frame_at(time_us)


def bin_rows(
    dataset: Dataset, video: VideoRecord, record: TraceRecord, view: TraceView
) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of one trace in the table of bins."""
    lag_us = record.trace.lag_us if view.with_lag else 0
    steps = smooth(earlier(record.steps, lag_us), round(view.smooth_s * US_PER_S))
    # The whole video, so that traces of several people have the same rows.
    edges = bin_edges(view.rate_hz, video.duration_us or int(steps.edges_us[-1]))
    head = _head(dataset, video, record)
    tail = (view.rate_hz, lag_us / US_PER_S, view.smooth_s)
    for start, value in zip(
        np.round(edges[:-1]).astype(np.int64).tolist(), binned(steps, edges), strict=True
    ):
        known = None if np.isnan(value) else float(value)
        yield (*head, start / US_PER_S, start, _frame(video, start), known, *tail)


def _samples(dataset: Dataset, video: VideoRecord, record: TraceRecord) -> Iterator[tuple[Cell, ...]]:
    head = _head(dataset, video, record)
    for take, chunks in sorted(record.takes, key=lambda pair: (pair[0].recorded_at, pair[0].id)):
        column = take.dimensions.index(record.trace.dimension)
        parts = [one.interval for one in record.trace.stretches if one.take_id == take.id]
        about = take.id, take.recorded_at.isoformat(), take.source
        for chunk in chunks:
            how = chunk.device.value, chunk.speed
            for time_us, value in zip(
                chunk.samples.times_us.tolist(), chunk.samples.values[:, column].tolist(), strict=True
            ):
                stands = any(part.contains(time_us) for part in parts)
                known = None if value != value else value  # NaN is not equal to itself
                time = time_us / US_PER_S, time_us, _frame(video, time_us)
                yield (*head, *time, known, take.low, take.high, stands, *how, *about)
