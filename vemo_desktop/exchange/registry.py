"""The formats of other programs, each declared once in its own file."""

from __future__ import annotations

from vemo_desktop.errors import UsageError
from vemo_desktop.exchange import (
    activitynet,
    anvil,
    audacity,
    boris,
    ceap,
    csv_tables,
    cvat,
    datavyu,
    elan,
    label_studio,
    nova,
    parquet,
    ratings,
    subtitles,
    textgrid,
    via,
    x_anylabeling,
)
from vemo_desktop.exchange.formats import Format

_ALL = (
    activitynet.FORMAT,
    csv_tables.FORMAT,
    parquet.FORMAT,
    elan.FORMAT,
    textgrid.FORMAT,
    boris.FORMAT,
    label_studio.FORMAT,
    subtitles.WEBVTT,
    subtitles.SUBRIP,
    audacity.FORMAT,
    nova.FORMAT,
    via.FORMAT,
    anvil.FORMAT,
    x_anylabeling.FORMAT,
    datavyu.FORMAT,
    cvat.FORMAT,
    ratings.CARMA,
    ratings.PAGAN,
    ceap.FORMAT,
)

FORMATS: dict[str, Format] = {format_.id: format_ for format_ in _ALL}

EXPORTS = {id_: format_ for id_, format_ in FORMATS.items() if format_.write is not None}
"""What a project can be written in."""
IMPORTS = {
    id_: format_
    for is_general in (False, True)
    for id_, format_ in FORMATS.items()
    if format_.files is not None and format_.files.is_general is is_general
}
"""What labels can be read from; the first that recognises a file reads it."""


def format_named(format_id: str) -> Format:
    """Return a format that can be written.

    Raises
    ------
    UsageError
        If there is no such format.
    """
    return _named(format_id, EXPORTS, "written")


def import_format_named(format_id: str) -> Format:
    """Return a format that can be read into a project.

    Raises
    ------
    UsageError
        If there is no such format.
    """
    return _named(format_id, IMPORTS, "read")


def _named(format_id: str, formats: dict[str, Format], verb: str) -> Format:
    if format_id not in formats:
        raise UsageError(
            f'There is no format "{format_id}" that can be {verb}. Formats are: {", ".join(formats)}.'
        )
    return formats[format_id]
