"""Undo and redo over an append-only list of revisions.

Nothing is ever erased: undo appends the reverse of a gesture, redo appends the gesture again. Which
gestures can be undone or redone follows from the list alone, so it survives a restart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class RevisionKind(StrEnum):
    """How a revision came about."""

    GESTURE = "gesture"  # a person did something
    UNDO = "undo"  # a person took a gesture back
    REDO = "redo"  # a person did an undone gesture again
    MACHINE = "machine"  # proposals arrived; not a gesture, so undo passes over it


@dataclass(frozen=True, slots=True)
class RevisionStep:
    """What undo needs to know of a revision.

    Parameters
    ----------
    number : int
        Place in the list, increasing.
    kind : RevisionKind
    target : int or None
        The gesture that an undo or redo is about.
    overtakes : tuple of int
        For MACHINE: gestures that can no longer be undone or redone, because proposals they were about
        have been replaced.
    """

    number: int
    kind: RevisionKind
    target: int | None = None
    overtakes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of the history shown to a person. Where it stands changes, so `Reach` tells it.

    `media_id` is empty where it is about no video.
    """

    number: int
    gesture: str
    when: datetime
    author: str
    media_id: str
    kind: RevisionKind


class Place(StrEnum):
    """Where an entry stands in the history."""

    NOW = "now"  # the last gesture in effect
    DONE = "done"  # in effect; later ones are undone to get here
    AHEAD = "ahead"  # taken back; redo leads here
    GONE = "gone"  # taken back before something else was done
    FIXED = "fixed"  # in effect, but undo passes over it: proposals it was about were replaced
    ARRIVED = "arrived"  # not a person's gesture

    @property
    def is_reachable(self) -> bool:
        """Whether undo or redo lead to the moment after it."""
        return self in (Place.NOW, Place.DONE, Place.AHEAD)


@dataclass(frozen=True, slots=True)
class Reach:
    """Which gestures undo and redo lead to, at one moment; `position` is the last one in effect, or 0."""

    position: int = 0
    undo: frozenset[int] = frozenset()
    redo: frozenset[int] = frozenset()
    undone: frozenset[int] = frozenset()

    def place(self, number: int, kind: RevisionKind) -> Place:
        """Return where a gesture or arrival stands."""
        if number == self.position:
            return Place.NOW
        if number in self.undo:
            return Place.DONE
        if number in self.redo:
            return Place.AHEAD
        if kind is RevisionKind.MACHINE:
            return Place.ARRIVED
        return Place.GONE if number in self.undone else Place.FIXED


@dataclass(slots=True)
class UndoStacks:
    """The gestures that can be undone and redone, oldest first; all are numbers of revisions.

    `undone` are all gestures not in effect: those that can be redone, and those that no longer can
    because something else was done since.
    """

    undo: list[int] = field(default_factory=list)
    redo: list[int] = field(default_factory=list)
    undone: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, steps: Iterable[RevisionStep]) -> UndoStacks:
        """Rebuild the stacks from the whole list."""
        stacks = cls()
        for step in steps:
            stacks.take(step)
        return stacks

    def take(self, step: RevisionStep) -> None:
        """Follow one more revision.

        Raises
        ------
        ValueError
            If the revision undoes or redoes a gesture whose turn it is not.
        """
        match step.kind:
            case RevisionKind.GESTURE:
                self.undo.append(step.number)
                self.redo.clear()
            case RevisionKind.UNDO:
                self.redo.append(_pop(self.undo, step))
                self.undone.add(self.redo[-1])
            case RevisionKind.REDO:
                self.undo.append(_pop(self.redo, step))
                self.undone.discard(self.undo[-1])
            case RevisionKind.MACHINE:
                self._forget(frozenset(step.overtakes))

    @property
    def position(self) -> int:
        """The last gesture in effect that can be undone; 0 where there is none."""
        return self.undo[-1] if self.undo else 0

    def reach(self) -> Reach:
        """Return which gestures undo and redo lead to now."""
        return Reach(self.position, frozenset(self.undo), frozenset(self.redo), frozenset(self.undone))

    def way_to(self, position: int) -> list[tuple[RevisionKind, int]] | None:
        """Return the steps after which `position` is the last gesture in effect, or None if none lead there.

        Parameters
        ----------
        position : int
            A gesture, or 0 for the state before the first.

        Returns
        -------
        list of (RevisionKind, int) or None
            UNDO or REDO with the gesture each is about, in order.
        """
        if position == 0 or position in self.undo:
            first = self.undo.index(position) + 1 if position else 0
            return [(RevisionKind.UNDO, number) for number in reversed(self.undo[first:])]
        if position in self.redo:
            first = self.redo.index(position)
            return [(RevisionKind.REDO, number) for number in reversed(self.redo[first:])]
        return None

    def overtaken_by(self, replaced: frozenset[str], touched: Callable[[int], frozenset[str]]) -> set[int]:
        """Return the gestures that replacing segments makes impossible to undo or redo.

        A gesture about a replaced segment is overtaken, and with it every gesture about a segment that
        an overtaken one touched, because the reverse of those would meet a state that no longer comes.

        Parameters
        ----------
        replaced : frozenset of str
            Identifiers of the segments that go.
        touched : callable
            Returns the identifiers that a gesture touched.
        """
        overtaken: set[int] = set()
        for numbers in (list(reversed(self.undo)), list(reversed(self.redo))):
            reach = set(replaced)
            for number in numbers:
                ids = touched(number)
                if not reach.isdisjoint(ids):
                    overtaken.add(number)
                    reach |= ids
        return overtaken

    def _forget(self, numbers: frozenset[int]) -> None:
        self.undo = [number for number in self.undo if number not in numbers]
        self.redo = [number for number in self.redo if number not in numbers]


def _pop(stack: list[int], step: RevisionStep) -> int:
    if not stack or stack[-1] != step.target:
        raise ValueError(f"revision {step.number} {step.kind}es {step.target} out of turn")
    return stack.pop()
