"""What a format is: how it is read and written, and plain words about what it keeps.

A format either writes a whole project at once (tables, ActivityNet), or it is the file of another tool that
holds the labels of one recording (`FileFormat`); those are written once per video and can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from vemo_desktop.domain.document import Document
from vemo_desktop.errors import UsageError
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.dataset import Dataset

MOST_HZ = 10_000


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
    rate_hz : float or None
        Frames per second the other tool counts with, for formats made of frame numbers; never guessed.
    """

    subset: str = "train"
    tsl300: bool = False
    rate_hz: float | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What a person says about a file that the file itself does not.

    Parameters
    ----------
    rate_hz : float or None
        Frames per second, for files that count frames; samples per second, for traces without times.
    columns : mapping of str to str
        Which column of a table is what: ``start``, ``end``, ``duration``, ``label`` and others, see
        `exchange.csv_labels`.
    recording : str
        Which recording is meant where a file holds several; empty for whichever is named like the video.
    author : str
        Who said it, where the file does not tell; empty for a name made of the file's.
    network : str
        Name of the network whose proposals the segments are; empty where people said it.
    scheme : str
        Identifier or name of the label scheme to take where it has all labels; empty for the first that has.
    """

    rate_hz: float | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    recording: str = ""
    author: str = ""
    network: str = ""
    scheme: str = ""


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that did not get from one side to the other as it was; `count` is how often."""

    what: str
    count: int

    @property
    def text(self) -> str:
        """The line of a report, which needs no other words for one than for many."""
        return f"{self.what}: {self.count}"


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file of another tool, read into memory; `companion` is the file that belongs to it, if any.

    Readers get bytes and never a path, so that no path inside a file can lead anywhere.
    """

    name: str
    data: bytes
    companion: bytes | None = None

    @property
    def stem(self) -> str:
        """The name without its last ending."""
        return self.name.rpartition(".")[0] or self.name


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds, one document per recording or observation, and what was changed or left out."""

    documents: tuple[Document, ...]
    changes: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class FileFormat:
    """The file of a tool that holds the labels of one recording.

    Parameters
    ----------
    suffixes : tuple of str
        Endings of its files, lower case, with the dot.
    recognises : callable
        Tells by content whether a file with such an ending is one of these.
    read : callable
        Raises `ImportRefused` for whatever is no such file.
    carries : callable or None
        What a file can hold under given options. None where the format is only read.
    write : callable or None
        Turns a document that holds nothing else into the contents of files, by ending.
    companion : str
        What is added to the name of a file to get that of a second one that belongs to it.
    is_general : bool
        Whether it takes what no other format recognises, and is therefore asked last.
    """

    suffixes: tuple[str, ...]
    recognises: Callable[[LoadedFile], bool]
    read: Callable[[LoadedFile, ImportOptions], Reading]
    carries: Callable[[ExportOptions], Carries] | None = None
    write: Callable[[Document, ExportOptions], dict[str, bytes]] | None = None
    companion: str = ""
    is_general: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """One format, declared once.

    Parameters
    ----------
    id, name : str
    extension : str
        Of the files it writes.
    sentence : str
        What it is good for.
    cannot_carry : tuple of str
        What it never keeps, whatever the project.
    write : callable or None
        Writes a dataset into an empty folder and tells what this one lost. None where it is only read.
    files : FileFormat or None
        How one of its files is read and written. None where it cannot be read into a project.
    counts_frames : bool
        Whether writing it needs a frame rate.
    """

    id: str
    name: str
    extension: str
    sentence: str
    cannot_carry: tuple[str, ...]
    write: Callable[[Dataset, Path, ExportOptions], list[Loss]] | None = None
    files: FileFormat | None = None
    counts_frames: bool = False


def frame_step_us(rate_hz: float) -> Fraction:
    """Return how long a frame lasts at a rate, exactly: 29.97 and its like are taken for n × 1000 / 1001.

    Raises
    ------
    UsageError
        If it is no rate.
    """
    if not 0 < rate_hz <= MOST_HZ:
        raise UsageError(
            f"{rate_hz:g} is no rate. Give frames per second, more than 0 and at most {MOST_HZ}."
        )
    nearest = round(rate_hz)
    ntsc = Fraction(nearest * 1000, 1001)
    # 23.976, 29.97, 59.94: written with two or three decimals, meant as the broadcast rates.
    exact = (
        ntsc if nearest and abs(rate_hz - float(ntsc)) < 0.005 else Fraction(rate_hz).limit_denominator(10**6)
    )
    return Fraction(1_000_000) / exact
