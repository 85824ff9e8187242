"""What can be undone follows from the list of revisions alone."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.history import RevisionKind, RevisionStep, UndoStacks

G, U, R, M = RevisionKind.GESTURE, RevisionKind.UNDO, RevisionKind.REDO, RevisionKind.MACHINE


def steps(*kinds: tuple[RevisionKind, int | None] | RevisionKind) -> list[RevisionStep]:
    pairs = [kind if isinstance(kind, tuple) else (kind, None) for kind in kinds]
    return [RevisionStep(number, kind, target) for number, (kind, target) in enumerate(pairs, start=1)]


def stacks_of(steps: list[RevisionStep]) -> UndoStacks:
    gestures = [step.number for step in steps if step.kind is G]
    return UndoStacks.of(gestures, [step for step in steps if step.kind is not G])


def overtaken(stacks: UndoStacks, replaced: str, touched: dict[int, frozenset[str]]) -> set[int]:
    def touching(ids: frozenset[str]) -> Iterable[int]:
        return [number for number, some in touched.items() if some & ids]

    return stacks.overtaken_by(frozenset(replaced), touching, touched.__getitem__)


def test_gestures_are_undone_last_first():
    stacks = stacks_of(steps(G, G, (U, 2)))
    assert (stacks.undo, stacks.redo, stacks.undone) == ([1], [2], {2})
    stacks.take(RevisionStep(4, U, 1))
    assert (stacks.undo, stacks.redo) == ([], [2, 1])


def test_a_new_gesture_ends_redo_but_what_was_undone_stays_undone():
    stacks = stacks_of(steps(G, G, (U, 2), G))
    assert (stacks.undo, stacks.redo, stacks.undone) == ([1, 4], [], {2})


def test_arriving_proposals_leave_undo_and_redo_alone():
    stacks = stacks_of(steps(G, G, (U, 2), M))
    assert (stacks.undo, stacks.redo) == ([1], [2])


def test_what_new_proposals_overtake_is_passed_over():
    stacks = stacks_of([*steps(G, G, G, (U, 3)), RevisionStep(5, M, overtakes=(2, 3))])
    assert (stacks.undo, stacks.redo, stacks.undone) == ([1], [], {3})


def test_undo_out_of_turn_is_told():
    with pytest.raises(ValueError, match="out of turn"):
        stacks_of(steps(G, G, (U, 1)))
    with pytest.raises(ValueError, match="out of turn"):
        stacks_of(steps(G, (R, 1)))


def test_gestures_that_touched_what_overtaken_ones_touched_are_overtaken_too():
    touched = {
        1: frozenset({"other"}),
        2: frozenset({"p", "mine"}),  # accept p
        3: frozenset({"mine"}),  # move what was made of it
        4: frozenset({"p", "mine"}),  # reopen p, so that it is open when new proposals arrive
    }
    stacks = stacks_of(steps(G, G, G, G))
    assert overtaken(stacks, "p", touched) == {2, 3, 4}


def test_redo_is_overtaken_as_far_as_it_needs_what_is_gone():
    touched = {1: frozenset({"p", "mine"}), 2: frozenset({"mine"}), 3: frozenset({"other"})}
    stacks = stacks_of(steps(G, G, G, (U, 3), (U, 2), (U, 1)))
    assert stacks.redo == [3, 2, 1]
    assert overtaken(stacks, "p", touched) == {1, 2}


@given(st.data())
def test_overtaken_is_what_going_through_every_gesture_finds(data: st.DataObject):
    """The definition itself, in words of the rule: from the newest of undo, from the oldest of redo."""
    count = data.draw(st.integers(1, 12))
    undone = data.draw(st.integers(0, count))
    ids = st.frozensets(st.sampled_from("pqrst"), min_size=1, max_size=3)
    touched = {number: data.draw(ids) for number in range(1, count + 1)}
    stacks = stacks_of(steps(*[G] * count, *[(U, count - n) for n in range(undone)]))
    expected = set()
    for numbers in (stacks.undo[::-1], stacks.redo[::-1]):
        reach = {"p"}
        for number in numbers:
            if reach & touched[number]:
                expected.add(number)
                reach |= touched[number]
    assert overtaken(stacks, "p", touched) == expected


@given(st.lists(st.sampled_from([G, U, R, M]), max_size=60))
def test_each_gesture_is_in_effect_or_undone(kinds: list[RevisionKind]):
    stacks = UndoStacks()
    gestures: set[int] = set()
    taken: list[RevisionStep] = []
    for number, kind in enumerate(kinds, start=1):
        stack = {U: stacks.undo, R: stacks.redo}.get(kind)
        if stack is not None and not stack:
            continue
        taken.append(RevisionStep(number, kind, stack[-1] if stack else None))
        stacks.take(taken[-1])
        gestures |= {number} if kind is G else set()
    assert stacks_of(taken) == stacks, "all at once is as one by one"
    assert set(stacks.undo) == gestures - stacks.undone
    assert set(stacks.redo) <= stacks.undone
    assert stacks.undo == sorted(stacks.undo)


def test_the_way_to_a_moment_is_undo_or_redo_in_turn():
    stacks = stacks_of(steps(G, G, G, (U, 3)))
    assert stacks.position == 2
    assert stacks.way_to(0) == [(U, 2), (U, 1)]
    assert stacks.way_to(1) == [(U, 2)]
    assert stacks.way_to(2) == []
    assert stacks.way_to(3) == [(R, 3)]
    stacks.take(RevisionStep(5, G))
    assert stacks.way_to(3) is None


@given(st.lists(st.sampled_from([G, G, U, R]), max_size=40), st.data())
def test_every_way_leads_to_its_moment_and_back(kinds: list[RevisionKind], data: st.DataObject):
    stacks = UndoStacks()
    number = 0

    def take(kind: RevisionKind, target: int | None = None) -> None:
        nonlocal number
        number += 1
        stacks.take(RevisionStep(number, kind, target))

    for kind in kinds:
        stack = {U: stacks.undo, R: stacks.redo}.get(kind)
        if stack is None or stack:
            take(kind, stack[-1] if stack else None)
    start, moments = stacks.position, [0, *stacks.undo, *stacks.redo]
    wanted = data.draw(st.sampled_from(moments))
    for goal in (wanted, start):
        for step in stacks.way_to(goal) or ():
            take(*step)
        assert stacks.position == goal
    assert sorted(moments) == sorted([0, *stacks.undo, *stacks.redo])
