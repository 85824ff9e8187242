"""Text, tables and JSON of other tools, decoded and bounded."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Iterable
from typing import Any

from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import Changes
from vemo_desktop.exchange.formats import LoadedFile

_CODINGS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xfe\xff", "utf-16"), (b"\xff\xfe", "utf-16"))
_DELIMITERS = ("\t", ";", ",")
_MOST_UNPACKED = 256 * 1024 * 1024
_LONGEST_CELL = 1_000_000
_BREAKS = re.compile(r"\r\n?")


def text_of_file(file: LoadedFile, changes: Changes | None = None) -> str:
    """Return the text of a file with plain line breaks: by its byte order mark, else UTF-8.

    Parameters
    ----------
    changes : Changes, optional
        Given where files of other encodings are usual: what is not UTF-8 is then taken for Western European
        (Windows-1252), which is noted here.

    Raises
    ------
    ImportRefused
        If it is no text.
    """
    return _BREAKS.sub("\n", _decoded(file, changes))


def _decoded(file: LoadedFile, changes: Changes | None) -> str:
    coding = next((coding for mark, coding in _CODINGS if file.data.startswith(mark)), "utf-8")
    try:
        return file.data.decode(coding)
    except UnicodeDecodeError as error:
        if changes is None or coding == "utf-16" or b"\x00" in file.data:
            raise ImportRefused(
                f'"{file.name}" is neither UTF-8 nor UTF-16. Save it anew as UTF-8.', details=repr(error)
            ) from error
        changes.add("files that are not UTF-8, taken for Western European text")
        return file.data.decode("cp1252", "replace")


def beginning(file: LoadedFile) -> str:
    """Return the first few thousand signs of a file, whatever it is, to recognise it by."""
    coding = next((coding for mark, coding in _CODINGS if file.data.startswith(mark)), "utf-8")
    return file.data[:8000].decode(coding, "ignore")


def json_of_file(file: LoadedFile) -> Any:  # JSON is whatever it is; readers check every part
    """Return what a JSON file holds; NaN and infinities, which JSON does not know, are None.

    Raises
    ------
    ImportRefused
        If it is no JSON.
    """
    try:
        return json.loads(text_of_file(file), parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        raise ImportRefused(
            f'"{file.name}" is not whole as JSON. It may be cut off.', details=str(error)
        ) from error


def rows_of_file(file: LoadedFile, changes: Changes) -> list[list[str]]:
    """Return the rows of a table; its separator is the one most frequent in the first line, then in thirty.

    Raises
    ------
    ImportRefused
        If it is no table.
    """
    text = _decoded(file, changes)  # with its line breaks: those inside a cell belong to it
    lines = text[:8000].splitlines()[:30] or [""]
    start = "\n".join(lines)
    # The first line alone where it decides: it names columns, while notes further down may hold anything.
    chosen = max(_DELIMITERS, key=lambda sign: (lines[0].count(sign), start.count(sign)))
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=chosen))
    except csv.Error as error:
        raise ImportRefused(f'"{file.name}" is not whole as a table.', details=repr(error)) from error
    finally:
        csv.field_size_limit(before)


def as_records(rows: Iterable[list[str]]) -> list[dict[str, str]]:
    """Return rows as values by the names in the first one; empty rows are left out."""
    listed = iter(rows)
    names = [name.strip() for name in next(listed, [])]
    return [dict(zip(names, row, strict=False)) for row in listed if any(cell.strip() for cell in row)]


def unpacked(file: LoadedFile) -> LoadedFile:
    """Return the file inside a gzip file, or the file itself.

    Raises
    ------
    ImportRefused
        If it is damaged, or grows beyond any file of labels.
    """
    if not file.data.startswith(b"\x1f\x8b"):
        return file
    try:
        with gzip.open(io.BytesIO(file.data)) as packed:
            data = packed.read(_MOST_UNPACKED + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ImportRefused(
            f'"{file.name}" is damaged and cannot be unpacked.', details=repr(error)
        ) from error
    if len(data) > _MOST_UNPACKED:
        raise ImportRefused(f'"{file.name}" unpacks to more than any file of labels holds. It was not read.')
    return LoadedFile(file.name.removesuffix(".gz"), data)
