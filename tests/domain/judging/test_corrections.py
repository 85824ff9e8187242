from __future__ import annotations

from tests.domain.judging.judging_kit import mark, proposed, video
from vemo_desktop.domain.judging.corrections import corrections
from vemo_desktop.domain.judging.videos import Answer


def test_nothing_is_to_be_done_where_borders_are_close_enough() -> None:
    truth = video(mark(0, 10), mark(20, 30))
    assert corrections(truth, Answer((proposed(0.4, 9.6), proposed(20, 30)))) == 0


def test_each_mistake_and_each_segment_to_be_moved_is_one_gesture() -> None:
    truth = video(mark(0, 10), mark(20, 30), mark(40, 50), mark(60, 70))
    said = Answer((proposed(0, 9), proposed(20, 30, "negative"), proposed(60, 70), proposed(80, 90)))
    # One to be moved, one with another label, one missed, one too many.
    assert corrections(truth, said) == 4


def test_without_proposals_all_is_to_be_drawn() -> None:
    assert corrections(video(mark(0, 10), mark(20, 30)), Answer(())) == 2
