"""Trains the speech network on acted speech in English, German and Polish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn import functional as F

from vemo_desktop.ml.builtin.speech_net import SpeechNet, log_mel
from vemo_desktop.ml.builtin.voices import STEP, STRIDE, VOICES, WINDOW_STEPS
from vemo_desktop.ml.recipes.learning import LearningRecipe, Report, learn
from vemo_desktop.ml.recipes.sound_changes import changed
from vemo_desktop.ml.recipes.speech_corpora import Clip, classes_of
from vemo_desktop.ml.recipes.yamnet import start_from_yamnet


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRecipe(LearningRecipe):
    """Settings; none was tried out on the validation speakers.

    Another way to train was, beside this one, and was worse on them: see docs/builtin.md.
    """

    body_rate: float = 0.3
    """Learning rate of YAMNet's layers, as a share of that of the new ones."""
    frozen: int = 4
    """YAMNet's lowest layers, which keep their weights."""
    longest_gradient: float = 2.0
    dropout: float = 0.3
    smoothing: float = 0.1
    repeats: tuple[tuple[str, int], ...] = (("RAVDESS", 2), ("EMO-DB", 3), ("nEMO", 1))
    """How often a clip of each corpus is heard per epoch, so that the small ones count."""


def train_speech(
    clips: Sequence[Clip],
    yamnet: Path,
    recipe: SpeechRecipe,
    point: Path,
    device: torch.device,
    report: Report,
) -> SpeechNet:
    """Train from the layers of YAMNet; continues from `point` where the same recipe was stopped.

    Each clip may only be taken for a class that its corpus has.

    Returns
    -------
    SpeechNet
        On the processor, ready to predict.
    """
    torch.manual_seed(recipe.seed)
    network = SpeechNet(recipe.dropout)
    start_from_yamnet(network, yamnet)
    network.to(device)
    order = _epoch_of(clips, recipe)
    steps = len(order) // recipe.batch
    weights = _clip_weights(clips)
    allowed = {name: torch.from_numpy(there) for name, there in classes_of(clips).items()}

    def losses(epoch: int) -> Iterator[Tensor]:
        chance = np.random.default_rng([recipe.seed, epoch])
        for batch in chance.permutation(order)[: steps * recipe.batch].reshape(steps, recipe.batch):
            some = [clips[place] for place in batch]
            mel, speech = _crops(some, clips, chance)
            mel = _masked(mel, chance).to(device)
            with torch.autocast(device.type, torch.bfloat16):
                logits = network(mel, speech.to(device), recipe.frozen).float()
            may = torch.stack([allowed[clip.corpus] for clip in some]).to(device)
            voices = torch.tensor([clip.voice for clip in some], device=device)
            wanted = _smooth(voices, may, recipe.smoothing)
            counts = torch.from_numpy(weights[batch]).to(device)
            misfits = -(wanted * logits.masked_fill(~may, -1e4).log_softmax(dim=1)).sum(dim=1)
            yield (misfits * counts).sum() / counts.sum()

    return learn(network, _rates(network, recipe), recipe, steps, losses, point, report)


def _rates(network: SpeechNet, recipe: SpeechRecipe) -> list[tuple[list[torch.nn.Parameter], float]]:
    body = [*network.first.parameters(), *network.body.parameters()]
    known = {id(parameter) for parameter in body}
    fresh = [parameter for parameter in network.parameters() if id(parameter) not in known]
    return [(body, recipe.body_rate), (fresh, 1.0)]


def _epoch_of(clips: Sequence[Clip], recipe: SpeechRecipe) -> npt.NDArray[np.int64]:
    repeats = dict(recipe.repeats)
    return np.repeat(np.arange(len(clips)), [repeats.get(clip.corpus, 1) for clip in clips])


def _clip_weights(clips: Sequence[Clip]) -> npt.NDArray[np.float32]:
    """Return how much each clip counts: rare classes of a corpus more, by the root of their share."""
    kinds = [(clip.corpus, clip.voice) for clip in clips]
    counts = {kind: kinds.count(kind) for kind in set(kinds)}
    corpora = {
        name: max(count for (corpus, _), count in counts.items() if corpus == name) for name, _ in counts
    }
    return np.array([(corpora[kind[0]] / counts[kind]) ** 0.5 for kind in kinds], dtype=np.float32)


def _crops(
    some: Sequence[Clip], others: Sequence[Clip], chance: np.random.Generator
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return changed stretches of `WINDOW_STEPS` as log-mel frames, and where they hold speech."""
    sound = np.zeros((len(some), WINDOW_STEPS * STEP), dtype=np.float32)
    speech = np.zeros((len(some), WINDOW_STEPS), dtype=np.bool_)
    background = [others[place].samples for place in chance.integers(0, len(others), 8)]
    for row, clip in enumerate(some):
        first = int(chance.integers(0, max(1, len(clip.speech) - WINDOW_STEPS + 1)))
        part = clip.samples[first * STEP : (first + WINDOW_STEPS) * STEP]
        sound[row, : len(part)] = changed(part, background, chance)
        heard = clip.speech[first : first + WINDOW_STEPS]
        speech[row, : len(heard)] = heard
    return log_mel(torch.from_numpy(sound)), torch.from_numpy(speech)


def _masked(mel: torch.Tensor, chance: np.random.Generator) -> torch.Tensor:
    """Hide bands and instants (Park and others, SpecAugment, Interspeech 2019)."""
    hidden = mel.mean(dim=(1, 2))
    for row in range(len(mel)):
        for _ in range(2):
            low, wide = int(chance.integers(0, 60)), int(chance.integers(0, 9))
            mel[row, :, low : low + wide] = hidden[row]
        first, long = int(chance.integers(0, mel.shape[1])), int(chance.integers(0, 2 * STRIDE))
        mel[row, first : first + long] = hidden[row]
    return mel


def _smooth(voices: torch.Tensor, may: torch.Tensor, smoothing: float) -> torch.Tensor:
    """Return targets that leave a little for the other classes of the corpus."""
    sharp = F.one_hot(voices, len(VOICES)).float()
    return (1 - smoothing) * sharp + smoothing * may.float() / may.sum(dim=1, keepdim=True)


def window_logits(network: SpeechNet, clip: Clip, hop_steps: int = 3) -> npt.NDArray[np.float64]:
    """Return the logits of all windows of a clip that hold speech, shape (N, 9), one per `hop_steps`."""
    with torch.inference_mode():
        steps = network.hear(log_mel(torch.from_numpy(clip.samples)[None]))
        speech = torch.from_numpy(clip.speech)[None]
        firsts = range(0, max(1, len(clip.speech) - WINDOW_STEPS + 1), hop_steps)
        windows = [slice(first, first + WINDOW_STEPS) for first in firsts]
        parts = [
            network.decide(network.gather(steps[:, window], speech[:, window]))
            for window in windows
            if speech[0, window].any()
        ]
    return torch.cat(parts).double().numpy()
