"""Comparing raters on several videos: all measures that fit, per video and on all together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from vemo_desktop.domain.agreement.bootstrap import RESAMPLES, Bounds, bounds, pooled
from vemo_desktop.domain.agreement.continuum import Continuum, Mark, Marks, continuum
from vemo_desktop.domain.agreement.differences import Difference, differences
from vemo_desktop.domain.agreement.gwet import gwet_ac1
from vemo_desktop.domain.agreement.kappa import cohen_kappa, fleiss_kappa
from vemo_desktop.domain.agreement.krippendorff import alpha_nominal
from vemo_desktop.domain.agreement.matching import (
    IOU_THRESHOLDS,
    BorderError,
    SegmentPairs,
    border_error,
    pair_segments,
    segment_f1,
)
from vemo_desktop.domain.agreement.tallies import (
    LabelTally,
    contingency,
    percent_agreement,
    specific_agreement,
    tally,
)
from vemo_desktop.domain.agreement.unitizing import (
    UnitTally,
    alpha_cu,
    alpha_ku,
    alpha_u,
    alpha_u_binary,
    unit_tally,
)
from vemo_desktop.domain.agreement.values import Agreement, Floats
from vemo_desktop.domain.timebase import Interval

STEP_US = 100_000
"""Moments at which labels are compared lie so far apart. Chosen finer than people place borders; alpha for
unitizing compares the exact times."""


@dataclass(frozen=True, slots=True)
class ComparisonSettings:
    """How raters are compared.

    Parameters
    ----------
    step_us : int
        Distance of the moments at which labels are compared, in microseconds.
    thresholds : tuple of float
        Temporal intersection over union from which two segments are partners.
    resamples, seed : int
        Draws for the intervals, and what makes them the same every time.
    """

    step_us: int = STEP_US
    thresholds: tuple[float, ...] = IOU_THRESHOLDS
    resamples: int = RESAMPLES
    seed: int = 0


@dataclass(frozen=True, slots=True)
class RatedVideo:
    """One video and what each rater marked on it; None for one who did not judge it.

    `unjudged` is where each gave no judgement, as gold where people differ and nothing was settled yet.
    """

    id: str
    title: str
    span: Interval
    marks: tuple[Sequence[Mark] | None, ...]
    unjudged: tuple[tuple[Interval, ...], ...] = ()

    def judged_by_all(self, marks: Sequence[Mark]) -> Marks:
        """Return the marks in whose middle everybody gave a judgement."""
        own = Marks.of(marks)
        for gap in (gap for row in self.unjudged for gap in row):
            own = own.where((own.middles_us < gap.start_us) | (own.middles_us >= gap.end_us))
        return own


@dataclass(frozen=True, slots=True)
class Score:
    """One measure's answer.

    Parameters
    ----------
    measure : str
        Key in `reading.MEASURES`.
    answer : Agreement
    threshold : float or None
        Overlap that counts, for the F1 of segments.
    bounds : Bounds or None
        Over videos; None for a single video, and where it cannot be told.
    """

    measure: str
    answer: Agreement
    threshold: float | None = None
    bounds: Bounds | None = None


@dataclass(frozen=True, slots=True)
class LabelScore:
    """Agreement on one label: at moments (F1 of the label for two raters), and told apart from others."""

    label: str
    specific: Agreement
    told_apart: Agreement


@dataclass(frozen=True, slots=True, eq=False)
class VideoComparison:
    """What was found on one video; differences only between two raters.

    Of a library of 10 000 videos only what was counted is kept; most never have their scores asked for.
    """

    id: str
    title: str
    differences: Sequence[Difference]
    unclear_us: tuple[int, ...]
    _counted: _Counted
    _measures: Mapping[tuple[str, float | None], _Measure]

    @property
    def scores(self) -> tuple[Score, ...]:
        """The measures on this video alone, without intervals."""
        return _scores(self._measures, self._counted)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was found on all videos that at least two of the raters judged.

    `onsets` and `offsets` tell how far borders of partners lie apart, between two raters; None where there
    are no partners.
    """

    raters: int
    duration_us: int
    scores: tuple[Score, ...]
    by_label: tuple[LabelScore, ...]
    onsets: BorderError | None
    offsets: BorderError | None
    videos: tuple[VideoComparison, ...] = field(default=())


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    """Everything counted on one video, or on several."""

    labels: LabelTally
    units: UnitTally
    table: Floats | None
    pairs: SegmentPairs | None

    def vector(self) -> Floats:
        """Return the sums in one row, see `like`."""
        rows = [self.labels.vector(), self.units.vector()]
        if self.table is not None and self.pairs is not None:
            rows += [self.table.ravel(), self.pairs.vector()]
        return np.concatenate(rows)

    def like(self, row: Floats) -> _Counted:
        """Return what has the sums of a row; borders of segments are no sums and stay away."""
        labels, units = len(self.labels.vector()), len(self.units.vector())
        table, pairs = None, None
        if self.table is not None and self.pairs is not None:
            cells = row[labels + units :]
            table = cells[: self.table.size].reshape(self.table.shape)
            pairs = self.pairs.like(cells[self.table.size :])
        return _Counted(
            self.labels.like(row[:labels]), self.units.like(row[labels : labels + units]), table, pairs
        )


