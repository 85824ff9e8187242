"""Running one network over one file: from the cache as far as possible, in one pass for the rest."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping, Sequence

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import CacheUnwritable
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Analysed
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.probe import probe
from vemo_desktop.media.subtitles import find_cues
from vemo_desktop.ml import registry
from vemo_desktop.ml.encoding import Encoder, Subject
from vemo_desktop.pipeline.identity import require_same_contents
from vemo_desktop.pipeline.passes import plan_passes
from vemo_desktop.pipeline.prepare import INDEXING, prepared_index
from vemo_desktop.pipeline.watching import WATCHING, Source, Watch
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey

_log = logging.getLogger(__name__)

_LOADING = "Loading the network"
_FINISHING = "Drawing the curves"


def analyse(request: AnalyseMedia, ctx: JobContext) -> Analysed:
    """Run a network over a file.

    While it runs, `PartialCurves` tell what the network says so far. An analysis that was stopped, or whose
    process died, goes on from its last checkpoint and ends in the same bits.

    Raises
    ------
    Cancelled
    MediaError
        If the file is gone, changed, or not readable at all.
    NetworkError
        If the network cannot run here.
    """
    ctx.plan({INDEXING: 3, _LOADING: 2, WATCHING: 94, _FINISHING: 1})
    require_same_contents(request.path, request.fingerprint)
    info = probe(request.path)
    index = prepared_index(request, info, Previews(request.cache_dir), ctx)
    network = registry.load(request.network_id, request.device)
    ctx.step(_LOADING, 1, 1)
    cues = find_cues(request.path, info)
    duration_us = index.duration_us
    subject = Subject(info, index.frames, duration_us, has_cues=bool(cues))
    desk = _Desk(request, network.encoders(subject, {}), cues)

    def predict(fresh: Mapping[str, FeatureTrack]) -> Prediction:
        return network.predict({**desk.tracks, **fresh}, subject)

    desk.read(cues, duration_us)
    passes = plan_passes(desk.missing)
    for plan in passes:
        watch = Watch(
            Source(request.media_id, request.path, index), plan, desk.keys, desk.cache, predict, ctx
        )
        desk.keep(watch.run())
        watch.forget()
    ctx.step(_FINISHING, 0, 1)
    prediction = predict({})
    ctx.step(_FINISHING, 1, 1)
    notices = (*index.notices, *desk.notices(request.path.name))
    return Analysed(request.job_id, request.media_id, prediction, notices, from_cache=not passes)


class _Desk:
    """Which tracks an analysis has, and which it still needs."""

    def __init__(self, request: AnalyseMedia, encoders: Sequence[Encoder], cues: Sequence[Cue]) -> None:
        self.cache = FeatureCache(request.cache_dir)
        self.tracks: dict[str, FeatureTrack] = {}
        self.keys = {encoder.id: _key(request.fingerprint, encoder, cues) for encoder in encoders}
        self._until_us: list[int] = []
        self._cannot_keep = ""
        for encoder_id, key in self.keys.items():
            found = self.cache.get(key)
            if found is not None:
                self._take(encoder_id, found)
        self._encoders = encoders

    @property
    def missing(self) -> list[Encoder]:
        """Encoders whose tracks are still needed."""
        return [encoder for encoder in self._encoders if encoder.id not in self.tracks]

    def read(self, cues: Sequence[Cue], duration_us: int) -> None:
        """Let the encoders of words read the subtitles; they need no pass over the file."""
        for encoder in self.missing:
            if encoder.input == "cues":
                for cue in cues:
                    encoder.push(cue)
                self.keep({encoder.id: CachedTrack(encoder.finish(duration_us))})

    def keep(self, found: Mapping[str, CachedTrack]) -> None:
        """Take finished tracks and put them into the cache."""
        for encoder_id, cached in found.items():
            self._take(encoder_id, cached)
            try:
                self.cache.put(self.keys[encoder_id], cached)
            except CacheUnwritable as error:
                _log.warning("track not kept: %s", error.details)
                self._cannot_keep = error.message

    def notices(self, name: str) -> list[str]:
        """Return sentences for the user about what was not read or not kept."""
        told = []
        if self._until_us:
            until = format_time(min(self._until_us)).partition(".")[0]
            told.append(
                f"“{name}” stops being readable at {until}. What comes before was analysed and kept. "
                "Re-save the file as MP4 to analyse the rest."
            )
        if self._cannot_keep:
            told.append(self._cannot_keep)
        return told

    def _take(self, encoder_id: str, cached: CachedTrack) -> None:
        self.tracks[encoder_id] = cached.track
        if cached.readable_until_us is not None:
            self._until_us.append(cached.readable_until_us)


def _key(fingerprint: str, encoder: Encoder, cues: Sequence[Cue]) -> TrackKey:
    parameters: dict[str, object] = dict(encoder.parameters)
    if encoder.input == "cues":  # subtitles may lie beside the file, outside of its fingerprint
        lines = [[cue.interval.start_us, cue.interval.end_us, cue.text] for cue in cues]
        parameters["cues"] = hashlib.blake2b(json.dumps(lines).encode(), digest_size=16).hexdigest()
    return TrackKey(fingerprint, encoder.id, encoder.version, parameters)
