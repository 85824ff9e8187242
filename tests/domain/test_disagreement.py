"""What other networks say of a proposal, by label and by polarity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.disagreement import Opinions, disagreement, priority, verdicts
from vemo_desktop.domain.segments import Layer, Segment, author_of
from vemo_desktop.domain.timebase import Interval


def said(network: str, start: int, end: int, label: str, scheme: str = "sentiment") -> Segment:
    id_ = f"{network}-{start}-{end}-{label}"
    return Segment(id_, "v", Interval(start, end), scheme, label, Layer.PROPOSAL, author_of(network))


def test_shares_are_of_the_proposals_own_time() -> None:
    other = Opinions("b", [said("b", 0, 40, "positive"), said("b", 40, 70, "negative")])
    verdict = other.on(said("a", 20, 120, "positive"))
    assert verdict is not None
    assert (verdict.same, verdict.contrary, verdict.silent) == pytest.approx((0.2, 0.3, 0.5))
    assert verdict.label == "negative"
    assert verdict.vote == pytest.approx(0.55)


def test_overlapping_segments_count_their_time_once() -> None:
    other = Opinions("b", [said("b", 0, 60, "negative"), said("b", 30, 90, "negative")])
    verdict = other.on(said("a", 0, 100, "positive"))
    assert verdict is not None
    assert verdict.contrary == pytest.approx(0.9)


def test_a_long_segment_that_began_early_is_seen() -> None:
    short = [said("b", start, start + 5, "positive") for start in range(200, 400, 10)]
    other = Opinions("b", [said("b", 0, 1000, "negative"), *short])
    verdict = other.on(said("a", 500, 600, "positive"))
    assert verdict is not None
    assert (verdict.contrary, verdict.same) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("label", "scheme", "same", "contrary"),
    [("joy", "ekman-6", 1.0, 0.0), ("anger", "ekman-6", 0.0, 1.0), ("trust", "video-emotion-8", 1.0, 0.0)],
)
def test_different_schemes_are_compared_by_polarity(
    label: str, scheme: str, same: float, contrary: float
) -> None:
    verdict = Opinions("b", [said("b", 0, 100, label, scheme)]).on(said("a", 0, 100, "positive"))
    assert verdict is not None
    assert (verdict.same, verdict.contrary) == (same, contrary)


def test_labels_without_a_side_are_no_argument() -> None:
    surprise = Opinions("b", [said("b", 0, 100, "surprise", "ekman-6")])
    assert surprise.on(said("a", 0, 100, "positive")) is None
    assert verdicts(said("a", 0, 100, "positive"), {"b": surprise}) == ()


def test_who_proposed_it_is_not_asked_and_the_most_against_comes_first() -> None:
    opinions = {
        "a": Opinions("a", [said("a", 0, 100, "positive")]),
        "b": Opinions("b", []),
        "c": Opinions("c", [said("c", 0, 100, "negative")]),
        "d": Opinions("d", [said("d", 0, 100, "positive")]),
    }
    found = verdicts(said("a", 0, 100, "positive"), opinions)
    assert [(one.network, one.vote) for one in found] == [("c", 1.0), ("b", 0.5), ("d", 0.0)]
    assert disagreement(found) == pytest.approx(0.5)
    assert disagreement(()) == 0.0


share = st.floats(0, 1)


@given(share, share)
def test_either_doubt_makes_it_urgent(uncertainty: float, against: float) -> None:
    urgent = priority(uncertainty, against)
    assert max(uncertainty, against) - 1e-12 <= urgent <= 1.0
    assert priority(uncertainty, 0.0) == pytest.approx(uncertainty)


spans = st.tuples(st.integers(0, 200), st.integers(1, 80), st.sampled_from(["positive", "negative"]))


@given(st.lists(spans, max_size=12), spans)
def test_shares_agree_with_counting_instants(others: list[tuple[int, int, str]], one: tuple[int, int, str]):
    segments = [said("b", start, start + length, label) for start, length, label in others]
    start, length, label = one
    verdict = Opinions("b", segments).on(said("a", start, start + length, label))
    assert verdict is not None
    instants = range(start, start + length)

    def counted(wanted: bool) -> float:
        return sum(
            any(
                two.interval.start_us <= at < two.interval.end_us
                for two in segments
                if (two.label == label) is wanted
            )
            for at in instants
        ) / len(instants)

    assert verdict.same == pytest.approx(counted(True))
    assert verdict.contrary == pytest.approx(counted(False))
