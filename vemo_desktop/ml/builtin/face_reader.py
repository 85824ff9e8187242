"""Reading faces: what `FaceNet` says of crops, with the weights of a file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from vemo_desktop.ml.builtin.face_net import WIDTHS, FaceNet, standardised, with_channels_last
from vemo_desktop.ml.builtin.face_packed import PackedFaceNet, can_pack
from vemo_desktop.ml.builtin.faces import TRAITS
from vemo_desktop.ml.builtin.shipped import load_shipped, shipped_facts
from vemo_desktop.ml.one_thread import one_thread

_SIGNS = b"traits of faces"


def load_reader(path: Path) -> Callable[[npt.NDArray[np.uint8]], npt.NDArray[np.float32]]:
    """Return what reads faces by the network of a file.

    Returns
    -------
    callable
        Turns grey crops (N, 48, 48) into logarithms of calibrated probabilities of `EXPRESSIONS`, and
        `TRAITS`, side by side, (N, 40).

    Raises
    ------
    WeightsMissing
        If the file is missing or holds another network.
    """
    network = with_channels_last(folded(load_shipped(FaceNet(), path)))
    appearance = PackedFaceNet(network).appearance if can_pack() else network.appearance
    head = network.head  # not the whole network, whose weights are no longer needed beside the packed ones
    temperature = float(shipped_facts(path)["temperature"])
    signs = trait_signs()

    def read(crops: npt.NDArray[np.uint8]) -> npt.NDArray[np.float32]:
        with torch.inference_mode(), one_thread():
            inputs = standardised(torch.from_numpy(crops)[:, None])
            seen = appearance(inputs.contiguous(memory_format=torch.channels_last))
            logs = (head(seen) / temperature).log_softmax(dim=1)
            found: npt.NDArray[np.float32] = torch.cat([logs, seen @ signs], dim=1).numpy()
        return found

    return read


def trait_signs() -> Tensor:
    """Return what brings an appearance down to traits, shape (256, 32).

    Signs by chance keep how far faces are from each other, whatever faces there are (Achlioptas,
    "Database-friendly random projections", Journal of Computer and System Sciences 2003), and none has to be
    learnt or shipped. The chance is a digest, so that it is the same everywhere.
    """
    shape = (WIDTHS[-1], len(TRAITS))
    digest = hashlib.shake_256(_SIGNS).digest(shape[0] * shape[1] // 8)
    bits = np.unpackbits(np.frombuffer(digest, np.uint8)).reshape(shape)
    signs: Tensor = (2 * torch.from_numpy(bits).float() - 1) / shape[0] ** 0.5
    return signs


def folded(network: FaceNet) -> FaceNet:
    """Put each normalisation into the convolution before it: the same numbers, a quarter sooner."""
    for part in network.modules():
        if isinstance(part, nn.Sequential):
            for place, (first, second) in enumerate(pairwise(part)):
                if isinstance(first, nn.Conv2d) and isinstance(second, nn.BatchNorm2d):
                    part[place], part[place + 1] = fuse_conv_bn_eval(first, second), nn.Identity()
    return network
