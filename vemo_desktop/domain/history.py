"""Undo and redo over an append-only list of revisions.

Nothing is ever erased: undo appends the reverse of a gesture, redo appends the gesture again. Which
gestures can be undone or redone follows from the list alone, so it survives a restart.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from heapq import heapify, heappop, heappush


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
        Gestures that can no longer be undone or redone. For MACHINE, because proposals they were about have
        been replaced; for UNDO and REDO, because somebody else has since changed what they were about.
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

    def veiled(self) -> HistoryEntry:
        """Return it without telling who did what: only that, when and where something was done."""
        return replace(self, gesture="Change by somebody else", author="")


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
    """Which gestures undo and redo lead to, at one moment; `position` is the last one in effect, or 0.

    `undo` is in order: half a million gestures are copied in a millisecond, a set of them takes a hundred.
    """

    position: int = 0
    undo: tuple[int, ...] = ()
    redo: frozenset[int] = frozenset()
    undone: frozenset[int] = frozenset()

    def place(self, number: int, kind: RevisionKind) -> Place:
        """Return where a gesture or arrival stands."""
        if number == self.position:
            return Place.NOW
        if _holds(self.undo, number):
            return Place.DONE
        if number in self.redo:
            return Place.AHEAD
        if kind is RevisionKind.MACHINE:
            return Place.ARRIVED
        return Place.GONE if number in self.undone else Place.FIXED


@dataclass(slots=True)
class UndoStacks:
    """The gestures that can be undone and redone; all are numbers of revisions.

    `undo` is in order, since redo gives back in turn what undo took; `redo` is in the order of undoing.
    `undone` are all gestures not in effect: those that can be redone, and those that no longer can
    because something else was done since.
    """

    undo: list[int] = field(default_factory=list)
    redo: list[int] = field(default_factory=list)
    undone: set[int] = field(default_factory=set)

    @classmethod
    def of(cls, gestures: Sequence[int], others: Iterable[RevisionStep]) -> UndoStacks:
        """Rebuild the stacks from the whole list.

        Parameters
        ----------
        gestures : sequence of int
            Numbers of the revisions that are gestures, in order. They are nearly all, so they come as bare
            numbers: half a million are followed in milliseconds.
        others : iterable of RevisionStep
            All other revisions in order; arrivals that overtake nothing may be left out.

        Raises
        ------
        ValueError
            If a revision undoes or redoes a gesture whose turn it is not.
        """
        stacks = cls()
        done = 0
        for step in others:
            until = bisect_left(gestures, step.number, lo=done)
            stacks._take_gestures(gestures[done:until])
            stacks.take(step)
            done = until
        stacks._take_gestures(gestures[done:])
        return stacks

    def _take_gestures(self, numbers: Sequence[int]) -> None:
        if numbers:
            self.undo += numbers
            self.redo.clear()

    def take(self, step: RevisionStep) -> None:
        """Follow one more revision.

        Raises
        ------
        ValueError
            If the revision undoes or redoes a gesture whose turn it is not.
        """
        self._forget(frozenset(step.overtakes))
        match step.kind:
            case RevisionKind.GESTURE:
                self._take_gestures([step.number])
            case RevisionKind.UNDO:
                self.redo.append(_pop(self.undo, step))
                self.undone.add(self.redo[-1])
            case RevisionKind.REDO:
                self.undo.append(_pop(self.redo, step))
                self.undone.discard(self.undo[-1])
            case RevisionKind.MACHINE:
                pass

    @property
    def position(self) -> int:
        """The last gesture in effect that can be undone; 0 where there is none."""
        return self.undo[-1] if self.undo else 0

    def reach(self) -> Reach:
        """Return which gestures undo and redo lead to now."""
        return Reach(self.position, tuple(self.undo), frozenset(self.redo), frozenset(self.undone))

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
        if position == 0 or _holds(self.undo, position):
            first = bisect_left(self.undo, position) + 1 if position else 0
            return [(RevisionKind.UNDO, number) for number in reversed(self.undo[first:])]
        if position in self.redo:
            first = self.redo.index(position)
            return [(RevisionKind.REDO, number) for number in reversed(self.redo[first:])]
        return None

    def overtaken_by(
        self,
        replaced: frozenset[str],
        touching: Callable[[frozenset[str]], Iterable[int]],
        touched: Callable[[int], frozenset[str]],
    ) -> set[int]:
        """Return the gestures that replacing segments makes impossible to undo or redo.

        A gesture about a replaced segment is overtaken, and with it every gesture about a segment that
        an overtaken one touched, because the reverse of those would meet a state that no longer comes.

        Parameters
        ----------
        replaced : frozenset of str
            Identifiers of the segments that go.
        touching : callable
            Returns the numbers of all revisions that touched any of some segments.
        touched : callable
            Returns the identifiers that a gesture touched.
        """
        overtaken: set[int] = set()
        redo = tuple(sorted(self.redo))
        # Undo goes back from the newest, redo forth from the oldest; -1 and 1 make both one direction.
        for stack, way in ((self.undo, -1), (redo, 1)):
            waiting = [way * number for number in touching(replaced) if _holds(stack, number)]
            heapify(waiting)
            reach = set(replaced)
            while waiting:
                number = way * heappop(waiting)
                if number in overtaken:
                    continue
                overtaken.add(number)
                fresh = touched(number) - reach
                reach |= fresh
                for further in touching(fresh) if fresh else ():
                    if way * further > way * number and _holds(stack, further):
                        heappush(waiting, way * further)
        return overtaken

    def _forget(self, numbers: frozenset[int]) -> None:
        if not numbers:
            return  # nearly every arrival; going through a long history for each took minutes
        self.undo = [number for number in self.undo if number not in numbers]
        self.redo = [number for number in self.redo if number not in numbers]


def _holds(numbers: Sequence[int], number: int) -> bool:
    """Tell whether numbers in order hold one."""
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number


def _pop(stack: list[int], step: RevisionStep) -> int:
    if not stack or stack[-1] != step.target:
        raise ValueError(f"revision {step.number} {step.kind}es {step.target} out of turn")
    return stack.pop()
