"""From the tracks of the encoders to what each stream says of the emotions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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


def voice(columns: Columns) -> Opinion:
    """Return what voices say.

    Calm and boredom are left out: one corpus each knows them, and the clips of the others never taught the
    network when not to hear them.

    Parameters
    ----------
    columns : mapping
        Calibrated logits of `VOICES`, and `quality`.
    """
    logits = np.stack([columns[name] for name in VOICES], axis=1)[:, IN_EMOTIONS]
    return _opinion("voice", softmax(logits, axis=1), np.nan_to_num(columns["quality"]))


def words(columns: Columns) -> Opinion:
    """Return what subtitles say."""
    probabilities = np.stack([columns[name] for name in CLASSES], axis=1) @ merged(CLASSES)
    return _opinion("words", probabilities, np.nan_to_num(columns["weight"]))


def _opinion(stream: str, probabilities: Floats, quality: Floats) -> Opinion:
    known = np.isfinite(probabilities).all(axis=1)
    return Opinion(stream, probabilities, np.clip(np.where(known, quality, 0.0), 0.0, 1.0))
