"""Installed weights, as encoders and networks ask for them.

Every file is compared with the checksum it had when it was installed, once per process and again if it
was touched since: weights that changed on disk are never used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import pack_store
from vemo_desktop.ml.pack_cards import PackCard, pack_card, way_to_get
from vemo_desktop.ml.pack_store import TENSORS_FILE, Installed, OnBytes, StoredFile

if TYPE_CHECKING:
    from torch import Tensor

_verified: dict[Path, tuple[str, int, int]] = {}
"""Checksum, size and time of change of files that were found to be as installed."""


def is_installed(pack_id: str) -> bool:
    """Tell whether a pack is there with all its files, by their sizes.

    Raises
    ------
    NetworkError
        If there is no such pack, or its record cannot be read.
    """
    home = pack_store.pack_home(pack_card(pack_id).id)
    record = pack_store.read_installed(home)
    return record is not None and all(
        _has_size(home / record.folder / file.name, file) for file in record.files
    )


def installed(pack_id: str) -> Installed:
    """Return the record of an installed pack.

    Raises
    ------
    WeightsMissing
        If it is not installed; the message says what would install it.
    """
    card = pack_card(pack_id)
    record = pack_store.read_installed(pack_store.pack_home(pack_id))
    if record is None:
        raise WeightsMissing(f"{card.name}: the weights are not installed. {way_to_get([card])}")
    return record


def digest(pack_id: str) -> str:
    """Return a SHA-256 that changes whenever the weights do.

    Raises
    ------
    WeightsMissing
        If the pack is not installed.
    """
    return installed(pack_id).digest


def tensors(pack_id: str) -> dict[str, Tensor]:
    """Return the weights of a pack by name, on the processor.

    Raises
    ------
    WeightsMissing
        If the pack is not installed.
    NetworkError
        If a file is not the one that was installed.
    """
    from safetensors.torch import load_file

    return load_file(_checked(pack_id, "tensors") / TENSORS_FILE)


def folder(pack_id: str) -> Path:
    """Return the folder of a pack of the Hugging Face layout.

    Raises
    ------
    WeightsMissing
        If the pack is not installed.
    NetworkError
        If a file is not the one that was installed.
    """
    return _checked(pack_id, "folder")


def verify(pack_id: str, on_bytes: OnBytes | None = None) -> None:
    """Read every file of a pack and compare it with its checksum.

    Raises
    ------
    WeightsMissing
        If the pack is not installed.
    NetworkError
        If a file is not the one that was installed.
    """
    record = installed(pack_id)
    place = pack_store.pack_home(pack_id) / record.folder
    for file in record.files:
        _verified.pop(place / file.name, None)
        _verify(pack_card(pack_id), place / file.name, file, on_bytes)


def _checked(pack_id: str, kind: str) -> Path:
    card = pack_card(pack_id)
    if card.kind != kind:
        raise ValueError(f"pack {pack_id} holds {card.kind}, not {kind}")
    record = installed(pack_id)
    place = pack_store.pack_home(pack_id) / record.folder
    for file in record.files:
        _verify(card, place / file.name, file, None)
    return place


def _verify(card: PackCard, path: Path, file: StoredFile, on_bytes: OnBytes | None) -> None:
    if not _has_size(path, file):
        raise _changed(card, file)
    stat = path.stat()
    state = (file.sha256, stat.st_size, stat.st_mtime_ns)
    if _verified.get(path) == state:
        return
    if pack_store.sha256_of(path, on_bytes) != file.sha256:
        raise _changed(card, file)
    _verified[path] = state


def _has_size(path: Path, file: StoredFile) -> bool:
    return path.is_file() and path.stat().st_size == file.bytes


def _changed(card: PackCard, file: StoredFile) -> NetworkError:
    return NetworkError(
        f'{card.name}: the file "{file.name}" is missing or is not the one that was installed, so it is not '
        f"used. To install it again: {way_to_get([card])}"
    )
