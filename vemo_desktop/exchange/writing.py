"""Writing an export: aside first, then renamed, with a manifest and a report of what was lost."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from vemo_desktop.errors import ExportError
from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, Format, Loss
from vemo_desktop.files import alone_at

MANIFEST = "manifest.json"
LOSS_REPORT = "not-kept.txt"
SUMS = "SHA256SUMS"

_BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote and what it could not keep."""

    folder: Path
    files: tuple[Path, ...]
    losses: tuple[Loss, ...]
    cannot_carry: tuple[str, ...]


def write_export(
    format_: Format,
    dataset: Dataset,
    folder: Path,
    options: ExportOptions,
    *,
    already_lost: Iterable[Loss] = (),
) -> ExportReport:
    """Write a dataset into a folder, all or nothing.

    Everything is written into a folder beside and checked in; a new folder then appears at once by being
    renamed, an existing one gets its files exchanged one by one, the manifest last. Files of an earlier
    export that are no longer part of it go; files that no export wrote stay. `already_lost` tells what did
    not even get into the dataset; it is looked at last, since videos may be read while they are written.

    Raises
    ------
    ExportError
        If the disk does not take it; the folder is then as it was, apart from the one case of a disk that
        fails in the midst of renaming.
    """
    write = format_.write
    if write is None:
        raise TypeError(f"{format_.id} is only read")

    def fill(aside: Path) -> list[Loss]:
        lost = write(dataset, aside, options)
        return [*already_lost, *lost]

    return write_folder(format_, dataset, folder, asdict(options), fill)


def write_folder(
    format_: Format,
    dataset: Dataset,
    folder: Path,
    options: dict[str, object],
    fill: Callable[[Path], list[Loss]],
    *,
    check: Callable[[], None] | None = None,
    sums: bool = False,
    grows_in: Path | None = None,
) -> ExportReport:
    """Have a folder filled, all or nothing, as `write_export` says.

    Parameters
    ----------
    format_ : Format
    dataset : Dataset
        For the manifest: title, program, number of videos.
    folder : Path
    options : dict
        JSON values for the manifest.
    fill : callable
        Writes everything into the folder it is given, also into folders below it, and tells what was lost.
    check : callable, optional
        Called while checksums are computed; may raise to stop, which leaves the folder as it was.
    sums : bool
        Also write the checksums as ``SHA256SUMS``, for ``sha256sum -c``.
    grows_in : Path, optional
        Folder beside, on the same disk, in which the export grows; it may hold what an earlier attempt left
        and stays behind when `check` or `fill` stops this one. A fresh one that never stays by default.

    Raises
    ------
    ExportError
        Also if somebody else is at work in `grows_in`.
    """
    folder = folder.absolute()
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder} is a file. Choose a folder for the export; nothing was written.")
    with ExitStack() as held:
        try:
            aside = _begun(folder, grows_in, held)
        except OSError as error:
            raise _unwritable(folder, error) from error
        try:
            losses = fill(aside)
            _write_loss_report(aside, format_, losses)
            files = _checksums(aside, check, is_listed=sums)
            _write_manifest(aside, format_, dataset, options, files, losses)
            names = _take_over(aside, folder)
        except OSError as error:
            shutil.rmtree(aside, ignore_errors=True)
            raise _unwritable(folder, error) from error
        except BaseException:
            if grows_in is None:
                shutil.rmtree(aside, ignore_errors=True)
            raise
        shutil.rmtree(aside, ignore_errors=True)
    return ExportReport(folder, tuple(folder / name for name in names), tuple(losses), format_.cannot_carry)


def _begun(folder: Path, grows_in: Path | None, held: ExitStack) -> Path:
    """Return the folder in which the export grows; nobody else may use it meanwhile."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    if grows_in is None:
        return Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    if not held.enter_context(alone_at(grows_in)):
        raise ExportError(
            f"The same export to {folder} is under way already. Wait for it, or choose another folder."
        )
    grows_in.mkdir(exist_ok=True)
    return grows_in


def _unwritable(folder: Path, error: OSError) -> ExportError:
    reason = error.strerror or str(error)
    return ExportError(
        f"The export to {folder} could not be written: {reason}. The project is untouched. "
        "Choose another folder or make room.",
        details=repr(error),
    )


def _write_loss_report(folder: Path, format_: Format, losses: Iterable[Loss]) -> None:
    lines = [f"What {format_.name} could not keep of this project", "", "Never part of this format:"]
    lines += [f"- {what}" for what in format_.cannot_carry]
    lines += ["", "Lost this time:"]
    lines += [f"- {loss.text}" for loss in losses] or ["- nothing"]
    (folder / LOSS_REPORT).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _checksums(folder: Path, check: Callable[[], None] | None, *, is_listed: bool) -> dict[str, str]:
    """Return the checksum of every file by its name, with that of the list if it `is_listed`."""
    files = {name: _sha256(folder / name, check) for name in _files_below(folder)}
    if is_listed:
        lines = "".join(f"{digest}  {name}\n" for name, digest in files.items())
        (folder / SUMS).write_text(lines, encoding="utf-8")
        files[SUMS] = _sha256(folder / SUMS, check)
    return files


def _write_manifest(
    folder: Path,
    format_: Format,
    dataset: Dataset,
    options: dict[str, object],
    files: dict[str, str],
    losses: list[Loss],
) -> None:
    """List the files with their checksums. No date: the same project gives the same bytes."""
    manifest = {
        "format": format_.id,
        "title": dataset.title,
        "program": f"VEMO Desktop {dataset.program_version}",
        "options": options,
        "videos": len(dataset.videos),
        "sha256": files,
        "cannot_carry": list(format_.cannot_carry),
        "lost": [asdict(loss) for loss in losses],
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def _files_below(folder: Path) -> list[str]:
    """Return the names of all files below a folder, with slashes, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _sha256(path: Path, check: Callable[[], None] | None) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            digest.update(block)
            if check is not None:
                check()
    return digest.hexdigest()


def _take_over(aside: Path, folder: Path) -> list[str]:
    """Move the finished files to where they belong and return their names."""
    names = _files_below(aside)
    for name in names:
        _settle(aside / name)
    if not folder.exists():
        aside.chmod(0o777 & ~_umask())  # made private by tempfile
        aside.rename(folder)
        return names
    earlier = _files_of_manifest(folder)
    for name in sorted(names, key=lambda name: name == MANIFEST):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (aside / name).replace(folder / name)
    for name in earlier - set(names):
        _remove(folder, name)
    return names


def _remove(folder: Path, name: str) -> None:
    """Take away a file of an earlier export, and the folders below the export that it leaves empty."""
    (folder / name).unlink(missing_ok=True)
    for parent in (folder / name).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()


def _settle(path: Path) -> None:
    """Make sure a file is on the disk before a name points to it."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _files_of_manifest(folder: Path) -> set[str]:
    """Return what an earlier export wrote here; only what lies inside, so that nothing else can be meant."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return {name for name in manifest["sha256"] if _is_inside(folder, name)}
    except (OSError, ValueError, KeyError, TypeError):
        return set()  # not one of ours: leave everything


def _is_inside(folder: Path, name: str) -> bool:
    parts = Path(name).parts
    if not parts or Path(name).is_absolute() or ".." in parts:
        return False
    # A link to a folder somewhere else would lead out; the last part may be a link, it is only unlinked.
    return (folder / name).parent.resolve().is_relative_to(folder.resolve())
