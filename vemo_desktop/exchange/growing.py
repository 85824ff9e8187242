"""Tables that are written while the videos of a project are read, one video at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol

from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import Loss
from vemo_desktop.exchange.tables import STANDING_TABLES, Cell, Column, CurveTables, Table, tables_of
from vemo_desktop.exchange.trace_tables import TraceView, side_notes, trace_tables, write_note


class TableFile(Protocol):
    """One table on its way to the disk."""

    def add(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Add rows at the end."""

    def close(self) -> None:
        """Finish the file."""


Begin = Callable[[str, tuple[Column, ...]], TableFile]
"""Begins the file of a table, given its name and columns."""


def write_tables(dataset: Dataset, folder: Path, begin: Begin) -> list[Loss]:
    """Write every table of a dataset, traces and their note included; nothing of it is lost."""
    view, curve_tables = TraceView(), CurveTables()
    notes: list[dict[str, object]] = []
    with closing(GrowingTables(begin, STANDING_TABLES)) as tables:
        for video in dataset.videos:
            for table in (*tables_of(dataset, video, curve_tables), *trace_tables(dataset, video, view)):
                tables.add(table)
            notes += side_notes(dataset, video, view)
    write_note(notes, view, folder)
    return []


class GrowingTables:
    """All tables of one export; a file is begun with the first row of its table.

    Parameters
    ----------
    begin : callable
    standing : mapping of str to columns
        Tables that are there also without a row.
    """

    def __init__(self, begin: Begin, standing: Mapping[str, tuple[Column, ...]]) -> None:
        self._begin = begin
        self._files = {name: begin(name, columns) for name, columns in standing.items()}

    def add(self, table: Table) -> None:
        """Add the rows of a table to its file."""
        if not table.rows:
            return
        if table.name not in self._files:
            self._files[table.name] = self._begin(table.name, table.columns)
        self._files[table.name].add(table.rows)

    def close(self) -> None:
        """Finish all files."""
        for file in self._files.values():
            file.close()
