"""Random weights for every network, to see all of them at work without the published ones.

``python -m tests.random_packs HOME [VIDEO...]`` installs them below a ``VEMO_HOME`` (1.3 GB). Networks of
tensors have their full size, and are set so that their answers differ from moment to moment, most of all on
the videos named; those of transformers, which VEMOCLAP reads features from, are the small ones of
`tests.ml.tiny_packs`. What they say means nothing.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import av
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from tests.ml.tiny_packs import install_all
from tests.packs_kit import install_tensors
from vemo_desktop.ml.encoders.i3d import I3d
from vemo_desktop.ml.encoders.resnet3d import ResNet3d101, normalised
from vemo_desktop.ml.networks.cten.network import CtenHead
from vemo_desktop.ml.networks.cten.vaanet import Vaanet
from vemo_desktop.ml.networks.tsl.network import MEL_BANDS, MEL_FRAMES_PER_STEP, TslNet

SEGMENTS = 32
_LOGIT_SPREAD = 3.0
_NORMS = (nn.BatchNorm1d, nn.BatchNorm2d, nn.BatchNorm3d)


def films(count: int, frames: int, size: int) -> Tensor:
    """Return moving colours, each film in a light of its own: (N, 3, `frames`, `size`, `size`), in 0..255."""
    coarse = torch.rand(count, 3, 3, 5, 5) * 0.6 + torch.rand(count, 3, 1, 1, 1) * 0.4
    return 255 * F.interpolate(coarse, (frames, size, size), mode="trilinear", align_corners=True)


def shots(videos: Sequence[Path], count: int, frames: int, size: int) -> Tensor:
    """Return stretches of videos as `films` are, about as many of each; `films` where there is no video."""
    if not videos:
        return films(count, frames, size)
    found: list[np.ndarray] = []
    for number, path in enumerate(videos):
        with av.open(str(path)) as source:
            pictures = [
                one.reformat(size, size, format="rgb24").to_ndarray() for one in source.decode(video=0)
            ]
        share = len(range(number, count, len(videos)))
        starts = np.linspace(0, len(pictures) - frames, share).astype(int)
        found += [np.stack(pictures[start : start + frames]) for start in starts]
    return torch.from_numpy(np.stack(found)).permute(0, 4, 1, 2, 3).float()


@torch.no_grad()
def settle(network: nn.Module, run: Callable[[], object]) -> None:
    """Draw weights under which signals neither die out nor blow up, on the inputs that `run` shows.

    Batch statistics are those of these inputs, as if the network had been trained on them.
    """
    for part in network.modules():
        if isinstance(part, nn.Linear | nn.Conv1d | nn.Conv2d | nn.Conv3d):
            nn.init.kaiming_normal_(part.weight)
        elif isinstance(part, _NORMS):
            part.momentum = 1.0
            part.train()
    run()
    network.eval()


@torch.no_grad()
def enliven(last: nn.Linear | nn.Conv1d, run: Callable[[], object]) -> None:
    """Let a last layer look at what differs between the inputs that `run` shows, and clearly so."""
    seen: list[Tensor] = []
    listening = last.register_forward_pre_hook(lambda _, given: seen.append(given[0]))
    run()
    listening.remove()
    width = last.weight.shape[1]
    rows = torch.cat([x.movedim(1, -1) if isinstance(last, nn.Conv1d) else x for x in seen])
    rows = rows.reshape(-1, width)
    # What all inputs have in common would otherwise decide every answer, and always the same way.
    weight = last.weight.view(-1, width)
    common = F.normalize(rows.mean(dim=0), dim=0)
    weight -= (weight @ common)[:, None] * common
    weight *= _LOGIT_SPREAD / (rows @ weight.T).std(dim=0)[:, None]
    if last.bias is not None:
        last.bias.zero_()


def enliven_attention(head: CtenHead | Vaanet) -> None:
    """Let attention over time differ between segments, and be nowhere without any."""
    fc = head.ta_net.fc
    nn.init.normal_(fc.weight, std=fc.in_features**-0.5)
    nn.init.uniform_(fc.bias, 0.5, 1.0)


def install_tsl(home: Path, videos: Sequence[Path]) -> None:
    """Install I3D and TSL-Net."""
    eye, network = I3d(), TslNet()
    clips = films(12, 16, 224)
    settle(eye, lambda: eye(clips / 255 * 2 - 1))
    with torch.no_grad():
        visual = eye(shots(videos, 24, 16, 224) / 255 * 2 - 1).repeat(2, 1)[None]
    level = 1.3 * torch.rand(1, 48, 1, 1) - 0.7
    mel = level + 0.2 * torch.randn(1, 48, MEL_FRAMES_PER_STEP, MEL_BANDS)
    settle(network, lambda: network(visual, mel))
    for last in (network.cls_module.classifier[0], network.cls_module.distribution[0]):
        assert isinstance(last, nn.Conv1d)
        enliven(last, lambda: network(visual, mel))
    install_tensors(home, "i3d-rgb", eye.state_dict())
    install_tensors(home, "tsl-net", network.state_dict())


def install_cten(home: Path, videos: Sequence[Path]) -> None:
    """Install the trunk, and heads of eight and of six emotions that stand on it."""
    trunk = ResNet3d101()
    snippets = normalised(films(16, 10, 112))
    settle(trunk, lambda: trunk.features(snippets))
    with torch.no_grad():
        seen = trunk.features(normalised(shots(videos, 32, 10, 112)))
    features = seen[torch.randint(len(seen), (8, SEGMENTS))]
    for pack, classes in (("cten-ve8", 8), ("cten-ekman6", 6)):
        head = CtenHead(classes, SEGMENTS)
        nn.init.constant_(head.nl[0].alpha, 0.5)
        settle(head, lambda head=head: head(features))
        enliven_attention(head)
        enliven(head.fc, lambda head=head: head(features))
        install_tensors(home, pack, head.state_dict())
    install_tensors(home, "r3d101-km", trunk.state_dict())


def install_vaanet(home: Path, videos: Sequence[Path]) -> None:
    """Install VAANet, with the trunk inside it."""
    network = Vaanet(8)
    video = shots(videos, 24, 16, 112).view(2, 12, 3, 16, 112, 112)
    mfcc = 20 * torch.randn(2, 4096, 32)
    settle(network, lambda: network(video, mfcc))
    enliven_attention(network)
    enliven(network.av_fc, lambda: network(video, mfcc))
    install_tensors(home, "vaanet-ve8", network.state_dict())


def install_everything(home: Path, scratch: Path, videos: Sequence[Path] = (), seed: int = 0) -> None:
    """Install random weights of all that networks need or can use below a ``VEMO_HOME``."""
    install_all(home, scratch)
    for number, install in enumerate((install_tsl, install_cten, install_vaanet)):
        torch.manual_seed(seed + number)
        install(home, videos)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: python -m tests.random_packs HOME [VIDEO...]")
    torch.set_num_threads(2)
    with tempfile.TemporaryDirectory() as folder:
        install_everything(Path(sys.argv[1]), Path(folder), [Path(name) for name in sys.argv[2:]])
    print(f"Random weights of every network lie below {sys.argv[1]}.")
