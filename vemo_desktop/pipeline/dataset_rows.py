"""The rows of a dataset that one video gives: its segments, and its time in bins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from vemo_desktop.domain.bins import bin_edges, label_in, labels_in_bins, means_in_bins
from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.exchange.tables import Cell, frame_span
from vemo_desktop.ml.training.examples import decided

_SILENT = "silent"
"""Stands for gold without a label while bins in which it holds are looked for; empty text means no label."""

Marks = list[tuple[Interval, str]]
CurveColumn = tuple[str, str]
"""Network and label."""


@dataclass(frozen=True, eq=False)
class VideoRows:
    """One video as its rows need it.

    Parameters
    ----------
    name : str
    duration_us : int
    frames : FrameIndex or None
    segments : sequence of Segment
        Of all layers.
    judged : mapping of str to tuple of str
        People by scheme.
    raters : sequence of str
        All of the dataset, in the order of their columns.
    schemes : mapping of str to LabelScheme
    called : callable
        Turns the name of a person into what the dataset calls them.
    told : callable
        Does the same to every name in a note.
    """

    name: str
    duration_us: int
    frames: FrameIndex | None
    segments: Sequence[Segment]
    judged: Mapping[str, tuple[str, ...]]
    raters: Sequence[str]
    schemes: Mapping[str, LabelScheme]
    called: Callable[[str], str]
    told: Callable[[str], str]

    def targets(self) -> tuple[Segment, ...]:
        """Return the segments that have a row each."""
        return decided(self.segments)

    def segment_row(self, segment: Segment, media: str | None) -> tuple[Cell, ...]:
        """Return the row of one segment."""
        scheme, interval = segment.scheme, segment.interval
        order = self._order(scheme)
        gold = self._gold(scheme)
        said = [
            label_in(interval, self._marks(rater, scheme), order) if self._judges(rater, scheme) else None
            for rater in self.raters
        ]
        return (
            self.name,
            media,
            segment.id,
            scheme,
            segment.label,
            *_span(interval),
            *(frame_span(self.frames, interval) or (None, None)),
            str(segment.layer),
            str(segment.state),
            self.called(segment.author),
            segment.confidence,
            self._network(segment),
            segment.origin_id,
            self.told(segment.note),
            None if gold is None else label_in(interval, gold, order),
            *said,
        )

    def step_rows(
        self,
        scheme: str,
        rate_hz: float,
        columns: Sequence[CurveColumn],
        curves: Mapping[str, Curves],
    ) -> list[tuple[Cell, ...]]:
        """Return one row per bin; `curves` holds those of each network that has any in this scheme."""
        edges = bin_edges(self.duration_us, rate_hz)
        order = self._order(scheme)
        count = len(edges) - 1
        gold_marks = self._gold(scheme)
        said = [
            labels_in_bins(edges, self._marks(rater, scheme), order) if self._judges(rater, scheme) else None
            for rater in self.raters
        ]
        voices = [one for one in said if one is not None]
        agreed = [_majority([one[number] for one in voices]) for number in range(count)]
        gold: Sequence[str | None] | None = None
        if gold_marks is not None:
            silent = [(interval, _SILENT) for interval, label in gold_marks if not label]
            is_settled = [one == _SILENT for one in labels_in_bins(edges, silent, ())]
            labels = labels_in_bins(edges, gold_marks, order)
            gold = _settled(labels, agreed, is_settled, is_judged=bool(voices))
        wanted = agreed if gold is None else gold
        values = self._curve_cells(edges, columns, curves)
        spans = [_span(Interval(*pair)) for pair in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)]
        return [
            (
                self.name,
                number,
                *spans[number],
                wanted[number],
                None if gold is None else gold[number],
                *(None if one is None else one[number] for one in said),
                *(column[number] for column in values),
            )
            for number in range(count)
        ]

    def _curve_cells(
        self, edges: np.ndarray, columns: Sequence[CurveColumn], curves: Mapping[str, Curves]
    ) -> list[list[float | None]]:
        means = {network: means_in_bins(edges, one) for network, one in curves.items()}
        cells: list[list[float | None]] = []
        for network, label in columns:
            names = curves[network].names if network in curves else ()
            if label not in names:
                cells.append([None] * (len(edges) - 1))
                continue
            column = means[network][:, names.index(label)].tolist()
            cells.append([None if value != value else value for value in column])  # NaN is unlike itself
        return cells

    def _order(self, scheme: str) -> tuple[str, ...]:
        return self.schemes[scheme].keys if scheme in self.schemes else ()

    def _judges(self, rater: str, scheme: str) -> bool:
        return rater in self.judged.get(scheme, ())

    @cached_property
    def _by_id(self) -> dict[str, Segment]:
        return {one.id: one for one in self.segments}

    @cached_property
    def _marked(self) -> dict[tuple[Layer, str, str], Marks]:
        """What stands in each layer and scheme, human labels by who signs them; sorted out once."""
        found: dict[tuple[Layer, str, str], Marks] = {}
        for one in self.segments:
            author = one.author if one.layer is Layer.HUMAN else ""
            found.setdefault((one.layer, one.scheme, author), []).append((one.interval, one.label))
        return found

    def _marks(self, rater: str, scheme: str) -> Marks:
        return self._marked.get((Layer.HUMAN, scheme, rater), [])

    def _gold(self, scheme: str) -> Marks | None:
        """Return what adjudication settled; None where nothing was, which is not the same as silence."""
        return self._marked.get((Layer.GOLD, scheme, ""))

    def _network(self, segment: Segment) -> str | None:
        """Return whose proposal a segment began as, through the human segment that gold followed."""
        origin: Segment | None = segment
        while origin is not None and origin.network is None:
            origin = self._by_id.get(origin.origin_id or "")
        return None if origin is None else origin.network


def _span(interval: Interval) -> tuple[float, float, int, int]:
    start_us, end_us = interval.start_us, interval.end_us
    return start_us / 1e6, end_us / 1e6, start_us, end_us


def _settled(
    gold: Sequence[str], agreed: Sequence[str | None], is_settled: Sequence[bool], *, is_judged: bool
) -> Sequence[str | None]:
    """Return what gold says: its labels, and nothing only where that was settled or most people say so too.

    Gold that is silent over what people differ about is not settled yet, as what was not certain enough to
    accept; to teach that nothing is felt there would make that up.
    """
    if not is_judged:
        return gold
    return [
        one or ("" if settled or said == "" else None)
        for one, said, settled in zip(gold, agreed, is_settled, strict=True)
    ]


def _majority(said: Sequence[str]) -> str | None:
    """Return what more than half said; None where there is no such thing."""
    if not said:
        return None
    label, count = Counter(said).most_common(1)[0]
    return label if 2 * count > len(said) else None
