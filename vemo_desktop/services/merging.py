"""Merging another project file into the open one: one gesture, and a report of every conflict.

Undo takes segments and traces out again. Videos, schemes and runs stay, as an analysis does after an undo:
later gestures may stand on them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.orm import Session

from vemo_desktop.domain.document import free_name
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.library import LibraryChanged, RunStored
from vemo_desktop.domain.merging import Conflict, Merged, Side, merge_video
from vemo_desktop.domain.places import Place, is_same_place
from vemo_desktop.domain.segments import Change, Segment
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import UsageError
from vemo_desktop.services.beside import write_beside
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.workspace import News, Workspace
from vemo_desktop.storage.local_side import local_folder, media_repository
from vemo_desktop.storage.opening import open_store
from vemo_desktop.storage.repositories import revisions, runs, traces
from vemo_desktop.storage.repositories import settings as rows
from vemo_desktop.storage.repositories.media import MediaRecord
from vemo_desktop.storage.repositories.segments import segments_of


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge took, and what needs a person.

    Parameters
    ----------
    path : Path or ServerPlace
        The other project, which is only read.
    change : Change
        Empty where there was nothing to take.
    videos_added : tuple of str
        Names of videos that this project did not have.
    runs_added : int
        Runs of networks, with their curves.
    counts : mapping of str to int
    conflicts : tuple of (str, Conflict)
        With the name of the video.
    report : Path or None
        Where all this was written; None for a preview, and where the folder does not take it.
    """

    path: Place
    change: Change
    videos_added: tuple[str, ...]
    runs_added: int
    counts: Mapping[str, int]
    conflicts: tuple[tuple[str, Conflict], ...]
    report: Path | None = None


class MergeService:
    """Takes other project files into this one."""

    def __init__(self, project: Place, workspace: Workspace, schemes: SchemeService) -> None:
        self._project = project
        self._workspace = workspace
        self._schemes = schemes

    def merge(self, path: Place, *, is_preview: bool = False) -> MergeReport:
        """Take what another project has and this one lacks.

        Videos are matched by their content, segments by their identity: two files that once were one are
        compared with the state in which they parted. See `domain.merging` for what becomes of what.

        Parameters
        ----------
        path : Path or ServerPlace
            The other project; it is only read.
        is_preview : bool
            Only tell what would happen.

        Raises
        ------
        UsageError
            If it is this very project.
        ProjectMissing, ProjectDamaged, ProjectNewer, ProjectError
            If the other file cannot be read, or this one not written; nothing changed then.
        EditRefused
            If a video that would change is locked.
        """
        if is_same_place(path, self._project):
            raise UsageError("This is the project that is open; a project cannot be merged with itself.")
        with closing(open_store(path, read_only=True)) as store, store.reading() as other:
            with self._workspace.store.lock:
                plan = _Plan(self._workspace, self._schemes, path, other)
                change = plan.change()
                if not is_preview:
                    self._workspace.commit(change, within=plan.write)
            report = None if is_preview else _write_report(self._project, path, plan)
        if not is_preview:
            self._schemes.refresh()
            for one in _news(change, plan):
                self._workspace.announce(one)
        return MergeReport(
            path,
            change,
            tuple(one.path.name for one in plan.added),
            len(plan.runs),
            dict(+plan.counts),
            tuple(plan.conflicts),
            report,
        )


