"""From the axes of a gamepad to valence and arousal: which axis, which way, where its middle is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

DEAD_ZONE = 0.12
"""Share of the way that says nothing: where sticks of common pads come to rest when they are let go of."""
MOST_DEAD_ZONE = 0.5
MOST_AXES = 32
_FARTHEST_CENTER = 0.6


@dataclass(frozen=True, slots=True)
class StickAxis:
    """One axis of a gamepad.

    Parameters
    ----------
    number : int
        Counted from 0, as the driver tells them.
    is_inverted : bool
        Whether its lower end means more.
    center : float
        What it tells at rest, in [-0.6, 0.6].
    """

    number: int
    is_inverted: bool = False
    center: float = 0.0

    def __post_init__(self) -> None:
        if not 0 <= self.number < MOST_AXES:
            raise ValueError(f"no axis has the number {self.number}")
        if abs(self.center) > _FARTHEST_CENTER:
            raise ValueError(f"a stick at rest does not tell {self.center}")

    def value(self, raw: float, dead_zone: float) -> float:
        """Return what the axis says, in [-1, 1]: 0 around its centre, both ends at either end of its way.

        Parameters
        ----------
        raw : float
            As the driver tells it, in [-1, 1].
        dead_zone : float
            Share of the way from the centre that says nothing, in [0, 0.5].
        """
        away = raw - self.center
        way = 1 - self.center if away > 0 else 1 + self.center
        share = min(abs(away) / way, 1.0)
        said = max(share - dead_zone, 0.0) / (1 - dead_zone)
        return -said if (away < 0) != self.is_inverted and said > 0 else said

    @property
    def text(self) -> str:
        """Number, with a minus sign in front where it is inverted, as settings keep it."""
        return f"{'-' if self.is_inverted else ''}{self.number}"


@dataclass(frozen=True, slots=True)
class Sticks:
    """What of a gamepad says valence and arousal; the axes may be of one stick or of two."""

    valence: StickAxis = StickAxis(0)
    # Drivers count downwards.
    arousal: StickAxis = StickAxis(1, is_inverted=True)
    dead_zone: float = DEAD_ZONE

    @property
    def axis_count(self) -> int:
        """How many axes a gamepad must have."""
        return max(self.valence.number, self.arousal.number) + 1

    def values(self, raw: Sequence[float]) -> tuple[float, float] | None:
        """Return valence and arousal; None where the gamepad has too few axes."""
        if len(raw) < self.axis_count:
            return None
        axes = (self.valence, self.arousal)
        valence, arousal = (axis.value(raw[axis.number], self.dead_zone) for axis in axes)
        return valence, arousal

    @classmethod
    def of(cls, valence: str, arousal: str, dead_zone: float, center: str) -> Sticks:
        """Read them as settings keep them: ``0``, ``-1``, ``0.12`` and ``0.01,-0.02``.

        Raises
        ------
        ValueError
            If one of them says something else.
        """
        x, y = (float(part) for part in center.split(","))
        return cls(_axis(valence, x), _axis(arousal, y), dead_zone)

    @property
    def center(self) -> str:
        """Both centres, as settings keep them."""
        return f"{self.valence.center:.3f},{self.arousal.center:.3f}"


def _axis(text: str, center: float) -> StickAxis:
    return StickAxis(int(text.removeprefix("-")), text.startswith("-"), center)
