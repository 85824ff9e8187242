"""What a project has on this computer: the folder it lies in, and where its videos are."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from vemo_desktop import paths
from vemo_desktop.domain.places import Place, ServerPlace
from vemo_desktop.files import write_text_aside
from vemo_desktop.storage.repositories.media import MediaRepository

_log = logging.getLogger(__name__)
_FOLDER, _FILES = "folder", "files"


def local_folder(place: Place) -> Path:
    """Return the folder on this computer where what belongs to a project is put.

    That of a file is where it lies; one on a server has a folder of its own among the data of the program.
    """
    if not isinstance(place, ServerPlace):
        return place.parent
    where = f"{place.server}/{place.port or ''}/{place.database}/{place.project}"
    digest = hashlib.blake2b(where.casefold().encode(), digest_size=4).hexdigest()
    return paths.data_dir() / "shared" / f"{place.project}-{digest}"


def media_repository(place: Place) -> MediaRepository:
    """Return what reads and writes the videos of a project."""
    return SharedMedia(place) if isinstance(place, ServerPlace) else MediaRepository(place.parent)


class SharedMedia(MediaRepository):
    """The videos of a project on a server, which lie elsewhere on each computer.

    Below the folder of videos they are known by their place in it, the same for everybody. A video that
    lies anywhere else on this computer is noted here and not on the server, where others would lose it.

    Parameters
    ----------
    place : ServerPlace
        Its `media` is the folder of videos; where it names none, the one it named last.
    """

    def __init__(self, place: ServerPlace) -> None:
        self._notes = local_folder(place) / "media.json"
        notes = self._read()
        folder = notes.get(_FOLDER)
        self._files = {id_: Path(name) for id_, name in notes.get(_FILES, {}).items()}
        if place.media is not None and str(place.media) != folder:
            folder = str(place.media)
            self._write(folder)
        super().__init__(Path(folder) if isinstance(folder, str) else self._notes.parent)

    def set_path(self, session: Session, media_id: str, path: Path) -> None:
        """Note where the file lies now, for everybody if it is below the folder of videos."""
        path = path.absolute()
        if path.is_relative_to(self._folder):
            super().set_path(session, media_id, path)
            gone = self._files.pop(media_id, None)
            if gone is None:
                return
        else:
            self._files[media_id] = path
        self._write(str(self._folder))

    def places(self, session: Session) -> list[tuple[str, str, str]]:
        """Return identifier, title and path of every video in the project, as they are on this computer."""
        return [(id_, title, str(self._files.get(id_, path))) for id_, title, path in super().places(session)]

    def _path(self, id_: str, path: str) -> Path:
        return self._files.get(id_) or super()._path(id_, path)

    def _read(self) -> dict[str, Any]:
        try:
            notes = json.loads(self._notes.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:  # the videos can be said again; the labels are on the server
            _log.warning("where videos lie cannot be read from %s: %s", self._notes, error)
            return {}
        return notes if isinstance(notes, dict) and isinstance(notes.get(_FILES, {}), dict) else {}

    def _write(self, folder: str) -> None:
        notes = {_FOLDER: folder, _FILES: {id_: str(path) for id_, path in self._files.items()}}
        try:
            self._notes.parent.mkdir(parents=True, exist_ok=True)
            write_text_aside(self._notes, json.dumps(notes, indent=1, ensure_ascii=False) + "\n")
        except OSError as error:  # known until the project is closed; the next time it is asked for again
            _log.warning("where videos lie cannot be kept in %s: %s", self._notes, error)
