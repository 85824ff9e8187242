"""Reading the file of another tool: into memory, with a limit, then by the format that recognises it."""

from __future__ import annotations

import stat
from pathlib import Path

from vemo_desktop.errors import ImportRefused, UsageError
from vemo_desktop.exchange.formats import Format, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.registry import IMPORTS, import_format_named

MOST_BYTES = 128 * 1024 * 1024
"""Larger than any file of labels; what is larger is something else."""


def read_labels(path: Path, options: ImportOptions, format_id: str | None = None) -> tuple[Format, Reading]:
    """Read a file of labels in the format it is recognised as, or a named one.

    Raises
    ------
    ImportRefused
        If it cannot be read, is no file of labels, or is damaged.
    UsageError
        If there is no such format, or the format needs to be told something.
    """
    if format_id is not None:
        format_ = import_format_named(format_id)
        return format_, _read(format_, load(path, format_), options)
    ending = path.name.lower()
    plain = load(path)
    if not plain.data.strip():
        raise ImportRefused(f'"{path.name}" is empty.')
    for format_ in IMPORTS.values():
        if (
            format_.files is not None
            and ending.endswith(format_.files.suffixes)
            and format_.files.recognises(plain)
        ):
            file = load(path, format_) if format_.files.companion else plain
            return format_, _read(format_, file, options)
    known = ", ".join(IMPORTS)
    raise UsageError(f'"{path.name}" is not recognised as a file of labels. Name its --format: {known}.')


def load(path: Path, format_: Format | None = None) -> LoadedFile:
    """Read a file into memory, and the one that belongs to it by its name.

    Raises
    ------
    ImportRefused
        If it cannot be read or is too large.
    """
    data = _bytes(path)
    companion = None
    if format_ is not None and format_.files is not None and format_.files.companion:
        beside = path.with_name(path.name + format_.files.companion)
        companion = _bytes(beside) if beside.exists() else None
    return LoadedFile(path.name, data, companion)


def _read(format_: Format, file: LoadedFile, options: ImportOptions) -> Reading:
    if format_.files is None:
        raise TypeError("only formats that can be read are in IMPORTS")
    return format_.files.read(file, options)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(path.stat().st_mode):
                raise ImportRefused(f'"{path.name}" is not a file.')
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImportRefused(f'"{path.name}" cannot be read: {reason}.', details=repr(error)) from error
    if len(data) > MOST_BYTES:
        raise ImportRefused(
            f'"{path.name}" is larger than {MOST_BYTES >> 20} MiB, too large for a file of labels.'
        )
    return data
