"""Which network the tensors of each pack belong to: to recognise files, and to refuse what does not fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.pack_cards import PackCard, pack_card
from vemo_desktop.ml.state_dicts import fitted, misfit, shapes
from vemo_desktop.ml.weight_files import WeightFile

Tensors = Mapping[str, Tensor]


@dataclass(frozen=True, slots=True)
class Layout:
    """How the tensors of a pack must look.

    Parameters
    ----------
    networks : callable
        Networks the tensors may belong to, the usual one first; it may look at them for the sizes that
        belong to the weights.
    converted : callable, optional
        Turns a published file into the state dict of the network; other files are taken as they are.
    """

    networks: Callable[[Tensors], list[nn.Module]]
    converted: Callable[[WeightFile], Tensors] = lambda file: file.tensors


def _tsl(tensors: Tensors) -> list[nn.Module]:
    from vemo_desktop.ml.networks.tsl.network import TslNet

    return [TslNet()]


def _i3d(tensors: Tensors) -> list[nn.Module]:
    from vemo_desktop.ml.encoders.i3d import I3d

    return [I3d()]


def _trunk(classes: int) -> Callable[[Tensors], list[nn.Module]]:
    def networks(tensors: Tensors) -> list[nn.Module]:
        from vemo_desktop.ml.encoders.resnet3d import ResNet3d101

        return [ResNet3d101(classes)]

    return networks


def _cten(classes: int) -> Callable[[Tensors], list[nn.Module]]:
    """Checkpoints of the official program hold the trunk; weights trained here may be the head alone."""

    def networks(tensors: Tensors) -> list[nn.Module]:
        from vemo_desktop.ml.networks.cten.network import CtenHead, VisualErase

        segments = _segments(tensors, usual=32)
        return [VisualErase(classes, segments), CtenHead(classes, segments)]

    return networks


def _vaanet(tensors: Tensors) -> list[nn.Module]:
    from vemo_desktop.ml.networks.cten.vaanet import Vaanet

    return [Vaanet(8, _segments(tensors, usual=12))]


def _vemoclap(tensors: Tensors) -> list[nn.Module]:
    from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier

    return [AttentionClassifier()]


def _beats(tensors: Tensors) -> list[nn.Module]:
    from vemo_desktop.ml.encoders.beats.network import Beats

    return [Beats()]


def _beats_converted(file: WeightFile) -> Tensors:
    from vemo_desktop.ml.encoders.beats.checkpoint import check_settings, converted, is_official

    if not is_official(file.tensors):
        return file.tensors
    check_settings(file.configuration)
    return converted(file.tensors)


def _segments(tensors: Tensors, *, usual: int) -> int:
    """Return for how many segments attention was trained: part of the weights, not of the program."""
    attention = tensors.get("ta_net.fc.bias")
    return usual if attention is None else attention.numel()


LAYOUTS: dict[str, Layout] = {
    "tsl-net": Layout(_tsl),
    "i3d-rgb": Layout(_i3d),
    "r3d101-km": Layout(_trunk(1039)),
    "resnet-101-kinetics": Layout(_trunk(400)),
    "cten-ve8": Layout(_cten(8)),
    "cten-ekman6": Layout(_cten(6)),
    "vaanet-ve8": Layout(_vaanet),
    "vemoclap": Layout(_vemoclap),
    "beats-iter3-plus": Layout(_beats, _beats_converted),
}
"""One for each pack of tensors."""


def fitting(pack_id: str, file: WeightFile) -> dict[str, Tensor]:
    """Return what a pack keeps of a file, whole and under the names of its network.

    Raises
    ------
    NetworkError
        If the tensors are not those of the network; the message names the first few that are not.
    """
    fit = _fit(pack_id, file)
    if fit.problem:
        name = pack_card(pack_id).name
        raise NetworkError(f"These weights are not those of {name}: {fit.problem}. Nothing was installed.")
    return fit.tensors


def recognised(file: WeightFile) -> PackCard:
    """Return the pack that a file belongs to.

    Raises
    ------
    NetworkError
        If it belongs to none; the message says what keeps it from the most similar one.
    """
    fits = {pack_id: _fit(pack_id, file) for pack_id in LAYOUTS}
    for pack_id, fit in fits.items():
        if not fit.problem:
            return pack_card(pack_id)
    nearest = max(fits, key=lambda pack_id: fits[pack_id].likeness)
    message = "These weights belong to none of the networks of this program."
    if fits[nearest].likeness > 0:
        message += f" They are most like {pack_card(nearest).name}, but: {fits[nearest].problem}."
    raise NetworkError(message)


@dataclass(frozen=True, slots=True)
class _Fit:
    """What keeps tensors from a network (empty: nothing), and the share of names they have in common."""

    tensors: dict[str, Tensor]
    problem: str
    likeness: float


def _fit(pack_id: str, file: WeightFile) -> _Fit:
    """Compare a file with the networks of a pack; return the best fit."""
    layout = LAYOUTS[pack_id]
    tensors = layout.converted(file)
    with torch.device("meta"):  # names and sizes without memory for the numbers
        networks = layout.networks(tensors)
    return max((_compared(network, tensors) for network in networks), key=lambda fit: fit.likeness)


def _compared(network: nn.Module, tensors: Tensors) -> _Fit:
    wanted = network.state_dict()
    problem = misfit(shapes(wanted), shapes(tensors))
    likeness = len(wanted.keys() & tensors.keys()) / len(wanted.keys() | tensors.keys())
    return _Fit({} if problem else fitted(network, tensors), problem, likeness)
