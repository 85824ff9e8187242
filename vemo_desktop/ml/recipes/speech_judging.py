"""Figures of the speech network on speakers it has not heard, corpus by corpus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from scipy.optimize import minimize
from scipy.special import log_softmax

from vemo_desktop.domain.judging.steps import unweighted_recall
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration, certainty
from vemo_desktop.ml.builtin.voice_head import VoiceHead
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.recipes.measures import bootstrap_interval
from vemo_desktop.ml.recipes.speech_corpora import Clip
from vemo_desktop.ml.recipes.voice_hearing import speaker_of
from vemo_desktop.ml.temperature import fit_temperature

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]
Allowed = Mapping[str, npt.NDArray[np.bool_]]
"""Which of `VOICES` each corpus has, shape (9,), by its name."""
_PULL = 1e-4
"""How strongly the steepness is held at 0 where little tells it, as in single sentences."""
_NEVER = -1e4
"""Logit of a class that a corpus does not have."""


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """Clips with the descriptions of their windows, each of shape (N, 183)."""

    clips: Sequence[Clip]
    windows: Sequence[Rows]

    @property
    def voices(self) -> npt.NDArray[np.int64]:
        """The class of each clip."""
        return np.array([clip.voice for clip in self.clips], dtype=np.int64)

    @property
    def lengths(self) -> Floats:
        """How many windows with speech each clip has."""
        return np.array([float(len(windows)) for windows in self.windows])

    def of(self, corpus: str) -> Heard:
        """Return those of one corpus."""
        pairs = [pair for pair in zip(self.clips, self.windows, strict=True) if pair[0].corpus == corpus]
        return Heard([clip for clip, _ in pairs], [windows for _, windows in pairs])


def heard(network: SpeechNet, clips: Sequence[Clip]) -> Heard:
    """Listen to clips."""
    with torch.inference_mode():
        return Heard(clips, [network.told(network.heard(one.samples, one.speech)).numpy() for one in clips])


def window_logits(found: Heard, head: VoiceHead, together: bool) -> list[Floats]:
    """Return the logits of the windows of each clip, shape (N, 9).

    Parameters
    ----------
    together : bool
        Whether all clips of a speaker are one recording, or each is one by itself.
    """
    logits: list[Floats] = [np.zeros((0, len(VOICES)))] * len(found.clips)
    for places in recordings_of(found, together):
        for place, part in zip(places, recording_logits(found, places, head), strict=True):
            logits[place] = part
    return logits


def recording_logits(found: Heard, places: npt.NDArray[np.int64], head: VoiceHead) -> list[Floats]:
    """Return the logits of the windows of some clips, each of shape (N, 9), that make one recording."""
    rows = np.concatenate([found.windows[place] for place in places])
    ends = np.cumsum([len(found.windows[place]) for place in places])[:-1]
    return np.split(head.logits(rows, np.ones(len(rows))), ends)


def clip_logits(found: Heard, head: VoiceHead, allowed: Allowed, together: bool) -> Floats:
    """Return the mean logits of whole clips, shape (N, 9), among the classes of their corpus."""
    means = np.stack([one.mean(axis=0) for one in window_logits(found, head, together)])
    may = np.stack([allowed[clip.corpus] for clip in found.clips])
    return np.where(may, means, _NEVER)


def clip_temperature(kept: Heard, head: VoiceHead, allowed: Allowed, together: bool) -> float:
    """Return the temperature of whole clips, each among the classes of its corpus."""
    return fit_temperature(clip_logits(kept, head, allowed, together), np.eye(len(VOICES))[kept.voices])


def calibrated(found: Heard, logits: Floats, calibration: VoiceCalibration, together: bool) -> Floats:
    """Return logits of clips, each divided by the temperature of its recording."""
    scaled, lengths = logits.copy(), found.lengths
    for rows in recordings_of(found, together):
        scaled[rows] /= calibration.temperature_of(logits[rows], lengths[rows])
    return scaled


def recordings_of(found: Heard, together: bool) -> list[npt.NDArray[np.int64]]:
    """Return which clips make one recording each: those of a speaker, or single ones."""
    if not together:
        return [np.array([place]) for place in range(len(found.clips))]
    speakers = [speaker_of(clip) for clip in found.clips]
    return [
        np.array([place for place, one in enumerate(speakers) if one == speaker])
        for speaker in sorted(set(speakers))
    ]


def fit_calibration(recordings: Sequence[tuple[Floats, Floats, npt.NDArray[np.int64]]]) -> VoiceCalibration:
    """Return the calibration by which what is true is most likely, each recording counting the same.

    Parameters
    ----------
    recordings : sequence of (logits, quality, labels)
        Shapes (N, K), (N,) and (N,): rows of one recording, how many windows with speech each stands for,
        and the true class of each.
    """
    usual = float(np.mean([certainty(logits, quality) for logits, quality, _ in recordings]))

    def loss(numbers: Floats) -> float:
        calibration = VoiceCalibration(float(np.exp(numbers[0])), float(numbers[1]), usual)
        total = 0.0
        for logits, quality, labels in recordings:
            logs = log_softmax(logits / calibration.temperature_of(logits, quality), axis=1)
            total -= float(logs[np.arange(len(labels)), labels].mean())
        return total / len(recordings) + _PULL * float(numbers[1]) ** 2

    found = minimize(loss, np.zeros(2), method="L-BFGS-B", bounds=[(-2.0, 2.0), (-6.0, 6.0)])
    return VoiceCalibration(float(np.exp(found.x[0])), float(found.x[1]), usual)


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
