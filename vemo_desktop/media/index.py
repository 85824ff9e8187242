"""Every shown frame of a file with its exact time, found from packets without decoding the whole file.

Packets are believed as far as they prove true: stretches at the beginning, in the middle and at the end
are decoded, small files whole, and so is every stretch around a packet that looks damaged. What the
decoder shows is what counts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import MediaInfo
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media.frame_times import FrameTimes, times_from_decoding, times_from_packets
from vemo_desktop.media.ledger import Ledger
from vemo_desktop.media.packets import PacketTable, SoundSpan, scan
from vemo_desktop.media.probe import probe
from vemo_desktop.media.source import us_from_ticks

Ticks = npt.NDArray[np.int64]
_NO_TICKS = np.empty(0, dtype=np.int64)
# Within this much of the median, frame times count as regular: Matroska and FLV round to 1 ms.


@dataclass(frozen=True, slots=True, eq=False)
class MediaIndex:
    """What exact reading of a file needs to know; cheap to keep in a cache.

    Parameters
    ----------
    frames : FrameIndex or None
        None where the file has no picture.
    pts : ndarray of int64, shape (N,)
        Timestamp of each frame in ticks of its stream.
    entries : ndarray of int64, shape (K,)
        Timestamp of the packet with which decoding starts for each of ``frames.keyframes``; usually
        that frame's own, another where an edit list hides the key frame, or `seeking.BEGINNING`.
    is_counted : bool
        True where timestamps do not tell frames apart: frames are then counted from a key frame, and
        `entries` are decoding timestamps.
    origin_us : int
        Time zero on the container's clock: the first shown frame, or the first sound without picture.
    duration_us : int
        When picture and sound have both ended.
    notices : tuple of str
        Sentences for the user about what was odd and how it is handled.
    ledger : Ledger or None
        Where all packets of its picture and sound lie; None where only its demuxer can tell.
    """

    frames: FrameIndex | None
    pts: Ticks
    entries: Ticks
    is_counted: bool
    origin_us: int
    duration_us: int
    notices: tuple[str, ...] = ()
    ledger: Ledger | None = None

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return the index as named arrays, for a cache."""
        no_frames = FrameIndex(np.zeros(1, dtype=np.int64), 1, _NO_TICKS)
        frames = self.frames or no_frames
        return {
            "pts": self.pts,
            "entries": self.entries,
            "starts_us": frames.starts_us if self.frames else _NO_TICKS,
            "keyframes": frames.keyframes,
            "numbers": np.array(
                [frames.end_us, self.origin_us, self.duration_us, self.is_counted], dtype=np.int64
            ),
            "notices": np.frombuffer(json.dumps(self.notices).encode(), dtype=np.uint8),
            **(self.ledger.to_arrays() if self.ledger else {}),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> MediaIndex:
        """Rebuild an index from what `to_arrays` returned."""
        end_us, origin_us, duration_us, is_counted = (int(number) for number in arrays["numbers"])
        starts, keyframes = arrays["starts_us"].astype(np.int64), arrays["keyframes"].astype(np.int64)
        return cls(
            frames=FrameIndex(starts, end_us, keyframes) if len(starts) else None,
            pts=arrays["pts"].astype(np.int64),
            entries=arrays["entries"].astype(np.int64),
            is_counted=bool(is_counted),
            origin_us=origin_us,
            duration_us=duration_us,
            notices=tuple(json.loads(arrays["notices"].astype(np.uint8).tobytes())),
            ledger=Ledger.from_arrays(arrays),
        )


def build_index(
    path: Path, info: MediaInfo | None = None, *, on_progress: Callable[[float], None] | None = None
) -> MediaIndex:
    """Find every shown frame of a file.

    Parameters
    ----------
    path : Path
    info : MediaInfo, optional
        What `probe` told of the file, to save asking again.
    on_progress : callable, optional
        Called with the share done, in [0, 1]; may raise to stop.

    Raises
    ------
    MediaMissing
        If there is no such file.
    MediaUnreadable
        If neither picture nor sound can be read.
    """
    info = info or probe(path)
    video = info.video.index if info.video else None
    audio = info.audio[0].index if info.audio else None
    table, sound, ledger = scan(path, video, audio, on_progress)
    times = _frame_times(path, info, table)
    if times is None and sound is None:
        raise MediaUnreadable(
            f'"{path.name}" holds no picture or sound that can be read. '
            "It was left as it is; copy it again or re-save it as MP4."
        )
    index = _sound_only(info, sound) if times is None else _with_picture(times, sound)
    notices = (*(times.notices if times else ()), *_missing_end(info, index))
    if on_progress is not None:
        on_progress(1.0)
    return replace(index, notices=notices, ledger=ledger)


def _frame_times(path: Path, info: MediaInfo, table: PacketTable | None) -> FrameTimes | None:
    if info.video is None or table is None or len(table) == 0:
        return None
    times = times_from_packets(path, info.video, table)
    if times is None:
        times = times_from_decoding(path, info.video, table)
    return times if len(times.pts) else None


def _with_picture(times: FrameTimes, sound: SoundSpan | None) -> MediaIndex:
    origin_us = us_from_ticks(int(times.ticks[0]), times.base)
    starts = _starts_us(times.ticks - times.ticks[0], times.base)
    # Ticks finer than a microsecond could round to the same one.
    steps = np.arange(len(starts))
    starts = np.maximum.accumulate(starts - steps) + steps
    last_us = max(1, us_from_ticks(times.last_duration, times.base))
    end_us = int(starts[-1]) + last_us
    sound_end_us = us_from_ticks(sound.end, sound.base) - origin_us if sound is not None else 0
    return MediaIndex(
        frames=FrameIndex(starts, end_us, times.keyframes),
        pts=times.pts,
        entries=times.entries,
        is_counted=times.is_counted,
        origin_us=origin_us,
        duration_us=max(end_us, sound_end_us),
    )


def _starts_us(ticks: Ticks, base: Fraction) -> Ticks:
    """Return ticks as microseconds, rounded to the nearest; split so that products stay below 63 bits."""
    whole, rest = np.divmod(ticks * base.numerator, base.denominator)
    rounded: Ticks = whole * US_PER_S + (2 * rest * US_PER_S + base.denominator) // (2 * base.denominator)
    return rounded


def _sound_only(info: MediaInfo, sound: SoundSpan | None) -> MediaIndex:
    assert sound is not None
    start_us, end_us = us_from_ticks(sound.start, sound.base), us_from_ticks(sound.end, sound.base)
    # Packets that only prime the decoder come before the first sound, which the header tells.
    if start_us < info.audio[0].start_us < end_us:
        start_us = info.audio[0].start_us
    return MediaIndex(None, _NO_TICKS, _NO_TICKS, False, start_us, max(1, end_us - start_us))


# A header rounds and counts the duration of the last packets differently; this much less is a loss.
_MISSING_SHARE, _MISSING_US = 0.02, 1_000_000


def _missing_end(info: MediaInfo, index: MediaIndex) -> tuple[str, ...]:
    promised_us = info.duration_us - max(0, index.origin_us)
    missing_us = promised_us - index.duration_us
    if missing_us < max(_MISSING_US, _MISSING_SHARE * promised_us):
        return ()
    return (
        f"The file ends at {index.duration_us / 1e6:.1f} s although its header promises "
        f"{promised_us / 1e6:.1f} s: it was not copied whole. What is there can be used; "
        "copy it again for the rest.",
    )
