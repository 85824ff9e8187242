"""From the tracks of the encoders to what each stream says of the emotions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import softmax

from vemo_desktop.ml.builtin.faces import EXPRESSIONS
from vemo_desktop.ml.builtin.fusion import EMOTIONS, Opinion
from vemo_desktop.ml.builtin.text_net import CLASSES
from vemo_desktop.ml.builtin.voices import VOICES

Floats = npt.NDArray[np.float64]
Columns = Mapping[str, Floats]

_NAMES = {
    "happiness": "joy",
    "calm": "neutral",
    "boredom": "neutral",
    # The face that Ekman added last; of his six, disgust is its nearest.
    "contempt": "disgust",
}
"""Classes of the corpora that have another name in, or are no part of, Ekman's six."""


IN_EMOTIONS = [VOICES.index("happiness" if name == "joy" else name) for name in EMOTIONS]
"""Where the logit of each of `EMOTIONS` stands among those of `VOICES`."""


def merged(names: Sequence[str]) -> Floats:
    """Return the matrix that adds classes of these names up to `EMOTIONS`, shape (K, 7)."""
    matrix = np.zeros((len(names), len(EMOTIONS)))
    for row, name in enumerate(names):
        matrix[row, EMOTIONS.index(_NAMES.get(name, name))] = 1.0
    return matrix


def faces(columns: Columns) -> Opinion:
    """Return what faces say: the mean over people, weighed by size and quality."""
    probabilities = np.stack([columns[name] for name in EXPRESSIONS], axis=1) @ merged(EXPRESSIONS)
    quality = np.where(columns["faces"] > 0, np.nan_to_num(columns["weight"]), 0.0)
    return _opinion("faces", probabilities, quality)


@dataclass(frozen=True, slots=True, eq=False)
class VoiceCalibration:
    """Makes probabilities of the logits of a recording.

    What a speaker's voice always says is partly the speaker: the mean logits of the recording are moved
    towards those of many speakers, the further the more speech there is.

    Parameters
    ----------
    temperature : float
    usual : ndarray, shape (9,)
        Mean logits of the speakers that were learnt from, all emotions counting the same.
    moved : float
        How far the mean is moved after endless speech, in [0, 1].
    """

    temperature: float
    usual: Floats
    moved: float

    def applied(self, logits: Floats, quality: Floats) -> Floats:
        """Return logits, shape (T, 9), ready for a softmax."""
        total = quality.sum()
        if total == 0:
            return logits / self.temperature
        mean = (np.nan_to_num(logits) * quality[:, None]).sum(axis=0) / total
        share = self.moved * total / (total + ENOUGH_STEPS)
        shifted: Floats = (logits - share * (mean - self.usual)) / self.temperature
        return shifted


ENOUGH_STEPS = 80.0
"""Steps of speech, 20 s, after which the mean of a recording is believed by half. Chosen: shorter than the
one-sided minute that would teach the wrong mean."""


def voice(columns: Columns, speech: Floats, calibration: VoiceCalibration) -> Opinion:
    """Return what voices say.

    Calm and boredom are left out: one corpus each knows them, and the clips of the others never taught the
    network when not to hear them.

    Parameters
    ----------
    columns : mapping
        Of the voice encoder.
    speech : ndarray, shape (T,)
        Probability that anybody speaks.
    calibration : VoiceCalibration
    """
    logits = np.stack([columns[name] for name in VOICES], axis=1)
    quality = np.nan_to_num(speech * columns["speech"])
    probabilities = softmax(calibration.applied(logits, quality)[:, IN_EMOTIONS], axis=1)
    return _opinion("voice", probabilities, quality)


def words(columns: Columns) -> Opinion:
    """Return what subtitles say."""
    probabilities = np.stack([columns[name] for name in CLASSES], axis=1) @ merged(CLASSES)
    return _opinion("words", probabilities, np.nan_to_num(columns["weight"]))


def _opinion(stream: str, probabilities: Floats, quality: Floats) -> Opinion:
    known = np.isfinite(probabilities).all(axis=1)
    return Opinion(stream, probabilities, np.clip(np.where(known, quality, 0.0), 0.0, 1.0))
