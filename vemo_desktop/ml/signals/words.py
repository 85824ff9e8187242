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
from vemo_desktop.ml.step_encoder import StepEncoder

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

FADE_S = 2.0
"""Time after which the weight of words has fallen to 1/e. Chosen: about one subtitle later."""
LEAST_WEIGHT = 0.05
"""Below this words are forgotten: six seconds after they were said."""


class WordsEncoder(StepEncoder):
    """Valence of subtitles at 4 Hz by VADER (Hutto and Gilbert, ICWSM 2014).

    Columns: `compound`, VADER's score in [-1, 1], averaged over the subtitles that still count; `weight`,
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
        end_us = max((end for _, end in self._spans), default=0)
        values, valid = self._faded(end_us // HOP_US)
        self.rows = type(self.rows)(len(self.names))
        self.rows.extend(values, valid)
        return super().track()

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return the whole track."""
        values, valid = self._faded(-(-max(duration_us, 0) // HOP_US))
        self.rows = type(self.rows)(len(self.names))
        self.rows.extend(values, valid)
        return super().finish(duration_us)

    def _faded(self, count: int) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
        """Return values and mask of the first `count` steps."""
        weights, weighted, strongest = np.zeros(count), np.zeros(count), np.zeros(count)
        middles = (np.arange(count) + 0.5) * HOP_US
        reach_us = round(-np.log(LEAST_WEIGHT) * FADE_S * US_PER_S)
        for (start, end), compound in zip(self._spans, self._compounds, strict=True):
            first, last = np.searchsorted(middles, [start, end + reach_us])
            late_s = np.maximum(middles[first:last] - end, 0) / US_PER_S
            weight = np.exp(-late_s / FADE_S)
            weights[first:last] += weight
            weighted[first:last] += weight * compound
            strongest[first:last] = np.maximum(strongest[first:last], weight)
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


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
