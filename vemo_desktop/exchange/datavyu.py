"""Datavyu ``.opf``, read only: a zip whose text ``db`` lists columns of cells.

A column begins with a line ``name (TYPE,visible,comment)`` and its arguments, a cell is
``hh:mm:ss:mmm,hh:mm:ss:mmm,value``; values of several arguments stand in brackets. Source: a file of its
tests.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.collecting import Changes, Collector
from vemo_desktop.exchange.formats import FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import text_of_file

_MOST_UNPACKED = 64 * 1024 * 1024
_COLUMN = re.compile(r"(.+?) \((TEXT|NOMINAL|MATRIX),.*")
_TIME = r"(\d{1,4}):(\d{2}):(\d{2}):(\d{3})"
_CELL = re.compile(rf"{_TIME},{_TIME},(.*)", re.ASCII | re.DOTALL)
_COMMA = re.compile(r"(?<!\\),")
_ESCAPED = re.compile(r"\\(.)")
_UNZIPPING = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    KeyError,
    ValueError,
)
"""What reading a damaged, foreign or encrypted zip raises."""


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read the columns of a spreadsheet as tiers."""
    text = text_of_file(LoadedFile(file.name, _database(file)))
    if not text.startswith("#"):
        raise ImportRefused(f'"{file.name}" is no spreadsheet of Datavyu.')
    changes = Changes()
    collector = Collector(changes)
    tier = ""
    for line in text.split("\n")[1:]:
        cell, column = _CELL.fullmatch(line), _COLUMN.fullmatch(line)
        if cell is not None and tier:
            label, note = _value(cell[9])
            collector.add(tier, _us(cell, 1), _us(cell, 5), label, note=note)
        elif column is not None:
            tier = collector.tier(_plain(column[1]))
        elif line.strip():
            changes.add("lines that are neither a column nor a cell")
    return Reading((collector.document(),), changes.losses())


def _database(file: LoadedFile) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as packed, packed.open("db") as inner:
            data = inner.read(_MOST_UNPACKED + 1)
    except _UNZIPPING as error:
        raise ImportRefused(
            f'"{file.name}" is no whole spreadsheet of Datavyu.', details=repr(error)
        ) from error
    if len(data) > _MOST_UNPACKED:
        raise ImportRefused(f'"{file.name}" unpacks to more than any spreadsheet holds. It was not read.')
    return data


def _value(text: str) -> tuple[str, str]:
    """Return the first argument as label, the others as note."""
    if not (text.startswith("(") and text.endswith(")")):
        return _plain(text), ""
    first, *others = _COMMA.split(text[1:-1])
    return _plain(first), ", ".join(map(_plain, others))


def _plain(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def _us(cell: re.Match[str], first: int) -> int:
    hours, minutes, seconds, milliseconds = (int(cell[first + n]) for n in range(4))
    return (((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) * 1000


def _recognises(file: LoadedFile) -> bool:
    return file.data.startswith(b"PK")


FORMAT = exchange_format(
    id_="datavyu",
    name="Datavyu",
    extension="opf",
    sentence="Spreadsheets of Datavyu.",
    files=FileFormat((".opf",), _recognises, read),
)
