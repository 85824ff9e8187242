"""What encoders computed of a file, and where an interrupted analysis stood."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.storage.array_files import Arrays
from vemo_desktop.storage.cache_folder import GIB, CacheFolder, Stored

DEFAULT_LIMIT_BYTES = 10 * GIB
_FORMAT = 1
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
    """Where an analysis stood: the states of its encoders after exactly the same pictures and sound.

    Parameters
    ----------
    video_us, audio_us : int
        Where the next picture and the next sound are to be taken from.
    states : dict of str to arrays
        By encoder identifier.
    """

    video_us: int
    audio_us: int
    states: dict[str, Arrays] = field(default_factory=dict)


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
        arrays: Arrays = {"edges_us": track.edges_us, "values": track.values, "valid": track.valid}
        self._tracks.put(_track_name(key), arrays, about)

    def get_checkpoint(self, keys: Sequence[TrackKey]) -> Checkpoint | None:
        """Return where the analysis that computes exactly these tracks stood, if it was interrupted."""
        stored = self._checkpoints.get(_checkpoint_name(keys))
        if stored is None:
            return None
        states: dict[str, Arrays] = {key.encoder: {} for key in keys}
        for name, values in stored.arrays.items():
            encoder, _, part = name.partition("/")
            states[encoder][part] = values
        return Checkpoint(_whole(stored, "video_us"), _whole(stored, "audio_us"), states)

    def put_checkpoint(self, keys: Sequence[TrackKey], checkpoint: Checkpoint) -> None:
        """Keep where an analysis stands, in place of where it stood before.

        Raises
        ------
        CacheUnwritable
        """
        arrays = {
            f"{encoder}/{part}": values
            for encoder, state in checkpoint.states.items()
            for part, values in state.items()
        }
        about = {"video_us": checkpoint.video_us, "audio_us": checkpoint.audio_us}
        self._checkpoints.put(_checkpoint_name(keys), arrays, about)

    def drop_checkpoint(self, keys: Sequence[TrackKey]) -> None:
        """Forget where an analysis stood: it has ended."""
        self._checkpoints.remove(_checkpoint_name(keys))


def _folder(fingerprint: str) -> str:
    return f"{fingerprint[:2]}/{fingerprint}"


def _track_name(key: TrackKey) -> str:
    return f"{_folder(key.fingerprint)}/{key.encoder}-{key.digest}"


def _checkpoint_name(keys: Sequence[TrackKey]) -> str:
    together = "".join(sorted(key.digest for key in keys))
    digest = hashlib.blake2b(together.encode(), digest_size=12).hexdigest()
    return f"{_folder(keys[0].fingerprint)}/{digest}"


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
        )
    except (KeyError, TypeError, ValueError):
        return None


def _whole(stored: Stored, name: str) -> int:
    return int(stored.about[name])  # type: ignore[call-overload, no-any-return]
