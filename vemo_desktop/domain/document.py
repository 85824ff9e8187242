"""Labels of one recording as any annotation tool has them: the value between a file and a project.

A document knows nothing of projects, runs or schemes: tiers of marks, traces, and the vocabularies that tiers
choose their labels from. Every reader makes one, every writer of a tool's own files starts from one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """One labelled stretch, or a point in time where start and end are equal.

    Parameters
    ----------
    start_us, end_us : int
        Half-open, in microseconds from the first shown frame.
    label : str
        Any text, may be empty.
    note : str
    confidence : float or None
        In [0, 1].

    Raises
    ------
    ValueError
        If it begins before 0, ends before it begins, or is surer than certain.
    """

    start_us: int
    end_us: int
    label: str
    note: str = ""
    confidence: float | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start_us <= self.end_us:
            raise ValueError(f"no span of time: [{self.start_us}, {self.end_us})")
        if self.confidence is not None and not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence out of [0, 1]: {self.confidence}")

    @property
    def is_point(self) -> bool:
        """Whether it marks an instant."""
        return self.start_us == self.end_us


@dataclass(frozen=True, slots=True)
class Tier:
    """Marks that belong together: one question, one annotator.

    Parameters
    ----------
    name : str
    marks : tuple of Mark
        By start, then end; those of equal times as the file has them.
    author : str
        Who annotated; empty where nobody says.
    subject : str
        Who is seen or heard; empty where nobody says.
    vocabulary : str
        Name of the vocabulary that labels are chosen from; empty for free text.
    """

    name: str
    marks: tuple[Mark, ...] = ()
    author: str = ""
    subject: str = ""
    vocabulary: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """One number over time, as from a joystick or a network.

    Value i holds from ``times_us[i]`` until the next one, the last until `end_us`: whether a file writes the
    beginning or the end of its bins is settled by whoever reads it.

    Parameters
    ----------
    name : str
    times_us : tuple of int
        Strictly increasing.
    values : tuple of (float or None)
        None where nothing is known.
    end_us : int
    author : str
    low, high : float or None
        Ends of the scale.

    Raises
    ------
    ValueError
        If the times do not increase, or a value is not finite.
    """

    name: str
    times_us: tuple[int, ...]
    values: tuple[float | None, ...]
    end_us: int
    author: str = ""
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        increase = all(a < b for a, b in pairwise((*self.times_us, self.end_us)))
        if len(self.times_us) != len(self.values) or not increase:
            raise ValueError("times of a trace must increase, one per value")
        if any(value is not None and not math.isfinite(value) for value in self.values):
            raise ValueError("values of a trace must be finite; what is unknown is None")


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language calls a term."""

    language: str
    text: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One label of a vocabulary; `color` is ``#RRGGBB`` or empty, `others` are further languages."""

    text: str
    description: str = ""
    color: str = ""
    others: tuple[Wording, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The labels a tier may use; `language` is that of its terms, empty where nobody says."""

    name: str
    terms: tuple[Term, ...] = ()
    description: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """All labels of one recording in one file.

    Parameters
    ----------
    tiers : tuple of Tier
        Of different names.
    traces : tuple of Trace
    vocabularies : tuple of Vocabulary
        Of different names.
    media : str
        Name of the recording's file, without folders; empty where the file does not say.
    name : str
        What the tool calls this set of labels (an observation, a task); empty where it has no name.
    duration_us : int
        Length of the recording, 0 where unknown.

    Raises
    ------
    ValueError
        If two tiers or two vocabularies have one name.
    """

    tiers: tuple[Tier, ...] = ()
    traces: tuple[Trace, ...] = ()
    vocabularies: tuple[Vocabulary, ...] = ()
    media: str = ""
    name: str = ""
    duration_us: int = 0

    def __post_init__(self) -> None:
        if len({tier.name for tier in self.tiers}) < len(self.tiers):
            raise ValueError("tiers must have different names")
        if len({one.name for one in self.vocabularies}) < len(self.vocabularies):
            raise ValueError("vocabularies must have different names")

    @property
    def last_us(self) -> int:
        """When the last mark or trace ends."""
        marks = (mark.end_us for tier in self.tiers for mark in tier.marks)
        return max((*marks, *(trace.end_us for trace in self.traces)), default=0)

    def vocabulary(self, name: str) -> Vocabulary | None:
        """Return a vocabulary by its name, or None."""
        return next((one for one in self.vocabularies if one.name == name), None)


def in_order(marks: list[Mark]) -> tuple[Mark, ...]:
    """Return marks as a tier has them: by start, then end, equal ones as they come."""
    return tuple(sorted(marks, key=lambda mark: (mark.start_us, mark.end_us)))


def free_name(wanted: str, taken: set[str]) -> str:
    """Return a name that is not taken, as near to the wanted one as can be, and take it."""
    name, number = wanted, 2
    while name in taken:
        name, number = f"{wanted} ({number})", number + 1
    taken.add(name)
    return name
