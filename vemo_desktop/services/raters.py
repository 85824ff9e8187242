"""Who speaks in a project: people, what adjudication settled, and networks; and what each says of a video."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from vemo_desktop.domain.adjudicating.silence import left_open
from vemo_desktop.domain.agreement.continuum import Mark, Marks
from vemo_desktop.domain.decided import NO_MARKS, Decided
from vemo_desktop.domain.labels import LabelScheme, scheme_named
from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.domain.segments import author_of, network_of
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import UsageError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.run_proposals import RunProposed

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
        ids = [item.id for item in self.items.values()]
        self._decided = dict(session.review.decided(ids))
        self._runs = session.runs.runs_of(ids)
        self._with_curves: dict[str, frozenset[str]] = {}
        rejected = [id_ for one in self._decided.values() for id_, _ in one.rejected]
        self._rejecters = session.history.rejecters_of(rejected)

    def raters(self) -> list[Rater]:
        """Return everybody who said anything here: people, gold, networks, each by name."""
        people = {author for one in self._decided.values() for author, _ in one.human}
        people |= set(self._rejecters.values())
        found = [self._rater(name, RaterKind.PERSON) for name in sorted(people, key=by_name)]
        if any(one.gold for one in self._decided.values()):
            found.append(self._rater(GOLD, RaterKind.GOLD))
        versions = {(run.network, run.version) for runs in self._runs.values() for run in runs}
        several = Counter(network for network, _ in versions)
        names = {author_of(network) for network in several}
        names |= {f"{author_of(network)}@{version}" for network, version in versions if several[network] > 1}
        return found + [self._rater(name, RaterKind.NETWORK) for name in sorted(names, key=by_name)]

    def said(self, rater: Rater, fingerprint: str) -> dict[str, Said]:
        """Return what a person, or gold, says of a video by scheme; without an entry where it is not judged.

        A person judged a video where a segment of his stands or a rejection of his does.
        """
        item = self.items.get(fingerprint)
        if item is None:
            return {}
        decided = self._decided[item.id]
        if rater.kind is RaterKind.GOLD:
            return {scheme: _gold(decided, scheme) for scheme in decided.gold}
        rejected = {scheme for id_, scheme in decided.rejected if self._rejecters.get(id_) == rater.name}
        found = {scheme: Said(NO_MARKS) for scheme in rejected}
        for (author, scheme), marks in decided.human.items():
            if author == rater.name:
                found[scheme] = Said(marks, decided.taken.get((author, scheme), 0))
        return found

    def said_by_network(self, rater: Rater, fingerprints: Iterable[str]) -> Iterator[tuple[str, Said, str]]:
        """Yield fingerprint, what a network says and in which scheme, of those videos that it ran on.

        Also of those of which it proposed nothing: it judged them.
        """
        for print_, found in self.proposed(self.ran(rater, fingerprints)):
            yield (
                print_,
                Said(Marks.of([Mark(one.interval, one.label) for one in found.proposed])),
                found.scheme,
            )

    def ran(self, rater: Rater, fingerprints: Iterable[str], scheme: str | None = None) -> dict[str, Run]:
        """Return the latest run of a network on each of some videos; without those on which it has not run.

        With a scheme, also without those on which it says nothing in that scheme.
        """
        found: dict[str, Run] = {}
        for print_ in fingerprints:
            item = self.items.get(print_)
            runs = () if item is None else self._runs[item.id]
            run = next((run for run in reversed(runs) if rater.name in _names(run)), None)
            if run is not None and (scheme in (None, run.main_scheme) or run.id in self._speaking(scheme)):
                found[print_] = run
        return found

    def proposed(
        self, runs: Mapping[str, Run], scheme: str | None = None
    ) -> Iterator[tuple[str, RunProposed]]:
        """Yield what runs, by fingerprint, propose in their own scheme or in another one."""
        prints = {run.id: print_ for print_, run in runs.items()}
        for found in self.session.runs.proposed(list(runs.values()), scheme):
            yield prints[found.run.id], found

    def open_proposals(self, fingerprint: str) -> int:
        """Return how many proposals of a video wait for a decision."""
        item = self.items.get(fingerprint)
        return 0 if item is None else item.proposals_open

    def _speaking(self, scheme: str | None) -> frozenset[str]:
        """Return the runs that have curves in a scheme; asked for once."""
        if scheme is None:
            return frozenset()
        if scheme not in self._with_curves:
            self._with_curves[scheme] = self.session.runs.with_curves(scheme)
        return self._with_curves[scheme]

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
        """Return the schemes that the chosen raters used, by identifier, without those removed since."""
        known: dict[str, LabelScheme] = {}
        for project in self.projects:
            for id_, scheme in project.session.schemes.all().items():
                known.setdefault(id_, scheme)
        named = None if only is None else wanted_scheme(known, only)
        used = {id_ for rater in chosen for print_ in self.fingerprints for id_ in self.said(rater, print_)}
        return [known[id_] for id_ in sorted(used & known.keys()) if named in (None, known[id_])]

    def said(self, rater: Rater, fingerprint: str) -> dict[str, Said]:
        """Return what a rater says of a video, by scheme; read once.

        A network judged the videos that it ran on, also those of which it proposed nothing.
        """
        found = self._said.get((rater, fingerprint))
        if found is None:
            project = self.projects[rater.project]
            if rater.kind is RaterKind.NETWORK:  # what it says of all videos is read as one
                self._said |= {(rater, print_): {} for print_ in self.fingerprints}
                for print_, said, scheme in project.said_by_network(rater, self.fingerprints):
                    self._said[rater, print_] = {scheme: said}
                return self._said.get((rater, fingerprint), {})
            found = self._said[rater, fingerprint] = project.said(rater, fingerprint)
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


def wanted_scheme(known: Mapping[str, LabelScheme], name: str) -> LabelScheme:
    """Return the scheme that somebody wants raters to be compared in, by identifier or by name.

    Raises
    ------
    UsageError
        If there is none; the sentence lists those there are.
    """
    scheme = scheme_named(known, name)
    if scheme is None:
        raise UsageError(f'There is no label scheme "{name}" here. Known are: {", ".join(sorted(known))}.')
    return scheme


def _gold(decided: Decided, scheme: str) -> Said:
    marks = decided.gold[scheme]
    people = {author: own for (author, its), own in decided.human.items() if its == scheme}
    says = np.array([bool(label) for label in marks.labels], np.bool_)
    return Said(marks.where(says), decided.taken_for_gold.get(scheme, 0), tuple(left_open(marks, people)))
