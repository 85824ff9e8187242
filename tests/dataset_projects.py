"""A project of several clips that two people labelled, with gold in one of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq

from tests.clips import make_clip
from tests.projects import analyse, proposed
from vemo_desktop.domain.segments import Change, Layer, Segment, SegmentState, new_id
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.exchange.huggingface.options import DatasetOptions
from vemo_desktop.exchange.writing import ExportReport
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.runners import InlineRunner
from vemo_desktop.services.datasets import export_dataset
from vemo_desktop.services.project import ProjectSession, open_project

NAMES = ("s1_a", "s1_b", "s2_a", "s3_a", "s4_a", "s5_a")


def make_project(folder: Path, names: tuple[str, ...] = NAMES, *, gold: bool = True) -> Path:
    """Make a project: `ann` labels every clip, `bob` the first two, and one video nobody."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "people.vemo"
    with open_project(path, create=True, author="ann") as session:
        for number, name in enumerate((*names, "unseen")):
            make_clip(folder / f"{name}.mp4", seconds=2.0 + number / 25, rate=25)
        session.library.add([folder / f"{name}.mp4" for name in (*names, "unseen")])
        for number, item in enumerate(by_name(session, names)):
            analyse(session, item, [proposed(0, 1, "positive" if number % 2 else "negative")])
            (proposal,) = session.review.segments(item)
            session.review.accept(proposal.id)
            session.review.create(item, Interval(1_200_000, 1_800_000), "sentiment", "neutral")
        if gold:
            first = by_name(session, names)[0]
            session.library._workspace.commit(gold_change(session, first))
    with open_project(path, author="bob") as session:
        for item in by_name(session, names)[:2]:
            session.review.create(item, Interval(0, 900_000), "sentiment", "positive")
    return path


def by_name(session: ProjectSession, names: tuple[str, ...]) -> list[str]:
    """Return the identifiers of videos by their titles."""
    items = {item.title: item.id for item in session.library.media()}
    return [items[name] for name in names]


def gold_change(session: ProjectSession, media_id: str) -> Change:
    """Return the change that makes gold of what ann said, with another label."""
    said = [one for one in session.review.segments(media_id) if one.layer is Layer.HUMAN]
    gold: list[Segment] = [
        replace(
            one, id=new_id(), layer=Layer.GOLD, author="cleo", origin_id=one.id, run_id=None,
            state=SegmentState.ADJUSTED, label="positive",
        )
        for one in said
    ]  # fmt: skip
    return Change("Settle", media_id, after=tuple(gold))


def inline_queue() -> JobQueue:
    """Return a queue that works in this process."""
    from vemo_desktop.pipeline.steps import STEPS

    return JobQueue(InlineRunner(STEPS))


def export(project: Path, folder: Path, cache: Path | None = None, **options: object) -> ExportReport:
    """Write a project as a dataset in this process."""
    queue = inline_queue()
    try:
        with open_project(project, author="ann") as session:
            return export_dataset(
                session,
                folder,
                DatasetOptions(**options),  # type: ignore[arg-type]
                cache_dir=cache or folder.parent / "cache",
                queue=queue,
            )
    finally:
        queue.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def rows(folder: Path, table: str) -> list[dict[str, object]]:
    """Return the rows of all parts of a table, by video and time."""
    found: list[dict[str, object]] = []
    for path in sorted((folder / "data" / table).glob("*.parquet")):
        found += pq.read_table(path).to_pylist()
    return sorted(found, key=lambda row: (row["video"], row.get("start_us", 0)))  # type: ignore[return-value]
