"""The segments of the open video: which are seen, what changes take in, and where the selection stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.window_kit import Bench, span
from vemo_desktop.domain.segments import Change, Layer, Segment
from vemo_desktop.ui.review.open_segments import OpenSegments


@pytest.fixture
def segments(bench: Bench) -> OpenSegments:
    found = bench.desk.segments
    assert isinstance(found, OpenSegments)
    return found


def proposal_of_another(bench: Bench) -> Segment:
    first = bench.stored(Layer.PROPOSAL)[0]
    return replace(first, id="other", author="network:another", interval=span(1200, 1900))


def test_proposals_of_a_hidden_network_are_at_hand_but_not_seen(bench: Bench, segments: OpenSegments) -> None:
    other = proposal_of_another(bench)
    segments.take(Change("Propose", bench.media_ids[0], after=(other,)))
    assert other.id in segments.by_id
    assert other not in segments.shown
    assert not segments.is_seen(other)
    shown = bench.desk.runs.findings.shown
    segments.show_run(None)
    assert other in segments.shown
    segments.show_run(shown)
    assert other not in segments.shown


def test_a_proposal_of_another_is_seen_while_it_is_selected(bench: Bench, segments: OpenSegments) -> None:
    other, shown = proposal_of_another(bench), bench.desk.runs.findings.shown
    segments.take(Change("Propose", bench.media_ids[0], after=(other,)))
    segments.show_run(None)
    bench.desk.view.select(other.id)
    segments.show_run(shown)
    assert other in segments.shown
    bench.desk.view.select(None)
    assert other not in segments.shown


def test_the_selection_keeps_what_a_change_leaves(bench: Bench, segments: OpenSegments) -> None:
    first, second = bench.stored(Layer.PROPOSAL)[:2]
    bench.desk.view.choose({first.id, second.id}, first.id)
    segments.take(Change("Delete", bench.media_ids[0], before=(first,)))
    assert segments.selected == second
    assert bench.desk.view.chosen == {second.id}
    segments.take(Change("Delete", bench.media_ids[0], before=(second,)))
    assert segments.selected is None


def test_changes_of_other_videos_are_left_alone(bench: Bench, segments: OpenSegments) -> None:
    before, told = dict(segments.by_id), []
    segments.changed.connect(lambda: told.append(1))
    elsewhere = bench.stored(Layer.PROPOSAL, media=1)[0]
    segments.take(Change("Reject", bench.media_ids[1], after=(elsewhere,)))
    assert segments.by_id == before
    assert told == []


def test_new_proposals_take_over_the_selection_where_they_lie(bench: Bench, segments: OpenSegments) -> None:
    first = bench.stored(Layer.PROPOSAL)[0]
    bench.desk.view.select("gone")
    gone = replace(first, id="gone")
    segments.take(Change("Propose", bench.media_ids[0], after=(gone,)))
    bench.desk.view.select("gone")
    segments.reload()
    assert segments.selected == first
