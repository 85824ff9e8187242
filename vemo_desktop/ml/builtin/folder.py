"""Where the files of the built-in network lie."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.paths import models_dir


def shipped_file(name: str) -> Path:
    """Return the path of a file that belongs to the built-in network."""
    return models_dir() / "builtin" / name
