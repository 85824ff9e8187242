"""The published training settings, each with what it does; every one can be changed, none is hidden.

Nothing here loads torch, so the command line can show them at once.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal, TypeVar, get_args, get_origin, get_type_hints

from vemo_desktop.errors import UsageError
from vemo_desktop.ml.training.chance import steps_per_epoch

T = TypeVar("T")


def _option(default: T, help: str) -> T:
    return field(default=default, metadata={"help": help})


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What every training has to know. Adam with betas (0.9, 0.999) and no schedule, as all three publish.

    Raises
    ------
    UsageError
        If a number makes no sense.
    """

    seed: int = _option(1, "Decides the first weights, the order of examples and dropout.")
    steps: int = _option(1000, "Updates of the weights.")
    batch: int = _option(32, "Videos per update.")
    learning_rate: float = _option(1e-4, "Adam's step size.")
    weight_decay: float = _option(0.0, "Pull of every weight towards zero.")
    dropout: float = _option(0.0, "Share of values left out at random while training.")
    clip_norm: float = _option(0.0, "Largest length of the gradient; 0 leaves it as it is.")
    evaluate_every: int = _option(100, "Updates between two judgements on the held-out videos.")
    patience: int = _option(0, "Updates without a better judgement after which to stop; 0 never stops early.")
    checkpoint_every: int = _option(50, "Updates between two saved states to go on from.")
    validation_share: float = _option(0.25, "Share of the videos held out to judge, never trained on.")
    keep_best: bool = _option(True, "Keep the weights judged best, as published; otherwise the last ones.")

    least_steps: ClassVar[int] = 1

    def __post_init__(self) -> None:
        least = {"steps": self.least_steps, "batch": 1, "evaluate_every": 1, "checkpoint_every": 1}
        for name, lowest in least.items():
            if getattr(self, name) < lowest:
                raise UsageError(f"{name} must be at least {lowest}, not {getattr(self, name)}.")
        if self.learning_rate <= 0:
            raise UsageError(f"learning_rate must be above 0, not {self.learning_rate}.")
        for name in ("dropout", "validation_share"):
            if not 0 <= getattr(self, name) < 1:
                raise UsageError(f"{name} must be at least 0 and below 1, not {getattr(self, name)}.")

    def updates(self, videos: int) -> int:
        """Return how many updates there will be for a number of videos to learn from."""
        return self.steps

    def to_json(self) -> dict[str, Any]:
        """Return every setting by name; stored with the result."""
        return dataclasses.asdict(self)

    @classmethod
    def help_sentences(cls) -> dict[str, str]:
        """Return the sentence of each setting by name."""
        return {one.name: str(one.metadata["help"]) for one in dataclasses.fields(cls)}


