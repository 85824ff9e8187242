"""From files that are here to an installed pack: verified, converted, and put in place at one stroke."""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import pack_folders, pack_pins, pack_store
from vemo_desktop.ml.pack_cards import PackCard
from vemo_desktop.ml.pack_store import TENSORS_FILE, Installed, OnBytes, SourceFile

CONVERTING = "Converting"
STORING = "Storing"


class Progress(Protocol):
    """The one link to whoever asked; `jobs.context.JobContext` is one."""

    def check(self) -> None:
        """Stop here, by raising, if asked to."""
        ...

    def step(self, name: str, done: float, total: float) -> None:
        """Report that `done` of `total` of a step is done; stop here if asked to."""
        ...


def checking(name: str) -> str:
    """Return the name of the step that computes the checksum of a file."""
    return f"Checking {name}"


def counted(name: str, total: int, progress: Progress) -> OnBytes:
    """Return a function that adds up bytes and reports them as a step."""
    done = 0

    def count(number: int) -> None:
        nonlocal done
        done += number
        progress.step(name, done, total)

    return count


def put(
    card: PackCard,
    paths: Sequence[Path],
    origins: Mapping[str, str],
    progress: Progress,
    *,
    accept_change: bool,
) -> Installed:
    """Verify files, make of them what is kept, and make that the installed pack.

    Parameters
    ----------
    paths : sequence of Path
        On the disk of the packs, and nobody else's: folders keep them as they are, by links.
    origins : mapping of str to str
        Where each file came from, by its name.
    accept_change : bool
        See `pack_pins.compared`.

    Raises
    ------
    NetworkError
        If a file is not the published one, or is no such network; what was installed before still is.
    OSError
        If it cannot be written; likewise.
    """
    home = pack_store.pack_home(card.id)
    sources = [_source(path, origins[path.name], progress) for path in paths]
    pins = pack_pins.compared(card, sources, pack_pins.read_pins(home), accept_change=accept_change)
    progress.step(CONVERTING, 0, 1)
    with pack_store.staging(home) as staged:
        if card.kind == "tensors":
            _convert(card, paths[0], staged / TENSORS_FILE)
        else:
            _fill_folder(card, paths, staged)
        progress.step(CONVERTING, 1, 1)
        total = sum(path.stat().st_size for path in staged.iterdir())
        installed = pack_store.keep(home, staged, sources, counted(STORING, total, progress))
    pack_pins.write_pins(home, pins)
    return installed


@contextmanager
def plain_disk_errors(home: Path) -> Iterator[None]:
    """Say in plain words that the disk is full or does not allow writing."""
    try:
        yield
    except OSError as error:
        is_full = error.errno in {errno.ENOSPC, errno.EDQUOT} or "No space left" in str(error)
        reason = "the disk is full" if is_full else "the disk does not allow it"
        raise NetworkError(
            f"Nothing could be written to {home}: {reason}. What was installed before still is, and what was "
            "fetched is kept. Make room or choose another disk with VEMO_HOME, then try again.",
            details=str(error),
        ) from error


def _source(path: Path, origin: str, progress: Progress) -> SourceFile:
    on_bytes = counted(checking(path.name), path.stat().st_size, progress)
    return SourceFile(**pack_store.described(path, on_bytes).model_dump(), origin=origin)


def _convert(card: PackCard, path: Path, target: Path) -> None:
    from vemo_desktop.ml.pack_layouts import fitting
    from vemo_desktop.ml.weight_files import read_weights, save_weights

    save_weights(fitting(card.id, read_weights(path)), target)


def _fill_folder(card: PackCard, paths: Sequence[Path], staged: Path) -> None:
    from vemo_desktop.ml.weight_files import read_weights, save_weights

    for path in paths:
        if path.name == pack_folders.PICKLED:
            save_weights(read_weights(path).tensors, staged / pack_folders.WEIGHTS)
        else:
            pack_store.link(path, staged / path.name)
    pack_folders.require_whole(staged, card.id)
