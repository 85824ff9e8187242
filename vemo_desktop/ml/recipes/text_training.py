"""Trains the text network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from vemo_desktop.ml.builtin.text_features import key, tokens
from vemo_desktop.ml.builtin.text_net import REGISTERS, UNKNOWN, Line, Vocabulary, line_of
from vemo_desktop.ml.recipes.learning import LearningRecipe, Report, learn
from vemo_desktop.ml.recipes.text_corpora import Texts
from vemo_desktop.ml.recipes.text_network import TextNetwork, batch_of
from vemo_desktop.ml.training.chance import seed_of

_CHUNK = 100
"""Batches whose lines are sorted by length together, so that little is padded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRecipe(LearningRecipe):
    """Settings of the text network, chosen by macro-F1 on the development parts of GoEmotions and MELD."""

    epochs: int = 4
    batch: int = 64
    learning_rate: float = 2e-3
    dropout: float = 0.4
    unknown: float = 0.05
    """Share of words that are taken for unknown ones, drawn anew each time."""
    numbers: int = 32
    filters: int = 64
    buckets: int = 32768
    least_seen: int = 3
    """Words seen less often in training have no vector of their own."""
    kept: float = 0.1
    """Share of the comments to learn from that is kept for the calibration."""
    dialogue_times: int = 2
    """How often each line of dialogue is shown for each time that a comment is, being four times fewer."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """Lines of one of `REGISTERS` to learn from, and how often each is shown in an epoch."""

    texts: Texts
    register: str
    times: int = 1


def split_kept(texts: Texts, recipe: TextRecipe) -> tuple[Texts, Texts]:
    """Return the lines to learn from and those kept, drawn by the seed."""
    order = np.random.default_rng(seed_of(recipe.seed, "kept")).permutation(len(texts))
    kept = max(1, round(recipe.kept * len(texts)))
    return texts.at(order[kept:]), texts.at(order[:kept])


def vocabulary_of(lines: Sequence[str], least_seen: int) -> Vocabulary:
    """Return the tokens that occur often enough."""
    seen = Counter(token for line in lines for token in tokens(line) if token)
    keys = {key(token) for token, count in seen.items() if count >= least_seen}
    return Vocabulary(np.array(sorted(keys), dtype=np.uint32))


def train_text(
    lessons: Sequence[Lesson], vocabulary: Vocabulary, recipe: TextRecipe, point: Path, report: Report
) -> TextNetwork:
    """Train on all lessons together; continues from `point` where the same recipe was stopped.

    It runs on the processor: graphics cards are no faster on networks this small.
    """
    torch.manual_seed(seed_of(recipe.seed, "weights"))
    shown = [one for one in lessons for _ in range(one.times)]
    lines = [line_of(line, vocabulary, recipe.buckets) for one in shown for line in one.texts.lines]
    targets = torch.from_numpy(np.concatenate([one.texts.targets for one in shown]))
    places = [REGISTERS.index(one.register) for one in shown]
    registers = torch.from_numpy(np.repeat(places, [len(one.texts) for one in shown]))
    words = len(vocabulary.keys)
    network = TextNetwork(words, recipe.numbers, recipe.filters, recipe.buckets, recipe.dropout)

    def losses(epoch: int) -> Iterator[Tensor]:
        chance = np.random.default_rng(seed_of(recipe.seed, "epoch", epoch))
        for chosen in _batches(lines, recipe.batch, chance):
            seen = [_forgetful(lines[place], recipe.unknown, chance) for place in chosen]
            yield _loss(network(batch_of(seen), registers[chosen]), targets[chosen])

    steps = -(-len(lines) // recipe.batch)
    return learn(network, [(list(network.parameters()), 1.0)], recipe, steps, losses, point, report)


def _loss(logits: Tensor, targets: Tensor) -> Tensor:
    return -(targets * logits.log_softmax(dim=1)).sum(dim=1).mean()


def _batches(lines: Sequence[Line], size: int, chance: np.random.Generator) -> list[list[int]]:
    """Return the places of all lines in batches of about the same length, in random order."""
    order = chance.permutation(len(lines)).tolist()
    chunks = [order[first : first + _CHUNK * size] for first in range(0, len(order), _CHUNK * size)]
    ordered = [place for chunk in chunks for place in sorted(chunk, key=lambda one: len(lines[one].rows))]
    batches = [ordered[first : first + size] for first in range(0, len(ordered), size)]
    return [batches[place] for place in chance.permutation(len(batches))]


def _forgetful(line: Line, share: float, chance: np.random.Generator) -> Line:
    """Return a line of which some words are taken for unknown."""
    rows = np.where(chance.random(len(line.rows)) < share, UNKNOWN, line.rows)
    return Line(rows, line.buckets, line.known, line.words)
