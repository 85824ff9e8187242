"""Parquet: the same tables with types, exact times and sentences about each column, for programs.

Arrow is loaded when a table is made: every format is known to a window from its start, and few are written.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, Format, Loss
from vemo_desktop.exchange.growing import write_tables
from vemo_desktop.exchange.tables import ARROW_TYPES, Cell, Column, Table

if TYPE_CHECKING:
    import pyarrow as pa

SCHEMA_VERSION = "1"

_ROWS_AT_ONCE = 20_000
"""So many rows make one group: few enough to hold, enough to compress well."""


def write(dataset: Dataset, folder: Path, options: ExportOptions) -> list[Loss]:
    """Write every table of a dataset as ``<table>.parquet``, going through its videos once."""

    def begin(name: str, columns: tuple[Column, ...]) -> ParquetFile:
        return ParquetFile(folder / f"{name}.parquet", name, columns, dataset)

    return write_tables(dataset, folder, begin)


class ParquetFile:
    """One table being written, a group of rows at a time.

    Parameters
    ----------
    path : Path
    name : str
        Of the table.
    columns : tuple of Column
    dataset : Dataset
        What the file says of where it comes from.
    """

    def __init__(self, path: Path, name: str, columns: tuple[Column, ...], dataset: Dataset) -> None:
        import pyarrow.parquet as pq

        self._name, self._columns, self._dataset = name, columns, dataset
        self._waiting: list[Sequence[Cell]] = []
        # Fixed choices, so that the same project gives the same bytes.
        self._writer = pq.ParquetWriter(path, self._arrow([]).schema, compression="zstd", version="2.6")

    def add(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Add rows at the end; those of unfinished groups wait."""
        self._waiting += rows
        while len(self._waiting) >= _ROWS_AT_ONCE:
            self._writer.write_table(self._arrow(self._waiting[:_ROWS_AT_ONCE]))
            del self._waiting[:_ROWS_AT_ONCE]

    def close(self) -> None:
        """Write what waits and finish the file."""
        if self._waiting:
            self._writer.write_table(self._arrow(self._waiting))
            self._waiting = []
        self._writer.close()

    def _arrow(self, rows: Sequence[Sequence[Cell]]) -> pa.Table:
        return arrow_table(Table(self._name, self._columns, rows), self._dataset)


def arrow_table(table: Table, dataset: Dataset) -> pa.Table:
    """Return a table as Arrow has it, with what a reader should know in its metadata."""
    import pyarrow as pa

    fields = [
        pa.field(
            column.name,
            pa.type_for_alias(ARROW_TYPES[column.kind]),
            metadata={"description": column.sentence},
        )
        for column in table.columns
    ]
    about: dict[bytes | str, bytes | str] = {
        "vemo.table": table.name,
        "vemo.schema_version": SCHEMA_VERSION,
        "vemo.program_version": dataset.program_version,
        "vemo.dataset": json.dumps({"title": dataset.title}, ensure_ascii=False),
    }
    columns = list(zip(*table.rows, strict=True)) if table.rows else [()] * len(fields)
    arrays = [pa.array(values, type=field.type) for values, field in zip(columns, fields, strict=True)]
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=about))


FORMAT = Format(
    id="parquet",
    name="Parquet tables",
    extension="parquet",
    sentence="Typed tables for pandas, Arrow, DuckDB and Hugging Face datasets; exact in every number.",
    cannot_carry=("the history of changes",),
    write=write,
)
