"""Which part of a dataset a video belongs to: frozen, stratified, and never the same person on two sides.

For whoever trains elsewhere. Which videos the program itself never learns from is another matter, see
`domain.learning.Side`: choosing another plan for a dataset must not change by what networks are judged.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PARTS = ("train", "validation", "test")
"""Names that readers of datasets expect."""


class SplitBy(StrEnum):
    """What must not stand in two parts at once."""

    VIDEO = "video"
    SUBJECT = "subject"
    SOURCE = "source"


DEFAULT_SUBJECT = r"^([^_\-. ]+)"
"""What stands before the first ``_``, ``-``, ``.`` or space of a name, as in ``S01_happy.mp4``."""


@dataclass(frozen=True, slots=True)
class Together:
    """Which videos must never stand on two sides.

    Parameters
    ----------
    by : SplitBy
    subject : str
        Regular expression that finds the subject in the name of a file: its first group, or all of it.

    Raises
    ------
    ValueError
        If the expression is none.
    """

    by: SplitBy = SplitBy.VIDEO
    subject: str = DEFAULT_SUBJECT

    def __post_init__(self) -> None:
        try:
            re.compile(self.subject)
        except re.error as error:
            raise ValueError(f"the pattern of subjects is no regular expression: {error}") from error

    @property
    def sentence(self) -> str:
        """What stays together, without a full stop."""
        return {
            SplitBy.VIDEO: "A video is in one part only",
            SplitBy.SUBJECT: f"All videos of a subject, found in file names by {self.subject}, stay together",
            SplitBy.SOURCE: "All videos of one source, the folder they lie in, stay together",
        }[self.by]

    def group_of(self, path: Path, fingerprint: str) -> str:
        """Return what a video must stay together with; a video without a subject stands for itself."""
        if self.by is SplitBy.SOURCE:
            # Not the name itself: it goes into the dataset, and folders are nobody else's business.
            return f"source:{hashlib.sha256(path.parent.name.encode()).hexdigest()[:12]}"
        if self.by is SplitBy.SUBJECT and (found := re.search(self.subject, path.stem)) is not None:
            return f"subject:{found[1] if found.re.groups and found[1] else found[0]}"
        return f"video:{fingerprint}"


@dataclass(frozen=True, slots=True)
class SplitPlan:
    """How a dataset is split.

    Parameters
    ----------
    by : SplitBy
    shares : tuple of float
        Of each of `PARTS`, in [0, 1]; their sum is 1.
    seed : int
    subject : str
        Regular expression that finds the subject in the name of a file: its first group, or all of it.

    Raises
    ------
    ValueError
        If the shares are none, or the expression is none.
    """

    by: SplitBy = SplitBy.VIDEO
    shares: tuple[float, float, float] = (0.8, 0.1, 0.1)
    seed: int = 0
    subject: str = DEFAULT_SUBJECT

    def __post_init__(self) -> None:
        if min(self.shares) < 0 or not math.isclose(sum(self.shares), 1.0, abs_tol=1e-6):
            raise ValueError("the shares of the parts must add up to 1")
        Together(self.by, self.subject)

    @property
    def key(self) -> str:
        """Name under which what was decided by this plan is kept."""
        shares = "-".join(f"{share:g}" for share in self.shares)
        pattern = ""
        if self.by is SplitBy.SUBJECT:
            pattern = "/" + hashlib.sha256(self.subject.encode()).hexdigest()[:12]
        return f"{self.by}/{shares}/{self.seed}{pattern}"

    @property
    def together(self) -> Together:
        """What must not stand in two parts at once."""
        return Together(self.by, self.subject)

    @property
    def rule(self) -> str:
        """Sentence that says how the parts were made."""
        shares = ", ".join(f"{name} {share:.0%}" for name, share in zip(PARTS, self.shares, strict=True))
        return (
            f"{self.together.sentence}. Aimed at: {shares} of the labelled time of every label, seed"
            f" {self.seed}. Once a video has a part it keeps it, also when videos are added."
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """One video to be given a part.

    Parameters
    ----------
    fingerprint, group : str
    amounts : mapping of str to float
        How much it has of each thing that should be spread evenly: seconds of each label, say.
    """

    fingerprint: str
    group: str
    amounts: Mapping[str, float]


def assign(
    candidates: Iterable[Candidate], plan: SplitPlan, kept: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Give every video a part.

    Parameters
    ----------
    candidates : iterable of Candidate
        In any order; the answer does not depend on it.
    plan : SplitPlan
    kept : mapping of str to str, optional
        Parts that were given before, by fingerprint; they stay, and what is new in their groups joins them.
        Where a group holds several of them, as after files were renamed, it joins the one that judges most.

    Returns
    -------
    dict of str to str
        Part by fingerprint.

    Notes
    -----
    Greedy stratification of whole groups after Sechidis, Tsoumakas and Vlahavas (2011): large groups first,
    each to the part that lacks most of what the group has. Groups of about the same size are taken in an
    order that only the seed decides. A part that came out empty gets the smallest group of the fullest.
    """
    kept = kept or {}
    groups: dict[str, list[Candidate]] = {}
    for one in sorted(candidates, key=lambda one: one.fingerprint):
        groups.setdefault(one.group, []).append(one)
    weights = _weights(groups)
    filled = {part: dict.fromkeys(_things(weights), 0.0) for part in PARTS}
    parts: dict[str, str] = {}
    for group in sorted(groups):
        before = [kept[one.fingerprint] for one in groups[group] if one.fingerprint in kept]
        if before:
            parts[group] = max(before, key=PARTS.index)
            _fill(filled[parts[group]], weights[group])
    fresh = [group for group in groups if group not in parts]
    for group in sorted(fresh, key=lambda group: (*_size_class(weights[group]), _draw(plan.seed, group))):
        parts[group] = _neediest(filled, weights[group], plan.shares)
        _fill(filled[parts[group]], weights[group])
    _leave_none_empty(parts, set(fresh), weights, plan)
    return {
        one.fingerprint: kept.get(one.fingerprint, parts[group])
        for group, members in groups.items()
        for one in members
    }


