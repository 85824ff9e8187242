"""A project in numbers: how far everybody is, what was labelled, how people agree, how good networks are.

The report and the dashboard both start from here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain

import numpy as np

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.annotators import Annotator, CodingState
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.overview.labels import Floats, Judged, LabelUse, label_places, label_uses
from vemo_desktop.domain.overview.progress import Gesture, Period, periods, worked_s
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.services.comparing import ComparedOnAll, compare_on_all, seen_by_person
from vemo_desktop.services.judging import Evaluation, evaluate
from vemo_desktop.services.project import ProjectSession


@dataclass(frozen=True, slots=True)
class PersonStanding:
    """How far one person is.

    Parameters
    ----------
    name : str
    given, open, done, locked : int
        Videos that were given to this person, and how they stand.
    videos : int
        Videos in which something of this person stands: segments or traces.
    video_us : int
        Length of those videos.
    segments : int
    labelled_us, rated_us : int
        Time that this person's segments cover, in any scheme, and that they rated over time.
    gestures : int
        All they ever did, undone ones as well.
    worked_s : float
        Time at work, breaks left out.
    """

    name: str
    given: int
    open: int
    done: int
    locked: int
    videos: int
    video_us: int
    segments: int
    labelled_us: int
    rated_us: int
    gestures: int
    worked_s: float


@dataclass(frozen=True, slots=True, eq=False)
class SchemeUse:
    """What people labelled in one scheme.

    Parameters
    ----------
    scheme : LabelScheme
    people, videos : int
    uses : tuple of LabelUse
        The labels of the scheme in order, then those that it no longer has.
    places : ndarray, shape (K, P)
        For the labels of `uses`: the share of each part of the videos that was given them.
    """

    scheme: LabelScheme
    people: int
    videos: int
    uses: tuple[LabelUse, ...]
    places: Floats

    def name_of(self, key: str) -> str:
        """Return how a label is called."""
        return self.scheme.label(key).name if key in self.scheme.keys else key


@dataclass(frozen=True, slots=True)
class VideoStanding:
    """How far one video is, and who has something in it."""

    title: str
    duration_us: int
    state: MediaState
    waiting: int
    segments: int
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """A project in numbers, as it stands.

    Parameters
    ----------
    title : str
    as_of : datetime or None
        When something was changed last, in UTC; None in an empty project.
    videos : tuple of VideoStanding
        In the order they were added.
    waiting, proposals : int
        Proposals that wait, of how many.
    people : tuple of PersonStanding
        Those of the list first, then others by name.
    schemes : tuple of SchemeUse
        The one with most segments first.
    periods : tuple of Period
    hidden : int
        Videos left out because the present person codes them blind.
    """

    title: str
    as_of: datetime | None
    videos: tuple[VideoStanding, ...]
    waiting: int
    proposals: int
    people: tuple[PersonStanding, ...]
    schemes: tuple[SchemeUse, ...]
    periods: tuple[Period, ...]
    hidden: int = 0

    @property
    def duration_us(self) -> int:
        """Length of all videos."""
        return sum(one.duration_us for one in self.videos)

    def count(self, *states: MediaState) -> int:
        """Return how many videos stand so."""
        return sum(one.state in states for one in self.videos)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How far people agree, and how good networks are; what takes longest to compute."""

    compared: ComparedOnAll
    evaluation: Evaluation


def overview(session: ProjectSession, *, as_seen: bool = False) -> Overview:
    """Count what a project holds.

    Parameters
    ----------
    session : ProjectSession
    as_seen : bool
        Leave out what the present person may not see yet, because they code it blind.
    """
    items = session.library.media()
    shown = [item for item in items if not (as_seen and session.annotators.hides(item.id))]
    # Of a video that is coded blind, one's own segments may be seen; they alone would bias every count.
    decided = session.review.decided()
    segments = {item.id: decided.get(item.id, []) for item in shown}
    gestures = session.history.gestures()
    runs = chain.from_iterable(session.runs.runs_of([item.id for item in shown]).values())
    moments = [one.at for one in gestures] + [run.ended_at for run in runs] + [one.added_at for one in items]
    return Overview(
        title=session.path.stem,
        as_of=max(moments, default=None),
        videos=tuple(_video(item, segments[item.id]) for item in shown),
        waiting=sum(item.proposals_open for item in shown),
        proposals=sum(item.proposals_total for item in shown),
        people=_people(session, shown, segments, gestures),
        schemes=_schemes(session, shown, segments),
        periods=periods(gestures),
        hidden=len(items) - len(shown),
    )


