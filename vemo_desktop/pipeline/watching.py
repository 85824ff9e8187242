"""One pass over a file: pieces to the encoders, glimpses to the window, checkpoints to the disk."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import CacheUnwritable, MediaError
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import PartialCurves
from vemo_desktop.media.forward import AudioDemand, VideoDemand, forward_pass
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.ml.encoding import Encoder, State, VideoNeed
from vemo_desktop.pipeline.feeding import Feeder, Mark
from vemo_desktop.pipeline.glimpses import known_until
from vemo_desktop.pipeline.passes import Pass
from vemo_desktop.storage.feature_cache import CachedTrack, Checkpoint, FeatureCache, TrackKey

_log = logging.getLogger(__name__)

WATCHING = "Watching and listening"
_RETURNING = "Returning to where it was"

_CHECKPOINT_US = 60 * US_PER_S
_GLIMPSE_S = 0.7
_GLIMPSE_SHARE = 0.05
"""Glimpses may take this share of one processor; on long videos they become rarer."""
_PARTING_S = 1.5
"""How long a stopped job waits for its encoders so that it can keep where they stand."""
_PACKETS_PER_SIGN = 500
"""How many packets a resumed pass may read without a piece before it shows that it is alive."""
_TOO_SHORT_US = 2 * US_PER_S
"""Less than this missing at the end is not worth telling; less than this read is not worth keeping."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file of a pass."""

    media_id: str
    path: Path
    index: MediaIndex


