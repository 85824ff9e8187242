"""Committing a gesture: what was made here is known by it, and what is refused leaves nothing behind."""

from __future__ import annotations

from tests.ui.window_kit import Bench
from vemo_desktop.domain.segments import Change, SegmentState
from vemo_desktop.errors import VemoError
from vemo_desktop.ui.review.edits import Edits


def edits_of(bench: Bench) -> Edits:
    """Return edits that nothing else of the window listens to."""
    return Edits(bench.services.session, bench.desk.segments, bench.window.panels.messages, bench.desk)


def test_a_change_made_here_is_known_once(bench: Bench) -> None:
    edits, told = edits_of(bench), []
    edits.edited.connect(told.append)
    first = bench.stored()[0]
    change = edits.do(lambda: bench.services.session.review.accept(first.id))
    assert change is not None
    assert told == [change]
    assert bench.desk.segments.by_id[first.id].state is SegmentState.ACCEPTED
    assert edits.is_own(change)
    assert not edits.is_own(change)


def test_what_is_refused_is_told_and_changes_nothing(bench: Bench) -> None:
    edits, before = edits_of(bench), bench.desk.segments.shown

    def refuse() -> Change:
        assert edits.is_asking
        raise VemoError("Somebody else is writing.")

    assert edits.do(refuse) is None
    assert not edits.is_asking
    assert bench.desk.segments.shown == before
    message = bench.window.panels.messages.current
    assert message is not None
    assert message.text == "Somebody else is writing."


def test_nothing_is_asked_while_many_changes_are_written(bench: Bench) -> None:
    edits, asked = edits_of(bench), []
    edits.is_paused = True
    assert edits.do(lambda: asked.append(1)) is None
    assert asked == []
    message = bench.window.panels.messages.current
    assert message is not None
    assert "Nothing was changed" in message.text


def test_what_changes_nothing_is_not_told(bench: Bench) -> None:
    edits, told = edits_of(bench), []
    edits.edited.connect(told.append)
    nothing = Change("Nothing", bench.media_ids[0])
    assert edits.do(lambda: nothing) is nothing
    assert edits.do(lambda: None) is None
    assert told == []
    assert not edits.is_own(nothing)
