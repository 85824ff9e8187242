"""The words of a video: subtitle files beside it, or a text track inside it."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import av
from av.packet import Packet
from av.stream import Stream
from av.subtitles.stream import SubtitleStream
from av.subtitles.subtitle import AssSubtitle

from vemo_desktop.domain.media import Cue, MediaInfo
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import MediaMissing, MediaUnreadable
from vemo_desktop.media.source import opened, read_packets, time_base, us_from_ticks, use_only
from vemo_desktop.media.subtitle_text import (
    Collected,
    parse_subrip,
    parse_substation,
    parse_webvtt,
    plain_ssa,
)

_PARSERS: dict[str, Callable[[str], Collected]] = {
    ".srt": parse_subrip,
    ".vtt": parse_webvtt,
    ".ass": parse_substation,
    ".ssa": parse_substation,
}
SIDECAR_SUFFIXES = tuple(_PARSERS)
# The text of a ten-hour film is under 2 MB; anything larger is something else.
_MOST_BYTES = 16 * 1024 * 1024
# A cue without an end stays until the next one, but no longer than people leave a line up.
_LONGEST_OPEN_CUE_US = 7_000_000


@dataclass(frozen=True, slots=True)
class Subtitles:
    """Cues in the order of their times, and sentences for the user about what was left out."""

    cues: tuple[Cue, ...]
    notices: tuple[str, ...] = ()


def find_cues(path: Path, info: MediaInfo) -> tuple[Cue, ...]:
    """Return the cues of a video; see `find_subtitles`."""
    return find_subtitles(path, info).cues


def find_subtitles(path: Path, info: MediaInfo) -> Subtitles:
    """Return the words of a video from a file beside it, else from its first text track.

    A file beside it has the same name and ends in one of `SIDECAR_SUFFIXES`, with or without a language
    before that: ``film.srt``, ``film.en.srt``. One that cannot be read is passed over with a notice.
    """
    notices: tuple[str, ...] = ()
    for sidecar in _sidecars(path):
        try:
            found = read_subtitles(sidecar)
        except (MediaMissing, MediaUnreadable) as error:
            notices = (*notices, error.message)
            continue
        notices = (*notices, *found.notices)
        if found.cues:
            return Subtitles(found.cues, notices)
    return Subtitles(_embedded_cues(path, info), notices)


def read_subtitles(path: Path) -> Subtitles:
    """Read a subtitle file in whatever encoding it has.

    Raises
    ------
    MediaMissing
        If there is no such file.
    MediaUnreadable
        If it holds no subtitles in a known format.
    """
    text, notices = _decoded(_bytes_of(path), path)
    parser = _PARSERS.get(path.suffix.lower())
    found = parser(text) if parser is not None else _parse_other(text, path)
    if found.broken:
        which = "1 subtitle has" if found.broken == 1 else f"{found.broken} subtitles have"
        notices = (*notices, f'{which} no valid time in "{path.name}"; only the others are used.')
    ordered = sorted(found.cues, key=lambda cue: (cue.interval.start_us, cue.interval.end_us))
    return Subtitles(tuple(ordered), notices)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise MediaUnreadable(
                f'"{path.name}" is too large for a subtitle file. It was left as it is; choose another one.'
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise MediaMissing(f'"{path.name}" is not at {path.parent}. Nothing was changed.') from error
    except OSError as error:
        raise MediaUnreadable(
            f'"{path.name}" cannot be read from its drive. Nothing was changed; check the drive.',
            details=str(error),
        ) from error


def _decoded(data: bytes, path: Path) -> tuple[str, tuple[str, ...]]:
    """Return the text, and a notice where its encoding had to be guessed."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), ()
    # ASCII written as UTF-16 without a mark: every other byte is zero.
    head = data[:256]
    if head.count(0) * 3 > len(head) > 1:
        return data.decode("utf-16-be" if head[0] == 0 else "utf-16-le", errors="replace"), ()
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        notice = f'"{path.name}" is not in UTF-8; it was read as Western European text.'
    try:
        return data.decode("cp1252"), (notice,)
    except UnicodeDecodeError:
        return data.decode("latin-1"), (notice,)


def _parse_other(text: str, path: Path) -> Collected:
    """Read a format that pysubs2 recognises by its content."""
    import pysubs2  # most files are in the formats that are read here; it loads detectors of encodings

    found = Collected()
    try:
        with warnings.catch_warnings(action="ignore"):
            events = pysubs2.SSAFile.from_string(text)
        for event in events:
            found.add(event.start * 1000, event.end * 1000, plain_ssa(event.text))
    except (pysubs2.exceptions.Pysubs2Error, ValueError, KeyError, IndexError) as error:
        raise MediaUnreadable(
            f'"{path.name}" holds no subtitles in a known format. '
            "It was left as it is; save it as SRT or WebVTT and try again.",
            details=str(error),
        ) from error
    return found


def _sidecars(path: Path) -> list[Path]:
    """Return subtitle files beside a video, the plainest name first."""
    try:
        names = [file for file in path.parent.iterdir() if file.suffix.lower() in _PARSERS]
    except OSError:
        return []
    same = [file for file in names if file.stem == path.stem]
    language = [file for file in names if file.stem.startswith(f"{path.stem}.")]
    order = {suffix: place for place, suffix in enumerate(SIDECAR_SUFFIXES)}
    return [
        file
        for files in (same, language)
        for file in sorted(files, key=lambda file: (order[file.suffix.lower()], file.name))
        if file != path
    ]


def _embedded_cues(path: Path, info: MediaInfo) -> tuple[Cue, ...]:
    track = next((stream for stream in info.subtitles if stream.is_text), None)
    if track is None:
        return ()
    start_us = info.video.start_us if info.video else info.audio[0].start_us if info.audio else 0
    timed: list[tuple[int, int, str]] = []
    with opened(path) as container:
        stream = container.streams[track.index]
        assert isinstance(stream, SubtitleStream)
        use_only(container, stream)
        base = time_base(stream)
        for packet in read_packets(container, stream):
            if packet.pts is None:
                continue
            begin = us_from_ticks(packet.pts, base) - start_us
            length = us_from_ticks(packet.duration or 0, base)
            timed.append((begin, length, _text_of(stream, packet)))
    return _closed(timed)


def _text_of(stream: SubtitleStream, packet: Packet[Stream]) -> str:
    try:
        shown = stream.codec_context.decode2(packet)
    except av.FFmpegError:
        return ""
    lines = [rect for rect in shown or () if isinstance(rect, AssSubtitle)]
    # FFmpeg hands every text format on as a SubStation event: eight fields, then the text.
    return "\n".join(plain_ssa(line.ass.decode("utf-8", "replace").split(",", 8)[-1]) for line in lines)


def _closed(timed: list[tuple[int, int, str]]) -> tuple[Cue, ...]:
    """Give cues without a length an end, and leave out empty ones."""
    timed = sorted(timed)
    cues: list[Cue] = []
    for place, (begin, length, text) in enumerate(timed):
        following = timed[place + 1][0] if place + 1 < len(timed) else begin + _LONGEST_OPEN_CUE_US
        end = begin + length if length > 0 else min(following, begin + _LONGEST_OPEN_CUE_US)
        begin = max(0, begin)
        if text.strip() and end > begin:
            cues.append(Cue(Interval(begin, end), text.strip()))
    return tuple(cues)
