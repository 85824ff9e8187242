from __future__ import annotations

import pytest
import torch

from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import devices, registry
from vemo_desktop.ml.cards import BUILT_IN, card
from vemo_desktop.ml.encoding import Network


@pytest.fixture
def graphics(monkeypatch):
    """Pretend that a machine has so many CUDA cards and perhaps Apple's processor."""

    def pretend(cuda: int, *, mps: bool = False) -> None:
        monkeypatch.setattr(torch.cuda, "is_available", lambda: cuda > 0)
        monkeypatch.setattr(torch.cuda, "device_count", lambda: cuda)
        monkeypatch.setattr(torch.backends.mps, "is_available", lambda: mps)

    return pretend


def test_auto_takes_the_best_there_is(graphics):
    graphics(2)
    assert devices.pick("auto") == "cuda:0"
    graphics(0, mps=True)
    assert devices.pick("auto") == "mps"
    graphics(0)
    assert devices.pick("auto") == "cpu"


def test_a_card_is_taken_by_number(graphics):
    graphics(2)
    assert devices.pick("cuda") == "cuda:0"
    assert devices.pick("cuda:1") == "cuda:1"
    with pytest.raises(NetworkError, match="only 2"):
        devices.pick("cuda:2")


def test_what_is_not_there_is_refused_in_plain_words(graphics):
    graphics(0)
    with pytest.raises(NetworkError, match=r"none was found.*cpu"):
        devices.pick("cuda")
    with pytest.raises(NetworkError, match="Apple"):
        devices.pick("mps")
    for name in ("gpu", "cuda:", "cuda:x", "", "CPU"):
        with pytest.raises(NetworkError, match="not a device"):
            devices.pick(name)


def test_the_built_in_network_runs_on_the_processor_whatever_is_there(graphics):
    graphics(1)
    network = registry.load(BUILT_IN, "auto")
    assert isinstance(network, Network)
    assert registry.device_for(card(BUILT_IN), "auto") == "cpu"
    assert registry.device_for(card(BUILT_IN), "cuda:0") == "cpu"
    with pytest.raises(NetworkError):
        registry.load(BUILT_IN, "cuda:7")


def test_a_network_that_cannot_run_says_what_would_enable_it(monkeypatch):
    lacking = card(BUILT_IN).model_copy(update={"needs": ("no_such_package",)})
    monkeypatch.setattr(registry, "card", lambda _: lacking)
    with pytest.raises(WeightsMissing, match="no_such_package"):
        registry.load(BUILT_IN)


def test_a_card_of_a_newer_program_is_refused(monkeypatch):
    newer = card(BUILT_IN).model_copy(update={"implementation": "from the future"})
    monkeypatch.setattr(registry, "card", lambda _: newer)
    with pytest.raises(NetworkError, match="newer version"):
        registry.load(BUILT_IN)
