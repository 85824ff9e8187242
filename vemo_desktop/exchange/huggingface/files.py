"""Writing the tables of a dataset row by row, as Parquet and as lines of JSON, in files by part."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import IO

from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.huggingface.options import Tables
from vemo_desktop.exchange.parquet import ParquetFile
from vemo_desktop.exchange.tables import Cell, Column, Kind

Row = Sequence[Cell]


class TableFiles:
    """All tables of one dataset; a file appears with its first row.

    Parameters
    ----------
    folder : Path
    dataset : Dataset
        What the files say of where they come from.
    tables : Tables
    """

    def __init__(self, folder: Path, dataset: Dataset, tables: Tables) -> None:
        self._folder = folder
        self._dataset = dataset
        self._tables = tables
        self._open: dict[tuple[str, str], _Pair] = {}

    @property
    def counts(self) -> dict[tuple[str, str], int]:
        """How many rows were written, by table and part."""
        return {key: pair.count for key, pair in self._open.items()}

    @property
    def columns(self) -> dict[str, tuple[Column, ...]]:
        """The columns of each table that has rows."""
        return {table: pair.columns for (table, _), pair in self._open.items()}

    def add(self, table: str, part: str, columns: tuple[Column, ...], rows: Iterable[Row]) -> None:
        """Add rows to the file of a table and a part."""
        listed = list(rows)
        if not listed:
            return
        pair = self._open.get((table, part))
        if pair is None:
            pair = self._open[table, part] = _Pair(
                self._folder, table, part, columns, self._dataset, self._tables
            )
        pair.add(listed)

    def close(self) -> None:
        """Finish all files."""
        for pair in self._open.values():
            pair.close()


class _Pair:
    """The Parquet and the JSON file of one table and part."""

    def __init__(
        self,
        folder: Path,
        table: str,
        part: str,
        columns: tuple[Column, ...],
        dataset: Dataset,
        tables: Tables,
    ) -> None:
        self.count = 0
        self.columns = columns
        self._parquet: ParquetFile | None = None
        self._lines: IO[str] | None = None
        if tables is not Tables.JSONL:
            path = _made(folder / "data" / table / f"{part}.parquet")
            self._parquet = ParquetFile(path, table, columns, dataset)
        if tables is not Tables.PARQUET:
            path = _made(folder / "jsonl" / table / f"{part}.jsonl")
            self._lines = path.open("w", encoding="utf-8", newline="\n")

    def add(self, rows: list[Row]) -> None:
        self.count += len(rows)
        if self._lines is not None:
            self._lines.writelines(self._line(row) for row in rows)
        if self._parquet is not None:
            self._parquet.add(rows)

    def close(self) -> None:
        if self._parquet is not None:
            self._parquet.close()
        if self._lines is not None:
            self._lines.close()

    def _line(self, row: Row) -> str:
        named = {
            column.name: float(f"{cell:.7g}") if column.kind is Kind.VALUE and cell is not None else cell
            for column, cell in zip(self.columns, row, strict=True)
        }
        return json.dumps(named, ensure_ascii=False, allow_nan=False) + "\n"


def _made(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
