"""Everything a project holds of one video, read together: what exports, reports and training start from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.tracks import Prediction
from vemo_desktop.services.runs import prediction_of
from vemo_desktop.storage.repositories import runs as rows
from vemo_desktop.storage.repositories.segments import segments_of_some
from vemo_desktop.storage.store import Store

_AT_ONCE = 50
"""Videos read together: one query for them costs hardly more than one for each, and they fit anywhere."""


@dataclass(frozen=True, slots=True)
class VideoContents:
    """One video with its layers, which never mix.

    Parameters
    ----------
    item : MediaItem
    proposals, human, gold : tuple of Segment
        Each ordered by start, end and identifier.
    runs : tuple of Run
        Oldest first.
    predictions : mapping of str to Prediction
        What the latest run of each network said, with curves, by run.
    """

    item: MediaItem
    proposals: tuple[Segment, ...]
    human: tuple[Segment, ...]
    gold: tuple[Segment, ...]
    runs: tuple[Run, ...]
    predictions: Mapping[str, Prediction]

    @property
    def prediction(self) -> Prediction | None:
        """What the latest run of all said."""
        return self.predictions.get(self.runs[-1].id) if self.runs else None

    def layer(self, layer: Layer) -> tuple[Segment, ...]:
        """Return the segments of one layer."""
        return {Layer.PROPOSAL: self.proposals, Layer.HUMAN: self.human, Layer.GOLD: self.gold}[layer]


def read_contents(store: Store, items: Sequence[MediaItem]) -> Iterator[VideoContents]:
    """Yield everything of videos, in their order; a few are in memory at a time.

    Nothing is kept for later: a large library would not fit.
    """
    for start in range(0, len(items), _AT_ONCE):
        some = items[start : start + _AT_ONCE]
        ids = [item.id for item in some]
        with store.reading() as session:
            segments = segments_of_some(session, ids)
            runs = rows.runs_of_some(session, ids)
            latest = {run.id: run for found in runs.values() for run in _latest(found)}
            curves = rows.curves_of_some(session, list(latest))
            own = rows.own_segments_of_some(session, list(latest))
        for item in some:
            layers: dict[Layer, list[Segment]] = {layer: [] for layer in Layer}
            for segment in segments[item.id]:
                layers[segment.layer].append(segment)
            said = {
                run.id: prediction_of(run, curves[run.id], own.get(run.id)) for run in _latest(runs[item.id])
            }
            yield VideoContents(
                item,
                tuple(layers[Layer.PROPOSAL]),
                tuple(layers[Layer.HUMAN]),
                tuple(layers[Layer.GOLD]),
                tuple(runs[item.id]),
                said,
            )


def _latest(runs: Sequence[Run]) -> list[Run]:
    """Return the latest run of each network."""
    return list({run.network: run for run in runs}.values())
