"""What a project knows: its videos, the runs of networks on them, and the news of a change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from vemo_desktop.domain.timebase import Interval

# fmt: off
MEDIA_SUFFIXES = frozenset({
    ".3gp", ".asf", ".avi", ".flv", ".m2ts", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".mts", ".mxf",
    ".ogv", ".qt", ".ts", ".vob", ".webm", ".wmv",
    ".aac", ".aif", ".aiff", ".flac", ".m4a", ".m4b", ".mka", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma",
})
# fmt: on
"""Endings of files that are taken from a folder; a file named on its own is tried whatever its ending."""


class MediaState(StrEnum):
    """How far a video has come."""

    NEW = "new"
    ANALYSED = "analysed"  # a network has spoken; proposals wait or there were none
    REVIEWED = "reviewed"  # a person has decided, and no proposal waits
    FAILED = "failed"  # the last preparation or analysis ended with a problem
    MISSING = "missing"  # the file is not where the project says


@dataclass(frozen=True, slots=True)
class MediaItem:
    """One video or sound file of a project.

    Parameters
    ----------
    id : str
    path : Path
        Absolute, also where the project stores it relative to its own folder.
    fingerprint : str
        Of the content; the same file at another place has the same one.
    title : str
    duration_us : int
    has_video, has_audio : bool
    width, height : int
        As shown, in pixels; 0 without picture.
    added_at : datetime
        In UTC.
    state : MediaState
    proposals_open, proposals_total, segments_human : int
    problem : str
        Sentence about what went wrong last; empty if nothing did.
    """

    id: str
    path: Path
    fingerprint: str
    title: str
    duration_us: int
    has_video: bool
    has_audio: bool
    width: int
    height: int
    added_at: datetime
    state: MediaState = MediaState.NEW
    proposals_open: int = 0
    proposals_total: int = 0
    segments_human: int = 0
    problem: str = ""

    @property
    def interval(self) -> Interval | None:
        """The whole recording, or None where its length is unknown."""
        return Interval(0, self.duration_us) if self.duration_us > 0 else None


@dataclass(frozen=True, slots=True)
class AddReport:
    """What became of the files offered to a project, in the order they were met.

    `known` were there already (same content); `refused` pairs a path with the sentence that says why, and
    `copies` one that holds the same as another file with the video that it therefore is.
    """

    added: tuple[MediaItem, ...] = ()
    known: tuple[MediaItem, ...] = ()
    refused: tuple[tuple[Path, str], ...] = ()
    copies: tuple[tuple[Path, MediaItem], ...] = ()

    @property
    def videos(self) -> tuple[MediaItem, ...]:
        """What was offered, each video once: copies of one file, and a file named twice, are one video."""
        return tuple({item.id: item for item in (*self.added, *self.known)}.values())


ELSEWHERE = "elsewhere"
"""The device of runs that were loaded from a file; their settings name it."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one network on one video, with everything needed to tell it from another.

    `card_digest` is empty where the run was loaded: there is no card then. `settings` are the network's,
    `proposal_settings` those with which proposals were last made from it.
    """

    id: str
    media_id: str
    fingerprint: str
    network: str
    version: str
    card_digest: str
    settings: dict[str, object]
    device: str
    program_version: str
    started_at: datetime
    ended_at: datetime
    main_scheme: str
    video_distribution: dict[str, float] = field(default_factory=dict)
    proposal_settings: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CodingChanged:
    """News: who codes which video, how far they are, or what they may see of each other, is other now."""


@dataclass(frozen=True, slots=True)
class LibraryChanged:
    """News: these videos were added, removed, brought back, moved, or changed their state."""

    media_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunStored:
    """News: a network's curves and proposals for a video are in the project."""

    media_id: str
    run_id: str


@dataclass(frozen=True, slots=True)
class Notice:
    """News: a sentence for the user about the project itself."""

    sentence: str
