"""Opening a project and everything a user can do in it."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from sqlalchemy.orm import Session

from vemo_desktop.domain.library import LibraryChanged, Notice
from vemo_desktop.domain.places import Place, ServerPlace
from vemo_desktop.errors import NetworkError, ProjectDamaged, ProjectError
from vemo_desktop.services.adjudication import AdjudicationService
from vemo_desktop.services.annotators import AnnotatorService
from vemo_desktop.services.contents import VideoContents, read_contents
from vemo_desktop.services.following import Follower
from vemo_desktop.services.history import HistoryService
from vemo_desktop.services.importing import ImportService
from vemo_desktop.services.lanes import LaneService
from vemo_desktop.services.learning import LearningService
from vemo_desktop.services.library import LibraryService
from vemo_desktop.services.merging import MergeService
from vemo_desktop.services.own_networks import OwnNetworkService
from vemo_desktop.services.project_settings import ProjectSettings
from vemo_desktop.services.queue import QueueService
from vemo_desktop.services.review import ReviewService
from vemo_desktop.services.runs import RunService
from vemo_desktop.services.schemes import SchemeService
from vemo_desktop.services.sides import SideService
from vemo_desktop.services.taught_networks import TaughtNetworks
from vemo_desktop.services.traces import TraceService
from vemo_desktop.services.workspace import Observer, Workspace
from vemo_desktop.storage.backup import BackupStopped, back_up
from vemo_desktop.storage.local_side import local_folder, media_repository
from vemo_desktop.storage.lock import ProjectLock
from vemo_desktop.storage.opening import create_project, open_store, project_exists, require_file
from vemo_desktop.storage.server_store import ServerStore
from vemo_desktop.storage.store import Store

_log = logging.getLogger(__name__)
_QUICK_S = 2.0
"""Systems offer to end a window that has not answered for five seconds; the gesture itself takes some too."""


class ProjectSession:
    """One open project. Made by `open_project`; `close` it, or use it in a ``with`` block.

    Attributes
    ----------
    path : Path or ServerPlace
        Where the project lies.
    folder : Path
        Where what belongs to it is put on this computer.
    library, review, queue, history, runs, traces, schemes, settings, lanes, sides, taught,
    learning, annotators, adjudication, merging, imports
        What a user can do.
    """

    def __init__(
        self, path: Place, store: Store, lock: ProjectLock | None, author: str, *, is_new: bool = False
    ) -> None:
        self.path = path
        self.folder = local_folder(path)
        self._store = store
        self._lock = lock
        self._notices: list[str] = []
        self._workspace = Workspace(store, media_repository(path), author)
        self.schemes = SchemeService(self._workspace)
        self.library = LibraryService(self._workspace)
        self.review = ReviewService(self._workspace, self.schemes)
        self.queue = QueueService(self._workspace)
        self.history = HistoryService(self._workspace)
        self.runs = RunService(self._workspace, self.schemes)
        self.traces = TraceService(self._workspace)
        self.settings = ProjectSettings(self._workspace)
        self.lanes = LaneService(self._workspace, self.settings, self.schemes)
        self.sides = SideService(self._workspace, self.library, self.settings)
        self.taught = TaughtNetworks(self._workspace, self.schemes)
        self.annotators = AnnotatorService(self._workspace, self.settings, self.history)
        self.learning = LearningService(
            path,
            self._workspace,
            self.schemes,
            self.library,
            self.review,
            self.annotators,
            self.settings,
            self.sides,
            self.traces,
            self.taught,
        )
        self.adjudication = AdjudicationService(
            self._workspace, self.schemes, self.annotators, self.history, self.review
        )
        self.merging = MergeService(path, self._workspace, self.schemes)
        own_networks = OwnNetworkService(self._workspace, self.schemes, self.runs, self.settings)
        self.imports = ImportService(self._workspace, self.schemes, self.library, own_networks)
        self._follower: Follower | None = None
        if store.read_only and not store.is_shared:
            store.watch()
        # All in one state, and with few questions: the server may be far.
        with store.reading() as rows:
            self._read_beside(rows)
            if isinstance(store, ServerStore):
                self._follower = Follower(store, self._workspace, self._read_beside, rows)
            is_cut_short = not (store.read_only or is_new) and self.traces.has_unfinished(rows)
        if is_cut_short:
            self._notices += self.traces.recover()
        # A server has backups of its own.
        self._needs_backup = not (is_new or store.read_only or store.is_shared)
        self._stop = threading.Event()
        self._keeper = threading.Thread(target=self._keep_house, name="project-backup", daemon=True)
        self._keeper.start()

    @property
    def author(self) -> str:
        """Who makes the gestures."""
        return self._workspace.author

    @property
    def read_only(self) -> bool:
        """Whether edits are refused."""
        return self._store.read_only

    @property
    def is_shared(self) -> bool:
        """Whether others may work in the project at the same time."""
        return self._store.is_shared

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences for the user about this opening; later ones also arrive as `Notice`."""
        return tuple(self._notices)

    def on_change(self, observer: Observer) -> Callable[[], None]:
        """Tell an observer every `Change`, `LibraryChanged`, `RunStored` and `Notice` from now on.

        It is called on the thread that made the change, after the change is on the disk.

        Returns
        -------
        callable
            Ends it.
        """
        return self._workspace.observe(observer)

    def refresh(self) -> bool:
        """Look whether another program has changed the project; tell observers if so.

        Of a file only a session for reading needs it: while one may write, nobody else does.

        Raises
        ------
        ProjectError
            If the project is not there now; what was saved is safe.
        """
        if self._follower is not None:
            has_news = self._follower.look()
            if self._follower.has_seen_more:  # perhaps before a gesture, where there was no time for it
                self._follower.has_seen_more = False
                self._lay_ready()
            return has_news
        if not self._store.changed_elsewhere():
            return False
        self._workspace.forget()
        with self._store.looking() as session:
            self._read_beside(session)
        self._workspace.announce(LibraryChanged(tuple(item.id for item in self.library.media())))
        return True

    def quickly(self) -> AbstractContextManager[None]:
        """Within this block and on this thread, refuse a gesture that waits long for others or the server.

        For a window, which stands still while it waits. Only of use in a shared project.
        """
        if isinstance(self._store, ServerStore):
            return self._store.quickly(_QUICK_S)
        return nullcontext()

    def hurry(self) -> None:
        """From now on, refuse on this thread what waits long for others who write, or for a silent server.

        For the thread of a window. A gesture as a whole is in a still greater hurry, see `quickly`.
        """
        if isinstance(self._store, ServerStore):
            self._store.hurry(_QUICK_S)

    def contents(self, media_ids: Sequence[str] | None = None) -> Iterator[VideoContents]:
        """Yield everything of some videos, in that order, or of all, in the order they were added."""
        items = self.library.media()
        if media_ids is not None:
            by_id = {item.id: item for item in items}
            items = [by_id[media_id] for media_id in media_ids if media_id in by_id]
        return read_contents(self._store, items)

    def notify(self, sentence: str) -> None:
        """Add a notice."""
        self._notices.append(sentence)
        self._workspace.announce(Notice(sentence))

    def settle(self) -> None:
        """Wait until the backup of this opening is made and missing files are known."""
        self._keeper.join()

    def close(self) -> None:
        """Close the project; may be called twice. An unfinished backup is given up, a recording is ended."""
        self.traces.close()
        self._stop.set()
        self._keeper.join()
        self._store.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> ProjectSession:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _lay_ready(self) -> None:
        """Have the networks that speak now at hand, also those that somebody else has adopted."""
        try:
            self.taught.lay_ready()
        except NetworkError as error:
            if error.message not in self._notices:
                self.notify(error.message)

    def _read_beside(self, session: Session) -> None:
        """Read anew what services have at hand of things beside the history."""
        self.schemes.read(session)
        self._workspace.settings.read(session)
        self.annotators.refresh()
        self.lanes.forget()

    def _keep_house(self) -> None:
        """Do what must not delay opening: read the history, make a verified backup, find missing files."""
        try:
            self._workspace.stacks()  # so that the first gesture need not wait for a long history
        except ValueError as error:  # `check` tells it in words; every gesture will be refused by it
            _log.error("the undo history of %s is out of turn: %s", self.path.name, error)
        except ProjectError as error:
            _log.warning("%s: %s", error.message, error.details)
        try:
            if self._needs_backup and isinstance(self.path, Path):
                back_up(self.path, stop=self._stop)
            if not self._stop.is_set():
                self.library.find_missing()
        except BackupStopped:
            _log.info("closed before the backup of %s was finished", self.path.name)
        except ProjectDamaged as error:
            # A fault deep in a large file. Writing on would spread it, and the file must stay as it is.
            self._store.read_only = True
            _log.error("%s: %s", error.message, error.details)
            self.notify(error.message)
        except ProjectError as error:
            _log.warning("%s: %s", error.message, error.details)
            self.notify(error.message)


