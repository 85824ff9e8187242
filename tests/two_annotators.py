"""Two people who label one video of a project on a server at the same time, each a process of its own.

Each makes gestures at random, undoing and redoing among them, as fast as they are acknowledged, and keeps
what was acknowledged. Afterwards exactly that must be in the revisions, person by person and in order, and
verification, which replays all of them, must find nothing.
"""

from __future__ import annotations

import multiprocessing
import random
import time
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing.connection import Connection
from threading import Barrier

from tests.projects import add_video_to, analyse, proposed
from tests.victim import EDITED, digest_of, random_gesture
from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import EditRefused
from vemo_desktop.services.project import open_project
from vemo_desktop.storage.check import check
from vemo_desktop.storage.opening import open_store
from vemo_desktop.storage.repositories import revisions

_PATIENCE_S = 60.0
"""How long the other may take to start on a busy machine."""
_CROSSED = "a moment ago"
"""In the sentence for who changed what somebody else had just changed."""


@dataclass(frozen=True)
class Account:
    """What one person did.

    Parameters
    ----------
    digests : list of str
        Of the gestures that were acknowledged, in order.
    refused, crossed : int
        Gestures that the rules refused, and those of them that would have gone over somebody else's.
    times_ms : list of float
        From the call until the gesture is on the disk of the server.
    """

    digests: list[str]
    refused: int
    crossed: int
    times_ms: list[float]


def prepare(place: ServerPlace) -> None:
    """Make the project: a video of ten minutes with fifty proposals."""
    with open_project(place, create=True, author="lead") as session:
        session.folder.mkdir(parents=True, exist_ok=True)
        media_id = add_video_to(session, session.folder, EDITED, seconds=600)
        analyse(session, media_id, [proposed(n * 12, n * 12 + 9) for n in range(50)])


def label_together(place: ServerPlace, gestures: int, seed: int = 1) -> dict[str, Account]:
    """Have two people label until each has so many gestures acknowledged; return their accounts by name."""
    context = multiprocessing.get_context("spawn")
    pipes, people, start = {}, [], context.Barrier(2)
    for number, name in enumerate(("ann", "bob")):
        pipes[name], theirs = context.Pipe(duplex=False)
        arguments = (place, name, gestures, seed + number, start, theirs)
        people.append(context.Process(target=_label, args=arguments, daemon=True))
        people[-1].start()
        theirs.close()
    accounts: dict[str, Account] = {name: pipe.recv() for name, pipe in pipes.items()}
    for person in people:
        person.join(_PATIENCE_S)
    return accounts


def faults_after(place: ServerPlace, accounts: dict[str, Account]) -> list[str]:
    """Return what is wrong with the project after two people labelled; empty if all is well."""
    with closing(open_store(place, read_only=True)) as store, store.reading() as session:
        kept: dict[str, list[str]] = {name: [] for name in accounts}
        for row in revisions.all_rows(session):
            if row.kind != "machine":
                kept[row.author].append(digest_of(revisions.change_from(row)))
    faults = [
        f"{name}: {len(account.digests)} gestures were acknowledged, {len(kept[name])} are kept"
        for name, account in accounts.items()
        if kept[name] != account.digests
    ]
    return [*faults, *check(place).findings]


def turns_of(place: ServerPlace) -> int:
    """Return how often one person's gesture followed the other's."""
    with closing(open_store(place, read_only=True)) as store, store.reading() as session:
        authors = [row.author for row in revisions.all_rows(session) if row.kind != "machine"]
    return sum(one != other for one, other in pairwise(authors))


def _label(
    place: ServerPlace, author: str, gestures: int, seed: int, start: Barrier, out: Connection
) -> None:
    luck = random.Random(seed)
    account = Account([], 0, 0, [])
    refused = crossed = 0
    with open_project(place, author=author) as session:
        (media_id,) = (item.id for item in session.library.media())
        start.wait(_PATIENCE_S)
        while len(account.digests) < gestures:
            began = time.perf_counter()
            try:
                change = random_gesture(session, media_id, luck)
            except EditRefused as error:
                refused += 1
                crossed += _CROSSED in error.message
                continue
            if change is not None and not change.is_empty:
                account.times_ms.append((time.perf_counter() - began) * 1000)
                account.digests.append(digest_of(change))
    out.send(Account(account.digests, refused, crossed, account.times_ms))
