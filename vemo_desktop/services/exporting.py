"""Writing a project as a dataset that other programs read."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from vemo_desktop import __version__
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import MediaError
from vemo_desktop.exchange.dataset import Dataset, RunRecord, TraceRecord, VideoRecord
from vemo_desktop.exchange.formats import ExportOptions, Loss
from vemo_desktop.exchange.registry import format_named
from vemo_desktop.exchange.writing import ExportReport, write_export
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.services.contents import VideoContents
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.trace_export import trace_records

_WITH_TRACES = ("csv", "parquet")
_log = logging.getLogger(__name__)


def export_project(
    session: ProjectSession,
    format_id: str,
    folder: Path,
    options: ExportOptions,
    *,
    cache_dir: Path,
    on_progress: Callable[[int, int], None] | None = None,
) -> ExportReport:
    """Write everything of a project: human decisions, proposals and curves, each in files of their own.

    Parameters
    ----------
    session : ProjectSession
    format_id : str
        See `exchange.registry.FORMATS`.
    folder : Path
        Where to; made if it is not there.
    options : ExportOptions
    cache_dir : Path
        Root of the caches; frame numbers come from the frame indexes there, or from the videos themselves.
    on_progress : callable, optional
        Told how many videos are gathered, of how many.

    Raises
    ------
    UsageError
        If there is no such format.
    ExportError
        If the folder cannot be written.
    """
    format_ = format_named(format_id)
    previews = Previews(cache_dir)
    total = len(session.library.media())
    videos, losses = [], []
    for done, contents in enumerate(session.contents()):
        if on_progress is not None:
            on_progress(done, total)
        frames = frames_of(contents, previews)
        if contents.item.has_video and frames is None:
            losses.append(Loss(f"frame numbers of {contents.item.path.name}, whose file cannot be read", 1))
        videos.append(_video(contents, frames, trace_records(session.traces, contents.item.id)))
    earlier = sum(len(video.runs) - len({run.network for run in video.runs}) for video in videos)
    if earlier:
        left_out = "earlier runs whose curves were left out; the latest of each network and video is there"
        losses.append(Loss(left_out, earlier))
    traces = sum(len(video.traces) for video in videos)
    if traces and format_id not in _WITH_TRACES:
        losses.append(Loss(f"traces, which only {' and '.join(_WITH_TRACES)} keep", traces))
    dataset = Dataset.of(session.path.stem, __version__, videos, session.schemes.all())
    return write_export(format_, dataset, folder, options, already_lost=losses)


def frames_of(contents: VideoContents, previews: Previews) -> FrameIndex | None:
    """Return the frames of a video, from the cache or from its file; None where neither can tell."""
    item = contents.item
    if not item.has_video:
        return None
    index = previews.index(item.fingerprint)
    if index is None:
        from vemo_desktop.media.index import build_index  # loads the video libraries

        try:
            index = build_index(item.path)
        except (MediaError, OSError) as error:
            _log.warning("no frame numbers for %s: %s", item.path.name, error)
            return None
    return index.frames


def _video(
    contents: VideoContents, frames: FrameIndex | None, traces: tuple[TraceRecord, ...]
) -> VideoRecord:
    item = contents.item
    return VideoRecord(
        media_id=item.id,
        fingerprint=item.fingerprint,
        file_name=item.path.name,
        duration_us=item.duration_us,
        width=item.width,
        height=item.height,
        frames=frames,
        segments=(*contents.proposals, *contents.human, *contents.gold),
        runs=_runs(contents),
        traces=traces,
    )


def _runs(contents: VideoContents) -> tuple[RunRecord, ...]:
    """Return every run, the latest of each network with its curves."""
    records = []
    for run in contents.runs:
        prediction = contents.predictions.get(run.id)
        records.append(
            RunRecord(
                id=run.id,
                network=run.network,
                version=run.version,
                card_digest=run.card_digest,
                settings=run.settings,
                device=run.device,
                program_version=run.program_version,
                curves=() if prediction is None else prediction.all_curves,
            )
        )
    return tuple(records)
