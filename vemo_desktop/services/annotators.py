"""Annotators of a project: who codes what, how far they are, blind coding, and locked videos."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from vemo_desktop.domain.annotators import Annotator, CodingState, seen_blind, shared_out
from vemo_desktop.domain.history import HistoryEntry, RevisionKind
from vemo_desktop.domain.library import CodingChanged
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.traces import Trace
from vemo_desktop.errors import EditRefused, UsageError
from vemo_desktop.services.history import HistoryService
from vemo_desktop.services.project_settings import ProjectSettings
from vemo_desktop.services.workspace import Entry, Workspace

_PEOPLE = "annotators"
"""Setting with the names, in the order they were added."""
_BLIND = "blind_coding"


class AnnotatorService:
    """Looks after the people of a project. Nothing here touches a label.

    Methods that write raise `ProjectReadOnly` or `ProjectError` where that is not possible, and `UsageError`
    for a name that is not known.
    """

    def __init__(self, workspace: Workspace, settings: ProjectSettings, history: HistoryService) -> None:
        self._workspace = workspace
        self._settings = settings
        self._history = history
        self._people: dict[str, Annotator] | None = None
        self._is_blind: bool | None = None
        workspace.guard = self._require_allowed
        workspace.hides = self.hides
        history.is_hidden = self._hides_entry

    @property
    def all(self) -> tuple[Annotator, ...]:
        """Everybody, in the order they were added."""
        return tuple(self._known().values())

    @property
    def is_blind(self) -> bool:
        """Whether people see what others decided only when they are done with a video themselves."""
        if self._is_blind is None:
            self._is_blind = self._settings.get(_BLIND) is True
        return self._is_blind

    def set_blind(self, is_blind: bool) -> None:
        """Begin or end blind coding, for everybody."""
        self._settings.set(_BLIND, is_blind)
        self._is_blind = is_blind
        self._announce()

    def add(self, name: str) -> None:
        """Add a person; nothing happens if they are there already."""
        name = usable_name(name)
        if name not in self._known():
            with self._changing():
                self._add(name)

    def remove(self, name: str) -> None:
        """Take a person off the list with what was given to them; their labels stay."""
        with self._changing():
            self._get(name)
            self._write([one for one in self.all if one.name != name], [])

    def assign(self, name: str, media_ids: Iterable[str]) -> None:
        """Give videos to a person; those they have already stay as they are."""
        fresh = dict.fromkeys(media_ids, CodingState.OPEN)
        with self._changing():
            self._replace(Annotator(name, {**fresh, **self._get(name).videos}))

    def withdraw(self, name: str, media_ids: Iterable[str]) -> None:
        """Take videos away from a person again; their labels stay."""
        gone = set(media_ids)
        with self._changing():
            kept = {id_: one for id_, one in self._get(name).videos.items() if id_ not in gone}
            self._replace(Annotator(name, kept))

    def share_out(self, media_ids: Sequence[str], names: Sequence[str], overlap: float = 0.0) -> None:
        """Share videos out among people, a part of them twice; see `domain.annotators.shared_out`."""
        if not names:
            raise UsageError("There is nobody to share the videos out to. Add annotators first.")
        if not 0 <= overlap <= 1:
            raise UsageError("The share of videos coded twice lies between 0 and 1.")
        given = shared_out(media_ids, names, overlap)
        with self._changing():
            people = {name: self._get(name) for name in names}
            fresh = {
                name: Annotator(name, {**dict.fromkeys(given[name], CodingState.OPEN), **person.videos})
                for name, person in people.items()
            }
            self._write([fresh.get(one.name, one) for one in self.all], list(names))

    def state(self, media_id: str, name: str | None = None) -> CodingState | None:
        """Return how far a person (the present one by default) is with a video; None if it is not theirs."""
        person = self._known().get(name or self._workspace.author)
        return None if person is None else person.videos.get(media_id)

    def set_state(self, media_ids: Iterable[str], state: CodingState, name: str | None = None) -> None:
        """Say how far a person (the present one by default) is with some videos, which become theirs."""
        name = name or self._workspace.author
        if name not in self._known():
            name = usable_name(name)
        with self._changing():
            self._add(name)
            self._replace(Annotator(name, {**self._get(name).videos, **dict.fromkeys(media_ids, state)}))

    def gone_through(self) -> frozenset[str]:
        """Return the videos that somebody has gone through from end to end.

        By what they did, see `domain.looking`, or by what they say: who is done with a video has looked at
        all of it, also where labels came from another tool and proposals nobody asked for still wait.
        """
        done = (id_ for one in self.all for id_ in one.videos if one.is_finished(id_))
        return self._history.looked_through().union(done)

    def hides(self, media_id: str) -> bool:
        """Tell whether the present person may not see yet what others decided on a video."""
        if not self.is_blind:
            return False
        person = self._known().get(self._workspace.author)
        return person is None or not person.is_finished(media_id)

    def seen(self, media_id: str, segments: Sequence[Segment]) -> tuple[Segment, ...]:
        """Return those segments of a video that the present person may see."""
        if not self.hides(media_id):
            return tuple(segments)
        return seen_blind(segments, self._workspace.author, self._history.rejecters(media_id))

    def seen_traces(self, media_id: str, traces: Iterable[Trace]) -> list[Trace]:
        """Return those traces of a video that the present person may see: coded blind, their own."""
        is_blind = self.hides(media_id)
        return [one for one in traces if not is_blind or one.author == self._workspace.author]

    def is_at_hand(self, media_id: str) -> bool:
        """Tell whether what may be seen of a video is known without asking a server, which may be far."""
        is_asked = self._workspace.store.is_shared and self.hides(media_id)
        return not is_asked and self._workspace.videos.has(media_id)

    def _hides_entry(self, entry: HistoryEntry) -> bool:
        """Tell whether the history may not name who did what: somebody else, on a video coded blind."""
        is_other = entry.kind is not RevisionKind.MACHINE and entry.author != self._workspace.author
        # Edits of label schemes are about no video and concern everybody.
        return is_other and bool(entry.media_id) and self.hides(entry.media_id)

    def others(self, media_id: str) -> int:
        """Return how many other people have segments on a video."""
        authors = {one.author for one in self._workspace.segments(media_id).values() if one.network is None}
        return len(authors - {self._workspace.author})

    def refresh(self) -> None:
        """Look again at what is written; another program may have changed it."""
        self._people = self._is_blind = None

    def _require_allowed(self, entries: Sequence[Entry], author: str) -> None:
        """Refuse what whoever makes it may not: changing a locked video, undoing what they cannot see."""
        person = self._known().get(author, Annotator(author))
        for entry in entries:
            if entry.kind is RevisionKind.MACHINE:
                continue
            self._require_seen(entry, author)
            if any(person.videos.get(one) is CodingState.LOCKED for one in entry.change.media_ids):
                raise EditRefused(
                    f"This video is locked for {author}: its coding counts as final. Unlock it under"
                    " Annotators to change it; nothing was changed."
                )

    def _require_seen(self, entry: Entry, author: str) -> None:
        """Refuse to undo or redo what somebody else did to a video that is coded blind."""
        if entry.target is None or not any(map(self.hides, entry.change.media_ids)):
            return
        # Not whose segments they are: who took in the labels of others may take them back.
        if self._history.author_of(entry.target) != author:
            raise EditRefused(
                "The last change is somebody else's, on a video that you code blind. It stays as it is;"
                " say Done for that video first to see it."
            )

    def _known(self) -> dict[str, Annotator]:
        if self._people is None:
            stored = self._settings.get(_PEOPLE)
            names = [one for one in stored if isinstance(one, str)] if isinstance(stored, list) else []
            self._people = {name: Annotator(name, _videos(self._settings.get(_key(name)))) for name in names}
        return self._people

    def _get(self, name: str) -> Annotator:
        person = self._known().get(name)
        if person is None:
            known = ", ".join(self._known()) or "nobody yet"
            raise UsageError(f'There is no annotator "{name}" in this project. Known are: {known}.')
        return person

    def _add(self, name: str) -> None:
        if name not in self._known():
            self._write([*self.all, Annotator(name)], [name])

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Look and write as one step, since others may change the same list; then tell."""
        with self._workspace.store.lock:
            yield
        self._announce()

    def _replace(self, person: Annotator) -> None:
        self._write([person if one.name == person.name else one for one in self.all], [person.name])

    def _write(self, people: Sequence[Annotator], changed: Sequence[str]) -> None:
        by_name = {one.name: one for one in people}
        values: dict[str, object] = {_PEOPLE: list(by_name)}
        values |= {
            _key(name): {id_: str(one) for id_, one in by_name[name].videos.items()} for name in changed
        }
        values |= {_key(name): {} for name in self._known() if name not in by_name}
        self._settings.set_all(values)
        self._people = by_name

    def _announce(self) -> None:
        """Tell the views that what is to be seen of any video may be other now."""
        self._workspace.announce(CodingChanged())


def usable_name(name: str) -> str:
    """Return a name as it is kept, or refuse it."""
    name = name.strip()
    if not name or ":" in name:
        raise UsageError("A name must have letters, and no colon, which networks have in theirs.")
    return name


def _key(name: str) -> str:
    return f"{_PEOPLE}/{name}"


def _videos(stored: object) -> dict[str, CodingState]:
    if not isinstance(stored, dict):
        return {}
    known = {state.value: state for state in CodingState}
    return {str(id_): known[state] for id_, state in stored.items() if state in known}
