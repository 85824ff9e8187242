"""Making proposals of a document: what a network that ran elsewhere says of a video.

Its segments come in as those that a network made by its own rule; curves tell how sure it is of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from vemo_desktop.domain.document import Document, Mark, Tier
from vemo_desktop.domain.foreign_schemes import Answer
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.questions import answers_for, question
from vemo_desktop.domain.segments import Layer, Proposed, network_of
from vemo_desktop.domain.taking_in import Target, interval_of, written_by_us
from vemo_desktop.domain.tracks import CurveKind, Curves

_CERTAIN = 1.0
"""How sure a segment is of which the file does not tell it: it was found worth stating."""


@dataclass(slots=True)
class TakenProposals:
    """What a network says of one video, by label scheme, the schemes that needs, and what was left out."""

    proposed: dict[str, list[Proposed]] = field(default_factory=dict)
    schemes: dict[str, LabelScheme] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    @property
    def main_scheme(self) -> str:
        """The scheme with the most segments, the first in the file of several; "" without any."""
        return max(self.proposed, key=lambda scheme: len(self.proposed[scheme]), default="")

    @property
    def segments(self) -> tuple[Proposed, ...]:
        """Those of the main scheme, by time."""
        found = self.proposed.get(self.main_scheme, [])
        return tuple(sorted(found, key=lambda one: (one.interval.start_us, one.interval.end_us, one.label)))


def answers_of_network(
    documents: Iterable[Document], known: Mapping[str, LabelScheme], wanted: LabelScheme | None = None
) -> dict[str, Answer]:
    """Return the scheme for each question that a network answers in a file, see `questions.answers_for`."""
    return answers_for(
        documents, known, asks=lambda tier: not _is_of_people(tier), may_be_texts=False, wanted=wanted
    )


def take_proposals(
    documents: Iterable[Document],
    target: Target,
    known: Mapping[str, LabelScheme],
    answers: Mapping[str, Answer],
) -> TakenProposals:
    """Return what the segments of documents about one video say as one network.

    Whoever signs a tier, the network speaks; but what we wrote ourselves as labels of people stays theirs.
    Texts that are no labels are left out: nobody could decide on them. A run proposes in one scheme, so the
    others are counted, and only their curves are of use.

    Parameters
    ----------
    documents : iterable of Document
    target : Target
    known : mapping of str to LabelScheme
        The schemes of the project.
    answers : mapping of str to Answer
        Of the whole file, see `answers_of_network`.
    """
    taken = TakenProposals()
    for document in documents:
        for tier in document.tiers:
            if _is_of_people(tier):
                taken.counts["segments of people, left out because a network speaks"] += len(tier.marks)
                continue
            if not tier.marks:
                continue
            answer = answers[question(tier)]
            if answer.is_text:
                taken.counts["texts that are no labels, left out"] += len(tier.marks)
                continue
            is_signed = bool(tier.author) and network_of(tier.author) is None
            taken.counts["segments signed in the file, taken as the network's"] += len(tier.marks) * is_signed
            _take_tier(taken, tier, answer, target, known)
    main = taken.main_scheme
    others = sum(len(found) for scheme, found in taken.proposed.items() if scheme != main)
    taken.counts["segments in other label schemes than most, kept as curves"] += others
    taken.counts = +taken.counts
    return taken


def _is_of_people(tier: Tier) -> bool:
    """Tell whether we wrote a tier, and as one of a person or of gold."""
    return written_by_us(tier.name)[0] in (Layer.HUMAN, Layer.GOLD)


def _take_tier(
    taken: TakenProposals, tier: Tier, answer: Answer, target: Target, known: Mapping[str, LabelScheme]
) -> None:
    scheme = answer.scheme
    found = [one for mark in tier.marks if (one := _proposed(taken, mark, answer, target)) is not None]
    if not found:
        return
    taken.proposed.setdefault(scheme.id, []).extend(found)
    if scheme.id not in known:
        taken.schemes[scheme.id] = scheme
    taken.counts["subjects and notes, left out because proposals have none"] += sum(
        bool(tier.subject or mark.note) for mark in tier.marks
    )


def _proposed(taken: TakenProposals, mark: Mark, answer: Answer, target: Target) -> Proposed | None:
    interval = interval_of(taken.counts, mark, target)
    if interval is None:
        return None
    taken.counts["segments without a certainty, taken as certain"] += mark.confidence is None
    label, _ = answer.label_of(mark.label)
    return Proposed(interval, label, _CERTAIN if mark.confidence is None else mark.confidence)


def certainty_curves(scheme: LabelScheme, proposed: Sequence[Proposed], duration_us: int) -> Curves:
    """Return how sure each label is over time: the certainty of its segments, and 0 outside them.

    Steps lie between the borders of segments, so that no border is moved. Where segments of one label
    overlap, the surest counts.

    Parameters
    ----------
    scheme : LabelScheme
    proposed : sequence of Proposed
        At least one.
    duration_us : int
        Of the video; 0 where it is unknown, which ends the curves with the last segment.
    """
    borders = {border for one in proposed for border in (one.interval.start_us, one.interval.end_us)}
    edges = np.array(sorted(borders | {0, duration_us}), dtype=np.int64)
    values = np.zeros((len(edges) - 1, len(scheme.keys)), dtype=np.float32)
    for one in proposed:
        first, last = np.searchsorted(edges, (one.interval.start_us, one.interval.end_us))
        column = values[first:last, scheme.keys.index(one.label)]
        np.maximum(column, np.float32(one.score), out=column)
    return Curves(scheme.id, scheme.keys, edges, values, CurveKind.SEGMENTS)
