"""Lanes of the timeline: one per layer, label scheme and person, and how a project arranges them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from vemo_desktop.domain.ordering import NameKey, by_name
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.errors import EditRefused

_RANK = {Layer.PROPOSAL: 0, Layer.HUMAN: 1, Layer.GOLD: 3}
_OTHERS = 2
_SEPARATOR = "/"


@dataclass(frozen=True, slots=True)
class LaneKey:
    """Which segments lie in a lane.

    Parameters
    ----------
    layer : Layer
    scheme : str
        Identifier of the label scheme.
    author : str
        The person; empty for proposals and gold, of which a scheme has one lane each.
    """

    layer: Layer
    scheme: str
    author: str = ""

    @classmethod
    def of(cls, segment: Segment) -> LaneKey:
        """Return the lane that a segment lies in."""
        return cls(segment.layer, segment.scheme, segment.author if segment.layer is Layer.HUMAN else "")

    @classmethod
    def parse(cls, text: str) -> LaneKey:
        """Return the lane that `text` names.

        Raises
        ------
        ValueError
            If it names none.
        """
        layer, first, rest = text.partition(_SEPARATOR)
        scheme, _, author = rest.partition(_SEPARATOR)
        if not first or not scheme:
            raise ValueError(f"no lane: {text!r}")
        return cls(Layer(layer), scheme, author)

    @property
    def text(self) -> str:
        """Its name in settings and on the command line, such as ``human/sentiment/anna``."""
        parts = (self.layer.value, self.scheme, self.author)
        return _SEPARATOR.join(part for part in parts if part)


def own_lane(scheme: str, author: str) -> LaneKey:
    """Return the lane of a person's segments in a scheme."""
    return LaneKey(Layer.HUMAN, scheme, author)


@dataclass(frozen=True, slots=True)
class LanePlan:
    """How the lanes of a project are arranged, for all its videos.

    Parameters
    ----------
    order : tuple of LaneKey
        Lanes that were given a place, top to bottom; others follow by layer.
    hidden : frozenset of LaneKey
    opened : tuple of LaneKey
        Lanes that are there without any segment, to draw in.
    active : LaneKey or None
        Where new segments go; None for the scheme that the shown network speaks.
    """

    order: tuple[LaneKey, ...] = ()
    hidden: frozenset[LaneKey] = frozenset()
    opened: tuple[LaneKey, ...] = ()
    active: LaneKey | None = None

    @classmethod
    def from_json(cls, value: Any) -> LanePlan:
        """Return the plan that `to_json` wrote.

        Raises
        ------
        ValueError, TypeError, KeyError
            If the value is no plan.
        """
        active = value["active"]
        return cls(
            tuple(LaneKey.parse(text) for text in value["order"]),
            frozenset(LaneKey.parse(text) for text in value["hidden"]),
            tuple(LaneKey.parse(text) for text in value["opened"]),
            None if active is None else LaneKey.parse(active),
        )

    def to_json(self) -> dict[str, Any]:
        """Return the plan as a JSON value."""
        return {
            "order": [key.text for key in self.order],
            "hidden": sorted(key.text for key in self.hidden),
            "opened": [key.text for key in self.opened],
            "active": None if self.active is None else self.active.text,
        }


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of one video as they stand, top to bottom, hidden ones too.

    Parameters
    ----------
    keys : tuple of LaneKey
    hidden : frozenset of LaneKey
        Never holds the active one: what is drawn must be seen.
    active : LaneKey
    plan : LanePlan
        What they follow from.
    """

    keys: tuple[LaneKey, ...]
    hidden: frozenset[LaneKey]
    active: LaneKey
    plan: LanePlan

    @property
    def shown(self) -> tuple[LaneKey, ...]:
        """Lanes that are to be seen."""
        return tuple(key for key in self.keys if key not in self.hidden)

    @property
    def own(self) -> tuple[LaneKey, ...]:
        """Shown lanes that the person with the active one can draw in."""
        return tuple(key for key in self.shown if self.is_own(key))

    def is_own(self, key: LaneKey) -> bool:
        """Tell whether new segments can go into a lane."""
        return key.layer is Layer.HUMAN and key.author == self.active.author

    def show(self, key: LaneKey, is_shown: bool) -> LanePlan:
        """Return the plan with a lane shown or hidden; new segments then go into another one of the person's.

        Raises
        ------
        EditRefused
            If no lane to draw in would be left, or there is no such lane.
        """
        self._require(key)
        if is_shown:
            return replace(self.plan, hidden=self.plan.hidden - {key})
        active = self.plan.active
        if key == self.active:
            left = [one for one in self.own if one != key]
            if not left:
                raise EditRefused(
                    "New segments go into this lane, so it stays. Choose another for them first."
                )
            active = left[0]
        return replace(self.plan, hidden=self.plan.hidden | {key}, active=active)

    def move(self, key: LaneKey, to: LaneKey) -> LanePlan:
        """Return the plan with a lane put where another one lies.

        Raises
        ------
        EditRefused
            If there is no such lane.
        """
        self._require(key)
        self._require(to)
        order = [one for one in self.keys if one != key]
        place = self.keys.index(to)
        order.insert(place, key)
        # Lanes that only other videos have keep their places behind these.
        rest = [one for one in self.plan.order if one not in order]
        return replace(self.plan, order=(*order, *rest))

    def step(self, key: LaneKey, step: int) -> LanePlan:
        """Return the plan with a lane one place further up (-1) or down (1) among those that are shown."""
        self._require(key)
        shown = self.shown
        place = min(max(shown.index(key) + step, 0), len(shown) - 1) if key in shown else 0
        return self.move(key, shown[place])

    def activate(self, key: LaneKey) -> LanePlan:
        """Return the plan with new segments going into a lane, which is shown.

        Raises
        ------
        EditRefused
            If it is not a lane of the person.
        """
        if not self.is_own(key):
            raise EditRefused("New segments are yours, so they go into a lane of yours. Choose or open one.")
        opened = self.plan.opened if key in self.keys else (*self.plan.opened, key)
        return replace(self.plan, active=key, opened=opened, hidden=self.plan.hidden - {key})

    def _require(self, key: LaneKey) -> None:
        if key not in self.keys:
            raise EditRefused(f'There is no lane "{key.text}" in this video.')


def arrange(keys: Iterable[LaneKey], plan: LanePlan, scheme: str, author: str) -> Lanes:
    """Return the lanes of a video, or of several.

    Parameters
    ----------
    keys : iterable of LaneKey
        Where segments lie; any of them may come often.
    plan : LanePlan
    scheme : str
        Where new segments go unless the plan says otherwise.
    author : str
        The person whose segments new ones are.
    """
    opened = [key for key in plan.opened if key.author == author]
    active = plan.active if plan.active and plan.active.author == author else own_lane(scheme, author)
    there = {*keys} | {active, own_lane(scheme, author), *opened}

    def rank(key: LaneKey) -> tuple[int, bool, NameKey, NameKey]:
        is_others = key.layer is Layer.HUMAN and key.author != author
        return (
            _OTHERS if is_others else _RANK[key.layer],
            key.scheme != scheme,
            by_name(key.scheme),
            by_name(key.author),
        )

    placed = [key for key in plan.order if key in there]
    before: LaneKey | None = None
    for key in sorted(there, key=rank):
        if key not in placed:
            placed.insert(0 if before is None else placed.index(before) + 1, key)
        before = key
    return Lanes(tuple(placed), plan.hidden - {active}, active, plan)