class Watch:
    """Carries one pass out.

    Parameters
    ----------
    source : Source
    plan : Pass
    keys : mapping of str to TrackKey
        By encoder identifier; for the encoders of `plan`.
    cache : FeatureCache
        Keeps the checkpoints.
    predict : callable
        Turns the tracks known so far, by encoder identifier, into a prediction; any thread.
    ctx : JobContext
    """

    def __init__(
        self,
        source: Source,
        plan: Pass,
        keys: Mapping[str, TrackKey],
        cache: FeatureCache,
        predict: Callable[[Mapping[str, FeatureTrack]], Prediction],
        ctx: JobContext,
    ) -> None:
        self._source = source
        self._plan = plan
        self._keys = [keys[encoder.id] for encoder in plan.encoders]
        self._cache = cache
        self._predict = predict
        self._ctx = ctx
        self._pictures = 0
        self._sound_us = 0
        self._packets = 0
        self._glimpses: deque[PartialCurves] = deque()
        self._mark: Mark[FeatureTrack] | Mark[State] | None = None
        self._glimpse_at = time.monotonic() + _GLIMPSE_S
        self._can_save = True
        self._saved_us = 0

    def run(self) -> dict[str, CachedTrack]:
        """Feed the encoders from where they stood last time to the end and return their tracks by identifier.

        Raises
        ------
        Cancelled
            After keeping where the encoders stand.
        MediaError
            If nothing of the file can be read.
        """
        self._resume()
        with Feeder(self._plan.encoders) as feeder:
            try:
                until_us = self._feed(feeder)
                feeder.drain(self._ctx.check)
            except Cancelled:
                self._part(feeder)
                raise
        end_us = self._source.index.duration_us if until_us is None else until_us
        return {encoder.id: CachedTrack(encoder.finish(end_us), until_us) for encoder in self._plan.encoders}

    def forget(self) -> None:
        """Drop the checkpoint: the tracks are kept elsewhere now."""
        self._cache.drop_checkpoint(self._keys)

    @property
    def _picture_us(self) -> int:
        """When the next picture is due; rounded down, so that the pass begins with exactly that one."""
        need = self._plan.video
        return int(self._pictures * US_PER_S / _rate_hz(need)) if need is not None else 0

    @property
    def _reached_us(self) -> int:
        return self._picture_us if self._plan.video is not None else self._sound_us

    def _resume(self) -> None:
        checkpoint = self._cache.get_checkpoint(self._keys)
        if checkpoint is None:
            return
        for encoder in self._plan.encoders:
            encoder.restore(checkpoint.states[encoder.id])
        if self._plan.video is not None:
            self._pictures = round(checkpoint.video_us * _rate_hz(self._plan.video) / US_PER_S)
        self._sound_us = checkpoint.audio_us
        self._saved_us = self._reached_us

    def _feed(self, feeder: Feeder) -> int | None:
        """Push everything that can be read; return where that ended if it was before the end of the file."""
        duration_us = self._source.index.duration_us
        try:
            for piece in self._pieces():
                self._packets = 0
                self._push(feeder, piece)
                self._look_around(feeder)
                self._ctx.step(WATCHING, min(self._reached_us, duration_us), duration_us)
        except MediaError:
            if self._reached_us < _TOO_SHORT_US:
                raise
            _log.warning("%s stopped being readable", self._source.path, exc_info=True)
        self._ctx.check()  # a pass that was cut ends like one that came to its end
        until_us = self._reached_us
        return until_us if self._readable_end_us() - until_us > _TOO_SHORT_US else None

    def _readable_end_us(self) -> int:
        """Where this pass should have ended."""
        frames = self._source.index.frames
        if self._plan.video is not None and frames is not None:
            return frames.end_us
        return self._source.index.duration_us

    def _pieces(self) -> Iterator[VideoSample | AudioBlock]:
        video, audio = self._plan.video, self._plan.audio
        return forward_pass(
            self._source.path,
            self._source.index,
            video=None if video is None else VideoDemand(_rate_hz(video), video.height, self._picture_us),
            audio=None if audio is None else AudioDemand(audio.rate_hz, self._sound_us),
            cut=self._is_cut,
        )

    def _is_cut(self) -> bool:
        """Tell the pass whether to stop; asked after every packet.

        A resumed pass first reads all sound from the beginning, because decoders remember, and gives nothing
        meanwhile. Packets end with the file, so counting them is progress and no hang can hide in it.
        """
        self._packets += 1
        if self._packets % _PACKETS_PER_SIGN == 0:
            self._ctx.step(_RETURNING, self._packets, self._packets + 1_000_000)
        return self._ctx.cut()

    def _push(self, feeder: Feeder, piece: VideoSample | AudioBlock) -> None:
        if isinstance(piece, VideoSample):
            feeder.push("video", piece)
            self._pictures += 1
        else:
            feeder.push("audio", piece)
            self._sound_us = piece.start_us + round(len(piece.samples) * US_PER_S / piece.rate_hz)

    def _look_around(self, feeder: Feeder) -> None:
        """Pass finished glimpses on; ask for the next glimpse and the next checkpoint when they are due."""
        while self._glimpses:
            self._ctx.emit(self._glimpses.popleft())
        if self._mark is not None and not self._mark.is_passed:
            return  # one at a time: both hold everything that is known so far
        if self._reached_us - self._saved_us >= _CHECKPOINT_US and self._can_save:
            self._saved_us = self._reached_us
            self._send(feeder, self._checkpoint_mark())
        elif time.monotonic() >= self._glimpse_at:
            self._send(feeder, Mark(_track_of, self._show))

    def _send(self, feeder: Feeder, mark: Mark[FeatureTrack] | Mark[State]) -> None:
        self._mark = mark
        feeder.mark(mark)

    def _show(self, tracks: dict[str, FeatureTrack]) -> None:
        """Predict from what is known so far: on an encoder's thread, while decoding goes on."""
        started = time.thread_time()
        until_us = min(int(track.edges_us[-1]) for track in tracks.values())
        prediction = known_until(self._predict(tracks), until_us)
        self._glimpses.append(PartialCurves(self._ctx.job_id, self._source.media_id, prediction, until_us))
        took = time.thread_time() - started
        self._glimpse_at = time.monotonic() + max(_GLIMPSE_S, took / _GLIMPSE_SHARE)

    def _checkpoint_mark(self) -> Mark[State]:
        """Return a mark that keeps where the encoders stand, here in the stream."""
        video_us, audio_us = self._picture_us, self._sound_us

        def keep(states: dict[str, State]) -> None:
            try:
                self._cache.put_checkpoint(self._keys, Checkpoint(video_us, audio_us, states))
            except CacheUnwritable as error:
                self._can_save = False  # the analysis itself can go on; its end will tell
                _log.warning("no checkpoints: %s", error.details)

        return Mark(_state_of, keep)

    def _part(self, feeder: Feeder) -> None:
        """Keep where the encoders stand before the job stops."""
        if self._can_save and self._reached_us > self._saved_us:
            mark = self._checkpoint_mark()
            feeder.mark(mark)
            mark.wait(_PARTING_S)


def _rate_hz(need: VideoNeed) -> float:
    assert need.rate_hz is not None, "frames by number are not read yet"
    return need.rate_hz


def _track_of(encoder: Encoder) -> FeatureTrack:
    return encoder.track()


def _state_of(encoder: Encoder) -> State:
    return encoder.state()