class _Plan:
    """What one merge would do."""

    def __init__(self, workspace: Workspace, schemes: SchemeService, path: Place, other: Session) -> None:
        self._workspace = workspace
        self._other = other
        self._path = path
        self.counts: Counter[str] = Counter()
        self.conflicts: list[tuple[str, Conflict]] = []
        self.added: list[MediaRecord] = []
        self.runs: dict[str, str] = {}
        """Runs to be taken, with the video that each is on here."""
        self._traces: list[Trace] = []
        self._takes: dict[str, str] = {}
        self._media = media_repository(path)
        with workspace.store.reading() as session:
            self._own = {one.fingerprint: one for one in workspace.media.all(session)}
            self._own |= {one.fingerprint: one for one in workspace.media.all(session, removed=True)}
            self._parted = revisions.parting(session, other)
            # What was done and taken back since both were one is as if it had never been: after the undo of
            # a merge, merging again brings the same.
            self._idle = revisions.without_effect(session, self._parted)
            self._idle_there = revisions.without_effect(other, self._parted)
        self._scheme_ids: dict[str, str] = {}
        self._fresh_schemes: list[LabelScheme] = []
        self._match_schemes(schemes.all())
        self.ids = {one.id: self._home_of(one) for one in self._media.all(other)}

    def change(self) -> Change:
        """Return the one change that a merge makes."""
        before: list[Segment] = []
        after: list[Segment] = []
        with self._workspace.store.reading() as session:
            for theirs in self._media.all(self._other):
                merged = self._merge(session, theirs)
                before += merged.before
                after += merged.after
                self.counts += merged.counts
                self.conflicts += [(theirs.title, one) for one in merged.conflicts]
        touched = [one.media_id for one in (*after, *before)] + [one.media_id for one in self._traces]
        return Change(
            f"Merge {self._path.name}",
            touched[0] if touched else next(iter(self.ids.values()), ""),
            before=tuple(before),
            after=tuple(after),
            traces_after=tuple(self._traces),
        )

    def write(self, session: Session) -> None:
        """Write what the change stands on: videos, schemes and runs that this project did not have."""
        for record in self.added:
            self._workspace.media.add(session, record)
        for scheme in self._fresh_schemes:
            rows.keep_scheme(session, scheme)
        for run_id in self.runs:
            runs.copy_run(self._other, session, run_id, self.ids, self._scheme_ids)
        self._write_takes(session)

    def _merge(self, session: Session, theirs: MediaRecord) -> Merged:
        own_id = self.ids[theirs.id]
        is_new = any(one.id == own_id for one in self.added)
        ours = {} if is_new else {one.id: one for one in segments_of(session, own_id)}
        moved = {one.id: self._moved(one, own_id) for one in segments_of(self._other, theirs.id)}
        asked = [*{**ours, **moved}]
        here = self._side(session, ours, asked, self._idle)
        there = self._side(self._other, moved, asked, self._idle_there)
        own_runs = [] if is_new else runs.runs_of(session, own_id)
        known_runs = {one.id for one in own_runs}
        networks = {one.network for one in own_runs}
        fresh = [
            one.id
            for one in runs.runs_of(self._other, theirs.id)
            if one.id not in known_runs and one.network not in networks
        ]
        self.runs |= dict.fromkeys(fresh, own_id)
        self.counts["runs of networks taken"] += len(fresh)
        self._merge_traces(session, theirs.id, own_id)
        return merge_video(here, there, {*known_runs, *fresh}, self._renamed)

    def _merge_traces(self, session: Session, their_id: str, own_id: str) -> None:
        """Take traces that are not here, with their takes; those that are here stay as they are."""
        ours = {one.id: one for one in traces.traces_of(session, own_id)}
        names = {(one.author, one.dimension) for one in ours.values()}
        for theirs in traces.traces_of(self._other, their_id):
            moved = replace(theirs, media_id=own_id)
            if (here := ours.get(theirs.id)) is not None:
                # An earlier merge may have changed who signs it.
                is_same = here == replace(moved, author=here.author)
                self.counts["traces that differ, kept as they are here"] += not is_same
                continue
            if (moved.author, moved.dimension) in names:
                moved = replace(moved, author=self._renamed(moved.author))
                self.counts["traces signed anew, because that person rated here too"] += 1
            names.add((moved.author, moved.dimension))
            self._traces.append(moved)
            self._takes |= {one.take_id: own_id for one in moved.stretches}
            self.counts["traces taken"] += 1

    def _write_takes(self, session: Session) -> None:
        for take_id, media_id in self._takes.items():
            if traces.take_of(session, take_id) is None:
                take = traces.take_of(self._other, take_id)
                if take is None:
                    raise KeyError(take_id)  # a link of the other file that its own checks would refuse
                chunks = traces.chunks_of(self._other, take)
                traces.put_take(session, replace(take, media_id=media_id), chunks)

    def _side(
        self, session: Session, segments: Mapping[str, Segment], asked: Sequence[str], idle: Collection[int]
    ) -> Side:
        touches = revisions.last_touches(session, asked, leaving_out=idle)
        touched = frozenset(id_ for id_, number in touches.items() if number > self._parted)
        return Side(segments, frozenset(touches), touched)

    def _moved(self, segment: Segment, media_id: str) -> Segment:
        return replace(
            segment, media_id=media_id, scheme=self._scheme_ids.get(segment.scheme, segment.scheme)
        )

    def _home_of(self, theirs: MediaRecord) -> str:
        own = self._own.get(theirs.fingerprint)
        if own is not None:
            return own.id
        self.added.append(theirs)
        return theirs.id

    def _match_schemes(self, known: Mapping[str, LabelScheme]) -> None:
        """Keep schemes apart that are called the same and have other labels."""
        theirs = rows.schemes(self._other)
        for id_, scheme in theirs.items():
            own = known.get(id_)
            if own is not None and own.keys == scheme.keys:
                self._fresh_schemes.append(own)
            elif own is None:
                self._fresh_schemes.append(scheme)
            else:
                self._scheme_ids[id_] = self._kept_apart(scheme, known, set(theirs))

    def _kept_apart(self, scheme: LabelScheme, known: Mapping[str, LabelScheme], taken: set[str]) -> str:
        """Return what a scheme of the other file is called here: as an earlier merge called it, or anew."""
        while (name := free_name(f"{scheme.id}-{self._path.stem}", taken)) in known:
            if known[name].keys == scheme.keys:
                return name
        self._fresh_schemes.append(replace(scheme, id=name, name=f"{scheme.name} ({self._path.stem})"))
        self.counts["label schemes of the same name with other labels, kept apart"] += 1
        return name

    def _renamed(self, name: str) -> str:
        return f"{name} ({self._path.stem})"


def _news(change: Change, plan: _Plan) -> list[News]:
    """Return what a merge made other, also of videos that came without any label."""
    touched: dict[str, None] = dict.fromkeys([*(one.id for one in plan.added), *plan.runs.values()])
    news: list[News] = [RunStored(media_id, run_id) for run_id, media_id in plan.runs.items()]
    if not change.is_empty:
        news.insert(0, change)
        touched |= dict.fromkeys(change.media_ids)
    return [*news, LibraryChanged(tuple(touched))] if touched else news


def _write_report(project: Place, path: Place, plan: _Plan) -> Path | None:
    lines = [f"Merged {path.name} into {project.name}", ""]
    lines += [f"Videos added: {', '.join(one.path.name for one in plan.added)}"] if plan.added else []
    lines += [f"- {what}: {count}" for what, count in (+plan.counts).items()] or ["- nothing new"]
    lines += ["", "Conflicts:"]
    lines += [f"- {title}: {one.kind}: {one.what}; {one.handled}" for title, one in plan.conflicts] or [
        "- none"
    ]
    return write_beside(local_folder(project) / project.name, "merge", lines)