def open_project(
    path: Place, *, author: str, create: bool = False, read_only: bool = False
) -> ProjectSession:
    """Open a project: a file, or one on a server.

    The second one to open a file gets it for reading only, with a notice; so does everyone where the
    file or its folder cannot be written. On a server everybody may write at the same time.

    Parameters
    ----------
    path : Path or ServerPlace
        See `domain.places.place_of`.
    author : str
        Who makes the gestures.
    create : bool
        Make an empty project if there is none.
    read_only : bool
        Open for reading only in any case.

    Raises
    ------
    ProjectMissing, ProjectDamaged, ProjectNewer, ProjectError
        If it cannot be opened; the file is left as it is.
    """
    if isinstance(path, Path):
        path = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the user's links
    is_new = create and not read_only and not project_exists(path)
    if is_new:
        create_project(path)
    lock, notice = None, ""
    if isinstance(path, Path):
        require_file(path)
        lock, notice = (None, "") if read_only else _lock(path)
        read_only = lock is None
    try:
        session = _session(path, open_store(path, read_only=read_only), lock, author, is_new=is_new)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if notice:
        session.notify(notice)
    session._lay_ready()
    return session


def reach_project(place: ServerPlace, *, create: bool) -> None:
    """Look whether a project on a server can be opened, and bring it to where it can.

    Waits for the network, so it is not for the thread of the window.

    Parameters
    ----------
    place : ServerPlace
    create : bool
        Make an empty project if there is none.

    Raises
    ------
    PasswordNeeded, ProjectMissing, ProjectNewer, ProjectError
    """
    if create and not project_exists(place):
        create_project(place)
    open_store(place, read_only=False).close()


def _session(
    path: Place, store: Store, lock: ProjectLock | None, author: str, *, is_new: bool
) -> ProjectSession:
    try:
        return ProjectSession(path, store, lock, author, is_new=is_new)
    except BaseException:
        store.close()
        raise


def _lock(path: Path) -> tuple[ProjectLock | None, str]:
    """Take the right to write, or return the sentence that says why not."""
    no_writing = (
        f'"{path.name}" or its folder cannot be written, so it is open for reading only. To label, copy it'
        " to a folder of yours or ask for permission to write."
    )
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return None, no_writing
    lock = ProjectLock(path)
    try:
        if lock.acquire():
            return lock, ""
    except OSError as error:
        _log.warning("no lock for %s: %s", path, error)
        return None, no_writing
    return None, (
        f'"{path.name}" is open in another window, so here it is open for reading only. Close it there and'
        " open it again here to label."
    )
