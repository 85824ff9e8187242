"""Everything a stopped training needs to go on to the same result, in one file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.optim import Optimizer

from vemo_desktop.errors import TrainingError
from vemo_desktop.files import written_aside
from vemo_desktop.ml.training.history import History, Judgement

_FORMAT = 1
_ABOUT = "about"
_WEIGHTS, _BEST, _OPTIMIZER, _LOSSES = "weights/", "best/", "optimizer/", "losses"


@dataclass(slots=True)
class Best:
    """The weights that were judged best so far, on the processor."""

    step: int
    value: float
    weights: dict[str, Tensor]


@dataclass(slots=True)
class TrainingState:
    """How far a training has come, beside its weights.

    Parameters
    ----------
    step : int
        Updates done.
    seconds : float
        Computed so far, over all stretches.
    """

    step: int = 0
    history: History = field(default_factory=History)
    best: Best | None = None
    seconds: float = 0.0


def save(path: Path, module: nn.Module, optimizer: Optimizer, state: TrainingState, identity: str) -> None:
    """Write a state beside and rename it.

    Parameters
    ----------
    identity : str
        Names examples and settings; only the same training may go on from here.

    Raises
    ------
    TrainingError
        If it cannot be written; the earlier state is still there.
    """
    tensors = {_WEIGHTS + name: value for name, value in module.state_dict().items()}
    for number, values in optimizer.state_dict()["state"].items():
        tensors.update({f"{_OPTIMIZER}{number}/{name}": value for name, value in values.items()})
    tensors[_LOSSES] = torch.from_numpy(state.history.table())
    about: dict[str, object] = {
        "format": _FORMAT,
        "identity": identity,
        "step": state.step,
        "seconds": state.seconds,
        "columns": list(state.history.columns),
        "judgements": [[one.step, one.values] for one in state.history.judgements],
    }
    if state.best is not None:
        about["best"] = [state.best.step, state.best.value]
        tensors.update({_BEST + name: value for name, value in state.best.weights.items()})
    ready = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    try:
        with written_aside(path) as aside:
            save_file(ready, aside, {_ABOUT: json.dumps(about)})
    except (OSError, SafetensorError) as error:
        raise TrainingError(
            f"The state of the training cannot be kept in {path.parent}. The state before is still there; "
            "free some space and start the training again, it goes on from there.",
            details=str(error),
        ) from error


def load(path: Path, module: nn.Module, optimizer: Optimizer, identity: str) -> TrainingState | None:
    """Put a saved state back into network and optimiser; None if there is none.

    Raises
    ------
    TrainingError
        If the file is damaged or belongs to another training; it is left as it is.
    """
    if not path.exists():
        return None
    try:
        with safe_open(path, framework="pt") as file:
            about = json.loads((file.metadata() or {})[_ABOUT])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a mapping
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise TrainingError(
            f"The saved state {path} cannot be read. Remove it to start over.", details=str(error)
        ) from error
    if about["format"] != _FORMAT or about["identity"] != identity:
        raise TrainingError(
            f"{path.parent} holds a training of other videos, decisions or settings that was not finished. "
            f"Choose another folder, or remove {path.name} there to give that training up."
        )
    module.load_state_dict(_below(_WEIGHTS, tensors))
    optimizer.load_state_dict(
        {
            "state": _moments(_below(_OPTIMIZER, tensors)),
            "param_groups": optimizer.state_dict()["param_groups"],
        }
    )
    history = History(
        tuple(about["columns"]),
        tensors[_LOSSES].tolist(),
        [Judgement(step, values) for step, values in about["judgements"]],
    )
    best = None
    if "best" in about:
        step, value = about["best"]
        best = Best(step, value, _below(_BEST, tensors))
    return TrainingState(about["step"], history, best, about["seconds"])


def _below(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def _moments(tensors: dict[str, Tensor]) -> dict[int, dict[str, Tensor]]:
    """Return what the optimiser keeps of each weight, by the weight's number."""
    found: dict[int, dict[str, Tensor]] = {}
    for place, value in tensors.items():
        number, _, name = place.partition("/")
        found.setdefault(int(number), {})[name] = value
    return found
