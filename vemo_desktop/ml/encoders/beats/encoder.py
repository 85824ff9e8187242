"""BEATs as an encoder: three seconds of sound become 768 numbers, at chosen instants."""

from __future__ import annotations

from typing import ClassVar

import numpy as np
import numpy.typing as npt
from torch import Tensor, nn

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.beats.checkpoint import configuration
from vemo_desktop.ml.encoders.beats.filterbank import RATE_HZ
from vemo_desktop.ml.encoders.beats.network import Beats
from vemo_desktop.ml.encoders.chosen_steps import ChosenSteps, digest_of
from vemo_desktop.ml.encoders.pretrained import require_width
from vemo_desktop.ml.encoders.row_batches import RowBatches
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State, VideoNeed
from vemo_desktop.ml.inference import BatchRunner
from vemo_desktop.ml.state_dicts import load_strictly

PACK = "beats-iter3-plus"
WIDTH = 768
WINDOW_SAMPLES = 3 * RATE_HZ


def us_of_sample(sample: int) -> int:
    """Return when a sample at 16 kHz lies on the clock, rounded to a microsecond."""
    return round(sample * 1_000_000 / RATE_HZ)


class BeatsEncoder(ChosenSteps):
    """The mean of BEATs' output over three seconds of sound from each of some instants on.

    A row is known where the file has sound throughout its three seconds and beyond: the released program
    leaves out a last window that ends exactly with the sound.

    Sound comes at 16 kHz from the program's own reader, which converts with ffmpeg's resampler and mixes
    the channels first. The released program resamples each channel with a shorter filter that lets tones
    near 8 kHz fold back; the topmost of 128 mel bands can differ by several nepers for it, bands up to 6 kHz
    by less than 0.01. `resample.resample_mono` is that filter, and the tests of parity use it.

    Parameters
    ----------
    starts : tuple of int
        First samples at 16 kHz, increasing.
    device : str
    """

    id: ClassVar[str] = "vemoclap.beats"
    version: ClassVar[str] = "1"
    names: ClassVar[tuple[str, ...]] = tuple(f"beats-{number}" for number in range(WIDTH))
    input: ClassVar[EncoderInput] = "audio"
    video: ClassVar[VideoNeed | None] = None
    audio: ClassVar[AudioNeed | None] = AudioNeed(RATE_HZ)

    def __init__(self, starts: tuple[int, ...], device: str) -> None:
        super().__init__([us_of_sample(start) for start in starts])
        self._starts = starts
        self._device = device
        self._batches = RowBatches(WIDTH, self._load)
        self._first = 0
        self._sound: npt.NDArray[np.float32] = np.zeros(0, np.float32)
        self._is_real: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {
            "starts": digest_of(self._starts),
            "audio_rate_hz": RATE_HZ,
            "weights": packs.digest(PACK),
        }

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        self._sound = np.concatenate([self._sound, item.samples])
        self._is_real = np.concatenate([self._is_real, np.full(len(item.samples), not item.is_missing)])
        while self._met < len(self._starts):
            offset = self._starts[self._met] - self._first
            if offset + WINDOW_SAMPLES >= len(self._sound):
                break
            is_known = self._is_real[offset : offset + WINDOW_SAMPLES + 1].all()
            window = [self._sound[offset : offset + WINDOW_SAMPLES].copy()] if is_known else []
            self.rows.extend(*self._batches.add(window))
            self._met += 1
        self._forget()

    def _flush(self) -> None:
        self.rows.extend(*self._batches.flush())

    def _memory(self) -> State:
        return {
            **self._batches.state(),
            "met": np.array(self._met),
            "first": np.array(self._first),
            "sound": self._sound.copy(),
            "is_real": self._is_real.copy(),
        }

    def _remember(self, state: State) -> None:
        self._batches.restore(state)
        self._met, self._first = int(state["met"]), int(state["first"])
        self._sound = state["sound"].astype(np.float32)
        self._is_real = state["is_real"].astype(np.bool_)

    def _forget(self) -> None:
        """Drop sound that no later window reaches back to."""
        needed = self._starts[self._met] if self._met < len(self._starts) else self._first + len(self._sound)
        surplus = min(max(needed - self._first, 0), len(self._sound))
        self._sound, self._is_real = self._sound[surplus:], self._is_real[surplus:]
        self._first += surplus

    def _load(self) -> BatchRunner:
        tensors = packs.tensors(PACK)
        network = Beats(configuration(tensors))
        require_width(network.config.width, WIDTH, "BEATs")
        load_strictly(network, tensors, "BEATs")
        return BatchRunner(_Mean(network), self._device, largest_on_cpu=4)


class _Mean(nn.Module):
    def __init__(self, beats: Beats) -> None:
        super().__init__()
        self.beats = beats

    def forward(self, waveforms: Tensor) -> Tensor:
        mean: Tensor = self.beats(waveforms).mean(dim=1)
        return mean
