"""Making segments and traces of a document that another tool wrote: whose they are, and in which scheme.

What comes in never touches what is there: it is signed by an author who has no segment in the video yet.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from vemo_desktop.domain.document import Document, Mark, Tier, free_name
from vemo_desktop.domain.foreign_schemes import Answer
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.questions import answers_for, question
from vemo_desktop.domain.segments import Layer, Segment, SegmentState, network_of, new_id
from vemo_desktop.domain.taking_in_traces import TakenTrace, take_trace
from vemo_desktop.domain.timebase import Interval

# Tiers and files that we wrote name their layer and author; a colon becomes a dash in names of files.
_OURS = re.compile(r"@(proposal|human|gold)[:-](.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Target:
    """The video that labels are for.

    Parameters
    ----------
    media_id : str
    duration_us : int
        0 where it is unknown.
    frame_us : int
        How long a frame is shown, which is what a point in time becomes.
    authors : frozenset of str
        Who has segments or traces in it already.
    now : datetime
        When they are taken in.
    """

    media_id: str
    duration_us: int
    frame_us: int
    authors: frozenset[str] = frozenset()
    now: datetime = field(default_factory=lambda: datetime.now(UTC))


@dataclass(slots=True)
class TakenIn:
    """What a document becomes, the schemes that needs, and how often what was changed or left out."""

    segments: list[Segment] = field(default_factory=list)
    schemes: dict[str, LabelScheme] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    traces: list[TakenTrace] = field(default_factory=list)


def answers_of_people(
    documents: Iterable[Document], known: Mapping[str, LabelScheme], wanted: LabelScheme | None = None
) -> dict[str, Answer]:
    """Return the scheme for each question that people answer in a file, see `questions.answers_for`."""
    return answers_for(
        documents, known, asks=lambda tier: not _is_of_network(tier), may_be_texts=True, wanted=wanted
    )


def take_in(
    documents: Iterable[Document],
    target: Target,
    known: Mapping[str, LabelScheme],
    answers: Mapping[str, Answer],
    source: str,
    unsigned_by: str = "",
) -> TakenIn:
    """Return what documents about one video become.

    Parameters
    ----------
    documents : iterable of Document
    target : Target
    known : mapping of str to LabelScheme
        The schemes of the project.
    answers : mapping of str to Answer
        Of the whole file, see `answers_of_people`.
    source : str
        Name of the file, to sign what nobody signed and to tell apart authors of one name.
    unsigned_by : str
        Who said what nobody signed, where that is known.
    """
    taken = TakenIn()
    signatures: dict[str, str] = {}
    names = set(target.authors)
    for document in documents:
        for curve in document.traces:
            author = _signature(
                curve.author or unsigned_by or document.name or source, names, signatures, source
            )
            found = take_trace(
                curve, author, target.media_id, target.duration_us, source, target.now, taken.counts
            )
            if found is not None:
                _keep_trace(taken, found)
        for tier in document.tiers:
            layer, author = written_by_us(tier.name)
            if _is_of_network(tier):
                what = "segments that a network proposed; analyse the video to have them"
                taken.counts[what] += len(tier.marks)
                continue
            if not tier.marks:
                continue
            wanted = tier.author or author or unsigned_by or document.name or source
            if layer == Layer.GOLD:
                wanted = f"{wanted} (gold)"
            author = _signature(wanted, names, signatures, source)
            answer = answers[question(tier)]
            if answer.scheme.id not in known:
                taken.schemes[answer.scheme.id] = answer.scheme
            taken.counts["texts that are no labels, kept as notes"] += len(tier.marks) * answer.is_text
            for mark in tier.marks:
                _take_mark(taken, mark, tier, answer, target, author)
    taken.counts = +taken.counts
    return taken


def written_by_us(tier_name: str) -> tuple[str, str]:
    """Return the layer and the author that a tier is named after which we wrote; empty for any other."""
    ours = _OURS.search(tier_name)
    return (ours[1], ours[2]) if ours else ("", "")


def _is_of_network(tier: Tier) -> bool:
    return written_by_us(tier.name)[0] == Layer.PROPOSAL or network_of(tier.author) is not None


def _signature(wanted: str, names: set[str], signatures: dict[str, str], source: str) -> str:
    """Return how somebody signs here: under another name where that one has said something already."""
    if wanted not in signatures:
        name = f"{wanted} ({source})" if wanted in names and wanted != source else wanted
        signatures[wanted] = free_name(name, names)
    return signatures[wanted]


def _keep_trace(taken: TakenIn, found: TakenTrace) -> None:
    """Add a trace; a second one of a person for one dimension is another dimension."""
    used = {one.trace.dimension for one in taken.traces if one.trace.author == found.trace.author}
    name = free_name(found.trace.dimension, used)
    if name != found.trace.dimension:
        taken.counts["curves renamed because two had one name"] += 1
        found = TakenTrace(
            replace(found.take, dimensions=(name,)), found.samples, replace(found.trace, dimension=name)
        )
    taken.traces.append(found)


def _take_mark(taken: TakenIn, mark: Mark, tier: Tier, answer: Answer, target: Target, author: str) -> None:
    interval = interval_of(taken.counts, mark, target)
    if interval is None:
        return
    about = f"Subject: {tier.subject}" if tier.subject else ""
    taken.counts["subjects, kept as notes"] += bool(about)
    label, text = answer.label_of(mark.label)
    taken.segments.append(
        Segment(
            new_id(),
            target.media_id,
            interval,
            answer.scheme.id,
            label,
            Layer.HUMAN,
            author,
            state=SegmentState.ACCEPTED,
            confidence=mark.confidence,
            note="\n".join(filter(None, (text, mark.note, about))),
        )
    )


def interval_of(counts: Counter[str], mark: Mark, target: Target) -> Interval | None:
    """Return where a mark lies in the video, or None where it does not."""
    last_us = target.duration_us or mark.end_us + target.frame_us
    start_us, end_us = mark.start_us, mark.end_us
    if mark.is_point:
        counts["points in time that became one frame long"] += 1
        end_us = start_us + target.frame_us
    if start_us >= last_us:
        counts["segments left out because they lie after the end of the video"] += 1
        return None
    counts["segments cut off at the end of the video"] += end_us > last_us and not mark.is_point
    return Interval(start_us, min(end_us, last_us))
