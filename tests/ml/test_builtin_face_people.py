from __future__ import annotations

import numpy as np
import pytest

from tests.ml.drawn_faces import ANNA, BEN, MadeDetector, frontal, scene
from vemo_desktop.ml.builtin.face_crops import LOOK_WIDTH
from vemo_desktop.ml.builtin.face_detector import FaceDetector
from vemo_desktop.ml.builtin.face_follower import MOST_FACES, STEPS_PER_SEARCH, FaceFollower
from vemo_desktop.ml.builtin.face_people import STEPS_REMEMBERED, People
from vemo_desktop.ml.builtin.faces import Faces

HERE, THERE, FAR = [10, 10, 50, 50], [200, 10, 50, 50], [400, 10, 50, 50]


def look(seed, like=None, likeness=1.0):
    """Return a look of length 1; with `like`, one whose product with it is `likeness`."""
    other = np.random.default_rng(seed).normal(size=LOOK_WIDTH)
    if like is None:
        return other / np.linalg.norm(other)
    other -= (other @ like) * like
    return likeness * like + np.sqrt(1 - likeness**2) * other / np.linalg.norm(other)


def met(people, *seen):
    """Return the numbers of persons seen at boxes with looks."""
    boxes = np.array([box for box, _ in seen], np.float32).reshape(-1, 4)
    looks = np.array([one for _, one in seen], np.float32).reshape(-1, LOOK_WIDTH)
    return people.meet(boxes, looks).tolist()


ANN, BOB = look(1), look(2)


def test_persons_are_numbered_as_they_appear_and_keep_their_numbers():
    people = People()
    assert met(people, (HERE, ANN), (THERE, BOB)) == [0, 1]
    assert met(people, (THERE, BOB), (HERE, ANN)) == [1, 0]
    assert met(people, (HERE, ANN), (FAR, look(3))) == [0, 2]


@pytest.mark.parametrize(
    ("moved", "likeness", "number"), [(0, 0.4, 0), (0, 0.3, 1), (25, 0.8, 0), (25, 0.5, 1), (50, 0.8, 1)]
)
def test_place_and_looks_stand_in_for_each_other(moved, likeness, number):
    people = People()
    met(people, (HERE, ANN))
    assert met(people, ([10 + moved, 10, 50, 50], look(5, ANN, likeness))) == [number]


def test_a_vaguely_like_face_elsewhere_is_somebody_else_and_a_very_like_one_is_not():
    for likeness, number in ((0.8, 1), (0.95, 0)):
        people = People()
        met(people, (HERE, ANN))
        assert met(people, (FAR, look(5, ANN, likeness))) == [number]


def test_who_changes_places_with_another_is_told_by_looks():
    people = People()
    met(people, (HERE, ANN), (THERE, BOB))
    assert met(people, (HERE, BOB), (THERE, ANN)) == [1, 0]


@pytest.mark.parametrize(("steps", "number"), [(1, 0), (STEPS_REMEMBERED, 0), (STEPS_REMEMBERED + 1, 1)])
def test_short_losses_are_survived_and_long_ones_not(steps, number):
    people = People()
    met(people, (HERE, ANN))
    for _ in range(steps):
        met(people)
    assert met(people, (HERE, ANN)) == [number]


def test_no_number_is_given_twice_in_a_step():
    people = People()
    met(people, (HERE, ANN))
    assert sorted(met(people, (HERE, ANN), (THERE, ANN), (FAR, ANN))) == [0, 1, 2]


def test_people_go_on_from_a_state():
    rng = np.random.default_rng(0)
    looks, boxes = [look(seed) for seed in range(4)], [HERE, THERE, FAR]
    steps = [
        [(boxes[place], looks[rng.integers(4)]) for place in range(3) if rng.random() < 0.7]
        for _ in range(30)
    ]
    whole = People()
    expected = [met(whole, *step) for step in steps]
    people, numbers = People(), []
    for step in steps:
        state = {name: array.copy() for name, array in people.state().items()}
        people = People()
        people.restore(state)
        numbers.append(met(people, *step))
    assert numbers == expected


class Counting(MadeDetector):
    """Finds what it is told to, and counts how often it looked."""

    def __init__(self) -> None:
        self.faces = Faces.none()
        self.searches = self.looks = 0

    def everywhere(self, rgb):
        self.searches += 1
        return self.faces

    def near(self, rgb, box):
        self.looks += 1
        is_it = np.abs(self.faces.boxes - box).max(axis=1) < 30 if len(self.faces) else np.zeros(0, bool)
        return self.faces.chosen(is_it)


GREY, WHITE = np.full((90, 160, 3), 100, np.uint8), np.full((90, 160, 3), 250, np.uint8)


def test_whole_pictures_are_searched_once_a_second():
    detector = Counting()
    follower = FaceFollower(detector)
    for _ in range(3 * STEPS_PER_SEARCH):
        assert len(follower.look(GREY)) == 0
    assert (detector.searches, detector.looks) == (3, 0)


def test_a_picture_that_changes_is_searched_at_once():
    detector = Counting()
    follower = FaceFollower(detector)
    follower.look(GREY)
    detector.faces = frontal([HERE])
    assert len(follower.look(GREY)) == 0
    assert len(follower.look(WHITE)) == 1


def test_a_face_that_is_lost_is_searched_for_at_once():
    detector = Counting()
    follower = FaceFollower(detector)
    detector.faces = frontal([HERE])
    follower.look(GREY)
    detector.faces = frontal([FAR])
    np.testing.assert_array_equal(follower.look(GREY).boxes, [FAR])
    assert detector.searches == 2


def test_followed_faces_are_where_they_have_moved_to():
    detector = Counting()
    follower = FaceFollower(detector)
    detector.faces = frontal([HERE, THERE])
    follower.look(GREY)
    detector.faces = frontal([[20, 10, 50, 50], [190, 10, 50, 50]])
    np.testing.assert_array_equal(follower.look(GREY).boxes, detector.faces.boxes)
    assert detector.searches == 1


def test_what_looks_like_a_face_only_from_afar_is_none():
    detector = Counting()
    detector.faces = frontal([HERE], 0.6)
    follower = FaceFollower(detector)
    assert len(follower.look(GREY)) == 0
    detector.faces = frontal([HERE], 0.8)
    assert len(follower.look(WHITE)) == 1
    detector.faces = frontal([HERE], 0.6)
    for _ in range(2 * STEPS_PER_SEARCH):
        assert len(follower.look(WHITE)) == 1


def test_a_face_that_is_followed_outlives_a_search_that_misses_it():
    class Blind(Counting):
        def everywhere(self, rgb):
            return super().everywhere(rgb) if self.searches == 0 else Faces.none()

    detector = Blind()
    detector.faces = frontal([HERE])
    follower = FaceFollower(detector)
    assert [len(follower.look(GREY)) for _ in range(2 * STEPS_PER_SEARCH)] == [1] * 2 * STEPS_PER_SEARCH


def test_no_more_than_the_largest_faces_are_followed():
    detector = Counting()
    detector.faces = frontal([[100 * n, 10, 60 - n, 60 - n] for n in range(MOST_FACES + 3)])
    faces = FaceFollower(detector).look(GREY)
    assert faces.boxes[:, 2].tolist() == [60 - n for n in range(MOST_FACES)]


def test_two_that_run_into_one_face_are_one():
    follower = FaceFollower(FaceDetector())
    follower.look(scene((ANNA, (200, 180), 140), (BEN, (330, 180), 140)))
    assert len(follower.look(scene((BEN, (265, 180), 140)))) == 1
