"""Reference vectors and the rules that fill networks and inputs for them (golden/README.md)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from torch import Tensor, nn

Rule = Literal["A", "B", "C"]


def _generator(text: str) -> torch.Generator:
    return torch.Generator().manual_seed(zlib.crc32(text.encode()) & 0xFFFFFFFF)


def filled(key: str, like: Tensor, rule: Rule) -> Tensor:
    """Return the value that a rule gives a state-dict entry."""
    if not like.is_floating_point():
        return torch.zeros_like(like)
    shape = tuple(like.shape)
    noise = torch.randn(shape, generator=_generator(key))
    if key.endswith("running_var") or (key.endswith("weight") and like.ndim == 1):
        return 1 + 0.02 * noise.abs()
    if rule == "A":
        return 0.02 * noise
    if like.ndim >= 2:
        return noise * 0.8 / (like.numel() / shape[0]) ** 0.5
    return 0.1 * noise


def fill(network: nn.Module, rule: Rule) -> nn.Module:
    """Fill a network in place by a rule and put it into eval mode."""
    state = network.state_dict()
    network.load_state_dict({key: filled(key, value, rule) for key, value in state.items()}, strict=True)
    return network.eval()


def assert_filled(network: nn.Module, expected: dict[str, object]) -> None:
    """Compare keys and sums of a filled network with a ``*_fill_check.json`` entry."""
    state = network.state_dict()
    assert len(state) == expected["n_keys"]
    assert_sums(state.values(), expected)


def assert_sums(values: Iterable[Tensor], expected: dict[str, object]) -> None:
    """Compare the sums of weights with an entry: one by one, since all as doubles take twice the network."""
    total = absolute = 0.0
    for value in values:
        if value.is_floating_point():
            doubled = value.double()
            total, absolute = total + doubled.sum().item(), absolute + doubled.abs().sum().item()
    reference = float(expected["abs_sum"])  # type: ignore[arg-type]
    assert abs(absolute - reference) <= 1e-7 * reference
    assert abs(total - float(expected["sum"])) <= 1e-7 * reference  # type: ignore[arg-type]


def randn(name: str, *shape: int) -> Tensor:
    """Return the normal input of a name."""
    return torch.randn(*shape, generator=_generator("input:" + name))


def rand(name: str, *shape: int) -> Tensor:
    """Return the uniform input of a name."""
    return torch.rand(*shape, generator=_generator("input:" + name))


def pixels(name: str, *shape: int) -> Tensor:
    """Return the pixel input of a name: whole numbers from 0 to 255."""
    return (rand(name, *shape) * 256).floor().clamp(max=255)


def vectors(shared: Path, name: str) -> dict[str, np.ndarray]:
    """Read one file of reference vectors."""
    with np.load(shared / "golden" / f"{name}.npz", allow_pickle=False) as stored:
        return {key: stored[key] for key in stored.files}


def assert_close(got: Tensor | np.ndarray, want: np.ndarray, relative: float = 2e-5) -> None:
    """Assert ``|got - want| <= relative * max|want| + 1e-7`` everywhere."""
    values = got.detach().numpy() if isinstance(got, Tensor) else np.asarray(got)
    assert values.shape == want.shape
    worst = float(np.abs(values.astype(np.float64) - want).max())
    assert worst <= relative * float(np.abs(want).max()) + 1e-7, f"off by {worst:g}"


def assert_norms_close(norms: np.ndarray, want: np.ndarray) -> None:
    """Assert that norms of gradients agree within 1e-3 of each.

    Biases in front of a batch normalisation or a softmax have no gradient but for rounding, which other
    kernels and threads round otherwise: 2e-6 of the largest norm are allowed for them.
    """
    off = np.abs(norms - want)
    assert (off <= 1e-3 * want + 2e-6 * want.max()).all(), f"off by {off / want}"
