"""``vemo info``: what a media file or a project holds."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.domain.timebase import format_time
from vemo_desktop.errors import UsageError

if TYPE_CHECKING:
    from vemo_desktop.domain.media import MediaInfo
    from vemo_desktop.media.index import MediaIndex

_SQLITE_MARK = b"SQLite format 3\x00"


def info(
    path: Annotated[Path, typer.Argument(metavar="FILE|P.vemo", help="Media file or project.")],
    as_json: console.AsJson = False,
) -> None:
    """Show what a media file or a project holds."""
    if not path.exists():
        raise UsageError(f"There is no file {path}.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder. Name one media file or one project.")
    if is_project(path):
        _show_project(path, as_json)
    else:
        _show_media(path, as_json)


def is_project(path: Path) -> bool:
    """Tell whether a file is a project, by its name or by its first bytes."""
    if path.suffix.lower() == ".vemo":
        return True
    with path.open("rb") as file:
        return file.read(len(_SQLITE_MARK)) == _SQLITE_MARK


# Media


def _show_media(path: Path, as_json: bool) -> None:
    from vemo_desktop.media.index import build_index
    from vemo_desktop.media.probe import probe

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
    import numpy as np

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
    return f"{len(frames)}, {pace}{stated}, {len(frames.keyframes)} key frames"


# Projects


def _show_project(path: Path, as_json: bool) -> None:
    from vemo_desktop.services.project import open_project

    session = open_project(path, author="", read_only=True)
    try:
        items = list(session.library.media())
        notices = list(session.notices)
    finally:
        session.close()
    if as_json:
        answer = {
            "path": str(path),
            "videos": [
                {
                    "id": item.id,
                    "title": item.title,
                    "path": str(item.path),
                    "duration_us": item.duration_us,
                    "state": str(item.state),
                    "proposals_open": item.proposals_open,
                    "proposals_total": item.proposals_total,
                    "segments_human": item.segments_human,
                    "problem": item.problem or None,
                }
                for item in items
            ],
            "notices": notices,
        }
        console.print_json(answer)
        return
    states = Counter(str(item.state) for item in items)
    console.print_pairs(
        [
            ("project", str(path)),
            (
                "videos",
                f"{len(items)} ({', '.join(f'{n} {state}' for state, n in states.items()) or 'none yet'})",
            ),
            ("length", format_time(sum(item.duration_us for item in items))),
        ]
    )
    console.print_table(
        ("video", "length", "state", "proposals left", "decided segments"),
        [
            (
                item.title,
                format_time(item.duration_us),
                str(item.state),
                f"{item.proposals_open} of {item.proposals_total}",
                str(item.segments_human),
            )
            for item in items
        ],
    )
    console.say_all(f"{item.title}: {item.problem}" for item in items if item.problem)
    console.say_all(notices)
