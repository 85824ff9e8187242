"""Where packs lie on disk, and how one is put there so that a crash leaves the old one or the new one.

::

    <data>/packs/<pack-id>/
        installed.json      names the folder in use, pins size and SHA-256 of its files, says where from
        files-1f0c9a7e/     the files in use
        new-…/              something that is being put together; without meaning until it is renamed

Replacing ``installed.json`` is the one step that makes a pack the installed one.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from vemo_desktop import __version__
from vemo_desktop.errors import NetworkError
from vemo_desktop.files import write_text_aside
from vemo_desktop.paths import data_dir

TENSORS_FILE = "weights.safetensors"
_RECORD = "installed.json"
_CHUNK = 1 << 20

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
    files = [_stored(path, on_bytes) for path in sorted(staged.iterdir())]
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
    for other in home.glob("files-*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    return record


def _stored(path: Path, on_bytes: OnBytes | None) -> StoredFile:
    with path.open("rb") as file:
        os.fsync(file.fileno())
    return StoredFile(name=path.name, bytes=path.stat().st_size, sha256=sha256_of(path, on_bytes))


def remove(home: Path) -> None:
    """Remove an installed pack: the record first, so that no half of it is ever taken for the whole."""
    (home / _RECORD).unlink(missing_ok=True)
    if home.is_dir():
        shutil.rmtree(home)
