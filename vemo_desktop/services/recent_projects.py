"""Projects opened before, the latest first: one short list in the settings folder."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop import paths
from vemo_desktop.files import write_text_aside

logger = logging.getLogger(__name__)
_MOST = 8
"""As many as can be told apart at a glance."""


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project opened before; `is_missing` where its file is not there now, as on an unplugged disk."""

    path: Path
    is_missing: bool


def recent_projects() -> tuple[RecentProject, ...]:
    """Return the projects opened before, the latest first, also those that are missing now."""
    return tuple(RecentProject(path, not path.is_file()) for path in _read())


def remember_project(path: Path) -> None:
    """Put a project at the head of the list."""
    _write([path.absolute(), *_read()])


def forget_project(path: Path) -> bool:
    """Take a project off the list, and tell whether it was there; its file is left alone."""
    wanted, known = path.absolute(), _read()
    if wanted not in known:
        return False
    _write(one for one in known if one != wanted)
    return True


def adopt_projects(names: Iterable[str]) -> None:
    """Take over a list that was kept elsewhere by an earlier version, behind what is known."""
    _write([*_read(), *(Path(name).absolute() for name in names)])


def _file() -> Path:
    return paths.config_dir() / "recent.json"


def _read() -> list[Path]:
    try:
        names = json.loads(_file().read_text(encoding="utf-8"))
        return [Path(name) for name in names if isinstance(name, str)]
    except FileNotFoundError:
        return []
    except (OSError, ValueError, TypeError) as error:  # a list of conveniences: it begins anew
        logger.warning("the list of recent projects cannot be read: %s", error)
        return []


def _write(known: Iterable[Path]) -> None:
    names = [str(path) for path in dict.fromkeys(known)][:_MOST]
    try:
        write_text_aside(_file(), json.dumps(names, indent=1, ensure_ascii=False) + "\n")
    except OSError as error:  # a full disk must not keep a project from opening
        logger.warning("the list of recent projects cannot be kept: %s", error)
