from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ml.drawn_faces import ANNA, BEN, frontal, known_face, scene
from vemo_desktop.ml.builtin.face_crops import PLACES, cut_out, face_crops, face_looks, similarity
from vemo_desktop.ml.builtin.face_detector import FaceDetector
from vemo_desktop.ml.builtin.face_quality import face_weights, sharpness
from vemo_desktop.ml.builtin.faces import SIDE, Faces


@pytest.fixture(scope="module")
def detector():
    return FaceDetector()


def crop_of(rgb, face):
    return face_crops(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), face)[0].astype(float)


@given(
    scale=st.floats(0.05, 20),
    angle=st.floats(-3.1, 3.1),
    shift=st.tuples(st.floats(-500, 500), st.floats(-500, 500)),
)
def test_a_similarity_is_found_again(scale, angle, shift):
    turn = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    found = similarity(PLACES, PLACES @ turn.T + shift)
    np.testing.assert_allclose(found, np.column_stack([turn, shift]), atol=1e-6 * max(scale, 1) * 100)


def test_no_other_similarity_brings_the_points_nearer():
    rng = np.random.default_rng(0)
    points = PLACES * 3 + rng.normal(0, 5, PLACES.shape)
    best = similarity(points, PLACES)

    def missed(transform):
        return ((points @ transform[:, :2].T + transform[:, 2] - PLACES) ** 2).sum()

    for _ in range(50):
        real, imaginary, x, y = rng.normal(0, 0.01, 4)
        other = best + np.array([[real, -imaginary, x], [imaginary, real, y]])
        assert missed(other) > missed(best)


def test_points_that_all_coincide_are_only_shifted():
    found = similarity(np.full((5, 2), 7.0), PLACES)
    np.testing.assert_allclose(found[:, :2], np.eye(2))


@pytest.mark.parametrize("factor", [1, 2, 3, 7, 10])
def test_what_is_made_smaller_is_averaged_in_place(factor):
    small = np.random.default_rng(1).integers(0, 256, (60, 80), dtype=np.uint8)
    large = np.kron(small, np.ones((factor, factor), np.uint8))
    centre = (factor - 1) / 2
    to_small = np.array([[1 / factor, 0, -centre / factor - 5], [0, 1 / factor, -centre / factor - 3]])
    np.testing.assert_array_equal(cut_out(large, to_small, 48), small[3:51, 5:53])


def test_beyond_the_border_the_last_pixels_go_on():
    picture = np.full((20, 20), 90, np.uint8)
    assert (cut_out(picture, np.array([[1.0, 0, 15], [0, 1.0, 15]]), 48) == 90).all()


@pytest.mark.parametrize("height", [60, 120, 330])
def test_crops_of_one_face_are_alike_at_every_size(height):
    reference = crop_of(scene((ANNA, (320, 180), 200)), known_face(320, 180, 200))
    other = crop_of(scene((ANNA, (250, 175), height)), known_face(250, 175, height))
    assert other.shape == (SIDE, SIDE)
    assert np.corrcoef(reference.ravel(), other.ravel())[0, 1] > 0.95


def test_a_tilted_head_is_set_upright():
    picture, face = scene((ANNA, (320, 180), 180)), known_face(320, 180, 180)
    turn = cv2.getRotationMatrix2D((320, 180), 20, 1)
    tilted = cv2.warpAffine(picture, turn, (640, 360), borderMode=cv2.BORDER_REPLICATE)
    points = face.points @ turn[:, :2].T + turn[:, 2]
    set_up = crop_of(tilted, replace(face, points=points.astype(np.float32)))
    assert np.corrcoef(crop_of(picture, face).ravel(), set_up.ravel())[0, 1] > 0.98


def test_landmarks_of_the_crop_lie_in_place():
    picture = np.zeros((360, 640), np.uint8)
    face = replace(known_face(300, 180, 150), points=(PLACES * 5 + [200, 60])[None].astype(np.float32))
    for point in face.points[0].round().astype(int):
        cv2.circle(picture, point.tolist(), 5, 255, -1)
    crop = face_crops(picture, face)[0]
    for x, y in PLACES.round().astype(int):
        assert crop[y, x] > 120
    assert (crop > 100).sum() <= 5 * 5


def test_no_faces_give_no_crops():
    grey = np.zeros((90, 160), np.uint8)
    assert face_crops(grey, Faces.none()).shape == (0, SIDE, SIDE)
    assert face_looks(np.zeros((90, 160, 3), np.uint8), Faces.none()).shape == (0, 768)
    assert face_weights(Faces.none(), np.zeros((0, SIDE, SIDE), np.uint8), 90).shape == (0,)


def test_persons_look_like_themselves_and_not_like_each_other(detector):
    def look(person, x, light=1.0):
        picture = (scene((person, (x, 180), 150)) * light).astype(np.uint8)
        return face_looks(picture, detector.everywhere(picture))[0]

    anna = look(ANNA, 320)
    assert np.linalg.norm(anna) == pytest.approx(1, abs=1e-5)
    assert anna @ look(ANNA, 300, light=0.7) > 0.9
    assert anna @ look(BEN, 320) < 0.75


def test_a_flat_picture_has_a_look_of_nothing():
    assert not face_looks(np.full((90, 160, 3), 77, np.uint8), frontal([[30, 20, 40, 40]])).any()


def test_blurred_faces_count_less_than_sharp_ones():
    rng = np.random.default_rng(0)
    crop = cv2.GaussianBlur(rng.integers(0, 256, (SIDE, SIDE), dtype=np.uint8), (0, 0), 1)
    blurred = cv2.GaussianBlur(crop, (0, 0), 3)
    sharp, soft = sharpness(np.stack([crop, blurred]))
    assert sharp > 3 * soft
    dark = (crop // 4).astype(np.uint8)
    assert sharpness(dark[None])[0] == pytest.approx(sharp, rel=0.1)
    weights = face_weights(frontal([[0, 0, 90, 90], [0, 0, 90, 90]]), np.stack([crop, blurred]), 360)
    assert weights[0] > weights[1]


def test_small_turned_and_doubtful_faces_count_less():
    crop = np.random.default_rng(0).integers(0, 256, (1, SIDE, SIDE), dtype=np.uint8)

    def weight(faces):
        return face_weights(faces, crop, 360)[0]

    whole = weight(frontal([[0, 0, 100, 100]]))
    assert whole == pytest.approx(1)
    assert weight(frontal([[0, 0, 20, 20]])) < 0.6
    assert weight(frontal([[0, 0, 100, 100]], 0.6)) < 0.5
    turned = frontal([[0, 0, 100, 100]])
    turned.points[0, 2, 0] += 25
    assert weight(turned) < 0.5
