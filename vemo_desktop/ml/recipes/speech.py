"""Learns what voices mean, from acted speech in English, German and Polish.

YAMNet's layers are left as they are, so that all sentences are heard once for each of some conditions, and
learning on top takes seconds. Each step of learning draws whole speakers and takes off what they sound like
in the sentences drawn: what is learnt is how a voice differs from itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from vemo_desktop.ml.builtin.speech_net import POOLED, HeadNet, SpeechNet
from vemo_desktop.ml.builtin.voice_head import LEAST_VARIANCE
from vemo_desktop.ml.builtin.voices import TIMBRE, VOICES
from vemo_desktop.ml.recipes.learning import LearningRecipe, Report, learn
from vemo_desktop.ml.recipes.speech_corpora import Clip, classes_of
from vemo_desktop.ml.recipes.voice_hearing import Pooled, Speaker, speaker_of

Places = npt.NDArray[np.int64]
Recordings = dict[Speaker, list[Places]]
"""Rows of each speaker, one array for each condition."""
_FOR_USUAL = 8000
"""Windows from which is learnt what is usual."""
_FOR_START = 300
"""Windows of a recording that tell how voices differ within speakers."""
_LEAST_SPREAD = 0.05
"""Added to the spread of what is heard: some of the 4096 numbers are almost always 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRecipe(LearningRecipe):
    """Settings, chosen by leaving out thirds of the speakers that are learnt from."""

    epochs: int = 16
    updates: int = 50
    """Of each epoch."""
    batch: int = 8
    """Recordings per update."""
    windows: int = 64
    """Windows of each recording, at most."""
    conditions: int = 8
    """How often each sentence is heard changed, besides as it is."""
    learning_rate: float = 2e-3
    weight_decay: float = 0.2
    describing_rate: float = 0.1
    """Learning rate of the first, large layer, as a share of that of the others."""
    dropout: float = 0.5
    smoothing: float = 0.1
    alone: float = 0.8
    """How many recordings have one speaker; the others have two or three."""
    unknown: float = 0.2
    """How often nothing is taken off, as where a recording has one sentence."""
    corpora: tuple[tuple[str, float], ...] = (("RAVDESS", 0.4), ("EMO-DB", 0.2), ("nEMO", 0.4))
    """How often each corpus is drawn."""


class Top(nn.Module):
    """What is learnt: descriptions of what YAMNet heard, and a head on top of them.

    `scale` is the spread, shape (4096,), of what is heard within speakers.
    """

    scale: Tensor

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.register_buffer("scale", torch.ones(POOLED))
        self.describe = nn.Linear(POOLED, len(TIMBRE), bias=False)
        self.head = HeadNet(dropout)

    def descriptions(self, heard: Tensor) -> Tensor:
        """Return descriptions, shape (N, 183), of what was heard, shape (N, 4151)."""
        return torch.cat([self.describe(heard[:, :POOLED] / self.scale), heard[:, POOLED:]], dim=1)

    def relative(self, descriptions: Tensor, share: float) -> Tensor:
        """Bring descriptions of one recording to one mean and spread, as far as `share` of it is believed."""
        mean, variance = descriptions.mean(dim=0), descriptions.var(dim=0, unbiased=False)
        mean = share * mean + (1 - share) * self.head.usual
        variance = share * variance + (1 - share) * self.head.spread
        return (descriptions - mean) / (variance + LEAST_VARIANCE).sqrt()

    @torch.no_grad()
    def learn_usual(self, heard: Tensor) -> None:
        """Take mean and variance of what is usual from what was heard of many speakers."""
        found = self.descriptions(heard)
        self.head.usual.copy_(found.mean(dim=0))
        self.head.spread.copy_(found.var(dim=0, unbiased=False))


def train_speech(
    network: SpeechNet,
    clips: Sequence[Clip],
    heard: Sequence[Pooled],
    recipe: SpeechRecipe,
    point: Path,
    device: torch.device,
    report: Report,
) -> SpeechNet:
    """Learn from clips; continues from `point` where the same recipe was stopped.

    Each clip may only be taken for a class that its corpus has.

    Parameters
    ----------
    network : SpeechNet
        With the layers of YAMNet; what is learnt is put into it.
    clips : sequence of Clip
    heard : sequence of Pooled
        What is heard of them under each condition.

    Returns
    -------
    SpeechNet
        On the processor, ready to predict.
    """
    torch.manual_seed(recipe.seed)
    values = torch.from_numpy(_known(np.concatenate([one.values for one in heard])))
    owners = np.concatenate([one.clips for one in heard])
    recordings = _recordings(clips, heard)
    top = Top(recipe.dropout)
    _start(top, values, recordings, recipe.seed)
    some = values[np.random.default_rng(recipe.seed).permutation(len(values))[:_FOR_USUAL]].float().to(device)
    top.to(device)
    voices = torch.tensor([clip.voice for clip in clips])
    weights = torch.from_numpy(_clip_weights(clips))
    allowed = classes_of(clips)
    may = torch.from_numpy(np.stack([allowed[clip.corpus] for clip in clips]))

    def losses(epoch: int) -> Iterator[Tensor]:
        chance = np.random.default_rng([recipe.seed, epoch])
        top.learn_usual(some)
        for _ in range(recipe.updates):
            drawn = [_recording(recordings, recipe, chance) for _ in range(recipe.batch)]
            relative = torch.cat(
                [
                    top.relative(top.descriptions(values[rows].float().to(device)), _share(recipe, chance))
                    for rows in drawn
                ]
            )
            owner = owners[np.concatenate(drawn)]
            classes, counts = may[owner].to(device), weights[owner].to(device)
            wanted = _smooth(voices[owner].to(device), classes, recipe.smoothing)
            # Timbre and prosody each learn by themselves; in one layer prosody is hardly heard.
            logits = top.head.opinions(relative).masked_fill(~classes, -1e4)
            misfits = -(wanted * logits.log_softmax(dim=2)).sum(dim=2).sum(dim=0)
            yield (misfits * counts).sum() / counts.sum()

    rates = [(list(top.describe.parameters()), recipe.describing_rate), (list(top.head.parameters()), 1.0)]
    learnt = learn(top, rates, recipe, recipe.updates, losses, point, report)
    learnt.learn_usual(some.cpu())
    with torch.no_grad():
        network.describe.weight.copy_(learnt.describe.weight / learnt.scale)
    network.head.load_state_dict(learnt.head.state_dict())
    return network.requires_grad_(False).eval()


