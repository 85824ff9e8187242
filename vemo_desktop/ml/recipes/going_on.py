"""Points from which a stopped training goes on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import torch

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Part(Protocol):
    """A network, an optimiser or a schedule."""

    def state_dict(self) -> dict[str, Any]:
        """Return all it has to remember."""
        ...

    def load_state_dict(self, state_dict: dict[str, Any]) -> object:
        """Go on from what was remembered."""
        ...


def save_point(path: Path, parts: Mapping[str, Part], recipe: DataclassInstance, done: int) -> None:
    """Write all parts and how many rounds are done, aside and then in one step over the last point."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_suffix(".new")
    states = {name: part.state_dict() for name, part in parts.items()}
    torch.save({"recipe": asdict(recipe), "done": done, "parts": states}, aside)
    aside.replace(path)


def load_point(path: Path, parts: Mapping[str, Part], recipe: DataclassInstance) -> int:
    """Restore all parts and return how many rounds are done; 0 where there is no point of this recipe."""
    if not path.exists():
        return 0
    point = torch.load(path, weights_only=True)
    if point["recipe"] != asdict(recipe):
        return 0
    for name, part in parts.items():
        part.load_state_dict(point["parts"][name])
    return int(point["done"])
