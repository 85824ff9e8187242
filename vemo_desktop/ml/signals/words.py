"""Words of subtitles: how positive or negative they are, fading after they have been said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, Json, State
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.step_encoder import GrowingRows, StepEncoder

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

FADE_S = 2.0
"""Time after which the weight of words has fallen to 1/e. Chosen: about one subtitle later."""
LEAST_WEIGHT = 0.05
"""Below this words are forgotten: six seconds after they were said."""


class WordsEncoder(StepEncoder):
    """Valence of subtitles at 4 Hz by VADER (Hutto and Gilbert, ICWSM 2014).

    Columns: `compound`, VADER's score in [-1, 1], averaged over the subtitles shown; `weight`,
    1 while a subtitle is shown, fading exponentially afterwards. Subtitles without any word that VADER
    knows say nothing, which is also what it makes of languages other than English.
    """

    id: ClassVar[str] = "signals.words"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "cues"
    names: ClassVar[tuple[str, ...]] = ("compound", "weight")
    hop_us: ClassVar[int] = HOP_US

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int]] = []
        self._compounds: list[float] = []
        self._filled = (0, 0)

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "fade_s": FADE_S}

    def push(self, item: EncoderItem) -> None:
        """Take the next subtitle."""
        assert isinstance(item, Cue)
        scores = _analyser().polarity_scores(item.text)
        if scores["pos"] > 0 or scores["neg"] > 0:
            self._spans.append((item.interval.start_us, item.interval.end_us))
            self._compounds.append(float(scores["compound"]))

    def track(self) -> FeatureTrack:
        """Return the steps up to the end of the last subtitle."""
        self._fill(max((end for _, end in self._spans), default=0) // HOP_US)
        return super().track()

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return the whole track."""
        self._fill(-(-max(duration_us, 0) // HOP_US))
        return super().finish(duration_us)

    def _fill(self, count: int) -> None:
        """Compute the first `count` steps, unless they are those of the last call."""
        if self._filled != (len(self._spans), count):
            self.rows = GrowingRows(len(self.names))
            self.rows.extend(*self._faded(count))
            self._filled = (len(self._spans), count)

    def _faded(self, count: int) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
        """Return values and mask of the first `count` steps.

        Fading words count only while no others are shown.
        """
        weights, weighted, strongest = np.zeros((3, count))
        middles = (np.arange(count) + 0.5) * HOP_US
        reach_us = round(-np.log(LEAST_WEIGHT) * FADE_S * US_PER_S)
        spans = [np.searchsorted(middles, [start, end, end + reach_us]) for start, end in self._spans]
        is_shown = np.zeros(count, dtype=np.bool_)
        for first, last, _ in spans:
            is_shown[first:last] = True
        for (_, end), (first, last, faded), compound in zip(self._spans, spans, self._compounds, strict=True):
            weight = np.exp(-np.maximum(middles[first:faded] - end, 0) / US_PER_S / FADE_S)
            weight[last - first :] *= ~is_shown[last:faded]
            weights[first:faded] += weight
            weighted[first:faded] += weight * compound
            strongest[first:faded] = np.maximum(strongest[first:faded], weight)
        valid = weights > 0
        compounds = np.divide(weighted, weights, out=np.zeros(count), where=valid)
        return np.stack([compounds, strongest], axis=1).astype(np.float32), valid

    def _memory(self) -> State:
        return {
            "spans": np.array(self._spans, dtype=np.int64).reshape(-1, 2),
            "compounds": np.array(self._compounds, dtype=np.float64),
        }

    def _remember(self, state: State) -> None:
        self._spans = [(int(start), int(end)) for start, end in state["spans"]]
        self._compounds = [float(compound) for compound in state["compounds"]]
        self._filled = (0, 0)
        self.rows = GrowingRows(len(self.names))


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
