"""The videos of a project: adding, finding, removing and bringing back."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from vemo_desktop.domain.library import AddReport, LibraryChanged, MediaItem, MediaState
from vemo_desktop.domain.media import MediaInfo
from vemo_desktop.domain.segments import Change, new_id
from vemo_desktop.errors import EditRefused, MediaError, MediaMissing
from vemo_desktop.files import is_there
from vemo_desktop.services.finding import file_with, media_files, moved_folder
from vemo_desktop.services.workspace import Workspace
from vemo_desktop.storage.repositories import runs
from vemo_desktop.storage.repositories.media import MediaRecord
from vemo_desktop.storage.repositories.segments import counts

_log = logging.getLogger(__name__)

_MANY = 2_000
"""From so many videos on, reading all is as fast as reading those."""


class LibraryService:
    """The videos of one project, in the order they were added."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._missing: frozenset[str] = frozenset()

    def add(
        self,
        paths: Iterable[Path],
        *,
        on_progress: Callable[[int, int], None] | None = None,
        stop: threading.Event | None = None,
    ) -> AddReport:
        """Add files, and every media file below folders.

        Each file is one transaction, so that a long addition loses nothing when it is cut off. A file
        that is there already is known by its content: if it has moved, the project follows, and finds the
        others that were moved with its folder; if it had been removed, it comes back with all its labels and
        counts as added.

        Parameters
        ----------
        paths : iterable of Path
        on_progress : callable, optional
            Told how many files are done, of how many.
        stop : Event, optional
            Set from another thread to leave the rest out.

        Raises
        ------
        ProjectReadOnly, ProjectError
            If the project cannot be written. A file that cannot be read is refused in the report.
        """
        files, refused = media_files(paths)
        added: list[MediaItem] = []
        known: list[MediaItem] = []
        copies: list[tuple[Path, MediaItem]] = []
        moved: dict[tuple[Path, Path], tuple[Path, Path]] = {}
        for done, path in enumerate(files):
            if on_progress is not None:
                on_progress(done, len(files))
            if stop is not None and stop.is_set():
                break
            try:
                media_id, is_new = self._add(path, moved)
            except MediaError as error:
                refused.append((path, error.message))
                continue
            item = self.media_item(media_id)
            (added if is_new else known).append(item)
            # One file may have several names, and a folder too.
            if item.path != path and not item.path.samefile(path):
                copies.append((path, item))
        else:
            if on_progress is not None:
                on_progress(len(files), len(files))
        for old, new in moved.values():
            self.relink_moved(old, new)
        if added or known:
            self._workspace.announce(LibraryChanged(tuple(item.id for item in (*added, *known))))
        return AddReport(tuple(added), tuple(known), tuple(refused), tuple(copies))

    def media(self) -> list[MediaItem]:
        """Return all videos, in the order they were added; touches no video file."""
        with self._workspace.store.reading() as session:
            return self._items(session, self._workspace.media.all(session))

    def media_looked_for(self) -> list[MediaItem]:
        """Return all videos, once it was looked which files are there; see `find_missing`.

        Opening a project looks too, beside everything else: what `media` tells of files meanwhile hangs on
        how far that has come.
        """
        self.find_missing()
        return self.media()

    def media_items(self, media_ids: Collection[str]) -> list[MediaItem]:
        """Return those of some videos that are in the project, in the order they were added."""
        with self._workspace.store.reading() as session:
            return self._items(session, self._workspace.media.some(session, media_ids), media_ids)

    def removed(self) -> list[MediaItem]:
        """Return the videos that were taken out; `restore` brings them back."""
        with self._workspace.store.reading() as session:
            return self._items(session, self._workspace.media.all(session, removed=True))

    def media_item(self, media_id: str) -> MediaItem:
        """Return one video, also a removed one.

        Raises
        ------
        EditRefused
            If the project has no such video.
        """
        with self._workspace.store.reading() as session:
            record = self._workspace.media.get(session, media_id)
            if record is None:
                raise EditRefused("This video is not in the project.")
            return self._items(session, [record], [media_id])[0]

    def search(self, words: str) -> list[MediaItem]:
        """Return the videos whose title or path contains every word, whatever its case."""
        wanted = words.casefold().split()
        with self._workspace.store.reading() as session:
            # Only what is found is counted: counting all segments of 10 000 videos takes a third of a second.
            found = [
                media_id
                for media_id, title, path in self._workspace.media.places(session)
                if all(word in f"{title} {path}".casefold() for word in wanted)
            ]
            if len(found) <= _MANY:
                return self._items(session, self._workspace.media.some(session, found), found)
            chosen = frozenset(found)
            return self._items(
                session, [one for one in self._workspace.media.all(session) if one.id in chosen]
            )

    def remove(self, media_id: str) -> Change:
        """Take a video out of the project; its file and its labels stay, and undo brings it back."""
        return self._set_removed(media_id, True, "Remove video")

    def restore(self, media_id: str) -> Change:
        """Bring a removed video back with all its labels."""
        return self._set_removed(media_id, False, "Bring video back")

    def relink(self, media_id: str, path: Path) -> MediaItem:
        """Say where the file of a video lies now: the file itself, or a folder to look through.

        Raises
        ------
        MediaMissing
            If the same content is not there.
        MediaUnreadable
            If the file that was named cannot be read.
        """
        record = self._record(media_id)
        candidate = file_with(record.fingerprint, record.size_bytes, path)
        if candidate is not None:
            self._follow(media_id, candidate)
            return self.media_item(media_id)
        raise MediaMissing(
            f'"{record.path.name}" was not found at "{path}": no file there has the same content.'
            " Its labels are safe. Choose another file or folder."
        )

    def relink_moved(self, old: Path, new: Path) -> list[MediaItem]:
        """Look for the other missing videos where they must lie if their folder was moved as one file was.

        Parameters
        ----------
        old, new : Path
            Where that file lay, and where it lies now.
        """
        before, now = moved_folder(old, new)
        found = []
        for media_id in sorted(self.find_missing()):
            record = self._record(media_id)
            if not record.path.is_relative_to(before):
                continue
            try:
                there = now / record.path.relative_to(before)
                candidate = file_with(record.fingerprint, record.size_bytes, there)
            except MediaError as error:  # it stays missing; the others are looked for all the same
                _log.warning("%s was not followed: %s %s", record.path.name, error.message, error.details)
                continue
            if candidate is not None:
                self._follow(media_id, candidate)
                found.append(self.media_item(media_id))
        return found

    def find_missing(self) -> frozenset[str]:
        """Look which files are there; slow on network drives, so not for the thread of the window."""
        with self._workspace.store.reading() as session:
            records = self._workspace.media.all(session)
        missing = frozenset(record.id for record in records if not is_there(record.path))
        changed = missing ^ self._missing
        self._missing = missing
        if changed:
            self._workspace.announce(LibraryChanged(tuple(sorted(changed))))
        return missing

    def require_file(self, media_id: str) -> Path:
        """Return where the file of a video lies.

        Raises
        ------
        MediaMissing
            If it is not there.
        """
        record = self._record(media_id)
        if not is_there(record.path):
            raise MediaMissing(
                f'"{record.path.name}" is not at "{record.path.parent}". Its labels are safe.'
                " Connect the disk, or say where the file lies now."
            )
        return record.path

    def set_problem(self, media_id: str, sentence: str) -> None:
        """Note what went wrong with a video (empty: nothing)."""
        with self._workspace.store.writing() as session:
            self._workspace.media.set_problem(session, media_id, sentence)
        self._workspace.announce(LibraryChanged((media_id,)))

    def set_duration(self, media_id: str, duration_us: int) -> None:
        """Note the exact length of a video, known once its frames are indexed."""
        if self._record(media_id).duration_us == duration_us:
            return
        self._workspace.videos.set_duration(media_id, duration_us)
        self._workspace.announce(LibraryChanged((media_id,)))

    def _add(self, path: Path, moved: dict[tuple[Path, Path], tuple[Path, Path]]) -> tuple[str, bool]:
        """Add one file and return its identifier and whether it is new here.

        `moved` takes from where to where it moved, one file for each folder that was moved as a whole.
        """
        from vemo_desktop.media.fingerprint import fingerprint  # loads the video libraries
        from vemo_desktop.media.probe import probe

        digest = fingerprint(path)
        with self._workspace.store.reading() as session:
            known = self._workspace.media.by_fingerprint(session, digest)
        if known is None:
            info = probe(path)
            with self._workspace.store.lock:  # somebody else may add the same video
                with self._workspace.store.reading() as session:
                    known = self._workspace.media.by_fingerprint(session, digest)
                if known is None:
                    return self._insert(path, digest, info), True
        if known.path != path and not is_there(known.path):
            self._follow(known.id, path)
            moved.setdefault(moved_folder(known.path, path), (known.path, path))
        if known.removed:
            self._workspace.announce(self._committed_removal(known.id, False, "Bring video back"))
        return known.id, known.removed

    def _insert(self, path: Path, digest: str, info: MediaInfo) -> str:
        record = MediaRecord(
            id=new_id(),
            path=path,
            fingerprint=digest,
            size_bytes=info.size_bytes,
            title=path.stem,
            duration_us=max(info.duration_us, 0),
            has_video=info.video is not None,
            has_audio=bool(info.audio),
            width=0 if info.video is None else info.video.width,
            height=0 if info.video is None else info.video.height,
            added_at=datetime.now(UTC),
        )
        with self._workspace.store.writing() as session:
            self._workspace.media.add(session, record)
        return record.id

    def _follow(self, media_id: str, path: Path) -> None:
        with self._workspace.store.writing() as session:
            self._workspace.media.set_path(session, media_id, path)
        self._missing -= {media_id}
        self._workspace.announce(LibraryChanged((media_id,)))

    def _set_removed(self, media_id: str, removed: bool, gesture: str) -> Change:
        change = self._committed_removal(media_id, removed, gesture)
        self._workspace.announce(change)
        self._workspace.announce(LibraryChanged((media_id,)))
        return change

    def _committed_removal(self, media_id: str, removed: bool, gesture: str) -> Change:
        with self._workspace.store.lock:
            if self._record(media_id).removed == removed:
                raise EditRefused(
                    "This video was removed already." if removed else "This video is here already."
                )
            change = Change(gesture, media_id, removed=removed)
            self._workspace.commit(change)
        return change

    def _record(self, media_id: str) -> MediaRecord:
        with self._workspace.store.reading() as session:
            record = self._workspace.media.get(session, media_id)
        if record is None:
            raise EditRefused("This video is not in the project.")
        return record

    def _items(
        self, session: Session, records: Sequence[MediaRecord], media_ids: Collection[str] | None = None
    ) -> list[MediaItem]:
        """Return records with what is derived; `media_ids` names them where they are not all."""
        numbers, analysed = counts(session, media_ids), runs.analysed_media(session, media_ids)
        return [self._item(one, numbers.get(one.id, (0, 0, 0)), one.id in analysed) for one in records]

    def _item(self, record: MediaRecord, numbers: tuple[int, int, int], analysed: bool) -> MediaItem:
        opened, total, humans = numbers
        return MediaItem(
            record.id,
            record.path,
            record.fingerprint,
            record.title,
            record.duration_us,
            record.has_video,
            record.has_audio,
            record.width,
            record.height,
            record.added_at,
            state=self._state(record, numbers, analysed),
            proposals_open=opened,
            proposals_total=total,
            segments_human=humans,
            problem=record.problem,
        )

    def _state(self, record: MediaRecord, numbers: tuple[int, int, int], analysed: bool) -> MediaState:
        if record.id in self._missing:
            return MediaState.MISSING
        if record.problem:
            return MediaState.FAILED
        if not analysed:
            return MediaState.NEW
        opened, total, humans = numbers
        return MediaState.REVIEWED if (total or humans) and not opened else MediaState.ANALYSED


def copy_text(path: Path, item: MediaItem) -> str:
    """Say that a file holds the same as that of a video."""
    copy, kept = (str(path), str(item.path)) if path.name == item.path.name else (path.name, item.path.name)
    return f'"{copy}" is a copy of "{kept}": they are one video.'
