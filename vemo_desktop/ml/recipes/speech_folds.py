"""How sure the speech network may be of people it has not heard: told by leaving out some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.ml.builtin.opinions import IN_EMOTIONS, merged
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import head_of
from vemo_desktop.ml.builtin.voices import VOICES
from vemo_desktop.ml.recipes.speech_corpora import Clip, classes_of
from vemo_desktop.ml.recipes.speech_judging import (
    Heard,
    clip_logits,
    fit_calibration,
    recordings_of,
    window_logits,
)
from vemo_desktop.ml.recipes.voice_hearing import Pooled, Speaker, speaker_of

Train = Callable[[Sequence[Clip], Sequence[Pooled], int], SpeechNet]
"""Teaches a network from clips and what is heard of them; the number is that of the fold left out."""
FOLDS = 3
_Rows = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Calibrations:
    """Of clips by themselves, of clips by recording, and of windows among `EMOTIONS`."""

    by_sentence: VoiceCalibration
    by_recording: VoiceCalibration
    windows: VoiceCalibration


def cross_calibrated(clips: Sequence[Clip], heard: Sequence[Pooled], seed: int, train: Train) -> Calibrations:
    """Calibrate on all speakers that are learnt from, each by a network that has not heard it.

    Parameters
    ----------
    clips : sequence of Clip
    heard : sequence of Pooled
        What is heard of them under each condition, the first one as they are.
    """
    folds = folds_of(clips, seed)
    allowed = classes_of(clips)
    sentences: list[_Rows] = []
    recordings: list[_Rows] = []
    windows: list[_Rows] = []
    for fold in range(FOLDS):
        taught, left_out = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        network = train(
            [clips[place] for place in taught.tolist()], [_only(one, taught) for one in heard], fold
        )
        found = _described(network, [clips[place] for place in left_out.tolist()], _only(heard[0], left_out))
        head = head_of({name: value.numpy() for name, value in network.head.state_dict().items()})
        for together, into in ((False, sentences), (True, recordings)):
            logits = clip_logits(found, head, allowed, together)
            into += _by_recording(found, logits, together)
        windows += _windows(found, window_logits(found, head, together=True))
    return Calibrations(fit_calibration(sentences), fit_calibration(recordings), fit_calibration(windows))


def folds_of(clips: Sequence[Clip], seed: int) -> npt.NDArray[np.int64]:
    """Return the fold of each clip: speakers of each corpus are dealt out in turn."""
    chance = np.random.default_rng([seed, FOLDS])
    speakers = sorted({speaker_of(clip) for clip in clips})
    fold_of: dict[Speaker, int] = {}
    for corpus in sorted({name for name, _ in speakers}):
        own = [speaker for speaker in speakers if speaker[0] == corpus]
        for number, place in enumerate(chance.permutation(len(own))):
            fold_of[own[place]] = number % FOLDS
    return np.array([fold_of[speaker_of(clip)] for clip in clips], dtype=np.int64)


def _only(heard: Pooled, places: npt.NDArray[np.int64]) -> Pooled:
    """Return what is heard of some clips, numbered anew."""
    rows = np.isin(heard.clips, places)
    return Pooled(heard.values[rows], np.searchsorted(places, heard.clips[rows]))


def _described(network: SpeechNet, clips: Sequence[Clip], heard: Pooled) -> Heard:
    with torch.inference_mode():
        said = network.told(torch.from_numpy(heard.values.astype(np.float32))).numpy()
    return Heard(clips, [said[heard.clips == place] for place in range(len(clips))])


def _by_recording(found: Heard, logits: npt.NDArray[np.float64], together: bool) -> list[_Rows]:
    lengths, voices = found.lengths, found.voices
    return [(logits[rows], lengths[rows], voices[rows]) for rows in recordings_of(found, together)]


def _windows(found: Heard, logits: Sequence[npt.NDArray[np.float64]]) -> list[_Rows]:
    emotions = merged(VOICES).argmax(axis=1)[found.voices]
    parts = []
    for clips in recordings_of(found, together=True):
        rows = np.concatenate([logits[place] for place in clips])[:, IN_EMOTIONS]
        labels = np.repeat(emotions[clips], [len(logits[place]) for place in clips])
        parts.append((rows, np.ones(len(rows)), labels))
    return parts
