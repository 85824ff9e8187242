"""Made-up videos on which the built-in network errs in a way that a head can learn to see."""

from __future__ import annotations

from typing import Literal

import numpy as np

from vemo_desktop.domain.labels import SENTIMENT, LabelScheme
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ml.builtin.fusion import EMOTIONS
from vemo_desktop.ml.heads.decisions import Decisions, Stretch
from vemo_desktop.ml.heads.descriptions import DESCRIBED
from vemo_desktop.ml.heads.inputs import FEATURES, HeadInputs
from vemo_desktop.ml.heads.teaching import TaughtVideo
from vemo_desktop.ml.signals.video_steps import HOP_US
from vemo_desktop.ml.steady_curves import steady_edges

S = 1_000_000
_SHOWS = {"negative": "anger", "positive": "joy"}
_HEARD = [number for number, name in enumerate(FEATURES) if name.startswith(("picture.", "sound."))]
"""The other streams are silent."""
_SOUNDS = np.linalg.qr(np.random.default_rng(7).normal(size=(DESCRIBED["voice"], 5)))[0].T
"""Five directions in which made-up voices differ; the middle one tells the label."""
_ANGRY = np.array([0.0, 0.0, 1.0, 0.0, 0.0])
_TELLS = FEATURES.index("picture.warmth"), FEATURES.index("sound.loudness")


def made_up(
    number: int,
    *,
    stretches: int = 6,
    shuffled: bool = False,
    scheme: LabelScheme = SENTIMENT,
    tells: Literal["features", "voices"] = "features",
) -> TaughtVideo:
    """Return a finished video: the built-in network sees half of the segments, two features tell them all.

    `shuffled` lays segments and labels where they have nothing to do with what is seen. `tells` is what tells
    them: with ``voices`` it is how voices sound in segments, beside much else that differs from one to the
    next; nobody speaks between them.
    """
    chance = np.random.default_rng([number, shuffled])
    names = [label for label in scheme.keys if label != "neutral"][:2]
    found, now_s = [], 1.0
    for _ in range(stretches):
        start_s = now_s + chance.uniform(2, 5)
        now_s = start_s + chance.uniform(3, 6)
        found.append((round(start_s, 2), round(now_s, 2), names[int(chance.integers(2))]))
    duration_us = round((now_s + 3) * S)
    edges = steady_edges(duration_us)
    middles = (edges[:-1] + edges[1:]) / 2 / S
    features = np.full((len(middles), len(FEATURES)), np.nan, np.float32)
    features[:, _HEARD] = chance.normal(0, 1, (len(middles), len(_HEARD)))
    emotions = np.full((len(middles), len(EMOTIONS)), 0.05, np.float32)
    emotions[:, 0] = 0.7
    descriptions = np.full((len(middles), sum(DESCRIBED.values())), np.nan, np.float16)
    for start_s, end_s, label in found:
        inside = (middles >= start_s) & (middles < end_s)
        if tells == "features":
            features[inside, _TELLS[names.index(label)]] += 4.0
        else:
            differs = chance.normal(0, 2.0, len(_SOUNDS)) + 4.0 * _ANGRY * (-1) ** names.index(label)
            sounds = chance.normal(0, 0.3, (int(inside.sum()), _SOUNDS.shape[1])) + differs @ _SOUNDS
            descriptions[inside, : _SOUNDS.shape[1]] = sounds
        if chance.random() < 0.5:
            shown = EMOTIONS.index(("anger", "joy")[names.index(label)])
            emotions[inside] = 0.05
            emotions[inside, shown] = 0.7
    if shuffled:
        elsewhere = chance.uniform(0, 1, len(found)) * (now_s - 6)
        found = [(at, at + chance.uniform(3, 6), names[int(chance.integers(2))]) for at in sorted(elsewhere)]
    segments = tuple(
        Stretch(Interval(round(start_s * S), round(end_s * S)), label) for start_s, end_s, label in found
    )
    whole = (Interval(0, duration_us),)
    return TaughtVideo(
        Decisions(f"print-{number:03d}", duration_us, segments, (), whole),
        HeadInputs(edges, features, emotions, descriptions),
    )


def made_up_videos(count: int, *, first: int = 0, **how: object) -> list[TaughtVideo]:
    """Return several of them."""
    return [made_up(first + number, **how) for number in range(count)]  # type: ignore[arg-type]


def steps_of(interval: Interval) -> slice:
    """Return the steps of 4 Hz in an interval on whole steps."""
    return slice(interval.start_us // HOP_US, interval.end_us // HOP_US)
