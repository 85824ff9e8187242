"""Reads the weights of YAMNet from its ONNX file into the speech network."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.opencv import opencv


def start_from_yamnet(network: SpeechNet, path: Path) -> None:
    """Put the lower six layers of YAMNet into a speech network.

    Parameters
    ----------
    path : Path
        ``yamnet.onnx``, converted from the published TensorFlow Lite file, normalisation folded into the
        convolutions.

    Raises
    ------
    NetworkError
        If the file holds other layers.
    """
    reader = opencv().dnn.readNetFromONNX(str(path))
    layers = [reader.getLayer(reader.getLayerId(name)) for name in reader.getLayerNames()]
    found = [layer.blobs for layer in layers if layer.type == "Convolution"]
    wanted = [part for part in (network.first, *network.body.modules()) if isinstance(part, nn.Conv2d)]
    if len(found) < len(wanted):
        raise NetworkError(f"{path.name} is not the YAMNet that the recipe starts from.")
    for convolution, (weight, bias) in zip(wanted, found, strict=False):
        if weight.shape != tuple(convolution.weight.shape):
            raise NetworkError(f"{path.name} is not the YAMNet that the recipe starts from.")
        assert convolution.bias is not None
        with torch.no_grad():
            convolution.weight.copy_(torch.from_numpy(weight))
            convolution.bias.copy_(torch.from_numpy(bias[:, 0]))
