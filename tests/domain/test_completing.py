"""The rest of a video is cut as agrees best with the part that a person has labelled."""

from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.completing import LabelledPart, complete
from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.segments import Layer, Proposed, Segment, SegmentState
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges

S = 1_000_000
PLAIN = ProposalSettings(smoothing_s=0.0)


def bumps(*found: tuple[float, float, str, float], seconds: int = 60) -> Curves:
    """Return curves at 4 Hz that rise to a value in each stretch and lie at 0.1 elsewhere."""
    names = ("negative", "neutral", "positive")
    edges = regular_edges(seconds * 4, 250_000)
    values = np.full((seconds * 4, 3), 0.1, np.float32)
    for start_s, end_s, label, height in found:
        values[round(start_s * 4) : round(end_s * 4), names.index(label)] = height
    return Curves("sentiment", names, edges, values, CurveKind.FORMULA)


def marks(*found: tuple[float, float, str]) -> tuple[Mark, ...]:
    return tuple(Mark(Interval(int(start * S), int(end * S)), label) for start, end, label in found)


def part(until_s: float, *found: tuple[float, float, str]) -> LabelledPart:
    return LabelledPart(int(until_s * S), marks(*found), len(found))


def spans(proposals: list[Proposed]) -> list[tuple[float, float, str]]:
    return [(one.interval.start_us / S, one.interval.end_us / S, one.label) for one in proposals]


WEAK = bumps((2, 6, "positive", 0.42), (10, 14, "negative", 0.44), (30, 35, "positive", 0.41))


def test_what_was_missed_before_is_found_after():
    assert propose(WEAK, PLAIN) == []
    found = complete(WEAK, None, part(16, (2, 6, "positive"), (10, 14, "negative")), PLAIN)
    assert (found.f1_before, found.f1_after) == (0.0, 1.0)
    assert (30.0, 35.0, "positive") in spans(propose(WEAK, found.settings))


def test_what_was_too_much_before_is_left_out_after():
    curves = bumps(
        (2, 6, "positive", 0.9),
        (10, 14, "positive", 0.6),
        (30, 35, "positive", 0.62),
        (40, 44, "positive", 0.95),
    )
    found = complete(curves, None, part(16, (2, 6, "positive")), PLAIN)
    assert found.f1_after == 1.0 > found.f1_before
    assert spans(propose(curves, found.settings))[-1] == (40.0, 44.0, "positive")
    assert len(propose(curves, found.settings)) == 2


def test_a_label_gets_a_threshold_of_its_own_where_one_for_all_does_not_do():
    curves = bumps(
        (2, 6, "positive", 0.35),
        (10, 14, "negative", 0.6),  # nothing was there
        (18, 22, "negative", 0.9),
        (30, 35, "positive", 0.35),
        (40, 44, "negative", 0.6),
    )
    found = complete(curves, None, part(24, (2, 6, "positive"), (18, 22, "negative")), PLAIN)
    assert found.f1_after == 1.0
    assert spans(propose(curves, found.settings))[2:] == [(30.0, 35.0, "positive")]


def test_present_settings_stay_where_nothing_agrees_better():
    curves = bumps((2, 6, "positive", 0.8), (30, 35, "positive", 0.7))
    present = ProposalSettings(enter=0.55, leave=0.35, smoothing_s=0.0)
    found = complete(curves, None, part(16, (2, 6, "positive")), present)
    assert found.settings == present
    assert found.f1_before == found.f1_after == 1.0


def test_nothing_labelled_and_nothing_proposed_agree():
    quiet = bumps((30, 35, "positive", 0.8))
    found = complete(quiet, None, part(16), PLAIN)
    assert (found.settings, found.f1_after) == (PLAIN, 1.0)


def test_a_network_with_a_rule_of_its_own_is_filtered_by_score():
    own = [
        Proposed(Interval(2 * S, 6 * S), "positive", 0.8),
        Proposed(Interval(10 * S, 14 * S), "positive", 0.55),
        Proposed(Interval(30 * S, 35 * S), "negative", 0.5),
        Proposed(Interval(40 * S, 45 * S), "negative", 0.9),
    ]
    found = complete(None, own, part(16, (2, 6, "positive")), PLAIN)
    assert 0.55 < found.settings.enter <= 0.8
    assert found.settings.per_label == ()


@pytest.mark.parametrize("layer", [Layer.HUMAN, Layer.PROPOSAL])
def test_the_labelled_part_ends_with_the_last_decision_of_its_author(layer: Layer):
    def one(number: int, start: int, state: SegmentState, **more: str) -> Segment:
        made = {"author": "ann", "scheme": "sentiment", **more}
        where = Interval(start * S, (start + 5) * S)
        return Segment(
            f"s{number}", "film", where, made["scheme"], "positive", layer, made["author"], state=state
        )

    decided = SegmentState.REJECTED if layer is Layer.PROPOSAL else SegmentState.OPEN
    segments = [
        one(1, 10, decided),
        one(2, 50, decided, scheme="ekman-6"),
        one(3, 30, decided, author="bob" if layer is Layer.HUMAN else "ann"),
    ]
    found = LabelledPart.of(segments, "sentiment", "ann")
    assert found.until_us == (15 if layer is Layer.HUMAN else 35) * S
    assert found.decisions == (1 if layer is Layer.HUMAN else 2)
    assert len(found.truth) == (1 if layer is Layer.HUMAN else 0)
