from __future__ import annotations

import copy

import numpy as np
import pytest
import torch
from scipy.special import log_softmax
from torch import nn

from tests.ml.drawn_faces import ANNA, BEN, film, scene
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.face_net import FaceNet, standardised
from vemo_desktop.ml.builtin.face_packed import PackedFaceNet, can_pack
from vemo_desktop.ml.builtin.face_reader import folded, load_reader
from vemo_desktop.ml.builtin.faces import TRAITS
from vemo_desktop.ml.builtin.shipped import save_shipped

TEMPERATURE = 1.7


@pytest.fixture
def network():
    """Return a network with random weights and normalisations, as a file in half precision keeps them."""
    torch.manual_seed(0)
    network = FaceNet()
    for layer in network.modules():
        if isinstance(layer, nn.BatchNorm2d):
            nn.init.normal_(layer.running_mean, 0, 0.2)
            nn.init.uniform_(layer.running_var, 0.5, 2)
            nn.init.uniform_(layer.weight, 0.5, 1.5)
            nn.init.normal_(layer.bias, 0, 0.2)
    return network.half().float().requires_grad_(False).eval()


@pytest.fixture
def read(network, tmp_path):
    save_shipped(network, tmp_path / "faces.safetensors", {"temperature": TEMPERATURE})
    return load_reader(tmp_path / "faces.safetensors")


def crops(count):
    return np.random.default_rng(0).integers(0, 200, (count, 48, 48), dtype=np.uint8)


def test_probabilities_are_those_of_the_logits_over_the_temperature(network, read):
    some = crops(3)
    with torch.no_grad():
        logits = network(standardised(torch.from_numpy(some)[:, None])).numpy()
    np.testing.assert_allclose(read(some)[:, :8], log_softmax(logits / TEMPERATURE, axis=1), atol=1e-5)


@pytest.mark.skipif(not can_pack(), reason="this build of PyTorch has no oneDNN to lay weights out for")
@pytest.mark.parametrize("count", [1, 3, 4, 9])
def test_weights_laid_out_once_see_what_the_plain_network_sees(network, count):
    some = standardised(torch.from_numpy(crops(count))[:, None])
    with torch.inference_mode():
        expected = network.appearance(some).numpy()
        packed = PackedFaceNet(folded(copy.deepcopy(network)))
        seen = packed.appearance(some.contiguous(memory_format=torch.channels_last)).numpy()
    assert np.ptp(expected) > 1
    np.testing.assert_allclose(seen, expected, atol=1e-5, rtol=1e-5)


def test_faces_are_read_the_same_without_onednn(read, tmp_path, monkeypatch):
    monkeypatch.setattr("vemo_desktop.ml.builtin.face_reader.can_pack", lambda: False)
    plain = load_reader(tmp_path / "faces.safetensors")
    np.testing.assert_allclose(plain(crops(4)), read(crops(4)), atol=1e-4)


def test_traits_keep_how_far_faces_are_from_each_other(network, read):
    some = crops(24)
    with torch.no_grad():
        seen = network.appearance(standardised(torch.from_numpy(some)[:, None])).numpy()
    traits = read(some)[:, 8:]
    assert traits.shape == (24, len(TRAITS))
    pairs = np.triu_indices(24, 1)
    far, told = (np.linalg.norm(one[:, None] - one[None], axis=2)[pairs] for one in (seen, traits))
    shares = told / (far * np.sqrt(len(TRAITS) / seen.shape[1]))
    assert 0.5 < shares.min() < shares.max() < 1.6


def test_light_and_contrast_of_a_face_do_not_matter(read):
    some = crops(2)
    np.testing.assert_allclose(read((some // 2 + 40).astype(np.uint8)), read(some), atol=0.05)


def test_what_else_is_read_with_a_face_does_not_matter(read):
    some = crops(9)
    alone = np.concatenate([read(one[None]) for one in some])
    np.testing.assert_allclose(alone, read(some), atol=1e-5)


def test_a_film_is_read_the_same_however_it_is_interrupted(read):
    pictures = [scene((ANNA, (300 + 3 * step, 180), 150), (BEN, (120, 170), 90)) for step in range(11)]

    def encoder():
        return FaceExpressionsEncoder("made-up", lambda: read)

    whole, parts = encoder(), encoder()
    for sample in film(pictures):
        state = {name: array.copy() for name, array in parts.state().items()}
        parts = encoder()
        parts.restore(state)
        whole.push(sample)
        parts.push(sample)
    expected = whole.finish(2_750_000)
    assert expected.column("faces").max() == 2
    assert parts.finish(2_750_000).values.tobytes() == expected.values.tobytes()
