"""The classes of a head: the labels of a scheme and the rest, and what the built-in network says of them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.builtin.network import sentiment_of

Floats = npt.NDArray[np.float64]

_REST = ("neutral", "none", "nothing", "other")
"""Labels that name what is no segment; the first that a scheme has is its rest."""
_ALSO = {"happiness": "joy", "happy": "joy", "sad": "sadness", "angry": "anger", "surprised": "surprise"}
_UNKNOWN = 0.03
"""What a label is given of which the built-in network knows nothing: rare, but not ruled out."""
_LEAST = 0.01
"""As in the fusion of streams: nothing is ruled out by what comes before the corrections."""


@dataclass(frozen=True, slots=True)
class HeadClasses:
    """Classes in order: the labels of a scheme, and a last one without a name if none of them is the rest.

    Parameters
    ----------
    labels : tuple of str
    polarities : tuple of int or None
        Of each label.
    """

    labels: tuple[str, ...]
    polarities: tuple[int | None, ...]

    @classmethod
    def of(cls, scheme: LabelScheme) -> HeadClasses:
        """Return the classes of a scheme."""
        return cls(scheme.keys, tuple(label.polarity for label in scheme.labels))

    @property
    def rest(self) -> int:
        """Number of the class of time without a segment."""
        named = [self.labels.index(name) for name in _REST if name in self.labels]
        return named[0] if named else len(self.labels)

    @property
    def count(self) -> int:
        """How many there are with the rest."""
        return max(len(self.labels), self.rest + 1)

    @property
    def felt(self) -> tuple[int, ...]:
        """Numbers of the classes that make segments."""
        return tuple(number for number in range(self.count) if number != self.rest)

    @property
    def told(self) -> tuple[int, ...]:
        """Numbers of the classes that make segments and of which emotions tell something."""
        return tuple(number for number in self.felt if self._is_told(number))

    def _is_told(self, number: int) -> bool:
        # The rest may stand behind the labels, what makes segments never does.
        return self._emotion(number) is not None or self.polarities[number] in (-1, 1)

    def _emotion(self, number: int) -> str | None:
        """Return the emotion that a label is another name of."""
        name = _ALSO.get(self.labels[number], self.labels[number])
        return name if name in EMOTIONS else None

    def first_logits(self, emotions: npt.NDArray[np.floating]) -> npt.NDArray[np.float32]:
        """Return logits of what the built-in network says, shape (T, count); even odds where it is silent.

        A label with the name of an emotion or side has its probability, another label with a side shares
        what that side has with all others of the side; the rest of the labels are held to be rare.

        Parameters
        ----------
        emotions : ndarray, shape (T, 7)
            Of `EMOTIONS`; NaN where nothing is known.
        """
        known = np.isfinite(emotions.sum(axis=1))
        filled = np.where(known[:, None], emotions, 1 / len(EMOTIONS)).astype(np.float64)
        found = np.zeros((len(filled), self.count))
        for number in self.felt:
            found[:, number] = self._said(number, filled)
        total = found.sum(axis=1, keepdims=True)
        found *= np.minimum(1.0, (1 - _LEAST) / np.maximum(total, 1e-9))
        found[:, self.rest] = 1 - found.sum(axis=1)
        logits: npt.NDArray[np.float32] = np.log(np.maximum(found, _LEAST)).astype(np.float32)
        logits[~known] = 0.0
        return logits

    def _said(self, number: int, emotions: Floats) -> Floats:
        if not self._is_told(number):
            return np.full(len(emotions), _UNKNOWN)
        emotion, polarity = self._emotion(number), self.polarities[number]
        if emotion is not None:
            own: Floats = emotions[:, EMOTIONS.index(emotion)]
            return own
        negative, _, positive = sentiment_of(emotions).T
        sharing = sum(
            one == polarity and self._emotion(other) is None for other, one in enumerate(self.polarities)
        )
        shared: Floats = (positive if polarity == 1 else negative) / sharing
        return shared
