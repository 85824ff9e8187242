"""Projects opened before, the latest first: one short list in the settings folder."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop import paths
from vemo_desktop.domain.places import Place, is_same_place, place_of
from vemo_desktop.errors import VemoError
from vemo_desktop.files import write_text_aside

logger = logging.getLogger(__name__)
_MOST = 8
"""As many as can be told apart at a glance."""


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project opened before; `is_missing` where its file is not there now, as on an unplugged disk.

    Whether a server is there is not asked: that takes seconds where it is not.
    """

    path: Place
    is_missing: bool


def recent_projects() -> tuple[RecentProject, ...]:
    """Return the projects opened before, the latest first, also those that are missing now."""
    return tuple(RecentProject(one, isinstance(one, Path) and not one.is_file()) for one in _read())


def remember_project(path: Place) -> None:
    """Put a project at the head of the list. A password is never written."""
    _write([_absolute(path), *_read()])


def forget_project(path: Place) -> bool:
    """Take a project off the list, and tell whether it was there; the project is left alone."""
    known = _read()
    left = [one for one in known if not _is_listed_as(one, path)]
    if len(left) == len(known):
        return False
    _write(left)
    return True


def adopt_projects(names: Iterable[str]) -> None:
    """Take over a list that was kept elsewhere by an earlier version, behind what is known."""
    _write([*_read(), *(Path(name).absolute() for name in names)])


def _absolute(place: Place) -> Place:
    return place.absolute() if isinstance(place, Path) else place


def _is_listed_as(one: Place, other: Place) -> bool:
    if isinstance(one, Path):
        return one == _absolute(other)
    return is_same_place(one, other)


def _file() -> Path:
    return paths.config_dir() / "recent.json"


def _read() -> list[Place]:
    try:
        names = json.loads(_file().read_text(encoding="utf-8"))
        return [place_of(name) for name in names if isinstance(name, str)]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError, VemoError) as error:  # conveniences: the list begins anew
        logger.warning("the list of recent projects cannot be read: %s", error)
        return []


def _write(known: Iterable[Place]) -> None:
    kept: list[Place] = []
    for one in known:
        if not any(_is_listed_as(other, one) for other in kept):
            kept.append(one)
    names = [str(one) for one in kept[:_MOST]]
    try:
        write_text_aside(_file(), json.dumps(names, indent=1, ensure_ascii=False) + "\n")
    except (OSError, VemoError) as error:  # a full disk must not keep a project from opening
        logger.warning("the list of recent projects cannot be kept: %s", error)
