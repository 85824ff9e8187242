"""The training loss of TSL-Net, term by term."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from vemo_desktop.ml.networks.tsl.network import TslNet
from vemo_desktop.ml.networks.tsl.seeds import Seeds, grow_seeds

_TINY = 1e-12


@dataclass(frozen=True, slots=True)
class TslTarget:
    """What one training video is known to hold.

    Parameters
    ----------
    points : Tensor, shape (T, 2)
        0.9 for the labelled class and 0.1 for the other in labelled steps; 0 elsewhere.
    distribution : Tensor, shape (2,)
        Share of points per class.
    """

    points: Tensor
    distribution: Tensor


@dataclass(frozen=True, slots=True)
class TslLosses:
    """The terms of one video; `total` is what training minimises."""

    reverse_mapping: Tensor
    video: Tensor
    labelled: Tensor
    background: Tensor
    pseudo: Tensor

    @property
    def total(self) -> Tensor:
        """Sum with the weights of the paper's search: 2, 1, 0.5, 1."""
        return self.weighted()

    def weighted(self, *, video: float = 2.0, frame: float = 1.0, reverse: float = 1.0) -> Tensor:
        """Sum with other weights of its three parts."""
        frames = 0.5 * self.labelled + 0.5 * (self.background + self.pseudo)
        return video * self.video + frame * frames + reverse * self.reverse_mapping


def reverse_mapping_loss(features: Tensor, mapped: Tensor, *, as_in_paper: bool = False) -> Tensor:
    """Contrast each step's features with those mapped back from the fused ones.

    Parameters
    ----------
    features, mapped : Tensor, shape (T, 512)
    as_in_paper : bool
        The released program adds the log ratio itself, which pushes matching pairs apart; the paper
        subtracts it and leaves the matching pair out of the denominator. Off: as released.
    """
    similarity = F.normalize(features, dim=1, eps=_TINY) @ F.normalize(mapped, dim=1, eps=_TINY).T
    matching = similarity.diagonal()
    if not as_in_paper:
        return (matching - similarity.logsumexp(dim=1)).mean()
    others = similarity.masked_fill(
        torch.eye(len(similarity), dtype=torch.bool, device=similarity.device), -torch.inf
    )
    return (others.logsumexp(dim=1) - matching).mean()


def video_loss(distribution: Tensor, target: Tensor) -> Tensor:
    """Kullback-Leibler divergence, averaged over the two classes; both of shape (2,)."""
    return (torch.xlogy(target, target) - target * distribution.log()).mean()


def labelled_loss(fused: Tensor, points: Tensor) -> Tensor:
    """Focal loss at labelled steps; both of shape (T, 3)."""
    weight = points.amax(dim=1)
    focus = ((1 - fused) * points + fused * (1 - points)) ** 2
    terms = focus * F.binary_cross_entropy(fused, points, reduction="none")
    return (weight * terms.sum(dim=1)).sum() / weight.sum()


def pseudo_loss(fused: Tensor, sentiment: Tensor) -> Tensor:
    """Focal loss at sentiment seeds, each channel weighed by its own soft label; both of shape (T, 3)."""
    total = sentiment.amax(dim=1).sum()
    if total == 0:
        return fused.new_zeros(())
    focus = ((1 - fused) * (sentiment > 0.5) + fused * (sentiment < 0.5)) ** 2
    terms = sentiment * focus * F.binary_cross_entropy(fused, sentiment, reduction="none")
    return 0.5 * terms.sum() / total


def background_loss(fused: Tensor, background: Tensor) -> Tensor:
    """Focal loss at background seeds: `fused` of shape (T, 3), `background` of shape (T,)."""
    total = background.sum()
    if total == 0:
        return fused.new_zeros(())
    wanted = torch.zeros_like(fused)
    wanted[:, 2] = 1
    focus = ((1 - fused) * wanted + fused * (1 - wanted)) ** 2
    terms = focus * F.binary_cross_entropy(fused, wanted, reduction="none")
    return (background.unsqueeze(1) * terms).sum() / total


def frame_losses(fused: Tensor, points: Tensor) -> tuple[Tensor, Tensor, Tensor, Seeds]:
    """Return the labelled, background and pseudo terms and the seeds they used.

    Parameters
    ----------
    fused : Tensor, shape (T, 3)
    points : Tensor, shape (T, 2)
    """
    with_background = F.pad(points, (0, 1))
    seeds = grow_seeds(fused.detach().cpu().numpy(), with_background.cpu().numpy())
    sentiment = torch.from_numpy(seeds.sentiment).to(fused)
    background = torch.from_numpy(seeds.background).to(fused)
    return (
        labelled_loss(fused, with_background),
        background_loss(fused, background),
        pseudo_loss(fused, sentiment),
        seeds,
    )


def tsl_losses(
    network: TslNet,
    visual: Tensor,
    mel: Tensor,
    target: TslTarget,
    *,
    with_reverse: bool = True,
    reverse_as_in_paper: bool = False,
) -> TslLosses:
    """Run the network on one video and return every term of its loss.

    Parameters
    ----------
    visual : Tensor, shape (1, T, 1024)
    mel : Tensor, shape (1, T, 32, 60)
    with_reverse : bool
        Off: the reverse mapping, nine tenths of the network's weights, is not computed and its term is 0.
    reverse_as_in_paper : bool
        See `reverse_mapping_loss`.
    """
    output = network(visual, mel)
    labelled, background, pseudo, _ = frame_losses(output.fused[0], target.points)
    reverse = output.fused.new_zeros(())
    if with_reverse:
        pairs = zip((output.audio, output.visual), network.reverse_mappings(output), strict=True)
        for features, mapped in pairs:
            reverse = reverse + reverse_mapping_loss(features[0], mapped[0], as_in_paper=reverse_as_in_paper)
    return TslLosses(
        reverse_mapping=reverse,
        video=video_loss(output.video_distribution[0], target.distribution),
        labelled=labelled,
        background=background,
        pseudo=pseudo,
    )
