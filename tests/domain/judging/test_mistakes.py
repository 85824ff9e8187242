from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.judging.judging_kit import LABELS, mark, proposed, video
from vemo_desktop.domain.agreement.matching import F1_OVERLAP, pair_segments
from vemo_desktop.domain.judging.mistakes import (
    MOST_KEPT,
    MistakeKind,
    mistakes,
    mistakes_from_json,
    mistakes_to_json,
)
from vemo_desktop.domain.judging.videos import Answer


def test_each_kind_of_mistake_is_told_apart() -> None:
    truth = video(mark(0, 10), mark(20, 30), mark(40, 50), mark(60, 70))
    said = Answer(
        (
            proposed(0, 9),  # right
            proposed(20, 30, "negative"),
            proposed(43, 47),
            proposed(80, 90),
        )
    )
    found = mistakes([truth], [said])
    assert [(one.kind, one.interval.start_us // 1_000_000) for one in found] == [
        (MistakeKind.LABEL, 20),
        (MistakeKind.BORDER, 40),
        (MistakeKind.MISSED, 60),
        (MistakeKind.INVENTED, 80),
    ]
    assert found[1].overlap == 0.4
    assert found[0].video_id == "a"
    assert found[0].title == "A"


def test_mistakes_are_kept_as_json_and_read_again() -> None:
    found = mistakes(
        [video(mark(0, 10), mark(20, 30))], [Answer((proposed(20, 30, "negative"), proposed(80, 90)))]
    )
    kept = json.loads(json.dumps(mistakes_to_json(found)))
    assert mistakes_from_json(kept) == found
    assert len(found) == kept["mistake_count"] == 3
    many = mistakes_to_json(found * MOST_KEPT)
    assert len(mistakes_from_json(many)) == MOST_KEPT
    assert many["mistake_count"] == 3 * MOST_KEPT
    assert mistakes_from_json({"figures": []}) == (), "kept by an earlier version"


def test_a_second_proposal_of_one_segment_is_wrongly_proposed() -> None:
    found = mistakes([video(mark(0, 10))], [Answer((proposed(0, 10), proposed(0, 9)))])
    assert [one.kind for one in found] == [MistakeKind.INVENTED]


_marks = st.lists(st.tuples(st.integers(0, 80), st.integers(1, 15), st.sampled_from(LABELS)), max_size=8)


@given(_marks, _marks)
def test_mistakes_are_what_f1_counts(truth: list, said: list) -> None:
    """Each true segment and each proposal is either in a pair of the F1 or in exactly one mistake."""
    true = video(*(mark(start, start + length, label) for start, length, label in truth))
    answer = Answer(tuple(proposed(start, start + length, label) for start, length, label in said))
    found = mistakes([true], [answer])
    pairs = pair_segments(true.truth, answer.marks, (F1_OVERLAP,)).overlaps[F1_OVERLAP]
    assert sum(one.truth is not None for one in found) == len(truth) - pairs
    assert sum(one.said is not None for one in found) == len(said) - pairs
