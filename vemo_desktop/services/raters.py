"""Who speaks in a project: people, what adjudication settled, and networks; and what each says of a video."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from vemo_desktop.domain.adjudicating.silence import left_open
from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.proposing import ProposalSettings, proposals_of, propose
from vemo_desktop.domain.segments import Layer, Proposed, Segment, author_of, network_of
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.errors import UsageError
from vemo_desktop.services.project import ProjectSession

Marks = tuple[Mark, ...]
GOLD = "gold"


class RaterKind(StrEnum):
    """What a rater is."""

    PERSON = "person"
    NETWORK = "network"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class Rater:
    """Somebody or something that labels videos.

    Parameters
    ----------
    name : str
        A person's name, ``network:<id>`` for the latest run of a network on each video,
        ``network:<id>@<version>`` for that of one version, or ``gold``.
    kind : RaterKind
    project : int
        Which of the compared projects, counted from 0.
    key : str
        The name, and the project where there are several; what a user types to choose it.
    """

    name: str
    kind: RaterKind
    project: int
    key: str

    @property
    def network(self) -> str | None:
        """``<id>`` or ``<id>@<version>``; None for a person and for gold."""
        return network_of(self.name) if self.kind is RaterKind.NETWORK else None


@dataclass(frozen=True, slots=True)
class Said:
    """What a rater says of one video in one scheme; no marks mean "nothing here".

    `taken` counts the marks that began as a proposal of a network. `unsettled` is where gold is silent
    because what people differ about was not settled yet: no judgement.
    """

    marks: Marks
    taken: int = 0
    unsettled: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class NetworkSaid:
    """What one run said of a video in the scheme that it proposes in, scores and curves included."""

    scheme: str
    proposed: tuple[Proposed, ...]
    curves: Curves | None
    settings: ProposalSettings


class ProjectVoices:
    """The raters of one open project.

    Parameters
    ----------
    session : ProjectSession
    number : int
        Place among the compared projects.
    suffix : str
        Put behind each name in its key; empty where there is only one project.
    """

    def __init__(self, session: ProjectSession, number: int = 0, suffix: str = "") -> None:
        self.session = session
        self.items: dict[str, MediaItem] = {item.fingerprint: item for item in session.library.media()}
        self._number = number
        self._suffix = suffix
        decided = session.review.decided()
        self._segments = {item.id: decided.get(item.id, []) for item in self.items.values()}
        self._runs = session.runs.runs_of(list(self._segments))
        self._rejecters = {
            media_id: session.history.rejecters_of(media_id, segments)
            for media_id, segments in self._segments.items()
        }

    def raters(self) -> list[Rater]:
        """Return everybody who said anything here: people, gold, networks, each by name."""
        people = {one.author for one in self._layer(Layer.HUMAN)}
        people |= {author for rejected in self._rejecters.values() for author in rejected.values()}
        found = [self._rater(name, RaterKind.PERSON) for name in sorted(people, key=by_name)]
        if any(True for _ in self._layer(Layer.GOLD)):
            found.append(self._rater(GOLD, RaterKind.GOLD))
        versions = {(run.network, run.version) for runs in self._runs.values() for run in runs}
        several = Counter(network for network, _ in versions)
        names = {author_of(network) for network in several}
        names |= {f"{author_of(network)}@{version}" for network, version in versions if several[network] > 1}
        return found + [self._rater(name, RaterKind.NETWORK) for name in sorted(names, key=by_name)]

    def said(self, rater: Rater, fingerprint: str) -> dict[str, Said]:
        """Return what a rater says of a video by scheme; without an entry where he did not judge it.

        A person judged a video where a segment of his stands or a rejection of his does. A network judged
        the videos that it ran on, also those of which it proposed nothing.
        """
        item = self.items.get(fingerprint)
        if item is None:
            return {}
        if rater.kind is RaterKind.NETWORK:
            return self._said_by_network(rater, item)
        layer = Layer.GOLD if rater.kind is RaterKind.GOLD else Layer.HUMAN
        own = [
            one
            for one in self._segments[item.id]
            if one.layer is layer and (layer is Layer.GOLD or one.author == rater.name)
        ]
        schemes = {one.scheme for one in own}
        if rater.kind is RaterKind.PERSON:
            rejected = self._rejecters[item.id]
            schemes |= {one.scheme for one in self._segments[item.id] if rejected.get(one.id) == rater.name}
        found = {scheme: _said([one for one in own if one.scheme == scheme]) for scheme in schemes}
        if rater.kind is not RaterKind.GOLD:
            return found
        of_video = self._segments[item.id]
        return {
            scheme: replace(said, unsettled=tuple(left_open(one for one in of_video if one.scheme == scheme)))
            for scheme, said in found.items()
        }

    def open_proposals(self, fingerprint: str) -> int:
        """Return how many proposals of a video wait for a decision."""
        item = self.items.get(fingerprint)
        return 0 if item is None else item.proposals_open

    def proposed(self, rater: Rater, fingerprint: str, scheme: str | None = None) -> NetworkSaid | None:
        """Return what the latest run of a network said of a video; None where it has not run.

        Without a scheme, in the one that it proposes in. In another one of which it has curves, what the
        usual settings would propose of them; None where it has none.
        """
        item = self.items.get(fingerprint)
        runs = () if item is None else self._runs[item.id]
        run = next((run for run in reversed(runs) if rater.name in _names(run)), None)
        if item is None or run is None:
            return None
        prediction = self.session.runs.prediction(item.id, run.id)
        if prediction is None:
            return None
        # Not the proposals as they stand in the project: those lack what a person had decided before the run.
        settings = ProposalSettings.from_json(run.proposal_settings)
        if scheme is not None and scheme != run.main_scheme:
            other = prediction.curves.get(scheme)
            usual = ProposalSettings()
            return None if other is None else NetworkSaid(scheme, tuple(propose(other, usual)), other, usual)
        curves = prediction.curves.get(run.main_scheme)
        made = proposals_of(curves, prediction.segments, settings)
        return NetworkSaid(run.main_scheme, tuple(made), curves, settings)

    def _said_by_network(self, rater: Rater, item: MediaItem) -> dict[str, Said]:
        found = self.proposed(rater, item.fingerprint)
        if found is None:
            return {}
        return {found.scheme: Said(tuple(Mark(one.interval, one.label) for one in found.proposed))}

    def _layer(self, layer: Layer) -> list[Segment]:
        return [one for segments in self._segments.values() for one in segments if one.layer is layer]

    def _rater(self, name: str, kind: RaterKind) -> Rater:
        return Rater(name, kind, self._number, name + self._suffix)


class Voices:
    """The raters of one or several projects and what they say; videos are matched by their content.

    Parameters
    ----------
    sessions : sequence of ProjectSession
    only : collection of str, optional
        Fingerprints of the videos that count; all otherwise.
    """

    def __init__(self, sessions: Sequence[ProjectSession], only: Collection[str] | None = None) -> None:
        behind = suffixes(sessions)
        self.projects = [
            ProjectVoices(session, number, behind[number]) for number, session in enumerate(sessions)
        ]
        self.raters = tuple(rater for project in self.projects for rater in project.raters())
        self._said: dict[tuple[Rater, str], dict[str, Said]] = {}
        known = dict.fromkeys(print_ for one in self.projects for print_ in one.items)
        self.fingerprints = [print_ for print_ in known if only is None or print_ in only]

    def choose(self, between: Sequence[str], networks: bool) -> tuple[Rater, ...]:
        """Return the raters that somebody asked for, or those that come first."""
        if between:
            for name in between:
                if not any(name in (rater.key, rater.name) for rater in self.raters):
                    raise UsageError(f'Nobody here is called "{name}". {self.who()}')
            return tuple(one for one in self.raters if one.key in between or one.name in between)
        people = [rater for rater in self.raters if rater.kind is RaterKind.PERSON]
        if networks or len(people) < 2:
            people += [one for one in self.raters if one.kind is RaterKind.NETWORK and "@" not in one.name]
        return tuple(people)

    def schemes_of(self, chosen: Sequence[Rater], only: str | None) -> list[LabelScheme]:
        """Return the schemes that the chosen raters used, by identifier."""
        known: dict[str, LabelScheme] = {}
        for project in self.projects:
            for id_, scheme in project.session.schemes.all().items():
                known.setdefault(id_, scheme)
        if only is not None and only not in known:
            raise UsageError(
                f'There is no label scheme "{only}" here. Known are: {", ".join(sorted(known))}.'
            )
        used = {id_ for rater in chosen for print_ in self.fingerprints for id_ in self.said(rater, print_)}
        return [known[id_] for id_ in sorted(used) if only in (None, id_)]

    def said(self, rater: Rater, fingerprint: str) -> dict[str, Said]:
        """Return what a rater says of a video, by scheme; read once."""
        found = self._said.get((rater, fingerprint))
        if found is None:
            found = self.projects[rater.project].said(rater, fingerprint)
            self._said[rater, fingerprint] = found
        return found

    def who(self) -> str:
        """Name everybody who can be chosen."""
        return f"Known are: {', '.join(rater.key for rater in self.raters) or 'nobody yet'}."


def suffixes(sessions: Sequence[ProjectSession]) -> list[str]:
    """Return what tells projects apart: nothing for one, else the names of the files, numbered if alike."""
    if len(sessions) < 2:
        return [""]
    stems = [session.path.stem for session in sessions]
    alike = Counter(stems)
    return [
        f" ({stem})" if alike[stem] == 1 else f" ({stem} {number})"
        for number, stem in enumerate(stems, start=1)
    ]


def _names(run: Run) -> tuple[str, str]:
    return author_of(run.network), f"{author_of(run.network)}@{run.version}"


def _said(segments: list[Segment]) -> Said:
    marks = tuple(Mark(one.interval, one.label) for one in segments if not one.says_nothing)
    return Said(marks, sum(one.origin_id is not None for one in segments))
