"""Analysing videos from the command line, with progress on standard error and a clean stop on Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from vemo_desktop.cli import console
from vemo_desktop.wording import counted

if TYPE_CHECKING:
    from vemo_desktop.domain.library import AddReport, MediaItem
    from vemo_desktop.jobs.events import Event
    from vemo_desktop.services.analysis import AnalysisService
    from vemo_desktop.services.project import ProjectSession

LOOK_S = 0.1
"""How often a wait lets Ctrl-C through."""
_STOPPING_S = 10.0
_COPIES_TOLD = 10
"""A folder may be the mirror of another one, with thousands of copies."""


@dataclass
class Outcome:
    """How the videos of one analysis fared."""

    analysed: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


def progress_bars() -> Progress:
    """Return bars on standard error; where nobody watches they leave no trace."""
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=30),
        TextColumn("{task.percentage:>3.0f} %"),
        TextColumn("{task.fields[left]}", style="dim"),
        TimeElapsedColumn(),
        console=console.messages,
        disable=not console.messages.is_terminal,
        transient=True,
    )


def time_left(seconds: float | None) -> str:
    """Say how long something still takes, as bars show it; nothing while that is not known."""
    return "" if seconds is None else f"{seconds:.0f} s left"


def add_videos(session: ProjectSession, paths: Sequence[Path]) -> AddReport:
    """Add files and folders to a project and say what was refused, and what is a copy of another file."""
    with progress_bars() as bars:
        task = bars.add_task("Looking at files", total=None, left="")
        report = session.library.add(
            paths, on_progress=lambda done, total: bars.update(task, completed=done, total=max(total, 1))
        )
    console.say_all(sentence for _, sentence in report.refused)
    _say_copies(report)
    return report


def _say_copies(report: AddReport) -> None:
    from vemo_desktop.services.library import copy_text

    console.say_all(copy_text(path, item) for path, item in report.copies[:_COPIES_TOLD])
    more = len(report.copies) - _COPIES_TOLD
    if more > 0:
        console.say(counted("So is {count} more file.", "So are {count} more files.", more))


def run_analysis(
    session: ProjectSession,
    items: Sequence[MediaItem],
    networks: Mapping[str, tuple[str, ...]],
    *,
    device: str,
    with_previews: bool,
    reopens: bool = True,
) -> Outcome:
    """Analyse videos and keep the results in the project.

    Parameters
    ----------
    session : ProjectSession
    items : sequence of MediaItem
    networks : mapping of str to tuple of str
        By identifier of the video, which is read once for all of its networks.
    device : str
    with_previews : bool
        Also make what the window draws of each analysed video, so that it opens on finished ones.
    reopens : bool
        See `AnalysisService.analyse`.

    Raises
    ------
    console.Stopped
        After everything has come to a clean stop.
    """
    with _analysing(session) as analysis, progress_bars() as bars:
        watcher = _Watcher(items, bars)
        analysis.subscribe(watcher.on_event)
        if with_previews:
            analysis.subscribe(partial(_prepare_analysed, analysis))
        for item in items:
            analysis.analyse([item.id], networks[item.id], device, reopens=reopens)
        _wait(analysis)
    return watcher.outcome


def prepare_unseen(session: ProjectSession, items: Sequence[MediaItem]) -> None:
    """Make what the window draws of videos that have no thumbnails yet; what cannot be made is told there."""
    with _analysing(session) as analysis:
        bare = [item for item in items if item.has_video and analysis.thumbnails(item.id) is None]
        if not bare:
            return
        with progress_bars() as bars:
            analysis.subscribe(_Watcher(bare, bars).on_event)
            analysis.prepare([item.id for item in bare])
            _wait(analysis)


@contextmanager
def stopping_cleanly(stop: Callable[[], object], wait: Callable[[float], bool], said: str) -> Iterator[None]:
    """Say on Ctrl-C what is kept, stop what runs, and wait a little for its end; then it goes on outwards.

    Raises
    ------
    console.Stopped
    """
    try:
        yield
    except KeyboardInterrupt:
        console.say(said)
        stop()
        wait(_STOPPING_S)
        raise console.Stopped from None


@contextmanager
def _analysing(session: ProjectSession) -> Iterator[AnalysisService]:
    """Have a worker process of its own for what is asked for in this block."""
    from vemo_desktop.jobs.process_runner import ProcessRunner
    from vemo_desktop.jobs.queue import JobQueue
    from vemo_desktop.paths import cache_dir
    from vemo_desktop.services.analysis import AnalysisService

    with (
        closing(JobQueue(ProcessRunner())) as queue,
        closing(AnalysisService(session, queue, cache_dir())) as analysis,
    ):
        yield analysis


def _prepare_analysed(analysis: AnalysisService, media_id: str, event: Event) -> None:
    """Preparing goes before analysing: asked for now, it keeps no first curves waiting."""
    from vemo_desktop.jobs.events import Analysed

    if isinstance(event, Analysed):
        analysis.prepare([media_id])


def _wait(analysis: AnalysisService) -> None:
    said = "Stopping; what was computed is kept."
    with stopping_cleanly(analysis.cancel_all, analysis.wait, said):
        # What has ended may have asked for more.
        while not analysis.wait(LOOK_S) or analysis.jobs():
            pass


def _length(item: MediaItem) -> str:
    seconds = item.duration_us / 1e6
    number = f"{seconds:.0f}" if seconds >= 10 else f"{seconds:.1f}"
    return f"{number} s of {'video' if item.has_video else 'sound'}"


class _Watcher:
    """Turns the events of jobs into bars and lines."""

    def __init__(self, items: Sequence[MediaItem], bars: Progress) -> None:
        self.outcome = Outcome()
        self._titles = {item.id: item.path.name for item in items}
        self._lengths = {item.id: _length(item) for item in items}
        self._bars = bars
        self._tasks: dict[int, TaskID] = {}
        self._started: dict[int, float] = {}
        self._all = bars.add_task("All videos", total=max(len(items), 1), left="")

    def on_event(self, media_id: str, event: Event) -> None:
        """Take one event; on the queue's thread."""
        from vemo_desktop.jobs import events

        match event:
            case events.JobStarted(job_id):
                self._started.setdefault(job_id, time.monotonic())
            case events.JobProgress(job_id, step, fraction, left_s):
                self._show(job_id, f"{self._titles[media_id]}: {step}", fraction, left_s)
            case events.Analysed():
                self._analysed(media_id, event)
            case events.JobFailed(job_id, message):
                # Preparing and analysing may fail for the same reason, which is said once.
                if self.outcome.failed.get(media_id) != message:
                    self._bars.console.print(message, markup=False)
                self.outcome.failed[media_id] = message
                self._end(job_id)
            case events.PreparedMedia(job_id) | events.JobCancelled(job_id):
                self._end(job_id)
            case _:
                pass

    def _analysed(self, media_id: str, event: Event) -> None:
        from vemo_desktop.jobs.events import Analysed

        assert isinstance(event, Analysed)
        took = time.monotonic() - self._started.get(event.job_id, time.monotonic())
        source = " from the cache" if event.from_cache else ""
        line = f"{self._titles[media_id]}: {self._lengths[media_id]} analysed in {took:.1f} s{source}"
        self._bars.console.print(line, markup=False)
        for notice in event.notices:
            self._bars.console.print(f"  {notice}", markup=False)
        self.outcome.analysed.append(media_id)
        self._bars.advance(self._all)
        self._end(event.job_id)

    def _show(self, job_id: int, text: str, fraction: float, left_s: float | None) -> None:
        if job_id not in self._tasks:
            self._tasks[job_id] = self._bars.add_task(text, total=1.0, left="")
        self._bars.update(self._tasks[job_id], description=text, completed=fraction, left=time_left(left_s))

    def _end(self, job_id: int) -> None:
        task = self._tasks.pop(job_id, None)
        if task is not None:
            self._bars.remove_task(task)
