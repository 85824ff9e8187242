"""Where networks compute: choosing a device by name without loading torch for nothing."""

from __future__ import annotations

import re

from vemo_desktop.errors import NetworkError

_PATTERN = re.compile(r"auto|cpu|mps|cuda(?::(\d+))?")


def pick(device: str) -> str:
    """Return the device that a wish stands for: ``cpu``, ``mps`` or ``cuda:<n>``.

    Parameters
    ----------
    device : str
        ``auto`` takes the first graphics card, else Apple's, else the processor.

    Raises
    ------
    NetworkError
        If the name is not one of these, or this machine has no such device.
    """
    match = _PATTERN.fullmatch(device)
    if match is None:
        raise NetworkError(f'"{device}" is not a device. Use auto, cpu, cuda, cuda:0, cuda:1 … or mps.')
    if device == "cpu":
        return "cpu"
    import torch

    cuda_count = torch.cuda.device_count() if torch.cuda.is_available() else 0
    has_mps = torch.backends.mps.is_available()
    if device == "auto":
        return "cuda:0" if cuda_count else "mps" if has_mps else "cpu"
    if device == "mps":
        if not has_mps:
            raise NetworkError("This machine has no Apple graphics processor. Use auto or cpu.")
        return "mps"
    number = int(match.group(1) or 0)
    if number >= cuda_count:
        found = f"only {cuda_count}" if cuda_count else "none"
        raise NetworkError(f"{device} asks for a CUDA graphics card, but {found} was found. Use auto or cpu.")
    return f"cuda:{number}"
