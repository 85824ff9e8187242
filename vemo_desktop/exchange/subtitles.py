"""Labels as subtitles: WebVTT and SubRip, to look at labels in any player and to take text over.

One file holds one tier. WebVTT names who is meant by a voice, ``<v name>``, and escapes what would be markup;
SubRip has neither, so its text is taken as it stands. Source: W3C, "WebVTT"; files of many programs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from fractions import Fraction
from functools import partial

from vemo_desktop.domain.cue_blocks import timed_blocks
from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import Changes, Collector
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import beginning, text_of_file
from vemo_desktop.exchange.texts import cue_text, one_line

# A tag ends before the next one begins, so that text full of "<" is read once and not once per "<".
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]*)>")
_TAGS = re.compile(r"<[^<>]*>")
_RUBY = re.compile(r"<rt\b[^<>]*>.*?(?:</rt>|$)", re.DOTALL)


def _srt_text(text: str) -> str:
    # SubRip cannot escape: the arrow would begin a new subtitle.
    return cue_text(text).replace("-->", "→")


def carries_webvtt(options: ExportOptions) -> Carries:
    """Say what a WebVTT file holds."""
    return _carries(cue_text, subjects=True)


def carries_subrip(options: ExportOptions) -> Carries:
    """Say what a SubRip file holds."""
    return _carries(_srt_text, subjects=False)


def _carries(text: Callable[[str], str], *, subjects: bool) -> Carries:
    return Carries(
        step_us=Fraction(1000),
        text=text,
        name_text=one_line,
        many_tiers=False,
        empty_tiers=False,
        subjects=subjects,
        overlaps=True,
        empty_labels=False,
    )


def write_webvtt(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one tier; characters that WebVTT reads as markup are escaped."""
    (tier,) = document.tiers
    voice = f"<v {html.escape(tier.subject, quote=False)}>" if tier.subject else ""
    blocks = []
    for mark in tier.marks:
        text = html.escape(mark.label, quote=False)
        blocks.append(f"{_clock(mark.start_us, '.')} --> {_clock(mark.end_us, '.')}\n{voice}{text}")
    return {".vtt": ("\n\n".join(["WEBVTT", *blocks]) + "\n").encode()}


def write_subrip(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one tier."""
    (tier,) = document.tiers
    blocks = [
        f"{number}\n{_clock(mark.start_us, ',')} --> {_clock(mark.end_us, ',')}\n{mark.label}\n"
        for number, mark in enumerate(tier.marks, start=1)
    ]
    return {".srt": "\n".join(blocks).encode()}


def read(file: LoadedFile, options: ImportOptions, *, is_webvtt: bool) -> Reading:
    """Read one file: a tier, or one per voice where several speak."""
    changes = Changes()
    text = text_of_file(file, None if is_webvtt else changes)
    if is_webvtt and not text.startswith("WEBVTT"):
        raise ImportRefused(f'"{file.name}" is no WebVTT file: it does not begin with WEBVTT.')
    cues: list[tuple[tuple[int, int], str, str]] = []
    for span, lines in timed_blocks(text, has_numbers=not is_webvtt):
        voice, label = _plain("\n".join(lines)) if is_webvtt else ("", "\n".join(lines))
        if span is None:
            changes.add("subtitles left out because their times are none")
        elif not label:
            changes.add("subtitles left out because they have no text")
        else:
            cues.append((span, voice, label))
    if not is_webvtt and not cues and text.strip():
        raise ImportRefused(f'"{file.name}" holds no subtitle with times.')
    collector = Collector(changes)
    voices = {voice for _, voice, _ in cues}
    for (start_us, end_us), voice, label in cues:
        name = f"{file.stem}: {voice}" if len(voices) > 1 and voice else file.stem
        collector.add(collector.same_tier(name, subject=voice), start_us, end_us, label)
    return Reading((collector.document(),), changes.losses())


def _plain(text: str) -> tuple[str, str]:
    """Return who speaks first, and the text without markup."""
    voice = _VOICE.search(text)
    plain = html.unescape(_TAGS.sub("", _RUBY.sub("", text)))
    return ("" if voice is None else html.unescape(voice.group(1)).strip()), plain.strip()


def _clock(time_us: int, point: str) -> str:
    seconds, milliseconds = divmod(time_us // 1000, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{milliseconds:03d}"


def _is_webvtt(file: LoadedFile) -> bool:
    return beginning(file).startswith("WEBVTT")


def _is_subrip(file: LoadedFile) -> bool:
    return "-->" in beginning(file)


WEBVTT = exchange_format(
    id_="webvtt",
    name="WebVTT",
    extension="vtt",
    sentence="Labels as subtitles for browsers and players; one file per video, scheme, layer and author.",
    files=FileFormat((".vtt",), _is_webvtt, partial(read, is_webvtt=True), carries_webvtt, write_webvtt),
)
SUBRIP = exchange_format(
    id_="srt",
    name="SubRip",
    extension="srt",
    sentence="Labels as subtitles for any player; one file per video, scheme, layer and author.",
    files=FileFormat((".srt",), _is_subrip, partial(read, is_webvtt=False), carries_subrip, write_subrip),
)
