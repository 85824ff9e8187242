"""Voices: how something is said, as far as somebody speaks, twice a second."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.ml.builtin.voice_levels import LEVEL, is_speech_loud, step_power
from vemo_desktop.ml.builtin.voices import DESCRIPTION, STEP, STEPS_PER_ROW, WINDOW_STEPS
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State
from vemo_desktop.ml.signals.sound_steps import SOUND
from vemo_desktop.ml.sound_stretches import Samples, Stretches
from vemo_desktop.ml.step_encoder import StepEncoder

if TYPE_CHECKING:
    from vemo_desktop.ml.builtin.speech_net import SpeechNet

_ROWS_AT_ONCE = 14
_BEFORE = 4
"""Steps that the window of a row begins before the row; it ends six behind it. Half of what both are would
not fall on the windows, which lie three steps apart."""
_STRETCH = _ROWS_AT_ONCE * STEPS_PER_ROW
"""Steps between the beginnings of two pieces that are heard at once."""
_KEPT = WINDOW_STEPS - STEPS_PER_ROW
"""Steps that two such pieces share. Pieces of 8.3 s cost a quarter more than hearing all at once would."""
_LEVEL_STEPS = 156
"""How far the loudness of speech is looked back at: 25 s."""


class VoiceEncoder(StepEncoder):
    """Descriptions of voices, one row of 183 numbers per 0.48 s, each of the 2.08 s around it.

    What they mean depends on who speaks; `vemo_desktop.ml.builtin.voice_head` tells it, from the whole
    recording.

    The last column, `speech`, is the share of that window that is about as loud as the speaker: what was
    trained on had no pauses around it either. Whether it is speech at all is for others to tell. Rows are
    unknown where nothing is loud enough. The sound is brought to one level by what was loud in the last
    25 s, as the clips were by what is loud in them.

    Parameters
    ----------
    weights : str
        Digest of the weights; part of the cache key.
    load : callable
        Returns the network; called when the first sound comes.
    """

    id: ClassVar[str] = "builtin.voice"
    version: ClassVar[str] = "3"
    input: ClassVar[EncoderInput] = "audio"
    names: ClassVar[tuple[str, ...]] = (*DESCRIPTION, "speech")
    hop_us: ClassVar[int] = STEPS_PER_ROW * STEP * 1_000_000 // SOUND.rate_hz
    audio: ClassVar[AudioNeed | None] = SOUND
    libraries: ClassVar[tuple[str, ...]] = ("torch", "scipy.fft")

    def __init__(self, weights: str, load: Callable[[], SpeechNet]) -> None:
        super().__init__()
        self._weights, self._load = weights, load
        self._stretches = Stretches(_STRETCH * STEP)
        self._past: Samples = np.zeros(_KEPT * STEP, dtype=np.float32)
        self._powers: npt.NDArray[np.float64] = np.zeros(0)
        self._first = True
        self._network: SpeechNet | None = None

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        return {**super().parameters, "weights": self._weights}

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        for stretch in self._stretches.push(item):
            self._hear(stretch, _STRETCH)

    def _flush(self) -> None:
        """Hear what is left; the windows of the last rows reach into the silence behind the sound."""
        rest = self._stretches.rest()
        if rest is not None:
            stretch, real = rest
            self._hear(stretch, -(-real // STEP))
        self._hear(np.zeros(_STRETCH * STEP, dtype=np.float32), 0)

    def _hear(self, stretch: Samples, real_steps: int) -> None:
        """Append the rows whose windows end in this stretch.

        The windows of the first rows begin before the sound does, so the silence of `_past` stands in for
        that time; from then on each stretch completes as many rows as it has room for.
        """
        samples: Samples = np.concatenate([self._past, stretch])
        self._past = samples[-_KEPT * STEP :].copy()
        power = step_power(samples)
        self._powers = np.concatenate([self._powers, power[_KEPT : _KEPT + real_steps]])[-_LEVEL_STEPS:]
        loud, level = is_speech_loud(power, self._powers)
        windows = np.lib.stride_tricks.sliding_window_view(loud, WINDOW_STEPS)[::STEPS_PER_ROW]
        speech = windows.mean(axis=1)
        valid = speech > 0
        rows = np.zeros((len(windows), len(self.names)), dtype=np.float32)
        rows[:, -1] = speech
        if valid.any():
            rows[valid, :-1] = self._described(samples * np.float32(LEVEL / level), loud)
        self._extend(rows, valid)

    def _extend(self, rows: npt.NDArray[np.float32], valid: npt.NDArray[np.bool_]) -> None:
        # The first piece begins _KEPT steps before the sound, the first row _BEFORE steps before it.
        early = (_KEPT - _BEFORE) // STEPS_PER_ROW if self._first else 0
        self._first = False
        self.rows.extend(rows[early:], valid[early:])

    def _described(self, samples: Samples, loud: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
        import torch

        from vemo_desktop.ml.one_thread import one_thread

        self._network = self._network or self._load()
        with torch.inference_mode(), one_thread():
            return self._network.told(self._network.heard(samples, loud)).numpy()

    def _memory(self) -> State:
        return {
            "waiting": self._stretches.waiting(),
            "past": self._past.copy(),
            "powers": self._powers.copy(),
            "first": np.array(self._first),
        }

    def _remember(self, state: State) -> None:
        self._stretches.refill(state["waiting"].astype(np.float32))
        self._past = state["past"].astype(np.float32)
        self._powers = state["powers"].astype(np.float64)
        self._first = bool(state["first"])
