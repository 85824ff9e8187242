from __future__ import annotations

import csv

import numpy as np
import pytest

from tests.ml.drawn_faces import ANNA, BEN, brightness_as_expression, film, scene
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.face_sightings import NAMES, REACH, Sightings, summary
from vemo_desktop.ml.builtin.faces import EXPRESSIONS, TRAITS

HAPPY, SAD = (np.eye(8, dtype=np.float32)[EXPRESSIONS.index(name)] for name in ("happiness", "sadness"))


def sightings(*rows):
    """Return sightings of (step, person, weight, probabilities)."""
    steps, people, weights, says = zip(*rows, strict=True)
    boxes = np.array([[0.1 * person, 0.2, 0.1 + 0.1 * person, 0.3] for person in people], np.float32)
    likely = np.log(np.maximum(np.array(says, np.float32), 1e-3))
    traits = np.array([[number + 1.0] * len(TRAITS) for number in people], np.float32)
    read = np.concatenate([likely.astype(np.float32), traits], axis=1)
    return Sightings(np.array(steps), np.array(people), np.array(weights, np.float32), boxes, read)


def told(seen, step):
    return dict(zip(NAMES, summary(seen, step).tolist(), strict=True))


def test_a_step_without_faces_is_all_zero():
    assert not summary(Sightings.none(), 3).any()


def test_one_face_says_what_was_read_in_it():
    row = told(sightings((5, 1, 0.5, HAPPY)), 5)
    assert row["happiness"] > 0.99
    assert row["faces"] == 1
    assert row["weight"] == pytest.approx(0.5)
    assert (row["left"], row["top"], row["width"], row["height"]) == pytest.approx((0.1, 0.2, 0.2, 0.3))
    assert row["size"] == pytest.approx(0.3)


def test_probabilities_sum_to_one():
    rng = np.random.default_rng(0)
    rows = [
        (step, person, rng.random(), rng.dirichlet(np.ones(8))) for step in range(9) for person in (0, 1, 2)
    ]
    for step in range(9):
        assert summary(sightings(*rows), step)[3:11].sum() == pytest.approx(1, abs=1e-5)


def test_a_single_odd_reading_is_outvoted_by_those_around_it():
    seen = sightings(*((step, 0, 0.5, SAD if step == 4 else HAPPY) for step in range(9)))
    assert told(seen, 4)["happiness"] > 0.6
    assert told(seen, 4)["happiness"] < told(seen, 0)["happiness"]


def test_poor_views_count_less_in_time():
    good = sightings((3, 0, 0.9, HAPPY), (4, 0, 0.1, SAD), (5, 0, 0.9, HAPPY))
    equal = sightings((3, 0, 0.5, HAPPY), (4, 0, 0.5, SAD), (5, 0, 0.5, HAPPY))
    assert told(good, 4)["happiness"] > 0.9 > 0.7 > told(equal, 4)["happiness"]


def test_persons_are_averaged_by_weight_and_not_mixed_in_time():
    row = told(sightings((4, 0, 0.75, HAPPY), (4, 1, 0.25, SAD)), 4)
    assert row["happiness"] == pytest.approx(0.75, abs=0.01)
    assert row["sadness"] == pytest.approx(0.25, abs=0.01)
    assert row["weight"] == pytest.approx(1.0)
    assert row["left"] == 0
    shots = sightings(*((step, int(step >= 4), 0.5, HAPPY if step < 4 else SAD) for step in range(8)))
    assert told(shots, 3)["happiness"] > 0.98
    assert told(shots, 4)["sadness"] > 0.98


def test_traits_are_those_of_the_persons_by_weight():
    row = summary(sightings((4, 0, 0.75, HAPPY), (4, 1, 0.25, SAD), (3, 0, 0.75, SAD)), 4)
    assert row[[NAMES.index(name) for name in TRAITS]] == pytest.approx([1.25] * len(TRAITS))


def test_a_short_loss_is_bridged_and_nobody_is_there_before_or_after():
    seen = sightings((4, 0, 0.5, HAPPY), (6, 0, 0.5, HAPPY))
    assert told(seen, 5)["happiness"] > 0.98
    assert told(seen, 3)["faces"] == told(seen, 7)["faces"] == 0


def test_what_is_too_far_away_in_time_does_not_count():
    near = sightings(*((step, 0, 0.5, HAPPY) for step in range(5, 8)))
    far = sightings(*((step, 0, 0.5, SAD) for step in (1, 2)))
    both = Sightings.joined([far, near])
    assert 5 - REACH > 2
    np.testing.assert_array_equal(summary(both, 5), summary(near, 5))


