"""Where gold is silent and nothing was settled."""

from __future__ import annotations

from vemo_desktop.domain.adjudicating.silence import left_open
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.timebase import Interval

GOLD = [Mark(Interval(90, 95), "joy")]


def _mark(start: int, end: int, label: str = "joy") -> Mark:
    return Mark(Interval(start, end), label)


def test_half_of_those_who_labelled_are_enough() -> None:
    people = {"ann": [_mark(10, 30)], "ben": [_mark(20, 40)], "cem": [_mark(60, 70)], "dan": [_mark(90, 95)]}
    assert left_open(GOLD, people) == [Interval(20, 30)]
    assert left_open(GOLD, {name: people[name] for name in ("ann", "cem")}) == [
        Interval(10, 30),
        Interval(60, 70),
    ]


def test_who_labelled_nothing_is_not_counted_and_gold_settles() -> None:
    people = {"ann": [_mark(10, 30), _mark(20, 40, "fear")], "ben": []}
    assert left_open(GOLD, people) == [Interval(10, 40)]
    assert left_open([*GOLD, _mark(15, 25, "")], people) == [Interval(10, 15), Interval(25, 40)]


def test_without_gold_nothing_is_open() -> None:
    assert left_open([], {"ann": [_mark(10, 30)], "ben": [_mark(10, 30)]}) == []
