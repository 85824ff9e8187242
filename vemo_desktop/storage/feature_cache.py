"""What encoders computed of a file, and where they stood when an analysis was interrupted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.storage.array_files import Arrays
from vemo_desktop.storage.cache_folder import GIB, CacheFolder, Stored

DEFAULT_LIMIT_BYTES = 10 * GIB
_FORMAT = 2
"""Part of every key: older files are never misread, they only fall out of use."""


@dataclass(frozen=True, slots=True)
class TrackKey:
    """Which numbers a track holds: of which contents, from which encoder, version and parameters."""

    fingerprint: str
    encoder: str
    version: str
    parameters: Mapping[str, object]

    @property
    def digest(self) -> str:
        """Short digest of everything but the fingerprint."""
        text = json.dumps([_FORMAT, self.encoder, self.version, self.parameters], sort_keys=True)
        return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()


@dataclass(frozen=True, slots=True, eq=False)
class CachedTrack:
    """A track with what must be told whenever it is used.

    Parameters
    ----------
    track : FeatureTrack
    readable_until_us : int or None
        Where the file stopped being readable; None if all of it was.
    """

    track: FeatureTrack
    readable_until_us: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """Where one encoder stood when its track was last interrupted.

    Parameters
    ----------
    position : int
        How many pictures or samples it had taken.
    state : dict of str to ndarray
        What it goes on from, see `ml.encoding.Encoder.state`.
    """

    position: int
    state: Arrays = field(default_factory=dict)


class FeatureCache:
    """Tracks and checkpoints by the contents they were computed from.

    Parameters
    ----------
    root : Path
        The program's cache folder; ``features`` and ``checkpoints`` below it are used.
    limit_bytes : int
        What all tracks together may take.
    """

    def __init__(self, root: Path, limit_bytes: int = DEFAULT_LIMIT_BYTES) -> None:
        self._tracks = CacheFolder(root / "features", limit_bytes)
        self._checkpoints = CacheFolder(root / "checkpoints", limit_bytes // 5)

    def get(self, key: TrackKey) -> CachedTrack | None:
        """Return a track, or None if it must be computed."""
        stored = self._tracks.get(_track_name(key))
        if stored is None:
            return None
        track = _track_from(stored)
        if track is None:
            self._tracks.remove(_track_name(key))
            return None
        until = stored.about.get("readable_until_us")
        return CachedTrack(track, until if isinstance(until, int) else None)

    def tracks_of(self, fingerprint: str) -> list[FeatureTrack]:
        """Return every track that is kept of some contents, of whichever encoders and parameters."""
        return [one.track for one in self.named_tracks_of(fingerprint).values()]

    def named_tracks_of(self, fingerprint: str) -> dict[str, CachedTrack]:
        """Return the same tracks in order, each by a name that tells encoder and parameters apart."""
        found = {}
        for name in sorted(self._tracks.names_below(_folder(fingerprint))):
            stored = self._tracks.get(name)
            track = None if stored is None else _track_from(stored)
            if stored is not None and track is not None:
                until = stored.about.get("readable_until_us")
                found[name.rpartition("/")[2]] = CachedTrack(track, until if isinstance(until, int) else None)
        return found

    def put(self, key: TrackKey, cached: CachedTrack) -> None:
        """Keep a track.

        Raises
        ------
        CacheUnwritable
        """
        track = cached.track
        about = {
            "encoder": track.encoder,
            "version": track.version,
            "names": list(track.names),
            "readable_until_us": cached.readable_until_us,
        }
        texts = np.frombuffer(json.dumps(track.texts).encode(), dtype=np.uint8)
        arrays: Arrays = {
            "edges_us": track.edges_us,
            "values": track.values,
            "valid": track.valid,
            "texts": texts,
        }
        self._tracks.put(_track_name(key), arrays, about)

    def get_checkpoint(self, key: TrackKey) -> Checkpoint | None:
        """Return where the encoder of a track stood, if it was interrupted."""
        stored = self._checkpoints.get(_track_name(key))
        if stored is None:
            return None
        position = stored.about.get("position")
        return Checkpoint(position, stored.arrays) if isinstance(position, int) else None

    def put_checkpoint(self, key: TrackKey, checkpoint: Checkpoint) -> None:
        """Keep where the encoder of a track stands, in place of where it stood before.

        Raises
        ------
        CacheUnwritable
        """
        self._checkpoints.put(_track_name(key), checkpoint.state, {"position": checkpoint.position})

    def drop_checkpoint(self, key: TrackKey) -> None:
        """Forget where the encoder of a track stood: the track is whole."""
        self._checkpoints.remove(_track_name(key))


def _folder(fingerprint: str) -> str:
    return f"{fingerprint[:2]}/{fingerprint}"


def _track_name(key: TrackKey) -> str:
    return f"{_folder(key.fingerprint)}/{key.encoder}-{key.digest}"


def _track_from(stored: Stored) -> FeatureTrack | None:
    """Return the track in a file; None if the file holds something else."""
    about, arrays = stored.about, stored.arrays
    try:
        return FeatureTrack(
            encoder=str(about["encoder"]),
            version=str(about["version"]),
            edges_us=arrays["edges_us"],  # type: ignore[arg-type]  # the checksum vouches for the kinds
            values=arrays["values"],  # type: ignore[arg-type]
            valid=arrays["valid"],  # type: ignore[arg-type]
            names=tuple(about["names"]),  # type: ignore[arg-type]
            texts=tuple(json.loads(arrays["texts"].tobytes())),
        )
    except (KeyError, TypeError, ValueError):
        return None
