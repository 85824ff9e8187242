"""Audacity's label tracks: ``start<TAB>end<TAB>label`` in seconds, one track per file.

Source: Audacity manual, "Importing and Exporting Labels". Lines that begin with a backslash hold the
frequencies of a selection in the spectrogram.
"""

from __future__ import annotations

import re

from vemo_desktop.domain.document import Document
from vemo_desktop.errors import ImportRefused
from vemo_desktop.exchange.carrying import Carries
from vemo_desktop.exchange.collecting import Changes, Collector, us_of_seconds
from vemo_desktop.exchange.formats import ExportOptions, FileFormat, ImportOptions, LoadedFile, Reading
from vemo_desktop.exchange.per_video import exchange_format
from vemo_desktop.exchange.text_files import beginning, text_of_file
from vemo_desktop.exchange.texts import one_line

# Some versions wrote the decimal sign of the system, so a comma is taken as well.
_LINE = re.compile(r"(-?\d{1,12}(?:[.,]\d{0,20})?)\t(-?\d{1,12}(?:[.,]\d{0,20})?)(?:\t(.*))?", re.ASCII)


def carries(options: ExportOptions) -> Carries:
    """Say what a label track holds."""
    return Carries(
        text=one_line,
        name_text=one_line,
        many_tiers=False,
        empty_tiers=False,
        points=True,
        overlaps=True,
    )


def write(document: Document, options: ExportOptions) -> dict[str, bytes]:
    """Write one tier."""
    (tier,) = document.tiers
    lines = [f"{_s(mark.start_us)}\t{_s(mark.end_us)}\t{mark.label}\n" for mark in tier.marks]
    return {".txt": "".join(lines).encode()}


def read(file: LoadedFile, options: ImportOptions) -> Reading:
    """Read one track."""
    changes = Changes()
    collector = Collector(changes)
    for number, line in enumerate(text_of_file(file, changes).split("\n"), start=1):
        if line.startswith("\\"):
            changes.add("ranges of frequencies")
        elif line.strip():
            match = _LINE.fullmatch(line)
            if match is None:
                raise ImportRefused(
                    f'Line {number} of "{file.name}" is no label of Audacity. Nothing of the file was taken.'
                )
            try:
                start_us, end_us = (us_of_seconds(match.group(n).replace(",", ".")) for n in (1, 2))
            except ValueError:
                changes.add("labels left out because they lie later than any recording lasts")
                continue
            collector.add(collector.same_tier(file.stem), start_us, end_us, match.group(3) or "")
    return Reading((collector.document(),), changes.losses())


def _s(time_us: int) -> str:
    return f"{time_us // 1_000_000}.{time_us % 1_000_000:06d}"


def _recognises(file: LoadedFile) -> bool:
    lines = [line for line in beginning(file).splitlines() if line.strip() and not line.startswith("\\")]
    return bool(lines) and _LINE.fullmatch(lines[0]) is not None


FORMAT = exchange_format(
    id_="audacity",
    name="Audacity labels",
    extension="txt",
    sentence="Label tracks for Audacity; one file per video, scheme, layer and author.",
    files=FileFormat((".txt",), _recognises, read, carries, write),
)
