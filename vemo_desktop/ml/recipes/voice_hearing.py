"""What the layers of YAMNet hear of acted sentences, as they are and changed by rooms and devices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.ml.builtin.speech_net import HEARD, SpeechNet
from vemo_desktop.ml.recipes.learning import Report
from vemo_desktop.ml.recipes.sound_changes import changed
from vemo_desktop.ml.recipes.speech_corpora import Clip

Speaker = tuple[str, str]
"""Corpus and name."""
_OTHERS = 8
"""Voices that may be heard in the background of a speaker."""


@dataclass(frozen=True, slots=True, eq=False)
class Pooled:
    """What is heard of all windows of some clips, one after the other.

    Parameters
    ----------
    values : ndarray of float16, shape (N, 4151)
        From `SpeechNet.heard`.
    clips : ndarray of int, shape (N,)
        Place of the clip of each window.
    """

    values: npt.NDArray[np.float16]
    clips: npt.NDArray[np.int64]


def speaker_of(clip: Clip) -> Speaker:
    """Return who speaks."""
    return clip.corpus, clip.speaker


def hear(network: SpeechNet, clips: Sequence[Clip], condition: int, seed: int) -> Pooled:
    """Listen to clips under one condition.

    Parameters
    ----------
    network : SpeechNet
    clips : sequence of Clip
    condition : int
        0 leaves the clips as they are. Under any other each speaker gets a room, a microphone and a
        background, the same for all clips as in a recording.
    seed : int
    """
    numbers = {speaker: number for number, speaker in enumerate(sorted({speaker_of(one) for one in clips}))}
    values, places = [], []
    for place, clip in enumerate(clips):
        one = _recorded(clip, clips, (seed, condition, numbers[speaker_of(clip)]))
        with torch.inference_mode():
            heard = network.heard(one.samples, one.speech).numpy()
        values.append(heard.astype(np.float16))
        places.append(np.full(len(heard), place))
    if not values:
        return Pooled(np.zeros((0, HEARD), np.float16), np.zeros(0, np.int64))
    return Pooled(np.concatenate(values), np.concatenate(places))


def _recorded(clip: Clip, others: Sequence[Clip], key: tuple[int, int, int]) -> Clip:
    _, condition, _ = key
    if condition == 0:
        return clip
    chance = np.random.default_rng(key)
    background = [others[place].samples for place in chance.integers(0, len(others), _OTHERS)]
    # One seed for all clips of a speaker: what is drawn first, speed, room and microphone, is the same.
    samples = changed(clip.samples, background, np.random.default_rng([*key, 1]))
    return Clip(clip.corpus, clip.speaker, clip.voice, samples, clip.speech)


def hear_all(
    network: SpeechNet, clips: Sequence[Clip], conditions: int, seed: int, folder: Path, report: Report
) -> list[Pooled]:
    """Listen to clips under conditions 0 to `conditions`; what `folder` holds of an earlier run is kept."""
    found = []
    for condition in range(conditions + 1):
        path = folder / f"heard {condition}.npz"
        if not path.is_file():
            heard = hear(network, clips, condition, seed)
            aside = path.with_suffix(".new")
            with aside.open("wb") as file:
                np.savez(file, values=heard.values, clips=heard.clips)
            aside.replace(path)
        with np.load(path) as stored:
            found.append(Pooled(stored["values"], stored["clips"]))
        report(condition + 1, conditions + 1, "heard")
    return found
