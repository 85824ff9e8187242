"""Killing a program that labels and analyses, at any instant, and looking at what is left.

The victim (`tests.victim`) edits at random and tells each gesture once it is acknowledged. Either the whole
program is killed with SIGKILL, while it opens, edits, undoes, stores an analysis or writes a backup, with its
worker process at any point of an analysis; or the worker alone is, and the program has to go on. Then every
gesture it told must be in the revisions, in order, every analysis in the runs, the project must open and
verification must find nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Literal

import psutil

from tests.projects import add_video_to, analyse, proposed
from tests.victim import EDITED, AtWork, Edited, Refused, Stored, Told, digest_of, work_for_ever
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.check import check
from vemo_desktop.storage.repositories import revisions

Target = Literal["window", "worker"]

_PATIENCE_S = 60.0
"""How long a program may take on a busy machine to start, or to go on after its worker died."""
_KILLS_PER_VICTIM = 5
"""So many workers of one program are killed before the program itself is."""


@dataclass(slots=True)
class Tally:
    """What many rounds of killing showed; `faults` must stay empty."""

    rounds: int = 0
    acknowledged: int = 0
    unacknowledged: int = 0
    killed_while_opening: int = 0
    killed_while_analysing: int = 0
    workers_killed: int = 0
    analyses_acknowledged: int = 0
    analyses_failed: int = 0
    runs_stored: int = 0
    faults: list[str] = field(default_factory=list)

    def fault(self, text: str) -> None:
        """Note what must not happen."""
        self.faults.append(f"round {self.rounds}: {text}")


@dataclass(slots=True)
class _Victim:
    """A running victim and everything it has told so far."""

    process: BaseProcess
    receiver: Connection
    words: list[Told] = field(default_factory=list)

    @property
    def worker(self) -> int | None:
        """The worker process it told of last."""
        pids = [word.pid for word in self.words if isinstance(word, AtWork)]
        return pids[-1] if pids else None

    @property
    def latest(self) -> list[Told]:
        """What it has told since its present worker began."""
        begins = [place for place, word in enumerate(self.words) if isinstance(word, AtWork)]
        return self.words[begins[-1] :] if begins else []

    def has_told(self, kind: type[Told]) -> bool:
        """Whether it has told such a thing."""
        return any(isinstance(word, kind) for word in self.words)

    def listen(self, is_enough: Callable[[_Victim], bool], patience_s: float) -> bool:
        """Hear what it tells until that is enough; False if time or the victim ends before."""
        until = time.monotonic() + patience_s
        while not is_enough(self):
            try:
                if not self.receiver.poll(max(until - time.monotonic(), 0)):
                    return False
                self.words.append(self.receiver.recv())
            except (EOFError, OSError):  # its end is gone, perhaps within a word nobody has acknowledged
                return False
        return True

    def kill(self) -> None:
        """Kill it, and hear what it still told."""
        self.process.kill()
        self.process.join()
        self.listen(lambda _: False, 0)
        self.receiver.close()


def make_victim_project(path: Path, clips: list[Path] | None = None) -> None:
    """Make a project with one video to label, and real clips to analyse if any are given."""
    with open_project(path, create=True, author="ann") as session:
        video = add_video_to(session, path.parent, EDITED, seconds=600)
        analyse(session, video, [proposed(start, start + 8) for start in range(0, 590, 10)])
        if clips:
            session.library.add(clips)


def kill_rounds(
    path: Path, rounds: int, *, seed: int = 1, is_analysing: bool = False, target: Target = "window"
) -> Tally:
    """Let a victim work and kill it or its worker, many times over, on one project that grows.

    Parameters
    ----------
    path : Path
        A project of `make_victim_project`.
    rounds : int
        How many times something is killed.
    seed : int
    is_analysing : bool
        Whether the victim has clips analysed by its worker process while it edits.
    target : {"window", "worker"}
        What is killed: the whole program, or its worker; that needs `is_analysing`.
    """
    luck = random.Random(seed)
    tally = Tally()
    counts = check(path).counts
    seen, runs = counts["revisions"], counts["runs"]
    while tally.rounds < rounds:
        victim = _start(path, seed + tally.rounds, is_analysing)
        if target == "worker":
            for _ in range(min(_KILLS_PER_VICTIM, rounds - tally.rounds)):
                tally.rounds += 1
                _kill_worker(victim, luck, tally)
        else:
            tally.rounds += 1
            _let_work(victim, luck, is_analysing, tally)
        victim.kill()
        _expect_gone(victim, tally)
        seen, runs = _look(path, seen, runs, victim.words, tally)
    return tally


def _start(path: Path, seed: int, is_analysing: bool) -> _Victim:
    context = multiprocessing.get_context("forkserver")
    # Loaded once for all victims, so that a round is spent on labelling and not on importing.
    context.set_forkserver_preload(["tests.victim"])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=work_for_ever, args=(path, sender, seed, is_analysing))
    process.start()
    sender.close()
    return _Victim(process, receiver)


def _let_work(victim: _Victim, luck: random.Random, is_analysing: bool, tally: Tally) -> None:
    """Let the victim work until the instant at which it is to be killed.

    Counted from its start, from its first edit, or, where clips are analysed, from the worker's beginning or
    from the first analysis that was stored: so that each of them is met often on slow and fast machines.
    """
    since = luck.choice((None, Edited, AtWork, Stored) if is_analysing else (None, Edited, Edited, Edited))
    if since is not None and not victim.listen(lambda told: told.has_told(since), _PATIENCE_S):
        tally.fault("the program did not begin to work")
    victim.listen(lambda _: False, luck.uniform(0.0, 2.0 if is_analysing else 0.25))
    tally.killed_while_opening += not victim.words
    tally.killed_while_analysing += victim.worker is not None


def _kill_worker(victim: _Victim, luck: random.Random, tally: Tally) -> None:
    """Kill the worker at some instant of its work; the program must say so and go on with another."""
    since = luck.choice((AtWork, Stored))
    if not victim.listen(lambda told: any(isinstance(word, since) for word in told.latest), _PATIENCE_S):
        tally.fault("the worker did not begin to work")
        return
    victim.listen(lambda _: False, luck.uniform(0.0, 2.0))
    pid, told_before = victim.worker, len(victim.words)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    tally.workers_killed += 1

    def has_gone_on(told: _Victim) -> bool:
        fresh = told.words[told_before:]
        return told.worker != pid and any(isinstance(word, Edited) for word in fresh)

    if not victim.listen(has_gone_on, _PATIENCE_S):
        tally.fault("the program did not go on after its worker was killed")


def _expect_gone(victim: _Victim, tally: Tally) -> None:
    """The worker of a killed program must not outlive it."""
    if victim.worker is None:
        return
    until = time.monotonic() + _PATIENCE_S
    while _is_running(victim.worker):
        if time.monotonic() > until:
            tally.fault("the worker outlived its program")
            return
        time.sleep(0.01)


def _is_running(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def _look(path: Path, seen: int, runs: int, words: list[Told], tally: Tally) -> tuple[int, int]:
    """Compare the project with what was told; return how many revisions and runs it has now."""
    report = check(path)
    for finding in report.findings:
        tally.fault(finding)
    with open_project(path, author="looker") as session, session.library._workspace.store.reading() as rows:
        if session.read_only:
            tally.fault("the lock outlived the process")
        fresh = [row for row in revisions.all_rows(rows) if row.number > seen]
        gestures = [digest_of(revisions.change_from(row)) for row in fresh if row.kind != "machine"]
    edits = [word.digest for word in words if isinstance(word, Edited)]
    if gestures[: len(edits)] != edits:
        lost = len(set(edits) - set(gestures))
        tally.fault(f"{lost} of {len(edits)} acknowledged gestures are missing")
    extra = len(gestures) - len(edits)
    if extra > 1:
        tally.fault(f"{extra} gestures that nobody was told of")
    stored = sum(isinstance(word, Stored) for word in words)
    if report.counts["runs"] < runs + stored:
        tally.fault(f"{stored} analyses were acknowledged, {report.counts['runs'] - runs} are there")
    tally.acknowledged += len(edits)
    tally.unacknowledged += max(extra, 0)
    tally.analyses_acknowledged += stored
    tally.analyses_failed += sum(isinstance(word, Refused) for word in words)
    tally.runs_stored = report.counts["runs"]
    return seen + len(fresh), report.counts["runs"]
