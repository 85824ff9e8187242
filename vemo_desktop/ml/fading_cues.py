"""What encoders of subtitles share: words count while they are shown, and fade after they have been said."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoding import EncoderInput, EncoderItem, Json, State
from vemo_desktop.ml.step_encoder import GrowingRows, StepEncoder

FADE_S = 2.0
"""Time after which the weight of words has fallen to 1/e. Chosen: about one subtitle later."""
LEAST_WEIGHT = 0.05
"""Below this words are forgotten: six seconds after they were said."""

Spans = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]


class FadingCueEncoder(StepEncoder):
    """Numbers of each subtitle, averaged over those shown; the last column is their weight.

    The weight is 1 while a subtitle is shown and fades exponentially afterwards; fading words count only
    while no others are shown. Subclasses say what a subtitle is worth (`judged`), one number per column but
    the last, and may leave some out once more are known (`kept`).
    """

    input: ClassVar[EncoderInput] = "cues"

    def __init__(self) -> None:
        super().__init__()
        self._spans: list[tuple[int, int]] = []
        self._said: list[list[float]] = []
        self._filled = (0, 0)

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "fade_s": FADE_S}

    @abstractmethod
    def judged(self, text: str) -> list[float] | None:
        """Return the numbers of a subtitle, or None if it says nothing.

        There may be more of them than columns; the first ones are the columns.
        """

    def kept(self, said: Numbers) -> npt.NDArray[np.bool_]:
        """Tell which subtitles count, given the numbers of all so far, shape (N, M)."""
        return np.ones(len(said), dtype=np.bool_)

    def push(self, item: EncoderItem) -> None:
        """Take the next subtitle."""
        assert isinstance(item, Cue)
        numbers = self.judged(item.text)
        if numbers is not None:
            self._spans.append((item.interval.start_us, item.interval.end_us))
            self._said.append(numbers)

    def track(self) -> FeatureTrack:
        """Return the steps up to the end of the last subtitle."""
        self._fill(max((end for _, end in self._spans), default=0) // self.hop_us)
        return super().track()

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return the whole track."""
        self._fill(-(-max(duration_us, 0) // self.hop_us))
        return super().finish(duration_us)

    def _fill(self, count: int) -> None:
        """Compute the first `count` steps, unless they are those of the last call."""
        if self._filled == (len(self._spans), count):
            return
        self.rows = GrowingRows(len(self.names))
        if self._spans:
            said, spans = np.array(self._said), np.array(self._spans)
            kept = self.kept(said)
            self.rows.extend(*self._faded(spans[kept], said[kept, : len(self.names) - 1], count))
        else:
            self.rows.extend(np.zeros((count, len(self.names))), np.zeros(count, dtype=np.bool_))
        self._filled = (len(self._spans), count)

    def _faded(
        self, spans: Spans, said: Numbers, count: int
    ) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.bool_]]:
        """Return values and mask of the first `count` steps."""
        weights, strongest = np.zeros((2, count))
        weighted = np.zeros((count, said.shape[1]))
        middles = (np.arange(count) + 0.5) * self.hop_us
        reach_us = round(-np.log(LEAST_WEIGHT) * FADE_S * US_PER_S)
        stretches = [np.searchsorted(middles, [start, end, end + reach_us]) for start, end in spans]
        is_shown = np.zeros(count, dtype=np.bool_)
        for first, last, _ in stretches:
            is_shown[first:last] = True
        for (_, end), (first, last, faded), numbers in zip(spans, stretches, said, strict=True):
            weight = np.exp(-np.maximum(middles[first:faded] - end, 0) / US_PER_S / FADE_S)
            weight[last - first :] *= ~is_shown[last:faded]
            weights[first:faded] += weight
            weighted[first:faded] += weight[:, None] * numbers
            strongest[first:faded] = np.maximum(strongest[first:faded], weight)
        valid = weights > 0
        means = np.divide(weighted, weights[:, None], out=np.zeros_like(weighted), where=valid[:, None])
        return np.column_stack([means, strongest]).astype(np.float32), valid

    def _memory(self) -> State:
        return {
            "spans": np.array(self._spans, dtype=np.int64).reshape(-1, 2),
            "said": np.array(self._said, dtype=np.float64),
        }

    def _remember(self, state: State) -> None:
        self._spans = [(int(start), int(end)) for start, end in state["spans"]]
        self._said = [[float(number) for number in numbers] for numbers in state["said"]]
        self._filled = (0, 0)
        self.rows = GrowingRows(len(self.names))
