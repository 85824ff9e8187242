"""Parts of a dataset: frozen, whole groups, and evenly mixed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain.splits import PARTS, Candidate, SplitBy, SplitPlan, Together, assign, torn

LABELS = ("joy", "fear", "rare")


@st.composite
def libraries(draw: st.DrawFn) -> list[Candidate]:
    count = draw(st.integers(1, 25))
    return [
        Candidate(
            f"f{number}",
            f"g{draw(st.integers(0, 12))}",
            {label: draw(st.integers(0, 50)) / 2 for label in LABELS},
        )
        for number in range(count)
    ]


@given(libraries(), st.integers(0, 5), st.randoms(use_true_random=False))
def test_groups_stay_whole_and_order_does_not_matter(
    library: list[Candidate], seed: int, mixer: random.Random
) -> None:
    plan = SplitPlan(seed=seed)
    parts = assign(library, plan)
    assert set(parts) == {one.fingerprint for one in library}
    assert set(parts.values()) <= set(PARTS)
    for group in {one.group for one in library}:
        assert len({parts[one.fingerprint] for one in library if one.group == group}) == 1
    shuffled = library[:]
    mixer.shuffle(shuffled)
    assert assign(shuffled, plan) == parts


@given(libraries(), libraries())
def test_a_part_once_given_is_kept_when_videos_are_added(
    library: list[Candidate], more: list[Candidate]
) -> None:
    first = assign(library, SplitPlan())
    added = [Candidate(f"new-{one.fingerprint}", one.group, one.amounts) for one in more]
    later = assign([*library, *added], SplitPlan(), first)
    assert {one: later[one] for one in first} == first
    for group in {one.group for one in library}:
        members = [one.fingerprint for one in (*library, *added) if one.group == group]
        assert len({later[one] for one in members}) == 1


def test_a_part_once_given_is_kept_when_videos_come_to_belong_together() -> None:
    kept = {"a": "train", "b": "test", "c": "validation", "d": "train"}
    library = [Candidate(one, "renamed" if one != "d" else "d", {}) for one in kept]
    fresh = Candidate("e", "renamed", {})
    later = assign([*library, fresh], SplitPlan(), kept)
    # What is new can still judge; it must not teach what is judged.
    assert later == {**kept, "e": "test"}
    assert torn((one.group, later[one.fingerprint]) for one in [*library, fresh]) == 1
    assert torn([("x", "train"), ("x", "train"), ("y", "test")]) == 0


def test_every_label_is_spread_as_asked() -> None:
    # 100 videos; "rare" in ten of them only. Drawn blindly, a part of 10 % often has none of it.
    mixer = random.Random(4)
    library = [
        Candidate(
            f"{number:03d}",
            f"{number:03d}",
            {"joy": mixer.uniform(1, 9), "fear": mixer.uniform(1, 9), "rare": 5.0 if number < 10 else 0.0},
        )
        for number in range(100)
    ]
    for seed in range(5):
        parts = assign(library, SplitPlan(seed=seed))
        for label in LABELS:
            total = sum(one.amounts[label] for one in library)
            shares = [
                sum(one.amounts[label] for one in library if parts[one.fingerprint] == part) / total
                for part in PARTS
            ]
            assert shares == pytest.approx([0.8, 0.1, 0.1], abs=0.03), (seed, label)


def test_seeds_give_other_parts_and_small_libraries_fill_every_part() -> None:
    library = [Candidate(f"{number}", f"{number}", {"joy": 1.0}) for number in range(5)]
    found = {tuple(sorted(assign(library, SplitPlan(seed=seed)).items())) for seed in range(6)}
    assert len(found) > 1
    assert all({part for _, part in one} == set(PARTS) for one in found)
    only_train = SplitPlan(shares=(1.0, 0.0, 0.0))
    assert set(assign(library, only_train).values()) == {"train"}
    assert assign(library[:1], SplitPlan()) == {"0": "train"}


def test_subjects_and_sources_are_found_in_paths() -> None:
    by_subject = Together(SplitBy.SUBJECT)
    assert by_subject.group_of(Path("/a/S01_happy.mp4"), "x") == by_subject.group_of(
        Path("/b/S01-sad.mkv"), "y"
    )
    own = Together(SplitBy.SUBJECT, subject=r"subject(\d+)")
    assert own.group_of(Path("take2-subject07.mp4"), "x") == "subject:07"
    assert own.group_of(Path("nobody.mp4"), "x") == "video:x"
    by_source = Together(SplitBy.SOURCE)
    first, second, other = (
        by_source.group_of(Path(name), "x") for name in ("/m/film-a/1.mp4", "/n/film-a/2.mp4", "/m/b/1.mp4")
    )
    assert first == second != other
    assert "film-a" not in first
    plans = [SplitPlan(by=one.by, subject=one.subject) for one in (by_subject, own, by_source)]
    assert len({plan.key for plan in plans}) == 3
    assert [plan.together for plan in plans] == [by_subject, own, by_source]


def test_what_is_no_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="add up"):
        SplitPlan(shares=(0.5, 0.1, 0.1))
    with pytest.raises(ValueError, match="regular expression"):
        SplitPlan(subject="(")
