"""The formats a dataset can be written in, each declared once in its own file."""

from __future__ import annotations

from vemo_desktop.errors import UsageError
from vemo_desktop.exchange import activitynet, csv_tables, parquet
from vemo_desktop.exchange.formats import ExportFormat

FORMATS: dict[str, ExportFormat] = {
    module.FORMAT.id: module.FORMAT for module in (activitynet, csv_tables, parquet)
}


def format_named(format_id: str) -> ExportFormat:
    """Return one format.

    Raises
    ------
    UsageError
        If there is no such format.
    """
    if format_id not in FORMATS:
        raise UsageError(f'There is no format "{format_id}". Formats are: {", ".join(FORMATS)}.')
    return FORMATS[format_id]
