"""Names are listed as a person would count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.ordering import by_name


def test_numbers_count_by_their_value() -> None:
    assert sorted(["P10", "P2", "P1"], key=by_name) == ["P1", "P2", "P10"]
    assert sorted(["take 2 b", "take 10 a", "take 2 a"], key=by_name) == ["take 2 a", "take 2 b", "take 10 a"]


def test_a_capital_stands_beside_its_small_letter() -> None:
    assert sorted(["Zoe", "ada", "Ben"], key=by_name) == ["ada", "Ben", "Zoe"]


def test_more_digits_than_python_turns_into_a_number_can_be_sorted() -> None:
    long = "1" * 5000
    assert sorted([f"v{long}", "v9"], key=by_name) == ["v9", f"v{long}"]


@given(st.lists(st.text(alphabet="aB01٣²-"), unique=True))
def test_different_names_have_one_order_whatever_order_they_come_in(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=by_name) == sorted(backwards, key=by_name)
    assert len({by_name(name) for name in names}) == len(names)


@given(st.integers(0), st.integers(0))
def test_names_with_a_number_are_ordered_as_the_numbers_are(first: int, second: int) -> None:
    assert (by_name(f"P{first}") < by_name(f"P{second}")) == (first < second)
