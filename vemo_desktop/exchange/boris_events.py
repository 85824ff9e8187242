"""Events as BORIS counts them, made into marks on the recordings they belong to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from vemo_desktop.domain.document import Document, Vocabulary
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import Changes, Collector, file_name, quoted, us_of_seconds

_MOST_RECORDINGS = 1000
NO_SUBJECT = "No focal subject"


@dataclass(frozen=True, slots=True)
class Event:
    """One row: `kind` is ``point``, ``start``, ``stop``, or ``state`` where only the order tells which."""

    time_s: float | str
    subject: str
    code: str
    category: str
    kind: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recording:
    """One file on the time axis of an observation; a length of 0 s is not known."""

    path: str
    length_s: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch with everything that is said of it, on the time axis of the observation."""

    start_us: int
    end_us: int
    event: Event
    note: str


def documents(
    name: str,
    recordings: Sequence[Recording],
    events: Iterable[Event],
    vocabularies: tuple[Vocabulary, ...],
    changes: Changes,
) -> list[Document]:
    """Return one document per recording of an observation; one without a recording if there is none."""
    return place(name, recordings, pieces(events, changes), vocabularies, changes)


def pieces(events: Iterable[Event], changes: Changes) -> list[Piece]:
    """Pair the starts and stops of states.

    Raises
    ------
    ImportRefused
        If a time is none.
    """
    found: list[Piece] = []
    running: dict[tuple[str, str], tuple[int, Event]] = {}
    timed = sorted(((time_us(event.time_s), event) for event in events), key=lambda pair: pair[0])
    for at_us, event in timed:
        key = (event.subject, event.code)
        if event.kind == "point":
            found.append(Piece(at_us, at_us, event, event.note))
        elif event.kind == "start" or (event.kind == "state" and key not in running):
            changes.add("states left out because they never end", key in running)
            running[key] = (at_us, event)
        elif key in running:
            start_us, began = running.pop(key)
            note = (
                began.note if began.note == event.note else "\n".join(filter(None, (began.note, event.note)))
            )
            found.append(Piece(start_us, at_us, began, note))
        else:
            changes.add("states left out because they never begin")
    changes.add("states left out because they never end", len(running))
    return found


def place(
    name: str,
    recordings: Sequence[Recording],
    found: Sequence[Piece],
    vocabularies: tuple[Vocabulary, ...],
    changes: Changes,
) -> list[Document]:
    """Put pieces on the recordings that lie one after the other on an observation's time axis."""
    if len(recordings) > _MOST_RECORDINGS:
        raise ImportRefused(f"{quoted(name)} is an observation of more than {_MOST_RECORDINGS} recordings.")
    if len(recordings) > 1 and any(one.length_s <= 0 for one in recordings):
        changes.add("observations of several recordings of unknown length, all taken for the first one")
        recordings = recordings[:1]
    names = {vocabulary.name for vocabulary in vocabularies}
    collectors: list[Collector] = []
    edges = [0]
    for one in recordings or (Recording("", 0.0),):
        collectors.append(Collector(changes, offset_us=-edges[-1]))
        edges.append(edges[-1] + time_us(one.length_s))
    for piece in sorted(found, key=lambda one: (one.start_us, one.end_us)):
        spans = list(_spans(piece, edges))
        changes.add("states that go on in the next recording, cut in two", len(spans) > 1)
        for which, start_us, end_us in spans:
            event = piece.event
            subject = "" if event.subject == NO_SUBJECT else event.subject
            vocabulary = event.category or "behaviours"
            tier = collectors[which].same_tier(
                f"{subject}: {vocabulary}" if subject else vocabulary,
                subject=subject,
                vocabulary=vocabulary if vocabulary in names else "",
            )
            collectors[which].add(tier, start_us, end_us, event.code, note=piece.note)
    return [
        collector.document(
            vocabularies=vocabularies,
            media=file_name(one.path),
            name=name,
            duration_us=time_us(one.length_s),
        )
        for collector, one in zip(collectors, recordings or (Recording("", 0.0),), strict=True)
    ]


def time_us(time_s: float | str) -> int:
    """Return a time of BORIS in microseconds.

    Raises
    ------
    ImportRefused
        If it is none.
    """
    try:
        return us_of_seconds(time_s)
    except ValueError as error:
        raise ImportRefused(
            f"{quoted(time_s)} is no time of an event of BORIS.", details=repr(error)
        ) from error


def _spans(piece: Piece, edges: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Yield which recording has which part of a piece; the last one has everything after it too."""
    last = len(edges) - 2
    for which, start_us in enumerate(edges[:-1]):
        begin = piece.start_us if which == 0 else max(piece.start_us, start_us)
        end = piece.end_us if which == last else min(piece.end_us, edges[which + 1])
        is_inside = which == last or piece.start_us < edges[which + 1]
        if begin < end or (begin == end == piece.start_us == piece.end_us and is_inside):
            yield which, begin, end