def test_sightings_go_through_a_state():
    seen = sightings((4, 0, 0.5, HAPPY), (6, 2, 0.25, SAD))
    for one in (seen, Sightings.none()):
        again = Sightings.of_state(one.state("kept"), "kept")
        for before, after in zip(one.state("").values(), again.state("").values(), strict=True):
            assert before.dtype == after.dtype
            np.testing.assert_array_equal(before, after)


def encoder():
    return FaceExpressionsEncoder("made-up", lambda: brightness_as_expression)


def track_of(pictures):
    one = encoder()
    for sample in film(pictures):
        one.push(sample)
    return one.finish(len(pictures) * 250_000)


def test_a_drawn_film_is_told_person_by_person():
    empty = scene()
    alone = [scene((ANNA, (200 + 10 * step, 180), 150)) for step in range(8)]
    both = [scene((ANNA, (150, 180), 120), (BEN, (450, 170), 200), wall=(40, 60, 50)) for _ in range(8)]
    track = track_of([empty] * 4 + alone + both + [empty] * 4)
    assert track.valid.all()
    assert track.column("faces").tolist() == [0] * 4 + [1] * 8 + [2] * 8 + [0] * 4
    with_faces = track.column("faces") > 0
    np.testing.assert_allclose(track.values[with_faces, 3:11].sum(axis=1), 1, atol=1e-5)
    assert not track.values[~with_faces].any()
    middles = track.column("left") + track.column("width") / 2
    np.testing.assert_allclose(middles[4:12], (200 + 10 * np.arange(8)) / 640, atol=0.03)
    np.testing.assert_allclose(middles[12:20], 450 / 640, atol=0.03)
    np.testing.assert_allclose(track.column("size")[12:20], 200 / 360, atol=0.08)


def test_steps_are_told_half_a_second_later_and_stay():
    one, pictures = encoder(), [scene((ANNA, (320, 180), 150))] * 10
    lengths = []
    for sample in film(pictures):
        one.push(sample)
        lengths.append(len(one.track().values))
    assert lengths == [0, 0, 0, 2, 2, 2, 2, 6, 6, 6]
    early = one.track().values.copy()
    np.testing.assert_array_equal(one.finish(2_500_000).values[:6], early)


def test_nothing_is_loaded_before_the_first_face():
    def load():
        raise AssertionError("loaded")

    one = FaceExpressionsEncoder("made-up", load)
    for sample in film([scene()] * 8):
        one.push(sample)
    assert len(one.finish(2_000_000).values) == 8


def test_the_weights_and_the_detector_are_part_of_the_key():
    def key(weights):
        return FaceExpressionsEncoder(weights, lambda: brightness_as_expression).parameters

    assert key("a") == key("a") != key("b")
    assert key("a")["detector"] == "yunet-2023mar"


@pytest.fixture(scope="module")
def known(shared):
    """Return the clips of known content and, by clip, spans in seconds with their labels."""
    table = shared / "labels" / "known_content" / "known_emotion_segments.csv"
    spans = {}
    with table.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            spans.setdefault(row["file"], []).append(
                (float(row["start_s"]), float(row["end_s"]), row["label"])
            )
    return shared / "media" / "known_emotion", spans


def people_and_track(path):
    one, index = encoder(), build_index(path)
    people = set()
    for piece in forward_pass(path, index, [Demand(one.video)]):
        assert isinstance(piece.item, VideoSample)
        one.push(piece.item)
        people |= set(one.state()["people"].tolist())
    return people, one.finish(index.duration_us)


def test_faces_of_known_clips_are_found_where_there_are_some(known):
    folder, spans = known
    for name, labelled in spans.items():
        _, track = people_and_track(folder / name)
        faces, starts = track.column("faces"), track.edges_us[:-1] / 1e6
        for start, end, label in labelled:
            inside = (starts >= start) & (starts < end)
            assert (faces[inside] == (label != "no_face")).all(), (name, start)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("asl_again.mkv", 0.18),
        ("asl_sorry.mkv", 0.18),
        ("asl_yes.mkv", 0.18),
        ("pexels_sad_to_happy.mp4", 0.82),
        ("webcam_disgust.mov", 0.73),
        ("webcam_neutral_smile_neutral.mov", 0.56),
    ],
)
def test_who_is_filmed_alone_stays_one_person(known, name, size):
    people, track = people_and_track(known[0] / name)
    assert people == {0}
    assert (track.column("faces") == 1).all()
    assert np.median(track.column("size")) == pytest.approx(size, abs=0.1)
