"""A project in numbers: how far everybody is, what was labelled, how people agree, how good networks are.

The report and the dashboard both start from here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from vemo_desktop.domain.agreement.continuum import Marks
from vemo_desktop.domain.annotators import Annotator, CodingState
from vemo_desktop.domain.decided import Decided
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.overview.labels import Floats, Judged, LabelUse, label_places, label_uses
from vemo_desktop.domain.overview.progress import Gestures, Period, periods, worked_s
from vemo_desktop.services.comparing import ComparedOnAll, compare_on_all, seen_by_person
from vemo_desktop.services.judging import Evaluation, evaluate
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.raters import Voices


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
    items = session.library.media_looked_for()
    shown = [item for item in items if not (as_seen and session.annotators.hides(item.id))]
    # Of a video that is coded blind, one's own segments may be seen; they alone would bias every count.
    decided = dict(session.review.decided([item.id for item in shown]))
    gestures, ends = session.history.gestures(), session.runs.last_ends()
    moments = [one.added_at for one in items] + [ends[item.id] for item in shown if item.id in ends]
    moments += [_as_moment(times.max()) for times in gestures.values()]
    return Overview(
        title=session.path.stem,
        as_of=max(moments, default=None),
        videos=tuple(_video(item, decided[item.id]) for item in shown),
        waiting=sum(item.proposals_open for item in shown),
        proposals=sum(item.proposals_total for item in shown),
        people=_people(session, shown, decided, gestures),
        schemes=_schemes(session, shown, decided),
        periods=periods(gestures),
        hidden=len(items) - len(shown),
    )


def judgement(session: ProjectSession, *, as_seen: bool = False) -> Judgement:
    """Compare people, and judge networks by them; takes longer than `overview`."""
    only = seen_by_person(session) if as_seen else None
    voices = Voices([session], only)  # what everybody said is read once for both
    return Judgement(
        compare_on_all([session], only=only, voices=voices), evaluate([session], only=only, voices=voices)
    )


def _as_moment(time: np.datetime64) -> datetime:
    found: datetime = time.astype("datetime64[us]").item()
    return found.replace(tzinfo=UTC)


def _video(item: MediaItem, decided: Decided) -> VideoStanding:
    return VideoStanding(
        item.title, item.duration_us, item.state, item.proposals_open, decided.segments, decided.authors
    )


def _people(
    session: ProjectSession, items: list[MediaItem], decided: Mapping[str, Decided], gestures: Gestures
) -> tuple[PersonStanding, ...]:
    segments, labelled, rated = Counter[str](), Counter[str](), Counter[str]()
    videos: dict[str, dict[str, None]] = defaultdict(dict)
    traces = session.traces.all()
    for item in items:
        for author in decided[item.id].authors:
            own = [one for (name, _), one in decided[item.id].human.items() if name == author]
            videos[author][item.id] = None
            segments[author] += sum(map(len, own))
            labelled[author] += covered_us(own)
        longest: Counter[str] = Counter()
        for trace in traces.get(item.id, ()):
            videos[trace.author][item.id] = None
            rated_us = sum(stretch.interval.duration_us for stretch in trace.stretches)
            longest[trace.author] = max(longest[trace.author], rated_us)
        rated += longest
    spent = worked_s(gestures)
    listed = {one.name: one for one in session.annotators.all}
    names = [*listed, *sorted((set(videos) | set(gestures)) - set(listed), key=by_name)]
    lengths = {item.id: item.duration_us for item in items}
    found = []
    for name in names:
        person = listed.get(name, Annotator(name))
        found.append(
            PersonStanding(
                name=name,
                given=len(person.videos),
                open=person.count(CodingState.OPEN),
                done=person.count(CodingState.DONE),
                locked=person.count(CodingState.LOCKED),
                videos=len(videos[name]),
                video_us=sum(lengths[media_id] for media_id in videos[name]),
                segments=segments[name],
                labelled_us=labelled[name],
                rated_us=rated[name],
                gestures=len(gestures.get(name, ())),
                worked_s=spent.get(name, 0.0),
            )
        )
    return tuple(found)


def _schemes(
    session: ProjectSession, items: list[MediaItem], decided: Mapping[str, Decided]
) -> tuple[SchemeUse, ...]:
    known = session.schemes.all()
    said: dict[str, list[tuple[str, MediaItem, Marks]]] = defaultdict(list)
    for item in items:
        for (author, id_), marks in decided[item.id].human.items():
            said[id_].append((author, item, marks))
    found = []
    for id_, own in said.items():
        scheme = known[id_]
        judged = [Judged(item.duration_us, marks) for _, item, marks in own]
        uses = label_uses(judged, scheme.keys)
        places = label_places(judged, [use.key for use in uses])
        people = len({author for author, _, _ in own})
        found.append(SchemeUse(scheme, people, len({item.id for _, item, _ in own}), uses, places))
    found.sort(key=lambda use: (-sum(one.segments for one in use.uses), use.scheme.id))
    return tuple(found)


def covered_us(marks: Iterable[Marks]) -> int:
    """Return the time that at least one of some marks covers."""
    spans = [np.stack([one.starts_us, one.ends_us]) for one in marks]
    starts, ends = np.concatenate([np.zeros((2, 0), np.int64), *spans], axis=1)
    if not len(starts):
        return 0
    order = np.argsort(starts)
    starts, reached = starts[order], np.maximum.accumulate(ends[order])
    before = np.concatenate([starts[:1], reached[:-1]])
    return int(np.clip(reached - np.maximum(starts, before), 0, None).sum())
