from __future__ import annotations

import pytest
import torch
from torch import nn

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.state_dicts import load_strictly


def small() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))


def test_a_state_dict_comes_back_as_it_was():
    given, taken = small(), small()
    given[0].weight.data += 1
    load_strictly(taken, given.state_dict(), "a network")
    assert all(torch.equal(value, taken.state_dict()[name]) for name, value in given.state_dict().items())


def test_names_from_several_graphics_cards_and_files_without_counters_load():
    given, taken = small(), small()
    given[0].weight.data += 1
    old = {f"module.{name}": value for name, value in given.state_dict().items() if "num_batches" not in name}
    load_strictly(taken, old, "a network")
    assert torch.equal(given[0].weight, taken[0].weight)


def test_what_does_not_fit_is_named_and_nothing_is_changed():
    network = small()
    before = network[0].bias.clone()
    wrong = {name: value + 1 for name, value in network.state_dict().items() if name != "0.weight"}
    wrong["1.weight"] = torch.zeros(5, 2)
    wrong["other"] = torch.zeros(1)
    with pytest.raises(
        NetworkError, match=r"do not fit Small: 0\.weight missing; other not known; 1\.weight \(5×2 "
    ) as told:
        load_strictly(network, wrong, "Small")
    assert "Nothing was changed" in told.value.message
    assert torch.equal(network[0].bias, before)


def test_many_names_are_shortened():
    with pytest.raises(NetworkError, match=r"a0, a1, a2 and 7 more not known"):
        load_strictly(small(), {**small().state_dict(), **{f"a{i}": torch.zeros(1) for i in range(10)}}, "it")
