"""Media and features of a dataset: linked, copied or cut, one video at a time."""

from __future__ import annotations

import logging
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import MediaError
from vemo_desktop.exchange.huggingface.options import MediaMode
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.media.cutting import Cutter
from vemo_desktop.media.fingerprint import drive_lost, require_same_contents
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.storage.array_files import Arrays, write_arrays
from vemo_desktop.storage.feature_cache import FeatureCache
from vemo_desktop.storage.repositories.media import MediaRecord

_log = logging.getLogger(__name__)
_BLOCK_BYTES = 1 << 22
_MEDIA = ("clips", "media")
Check = Callable[[float], None]
"""Told which share of the video is done; may raise to stop."""


class MediaFolder:
    """Puts media and features into the folder of a dataset.

    Parameters
    ----------
    folder : Path
    mode : MediaMode
    cache_dir : Path
        Root of the caches.
    busy : callable
        Called while something takes long of which nothing can be counted; may raise to stop.
    """

    def __init__(self, folder: Path, mode: MediaMode, cache_dir: Path, busy: Callable[[], None]) -> None:
        _keep_media_only(folder)
        self._busy = busy
        self._used: set[Path] = set()
        self.losses: Counter[str] = Counter()
        self._folder = folder
        self._mode = mode
        self._previews = Previews(cache_dir)
        self._features = FeatureCache(cache_dir)

    def index(self, record: MediaRecord) -> MediaIndex | None:
        """Return the frames of a video from the cache or the file; None where neither can tell."""
        index = self._previews.index(record.fingerprint)
        if index is not None:
            return index
        try:
            require_same_contents(record.path, record.fingerprint)  # frames of another file are no answer
            return build_index(record.path, on_progress=lambda _share: self._busy())
        except (MediaError, OSError) as error:
            _log.warning("no frames of %s: %s", record.path.name, error)
            self.losses["videos without frame numbers, because their file cannot be read"] += record.has_video
            return None

    def whole(self, record: MediaRecord, name: str, check: Check) -> str | None:
        """Link or copy a video; return its name in the folder, None where it does not come along."""
        if self._mode not in (MediaMode.LINK, MediaMode.COPY):
            return None
        relative = f"media/{name}{record.path.suffix}"
        target = self._folder / relative
        try:
            require_same_contents(record.path, record.fingerprint)
        except (MediaError, OSError) as error:
            self._miss(record, error)
            return None
        if target.is_symlink() or target.exists():
            self._used.add(target)
            return relative  # from an attempt that made way for something more urgent
        target.parent.mkdir(parents=True, exist_ok=True)
        if self._mode is MediaMode.LINK:
            target.symlink_to(record.path)
        elif not self._copied(record, target, check):
            return None
        self._used.add(target)
        return relative

    def clips(
        self,
        record: MediaRecord,
        name: str,
        index: MediaIndex | None,
        intervals: Sequence[Interval],
        check: Check,
    ) -> list[str | None]:
        """Cut a clip for each stretch; return their names in the folder, None for each without."""
        if self._mode is not MediaMode.CLIPS or index is None or not intervals:
            return [None] * len(intervals)
        names: list[str | None] = []
        with ExitStack() as opened:
            try:
                require_same_contents(record.path, record.fingerprint)
                cutter = opened.enter_context(Cutter(record.path, index))
            except (MediaError, OSError) as error:
                self._miss(record, error)
                return [None] * len(intervals)
            for number, interval in enumerate(intervals):
                relative = f"clips/{name}/{cutter.name(interval)}"
                path = self._folder / relative
                is_there = path.exists() or self._cut(
                    record, cutter, interval, path, _of_one(check, number, len(intervals))
                )
                names.append(relative if is_there else None)
                self._used.add(path)
        return names

    def drop_unused(self) -> None:
        """Take away media of an earlier attempt that are not part of the dataset any more."""
        for name in _MEDIA:
            for path in sorted((self._folder / name).rglob("*"), reverse=True):
                if path.is_dir() and not path.is_symlink():
                    if not any(path.iterdir()):
                        path.rmdir()
                elif path not in self._used:
                    path.unlink()

    def features(self, record: MediaRecord, name: str) -> tuple[str | None, set[str]]:
        """Write the cached tracks of a video; return the file's name and the encoders in it."""
        tracks = self._features.named_tracks_of(record.fingerprint)
        if not tracks:
            self.losses["videos of which no features are kept on this machine"] += 1
            return None, set()
        arrays: Arrays = {}
        about, encoders = {}, set()
        for key, cached in sorted(tracks.items()):
            track = cached.track
            encoders.add(f"{track.encoder} {track.version}")
            arrays[f"{key}/values"] = track.values
            arrays[f"{key}/edges_us"] = track.edges_us
            arrays[f"{key}/valid"] = track.valid
            about[key] = {
                "encoder": track.encoder,
                "version": track.version,
                "names": list(track.names),
                "texts": list(track.texts),
                "readable_until_us": cached.readable_until_us,
            }
        relative = f"features/{name}.safetensors"
        write_arrays(self._folder / relative, arrays, about)
        return relative, encoders

    def _copied(self, record: MediaRecord, target: Path, check: Check) -> bool:
        """Copy a video whole; False where it was changed, or its drive went away, while that was done."""
        part = _part(target)
        try:
            _copy(record.path, part, check)
            require_same_contents(part, record.fingerprint)
        except MediaError as error:
            part.unlink(missing_ok=True)
            self._miss(record, error)
            return False
        part.replace(target)
        return True

    def _cut(self, record: MediaRecord, cutter: Cutter, interval: Interval, path: Path, check: Check) -> bool:
        part = _part(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            cutter.cut(interval, part, check)
            require_same_contents(record.path, record.fingerprint)
            part.replace(path)
        except MediaError as error:
            _log.warning("no clip %s: %s", path.name, error)
            part.unlink(missing_ok=True)
            self.losses["clips that could not be cut, because the file stops being readable"] += 1
            return False
        return True

    def _miss(self, record: MediaRecord, error: Exception) -> None:
        _log.warning("%s is not part of the dataset: %s", record.path.name, error)
        self.losses["videos whose file is missing or was changed"] += 1


def _of_one(check: Check, number: int, count: int) -> Check:
    """Return what is told the share of one of several clips."""
    return lambda share: check((number + share) / count)


def _part(path: Path) -> Path:
    """Return where a file is written until it is whole; its ending stays, for the encoder goes by it."""
    return path.with_name(f".part-{path.name}")


def _keep_media_only(folder: Path) -> None:
    """Clear what an earlier attempt left, but for whole media, which took the time."""
    for path in folder.iterdir():
        if path.name not in _MEDIA:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name in _MEDIA:
        for part in (folder / name).rglob(".part-*"):
            part.unlink()


def _copy(source: Path, target: Path, check: Check) -> None:
    total = max(source.stat().st_size, 1)
    done = 0
    with source.open("rb") as reading, target.open("wb") as writing:
        while block := _read(reading, source):
            writing.write(block)
            done += len(block)
            check(min(done / total, 1.0))
    shutil.copymode(source, target)


def _read(file: BinaryIO, path: Path) -> bytes:
    """Return the next block; a failing drive costs one video its media, a full one ends the export."""
    try:
        return file.read(_BLOCK_BYTES)
    except OSError as error:
        raise drive_lost(path, str(error)) from error
