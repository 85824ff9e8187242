"""Writing a project as a dataset to train on; the work itself is the worker's."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

from vemo_desktop.domain.agreement.bootstrap import Bounds
from vemo_desktop.domain.agreement.reading import MEASURES
from vemo_desktop.domain.agreement.values import Agreement
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.segments import Layer
from vemo_desktop.domain.splits import Candidate
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import ExportError, JobFailed
from vemo_desktop.exchange.huggingface.options import DatasetOptions
from vemo_desktop.exchange.writing import ExportReport
from vemo_desktop.files import alone_at
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.jobs.events import DatasetWritten, Event, JobCancelled, JobProgress
from vemo_desktop.jobs.events import JobFailed as JobFailedEvent
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import DatasetVideo, WriteDataset
from vemo_desktop.services.agreement import RatersCompared, compare_raters
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import ProjectVoices, Rater, RaterKind, Said
from vemo_desktop.services.splits import frozen_parts
from vemo_desktop.services.trace_agreement import OTHERS, RATE_HZ, compare_traces

Progress = Callable[[str, float, float | None], None]
"""Told what is being done, the share of the whole that is done, and the seconds left, if known."""
_LOOK_S = 0.1
_STOPPING_S = 30.0
LEAVING_S = 10.0
"""A job counts as stopped before the worker has let go of its folder; after 5 s the worker is ended."""
_IN_CARD = ("percent", "cohen", "fleiss", "alpha", "ac1", "alpha_u")
_MOST_COMPARISONS = 40


def export_dataset(
    session: ProjectSession,
    folder: Path,
    options: DatasetOptions | None = None,
    *,
    cache_dir: Path,
    queue: JobQueue | None = None,
    on_progress: Progress | None = None,
) -> ExportReport:
    """Write a project as a dataset and wait for it; the one call for scripts.

    The same project and options give the same bytes. An interruption (Ctrl-C) stops the work and leaves the
    folder as it was.

    Parameters
    ----------
    session : ProjectSession
    folder : Path
        Where to; made if it is not there.
    options : DatasetOptions, optional
    cache_dir : Path
        Root of the caches: frame indexes and features.
    queue : JobQueue, optional
        Who does the work; a worker process of its own by default.
    on_progress : callable, optional
        Called on another thread.

    Raises
    ------
    ExportError
        If nobody has decided anything, or the folder cannot be written.
    Cancelled
        If somebody else stopped the job.
    """
    request = dataset_request(session, folder, options or DatasetOptions(), cache_dir=cache_dir)
    if queue is not None:
        return _carry_out(request, queue, on_progress)
    from vemo_desktop.jobs.process_runner import ProcessRunner

    with closing(JobQueue(ProcessRunner())) as own:
        return _carry_out(request, own, on_progress)


def _carry_out(request: WriteDataset, queue: JobQueue, on_progress: Progress | None) -> ExportReport:
    """Have a dataset written and wait for it; whatever stops that leaves nothing unfinished behind."""
    endings: list[Event] = []
    number = -1  # no job has it: until ours has its number, every event is somebody else's

    def on_event(event: Event) -> None:
        if isinstance(event, JobProgress) and event.job_id == number and on_progress is not None:
            on_progress(event.step, event.fraction, event.left_s)

    unsubscribe = queue.subscribe(on_event)
    try:
        number = queue.submit(request, endings.append)
        while not queue.wait([number], timeout_s=_LOOK_S):
            pass
    except KeyboardInterrupt:
        queue.cancel(number)
        queue.wait([number], timeout_s=_STOPPING_S)
        discard_unfinished(request, LEAVING_S)
        raise
    finally:
        unsubscribe()
    ending = endings[-1] if endings else JobCancelled(number)
    if not isinstance(ending, DatasetWritten):
        discard_unfinished(request, LEAVING_S if isinstance(ending, JobCancelled) else 0.0)
    return _report(ending)


def discard_unfinished(request: WriteDataset, patience_s: float = 0.0) -> None:
    """Take away what a dataset that will not be finished has left, unless somebody else is at it.

    Parameters
    ----------
    request : WriteDataset
    patience_s : float
        How long to wait for who is at it: after a stop that is the job itself. Not on a window's thread.
    """
    if request.unfinished.is_dir():
        with alone_at(request.unfinished, patience_s) as is_ours:
            if is_ours:
                shutil.rmtree(request.unfinished, ignore_errors=True)


def dataset_request(
    session: ProjectSession, folder: Path, options: DatasetOptions, *, cache_dir: Path
) -> WriteDataset:
    """Return the request that writes a project as a dataset; gives the videos their parts for good.

    Raises
    ------
    ExportError
        If nobody has decided anything yet.
    """
    voices = ProjectVoices(session)
    raters = [one for one in voices.raters() if one.kind is not RaterKind.NETWORK]
    said = {item.id: _said(voices, raters, item) for item in voices.items.values()}
    traced = {item.id: session.traces.traces(item.id) for item in voices.items.values()}
    items = {item.id: item for item in voices.items.values() if said[item.id] or traced[item.id]}
    if not items:
        raise ExportError(
            f'Nobody has labelled or rated anything in "{session.path.name}" yet, and proposals that nobody'
            " judged make no dataset. Review some videos first."
        )
    together = options.split.together
    groups = {id_: together.group_of(item.path, item.fingerprint) for id_, item in items.items()}
    candidates = [
        Candidate(item.fingerprint, groups[id_], _amounts(said[id_], traced[id_], item))
        for id_, item in items.items()
    ]
    parts = frozen_parts(session, options.split, candidates)
    videos = tuple(
        DatasetVideo(id_, parts[item.fingerprint], groups[id_], _judges(said[id_]))
        for id_, item in items.items()
    )
    people = sorted(
        {one for video in videos for names in video.judged.values() for one in names}, key=by_name
    )
    rated = {one.author for video in videos for one in traced[video.media_id]}
    trace_raters = sorted(rated - set(people), key=by_name)
    numbers: dict[str, str] = {}
    if options.anonymous:
        numbers = {name: str(number) for number, name in enumerate((*people, *trace_raters), start=1)}
    return WriteDataset(
        path=folder.expanduser().absolute(),
        project=session.path,
        options=options,
        videos=videos,
        raters=tuple(people),
        trace_raters=tuple(trace_raters),
        others=tuple(sorted(_signers(session, items) - set(people) - rated, key=by_name)),
        schemes=session.schemes.all(),
        agreement=(*_agreement(session, people, numbers), *_trace_agreement(session, numbers)),
        cache_dir=cache_dir,
    )


def _report(ending: Event) -> ExportReport:
    match ending:
        case DatasetWritten(_, report):
            return report
        case JobFailedEvent(_, message, details):
            raise JobFailed(message, details=details)
        case _:
            raise Cancelled


By = Mapping[tuple[Rater, str], Said]


def _said(voices: ProjectVoices, raters: Sequence[Rater], item: MediaItem) -> By:
    """Return what people and gold say of a video, by rater and scheme; empty where nobody judged it."""
    return {
        (rater, scheme): said
        for rater in raters
        for scheme, said in voices.said(rater, item.fingerprint).items()
    }


def _judges(said: By) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for rater, scheme in said:
        if rater.kind is RaterKind.PERSON:
            found.setdefault(scheme, []).append(rater.name)
    return {scheme: tuple(sorted(names, key=by_name)) for scheme, names in sorted(found.items())}


def _signers(session: ProjectSession, media_ids: Iterable[str]) -> set[str]:
    """Return everybody who signs something of these videos, or is an annotator."""
    segments = (one for id_ in media_ids for one in session.review.segments(id_))
    signed = {one.author for one in segments if one.layer is not Layer.PROPOSAL}
    return signed | {one.name for one in session.annotators.all}


def _amounts(said: By, traces: Iterable[Trace], item: MediaItem) -> dict[str, float]:
    """Return the seconds of each label, by gold where there is gold, those traced, and the whole length."""
    with_gold = {scheme for rater, scheme in said if rater.kind is RaterKind.GOLD}
    amounts = {"length": item.duration_us / 1e6}
    for (rater, scheme), one in said.items():
        if scheme in with_gold and rater.kind is not RaterKind.GOLD:
            continue
        for mark in one.marks:
            label = f"{scheme}/{mark.label}"
            amounts[label] = amounts.get(label, 0.0) + mark.interval.duration_us / 1e6
    for trace in traces:
        rated = f"rated/{trace.dimension}"
        rated_us = sum(one.interval.duration_us for one in trace.stretches)
        amounts[rated] = amounts.get(rated, 0.0) + rated_us / 1e6
    return amounts


def _agreement(session: ProjectSession, people: list[str], numbers: Mapping[str, str]) -> tuple[str, ...]:
    """Return how far people agree as lines of a table in Markdown; none where nobody can be compared."""
    if len(people) < 2:
        return ()
    report = compare_raters([session], between=people)
    if not report.comparisons:
        return ()
    lines = ["| scheme | raters | videos | measure | value | interval |", "|---|---|---|---|---|---|"]
    for compared in islice(report.comparisons, _MOST_COMPARISONS):
        lines += _lines(compared, numbers)
    return (
        *lines,
        "",
        f"Moments {report.settings.step_us / 1e6:g} s apart; intervals over videos (95 %).",
        "",
    )


def _trace_agreement(session: ProjectSession, numbers: Mapping[str, str]) -> tuple[str, ...]:
    """Return how far people agree on what they rated over time, as `_agreement` does.

    Of many people only all together: each against the mean of the others would fill pages.
    """
    compared = [one for one in compare_traces([session]) if OTHERS not in one.raters]
    if not compared:
        return ()
    lines = ["| rated | raters | videos | measure | value | interval |", "|---|---|---|---|---|---|"]
    for one in compared[:_MOST_COMPARISONS]:
        names = ", ".join(numbers.get(name, name) for name in one.raters)
        head = f"| {one.dimension} | {names} | {one.videos}"
        lines += [_line(head, score.name, score.answer, score.bounds) for score in one.scores]
    return (*lines, "", f"Means of {1 / RATE_HZ:g} s, lags taken off; intervals of 95 %.", "")


def _lines(compared: RatersCompared, numbers: Mapping[str, str]) -> list[str]:
    names = ", ".join(numbers.get(one.name, one.name) for one in compared.raters)
    head = f"| {compared.scheme.id} | {names} | {len(compared.found.videos)}"
    return [
        _line(head, MEASURES[score.measure].name, score.answer, score.bounds)
        for score in compared.found.scores
        if score.measure in _IN_CARD
    ]


def _line(head: str, measure: str, answer: Agreement, bounds: Bounds | None) -> str:
    value = f"{answer.value:.3f}" if answer.is_defined else answer.reason
    interval = "" if bounds is None else f"{bounds.low:.3f} to {bounds.high:.3f}"
    return f"{head} | {measure} | {value} | {interval} |"
