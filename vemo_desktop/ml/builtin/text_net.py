"""The text network: Ekman's emotions and neutral in one line of English, computed with numpy alone.

Two parts add up. The narrow one looks at short sequences: each known word has a vector, filters over one,
two and three neighbours take their strongest answer in the line, the mean of the vectors beside them. The
wide one adds up a score for each part of words (3 to 5 letters), word and pair of words, found by hashing,
so that words it was never taught count by their parts. `vemo_desktop.ml.recipes.text_network` is the same
network in torch, for training; a test holds both together.

The same words mean other things in comments of the web, which are written to say what one feels, and in
dialogue, where half of the lines are neutral. What words are is learnt from both, what follows from them for
each by itself: the last layer of the narrow part and the temperature belong to one of the `REGISTERS`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import SafetensorError
from safetensors.numpy import load_file

from vemo_desktop.domain.labels import EKMAN_6
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.builtin.text_features import is_word, key, tokens

CLASSES = (*EKMAN_6.keys, "neutral")
"""Columns of all answers: Ekman's six, then neutral."""
REGISTERS = ("comments", "dialogue")
"""How people use words; subtitles and transcripts are dialogue."""
WIDTHS = (1, 2, 3)
"""How many neighbouring words a filter sees."""
LONGEST = 60
"""So many tokens of a line are looked at; subtitles have fewer than 30."""
UNKNOWN = 0
"""Row of the vectors that stands for words that were not taught."""
PART_LETTERS = (3, 4, 5)
WIDE_SCALE = 4.0
"""The wide part's sum is divided by the root of how many parts there are, and multiplied by this.

The root keeps long lines from shouting; the factor lets its weights learn at the pace of the others.
"""

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What the network says of a line.

    Parameters
    ----------
    probabilities : ndarray, shape (7,)
        Columns as `CLASSES`; mean nothing where no word is known.
    known, words : int
        How many of its words the network was taught, and how many words it has.
    """

    probabilities: Floats
    known: int
    words: int


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line as the network takes it: rows of word vectors (N,), buckets of parts (M,), and the counts."""

    rows: Ints
    buckets: Ints
    known: int
    words: int


class Vocabulary:
    """The words that were taught, as sorted 32 bit keys; the vector of word n is row n + 1."""

    def __init__(self, keys: npt.NDArray[np.uint32]) -> None:
        self.keys = keys

    def row(self, token: str) -> int:
        """Return the row of a token's vector; `UNKNOWN` for those that were not taught."""
        number = key(token)
        place = int(np.searchsorted(self.keys, number))
        return place + 1 if place < len(self.keys) and self.keys[place] == number else UNKNOWN


def line_of(text: str, vocabulary: Vocabulary, bucket_count: int) -> Line:
    """Look up what the network needs of a line."""
    found = tokens(text)[:LONGEST]
    rows = [vocabulary.row(token) if token else UNKNOWN for token in found]
    buckets = {part % bucket_count for token in found for part in _parts(token)}
    pairs = pairwise(["^", *found, "$"])
    buckets |= {key(f"{first} {second}") % bucket_count for first, second in pairs if first and second}
    known = sum(row != UNKNOWN for token, row in zip(found, rows, strict=True) if is_word(token))
    return Line(
        np.array(rows or [UNKNOWN], dtype=np.int64),
        np.array(sorted(buckets), dtype=np.int64),
        known,
        sum(map(is_word, found)),
    )


@lru_cache(maxsize=1 << 17)
def _parts(token: str) -> frozenset[int]:
    """Return keys of a token and of the parts of a word."""
    if not token:
        return frozenset()
    if not is_word(token):
        return frozenset({key(token)})
    word = f"<{token}>"
    parts = {word[at : at + size] for size in PART_LETTERS for at in range(len(word) - size + 1)}
    return frozenset(map(key, {word, *parts}))


