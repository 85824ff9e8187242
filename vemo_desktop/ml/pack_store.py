"""Where packs lie on disk, and how one is put there so that a crash leaves the old one or the new one.

::

    <data>/packs/<pack-id>/
        installed.json      names the folder in use, pins size and SHA-256 of its files, says where from
        files-1f0c9a7e/     the files in use
        new-…/              something that is being put together; without meaning until it is renamed
        partial/            downloads that are not whole yet
        pins.json           checksums of published files as they first came, where nobody states them
    <data>/packs/<pack-id>.lock
    <data>/packs/.incoming  copies of what is being imported

Replacing ``installed.json`` is the one step that makes a pack the installed one.
"""

from __future__ import annotations

import hashlib
import logging
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout
from pydantic import BaseModel, ConfigDict, ValidationError

from vemo_desktop import __version__
from vemo_desktop.errors import NetworkError
from vemo_desktop.files import write_text_aside
from vemo_desktop.paths import data_dir

TENSORS_FILE = "weights.safetensors"
_RECORD = "installed.json"
PARTIAL = "partial"
PINS_FILE = "pins.json"
_CHUNK = 1 << 20
_SPARE = 64 * 2**20
"""Bytes left free on a disk that something is put on."""
_log = logging.getLogger(__name__)

OnBytes = Callable[[int], None]
"""Called with the number of bytes just worked through; may raise to stop."""


class StoredFile(BaseModel):
    """One file as it was when it was installed."""

    model_config = ConfigDict(frozen=True)

    name: str
    bytes: int
    sha256: str


class SourceFile(StoredFile):
    """One file that an installed pack was made from; `origin` is its address or where it lay."""

    origin: str


class Installed(BaseModel):
    """What ``installed.json`` says."""

    model_config = ConfigDict(frozen=True)

    pack: str
    folder: str
    files: tuple[StoredFile, ...]
    sources: tuple[SourceFile, ...]
    when: datetime
    program: str

    @property
    def digest(self) -> str:
        """SHA-256 over names and checksums of the files; the same wherever and whenever installed."""
        lines = sorted(f"{file.sha256}  {file.name}\n" for file in self.files)
        return hashlib.sha256("".join(lines).encode()).hexdigest()

    @property
    def bytes(self) -> int:
        """Size on disk."""
        return sum(file.bytes for file in self.files)


def pack_home(pack_id: str) -> Path:
    """Return the folder of one pack; it need not exist."""
    return data_dir() / "packs" / pack_id


def read_installed(home: Path) -> Installed | None:
    """Return what is installed in the folder of a pack, or None.

    Raises
    ------
    NetworkError
        If the record cannot be read.
    """
    path = home / _RECORD
    try:
        return Installed.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise NetworkError(
            f'The record of the weights "{home.name}" cannot be read, so they are not used. '
            f"Run `vemo networks remove {home.name}`, then install them again.",
            details=f"{path}: {error}",
        ) from error


def sha256_of(path: Path, on_bytes: OnBytes | None = None) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            if on_bytes is not None:
                on_bytes(len(chunk))
    return digest.hexdigest()


@contextmanager
def staging(home: Path) -> Iterator[Path]:
    """Give a new folder to put files into; whatever is still there at the end is removed."""
    home.mkdir(parents=True, exist_ok=True)
    folder = home / f"new-{secrets.token_hex(4)}"
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def keep(
    home: Path, staged: Path, sources: Sequence[SourceFile], on_bytes: OnBytes | None = None
) -> Installed:
    """Make the files of a staged folder the installed ones and remove those they replace.

    Raises
    ------
    OSError
        If it cannot be written; what was installed before still is.
    """
    paths = sorted(staged.iterdir())
    for path in paths:
        with path.open("rb") as file:
            os.fsync(file.fileno())
    files = [described(path, on_bytes) for path in paths]
    folder = staged.rename(home / staged.name.replace("new-", "files-"))
    record = Installed(
        pack=home.name,
        folder=folder.name,
        files=tuple(files),
        sources=tuple(sources),
        when=datetime.now(UTC),
        program=__version__,
    )
    try:
        write_text_aside(home / _RECORD, record.model_dump_json(indent=2) + "\n")
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _clear(home, keep=folder)
    return record


def _clear(home: Path, *, keep: Path) -> None:
    """Remove the files that were replaced, and what crashes left."""
    for other in (*home.glob("files-*"), *home.glob("new-*")):
        if other != keep:
            shutil.rmtree(other, ignore_errors=True)
    for aside in home.glob(".*.json"):
        aside.unlink(missing_ok=True)


def described(path: Path, on_bytes: OnBytes | None = None) -> StoredFile:
    """Return what a file is known by."""
    return StoredFile(name=path.name, bytes=path.stat().st_size, sha256=sha256_of(path, on_bytes))


def remove(home: Path) -> None:
    """Remove an installed pack and what was fetched of it; the checksums it is known by stay.

    The record goes first, so that no half of a pack is ever taken for the whole.
    """
    (home / _RECORD).unlink(missing_ok=True)
    if not home.is_dir():
        return
    for path in home.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != PINS_FILE:
            path.unlink()


def partial_dir(home: Path) -> Path:
    """Return the folder of downloads that are not whole yet."""
    folder = home / PARTIAL
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def partial_bytes(home: Path) -> int:
    """Return how much of a pack was fetched before the download was interrupted."""
    return sum(path.stat().st_size for path in (home / PARTIAL).glob("*") if path.suffix != ".json")


def drop_partial(home: Path) -> None:
    """Remove what was fetched."""
    shutil.rmtree(home / PARTIAL, ignore_errors=True)


def require_room(folder: Path, needed: int) -> None:
    """Make sure that a folder has room for so many bytes.

    Raises
    ------
    NetworkError
        If it has not.
    """
    free = shutil.disk_usage(folder).free
    if free < needed + _SPARE:
        raise NetworkError(
            f"This needs {needed / 1e9:.1f} GB in {folder}, where only {free / 1e9:.1f} GB are free. Nothing "
            "was changed. Make room, or set VEMO_HOME to a folder on another disk."
        )


def link(path: Path, target: Path) -> None:
    """Put a file at a second place on the same disk, at no cost of room where the disk knows links."""
    try:
        target.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, target)


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Keep other processes from changing the same pack.

    Raises
    ------
    NetworkError
        If one is at it.
    """
    home.mkdir(parents=True, exist_ok=True)
    lock = FileLock(home.with_name(home.name + ".lock"), timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        raise NetworkError(
            f'The weights "{home.name}" are being installed or removed elsewhere at this moment. Wait until '
            "that has ended."
        ) from None
    except NotImplementedError:
        # Some network disks know no locks. Working alone there is fine; refusing to work is not.
        _log.warning("the disk of %s cannot lock files", home)
    try:
        yield
    finally:
        lock.release()
