"""Cutting squares of 112 pixels out of pictures, as the networks on 3D ResNet-101 were trained with them.

Pillow's resizing is part of the recipe: other libraries' bilinear filters do not average what is made
smaller, or round differently.
"""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np
import numpy.typing as npt
from PIL import Image

Picture = npt.NDArray[np.uint8]
Corner = Literal["centre", "top-left", "top-right", "bottom-left", "bottom-right"]

CORNERS: tuple[Corner, ...] = get_args(Corner)
"""Where training cuts; one is drawn per video and holds for all its frames."""
CROP_SIZE = 112


def centre_crop(picture: Picture, size: int = CROP_SIZE) -> Picture:
    """Make the shorter side `size` long and cut the square in the middle, as when not training.

    Parameters
    ----------
    picture : ndarray of uint8, shape (H, W, 3)

    Returns
    -------
    ndarray of uint8, shape (size, size, 3)
    """
    height, width = picture.shape[:2]
    shorter = min(height, width)
    wide, high = int(size * width / shorter), int(size * height / shorter)
    scaled = Image.fromarray(picture)
    if shorter != size:
        scaled = scaled.resize((wide, high), Image.Resampling.BILINEAR)
    left, top = round((wide - size) / 2), round((high - size) / 2)
    return np.asarray(scaled.crop((left, top, left + size, top + size)))


def corner_crop(picture: Picture, corner: Corner, size: int = CROP_SIZE) -> Picture:
    """Cut the largest square at a corner, or in the middle, and make it `size` pixels wide.

    Parameters
    ----------
    picture : ndarray of uint8, shape (H, W, 3)
    corner : str
        One of `CORNERS`.

    Returns
    -------
    ndarray of uint8, shape (size, size, 3)
    """
    height, width = picture.shape[:2]
    side = min(height, width)
    left = 0 if corner.endswith("left") else width - side
    top = 0 if corner.startswith("top") else height - side
    box = (left, top, left + side, top + side)
    if corner == "centre":
        # As the reference rounds: an odd side becomes even, at worst with a black line at one edge.
        x, y, half = round(width / 2), round(height / 2), round(side / 2)
        box = (x - half, y - half, x + half, y + half)
    square = Image.fromarray(picture).crop(box)
    return np.asarray(square.resize((size, size), Image.Resampling.BILINEAR))
