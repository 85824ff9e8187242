"""Writing files so that a crash or a full disk leaves the old one or the new one, never half of either."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_text_aside(path: Path, text: str) -> None:
    """Write a text file beside and rename it.

    Raises
    ------
    OSError
        If it cannot be written; what was there before is still there, and nothing else.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o644)  # made private by tempfile
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
