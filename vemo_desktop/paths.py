"""Where things lie: shipped folders and the user's folders. Nothing else knows."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from vemo_desktop.errors import VemoError

_APP = "vemo-desktop"
_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """Return a shipped folder: beside the package in a checkout, inside it when installed."""
    beside = _PACKAGE.parent / name
    inside = _PACKAGE / "_shipped" / name
    return inside if inside.is_dir() else beside


def resources_dir() -> Path:
    """Return the folder of icons, themes and texts."""
    return _shipped("resources")


def models_dir() -> Path:
    """Return the folder of network cards and shipped weights, one folder per network."""
    return _shipped("models")


def guide_dir() -> Path:
    """Return the folder of the user guide: Markdown pages and their pictures."""
    return _shipped("docs") / "guide"


def _user_dir(kind: str, default: str) -> Path:
    """Return a folder of the user, all below ``VEMO_HOME`` when that is set (tests, portable use).

    Raises
    ------
    VemoError
        If it is not there and cannot be made.
    """
    home = os.environ.get("VEMO_HOME")
    folder = Path(home) / kind if home else Path(default)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise VemoError(
            f'The folder "{folder}", where the program keeps things of its own, cannot be made:'
            f" {error.strerror or error}. Projects are not concerned. Make its place writable, or set"
            " VEMO_HOME to a folder of yours."
        ) from error
    return folder


def cache_dir() -> Path:
    """Return the folder of everything that can be computed again: features, waveforms, thumbnails."""
    return _user_dir("cache", platformdirs.user_cache_dir(_APP))


def config_dir() -> Path:
    """Return the folder of the user's settings."""
    return _user_dir("config", platformdirs.user_config_dir(_APP))


def data_dir() -> Path:
    """Return the folder of things made for the user that cannot be computed again."""
    return _user_dir("data", platformdirs.user_data_dir(_APP))


def log_dir() -> Path:
    """Return the folder of log files."""
    return _user_dir("log", platformdirs.user_log_dir(_APP))


def offered_folder(folder: Path) -> Path:
    """Return where a dialog begins that asks where to put something: `folder`, unless nobody finds it again.

    The project that opens when none is named lies in `data_dir`, which file managers hide; what was saved
    there would be as good as lost, so the documents of the user are offered in its place.
    """
    if not folder.is_relative_to(data_dir()):
        return folder
    documents = Path(platformdirs.user_documents_dir())
    return documents if documents.is_dir() else Path.home()


def checkout_dir() -> Path | None:
    """Return the root of the checkout that runs, or None where the program is installed."""
    root = _PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() and (root / "tests").is_dir() else None
