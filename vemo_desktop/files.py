"""Writing files so that a crash or a full disk leaves the old one or the new one, never half of either."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_aside(path: Path) -> Iterator[Path]:
    """Give a place beside a file to write to, which takes the file's name once it is written.

    Raises
    ------
    OSError
        If it cannot be written; what was there before is still there, and nothing else. Whatever else is
        raised inside leaves the same behind.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    aside = Path(name)
    try:
        yield aside
        with aside.open("rb+") as file:
            os.fsync(file.fileno())
        aside.chmod(0o644)  # made private by tempfile
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def write_text_aside(path: Path, text: str) -> None:
    """Write a text file beside and rename it.

    Raises
    ------
    OSError
        If it cannot be written; what was there before is still there, and nothing else.
    """
    with written_aside(path) as aside:
        aside.write_text(text, encoding="utf-8")
