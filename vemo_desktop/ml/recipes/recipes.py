"""The recipes there are, and how one is followed from raw material to the files of a network."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.ml import devices
from vemo_desktop.ml.recipes import builtin
from vemo_desktop.ml.recipes.card import Facts, write_card, write_table
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.running import Finished, OnProgress, chosen_stages, finished_in, run_stages
from vemo_desktop.ml.recipes.stage import Stage


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one network is made.

    Parameters
    ----------
    network : str
        Identifier of the network, and of the folder it is shipped in.
    stages : callable
        Returns all stages, each behind those whose weights it reads; called when they are needed, since
        they load torch.
    card : mapping
        What its card says apart from sources and measurements.
    most_bytes : int
        How large its weights may be in all to be shipped.
    """

    network: str
    stages: Callable[[], Sequence[Stage]]
    card: Facts
    most_bytes: int


RECIPES: dict[str, Recipe] = {
    "builtin": Recipe("builtin", builtin.stages, builtin.CARD, most_bytes=12_000_000),
}


@dataclass(frozen=True, slots=True)
class Followed:
    """What following a recipe left behind; no `card` as long as `unfinished` names stages."""

    folder: Path
    stages: tuple[Finished, ...]
    unfinished: tuple[str, ...]
    table: Path
    card: Path | None


def recipe_of(name: str) -> Recipe:
    """Return a recipe.

    Raises
    ------
    UsageError
        If there is none of this name.
    """
    if name not in RECIPES:
        raise UsageError(f'There is no recipe "{name}". Recipes: {", ".join(RECIPES)}.')
    return RECIPES[name]


def follow(
    recipe: Recipe,
    material: Material,
    folder: Path,
    *,
    seed: int = 1,
    stages: Sequence[str] = (),
    device: str = "auto",
    on_progress: OnProgress = lambda stage, step, share: None,
) -> Followed:
    """Make the weights of a network, or go on making them.

    Parameters
    ----------
    material : Material
    folder : Path
        For the results. What an earlier run finished there with the same seed, material and version of a
        stage is kept.
    stages : sequence of str
        Names of the stages to run; all of them by default.

    Raises
    ------
    UsageError
        If the folder of material or a stage does not exist.
    TrainingError
        If material is missing, before anything is done; or if the results cannot be written.
    NetworkError
        If there is no such device.
    """
    if not material.root.is_dir():
        raise UsageError(f"There is no folder {material.root}. Name the one that holds labels and weights.")
    every = recipe.stages()
    chosen = chosen_stages(every, stages)
    run_now = run_stages(chosen, material, folder, seed, devices.pick(device), on_progress)
    by_name = {one.stage: one for one in run_now}
    there = [by_name.get(stage.name) or finished_in(folder, stage.name) for stage in every]
    finished = tuple(one for one in there if one is not None)
    unfinished = tuple(stage.name for stage, one in zip(every, there, strict=True) if one is None)
    try:
        table = write_table(f"Figures of the network {recipe.network}", finished, folder)
        card = None if unfinished else write_card(recipe.card, every, finished, folder)
    except OSError as error:
        raise TrainingError(
            f"The card cannot be written to {folder}. All weights are there; the same command goes on.",
            details=str(error),
        ) from error
    return Followed(folder, tuple(run_now), unfinished, table, card)


def install(recipe: Recipe, followed: Followed, models: Path) -> tuple[Path, ...]:
    """Copy finished weights, their table and, once it is there, the card into the folder of networks.

    Parameters
    ----------
    models : Path
        ``models/`` of a checkout.

    Raises
    ------
    TrainingError
        If the weights are larger than what may be shipped, or cannot be copied.
    """
    shipped = [stage for stage in recipe.stages() if stage.is_shipped]
    finished = [one for stage in shipped if (one := finished_in(followed.folder, stage.name))]
    size = sum(one.weights.stat().st_size for one in finished)
    if size > recipe.most_bytes:
        raise TrainingError(
            f"The weights have {size} bytes, and at most {recipe.most_bytes} are shipped. Nothing was copied."
        )
    sources = [*(one.weights for one in finished), followed.table, *filter(None, [followed.card])]
    target = models / recipe.network
    try:
        target.mkdir(parents=True, exist_ok=True)
        return tuple(Path(shutil.copyfile(source, target / source.name)) for source in sources)
    except OSError as error:
        raise TrainingError(f"The files cannot be copied to {target}.", details=str(error)) from error
