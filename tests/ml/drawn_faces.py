"""Drawn faces that the real detector finds, and a made detector for everything behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.builtin.face_crops import Crops
from vemo_desktop.ml.builtin.face_detector import Box, Rgb
from vemo_desktop.ml.builtin.faces import TRAITS, Faces, Floats

Colour = tuple[int, int, int]
_FINER = 4


@dataclass(frozen=True)
class Person:
    """The colours somebody is drawn in."""

    skin: Colour = (222, 178, 150)
    hair: Colour = (50, 35, 25)
    coat: Colour = (60, 70, 110)


ANNA = Person()
BEN = Person(skin=(150, 105, 80), hair=(20, 20, 20), coat=(230, 220, 90))


def scene(
    *shown: tuple[Person, tuple[float, float], float],
    size: tuple[int, int] = (360, 640),
    wall: Colour = (150, 165, 180),
) -> Rgb:
    """Return a picture, uint8 of shape (H, W, 3), with persons.

    Parameters
    ----------
    shown : tuples of Person, (x, y), height
        Middle and height of the face, from chin to hairline, in pixels.
    size : (int, int)
        Height and width of the picture.
    wall : colour of what is behind
    """
    picture = np.full((size[0] * _FINER, size[1] * _FINER, 3), wall, np.uint8)
    for person, (x, y), height in shown:
        _draw(picture, person, x * _FINER, y * _FINER, height * _FINER)
    return cv2.resize(picture, size[::-1], interpolation=cv2.INTER_AREA)


def _draw(picture: Rgb, person: Person, x: float, y: float, height: float) -> None:
    def oval(right: float, down: float, width: float, tall: float, colour: Colour) -> None:
        centre = (round(x + right * height), round(y + down * height))
        cv2.ellipse(
            picture, centre, (round(width * height), round(tall * height)), 0, 0, 360, colour, -1, cv2.LINE_AA
        )

    def darker(share: float) -> Colour:
        red, green, blue = (round(channel * share) for channel in person.skin)
        return red, green, blue

    oval(0, 0.75, 0.62, 0.35, person.coat)
    oval(0, 0.5, 0.14, 0.3, darker(0.84))
    oval(0, -0.08, 0.42, 0.56, person.hair)
    oval(0, 0, 0.36, 0.5, person.skin)
    for side in (-1, 1):
        oval(side * 0.37, 0.02, 0.05, 0.1, darker(0.92))
        oval(side * 0.16, -0.08, 0.085, 0.05, darker(0.87))
        oval(side * 0.16, -0.07, 0.075, 0.035, (250, 250, 250))
        oval(side * 0.16, -0.07, 0.033, 0.035, (60, 40, 30))
        oval(side * 0.16, -0.17, 0.1, 0.018, person.hair)
        oval(side * 0.03, 0.155, 0.012, 0.01, darker(0.5))
    oval(0, 0.08, 0.03, 0.12, darker(0.92))
    oval(0, 0.14, 0.06, 0.02, darker(0.9))
    oval(0, 0.29, 0.13, 0.04, (170, 80, 80))
    oval(0, 0.285, 0.12, 0.008, (110, 45, 45))


_LANDMARKS = np.array([[-0.16, -0.07], [0.16, -0.07], [0, 0.14], [-0.13, 0.29], [0.13, 0.29]])
"""Eyes, tip of the nose and corners of the mouth, in heights of the face from its middle."""


def landmarks_of(x: float, y: float, height: float) -> Floats:
    """Return where the landmarks of a drawn face are, shape (5, 2)."""
    points: Floats = (np.array([x, y]) + _LANDMARKS * height).astype(np.float32)
    return points


def known_face(x: float, y: float, height: float) -> Faces:
    """Return a drawn face as a perfect detector would find it."""
    box = np.array([[x - 0.37 * height, y - height / 2, 0.74 * height, height]], np.float32)
    return Faces(box, landmarks_of(x, y, height)[None], np.ones(1, np.float32))


def film(pictures: Sequence[Rgb]) -> list[VideoSample]:
    """Return pictures as they come, four a second."""
    return [VideoSample(number, number * 250_000, picture) for number, picture in enumerate(pictures)]


def frontal(boxes: npt.ArrayLike, scores: float = 0.9) -> Faces:
    """Return faces to the front with these boxes, shape (N, 4)."""
    where = np.asarray(boxes, np.float32).reshape(-1, 4)
    shares = np.array([[0.3, 0.4], [0.7, 0.4], [0.5, 0.6], [0.35, 0.8], [0.65, 0.8]], np.float32)
    points = where[:, None, :2] + shares * where[:, None, 2:]
    return Faces(where, points, np.full(len(where), scores, np.float32))


class MadeDetector:
    """Finds up to two faces in any picture, where and how many its pixels say; loses some now and then."""

    def everywhere(self, rgb: Rgb) -> Faces:
        """Return no, one or two faces."""
        height, width = rgb.shape[:2]
        count = int(rgb[height // 2, width // 2, 0]) % 3
        left = int(rgb[height // 3, width // 3, 1]) % 40
        size = height / 3
        return frontal([[left + number * width / 2, height / 4, size, size] for number in range(count)])

    def near(self, rgb: Rgb, box: Box) -> Faces:
        """Return the face two pixels further, or none."""
        if int(rgb[0, 0, 2]) % 5 == 0:
            return Faces.none()
        return frontal(box + np.array([2, 0, 0, 0], np.float32))


def brightness_as_expression(crops: Crops) -> Floats:
    """Return made log-probabilities, how bright each eighth of a crop is, and traits, shape (N, 40)."""
    stripes = crops.reshape(len(crops), 8, -1).astype(np.float64).mean(axis=2) / 64
    logs = stripes - np.log(np.exp(stripes).sum(axis=1, keepdims=True))
    traits = crops.reshape(len(crops), -1)[:, : len(TRAITS)] / 128
    return np.concatenate([logs, traits], axis=1).astype(np.float32)
