"""Writing a project as a dataset that other programs read."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from vemo_desktop import __version__
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.errors import MediaError
from vemo_desktop.exchange.dataset import Dataset, RunRecord, VideoRecord
from vemo_desktop.exchange.formats import ExportOptions, Loss
from vemo_desktop.exchange.registry import format_named
from vemo_desktop.exchange.writing import ExportReport, write_export
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.services.contents import VideoContents
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.trace_export import trace_records

_WITH_TRACES = ("csv", "parquet")
_NAMED = 100
"""So many unreadable videos are listed by name; ten thousand lines would tell nobody anything."""
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
    videos = _Videos(session, Previews(cache_dir), format_id, on_progress)
    dataset = Dataset.read_on_the_way(
        session.path.stem, __version__, videos.lights(), videos.read, session.schemes.all()
    )
    return write_export(format_, dataset, folder, options, already_lost=videos.losses())


class _Videos:
    """The videos of a project, read while a format goes through them, and what it cannot be given of them."""

    def __init__(
        self,
        session: ProjectSession,
        previews: Previews,
        format_id: str,
        on_progress: Callable[[int, int], None] | None,
    ) -> None:
        self._session = session
        self._previews = previews
        self._format_id = format_id
        self._on_progress = on_progress
        self._unreadable: list[str] = []
        self._earlier_runs = self._traces = 0

    def lights(self) -> list[VideoRecord]:
        """Return the videos without their contents, for their names."""
        return [VideoRecord.of(item) for item in self._session.library.media()]

    def read(self, media_ids: Sequence[str]) -> Iterator[VideoRecord]:
        """Yield videos with their contents, in the order of the identifiers, a few in memory at a time."""
        self._unreadable, self._earlier_runs, self._traces = [], 0, 0
        for done, contents in enumerate(self._session.contents(media_ids)):
            if self._on_progress is not None:
                self._on_progress(done, len(media_ids))
            item, runs = contents.item, _runs(contents)
            frames = frames_of(contents, self._previews)
            traces = trace_records(self._session.traces, item.id)
            if item.has_video and frames is None:
                self._unreadable.append(item.path.name)
            self._earlier_runs += len(runs) - len({run.network for run in runs})
            self._traces += len(traces)
            segments = (*contents.proposals, *contents.human, *contents.gold)
            yield replace(VideoRecord.of(item), frames=frames, segments=segments, runs=runs, traces=traces)

    def losses(self) -> Iterator[Loss]:
        """Yield what was missing when the videos were read last."""
        for name in self._unreadable[:_NAMED]:
            yield Loss(f"frame numbers of {name}, whose file cannot be read", 1)
        if len(self._unreadable) > _NAMED:
            further = len(self._unreadable) - _NAMED
            yield Loss("further videos without frame numbers, since their files cannot be read", further)
        if self._earlier_runs:
            left_out = (
                "earlier runs whose curves were left out; the latest of each network and video is there"
            )
            yield Loss(left_out, self._earlier_runs)
        if self._traces and self._format_id not in _WITH_TRACES:
            yield Loss(f"traces, which only {' and '.join(_WITH_TRACES)} keep", self._traces)


def frames_of(contents: VideoContents, previews: Previews) -> FrameIndex | None:
    """Return the frames of a video, from the cache or from its file; None where neither can tell."""
    item = contents.item
    if not item.has_video:
        return None
    index = previews.index(item.fingerprint)
    if index is None:
        # They load the video libraries.
        from vemo_desktop.media.fingerprint import require_same_contents
        from vemo_desktop.media.index import build_index

        try:
            require_same_contents(item.path, item.fingerprint)  # frames of another file are no answer
            index = build_index(item.path)
        except (MediaError, OSError) as error:
            _log.warning("no frame numbers for %s: %s", item.path.name, error)
            return None
    return index.frames


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
