"""Made-up weights, installed as real ones are."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from safetensors.torch import save_file
from torch import Tensor

from vemo_desktop.ml import pack_store
from vemo_desktop.ml.pack_cards import pack_card
from vemo_desktop.ml.pack_store import TENSORS_FILE, Installed


def install_tensors(home: Path, pack_id: str, tensors: Mapping[str, Tensor]) -> Installed:
    """Install tensors as a pack below a ``VEMO_HOME``; sizes are not compared with any network."""
    place = _place(home, pack_id, "tensors")
    with pack_store.staging(place) as staged:
        save_file({name: value.contiguous() for name, value in tensors.items()}, staged / TENSORS_FILE)
        return pack_store.keep(place, staged, ())


def install_folder(home: Path, pack_id: str, source: Path) -> Installed:
    """Install the files of a folder as a pack below a ``VEMO_HOME``."""
    place = _place(home, pack_id, "folder")
    with pack_store.staging(place) as staged:
        for path in source.iterdir():
            shutil.copy(path, staged)
        return pack_store.keep(place, staged, ())


def _place(home: Path, pack_id: str, kind: str) -> Path:
    assert pack_card(pack_id).kind == kind
    return home / "data" / "packs" / pack_id
