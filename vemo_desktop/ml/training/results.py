"""What a training leaves behind: weights under the official names, and a report of how they came about."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import safetensors
import torch
from safetensors import SafetensorError
from safetensors.torch import save_file
from torch import Tensor

from vemo_desktop import __version__
from vemo_desktop.errors import TrainingError
from vemo_desktop.files import write_text_aside, written_aside
from vemo_desktop.ml.training.folder import REPORT_FILE, STATE_FILE, weights_file
from vemo_desktop.ml.training.loop import Outcome
from vemo_desktop.ml.training.material import Material
from vemo_desktop.ml.training.recipes import Recipe

_HOPEFUL = (
    "The weights were chosen on the same held-out videos that judge them, so these values are on the hopeful "
    "side; the last judgement is not chosen."
)


@dataclass(frozen=True, slots=True)
class TrainedFiles:
    """The files of a finished training; `values` are those of its weights on the held-out videos."""

    weights: Path
    report: Path
    values: Mapping[str, float]


def write_result(
    folder: Path,
    network_id: str,
    recipe: Recipe,
    material: Material[object],
    device: str,
    outcome: Outcome,
) -> TrainedFiles:
    """Write weights and report, and remove the saved state, in this order.

    Raises
    ------
    TrainingError
        If they cannot be written; the saved state is still there.
    """
    place = folder / weights_file(network_id)
    try:
        _write_weights(place, outcome.weights, network_id)
        report = _report(place, network_id, recipe, material, device, outcome)
        write_text_aside(folder / REPORT_FILE, json.dumps(report, indent=1, ensure_ascii=False) + "\n")
        (folder / STATE_FILE).unlink(missing_ok=True)
    except (OSError, SafetensorError) as error:
        raise TrainingError(
            f"The trained network cannot be written to {folder}. Its state is still there; free some space "
            "and start the training again, it goes on from there.",
            details=str(error),
        ) from error
    return TrainedFiles(place, folder / REPORT_FILE, _values_at(outcome, outcome.step))


def _write_weights(path: Path, weights: Mapping[str, Tensor], network_id: str) -> None:
    ready = {name: value.contiguous() for name, value in weights.items()}
    with written_aside(path) as aside:
        save_file(ready, aside, {"network": network_id, "program": f"VEMO Desktop {__version__}"})


def _report(
    weights: Path,
    network_id: str,
    recipe: Recipe,
    material: Material[object],
    device: str,
    outcome: Outcome,
) -> dict[str, object]:
    is_chosen = outcome.step != outcome.steps or (recipe.keep_best and bool(outcome.history.judgements))
    return {
        "network": network_id,
        "weights": {
            "file": weights.name,
            "sha256": hashlib.sha256(weights.read_bytes()).hexdigest(),
            "after_update": outcome.step,
        },
        "held_out": _values_at(outcome, outcome.step),
        "held_out_before_training": _values_at(outcome, 0),
        "held_out_note": _HOPEFUL if is_chosen else "",
        "updates": outcome.steps,
        "ended_by": outcome.ended_by,
        "seconds": round(outcome.seconds, 3),
        "device": device,
        "settings": recipe.to_json(),
        "versions": versions(),
        "split": {
            "rule": material.split.rule,
            "train": [{"video": one, "name": material.names[one]} for one in material.split.train],
            "validation": [{"video": one, "name": material.names[one]} for one in material.split.validation],
        },
        "left_out": dict(material.left_out),
        "judgements": [{"step": one.step, **one.values} for one in outcome.history.judgements],
        "losses": outcome.history.thinned(),
    }


def _values_at(outcome: Outcome, step: int) -> dict[str, float]:
    found = (one.values for one in outcome.history.judgements if one.step == step)
    return dict(next(found, {}))


def versions() -> dict[str, object]:
    """Return what computed: program, libraries, system, threads."""
    return {
        "program": __version__,
        "python": platform.python_version(),
        "torch": torch.__version__,
        "numpy": np.__version__,
        "safetensors": safetensors.__version__,
        "system": platform.platform(),
        "threads": torch.get_num_threads(),
    }
