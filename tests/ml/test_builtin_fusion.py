from __future__ import annotations

import numpy as np
import pytest

from vemo_desktop.errors import WeightsMissing
from vemo_desktop.ml.builtin import opinions
from vemo_desktop.ml.builtin.fusion import (
    EMOTIONS,
    LEARNT_STREAMS,
    FusionWeights,
    Opinion,
    Reliability,
    together,
)
from vemo_desktop.ml.builtin.learnt import PEOPLE_FILE, SPEECH_FILE, Learnt, read_learnt, write_learnt
from vemo_desktop.ml.builtin.network import sentiment_of
from vemo_desktop.ml.builtin.opinions import merged
from vemo_desktop.ml.builtin.shipped import save_shipped
from vemo_desktop.ml.builtin.speech_net import SpeechNet
from vemo_desktop.ml.builtin.voice_calibration import VoiceCalibration
from vemo_desktop.ml.builtin.voice_head import read_head
from vemo_desktop.ml.builtin.voice_people import VoicePeople, write_people
from vemo_desktop.ml.builtin.voices import DESCRIPTION, VOICES

EVEN = np.zeros(len(EMOTIONS))
NEUTRAL = EMOTIONS.index("neutral")


def weights(
    bias: np.ndarray = EVEN, rest: float = 1.0, yielding: float = 2.0, silence: float = 0.0
) -> FusionWeights:
    reliability = {name: Reliability(1.0, 1.0) for name in LEARNT_STREAMS}
    return FusionWeights(bias, reliability, rest, yielding, dict.fromkeys(LEARNT_STREAMS, silence))


def says(stream: str, emotion: str, quality: float = 1.0, steps: int = 3, sure: float = 0.8) -> Opinion:
    row = np.full(len(EMOTIONS), (1 - sure) / (len(EMOTIONS) - 1))
    row[EMOTIONS.index(emotion)] = sure
    return Opinion(stream, np.tile(row, (steps, 1)), np.full(steps, quality))


def silent(stream: str, steps: int = 3) -> Opinion:
    return Opinion(stream, np.full((steps, len(EMOTIONS)), np.nan), np.zeros(steps))


def top(found) -> str:
    return EMOTIONS[int(found.probabilities[0].argmax())]


def test_one_stream_alone_is_believed_as_it_speaks():
    found = together([says("faces", "joy")], silent("formulas"), weights())
    np.testing.assert_allclose(found.probabilities[0, EMOTIONS.index("joy")], 0.8, atol=1e-9)
    np.testing.assert_allclose(found.probabilities.sum(axis=1), 1.0)


def test_hours_are_fused_as_minutes_are():
    chance = np.random.default_rng(0)
    steps = 2 * 4096 + 5
    many = [Opinion(name, chance.dirichlet(EVEN + 1, steps), chance.random(steps)) for name in LEARNT_STREAMS]
    rest = Opinion("formulas", chance.dirichlet(EVEN + 1, steps), chance.random(steps))
    whole = together(many, rest, weights(silence=0.5))
    assert whole.pushes.shape == (steps, len(many) + 1)
    for some in (slice(0, 3), slice(4094, 4098), slice(steps - 2, steps)):
        part = together([one.at(some) for one in many], rest.at(some), weights(silence=0.5))
        np.testing.assert_allclose(part.probabilities, whole.probabilities[some], rtol=1e-12)
        np.testing.assert_allclose(part.pushes, whole.pushes[some], rtol=1e-12)


def test_silent_streams_change_nothing():
    alone = together([says("faces", "fear")], silent("formulas"), weights())
    beside = together(
        [says("faces", "fear"), silent("voice"), silent("words")], silent("formulas"), weights()
    )
    np.testing.assert_allclose(beside.probabilities, alone.probabilities)
    assert (beside.pushes[:, 1:] == 0).all()


def neutral_odds(said: list[Opinion], silence: float) -> float:
    found = together(said, says("formulas", "fear", sure=0.4), weights(silence=silence)).probabilities[0]
    return float(np.log(found[NEUTRAL] / found[EMOTIONS.index("joy")]))


def test_nobody_found_is_likely_nothing_felt():
    one, two = [silent("faces")], [silent("faces"), silent("voice")]
    assert neutral_odds(one, 1.5) - neutral_odds(one, 0.0) == pytest.approx(1.5)
    assert neutral_odds(two, 1.5) - neutral_odds(two, 0.0) == pytest.approx(3.0)
    assert neutral_odds([], 1.5) == neutral_odds([], 0.0), "nobody looked"


