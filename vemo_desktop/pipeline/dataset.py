"""Writing a dataset to train on: one video after the other, so that a large library needs little memory."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy.orm import Session

from vemo_desktop import __version__
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.splits import torn
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.trace_steps import put_together
from vemo_desktop.exchange.dataset import Dataset, TraceRecord, VideoRecord
from vemo_desktop.exchange.formats import Loss
from vemo_desktop.exchange.huggingface.card import CardFacts, Tally, card, schemes_json
from vemo_desktop.exchange.huggingface.columns import VIDEO_COLUMNS, segment_columns, step_columns
from vemo_desktop.exchange.huggingface.files import TableFiles
from vemo_desktop.exchange.huggingface.options import DATASET, Tables
from vemo_desktop.exchange.huggingface.reader import READER, READER_NAME
from vemo_desktop.exchange.trace_tables import BIN_COLUMNS, TraceView, bin_rows
from vemo_desktop.exchange.writing import write_folder
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import DatasetWritten
from vemo_desktop.jobs.requests import DatasetVideo, WriteDataset
from vemo_desktop.ml.cards import all_cards
from vemo_desktop.pipeline.dataset_curves import LatestCurves
from vemo_desktop.pipeline.dataset_media import MediaFolder
from vemo_desktop.pipeline.dataset_rows import VideoRows
from vemo_desktop.storage.local_side import media_repository
from vemo_desktop.storage.opening import open_store
from vemo_desktop.storage.repositories import traces
from vemo_desktop.storage.repositories.media import MediaRecord
from vemo_desktop.storage.repositories.segments import segments_of

_WRITING = "Writing videos and tables"
_SUMMING = "Adding up checksums"
_TORN = "groups that stand in several parts, because their videos had parts before they belonged together"
_BLOCK_BYTES = 1 << 20
_LEAST_US = 1_000_000
"""Even a video without length takes a moment."""


def write_dataset(request: WriteDataset, ctx: JobContext) -> DatasetWritten:
    """Write a project as a dataset, all or nothing.

    Raises
    ------
    Cancelled
        The folder is then as it was; media that were done lie in ``request.unfinished`` for the next attempt.
    ExportError
        If the folder cannot be written.
    ProjectError
        If the project cannot be read.
    """
    ctx.plan({_WRITING: 90, _SUMMING: 10})
    with closing(open_store(request.project, read_only=True)) as store, store.reading() as session:
        writer = _Writer(request, ctx, session)
        report = write_folder(
            DATASET,
            writer.dataset,
            request.path,
            request.options.to_json(),
            writer.fill,
            check=writer.on_block,
            sums=True,
            grows_in=request.unfinished,
        )
    return DatasetWritten(request.job_id, report)


class _Writer:
    """Fills the folder of one dataset."""

    def __init__(self, request: WriteDataset, ctx: JobContext, session: Session) -> None:
        self._request, self._ctx, self._session = request, ctx, session
        wanted = {one.media_id for one in request.videos}
        listed = media_repository(request.project).all(session)
        self._records = {one.id: one for one in listed if one.id in wanted}
        self.dataset = Dataset.of(
            request.options.title, __version__, map(_light, self._records.values()), request.schemes
        )
        self._curves = LatestCurves(session, self._records)
        self._tally = Tally()
        self._called = _names(request)
        self._told = _notes(request, self._called)
        self._raters = [self._called(one) for one in request.raters]
        self._done_us = self._blocks = 0
        self._total_us = sum(max(one.duration_us, _LEAST_US) for one in self._records.values())
        self._total_blocks = 1

    def fill(self, folder: Path) -> list[Loss]:
        """Write everything into a folder and tell what was lost."""
        request, options = self._request, self._request.options
        media = MediaFolder(folder, options.media, request.cache_dir, self._ctx.busy)
        videos = {one.media_id: one for one in request.videos}
        with closing(TableFiles(folder, self.dataset, options.tables)) as tables:
            for light in self.dataset.videos:
                self._video(self._records[light.media_id], videos[light.media_id], media, tables)
            counts, columns = tables.counts, tables.columns
        media.drop_unused()
        lost = {**media.losses, _TORN: torn((one.group, one.part) for one in request.videos)}
        losses = [Loss(what, count) for what, count in sorted(lost.items()) if count]
        facts = CardFacts(
            options,
            __version__,
            request.schemes,
            self._tally,
            counts,
            columns,
            request.agreement,
            {one.id: one.licence for one in all_cards()},
            losses,
        )
        (folder / "README.md").write_text(card(facts), encoding="utf-8")
        (folder / "schemes.json").write_text(schemes_json(request.schemes), encoding="utf-8")
        if options.tables is not Tables.JSONL:
            (folder / READER_NAME).write_text(READER, encoding="utf-8")
        sizes = (path.stat().st_size for path in folder.rglob("*") if path.is_file())
        self._total_blocks = max(sum(-(-size // _BLOCK_BYTES) for size in sizes), 1)
        return losses

    def on_block(self) -> None:
        """Note that a block was read for its checksum; stop here if asked to."""
        self._blocks += 1
        self._ctx.step(_SUMMING, min(self._blocks, self._total_blocks), self._total_blocks)

    def _video(
        self, record: MediaRecord, video: DatasetVideo, media: MediaFolder, tables: TableFiles
    ) -> None:
        weight_us = max(record.duration_us, _LEAST_US)

        def check(share: float) -> None:
            self._ctx.step(_WRITING, self._done_us + share * weight_us, self._total_us)

        check(0.0)
        name, index = self.dataset.names[record.id], media.index(record)
        frames = None if index is None else index.frames
        rows = self._rows(record, video, frames)
        targets = rows.targets()
        whole = media.whole(record, name, check)
        clips = media.clips(record, name, index, [one.interval for one in targets], check)
        tables.add(
            "segments",
            video.part,
            segment_columns(self._raters),
            [rows.segment_row(one, clip or whole) for one, clip in zip(targets, clips, strict=True)],
        )
        self._steps(record, video, rows, tables)
        self._traces(record, video, frames, tables)
        row = (
            name,
            whole,
            self._features(record, media),
            record.path.name,
            record.fingerprint,
            video.group,
            record.duration_us / 1e6,
            record.duration_us,
            record.width or None,
            record.height or None,
            None if frames is None else len(frames),
            len(targets),
        )
        tables.add("videos", video.part, VIDEO_COLUMNS, [row])
        self._count(record, video, targets)
        self._done_us += weight_us
        check(0.0)

    def _rows(self, record: MediaRecord, video: DatasetVideo, frames: FrameIndex | None) -> VideoRows:
        return VideoRows(
            self.dataset.names[record.id],
            record.duration_us,
            frames,
            segments_of(self._session, record.id),
            video.judged,
            self._request.raters,
            self._request.schemes,
            self._called,
            self._told,
        )

    def _features(self, record: MediaRecord, media: MediaFolder) -> str | None:
        """Write the features of a video where they are wanted, and return the name of their file."""
        if not self._request.options.features:
            return None
        name, encoders = media.features(record, self.dataset.names[record.id])
        self._tally.encoders |= encoders
        return name

    def _steps(
        self,
        record: MediaRecord,
        video: DatasetVideo,
        rows: VideoRows,
        tables: TableFiles,
    ) -> None:
        curves = self._curves.of(record.id)
        schemes = set(video.judged) | {scheme for by_scheme in curves.values() for scheme in by_scheme}
        schemes |= {one.scheme for one in rows.segments if one.layer is Layer.GOLD}
        for scheme in sorted(schemes):
            columns = self._curves.columns(scheme)
            of_scheme = {
                network: by_scheme[scheme] for network, by_scheme in curves.items() if scheme in by_scheme
            }
            tables.add(
                f"steps-{scheme}",
                video.part,
                step_columns(self._raters, [f"curve:{network}:{label}" for network, label in columns]),
                rows.step_rows(scheme, self._request.options.rate_hz, columns, of_scheme),
            )

    def _traces(
        self, record: MediaRecord, video: DatasetVideo, frames: FrameIndex | None, tables: TableFiles
    ) -> None:
        """Write what people rated over time, in bins as long as those of the steps."""
        view = TraceView(self._request.options.rate_hz)
        light = replace(_light(record), frames=frames)
        for trace in traces.traces_of(self._session, record.id):
            takes = {one.take_id: traces.whole_take(self._session, one.take_id) for one in trace.stretches}
            steps = put_together(trace, takes)
            called = TraceRecord(replace(trace, author=self._called(trace.author)), steps, ())
            tables.add("traces", video.part, BIN_COLUMNS, bin_rows(self.dataset, light, called, view))
            who = trace.dimension, called.trace.author
            self._tally.rated_us[who] += sum(one.interval.duration_us for one in trace.stretches)
            self._tally.rated_videos[who] += 1

    def _count(self, record: MediaRecord, video: DatasetVideo, targets: Sequence[Segment]) -> None:
        tally, part = self._tally, video.part
        tally.videos[part] += 1
        tally.video_us[part] += record.duration_us
        for one in targets:
            tally.segments[part, one.scheme, one.label] += 1
            tally.segment_us[part, one.scheme, one.label] += one.interval.duration_us
            tally.authors[self._called(one.author)] += 1
            if one.layer is Layer.GOLD:
                tally.gold.add(one.scheme)
        for run in self._curves.runs_of(record.id):
            tally.networks[run.network, run.version, run.card_digest] += 1


def _names(request: WriteDataset) -> Callable[[str], str]:
    """Return what calls people by their names, or by numbers where they are to stay unknown."""
    if not request.options.anonymous:
        return str
    people = (*request.raters, *request.trace_raters)
    numbers = {name: str(number) for number, name in enumerate(people, start=1)}
    return lambda name: numbers.get(name, "other")


def _notes(request: WriteDataset, called: Callable[[str], str]) -> Callable[[str], str]:
    """Return what writes a note: where people stay unknown, notes name them as the rest does.

    Gold says by whose vote it is, so a note is no free text alone.
    """
    people = filter(None, (*request.raters, *request.trace_raters, *request.others))
    if not request.options.anonymous or not (longest_first := sorted(people, key=len, reverse=True)):
        return str
    anybody = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda note: anybody.sub(lambda name: called(name[0]), note)


def _light(record: MediaRecord) -> VideoRecord:
    """Return a video as far as names and order of a dataset need it."""
    return VideoRecord(
        record.id, record.fingerprint, record.path.name, record.duration_us, record.width, record.height
    )
