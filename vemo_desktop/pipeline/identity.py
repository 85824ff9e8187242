"""Whether a file is still the one that was asked about."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.errors import MediaError
from vemo_desktop.media.fingerprint import fingerprint


def require_same_contents(path: Path, expected: str) -> None:
    """Make sure that a file's contents are those of a fingerprint; results are kept under it.

    Asked before a file is read, and again before anything of it is kept: a drive that goes away looks like
    the end of the file to whoever reads it, and would do so for ever after.

    Raises
    ------
    MediaMissing
        If the file is gone.
    MediaError
        If it was changed or replaced.
    """
    if fingerprint(path) != expected:
        raise MediaError(
            f"“{path.name}” was changed since it was added. Nothing was done with it; your labels belong "
            "to the earlier file. Put that one back, or add the changed one as a new video."
        )
