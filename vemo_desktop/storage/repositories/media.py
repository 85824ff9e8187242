"""The videos of a project."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from vemo_desktop.storage.rows import MediaRow


@dataclass(frozen=True, slots=True)
class MediaRecord:
    """One video as stored; what is derived from segments and the disk is added by the library."""

    id: str
    path: Path
    fingerprint: str
    size_bytes: int
    title: str
    duration_us: int
    has_video: bool
    has_audio: bool
    width: int
    height: int
    added_at: datetime
    removed: bool = False
    problem: str = ""


# In the order of `MediaRecord`.
_COLUMNS = (
    MediaRow.id,
    MediaRow.path,
    MediaRow.fingerprint,
    MediaRow.size_bytes,
    MediaRow.title,
    MediaRow.duration_us,
    MediaRow.has_video,
    MediaRow.has_audio,
    MediaRow.width,
    MediaRow.height,
    MediaRow.added_at,
    MediaRow.removed,
    MediaRow.problem,
)
_CHUNK = 500
"""Identifiers per statement; a database takes a limited number of parameters."""


class MediaRepository:
    """Reads and writes videos; knows how paths are stored.

    Parameters
    ----------
    folder : Path
        Folder of the project. Files below it are stored relative to it, so that folder and videos can
        move together.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()

    def all(self, session: Session, *, removed: bool = False) -> list[MediaRecord]:
        """Return the videos in the order they were added, without (or only) the removed ones."""
        # Columns, not whole rows: objects that SQLAlchemy watches took four times as long for 10 000 videos.
        query = select(*_COLUMNS).where(MediaRow.removed.is_(removed))
        rows = session.execute(query.order_by(MediaRow.added_at, MediaRow.id))
        return [self._record(*row) for row in rows]

    def some(self, session: Session, media_ids: Collection[str]) -> list[MediaRecord]:
        """Return those of some videos that are in the project, in the order they were added."""
        wanted = list(media_ids)
        records = []
        for start in range(0, len(wanted), _CHUNK):
            chosen = MediaRow.id.in_(wanted[start : start + _CHUNK])
            query = select(*_COLUMNS).where(chosen, MediaRow.removed.is_(False))
            records += [self._record(*row) for row in session.execute(query)]
        return sorted(records, key=lambda record: (record.added_at, record.id))

    def places(self, session: Session) -> list[tuple[str, str, str]]:
        """Return identifier, title and path of every video in the project: what a search looks at."""
        query = select(MediaRow.id, MediaRow.title, MediaRow.path).where(MediaRow.removed.is_(False))
        folder = str(self._folder)
        # No `Path`: making 10 000 took longer than reading and searching them.
        return [(id_, title, os.path.join(folder, path)) for id_, title, path in session.execute(query)]  # noqa: PTH118

    def ids(self, session: Session) -> tuple[str, ...]:
        """Return the identifiers of all videos, also of removed ones."""
        return tuple(session.scalars(select(MediaRow.id).order_by(MediaRow.added_at, MediaRow.id)))

    def get(self, session: Session, media_id: str) -> MediaRecord | None:
        """Return one video, also a removed one, or None."""
        row = session.execute(select(*_COLUMNS).where(MediaRow.id == media_id)).first()
        return None if row is None else self._record(*row)

    def by_fingerprint(self, session: Session, fingerprint: str) -> MediaRecord | None:
        """Return the video with this content, also a removed one, or None."""
        row = session.execute(select(*_COLUMNS).where(MediaRow.fingerprint == fingerprint)).first()
        return None if row is None else self._record(*row)

    def add(self, session: Session, record: MediaRecord) -> None:
        """Write a new video."""
        session.add(
            MediaRow(
                id=record.id,
                path=self._stored(record.path),
                fingerprint=record.fingerprint,
                size_bytes=record.size_bytes,
                title=record.title,
                duration_us=record.duration_us,
                has_video=record.has_video,
                has_audio=record.has_audio,
                width=record.width,
                height=record.height,
                added_at=record.added_at,
                removed=record.removed,
                problem=record.problem,
            )
        )
        session.flush()

    def set_path(self, session: Session, media_id: str, path: Path) -> None:
        """Note where the file lies now."""
        self._set(session, media_id, path=self._stored(path))

    def set_removed(self, session: Session, media_id: str, removed: bool) -> None:
        """Take a video out of the project or bring it back; its labels stay in the file."""
        self._set(session, media_id, removed=removed)

    def set_problem(self, session: Session, media_id: str, problem: str) -> None:
        """Note what went wrong last, or that nothing is wrong (empty)."""
        self._set(session, media_id, problem=problem)

    def set_duration(self, session: Session, media_id: str, duration_us: int) -> None:
        """Note the exact length, known once every frame is."""
        self._set(session, media_id, duration_us=duration_us)

    def _set(self, session: Session, media_id: str, **values: object) -> None:
        session.execute(update(MediaRow).where(MediaRow.id == media_id).values(**values))

    def _stored(self, path: Path) -> str:
        absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow the user's links
        if absolute.is_relative_to(self._folder):
            return absolute.relative_to(self._folder).as_posix()
        return str(absolute)

    def _path(self, id_: str, path: str) -> Path:
        return self._folder / path

    def _record(self, id_: str, path: str, *rest: Any) -> MediaRecord:
        return MediaRecord(id_, self._path(id_, path), *rest)
