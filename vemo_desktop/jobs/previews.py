"""The preview cache with its real contents: frame index, waveform, thumbnails of a file."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.shots import Shots
from vemo_desktop.jobs.events import PreparedPart
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.spectrogram import Spectrogram
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.media.waveform import Waveform
from vemo_desktop.storage.preview_cache import PreviewCache

_log = logging.getLogger(__name__)

_VERSIONS = {
    PreparedPart.INDEX: 2,
    PreparedPart.WAVEFORM: 1,
    PreparedPart.THUMBNAILS: 1,
    PreparedPart.SPECTROGRAM: 1,
    PreparedPart.SHOTS: 1,
}
"""Raised when a part is made differently, so that older ones are made again."""

T = TypeVar("T")


class Storable(Protocol):
    """What can be kept."""

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return everything as named arrays."""
        ...


class Previews:
    """What was prepared of files, by fingerprint. Reading takes milliseconds; None means not prepared.

    Parameters
    ----------
    cache_dir : Path
        Root of the caches.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._cache = PreviewCache(cache_dir)

    def index(self, fingerprint: str) -> MediaIndex | None:
        """Return the frame index."""
        return self._get(fingerprint, PreparedPart.INDEX, MediaIndex.from_arrays)

    def waveform(self, fingerprint: str) -> Waveform | None:
        """Return the waveform."""
        return self._get(fingerprint, PreparedPart.WAVEFORM, Waveform.from_arrays)

    def thumbnails(self, fingerprint: str) -> Thumbnails | None:
        """Return the thumbnails."""
        return self._get(fingerprint, PreparedPart.THUMBNAILS, Thumbnails.from_arrays)

    def spectrogram(self, fingerprint: str) -> Spectrogram | None:
        """Return the spectrogram."""
        return self._get(fingerprint, PreparedPart.SPECTROGRAM, Spectrogram.from_arrays)

    def shots(self, fingerprint: str) -> Shots | None:
        """Return where shots begin."""
        return self._get(fingerprint, PreparedPart.SHOTS, Shots.from_arrays)

    def put(self, fingerprint: str, part: PreparedPart, value: Storable) -> None:
        """Keep one part.

        Raises
        ------
        CacheUnwritable
        """
        self._cache.put(fingerprint, _kind(part), value.to_arrays())

    def _get(
        self,
        fingerprint: str,
        part: PreparedPart,
        build: Callable[[Mapping[str, npt.NDArray[np.generic]]], T],
    ) -> T | None:
        arrays = self._cache.get(fingerprint, _kind(part))
        if arrays is None:
            return None
        try:
            return build(arrays)
        except (KeyError, ValueError, TypeError) as error:
            _log.warning("made again, the cached %s of %s does not fit: %s", part, fingerprint, error)
            self._cache.remove(fingerprint, _kind(part))
            return None


def _kind(part: PreparedPart) -> str:
    return f"{part}-{_VERSIONS[part]}"
