"""The order of videos: new ones at first, then doubtful ones, and never several alike in a row."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vemo_desktop.domain import choosing
from vemo_desktop.domain.choosing import (
    BEGINNING,
    GROUNDWORK,
    REST,
    Candidate,
    Stage,
    expected_shares,
    in_order,
    unsure_share,
)
from vemo_desktop.domain.tracks import CurveKind, Curves, regular_edges


def _video(name: str, unsure: float, place: float | None = 0.0, against: float = 0.0) -> Candidate:
    profile = {} if place is None else {"look": np.array([place, 0.0])}
    return Candidate(name, name.upper(), unsure, against, 3, profile)


def _names(found: tuple) -> list[str]:
    return [one.candidate.media_id for one in found]


BEGUN = [_video(f"known {number}", 0.5, -9.0) for number in range(BEGINNING)]
"""So many were gone through that doubt counts, and none of them is near the others."""


def test_among_videos_equally_new_the_doubtful_come_first() -> None:
    videos = [_video("a", 0.2, None), _video("b", 0.8, None), _video("c", 0.1, None, against=0.9)]
    assert _names(in_order(videos, BEGUN)) == ["c", "b", "a"]


def test_where_nothing_else_tells_them_apart_they_come_by_name_and_not_by_identity() -> None:
    titles = {"z": "day 2", "y": "day 10", "x": "Day 1"}
    videos = [replace(_video(name, 0.5, None), title=title) for name, title in titles.items()]
    for known in ([], BEGUN):
        assert [one.candidate.title for one in in_order(videos, known)] == ["Day 1", "day 2", "day 10"]


def test_videos_alike_do_not_come_in_a_row() -> None:
    videos = [_video("a", 0.6, 0.0), _video("b", 0.59, 0.01), _video("c", 0.5, 5.0)]
    assert _names(in_order(videos, BEGUN)) == ["a", "c", "b"]


def test_the_first_videos_come_by_newness_and_doubt_counts_from_then_on() -> None:
    """At each place there are two alike, of which one is doubtful."""
    places = [0, 10, 30, 60, 100, 150, 210]
    videos = [_video(f"{kind}{at}", doubt, at) for at in places for kind, doubt in (("a", 0.1), ("b", 0.9))]
    first = _names(in_order(videos, []))[: BEGINNING + 1]
    # Of equally new ones the first by name comes, and no place comes twice.
    assert [name[0] for name in first] == ["a"] * BEGINNING + ["b"]
    stages = [one.stage for one in in_order(videos, [])][: BEGINNING + 1]
    assert stages == [*[Stage.VARIETY] * BEGINNING, Stage.DOUBT]
    stages = [one.stage for one in in_order(videos, [], knows_labels=False)][: BEGINNING + 1]
    begun = [Stage.GROUNDWORK] * GROUNDWORK + [Stage.VARIETY] * (BEGINNING - GROUNDWORK)
    assert stages == [*begun, Stage.DOUBT]
    assert len({name[1:] for name in first}) == BEGINNING + 1
    assert _names(in_order(videos, BEGUN))[0][0] == "b"


def _holding(name: str, voice: float | None = None, **expected: float) -> Candidate:
    shares = {**expected, REST: 1 - sum(expected.values())}
    heard = None if voice is None else np.array([voice, 1.0])
    return replace(_video(name, 0.5), expected=shares, voice=heard)


def test_the_first_ones_hold_together_much_of_every_label() -> None:
    videos = [
        _holding("quiet", joy=0.05, fear=0.05),
        _holding("joyful", joy=0.4, fear=0.15),
        _holding("joyful too", joy=0.35, fear=0.1),
        _holding("fearful", joy=0.05, fear=0.4),
    ]
    found = in_order(videos, [], knows_labels=False)
    assert _names(found)[:2] == ["joyful", "fearful"]
    assert [one.adds for one in found[:2]] == [("joy", "fear"), ("fear",)]
    # What was gone through counts: of joy there is enough.
    assert _names(in_order(videos[2:], videos[:2], knows_labels=False))[0] == "fearful"
    assert all(one.adds == () for one in found[GROUNDWORK:])


def test_the_first_ones_hold_it_in_the_voices_of_different_people() -> None:
    held = {"joy": 0.4, "fear": 0.3}
    videos = [
        _holding(f"{name}{day}", at + day / 100, **held)
        for name, at in (("a", 0), ("b", 9))
        for day in (1, 2)
    ]
    found = in_order(videos, [], knows_labels=False)
    assert {name[0] for name in _names(found)[:2]} == {"a", "b"}


def test_expected_shares_of_labels_and_the_rest_sum_to_one() -> None:
    edges = np.array([0, 1_000_000, 4_000_000, 5_000_000])
    values = np.array([[0.5, 0.1], [0.1, 0.1], [np.nan, np.nan]], np.float32)
    found = expected_shares(Curves("s", ("a", "b"), edges, values, CurveKind.TRAINED))
    assert found == pytest.approx({"a": 0.2, "b": 0.1, REST: 0.7})
    # Labels that do not leave each other out may sum to more than all.
    both = expected_shares(_curves([[1.0, 1.0], [1.0, 1.0]]))
    assert both == pytest.approx({"a": 0.5, "b": 0.5, REST: 0.0})
    assert expected_shares(_curves([[np.nan, np.nan]])) == {}


def test_what_was_gone_through_is_new_no_longer_and_is_named() -> None:
    videos = [_video("a", 0.6, 0.0), _video("c", 0.5, 5.0)]
    found = in_order(videos, [_video("known", 0.5, 0.1)])
    assert _names(found) == ["c", "a"]
    assert found[1].alike == "KNOWN"
    assert found[1].newness < 0.1 < found[0].newness


def test_the_far_end_of_a_large_library_comes_by_what_it_is_worth_in_the_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rng = np.random.default_rng(5)
    videos = [_video(f"v{n:02d}", rng.random(), rng.normal()) for n in range(40)]
    whole = in_order(videos, BEGUN)
    monkeypatch.setattr(choosing, "ONE_BY_ONE", 10)
    found = in_order(videos, BEGUN)
    assert _names(found)[:11] == _names(whole)[:11]
    assert sorted(_names(found)) == sorted(_names(whole))
    gains = [one.gain for one in found[10:]]
    assert gains == sorted(gains, reverse=True)
    assert all(one.alike is not None for one in found)


def test_nothing_to_choose_from() -> None:
    assert in_order([], [_video("known", 0.5)]) == ()


def _curves(rows: list[list[float]]) -> Curves:
    names = tuple("abcdef"[: len(rows[0])])
    values = np.array(rows, np.float32)
    return Curves("s", names, regular_edges(len(rows), 1_000_000), values, CurveKind.TRAINED)


def test_unsure_share_leaves_the_rest_a_label() -> None:
    assert unsure_share(_curves([[0.9, 0.1], [0.6, 0.4], [np.nan, np.nan]])) == 0.5
    assert unsure_share(_curves([[0.05, 0.05]])) == 0.0
    assert unsure_share(_curves([[np.nan, np.nan]])) == 1.0


@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.floats(-5, 5)), max_size=8),
    st.lists(st.floats(-5, 5), max_size=3),
)
def test_every_candidate_comes_once_with_shares_in_range(videos: list, known: list) -> None:
    candidates = [
        _video(f"v{n}", unsure, place, against) for n, (unsure, against, place) in enumerate(videos)
    ]
    found = in_order(candidates, [_video(f"k{n}", 0.5, place) for n, place in enumerate(known)])
    assert sorted(_names(found)) == sorted(one.media_id for one in candidates)
    assert all(0 <= one.gain <= 1 and 0 <= one.newness <= 1 for one in found)
