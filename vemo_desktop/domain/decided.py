"""What people decided on one video, in columns: a library is counted without a value of each segment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from vemo_desktop.domain.agreement.continuum import Marks
from vemo_desktop.domain.ordering import by_name

NO_MARKS = Marks(np.zeros(0, np.int64), np.zeros(0, np.int64), ())


@dataclass(frozen=True, slots=True, eq=False)
class Decided:
    """What people decided on one video.

    Proposals that wait or were taken over tell nothing more, and are most of what a project holds.

    Parameters
    ----------
    human : mapping of (str, str) to Marks
        By author and scheme, each by start, end and identifier.
    gold : mapping of str to Marks
        By scheme; those without a label say that nothing is felt there.
    taken, taken_for_gold : mapping
        How many of `human` began as proposals, and of `gold` follow such a one; without those of which none
        did.
    rejected : tuple of (str, str)
        Identifier and scheme of each proposal that stands rejected.
    end_us : int
        Where the last of all these ends.
    """

    human: Mapping[tuple[str, str], Marks] = field(default_factory=dict)
    gold: Mapping[str, Marks] = field(default_factory=dict)
    taken: Mapping[tuple[str, str], int] = field(default_factory=dict)
    taken_for_gold: Mapping[str, int] = field(default_factory=dict)
    rejected: tuple[tuple[str, str], ...] = ()
    end_us: int = 0

    @property
    def authors(self) -> tuple[str, ...]:
        """Whose segments stand in the video, by name."""
        return tuple(sorted({author for author, _ in self.human}, key=by_name))

    @property
    def segments(self) -> int:
        """How many human segments stand in it."""
        return sum(map(len, self.human.values()))
