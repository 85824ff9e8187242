"""Random draws that depend only on a seed and a place in the training.

No generator's state has to be kept: a training that was stopped draws the same afterwards.
"""

from __future__ import annotations

import hashlib

import numpy as np

_BITS = 56


def seed_of(seed: int, *place: str | int) -> int:
    """Return a seed for one place, such as ``("dropout", step, part)``; below 2 ** 56."""
    text = "/".join(str(part) for part in (seed, *place))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=_BITS // 8).digest(), "big")


def share_of(seed: int, *place: str | int) -> float:
    """Return a number in [0, 1) for one place."""
    return float(seed_of(seed, *place)) / 2.0**_BITS


def steps_per_epoch(count: int, size: int) -> int:
    """Return how many whole batches an epoch has; at least one, however few examples there are."""
    return max(1, count // size)


def batch(count: int, size: int, seed: int, step: int) -> list[int]:
    """Return the numbers of the examples of one training step.

    Each epoch is a fresh order of all `count` examples, cut into whole batches; the rest is left out, as the
    published programs do. With fewer examples than `size` every batch holds all of them.
    """
    epoch, place = divmod(step, steps_per_epoch(count, size))
    order = np.random.default_rng(seed_of(seed, "epoch", epoch)).permutation(count)
    chosen: list[int] = order[place * size : (place + 1) * size].tolist()
    return chosen
