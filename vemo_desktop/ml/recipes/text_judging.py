"""How good the text network is, beside VADER and beside always giving the same answer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.steps import macro_f1
from vemo_desktop.ml.builtin.text_emotions import LEAST_KNOWN
from vemo_desktop.ml.builtin.text_net import CLASSES, TextNet
from vemo_desktop.ml.recipes.judging import confusions, judged
from vemo_desktop.ml.recipes.text_corpora import Texts
from vemo_desktop.ml.signals.words import WordsEncoder

_SIDES = {"anger": 0, "disgust": 0, "fear": 0, "sadness": 0, "neutral": 1, "joy": 2}
"""Negative, neutral, positive; surprise has no side, and lines labelled with it are left out."""
_NEGATIVE, _NEUTRAL, _POSITIVE = range(3)
_VADER_SIDE = 0.05
"""From here on a compound score has a side, as its authors advise."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Judged:
    """Measures of one set, and its table of confusions: rows are the labels, columns the answers."""

    measures: dict[str, float]
    confusions: list[list[int]]


def judge(network: TextNet, texts: Texts, register: str) -> Judged:
    """Judge the network on a set of lines, taken for one of `text_net.REGISTERS`.

    Returns
    -------
    Judged
        The measures of `judging.judged` over lines with exactly one label; ``any_label``, how often the
        answer is among the labels, over all lines; ``spoken``, the share of lines with enough known
        words to be answered; ``sentiment_f1`` and ``vader_f1``, macro-F1 of negative, neutral and positive
        over lines that have one label and not that of surprise.
    """
    answers = [network.answer(line, register) for line in texts.lines]
    probabilities = np.stack([answer.probabilities for answer in answers])
    predicted = probabilities.argmax(axis=1)
    single = texts.marks.sum(axis=1) == 1
    labels, given = texts.marks[single].argmax(axis=1), predicted[single]
    spoken = [answer.words > 0 and answer.known >= LEAST_KNOWN * answer.words for answer in answers]
    measures = {
        **judged(probabilities[single], labels),
        "any_label": float(np.mean(texts.marks[np.arange(len(texts)), predicted])),
        "spoken": float(np.mean(spoken)),
        **_sentiment(texts, probabilities, single),
    }
    return Judged(measures, confusions(labels, given, len(CLASSES)))


def _sentiment(
    texts: Texts, probabilities: npt.NDArray[np.float32], single: npt.NDArray[np.bool_]
) -> dict[str, float]:
    sided = single & ~texts.marks[:, CLASSES.index("surprise")]
    labels = np.array([_SIDES[CLASSES[mark]] for mark in texts.marks[sided].argmax(axis=1)])
    return {
        "sentiment_f1": macro_f1(labels, _sides(probabilities[sided]), 3),
        "vader_f1": macro_f1(labels, _vader_sides([texts.lines[at] for at in np.flatnonzero(sided)]), 3),
    }


def _sides(probabilities: npt.NDArray[np.float32]) -> Ints:
    """Return the side with the largest sum; surprise counts for neither."""
    sums = np.zeros((len(probabilities), 3))
    for name, side in _SIDES.items():
        sums[:, side] += probabilities[:, CLASSES.index(name)]
    chosen: Ints = sums.argmax(axis=1)
    return chosen


def _vader_sides(lines: list[str]) -> Ints:
    vader = WordsEncoder()
    scores = [vader.judged(line) or [0.0] for line in lines]
    return np.array(
        [_POSITIVE if s >= _VADER_SIDE else _NEGATIVE if s <= -_VADER_SIDE else _NEUTRAL for (s,) in scores]
    )
