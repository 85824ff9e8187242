from __future__ import annotations

import numpy as np
import pytest

from tests.ml.drawn_faces import ANNA, BEN, frontal, landmarks_of, scene
from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.builtin import face_detector
from vemo_desktop.ml.builtin.face_detector import FaceDetector
from vemo_desktop.ml.builtin.faces import EYES, Faces, distinct, overlaps, turned_away


@pytest.fixture(scope="module")
def detector():
    return FaceDetector()


@pytest.mark.parametrize("height", [40, 90, 200, 300])
def test_drawn_faces_are_found_where_they_are(detector, height):
    faces = detector.everywhere(scene((ANNA, (300, 170), height)))
    assert len(faces) == 1
    left, top, width, tall = faces.boxes[0]
    assert (left + width / 2, top + tall / 2) == pytest.approx((300, 170), abs=0.1 * height)
    np.testing.assert_allclose(faces.points[0, EYES], landmarks_of(300, 170, height)[EYES], atol=0.1 * height)


def test_large_pictures_are_searched_smaller_and_told_in_their_own_pixels(detector):
    faces = detector.everywhere(scene((ANNA, (1000, 500), 400), size=(1080, 1920)))
    np.testing.assert_allclose(faces.points[0, EYES], landmarks_of(1000, 500, 400)[EYES], atol=30)


def test_several_faces_come_largest_first(detector):
    faces = detector.everywhere(scene((ANNA, (150, 180), 90), (BEN, (450, 180), 160)))
    assert len(faces) == 2
    assert faces.boxes[0, 0] > 300 > faces.boxes[1, 0]


def test_a_face_that_moved_is_found_near_where_it_was(detector):
    before = detector.everywhere(scene((ANNA, (300, 170), 120)))
    moved = detector.near(scene((ANNA, (320, 160), 130)), before.boxes[0])
    assert len(moved) == 1
    np.testing.assert_allclose(moved.points[0, EYES], landmarks_of(320, 160, 130)[EYES], atol=8)


def test_a_face_that_left_is_not_found_near_where_it_was(detector):
    before = detector.everywhere(scene((ANNA, (120, 170), 120)))
    assert len(detector.near(scene((ANNA, (520, 170), 120)), before.boxes[0])) == 0


def test_of_two_faces_nearby_the_one_in_the_middle_is_followed(detector):
    picture = scene((ANNA, (280, 180), 100), (BEN, (370, 180), 100))
    for x in (280, 370):
        found = detector.near(picture, np.array([x - 38, 130, 76, 100], np.float32))
        np.testing.assert_allclose(found.points[0, EYES], landmarks_of(x, 180, 100)[EYES], atol=8)


@pytest.mark.parametrize("size", [(180, 4), (4, 4), (2, 640), (90, 1280), (16, 16)])
def test_pictures_of_unusual_shape_have_no_faces(detector, size):
    noise = np.random.default_rng(0).integers(0, 256, (*size, 3), dtype=np.uint8)
    assert len(detector.everywhere(noise)) == 0
    assert len(detector.near(noise, np.array([0, 0, 3, 3], np.float32))) == 0


@pytest.mark.parametrize("data", [None, b"", b"something else"])
def test_missing_and_changed_weights_are_told(tmp_path, monkeypatch, data):
    monkeypatch.setattr(face_detector, "shipped_file", lambda name: tmp_path / name)
    if data is not None:
        (tmp_path / face_detector.WEIGHTS).write_bytes(data)
    with pytest.raises(WeightsMissing, match="Install the program again"):
        FaceDetector().everywhere(scene())


def test_overlaps_are_shares_of_the_joined_area():
    boxes = np.array([[0, 0, 2, 2], [1, 0, 2, 2], [9, 9, 1, 1]], np.float32)
    np.testing.assert_allclose(overlaps(boxes, boxes), [[1, 1 / 3, 0], [1 / 3, 1, 0], [0, 0, 1]], atol=1e-6)


def test_of_faces_over_each_other_the_surer_one_is_kept():
    faces = Faces.joined(
        [frontal([[0, 0, 100, 100]], 0.6), frontal([[5, 0, 90, 90]], 0.8), frontal([[200, 0, 120, 120]], 0.5)]
    )
    kept = distinct(faces, 0.4)
    assert kept.boxes[:, 0].tolist() == [200, 5]
    assert len(distinct(Faces.none(), 0.4)) == 0


def test_heads_are_turned_as_far_as_the_nose_lies_aside():
    straight = frontal([[0, 0, 100, 100]])
    assert turned_away(straight.points)[0] == pytest.approx(0, abs=1e-6)
    profile = straight.points.copy()
    profile[0, 0] = profile[0, 1] - [4, 0]
    profile[0, 2, 0] = profile[0, 1, 0] + 18
    assert turned_away(profile)[0] > 0.9
    mirrored = profile * [-1, 1]
    np.testing.assert_allclose(turned_away(mirrored.astype(np.float32)), turned_away(profile), rtol=1e-5)
