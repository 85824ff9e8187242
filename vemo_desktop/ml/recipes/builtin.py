"""The stages of the built-in network, and what its card says whatever was measured."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.ml.recipes.card import Facts
from vemo_desktop.ml.recipes.stage import Stage


def stages() -> Sequence[Stage]:
    """Return all stages in the order in which they run; loads what they need."""
    from vemo_desktop.ml.recipes import face_stage, fusion_stage, speech_stage, text_stage

    return (face_stage.STAGE, speech_stage.STAGE, text_stage.STAGE, fusion_stage.STAGE)


CARD: Facts = {
    "id": "builtin",
    "name": "Built-in network",
    "version": "1",
    "summary": "Small networks for faces, speech and words, trained on people; comes with the program.",
    "notice": (
        "Trained on single faces, on acted speech and on English comments from the web. It takes expressions "
        "for feelings, knows no story and no irony, and is less sure than its numbers look on people, "
        "microphones and languages it has not met. Use it as a first sketch to correct."
    ),
    "licence": (
        "CC BY-NC-SA 4.0, not for commercial use: the weights were trained on RAVDESS and nEMO, which are "
        "under this licence; the program itself is Apache-2.0"
    ),
    "implementation": "builtin",
    "trained": True,
    "curve_kind": "trained",
    "schemes": ("sentiment", "ekman-6", "valence-arousal"),
    "main_scheme": "sentiment",
    "rate_hz": 4.0,
    "inputs": ("video", "audio", "cues"),
    "devices": ("cpu",),
    "needs": ("cv2",),
}
