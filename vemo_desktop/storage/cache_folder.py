"""A folder of array files that can all be computed again: bounded, self-cleaning, shared by processes."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.errors import CacheUnwritable
from vemo_desktop.storage.array_files import (
    TEMPORARY_SUFFIX,
    ArrayFileDamaged,
    Arrays,
    read_arrays,
    write_arrays,
)

_log = logging.getLogger(__name__)

SUFFIX = ".safetensors"
GIB = 1 << 30
_ABANDONED_S = 24 * 3600
"""A half-written file of this age belongs to a process that died."""
_SHARE = 4
"""How many processes may each write their share of the room that is left before they look again."""
_ROOM_AFTER_EVICTION = 0.9
"""Evicting a little more than needed spares the next writes from searching the folder for victims."""


@dataclass(frozen=True, slots=True)
class Stored:
    """What one file holds."""

    arrays: Arrays
    about: dict[str, object]


class CacheFolder:
    """Array files by name, the least recently used removed when they become too many.

    Several processes may use one folder at once: files appear whole by renaming, and a file that another
    process removes in between counts as absent.

    Parameters
    ----------
    root : Path
        Made when first written.
    limit_bytes : int
        What all files together may take.
    """

    def __init__(self, root: Path, limit_bytes: int) -> None:
        self.root = root
        self.limit_bytes = limit_bytes
        self._unseen_bytes = -1
        """What may still be written before the folder is gone through again."""

    def get(self, name: str) -> Stored | None:
        """Return what lies under a name such as ``ab/abcd/faces-1f``; None if nothing whole does.

        A damaged file is removed, so that it is computed and written again.
        """
        path = self._path(name)
        try:
            arrays, about = read_arrays(path)
            os.utime(path)  # its access time: file systems are often mounted without keeping one
        except FileNotFoundError:
            return None
        except ArrayFileDamaged as error:
            _log.warning("removed a damaged cache file: %s", error)
            self.remove(name)
            return None
        except OSError as error:  # a read-only folder cannot be touched, but it can be read
            _log.info("cannot note the use of %s: %s", path, error)
        return Stored(arrays, about)

    def put(
        self,
        name: str,
        arrays: Mapping[str, npt.NDArray[np.generic]],
        about: Mapping[str, object] | None = None,
    ) -> None:
        """Keep arrays under a name, in place of what was there; make room if there is too much.

        Raises
        ------
        CacheUnwritable
            If the folder cannot be written or the disk is full.
        """
        try:
            path = self._path(name)
            write_arrays(path, arrays, about or {})
            self._unseen_bytes -= _size_of(path)
            if self._unseen_bytes < 0:
                self._evict(keep=path)
        except OSError as error:
            raise CacheUnwritable(
                f"Intermediate results cannot be kept in {self.root}: {error.strerror or error}. Your labels "
                "are safe. Free some space or choose another cache folder.",
                details=str(error),
            ) from error

    def names_below(self, folder: str) -> list[str]:
        """Return the names that lie in a folder such as ``ab/abcd``, in order."""
        try:
            return sorted(
                f"{folder}/{path.name.removesuffix(SUFFIX)}"
                for path in (self.root / folder).iterdir()
                if path.suffix == SUFFIX
            )
        except FileNotFoundError:
            return []

    def remove(self, name: str) -> None:
        """Forget what lies under a name, if anything does and the folder can be written."""
        try:
            self._path(name).unlink(missing_ok=True)
        except OSError as error:
            _log.info("cannot remove %s: %s", name, error)

    def size_bytes(self) -> int:
        """Return what all files together take."""
        return sum(size for _, size, _ in self._files())

    def _path(self, name: str) -> Path:
        return self.root / f"{name}{SUFFIX}"

    def _files(self) -> Iterator[tuple[float, int, Path]]:
        """Yield time of last use, size and path of every file, also of abandoned halves."""
        for path in self.root.rglob("*"):
            if path.suffix not in (SUFFIX, TEMPORARY_SUFFIX):
                continue
            try:
                facts = path.stat()
            except FileNotFoundError:
                continue  # another process removed it in between
            yield facts.st_mtime, facts.st_size, path

    def _evict(self, keep: Path) -> None:
        """Remove the least recently used files until the rest fits; never the one just written.

        Going through 50 000 files takes a third of a second, so it is not done at every writing, only when
        a share of the room that was left has been written since. The share leaves room for other processes.
        """
        files = sorted(self._files())
        total = sum(size for _, size, _ in files)
        is_too_much = total > self.limit_bytes
        for used_at, size, path in files:
            if path.suffix == TEMPORARY_SUFFIX:
                is_victim = time.time() - used_at > _ABANDONED_S
            else:
                is_victim = is_too_much and total > _ROOM_AFTER_EVICTION * self.limit_bytes and path != keep
            if is_victim:
                path.unlink(missing_ok=True)
                total -= size
        self._unseen_bytes = max(self.limit_bytes - total, 0) // _SHARE


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0  # another process has made room with it already
