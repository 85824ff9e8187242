"""Decoding stretches of a video to see which of its packets really become pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

import av
from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from vemo_desktop.media.packets import PacketTable
from vemo_desktop.media.seeking import BEGINNING, packets_from
from vemo_desktop.media.source import UNTIMED, opened, use_only


@dataclass(slots=True)
class Decoded:
    """Pictures in the order they are shown.

    `pts` are `UNTIMED` where the decoder gives none; `damaged` holds the times of packets
    that the decoder refused.
    """

    pts: list[int] = field(default_factory=list)
    is_key: list[bool] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)

    def add(self, frame: VideoFrame) -> None:
        """Append one picture."""
        self.pts.append(UNTIMED if frame.pts is None else frame.pts)
        self.is_key.append(frame.key_frame)


def decode_stretch(path: Path, stream_index: int, table: PacketTable, first: int, stop: int) -> Decoded:
    """Decode packets `first` to `stop` (exclusive) of a table, beginning at an entry point.

    One thread only, so that a decoder's complaint belongs to the packet it was given.
    """
    with opened(path) as container:
        stream = _picture(container, stream_index)
        stream.thread_count = 1
        entry = BEGINNING if first == 0 else int(table.pts[first])
        return _decode(stream, islice(packets_from(container, stream, entry), stop - first))


def decode_all(path: Path, stream_index: int) -> Decoded:
    """Decode a whole video with all processors."""
    with opened(path) as container:
        stream = _picture(container, stream_index)
        stream.thread_type = "AUTO"
        return _decode(stream, packets_from(container, stream, BEGINNING))


def _picture(container: InputContainer, stream_index: int) -> VideoStream:
    stream = container.streams[stream_index]
    assert isinstance(stream, VideoStream)
    use_only(container, stream)
    return stream


def _decode(stream: VideoStream, packets: Iterable[Packet[Stream]]) -> Decoded:
    decoded = Decoded()
    for packet in chain(packets, (None,)):
        try:
            frames = stream.codec_context.decode(packet)
        except av.FFmpegError:
            decoded.damaged.append(UNTIMED if packet is None or packet.pts is None else packet.pts)
            continue
        for frame in frames:
            decoded.add(frame)
    return decoded
