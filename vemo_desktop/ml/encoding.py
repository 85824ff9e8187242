"""What every encoder and every network of the program looks like from outside.

An encoder turns one stream of a file (picture, sound or subtitles) into a `FeatureTrack`; it is slow and
its result is kept in a cache. A network turns tracks into curves; it is fast, so it also runs on what is
known so far while encoders are still at work. `signals`, and any network added later, meet here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias, runtime_checkable

import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import AudioBlock, Cue, MediaInfo, VideoSample
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.ml.cards import NetworkCard

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
EncoderInput = Literal["video", "audio", "cues"]
EncoderItem: TypeAlias = VideoSample | AudioBlock | Cue
State: TypeAlias = dict[str, npt.NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class VideoNeed:
    """Pictures an encoder asks for: the one shown at each instant k / `rate_hz`, `height` pixels high."""

    rate_hz: float
    height: int


@dataclass(frozen=True, slots=True)
class AudioNeed:
    """Sound an encoder asks for: mono samples at `rate_hz` on the presentation clock."""

    rate_hz: int


@runtime_checkable
class Encoder(Protocol):
    """Turns one stream into features, piece by piece.

    Pieces arrive in order of time and without gaps. What comes out depends only on the stream, never on
    how it was cut into pieces, on the number of processors or on an interruption: an encoder that is
    restored from `state` and given the rest of the stream ends in the same bits as one that never stopped.
    """

    @property
    def id(self) -> str:
        """Name of the encoder, ``<network>.<stream>``; part of the cache key."""
        ...

    @property
    def version(self) -> str:
        """Changes whenever the same input would give other numbers; part of the cache key."""
        ...

    @property
    def parameters(self) -> dict[str, Json]:
        """Everything adjustable that the numbers depend on; part of the cache key."""
        ...

    @property
    def input(self) -> EncoderInput:
        """The stream that `push` expects pieces of."""
        ...

    @property
    def video(self) -> VideoNeed | None:
        """Pictures wanted; None unless `input` is ``video``."""
        ...

    @property
    def audio(self) -> AudioNeed | None:
        """Sound wanted; None unless `input` is ``audio``."""
        ...

    def push(self, item: EncoderItem) -> None:
        """Take the next picture, block of sound or subtitle."""
        ...

    def track(self) -> FeatureTrack:
        """Return the steps that are complete so far; cheap, and unchanged by what follows."""
        ...

    def finish(self, duration_us: int) -> FeatureTrack:
        """Return the whole track, its last edge at `duration_us`. Nothing may be pushed afterwards."""
        ...

    def state(self) -> State:
        """Return everything needed to go on later, as arrays that later pieces do not change."""
        ...

    def restore(self, state: State) -> None:
        """Go on from a `state` of an encoder with the same id, version and parameters."""
        ...


@runtime_checkable
class Network(Protocol):
    """Turns the tracks of its encoders into curves."""

    @property
    def card(self) -> NetworkCard:
        """Who it is, where it comes from, what it can say."""
        ...

    @property
    def settings(self) -> dict[str, Json]:
        """Settings of its runs, stored with every prediction."""
        ...

    def encoders(self, info: MediaInfo, *, has_cues: bool = True) -> list[Encoder]:
        """Return fresh encoders, only for streams that the file has.

        Parameters
        ----------
        info : MediaInfo
        has_cues : bool
            Whether subtitles were found, in the file or beside it.
        """
        ...

    def predict(self, tracks: Mapping[str, FeatureTrack], duration_us: int) -> Prediction:
        """Return what the network says of a video.

        Parameters
        ----------
        tracks : mapping of str to FeatureTrack
            By encoder id; missing streams are missing keys. Tracks may end before `duration_us`, as they
            do while an analysis runs: the curves are then NaN where nothing is known yet.
        duration_us : int
        """
        ...
