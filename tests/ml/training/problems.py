"""Tiny made-up problems that each network can learn in seconds."""

from __future__ import annotations

from functools import partial

import numpy as np

from vemo_desktop.domain.judging.detection import TrueSegment
from vemo_desktop.domain.labels import EKMAN_6
from vemo_desktop.ml.networks.tsl.inputs import TslInputs
from vemo_desktop.ml.networks.tsl.points import PointLabel
from vemo_desktop.ml.networks.tsl.shown import LABELS
from vemo_desktop.ml.networks.vemoclap.preparation import FEATURE_LENGTHS, FEATURE_WIDTHS
from vemo_desktop.ml.training.cten_task import CtenTask, CtenVideo
from vemo_desktop.ml.training.recipes import CtenRecipe, TslRecipe, VemoclapRecipe
from vemo_desktop.ml.training.snippets import CachedSnippets
from vemo_desktop.ml.training.tsl_task import TslTask, TslVideo
from vemo_desktop.ml.training.vemoclap_task import VemoclapTask, VemoclapVideo

RATE_HZ = 25.0
STEP_S = 16 / RATE_HZ
_CLASSES = len(EKMAN_6.labels)


def tsl_features(number: int, classes: np.ndarray) -> TslInputs:
    """Return features that show at each step whether it is negative (0), positive (1) or neither (2)."""
    generator, steps = np.random.default_rng(number), len(classes)
    visual = generator.random((steps, 1024), np.float32) * 0.2
    for label in (0, 1):
        visual[classes == label, label * 512 : (label + 1) * 512] += 0.5
    mel = generator.normal(0.3, 0.1, (steps, 32, 60)).astype(np.float32)
    return TslInputs(visual, mel)


def tsl_video(number: int, *, steps: int = 24, flip: bool = False) -> TslVideo:
    """Return a video with one negative and one positive segment; `flip` mixes its labels up."""
    generator = np.random.default_rng(number)
    classes = np.full(steps, 2)
    order = generator.permutation(2)
    for place, label in enumerate(order):
        start = place * steps // 2 + int(generator.integers(1, 5))
        classes[start : start + 5] = label
    starts = {label: int(np.flatnonzero(classes == label)[0]) for label in (0, 1)}
    told = {label: 1 - label if flip else label for label in (0, 1)}
    return TslVideo(
        f"video-{number}",
        partial(tsl_features, number, classes),
        RATE_HZ,
        tuple(PointLabel((starts[label] + 2) * 16 + 3, told[label]) for label in (0, 1)),
        tuple(
            TrueSegment(f"video-{number}", LABELS[label], start * STEP_S, (start + 5) * STEP_S)
            for label, start in starts.items()
        ),
    )


def tsl_task(*, train: int = 6, validation: int = 6, shuffled: bool = False, **changes: object) -> TslTask:
    """Return TSL-Net on this problem, without its reverse mapping unless asked for."""
    settings = {"reverse_weight": 0.0, "learning_rate": 1e-3, "sound_learning_rate": 1e-3, "dropout": 0.2}
    recipe = TslRecipe(**{**settings, "batch": 3, **changes})  # type: ignore[arg-type]
    flips = (np.arange(train) % 2 == 0) & shuffled
    return TslTask(
        recipe,
        [tsl_video(number, flip=bool(flips[number])) for number in range(train)],
        [tsl_video(1000 + number) for number in range(validation)],
        "cpu",
    )


def _labels(count: int, *, shuffled: bool) -> tuple[np.ndarray, np.ndarray]:
    """Return what videos show and what is said of them; shuffled, every class gets every label equally."""
    shown = np.arange(count) % _CLASSES
    return shown, (shown + np.arange(count) // _CLASSES) % _CLASSES if shuffled else shown


def cten_task(
    *, train: int = 36, validation: int = 60, shuffled: bool = False, **changes: object
) -> CtenTask:
    """Return CTEN's head where half of the segments show the class."""
    settings = {"segments": 8, "snippet_frames": 4, "learning_rate": 1e-3, "batch": 12, "steps": 20}
    recipe = CtenRecipe(**{**settings, **changes})  # type: ignore[arg-type]

    def videos(count: int, seed: int, *, mixed: bool) -> list[CtenVideo]:
        generator = np.random.default_rng(seed)
        shown, told = _labels(count, shuffled=mixed)
        made = []
        for number in range(count):
            values = generator.random((recipe.segments, 2048), np.float32)
            columns = slice(shown[number] * 300, (shown[number] + 1) * 300)
            values[generator.permutation(recipe.segments)[: recipe.segments // 2], columns] += 1.0
            middles = np.arange(recipe.segments) * 10 + 6
            source = CachedSnippets(recipe.segments * 10, middles, values)
            made.append(CtenVideo(f"video-{seed}-{number}", source, int(told[number])))
        return made

    return CtenTask(
        recipe, EKMAN_6, videos(train, 1, mixed=shuffled), videos(validation, 2, mixed=False), "cpu"
    )


def vemoclap_task(
    *, train: int = 36, validation: int = 60, shuffled: bool = False, **changes: object
) -> VemoclapTask:
    """Return VEMOCLAP's classifier where sound and faces show the class."""
    settings = {"learning_rate": 3e-4, "batch": 12, "steps": 12}
    recipe = VemoclapRecipe(**{**settings, **changes})  # type: ignore[arg-type]

    def videos(count: int, seed: int, *, mixed: bool) -> list[VemoclapVideo]:
        generator = np.random.default_rng(seed)
        shown, told = _labels(count, shuffled=mixed)
        made = []
        for number in range(count):
            features = {
                name: generator.random((FEATURE_LENGTHS[name], width), np.float32)
                for name, width in FEATURE_WIDTHS.items()
            }
            for name in ("beats", "face_emotion"):
                features[name][:, shown[number] * 80 : (shown[number] + 1) * 80] += 1.0
            made.append(VemoclapVideo(f"video-{seed}-{number}", features, int(told[number])))
        return made

    return VemoclapTask(
        recipe, _CLASSES, videos(train, 1, mixed=shuffled), videos(validation, 2, mixed=False), "cpu"
    )