def test_silence_yields_to_whoever_is_found():
    spoken = [silent("faces"), says("voice", "joy")]
    # Full belief of 1 and a yielding of 2 leave a third.
    assert neutral_odds(spoken, 1.5) - neutral_odds(spoken, 0.0) == pytest.approx(0.5)


def test_streams_that_agree_are_surer_than_each():
    both = together([says("faces", "anger"), says("voice", "anger")], silent("formulas"), weights())
    assert both.probabilities[0].max() > 0.9


def test_the_better_seen_stream_wins():
    found = together([says("faces", "joy", 0.9), says("voice", "anger", 0.3)], silent("formulas"), weights())
    assert top(found) == "joy"
    assert found.pushes[0, 0] > found.pushes[0, 1]


def test_formulas_yield_where_anybody_is_seen_or_heard():
    calm = says("formulas", "neutral", sure=0.9)
    assert top(together([silent("faces")], calm, weights())) == "neutral"
    assert top(together([says("faces", "sadness", sure=0.6)], calm, weights())) == "sadness"


def test_nothing_known_is_nothing_said():
    found = together([silent("faces")], silent("formulas"), weights())
    assert np.isnan(found.probabilities).all()


def test_what_is_usual_stands_where_little_is_known():
    bias = np.where(np.array(EMOTIONS) == "neutral", 2.0, 0.0)
    found = together([says("faces", "disgust", 0.01)], silent("formulas"), weights(bias))
    assert top(found) == "neutral"


def test_sentiment_has_three_sides_and_surprise_has_none():
    sides = sentiment_of(np.eye(len(EMOTIONS)))
    np.testing.assert_allclose(sides.sum(axis=1), 1.0)
    by_name = dict(zip(EMOTIONS, sides.argmax(axis=1).tolist(), strict=True))
    assert by_name == {
        "neutral": 1, "anger": 0, "disgust": 0, "fear": 0, "joy": 2, "sadness": 0, "surprise": 1,
    }  # fmt: skip


def test_every_class_of_the_corpora_belongs_to_one_emotion():
    np.testing.assert_array_equal(merged(VOICES).sum(axis=1), 1)
    assert EMOTIONS[merged(("contempt",)).argmax()] == "disgust"


def voice_columns(logits: np.ndarray, quality: float = 1.0) -> dict[str, np.ndarray]:
    rows = np.tile(logits, (400, 1))
    return {**dict(zip(VOICES, rows.T, strict=True)), "quality": np.full(400, quality)}


def test_calm_and_boredom_are_not_asked():
    logits = np.zeros(len(VOICES))
    logits[[VOICES.index("boredom"), VOICES.index("anger")]] = 9.0, 3.0
    said = opinions.voice(voice_columns(logits))
    assert EMOTIONS[said.probabilities[0].argmax()] == "anger"


def test_a_voice_nobody_hears_says_nothing():
    said = opinions.voice(voice_columns(np.ones(len(VOICES)), np.nan))
    assert (said.quality == 0).all()


def test_what_was_learnt_is_read_as_it_was_written(tmp_path):
    network = SpeechNet()
    network.head.usual += 2.0
    save_shipped(network, tmp_path / SPEECH_FILE, {})
    write_people(tmp_path / PEOPLE_FILE, VoicePeople(np.eye(20, len(DESCRIPTION)), np.full(20, 8.0)))
    voice = read_head(tmp_path / SPEECH_FILE)
    sure = VoiceCalibration(0.75, 2.5, 0.5)
    reliability = {name: Reliability(0.5 + place, 2.0) for place, name in enumerate(LEARNT_STREAMS)}
    path = tmp_path / "fusion.safetensors"
    silences = {name: 1.0 - place for place, name in enumerate(LEARNT_STREAMS)}
    write_learnt(path, Learnt(FusionWeights(np.arange(7.0), reliability, 0.4, 3.0, silences), voice, sure))
    back = read_learnt(path)
    assert back.fusion.silences == silences
    assert back.fusion.reliability == reliability
    assert (back.fusion.rest, back.fusion.yielding, back.calibration) == (0.4, 3.0, sure)
    np.testing.assert_array_equal(back.fusion.bias, np.arange(7.0))
    np.testing.assert_array_equal(back.voice.usual, np.full(len(DESCRIPTION), 2.0))
    assert back.voice.people is not None
    np.testing.assert_array_equal(back.voice.people.between, np.full(20, 8.0))


def test_a_damaged_file_is_named(tmp_path):
    path = tmp_path / "fusion.safetensors"
    path.write_bytes(b"no tensors")
    with pytest.raises(WeightsMissing, match=r"fusion\.safetensors"):
        read_learnt(path)
