"""Writing a dataset: stopped, gone on with, written again, and never half."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from tests.dataset_projects import contents, export, inline_queue
from tests.projects import add_video_to, analyse, proposed
from vemo_desktop.errors import ExportError
from vemo_desktop.exchange.huggingface.options import DatasetOptions, MediaMode
from vemo_desktop.files import alone_at
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.pipeline.dataset import write_dataset
from vemo_desktop.services.datasets import dataset_request, discard_unfinished, export_dataset
from vemo_desktop.services.project import open_project


def test_cancelling_leaves_nothing_half_written(project: Path, tmp_path: Path) -> None:
    queue = inline_queue()
    reached = threading.Event()

    def stop(step: str, fraction: float, left_s: float | None) -> None:
        if fraction > 0.05:
            queue.cancel_all()
            reached.set()

    try:
        with open_project(project, author="ann") as session, pytest.raises(Cancelled):
            export_dataset(
                session,
                tmp_path / "out",
                DatasetOptions(media=MediaMode.CLIPS),
                cache_dir=tmp_path / "cache",
                queue=queue,
                on_progress=stop,
            )
    finally:
        queue.close()
    assert reached.is_set()
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def test_an_export_that_makes_way_goes_on_with_the_clips_it_has(project: Path, tmp_path: Path) -> None:
    """A more urgent job stops the step; when it runs again, media that were done are not made anew."""
    with open_project(project, author="ann") as session:
        request = dataset_request(
            session, tmp_path / "out", DatasetOptions(media=MediaMode.CLIPS), cache_dir=tmp_path / "cache"
        )

    def watched(limit: int) -> JobContext:
        def is_enough() -> bool:
            return len(list(request.unfinished.rglob("*.mp4"))) >= limit

        return JobContext(1, lambda event: None, is_enough)

    with pytest.raises(Cancelled):
        write_dataset(request, watched(4))
    kept = {path: path.stat().st_mtime_ns for path in request.unfinished.rglob("[0-9]*.mp4")}
    assert kept
    (request.unfinished / "clips" / "stale.mp4").write_bytes(b"of an earlier labelling")
    write_dataset(request, watched(10**6))
    assert not request.unfinished.exists()
    for path, written_at in kept.items():
        assert (tmp_path / "out" / path.relative_to(request.unfinished)).stat().st_mtime_ns == written_at
    export(project, tmp_path / "plain", cache=tmp_path / "cache", media=MediaMode.CLIPS)
    assert contents(tmp_path / "out") == contents(tmp_path / "plain")


def test_the_same_dataset_is_not_written_by_two_at_once(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="ann") as session:
        request = dataset_request(
            session, tmp_path / "out", DatasetOptions(media=MediaMode.CLIPS), cache_dir=tmp_path / "cache"
        )
    refused: list[str] = []

    def meddle() -> bool:
        """Begin the same export once more while this one has a clip, and clear up as after a failure."""
        if not refused and list(request.unfinished.rglob("[0-9]*.mp4")):
            with pytest.raises(ExportError) as caught:
                write_dataset(request, JobContext(2, lambda event: None, lambda: False))
            refused.append(caught.value.message)
            discard_unfinished(request)
        return False

    write_dataset(request, JobContext(1, lambda event: None, meddle))
    assert "is under way already" in refused[0]
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == ["out"]
    export(project, tmp_path / "plain", cache=tmp_path / "cache", media=MediaMode.CLIPS)
    assert contents(tmp_path / "out") == contents(tmp_path / "plain")


def test_what_a_stopped_job_still_holds_is_waited_for(project: Path, tmp_path: Path) -> None:
    with open_project(project, author="ann") as session:
        request = dataset_request(session, tmp_path / "out", DatasetOptions(), cache_dir=tmp_path / "cache")
    request.unfinished.mkdir()
    discarding = threading.Thread(target=discard_unfinished, args=(request, 60.0))
    with alone_at(request.unfinished) as is_ours:
        assert is_ours
        discard_unfinished(request)
        discarding.start()
        discarding.join(0.2)
        assert request.unfinished.is_dir()
    discarding.join(60)
    assert not [path for path in tmp_path.iterdir() if "out" in path.name]


def test_writing_again_takes_the_old_files_away_and_keeps_what_is_not_ours(
    project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    export(project, folder, media=MediaMode.CLIPS)
    (folder / "clips" / "s1_a" / "mine.txt").write_text("keep")
    export(project, folder)
    assert (folder / "clips" / "s1_a" / "mine.txt").is_file()
    assert not list(folder.rglob("*.mp4"))
    assert not (folder / "clips" / "s2_a").exists()


def test_a_manifest_cannot_lead_out_of_the_folder(project: Path, tmp_path: Path) -> None:
    folder, away = tmp_path / "out", tmp_path / "away"
    folder.mkdir()
    away.mkdir()
    (away / "precious.txt").write_text("keep")
    (folder / "link").symlink_to(away)
    names = {"link/precious.txt": "", "../away/precious.txt": "", str(away / "precious.txt"): ""}
    (folder / "manifest.json").write_text(json.dumps({"sha256": names}))
    export(project, folder)
    assert (away / "precious.txt").read_text() == "keep"


def test_a_project_without_decisions_is_refused(tmp_path: Path) -> None:
    with open_project(tmp_path / "fresh.vemo", create=True, author="ann") as session:
        analyse(session, add_video_to(session, tmp_path), [proposed(1, 2)])
        with pytest.raises(ExportError, match="Nobody has labelled"):
            dataset_request(session, tmp_path / "out", DatasetOptions(), cache_dir=tmp_path)


def test_the_worker_process_writes_the_same(project: Path, tmp_path: Path) -> None:
    export(project, tmp_path / "inline", cache=tmp_path / "cache")
    told: list[float] = []
    with open_project(project, author="ann") as session:
        export_dataset(
            session,
            tmp_path / "worker",
            cache_dir=tmp_path / "cache",
            on_progress=lambda step, fraction, left_s: told.append(fraction),
        )
    assert contents(tmp_path / "inline") == contents(tmp_path / "worker")
    assert told == sorted(told)
    assert told[-1] == 1.0
