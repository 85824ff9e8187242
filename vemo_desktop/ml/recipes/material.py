"""Where a recipe finds what it learns from, and how it reads sound."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from vemo_desktop.errors import TrainingError

ReadSound = Callable[[Path, int], npt.NDArray[np.float32]]
"""Returns a whole sound file as mono samples, shape (N,), in [-1, 1], at a rate in samples per second."""

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Need:
    """One file or folder that a stage reads.

    Parameters
    ----------
    place : str
        Relative to the folder of material, with ``/``.
    what : str
        What it is, to be told to whoever has to fetch it: ``the comments of GoEmotions``.
    """

    place: str
    what: str


@dataclass(frozen=True, slots=True)
class Material:
    """A folder of raw material, laid out as ``labels/``, ``media/`` and ``weights/``.

    Parameters
    ----------
    root : Path
    read_sound : ReadSound
        Given from outside, since networks do not know media files.
    """

    root: Path
    read_sound: ReadSound

    def place(self, need: Need) -> Path:
        """Return where something lies."""
        return self.root / need.place

    def require(self, needs: Iterable[Need]) -> None:
        """Refuse to begin without all that is needed.

        Raises
        ------
        TrainingError
            If something is missing or empty; one sentence names all of it.
        """
        missing = [need for need in needs if not any(self._files(need))]
        if missing:
            names = "; ".join(f"{need.what} ({need.place})" for need in dict.fromkeys(missing))
            raise TrainingError(f"{self.root} lacks {names}. Nothing was done.")

    def digest(self, needs: Sequence[Need]) -> str:
        """Return a SHA-256 over the names and contents of all files that are needed."""
        whole = hashlib.sha256()
        for need in needs:
            for path in self._files(need):
                name = path.relative_to(self.root).as_posix()
                whole.update(f"{name}\n{digest_of(path)}\n".encode())
        return whole.hexdigest()

    def _files(self, need: Need) -> Iterator[Path]:
        place = self.place(need)
        if place.is_file():
            yield place
        elif place.is_dir():
            yield from sorted(path for path in place.rglob("*") if path.is_file())


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece."""
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            whole.update(chunk)
    return whole.hexdigest()
