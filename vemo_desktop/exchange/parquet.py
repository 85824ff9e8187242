"""Parquet: the same tables with types, exact times and sentences about each column, for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, Format, Loss
from vemo_desktop.exchange.tables import Kind, Table, tables_of
from vemo_desktop.exchange.trace_tables import TraceView, trace_tables, write_note

SCHEMA_VERSION = "1"

_TYPES = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.SECONDS: pa.float64(),
    Kind.NUMBER: pa.float64(),
    Kind.VALUE: pa.float32(),
    Kind.CLAIM: pa.bool_(),
}


def write(dataset: Dataset, folder: Path, options: ExportOptions) -> list[Loss]:
    """Write every table of a dataset as ``<table>.parquet``."""
    for table in (*tables_of(dataset), *trace_tables(dataset, TraceView())):
        arrow = arrow_table(table, dataset)
        # Fixed choices, so that the same project gives the same bytes.
        pq.write_table(arrow, folder / f"{table.name}.parquet", compression="zstd", version="2.6")
    write_note(dataset, TraceView(), folder)
    return []


def arrow_table(table: Table, dataset: Dataset) -> pa.Table:
    """Return a table as Arrow has it, with what a reader should know in its metadata."""
    fields = [
        pa.field(column.name, _TYPES[column.kind], metadata={"description": column.sentence})
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
