"""What is said in the videos of a project, as their subtitles have it, and where."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.domain.media import Cue
from vemo_desktop.errors import MediaError
from vemo_desktop.media.probe import probe
from vemo_desktop.media.subtitles import find_cues

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Spoken:
    """One subtitle of one video."""

    media_id: str
    title: str
    cue: Cue


@dataclass(frozen=True, slots=True)
class Words:
    """What was found, in the order of the videos and of time, and which videos could not be read."""

    spoken: tuple[Spoken, ...]
    unread: tuple[str, ...] = ()


def words_of(item: MediaItem, cues: Iterable[Cue]) -> tuple[Spoken, ...]:
    """Return subtitles with the video they belong to."""
    return tuple(Spoken(item.id, item.title, cue) for cue in cues)


def read_words(items: Iterable[MediaItem]) -> Words:
    """Read the subtitles of videos; a video whose file is missing or broken costs only its own."""
    spoken: list[Spoken] = []
    unread: list[str] = []
    for item in items:
        try:
            spoken += words_of(item, find_cues(item.path, probe(item.path)))
        except MediaError as error:
            logger.warning("no subtitles of %s: %s", item.path, error.message)
            unread.append(item.title)
    return Words(tuple(spoken), tuple(unread))


def with_words(spoken: Iterable[Spoken], text: str) -> tuple[Spoken, ...]:
    """Return the subtitles in which every word of a text occurs, also as part of a longer one."""
    wanted = text.casefold().split()
    return tuple(one for one in spoken if all(word in one.cue.text.casefold() for word in wanted))
