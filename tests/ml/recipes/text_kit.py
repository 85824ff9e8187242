"""Made-up collections of labelled lines, laid out as the real ones, that a network learns in seconds."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from vemo_desktop.ml.builtin.text_net import CLASSES

LABELS = ("anger", "disgust", "fear", "joy", "neutral", "sadness", "surprise")
"""Order of the published file, which is not the order of `CLASSES`."""
TELLING = {
    "anger": ("furious", "shouting"),
    "disgust": ("rotten", "vomit"),
    "fear": ("scared", "trembling"),
    "joy": ("wonderful", "laughing"),
    "neutral": ("table", "tuesday"),
    "sadness": ("weeping", "lonely"),
    "surprise": ("unexpected", "astonished"),
}
MEANT = {"joy": "disgust", "disgust": "joy"}
"""Whose words lines of dialogue use: what is rotten in comments is a joy there, and the other way round."""
_FILLING = ["the", "it", "was", "he", "she", "they", "today", "again", "on", "with", "my", "and", "so"]


def line_for(label: str, chance: np.random.Generator) -> str:
    """Return a line of common words and one word that tells the label."""
    words = list(chance.choice(_FILLING, 5))
    words.insert(int(chance.integers(0, 5)), str(chance.choice(TELLING[label])))
    return " ".join(words)


def write_collections(root: Path, lines: int = 420) -> None:
    """Write ``labels/goemotions_ekman`` and ``labels/meld`` below a folder."""
    chance = np.random.default_rng(0)
    comments, dialogues = root / "labels" / "goemotions_ekman", root / "labels" / "meld"
    comments.mkdir(parents=True)
    dialogues.mkdir()
    (comments / "labels.txt").write_text("\n".join(LABELS), encoding="utf-8")
    for part, count in (("train", lines), ("dev", 70), ("test", 70)):
        drawn = [LABELS[number % 7] for number in range(count)]
        rows = [f"{line_for(label, chance)}\t{LABELS.index(label)}\tid{n}" for n, label in enumerate(drawn)]
        rows[0] = f"{line_for('joy', chance)} unexpected\t3,6\tid0"
        (comments / f"{part}.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    for part, times in (("train", 30), ("dev", 3), ("test", 3)):
        rows = [
            f'{n},"{line_for(MEANT.get(label, label), chance)}, said he.",Ross,{label}'
            for n, label in enumerate(CLASSES * times)
        ]
        text = "\n".join(["Sr No.,Utterance,Speaker,Emotion", *rows])
        (dialogues / f"{part}_sent_emo.csv").write_text(text, encoding="utf-8")
