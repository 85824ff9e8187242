from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from tests.ml.streams import pictures, plain
from vemo_desktop.domain.media import VideoSample
from vemo_desktop.ml.signals.faces import FacesEncoder
from vemo_desktop.ml.signals.motion import MotionEncoder
from vemo_desktop.ml.signals.network import VIDEO_ENCODERS
from vemo_desktop.ml.signals.picture import PictureEncoder, colourfulness
from vemo_desktop.ml.signals.shots import ShotsEncoder


def track_of(encoder, samples):
    for sample in samples:
        encoder.push(sample)
    return encoder.finish(len(samples) * 125_000)


def drifting(pixels: int, count: int = 16) -> list[VideoSample]:
    """Return smooth noise that moves by so many of 320 pixels each eighth of a second."""
    import cv2

    noise = np.random.default_rng(2).integers(0, 256, size=(180, 1280, 3), dtype=np.uint8)
    wide = cv2.GaussianBlur(noise, (0, 0), 4)
    wide = cv2.normalize(wide, None, 0, 255, cv2.NORM_MINMAX)
    return [
        VideoSample(n, n * 125_000, np.ascontiguousarray(wide[:, pixels * n : pixels * n + 320]))
        for n in range(count)
    ]


def test_brightness_saturation_and_contrast_of_plain_colours():
    red = track_of(PictureEncoder(), plain((200, 0, 0)))
    assert red.column("brightness")[0] == pytest.approx(200 / 255)
    assert red.column("saturation")[0] == pytest.approx(1.0)
    assert red.column("warmth")[0] == pytest.approx(200 / 255)
    assert red.column("contrast")[0] == 0
    grey = track_of(PictureEncoder(), plain((100, 100, 100)))
    assert grey.column("saturation")[0] == 0
    assert grey.column("colourfulness")[0] == 0


def test_colourfulness_follows_the_published_formula():
    rgb = np.random.default_rng(4).integers(0, 256, size=(40, 50, 3)).astype(np.uint8)
    red, green, blue = (rgb[..., channel].astype(float) for channel in range(3))
    red_green, yellow_blue = red - green, 0.5 * (red + green) - blue
    expected = np.hypot(red_green.std(), yellow_blue.std()) + 0.3 * np.hypot(
        red_green.mean(), yellow_blue.mean()
    )
    assert colourfulness(rgb) == pytest.approx(expected, rel=1e-9)


def test_motion_is_measured_in_diagonals_per_second():
    track = track_of(MotionEncoder(), drifting(4))
    expected = 4 * 8 / np.hypot(320, 180)
    assert np.median(track.column("motion")) == pytest.approx(expected, rel=0.1)
    still = track_of(MotionEncoder(), drifting(0))
    assert still.column("motion").max() < 0.01
    assert still.column("change").max() == 0


def test_the_first_picture_alone_has_no_motion():
    track = track_of(MotionEncoder(), drifting(4, count=1))
    assert not track.valid.any()


def test_cuts_are_counted_in_the_step_where_the_new_shot_begins():
    shots = [(40, 60, 90), (200, 180, 40), (20, 160, 60), (220, 220, 220)]
    samples = [sample for shot in shots for sample in plain(shot, count=16)]  # two seconds each
    track = track_of(ShotsEncoder(), samples)
    assert np.flatnonzero(track.column("cuts")).tolist() == [8, 16, 24]


def test_fast_motion_is_no_cut():
    assert track_of(ShotsEncoder(), drifting(30, count=30)).column("cuts").sum() == 0


def test_textures_have_no_faces():
    track = track_of(FacesEncoder(), drifting(2, count=24))
    assert track.edges_us[1] == 500_000
    assert track.column("faces").sum() == 0
    assert track.valid.all()


@pytest.mark.parametrize("size", [(180, 4), (180, 60), (180, 1280), (16, 16)])
@pytest.mark.parametrize("make", VIDEO_ENCODERS, ids=lambda kind: kind.id)
def test_unusual_shapes_of_pictures_are_fine(make, size):
    track = track_of(make(), pictures(1.0, size=size))
    assert np.isfinite(track.values).all()


def test_opencv_leaves_qt_alone():
    program = (
        "import os; from vemo_desktop.ml.opencv import opencv; cv2 = opencv(); get = os.environ.get; "
        "print(get('QT_QPA_PLATFORM_PLUGIN_PATH'), get('QT_QPA_FONTDIR'), cv2.getNumThreads())"
    )
    clean = {name: value for name, value in os.environ.items() if not name.startswith("QT_QPA")}
    for given, expected in ((None, "None"), ("/own/fonts", "/own/fonts")):
        environment = clean if given is None else {**clean, "QT_QPA_FONTDIR": given}
        answer = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
        )
        assert answer.stdout.split() == ["None", expected, "1"]
