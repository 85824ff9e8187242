"""Making what the player and the timeline need of a file, the most urgent first."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from vemo_desktop.domain.media import MediaInfo
from vemo_desktop.errors import CacheUnwritable, MediaError
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import PartReady, PreparedMedia, PreparedPart
from vemo_desktop.jobs.previews import Previews, Storable
from vemo_desktop.jobs.requests import MediaRequest, PrepareMedia
from vemo_desktop.media.fingerprint import require_same_contents
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.media.spectrogram import build_spectrogram
from vemo_desktop.media.thumbnails import build_thumbnails
from vemo_desktop.media.waveform import build_waveform

_log = logging.getLogger(__name__)

INDEXING = "Finding the frames"
_THUMBNAILS = "Making thumbnails"
_WAVEFORM = "Drawing the waveform"
_SHOTS = "Finding the cuts"
_SPECTROGRAM = "Looking at the pitch of the sound"


def prepare(request: PrepareMedia, ctx: JobContext) -> PreparedMedia:
    """Put the frame index, thumbnails and waveform of a file into the preview cache.

    Each part is announced by `PartReady` as soon as it is there, the index first: the player needs no more.
    A part that is in the cache already costs nothing.

    Raises
    ------
    Cancelled
        Parts that were finished stay.
    MediaError
        If the file cannot be read at all. A single part that cannot be made is a notice of the result.
    """
    ctx.plan(
        {
            INDEXING: 2,
            _THUMBNAILS: 4,
            _WAVEFORM: 4,
            _SPECTROGRAM: 4 * request.with_spectrogram,
            _SHOTS: 8 * request.with_shots,
        }
    )
    require_same_contents(request.path, request.fingerprint)
    info = probe(request.path)
    previews = Previews(request.cache_dir)
    index = prepared_index(request, info, previews, ctx)
    maker = _Maker(request, index, previews, ctx)
    maker.announce(PreparedPart.INDEX)
    known = request.fingerprint
    if index.frames is not None:
        maker.add(PreparedPart.THUMBNAILS, previews.thumbnails(known), build_thumbnails, _THUMBNAILS)
    if info.audio:
        maker.add(PreparedPart.WAVEFORM, previews.waveform(known), build_waveform, _WAVEFORM)
    ctx.step(_WAVEFORM, 1, 1)
    # These come last: nobody waits for them to play or label, and cuts need a look at every frame.
    if request.with_spectrogram and info.audio:
        maker.add(PreparedPart.SPECTROGRAM, previews.spectrogram(known), build_spectrogram, _SPECTROGRAM)
    if request.with_shots and index.frames is not None:
        from vemo_desktop.pipeline.shots import build_shots  # loads opencv

        maker.add(PreparedPart.SHOTS, previews.shots(known), build_shots, _SHOTS)
    return PreparedMedia(
        request.job_id, request.media_id, tuple(maker.made), (*index.notices, *maker.notices)
    )


def prepared_index(request: MediaRequest, info: MediaInfo, previews: Previews, ctx: JobContext) -> MediaIndex:
    """Return the frame index of a file, from the cache or built and kept there.

    Raises
    ------
    MediaError
        If the file was changed, or its drive went away, while it was read.
    CacheUnwritable
        If it cannot be kept for a player that waits for it; an analysis goes on without.
    """
    index = previews.index(request.fingerprint)
    if index is None:
        index = build_index(request.path, info, on_progress=reporter(ctx, INDEXING))
        require_same_contents(request.path, request.fingerprint)
        try:
            previews.put(request.fingerprint, PreparedPart.INDEX, index)
        except CacheUnwritable as error:
            if isinstance(request, PrepareMedia):
                raise
            _log.warning("index not kept: %s", error.details)
    ctx.step(INDEXING, 1, 1)
    return index


def reporter(ctx: JobContext, step: str) -> Callable[[float], None]:
    """Return what takes the share of a step that is done, and stops the step when the job should."""
    return lambda share: ctx.step(step, share, 1.0)


class _Build(Protocol):
    def __call__(
        self, path: Path, index: MediaIndex, on_progress: Callable[[float], None] | None
    ) -> Storable: ...


class _Maker:
    """Makes parts, announces them, and remembers what could not be made."""

    def __init__(self, request: PrepareMedia, index: MediaIndex, previews: Previews, ctx: JobContext) -> None:
        self._request = request
        self._index = index
        self._previews = previews
        self._ctx = ctx
        self.made: list[PreparedPart] = []
        self.notices: list[str] = []

    def announce(self, part: PreparedPart) -> None:
        self.made.append(part)
        self._ctx.emit(PartReady(self._request.job_id, self._request.media_id, part))

    def add(self, part: PreparedPart, there: Storable | None, build: _Build, step: str) -> None:
        """Announce a part that is in the cache, or make it and put it there."""
        if there is not None or self._make(part, build, step):
            self.announce(part)
        self._ctx.step(step, 1, 1)

    def _make(self, part: PreparedPart, build: _Build, step: str) -> bool:
        """Make a part and keep it; return whether it could be made."""
        try:
            made = build(self._request.path, self._index, on_progress=reporter(self._ctx, step))
            require_same_contents(self._request.path, self._request.fingerprint)
        except MediaError as error:
            _log.warning("no %s of %s: %s", part, self._request.path, error.details)
            self.notices.append(error.message)
            return False
        self._previews.put(self._request.fingerprint, part, made)
        return True
