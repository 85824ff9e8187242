"""The stage that makes the face network from the votes of FER+."""

from __future__ import annotations

from dataclasses import asdict, replace

import torch
from scipy.special import softmax

from vemo_desktop.ml.builtin.faces import EXPRESSIONS
from vemo_desktop.ml.builtin.shipped import in_half_precision, save_shipped
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.recipes.faces import FaceRecipe, calibration, face_logits, split_kept, train_faces
from vemo_desktop.ml.recipes.ferplus import read_faces
from vemo_desktop.ml.recipes.judging import confusions, judged, percent, recall_by_name
from vemo_desktop.ml.recipes.material import Material, Need
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage

TAUGHT = Need("labels/ferplus/train.parquet", "the faces of FER+ to learn from")
JUDGED = Need("labels/ferplus/valid.parquet", "the faces of FER+ to judge by")
RECIPE = FaceRecipe()
_LEARNING = 0.98
"""How much of the stage is done after learning."""


def run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Train, calibrate on faces kept from training, write the weights and judge them as they are stored."""
    recipe = replace(RECIPE, seed=seed)
    taught, kept = split_kept(read_faces(material.place(TAUGHT)), recipe)
    network = in_half_precision(
        train_faces(
            taught,
            recipe,
            out.checkpoint("network"),
            torch.device(device),
            lambda done, epochs, line: report("Learning from faces", _LEARNING * done / epochs, 1.0),
        )
    )
    temperature = calibration(face_logits(network, kept.crops), kept)
    save_shipped(network, out.weights, {"temperature": temperature})
    report("Judging on faces", _LEARNING, 1.0)
    faces = read_faces(material.place(JUDGED))
    clear = faces.at(faces.majority >= 0)
    probabilities = softmax(face_logits(network, clear.crops) / temperature, axis=1)
    measures = judged(probabilities, clear.majority)
    table = confusions(clear.majority, probabilities.argmax(axis=1), len(EXPRESSIONS))
    return Metrics(
        {"FER+ validation": measures},
        (
            f"Faces, {measures['examples']} of FER+ with a clear majority of votes (validation part): "
            f"{percent(measures['accuracy'])} right, mean recall over eight expressions "
            f"{measures['unweighted_recall']:.2f}, calibration error {measures['calibration_error']:.3f}.",
        ),
        {
            "settings": asdict(recipe),
            "classes": list(EXPRESSIONS),
            "temperature": temperature,
            "faces_taught": len(taught),
            "faces_kept_for_calibration": len(kept),
            "confusions": {"FER+ validation": [list(row) for row in table]},
            "recalls": {"FER+ validation": recall_by_name(EXPRESSIONS, table)},
        },
    )


SOURCES = (
    Source(
        what="Faces: FER2013, pictures from the web; FER+, ten votes for each",
        reference="Goodfellow and others, Challenges in representation learning, ICONIP 2013; Barsoum and "
        "others, Training deep networks for facial expression recognition with crowd-sourced label "
        "distribution, ICMI 2016",
        licence="pictures: not clear; votes: MIT",
    ),
)

STAGE = Stage("faces", "1", (TAUGHT, JUDGED), 60.0, run, SOURCES)
