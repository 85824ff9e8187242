"""One suite for the encoders of every network that can run here; see `vemo_desktop.ml.encoding`."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.ml.drawn_faces import MadeDetector, brightness_as_expression
from tests.ml.streams import blocks, pieces_for, varied_sound
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.ml import step_encoder
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.encoders.i3d_clips import I3dEncoder
from vemo_desktop.ml.encoders.log_mel import LogMelEncoder
from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.ml.signals.network import AUDIO_ENCODERS, CUE_ENCODERS, VIDEO_ENCODERS

DURATION_US = 5_900_000
COMES_AND_GOES = {"video": 8_000, "audio": 32_000}
"""Bytes by which memory may differ from time to time: sound is collected, a face per step is too much."""


@dataclass(frozen=True)
class Making:
    """How to make an encoder that must be told something of its file."""

    id: str
    make: Callable[[], Encoder]

    def __call__(self) -> Encoder:
        return self.make()


def _i3d() -> I3dEncoder:
    """Return the encoder of clips over a minute at 8 Hz, with a few pixels in place of the network."""
    starts = np.arange(480, dtype=np.int64) * 125_000
    frames = FrameIndex(starts, 60_000_000, starts[:1])
    return I3dEncoder(
        frames, "cpu", "made-up", lambda device: lambda clips: clips.flatten(1)[:, ::2352].float()
    )


def _face_expressions() -> FaceExpressionsEncoder:
    """Return the encoder with a made detector that finds faces in textures, and a made network."""
    return FaceExpressionsEncoder("made-up", lambda: brightness_as_expression, detector=MadeDetector())


def _voice() -> VoiceEncoder:
    torch.manual_seed(1)
    network = SpeechNet().requires_grad_(False).eval()
    return VoiceEncoder("made-up", lambda: network)


VIDEO = [
    *VIDEO_ENCODERS,
    Making(I3dEncoder.id, _i3d),
    Making(FaceExpressionsEncoder.id, _face_expressions),
]
QUICK_AUDIO = [*AUDIO_ENCODERS, Making(LogMelEncoder.id, lambda: LogMelEncoder(16_000))]
"""These tell each step soon; the one of voices listens to more at once than the sound of these tests."""
AUDIO = [*QUICK_AUDIO, Making(VoiceEncoder.id, _voice)]
ENCODERS = [*VIDEO, *AUDIO, *CUE_ENCODERS]


@pytest.fixture(params=ENCODERS, ids=lambda kind: kind.id)
def make(request):
    return request.param


def fed(encoder: Encoder, pieces) -> Encoder:
    for piece in pieces:
        encoder.push(piece)
    return encoder


def assert_same(first: FeatureTrack, second: FeatureTrack) -> None:
    assert (first.encoder, first.version, first.names) == (second.encoder, second.version, second.names)
    np.testing.assert_array_equal(first.edges_us, second.edges_us)
    np.testing.assert_array_equal(first.valid, second.valid)
    assert first.values.tobytes() == second.values.tobytes()


def test_it_is_an_encoder_with_a_cache_key(make):
    encoder = make()
    assert isinstance(encoder, Encoder)
    assert encoder.id.count(".") == 1
    json.dumps(encoder.parameters)
    needs = {"video": encoder.video is not None, "audio": encoder.audio is not None}
    assert needs == {"video": encoder.input == "video", "audio": encoder.input == "audio"}


def test_the_whole_track_covers_the_video_exactly(make):
    track = fed(make(), pieces_for(make())).finish(DURATION_US)
    assert track.edges_us[0] == 0
    assert track.edges_us[-1] == DURATION_US
    assert track.values.dtype == np.float32
    assert np.isfinite(track.values).all()
    assert track.valid.any()


def test_the_same_stream_gives_the_same_bits(make):
    first, second = (fed(make(), pieces_for(make())).finish(DURATION_US) for _ in range(2))
    assert_same(first, second)


@pytest.mark.parametrize("seen", [0, 1, 2, 3, 5])
def test_going_on_from_a_state_gives_the_same_bits(make, seen):
    pieces = pieces_for(make())
    before = fed(make(), pieces[:seen])
    state = before.state()
    fed(before, pieces[seen:])  # what the first encoder does later must not reach into the state
    again = make()
    again.restore({name: array.copy() for name, array in state.items()})
    fed(again, pieces[seen:])
    assert_same(again.track(), before.track())
    assert_same(again.finish(DURATION_US), fed(make(), pieces).finish(DURATION_US))


def test_going_on_late_in_a_stream_gives_the_same_bits(make):
    pieces = pieces_for(make())
    for seen in range(0, len(pieces), 7):
        again = make()
        again.restore(fed(make(), pieces[:seen]).state())
        assert_same(fed(again, pieces[seen:]).track(), fed(make(), pieces).track())


def test_states_are_plain_arrays(make):
    state = fed(make(), pieces_for(make())[:3]).state()
    for name, array in state.items():
        assert array.dtype != object, name


@pytest.mark.parametrize("make", [*VIDEO, *QUICK_AUDIO], ids=lambda kind: kind.id)
def test_what_is_known_early_does_not_change(make):
    encoder, pieces = make(), pieces_for(make())
    early = []
    for piece in pieces:
        encoder.push(piece)
        early.append(encoder.track())
    whole = encoder.finish(DURATION_US)
    assert len(early[-1].values) >= 0.8 * len(whole.values)
    for track in early:
        known = min(len(track.values), len(whole.values) - 1)
        np.testing.assert_array_equal(track.values[:known], whole.values[:known])


@pytest.mark.parametrize("make", AUDIO, ids=lambda kind: kind.id)
def test_how_sound_is_cut_does_not_matter(make):
    samples = varied_sound(seconds=3.3)
    lengths = np.random.default_rng(1).integers(1, 9000, size=200).tolist()
    whole = fed(make(), blocks(samples, [len(samples)])).finish(3_300_000)
    assert_same(fed(make(), blocks(samples, lengths)).finish(3_300_000), whole)
    assert_same(fed(make(), blocks(samples, [1024] * 60)).finish(3_300_000), whole)


def test_a_stream_without_anything_gives_unknown_steps(make):
    track = make().finish(2_000_000)
    assert track.edges_us[-1] == 2_000_000
    assert not track.valid.any()
    assert len(make().track().values) == 0
    assert len(make().finish(0).values) == 0


def test_a_stream_that_ends_early_leaves_the_rest_unknown(make):
    track = fed(make(), pieces_for(make())).finish(60_000_000)
    assert not track.valid[-10:].any()
    assert track.valid[:10].any()


ENDLESS = [make for make in [*VIDEO, *AUDIO] if make.id != I3dEncoder.id]
"""That one is told before how long its file is."""


@pytest.mark.parametrize("make", ENDLESS, ids=lambda kind: kind.id)
def test_memory_grows_by_nothing_but_its_rows(make):
    encoder, pieces = make(), pieces_for(make())
    taken, steps = [], []
    tracemalloc.start()
    for _ in range(3):
        fed(encoder, pieces * 4)
        gc.collect()
        taken.append(_bytes_beside_rows())
        steps.append(len(encoder.track().values))
    tracemalloc.stop()
    assert steps[2] > 1.4 * steps[1]
    assert taken[2] - taken[1] < COMES_AND_GOES[encoder.input]


def _bytes_beside_rows() -> int:
    """Return what is held of all that was taken since memory is traced, but for growing rows."""
    others = [
        tracemalloc.Filter(False, step_encoder.__file__),
        tracemalloc.Filter(False, tracemalloc.__file__),
    ]
    return sum(trace.size for trace in tracemalloc.take_snapshot().filter_traces(others).traces)


_PRINT_DIGEST = """
import hashlib
from tests.ml.drawn_faces import MadeDetector, brightness_as_expression
from tests.ml.streams import pieces_for
from tests.ml.test_encoders_keep_their_promises import DURATION_US, ENCODERS, fed
digest = hashlib.sha256()
for make in ENCODERS:
    digest.update(fed(make(), pieces_for(make())).finish(DURATION_US).values.tobytes())
print(digest.hexdigest())
"""


def test_the_number_of_threads_does_not_change_a_bit():
    root = Path(__file__).resolve().parents[2]
    digests = set()
    for threads in ("1", "3"):
        numbers = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), threads)
        answer = subprocess.run(
            [sys.executable, "-c", _PRINT_DIGEST],
            env={**os.environ, **numbers, "PYTHONPATH": str(root)},
            cwd=root,
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(answer.stdout)
    assert len(digests) == 1
