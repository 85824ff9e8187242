"""What the player and the timeline need of a file, computed once: frame index, waveform, thumbnails."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.storage.array_files import Arrays
from vemo_desktop.storage.cache_folder import GIB, CacheFolder

DEFAULT_LIMIT_BYTES = 4 * GIB


class PreviewCache:
    """Arrays by the contents they were made from and their kind.

    Parameters
    ----------
    root : Path
        The program's cache folder; ``previews`` below it is used.
    limit_bytes : int
        What all files together may take.
    """

    def __init__(self, root: Path, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        self._folder = CacheFolder(root / "previews", limit_bytes)

    def get(self, fingerprint: str, kind: str) -> Arrays | None:
        """Return arrays, or None if they must be made.

        `kind` names what it is and which version of it, such as ``waveform-1``.
        """
        stored = self._folder.get(_name(fingerprint, kind))
        return None if stored is None else stored.arrays

    def put(self, fingerprint: str, kind: str, arrays: Mapping[str, npt.NDArray[np.generic]]) -> None:
        """Keep arrays.

        Raises
        ------
        CacheUnwritable
        """
        self._folder.put(_name(fingerprint, kind), arrays)

    def remove(self, fingerprint: str, kind: str) -> None:
        """Forget arrays that turned out to be unusable."""
        self._folder.remove(_name(fingerprint, kind))


def _name(fingerprint: str, kind: str) -> str:
    return f"{fingerprint[:2]}/{fingerprint}/{kind}"
