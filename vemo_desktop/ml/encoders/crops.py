"""Cutting squares of 112 pixels out of pictures, as the networks on 3D ResNet-101 were trained with them.

Pillow's resizing is part of the recipe: other libraries' bilinear filters do not average what is made
smaller, or round differently.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

Picture = npt.NDArray[np.uint8]
CROP_SIZE = 112


def centre_crop(picture: Picture, size: int = CROP_SIZE) -> Picture:
    """Make the shorter side `size` long and cut the square in the middle.

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
