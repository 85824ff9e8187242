from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.media import AudioStream, MediaInfo, VideoStream
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.ml import registry
from vemo_desktop.ml.encoding import Subject

HOUR_US = 3_600_000_000
VIDEO = VideoStream(0, "h264", 320, 180, 0, None, 0)
AUDIO = AudioStream(1, "aac", 48_000, 2, "stereo", 0)


@pytest.fixture(scope="module")
def network():
    return registry.load("builtin")


def seen_and_heard(network, duration_us: int) -> tuple[Subject, dict[str, FeatureTrack]]:
    """Return a video of some length and what encoders might have found in it."""
    info = MediaInfo(Path("made.mp4"), "mp4", 1, duration_us, VIDEO, (AUDIO,), ())
    subject = Subject(info, None, duration_us, True)
    chance = np.random.default_rng(0)
    tracks = {}
    for encoder in network.encoders(subject, {}):
        count = -(-duration_us // encoder.hop_us)
        values = chance.random((count, len(encoder.names)), np.float32)
        edges, valid = regular_edges(count, encoder.hop_us), np.ones(count, bool)
        tracks[encoder.id] = FeatureTrack(encoder.id, encoder.version, edges, values, valid, encoder.names)
    return subject, tracks


def test_hours_are_judged_in_the_memory_of_minutes(network):
    """Two hours of features are 22 MB and what is said of them 2.2; judging them took 33 MB more."""
    subject, tracks = seen_and_heard(network, 2 * HOUR_US)
    network.predict(tracks, subject)  # whatever is loaded late is not counted
    tracemalloc.start()
    network.predict(tracks, subject)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 18e6
