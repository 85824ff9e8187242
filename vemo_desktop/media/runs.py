"""Decoding only the stretches of a stream in which wanted frames lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from av.packet import Packet
from av.stream import Stream
from av.video.codeccontext import VideoCodecContext
from av.video.frame import VideoFrame

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.media.decoding import FrameNumbers, SkippedFrames, decode_packet
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.picking import Ints, Picker
from vemo_desktop.media.seeking import BEGINNING
from vemo_desktop.media.source import BROKEN_OFF_US

# A leap to a later key frame must be longer than pictures are stored out of order, 16 at most: otherwise the
# last frame before it might come after it in the file. And it fills the decoder anew, which costs about as
# much as so many frames: it holds one per thread and a handful to bring them in order. On two processors 12
# would do (30 frames of a minute of 1080p cost 3.9 s, with 48 they cost 4.7 s, without leaps 6.0 s), on more
# it is more.
_SHORTEST_LEAP = 24


@dataclass(frozen=True, slots=True)
class Run:
    """Frames to decode without a leap: from key frame number `keyframe` until frame `last` has come out.

    `entry` is the timestamp of the packet to begin with, see `MediaIndex.entries`.
    """

    keyframe: int
    entry: int
    last: int


def plan_runs(index: MediaIndex, wanted: Ints) -> list[Run]:
    """Part wanted frames (increasing numbers) where a leap over those between is worth it."""
    assert index.frames is not None
    if len(wanted) == 0:
        return []
    keyframes = index.frames.keyframes
    positions = np.maximum(np.searchsorted(keyframes, wanted, side="right") - 1, 0)
    gaps = keyframes[positions[1:]] - wanted[:-1]
    is_leap = (gaps >= _SHORTEST_LEAP) & (index.entries[positions[1:]] != BEGINNING)
    firsts = np.concatenate([[0], np.flatnonzero(is_leap) + 1])
    lasts = np.concatenate([firsts[1:] - 1, [len(wanted) - 1]])
    return [
        Run(int(keyframes[positions[first]]), int(index.entries[positions[first]]), int(wanted[last]))
        for first, last in zip(firsts, lasts, strict=True)
    ]


class Pictures:
    """Decodes a stream run by run for all pickers at once.

    Packets may come from anywhere before the entry of the present run on: those in front of it are passed
    over without decoding.

    Parameters
    ----------
    context : VideoCodecContext
        The decoder.
    index : MediaIndex
    pickers : mapping of int to Picker
        By number of their demand.
    """

    def __init__(self, context: VideoCodecContext, index: MediaIndex, pickers: Mapping[int, Picker]) -> None:
        self._context = context
        context.thread_type = "AUTO"
        self._index = index
        self._pickers = pickers
        parts = [picker.wanted for picker in pickers.values()]
        wanted = np.unique(np.concatenate(parts)) if parts else np.zeros(0, np.int64)
        self._runs = plan_runs(index, wanted)
        self._wanted_pts = index.pts[wanted]
        self._last_pts: int | None = None
        """The latest time of a packet that has come."""
        self._skipping = SkippedFrames(context, index, self._is_wanted)
        self._numbers: FrameNumbers | None = None
        """Names the frames of the present run; None until its first packet has come."""

    @property
    def run(self) -> Run | None:
        """The run whose frames are looked for; None when all have been given."""
        return self._runs[0] if self._runs else None

    @property
    def is_under_way(self) -> bool:
        """Whether the first packet of the run has come."""
        return self._numbers is not None

    @property
    def is_counted(self) -> bool:
        """Whether entries are decoding timestamps, see `MediaIndex.is_counted`."""
        return self._index.is_counted

    @property
    def is_short(self) -> bool:
        """Whether no packet has come of the time of the last wanted frame, nor of long before.

        Damaged packets come all the same, so this is a file that stops being readable.
        """
        frames, pts = self._index.frames, self._index.pts
        if frames is None or self._last_pts is None or self.is_counted or not len(self._wanted_pts):
            return False
        reached = int(np.searchsorted(pts, self._last_pts, side="right")) - 1
        wanted = int(np.searchsorted(pts, self._wanted_pts[-1]))
        return frames.us_of(max(reached, 0)) + BROKEN_OFF_US < frames.us_of(wanted)

    def push(self, packet: Packet[Stream]) -> Iterator[tuple[int, VideoSample]]:
        """Decode a packet and yield the pictures that are now known, with the numbers of their demands."""
        if packet.pts is not None and (self._last_pts is None or packet.pts > self._last_pts):
            self._last_pts = packet.pts
        if len(self._runs) > 1 and self._is_entry(packet, self._runs[1]):
            yield from self.end_run()  # the decoder may hold more frames than lie between both runs
        if self.run is None or not (self.is_under_way or self._is_entry(packet, self.run)):
            return
        if self._numbers is None:
            self._numbers = FrameNumbers(self._index, self.run.keyframe)
        self._skipping.prepare(packet)
        yield from self._take(decode_packet(self._context, packet))

    def end_run(self) -> Iterator[tuple[int, VideoSample]]:
        """Yield what the decoder still holds of the present run; its packets have come to an end."""
        run = self.run
        if run is None:
            return
        if self._numbers is not None:
            yield from self._take(decode_packet(self._context, None))
        if self.run is run:
            self._leap()

    def finish(self) -> Iterator[tuple[int, VideoSample]]:
        """Yield the pictures whose frames never came."""
        for demand, picker in self._pickers.items():
            for sample in picker.finish():
                yield demand, sample

    def _is_wanted(self, pts: int) -> bool:
        """Look a timestamp up among the increasing wanted ones; a set takes ten times their memory."""
        place = int(np.searchsorted(self._wanted_pts, pts))
        return place < len(self._wanted_pts) and bool(self._wanted_pts[place] == pts)

    def _is_entry(self, packet: Packet[Stream], run: Run) -> bool:
        stamp = packet.dts if self.is_counted else packet.pts
        return run.entry == BEGINNING or (packet.is_keyframe and stamp == run.entry)

    def _take(self, frames: list[VideoFrame]) -> Iterator[tuple[int, VideoSample]]:
        for frame in frames:
            number = None if self._numbers is None else self._numbers.number_of(frame)
            if number is None:
                continue
            for demand, picker in self._pickers.items():
                for sample in picker.take(number, frame):
                    yield demand, sample
            if self.run is not None and number >= self.run.last:
                self._leap()
                return

    def _leap(self) -> None:
        """Go on to the next run; whatever the decoder still holds is wanted by nobody."""
        del self._runs[0]
        self._numbers = None
        self._context.flush_buffers()
