"""What the first bytes of a coded picture tell without decoding it.

Containers say which packets are key frames and give each a time, but some lie: a file without a table
of key frames declares all of them to be one, VP8 hides pictures that are never shown, and damaged
packets look whole. These few header bits cost microseconds; decoding to find out would cost minutes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

# ITU-T H.264 (08/2021), table 7-1.
_H264_IDR = 5
_H264_SEI = 6
_H264_SEI_RECOVERY_POINT = 6
# ITU-T H.265 (08/2021), table 7-1: pictures at which decoding can start.
_HEVC_RANDOM_ACCESS = range(16, 22)
# Parameter sets and supplements come before the first slice; a start code further in is slice data.
_ANNEX_B_SEARCH_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Traits:
    """What a packet shows of itself.

    `is_entry`: decoding can start here and be exact. `is_shown`: a picture appears. `is_sound`: the
    structure of the packet is whole.
    """

    is_entry: bool
    is_shown: bool = True
    is_sound: bool = True


Inspector = Callable[[memoryview, bool], Traits]
"""Look at a packet's bytes and whether its container calls it a key frame."""


def inspector(codec: str, extradata: bytes | None) -> Inspector:
    """Return the inspector for a codec; for most codecs it trusts the container."""
    extra = extradata or b""
    if codec == "h264":
        return _H264(1 + (extra[4] & 3) if len(extra) > 4 and extra[0] == 1 else 0).inspect
    if codec == "hevc":
        return _Hevc(1 + (extra[21] & 3) if len(extra) > 22 and extra[0] == 1 else 0).inspect
    if codec in ("vp8", "libvpx"):
        return _inspect_vp8
    return _trust


def _trust(data: memoryview, is_key: bool) -> Traits:
    return Traits(is_key)


def _inspect_vp8(data: memoryview, is_key: bool) -> Traits:
    # RFC 6386, section 9.1: bit 0 is clear on key frames, bit 4 is set on frames to be shown.
    return Traits(is_key and not data[0] & 1, is_shown=bool(data[0] & 0x10))


class _NalInspector:
    """Walks the units of a packet; `length_bytes` is 0 where start codes separate them."""

    def __init__(self, length_bytes: int) -> None:
        self._length_bytes = length_bytes

    def inspect(self, data: memoryview, is_key: bool) -> Traits:
        if not is_key and not self._length_bytes:
            return Traits(is_entry=False)
        units = self._by_length(data) if self._length_bytes else self._by_start_code(data)
        is_entry, is_sound = False, True
        for unit in units:
            if len(unit) == 0 or unit[0] & 0x80:
                is_sound = False
                break
            is_entry = is_entry or (is_key and self._is_entry(unit))
        return Traits(is_entry, is_sound=is_sound)

    def _is_entry(self, unit: memoryview) -> bool:
        raise NotImplementedError

    def _by_length(self, data: memoryview) -> Iterator[memoryview]:
        """Yield units that carry their length; an empty one where the lengths do not add up."""
        position, width = 0, self._length_bytes
        while position < len(data):
            length = int.from_bytes(data[position : position + width], "big")
            position += width
            if length == 0 or position + length > len(data):
                yield data[:0]
                return
            yield data[position : position + length]
            position += length

    def _by_start_code(self, data: memoryview) -> Iterator[memoryview]:
        head = bytes(data[:_ANNEX_B_SEARCH_BYTES])
        position = head.find(b"\x00\x00\x01")
        while position >= 0 and position + 3 < len(head):
            following = head.find(b"\x00\x00\x01", position + 3)
            yield data[position + 3 : following if following > 0 else len(data)]
            position = following


class _H264(_NalInspector):
    def _is_entry(self, unit: memoryview) -> bool:
        kind = unit[0] & 0x1F
        return kind == _H264_IDR or (kind == _H264_SEI and _recovers_at_once(bytes(unit[1:])))


class _Hevc(_NalInspector):
    def _is_entry(self, unit: memoryview) -> bool:
        return (unit[0] >> 1) & 0x3F in _HEVC_RANDOM_ACCESS


def _recovers_at_once(payload: bytes) -> bool:
    """Tell whether an H.264 supplement promises exact pictures from this one on.

    A recovery point with a frame count above 0 needs that many frames first (gradual refresh).
    """
    position = 0
    while position + 2 < len(payload):
        kind, position = _sei_number(payload, position)
        size, position = _sei_number(payload, position)
        if kind == _H264_SEI_RECOVERY_POINT:
            # recovery_frame_cnt is an Exp-Golomb number: 0 is a single set bit.
            return position < len(payload) and bool(payload[position] & 0x80)
        position += size
    return False


def _sei_number(payload: bytes, position: int) -> tuple[int, int]:
    """Read a number written as a run of 255 and a last byte."""
    number = 0
    while position < len(payload) and payload[position] == 255:
        number += 255
        position += 1
    last = payload[position] if position < len(payload) else 0
    return number + last, position + 1