def torn(parts: Iterable[tuple[str, str]]) -> int:
    """Return how many groups stand in more than one part, given the group and the part of each video."""
    found: dict[str, set[str]] = {}
    for group, part in parts:
        found.setdefault(group, set()).add(part)
    return sum(len(one) > 1 for one in found.values())


Weights = Mapping[str, float]


def _weights(groups: Mapping[str, Sequence[Candidate]]) -> dict[str, dict[str, float]]:
    """Return each group's share of all there is of each thing, so that rare labels count as much."""
    sums = {
        group: _sum({"videos": float(len(members))}, *(one.amounts for one in members))
        for group, members in groups.items()
    }
    totals = _sum(*sums.values())
    return {
        group: {thing: amount / totals[thing] for thing, amount in amounts.items() if amount > 0}
        for group, amounts in sums.items()
    }


def _sum(*amounts: Weights) -> dict[str, float]:
    total: dict[str, float] = {}
    for one in amounts:
        for thing in sorted(one):
            total[thing] = total.get(thing, 0.0) + one[thing]
    return total


def _things(weights: Mapping[str, Weights]) -> list[str]:
    return sorted({thing for one in weights.values() for thing in one})


def _fill(filled: dict[str, float], weight: Weights) -> None:
    for thing in sorted(weight):
        filled[thing] += weight[thing]


def _size_class(weight: Weights) -> tuple[int]:
    """Return a coarse size, largest first: within a factor of two only the seed decides."""
    return (-math.floor(math.log2(sum(weight[thing] for thing in sorted(weight)))),)


def _neediest(filled: Mapping[str, Weights], weight: Weights, shares: Sequence[float]) -> str:
    """Return the part that lacks most of what a group has, in proportion to its share; the first of equals.

    It is the choice that keeps Pearson's chi-squared between what the parts hold and what they should hold
    smallest. Absolute lack would let a large part take the last videos of a rare label from the small ones.
    """
    wanted = dict(zip(PARTS, shares, strict=True))

    def lack(part: str) -> float:
        # Rounded, so that sums in another order cannot tip the balance between equals.
        missing = sum(
            weight[thing] * (1 - (filled[part][thing] + weight[thing] / 2) / wanted[part])
            for thing in sorted(weight)
        )
        return round(missing, 12)

    open_parts = [part for part in PARTS if wanted[part] > 0]
    return max(open_parts, key=lack)


def _leave_none_empty(
    parts: dict[str, str], movable: set[str], weights: Mapping[str, Weights], plan: SplitPlan
) -> None:
    for part, share in zip(PARTS, plan.shares, strict=True):
        if share <= 0 or part in parts.values():
            continue
        members = {name: [group for group in parts if parts[group] == name] for name in PARTS}
        fullest = max(PARTS, key=lambda name: len(members[name]))
        able = [group for group in members[fullest] if group in movable]
        if len(members[fullest]) < 2 or not able:
            continue
        smallest = min(able, key=lambda group: (sum(weights[group].values()), _draw(plan.seed, group)))
        parts[smallest] = part


def _draw(seed: int, group: str) -> str:
    return hashlib.blake2b(f"{seed}:{group}".encode(), digest_size=8).hexdigest()
