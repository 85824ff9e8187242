"""Speech activity: how likely somebody is speaking, every 32 ms."""

from __future__ import annotations

from typing import ClassVar

import numpy as np

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, State
from vemo_desktop.ml.signals.silero import CHUNK, RATE_HZ, SileroVad
from vemo_desktop.ml.signals.sound_steps import SOUND
from vemo_desktop.ml.sound_stretches import Stretches
from vemo_desktop.ml.step_encoder import StepEncoder

CHUNKS_AT_ONCE = 32


class SpeechEncoder(StepEncoder):
    """Probability of speech in the only column `speech`, by the silero-vad network."""

    id: ClassVar[str] = "signals.speech"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "audio"
    names: ClassVar[tuple[str, ...]] = ("speech",)
    hop_us: ClassVar[int] = CHUNK * 1_000_000 // RATE_HZ
    audio: ClassVar[AudioNeed | None] = SOUND

    def __init__(self) -> None:
        super().__init__()
        self._stretches = Stretches(CHUNKS_AT_ONCE * CHUNK)
        self._network = SileroVad()

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        for stretch in self._stretches.push(item):
            self._append(self._network.probabilities(stretch), CHUNKS_AT_ONCE)

    def _flush(self) -> None:
        rest = self._stretches.rest()
        if rest is not None:
            stretch, real = rest
            self._append(self._network.probabilities(stretch), -(-real // CHUNK))

    def _append(self, probabilities: np.typing.NDArray[np.float32], count: int) -> None:
        self.rows.extend(probabilities[:count, None], np.ones(count, dtype=np.bool_))

    def _memory(self) -> State:
        return {
            "waiting": self._stretches.waiting(),
            "context": self._network.context.copy(),
            "hidden": self._network.hidden.copy(),
        }

    def _remember(self, state: State) -> None:
        self._stretches.refill(state["waiting"].astype(np.float32))
        self._network.context = state["context"].astype(np.float32)
        self._network.hidden = state["hidden"].astype(np.float32)
