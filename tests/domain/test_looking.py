"""Which videos were gone through, as changes come one by one."""

from __future__ import annotations

from vemo_desktop.domain.history import RevisionKind
from vemo_desktop.domain.looking import LookedThrough, Waiting

_ARRIVED = Waiting("m", 0, 2)
_ONE_DECIDED = Waiting("m", 1, 0)


def test_a_video_is_gone_through_when_its_last_proposal_is_decided() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.GESTURE, _ONE_DECIDED)
    assert looked.videos == frozenset()
    looked.take(RevisionKind.GESTURE, _ONE_DECIDED)
    assert looked.videos == {"m"}


def test_it_stays_so_when_a_network_proposes_later_and_ends_with_undo() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.GESTURE, Waiting("m", 2, 0))
    looked.take(RevisionKind.MACHINE, Waiting("m", 0, 1))
    assert looked.videos == {"m"}
    looked.take(RevisionKind.UNDO, Waiting("m", 0, 2))
    assert looked.videos == frozenset()


def test_replacing_what_waits_makes_no_video_gone_through() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.MACHINE, _ARRIVED)
    looked.take(RevisionKind.GESTURE, _ONE_DECIDED)
    looked.take(RevisionKind.MACHINE, Waiting("m", 1, 0))
    assert looked.videos == frozenset()


def test_each_video_counts_for_itself() -> None:
    looked = LookedThrough()
    for name in ("m", "other"):
        looked.take(RevisionKind.MACHINE, Waiting(name, 0, 1))
    looked.take(RevisionKind.GESTURE, Waiting("other", 1, 0))
    assert looked.videos == {"other"}


def test_drawing_in_a_video_without_proposals_is_going_through_it() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.GESTURE, Waiting("m", 0, 0))
    assert looked.videos == {"m"}


def test_taking_back_all_that_was_drawn_is_not_having_gone_through_it() -> None:
    looked = LookedThrough()
    for _ in range(2):
        looked.take(RevisionKind.GESTURE, Waiting("m", 0, 0))
    looked.take(RevisionKind.UNDO, Waiting("m", 0, 0))
    assert looked.videos == {"m"}, "the first segment stands"
    looked.take(RevisionKind.UNDO, Waiting("m", 0, 0))
    assert looked.videos == frozenset()
    looked.take(RevisionKind.REDO, Waiting("m", 0, 0))
    assert looked.videos == {"m"}


def test_taking_a_video_away_says_nothing_of_it() -> None:
    looked = LookedThrough()
    looked.take(RevisionKind.GESTURE, Waiting("m", 0, 0, touches=False))
    assert looked.videos == frozenset()
