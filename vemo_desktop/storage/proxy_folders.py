"""Where proxies lie in the cache, how much room they take, and which one makes way."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

_log = logging.getLogger(__name__)
_USED = "used"
"""A file in each folder whose time says when the proxy was played or grew last."""


@dataclass(frozen=True, slots=True)
class KeptProxy:
    """One proxy: its folder, its bytes, and when it was used last, in seconds since the epoch."""

    folder: Path
    size_bytes: int
    used_at: float


class ProxyFolders:
    """Folders of proxies by the contents they were made from; the least recently used makes way.

    Parameters
    ----------
    cache_dir : Path
        The program's cache folder; ``proxies`` below it is used.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._root = cache_dir / "proxies"

    def folder(self, fingerprint: str, name: str) -> Path:
        """Return the folder of one proxy, which need not be there."""
        return self._root / fingerprint[:2] / fingerprint / name

    def touch(self, folder: Path) -> None:
        """Note that a proxy is used now, if it is there and may be noted."""
        if not folder.is_dir():
            return
        try:
            (folder / _USED).touch()
            os.utime(folder / _USED)
        except OSError as error:  # a read-only cache can be played from
            _log.info("cannot note the use of %s: %s", folder, error)

    def all(self) -> list[KeptProxy]:
        """Return every proxy, the one used longest ago first."""
        folders = (path for path in self._root.glob("*/*/*") if path.is_dir())
        return sorted(map(_kept, folders), key=lambda one: (one.used_at, str(one.folder)))

    def size_bytes(self, folder: Path) -> int:
        """Return what one proxy takes."""
        return _kept(folder).size_bytes

    def make_room(self, keep: Path, limit_bytes: int) -> int:
        """Remove the proxies used longest ago until all fit, never `keep`; returns what they take then."""
        found = self.all()
        total = sum(one.size_bytes for one in found)
        for one in found:
            if total <= limit_bytes:
                break
            if one.folder != keep:
                self._remove(one.folder)
                total -= one.size_bytes
        return total

    def remove(self, fingerprint: str) -> int:
        """Remove every proxy of a file; returns the bytes that are free now."""
        freed = 0
        for one in self.all():
            if one.folder.parent.name == fingerprint:
                self._remove(one.folder)
                freed += one.size_bytes
        return freed

    def _remove(self, folder: Path) -> None:
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return  # another process was faster
        except OSError as error:
            _log.warning("cannot remove the proxy %s: %s", folder, error)


def _kept(folder: Path) -> KeptProxy:
    size, used_at = 0, 0.0
    for path in folder.glob("*"):
        try:
            facts = path.stat()
        except FileNotFoundError:
            continue  # another process removed it in between
        size += facts.st_size
        used_at = max(used_at, facts.st_mtime)
    return KeptProxy(folder, size, used_at)
