"""Composed timelines, and what is learnt from them, with made-up people."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.ml.streams import tone
from vemo_desktop.ml.builtin.encoders import TEXT_FILE
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.faces import EXPRESSIONS, TRAITS
from vemo_desktop.ml.builtin.folder import digest_of_shipped, shipped_file
from vemo_desktop.ml.builtin.fusion import EMOTIONS, together
from vemo_desktop.ml.builtin.learnt import SPEECH_FILE, Learnt
from vemo_desktop.ml.builtin.opinions import merged
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.builtin.voice import VoiceEncoder
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import read_head
from vemo_desktop.ml.recipes.fusing import START, Sample, fuse_best, sample_of, weights_of
from vemo_desktop.ml.recipes.fusion_judging import ablation, judge
from vemo_desktop.ml.recipes.timelines import STEP_S, Cast, Timeline, composed
from vemo_desktop.ml.signals.speech import SpeechEncoder

FACES = len(EXPRESSIONS)
_TRAITS = np.zeros((5, len(TRAITS)), np.float32)


def faces_of(emotion: str, sure: float) -> np.ndarray:
    """Return five faces that are read right with this probability."""
    rows = np.full((5, FACES), (1 - sure) / (FACES - 1), np.float32)
    rows[:, merged(EXPRESSIONS)[:, EMOTIONS.index(emotion)].argmax()] = sure
    return np.concatenate([np.log(rows), _TRAITS], axis=1)


def cast(sure: float = 0.9) -> Cast:
    return Cast(
        {name: faces_of(name, sure) for name in EMOTIONS},
        {name: [tone(180, 1.5, 0.05, 6)] for name in EMOTIONS},
        {"joy": ["I love this, what a wonderful day!"], "anger": ["I hate you, get out of here!"]},
    )


def timeline(number: int = 0, sure: float = 0.9) -> Timeline:
    torch.manual_seed(0)
    network = SpeechNet().requires_grad_(False).eval()
    reader = TextEmotionsEncoder(shipped_file(TEXT_FILE), digest_of_shipped(TEXT_FILE))
    return composed(cast(sure), VoiceEncoder("made-up", lambda: network), reader, (1, number))


UNLEARNT = Learnt(weights_of(START), read_head(shipped_file(SPEECH_FILE)), VoiceCalibration(1.0, 0.0, 0.5))


@pytest.fixture(scope="module")
def samples() -> list[Sample]:
    return [sample_of(timeline(number), UNLEARNT) for number in range(3)]


def test_borders_are_known_to_the_step(samples):
    one = samples[0].timeline
    assert len(one.truth) == len(one.edges) - 1
    for start_s, end_s, emotion in one.stretches:
        steps = slice(round(start_s / STEP_S), round(end_s / STEP_S))
        assert (one.truth[steps] == EMOTIONS.index(emotion)).all()
        assert 2.0 - STEP_S <= end_s - start_s <= 6.0 + STEP_S
    inside = np.zeros(len(one.truth), np.bool_)
    for start_s, end_s, _ in one.stretches:
        inside[round(start_s / STEP_S) : round(end_s / STEP_S)] = True
    assert (one.truth[~inside] == 0).all()


def test_every_emotional_stretch_shows_says_or_writes_something(samples):
    one = samples[0]
    quality = sum(item.quality for item in one.said)
    loud = one.timeline.tracks[SpeechEncoder.id]
    for start_s, end_s, emotion in one.timeline.stretches:
        steps = slice(round(start_s / STEP_S), round(end_s / STEP_S))
        heard = (loud.edges_us[:-1] >= start_s * 1e6) & (loud.edges_us[:-1] < end_s * 1e6)
        assert quality[steps].sum() > 0 or heard.any(), emotion


def test_faces_are_those_of_the_stretch(samples):
    one = samples[0].timeline
    track = one.tracks[FaceExpressionsEncoder.id]
    shown = track.column("faces") > 0
    said = track.values[:, [track.names.index(name) for name in EXPRESSIONS]] @ merged(EXPRESSIONS)
    inside = shown & (one.truth > 0)
    assert inside.any()
    assert (said[inside].argmax(axis=1) == one.truth[inside]).mean() > 0.95


def test_the_same_seed_gives_the_same_timeline():
    first, second = timeline(7), timeline(7)
    assert first.stretches == second.stretches
    for name, track in first.tracks.items():
        assert track.values.tobytes() == second.tracks[name].values.tobytes(), name


def test_what_is_learnt_beats_believing_all_streams_alike(samples):
    learnt = fuse_best(samples[:2])
    before, after = (judge(samples[2:], weights) for weights in (weights_of(START), learnt))
    assert after["unweighted recall"] >= before["unweighted recall"]
    assert learnt.reliability["faces"].weight > 3 * learnt.reliability["voice"].weight, (
        "all voices are the same tone"
    )
    assert learnt.silences["faces"] > 0.2, "where no face is shown, most steps are neutral"
    truth = samples[2].timeline.truth
    probabilities = together(samples[2].said, samples[2].rest, learnt).probabilities
    assert np.isfinite(probabilities[truth > 0]).all()


def test_the_ablation_names_each_stream_alone_and_left_out(samples):
    learnt = fuse_best(samples[:2])
    table = ablation(samples[2:], learnt)
    assert {name.split()[0] for name in table} == {"faces", "voice", "words", "formulas", "all"}
    assert table["faces alone"]["segment F1"] > table["words alone"]["segment F1"]
    assert table["all but faces"]["unweighted recall"] < judge(samples[2:], learnt)["unweighted recall"]


def test_there_must_be_something_to_learn_from():
    with pytest.raises(ValueError, match="no timeline"):
        fuse_best([])
