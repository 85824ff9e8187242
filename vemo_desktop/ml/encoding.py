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
from vemo_desktop.domain.needs import AudioNeed, VideoNeed
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.ml.cards import NetworkCard

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
EncoderInput = Literal["video", "audio", "cues", "tracks"]
EncoderItem: TypeAlias = VideoSample | AudioBlock | Cue | FeatureTrack
State: TypeAlias = dict[str, npt.NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is known of a video before any of it is decoded.

    Parameters
    ----------
    info : MediaInfo
    frames : FrameIndex or None
        None where the file has no picture.
    duration_us : int
        When picture and sound have both ended.
    has_cues : bool
        Whether subtitles were found, in the file or beside it.
    """

    info: MediaInfo
    frames: FrameIndex | None
    duration_us: int
    has_cues: bool = True


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
    def sources(self) -> tuple[str, ...]:
        """Encoders whose tracks `push` expects, in this order; empty unless `input` is ``tracks``."""
        ...

    @property
    def libraries(self) -> tuple[str, ...]:
        """Modules that are imported late, with the first piece, by names as for `import`."""
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
        """Take the next picture, block of sound, subtitle or finished track."""
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


class Asker(Protocol):
    """Wants tracks of a video: a network, or a training that reads what its network would."""

    @property
    def card(self) -> NetworkCard:
        """Who it is, where it comes from, what it can say."""
        ...

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Encoder]:
        """Return fresh encoders of all tracks the network wants now, only for streams that the file has.

        Asked with no tracks first, and again each time the tracks it named are there, until it names no new
        one. What it wants may depend on what it was given: frames that are worth a second look, say. Making
        an encoder must be cheap, since most that are made find their track in the cache: weights are loaded
        with the first piece. An encoder of tracks is named together with its `sources` or after them, and
        encoders of tracks that read each other in that order. Whoever may ask for a second look at pictures
        or sound says so in its card (`looks`), for the estimate of the time left.

        Parameters
        ----------
        subject : Subject
        tracks : mapping of str to FeatureTrack
            Finished tracks so far, by encoder id.

        Raises
        ------
        NetworkError
            If the file lacks a stream without which the network is not defined.
        """
        ...


@runtime_checkable
class Network(Asker, Protocol):
    """Turns the tracks of its encoders into curves."""

    @property
    def settings(self) -> dict[str, Json]:
        """Settings of its runs, stored with every prediction."""
        ...

    def predict(self, tracks: Mapping[str, FeatureTrack], subject: Subject) -> Prediction:
        """Return what the network says of a video.

        Parameters
        ----------
        tracks : mapping of str to FeatureTrack
            By encoder id; missing streams are missing keys, and so are tracks of a second look before it.
            Tracks may end before the video does, as they do while an analysis runs, or hold no step at all:
            the curves are then NaN where nothing is known yet. A network that cannot say anything of parts
            raises `NetworkError`, and is asked again at the end.
        subject : Subject
            As given to `encoders`.
        """
        ...
