"""What a training has told so far: a row of losses per update, a row of values per judgement."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

_MOST_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Judgement:
    """Values on the held-out videos after `step` updates; 0 is before training."""

    step: int
    values: dict[str, float]


@dataclass(slots=True)
class History:
    """Losses of every update and all judgements, oldest first.

    Parameters
    ----------
    columns : tuple of str
        Names of the losses.
    rows : list of list of float
        Row n belongs to update n + 1.
    """

    columns: tuple[str, ...] = ()
    rows: list[list[float]] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def add(self, losses: dict[str, float]) -> None:
        """Note the losses of the next update."""
        self.columns = self.columns or tuple(losses)
        self.rows.append([losses[name] for name in self.columns])

    def table(self) -> npt.NDArray[np.float64]:
        """Return the losses, shape (updates, columns)."""
        return np.array(self.rows, np.float64).reshape(len(self.rows), len(self.columns))

    def thinned(self) -> list[dict[str, float]]:
        """Return the losses for a report: means over equal stretches where there are very many updates."""
        table, size = self.table(), -(-len(self.rows) // _MOST_ROWS) or 1
        return [
            {
                "step": min(first + size, len(table)),
                **dict(zip(self.columns, table[first : first + size].mean(axis=0).tolist(), strict=True)),
            }
            for first in range(0, len(table), size)
        ]
