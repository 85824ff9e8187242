"""What the networks of this family read: the frames of a video, and tracks of snippets by snippet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.cards import NetworkCard
from vemo_desktop.ml.encoders.snippets import Snippet
from vemo_desktop.ml.encoding import Subject

Row = npt.NDArray[np.float32]
Known = Mapping[Snippet, Row]
"""Features by snippet, as far as they are known."""


def required_frames(card: NetworkCard, subject: Subject) -> FrameIndex:
    """Return the frames of a file.

    Raises
    ------
    NetworkError
        If it has no picture.
    """
    if subject.frames is None:
        raise NetworkError(
            f'"{subject.info.path.name}" has no picture, and {card.name} looks at pictures. Nothing was '
            "changed. Choose a network that listens."
        )
    return subject.frames


def known_rows(chosen: Sequence[Snippet], track: FeatureTrack | None) -> dict[Snippet, Row]:
    """Return the rows of a track by the snippets they were computed from; the track may end early."""
    if track is None:
        return {}
    rows = zip(chosen, track.values, track.valid, strict=False)
    return {snippet: row for snippet, row, is_valid in rows if is_valid}


def rows_of(table: npt.NDArray[np.int64], known: Known) -> list[Row | None]:
    """Return the features of each snippet of a table, shape (N, D); None for those not known."""
    return [known.get(tuple(snippet)) for snippet in table.tolist()]


def stacked(rows: Sequence[Row | None]) -> npt.NDArray[np.float32] | None:
    """Return rows as one array, shape (N, width); None if one is missing."""
    found = [row for row in rows if row is not None]
    return np.stack(found) if len(found) == len(rows) else None
