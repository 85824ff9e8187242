"""Objects of the start are left alone, and no longer than they last."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from vemo_desktop import garbage


class _Knot:
    """Refers to itself, so that only a search for garbage can free it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    gc.collect()
    yield
    gc.unfreeze()
    gc.enable()
    gc.collect()


def test_nothing_is_looked_through_between_postponing_and_settling() -> None:
    garbage.postpone()
    assert not gc.isenabled()
    garbage.settle()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 1000


def test_what_comes_after_settling_is_freed() -> None:
    garbage.settle()
    knot = _Knot()
    gone = weakref.ref(knot)
    del knot
    gc.collect()
    assert gone() is None


def test_settling_again_frees_what_lasted_until_then() -> None:
    knot = _Knot()
    gone = weakref.ref(knot)
    garbage.settle()
    del knot
    gc.collect()
    assert gone() is not None  # taken for lasting
    garbage.settle()
    assert gone() is None


def test_nothing_is_looked_through_while_anybody_holds() -> None:
    with garbage.held():
        with garbage.held():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0, "little was made, so nothing is taken for lasting"


def test_a_large_answer_is_taken_for_lasting_and_goes_with_who_refers_to_it() -> None:
    @garbage.held()
    def answer() -> list[list[int]]:
        return [[number] for number in range(garbage._MANY + 1000)]

    found = answer()
    assert gc.isenabled()
    frozen = gc.get_freeze_count()
    assert frozen > len(found)
    size = len(found)
    del found
    assert gc.get_freeze_count() <= frozen - size


def test_holding_ends_with_an_error_and_leaves_what_was_postponed() -> None:
    garbage.postpone()
    with pytest.raises(ValueError, match="unread"), garbage.held():
        raise ValueError("unread")
    assert not gc.isenabled()
