"""Sides are for ever, going back goes back, and states of one network give way to each other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.learning import (
    Adopted,
    Adoption,
    Side,
    before_last,
    gives_way,
    sides_for,
    stands_for,
)
from vemo_desktop.ml.training.chance import share_of

_AT = datetime(2025, 5, 1, tzinfo=UTC)


def _sides(fresh: list[str], known: dict[str, Side], share: float = 0.25) -> dict[str, Side]:
    places = {one: share_of(1, "split", one) for one in fresh}
    return {**known, **sides_for(fresh, known, share=share, places=places)}


@given(st.lists(st.lists(st.text("abcdef", min_size=1, max_size=4), max_size=20), max_size=5))
def test_a_video_never_changes_sides(batches: list[list[str]]) -> None:
    known: dict[str, Side] = {}
    for batch in batches:
        after = _sides(batch, known)
        assert known.items() <= after.items()
        assert set(after) == set(known) | set(batch)
        known = after
        held = sum(side is Side.HELD_OUT for side in known.values())
        if len(known) >= 3:
            assert held >= 1 or len(known) - held < 3
        assert len(known) - held >= min(2, len(known))


def test_about_a_quarter_is_held_out_whatever_the_order() -> None:
    names = [f"print-{number}" for number in range(40)]
    first = _sides(names, {})
    assert sum(side is Side.HELD_OUT for side in first.values()) == 10
    assert first == _sides(names[::-1], {})
    grown = _sides([f"more-{number}" for number in range(40)], first)
    assert sum(side is Side.HELD_OUT for side in grown.values()) == 20
    assert [sum(s is Side.HELD_OUT for s in _sides(names[:n], {}).values()) for n in (1, 2, 3)] == [0, 0, 1]


def _adoptions(*trainings: str | None, scheme: str = "sentiment") -> list[Adoption]:
    return [Adoption(number, scheme, one, "ann", _AT) for number, one in enumerate(trainings, start=1)]


@pytest.mark.parametrize(
    ("trainings", "back"),
    [
        ((), (False, None)),
        (("a",), (True, None)),
        (("a", "b"), (True, "a")),
        (("a", "b", "a"), (True, None)),
        (("a", "b", "a", None), (False, None)),
        (("a", None, "b"), (True, None)),
        (("a", "b", "c", "b"), (True, "a")),
    ],
)
def test_going_back_twice_goes_two_steps_back(
    trainings: tuple[str | None, ...], back: tuple[bool, str | None]
) -> None:
    assert before_last(_adoptions(*trainings), "sentiment") == back
    assert before_last(_adoptions(*trainings), "ekman-6") == (False, None)


def test_schemes_are_adopted_apart() -> None:
    mixed = [*_adoptions("a", "b"), *_adoptions("c", None, scheme="ekman-6")]
    assert Adopted.of(mixed).now == {"sentiment": "b"}


def test_states_of_one_network_stand_for_each_other() -> None:
    assert stands_for("builtin", "taught-sentiment-0123abcd")
    assert stands_for("taught-a", "taught-b")
    assert not stands_for("signals", "builtin")
    assert stands_for("signals", "signals")
    assert gives_way("network:builtin", "taught-sentiment-0123abcd")
    assert not gives_way("ann", "builtin")
