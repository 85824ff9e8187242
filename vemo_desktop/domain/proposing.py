"""From curves to proposed segments, fast enough to follow a slider.

Smoothing, hysteresis, merging of short gaps, dropping of short runs, and a score that compares each
segment with its surroundings. Every edge is an edge of a curve step; nothing is interpolated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace

import numpy as np

from vemo_desktop.domain.running_means import Floats, Ints, RunningMeans, ratio
from vemo_desktop.domain.runs import hysteresis, merged, strongest
from vemo_desktop.domain.segments import Proposed
from vemo_desktop.domain.shared_threshold import shared_segments
from vemo_desktop.domain.timebase import US_PER_S, Interval, us_from_s
from vemo_desktop.domain.tracks import Curves

OUTER_SHARE = 0.25
"""How far the surroundings of a segment reach on each side, as a share of its length.

Source: Shou et al., "AutoLoc: Weakly-supervised temporal action localization in untrimmed videos",
ECCV 2018, section 3.3 (inflation of a quarter of the segment on both sides).
"""


@dataclass(frozen=True, slots=True)
class LabelThresholds:
    """Own thresholds of one label; see `ProposalSettings.enter` and `ProposalSettings.leave`."""

    label: str
    enter: float
    leave: float


def _option(default: float, sentence: str, low: float, high: float, step: float) -> float:
    """Declare a number once, with what a slider and a help text need."""
    metadata = {"help": sentence, "low": low, "high": high, "step": step}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, slots=True)
class ProposalSettings:
    """How segments are cut out of curves; `options()` lists every number with its help sentence.

    `skip` holds labels that are never proposed: "neutral" is what remains between the others. With
    `exclusive` a step only counts for the strongest of the labels, so segments never overlap. With
    `together` they do not either: thresholds are those of the sum of all labels, `per_label` does not
    count, and each segment gets the label that leads in it. Numbers were chosen on the clips of known
    content, see tests/domain/test_proposing.py.

    Raises
    ------
    ValueError
        If a label could be left at a higher value than it is entered, or a length is negative.
    """

    enter: float = _option(0.5, "A segment starts to exist where the curve reaches this value.", 0, 1, 0.01)
    leave: float = _option(0.4, "It reaches as far as the curve stays at or above this value.", 0, 1, 0.01)
    smoothing_s: float = _option(1.0, "Curves are averaged over this many seconds first.", 0, 10, 0.1)
    shortest_s: float = _option(1.0, "Shorter segments are left out.", 0, 30, 0.1)
    merge_gap_s: float = _option(0.75, "Gaps up to this length between two segments are closed.", 0, 30, 0.05)
    lowest_score: float = _option(0.0, "Segments that stand out less than this are left out.", 0, 1, 0.01)
    exclusive: bool = True
    together: bool = False
    skip: tuple[str, ...] = ("neutral",)
    per_label: tuple[LabelThresholds, ...] = ()

    def __post_init__(self) -> None:
        pairs = [(self.enter, self.leave), *((own.enter, own.leave) for own in self.per_label)]
        if any(not leave <= enter for enter, leave in pairs):
            raise ValueError("a label cannot be left at a higher value than it is entered")
        if not min(self.smoothing_s, self.shortest_s, self.merge_gap_s) >= 0:
            raise ValueError("lengths cannot be negative")

    @classmethod
    def options(cls) -> dict[str, Mapping[str, object]]:
        """Return help, low, high and step of each number, by name."""
        return {item.name: item.metadata for item in fields(cls) if item.metadata}

    def thresholds(self, label: str) -> tuple[float, float]:
        """Return the values at which a label is entered and left."""
        for own in self.per_label:
            if own.label == label:
                return own.enter, own.leave
        return self.enter, self.leave

    def with_label(self, label: str, enter: float, leave: float) -> ProposalSettings:
        """Return these settings with own thresholds for one label."""
        others = tuple(own for own in self.per_label if own.label != label)
        return replace(self, per_label=(*others, LabelThresholds(label, enter, leave)))

    def to_json(self) -> dict[str, object]:
        """Return the settings as JSON values."""
        values = asdict(self)
        values["skip"] = list(self.skip)
        values["per_label"] = [asdict(own) for own in self.per_label]
        return values

    @classmethod
    def from_json(cls, values: Mapping[str, object]) -> ProposalSettings:
        """Return the settings that `to_json` wrote; names it does not know are left alone.

        Raises
        ------
        ValueError, TypeError
            If the values are not usable settings.
        """
        known = {item.name: values[item.name] for item in fields(cls) if item.name in values}
        skip, per_label = known.pop("skip", None), known.pop("per_label", None)
        settings = cls(**known)  # type: ignore[arg-type]
        if isinstance(skip, list):
            settings = replace(settings, skip=tuple(str(label) for label in skip))
        if isinstance(per_label, list):
            settings = replace(settings, per_label=tuple(LabelThresholds(**own) for own in per_label))
        return settings


def smoothed(curves: Curves, window_s: float) -> Floats:
    """Return curves averaged over a window centred on each step, shape (T, K).

    The window is cut off at both ends of the curves; unknown steps stay NaN and do not count elsewhere.
    """
    return _smoothed(RunningMeans(curves.edges_us, curves.values), curves, window_s)


def _smoothed(means: RunningMeans, curves: Curves, window_s: float) -> Floats:
    if window_s * US_PER_S <= np.diff(curves.edges_us).min(initial=np.iinfo(np.int64).max):
        return curves.values.astype(np.float64)
    return means.centred(window_s).T


def _scores(means: RunningMeans, column: int, starts_us: Ints, ends_us: Ints) -> Floats:
    """Return inner mean less mean of the surroundings, clipped to [0, 1]; no surroundings count as 0."""
    margin = (ends_us - starts_us) * OUTER_SHARE
    inner, inner_s = (part[column] for part in means.between(starts_us.astype(float), ends_us.astype(float)))
    wide, wide_s = (part[column] for part in means.between(starts_us - margin, ends_us + margin))
    outer = np.nan_to_num(ratio(wide - inner, wide_s - inner_s))
    scores: Floats = np.clip(np.nan_to_num(ratio(inner, inner_s)) - outer, 0.0, 1.0)
    return scores


def _steps_of_others(runs: list[tuple[Ints, Ints]], count: int) -> Ints:
    """Count, for each label and edge, the steps before the edge that lie in runs of other labels."""
    turns = np.zeros((len(runs), count + 1), dtype=np.int64)
    for own, (starts, ends) in zip(turns, runs, strict=True):
        own[starts] += 1
        own[ends] -= 1
    inside = np.cumsum(turns, axis=1)
    before = np.cumsum(inside, axis=1) - inside
    others: Ints = before.sum(axis=0) - before
    return others


def _segments(
    values: Floats, means: RunningMeans, curves: Curves, settings: ProposalSettings
) -> list[tuple[Ints, Ints]]:
    """Return first and one-past-last steps of the segments of each label; `values` are smoothed curves."""
    gap_us = us_from_s(settings.merge_gap_s)
    if settings.together and curves.names:
        return shared_segments(
            values.sum(axis=1),
            means,
            curves.edges_us,
            enter=settings.enter,
            leave=settings.leave,
            gap_us=gap_us,
            shortest_us=us_from_s(settings.shortest_s),
        )
    allowed = strongest(values) if settings.exclusive else np.ones(values.shape, dtype=np.bool_)
    runs = [
        hysteresis(values[:, column], allowed[:, column], *settings.thresholds(label))
        for column, label in enumerate(curves.names)
    ]
    others = _steps_of_others(runs, len(values))
    if not settings.exclusive:
        others = np.zeros_like(others)
    return [merged(*run, curves.edges_us, taken, gap_us) for run, taken in zip(runs, others, strict=True)]


def _by_time(proposed: Proposed) -> tuple[int, int, str]:
    return proposed.interval.start_us, proposed.interval.end_us, proposed.label


def propose(curves: Curves, settings: ProposalSettings | None = None) -> list[Proposed]:
    """Cut segments out of curves.

    Parameters
    ----------
    curves : Curves
        Values in [0, 1]; NaN where nothing is known.
    settings : ProposalSettings, optional

    Returns
    -------
    list of Proposed
        In order of time. Segments of one label never touch or overlap; with `settings.exclusive` or
        `settings.together` no two segments overlap.
    """
    settings = settings or ProposalSettings()
    if len(curves) == 0:
        return []
    columns = [number for number, name in enumerate(curves.names) if name not in settings.skip]
    wanted = replace(
        curves, names=tuple(curves.names[column] for column in columns), values=curves.values[:, columns]
    )
    means = RunningMeans(wanted.edges_us, wanted.values)
    values = _smoothed(means, wanted, settings.smoothing_s)
    proposals: list[Proposed] = []
    for column, steps in enumerate(_segments(values, means, wanted, settings)):
        starts_us, ends_us = (curves.edges_us[border] for border in steps)
        scores = _scores(means, column, starts_us, ends_us)
        is_long = ends_us - starts_us >= us_from_s(settings.shortest_s)
        kept = is_long & (scores >= settings.lowest_score)
        found = zip(starts_us[kept].tolist(), ends_us[kept].tolist(), scores[kept].tolist(), strict=True)
        proposals += [
            Proposed(Interval(start, end), wanted.names[column], score) for start, end, score in found
        ]
    return sorted(proposals, key=_by_time)


def proposals_of(
    curves: Curves | None, own: Sequence[Proposed] | None, settings: ProposalSettings
) -> list[Proposed]:
    """Return what a run proposes under some settings: to store, to show while a slider moves, to make anew.

    Parameters
    ----------
    curves : Curves or None
        Of the run's main scheme.
    own : sequence of Proposed or None
        Segments that the network made by its own rule. They are never cut anew: those stay whose score
        reaches `settings.enter` and `settings.lowest_score`. None where it made none, which leaves it to
        `propose`.
    settings : ProposalSettings

    Returns
    -------
    list of Proposed
        In order of time.
    """
    if own is None:
        return [] if curves is None else propose(curves, settings)
    threshold = max(settings.enter, settings.lowest_score)
    return sorted((one for one in own if one.score >= threshold), key=_by_time)
