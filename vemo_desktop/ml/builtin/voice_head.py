"""From descriptions of voices to emotions, by what the whole recording sounds like; without torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors import safe_open

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.builtin.voice_people import VoicePeople
from vemo_desktop.ml.builtin.voices import ROW_S, VOICES

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.float32]

ENOUGH_S = 10.0
"""Seconds of speech after which mean and spread of a recording, and the mean of a person in it, are believed
by half. Chosen: longer than a sentence, shorter than the one-sided minute that would teach the wrong mean."""
LEAST_VARIANCE = 1e-3
"""Added to variances, of which the usual ones are about 1."""
_BLOCK = 512
"""Rows that are judged at a time: layers inside are twice as wide as what is read, and twice as precise."""
JUDGED = (*VOICES, "quality")
"""Columns of the track of `VoiceHead.judged`."""


@dataclass(frozen=True, slots=True, eq=False)
class HeadPart:
    """Two layers that judge some numbers of a description: (H, D), (H,), (9, H), (9,)."""

    hidden: Floats
    hidden_bias: Floats
    out: Floats
    out_bias: Floats

    def logits(self, relative: Floats) -> Floats:
        """Return logits of `VOICES`, shape (N, 9), of numbers relative to the recording, shape (N, D)."""
        found: Floats = (
            np.maximum(relative @ self.hidden.T + self.hidden_bias, 0) @ self.out.T + self.out_bias
        )
        return found


@dataclass(frozen=True, slots=True, eq=False)
class VoiceHead:
    """Tells the emotion of a voice from how it differs from the rest of the recording.

    A high voice means joy or fear in one speaker and nothing in another. So each number of the descriptions
    is taken relative to its mean and spread in the whole recording, the more so the more speech there is.
    This is what makes voices of people who were never heard before comparable at all. With several speakers
    in one recording, the mean that is taken off is that of the people who sound like the row.

    Parameters
    ----------
    usual, spread : ndarray, shape (D,)
        Mean and variance of descriptions over many speakers, for recordings with little speech.
    parts : tuple of HeadPart
        What judges the first numbers of a description, the next ones, and so on; all count the same.
    people : VoicePeople, optional
        Tells who speaks. Without it, all that is heard is taken to be one person.
    """

    usual: Floats
    spread: Floats
    parts: tuple[HeadPart, ...]
    people: VoicePeople | None = None

    def logits(self, descriptions: npt.NDArray[np.float32], quality: Floats) -> Floats:
        """Return logits of `VOICES` for the rows of one recording.

        Parameters
        ----------
        descriptions : ndarray, shape (T, D)
        quality : ndarray, shape (T,)
            In [0, 1]: how much of each row is speech.

        Returns
        -------
        ndarray, shape (T, 9)
        """
        share = believed(quality)
        people = np.ones((len(descriptions), 1))
        means, variance = self.usual[None], self.spread
        if share > 0:
            if self.people is not None:
                people = self.people.shares(descriptions, quality)
            own = _own_means(descriptions, quality, people)
            around = _variance(descriptions, quality, people, own)
            means = share * own + (1 - share) * means
            variance = share * around + (1 - share) * variance
        scale = np.sqrt(variance + LEAST_VARIANCE)
        ends = np.cumsum([part.hidden.shape[1] for part in self.parts])[:-1]
        found = np.empty((len(descriptions), len(VOICES)))
        for some in _blocks(len(found)):
            relative = (descriptions[some] - people[some] @ means) / scale
            numbers = np.split(relative, ends, axis=1)
            found[some] = np.mean(
                [part.logits(one) for part, one in zip(self.parts, numbers, strict=True)], axis=0
            )
        return found

    def judged(self, track: FeatureTrack, speech: Floats) -> FeatureTrack:
        """Return logits and how well somebody is heard, on the rows of what the encoder described.

        Parameters
        ----------
        track : FeatureTrack
            Of `VoiceEncoder`.
        speech : ndarray, shape (T,)
            Probability that anybody speaks, on the rows of the track; NaN where unknown.
        """
        quality = heard_quality(track, speech)
        logits = self.logits(track.values[:, :-1], quality)
        values = np.column_stack([logits, quality]).astype(np.float32)
        return FeatureTrack(track.encoder, track.version, track.edges_us, values, track.valid, JUDGED)


def _own_means(descriptions: Rows, quality: Floats, people: Floats) -> Floats:
    """Return what each person sounds like, shape (K, D), as far as there is enough of them.

    The rest is the mean of the whole recording: of whom little is heard, that little may be one emotion.
    """
    parts = people * quality[:, None]
    sums: Floats = np.sum([parts[some].T @ descriptions[some] for some in _blocks(len(parts))], axis=0)
    amounts = parts.sum(axis=0)
    shares = np.array([believed(part) for part in parts.T])[:, None]
    own = sums / np.maximum(amounts, 1e-9)[:, None]
    means: Floats = shares * own + (1 - shares) * sums.sum(axis=0) / amounts.sum()
    return means


def _variance(descriptions: Rows, quality: Floats, people: Floats, means: Floats) -> Floats:
    """Return how far rows are from what their people sound like, squared, shape (D,)."""
    away: Floats = np.sum(
        [
            quality[some] @ np.square(descriptions[some] - people[some] @ means)
            for some in _blocks(len(quality))
        ],
        axis=0,
    )
    variance: Floats = away / quality.sum()
    return variance


def _blocks(count: int) -> Iterator[slice]:
    return (slice(start, start + _BLOCK) for start in range(0, count, _BLOCK))


def heard_quality(track: FeatureTrack, speech: Floats) -> Floats:
    """Return how much of each row of what `VoiceEncoder` described is speech, shape (T,), in [0, 1].

    `speech`, shape (T,), is the probability that anybody speaks; NaN where unknown.
    """
    return np.where(track.valid, np.nan_to_num(speech) * track.column("speech"), 0.0)


def believed(quality: Floats) -> float:
    """Return how far a recording is believed, in [0, 1), by the speech in its rows, shape (T,)."""
    seconds = float(quality.sum()) * ROW_S
    return seconds / (seconds + ENOUGH_S)


def head_of(tensors: Mapping[str, npt.NDArray[np.float32]]) -> VoiceHead:
    """Return the head that `speech_net.HeadNet` learnt, by the names of its tensors.

    Raises
    ------
    KeyError
        If one is missing.
    """
    found = {name: one.astype(np.float64) for name, one in tensors.items()}
    names = ("hidden.weight", "hidden.bias", "out.weight", "out.bias")
    parts = (HeadPart(*(found[f"parts.{number}.{name}"] for name in names)) for number in range(2))
    return VoiceHead(found["usual"], found["spread"], tuple(parts))


def read_head(path: Path) -> VoiceHead:
    """Read the head from the weights of the speech network.

    Raises
    ------
    OSError, SafetensorError, KeyError
        If the file is missing, or holds something else.
    """
    with safe_open(path, "np") as file:
        names = [name for name in file.keys() if name.startswith("head.")]  # noqa: SIM118 - no mapping
        return head_of({name.removeprefix("head."): file.get_tensor(name) for name in names})
