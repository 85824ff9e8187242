"""A dataset as tables, declared once for every format that is made of rows and columns.

Times are exact: whole microseconds, and the same as seconds with six decimals. Frame numbers count from 0;
``end_frame`` is the first frame that does not belong to the segment any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.exchange.dataset import Dataset, RunRecord, VideoRecord

Cell = str | int | float | bool | None


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    SECONDS = "seconds"
    NUMBER = "number"  # in double precision
    VALUE = "value"  # in single precision, as curves have it
    CLAIM = "claim"


ARROW_TYPES = {
    Kind.TEXT: "string",
    Kind.INTEGER: "int64",
    Kind.SECONDS: "float64",
    Kind.NUMBER: "float64",
    Kind.VALUE: "float32",
    Kind.CLAIM: "bool",
}
"""As Arrow names them, and `datasets` after it."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and a sentence for whoever reads the file."""

    name: str
    kind: Kind
    sentence: str


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Named columns and their rows."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]


_VIDEO = Column("video", Kind.TEXT, "Name of the video in this dataset")
_MEDIA_ID = Column("media_id", Kind.TEXT, "Identifier of the video in the project")
_NETWORK = Column("network", Kind.TEXT, "Which network; empty for what a person did")
_RUN_ID = Column("run_id", Kind.TEXT, "Run of a network; see the table of runs")
_SPAN = (
    Column("start_s", Kind.SECONDS, "Start in seconds from the first shown frame"),
    Column("end_s", Kind.SECONDS, "End in seconds, not included"),
    Column("start_us", Kind.INTEGER, "Start in microseconds, exact"),
    Column("end_us", Kind.INTEGER, "End in microseconds, exact, not included"),
    Column("start_frame", Kind.INTEGER, "First frame, counted from 0"),
    Column("end_frame", Kind.INTEGER, "First frame after the end"),
)

VIDEO_COLUMNS = (
    _VIDEO,
    _MEDIA_ID,
    Column("file_name", Kind.TEXT, "Name of the file, without folders"),
    Column("fingerprint", Kind.TEXT, "Of the content of the file"),
    Column("duration_s", Kind.SECONDS, "Length in seconds"),
    Column("duration_us", Kind.INTEGER, "Length in microseconds, exact"),
    Column("width", Kind.INTEGER, "In pixels, as shown"),
    Column("height", Kind.INTEGER, "In pixels, as shown"),
    Column("frames", Kind.INTEGER, "Number of frames"),
    Column("reviewed", Kind.CLAIM, "Whether a person has decided anything in this video"),
)

RUN_COLUMNS = (
    _RUN_ID,
    _MEDIA_ID,
    _NETWORK,
    Column("version", Kind.TEXT, "Its version"),
    Column("card_digest", Kind.TEXT, "SHA-256 of its card; empty where segments were loaded"),
    Column("settings", Kind.TEXT, "Settings of the run, as JSON"),
    Column("device", Kind.TEXT, "What it ran on"),
    Column("program_version", Kind.TEXT, "Version of VEMO Desktop"),
)

SEGMENT_COLUMNS = (
    _VIDEO,
    _MEDIA_ID,
    Column("segment_id", Kind.TEXT, "Identifier of the segment"),
    Column("scheme", Kind.TEXT, "Label scheme"),
    Column("label", Kind.TEXT, "Key of the label"),
    *_SPAN,
    Column("layer", Kind.TEXT, "proposal, human or gold"),
    Column("state", Kind.TEXT, "open, accepted, adjusted or rejected"),
    Column("author", Kind.TEXT, "Who made it: a person, or network:<id>"),
    _NETWORK,
    Column("confidence", Kind.NUMBER, "0 to 1"),
    Column("origin_id", Kind.TEXT, "Proposal this segment came from"),
    _RUN_ID,
    Column("note", Kind.TEXT, "Note of the person"),
)

LAYER_TABLES = {Layer.HUMAN: "human", Layer.PROPOSAL: "proposals", Layer.GOLD: "gold"}
"""Which table a layer goes into. Layers never share one."""


STANDING_TABLES = {
    "videos": VIDEO_COLUMNS,
    "runs": RUN_COLUMNS,
    LAYER_TABLES[Layer.HUMAN]: SEGMENT_COLUMNS,
    LAYER_TABLES[Layer.PROPOSAL]: SEGMENT_COLUMNS,
}
"""The tables that every export has, also without a row; others appear with their first row."""