def _known(values: npt.NDArray[np.float16]) -> npt.NDArray[np.float16]:
    """Fill in, in place, what no prosody told: with its mean, as `SpeechNet.told` does."""
    own = values[:, POOLED:]
    known = ~np.isnan(own)
    means = np.where(known, own, 0).sum(axis=0, dtype=np.float64) / np.maximum(known.sum(axis=0), 1)
    np.copyto(own, means.astype(np.float16), where=~known)
    return values


def _start(top: Top, values: Tensor, recordings: Recordings, seed: int) -> None:
    """Begin with the directions in which voices differ most within speakers: principal components."""
    chance = np.random.default_rng(seed)
    parts = []
    for conditions in recordings.values():
        for rows in conditions[:2]:
            part = values[np.sort(chance.permutation(rows)[:_FOR_START]), :POOLED].float()
            parts.append(part - part.mean(dim=0))
    within = torch.cat(parts)
    top.scale.copy_(within.std(dim=0) + _LEAST_SPREAD)
    count = min(len(TIMBRE), *within.shape)
    _, sizes, directions = torch.pca_lowrank(within / top.scale, count, center=False)
    with torch.no_grad():
        top.describe.weight[:count].copy_(directions.T / (sizes.mean() / len(within) ** 0.5))


def _recordings(clips: Sequence[Clip], heard: Sequence[Pooled]) -> Recordings:
    speakers = [speaker_of(clip) for clip in clips]
    found: Recordings = {speaker: [] for speaker in sorted(set(speakers))}
    numbers = {speaker: number for number, speaker in enumerate(found)}
    of_clip = np.array([numbers[speaker] for speaker in speakers])
    first = 0
    for one in heard:
        of_row = of_clip[one.clips]
        for speaker, number in numbers.items():
            found[speaker].append(first + np.flatnonzero(of_row == number))
        first += len(one.values)
    return found


def _recording(recordings: Recordings, recipe: SpeechRecipe, chance: np.random.Generator) -> Places:
    """Draw windows of one, two or three speakers of one corpus, all heard under one condition."""
    names = [name for name, _ in recipe.corpora]
    shares = np.array([share for _, share in recipe.corpora])
    corpus = names[int(chance.choice(len(names), p=shares / shares.sum()))]
    speakers = [speaker for speaker in recordings if speaker[0] == corpus]
    wanted = 1 if chance.random() < recipe.alone else int(chance.integers(2, 4))
    condition = int(chance.integers(len(recordings[speakers[0]])))
    drawn = chance.permutation(len(speakers))[:wanted]
    rows = np.concatenate([recordings[speakers[place]][condition] for place in drawn])
    some: Places = chance.permutation(rows)[: recipe.windows]
    return some


def _share(recipe: SpeechRecipe, chance: np.random.Generator) -> float:
    """Draw how far mean and spread of a recording are believed."""
    return 0.0 if chance.random() < recipe.unknown else float(chance.uniform(0.5, 1.0))


def _clip_weights(clips: Sequence[Clip]) -> npt.NDArray[np.float32]:
    """Return how much each clip counts: rare classes of a corpus more, by the root of their share."""
    kinds = [(clip.corpus, clip.voice) for clip in clips]
    counts = {kind: kinds.count(kind) for kind in set(kinds)}
    corpora = {
        name: max(count for (corpus, _), count in counts.items() if corpus == name) for name, _ in counts
    }
    return np.array([(corpora[kind[0]] / counts[kind]) ** 0.5 for kind in kinds], dtype=np.float32)


def _smooth(voices: Tensor, may: Tensor, smoothing: float) -> Tensor:
    """Return targets that leave a little for the other classes of the corpus."""
    sharp = F.one_hot(voices, len(VOICES)).float()
    return (1 - smoothing) * sharp + smoothing * may.float() / may.sum(dim=1, keepdim=True)
