"""Following a recipe with sound as the media part reads it: where raw recordings meet training."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vemo_desktop.media.whole_sound import whole_sound
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.recipes import Followed, follow, recipe_of
from vemo_desktop.ml.recipes.running import OnProgress


def make_network(
    name: str,
    data: Path,
    out: Path,
    *,
    seed: int = 1,
    stages: Sequence[str] = (),
    device: str = "auto",
    on_progress: OnProgress = lambda stage, step, share: None,
) -> Followed:
    """Make the weights of a network from raw material, or go on making them.

    Parameters
    ----------
    name : str
        Which recipe: ``builtin``.
    data : Path
        Folder with ``labels/``, ``media/`` and ``weights/``.
    out : Path
        Folder of the results; what is finished there is kept.
    seed : int
        Decides everything that is drawn.
    stages : sequence of str
        Only these; all by default.

    Raises
    ------
    UsageError
        If there is no such recipe, stage or folder.
    TrainingError
        If material is missing, or the results cannot be written.
    NetworkError
        If there is no such device.
    """
    material = Material(data, whole_sound)
    return follow(
        recipe_of(name), material, out, seed=seed, stages=stages, device=device, on_progress=on_progress
    )
