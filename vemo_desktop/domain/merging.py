"""Bringing what another project file says of a video into this one: three-way, and nothing is overwritten."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import format_time


class ConflictKind(StrEnum):
    """Why something could not simply be taken."""

    CHANGED_IN_BOTH = "changed in both files"
    DELETED_HERE = "deleted here, changed there"
    DELETED_THERE = "deleted there, kept here"
    SAME_PERSON = "one person labelled it in both files"
    TWO_GOLDS = "settled in both files"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing a person should look at: what, where, and how it was handled."""

    kind: ConflictKind
    media_id: str
    what: str
    handled: str


@dataclass(frozen=True, slots=True)
class Side:
    """One file's view of a video.

    Parameters
    ----------
    segments : mapping of str to Segment
        As they stand, by identifier.
    known : frozenset of str
        Of the segments of both files, those that its history ever touched. What was done and taken back
        since the histories parted does not count, here and below.
    touched : frozenset of str
        Those touched after the histories of the two files parted; all of `known` where they share nothing.
    """

    segments: Mapping[str, Segment]
    known: frozenset[str]
    touched: frozenset[str]


@dataclass(slots=True)
class Merged:
    """What a video gets: segments before and after, what was counted, and what needs a person."""

    before: list[Segment] = field(default_factory=list)
    after: list[Segment] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    conflicts: list[Conflict] = field(default_factory=list)


def merge_video(here: Side, there: Side, runs: Collection[str], renamed: Callable[[str], str]) -> Merged:
    """Return what a video of this file gets from another file.

    What only the other file changed since both were one is taken over; what both changed stays as it is here,
    and the other version stands beside it under another name. Nothing is deleted.

    Parameters
    ----------
    here, there : Side
        With the same identifier of the video and of its schemes.
    runs : collection of str
        Runs of networks that this file will have; proposals of others are left out.
    renamed : callable
        Turns a person's name into the one their labels get where both files have some of theirs.
    """
    merged = Merged()
    twins = _people_in_both(here, there)
    settled = _settled_in_both(here, there)
    for id_, theirs in there.segments.items():
        ours = here.segments.get(id_)
        if ours is None:
            _take_new(merged, here, there, theirs, runs, twins, settled, renamed)
        elif not _is_same(ours, theirs):
            _take_changed(merged, here, there, ours, theirs, renamed)
        else:
            merged.counts["the same in both files"] += 1
    for id_, ours in here.segments.items():
        if id_ not in there.segments and id_ in there.touched and ours.layer is not Layer.PROPOSAL:
            _tell(merged, ConflictKind.DELETED_THERE, ours, "it stays")
    for key in sorted(twins):
        author, scheme = key
        one = next(one for one in there.segments.values() if (one.author, one.scheme) == key)
        what = f"{author} in {scheme}"
        handled = f"the other file's labels are signed “{renamed(author)}”"
        merged.conflicts.append(Conflict(ConflictKind.SAME_PERSON, one.media_id, what, handled))
    _mend_origins(merged, here)
    return merged


def _take_new(
    merged: Merged,
    here: Side,
    there: Side,
    theirs: Segment,
    runs: Collection[str],
    twins: Collection[tuple[str, str]],
    settled: Collection[str],
    renamed: Callable[[str], str],
) -> None:
    was_here = theirs.id in here.known
    if was_here and theirs.id not in there.touched:
        merged.counts["deleted here earlier"] += 1
    elif was_here and theirs.id in here.touched:
        _tell(merged, ConflictKind.DELETED_HERE, theirs, "it stays deleted")
    elif theirs.layer is Layer.PROPOSAL:
        if theirs.run_id in runs:
            merged.after.append(theirs)
            merged.counts["proposals taken"] += 1
        else:
            merged.counts["proposals left out, since this file has its own run of that network"] += 1
    elif theirs.layer is Layer.GOLD and theirs.scheme in settled:
        _tell(merged, ConflictKind.TWO_GOLDS, theirs, "the gold of this file stays")
    else:
        is_twin = theirs.layer is Layer.HUMAN and (theirs.author, theirs.scheme) in twins
        merged.after.append(replace(theirs, author=renamed(theirs.author)) if is_twin else theirs)
        merged.counts["gold taken" if theirs.layer is Layer.GOLD else "labels taken"] += 1


def _take_changed(
    merged: Merged,
    here: Side,
    there: Side,
    ours: Segment,
    theirs: Segment,
    renamed: Callable[[str], str],
) -> None:
    if ours.id not in here.touched:
        merged.before.append(ours)
        merged.after.append(theirs)
        merged.counts["changes taken over"] += 1
    elif theirs.id not in there.touched:
        merged.counts["changed here since"] += 1
    elif theirs.layer is Layer.HUMAN:
        name, twin = renamed(theirs.author), _twin_id(theirs)
        if twin not in here.segments:
            merged.after.append(replace(theirs, id=twin, author=name))
        _tell(merged, ConflictKind.CHANGED_IN_BOTH, theirs, f"the other version stands beside it as “{name}”")
    else:
        _tell(merged, ConflictKind.CHANGED_IN_BOTH, theirs, "it stays as it is here")


def _people_in_both(here: Side, there: Side) -> set[tuple[str, str]]:
    """Return the people, with the scheme, of whom each file has segments that the other never had."""
    return _of_people(here, there.known) & _of_people(there, here.known)


def _of_people(side: Side, known: Collection[str]) -> set[tuple[str, str]]:
    return {
        (one.author, one.scheme)
        for one in side.segments.values()
        if one.layer is Layer.HUMAN and one.id not in known
    }


def _settled_in_both(here: Side, there: Side) -> set[str]:
    def schemes(side: Side, known: Collection[str]) -> set[str]:
        return {
            one.scheme for one in side.segments.values() if one.layer is Layer.GOLD and one.id not in known
        }

    return schemes(here, there.known) & schemes(there, here.known)


def _is_same(ours: Segment, theirs: Segment) -> bool:
    """Tell whether two say the same; an earlier merge may have changed who signs it and what it came from."""
    if ours.layer is not Layer.HUMAN:
        return ours == theirs
    return replace(ours, author=theirs.author, origin_id=theirs.origin_id, run_id=theirs.run_id) == theirs


def _twin_id(segment: Segment) -> str:
    """Return the identifier of another version of a segment: always the same, so that it comes in once."""
    content = (
        f"{segment.id}/{segment.interval}/{segment.scheme}/{segment.label}/{segment.note}/{segment.author}"
    )
    return hashlib.blake2b(content.encode(), digest_size=16).hexdigest()


def _mend_origins(merged: Merged, here: Side) -> None:
    """Let go of proposals that this file will not have."""
    there_will_be = here.segments.keys() | {one.id for one in merged.after}
    for number, one in enumerate(merged.after):
        is_lost = one.layer is Layer.HUMAN and one.origin_id not in {None, *there_will_be}
        if is_lost:
            merged.after[number] = replace(one, origin_id=None, run_id=None)
            merged.counts["labels whose proposal is not in this file"] += 1


def _tell(merged: Merged, kind: ConflictKind, segment: Segment, handled: str) -> None:
    start, end = segment.interval.start_us, segment.interval.end_us
    what = f"{segment.label} by {segment.author}, {format_time(start)} to {format_time(end)}"
    if segment.says_nothing:
        what = f"nothing{what}"
    merged.conflicts.append(Conflict(kind, segment.media_id, what, handled))
