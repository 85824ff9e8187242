"""Finding what a user names: media files, folders to walk through, a video of the project."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from vemo_desktop.domain.library import MEDIA_SUFFIXES, MediaItem
from vemo_desktop.domain.ordering import by_name
from vemo_desktop.errors import MediaError, UsageError

_log = logging.getLogger(__name__)

Refusals = list[tuple[Path, str]]


def media_files(paths: Iterable[Path]) -> tuple[list[Path], Refusals]:
    """Return the files to try, absolute, each once, and what cannot even be tried, with the reason.

    A file named on its own is tried whatever its ending; below folders the ending decides. Hidden files
    and folders are left out; links to folders are not followed, so that no walk goes in circles.
    """
    files: dict[Path, None] = {}
    refused: Refusals = []
    for named in paths:
        path = Path(os.path.abspath(named))  # noqa: PTH100 - resolve() would follow the user's links
        try:
            is_folder, is_there = path.is_dir(), path.exists()
        except PermissionError:  # a folder above may not be entered
            refused.append((path, _forbidden(path)))
            continue
        if is_folder:
            known = len(refused)
            below = list(_walk(path, refused))
            if not below and len(refused) == known:
                refused.append((path, f'"{path.name}" holds no video or sound file.'))
            files.update(dict.fromkeys(below))
        elif is_there:
            files[path] = None
        else:
            refused.append((path, f'There is no file "{path}".'))
    usable = [path for path in files if _has_plain_name(path)]
    refused += [
        (path, "The name of this file is not valid text. Rename it to add it.")
        for path in files
        if not _has_plain_name(path)
    ]
    return usable, refused


def video_named(items: Iterable[MediaItem], video: str) -> MediaItem:
    """Return the video with an identifier, title or file name.

    Raises
    ------
    UsageError
        If there is none, or more than one.
    """
    found = videos_named(items, video)
    count = len(found)
    if count != 1:
        trouble = "no video" if not found else f"{count} videos"
        raise UsageError(
            f'The project has {trouble} named "{video}". `vemo info` lists them with their names.'
        )
    return found[0]


def videos_named(items: Iterable[MediaItem], video: str) -> list[MediaItem]:
    """Return every video with an identifier, title or file name; case does not matter."""
    wanted = Path(video).name.casefold()
    return [
        item
        for item in items
        if item.id == video
        or wanted in (item.path.name.casefold(), item.path.stem.casefold(), item.title.casefold())
    ]


def files_below(folder: Path) -> Iterator[Path]:
    """Yield every file below a folder, in order of name."""
    for root, folders, names in os.walk(folder):
        folders.sort(key=by_name)
        yield from (Path(root, name) for name in sorted(names, key=by_name))


def moved_folder(old: Path, new: Path) -> tuple[Path, Path]:
    """Return the folder that was moved or renamed, before and after, given a file in it or below it."""
    before, now = old.parent, new.parent
    while before.name == now.name and before.name:
        before, now = before.parent, now.parent
    return before, now


def file_with(digest: str, size_bytes: int, path: Path) -> Path | None:
    """Return the file at or below a path that has some contents.

    Parameters
    ----------
    digest : str
        As `media.fingerprint` tells it.
    size_bytes : int
        Their length.
    path : Path

    Raises
    ------
    MediaUnreadable
        If the path is a file that cannot be read; one of many below a folder is passed over.
    """
    from vemo_desktop.media.fingerprint import fingerprint  # loads the video libraries

    for candidate in _same_size(path, size_bytes):
        try:
            if fingerprint(candidate) == digest:
                return candidate
        except MediaError as error:
            if candidate == path:
                raise
            _log.info("%s was passed over: %s %s", candidate, error.message, error.details)
    return None


def _same_size(path: Path, size_bytes: int) -> Iterator[Path]:
    """Yield the files at or below a path that are exactly so long, so that few need to be read."""
    # `Path.is_file` raises where a folder may be listed and not entered.
    for file in [path] if os.path.isfile(path) else files_below(path):  # noqa: PTH113
        if os.path.isfile(file) and file.stat().st_size == size_bytes:  # noqa: PTH113
            yield file


def _walk(folder: Path, refused: Refusals) -> Iterator[Path]:
    def cannot_enter(error: OSError) -> None:
        refused.append((Path(error.filename), _forbidden(error.filename)))

    for root, folders, names in os.walk(folder, onerror=cannot_enter):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=by_name)
        for name in sorted(names, key=by_name):
            path = Path(root, name)
            if path.suffix.lower() in MEDIA_SUFFIXES and not name.startswith("."):
                yield path


def _forbidden(path: Path | str) -> str:
    return f'"{path}" cannot be read. Check its permissions.'


def _has_plain_name(path: Path) -> bool:
    """Tell whether a path can be written as text; old disks hold names that are only bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True
