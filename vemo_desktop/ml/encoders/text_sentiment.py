"""How sentiment is expressed in texts: 768 numbers from RoBERTa, for texts that other encoders found."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml import packs
from vemo_desktop.ml.encoders.pretrained import load_companion, load_model, require_width
from vemo_desktop.ml.encoding import AudioNeed, EncoderInput, EncoderItem, Json, State, VideoNeed
from vemo_desktop.ml.inference import BatchRunner

PACK = "roberta-sentiment"
WIDTH = 768
MOST_TOKENS = 512
_TEXTS_AT_ONCE = 16

Rows = npt.NDArray[np.float32]


class TextFeatures:
    """`cardiffnlp/twitter-roberta-base-sentiment-latest`: the first token behind its last layer.

    Loaded when the first text is there; several encoders may share one, from any thread.
    """

    def __init__(self, device: str) -> None:
        self._device = device
        self._lock = threading.Lock()
        self._runner: BatchRunner | None = None
        self._tokenizer: Any = None  # transformers' tokenizers are called in ways their types do not tell

    def of(self, texts: Sequence[str]) -> dict[str, Rows]:
        """Return the features, shape (768,), of each distinct text; long ones are cut at 512 tokens."""
        distinct = sorted(set(texts), key=lambda text: (len(text), text))
        found: dict[str, Rows] = {}
        with self._lock:
            for first in range(0, len(distinct), _TEXTS_AT_ONCE):
                some = distinct[first : first + _TEXTS_AT_ONCE]
                found |= zip(some, self._described(some), strict=True)
        return found

    def _described(self, texts: list[str]) -> Rows:
        if self._runner is None:
            self._load()
        assert self._runner is not None
        tokens = self._tokenizer(
            texts, padding=True, truncation=True, max_length=MOST_TOKENS, return_tensors="pt"
        )
        rows: Rows = self._runner(tokens["input_ids"]).numpy()
        return rows

    def _load(self) -> None:
        from transformers import AutoTokenizer, RobertaModel

        folder = packs.folder(PACK)
        self._tokenizer = load_companion(AutoTokenizer, folder, "the sentiment of texts")
        model = load_model(RobertaModel, folder, "the sentiment of texts", add_pooling_layer=False)
        require_width(model.config.hidden_size, WIDTH, "the sentiment of texts")
        module = _FirstToken(model, int(self._tokenizer.pad_token_id))
        self._runner = BatchRunner(module, self._device, largest_on_cpu=_TEXTS_AT_ONCE)


class _FirstToken(nn.Module):
    def __init__(self, model: nn.Module, padding: int) -> None:
        super().__init__()
        self.model = model
        self._padding = padding

    def forward(self, tokens: Tensor) -> Tensor:
        mask = (tokens != self._padding).to(torch.int64)
        first: Tensor = self.model(input_ids=tokens, attention_mask=mask).last_hidden_state[:, 0]
        return first


class TextSentimentEncoder:
    """Sentiment of the texts that belong to some stretches of a video, one row per stretch.

    Parameters
    ----------
    id : str
    source : str
        Encoder whose track holds the texts.
    edges_us : ndarray of int64, shape (T + 1,)
    texts_of : callable
        Returns the T texts, given that track; empty where nothing was said or written.
    features : TextFeatures
    basis : dict
        What the texts depend on besides the track; part of the cache key.
    """

    version: ClassVar[str] = "1"
    names: ClassVar[tuple[str, ...]] = tuple(f"sentiment-{number}" for number in range(WIDTH))
    input: ClassVar[EncoderInput] = "tracks"
    libraries: ClassVar[tuple[str, ...]] = ()
    video: ClassVar[VideoNeed | None] = None
    audio: ClassVar[AudioNeed | None] = None

    def __init__(
        self,
        id: str,
        source: str,
        edges_us: npt.NDArray[np.int64],
        texts_of: Callable[[FeatureTrack], list[str]],
        features: TextFeatures,
        basis: dict[str, Json],
    ) -> None:
        self.id = id
        self.sources = (source,)
        self._edges_us = edges_us
        self._texts_of = texts_of
        self._features = features
        self._basis = basis
        self._rows: Rows = np.zeros((0, WIDTH), np.float32)
        self._is_known: npt.NDArray[np.bool_] = np.zeros(0, np.bool_)

    @property
    def parameters(self) -> dict[str, Json]:
        """What the numbers depend on besides the version."""
        edges = hashlib.blake2b(self._edges_us.tobytes(), digest_size=12).hexdigest()
        return {"edges": edges, "texts": self._basis, "weights": packs.digest(PACK)}

    def push(self, item: EncoderItem) -> None:
        """Take the finished track of the texts."""
        assert isinstance(item, FeatureTrack)
        texts = self._texts_of(item)
        found = self._features.of([text for text in texts if text])
        nothing = np.zeros(WIDTH, np.float32)
        self._rows = np.stack([found.get(text, nothing) for text in texts])
        self._is_known = np.array([bool(text) for text in texts])

    def track(self) -> FeatureTrack:
        """Return all rows once the texts are there, before that none."""
        return self._as_track(self._edges_us[: len(self._rows) + 1])

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return all rows."""
        missing = len(self._edges_us) - 1 - len(self._rows)
        self._rows = np.pad(self._rows, ((0, missing), (0, 0)))
        self._is_known = np.pad(self._is_known, (0, missing))
        return self._as_track(self._edges_us)

    def state(self) -> State:
        """Return the rows."""
        return {"rows": self._rows, "valid": self._is_known}

    def restore(self, state: State) -> None:
        """Go on from a state."""
        self._rows = state["rows"].reshape(-1, WIDTH).astype(np.float32)
        self._is_known = state["valid"].astype(np.bool_)

    def _as_track(self, edges_us: npt.NDArray[np.int64]) -> FeatureTrack:
        return FeatureTrack(self.id, self.version, edges_us, self._rows, self._is_known, self.names)
