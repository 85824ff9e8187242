"""Killing a program that labels, at any instant, and looking at what is left.

A victim process opens a project, edits at random and tells each gesture only when the service has
returned, as the window does when it draws it. It is killed with SIGKILL at a random moment: while it
opens, edits, undoes, stores an analysis or writes a backup. Then every gesture it told must be in the
revisions, in order, the project must open and verification must find nothing.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import multiprocessing
import random
import threading
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from tests.projects import S, add_video_to, analyse, proposed
from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.storage.check import check
from vemo_desktop.storage.repositories import revisions
from vemo_desktop.storage.segment_json import segment_to_json

LABELS = ("negative", "neutral", "positive")
_SLOWEST_START_S = 30.0


@dataclass(slots=True)
class Tally:
    """What many rounds of killing showed; `faults` must stay empty."""

    rounds: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    killed_while_opening: int = 0
    runs_stored: int = 0
    faults: list[str] = field(default_factory=list)


def make_victim_project(path: Path, clips: list[Path] | None = None) -> None:
    """Make a project with one video to label, and real clips to analyse if any are given."""
    with open_project(path, create=True, author="ann") as session:
        video = add_video_to(session, path.parent, "edited", seconds=600)
        analyse(session, video, [proposed(start, start + 8) for start in range(0, 590, 10)])
        if clips:
            session.library.add(clips)
            _analyse_clips(session, path.parent / "cache")


def kill_rounds(path: Path, rounds: int, *, seed: int = 1, with_analysis: bool = False) -> Tally:
    """Let a victim edit and kill it, many times over, on one project that grows."""
    luck = random.Random(seed)
    context = multiprocessing.get_context("forkserver")
    # Loaded once for all victims, so that a round is spent on labelling and not on importing.
    heavy = ["vemo_desktop.pipeline.steps", "vemo_desktop.services.analysis", "torch", "cv2"]
    context.set_forkserver_preload(["tests.killing", *(heavy if with_analysis else ())])
    longest_s = 2.0 if with_analysis else 0.25
    tally = Tally()
    seen = _revision_count(path)
    for number in range(rounds):
        receiver, sender = context.Pipe(duplex=False)
        victim = context.Process(target=edit_for_ever, args=(path, sender, seed + number, with_analysis))
        victim.start()
        sender.close()
        # One round in five is killed at once, somewhere in opening; the others after the first edit.
        if luck.random() > 0.2:
            receiver.poll(_SLOWEST_START_S)
        time.sleep(luck.uniform(0.0, longest_s))
        victim.kill()
        victim.join()
        told = _drain(receiver)
        tally.rounds += 1
        tally.acknowledged += len(told)
        tally.killed_while_opening += not told
        seen = _look(path, seen, told, tally)
    return tally


def edit_for_ever(path: Path, told: Connection, seed: int, with_analysis: bool) -> None:
    """Be the victim: edit at random until killed, telling each gesture after it is acknowledged."""
    luck = random.Random(seed)
    with open_project(path, author="ann") as session:
        media_id = next(item.id for item in session.library.media() if item.title == "edited")
        if with_analysis:
            threading.Thread(target=_analyse_for_ever, args=(session, path, seed), daemon=True).start()
        while True:
            try:
                change = _random_gesture(session, media_id, luck)
            except EditRefused:
                continue
            if change is not None and not change.is_empty:
                told.send(digest_of(change))


def digest_of(change: Change) -> str:
    """Return a digest of a gesture and all segments before and after it."""
    parts = [[segment_to_json(one) for one in side] for side in (change.before, change.after)]
    text = json.dumps([change.gesture, change.media_id, change.removed, *parts], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _random_gesture(session: ProjectSession, media_id: str, luck: random.Random) -> Change | None:
    review, history = session.review, session.history
    segment: Segment = luck.choice(review.segments(media_id))
    start, length = luck.randrange(590 * S), luck.randrange(1, 9 * S)
    interval, label = Interval(start, start + length), luck.choice(LABELS)
    choice = luck.random()
    if choice < 0.25:
        return history.undo() if luck.random() < 0.6 else history.redo()
    if choice < 0.5:
        return review.create(media_id, interval, "sentiment", label)
    if choice < 0.6 and segment.layer is Layer.HUMAN:
        return review.delete(segment.id)
    gestures = (
        lambda: review.accept(segment.id),
        lambda: review.reject(segment.id),
        lambda: review.reopen(segment.id),
        lambda: review.adjust(segment.id, interval),
        lambda: review.relabel(segment.id, label),
        lambda: review.split(segment.id, segment.interval.middle_us),
        lambda: review.set_note(segment.id, label * luck.randrange(200)),
        lambda: review.accept_open(media_id, at_least=luck.random()),
    )
    return luck.choice(gestures)()


def _analyse_for_ever(session: ProjectSession, path: Path, seed: int) -> None:
    """Analyse real clips over and over, now and then from nothing, and the edited video between them."""
    edited = next(item.id for item in session.library.media() if item.title == "edited")
    for number in itertools.count(1):
        from_nothing = number % 4 == 0
        _analyse_clips(session, path.parent / (f"cache-{seed}-{number}" if from_nothing else "cache"))
        analyse(session, edited, [proposed(start, start + 8) for start in range(number % 7, 590, 11)])


def _analyse_clips(session: ProjectSession, cache: Path) -> None:
    """Analyse every real clip of a project as the command line does, but in this process."""
    from vemo_desktop.jobs.queue import JobQueue
    from vemo_desktop.jobs.runners import InlineRunner
    from vemo_desktop.pipeline.steps import STEPS
    from vemo_desktop.services.analysis import AnalysisService

    queue = JobQueue(InlineRunner(STEPS))
    service = AnalysisService(session, queue, cache)
    service.analyse(item.id for item in session.library.media() if item.title != "edited")
    service.wait()
    service.close()
    queue.close()


def _drain(receiver: Connection) -> list[str]:
    """Return everything the victim told before it died."""
    told = []
    try:
        while receiver.poll():
            told.append(receiver.recv())
    except (EOFError, OSError):
        pass  # the victim's end is gone, perhaps within a message that nobody has acknowledged yet
    finally:
        receiver.close()
    return told


def _look(path: Path, seen: int, told: list[str], tally: Tally) -> int:
    """Compare the project with what was told, and return how many revisions it has now."""
    report = check(path)
    tally.faults += [f"round {tally.rounds}: {finding}" for finding in report.findings]
    with open_project(path, author="looker") as session, session.library._workspace.store.reading() as rows:
        if session.read_only:
            tally.faults.append(f"round {tally.rounds}: the lock outlived the process")
        fresh = [row for row in revisions.all_rows(rows) if row.number > seen]
        gestures = [digest_of(revisions.change_from(row)) for row in fresh if row.kind != "machine"]
    tally.runs_stored = report.counts["runs"]
    if gestures[: len(told)] != told:
        lost = len(set(told) - set(gestures))
        tally.faults.append(f"round {tally.rounds}: {lost} of {len(told)} acknowledged gestures are missing")
    extra = len(gestures) - len(told)
    tally.unacknowledged += max(extra, 0)
    if extra > 1:
        tally.faults.append(f"round {tally.rounds}: {extra} gestures that nobody was told of")
    return seen + len(fresh)


def _revision_count(path: Path) -> int:
    return check(path).counts["revisions"]
