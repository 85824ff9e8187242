"""Single pictures as JPEG, for reports."""

from __future__ import annotations

from fractions import Fraction

import av
import numpy as np
import numpy.typing as npt

_QUALITY_SCALE = 3
"""Quantiser of the encoder, 1 (best) to 31: at 3 a 320 pixel wide picture takes about 12 kB."""


def jpeg_of(rgb: npt.NDArray[np.uint8]) -> bytes:
    """Return a picture, uint8 of shape (H, W, 3), as the bytes of a JPEG file.

    Odd sizes lose their last row or column, which the encoder's colour sampling cannot hold.
    """
    even = rgb[: rgb.shape[0] // 2 * 2, : rgb.shape[1] // 2 * 2]
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height = even.shape[1], even.shape[0]
    encoder.pix_fmt, encoder.time_base = "yuvj420p", Fraction(1, 25)
    encoder.options = {"qmin": str(_QUALITY_SCALE), "qmax": str(_QUALITY_SCALE)}
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(even), format="rgb24").reformat(format="yuvj420p")
    frame.pts = 0
    return b"".join(bytes(packet) for packet in (*encoder.encode(frame), *encoder.encode(None)))
