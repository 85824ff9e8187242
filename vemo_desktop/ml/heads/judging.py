"""Figures of what heads say of videos that they did not learn from: when to stop, and how to cut segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.special import log_softmax

from vemo_desktop.domain.agreement.matching import F1_OVERLAP, SegmentPairs, pair_segments, segment_f1
from vemo_desktop.domain.judging.corrections import corrections
from vemo_desktop.domain.judging.videos import Answer, HeldOutVideo, answer_on
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ml.heads.decisions import Decisions
from vemo_desktop.ml.heads.head import curves_of, settings_at
from vemo_desktop.ml.heads.task import Example, Rows
from vemo_desktop.ml.temperature import fit_temperature

THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)
SHARED_THRESHOLDS = (0.5, 0.6, 0.7, 0.8)
"""Of all labels together, see `domain.shared_threshold`."""
SMOOTHINGS_S = (0.5, 1.0, 2.0)
_USUAL = replace(settings_at(0.7), smoothing_s=0.5, together=True)
"""What served best over orders, counts of videos and recipes in the study of learning."""
_HARDLY = 0.04
"""Other settings must gain so much over the usual ones to be taken: less is chance, of which there is much
where the videos to learn from are few, or were chosen because they are hard."""
_SURELY, _ENOUGH = 2.0, 6
"""And so many times the standard error of that, on so many videos: what suits fewer need not suit others."""
_SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Of what updates taught, of which one is kept."""
_SHORT_SHARE, _SHORT_QUANTILE = 0.75, 0.1
"""A tenth of what people draw is shorter than this quantile, and their borders shake: proposals shorter than
three quarters of it are left out."""
_SHORTEST_S = (0.25, 10.0)
_Met = tuple[HeldOutVideo, Answer]


def shortest_s(decisions: Sequence[Decisions]) -> float:
    """Return how long a proposal must be, in seconds, by the segments that people drew; as usual without."""
    usual = ProposalSettings()
    lengths = [
        one.interval.duration_us / US_PER_S for video in decisions for one in video.lasting(usual.skip)
    ]
    if not lengths:
        return usual.shortest_s
    return round(float(np.clip(_SHORT_SHARE * np.quantile(lengths, _SHORT_QUANTILE), *_SHORTEST_S)), 2)


