from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.fading_cues import FADE_S
from vemo_desktop.ml.signals.words import WordsEncoder


def track_of(*said: tuple[float, float, str], duration_s: float = 20.0):
    encoder = WordsEncoder()
    for start_s, end_s, text in said:
        encoder.push(Cue(Interval(round(start_s * 1e6), round(end_s * 1e6)), text))
    return encoder.finish(round(duration_s * 1e6))


def test_words_count_while_shown_and_fade_afterwards():
    track = track_of((2.0, 4.0, "What a wonderful day!"))
    compound, weight = track.column("compound"), track.column("weight")
    assert not track.valid[:8].any()
    assert compound[8:16].min() > 0.5
    assert weight[8:16].tolist() == [1.0] * 8
    after = weight[16:36]
    np.testing.assert_allclose(after, np.exp(-(np.arange(20) + 0.5) * 0.25 / FADE_S), rtol=1e-5)
    assert not track.valid[-10:].any()


def test_overlapping_subtitles_are_averaged_by_their_weights():
    track = track_of(
        (0.0, 5.0, "I love it, it is wonderful."), (0.0, 5.0, "This is terrible, he was murdered.")
    )
    alone = track_of((0.0, 5.0, "I love it, it is wonderful."))
    assert abs(track.column("compound")[4]) < 0.3 < alone.column("compound")[4]


@pytest.mark.parametrize("text", ["Zwei Stühle.", "", "♪", "1234"])
def test_words_that_vader_does_not_know_say_nothing(text):
    assert not track_of((1.0, 2.0, text)).valid.any()


def test_a_subtitle_beyond_the_end_of_the_video_does_no_harm():
    track = track_of((30.0, 31.0, "Wonderful!"), duration_s=5.1)
    assert not track.valid.any()
    assert track.edges_us[-1] == 5_100_000
