"""VAANet through the interface of networks, against its own forward pass."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from tests.ml.cten_kit import NoiseVideo
from tests.packs_kit import install_tensors
from vemo_desktop.domain.media import AudioBlock, AudioStream
from vemo_desktop.domain.tracks import CurveKind, FeatureTrack
from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import card
from vemo_desktop.ml.encoders.crops import centre_crop
from vemo_desktop.ml.encoders.mfcc import RATE_HZ, MfccEncoder
from vemo_desktop.ml.encoding import Encoder, Network, Subject
from vemo_desktop.ml.networks.cten import vaanet
from vemo_desktop.ml.networks.cten.sampling import snippets
from vemo_desktop.ml.networks.cten.vaanet import Vaanet
from vemo_desktop.ml.networks.cten.vaanet_adapter import SNIPPETS


class LightStage(nn.Module):
    """Stands for the trunk: feature maps (N, 2048, 1, 4, 4) from pixels by one random layer."""

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Conv3d(3, 2048, 1)

    def forward(self, pixels: Tensor) -> Tensor:
        return self.layer(nn.functional.adaptive_avg_pool3d(pixels, (1, 4, 4))).relu()


@pytest.fixture
def network(vemo_home: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    """Return VAANet with a light trunk and made-up weights."""
    monkeypatch.setattr(vaanet, "trunk_stages", lambda *, non_local: [LightStage()])
    torch.manual_seed(2)
    made = Vaanet(8).eval()
    made.requires_grad_(False).ta_net.fc.bias.uniform_(0.2, 1.0)
    install_tensors(vemo_home, "vaanet-ve8", {f"module.{k}": v for k, v in made.state_dict().items()})
    return registry.load("vaanet-ve8", "cpu")


def with_sound(subject: Subject) -> Subject:
    stream = AudioStream(1, "made", RATE_HZ, 1, "mono", 0)
    return replace(subject, info=replace(subject.info, audio=(stream,)))


def tracks_of(encoders: list[Encoder], video: NoiseVideo, samples: np.ndarray) -> dict[str, FeatureTrack]:
    looks, listens = encoders
    listens.push(AudioBlock(0, RATE_HZ, samples))
    return {one.id: one.finish(video.subject.duration_us) for one in (video.feed(looks), listens)}


def noise(seconds: float) -> np.ndarray:
    return (0.1 * np.random.default_rng(4).standard_normal(round(seconds * RATE_HZ))).astype(np.float32)


def test_it_says_what_the_whole_network_says(network: Network) -> None:
    video = NoiseVideo(400)
    subject = with_sound(video.subject)
    tracks = tracks_of(network.encoders(subject, {}), video, noise(7))
    prediction = network.predict(tracks, subject)
    mfcc = tracks[MfccEncoder.id].values[tracks[MfccEncoder.id].valid]
    assert len(mfcc) == 1 + 7 * RATE_HZ // 512
    looped = torch.from_numpy(np.tile(mfcc, (7, 1))[:4096])
    pixels = [
        np.stack([centre_crop(video.pictures[frame]) for frame in snippet])
        for snippet in snippets(np.arange(400), 12, 16)
    ]
    film = torch.from_numpy(np.stack(pixels)).permute(0, 4, 1, 2, 3).float()
    with torch.inference_mode():
        want = network._network(film[None], looped[None])
    shares = want.logits[0].softmax(dim=0)
    np.testing.assert_allclose(list(prediction.video_distribution.values()), shares, atol=1e-5)
    attention = want.segments[0]
    scaled = (attention - attention.min()) / (attention.max() - attention.min())
    np.testing.assert_allclose(prediction.extras["attention"].values[:12, 0], scaled, atol=1e-5)
    curves = prediction.curves["video-emotion-8"]
    assert curves.kind is CurveKind.DERIVED
    assert len(curves) == 13
    assert np.isnan(curves.values[12]).all()
    assert np.ptp(curves.values[:12], axis=0).max() > 1e-3


def test_the_split_over_segments_adds_up_to_the_logits(network: Network) -> None:
    features, sound = torch.randn(2, 12, 512), torch.randn(2, 256)
    with torch.inference_mode():
        weighted, _ = network._network.over_time(features)
        logits = network._network.av_fc(torch.cat([weighted.mean(dim=1), sound], dim=1))
        split = network._network.segment_logits(weighted, sound)
    np.testing.assert_allclose(split.mean(dim=1), logits, atol=1e-5)


def test_nothing_is_said_before_both_streams_are_known(network: Network) -> None:
    video = NoiseVideo(400)
    subject = with_sound(video.subject)
    tracks = tracks_of(network.encoders(subject, {}), video, noise(1))
    early = {SNIPPETS: tracks[SNIPPETS], MfccEncoder.id: MfccEncoder().track()}
    for known in ({}, early):
        prediction = network.predict(known, subject)
        assert np.isnan(prediction.curves["video-emotion-8"].values).all()
        assert prediction.video_distribution == {}


def test_without_sound_it_is_not_defined(network: Network) -> None:
    video = NoiseVideo(400)
    with pytest.raises(NetworkError, match="no sound"):
        network.encoders(video.subject, {})
    subject = with_sound(video.subject)
    tracks = tracks_of(network.encoders(subject, {}), video, np.zeros(0, np.float32))
    with pytest.raises(NetworkError, match="no sound"):
        network.predict(tracks, subject)


def test_without_weights_it_says_how_to_get_them(vemo_home: Path) -> None:
    with pytest.raises(WeightsMissing, match="train"):
        registry.load("vaanet-ve8", "cpu")
    assert card("vaanet-ve8").required_inputs == ("video", "audio")
