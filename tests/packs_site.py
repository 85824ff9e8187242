"""Networks and packs so small that installing them costs nothing, in place of the real ones."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from tests.file_server import Site
from vemo_desktop.ml import cards, pack_cards, pack_fetch, pack_folders, pack_layouts
from vemo_desktop.ml.cards import BUILT_IN
from vemo_desktop.ml.pack_folders import FolderLayout
from vemo_desktop.ml.pack_layouts import Layout
from vemo_desktop.paths import models_dir

WIDTH = 30_000


def tiny(value: float = 1.0) -> dict[str, Tensor]:
    """Return weights of the tiny network, 120 kB."""
    return {"weight": torch.full((1, WIDTH), value), "bias": torch.zeros(1)}


def as_file(content: object) -> bytes:
    """Return what ``torch.save`` writes."""
    stream = io.BytesIO()
    torch.save(content, stream)
    return stream.getvalue()


@dataclass
class TinyPacks:
    """What a test can do with them.

    Parameters
    ----------
    home : Path
        The ``VEMO_HOME`` of the test.
    site : Site
        Serves their files, as the model hub would.
    """

    home: Path
    models: Path
    site: Site
    steps: list[str] = field(default_factory=list)

    def add(self, pack_id: str, files: list[dict[str, Any]], **changes: object) -> None:
        """Add the card of a pack."""
        card = {
            "id": pack_id, "name": pack_id.title(), "kind": "tensors", "enables": "Tests.", "files": files,
            "origin": "https://example.org", "licence": "MIT.", "terms": "permissive",
        }  # fmt: skip
        self._write(pack_id, "pack", {**card, **changes})

    def add_network(self, network_id: str, **changes: object) -> None:
        """Add the card of a network."""
        card = json.loads((models_dir() / BUILT_IN / "card.json").read_text())
        self._write(network_id, "card", {**card, "id": network_id, "name": network_id.title(), **changes})

    def publish(self, name: str, content: bytes, **stated: object) -> dict[str, Any]:
        """Put a file on the server; return its entry for a card."""
        self.site.files[f"/repository/{name}"] = content
        return {"name": name, "url": f"https://huggingface.co/repository/{name}", **stated}

    def folder(self, pack_id: str) -> Path:
        """Return where a pack lies."""
        return self.home / "data" / "packs" / pack_id

    def _write(self, folder: str, name: str, card: dict[str, object]) -> None:
        path = self.models / folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(card))
        cards._read_all.cache_clear()
        pack_cards._read_all.cache_clear()

    # What an installation reports to, while a test does not care.

    def check(self) -> None:
        """Never stop."""

    def step(self, name: str, done: float, total: float) -> None:
        """Remember the steps."""
        if name not in self.steps:
            self.steps.append(name)


def use_tiny_packs(site: Site, tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> TinyPacks:
    """Replace the real packs by ``tiny``, which the server publishes, and ``by-hand``, ``own``, ``seer``."""
    models = tmp_path / "models"
    models.mkdir()
    for module in (cards, pack_cards):
        monkeypatch.setattr(module, "models_dir", lambda: models)
    line = Layout(lambda _: [nn.Linear(WIDTH, 1)])
    pair = Layout(lambda _: [nn.Linear(2, 2)])
    monkeypatch.setattr(pack_layouts, "LAYOUTS", {"tiny": line, "by-hand": pair, "own": pair})
    facts = {"model_type": "vit", "hidden_size": 8}
    monkeypatch.setattr(pack_folders, "LAYOUTS", {"seer": FolderLayout("ViTForImageClassification", facts)})
    monkeypatch.setattr(pack_fetch, "_WAITS_S", (0.01,) * 4)
    monkeypatch.setenv("HF_ENDPOINT", site.url)
    packs = TinyPacks(home, models, site)
    packs.add("tiny", [packs.publish("tiny.pt", as_file({"state_dict": tiny()}))])
    packs.add(
        "by-hand", [{"name": "b.pt"}], getting="Fetch b.pt by hand from https://example.org", terms="unknown"
    )
    packs.add("own", [], getting="Train it here")
    packs.add(
        "seer", [{"name": "config.json"}, {"name": "pytorch_model.bin"}], kind="folder", getting="Fetch"
    )
    packs.add_network(BUILT_IN)
    packs.add_network("seeing", packs=["tiny", "by-hand"], optional_packs=["seer"])
    packs.add_network("other", packs=["by-hand"])
    return packs
