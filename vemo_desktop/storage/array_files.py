"""Files of named arrays (safetensors): written aside and renamed, and known to be whole when read."""

from __future__ import annotations

import errno
import hashlib
import itertools
import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
import safetensors.numpy
from safetensors import SafetensorError, safe_open

Arrays = dict[str, npt.NDArray[np.generic]]
TEMPORARY_SUFFIX = ".part"

_CHECKSUM = "checksum"
_ABOUT = "about"
_numbers = itertools.count()


class ArrayFileDamaged(Exception):
    """The file is not what was written. Not for users: whoever reads a cache computes it again."""


def write_arrays(
    path: Path, arrays: Mapping[str, npt.NDArray[np.generic]], about: Mapping[str, object]
) -> None:
    """Write arrays so that a reader finds all of them or none.

    Parameters
    ----------
    path : Path
        Its folder is made if needed; an earlier file is replaced.
    arrays : mapping of str to ndarray
        Numbers or booleans, any shape.
    about : mapping of str to JSON value
        Kept in the file's header.

    Raises
    ------
    OSError
        If the folder cannot be written or the disk is full; nothing is left behind.
    """
    ordered: Arrays = {name: np.asarray(arrays[name], order="C") for name in sorted(arrays)}
    text = json.dumps(about, sort_keys=True)
    header = {_ABOUT: text, _CHECKSUM: _checksum(ordered, text)}
    path.parent.mkdir(parents=True, exist_ok=True)
    unique = f"{os.getpid()}-{threading.get_ident()}-{next(_numbers)}"
    aside = path.with_name(f".{path.name}.{unique}{TEMPORARY_SUFFIX}")
    try:
        _save(ordered, aside, header)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def read_arrays(path: Path) -> tuple[Arrays, dict[str, object]]:
    """Read a file that `write_arrays` wrote.

    Returns
    -------
    arrays : dict of str to ndarray
    about : dict of str to JSON value

    Raises
    ------
    FileNotFoundError
    ArrayFileDamaged
        If anything in the file differs from what was written.
    """
    try:
        with safe_open(path, framework="numpy") as file:
            header = file.metadata() or {}
            arrays: Arrays = {name: file.get_tensor(name) for name in sorted(file.keys())}
        text = header[_ABOUT]
        if header[_CHECKSUM] != _checksum(arrays, text):
            raise ArrayFileDamaged(f"{path}: wrong checksum")
        about: dict[str, object] = json.loads(text)
    except FileNotFoundError:
        raise
    except (SafetensorError, OSError, KeyError, ValueError) as error:
        raise ArrayFileDamaged(f"{path}: {error}") from error
    return arrays, about


def _save(arrays: Arrays, path: Path, header: dict[str, str]) -> None:
    """Write straight to the file: its bytes as a whole would take the memory of the arrays once more."""
    try:
        safetensors.numpy.save_file(arrays, path, header)
    except SafetensorError as error:  # a full disk is reported so
        raise OSError(errno.EIO, str(error)) from error


def _checksum(arrays: Arrays, text: str) -> str:
    """Return the BLAKE2b digest of everything in a file, in hexadecimal."""
    digest = hashlib.blake2b(text.encode(), digest_size=16)
    for name, values in arrays.items():
        digest.update(f"{name}\0{values.dtype.str}\0{values.shape}\0".encode())
        digest.update(values.reshape(-1).view(np.uint8).data if values.size else b"")
    return digest.hexdigest()
