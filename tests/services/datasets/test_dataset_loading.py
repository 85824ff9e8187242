"""Loading a dataset as others do, and training on it."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tests.dataset_projects import NAMES, export, rows
from vemo_desktop.exchange.huggingface.options import Tables

if TYPE_CHECKING:
    import torch


@pytest.fixture
def datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the library most people load datasets with, kept off the network and off the home folder."""
    for name in ("HF_HUB_OFFLINE", "HF_DATASETS_OFFLINE", "HF_HUB_DISABLE_TELEMETRY"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return importlib.import_module("datasets")


def test_it_loads_in_datasets(datasets: ModuleType, project: Path, tmp_path: Path) -> None:
    for tables in (Tables.BOTH, Tables.JSONL):
        folder = tmp_path / tables
        export(project, folder, tables=tables)
        for table in ("segments", "steps-sentiment", "videos"):
            loaded = datasets.load_dataset(str(folder), table, cache_dir=str(tmp_path / "hf"))
            found = sorted(json.dumps(row, sort_keys=True) for part in loaded.values() for row in part)
            assert len(found) == len(rows(tmp_path / Tables.BOTH, table))
            assert {json.loads(row)["video"] for row in found} == set(NAMES)


def test_a_network_trains_for_an_epoch_on_what_datasets_loads(
    datasets: ModuleType, project: Path, tmp_path: Path
) -> None:
    """The way of those who know nothing of this program: the card tells them everything they need."""
    import torch

    export(project, tmp_path / "out")
    loaded = datasets.load_dataset(
        str(tmp_path / "out"), "steps-sentiment", split="train", cache_dir=str(tmp_path / "hf")
    )
    names = [name for name in loaded.column_names if name.startswith("curve:")]
    steps = loaded.filter(lambda row: row["label"] is not None).class_encode_column("label")
    known = steps.map(lambda row: {"x": [row[name] or 0.0 for name in names]}).with_format(
        "torch", columns=["x", "label"]
    )
    network = torch.nn.Linear(len(names), known.features["label"].num_classes)
    batches = torch.utils.data.DataLoader(known, batch_size=4, shuffle=True)
    count, before, after = one_epoch(network, ((batch["x"], batch["label"]) for batch in batches))
    assert count == len(known) == sum(row["label"] is not None for row in loaded)
    assert after < before


def test_the_reader_that_travels_along_trains_a_network(project: Path, tmp_path: Path) -> None:
    import torch

    export(project, tmp_path / "out")
    path = tmp_path / "out" / "vemo_dataset.py"
    spec = importlib.util.spec_from_file_location("vemo_dataset", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    steps = module.Steps(tmp_path / "out", "train", "sentiment")
    network = torch.nn.Linear(len(steps.curves), len(steps.labels))
    count, before, after = one_epoch(network, torch.utils.data.DataLoader(steps, batch_size=4, shuffle=True))
    assert count == len(steps) > 0
    assert after < before


def one_epoch(
    network: torch.nn.Module, batches: Iterable[tuple[torch.Tensor, torch.Tensor]]
) -> tuple[int, float, float]:
    """Train once through some batches; return how many items, and the loss on all before and after."""
    import torch

    torch.manual_seed(0)
    for value in network.parameters():
        torch.nn.init.zeros_(value)
    listed = list(batches)
    every_x, every_y = (torch.cat([batch[side] for batch in listed]) for side in (0, 1))
    loss_of = torch.nn.functional.cross_entropy
    before = loss_of(network(every_x), every_y).item()
    optimiser = torch.optim.Adam(network.parameters(), lr=0.05)
    for x, y in listed:
        optimiser.zero_grad()
        loss_of(network(x), y).backward()
        optimiser.step()
    return len(every_y), before, loss_of(network(every_x), every_y).item()
