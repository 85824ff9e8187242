"""What a media file holds, told from its header and its first picture."""

from __future__ import annotations

from fractions import Fraction
from itertools import islice
from pathlib import Path

import av
from av.audio.stream import AudioStream as AvAudioStream
from av.container import InputContainer
from av.stream import Stream
from av.video.frame import VideoFrame
from av.video.stream import VideoStream as AvVideoStream

from vemo_desktop.domain.media import AudioStream, MediaInfo, SubtitleStream, VideoStream
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.media.picture import shown_size
from vemo_desktop.media.source import (
    audio_streams,
    opened,
    read_packets,
    subtitle_streams,
    time_base,
    us_from_ticks,
    video_stream,
)

# Streams cut out of a broadcast may hold seconds of packets before the first decodable picture.
_PACKETS_UNTIL_FIRST_PICTURE = 600
_PACKETS_UNTIL_FIRST_SOUND = 2000
# Some Matroska and FLV files state 600 or 1000 frames per second; cameras stop at 480.
_HIGHEST_CREDIBLE_RATE = 480
_TEXT_CODECS = {
    "ass",
    "ssa",
    "subrip",
    "srt",
    "text",
    "mov_text",
    "webvtt",
    "ttml",
    "microdvd",
    "sami",
    "subviewer",
}


def probe(path: Path) -> MediaInfo:
    """Tell what a file holds.

    The first picture is decoded, because only that shows whether the stream can be read at all.

    Raises
    ------
    MediaMissing
        If there is no such file.
    MediaUnreadable
        If it holds neither picture nor sound that can be read.
    """
    notices: list[str] = []
    with opened(path) as container:
        video = _describe_video(container, notices)
        audio = _describe_audio(container, notices)
        subtitles = tuple(_describe_subtitles(container))
        if video is None and (not audio or not _has_sound(path, audio[0].index)):
            raise MediaUnreadable(
                f'"{path.name}" holds no picture or sound that can be read. '
                "It was left as it is; copy it again or re-save it as MP4."
            )
        return MediaInfo(
            path=path,
            container=container.format.name,
            size_bytes=path.stat().st_size,
            duration_us=_duration_us(container),
            video=video,
            audio=audio,
            subtitles=subtitles,
            notices=tuple(notices),
        )


def first_picture(container: InputContainer, stream: AvVideoStream) -> VideoFrame | None:
    """Decode until the first picture appears, or return None if none does."""
    for packet in islice(read_packets(container, stream), _PACKETS_UNTIL_FIRST_PICTURE):
        try:
            frames = stream.codec_context.decode(packet)
        except av.FFmpegError:
            continue
        if frames:
            return frames[0]
    try:
        frames = stream.codec_context.decode(None)
    except av.FFmpegError:
        return None
    return frames[0] if frames else None


def clockwise_rotation(frame: VideoFrame) -> int:
    """Return the degrees clockwise, a multiple of 90, by which a frame must be turned to stand upright."""
    return -90 * round(frame.rotation / 90) % 360


def _describe_video(container: InputContainer, notices: list[str]) -> VideoStream | None:
    stream = video_stream(container)
    if stream is None:
        if container.streams.video and not _is_cover_only(container):
            notices.append("The picture is in a format that cannot be decoded here; only the sound is used.")
        return None
    frame = first_picture(container, stream)
    if frame is None:
        notices.append("The picture is damaged and cannot be decoded; only the sound is used.")
        return None
    rotation = clockwise_rotation(frame)
    width, height = shown_size(frame.width, frame.height, stream.sample_aspect_ratio, rotation)
    if len(container.streams.video) > 1:
        notices.append(f"The file holds {len(container.streams.video)} pictures; the first is shown.")
    return VideoStream(
        index=stream.index,
        codec=stream.codec_context.name,
        width=width,
        height=height,
        rotation=rotation,
        rate=_credible_rate(stream),
        start_us=us_from_ticks(
            frame.pts if frame.pts is not None else stream.start_time or 0, time_base(stream)
        ),
        is_interlaced=frame.interlaced_frame,
    )


def _is_cover_only(container: InputContainer) -> bool:
    return all(stream.disposition & av.stream.Disposition.attached_pic for stream in container.streams.video)


def _credible_rate(stream: AvVideoStream) -> Fraction | None:
    for rate in (stream.average_rate, stream.guessed_rate):
        if rate is not None and 0 < rate <= _HIGHEST_CREDIBLE_RATE:
            return Fraction(rate)
    return None


def _describe_audio(container: InputContainer, notices: list[str]) -> tuple[AudioStream, ...]:
    tracks = audio_streams(container)
    if len(tracks) < len(container.streams.audio):
        notices.append("A sound track is in a format that cannot be decoded here; it is left out.")
    return tuple(_describe_track(track) for track in tracks)


def _describe_track(track: AvAudioStream) -> AudioStream:
    return AudioStream(
        index=track.index,
        codec=track.codec_context.name,
        rate_hz=track.codec_context.rate,
        channels=track.codec_context.channels,
        layout=track.codec_context.layout.name,
        start_us=us_from_ticks(track.start_time or 0, time_base(track)),
        language=_text(track, "language"),
        title=_text(track, "title"),
    )


def _describe_subtitles(container: InputContainer) -> list[SubtitleStream]:
    return [
        SubtitleStream(
            index=stream.index,
            codec=stream.codec_context.name,
            is_text=stream.codec_context.name in _TEXT_CODECS,
            language=_text(stream, "language"),
            title=_text(stream, "title"),
        )
        for stream in subtitle_streams(container)
    ]


def _has_sound(path: Path, index: int) -> bool:
    """Tell whether at least one block of sound can be decoded."""
    with opened(path) as container:
        stream = container.streams[index]
        assert isinstance(stream, AvAudioStream)
        for packet in islice(read_packets(container, stream), _PACKETS_UNTIL_FIRST_SOUND):
            try:
                if stream.codec_context.decode(packet):
                    return True
            except av.FFmpegError:
                continue
    return False


def _duration_us(container: InputContainer) -> int:
    return max(0, container.duration or 0)


def _text(stream: Stream, key: str) -> str:
    value = stream.metadata.get(key, "")
    return "" if value == "und" else value
