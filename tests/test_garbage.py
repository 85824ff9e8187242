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