_Measure = Callable[[_Counted], Agreement]


def compare(
    videos: Sequence[RatedVideo], labels: Sequence[str], settings: ComparisonSettings | None = None
) -> Comparison:
    """Compare two or more raters.

    Parameters
    ----------
    videos : sequence of RatedVideo
        All with the same raters in the same order. Those that fewer than two of them judged are left out.
    labels : sequence of str
        All that occur.
    settings : ComparisonSettings, optional

    Raises
    ------
    ValueError
        If there are fewer than two raters, or no video that two of them judged.
    """
    settings = settings or ComparisonSettings()
    shared = [video for video in videos if sum(row is not None for row in video.marks) >= 2]
    if not shared or len(shared[0].marks) < 2:
        raise ValueError("no video was judged by two raters")
    found = [_look(video, labels, settings) for video in shared]
    counted = [one.counted for one in found]
    total = pooled(counted)
    raters = len(shared[0].marks)
    measures = _measures(raters, int(np.count_nonzero(total.labels.shares)), settings.thresholds)
    certain = bounds(
        counted,
        {_name(*key): measure for key, measure in measures.items()},
        resamples=settings.resamples,
        seed=settings.seed,
    )
    scores = tuple(
        replace(score, bounds=certain[_name(score.measure, score.threshold)])
        for score in _scores(measures, total)
    )
    return Comparison(
        raters,
        sum(video.span.duration_us for video in shared),
        scores,
        tuple(_label_score(total, code, label) for code, label in enumerate(labels, start=1)),
        border_error([late for one in counted if one.pairs for late in one.pairs.onsets_s]),
        border_error([late for one in counted if one.pairs for late in one.pairs.offsets_s]),
        tuple(
            VideoComparison(video.id, video.title, one.differences, one.unclear_us, one.counted, measures)
            for video, one in zip(shared, found, strict=True)
        ),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Looked:
    """What is kept of one video once its marks were looked at."""

    counted: _Counted
    differences: Sequence[Difference]
    unclear_us: tuple[int, ...]


def _look(video: RatedVideo, labels: Sequence[str], settings: ComparisonSettings) -> _Looked:
    pieces = continuum(video.span, video.marks, labels, video.unjudged)
    differ = differences(pieces) if len(video.marks) == 2 else ()
    return _Looked(_count(video, pieces, settings), differ, tuple(pieces.unclear_us.tolist()))


def _count(video: RatedVideo, pieces: Continuum, settings: ComparisonSettings) -> _Counted:
    codes, times = pieces.codes, pieces.step_counts(settings.step_us)
    table, pairs = None, None
    if len(video.marks) == 2:
        first, second = (video.judged_by_all(row or ()) for row in video.marks)
        table = contingency(codes[0], codes[1], pieces.categories, times)
        pairs = pair_segments(first, second, settings.thresholds)
    return _Counted(tally(codes, pieces.categories, times), unit_tally(pieces), table, pairs)


def _measures(
    raters: int, categories: int, thresholds: Sequence[float]
) -> dict[tuple[str, float | None], _Measure]:
    """Return the measures that fit so many raters, by key and threshold, in the order they are shown."""
    found: dict[tuple[str, float | None], _Measure] = {
        ("percent", None): lambda counted: percent_agreement(counted.labels)
    }
    if raters == 2:
        found["cohen", None] = _cohen
    else:
        found["fleiss", None] = lambda counted: fleiss_kappa(counted.labels)
    found["ac1", None] = lambda counted: gwet_ac1(counted.labels, categories)
    found["alpha", None] = lambda counted: alpha_nominal(counted.labels)
    found["alpha_u", None] = lambda counted: alpha_u(counted.units)
    found["alpha_u_binary", None] = lambda counted: alpha_u_binary(counted.units)
    found["alpha_cu", None] = lambda counted: alpha_cu(counted.units)
    if raters == 2:
        for threshold in thresholds:
            found["f1", threshold] = _f1(threshold)
    return found


def _cohen(counted: _Counted) -> Agreement:
    assert counted.table is not None  # counted for every pair, see `_count`
    return cohen_kappa(counted.table)


def _f1(threshold: float) -> _Measure:
    def measure(counted: _Counted) -> Agreement:
        assert counted.pairs is not None
        return segment_f1(counted.pairs, threshold)

    return measure


def _scores(measures: Mapping[tuple[str, float | None], _Measure], counted: _Counted) -> tuple[Score, ...]:
    return tuple(Score(key, measure(counted), threshold) for (key, threshold), measure in measures.items())


def _name(key: str, threshold: float | None) -> str:
    return key if threshold is None else f"{key}@{threshold:g}"


def _label_score(total: _Counted, code: int, label: str) -> LabelScore:
    return LabelScore(label, specific_agreement(total.labels, code), alpha_ku(total.units, code))
