"""Sound for playback: any stretch at any time, aligned with the picture."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from math import gcd
from pathlib import Path

import numpy as np
from av.audio.frame import AudioFrame

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media.closable import Closable
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.seeking import container_seek, rewind
from vemo_desktop.media.sound_blocks import decode_sound
from vemo_desktop.media.soundtrack import RateConverter, Samples, Soundtrack, Stretch
from vemo_desktop.media.source import audio_stream, open_container, opened, read_packets, time_base, use_only

# Decoded but thrown away after a seek: decoders overlap blocks and need a few to find their feet
# (MP3's bit reservoir spans up to 9 frames, RFC 7845 asks for 80 ms for Opus).
_RUN_UP_S = 0.3
# Kept on both sides of the converter's first wanted sample, longer than its filter at any ratio here.
_FILTER_S = 0.05
# Interleaving and coarse seek tables may land behind the wanted place; then it is tried this much earlier.
_BACK_OFF_S = (0.0, 3.0, 30.0)
# Reading on is cheaper than seeking up to here, and so much of the past is kept.
_READ_ON_S = 3.0
_KEPT_S = 2.0
# FFmpeg guesses positions in these by bit rate or table of contents, tens of milliseconds off.
_GUESSING_FORMATS = {"mp3", "aac", "ac3", "eac3", "dts", "mp2"}

# WORKAROUND: avcodec_flush_buffers leaves coupling state in FFmpeg's AC-3 decoder; the first blocks after
# a seek then hold spikes above full scale (seen with libavcodec 62.28). A new decoder starts clean.
_STALE_CODECS = {"ac3", "ac3_fixed", "eac3"}


class SoundReader(Closable):
    """Reads the sound of one file; for one thread at a time.

    Sample k belongs to the instant k / `rate_hz`; where the file has no sound, or no such track, there
    is silence.

    Parameters
    ----------
    path : Path
    index : MediaIndex
        Of this file.
    rate_hz : int
        Samples per second to return.
    channels : int
        1 or 2; other layouts are mixed down.
    stream : int, optional
        Stream number of the track; the main one by default.

    Raises
    ------
    MediaMissing, MediaUnreadable
        If the file cannot be opened.
    """

    def __init__(
        self, path: Path, index: MediaIndex, *, rate_hz: int, channels: int = 2, stream: int | None = None
    ) -> None:
        self._rate_hz, self._channels = rate_hz, channels
        with opened(path) as container:
            track = audio_stream(container, stream)
            number = None if track is None else track.index
        self._flow = None if number is None else _Flow(path, number, index, rate_hz, channels)

    @property
    def has_sound(self) -> bool:
        """Whether the file has the track at all."""
        return self._flow is not None

    def read(self, start_us: int, frame_count: int) -> Samples:
        """Return `frame_count` samples per channel from an instant on.

        Returns
        -------
        ndarray of float32, shape (frame_count, channels)
        """
        if self._flow is None:
            return np.zeros((frame_count, self._channels), np.float32)
        return self._flow.read(round(start_us * self._rate_hz / US_PER_S), frame_count)

    def close(self) -> None:
        """Close the file."""
        if self._flow is not None:
            self._flow.close()


class _Flow:
    """Decoded sound at the wanted rate around the place last read."""

    def __init__(self, path: Path, number: int, index: MediaIndex, rate_hz: int, channels: int) -> None:
        self._path, self._number, self._index = path, number, index
        self._rate_hz, self._channels = rate_hz, channels
        self._open()
        self._native_hz: int = self._stream.codec_context.rate
        common = gcd(rate_hz, self._native_hz)
        # So many samples of the track are exactly so many of the result: places where a converter can
        # start anew and still give the samples it would have given from the beginning.
        self._native_unit, self._unit = self._native_hz // common, rate_hz // common
        self._parts: list[Samples] = []
        self._can_seek = self._container.format.name not in _GUESSING_FORMATS
        self._begin(0)

    def close(self) -> None:
        self._container.close()

    def _open(self) -> None:
        self._container = open_container(self._path)
        stream = audio_stream(self._container, self._number)
        if stream is None:
            self._container.close()
            raise MediaUnreadable(
                f'The sound of "{self._path.name}" can no longer be read: the file was changed. '
                "Your labels are safe; check the file and open it again."
            )
        self._stream = stream
        use_only(self._container, stream)

    def read(self, first: int, count: int) -> Samples:
        if first < self._start or first > self._end + round(_READ_ON_S * self._rate_hz):
            self._move_to(first)
        while self._end < first + count and self._advance():
            self._forget_before(first)
        self._forget_before(first)
        samples = np.zeros((count, self._channels), np.float32)
        known = np.concatenate(self._parts) if self._parts else samples[:0]
        self._parts = [known]
        low, high = max(first, self._start), min(first + count, self._start + len(known))
        if low < high:
            samples[low - first : high - first] = known[low - self._start : high - self._start]
        return samples

    def _move_to(self, first: int) -> None:
        """Begin anew so that the sample `first` comes out exact."""
        margin = round(_FILTER_S * self._rate_hz)
        unit = max(0, (first - margin) // self._unit)
        if not self._can_seek or unit == 0:
            self._begin(0)
            return
        for back_s in _BACK_OFF_S:
            if self._begin(unit, back_s):
                return

    def _begin(self, unit: int, back_s: float = 0.0) -> bool:
        """Start at a unit; False if the file was entered behind it."""
        self._start = self._end = unit * self._unit
        self._native_next = unit * self._native_unit
        self._parts = []
        self._coming: deque[Stretch] = deque()
        self._converter: RateConverter | None = RateConverter(self._native_hz, self._rate_hz, self._channels)
        if self._stream.codec_context.name in _STALE_CODECS:
            self._container.close()
            self._open()
        base = time_base(self._stream)
        self._soundtrack = Soundtrack(base, self._index.origin_us, self._native_hz, self._channels)
        if unit == 0:
            rewind(self._container)
            self._frames = self._decoded(None)
            return True
        target_s = self._native_next / self._native_hz + self._index.origin_us / US_PER_S - _RUN_UP_S
        container_seek(self._container, self._stream, int((target_s - back_s) / base))
        self._frames = self._decoded(int(target_s / base))
        self._coming.extend(self._place_next())
        # Sound that begins later even from far back is a hole in the file.
        return bool(self._coming) and self._coming[0].start <= self._native_next

    def _decoded(self, from_ticks: int | None) -> Iterator[AudioFrame]:
        """Yield decoded blocks; packets that end before a time are not worth decoding."""
        for packet in read_packets(self._container, self._stream):
            end = from_ticks if packet.pts is None else packet.pts + (packet.duration or 0)
            if from_ticks is not None and end is not None and end < from_ticks:
                continue
            yield from decode_sound(self._stream.codec_context, packet)
        yield from decode_sound(self._stream.codec_context, None)

    def _advance(self) -> bool:
        """Convert a little more, at most a second of silence; False at the end."""
        if self._converter is None:
            return False
        if not self._coming:
            self._coming.extend(self._place_next())
        if not self._coming:
            self._append(self._converter.finish())
            self._converter = None
            return False
        hole = self._coming[0].start - self._native_next
        if hole > 0:
            samples = np.zeros((min(hole, self._native_hz), self._channels), np.float32)
        else:
            samples = self._coming.popleft().samples[-hole:]
        self._append(self._converter.convert(samples))
        self._native_next += len(samples)
        return True

    def _place_next(self) -> list[Stretch]:
        """Return the next stretches of sound; none at the end."""
        for frame in self._frames:
            stretches = self._soundtrack.place(frame)
            if stretches:
                return stretches
        return self._soundtrack.finish()

    def _append(self, samples: Samples) -> None:
        self._parts.append(samples)
        self._end += len(samples)

    def _forget_before(self, first: int) -> None:
        """Drop what lies far enough in the past."""
        oldest = first - round(_KEPT_S * self._rate_hz)
        while len(self._parts) > 1 and self._start + len(self._parts[0]) <= oldest:
            self._start += len(self._parts.pop(0))
        if self._parts and self._start < oldest < self._start + len(self._parts[0]):
            self._parts[0] = self._parts[0][oldest - self._start :]
            self._start = oldest
