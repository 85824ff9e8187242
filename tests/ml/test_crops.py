"""Crops are those of the reference to the last bit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.ml.golden import pixels, vectors
from vemo_desktop.ml.encoders.crops import centre_crop


def _gradient() -> np.ndarray:
    x, y = np.meshgrid(np.arange(426), np.arange(240))
    return np.stack([x * 255 // 425, y * 255 // 239, (x + y) % 256], axis=2).astype(np.uint8)


_PICTURES = {
    "0_160x120": lambda: pixels("spatial/0", 120, 160, 3).numpy().astype(np.uint8),
    "1_90x150": lambda: pixels("spatial/1", 150, 90, 3).numpy().astype(np.uint8),
    "2_426x240": _gradient,
}


@pytest.mark.parametrize("name", list(_PICTURES))
def test_crops_are_those_of_the_reference(shared: Path, name: str) -> None:
    want, picture = vectors(shared, "cten_spatial"), _PICTURES[name]()
    assert np.array_equal(centre_crop(picture), want[f"{name}/val_center"])


@pytest.mark.parametrize("size", [(240, 426), (426, 240), (112, 112), (112, 300), (7, 5)])
def test_the_middle_is_always_112_pixels_square(size: tuple[int, int]) -> None:
    assert centre_crop(np.full((*size, 3), 7, np.uint8)).shape == (112, 112, 3)
    assert (centre_crop(np.full((*size, 3), 7, np.uint8)) == 7).all()
