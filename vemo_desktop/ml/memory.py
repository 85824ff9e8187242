"""Telling that memory ran out, whichever way torch says so; loads no torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


def is_out_of_memory(error: RuntimeError) -> bool:
    """Tell whether memory ran out: only CUDA has an own kind of error for that, and all say it in words."""
    text = str(error).lower()
    return "out of memory" in text or "can't allocate" in text


@contextmanager
def memory_errors() -> Iterator[None]:
    """Turn every way of running out of memory, on a graphics card or not, into `MemoryError`."""
    try:
        yield
    except RuntimeError as error:
        if is_out_of_memory(error):
            raise MemoryError(str(error)) from error
        raise
