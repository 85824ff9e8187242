"""What an encoder asks of the picture and the sound of a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class VideoNeed:
    """Pictures an encoder asks for, upright and in order.

    Parameters
    ----------
    rate_hz : float or None
        The picture shown at each instant k / `rate_hz`, where slow video gives the same frame several
        times. None: frames by number.
    height : int
        Pixels of the side that `side` names; the other keeps the shape of the picture.
    frames : tuple of int or None
        With no rate: these frames, increasing. None: every frame of the file.
    side : str
        ``height``, or ``shorter`` for the shorter of height and width.
    scaling : str
        ``area`` averages what is made smaller, to an even width; ``bicubic`` is what ffmpeg does unless told
        otherwise, and what published networks were trained on: the other side is the nearest whole number.
    """

    rate_hz: float | None
    height: int
    frames: tuple[int, ...] | None = None
    side: Literal["height", "shorter"] = "height"
    scaling: Literal["area", "bicubic"] = "area"

    def __post_init__(self) -> None:
        if self.rate_hz is not None and self.frames is not None:
            raise ValueError("pictures are wanted either at a rate or by number")


@dataclass(frozen=True, slots=True)
class AudioNeed:
    """Sound an encoder asks for: mono samples at `rate_hz` on the presentation clock."""

    rate_hz: int


Need = VideoNeed | AudioNeed
