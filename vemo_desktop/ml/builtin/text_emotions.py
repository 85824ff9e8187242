"""Emotions of subtitles by the text network, fading after they have been said."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.ml.builtin.text_net import CLASSES, TextNet
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.fading_cues import FadingCueEncoder, Numbers

HOP_US = 250_000
"""4 Hz, as all encoders of the built-in network."""
LEAST_KNOWN = 0.6
"""So much of the words of a subtitle must be known for it to count."""
LEAST_KNOWN_AROUND = 0.75
"""And so much of the words in it and its neighbours: a short line alone does not tell its language.

Chosen on the development part of MELD, of which 99 % of the lines count, and on 300 messages in each of
15 other languages, of which none does; by its own words alone a German message in 16 would.
"""
NEIGHBOURS = 4
"""How many subtitles before and behind are looked at."""


class TextEmotionsEncoder(FadingCueEncoder):
    """Probabilities of Ekman's emotions and of neutral in subtitles at 4 Hz.

    Columns: one per class of the network, averaged over the subtitles shown; `weight`, 1 while a subtitle is
    shown, fading exponentially afterwards. It was taught English only: subtitles with too many words that it
    does not know, they or those around them, say nothing.

    Parameters
    ----------
    weights : Path
        Read when the first subtitle comes.
    digest : str
        SHA-256 of that file; part of the cache key.
    """

    id: ClassVar[str] = "builtin.text"
    version: ClassVar[str] = "1"
    names: ClassVar[tuple[str, ...]] = (*CLASSES, "weight")
    hop_us: ClassVar[int] = HOP_US

    def __init__(self, weights: Path, digest: str) -> None:
        super().__init__()
        self._weights = weights
        self._digest = digest

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "weights": self._digest}

    def judged(self, text: str) -> list[float] | None:
        """Return probabilities, how many words are known and how many there are; None without words."""
        answer = _network(self._weights, self._digest).answer(text)
        if answer.words == 0:
            return None
        return [*map(float, answer.probabilities), float(answer.known), float(answer.words)]

    def kept(self, said: Numbers) -> npt.NDArray[np.bool_]:
        """Tell which subtitles are in a language that the network knows, as far as words tell."""
        known, words = said[:, -2], said[:, -1]
        around = np.ones(2 * NEIGHBOURS + 1)
        near_known, near_words = (_sums(counts, around) for counts in (known, words))
        return (known >= LEAST_KNOWN * words) & (near_known >= LEAST_KNOWN_AROUND * near_words)


def _sums(counts: Numbers, around: Numbers) -> Numbers:
    """Return sums over a centred window, shorter at both ends."""
    return np.convolve(np.pad(counts, NEIGHBOURS), around, mode="valid")


@cache
def _network(path: Path, digest: str) -> TextNet:
    """Return the network of a file; read once, and again when the file is another."""
    return TextNet.read(path)
