"""Which video of a project a recording in a file of labels is: by its name, and never guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vemo_desktop.domain.document import Document
from vemo_desktop.domain.library import MediaItem
from vemo_desktop.errors import UsageError
from vemo_desktop.services.finding import video_named

_BETWEEN = "._- :"


def of_recording(path: Path, documents: Sequence[Document], recording: str) -> Sequence[Document]:
    """Return the documents about the recording that was asked for; all where none was."""
    if not recording:
        return documents
    found = [one for one in documents if recording in (one.media, one.name)]
    if not found:
        named = ", ".join(dict.fromkeys(one.media or one.name for one in documents))[:200]
        raise UsageError(f'"{path.name}" holds no recording "{recording}". It holds: {named}.')
    return found


def assigned_to(
    path: Path, documents: Sequence[Document], items: Sequence[MediaItem], video: str | None
) -> dict[str, list[Document]]:
    """Return which video gets which documents."""
    if video is not None:
        item = video_named(items, video)
        if len(documents) == 1:
            return {item.id: list(documents)}
        near = [(_nearness(one.media, one.name, item), one) for one in documents]
        if not any(nearness for nearness, _ in near):
            raise UsageError(
                f'"{path.name}" holds labels of {len(documents)} recordings, and none is named like'
                f' "{item.path.name}". Say which one is meant with --recording.'
            )
        return {item.id: _of_one_recording(path, near, item)}
    found: dict[str, list[tuple[int, Document]]] = {}
    by_id = {item.id: item for item in items}
    for document in documents:
        nearness = {
            item.id: _nearness(document.media or path.name, document.name, item) for item in by_id.values()
        }
        best = max(nearness.values(), default=0)
        nearest = [id_ for id_, value in nearness.items() if value == best]
        if best and len(nearest) == 1:
            found.setdefault(nearest[0], []).append((best, document))
    if not found:
        named = ", ".join(dict.fromkeys(one.media for one in documents if one.media))[:200]
        about = f' (it is about "{named}")' if named else ""
        raise UsageError(
            f'It is not clear which video of the project "{path.name}" is for{about}. Say it with --video.'
        )
    return {id_: _of_one_recording(path, near, by_id[id_]) for id_, near in found.items()}


def without_title(document: Document, item: MediaItem) -> Document:
    """Return a document whose tiers are not named after its video.

    Tools with a file for each video, and for each tier, name it so: `clip1.txt`, `clip1.mood.srt`. Taken for
    the name of what was asked, each video would have a label scheme of its own.
    """
    return replace(
        document, tiers=tuple(replace(tier, name=_rest(tier.name, item)) for tier in document.tiers)
    )


def _rest(name: str, item: MediaItem) -> str:
    for title in (item.path.name, item.path.stem, item.title):
        if name == title:
            return ""
        if name.startswith(title) and name[len(title)] in _BETWEEN:
            return name[len(title) :].lstrip(_BETWEEN)
    return name


def _of_one_recording(path: Path, near: Sequence[tuple[int, Document]], item: MediaItem) -> list[Document]:
    """Return the documents nearest to a video by name; labels of two recordings never become one's.

    Raises
    ------
    UsageError
        If recordings in different folders are named like the video, and none is nearer than the others.
    """
    best = max(nearness for nearness, _ in near)
    found = [one for nearness, one in near if nearness == best]
    in_folders = dict.fromkeys(one.media for one in found if len(_parts(one.media)) > 1)
    if len(in_folders) > 1:
        raise UsageError(
            f'"{path.name}" holds labels of several recordings named like "{item.path.name}":'
            f" {', '.join(in_folders)[:200]}. Say which one with --recording and --video."
        )
    return found


def _nearness(media: str, name: str, item: MediaItem) -> int:
    """Return how surely a recording is a video: 0 not, 1 by its name, more for each folder in common."""
    *folders, last = _parts(media)
    if not _is_about(last, item):
        return 1 if name == item.title else 0
    own = [one.casefold() for one in item.path.parent.parts]
    common = 0
    for theirs, ours in zip(reversed(folders), reversed(own), strict=False):
        if theirs != ours:
            break
        common += 1
    return 1 + common


def _parts(media: str) -> list[str]:
    """Return folders and name of a recording, whichever system wrote it; nothing is looked up by them."""
    return re.split(r"[\\/]+", media.casefold())


def _is_about(name: str, item: MediaItem) -> bool:
    """Tell whether a recording, or a file of labels about one, is named like a video."""
    own, other = item.path.name.casefold(), name.casefold()
    stem = item.path.stem.casefold()
    return other in (own, stem, item.title.casefold()) or other.startswith(f"{stem}.")
