"""The packets of a file as tables: times and flags, read in one go without decoding."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

import numpy as np
import numpy.typing as npt
from av.packet import Packet
from av.stream import Stream

from vemo_desktop.media.bitstream import Inspector, inspector
from vemo_desktop.media.ledger import Ledger, LedgerWriter
from vemo_desktop.media.source import UNTIMED, audio_stream, opened, read_packets, time_base, use_only

# Reports of progress, not more often than this many packets.
_PACKETS_PER_REPORT = 512


@dataclass(frozen=True, slots=True, eq=False)
class PacketTable:
    """The picture packets of a file in decoding order; all arrays have one entry per packet.

    `pts`, `dts` and `duration` are in ticks of `base` seconds. `is_key` is what the container says;
    `is_entry` that decoding can really start there; `is_shown` that a picture appears (it is neither
    cut off by an edit list nor hidden by the codec); `is_sound` that nothing looks damaged.
    """

    base: Fraction
    pts: npt.NDArray[np.int64]
    dts: npt.NDArray[np.int64]
    duration: npt.NDArray[np.int64]
    is_key: npt.NDArray[np.bool_]
    is_entry: npt.NDArray[np.bool_]
    is_shown: npt.NDArray[np.bool_]
    is_sound: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.pts)


@dataclass(frozen=True, slots=True)
class SoundSpan:
    """First and last instant of a sound track on the container's clock, in ticks of `base` seconds."""

    base: Fraction
    start: int
    end: int


@dataclass(slots=True)
class _Rows:
    """Grows the columns of a table; plain arrays, because two hours are half a million packets."""

    inspect: Inspector
    numbers: array[int] = field(default_factory=lambda: array("q"))
    flags: bytearray = field(default_factory=bytearray)

    def add(self, packet: Packet[Stream]) -> None:
        traits = self.inspect(memoryview(packet), packet.is_keyframe)
        pts = UNTIMED if packet.pts is None else packet.pts
        dts = UNTIMED if packet.dts is None else packet.dts
        self.numbers.extend((pts, dts, packet.duration or 0))
        self.flags.extend(
            (
                packet.is_keyframe,
                traits.is_entry,
                traits.is_shown and not packet.is_discard,
                traits.is_sound and not packet.is_corrupt,
            )
        )

    def table(self, base: Fraction) -> PacketTable:
        numbers = np.array(self.numbers, dtype=np.int64).reshape(-1, 3).T.copy()
        flags = np.frombuffer(bytes(self.flags), dtype=bool).reshape(-1, 4).T.copy()
        return PacketTable(base, *numbers, *flags)


def scan(
    path: Path, video: int | None, audio: int | None, on_progress: Callable[[float], None] | None = None
) -> tuple[PacketTable | None, SoundSpan | None, Ledger | None]:
    """Read all packets of one picture and one sound stream.

    Parameters
    ----------
    path : Path
    video, audio : int or None
        Numbers of the streams.
    on_progress : callable, optional
        Called with the share of the file read, in [0, 1]; may raise to stop.
    """
    with opened(path) as container:
        picture = None if video is None else container.streams[video]
        sound = None if audio is None else audio_stream(container, audio)
        use_only(container, picture, sound)
        rows = None
        if picture is not None:
            context = picture.codec_context
            rows = _Rows(inspector(context.codec.canonical_name, context.extradata))
        span: tuple[int, int] | None = None
        size = path.stat().st_size
        wanted = [stream for stream in (picture, sound) if stream is not None]
        with LedgerWriter(path, *wanted) as writer:
            for count, packet in enumerate(read_packets(container, *wanted)):
                writer.add(packet)
                if rows is not None and packet.stream_index == video:
                    rows.add(packet)
                elif packet.pts is not None and not packet.is_discard:
                    span = _extended(span, packet.pts, packet.duration or 0)
                if on_progress is not None and count % _PACKETS_PER_REPORT == 0 and packet.pos is not None:
                    on_progress(min(1.0, max(0, packet.pos) / size))
        table = rows.table(time_base(picture)) if rows is not None and picture is not None else None
        heard = SoundSpan(time_base(sound), *span) if span is not None and sound is not None else None
        return table, heard, writer.ledger()


def _extended(span: tuple[int, int] | None, pts: int, duration: int) -> tuple[int, int]:
    if span is None:
        return pts, pts + duration
    return min(span[0], pts), max(span[1], pts + duration)
