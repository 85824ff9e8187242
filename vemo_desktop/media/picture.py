"""Turning decoded frames into upright RGB pictures with square pixels."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

import numpy as np
import numpy.typing as npt
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace, Interpolation, VideoReformatter

# AVCOL_SPC_UNSPECIFIED; players then take high definition for BT.709 and the rest for BT.601.
_UNSPECIFIED_COLORSPACE = 2
_HIGH_DEFINITION_HEIGHT = 720


def shown_size(width: int, height: int, pixel_aspect: Fraction | None, rotation: int) -> tuple[int, int]:
    """Return width and height as shown: square pixels, upright.

    Parameters
    ----------
    width, height : int
        As stored.
    pixel_aspect : Fraction or None
        Width of a stored pixel over its height.
    rotation : int
        Degrees clockwise by which the stored picture is turned.
    """
    if pixel_aspect is not None and pixel_aspect > 0:
        width = max(1, round(width * pixel_aspect))
    return (height, width) if rotation in (90, 270) else (width, height)


def scaled_size(
    width: int,
    height: int,
    wanted: int | None,
    *,
    side: Literal["height", "shorter"] = "height",
    is_even: bool = True,
) -> tuple[int, int]:
    """Return the size of the same shape of which one side has the wanted length.

    Parameters
    ----------
    width, height : int
        As shown.
    wanted : int or None
        Pixels of the side; None leaves the size as it is.
    side : str
        ``height``, or ``shorter`` for the shorter of both.
    is_even : bool
        Whether the other side is rounded to an even number where it is scaled; otherwise to the nearest.
    """
    is_width = side == "shorter" and width < height
    given, other = (width, height) if is_width else (height, width)
    if wanted is None or wanted == given:
        return width, height
    exact = Fraction(other * wanted, given)
    scaled = max(2, 2 * round(exact / 2)) if is_even else max(1, int(exact + Fraction(1, 2)))
    return (wanted, scaled) if is_width else (scaled, wanted)


class Painter:
    """Paints frames of one stream at one size.

    Parameters
    ----------
    width, height : int
        Of the pictures to make, upright.
    rotation : int
        Degrees clockwise by which stored pictures are turned: 0, 90, 180 or 270.
    interpolation : Interpolation
        How to scale.
    """

    def __init__(
        self, width: int, height: int, rotation: int, interpolation: Interpolation = Interpolation.BILINEAR
    ) -> None:
        self._turns = rotation // 90
        self._stored = (height, width) if self._turns % 2 else (width, height)
        self._interpolation = interpolation
        # One converter for all frames: building its tables anew for each costs more than the conversion.
        self._converter = VideoReformatter()

    def paint(self, frame: VideoFrame) -> npt.NDArray[np.uint8]:
        """Return a frame as uint8 of shape (H, W, 3)."""
        width, height = self._stored
        colorspace = None
        if frame.colorspace == _UNSPECIFIED_COLORSPACE:
            is_high = frame.height >= _HIGH_DEFINITION_HEIGHT
            colorspace = Colorspace.ITU709 if is_high else Colorspace.ITU601
        picture = self._converter.reformat(
            frame,
            width=width,
            height=height,
            format="rgb24",
            src_colorspace=colorspace,
            interpolation=self._interpolation,
            threads=1,
        )
        rgb: npt.NDArray[np.uint8] = picture.to_ndarray()  # type: ignore[assignment]  # rgb24 is uint8
        return np.ascontiguousarray(np.rot90(rgb, -self._turns)) if self._turns else rgb
