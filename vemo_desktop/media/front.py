"""All packets of a file from the first on, holding the demuxer no longer than it takes to know them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeAlias

from av.container import InputContainer
from av.packet import Packet
from av.stream import Stream

from vemo_desktop.media.fingerprint import drive_lost
from vemo_desktop.media.ledger import Entry, Ledger, digest_of, entry_of, is_special
from vemo_desktop.media.seeking import container_seek, rewind
from vemo_desktop.media.source import UNTIMED, read_packets, time_base

Numbered: TypeAlias = "tuple[int, Packet[Stream]]"
"""A packet and the number of its stream, which packets do not know when their demuxer is closed."""

_HEAD = 256
"""So many packets always come from the demuxer: where a file begins, an edit list and the priming of a sound
decoder make them differ from those that were noted when the file was read without going back first."""
_ALIKE = 32
"""So many packets in a row must be the noted ones before all that follow are taken for them."""
_NEAR = 4096
"""A special packet is looked for among so many: those from the key frame before it on."""


def packets_from_front(
    path: Path, container: InputContainer, ledger: Ledger | None, *streams: Stream
) -> Iterator[Numbered]:
    """Yield the packets of some streams from the beginning of a file on; decoders are flushed first.

    They are those that the demuxer gives, to the bit. With a ledger the container is closed before the first
    of them comes, and nearly all are read from the file itself: no stream of the container may be used from
    then on, only decoders (codec contexts).

    Parameters
    ----------
    path : Path
    container : InputContainer
        Of this file, open.
    ledger : Ledger or None
        Of this file.
    *streams : Stream

    Raises
    ------
    MediaUnreadable
        If a ledger says more than the file holds any more, or its drive can no longer be read.
    """
    bases = {stream.index: time_base(stream) for stream in streams}
    rewind(container)
    head = list(islice(read_packets(container, *streams), _HEAD))
    place = None if ledger is None else _place_behind(head, ledger, set(bases))
    special = None if ledger is None or place is None else _special_behind(place, container, ledger, streams)
    if ledger is None or place is None or special is None:
        rewind(container)
        for packet in read_packets(container, *streams):
            yield packet.stream_index, packet
        return
    container.close()
    for packet in head:
        yield packet.stream_index, packet
    yield from _packets_in_file(path, ledger, place, bases, special)


def _place_behind(head: list[Packet[Stream]], ledger: Ledger, numbers: set[int]) -> int | None:
    """Return which entry follows the first packets of some streams; None if the ledger does not know them."""
    if len(head) < _HEAD:
        return None
    ours = ((place, entry) for place, entry in enumerate(ledger.entries()) if entry.stream in numbers)
    first = list(islice(ours, 2 * _HEAD))
    wanted = [entry_of(packet) for packet in head[-_ALIKE:]]
    for end in range(_ALIKE, len(first) + 1):
        if [entry for _, entry in first[end - _ALIKE : end]] == wanted:
            return first[end - 1][0] + 1
    return None


def _special_behind(
    place: int, container: InputContainer, ledger: Ledger, streams: tuple[Stream, ...]
) -> dict[int, Packet[Stream]] | None:
    """Return the special packets from an entry on, by their digests; None if one of them is not found.

    They cannot be made of bytes and times: an edit list leaves pictures out at the end, say.
    """
    by_number = {stream.index: stream for stream in streams}
    found: dict[int, Packet[Stream]] = {}
    passed = sum(entry.is_special for entry in islice(ledger.entries(), place))
    for number, dts, digest in ledger.special[passed:].tolist():
        if number not in by_number or digest in found:
            continue
        if dts == UNTIMED:
            return None
        container_seek(container, by_number[number], dts)
        ahead = islice(read_packets(container, *streams), _NEAR)
        found |= {digest_of(packet): packet for packet in ahead if is_special(packet)}
        if digest not in found:
            return None
    return found


def _packets_in_file(
    path: Path,
    ledger: Ledger,
    place: int,
    bases: dict[int, Fraction],
    special: dict[int, Packet[Stream]],
) -> Iterator[Numbered]:
    """Yield the packets of the streams that have a time base, from an entry on."""
    digests = iter(ledger.special[:, 2].tolist())
    with _opened(path) as file:
        for number, entry in enumerate(ledger.entries()):
            digest = next(digests) if entry.is_special else None
            if number < place or entry.stream not in bases:
                continue
            if digest is not None:
                yield entry.stream, special[digest]
            else:
                yield entry.stream, _packet(entry, _bytes_of(entry, file, path), bases[entry.stream])


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise drive_lost(path, str(error)) from error


def _bytes_of(entry: Entry, file: BinaryIO, path: Path) -> bytes:
    try:
        file.seek(entry.pos)
        data = file.read(entry.size)
    except OSError as error:
        raise drive_lost(path, str(error)) from error
    if len(data) < entry.size:
        raise drive_lost(path, f"{len(data)} of {entry.size} bytes at {entry.pos}")
    return data


def _packet(entry: Entry, data: bytes, base: Fraction) -> Packet[Stream]:
    packet: Packet[Stream] = Packet(entry.size)  # not of the bytes themselves: decoders read a little beyond
    packet.update(data)
    packet.pts = None if entry.pts == UNTIMED else entry.pts
    packet.dts = None if entry.dts == UNTIMED else entry.dts
    packet.duration = None if entry.duration == UNTIMED else entry.duration
    packet.time_base = base
    packet.is_keyframe = entry.is_keyframe
    return packet
