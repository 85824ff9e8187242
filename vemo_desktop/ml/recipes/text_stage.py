"""The stage that makes the text network: learns from comments and dialogue, and is judged on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import save_file

from vemo_desktop.errors import TrainingError
from vemo_desktop.files import written_aside
from vemo_desktop.ml.builtin.text_net import CLASSES, REGISTERS, TextNet, Vocabulary, line_of
from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.recipes.judging import percent, recall_by_name
from vemo_desktop.ml.recipes.material import Material
from vemo_desktop.ml.recipes.stage import Bench, Metrics, Report, Stage
from vemo_desktop.ml.recipes.text_corpora import GO_EMOTIONS, MELD, Texts, read_go_emotions, read_meld
from vemo_desktop.ml.recipes.text_judging import Judged, judge
from vemo_desktop.ml.recipes.text_training import Lesson, TextRecipe, split_kept, train_text, vocabulary_of
from vemo_desktop.ml.temperature import fit_temperature

RECIPE = TextRecipe()
_LEARNING, _JUDGING = 0.9, 1.0
"""How much of the stage is done after learning, and in the end."""


def run(material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
    """Train, calibrate, write the weights, read them back and judge what was read.

    The calibration of comments rests on a tenth of those to learn from, that of dialogue on the development
    part of MELD.
    """
    recipe = replace(RECIPE, seed=seed)
    comments, kept = split_kept(read_go_emotions(material.place(GO_EMOTIONS), "train"), recipe)
    dialogue = read_meld(material.place(MELD), "train")
    vocabulary = vocabulary_of(comments.lines + dialogue.lines, recipe.least_seen)
    network = train_text(
        [Lesson(comments, "comments"), Lesson(dialogue, "dialogue", recipe.dialogue_times)],
        vocabulary,
        recipe,
        out.checkpoint("network"),
        lambda done, epochs, line: report("Learning from words", _LEARNING * done / epochs, 1.0),
    )
    tensors = network.tensors()
    uncalibrated = TextNet.of(tensors, vocabulary, [1.0] * len(REGISTERS))
    calibrating = {"comments": kept, "dialogue": read_meld(material.place(MELD), "dev")}
    temperatures = {
        register: fit_temperature(_logits(uncalibrated, texts, register), texts.targets)
        for register, texts in calibrating.items()
    }
    _write(out.weights, tensors, vocabulary, [temperatures[register] for register in REGISTERS])
    judged = _judged(material, TextNet.read(out.weights), report)
    return Metrics(
        {name: one.measures for name, one in judged.items()},
        _sentences(judged),
        {
            "settings": asdict(recipe),
            "classes": list(CLASSES),
            "words": len(vocabulary.keys),
            "temperatures": dict(temperatures),
            "lines_taught": {"comments": len(comments), "dialogue": len(dialogue)},
            "lines_for_calibration": {name: len(texts) for name, texts in calibrating.items()},
            "confusions": {name: [list(row) for row in one.confusions] for name, one in judged.items()},
            "recalls": {name: recall_by_name(CLASSES, one.confusions) for name, one in judged.items()},
        },
    )


def _logits(network: TextNet, texts: Texts, register: str) -> npt.NDArray[np.float32]:
    bucket_count = len(network.wide)
    lines = (line_of(line, network.vocabulary, bucket_count) for line in texts.lines)
    return np.stack([network.logits(line, register) for line in lines])


def _write(
    path: Path,
    tensors: dict[str, npt.NDArray[np.generic]],
    vocabulary: Vocabulary,
    temperatures: Sequence[float],
) -> None:
    sure = np.array(temperatures, dtype=np.float32)
    whole = {**tensors, "words": vocabulary.keys, "temperatures": sure}
    try:
        with written_aside(path) as aside:
            save_file(whole, aside, {"classes": " ".join(CLASSES)})
    except SafetensorError as error:
        raise TrainingError(f"The weights cannot be written to {path}.", details=str(error)) from error


def _judged(material: Material, network: TextNet, report: Report) -> dict[str, Judged]:
    comments, dialogue = material.place(GO_EMOTIONS), material.place(MELD)
    sets = {
        "GoEmotions dev": (read_go_emotions(comments, "dev"), "comments"),
        "GoEmotions test": (read_go_emotions(comments, "test"), "comments"),
        "GoEmotions test, taken for dialogue": (read_go_emotions(comments, "test"), "dialogue"),
        "MELD dev": (read_meld(dialogue, "dev"), "dialogue"),
        "MELD test": (read_meld(dialogue, "test"), "dialogue"),
    }
    judged = {}
    for done, (name, (texts, register)) in enumerate(sets.items()):
        report(f"Judging on {name}", _LEARNING + (_JUDGING - _LEARNING) * done / len(sets), 1.0)
        judged[name] = judge(network, texts, register)
    return judged


def _sentences(judged: dict[str, Judged]) -> tuple[str, ...]:
    comments, dialogue = judged["GoEmotions test"].measures, judged["MELD test"].measures
    foreign = judged["GoEmotions test, taken for dialogue"].measures
    return (
        f"Words, comments of the web (GoEmotions test, {comments['examples']} with one label): "
        f"{percent(comments['accuracy'])} right, macro-F1 {comments['macro_f1']:.2f}, mean recall "
        f"{comments['unweighted_recall']:.2f}, calibration error {comments['calibration_error']:.3f}; always "
        f"the most frequent label: {percent(comments['always_same'])} right. Taken for dialogue, as "
        f"subtitles are: {percent(foreign['accuracy'])}, macro-F1 {foreign['macro_f1']:.2f}, calibration "
        f"error {foreign['calibration_error']:.3f}.",
        f"Words, dialogue of a television series, conversations that nothing was learned from (MELD test, "
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
        what="Words: MELD, lines of a television series labelled with emotions",
        reference="Poria and others, MELD: a multimodal multi-party dataset for emotion recognition in "
        "conversations, ACL 2019",
        licence="GPL-3.0 (repository); the lines themselves belong to the owners of the series",
    ),
    Source(
        what="Words: hashed parts of words beside word vectors",
        reference="Joulin and others, Bag of tricks for efficient text classification, EACL 2017; Kim, "
        "Convolutional neural networks for sentence classification, EMNLP 2014",
        licence="publications",
    ),
)

STAGE = Stage("text", "2", (GO_EMOTIONS, MELD), 1.0, run, SOURCES)