@dataclass(frozen=True, slots=True, kw_only=True)
class TslRecipe(Recipe):
    """TSL-Net as released: 2000 updates of 16 videos, one after the other, gradients averaged."""

    seed: int = _option(123, "Decides the first weights, the order of examples and dropout.")
    steps: int = _option(2000, "Updates of the weights.")
    batch: int = _option(16, "Videos per update.")
    learning_rate: float = _option(1e-5, "Adam's step size for everything but the sound network.")
    sound_learning_rate: float = _option(1e-4, "Adam's step size for the network that reads the sound.")
    weight_decay: float = _option(5e-4, "Pull of every weight towards zero.")
    dropout: float = _option(0.7, "Share of fused features left out at random while training.")
    checkpoint_every: int = _option(10, "Updates between two saved states (1.5 GB) to go on from.")
    supervision: Literal["points", "segments"] = _option(
        "points", "Learn from the middle frame of each segment (as published), or from all of its steps."
    )
    video_weight: float = _option(2.0, "Weight of the loss over the whole video's share of labels.")
    frame_weight: float = _option(1.0, "Weight of the losses at labelled frames and around them.")
    reverse_weight: float = _option(1.0, "Weight of mapping fused features back; 0 leaves that part out.")
    reverse_as_in_paper: bool = _option(
        False, "Give the reverse mapping the paper's sign; the released program has the opposite one."
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CtenRecipe(Recipe):
    """CTEN's head as released, over cached features: 100 epochs of batches of 32, a second, erased pass.

    The trunk stays in evaluation mode. The released program leaves its batch statistics in training mode
    although its weights are frozen, so they drift; that cannot be repeated here, because features that are
    computed once and kept do not change while the head learns.
    """

    steps: int = _option(0, "Updates of the weights; 0 goes by epochs.")
    epochs: int = _option(100, "Times each video is seen, where steps is 0.")
    learning_rate: float = _option(2e-4, "Adam's step size.")
    weight_decay: float = _option(5e-4, "Pull of every weight towards zero.")
    dropout: float = _option(0.2, "Share of pooled features left out at random while training.")
    segments: int = _option(32, "Parts a video is cut into, fixed by the weights. Released 32, paper 10.")
    snippet_frames: int = _option(10, "Frames seen of each part. Released 10, paper 16.")
    erasing: bool = _option(True, "Learn also from what is left when the parts most looked at are erased.")
    polarity_penalty: float = _option(
        0.0, "Extra weight of a video taken for the opposite sentiment; 0.5 in the released option."
    )

    least_steps: ClassVar[int] = 0

    def updates(self, videos: int) -> int:
        """Return how many updates there will be."""
        return self.steps or self.epochs * steps_per_epoch(videos, self.batch)


@dataclass(frozen=True, slots=True, kw_only=True)
class VemoclapRecipe(Recipe):
    """VEMOCLAP's classifier by the released configuration; the loss is inferred, and computed in float32."""

    steps: int = _option(200_000, "Updates of the weights, at most.")
    learning_rate: float = _option(1e-5, "Adam's step size.")
    dropout: float = _option(0.5, "Share of values left out at random while training.")
    clip_norm: float = _option(1.0, "Largest length of the gradient.")
    evaluate_every: int = _option(5000, "Updates between two judgements on the held-out videos.")
    patience: int = _option(100_000, "Updates without better accuracy after which to stop.")
    checkpoint_every: int = _option(500, "Updates between two saved states to go on from.")
    validation_share: float = _option(0.1, "Share of the videos held out to judge, never trained on.")
    heads: int = _option(4, "Attention heads. The released application computes with 4.")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadRecipe(Recipe):
    """A small head over the streams of the built-in network, for one label scheme.

    Nobody published it; the numbers were chosen on composed timelines, see tests/benchmarks. How long to
    learn is told by folds: heads that each left some of the videos out learn side by side with one that saw
    all, and all stop where the left-out videos are told best. All of them answer together.
    """

    steps: int = _option(300, "Updates of the weights, at most.")
    batch: int = _option(8, "Pieces of videos, two minutes long at most, per update.")
    learning_rate: float = _option(2e-3, "Adam's step size.")
    weight_decay: float = _option(1e-2, "Pull of every weight towards zero, apart from the gradient.")
    dropout: float = _option(0.5, "Share of values left out at random while training.")
    evaluate_every: int = _option(10, "Updates between two judgements on the videos that folds left out.")
    patience: int = _option(80, "Updates without a better judgement after which to stop.")
    checkpoint_every: int = _option(20, "Updates between two saved states to go on from.")
    validation_share: float = _option(0.25, "Share of the videos held out for ever to judge networks by.")
    folds: int = _option(3, "Parts of the other videos that are left out in turn to tell when to stop.")
    width: int = _option(16, "Channels of the head.")
    averaging: float = _option(0.95, "Share of the mean weights that stays at an update; 0 takes the last.")
    border_s: float = _option(0.5, "How far from a border steps are uncertain, on each side, in seconds.")
    overlap_weight: float = _option(0.5, "Weight of how far segments as wholes are met.")
    steadiness_weight: float = _option(0.05, "Weight of jumps from step to step.")
    pull_weight: float = _option(0.02, "Pull towards what the built-in network says.")

    of_traces: ClassVar[tuple[str, ...]] = ("folds", "seed", "validation_share")
    """What also decides how traces are learnt; that takes no updates, so the rest is about labels."""

    def for_labels_only(self) -> list[str]:
        """Return the settings that were changed and would change nothing where traces are learnt."""
        return [
            one.name
            for one in dataclasses.fields(self)
            if one.name not in self.of_traces and getattr(self, one.name) != one.default
        ]

    def __post_init__(self) -> None:
        super(HeadRecipe, self).__post_init__()
        for name, lowest in {"folds": 2, "width": 1}.items():
            if getattr(self, name) < lowest:
                raise UsageError(f"{name} must be at least {lowest}, not {getattr(self, name)}.")
        if not 0 <= self.averaging < 1:
            raise UsageError(f"averaging must be at least 0 and below 1, not {self.averaging}.")
        if self.border_s < 0:
            raise UsageError(f"border_s must be at least 0, not {self.border_s}.")


HEAD = "builtin"
"""What a head is taught over: the identifier of the network whose recipe is `HeadRecipe`."""

RECIPES: dict[str, type[Recipe]] = {
    "tsl-net": TslRecipe,
    "cten-ve8": CtenRecipe,
    "cten-ekman6": CtenRecipe,
    "vemoclap": VemoclapRecipe,
    HEAD: HeadRecipe,
}
"""By identifier of the network's card."""


def recipe_for(network_id: str, **changes: Any) -> Recipe:
    """Return the published recipe of a network, with changes; Any because each setting has its own type.

    Raises
    ------
    UsageError
        If the network cannot be trained, has no such setting, or a value makes no sense.
    """
    found = RECIPES.get(network_id)
    if found is None:
        raise UsageError(f'"{network_id}" cannot be trained. Networks that can: {", ".join(RECIPES)}.')
    unknown = changes.keys() - found.help_sentences().keys()
    if unknown:
        raise UsageError(f"{network_id} has no setting {', '.join(sorted(unknown))}.")
    return found(**changes)


def parsed(network_id: str, changes: Iterable[str]) -> dict[str, Any]:
    """Return settings that were written as ``name=value``, each as the type that it has.

    Raises
    ------
    UsageError
        If one is not written so, is not known, or has another type.
    """
    kinds = get_type_hints(type(recipe_for(network_id)))
    found: dict[str, Any] = {}
    for change in changes:
        name, equals, text = change.partition("=")
        if not equals or name not in recipe_for(network_id).help_sentences():
            known = ", ".join(recipe_for(network_id).help_sentences())
            raise UsageError(f'"{change}" is no setting of {network_id}. Write NAME=VALUE; names: {known}.')
        found[name] = _value(name, text, kinds[name])
    return found


def _value(name: str, text: str, kind: Any) -> object:
    choices: dict[str, object] | None = None
    if kind is bool:
        choices = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    elif get_origin(kind) is Literal:
        choices = {str(one): one for one in get_args(kind)}
    try:
        return kind(text) if choices is None else choices[text.lower()]
    except (ValueError, KeyError) as error:
        wanted = kind.__name__ if choices is None else " or ".join(choices)
        raise UsageError(f'{name} cannot be "{text}"; it must be {wanted}.') from error
