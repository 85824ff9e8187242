"""What a format is: a writer, and plain words about what it keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.exchange.dataset import Dataset


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a person can choose about an export.

    Parameters
    ----------
    subset : str
        Name of the part of the dataset these videos belong to (ActivityNet).
    tsl300 : bool
        Write ActivityNet files as TSL-300 has them: bounds as text with three decimals, labels ``p`` and
        ``n``, neutral left unlabelled.
    """

    subset: str = "train"
    tsl300: bool = False


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of the project that did not get into the files; `count` is how often."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format that a dataset can be written in.

    Parameters
    ----------
    id, name : str
    extension : str
        Of the files it writes.
    sentence : str
        What it is good for.
    cannot_carry : tuple of str
        What it never keeps, whatever the project.
    write : callable
        Writes a dataset into an empty folder and tells what this one lost.
    """

    id: str
    name: str
    extension: str
    sentence: str
    cannot_carry: tuple[str, ...]
    write: Callable[[Dataset, Path, ExportOptions], list[Loss]]