def judgement(session: ProjectSession, *, as_seen: bool = False) -> Judgement:
    """Compare people, and judge networks by them; takes longer than `overview`."""
    only = seen_by_person(session) if as_seen else None
    return Judgement(compare_on_all([session], only=only), evaluate([session], only=only))


def _video(item: MediaItem, segments: Iterable[Segment]) -> VideoStanding:
    human = [one for one in segments if one.layer is Layer.HUMAN]
    people = tuple(sorted({one.author for one in human}, key=by_name))
    return VideoStanding(item.title, item.duration_us, item.state, item.proposals_open, len(human), people)


def _people(
    session: ProjectSession,
    items: list[MediaItem],
    segments: Mapping[str, Sequence[Segment]],
    gestures: list[Gesture],
) -> tuple[PersonStanding, ...]:
    intervals: dict[str, dict[str, list[Interval]]] = defaultdict(lambda: defaultdict(list))
    rated: Counter[str] = Counter()
    traces = session.traces.all()
    for item in items:
        for one in segments[item.id]:
            if one.layer is Layer.HUMAN:
                intervals[one.author][item.id].append(one.interval)
        longest: Counter[str] = Counter()
        for trace in traces.get(item.id, ()):
            intervals[trace.author][item.id] += []
            rated_us = sum(stretch.interval.duration_us for stretch in trace.stretches)
            longest[trace.author] = max(longest[trace.author], rated_us)
        rated += longest
    counts, spent = Counter(one.author for one in gestures), worked_s(gestures)
    listed = {one.name: one for one in session.annotators.all}
    names = [*listed, *sorted((set(intervals) | set(counts)) - set(listed), key=by_name)]
    lengths = {item.id: item.duration_us for item in items}
    found = []
    for name in names:
        person, own = listed.get(name, Annotator(name)), intervals.get(name, {})
        found.append(
            PersonStanding(
                name=name,
                given=len(person.videos),
                open=person.count(CodingState.OPEN),
                done=person.count(CodingState.DONE),
                locked=person.count(CodingState.LOCKED),
                videos=len(own),
                video_us=sum(lengths[media_id] for media_id in own),
                segments=sum(map(len, own.values())),
                labelled_us=sum(map(covered_us, own.values())),
                rated_us=rated[name],
                gestures=counts[name],
                worked_s=spent.get(name, 0.0),
            )
        )
    return tuple(found)


def _schemes(
    session: ProjectSession, items: list[MediaItem], segments: Mapping[str, Sequence[Segment]]
) -> tuple[SchemeUse, ...]:
    known = session.schemes.all()
    marks: dict[str, dict[tuple[str, str], list[Mark]]] = defaultdict(lambda: defaultdict(list))
    for item in items:
        for one in segments[item.id]:
            if one.layer is Layer.HUMAN:
                marks[one.scheme][one.author, item.id].append(Mark(one.interval, one.label))
    lengths = {item.id: item.duration_us for item in items}
    found = []
    for id_, said in marks.items():
        scheme = known[id_]
        judged = [Judged(lengths[media_id], tuple(own)) for (_, media_id), own in said.items()]
        uses = label_uses(judged, scheme.keys)
        places = label_places(judged, [use.key for use in uses])
        people = len({author for author, _ in said})
        found.append(SchemeUse(scheme, people, len({media_id for _, media_id in said}), uses, places))
    found.sort(key=lambda use: (-sum(one.segments for one in use.uses), use.scheme.id))
    return tuple(found)


def covered_us(intervals: Iterable[Interval]) -> int:
    """Return the time that at least one of some intervals covers."""
    spans = np.array(sorted((one.start_us, one.end_us) for one in intervals), np.int64).reshape(-1, 2)
    if not len(spans):
        return 0
    reached = np.concatenate([[spans[0, 0]], np.maximum.accumulate(spans[:-1, 1])])
    return int(np.clip(spans[:, 1] - np.maximum(spans[:, 0], reached), 0, None).sum())
