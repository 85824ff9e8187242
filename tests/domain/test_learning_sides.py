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
    stands_for,
)
from vemo_desktop.domain.sides import kept_out, sides_for
from vemo_desktop.ml.training.chance import share_of

_AT = datetime(2025, 5, 1, tzinfo=UTC)


def _sides(
    fresh: list[str], known: dict[str, Side], share: float = 0.25, groups: dict[str, str] | None = None
) -> dict[str, Side]:
    def place(group: str) -> float:
        return share_of(1, "split", group)

    return {**known, **sides_for(fresh, known, share=share, place=place, groups=groups)}


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


_BATCHES = st.lists(st.lists(st.integers(0, 30), max_size=12), max_size=5)
_SUBJECTS = st.lists(st.integers(0, 8), min_size=31, max_size=31)


@given(_BATCHES, _SUBJECTS, st.lists(st.booleans(), min_size=5, max_size=5), st.floats(0, 0.9))
def test_nobody_is_on_both_sides_whenever_it_was_said_who_belongs_together(
    batches: list[list[int]], subjects: list[int], by_subject: list[bool], share: float
) -> None:
    """Videos come in batches, some before and some after somebody said that subjects stay together."""
    groups = {f"v{number}": f"subject:{subject}" for number, subject in enumerate(subjects)}
    known: dict[str, Side] = {}
    for batch, is_grouped in zip(batches, by_subject, strict=False):
        fresh = [f"v{number}" for number in batch]
        after = _sides(fresh, known, share, groups if is_grouped else None)
        assert known.items() <= after.items(), "a side was taken back"
        assert set(after) == set(known) | set(fresh)
        known = after
        out = kept_out(known, groups)
        taught = {groups[one] for one, side in known.items() if side is Side.TRAIN and one not in out}
        judged = {groups[one] for one, side in known.items() if side is Side.HELD_OUT}
        assert not taught & judged
        assert {one for one, side in known.items() if side is Side.HELD_OUT}.isdisjoint(out)


@given(_BATCHES, _SUBJECTS, st.floats(0.05, 0.9))
def test_subjects_kept_together_from_the_beginning_lose_no_video(
    batches: list[list[int]], subjects: list[int], share: float
) -> None:
    groups = {f"v{number}": f"subject:{subject}" for number, subject in enumerate(subjects)}
    known: dict[str, Side] = {}
    for batch in batches:
        first = not known
        known = _sides([f"v{number}" for number in batch], known, share, groups)
        assert not kept_out(known, groups)
        taught = {groups[one] for one, side in known.items() if side is Side.TRAIN}
        everybody = {groups[one] for one in known}
        assert len(taught) >= min(2, len(everybody))
        if first and len(everybody) >= 3:
            assert len(taught) < len(everybody), "somebody has to judge"


def test_whole_subjects_come_near_to_the_share() -> None:
    groups = {f"s{subject}-{take}": f"subject:{subject}" for subject in range(20) for take in range(5)}
    sides = _sides(list(groups), {}, groups=groups)
    assert sum(side is Side.HELD_OUT for side in sides.values()) == 25
    large = {f"s{subject}-{take}": f"subject:{subject}" for subject in range(3) for take in range(10)}
    sides = _sides(list(large), {}, share=0.1, groups=large)
    assert sum(side is Side.HELD_OUT for side in sides.values()) == 10, "however large, one judges"


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
