"""Running a network on batches, on whatever device and with whatever memory there is."""

from __future__ import annotations

import logging

import torch
from torch import Tensor, nn

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.memory import is_out_of_memory

_log = logging.getLogger(__name__)

_SHARE_OF_FREE_MEMORY = 0.6
"""Other programs draw on the same card; the rest is theirs."""
_CHANNELS_LAST = {4: torch.channels_last, 5: torch.channels_last_3d}


class BatchRunner:
    """Runs one network without gradients; batches from memory to memory.

    On CUDA it computes in float16 where torch holds that to be safe (autocast). Pictures and clips lie
    with their channels last, which is faster on both CUDA and processors. Where memory runs out, the batch
    is halved and the work goes on.

    Parts of a batch begin at multiples of `batch_size`, counted from the start of each call: the same
    batches, in whatever order, give the same bits as long as `batch_size` stays. Another size gives the
    same numbers as far as floating point allows.

    Parameters
    ----------
    module : Module
        Takes one tensor of shape (B, …) and returns one of shape (B, …). Is moved to `device` and put into
        evaluation mode.
    device : str
        ``cpu``, ``mps`` or ``cuda:<n>``.
    largest : int
        Items at a time on a graphics card, however much memory it has.
    largest_on_cpu : int
        Items at a time on a processor, where a larger batch costs memory and seldom saves time.
    """

    def __init__(self, module: nn.Module, device: str, *, largest: int = 32, largest_on_cpu: int = 1) -> None:
        self._device = torch.device(device)
        self._module = module.requires_grad_(False).eval().to(self._device)
        self._largest = largest
        self._size = largest_on_cpu if self._device.type == "cpu" else None
        for parameter in self._module.parameters():
            parameter.data = _channels_last(parameter.data)

    @property
    def batch_size(self) -> int | None:
        """Items at a time; None until the first batch has shown what one takes. Never grows."""
        return self._size

    def __call__(self, batch: Tensor) -> Tensor:
        """Return the results for a batch.

        Parameters
        ----------
        batch : Tensor, shape (N, …)
            On the processor; N may be larger than `batch_size`.

        Returns
        -------
        Tensor of float32, shape (N, …)
            On the processor.

        Raises
        ------
        NetworkError
            If there is not even memory for one item.
        ValueError
            If the batch is empty.
        """
        if len(batch) == 0:
            raise ValueError("a batch must hold something")
        if self._size is None:
            self._size = self._fitting_size(batch[:1])
        results: list[Tensor] = []
        start = 0
        while start < len(batch):
            part = batch[start : start + self._size]
            result = self._run(part)
            if result is None:
                self._halve(len(part))
            else:
                results.append(result)
                start += len(part)
        return torch.cat(results)

    def _run(self, part: Tensor) -> Tensor | None:
        """Return the results of a part; None if memory ran out.

        The failed attempt's tensors hang on the exception, so they are only free once this has returned.
        """
        try:
            return self._compute(part)
        except RuntimeError as error:
            if not is_out_of_memory(error):
                raise
            return None

    @torch.inference_mode()
    def _compute(self, part: Tensor) -> Tensor:
        is_cuda = self._device.type == "cuda"
        with torch.autocast("cuda", dtype=torch.float16, enabled=is_cuda):
            result: Tensor = self._module(_channels_last(part.to(self._device)))
        return result.float().cpu()

    def _halve(self, tried: int) -> None:
        if tried == 1:
            what = "" if self._device.type == "cpu" else "or choose the processor as the device, "
            raise NetworkError(
                "There is too little free memory for the network, even for one step at a time. What was "
                f"computed so far is kept. Close other programs, {what}and analyse again.",
                details=f"out of memory on {self._device}, batch of one",
            )
        self._size = max(1, tried // 2)
        self._empty_cache()
        _log.warning("out of memory on %s: batches of %d from now on", self._device, self._size)

    def _fitting_size(self, item: Tensor) -> int:
        """Return how many items fit into free memory: a power of two, so that it seldom differs."""
        if self._device.type != "cuda":
            return self._largest
        before = torch.cuda.memory_allocated(self._device)
        torch.cuda.reset_peak_memory_stats(self._device)
        if self._run(item) is None:
            return 1  # the real run says what to do
        needed = max(1, torch.cuda.max_memory_allocated(self._device) - before)
        self._empty_cache()
        free, _ = torch.cuda.mem_get_info(self._device)
        fitting = max(1, int(free * _SHARE_OF_FREE_MEMORY) // needed)
        return int(min(self._largest, 1 << (fitting.bit_length() - 1)))

    def _empty_cache(self) -> None:
        if self._device.type == "cuda":
            torch.cuda.empty_cache()
        elif self._device.type == "mps":
            torch.mps.empty_cache()


def _channels_last(values: Tensor) -> Tensor:
    """Return pictures (4 dimensions) and clips (5) with their channels last in memory, others as they are."""
    layout = _CHANNELS_LAST.get(values.ndim)
    return values if layout is None else values.contiguous(memory_format=layout)
