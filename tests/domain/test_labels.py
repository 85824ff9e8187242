"""Label colours must stay apart for every eye, and be seen on both window backgrounds."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, EKMAN_6, LabelScheme

# Machado, Oliveira, Fernandes: "A physiologically-based model for simulation of color vision deficiency",
# IEEE TVCG 15(6), 2009, severity 1.0, for linear RGB.
_VISION = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
_RGB_TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
_WHITE = np.array([0.9505, 1.0, 1.089])


def _linear(color: str) -> np.ndarray:
    rgb = np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def _lab(linear: np.ndarray) -> np.ndarray:
    xyz = _RGB_TO_XYZ @ np.clip(linear, 0, 1) / _WHITE
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def _smallest_distance(scheme: LabelScheme, vision: str) -> float:
    seen = [_lab(_VISION[vision] @ _linear(label.color)) for label in scheme.labels]
    return min(float(np.linalg.norm(a - b)) for a, b in combinations(seen, 2))


@pytest.mark.parametrize("vision", list(_VISION))
@pytest.mark.parametrize(
    ("scheme_id", "least"), [("sentiment", 28), ("ekman-6", 28), ("video-emotion-8", 17)]
)
def test_colours_stay_apart(scheme_id: str, least: float, vision: str) -> None:
    assert _smallest_distance(BUILT_IN_SCHEMES[scheme_id], vision) >= least


@pytest.mark.parametrize("scheme", list(BUILT_IN_SCHEMES.values()), ids=lambda scheme: scheme.id)
def test_every_label_has_its_own_second_cue(scheme: LabelScheme) -> None:
    letters = {label.letter for label in scheme.labels}
    patterns = {label.pattern for label in scheme.labels}
    assert len(letters) == len(patterns) == len(scheme.labels)


def test_unknown_label_is_a_key_error() -> None:
    assert EKMAN_6.label("joy").name == "Joy"
    with pytest.raises(KeyError):
        EKMAN_6.label("happiness")
