"""The stage that makes the text network: learns from GoEmotions, is judged there and on MELD."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import save_file

from vemo_desktop.errors import TrainingError
from vemo_desktop.files import written_aside
from vemo_desktop.ml.builtin.text_net import CLASSES, TextNet, Vocabulary, line_of
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.recipes.judging import percent, recall_by_name
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage
from vemo_desktop.ml.recipes.text_corpora import GO_EMOTIONS, MELD, Texts, read_go_emotions, read_meld
from vemo_desktop.ml.recipes.text_judging import Judged, judge
from vemo_desktop.ml.recipes.text_training import TextRecipe, split_kept, train_text, vocabulary_of
from vemo_desktop.ml.temperature import fit_temperature

RECIPE = TextRecipe()
_LEARNING, _JUDGING = 0.9, 1.0
"""How much of the stage is done after learning, and in the end."""


def run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Train, calibrate, write the weights, read them back and judge what was read."""
    recipe = replace(RECIPE, seed=seed)
    folder = material.place(GO_EMOTIONS)
    taught, kept = split_kept(read_go_emotions(folder, "train"), recipe)
    vocabulary = vocabulary_of(taught.lines, recipe.least_seen)
    network = train_text(
        taught,
        vocabulary,
        recipe,
        out.checkpoint("network"),
        lambda done, epochs, line: report("Learning from comments", _LEARNING * done / epochs, 1.0),
    )
    tensors = network.tensors()
    temperature = fit_temperature(_logits(TextNet.of(tensors, vocabulary, 1.0), kept), kept.targets)
    _write(out.weights, tensors, vocabulary, temperature)
    judged = _judged(material, TextNet.read(out.weights), report)
    return Metrics(
        {name: one.measures for name, one in judged.items()},
        _sentences(judged),
        {
            "settings": asdict(recipe),
            "classes": list(CLASSES),
            "words": len(vocabulary.keys),
            "temperature": temperature,
            "lines_taught": len(taught),
            "lines_kept_for_calibration": len(kept),
            "confusions": {name: [list(row) for row in one.confusions] for name, one in judged.items()},
            "recalls": {name: recall_by_name(CLASSES, one.confusions) for name, one in judged.items()},
        },
    )


def _logits(network: TextNet, texts: Texts) -> npt.NDArray[np.float32]:
    bucket_count = len(network.wide)
    return np.stack([network.logits(line_of(line, network.vocabulary, bucket_count)) for line in texts.lines])


def _write(
    path: Path, tensors: dict[str, npt.NDArray[np.generic]], vocabulary: Vocabulary, temperature: float
) -> None:
    whole = {**tensors, "words": vocabulary.keys, "temperature": np.array([temperature], dtype=np.float32)}
    try:
        with written_aside(path) as aside:
            save_file(whole, aside, {"classes": " ".join(CLASSES)})
    except SafetensorError as error:
        raise TrainingError(f"The weights cannot be written to {path}.", details=str(error)) from error


def _judged(material: Material, network: TextNet, report: Report) -> dict[str, Judged]:
    sets = {
        f"{name} {part}": (read, need, part)
        for name, read, need in (("GoEmotions", read_go_emotions, GO_EMOTIONS), ("MELD", read_meld, MELD))
        for part in ("dev", "test")
    }
    judged = {}
    for done, (name, (read, need, part)) in enumerate(sets.items()):
        report(f"Judging on {name}", _LEARNING + (_JUDGING - _LEARNING) * done / len(sets), 1.0)
        judged[name] = judge(network, read(material.place(need), part))
    return judged


def _sentences(judged: dict[str, Judged]) -> tuple[str, ...]:
    comments, dialogue = judged["GoEmotions test"].measures, judged["MELD test"].measures
    return (
        f"Words, comments of the web (GoEmotions test, {comments['examples']} with one label): "
        f"{percent(comments['accuracy'])} right, macro-F1 {comments['macro_f1']:.2f}, mean recall "
        f"{comments['unweighted_recall']:.2f}, calibration error {comments['calibration_error']:.3f}; always "
        f"the most frequent label: {percent(comments['always_same'])} right.",
        f"Words, dialogue of a television series that nothing was learned from (MELD test, "
        f"{dialogue['examples']} lines): {percent(dialogue['accuracy'])} right, macro-F1 "
        f"{dialogue['macro_f1']:.2f}, calibration error {dialogue['calibration_error']:.3f}; always neutral: "
        f"{percent(dialogue['always_same'])} right. Single lines without the scene say little.",
        f"Words as negative, neutral or positive, macro-F1: comments {comments['sentiment_f1']:.2f} (VADER "
        f"{comments['vader_f1']:.2f}), dialogue {dialogue['sentiment_f1']:.2f} (VADER "
        f"{dialogue['vader_f1']:.2f}).",
    )


SOURCES = (
    Source(
        what="Words: GoEmotions, comments labelled with emotions, mapped to Ekman's",
        reference="Demszky and others, GoEmotions: a dataset of fine-grained emotions, ACL 2020",
        licence="Apache-2.0",
    ),
    Source(
        what="Words: MELD, to judge only; nothing was learned from it",
        reference="Poria and others, MELD: a multimodal multi-party dataset for emotion recognition in "
        "conversations, ACL 2019",
        licence="GPL-3.0 (repository)",
    ),
    Source(
        what="Words: hashed parts of words beside word vectors",
        reference="Joulin and others, Bag of tricks for efficient text classification, EACL 2017; Kim, "
        "Convolutional neural networks for sentence classification, EMNLP 2014",
        licence="publications",
    ),
)

STAGE = Stage("text", "1", (GO_EMOTIONS, MELD), 1.0, run, SOURCES)
