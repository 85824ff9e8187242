"""Weights of CTEN: a trained head, and the trunk it was trained on."""

from __future__ import annotations

from collections.abc import Iterable

from torch import Tensor, nn

from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.resnet3d import (
    FEATURE_WIDTH,
    STAGES,
    ResNet3d101,
    normalised,
    trunk_stages,
)
from vemo_desktop.ml.encoders.snippets import Trunk
from vemo_desktop.ml.networks.cten.network import CtenHead
from vemo_desktop.ml.state_dicts import load_strictly, unwrapped

TRUNK_PACK = "r3d101-km"
"""What heads without a trunk of their own were trained on."""
_OWN_TRUNK = "resnet."
_SEGMENTS = "ta_net.fc.bias"
_RELEASED_SEGMENTS = 32


class SnippetTrunk(nn.Module):
    """The trunk with what lies around it: pixels in, one feature per snippet out."""

    def __init__(self, stages: Iterable[nn.Module]) -> None:
        super().__init__()
        self.stages = nn.Sequential(*stages)

    def forward(self, pixels: Tensor) -> Tensor:
        """Map pixels 0..255 of shape (B, 3, D, 112, 112), of any type, to features of shape (B, 2048)."""
        features: Tensor = self.stages(normalised(pixels.float())).mean(dim=(2, 3, 4))
        return features


def load_head(pack_id: str, classes: int, what: str) -> tuple[CtenHead, Trunk]:
    """Return the head in a pack, and the trunk that belongs to it.

    Checkpoints of the released program hold both: training there moved the batch statistics of the trunk.
    Heads that were trained on features come without one and stand on the public trunk.

    Parameters
    ----------
    pack_id : str
    classes : int
    what : str
        Name of the network in messages.

    Raises
    ------
    WeightsMissing
        If the pack, or the trunk that its head stands on, is not installed.
    NetworkError
        If something does not fit. The number of segments is what the weights say.
    """
    tensors = unwrapped(packs.tensors(pack_id))
    own_trunk = any(name.startswith(_OWN_TRUNK) for name in tensors)
    behind = {name: value for name, value in tensors.items() if not name.startswith(_OWN_TRUNK)}
    segments = len(behind[_SEGMENTS]) if _SEGMENTS in behind else _RELEASED_SEGMENTS
    head = CtenHead(classes, segments)
    load_strictly(head, behind, what)
    if own_trunk:
        trunk = Trunk(packs.digest(pack_id), FEATURE_WIDTH, lambda: _trunk_inside(pack_id, what))
    else:
        trunk = shared_trunk()
    return head.eval(), trunk


def shared_trunk() -> Trunk:
    """Return the trunk that heads without one of their own stand on.

    Raises
    ------
    WeightsMissing
        If it is not installed.
    """
    return Trunk(packs.digest(TRUNK_PACK), FEATURE_WIDTH, public_trunk)


def public_trunk() -> SnippetTrunk:
    """Return the trunk of the public weights.

    Raises
    ------
    WeightsMissing, NetworkError
        As `packs.tensors` and `load_strictly` do.
    """
    tensors = unwrapped(packs.tensors(TRUNK_PACK))
    network = ResNet3d101(len(tensors["fc.bias"]) if "fc.bias" in tensors else 0)
    load_strictly(network, tensors, "3D ResNet-101")
    return SnippetTrunk(network.get_submodule(stage) for stage in STAGES)


def _trunk_inside(pack_id: str, what: str) -> SnippetTrunk:
    tensors = unwrapped(packs.tensors(pack_id))
    trunk = SnippetTrunk(trunk_stages())
    inside = {
        name.removeprefix(_OWN_TRUNK): value for name, value in tensors.items() if name.startswith(_OWN_TRUNK)
    }
    load_strictly(trunk.stages, inside, f"the trunk of {what}")
    return trunk
