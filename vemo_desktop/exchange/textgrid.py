"""Praat ``TextGrid``: the long form is written, long and short forms are read, in UTF-8 or UTF-16.

Both forms hold the same values in the same order; the long one puts names before them. What is read are
therefore the quoted texts and free-standing numbers and nothing else, as Praat itself reads text files: other
words, and numbers in square brackets, are comment. That covers ELAN's spelling as well.
Source: Praat manual, "TextGrid file formats"; files that Praat wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vemo_desktop.domain.document import Document, Mark, Tier
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import MOST_MARKS, Changes, Collector, us_of_seconds
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import beginning, text_of_file
from vemo_desktop.exchange.texts import any_text

_INTERVALS, _POINTS = "IntervalTier", "TextTier"
_BINARY = b"ooBinaryFile\x08TextGrid"
# A quoted text with doubled inner quotes; a number, or <flag>, that stands free; or any other word.
_TOKEN = re.compile(r'"(?:[^"]|"")*"|![^\n]*|[^\s"]+')
# No two parts of it can take the same digits: a line of a million of them must not cost a million steps each.
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?", re.ASCII)


def carries(options: ExportOptions) -> Carries:
    """Say what a TextGrid holds."""
    return Carries(
        text=_text,
        name_text=_text,
        points=True,
        mixed=False,
        empty_labels=False,
        duration=True,
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one file, in UTF-8; gaps become intervals without text, as Praat wants them."""
    end_us = document.duration_us
    lines = ['File type = "ooTextFile"', 'Object class = "TextGrid"', "", "xmin = 0", f"xmax = {_s(end_us)}"]
    lines += [f"tiers? {'<exists>' if document.tiers else '<absent>'}"]
    if document.tiers:
        lines += [f"size = {len(document.tiers)}", "item []:"]
    for number, tier in enumerate(document.tiers, start=1):
        is_points = bool(tier.marks) and tier.marks[0].is_point
        lines += [f"    item [{number}]:", f'        class = "{_POINTS if is_points else _INTERVALS}"']
        lines += [f"        name = {_quoted(tier.name)}", "        xmin = 0", f"        xmax = {_s(end_us)}"]
        lines += _points(tier) if is_points else _intervals(tier, end_us)
    return {".TextGrid": ("\n".join(lines) + "\n").encode()}


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read one file; intervals without text are gaps.

    Raises
    ------
    ImportRefused
        If it is no TextGrid, damaged, or in the binary form.
    """
    if file.data.startswith(_BINARY):
        raise ImportRefused(
            f'"{file.name}" is a binary file of Praat. Open it there and choose "Save as text file".'
        )
    text = text_of_file(file)
    changes = Changes()
    collector = Collector(changes)
    try:
        values = _Values(text)
        if (values.text(), values.text()) != ("ooTextFile", "TextGrid"):
            raise ValueError("not the header of a TextGrid")
        start_us, end_us = values.time_us(), values.time_us()
        collector = Collector(changes, offset_us=-start_us if start_us < 0 else 0)
        changes.add("grids that begin before 0, moved to begin there", start_us < 0)
        if values.flag() == "<exists>":
            for _ in range(values.count()):
                _read_tier(values, collector)
    except (ValueError, OverflowError, StopIteration) as error:
        raise ImportRefused(
            f'"{file.name}" is not a whole TextGrid of Praat.', details=repr(error)
        ) from error
    return Reading((collector.document(duration_us=end_us - min(start_us, 0)),), changes.losses())


def _read_tier(values: _Values, collector: Collector) -> None:
    kind = values.text()
    if kind not in (_INTERVALS, _POINTS):
        raise ValueError(f"a tier of kind {kind[:40]!r}")
    tier = collector.tier(values.text())
    values.time_us(), values.time_us()
    for _ in range(values.count()):
        start_us = values.time_us()
        end_us = start_us if kind == _POINTS else values.time_us()
        label = values.text()
        if label or kind == _POINTS:
            collector.add(tier, start_us, end_us, label)


class _Values:
    """The quoted texts, numbers and flags of a file, one after the other.

    Every method raises ValueError where something else comes, and StopIteration at the end.
    """

    def __init__(self, text: str) -> None:
        self._tokens = _values(text)

    def text(self) -> str:
        token = next(self._tokens)
        if not token.startswith('"'):
            raise ValueError(f"a text was expected, not {token[:40]}")
        return token[1:-1].replace('""', '"')

    def time_us(self) -> int:
        token = next(self._tokens)
        if not _NUMBER.fullmatch(token):
            raise ValueError(f"a number was expected, not {token[:40]}")
        return us_of_seconds(token)

    def count(self) -> int:
        token = next(self._tokens)
        if not token.isdecimal() or len(token) > 9 or int(token) > MOST_MARKS:
            raise ValueError(f"a count was expected, not {token[:40]}")
        return int(token)

    def flag(self) -> str:
        return next(self._tokens)


def _values(text: str) -> Iterator[str]:
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token.startswith('"') or token in ("<exists>", "<absent>") or _NUMBER.fullmatch(token):
            yield token


def _recognises(file: LoadedFile) -> bool:
    if file.data.startswith(_BINARY):
        return True
    return '"ooTextFile"' in beginning(file) and '"TextGrid"' in beginning(file)


def _intervals(tier: Tier, end_us: int) -> list[str]:
    tiled: list[Mark] = []
    at_us = 0
    for mark in tier.marks:
        if mark.start_us > at_us:
            tiled.append(Mark(at_us, mark.start_us, ""))
        tiled.append(mark)
        at_us = mark.end_us
    if at_us < end_us:
        tiled.append(Mark(at_us, end_us, ""))
    lines = [f"        intervals: size = {len(tiled)}"]
    for number, mark in enumerate(tiled, start=1):
        lines.append(f"        intervals [{number}]:")
        lines += [f"            xmin = {_s(mark.start_us)}", f"            xmax = {_s(mark.end_us)}"]
        lines.append(f"            text = {_quoted(mark.label)}")
    return lines


def _points(tier: Tier) -> list[str]:
    lines = [f"        points: size = {len(tier.marks)}"]
    for number, mark in enumerate(tier.marks, start=1):
        lines += [f"        points [{number}]:", f"            number = {_s(mark.start_us)}"]
        lines.append(f"            mark = {_quoted(mark.label)}")
    return lines


def _text(text: str) -> str:
    # Praat ends a text file's text at a zero byte.
    return any_text(text).replace("\x00", "\ufffd").replace("\r\n", "\n").replace("\r", "\n")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _s(time_us: int) -> str:
    return f"{time_us // 1_000_000}.{time_us % 1_000_000:06d}".rstrip("0").rstrip(".")


FORMAT = exchange_format(
    id_="textgrid",
    name="Praat TextGrid",
    extension="TextGrid",
    sentence="For Praat and phonetics: exact times, gaps filled; one file per video.",
    files=FileFormat((".textgrid",), _recognises, read, carries, write),
)
