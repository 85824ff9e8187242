"""Gathering what a file says into tiers: times made exact, nonsense left out and counted."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction

from vemo_desktop.domain.document import Document, Mark, Term, Tier, Trace, Vocabulary, free_name, in_order
from vemo_desktop.domain.foreign_schemes import MOST_LABELS
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.formats import Loss
from vemo_desktop.exchange.texts import one_line

LATEST_US = 10_000 * 3600 * 1_000_000
"""Later than any recording: ten thousand hours."""
MOST_MARKS = 2_000_000
MOST_TIERS = 2_000


@dataclass(slots=True)
class Changes:
    """How often reading had to change or leave out something."""

    counts: Counter[str] = field(default_factory=Counter)

    def add(self, what: str, count: int = 1) -> None:
        """Count something; nothing is noted for a count of 0."""
        if count:
            self.counts[what] += count

    def losses(self) -> tuple[Loss, ...]:
        """Return what was counted, in the order it was first met."""
        return tuple(Loss(what, count) for what, count in self.counts.items())


class Words:
    """The labels that tiers of one question use, for files that list none of their own.

    Two annotators of one question may use different labels and still mean one vocabulary.
    """

    def __init__(self) -> None:
        self._used: dict[str, dict[str, None]] = {}

    def use(self, name: str, label: str) -> None:
        """Note that a label was used in answer to a question."""
        self._used.setdefault(name, {})[label] = None

    def vocabularies(self) -> tuple[Vocabulary, ...]:
        """Return a vocabulary per question; none where there are so many texts that they are no labels."""
        return tuple(
            Vocabulary(name, tuple(Term(label) for label in labels if label))
            for name, labels in self._used.items()
            if len(labels) <= MOST_LABELS
        )


@dataclass(slots=True)
class _Gathered:
    marks: list[Mark] = field(default_factory=list)
    author: str = ""
    subject: str = ""
    vocabulary: str = ""


class Collector:
    """The document that a reader builds up.

    Parameters
    ----------
    changes : Changes
        Shared by all documents of one file.
    offset_us : int
        Added to every time.
    """

    def __init__(self, changes: Changes, *, offset_us: int = 0) -> None:
        self._changes = changes
        self._offset_us = offset_us
        self._tiers: dict[str, _Gathered] = {}
        self._traces: list[Trace] = []
        self._count = 0

    def tier(self, name: str, *, author: str = "", subject: str = "", vocabulary: str = "") -> str:
        """Open a tier of its own, and return its name: another one if the wanted one is taken."""
        self._require_room()
        given = free_name(name or "tier", set(self._tiers))
        if name and given != name:
            self._changes.add("tiers renamed because two had one name")
        self._tiers[given] = _Gathered([], author, subject, vocabulary)
        return given

    def same_tier(self, name: str, *, author: str = "", subject: str = "", vocabulary: str = "") -> str:
        """Return a tier of this name, opened at its first use."""
        if name not in self._tiers:
            self._require_room()
            self._tiers[name] = _Gathered([], author, subject, vocabulary)
        return name

    def _require_room(self) -> None:
        if len(self._tiers) >= MOST_TIERS:
            raise ImportRefused(f"The file holds more than {MOST_TIERS} tiers, too many to read as labels.")

    def add(
        self,
        tier: str,
        start_us: int,
        end_us: int,
        label: str,
        *,
        note: str = "",
        confidence: float | None = None,
    ) -> None:
        """Add a mark to a tier, or count why it cannot be one."""
        self._count += 1
        if self._count > MOST_MARKS:
            raise ImportRefused(f"The file holds more than {MOST_MARKS} marks, too many to read as labels.")
        start_us, end_us = start_us + self._offset_us, end_us + self._offset_us
        if end_us < start_us:
            self._changes.add("marks left out because they end before they begin")
            return
        if end_us < 0 or (end_us == 0 and start_us < 0):
            self._changes.add("marks left out because they lie before the recording begins")
            return
        if start_us < 0:
            self._changes.add("marks cut off where the recording begins")
            start_us = 0
        if end_us > LATEST_US:
            self._changes.add("marks left out because they lie later than any recording lasts")
            return
        if confidence is not None and not 0 <= confidence <= 1:
            self._changes.add("certainties left out because they are not from 0 to 1")
            confidence = None
        self._tiers[tier].marks.append(Mark(start_us, end_us, label, note, confidence))

    def trace(self, trace: Trace) -> None:
        """Add a trace."""
        self._traces.append(trace)

    def document(
        self,
        *,
        vocabularies: tuple[Vocabulary, ...] = (),
        media: str = "",
        name: str = "",
        duration_us: int = 0,
    ) -> Document:
        """Return everything that was added; a vocabulary that is not listed is not one."""
        listed = {one.name for one in vocabularies}
        tiers = tuple(
            Tier(
                name_,
                in_order(one.marks),
                one.author,
                one.subject,
                one.vocabulary if one.vocabulary in listed else "",
            )
            for name_, one in self._tiers.items()
        )
        return Document(tiers, tuple(self._traces), vocabularies, file_name(media), name, max(duration_us, 0))


def us_of_seconds(value: object) -> int:
    """Return seconds, as a number or as text with a decimal point, in microseconds.

    Raises
    ------
    ValueError
        If it is no number or lies beyond any recording.
    """
    return bounded_us(_float_of(value) * 1_000_000)


def us_of_ms(value: object) -> int:
    """Return milliseconds in microseconds; see `us_of_seconds`."""
    return bounded_us(_float_of(value) * 1000)


def number(value: object) -> float | None:
    """Return a finite number, or None where there is none."""
    try:
        found = _float_of(value)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def _float_of(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(f"not a number: {value!r}")
    try:
        return float(value)
    except OverflowError as error:  # a whole number in JSON may have hundreds of digits
        raise ValueError("a number too large to be told") from error


def quoted(text: object) -> str:
    """Return the beginning of what a file says for a sentence: one line, not long."""
    return f'"{one_line(str(text))[:40]}"'


def file_name(path: str) -> str:
    """Return the name a path or address ends with; folders of other people's disks are nobody's business."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def bounded_us(time_us: float | Fraction) -> int:
    """Return a time rounded to whole microseconds.

    Raises
    ------
    ValueError
        If it lies beyond any recording.
    """
    if isinstance(time_us, float) and not math.isfinite(time_us):
        raise ValueError(f"not a time in a recording: {time_us} µs")
    exact = Fraction(time_us)
    if not -LATEST_US <= exact <= LATEST_US:
        raise ValueError("not a time in a recording: later than any lasts")
    return round(exact)
