"""Opening media files with PyAV: which formats, which streams, and errors a person can read.

FFmpeg's own log stays untouched: after ``av.logging.set_level`` a process that met a decode error
hung at its exit (measured with PyAV 18.1; never without that call).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.packet import Packet
from av.stream import Disposition, Stream
from av.subtitles.stream import SubtitleStream
from av.video.stream import VideoStream

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import MediaMissing, MediaUnreadable
from vemo_desktop.files import is_there

# Only containers that hold their own picture and sound. Playlists, concat scripts and device inputs
# are left out: they make a reader follow paths or addresses that some stranger wrote.
_FORMATS = (
    "aac,ac3,aiff,amr,ape,asf,au,avi,caf,dts,dv,eac3,flac,flv,gif,gxf,h263,h264,hevc,ivf,m4v,matroska,"
    "webm,mjpeg,mlv,mov,mp3,mp4,mpeg,mpegts,mpegvideo,mxf,nut,obu,ogg,rm,smjpeg,swf,tak,truehd,tta,vc1,"
    "vivo,vvc,w64,wav,wtv,wv,yuv4mpegpipe"
)
_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "file"}

BROKEN_OFF_US = 2 * US_PER_S
"""Where packets end so long before what should come, it is the file that ended, not picture or sound."""

UNTIMED = -(1 << 63)
"""Stands for a missing timestamp among numbers of 64 bits."""

# A demuxer that fails this often in a row without a packet in between will not recover.
_MOST_ERRORS_IN_A_ROW = 8


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """Open a media file for reading and close it for certain.

    Raises
    ------
    MediaMissing
        If there is no such file.
    MediaUnreadable
        If it is no media file, or its header is damaged.
    """
    container = open_container(path)
    try:
        yield container
    finally:
        container.close()


def open_container(path: Path) -> InputContainer:
    """Open a media file; the caller closes it. Raises as `opened` does."""
    if not is_there(path):
        raise MediaMissing(
            f'"{path.name}" is not at {path.parent}. Nothing was changed; look where it was moved.'
        )
    if not path.is_file():
        raise MediaUnreadable(f'"{path.name}" is not a file. Choose a video or sound file.')
    if path.stat().st_size == 0:
        raise MediaUnreadable(f'"{path.name}" is empty. It was left as it is; copy it again from its source.')
    try:
        return av.open(str(path), mode="r", options=dict(_OPTIONS), metadata_errors="replace")
    except (av.FFmpegError, OSError, ValueError) as error:
        raise MediaUnreadable(
            f'"{path.name}" cannot be opened: it is not a media file, or its header is damaged. '
            "It was left as it is; copy it again or re-save it as MP4.",
            details=str(error),
        ) from error


def video_stream(container: InputContainer) -> VideoStream | None:
    """Return the first picture stream that can be decoded and is not a cover image."""
    for stream in container.streams.video:
        if is_decodable(stream) and not stream.disposition & Disposition.attached_pic:
            return stream
    return None


def audio_streams(container: InputContainer) -> list[AudioStream]:
    """Return the sound tracks that can be decoded, the default one first."""
    tracks = [
        stream for stream in container.streams.audio if is_decodable(stream) and stream.codec_context.rate
    ]
    return sorted(tracks, key=lambda stream: not stream.disposition & Disposition.default)


def audio_stream(container: InputContainer, index: int | None) -> AudioStream | None:
    """Return the sound track with a stream number, or the default one for None."""
    tracks = audio_streams(container)
    if index is None:
        return tracks[0] if tracks else None
    return next((track for track in tracks if track.index == index), None)


def subtitle_streams(container: InputContainer) -> list[SubtitleStream]:
    """Return the subtitle tracks that can be decoded."""
    return [stream for stream in container.streams.subtitles if is_decodable(stream)]


def is_decodable(stream: Stream) -> bool:
    """Tell whether this build of FFmpeg has a decoder; without one the codec context is None."""
    return stream.codec_context is not None


def read_packets(container: InputContainer, *streams: Stream) -> Iterator[Packet[Stream]]:
    """Yield the packets of some streams, and end quietly where the file stops being readable.

    The empty packets with which PyAV flushes decoders at the end are left out.
    """
    failures = 0
    while failures < _MOST_ERRORS_IN_A_ROW:
        try:
            for packet in container.demux(streams):
                if packet.size:
                    failures = 0
                    yield packet
            return
        except (av.FFmpegError, OSError):
            failures += 1


def use_only(container: InputContainer, *streams: Stream | None) -> None:
    """Let the demuxer skip every other stream, which saves reading them."""
    wanted = {stream.index for stream in streams if stream is not None}
    for stream in container.streams:
        if stream.index not in wanted:
            stream.discard = av.stream.Discard.all


def time_base(stream: Stream) -> Fraction:
    """Return the length of one tick in seconds."""
    return stream.time_base or Fraction(1, av.time_base)


def us_from_ticks(ticks: int, base: Fraction) -> int:
    """Return stream ticks as whole microseconds, rounded to the nearest."""
    scaled = ticks * base.numerator * 1_000_000
    return (2 * scaled + base.denominator) // (2 * base.denominator)
