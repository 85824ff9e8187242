"""Lanes: which there are, in which order, and where new segments go."""

from __future__ import annotations

import json

import pytest

from vemo_desktop.domain.lanes import LaneKey, LanePlan, Lanes, arrange, own_lane
from vemo_desktop.domain.segments import Layer
from vemo_desktop.errors import EditRefused

MINE, EKMAN = own_lane("sentiment", "anna"), own_lane("ekman-6", "anna")
BOB = own_lane("sentiment", "bob")
PROPOSED, GOLD = LaneKey(Layer.PROPOSAL, "sentiment"), LaneKey(Layer.GOLD, "sentiment")


def lanes(plan: LanePlan | None = None, *keys: LaneKey) -> Lanes:
    return arrange(keys or (GOLD, BOB, MINE, PROPOSED), plan or LanePlan(), "sentiment", "anna")


def test_lanes_follow_the_layers_and_the_person_comes_before_others() -> None:
    found = lanes()
    assert found.keys == (PROPOSED, MINE, BOB, GOLD)
    assert found.active == MINE
    assert found.own == (MINE,)


def test_an_empty_video_has_the_lane_for_new_segments() -> None:
    assert arrange((), LanePlan(), "ekman-6", "anna").keys == (EKMAN,)


@pytest.mark.parametrize("key", [MINE, PROPOSED, LaneKey(Layer.HUMAN, "mood", "a/b c")])
def test_names_of_lanes_are_read_again(key: LaneKey) -> None:
    assert LaneKey.parse(key.text) == key


@pytest.mark.parametrize("text", ["", "human", "nobody/sentiment", "human//anna"])
def test_nonsense_names_no_lane(text: str) -> None:
    with pytest.raises(ValueError, match=r"lane|Layer"):
        LaneKey.parse(text)


def test_a_plan_survives_its_json() -> None:
    plan = LanePlan((BOB, MINE), frozenset({GOLD}), (EKMAN,), EKMAN)
    assert LanePlan.from_json(json.loads(json.dumps(plan.to_json()))) == plan


def test_moved_lanes_keep_their_place_and_new_ones_come_beside_their_like() -> None:
    plan = lanes().move(BOB, PROPOSED)
    assert lanes(plan).keys == (BOB, PROPOSED, MINE, GOLD)
    other = own_lane("ekman-6", "bob")
    assert lanes(plan, BOB, GOLD, other, PROPOSED).keys == (BOB, other, PROPOSED, MINE, GOLD)
    # A video without some of them forgets nothing.
    assert lanes(lanes(plan, MINE, GOLD).move(GOLD, MINE)).keys == (GOLD, MINE, BOB, PROPOSED)


def test_a_step_passes_over_hidden_lanes() -> None:
    plan = lanes().show(MINE, True)
    plan = lanes(plan).show(BOB, False)
    assert lanes(lanes(plan).step(GOLD, -1)).shown == (PROPOSED, GOLD, MINE)
    assert lanes(lanes(plan).step(PROPOSED, -1)).shown == (PROPOSED, MINE, GOLD)


def test_new_segments_go_where_they_were_sent_and_that_lane_is_seen() -> None:
    plan = lanes().activate(EKMAN)
    found = lanes(plan)
    assert found.active == EKMAN
    assert EKMAN in found.own
    hidden = lanes(plan).show(EKMAN, False)
    assert lanes(hidden).active == MINE
    assert EKMAN in lanes(hidden).hidden
    with pytest.raises(EditRefused, match="so it stays"):
        lanes(hidden).show(MINE, False)
    assert EKMAN not in lanes(lanes(hidden).activate(EKMAN)).hidden


def test_nobody_draws_in_the_lane_of_another() -> None:
    for key in (BOB, PROPOSED, GOLD):
        with pytest.raises(EditRefused, match="lane of yours"):
            lanes().activate(key)


def test_the_lane_another_person_chose_is_not_mine() -> None:
    plan = LanePlan(opened=(own_lane("ekman-6", "bob"),), active=own_lane("ekman-6", "bob"))
    assert lanes(plan).active == MINE
    assert lanes(plan).keys == (PROPOSED, MINE, BOB, GOLD)


def test_a_lane_that_is_not_there_is_refused() -> None:
    with pytest.raises(EditRefused, match="no lane"):
        lanes().show(EKMAN, False)
