"""What a project keeps of learning from corrections: sides of videos, trainings, and what was adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from vemo_desktop.domain.segments import network_of

TAUGHT = "taught-"
"""How the identifiers of networks begin that were taught over the built-in one."""
_TAUGHT_OVER = "builtin"


def is_taught(network: str) -> bool:
    """Tell whether a network was taught from corrections."""
    return network.startswith(TAUGHT)


def stands_for(network: str, other: str) -> bool:
    """Tell whether two networks are the same one in different states of learning.

    What one of them proposes anew takes the place of what the other left open.
    """
    return network == other or all(one == _TAUGHT_OVER or is_taught(one) for one in (network, other))


def gives_way(author: str, network: str) -> bool:
    """Tell whether open proposals of an author give way to those of a network."""
    own = network_of(author)
    return own is not None and stands_for(network, own)


class Side(StrEnum):
    """On which side a video stands when networks learn in this program, for ever.

    Not one thing with the parts of a dataset (`domain.splits`): there is one split of a project, in two
    sides (`domain.sides`), and everything that was ever learnt depends on it. A dataset is split by a plan of
    its user, of which there may be several, in three parts by labelled time. Who must stay together is told
    in the same way for both.
    """

    TRAIN = "train"
    HELD_OUT = "held out"


@dataclass(frozen=True, slots=True)
class Training:
    """One finished training, as it stands in the project for ever.

    Parameters
    ----------
    id, network : str
        The network is what came of it.
    present : str
        The network it was compared with.
    scheme : str
    author : str
        Who asked for it.
    started_at, ended_at : datetime
    seconds : float
        Computed, over all stretches.
    device, program_version : str
    settings : dict
        Every setting of the recipe.
    examples : list
        Each video with its side and how many decisions it brought.
    versions : dict
        Of the libraries and the system.
    losses, judgements : list
        Rows of losses by update, and of figures on videos that folds left out.
    comparison : dict
        New against present on the held-out videos, see `comparison_to_json`.
    notices : tuple of str
    step, steps : int
        After how many updates the weights stood so, and how many were made.
    """

    id: str
    network: str
    present: str
    scheme: str
    author: str
    started_at: datetime
    ended_at: datetime
    seconds: float
    device: str
    program_version: str
    settings: Mapping[str, Any]
    examples: Sequence[Mapping[str, Any]]
    versions: Mapping[str, Any]
    losses: Sequence[Mapping[str, float]]
    judgements: Sequence[Mapping[str, float]]
    comparison: Mapping[str, Any]
    notices: tuple[str, ...] = ()
    step: int = 0
    steps: int = 0

    def videos(self, side: Side) -> int:
        """Return how many videos stood on a side."""
        return sum(one["side"] == side.value for one in self.examples)


@dataclass(frozen=True, slots=True)
class Adoption:
    """A decision about which network speaks in a scheme from then on.

    `training` is None where the built-in network was taken again.
    """

    number: int
    scheme: str
    training: str | None
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Adopted:
    """Which network speaks in each scheme now.

    Parameters
    ----------
    now : dict of str to str
        Identifier of the training by scheme; schemes in which the built-in network speaks are missing.
    """

    now: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, adoptions: Iterable[Adoption]) -> Adopted:
        """Return what adoptions, oldest first, come to."""
        now: dict[str, str] = {}
        for one in adoptions:
            now.pop(one.scheme, None)
            if one.training is not None:
                now[one.scheme] = one.training
        return cls(now)


def before_last(adoptions: Sequence[Adoption], scheme: str) -> tuple[bool, str | None]:
    """Return whether there is a step back in a scheme, and the training that spoke before the last one.

    Going back is an adoption too. What it went back from is passed over, so that going back twice goes two
    steps back and not to and fro.
    """
    spoke: list[str | None] = [None]
    for one in adoptions:
        if one.scheme != scheme:
            continue
        if len(spoke) > 1 and one.training == spoke[-2]:
            spoke.pop()
        else:
            spoke.append(one.training)
    return (True, spoke[-2]) if len(spoke) > 1 else (False, None)
