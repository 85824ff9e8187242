"""Where the files of the built-in network lie, and what tells one version of them from another."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from vemo_desktop.errors import WeightsMissing
from vemo_desktop.paths import models_dir


def shipped_file(name: str) -> Path:
    """Return the path of a file that belongs to the built-in network."""
    return models_dir() / "builtin" / name


def digest_of_shipped(name: str) -> str:
    """Return the SHA-256 of a shipped file; read once, and again when the file is another.

    Raises
    ------
    WeightsMissing
        If the installation lacks the file.
    """
    path = shipped_file(name)
    try:
        facts = path.stat()
        return _digest(path, facts.st_mtime_ns, facts.st_size)
    except OSError as error:
        raise WeightsMissing(
            f'"{name}" of the built-in network cannot be read. Install the program again.', details=str(error)
        ) from error


@cache
def _digest(path: Path, changed_ns: int, size: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
