"""Reading files of weights that somebody else wrote, without running anything that is in them."""

from __future__ import annotations

import pickle
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.state_dicts import unwrapped

_WRAPPERS = ("state_dict", "model", "model_state_dict")
"""Entries under which training programs keep the tensors among epoch, optimiser and the like."""
_CONFIGURATION = "cfg"
_OLD_FORMAT = b"\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19."
"""What torch wrote at the start of files before 1.6, behind the two bytes of the pickle protocol."""
_OF_CODE = ("GLOBAL", "allowlisted", "must be imported")
"""Words of torch when a file names functions or classes, as opposed to being damaged."""
_OTHER_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "is a gzip archive. Unpack it first, then import what was in it"),
    (b"7z\xbc\xaf\x27\x1c", "is a 7z archive. Unpack it first, then import what was in it"),
    (b"Rar!", "is a rar archive. Unpack it first, then import what was in it"),
    (b"\x89HDF", "is an HDF5 file of another program; only PyTorch and safetensors files can be read"),
    (b"version https://git-lfs", "only points to the real file (Git LFS). Fetch the file itself"),
    (b"<", "is a web page and holds no weights: the page was saved instead of the file. Fetch it again"),
)


@dataclass(frozen=True, slots=True)
class WeightFile:
    """Tensors of one file by name, and the settings of the network where the file carries them."""

    tensors: dict[str, Tensor]
    configuration: Mapping[str, object] = field(default_factory=dict)


def read_weights(path: Path) -> WeightFile:
    """Read a file of PyTorch (.pt, .pth, .pkl, .bin; new or old format) or safetensors.

    Raises
    ------
    NetworkError
        If it is anything else, is damaged, or holds more than numbers. Nothing in it was run.
    """
    with path.open("rb") as file:
        start = file.read(512)
    _refuse_other_formats(path, start)
    if len(start) > 8 and start[8:9] == b"{":
        return WeightFile(_finite(path, _read_safetensors(path)))
    is_archive = start.startswith(b"PK")
    if is_archive:
        _refuse_other_archives(path)
    elif not start[2:].startswith(_OLD_FORMAT):
        raise NetworkError(
            f'"{path.name}" was written neither by PyTorch nor as safetensors. It was not opened.'
        )
    return _picked(path, _load(path, is_archive=is_archive))


def save_weights(tensors: Mapping[str, Tensor], path: Path) -> None:
    """Write tensors as safetensors, each with memory of its own.

    Raises
    ------
    OSError
        If the file cannot be written.
    """
    own = {
        name: value.detach().clone(memory_format=torch.contiguous_format) for name, value in tensors.items()
    }
    try:
        save_file(own, path, metadata={"format": "pt"})
    except SafetensorError as error:
        raise OSError(str(error)) from error


def _refuse_other_formats(path: Path, start: bytes) -> None:
    reason = next((why for mark, why in _OTHER_FORMATS if start.lstrip().startswith(mark)), None)
    if start[257:262] == b"ustar":
        reason = "is a tar archive, as very old versions of PyTorch wrote. Save it again with a newer one"
    if not start:
        reason = "is empty. Fetch it again"
    if reason is not None:
        raise NetworkError(f'"{path.name}" {reason}.')


def _refuse_other_archives(path: Path) -> None:
    """Let only what ``torch.save`` writes pass: a data.pkl, no program code, nothing compressed."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile as error:
        raise _unreadable(path, error) from error
    inner = {entry.filename.split("/", 1)[-1] for entry in entries}
    if "data.pkl" not in inner:
        raise NetworkError(f'"{path.name}" is a zip archive. Unpack it, then import the file that was in it.')
    if "constants.pkl" in inner or any(name.startswith("code/") for name in inner):
        raise NetworkError(f'"{path.name}" is a TorchScript program, not a file of weights. It was not run.')
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise NetworkError(f'"{path.name}" was not written by PyTorch: parts of it are compressed.')


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    try:
        return load_file(path)
    except SafetensorError as error:
        raise _unreadable(path, error) from error


def _load(path: Path, *, is_archive: bool) -> object:
    try:
        # The old format cannot be mapped into memory.
        return torch.load(path, map_location="cpu", weights_only=True, mmap=is_archive)
    except pickle.UnpicklingError as error:
        if not any(word in str(error) for word in _OF_CODE):
            raise _unreadable(path, error) from error
        raise NetworkError(
            f'"{path.name}" holds more than numbers: it wants to run program code when it is opened. It was '
            "not opened and nothing was run. If you trust its source, ask there for a file that holds only a "
            "state dict, or for safetensors.",
            details=str(error),
        ) from error
    except (RuntimeError, ValueError, KeyError, TypeError, EOFError, AttributeError, IndexError) as error:
        # What torch raises on a damaged file depends on where the damage is.
        raise _unreadable(path, error) from error


def _picked(path: Path, content: object) -> WeightFile:
    """Find the tensors in what a file held."""
    configuration: Mapping[str, object] = {}
    if isinstance(content, Mapping):
        given = content.get(_CONFIGURATION)
        configuration = given if isinstance(given, Mapping) else {}
        wrapped = [content[name] for name in _WRAPPERS if isinstance(content.get(name), Mapping)]
        content = wrapped[0] if wrapped else content
    if not isinstance(content, Mapping) or not content:
        raise NetworkError(f'"{path.name}" holds no named tensors, so it is no file of weights.')
    other = [str(name) for name, value in content.items() if not isinstance(value, Tensor)]
    if other:
        raise NetworkError(
            f'"{path.name}" holds more than tensors ({", ".join(other[:3])}), so it is not clear what in it '
            "is the network. Save its state dict alone."
        )
    return WeightFile(_finite(path, unwrapped(content)), configuration)


def _finite(path: Path, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    for name, value in tensors.items():
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise NetworkError(f'"{path.name}" is damaged: "{name}" holds values that are no numbers.')
    return tensors


def _unreadable(path: Path, error: Exception) -> NetworkError:
    return NetworkError(
        f'"{path.name}" cannot be read as a file of weights. It may be incomplete: fetch it again.',
        details=f"{type(error).__name__}: {error}",
    )
