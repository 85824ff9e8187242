"""Figures of what heads say of videos that they did not learn from: when to stop, and how to cut segments."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.special import log_softmax

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import SegmentPairs, pair_segments, segment_f1
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.proposing import ProposalSettings, propose
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.ml.heads.decisions import Decisions
from vemo_desktop.ml.heads.head import curves_of, settings_at
from vemo_desktop.ml.heads.task import Example, Rows
from vemo_desktop.ml.recipes.measures import fit_temperature

OVERLAP = 0.5
THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)
_USUAL = 0.5
_HARDLY = 0.01
"""A threshold must gain so much over the usual one to be taken: less is chance."""


def pairs_of(decisions: Decisions, curves: Curves, settings: ProposalSettings) -> SegmentPairs:
    """Return which proposed segments meet those of people; only where somebody looked.

    Labels that are never proposed, such as neutral, count on neither side, nor do moments.
    """
    truth = [
        Mark(one.interval, one.label)
        for one in decisions.stretches
        if not one.is_point and one.label not in settings.skip
    ]
    said = [
        Mark(one.interval, one.label) for one in propose(curves, settings) if decisions.seen(one.interval)
    ]
    return pair_segments(truth, said, (OVERLAP,))


def summed(pairs: Sequence[SegmentPairs]) -> SegmentPairs:
    """Return what was counted on several videos."""
    total = SegmentPairs(0, 0, {OVERLAP: 0})
    for one in pairs:
        total = total + one
    return total


class LeftOut:
    """Judges logits of examples by what people said of them."""

    def __init__(
        self, scheme: LabelScheme, examples: Sequence[Example], decisions: Sequence[Decisions]
    ) -> None:
        self._scheme, self._examples, self._decisions = scheme, examples, decisions

    def figures(self, logits: Sequence[Rows]) -> dict[str, float]:
        """Return figures by name; `worth` is to become large: it is mean of the two others."""
        if not logits:
            return {}
        f1 = self.f1(logits, _USUAL)
        loss = self._cross_entropy(logits)
        return {"worth": (f1 - loss) / 2, "segment_f1": f1, "cross_entropy": loss}

    def f1(self, logits: Sequence[Rows], threshold: float) -> float:
        """Return the F1 of segments at an overlap of one half; 0 where there is none at all."""
        settings = settings_at(threshold)
        pairs = [
            pairs_of(decisions, curves_of(self._scheme, one.inputs, rows), settings)
            for one, rows, decisions in zip(self._examples, logits, self._decisions, strict=True)
        ]
        value = segment_f1(summed(pairs), OVERLAP).value
        return 0.0 if np.isnan(value) else value

    def temperature(self, logits: Sequence[Rows]) -> float:
        """Return by what to divide the logits so that probabilities come true."""
        rows, shares = self._judged(logits)
        return fit_temperature(rows, shares) if len(rows) else 1.0

    def threshold(self, logits: Sequence[Rows]) -> float:
        """Return from which value on to propose: the usual one unless another is clearly better."""
        found = {one: self.f1(logits, one) for one in THRESHOLDS}
        best = max(THRESHOLDS, key=lambda one: (found[one], -abs(one - _USUAL)))
        return best if found[best] > found[_USUAL] + _HARDLY else _USUAL

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
