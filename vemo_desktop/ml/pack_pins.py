"""Knowing published files again: by their checksum, or by the one they had when they first came."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from vemo_desktop.errors import NetworkError
from vemo_desktop.files import write_text_aside
from vemo_desktop.ml.pack_cards import PackCard, Source
from vemo_desktop.ml.pack_store import PINS_FILE, SourceFile

Pins = dict[str, str]
"""SHA-256 by official file name."""


def read_pins(home: Path) -> Pins:
    """Return the checksums that files had when they first came.

    Raises
    ------
    NetworkError
        If there are some and they cannot be read.
    """
    path = home / PINS_FILE
    try:
        return TypeAdapter(Pins).validate_json(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValidationError) as error:
        raise NetworkError(
            f'The checksums that the files of "{home.name}" are known by cannot be read, so nothing was '
            f"installed. If the disk is sound, delete {path} to trust the next files that come.",
            details=str(error),
        ) from error


def write_pins(home: Path, pins: Mapping[str, str]) -> None:
    """Remember checksums for every later time.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    write_text_aside(home / PINS_FILE, json.dumps(dict(sorted(pins.items())), indent=2) + "\n")


def compared(card: PackCard, sources: Sequence[SourceFile], pins: Pins, *, accept_change: bool) -> Pins:
    """Compare files with what they are known by; return the checksums to remember.

    Parameters
    ----------
    accept_change : bool
        Take files although they are not the ones that came first. Published checksums hold regardless.

    Raises
    ------
    NetworkError
        If a file is not the published one, or not the one that came first.
    """
    if card.source is Source.TRAINING:
        return pins  # every training gives other weights
    published = {file.name: file.sha256 for file in card.files}
    kept = dict(pins)
    for source in sources:
        # People rename files; where there is only one, it is that one.
        name = card.files[0].name if len(card.files) == 1 else source.name
        known = published.get(name)
        if known is not None and source.sha256 != known:
            raise NetworkError(
                f'"{source.name}" is not the published file of {card.name}: its checksum is another. It may '
                "be incomplete, or of another version. Nothing was installed.",
                details=f"SHA-256 {source.sha256} instead of {known}",
            )
        if known is not None:
            continue
        if kept.get(name, source.sha256) != source.sha256 and not accept_change:
            raise NetworkError(
                f'"{source.name}" is another file of {card.name} than the one that was installed first. '
                "Nothing was changed. If you know why it changed, add --accept-change.",
                details=f"SHA-256 {source.sha256} instead of {kept[name]}",
            )
        kept[name] = source.sha256
    return kept
