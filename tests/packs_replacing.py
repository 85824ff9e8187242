"""What a process does until it is killed; without torch, so that it starts quickly."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.ml import pack_store
from vemo_desktop.ml.pack_store import TENSORS_FILE


def replace_forever(home: Path) -> None:
    """Install one version of a pack after the other."""
    number = 0
    while True:
        number += 1
        with pack_store.staging(home) as staged:
            (staged / TENSORS_FILE).write_bytes(bytes([number % 256]) * 200_000)
            pack_store.keep(home, staged, ())
