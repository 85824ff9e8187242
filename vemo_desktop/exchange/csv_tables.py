"""CSV: one file per table, UTF-8, comma, header row, decimal point, empty cell for "not known".

A spreadsheet runs text that begins with ``= + - @`` as a formula, which a note in a dataset could abuse.
Such text gets an apostrophe before it, which spreadsheets hide; text that begins with an apostrophe gets one
too, so that reading back is exact: drop one apostrophe at the start of a text cell.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import numpy as np

from vemo_desktop.exchange import csv_labels
from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, Format, Loss
from vemo_desktop.exchange.growing import write_tables
from vemo_desktop.exchange.tables import Cell, Column, Kind

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'")


def write(dataset: Dataset, folder: Path, options: ExportOptions) -> list[Loss]:
    """Write every table of a dataset as ``<table>.csv``, going through its videos once."""
    return write_tables(dataset, folder, lambda name, columns: CsvFile(folder / f"{name}.csv", columns))


class _Lines:
    """Writes rows that come with an end of two characters with the usual one."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, row: str) -> None:
        self._file.write(row.removesuffix("\r\n") + "\n")


class CsvFile:
    """One table being written."""

    def __init__(self, path: Path, columns: tuple[Column, ...]) -> None:
        self._columns = columns
        self._file = path.open("w", encoding="utf-8", newline="")
        # Only characters of the line's end are quoted, and a lone carriage return must be as well.
        self._writer = csv.writer(_Lines(self._file), lineterminator="\r\n")
        self._writer.writerow([column.name for column in columns])

    def add(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Add rows at the end."""
        for row in rows:
            self._writer.writerow([_text_of(*cell) for cell in zip(self._columns, row, strict=True)])

    def close(self) -> None:
        """Finish the file."""
        self._file.close()


def read_table(path: Path, columns: tuple[Column, ...]) -> list[dict[str, Cell]]:
    """Read a table written by `CsvFile`; rows as values by column name.

    Raises
    ------
    KeyError, ValueError
        If a column is missing or a cell does not hold what its column says.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return [{c.name: _value_of(c.kind, row[c.name]) for c in columns} for row in csv.DictReader(file)]


def neutralised(text: str) -> str:
    """Return text that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_RISKY) else text


def _text_of(column: Column, value: Cell) -> str:
    if value is None:
        return ""
    match column.kind:
        case Kind.TEXT:
            return neutralised(str(value))
        case Kind.SECONDS:
            return f"{value:.6f}"
        # Shortest text that gives the same number back, never with an exponent.
        case Kind.NUMBER:
            return np.format_float_positional(np.float64(value), unique=True, trim="-")
        case Kind.VALUE:
            return np.format_float_positional(np.float32(value), unique=True, trim="-")
        case Kind.CLAIM:
            return "true" if value else "false"
        case _:
            return str(value)


def _value_of(kind: Kind, text: str) -> Cell:
    if kind is Kind.TEXT:
        return text[1:] if text.startswith("'") else text
    if not text:
        return None
    match kind:
        case Kind.INTEGER:
            return int(text)
        case Kind.CLAIM:
            return text == "true"
        case _:
            return float(text)


FORMAT = Format(
    id="csv",
    name="CSV tables",
    extension="csv",
    sentence="Tables for spreadsheets and statistics: videos, runs, decisions, proposals, curves, traces.",
    cannot_carry=("the history of changes", "the difference between no text and empty text"),
    write=write,
    files=FileFormat((".csv", ".tsv"), csv_labels.recognises, csv_labels.read, is_general=True),
)
