"""What is known about the demo clips, kept beside them; loads nothing that could make clips."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.domain.timebase import Interval, us_from_s

KNOWN_CHANGES = "known changes.json"

VERSION = 1
"""Raised when a script or a scene changes, so that clips made before are made anew."""


@dataclass(frozen=True, slots=True)
class KnownChange:
    """One stretch of a clip and the sentiment a viewer sees in it."""

    file_name: str
    interval: Interval
    label: str


def known_changes(folder: Path) -> tuple[KnownChange, ...]:
    """Read what is known about the clips of a folder.

    Raises
    ------
    OSError, ValueError
        If the folder holds no demo clips.
    """
    stored = json.loads((folder / KNOWN_CHANGES).read_text(encoding="utf-8"))
    return tuple(
        KnownChange(name, Interval(us_from_s(one["start_s"]), us_from_s(one["end_s"])), one["label"])
        for name, changes in stored["clips"].items()
        for one in changes
    )


def finished_clips(folder: Path) -> tuple[Path, ...]:
    """Return the demo clips of a folder; none unless all of this version of the program are there."""
    try:
        stored = json.loads((folder / KNOWN_CHANGES).read_text(encoding="utf-8"))
        paths = tuple(folder / name for name in stored["clips"])
        is_present = stored["version"] == VERSION and all(path.is_file() for path in paths)
    except (OSError, ValueError, KeyError, TypeError):
        return ()
    return paths if is_present else ()
