"""Importing weights that a person fetched by hand, or that were trained here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import pack_folders, pack_store
from vemo_desktop.ml.pack_cards import PackCard, pack_card
from vemo_desktop.ml.pack_making import (
    CONVERTING,
    STORING,
    Progress,
    checking,
    counted,
    plain_disk_errors,
    put,
)
from vemo_desktop.ml.pack_store import Installed

_INCOMING = ".incoming"
_CHUNK = 1 << 20


def import_plan(path: Path) -> dict[str, float]:
    """Return the steps of `import_files` with their share of the time."""
    names = sorted(one.name for one in path.iterdir()) if path.is_dir() else [path.name]
    steps = [*map(_reading, names), *map(checking, names)]
    return {**dict.fromkeys(steps, 1.0), CONVERTING: len(names), STORING: len(names)}


def import_files(
    path: Path, progress: Progress, *, pack_id: str | None = None, accept_change: bool = False
) -> tuple[PackCard, Installed]:
    """Put a file or folder that a person fetched by hand in place.

    Parameters
    ----------
    path : Path
        A file of PyTorch or safetensors, or a folder of the Hugging Face layout. It is read once, into a
        copy that everything else works on: what is checked is what is converted, and a stick that is
        pulled out meanwhile cannot crash the program by tearing mapped memory away.
    pack_id : str, optional
        Which pack it must be; recognised by its tensors or its configuration otherwise.

    Raises
    ------
    NetworkError
        If it is no such network, is not the published file, or cannot be read safely. What was
        installed before still is.
    """
    if not path.exists():
        raise NetworkError(f'There is no file or folder "{path}".')
    card = pack_card(pack_id) if pack_id else None
    paths = [path]
    if path.is_dir():
        card = card or pack_folders.recognised_folder(path)
        paths = pack_folders.files_of(path, card)
    elif card is None:
        _refuse_part_of_folder(path)
    if card is not None:
        _require_kind(card, path)
    origins = {one.name: str(one.absolute()) for one in paths}
    incoming = pack_store.pack_home(_INCOMING)
    with ExitStack() as stack:
        stack.enter_context(pack_store.locked(incoming))
        stack.enter_context(plain_disk_errors(incoming))
        pack_store.remove(incoming)  # what a crash left
        pack_store.require_room(incoming, 2 * sum(one.stat().st_size for one in paths))
        copies = _copied(paths, stack.enter_context(pack_store.staging(incoming)), progress)
        if card is None:
            card = _recognised_file(copies[0])
            _require_kind(card, path)
        stack.enter_context(pack_store.locked(pack_store.pack_home(card.id)))
        return card, put(card, copies, origins, progress, accept_change=accept_change)


def _reading(name: str) -> str:
    return f"Reading {name}"


def _copied(paths: Sequence[Path], folder: Path, progress: Progress) -> list[Path]:
    copies = []
    for path in paths:
        count = counted(_reading(path.name), path.stat().st_size, progress)
        copy = folder / path.name
        with copy.open("wb") as file:
            for chunk in _chunks(path):
                file.write(chunk)
                count(len(chunk))
        copies.append(copy)
    return copies


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except OSError as error:
        raise NetworkError(f'"{path}" cannot be read: {error.strerror}. Nothing was changed.') from error


def _refuse_part_of_folder(path: Path) -> None:
    in_folder = path.name in {pack_folders.WEIGHTS, pack_folders.PICKLED}
    if in_folder and (path.parent / pack_folders.CONFIGURATION).is_file():
        raise NetworkError(f'"{path.name}" needs the files beside it. Import its folder, "{path.parent}".')


def _recognised_file(path: Path) -> PackCard:
    from vemo_desktop.ml.pack_layouts import recognised
    from vemo_desktop.ml.weight_files import read_weights

    return recognised(read_weights(path))


def _require_kind(card: PackCard, path: Path) -> None:
    if (card.kind == "folder") != path.is_dir():
        wanted = "a folder of the Hugging Face layout" if card.kind == "folder" else "a single file"
        raise NetworkError(f'{card.name} comes as {wanted}; "{path.name}" is none. Nothing was installed.')
