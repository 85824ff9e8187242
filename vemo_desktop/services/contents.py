"""Everything a project holds of one video, read together: what exports, reports and training start from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vemo_desktop.domain.library import MediaItem, Run
from vemo_desktop.domain.segments import Layer, Segment
from vemo_desktop.domain.tracks import Prediction


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