@dataclass(frozen=True, slots=True, eq=False)
class TextNet:
    """The network with its weights, as float32.

    Parameters
    ----------
    vocabulary : Vocabulary
    vectors : ndarray, shape (V + 1, D)
    filters : tuple of ndarray, shapes (F, D, width)
        One for each of `WIDTHS`.
    filter_biases : tuple of ndarray, shapes (F,)
    out, bias : ndarray, shapes (R, 7, 3 F + D) and (R, 7)
        One for each of `REGISTERS`.
    wide : ndarray, shape (B, 7)
    temperatures : tuple of float
        By which logits are divided, fitted on lines of each register that were not trained on.
    """

    vocabulary: Vocabulary
    vectors: Floats
    filters: tuple[Floats, ...]
    filter_biases: tuple[Floats, ...]
    out: Floats
    bias: Floats
    wide: Floats
    temperatures: tuple[float, ...]

    @classmethod
    def read(cls, path: Path) -> TextNet:
        """Read ``text.safetensors``.

        Raises
        ------
        NetworkError
            If the file is missing or damaged.
        """
        try:
            stored = load_file(path)
            return cls.of(stored, Vocabulary(stored["words"]), stored["temperatures"].tolist())
        except (OSError, SafetensorError, KeyError, ValueError) as error:
            raise NetworkError(
                "The weights of the built-in text network cannot be read. Install the program again.",
                details=f"{path}: {error}",
            ) from error

    @classmethod
    def of(
        cls,
        stored: Mapping[str, npt.NDArray[np.generic]],
        vocabulary: Vocabulary,
        temperatures: Sequence[float],
    ) -> TextNet:
        """Return a network with weights as they are stored.

        Raises
        ------
        KeyError
            If some are missing.
        ValueError
            If the last layers are not one for each of `REGISTERS`.
        """

        def whole(name: str) -> Floats:
            return stored[name].astype(np.float32)

        return cls(
            vocabulary,
            whole("vectors"),
            tuple(whole(f"filters.{width}") for width in WIDTHS),
            tuple(whole(f"filter_biases.{width}") for width in WIDTHS),
            whole("out").reshape(len(REGISTERS), len(CLASSES), -1),
            whole("bias").reshape(len(REGISTERS), len(CLASSES)),
            whole("wide"),
            tuple(temperatures),
        )

    def answer(self, text: str, register: str = "dialogue") -> Answer:
        """Return what the network says of a line of English, one of `REGISTERS`."""
        line = line_of(text, self.vocabulary, len(self.wide))
        logits = self.logits(line, register) / self.temperatures[REGISTERS.index(register)]
        powers = np.exp(logits - logits.max())
        return Answer(powers / powers.sum(), line.known, line.words)

    def logits(self, line: Line, register: str) -> Floats:
        """Return one number per class, before calibration."""
        place = REGISTERS.index(register)
        vectors = self.vectors[line.rows]
        strongest = [
            _strongest(vectors, kernel, bias)
            for kernel, bias in zip(self.filters, self.filter_biases, strict=True)
        ]
        narrow: Floats = self.out[place] @ np.concatenate([*strongest, vectors.mean(axis=0)])
        narrow = narrow + self.bias[place]
        if len(line.buckets) == 0:
            return narrow
        scores: Floats = self.wide[line.buckets].sum(axis=0) * (WIDE_SCALE / np.sqrt(len(line.buckets)))
        return (narrow + scores).astype(np.float32)


def _strongest(vectors: Floats, kernel: Floats, bias: Floats) -> Floats:
    """Return the strongest answer of each filter over a line, empty places before and behind it included."""
    width = kernel.shape[2]
    padded = np.pad(vectors, ((width - 1, width - 1), (0, 0)))
    count = len(padded) - width + 1
    answers = sum((padded[at : at + count] @ kernel[:, :, at].T for at in range(width)), start=bias)
    strongest: Floats = np.maximum(answers, 0).max(axis=0)
    return strongest
