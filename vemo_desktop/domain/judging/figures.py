"""The figures a network is judged by: what each asks, which way is better, and how it is computed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.agreement.continuum import Mark
from vemo_desktop.domain.agreement.matching import F1_OVERLAP, pair_segments
from vemo_desktop.domain.judging.detection import HIGH_OVERLAPS, LOW_OVERLAPS, ScoredSegment, TrueSegment
from vemo_desktop.domain.judging.draws import Figure
from vemo_desktop.domain.judging.moments import shared_time
from vemo_desktop.domain.judging.ranked import RankedClass
from vemo_desktop.domain.judging.steps import CalibrationTally
from vemo_desktop.domain.judging.videos import UNKNOWN, Answer, HeldOutVideo, labels_in, true_steps
from vemo_desktop.domain.spans import without
from vemo_desktop.domain.timebase import s_from_us

Floats = npt.NDArray[np.float64]

_OVERLAPS = tuple(sorted({*LOW_OVERLAPS, *HIGH_OVERLAPS}))
_AP = "ap:"


@dataclass(frozen=True, slots=True)
class FigureKind:
    """A figure as it is shown."""

    key: str
    name: str
    asks: str
    is_higher_better: bool = True


F1 = FigureKind("f1", "F1 at overlap 0.5", "Are the right segments proposed, and no others?")
MAP_LOW = FigureKind("map_low", "mAP 0.1:0.3", "Do sure proposals lie roughly on true segments?")
MAP_HIGH = FigureKind("map_high", "mAP 0.3:0.7", "Do sure proposals lie closely on true segments?")
MOMENTS = FigureKind("moments", "F1 of moments", "Is each instant given the right label?")
CALIBRATION = FigureKind("calibration", "Calibration error", "Can the probabilities be believed?", False)
KINDS = {kind.key: kind for kind in (F1, MAP_LOW, MAP_HIGH, MOMENTS, CALIBRATION)}


def kind_of(key: str) -> FigureKind:
    """Return what a figure is, also of average precisions of single labels."""
    if key.startswith(_AP):
        label = key.removeprefix(_AP)
        return FigureKind(key, f"AP of {label}", f"Are proposals of {label} right, the sure ones first?")
    return KINDS[key]


def figures_of(
    videos: Sequence[HeldOutVideo],
    answers: Sequence[Answer],
    *,
    is_scored: bool = True,
    nothing: str | None = None,
) -> Mapping[str, Figure]:
    """Return the figures by key, in the order in which they are shown.

    Parameters
    ----------
    videos : sequence of HeldOutVideo
    answers : sequence of Answer
        One per video.
    is_scored : bool
        False for people, who do not say how sure they are: then without average precision.
    nothing : str or None
        Label of the curve that is right where nothing is marked, see `true_steps`.

    Raises
    ------
    ValueError
        If there is not one answer per video.
    """
    if len(videos) != len(answers):
        raise ValueError(f"{len(answers)} answers for {len(videos)} videos")
    found: dict[str, Figure] = {F1.key: _f1(videos, answers)}
    if is_scored:
        found |= _average_precisions(videos, answers)
    shared = shared_time(
        [video.span for video in videos],
        [video.truth for video in videos],
        [_known(video, answer.marks) for video, answer in zip(videos, answers, strict=True)],
        labels_in(videos),
    )
    found[MOMENTS.key] = shared.f1
    if is_scored:
        found[CALIBRATION.key] = _calibration(videos, answers, nothing)
    return found


def _known(video: HeldOutVideo, marks: Sequence[Mark]) -> list[Mark]:
    """Return marks without what reaches into time of which it is not settled what is true."""
    return [Mark(part, one.label) for one in marks for part in without([one.interval], video.unknown)]


def _f1(videos: Sequence[HeldOutVideo], answers: Sequence[Answer]) -> Figure:
    pairs = [
        pair_segments(video.truth, answer.marks, (F1_OVERLAP,))
        for video, answer in zip(videos, answers, strict=True)
    ]
    found = np.array([one.overlaps[F1_OVERLAP] for one in pairs], dtype=np.float64)
    both = np.array([one.first_count + one.second_count for one in pairs], dtype=np.float64)

    def figure(times: Floats) -> Floats:
        total = times @ both
        value: Floats = np.divide(
            2 * (times @ found), total, out=np.full(len(times), np.nan), where=total > 0
        )
        return value

    return figure


def _average_precisions(videos: Sequence[HeldOutVideo], answers: Sequence[Answer]) -> dict[str, Figure]:
    truth = [
        TrueSegment(video.id, mark.label, s_from_us(mark.interval.start_us), s_from_us(mark.interval.end_us))
        for video in videos
        for mark in video.truth
    ]
    predicted = [
        ScoredSegment(
            video.id, one.label, s_from_us(one.interval.start_us), s_from_us(one.interval.end_us), one.score
        )
        for video, answer in zip(videos, answers, strict=True)
        for one in answer.proposed
    ]
    ranked = {
        label: RankedClass.of(
            [video.id for video in videos],
            [one for one in truth if one.label == label],
            [one for one in predicted if one.label == label],
            _OVERLAPS,
        )
        for label in labels_in(videos)
    }
    found: dict[str, Figure] = {
        MAP_LOW.key: _mean_precision(ranked, LOW_OVERLAPS),
        MAP_HIGH.key: _mean_precision(ranked, HIGH_OVERLAPS),
    }
    for label, own in ranked.items():
        found[_AP + label] = _mean_precision({label: own}, (F1_OVERLAP,))
    return found


def _mean_precision(ranked: Mapping[str, RankedClass], overlaps: Sequence[float]) -> Figure:
    """Return the mean over overlaps and over the labels that are true somewhere."""
    levels = [_OVERLAPS.index(overlap) for overlap in overlaps]
    chosen = [RankedClass(one.videos, one.hits[levels], one.truths) for one in ranked.values()]

    def figure(times: Floats) -> Floats:
        if not chosen:
            return np.full(len(times), np.nan)
        each = np.stack([one.average_precision(times).mean(axis=1) for one in chosen])
        count = (~np.isnan(each)).sum(axis=0)
        found: Floats = np.divide(
            np.nansum(each, axis=0), count, out=np.full(len(times), np.nan), where=count > 0
        )
        return found

    return figure


def _calibration(videos: Sequence[HeldOutVideo], answers: Sequence[Answer], nothing: str | None) -> Figure:
    tallies = [_tally(video, answer, nothing) for video, answer in zip(videos, answers, strict=True)]
    counts = np.stack([one.counts for one in tallies])
    gaps = np.stack([one.gaps for one in tallies])

    def figure(times: Floats) -> Floats:
        rows = zip(times @ counts, times @ gaps, strict=True)
        return np.array([CalibrationTally(count, gap).error().value for count, gap in rows])

    return figure


def without_curves(video: HeldOutVideo, answer: Answer, nothing: str | None) -> Answer:
    """Return the same answer with its curves counted and let go: those of a library would not fit."""
    return replace(answer, curves=None, calibration=_tally(video, answer, nothing))


def _tally(video: HeldOutVideo, answer: Answer, nothing: str | None) -> CalibrationTally:
    if answer.calibration is not None:
        return answer.calibration
    if answer.curves is None:
        return CalibrationTally.of(np.zeros((0, 1)), np.zeros(0, dtype=np.int64))
    truth = true_steps(video, answer.curves, nothing)
    is_known = (truth != UNKNOWN) & np.isfinite(answer.curves.values).all(axis=1)
    return CalibrationTally.of(answer.curves.values[is_known], truth[is_known])
