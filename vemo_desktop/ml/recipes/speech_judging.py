"""Figures of the speech network on speakers it has not heard, corpus by corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.judging.steps import unweighted_recall
from vemo_desktop.ml.builtin.opinions import IN_EMOTIONS, VoiceCalibration, merged
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.recipes.measures import bootstrap_interval, fit_temperature
from vemo_desktop.ml.recipes.speech import window_logits
from vemo_desktop.ml.recipes.speech_corpora import Clip

Floats = npt.NDArray[np.float64]
Allowed = Mapping[str, npt.NDArray[np.bool_]]
"""Which of `VOICES` each corpus has, shape (9,), by its name."""
_NEVER = -1e4
"""Logit of a class that a corpus does not have."""


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """Clips with the logits of their windows, each of shape (N, 9)."""

    clips: Sequence[Clip]
    windows: Sequence[Floats]

    @property
    def voices(self) -> npt.NDArray[np.int64]:
        """The class of each clip."""
        return np.array([clip.voice for clip in self.clips], dtype=np.int64)

    def of(self, corpus: str) -> Heard:
        """Return those of one corpus."""
        pairs = [pair for pair in zip(self.clips, self.windows, strict=True) if pair[0].corpus == corpus]
        return Heard([clip for clip, _ in pairs], [windows for _, windows in pairs])


def heard(network: SpeechNet, clips: Sequence[Clip]) -> Heard:
    """Listen to clips."""
    return Heard(clips, [window_logits(network, clip) for clip in clips])


def usual_logits(known: Heard) -> Floats:
    """Return what voices usually say, shape (9,): the mean logits, all emotions of all corpora alike."""
    kinds = sorted({(clip.corpus, clip.voice) for clip in known.clips})
    pairs = list(zip(known.clips, known.windows, strict=True))
    means = [
        np.mean([one.mean(axis=0) for clip, one in pairs if (clip.corpus, clip.voice) == kind], axis=0)
        for kind in kinds
    ]
    usual: Floats = np.mean(means, axis=0)
    return usual


def window_temperature(kept: Heard, usual: Floats, moved: float) -> float:
    """Return the temperature of single windows among `EMOTIONS`, as the fused network uses them."""
    neutral = VoiceCalibration(1.0, usual, moved)
    logits = np.concatenate(_by_recording(kept, neutral))[:, IN_EMOTIONS]
    emotions = merged(VOICES).argmax(axis=1)[kept.voices]
    labels = np.repeat(emotions, [len(one) for one in kept.windows])
    return fit_temperature(logits, np.eye(logits.shape[1])[labels])


def clip_temperature(kept: Heard, allowed: Allowed, usual: Floats, moved: float) -> float:
    """Return the temperature of whole clips, each among the classes of its corpus."""
    logits = clip_logits(kept, allowed, VoiceCalibration(1.0, usual, moved))
    return fit_temperature(logits, np.eye(len(VOICES))[kept.voices])


def clip_logits(found: Heard, allowed: Allowed, calibration: VoiceCalibration) -> Floats:
    """Return the mean logits of whole clips, shape (N, 9), among the classes of their corpus.

    All clips of a speaker are taken for one recording, as far as `calibration` moves its mean.
    """
    means = np.stack([one.mean(axis=0) for one in _by_recording(found, calibration)])
    may = np.stack([allowed[clip.corpus] for clip in found.clips])
    return np.where(may, means, _NEVER)


def _by_recording(found: Heard, calibration: VoiceCalibration) -> list[Floats]:
    """Return the logits of windows after taking off what each speaker sounds like in all clips."""
    windows = list(found.windows)
    speakers = [(clip.corpus, clip.speaker) for clip in found.clips]
    for speaker in set(speakers):
        places = [place for place, one in enumerate(speakers) if one == speaker]
        joined = np.concatenate([windows[place] for place in places])
        moved = calibration.applied(joined, np.ones(len(joined)))
        ends = np.cumsum([len(windows[place]) for place in places])[:-1]
        for place, part in zip(places, np.split(moved, ends), strict=True):
            windows[place] = part
    return windows


def interval(found: Heard, probabilities: Floats, seed: int) -> dict[str, float]:
    """Return the interval of the mean recall over speakers; nothing where there is only one."""
    speakers = np.array([clip.speaker for clip in found.clips])
    rows = np.column_stack([found.voices, probabilities.argmax(axis=1)])
    groups = {str(name): rows[speakers == name] for name in np.unique(speakers)}
    if len(groups) < 2:
        return {}
    low, high = bootstrap_interval(
        groups, lambda drawn: unweighted_recall(drawn[:, 0], drawn[:, 1], len(VOICES)), seed
    )
    return {"recall_from": low, "recall_to": high}
