"""From examples to trained weights: the one place that knows which recipe goes with which task."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.errors import UsageError
from vemo_desktop.ml.cards import card
from vemo_desktop.ml.training.cten_task import CtenTask
from vemo_desktop.ml.training.loop import Loop, LoopSettings, Outcome, Watch
from vemo_desktop.ml.training.material import Material
from vemo_desktop.ml.training.recipes import CtenRecipe, Recipe, TslRecipe, VemoclapRecipe
from vemo_desktop.ml.training.task import Task
from vemo_desktop.ml.training.tensorboard import Log
from vemo_desktop.ml.training.tsl_task import TslTask
from vemo_desktop.ml.training.vemoclap_task import VemoclapTask


def train_material(
    network_id: str,
    recipe: Recipe,
    material: Material[Any],
    device: str,
    *,
    state_file: Path,
    identity: str,
    watch: Watch,
    log: Log | None = None,
) -> Outcome:
    """Train a network on its examples; see `loop.Loop` for the state file, for stopping and for the log.

    Any: each recipe comes with examples of its own kind.

    Raises
    ------
    UsageError
        If the recipe is not the network's.
    TrainingError
        As `Loop.run`.
    """
    settings = LoopSettings.of(recipe, len(material.train))
    task = _task(network_id, recipe, material, device)
    return Loop(task, settings, state_file, identity, watch, log).run()


def _task(network_id: str, recipe: Recipe, material: Material[Any], device: str) -> Task[Any]:
    match recipe:
        case TslRecipe():
            return TslTask(recipe, material.train, material.validation, device)
        case CtenRecipe():
            scheme = BUILT_IN_SCHEMES[card(network_id).main_scheme]
            return CtenTask(recipe, scheme, material.train, material.validation, device)
        case VemoclapRecipe():
            classes = len(BUILT_IN_SCHEMES[card(network_id).main_scheme].labels)
            return VemoclapTask(recipe, classes, material.train, material.validation, device)
    raise UsageError(f"{network_id} has no recipe of this kind.")
