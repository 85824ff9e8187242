"""Writing files so that a crash or a full disk leaves the old one or the new one, never half of either.

And so that two who write at once do not meet in one folder.
"""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

_log = logging.getLogger(__name__)


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


def is_there(path: Path) -> bool:
    """Tell whether something lies at a place that may be looked at.

    `Path.exists` raises where a folder above may not be entered.
    """
    return os.path.exists(path)  # noqa: PTH110


def write_text_aside(path: Path, text: str) -> None:
    """Write a text file beside and rename it.

    Raises
    ------
    OSError
        If it cannot be written; what was there before is still there, and nothing else.
    """
    with written_aside(path) as aside:
        aside.write_text(text, encoding="utf-8")


@contextmanager
def alone_at(folder: Path, patience_s: float = 0.0) -> Iterator[bool]:
    """Tell whether nobody else works at a folder, and keep others from it meanwhile.

    A lock of the operating system, on a file beside the folder: it ends with the process that holds it.

    Parameters
    ----------
    folder : Path
    patience_s : float
        How long to wait for somebody else who is at it.

    Raises
    ------
    OSError
        If no file can be made there.
    """
    lock = FileLock(folder.with_name(f"{folder.name}.lock"), timeout=patience_s, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        yield False
        return
    except NotImplementedError:
        _log.warning("the disk of %s cannot lock files", folder)  # one alone may go on
    try:
        yield True
    finally:
        Path(lock.lock_file).unlink(missing_ok=True)
        lock.release()
