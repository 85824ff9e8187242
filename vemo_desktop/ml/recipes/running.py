"""Running the stages of a recipe, and going on where an earlier run stopped."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from vemo_desktop import __version__
from vemo_desktop.errors import TrainingError, UsageError
from vemo_desktop.files import write_text_aside
from vemo_desktop.ml.recipes.material import Material, digest_of
from vemo_desktop.ml.recipes.stage import Bench, Stage, checkpoints_of, weights_of

OnProgress = Callable[[str, str, float], None]
"""Called with a stage, what it is doing, and how much of it is done in [0, 1]; may raise to stop."""

_IDENTITY_FILE = "identity"


@dataclass(frozen=True, slots=True)
class Finished:
    """A stage with its weights and what it measured; `was_kept` if an earlier run had finished it."""

    stage: str
    weights: Path
    record: dict[str, object]
    was_kept: bool


def metrics_of(folder: Path, stage: str) -> Path:
    """Return the metrics of a stage in the folder of a recipe."""
    return folder / "metrics" / f"{stage}.json"


def chosen_stages(stages: Sequence[Stage], names: Sequence[str]) -> list[Stage]:
    """Return the stages that are named, in the order of the recipe; all for ``all`` or no name.

    Raises
    ------
    UsageError
        If there is no such stage.
    """
    known = [stage.name for stage in stages]
    unknown = [name for name in names if name not in (*known, "all")]
    if unknown:
        raise UsageError(f'There is no stage "{unknown[0]}". Stages: {", ".join(known)}, all.')
    return [stage for stage in stages if not names or "all" in names or stage.name in names]


def run_stages(
    stages: Sequence[Stage], material: Material, folder: Path, seed: int, device: str, on_progress: OnProgress
) -> list[Finished]:
    """Run stages that are not finished yet.

    Parameters
    ----------
    stages : sequence of Stage
        In an order in which each comes behind those whose weights it reads.
    folder : Path
        Made if it is missing. Holds ``STAGE.safetensors``, ``metrics/STAGE.json``, ``checkpoints/STAGE/``.

    Raises
    ------
    TrainingError
        If material is missing, before anything is done; or if results cannot be written.
    """
    material.require(need for stage in stages for need in stage.needs)
    _require_order(stages, folder)
    try:
        (folder / "metrics").mkdir(parents=True, exist_ok=True)
        return [_finished(stage, material, folder, seed, device, on_progress) for stage in stages]
    except OSError as error:
        raise TrainingError(
            f"The recipe cannot be finished in {folder}. What was finished is kept, and the same command "
            "goes on from there.",
            details=str(error),
        ) from error


def finished_in(folder: Path, stage: str) -> Finished | None:
    """Return a stage that an earlier run finished, or None if there is none or its weights changed since."""
    weights, place = weights_of(folder, stage), metrics_of(folder, stage)
    if not weights.is_file() or not place.is_file():
        return None
    record = json.loads(place.read_text(encoding="utf-8"))
    is_whole = record["weights_sha256"] == digest_of(weights)
    return Finished(stage, weights, record, was_kept=True) if is_whole else None


def _require_order(stages: Sequence[Stage], folder: Path) -> None:
    coming: set[str] = set()
    for stage in stages:
        for other in stage.after:
            if other not in coming and finished_in(folder, other) is None:
                raise TrainingError(
                    f'The stage "{stage.name}" needs the weights of "{other}", which {folder} does not hold. '
                    f"Run that stage first."
                )
        coming.add(stage.name)


def _finished(
    stage: Stage, material: Material, folder: Path, seed: int, device: str, on_progress: OnProgress
) -> Finished:
    on_progress(stage.name, "Looking at the material", 0.0)
    identity = _identity(stage, material, folder, seed)
    earlier = finished_in(folder, stage.name)
    if earlier is not None and earlier.record["identity"] == identity:
        on_progress(stage.name, "Finished before", 1.0)
        return earlier
    _forget_others(folder, stage.name, identity)
    started = time.monotonic()

    def report(step: str, done: float, total: float) -> None:
        on_progress(stage.name, step, done / total if total > 0 else 1.0)

    metrics = stage.run(material, Bench(folder, stage.name), seed, device, report)
    record: dict[str, object] = {
        "stage": stage.name,
        "identity": identity,
        "version": stage.version,
        "seed": seed,
        "device": device,
        "seconds": round(time.monotonic() - started, 1),
        "program": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "weights_sha256": digest_of(weights_of(folder, stage.name)),
        "weights_bytes": weights_of(folder, stage.name).stat().st_size,
        **metrics.to_json(),
    }
    text = json.dumps(record, indent=1, ensure_ascii=False, allow_nan=False)
    # Last, since it is what makes the stage a finished one.
    write_text_aside(metrics_of(folder, stage.name), text + "\n")
    _remove(checkpoints_of(folder, stage.name))
    on_progress(stage.name, "Finished", 1.0)
    return Finished(stage.name, weights_of(folder, stage.name), json.loads(text), was_kept=False)


def _identity(stage: Stage, material: Material, folder: Path, seed: int) -> str:
    """Name all that the result depends on."""
    parts = [stage.name, stage.version, str(seed), material.digest(stage.needs)]
    parts += [digest_of(weights_of(folder, other)) for other in stage.after]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _forget_others(folder: Path, stage: str, identity: str) -> None:
    """Remove how far another training of this stage had come, and note whose checkpoints come now."""
    place = checkpoints_of(folder, stage)
    note = place / _IDENTITY_FILE
    if note.is_file() and note.read_text(encoding="utf-8") == identity:
        return
    _remove(place)
    place.mkdir(parents=True)
    write_text_aside(note, identity)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
