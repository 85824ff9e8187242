"""When each annotation of an ELAN file is, in microseconds from the beginning of the annotations.

A slot may have no time; it then lies between its neighbours: in the row of annotations it belongs to as ELAN
shows it, else in the order of the file. A dependent annotation has the time of what it
refers to, or an equal share of it where several subdivide one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import LATEST_US, Changes, quoted
from vemo_desktop.exchange.xml_files import Element

Span = tuple[int, int]

_UNITS_US = {
    "milliseconds": Fraction(1000),
    "PAL-frames": Fraction(40_000),
    "NTSC-frames": Fraction(100_100, 3),
}


def spans(root: Element, name: str, changes: Changes) -> dict[str, Span]:
    """Return the time of every annotation, by identifier; those that have none are missing.

    Raises
    ------
    ImportRefused
        If a time is no number.
    """
    slots = _slots(root, name, changes)
    found: dict[str, Span] = {}
    dependents = _Dependents()
    for tier in root.iter("TIER"):
        for one in tier.iterfind("ANNOTATION/*"):
            id_ = one.get("ANNOTATION_ID", "")
            if one.tag == "ALIGNABLE_ANNOTATION":
                start, end = (slots.get(one.get(f"TIME_SLOT_REF{number}", "")) for number in (1, 2))
                if start is not None and end is not None:
                    found[id_] = (start, end)
            elif one.tag == "REF_ANNOTATION":
                dependents.add(tier.get("TIER_ID", ""), id_, one)
    dependents.resolve(found)
    return found


def whole_ms(text: str, name: str) -> int:
    """Return a time that ELAN writes as a whole number.

    Raises
    ------
    ImportRefused
        If it is no time of a recording.
    """
    try:
        found = int(text)
    except ValueError as error:
        raise ImportRefused(
            f'"{name}" is damaged: {quoted(text)} is no time.', details=repr(error)
        ) from error
    if abs(found) * 1000 > LATEST_US:
        raise ImportRefused(f'"{name}" is damaged: {quoted(text)} is later than any recording.')
    return found


def _slots(root: Element, name: str, changes: Changes) -> dict[str, int]:
    header = root.find("HEADER")
    unit_name = "milliseconds" if header is None else header.get("TIME_UNITS", "milliseconds")
    unit = _UNITS_US.get(unit_name)
    if unit is None:
        raise ImportRefused(f'"{name}" counts time in {quoted(unit_name)}, which ELAN does not know either.')
    times: dict[str, Fraction | None] = {}
    for slot in root.findall("TIME_ORDER/TIME_SLOT"):
        text = slot.get("TIME_VALUE")
        times[slot.get("TIME_SLOT_ID", "")] = None if text is None else whole_ms(text, name) * unit
    changes.add("times that ELAN leaves open, put evenly in between", sum(t is None for t in times.values()))
    _fill_chains(root, times)
    filled = _filled(list(times.values()))
    return {id_: round(time) for id_, time in zip(times, filled, strict=True)}


def _fill_chains(root: Element, times: dict[str, Fraction | None]) -> None:
    """Divide evenly where annotations follow one another from an instant with a time to the next with one."""
    for tier in root.iter(
        "TIER"
    ):  # an instant may begin a sentence on one tier and its first word on another
        follows: dict[str, str] = {}
        for one in tier.iterfind("ANNOTATION/ALIGNABLE_ANNOTATION"):
            follows.setdefault(one.get("TIME_SLOT_REF1", ""), one.get("TIME_SLOT_REF2", ""))
        nowhere: set[str] = set()
        for first in follows:
            if times.get(first) is not None:
                _fill_chain(first, follows, times, nowhere)


def _fill_chain(
    first: str, follows: dict[str, str], times: dict[str, Fraction | None], nowhere: set[str]
) -> None:
    """Divide the time from one instant to the next known one; `nowhere` are those that lead to none."""
    start, chain = times[first], [follows[first]]
    seen = {first, *chain}
    while times.get(chain[-1], start) is None and chain[-1] not in nowhere:
        after = follows.get(chain[-1])
        if after is None or after in seen:
            break
        chain.append(after)
        seen.add(after)
    end = times.get(chain[-1])
    if start is None or end is None:
        nowhere.update(chain)
        return
    for place, slot in enumerate(chain[:-1], start=1):
        times[slot] = start + (end - start) * Fraction(place, len(chain))


def _filled(times: list[Fraction | None]) -> list[Fraction]:
    """Return times with those still missing put evenly between their neighbours in the file."""
    filled: list[Fraction] = []
    missing = 0
    for time in times:
        if time is None:
            missing += 1
            continue
        start = filled[-1] if filled else Fraction(0)
        filled += [start + (time - start) * Fraction(k, missing + 1) for k in range(1, missing + 1)]
        filled.append(time)
        missing = 0
    return filled + [filled[-1] if filled else Fraction(0)] * missing


@dataclass(slots=True)
class _Dependents:
    """Annotations that refer to others."""

    parents: dict[str, str] = field(default_factory=dict)
    before: dict[str, str | None] = field(default_factory=dict)
    groups: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, tier: str, id_: str, one: Element) -> None:
        if id_ in self.parents:
            return
        self.parents[id_] = parent = one.get("ANNOTATION_REF", "")
        self.before[id_] = one.get("PREVIOUS_ANNOTATION")
        self.groups.setdefault((tier, parent), []).append(id_)

    def resolve(self, found: dict[str, Span]) -> None:
        """Add the times of all that lead to an annotation with times."""
        shares = {
            id_: (place, len(group))
            for group in map(self._in_sequence, self.groups.values())
            for place, id_ in enumerate(group)
        }
        nowhere: set[str] = set()
        for first in self.parents:
            chain = self._chain(first, found, nowhere)
            for id_ in reversed(chain):
                above = found.get(self.parents[id_])
                if above is None:
                    nowhere.update(chain)
                    break
                place, count = shares[id_]
                length = above[1] - above[0]
                found[id_] = (above[0] + length * place // count, above[0] + length * (place + 1) // count)

    def _chain(self, first: str, found: dict[str, Span], nowhere: set[str]) -> list[str]:
        """Return an annotation and what it hangs on, up to the first whose time is known; circles end too."""
        chain: dict[str, None] = {}
        id_ = first
        while id_ in self.parents and id_ not in found and id_ not in chain and id_ not in nowhere:
            chain[id_] = None
            id_ = self.parents[id_]
        return list(chain)

    def _in_sequence(self, group: list[str]) -> list[str]:
        """Return siblings as each names the one before it, or as they stand where that leads nowhere."""
        after = {self.before[id_]: id_ for id_ in group}
        ordered: list[str] = []
        id_ = after.get(None)
        while id_ is not None and len(ordered) <= len(group):
            ordered.append(id_)
            id_ = after.get(id_)
        return ordered if sorted(ordered) == sorted(group) else group
