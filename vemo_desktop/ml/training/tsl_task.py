"""Training TSL-Net from single-frame labels: one video after the other, as released."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.optim import Adam, Optimizer

from vemo_desktop.domain.judging.detection import LOW_OVERLAPS, ScoredSegment, TrueSegment, detection_scores
from vemo_desktop.errors import TrainingError
from vemo_desktop.ml.networks.tsl.inputs import TslInputs
from vemo_desktop.ml.networks.tsl.losses import TslTarget, tsl_losses
from vemo_desktop.ml.networks.tsl.network import TslNet
from vemo_desktop.ml.networks.tsl.points import PointLabel, point_target
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP, propose_segments
from vemo_desktop.ml.networks.tsl.shown import LABELS
from vemo_desktop.ml.training.chance import batch
from vemo_desktop.ml.training.fresh import seeded
from vemo_desktop.ml.training.recipes import TslRecipe
from vemo_desktop.ml.training.task import TOTAL, OnShare

Floats = npt.NDArray[np.float32]

_LEAST_STEPS = 2
"""The segment rule interpolates between steps."""


@dataclass(frozen=True, slots=True)
class TslVideo:
    """One video to learn from, or to judge by.

    Parameters
    ----------
    name : str
    load : callable
        Reads the features; called each time they are needed, because all of them together may not fit.
    rate_hz : float
        Frames per second.
    labels : tuple of PointLabel
        Needed to learn from it.
    truth : tuple of TrueSegment
        Needed to judge by it; labels are those of `LABELS`.
    """

    name: str
    load: Callable[[], TslInputs]
    rate_hz: float
    labels: tuple[PointLabel, ...] = ()
    truth: tuple[TrueSegment, ...] = ()


class TslTask:
    """TSL-Net, its optimiser with two step sizes, its videos."""

    judged_by = "map"

    def __init__(
        self, recipe: TslRecipe, train: Sequence[TslVideo], validation: Sequence[TslVideo], device: str
    ) -> None:
        self._recipe = recipe
        self._train = train
        self._validation = validation
        self._device = device
        self.module = seeded(lambda: TslNet(recipe.dropout), recipe.seed, device)
        self.optimizer: Optimizer = self._adam()

    def parts(self, step: int) -> list[TslVideo]:
        """Return the videos of one update."""
        recipe = self._recipe
        return [self._train[n] for n in batch(len(self._train), recipe.batch, recipe.seed, step)]

    def losses(self, part: TslVideo) -> dict[str, Tensor]:
        """Return every term of one video's loss.

        Raises
        ------
        TrainingError
            If none of its labels lies inside what could be read of it.
        """
        recipe = self._recipe
        visual, mel = self._inputs(part)
        terms = tsl_losses(
            self.module,
            visual,
            mel,
            self._target(part, visual.shape[1]),
            with_reverse=recipe.reverse_weight > 0,
            reverse_as_in_paper=recipe.reverse_as_in_paper,
        )
        total = terms.weighted(
            video=recipe.video_weight, frame=recipe.frame_weight, reverse=recipe.reverse_weight
        )
        return {
            TOTAL: total,
            "reverse_mapping": terms.reverse_mapping,
            "video": terms.video,
            "labelled": terms.labelled,
            "background": terms.background,
            "pseudo": terms.pseudo,
        }

    def judge(self, on_share: OnShare) -> dict[str, float]:
        """Score segments as TSL-300 does, and how often the right class is the stronger inside true ones."""
        truth = [segment for video in self._validation for segment in video.truth]
        if not truth:
            return {}
        predicted: list[ScoredSegment] = []
        right = counted = 0
        for number, video in enumerate(self._validation):
            on_share(number / len(self._validation))
            fused, score = self._outputs(video)
            if len(fused) >= _LEAST_STEPS:
                found = propose_segments(fused, score, video.rate_hz)
                predicted += [
                    ScoredSegment(video.name, LABELS[one.label], one.start_s, one.end_s, one.score)
                    for one in found
                ]
            stronger = fused[:, :2].argmax(axis=1)
            for is_inside, label in _inside(video.truth, len(fused), video.rate_hz):
                right += int((stronger[is_inside] == label).sum())
                counted += int(is_inside.sum())
        scores = detection_scores(truth, predicted, LOW_OVERLAPS)
        each = zip(LOW_OVERLAPS, scores.mean_average_precision.tolist(), strict=True)
        return {
            "map": float(scores.mean_average_precision.mean()),
            **{f"map_at_{overlap}": value for overlap, value in each},
            "recall": float(scores.recall.mean()),
            "f2": float(scores.f2.mean()),
            "class_accuracy": right / counted if counted else 0.0,
        }

    def _outputs(self, video: TslVideo) -> tuple[Floats, Floats]:
        visual, mel = self._inputs(video)
        output = self.module(visual, mel)
        return output.fused[0].cpu().numpy(), output.video_score[0].cpu().numpy()

    def _inputs(self, video: TslVideo) -> tuple[Tensor, Tensor]:
        features = video.load()
        visual, mel = torch.from_numpy(features.visual), torch.from_numpy(features.mel)
        return visual.unsqueeze(0).to(self._device), mel.unsqueeze(0).to(self._device)

    def _target(self, video: TslVideo, steps: int) -> TslTarget:
        # Features may end before the video does: sound that is shorter, an incomplete last step.
        known = [label for label in video.labels if label.frame // FRAMES_PER_STEP < steps]
        if not known:
            raise TrainingError(
                f"None of the labels of “{video.name}” lies inside the part of it that could be read. "
                "Nothing was written; leave the video out, or replace its file."
            )
        target = point_target(known, steps)
        points, shares = torch.from_numpy(target.points), torch.from_numpy(target.distribution)
        return TslTarget(points.to(self._device), shares.to(self._device))

    def _adam(self) -> Adam:
        recipe, sound = self._recipe, self.module.cls_module.a_extractor
        of_sound = set(sound.parameters())
        others = [weight for weight in self.module.parameters() if weight not in of_sound]
        return Adam(
            [
                {"params": others, "lr": recipe.learning_rate},
                {"params": list(sound.parameters()), "lr": recipe.sound_learning_rate},
            ],
            weight_decay=recipe.weight_decay,
        )


def _inside(
    truth: Iterable[TrueSegment], steps: int, rate_hz: float
) -> Iterable[tuple[npt.NDArray[np.bool_], int]]:
    """Yield, per true segment, which steps have their middle in it, and its class."""
    middles_s = (np.arange(steps) + 0.5) * FRAMES_PER_STEP / rate_hz
    for segment in truth:
        is_inside = (middles_s >= segment.start_s) & (middles_s < segment.end_s)
        yield is_inside, LABELS.index(segment.label)