class CurveTables:
    """Which table curves go into: one per scheme, and one of their own for runs with other columns."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, tuple[str, ...]], str] = {}

    def of(self, curves: Curves) -> str:
        """Return the name of the table; the same for the same scheme and columns."""
        key = curves.scheme, curves.names
        if key not in self._names:
            name = f"curves-{curves.scheme}"
            while name in self._names.values():
                name += "-more"
            self._names[key] = name
        return self._names[key]


def tables_of(dataset: Dataset, video: VideoRecord, curve_tables: CurveTables) -> Iterator[Table]:
    """Yield what one video adds to the tables: videos, runs, one per layer, one per scheme of curves."""
    yield Table("videos", VIDEO_COLUMNS, [_video_row(dataset, video)])
    yield Table("runs", RUN_COLUMNS, [_run_row(video, run) for run in video.runs])
    for layer, name in LAYER_TABLES.items():
        yield Table(name, SEGMENT_COLUMNS, _segment_rows(dataset, video, video.layer(layer)))
    for run in video.runs:
        for curves in run.curves:
            yield _curve_table(dataset, video, run, curves, curve_tables.of(curves))


def frame_span(frames: FrameIndex | None, interval: Interval) -> tuple[int, int] | None:
    """Return the first frame of an interval and the first after it, or None without picture."""
    if frames is None:
        return None
    return frames.frame_at(interval.start_us), frames.frame_at(interval.end_us - 1) + 1


def _video_row(dataset: Dataset, video: VideoRecord) -> tuple[Cell, ...]:
    return (
        dataset.names[video.media_id],
        video.media_id,
        video.file_name,
        video.fingerprint,
        video.duration_us / 1e6,
        video.duration_us,
        video.width or None,
        video.height or None,
        len(video.frames) if video.frames is not None else None,
        video.is_reviewed,
    )


def _run_row(video: VideoRecord, run: RunRecord) -> tuple[Cell, ...]:
    settings = json.dumps(run.settings, sort_keys=True, ensure_ascii=False)
    return (
        run.id,
        video.media_id,
        run.network,
        run.version,
        run.card_digest,
        settings,
        run.device,
        run.program_version,
    )


def _segment_rows(
    dataset: Dataset, video: VideoRecord, segments: Sequence[Segment]
) -> list[tuple[Cell, ...]]:
    spans = _frame_spans(video.frames, segments)
    head = (dataset.names[video.media_id], video.media_id)
    return [
        (
            *head,
            one.id,
            one.scheme,
            one.label,
            one.interval.start_us / 1e6,
            one.interval.end_us / 1e6,
            one.interval.start_us,
            one.interval.end_us,
            *span,
            str(one.layer),
            str(one.state),
            one.author,
            one.network,
            one.confidence,
            one.origin_id,
            one.run_id,
            one.note,
        )
        for one, span in zip(segments, spans, strict=True)
    ]


def _frame_spans(
    frames: FrameIndex | None, segments: Sequence[Segment]
) -> Sequence[tuple[int | None, int | None]]:
    """Return `frame_span` of many segments, sought together: one by one was half the time of an export."""
    if frames is None:
        return [(None, None)] * len(segments)
    bounds = np.array([(s.interval.start_us, s.interval.end_us - 1) for s in segments], dtype=np.int64)
    shown = np.clip(
        np.searchsorted(frames.starts_us, bounds.reshape(-1, 2), side="right") - 1, 0, len(frames) - 1
    )
    return [(first, last + 1) for first, last in shown.tolist()]


def _curve_table(dataset: Dataset, video: VideoRecord, run: RunRecord, curves: Curves, name: str) -> Table:
    values = tuple(
        Column(key, Kind.NUMBER, f"{curves.scheme}: value of {key}, empty if unknown") for key in curves.names
    )
    kind = Column(
        "kind", Kind.TEXT, "What the numbers are: trained, derived, attention, windowed, formula, segments"
    )
    columns = (_VIDEO, _MEDIA_ID, _RUN_ID, _NETWORK, kind, *_SPAN[:4], *values)
    return Table(name, columns, list(_curve_rows(dataset, video, run, curves)))


def _curve_rows(
    dataset: Dataset, video: VideoRecord, run: RunRecord, curves: Curves
) -> Iterator[tuple[Cell, ...]]:
    head = (dataset.names[video.media_id], video.media_id, run.id, run.network, str(curves.kind))
    edges = curves.edges_us.tolist()
    # As lists: numbers of numpy cost an export of curves three times as much, and are the same values.
    for start_us, end_us, values in zip(edges[:-1], edges[1:], curves.values.tolist(), strict=True):
        numbers = tuple(None if value != value else value for value in values)  # NaN is not equal to itself
        yield (*head, start_us / 1e6, end_us / 1e6, start_us, end_us, *numbers)
