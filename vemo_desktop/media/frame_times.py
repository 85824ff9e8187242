"""From packets to shown frames: believe, verify on stretches, correct by decoding."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoStream
from vemo_desktop.media.packets import PacketTable
from vemo_desktop.media.seeking import BEGINNING
from vemo_desktop.media.source import UNTIMED
from vemo_desktop.media.verifying import Decoded, decode_all, decode_stretch

Ticks = npt.NDArray[np.int64]
_FAR = np.iinfo(np.int64).max

# Up to this many pixels a video is decoded whole rather than sampled: under a second on one processor.
_SMALL_PIXELS = 120_000_000
# More stretches than this with damage in them are not looked at one by one.
_MOST_DAMAGED_STRETCHES = 48
# A stretch is decoded this far; groups of pictures may span the whole file.
_STRETCH_PACKETS = 90


@dataclass(frozen=True, slots=True, eq=False)
class FrameTimes:
    """Shown frames in order.

    `pts` are the decoder's timestamps and `ticks` the times used, in units of `base` seconds: the same
    unless timestamps are missing or repeat. `keyframes` and `entries` are as in `MediaIndex`.
    """

    base: Fraction
    pts: Ticks
    ticks: Ticks
    last_duration: int
    keyframes: Ticks
    entries: Ticks
    is_counted: bool
    notices: tuple[str, ...] = ()


def times_from_packets(path: Path, video: VideoStream, table: PacketTable) -> FrameTimes | None:
    """Take the frames from packets and correct them where decoding shows otherwise.

    Returns
    -------
    FrameTimes or None
        None where packets cannot be trusted at all and the whole video must be decoded.
    """
    shown = table.pts[table.is_shown]
    if (table.pts == UNTIMED).any() or len(np.unique(shown)) < len(shown) or not table.is_entry.any():
        return None
    pts, notices = np.sort(shown), []
    for first, stop in _stretches(video, table):
        decoded = decode_stretch(path, video.index, table, first, stop)
        if not _is_increasing(decoded.pts):
            return None
        start, end = _bounds(table, first, stop)
        seen = np.array(sorted(set(decoded.pts) - {UNTIMED}), dtype=np.int64)
        if decoded.damaged:
            start_damage = max(start, min(decoded.damaged))
            notices.append(start_damage)
            pts = pts[(pts < start_damage) | (pts >= end)]
            end = min(end, start_damage)
        expected = _within(np.sort(table.pts[first:stop][table.is_shown[first:stop]]), start, end)
        seen = _within(seen, start, end)
        if np.array_equal(expected, seen):
            continue
        if not _is_cut_beginning(table, first, expected, seen):
            return None
        pts = np.setdiff1d(pts, np.setdiff1d(expected, seen), assume_unique=True)
    return _assemble(table, pts, _damage_notice(notices, pts))


def times_from_decoding(path: Path, video: VideoStream, table: PacketTable) -> FrameTimes:
    """Decode the whole video and take the frames as they come."""
    decoded = decode_all(path, video.index)
    pts = np.array(decoded.pts, dtype=np.int64)
    if UNTIMED not in decoded.pts and _is_increasing(decoded.pts):
        return _assemble(table, pts, ())
    return _counted(video, table, decoded)


def _stretches(video: VideoStream, table: PacketTable) -> list[tuple[int, int]]:
    """Return packet ranges worth decoding: everything if small, else samples and damaged places."""
    count = len(table)
    if video.width * video.height * count <= _SMALL_PIXELS:
        return [(0, count)]
    entries = np.flatnonzero(table.is_entry)
    starts = {0, int(entries[len(entries) // 2]), int(entries[-1])}
    ranges = {(start, min(count, start + _STRETCH_PACKETS)) for start in starts}
    borders = np.union1d(entries, [0, count])
    positions = np.unique(np.searchsorted(borders, np.flatnonzero(~table.is_sound), side="right") - 1)
    damaged = [(int(borders[position]), int(borders[position + 1])) for position in positions]
    return sorted(ranges | set(damaged[:_MOST_DAMAGED_STRETCHES]))


def _bounds(table: PacketTable, first: int, stop: int) -> tuple[int, int]:
    """Return the times between which a stretch decides alone which frames are shown.

    Frames before the first key frame refer back, frames after the next entry point lie in both.
    """
    start = -_FAR if first == 0 else int(table.pts[first])
    if stop >= len(table):
        return start, _FAR
    return start, int(table.pts[stop:].min())


def _is_increasing(pts: list[int]) -> bool:
    known = [time for time in pts if time != UNTIMED]
    return all(earlier < later for earlier, later in pairwise(known))


def _within(ticks: Ticks, start: int, end: int) -> Ticks:
    return ticks[(ticks >= start) & (ticks < end)]


def _is_cut_beginning(table: PacketTable, first: int, expected: Ticks, seen: Ticks) -> bool:
    """Tell whether only frames before the first key frame are missing, as in a cut-out piece."""
    if first != 0 or len(np.setdiff1d(seen, expected)):
        return False
    first_entry = int(table.pts[np.flatnonzero(table.is_entry)[0]])
    return bool((np.setdiff1d(expected, seen) < first_entry).all())


def _assemble(table: PacketTable, pts: Ticks, notices: tuple[str, ...]) -> FrameTimes:
    entry_pts = np.sort(table.pts[table.is_entry & (table.pts != UNTIMED)])
    keyframes = np.searchsorted(pts, entry_pts)
    inside = keyframes < len(pts)
    # Of several key frames before the same shown frame the last one is the shortest way to it.
    keyframes, positions = np.unique(keyframes[inside][::-1], return_index=True)
    entries = entry_pts[inside][::-1][positions]
    if len(keyframes) == 0 or keyframes[0] > 0:
        keyframes, entries = np.append(0, keyframes), np.append(BEGINNING, entries)
    return FrameTimes(table.base, pts, pts, _last_duration(table, pts), keyframes, entries, False, notices)


def _last_duration(table: PacketTable, pts: Ticks) -> int:
    """Return how long the last frame is shown: as its packet says, else as the frames before it."""
    if len(pts) == 0:
        return 1
    position = np.flatnonzero(table.pts == pts[-1])
    stated = int(table.duration[position[0]]) if len(position) else 0
    typical = int(np.median(np.diff(pts))) if len(pts) > 1 else 0
    return max(1, stated or typical)


def _counted(video: VideoStream, table: PacketTable, decoded: Decoded) -> FrameTimes:
    """Give frames whose timestamps are missing or repeat a time each, and count them."""
    ticks = _repaired_times(video, table, decoded)
    key_dts = table.dts[table.is_key]
    key_frames = np.flatnonzero(decoded.is_key)
    is_ordered = len(table) > 1 and (table.dts != UNTIMED).all() and (np.diff(table.dts) > 0).all()
    usable = is_ordered and not decoded.damaged and len(key_dts) == len(key_frames)
    keyframes = key_frames if usable else np.zeros(1, dtype=np.int64)
    entries = key_dts if usable else np.array([BEGINNING])
    last = int(np.median(np.diff(ticks))) if len(ticks) > 1 else 1
    notice = "The timestamps of this file are incomplete; frames were counted by decoding them once."
    return FrameTimes(
        table.base,
        np.array(decoded.pts, dtype=np.int64),
        ticks,
        max(1, last),
        keyframes,
        entries,
        True,
        (notice,),
    )


def _repaired_times(video: VideoStream, table: PacketTable, decoded: Decoded) -> Ticks:
    """Return strictly increasing times for frames whose timestamps are missing or out of order.

    Where every packet gave one frame, the n-th frame gets the n-th decoding time (AVI stores no other).
    Else a clock that is missing or falls back goes on by one step.
    """
    if len(decoded.pts) == len(table) and _is_increasing(table.dts.tolist()) and UNTIMED not in table.dts:
        return table.dts
    known = np.array([time for time in decoded.pts if time != UNTIMED], dtype=np.int64)
    gaps = np.diff(known)
    step = int(np.median(gaps[gaps > 0])) if (gaps > 0).any() else _stated_step(video, table)
    repaired = np.empty(len(decoded.pts), dtype=np.int64)
    previous = (int(known[0]) if len(known) else 0) - step
    shift = 0
    for position, time in enumerate(decoded.pts):
        if time == UNTIMED:
            previous += step
        else:
            if time + shift <= previous:
                shift = previous + step - time
            previous = time + shift
        repaired[position] = previous
    return repaired


def _stated_step(video: VideoStream, table: PacketTable) -> int:
    rate = video.rate or Fraction(25)
    return max(1, round(1 / (rate * table.base)))


def _damage_notice(starts: list[int], pts: Ticks) -> tuple[str, ...]:
    if not starts or len(pts) == 0:
        return ()
    return (
        "The picture is damaged in places; frames from there to the next key frame are left out. "
        "The rest can be used.",
    )
