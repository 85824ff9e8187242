"""Recognising a file by its content, quickly even when it lies on a network drive."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

from vemo_desktop.errors import MediaError, MediaMissing, MediaUnreadable

_BLOCK_BYTES = 64 * 1024
# Head, tail and an even spread between: 66 blocks are 4 MiB, which a slow drive still reads in a second.
_BLOCKS_BETWEEN = 64
_DIGEST_BYTES = 20


def fingerprint(path: Path) -> str:
    """Return a digest over the size of a file and blocks sampled from it.

    Files of up to 4 MiB are read whole. The same content gives the same value wherever it lies.

    Returns
    -------
    str
        40 hexadecimal digits.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file is not there or cannot be read.
    """
    try:
        size = path.stat().st_size
        digest = blake2b(size.to_bytes(8, "little"), digest_size=_DIGEST_BYTES)
        with path.open("rb") as file:
            for start in _block_starts(size):
                file.seek(start)
                digest.update(file.read(_BLOCK_BYTES))
    except FileNotFoundError as error:
        raise MediaMissing(
            f'"{path.name}" is not at {path.parent}. Nothing was changed; look where it was moved.'
        ) from error
    except PermissionError as error:
        raise MediaUnreadable(
            f'"{path.name}" cannot be read. It was left as it is. Check the permissions of the file.',
            details=str(error),
        ) from error
    except OSError as error:
        raise drive_lost(path, str(error)) from error
    return digest.hexdigest()


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


def drive_lost(path: Path, details: str) -> MediaUnreadable:
    """Return the error of a file that is there, or was, and cannot be read."""
    return MediaUnreadable(
        f'"{path.name}" cannot be read from its drive. Nothing was changed; check the drive and try again.',
        details=details,
    )


def _block_starts(size: int) -> list[int]:
    blocks = _BLOCKS_BETWEEN + 2
    if size <= blocks * _BLOCK_BYTES:
        return list(range(0, size, _BLOCK_BYTES))
    return [position * (size - _BLOCK_BYTES) // (blocks - 1) for position in range(blocks)]
