"""Writing an export: aside first, then renamed, with a manifest and a report of what was lost."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from vemo_desktop.errors import ExportError
from vemo_desktop.exchange.dataset import Dataset
from vemo_desktop.exchange.formats import ExportOptions, Format, Loss

MANIFEST = "manifest.json"
LOSS_REPORT = "not-kept.txt"


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
    not even get into the dataset.

    Raises
    ------
    ExportError
        If the disk does not take it; the folder is then as it was, apart from the one case of a disk that
        fails in the midst of renaming.
    """
    if format_.write is None:
        raise TypeError(f"{format_.id} is only read")
    folder = folder.absolute()
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder} is a file. Choose a folder for the export; nothing was written.")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        losses = [*already_lost, *format_.write(dataset, aside, options)]
        _write_loss_report(aside, format_, losses)
        _write_manifest(aside, format_, dataset, options, losses)
        names = _take_over(aside, folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return ExportReport(folder, tuple(folder / name for name in names), tuple(losses), format_.cannot_carry)


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
    lines += [f"- {loss.count} {loss.what}" for loss in losses] or ["- nothing"]
    (folder / LOSS_REPORT).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_manifest(
    folder: Path, format_: Format, dataset: Dataset, options: ExportOptions, losses: list[Loss]
) -> None:
    """List the files with their checksums. No date: the same project gives the same bytes."""
    files = {path.name: _sha256(path) for path in sorted(folder.iterdir())}
    manifest = {
        "format": format_.id,
        "title": dataset.title,
        "program": f"VEMO Desktop {dataset.program_version}",
        "options": asdict(options),
        "videos": len(dataset.videos),
        "sha256": files,
        "cannot_carry": list(format_.cannot_carry),
        "lost": [asdict(loss) for loss in losses],
    }
    text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _take_over(aside: Path, folder: Path) -> list[str]:
    """Move the finished files to where they belong and return their names."""
    names = sorted(path.name for path in aside.iterdir())
    for name in names:
        _settle(aside / name)
    if not folder.exists():
        aside.chmod(0o777 & ~_umask())  # made private by tempfile
        aside.rename(folder)
        return names
    earlier = _files_of_manifest(folder)
    for name in sorted(names, key=lambda name: name == MANIFEST):
        (aside / name).replace(folder / name)
    for name in earlier - set(names):
        (folder / name).unlink(missing_ok=True)
    return names


def _settle(path: Path) -> None:
    """Make sure a file is on the disk before a name points to it."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _files_of_manifest(folder: Path) -> set[str]:
    """Return what an earlier export wrote here; names only, so that nothing outside can be meant."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return {name for name in manifest["sha256"] if name == Path(name).name and name != ".."}
    except (OSError, ValueError, KeyError, TypeError):
        return set()  # not one of ours: leave everything
