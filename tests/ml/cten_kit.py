"""Small stand-ins for running CTEN and its kin: a light trunk, made-up weights, a video of noise."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from tests.packs_kit import install_tensors
from vemo_desktop.domain.media import MediaInfo, VideoSample
from vemo_desktop.domain.media import VideoStream as Picture
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml.encoding import Encoder, Network, Subject
from vemo_desktop.ml.networks.cten import weights
from vemo_desktop.ml.networks.cten.network import CtenHead


class LightTrunk(nn.Module):
    """Looks at snippets with one random layer and counts them."""

    def __init__(self, width: int = 2048) -> None:
        super().__init__()
        self.seen = 0
        chance = torch.Generator().manual_seed(5)
        self.projection = torch.randn(3 * 2 * 4 * 4, width, generator=chance)

    def forward(self, pixels: Tensor) -> Tensor:
        self.seen += len(pixels)
        pooled = nn.functional.adaptive_avg_pool3d(pixels.float() / 255, (2, 4, 4)).flatten(1)
        return (8 * (pooled - 0.5) @ self.projection).relu()


def lively_head(classes: int, segments: int, seed: int = 0) -> CtenHead:
    """Return a head whose answers and attention differ between segments."""
    torch.manual_seed(seed)
    head = CtenHead(classes, segments).eval().requires_grad_(False)
    with torch.no_grad():
        head.nl[0].alpha.fill_(0.5)
        head.ta_net.fc.bias.uniform_(0.2, 1.0)
    return head


def install_cten(home: Path, pack_id: str, head: CtenHead, monkeypatch) -> LightTrunk:
    """Install a head without a trunk, and a light trunk in place of the public one."""
    trunk = LightTrunk()
    install_tensors(home, pack_id, head.state_dict())
    install_tensors(home, weights.TRUNK_PACK, {"any": torch.zeros(1)})
    monkeypatch.setattr(weights, "public_trunk", lambda: trunk)
    return trunk


class NoiseVideo:
    """A video of `count` small frames at `rate` per second whose noise drifts slowly."""

    def __init__(self, count: int, rate: float = 10.0, seed: int = 1) -> None:
        rng = np.random.default_rng(seed)
        coarse = rng.random((count // 40 + 3, 6, 8, 3))
        place = np.arange(count) / 40
        low, share = place.astype(int), (place % 1)[:, None, None, None]
        mixed = coarse[low] * (1 - share) + coarse[low + 1] * share
        self.pictures = np.kron((mixed * 255).astype(np.uint8), np.ones((1, 4, 4, 1), np.uint8))
        starts = np.round(np.arange(count + 1) * 1e6 / rate).astype(np.int64)
        self.frames = FrameIndex(starts[:-1], int(starts[-1]), np.zeros(1, np.int64))
        picture = Picture(0, "made", 32, 24, 0, "rgb24", None, 0)
        info = MediaInfo(Path("made.mp4"), "made", 0, int(starts[-1]), picture, (), ())
        self.subject = Subject(info, self.frames, int(starts[-1]), has_cues=False)

    def feed(self, encoder: Encoder, until: int | None = None) -> Encoder:
        """Push the frames an encoder wants, up to a frame number."""
        assert encoder.video is not None
        assert encoder.video.frames is not None
        for number in encoder.video.frames:
            if until is None or number < until:
                encoder.push(VideoSample(number, self.frames.us_of(number), self.pictures[number]))
        return encoder

    def analyse(self, network: Network) -> dict[str, FeatureTrack]:
        """Return the tracks that a network asks for, phase by phase."""
        tracks: dict[str, FeatureTrack] = {}
        while fresh := _fresh(network, self.subject, tracks):
            tracks |= {one.id: self.feed(one).finish(self.subject.duration_us) for one in fresh}
        return tracks


def _fresh(network: Network, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
    return [one for one in network.encoders(subject, tracks) if one.id not in tracks]
