"""Where the packets of a file lie, so that they can be read without holding its demuxer open.

An MP4 states every sample in tables at its head. FFmpeg's demuxer holds them as long as the file is open, at
41 bytes per picture and block of sound: 23 MB for two hours, beside everything an analysis needs. Noted here,
the same packets take some 3 bytes each.
"""

from __future__ import annotations

import hashlib
import zlib
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from av.packet import Packet
from av.stream import Stream

from vemo_desktop.media.source import UNTIMED

Integers = npt.NDArray[np.int64]

_BLOCK = 4096
"""Packets that are packed and unpacked at a time."""
_FASTEST = 1
"""Level of compression; the best one saves another tenth and takes five times as long."""
_MOST_SPECIAL = 256
"""Files with more packets of which bytes and times are not all are left to their demuxer."""
_STREAM, _POS, _SIZE, _PTS, _DTS, _DURATION, _KIND = range(7)
_KEY, _SPECIAL = 1, 2


class Entry(NamedTuple):
    """One packet: stream, place in the file, times in ticks of its stream, and what it is."""

    stream: int
    pos: int
    size: int
    pts: int
    dts: int
    duration: int
    kind: int

    @property
    def is_keyframe(self) -> bool:
        """Whether the container calls it a key frame."""
        return bool(self.kind & _KEY)

    @property
    def is_special(self) -> bool:
        """Whether it has more than bytes and times; `Ledger.special` then knows it."""
        return bool(self.kind & _SPECIAL)


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """All packets of one picture and one sound stream, in the order in which the demuxer gives them.

    Parameters
    ----------
    streams : ndarray of int64, shape (1,) or (2,)
        Numbers of the streams.
    packed : ndarray of uint8
        Blocks of packets, compressed, one behind the other.
    ends : ndarray of int64, shape (B,)
        Where each block ends in `packed`.
    special : ndarray of int64, shape (S, 3)
        Of each special packet, in order: its stream, its decoding time, and `digest_of` it.
    """

    streams: Integers
    packed: npt.NDArray[np.uint8]
    ends: Integers
    special: Integers

    def entries(self) -> Iterator[Entry]:
        """Yield all packets; only one block at a time is unpacked."""
        start = 0
        for end in self.ends.tolist():
            for row in _unpacked(self.packed[start:end]).tolist():
                yield Entry(*row)
            start = end

    def to_arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        """Return it as named arrays, for a cache."""
        return {
            "packet_streams": self.streams,
            "packets": self.packed,
            "packet_blocks": self.ends,
            "special_packets": self.special,
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Ledger | None:
        """Rebuild a ledger from what `to_arrays` returned; None where there was none."""
        if "packets" not in arrays:
            return None
        return cls(
            arrays["packet_streams"].astype(np.int64),
            arrays["packets"].astype(np.uint8),
            arrays["packet_blocks"].astype(np.int64),
            arrays["special_packets"].astype(np.int64),
        )


class LedgerWriter:
    """Notes packets as a demuxer gives them, and makes sure of each that it lies in the file as it is.

    Other containers cut packets up, or put bytes between them; one such packet, and there is no ledger.

    Parameters
    ----------
    path : Path
    *streams : Stream
        Whose packets will come.
    """

    def __init__(self, path: Path, *streams: Stream) -> None:
        self._streams = np.array([stream.index for stream in streams], np.int64)
        # Unbuffered: what is read here has just been read by the demuxer, and lies in the system's cache.
        self._file = path.open("rb", buffering=0)
        self._rows = array("q")
        self._packed = bytearray()
        self._ends: list[int] = []
        self._special: list[tuple[int, int, int]] = []
        self._is_possible = True

    def __enter__(self) -> LedgerWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def add(self, packet: Packet[Stream]) -> None:
        """Note the next packet."""
        if not self._is_possible:
            return
        if packet.pos is None or not self._lies_there(packet, packet.pos):
            self._give_up()
            return
        entry = entry_of(packet)
        if entry.is_special:
            self._special.append((entry.stream, entry.dts, digest_of(packet)))
        self._rows.extend(entry)
        if len(self._special) > _MOST_SPECIAL:
            self._give_up()
        elif len(self._rows) == len(Entry._fields) * _BLOCK:
            self._end_block()

    def ledger(self) -> Ledger | None:
        """Return what was noted; None if the packets cannot be read from the file as they are."""
        if not self._is_possible:
            return None
        self._end_block()
        packed = np.frombuffer(bytes(self._packed), dtype=np.uint8)
        special = np.array(self._special, np.int64).reshape(-1, 3)
        return Ledger(self._streams, packed, np.array(self._ends, np.int64), special)

    def _lies_there(self, packet: Packet[Stream], pos: int) -> bool:
        self._file.seek(pos)
        return self._file.read(packet.size) == bytes(packet)

    def _end_block(self) -> None:
        if self._rows:
            self._packed += _packed(np.array(self._rows, np.int64).reshape(-1, len(Entry._fields)))
            self._ends.append(len(self._packed))
            self._rows = array("q")

    def _give_up(self) -> None:
        self._is_possible = False
        self._rows, self._packed = array("q"), bytearray()


def entry_of(packet: Packet[Stream]) -> Entry:
    """Return what a ledger notes of a packet."""
    return Entry(
        packet.stream_index,
        -1 if packet.pos is None else packet.pos,
        packet.size,
        _or_untimed(packet.pts),
        _or_untimed(packet.dts),
        _or_untimed(packet.duration),
        _KEY * packet.is_keyframe + _SPECIAL * is_special(packet),
    )


def is_special(packet: Packet[Stream]) -> bool:
    """Tell whether a packet is more than bytes and times: it has side data or must not be shown.

    Whether other packets need it is not counted as such: no decoder asks.
    """
    return packet.is_discard or packet.is_corrupt or packet.is_trusted or any(packet.iter_sidedata())


def digest_of(packet: Packet[Stream]) -> int:
    """Return a number of 64 bits that tells special packets apart, by everything that they are."""
    digest = hashlib.blake2b(memoryview(packet), digest_size=8)
    times = (packet.stream_index, packet.pts, packet.dts, packet.duration)
    flags = (packet.is_keyframe, packet.is_discard, packet.is_corrupt, packet.is_trusted)
    sides = [(side.data_type, bytes(side)) for side in packet.iter_sidedata()]
    digest.update(repr((times, flags, sides)).encode())
    return int.from_bytes(digest.digest(), "little", signed=True)


def _or_untimed(ticks: int | None) -> int:
    return UNTIMED if ticks is None else ticks


def _packed(rows: Integers) -> bytes:
    """Return a block of rows, shape (N, 7), as bytes.

    Packets follow each other at steady intervals, in time and in the file: differences are nearly always
    the same. They may leave the range of 64 bits and come back into it, both ways.
    """
    columns = rows.T.copy()
    columns[_PTS] -= columns[_DTS]
    columns[_POS, 1:] -= rows[:-1, _POS] + rows[:-1, _SIZE]
    for stream in np.unique(columns[_STREAM]):
        ours = columns[_STREAM] == stream
        columns[_DTS, ours] = np.diff(columns[_DTS, ours], prepend=0)
    return zlib.compress(columns.astype("<i8").tobytes(), _FASTEST)


def _unpacked(block: npt.NDArray[np.uint8]) -> Integers:
    """Return the rows of a block."""
    columns = np.frombuffer(zlib.decompress(block.data), "<i8").reshape(len(Entry._fields), -1)
    columns = columns.astype(np.int64)
    for stream in np.unique(columns[_STREAM]):
        ours = columns[_STREAM] == stream
        columns[_DTS, ours] = np.cumsum(columns[_DTS, ours])
    columns[_PTS] += columns[_DTS]
    columns[_POS, 1:] += columns[_SIZE, :-1]
    columns[_POS] = np.cumsum(columns[_POS])
    return columns.T
