"""Segments of two raters as pairs: how many find a partner, and how far apart the borders of partners lie."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from vemo_desktop.domain.agreement.continuum import Mark, Marks
from vemo_desktop.domain.agreement.values import Agreement, Bools, Floats, undefined
from vemo_desktop.domain.timebase import US_PER_S, Interval

IOU_THRESHOLDS = (0.1, 0.25, 0.5)
"""Customary for the segments of emotion in a video (Zhang et al. 2022, TSL-300; THUMOS before it)."""
F1_OVERLAP = 0.5
"""From here on a proposed segment counts as found, wherever networks and settings are judged."""
NO_SEGMENTS = "Neither of the two has a segment."


@dataclass(frozen=True, slots=True)
class SegmentPairs:
    """Segments of two raters and which of them belong together; those of several videos add up with ``+``.

    Parameters
    ----------
    first_count, second_count : int
        Number of segments of each.
    overlaps : mapping of float to int
        By threshold of temporal intersection over union: how many pairs reach it, each segment in one pair
        at most.
    onsets_s, offsets_s : tuple of float
        How much later the second rater's segment begins and ends than its partner, in seconds.
    """

    first_count: int
    second_count: int
    overlaps: dict[float, int] = field(default_factory=dict)
    onsets_s: tuple[float, ...] = ()
    offsets_s: tuple[float, ...] = ()

    def __add__(self, other: SegmentPairs) -> SegmentPairs:
        thresholds = sorted({*self.overlaps, *other.overlaps})
        return SegmentPairs(
            self.first_count + other.first_count,
            self.second_count + other.second_count,
            {at: self.overlaps.get(at, 0) + other.overlaps.get(at, 0) for at in thresholds},
            self.onsets_s + other.onsets_s,
            self.offsets_s + other.offsets_s,
        )

    def vector(self) -> Floats:
        """Return the numbers of segments and of pairs in one row, see `like`; borders are no sums."""
        return np.array([self.first_count, self.second_count, *self.overlaps.values()], dtype=np.float64)

    def like(self, row: Floats) -> SegmentPairs:
        """Return the numbers at the same thresholds that a row holds, without borders."""
        first, second, *reached = (round(number) for number in row.tolist())
        return SegmentPairs(first, second, dict(zip(self.overlaps, reached, strict=True)))


@dataclass(frozen=True, slots=True)
class BorderError:
    """How far apart the borders of partners lie, in seconds.

    `median_s` and `mean_s` are of the distance, whatever its direction; `shift_s` is the mean with its sign:
    above zero the second rater is later.
    """

    median_s: float
    mean_s: float
    shift_s: float
    count: int


def pair_segments(
    first: Sequence[Mark], second: Sequence[Mark], thresholds: Sequence[float] = IOU_THRESHOLDS
) -> SegmentPairs:
    """Find the segments of two raters on one video that are about the same.

    Only segments of the same label become partners, each of one other at most. For each threshold as many
    pairs as possible are made; for the borders, those whose overlaps add up to most.

    Raises
    ------
    ValueError
        If a threshold does not lie in (0, 1].
    """
    if any(not 0 < threshold <= 1 for threshold in thresholds):
        raise ValueError(f"thresholds of overlap lie in (0, 1]: {thresholds}")
    counts = dict.fromkeys(thresholds, 0)
    onsets, offsets = [], []
    for ours, theirs in _groups(first, second):
        if len(ours) == len(theirs) == 1:  # nearly always, and then they are partners
            overlap = ours[0].iou(theirs[0])
            for threshold in thresholds:
                counts[threshold] += overlap >= threshold
            onsets.append((theirs[0].start_us - ours[0].start_us) / US_PER_S)
            offsets.append((theirs[0].end_us - ours[0].end_us) / US_PER_S)
            continue
        iou = overlaps(ours, theirs)
        for threshold in thresholds:
            counts[threshold] += len(partners(iou >= threshold, iou))
        for one, other in partners(iou > 0, iou):
            onsets.append((theirs[other].start_us - ours[one].start_us) / US_PER_S)
            offsets.append((theirs[other].end_us - ours[one].end_us) / US_PER_S)
    return SegmentPairs(len(first), len(second), counts, tuple(onsets), tuple(offsets))


def segment_f1(pairs: SegmentPairs, threshold: float) -> Agreement:
    """Return the F1 of two raters' segments, in [0, 1]: twice the pairs over all segments.

    It is the same whoever is called the first, so that no rater counts as the truth. It is not corrected for
    chance.
    """
    if pairs.first_count + pairs.second_count == 0:
        return undefined(NO_SEGMENTS)
    return Agreement(2 * pairs.overlaps[threshold] / (pairs.first_count + pairs.second_count))


def border_error(differences_s: Sequence[float]) -> BorderError | None:
    """Sum up the differences of `SegmentPairs` at one side; None where there are no partners.

    Partners are sought among segments that overlap, so borders far apart never meet: read it beside the F1.
    """
    if not differences_s:
        return None
    values = np.asarray(differences_s, dtype=np.float64)
    return BorderError(
        float(np.median(np.abs(values))), float(np.abs(values).mean()), float(values.mean()), len(values)
    )


def _groups(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[tuple[list[Interval], list[Interval]]]:
    """Yield the segments of each label, apart where no segment of either reaches across.

    Whole videos at once would need tables of thousands by thousands of segments. Where only one of the two
    has segments there is nothing to pair.
    """
    tagged: dict[str, list[tuple[int, int, int]]] = {}
    for side, marks in enumerate((Marks.of(first), Marks.of(second))):
        for start, end, label in zip(
            marks.starts_us.tolist(), marks.ends_us.tolist(), marks.labels, strict=True
        ):
            tagged.setdefault(label, []).append((start, end, side))
    for label in sorted(tagged):
        group: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
        reached = 0
        for start, end, side in sorted(tagged[label]):
            if start >= reached:
                if group[0] and group[1]:
                    yield _intervals(group[0]), _intervals(group[1])
                group = ([], [])
            group[side].append((start, end))
            reached = max(reached, end)
        if group[0] and group[1]:
            yield _intervals(group[0]), _intervals(group[1])


def _intervals(spans: Iterable[tuple[int, int]]) -> list[Interval]:
    return [Interval(start, end) for start, end in spans]


def overlaps(first: Sequence[Interval], second: Sequence[Interval]) -> Floats:
    """Return the temporal intersection over union of each with each."""
    ours = np.array([(one.start_us, one.end_us) for one in first], np.int64).reshape(-1, 1, 2)
    theirs = np.array([(one.start_us, one.end_us) for one in second], np.int64).reshape(1, -1, 2)
    ends, starts = np.minimum(ours[..., 1], theirs[..., 1]), np.maximum(ours[..., 0], theirs[..., 0])
    shared = np.maximum(ends - starts, 0)
    lengths = ours[..., 1] - ours[..., 0] + theirs[..., 1] - theirs[..., 0]
    found: Floats = shared / (lengths - shared)
    return found


def partners(allowed: Bools, iou: Floats) -> list[tuple[int, int]]:
    """Return as many pairs (row, column) as allowed, and among those the ones that overlap most."""
    if not allowed.any():
        return []
    # Half a second to load, and opening a project needs none of it.
    from scipy.optimize import linear_sum_assignment

    # One more pair must outweigh any gain in overlap, which is at most 1 for each pair.
    worth = np.where(allowed, iou + min(iou.shape), 0.0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return [
        (int(row), int(column)) for row, column in zip(rows, columns, strict=True) if allowed[row, column]
    ]
