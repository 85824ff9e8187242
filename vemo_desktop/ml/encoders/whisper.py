"""Speech as English text, phrase by phrase, by Whisper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

import numpy as np
import numpy.typing as npt
import torch

from vemo_desktop.domain.media import AudioBlock
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.pretrained import load_companion, load_model
from vemo_desktop.ml.encoders.texts import packed, unpacked, with_texts
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State
from vemo_desktop.ml.signals.sound_steps import RATE_HZ, SOUND
from vemo_desktop.ml.sound_stretches import Samples, Stretches
from vemo_desktop.ml.step_encoder import Mask, Rows, StepEncoder

if TYPE_CHECKING:
    from collections.abc import Sequence

PACK = "whisper-large-v3"
CHUNK_S = 30
MOST_TOKENS = 128
_TOKEN_S = 0.02
"""What one timestamp token counts. Source: Radford et al., "Robust speech recognition via large-scale weak
supervision", ICML 2023, section 2.3."""
STEP_US = 500_000
_STEPS_PER_CHUNK = CHUNK_S * 1_000_000 // STEP_US


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between two of Whisper's timestamps, in seconds from the start of the sound it was given."""

    start_s: float
    end_s: float
    text: str


def phrases(tokens: Sequence[int], first_timestamp: int, decode: Any, length_s: float) -> list[Phrase]:
    """Cut generated tokens at their timestamps.

    Parameters
    ----------
    tokens : sequence of int
        What was generated, without the prompt; timestamps are the tokens from `first_timestamp` on.
    decode : callable
        Turns a list of tokens into text without special tokens.
    length_s : float
        Where a last phrase ends that has no timestamp of its own: generation stops after 128 tokens.
    """
    found: list[Phrase] = []
    words: list[int] = []
    start_s = 0.0

    def close(end_s: float) -> None:
        text = decode(words).strip()
        if text:
            found.append(Phrase(start_s, max(end_s, start_s), text))
        words.clear()

    for token in tokens:
        if token >= first_timestamp:
            time_s = (token - first_timestamp) * _TOKEN_S
            close(time_s)
            start_s = time_s
        else:
            words.append(token)
    close(length_s)
    return found


class WhisperEncoder(StepEncoder):
    """English words by Whisper large v3, which translates whatever language it hears.

    As in the released program every 30 s are read on their own, with at most 128 new tokens. Unlike there,
    timestamps are asked for, so that the words of any stretch can be told; they count as tokens. A phrase
    stands at the step of half a second that its middle lies in, whole: no word is placed more exactly than
    Whisper says. Digital silence is not given to it, as it invents words for that.

    The only column counts the phrases of a step; the words are the texts of the track.
    """

    id: ClassVar[str] = "vemoclap.speech"
    version: ClassVar[str] = "1"
    input: ClassVar[EncoderInput] = "audio"
    names: ClassVar[tuple[str, ...]] = ("phrases",)
    hop_us: ClassVar[int] = STEP_US
    audio: ClassVar[AudioNeed | None] = SOUND

    def __init__(self, device: str) -> None:
        super().__init__()
        self._device = device
        self._stretches = Stretches(CHUNK_S * RATE_HZ)
        self._texts: list[str] = []
        self._listener: _Listener | None = None

    @property
    def parameters(self) -> dict[str, Json]:
        """What the words depend on besides the version."""
        return {**super().parameters, "most_tokens": MOST_TOKENS, "weights": packs.digest(PACK)}

    def push(self, item: EncoderItem) -> None:
        """Take the next block of sound."""
        assert isinstance(item, AudioBlock)
        for chunk in self._stretches.push(item):
            self._listen(chunk, len(chunk))

    def _flush(self) -> None:
        rest = self._stretches.rest()
        if rest is not None:
            self._listen(*rest)

    def _listen(self, chunk: Samples, real: int) -> None:
        steps = min(-(-real * 1_000_000 // (RATE_HZ * STEP_US)), _STEPS_PER_CHUNK)
        texts: list[list[str]] = [[] for _ in range(steps)]
        if chunk.any():
            self._listener = self._listener or _Listener(self._device)
            for phrase in self._listener.phrases(chunk, real / RATE_HZ):
                middle_us = (phrase.start_s + phrase.end_s) / 2 * 1_000_000
                texts[min(int(middle_us) // STEP_US, steps - 1)].append(phrase.text)
        self.rows.extend([[len(step)] for step in texts], np.ones(steps, np.bool_))
        self._texts += [" ".join(step) for step in texts]

    def _memory(self) -> State:
        return {"waiting": self._stretches.waiting(), "texts": packed(self._texts)}

    def _remember(self, state: State) -> None:
        self._stretches.refill(state["waiting"].astype(np.float32))
        self._texts = unpacked(state["texts"])

    def _as_track(self, values: Rows, valid: Mask, edges_us: npt.NDArray[np.int64]) -> FeatureTrack:
        return with_texts(super()._as_track(values, valid, edges_us), self._texts)


class _Listener:
    """Whisper, loaded once."""

    def __init__(self, device: str) -> None:
        from transformers import AutoTokenizer, WhisperFeatureExtractor, WhisperForConditionalGeneration

        folder = packs.folder(PACK)
        self._dtype = torch.float16 if device.startswith("cuda") else torch.float32
        self._model = load_model(WhisperForConditionalGeneration, folder, "Whisper").to(device, self._dtype)
        self._tokenizer = load_companion(AutoTokenizer, folder, "Whisper")
        self._features = load_companion(WhisperFeatureExtractor, folder, "Whisper")
        self._device = device

    @torch.inference_mode()
    def phrases(self, chunk: Samples, length_s: float) -> list[Phrase]:
        """Return what is said in 30 s of sound, of which `length_s` are real."""
        mel = self._features(chunk, sampling_rate=RATE_HZ, return_tensors="pt").input_features
        answer = self._model.generate(
            mel.to(self._device, self._dtype),
            task="translate",
            return_timestamps=True,
            max_new_tokens=MOST_TOKENS,
            do_sample=False,
            num_beams=1,
            force_unique_generate_call=True,
        )
        first_timestamp = int(self._model.generation_config.no_timestamps_token_id) + 1
        return phrases(answer[0].tolist(), first_timestamp, self._decode, length_s)

    def _decode(self, tokens: list[int]) -> str:
        return str(self._tokenizer.decode(tokens, skip_special_tokens=True))
