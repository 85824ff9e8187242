"""One pass through a file that feeds an analysis: small pictures at a steady rate, and sound."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.reformatter import Interpolation
from av.video.stream import VideoStream

from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.media.decoding import FrameNumbers, SkippedFrames, decode_packet
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.picture import Painter, scaled_size, shown_size
from vemo_desktop.media.probe import clockwise_rotation
from vemo_desktop.media.seeking import BEGINNING, packets_from
from vemo_desktop.media.sound_blocks import SoundBlocks
from vemo_desktop.media.source import audio_stream, opened, use_only, video_stream

# How far one stream may run ahead of the other before its pieces are handed on out of order: files
# that store all sound behind all pictures must not fill the memory.
_MOST_WAITING = 64


@dataclass(frozen=True, slots=True)
class VideoDemand:
    """Pictures wanted: what is shown at each k / `rate_hz` from `start_us` on, `height` pixels high."""

    rate_hz: float
    height: int
    start_us: int = 0


@dataclass(frozen=True, slots=True)
class AudioDemand:
    """Sound wanted: mono at `rate_hz` from `start_us` on; of the main track unless `stream` names one."""

    rate_hz: int
    start_us: int = 0
    stream: int | None = None


def forward_pass(
    path: Path,
    index: MediaIndex,
    *,
    video: VideoDemand | None,
    audio: AudioDemand | None,
    cut: Callable[[], bool] = lambda: False,
) -> Iterator[VideoSample | AudioBlock]:
    """Read a file once, from front to back, and yield pictures and sound in the order of their times.

    A picture's `time_us` is the instant it was asked for, not the start of its frame: slow video gives
    the same frame several times. Sound comes in blocks of at most one second that follow each other
    without a hole from the start to the end of the file; where the file has none, blocks are silent and
    marked `is_missing`. A pass that starts later gives exactly the pieces that a pass from 0 gives from
    there on. A stream the file does not have gives nothing.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    video : VideoDemand or None
    audio : AudioDemand or None
    cut : callable
        Asked after every packet; True ends the pass.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """
    with opened(path) as container:
        picture = video_stream(container) if video is not None and index.frames is not None else None
        sound = audio_stream(container, audio.stream) if audio is not None else None
        use_only(container, picture, sound)
        pictures = _Pictures(picture, index, video) if picture is not None and video is not None else None
        blocks = None
        if sound is not None and audio is not None:
            blocks = SoundBlocks(sound, index, audio.rate_hz, audio.start_us)
        yield from _Pass(pictures, blocks).run(container, cut)


class _Pass:
    """Feeds packets to both streams and hands their pieces on in order of time."""

    def __init__(self, pictures: _Pictures | None, blocks: SoundBlocks | None) -> None:
        self._pictures = pictures
        self._blocks = blocks
        self._seen: deque[VideoSample] = deque()
        self._heard: deque[AudioBlock] = deque()

    def run(self, container: InputContainer, cut: Callable[[], bool]) -> Iterator[VideoSample | AudioBlock]:
        for packet in self._packets(container):
            if cut():
                return
            if self._pictures is not None and packet.stream_index == self._pictures.stream.index:
                self._seen.extend(self._pictures.push(packet))
            elif self._blocks is not None:
                self._heard.extend(self._blocks.push(packet))
            yield from self._ripe()
            if self._is_done():
                break
        if self._pictures is not None:
            self._seen.extend(self._pictures.finish())
        if self._blocks is not None:
            self._heard.extend(self._blocks.finish())
        yield from self._rest()

    def _packets(self, container: InputContainer) -> Iterator[Packet[Stream]]:
        """Begin at the first wanted picture; at the beginning of the file where sound is wanted.

        Sound decoders and rate converters remember what came before: only from the beginning are their
        samples the same to the bit.
        """
        streams = [part.stream for part in (self._pictures, self._blocks) if part is not None]
        if not streams:
            return iter(())
        if self._pictures is not None and self._blocks is None:
            entry, by_dts = self._pictures.entry, self._pictures.is_counted
            return packets_from(container, self._pictures.stream, entry, by_dts=by_dts)
        return packets_from(container, streams[0], BEGINNING, *streams[1:])

    def _is_done(self) -> bool:
        return self._blocks is None and (self._pictures is None or self._pictures.is_done)

    def _ripe(self) -> Iterator[VideoSample | AudioBlock]:
        """Hand on what certainly comes first, or what has waited long enough."""
        seen, heard = self._seen, self._heard
        if self._pictures is None or self._blocks is None:
            yield from self._rest()
        while seen and heard:
            yield seen.popleft() if seen[0].time_us <= heard[0].start_us else heard.popleft()
        while len(seen) > _MOST_WAITING:
            yield seen.popleft()
        while len(heard) > _MOST_WAITING:
            yield heard.popleft()

    def _rest(self) -> Iterator[VideoSample | AudioBlock]:
        seen, heard = self._seen, self._heard
        while seen or heard:
            is_picture_next = bool(seen) and (not heard or seen[0].time_us <= heard[0].start_us)
            yield seen.popleft() if is_picture_next else heard.popleft()


class _Pictures:
    """Picks the frames of a steady grid out of all decoded ones and makes them small."""

    def __init__(self, stream: VideoStream, index: MediaIndex, demand: VideoDemand) -> None:
        assert index.frames is not None
        self.stream = stream
        stream.thread_type = "AUTO"
        step_us = US_PER_S / demand.rate_hz
        first = -int(-demand.start_us // step_us)
        count = max(0, -int(-index.frames.end_us // step_us) - first)
        self._instants = np.rint((first + np.arange(count)) * step_us).astype(np.int64)
        self._numbers = np.searchsorted(index.frames.starts_us, self._instants, side="right") - 1
        keyframe = index.frames.keyframe_before(int(self._numbers[0])) if count else 0
        position = int(np.searchsorted(index.frames.keyframes, keyframe))
        self.entry = int(index.entries[position])
        self.is_counted = index.is_counted
        self._has_started = self.entry == BEGINNING
        self._frame_numbers = FrameNumbers(index, keyframe)
        self._height = demand.height
        wanted = set(index.pts[np.unique(self._numbers)].tolist())
        self._skipping = SkippedFrames(stream, index, wanted.__contains__)
        self._painter: Painter | None = None
        self._done = 0
        self._latest: VideoFrame | None = None

    @property
    def is_done(self) -> bool:
        """Whether every wanted picture has been given."""
        return self._done >= len(self._instants)

    def push(self, packet: Packet[Stream]) -> list[VideoSample]:
        """Decode a packet and return the pictures of the grid that are now known."""
        if self.is_done or not self._starts_with(packet):
            return []
        self._skipping.prepare(packet)
        return self._take(decode_packet(self.stream, packet))

    def finish(self) -> list[VideoSample]:
        """Return the pictures still in the decoder; damaged ones show what was there before them."""
        samples = self._take(decode_packet(self.stream, None))
        if self._latest is not None:
            samples += self._give(self._latest, len(self._instants))
        return samples

    def _starts_with(self, packet: Packet[Stream]) -> bool:
        if not self._has_started:
            stamp = packet.dts if self.is_counted else packet.pts
            self._has_started = packet.is_keyframe and stamp == self.entry
        return self._has_started

    def _take(self, frames: list[VideoFrame]) -> list[VideoSample]:
        samples: list[VideoSample] = []
        for frame in frames:
            number = self._frame_numbers.number_of(frame)
            if number is None or self.is_done:
                continue
            before = int(np.searchsorted(self._numbers, number))
            # Frames that should have come before this one are damaged: the last one stays on screen.
            samples += self._give(frame if self._latest is None else self._latest, before)
            samples += self._give(frame, int(np.searchsorted(self._numbers, number, side="right")))
            self._latest = frame
        return samples

    def _give(self, frame: VideoFrame, until: int) -> list[VideoSample]:
        """Return the pictures of the grid up to a place, all showing one frame."""
        if until <= self._done:
            return []
        rgb = self._paint(frame)
        places = range(self._done, until)
        self._done = until
        return [VideoSample(int(self._numbers[place]), int(self._instants[place]), rgb) for place in places]

    def _paint(self, frame: VideoFrame) -> npt.NDArray[np.uint8]:
        if self._painter is None:
            rotation = clockwise_rotation(frame)
            shown = shown_size(frame.width, frame.height, self.stream.sample_aspect_ratio, rotation)
            self._painter = Painter(*scaled_size(*shown, self._height), rotation, Interpolation.AREA)
        return self._painter.paint(frame)
