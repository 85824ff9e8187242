"""Landing exactly on the packet where decoding has to start."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from av.container import InputContainer
from av.error import FFmpegError
from av.packet import Packet
from av.stream import Stream

from vemo_desktop.media.source import UNTIMED, read_packets, time_base

BEGINNING = UNTIMED
"""As an entry point: the first packet of the file, whatever its time."""

# Demuxers may land behind the wanted packet (MPEG-TS guesses by position, Matroska has sparse cues,
# MP4 searches decoding times); each retry aims this much earlier, and the last one at the beginning.
_BACK_OFF_S = (0.0, 2.0, 20.0)


def packets_from(
    container: InputContainer, stream: Stream, entry: int, *others: Stream, by_dts: bool = False
) -> Iterator[Packet[Stream]]:
    """Yield packets from an entry point on; decoders are flushed first.

    Parameters
    ----------
    container : InputContainer
    stream : Stream
        The stream the entry point belongs to.
    entry : int
        Timestamp in ticks of the key frame packet to start with, or `BEGINNING`.
    *others : Stream
        Streams whose packets are wanted too, from the same place in the file on.
    by_dts : bool
        Whether `entry` is a decoding timestamp (for files without presentation times).
    """
    if entry == BEGINNING:
        rewind(container)
        yield from read_packets(container, stream, *others)
        return
    for back_s in _BACK_OFF_S:
        container_seek(container, stream, entry - round(back_s / time_base(stream)))
        packets = read_packets(container, stream, *others)
        first = _find(packets, stream, entry, by_dts)
        if first is not None:
            yield from chain((first,), packets)
            return
    rewind(container)
    packets = read_packets(container, stream, *others)
    first = _find(packets, stream, entry, by_dts)
    if first is not None:
        yield first
        yield from packets


def container_seek(container: InputContainer, stream: Stream, ticks: int) -> None:
    """Seek to the key frame at or before a time, or to the beginning where that fails."""
    try:
        container.seek(ticks, stream=stream, backward=True)
    except FFmpegError:
        rewind(container)


def rewind(container: InputContainer) -> None:
    """Go back to the first packet of the file.

    By time first; MP4 edit lists put packets before time zero, which a seek to zero would skip, so the
    aim lies far below. Raw streams know no time and go by byte.
    """
    try:
        container.seek(-(1 << 50), backward=True)
    except FFmpegError:
        try:
            container.seek(-(1 << 50), backward=False)
        except FFmpegError:
            container.seek(0, unsupported_byte_offset=True)


def _find(
    packets: Iterator[Packet[Stream]], stream: Stream, entry: int, by_dts: bool
) -> Packet[Stream] | None:
    """Skip to the key frame packet with a timestamp; None once the packets have passed it."""
    for packet in packets:
        if packet.stream_index != stream.index or not packet.is_keyframe:
            continue
        stamp = packet.dts if by_dts else packet.pts
        if stamp is None:
            continue
        if stamp == entry:
            return packet
        if stamp > entry:
            return None
    return None