class LeftOut:
    """Judges logits of examples by what people said of them."""

    def __init__(
        self, scheme: LabelScheme, examples: Sequence[Example], decisions: Sequence[Decisions]
    ) -> None:
        self._scheme, self._examples, self._decisions = scheme, examples, decisions
        self._usual = replace(_USUAL, shortest_s=shortest_s(decisions))

    def figures(self, logits: Sequence[Rows]) -> dict[str, float]:
        """Return figures by name; `worth` is to become large: it is mean of the two others."""
        if not logits:
            return {}
        f1 = self.f1(logits, self._usual)
        loss = self._cross_entropy(logits)
        return {"worth": (f1 - loss) / 2, "segment_f1": f1, "cross_entropy": loss}

    def f1(self, logits: Sequence[Rows], settings: ProposalSettings) -> float:
        """Return the F1 of segments at an overlap of one half; 0 where there is none at all."""
        return _f1_of(self._met(self._curves(logits), settings))

    def calibrated(self, opened: Sequence[Rows], learnt: Sequence[Rows]) -> tuple[float, float, list[Rows]]:
        """Return how much to keep of what updates taught, and what to divide by so that chances come true.

        Parameters
        ----------
        opened, learnt : sequence of ndarray, shape (T, C)
            Logits of each example before all updates, and in the end.

        Returns
        -------
        share : float
        temperature : float
        logits : list of ndarray, shape (T, C)
            As they are with both.
        """
        found: list[tuple[float, float, list[Rows]]] = []
        for share in _SHARES:
            mixed = [(1 - share) * a + share * b for a, b in zip(opened, learnt, strict=True)]
            rows, shares = self._judged(mixed)
            temperature = fit_temperature(rows, shares) if len(rows) else 1.0
            found.append((share, temperature, [(one / temperature).astype(np.float32) for one in mixed]))
        return min(found, key=lambda one: self._cross_entropy(one[2]))

    def proposals(self, logits: Sequence[Rows]) -> ProposalSettings:
        """Return how to cut segments: as usual, unless something else is clearly better on these videos.

        What is better saves gestures and finds segments as wholes: F1 less gestures per segment. What is too
        short to be a segment is told by the segments that people drew.
        """
        curves, shortest = self._curves(logits), self._usual.shortest_s
        found = [
            replace(settings_at(threshold), smoothing_s=smoothing_s, shortest_s=shortest, together=together)
            for together, thresholds in ((False, THRESHOLDS), (True, SHARED_THRESHOLDS))
            for threshold in thresholds
            for smoothing_s in SMOOTHINGS_S
        ]
        met = [self._met(curves, one) for one in found]
        best = int(np.argmax([_worth(one) for one in met]))
        is_clear = _is_clearly_more(met[best], met[found.index(self._usual)])
        return found[best] if is_clear else self._usual

    def _curves(self, logits: Sequence[Rows]) -> list[Curves]:
        return [
            curves_of(self._scheme, one.inputs, rows)
            for one, rows in zip(self._examples, logits, strict=True)
        ]

    def _met(self, curves: Sequence[Curves], settings: ProposalSettings) -> list[_Met]:
        return [_met(*both, settings) for both in zip(self._decisions, curves, strict=True)]

    def _cross_entropy(self, logits: Sequence[Rows]) -> float:
        rows, shares = self._judged(logits)
        if not len(rows):
            return 0.0
        return -float((shares * log_softmax(rows, axis=1)).sum(axis=1).mean())

    def _judged(self, logits: Sequence[Rows]) -> tuple[Rows, Rows]:
        """Return logits and soft classes of the steps that are surely judged."""
        sure = [one.targets.weights >= 1 for one in self._examples]
        rows = [some[which] for some, which in zip(logits, sure, strict=True)]
        shares = [one.targets.shares[which] for one, which in zip(self._examples, sure, strict=True)]
        return np.concatenate(rows), np.concatenate(shares)


def _met(decisions: Decisions, curves: Curves, settings: ProposalSettings) -> _Met:
    """Return what people said of a video and what is proposed there; only where somebody looked."""
    video = decisions.held_out("", settings.skip)
    return video, answer_on(video, propose(curves, settings))


def _f1_of(met: Sequence[_Met]) -> float:
    pairs = SegmentPairs(0, 0, {F1_OVERLAP: 0})
    for video, answer in met:
        pairs += pair_segments(video.truth, answer.marks, (F1_OVERLAP,))
    value = segment_f1(pairs, F1_OVERLAP).value
    return 0.0 if np.isnan(value) else value


def _worth(met: Sequence[_Met]) -> float:
    """Return F1 less gestures per segment."""
    effort = sum(corrections(*one) for one in met)
    segments = sum(len(video.truth) for video, _ in met)
    return _f1_of(met) - effort / max(segments, 1)


def _is_clearly_more(new: Sequence[_Met], usual: Sequence[_Met]) -> bool:
    """Tell whether what is worth more on these videos is so on others too, by leaving out one by one.

    Notes
    -----
    Standard error by the jackknife (Tukey 1958).
    """
    count = len(new)
    gain = _worth(new) - _worth(usual)
    if count < _ENOUGH or gain <= _HARDLY:
        return False
    without = [
        _worth([*new[:at], *new[at + 1 :]]) - _worth([*usual[:at], *usual[at + 1 :]]) for at in range(count)
    ]
    error = np.sqrt((count - 1) * np.var(without))
    return bool(gain > _SURELY * error)
