"""The stages of the built-in network, and what its card says whatever was measured."""

from __future__ import annotations

from collections.abc import Sequence

from vemo_desktop.ml.recipes.card import Facts
from vemo_desktop.ml.recipes.stage import Stage


def stages() -> Sequence[Stage]:
    """Return all stages in the order in which they run; loads what they need."""
    from vemo_desktop.ml.recipes import face_stage, fusion_stage, people_stage, speech_stage, text_stage

    return (
        face_stage.STAGE,
        speech_stage.APART,
        speech_stage.STAGE,
        people_stage.STAGE,
        text_stage.STAGE,
        fusion_stage.STAGE,
    )


CARD: Facts = {
    "id": "builtin",
    "name": "Built-in network",
    "version": "5",
    "summary": "Faces, voices and words, learnt from people; comes with the program. Not for commercial use.",
    "notice": (
        "Trained on single faces, on acted speech, on English comments from the web and on the lines of one "
        "television series. It takes expressions for feelings, knows no story and no irony, and is less sure "
        "than its numbers look on people, microphones and languages it has not met. Use it as a first sketch "
        "to correct."
    ),
    "licence": (
        "CC BY-NC-SA 4.0, not for commercial use: the weights were trained on RAVDESS and nEMO, which are "
        "under this licence; text.safetensors was trained on lines of MELD, whose repository is under the "
        "GPL-3.0; the program itself is Apache-2.0"
    ),
    "implementation": "builtin",
    "trained": True,
    "curve_kind": "trained",
    "schemes": ("sentiment", "ekman-6", "valence-arousal"),
    "main_scheme": "sentiment",
    "rate_hz": 4.0,
    "inputs": ("video", "audio", "cues"),
    "devices": ("cpu",),
    "needs": ("cv2", "scenedetect", "silero_vad", "vaderSentiment"),
    "sources": (
        {
            "what": "Finding faces: YuNet, weights as published",
            "reference": "Wu, Peng and Yu, YuNet: a tiny millisecond-level face detector, Machine "
            "Intelligence Research 20, 2023",
            "licence": "MIT (opencv_zoo) and Apache-2.0 (libfacedetection.train)",
        },
        {
            "what": "Telling speech from other sound: Silero VAD, weights shipped in its package",
            "reference": "Silero Team, Silero VAD: pre-trained enterprise-grade voice activity detector",
            "licence": "MIT",
        },
        {
            "what": "Fusion: a product of experts",
            "reference": "Hinton, Training products of experts by minimizing contrastive divergence, Neural "
            "Computation 14(8), 2002",
        },
        {
            "what": "Picture, motion, sound, pitch and VADER",
            "reference": "the sources on the card of the network signals",
        },
    ),
}
