"""Computing with torch so that the number of processors does not change a bit of the result."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def one_thread() -> Iterator[None]:
    """Let torch use one thread inside.

    With several it cuts sums differently on machines with different numbers of cores. Small networks lose
    little: they share the processor with decoding anyway.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
