"""Batches run on any device, whatever memory it has."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
import torch
from torch import Tensor, nn

from vemo_desktop.errors import NetworkError
from vemo_desktop.ml import inference
from vemo_desktop.ml.inference import BatchRunner


class _Small(nn.Module):
    """Convolution and mean; remembers what it was given, and has memory for `room` items."""

    def __init__(
        self, room: int = 1000, message: str = "CUDA out of memory. Tried to allocate 2 GiB"
    ) -> None:
        super().__init__()
        torch.manual_seed(5)
        self.conv = nn.Conv3d(3, 4, 3, padding=1)
        self.norm = nn.BatchNorm3d(4)
        self.dropout = nn.Dropout(0.5)
        self.room, self.message = room, message
        self.tried: list[int] = []
        self.layouts: list[bool] = []

    def forward(self, clips: Tensor) -> Tensor:
        self.tried.append(len(clips))
        self.layouts.append(clips.is_contiguous(memory_format=torch.channels_last_3d))
        if len(clips) > self.room:
            raise torch.OutOfMemoryError(self.message)
        features: Tensor = self.dropout(self.norm(self.conv(clips))).mean(dim=(2, 3, 4))
        return features


def _clips(count: int) -> Tensor:
    return torch.rand(count, 3, 4, 8, 8, generator=torch.Generator().manual_seed(3))


def test_results_are_those_of_the_module_itself() -> None:
    module = _Small()
    want = module.eval()(_clips(5))
    got = BatchRunner(module, "cpu", largest_on_cpu=2)(_clips(5))
    assert module.tried[1:] == [2, 2, 1]
    assert all(module.layouts[1:])
    assert got.dtype == torch.float32
    assert not got.requires_grad
    assert torch.allclose(got, want, atol=1e-6)


def test_size_of_a_batch_changes_nothing_but_the_last_bits() -> None:
    results = [BatchRunner(_Small(), "cpu", largest_on_cpu=size)(_clips(7)) for size in (1, 3, 7)]
    assert torch.allclose(results[0], results[1], atol=1e-6)
    assert torch.allclose(results[0], results[2], atol=1e-6)


def test_the_same_borders_give_the_same_bits() -> None:
    clips = _clips(8)
    runner = BatchRunner(_Small(), "cpu", largest_on_cpu=4)
    whole = runner(clips)
    again = BatchRunner(_Small(), "cpu", largest_on_cpu=4)
    parts = [again(clips[4:]), again(clips[:4])]
    assert torch.equal(whole, torch.cat(parts[::-1]))


@pytest.mark.parametrize(
    "message",
    [
        "CUDA out of memory. Tried to allocate 2 GiB",
        "[enforce fail] DefaultCPUAllocator: can't allocate memory",
    ],
)
def test_too_little_memory_halves_the_batch(message: str) -> None:
    module = _Small(room=2, message=message)
    runner = BatchRunner(module, "cpu", largest_on_cpu=8)
    got = runner(_clips(7))
    assert module.tried == [7, 3, 1, 1, 1, 1, 1, 1, 1]
    assert runner.batch_size == 1
    assert torch.allclose(got, BatchRunner(_Small(), "cpu")(_clips(7)), atol=1e-6)


def test_the_smaller_batch_stays() -> None:
    module = _Small(room=2)
    runner = BatchRunner(module, "cpu", largest_on_cpu=4)
    runner(_clips(4))
    runner(_clips(4))
    assert module.tried == [4, 2, 2, 2, 2]


def test_no_memory_for_one_item_is_told() -> None:
    with pytest.raises(NetworkError, match="too little free memory") as told:
        BatchRunner(_Small(room=0), "cpu", largest_on_cpu=2)(_clips(2))
    assert "cpu" in told.value.details


def test_other_errors_are_not_taken_for_lack_of_memory() -> None:
    with pytest.raises(RuntimeError, match="channels"):
        BatchRunner(_Small(), "cpu")(torch.zeros(1, 2, 4, 8, 8))


def test_an_empty_batch_is_refused() -> None:
    with pytest.raises(ValueError, match="must hold something"):
        BatchRunner(_Small(), "cpu")(_clips(0))


class _Card:
    """Stands in for ``torch.cuda``: `total` bytes, of which one item takes `item`."""

    def __init__(self, free: int, item: int) -> None:
        self.free, self.item, self.emptied = free, item, 0

    def memory_allocated(self, device: torch.device) -> int:
        return 1000

    def max_memory_allocated(self, device: torch.device) -> int:
        return 1000 + self.item

    def reset_peak_memory_stats(self, device: torch.device) -> None:
        pass

    def mem_get_info(self, device: torch.device) -> tuple[int, int]:
        return self.free, 2 * self.free

    def empty_cache(self) -> None:
        self.emptied += 1


class _CudaOnPaper(BatchRunner):
    """Believes to be on a graphics card; the arithmetic stays on the processor."""

    def __init__(self, module: nn.Module, largest: int = 32) -> None:
        super().__init__(module, "cpu", largest=largest)
        self._size = None
        self._device = torch.device("cuda:0")


@pytest.fixture
def autocasts(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Record what is asked of autocast, and keep tensors where they are."""
    asked: list[tuple[object, ...]] = []

    def autocast(kind: str, *, dtype: torch.dtype, enabled: bool) -> nullcontext[None]:
        asked.append((kind, dtype, enabled))
        return nullcontext()

    monkeypatch.setattr(torch, "autocast", autocast)
    monkeypatch.setattr(Tensor, "to", lambda self, *_args, **_named: self)
    return asked


@pytest.mark.parametrize(("free", "size"), [(10_000, 4), (1_000_000, 16), (900, 1)])
def test_free_memory_of_the_card_decides_on_the_batch(
    free: int, size: int, autocasts: list[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    card, module = _Card(free, item=1000), _Small()
    monkeypatch.setattr(torch, "cuda", card)
    runner = _CudaOnPaper(module, largest=16)
    runner(_clips(20))
    assert runner.batch_size == size
    assert module.tried[:2] == [1, size]  # one item on trial, then the batch from its start
    assert set(autocasts) == {("cuda", torch.float16, True)}
    assert card.emptied == 1


def test_a_full_card_goes_on_with_less(
    autocasts: list[tuple[object, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    card, module = _Card(free=1_000_000, item=1000), _Small(room=4)
    monkeypatch.setattr(torch, "cuda", card)
    got = _CudaOnPaper(module, largest=8)(_clips(8))
    assert module.tried == [1, 8, 4, 4]
    assert card.emptied == 2
    assert len(got) == 8


def test_no_half_precision_on_the_processor(autocasts: list[tuple[object, ...]]) -> None:
    BatchRunner(_Small(), "cpu")(_clips(1))
    assert autocasts == [("cuda", torch.float16, False)]


def test_only_pictures_and_clips_change_their_layout() -> None:
    flat = torch.rand(2, 3, 4)
    assert inference._channels_last(flat) is flat
    assert inference._channels_last(torch.rand(1, 3, 4, 5)).stride()[1] == 1
