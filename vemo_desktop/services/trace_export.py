"""Writing the traces of a project as tables of their own, with a note of what was done to them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from vemo_desktop import __version__
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.errors import ExportError, UsageError
from vemo_desktop.exchange.csv_tables import CsvFile
from vemo_desktop.exchange.dataset import Dataset, TraceRecord, VideoRecord
from vemo_desktop.exchange.growing import GrowingTables
from vemo_desktop.exchange.trace_tables import TRACE_TABLES, TraceView, side_notes, trace_tables, write_note
from vemo_desktop.files import written_aside
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.traces import TraceService


def trace_records(traces: TraceService, media_id: str) -> tuple[TraceRecord, ...]:
    """Return the traces of a video with everything that was ever recorded for them and still stands."""
    records = []
    for trace in traces.traces(media_id):
        takes = [traces.chunks(take_id) for take_id in dict.fromkeys(one.take_id for one in trace.stretches)]
        records.append(
            TraceRecord(trace, traces.steps(trace), tuple((take, tuple(chunks)) for take, chunks in takes))
        )
    return tuple(records)


def export_traces(
    session: ProjectSession,
    folder: Path,
    view: TraceView,
    *,
    cache_dir: Path,
    videos: Sequence[str] | None = None,
) -> list[Path]:
    """Write ``traces.csv``, ``trace-samples.csv`` and ``traces.json`` into a folder.

    Parameters
    ----------
    session : ProjectSession
    folder : Path
        Made if it is not there; files of these names are replaced.
    view : TraceView
    cache_dir : Path
        Where frame indexes lie, to tell frame numbers.
    videos : sequence of str, optional
        Identifiers of the videos; all otherwise.

    Raises
    ------
    UsageError
        If there is no trace to write.
    ExportError
        If the folder cannot be written.
    """
    items = [item for item in session.library.media() if videos is None or item.id in videos]
    previews = Previews(cache_dir)
    records = [
        _video(item, previews, found) for item in items if (found := trace_records(session.traces, item.id))
    ]
    if not records:
        raise UsageError("There is no trace to write yet. Record one in the window, or import one.")
    dataset = Dataset.of(session.path.stem, __version__, records)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / "traces.csv", folder / "trace-samples.csv"]
        with written_aside(paths[0]) as bins, written_aside(paths[1]) as samples:
            asides = {"traces": bins, "trace-samples": samples}
            growing = GrowingTables(lambda name, columns: CsvFile(asides[name], columns), TRACE_TABLES)
            with closing(growing) as tables:
                for video in dataset.videos:
                    for table in trace_tables(dataset, video, view):
                        tables.add(table)
        notes = [note for video in dataset.videos for note in side_notes(dataset, video, view)]
        paths += write_note(notes, view, folder)
    except OSError as error:
        raise ExportError(
            f"The traces could not be written to “{folder}”. Check that it may be written and the disk has"
            " room.",
            details=repr(error),
        ) from error
    return paths


def _video(item: MediaItem, previews: Previews, traces: tuple[TraceRecord, ...]) -> VideoRecord:
    index = previews.index(item.fingerprint) if item.has_video else None
    return replace(VideoRecord.of(item), frames=None if index is None else index.frames, traces=traces)
