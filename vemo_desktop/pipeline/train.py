"""Training one network: examples are gathered, features computed where they are missing, weights written."""

from __future__ import annotations

from vemo_desktop.errors import TrainingError
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Trained
from vemo_desktop.jobs.requests import DecidedVideos, TrainNetwork
from vemo_desktop.ml import devices
from vemo_desktop.ml.training.folder import STATE_FILE, ready_folder
from vemo_desktop.ml.training.material import Material, identity_of
from vemo_desktop.ml.training.tensorboard import tensorboard_log
from vemo_desktop.pipeline.gathering import GATHERING, gathered, no_examples, reasons
from vemo_desktop.pipeline.published import published

_TRAINING = "Training"
_WRITING = "Writing the network"


def train(request: TrainNetwork, ctx: JobContext) -> Trained:
    """Train a network to the end, from where an earlier training in the same folder stopped.

    Raises
    ------
    Cancelled
        After the training was saved as it stood.
    UsageError
        If the folder holds a finished training, or the recipe does not fit the network.
    TrainingError
        If there is nothing to learn from, or the training cannot go on.
    NetworkError
        If features are missing and cannot be computed here.
    """
    from vemo_desktop.ml.training.results import write_result
    from vemo_desktop.ml.training.training import train_material

    has_features = not isinstance(request.data, DecidedVideos)
    ctx.plan({GATHERING: 1 if has_features else 40, _TRAINING: 98 if has_features else 59, _WRITING: 1})
    folder = ready_folder(request.path)
    device = devices.pick(request.device)
    material = _material(request, device, ctx)
    _require_examples(material)
    identity = identity_of(request.network_id, request.recipe.to_json(), device, material.facts)
    run = f"{request.network_id}-{identity[:12]}"
    with tensorboard_log(request.tensorboard, run, request.recipe.to_json()) as log:
        outcome = train_material(
            request.network_id,
            request.recipe,
            material,
            device,
            state_file=folder / STATE_FILE,
            identity=identity,
            watch=lambda done, wanted, _: ctx.step(_TRAINING, done, wanted),
            log=log,
        )
    ctx.step(_WRITING, 0, 1)
    files = write_result(folder, request.network_id, request.recipe, material, device, outcome)
    ctx.step(_WRITING, 1, 1)
    return Trained(
        request.job_id, files.weights, files.report, dict(files.values), no_examples(material.left_out)
    )


def _material(request: TrainNetwork, device: str, ctx: JobContext) -> Material[object]:
    if isinstance(request.data, DecidedVideos):
        return gathered(request, request.data, device, ctx)
    return published(request.data, request.recipe, lambda done, total: ctx.step(GATHERING, done, total))


def _require_examples(material: Material[object]) -> None:
    if not material.train:
        raise TrainingError(
            " ".join(["There is no video to learn from. Nothing was written.", reasons(material.left_out)]),
            details=str(dict(material.left_out)),
        )
