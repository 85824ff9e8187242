"""What every stage of a recipe looks like from outside.

A stage makes one file of weights from raw material. Stages run one after the other, each is finished or
not, and a finished one is not run again as long as nothing changed that it depends on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Protocol

from vemo_desktop.ml.cards import Source
from vemo_desktop.ml.encoding import Json
from vemo_desktop.ml.recipes.material import Material, Need

Report = Callable[[str, float, float], None]
"""Called with what is being done, how much of the stage is done, and how much there is; may raise to stop."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """What a stage measured.

    Parameters
    ----------
    data : mapping of str to mapping of str to float
        Measures by the set they were taken on: ``{"GoEmotions test": {"accuracy": 0.65}}``. One row each.
    measured : tuple of str
        Sentences for the card, failures included.
    details : mapping
        Anything else worth keeping: settings, tables of confusions, numbers of examples.
    """

    data: Mapping[str, Mapping[str, float]]
    measured: tuple[str, ...]
    details: Mapping[str, Json] = field(default_factory=dict)

    def to_json(self) -> dict[str, object]:
        """Return the metrics as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Bench:
    """Where one stage puts things.

    Parameters
    ----------
    folder : Path
        Of the whole recipe.
    stage : str
    """

    folder: Path
    stage: str

    @property
    def weights(self) -> Path:
        """The file of weights that the stage has to write."""
        return weights_of(self.folder, self.stage)

    def weights_of(self, other: str) -> Path:
        """Return the weights of a stage before this one."""
        return weights_of(self.folder, other)

    def checkpoint(self, name: str) -> Path:
        """Return where to save how far some part of the stage has come; the folder exists.

        It is removed when the stage is finished, and before the stage begins with other material, another
        seed or other code: what lies there may be gone on from.
        """
        place = checkpoints_of(self.folder, self.stage)
        place.mkdir(parents=True, exist_ok=True)
        return place / f"{name}.pt"


def weights_of(folder: Path, stage: str) -> Path:
    """Return the weights of a stage in the folder of a recipe."""
    return folder / f"{stage}.safetensors"


def checkpoints_of(folder: Path, stage: str) -> Path:
    """Return where a stage that is not finished keeps how far it has come."""
    return folder / "checkpoints" / stage


class Run(Protocol):
    """The work of a stage."""

    def __call__(self, material: Material, out: Bench, seed: int, device: str, report: Report) -> Metrics:
        """Write the weights and return what was measured.

        The same material, seed and device give the same weights and metrics, also after an interruption.
        """
        ...


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a recipe.

    Parameters
    ----------
    name : str
        Also names its weights and metrics.
    version : str
        Changes whenever the same material would give other numbers.
    needs : tuple of Need
    effort : float
        Expected share of the time of the whole recipe, on any scale that all stages have in common.
    run : Run
    sources : tuple of Source
        What it learns from, with licences, for the card.
    after : tuple of str
        Stages whose weights it reads.
    is_shipped : bool
        Whether its weights are part of the network, or only of use to other stages.
    """

    name: str
    version: str
    needs: tuple[Need, ...]
    effort: float
    run: Run
    sources: tuple[Source, ...] = ()
    after: tuple[str, ...] = ()
    is_shipped: bool = True
