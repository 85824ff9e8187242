"""What ``vemo info`` says of a media file."""

from __future__ import annotations

from dataclasses import asdict
from fractions import Fraction
from pathlib import Path

import numpy as np

from vemo_desktop.cli import console
from vemo_desktop.domain.media import MediaInfo
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.media.index import MediaIndex, build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.wording import counted


def show_media(path: Path, as_json: bool) -> None:
    """Print the streams, frames and oddities of a media file.

    Raises
    ------
    MediaUnreadable
        If it cannot be opened.
    """
    media = probe(path)
    index = build_index(path, media)
    notices = list(dict.fromkeys((*media.notices, *index.notices)))
    if as_json:
        console.print_json(_media_answer(media, index, notices))
        return
    console.print_pairs(_media_lines(media, index))
    console.say_all(notices)


def _media_answer(media: MediaInfo, index: MediaIndex, notices: list[str]) -> dict[str, object]:
    picture = None
    if media.video is not None:
        rate = str(media.video.rate) if media.video.rate else None
        picture = {**asdict(media.video), "rate": rate, **_frame_facts(index)}
    return {
        "path": str(media.path),
        "container": media.container,
        "size_bytes": media.size_bytes,
        "duration_us": index.duration_us,
        "video": picture,
        "audio": [asdict(stream) for stream in media.audio],
        "subtitles": [asdict(stream) for stream in media.subtitles],
        "notices": notices,
    }


def _frame_facts(index: MediaIndex) -> dict[str, object]:
    frames = index.frames
    if frames is None:
        return {}
    return {
        "frames": len(frames),
        "keyframes": len(frames.keyframes),
        "typical_frame_us": frames.typical_frame_us,
        "varies": _rate_varies(index),
    }


def _rate_varies(index: MediaIndex) -> bool:
    """Tell whether frames are shown for unequal times, beyond the rounding of their clock."""
    frames = index.frames
    if frames is None or len(frames) < 3:
        return False
    spans = np.diff(frames.starts_us)
    # Matroska and FLV keep whole milliseconds: equal frames then differ by one of them.
    return bool(np.abs(spans - frames.typical_frame_us).max() > 1100)


def _media_lines(media: MediaInfo, index: MediaIndex) -> list[tuple[str, str]]:
    lines = [
        ("file", str(media.path)),
        ("container", f"{media.container}, {media.size_bytes / 1e6:.1f} MB"),
        ("duration", format_time(index.duration_us)),
    ]
    if media.video is not None:
        picture = media.video
        turned = f", turned by {picture.rotation}°" if picture.rotation else ""
        interlaced = ", interlaced" if picture.is_interlaced else ""
        lines.append(("picture", f"{picture.codec} {picture.width} × {picture.height}{turned}{interlaced}"))
        lines.append(("frames", _frames_line(index, picture.rate)))
    else:
        lines.append(("picture", "none"))
    for sound in media.audio or ():
        named = " ".join(word for word in (sound.language, sound.title) if word)
        lines.append(("sound", f"{sound.codec} {sound.rate_hz} Hz {sound.layout} {named}".rstrip()))
    if not media.audio:
        lines.append(("sound", "none"))
    lines += [("subtitles", f"{text.codec} {text.language}".rstrip()) for text in media.subtitles]
    return lines


def _frames_line(index: MediaIndex, rate: Fraction | None) -> str:
    frames = index.frames
    if frames is None:
        return "none"
    pace = "variable rate" if _rate_varies(index) else "constant rate"
    stated = f", {float(rate):.3f} per second" if rate else ""
    key_frames = counted("{count} key frame", "{count} key frames", len(frames.keyframes))
    return f"{len(frames)}, {pace}{stated}, {key_frames}"
