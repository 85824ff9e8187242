"""BEATs, its filter bank and its resampler reproduce the reference program."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor
from torch.nn import functional as F

from tests.ml.golden import Rule, assert_close, assert_sums, filled, randn, vectors
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.encoders.beats import filterbank
from vemo_desktop.ml.encoders.beats.checkpoint import converted
from vemo_desktop.ml.encoders.beats.network import Beats, BeatsConfiguration, patch_padding, position_buckets
from vemo_desktop.ml.encoders.beats.resample import resample_mono
from vemo_desktop.ml.networks.vemoclap.preparation import sound_windows

_SMALL = BeatsConfiguration(
    patch_width=32, width=48, inner=96, heads=4, layers=2, position_kernel=16, position_groups=4,
    buckets=32, furthest=40, classes=10,
)  # fmt: skip
_TABLE = "encoder.layers.0.self_attn.relative_attention_bias.weight"


def _value(key: str, shape: list[int], rule: Rule) -> Tensor:
    if key.endswith("relative_attention_bias.weight"):
        key = _TABLE
    like = torch.empty(shape)
    if rule == "C":
        unit = (filled(key, like, "A") / 0.02) if like.ndim >= 2 else like
        if key == "encoder.pos_conv.0.weight_g":
            return 2 + 0.2 * unit
        if key.endswith("grep_a"):
            return 1 + 0.3 * unit
        if key == _TABLE:
            return unit
    return filled(key, like, "A" if rule == "A" else "B")


def _official(shared: Path, rule: Rule, *, small: bool) -> Iterator[tuple[str, Tensor]]:
    """Yield the weights one by one: all 90 million of them take 360 MB."""
    return ((key, _value(key, shape, rule)) for key, shape in _keys(shared, small=small).items())


def _keys(shared: Path, *, small: bool) -> dict[str, list[int]]:
    listed = json.loads((shared / "specs" / "beats.state_dict.json").read_text())
    return dict((listed["reduced"] if small else listed)["keys"])


def _network(shared: Path, rule: Rule, *, small: bool) -> Beats:
    network = Beats(_SMALL if small else None)
    network.load_state_dict(converted(dict(_official(shared, rule, small=small))), strict=True)
    return network.eval()


@cache
def _mix() -> Tensor:
    t = torch.arange(48_000, dtype=torch.float64) / 16_000
    chirp = (0.3 * torch.sin(2 * torch.pi * (100 * t + 1200 * t**2))).float()
    sound = chirp + 0.02 * randn("beats/mix", 48_000)
    sound[16_000:24_000] = 0
    sound[30_000:] *= 0.001
    return sound


def _noise() -> Tensor:
    return randn("beats/noise", 2, 48_000) * 0.05


def _absolute(got: Tensor, want: np.ndarray, limit: float) -> None:
    assert tuple(got.shape) == want.shape
    assert float(np.abs(got.numpy() - want).max()) <= limit


def _log_mel(sound: Tensor, want: np.ndarray, limit: float, rows: np.ndarray | slice = slice(None)) -> None:
    """Compare log-mel energies with the reference, which where bins nearly cancel is off itself.

    In float32 the last digits hang on the processor's way to transform. So each value may be as far from the
    reference as the exact one is, and `limit` more.
    """
    got, exact = (filterbank.log_mel(one)[0, rows].double().numpy() for one in (sound, sound.double()))
    assert got.shape == want.shape
    assert (np.abs(got - want) <= limit + np.abs(exact - want)).all()
    # Hardly anywhere is that more than the limit alone.
    assert np.mean(np.abs(got - want) > limit) < 1e-3


@pytest.mark.parametrize("rule", ["A", "B", "C"])
@pytest.mark.parametrize("small", [True, False], ids=["small", "full"])
def test_weights_are_filled_as_in_the_reference(shared: Path, rule: Rule, small: bool) -> None:
    name = ("small" if small else "full") + ("" if rule == "A" else f"_{rule}")
    expected = json.loads((shared / "golden" / "beats_fill_check.json").read_text())[name]
    assert len(_keys(shared, small=small)) == expected["n_keys"]
    assert_sums((value for _, value in _official(shared, rule, small=small)), expected)


def test_filter_bank(shared: Path) -> None:
    want = vectors(shared, "beats_fbank")
    rows = want["row_index"]
    _absolute(filterbank.povey_window(), want["povey_window"], 1e-6)
    _absolute(filterbank.mel_bank(), want["mel_bank"], 1e-4)
    _log_mel(_noise()[:1, :16_000], want["noise_1s"], 1e-4)
    _log_mel(_noise()[:1], want["noise_3s_rows"], 1e-4, rows)
    _log_mel(_mix()[None], want["mix_rows"], 1e-2, rows)
    _absolute(filterbank.log_mel(torch.zeros(1, 400))[0], want["zeros_row"], 1e-6)
    assert [filterbank.frame_count(int(n)) for n in want["lengths"]] == want["n_frames"].tolist()
    with pytest.raises(ValueError, match="shorter than one frame"):
        filterbank.frame_count(399)


@pytest.mark.parametrize("rate", [8000, 11025, 22050, 32000, 44100, 48000])
def test_resampler(shared: Path, rate: int) -> None:
    want = vectors(shared, "beats_resample")
    sound = randn(f"beats/resample/{rate}", 2, int(want[f"r{rate}_n_in"])) * 0.1
    assert_close(resample_mono(sound, rate), want[f"r{rate}_mono"])


def test_position_buckets(shared: Path) -> None:
    want = vectors(shared, "beats_buckets")
    for distances, buckets, furthest in (("rel", 320, 800), ("rel_small", 32, 40)):
        got = position_buckets(torch.from_numpy(want[distances].astype(np.int64)), buckets, furthest)
        assert np.array_equal(got.numpy(), want[f"bucket_{buckets}_{furthest}"])


@pytest.mark.parametrize(
    ("file", "rule"), [("beats_small", "A"), ("beats_small_B", "B"), ("beats_small_C", "C")]
)
def test_reduced_network(shared: Path, file: str, rule: Rule) -> None:
    want, network = vectors(shared, file), _network(shared, rule, small=True)
    sound = randn("beats/small", 2, 16_000) * 0.05
    with torch.inference_mode():
        mel = filterbank.normalised(filterbank.log_mel(sound))
        embedded = network.embedded(mel)
        position = F.gelu(network.position(embedded.transpose(1, 2))[..., :-1]).transpose(1, 2)
        placed = network.placed(embedded)
        first = network.layers[0](placed, network.bias(placed.shape[1]), None)
        x = network(sound)
        assert_close(position[0], want["pos_conv"])
        assert_close(placed[0], want["enc_norm"])
        assert_close(first[0], want["layer0"])
        assert_close(x.mean(dim=1), want["feature"])
        assert_close(network.event_logits(x), want["logits"])
        if rule != "C":
            assert_close(embedded[0], want["proj"])
            assert_close(network.bias(48)[:, 0], want["pos_bias_first_row"])
            assert_close(network.bias(48)[:, 47], want["pos_bias_last_row"])
            assert_close(x, want["x"])
            assert_close(network.event_logits(x).sigmoid(), want["probabilities"])
            _check_padding(network, sound, want)


def _check_padding(network: Beats, sound: Tensor, want: dict[str, np.ndarray]) -> None:
    padding = torch.zeros(2, 16_000, dtype=torch.bool)
    padding[1, 10_000:] = True
    hidden = patch_padding(padding, 98, 48)
    assert np.array_equal(hidden.numpy(), want["masked_patch"])
    x = network(sound, padding)
    assert_close(x[1], want["masked_x1"])
    assert_close(network.event_logits(x, hidden)[1], want["masked_logits1"])


@pytest.mark.parametrize(
    ("file", "rule"), [("beats_full", "A"), ("beats_full_B", "B"), ("beats_full_C", "C")]
)
def test_full_network(shared: Path, file: str, rule: Rule) -> None:
    want, network = vectors(shared, file), _network(shared, rule, small=False)
    with torch.inference_mode():
        x = network(torch.stack([_noise()[0], _mix()]))
        logits = network.event_logits(x)
    assert_close(x[:, ::12, ::6], want["x_sub"])
    assert_close(x.mean(dim=1), want["feature"])
    assert_close(logits, want["logits"])
    if rule != "C":
        assert np.array_equal(logits.topk(5).indices.numpy(), want["top5"])


def test_ten_seconds_and_the_whole_path_of_the_application(shared: Path) -> None:
    network = _network(shared, "B", small=False)
    want = vectors(shared, "beats_full_10s_B")
    with torch.inference_mode():
        x = network(randn("beats/long", 1, 160_000) * 0.05)
        assert x.shape[1] == int(want["n_patches"])
        assert_close(x[:, ::31, ::12], want["x_sub"])
        assert_close(x.mean(dim=1), want["feature"])
        assert_close(network.event_logits(x), want["logits"])

        want = vectors(shared, "beats_app_B")
        sound = randn("beats/app", 2, 339_570) * 0.05
        sound[:, 200_000:260_000] *= 0.01
        mono = resample_mono(sound, 44_100)
        assert len(mono) == int(want["n_16k"])
        starts = sound_windows(len(mono))
        assert np.array_equal(starts, want["starts"])
        features = network(torch.stack([mono[s : s + 48_000] for s in starts])).mean(dim=1)
        assert_close(features, want["feature"])
        logits = network.predictor(features.mean(dim=0))
        assert_close(logits, want["logits"])
        assert np.array_equal(logits.topk(5).indices.numpy(), want["top5"])


def test_layers_that_disagree_on_positions_are_refused(shared: Path) -> None:
    official = dict(_official(shared, "A", small=True))
    official["encoder.layers.1.self_attn.relative_attention_bias.weight"] = torch.zeros(32, 4)
    with pytest.raises(NetworkError, match="not the published one"):
        converted(official)
