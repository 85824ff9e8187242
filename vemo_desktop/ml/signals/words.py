"""Words of subtitles: how positive or negative they are, fading after they have been said."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from vemo_desktop.ml.fading_cues import FadingCueEncoder
from vemo_desktop.ml.signals.video_steps import HOP_US

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer


class WordsEncoder(FadingCueEncoder):
    """Valence of subtitles at 4 Hz by VADER (Hutto and Gilbert, ICWSM 2014).

    Columns: `compound`, VADER's score in [-1, 1], averaged over the subtitles shown; `weight`,
    1 while a subtitle is shown, fading exponentially afterwards. Subtitles without any word that VADER
    knows say nothing, which is also what it makes of languages other than English.
    """

    id: ClassVar[str] = "signals.words"
    version: ClassVar[str] = "2"
    names: ClassVar[tuple[str, ...]] = ("compound", "weight")
    hop_us: ClassVar[int] = HOP_US

    def judged(self, text: str) -> list[float] | None:
        """Return the score of a subtitle; None if VADER knows none of its words."""
        scores = _analyser().polarity_scores(text)
        return [float(scores["compound"])] if scores["pos"] > 0 or scores["neg"] > 0 else None


@cache
def _analyser() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
