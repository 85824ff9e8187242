"""Which encoders can be fed by one and the same pass over a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeVar

from vemo_desktop.ml.encoding import AudioNeed, Encoder, VideoNeed

Need = TypeVar("Need", VideoNeed, AudioNeed)


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass: the pictures and the sound that its encoders share."""

    video: VideoNeed | None
    audio: AudioNeed | None
    encoders: tuple[Encoder, ...]


def plan_passes(encoders: Sequence[Encoder]) -> list[Pass]:
    """Group encoders into as few passes as their needs allow.

    Encoders that want the same pictures share a pass, and each such group takes one that wants sound along.
    What an encoder gets never depends on who shares its pass: its results are cached on their own.
    """
    video = _grouped(encoders, [encoder.video for encoder in encoders])
    audio = _grouped(encoders, [encoder.audio for encoder in encoders])
    passes = []
    for seen, heard in zip_longest(video.items(), audio.items()):
        video_need, watching = seen or (None, [])
        audio_need, listening = heard or (None, [])
        passes.append(Pass(video_need, audio_need, (*watching, *listening)))
    return passes


def _grouped(encoders: Sequence[Encoder], needs: Sequence[Need | None]) -> dict[Need, list[Encoder]]:
    groups: dict[Need, list[Encoder]] = {}
    for encoder, need in zip(encoders, needs, strict=True):
        if need is not None:
            groups.setdefault(need, []).append(encoder)
    return groups
