"""What was seen, heard and said at an instant."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.media import Cue
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.domain.tracks import CurveKind, Curves, FeatureTrack, Prediction, regular_edges
from vemo_desktop.ml.builtin.face_expressions import FaceExpressionsEncoder
from vemo_desktop.ml.builtin.text_emotions import TextEmotionsEncoder
from vemo_desktop.ml.signals.sound import SoundEncoder
from vemo_desktop.ml.signals.speech import SpeechEncoder
from vemo_desktop.services import moments
from vemo_desktop.services.moments import (
    Evidence,
    faces_text,
    read_evidence,
    said_at,
    sound_text,
    words_text,
)
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey

S = 1_000_000
STEPS = 8


def track(
    encoder: type, version: str = "1", valid: list[bool] | None = None, **columns: list[float]
) -> FeatureTrack:
    """Return a track of eight steps at 4 Hz; columns that are not given are 0."""
    values = np.zeros((STEPS, len(encoder.names)), np.float32)
    for name, column in columns.items():
        values[:, encoder.names.index(name)] = column
    is_valid = np.ones(STEPS, np.bool_) if valid is None else np.array(valid)
    return FeatureTrack(encoder.id, version, regular_edges(STEPS, 250_000), values, is_valid, encoder.names)


def faces(version: str = "1", happiness: float = 0.8) -> FeatureTrack:
    seen = [0.0, 0.0, 2.0, 2.0, 1.0, 1.0, 0.0, 0.0]
    return track(
        FaceExpressionsEncoder, version, faces=seen, happiness=[happiness] * STEPS, neutral=[0.1] * STEPS,
        left=[0.25] * STEPS, top=[0.1] * STEPS, width=[0.2] * STEPS, height=[0.3] * STEPS,
    )  # fmt: skip


def test_the_names_are_those_of_the_encoders():
    assert (FaceExpressionsEncoder.id, TextEmotionsEncoder.id) == (moments.FACES, moments.TEXT)
    assert (SoundEncoder.id, SpeechEncoder.id) == (moments.SOUND, moments.SPEECH)


def test_faces_are_told_where_there_are_some():
    evidence = Evidence([faces()])
    assert evidence.at(0).faces is None
    two, one = evidence.at(600_000).faces, evidence.at(1_000_000).faces
    assert two is not None
    assert one is not None
    assert (two.count, two.expression) == (2, "happiness")
    assert one.box == pytest.approx((0.25, 0.1, 0.2, 0.3))
    assert faces_text(two) == "2 faces, together: happiness 80 %"
    assert faces_text(one) == "A face: happiness 80 %"
    assert evidence.at(2 * S).is_empty, "after the end"
    assert evidence.at(-1).is_empty


def test_the_highest_version_of_an_encoder_counts():
    seen = Evidence([faces("2", 0.6), faces("1", 0.9)]).at(S).faces
    assert seen is not None
    assert seen.probability == pytest.approx(0.6)


def test_sound_is_told_by_what_else_is_heard_in_the_video():
    loud = [-40.0, -30.0, -20.0, -10.0, 0.0, 0.0, 0.0, 0.0]
    sound = track(SoundEncoder, valid=[True] * 4 + [False] * 4, loudness=loud)
    speech = track(SpeechEncoder, speech=[0.9, 0.9, 0.1, 0.1, 0.0, 0.0, 0.0, 0.0])
    evidence = Evidence([sound, speech])
    texts = [sound_text(heard) for at in (0, 300_000, 800_000, 1_500_000) if (heard := evidence.at(at).sound)]
    assert texts == [
        "Somebody speaks, louder than 0 % of the video",
        "Somebody speaks, louder than 25 % of the video",
        "Sound without speech, louder than 75 % of the video",
        "Silence",
    ]


def test_words_are_told_with_their_emotion_where_one_is_known():
    cues = (Cue(Interval(0, S), "What a\nwonderful day"), Cue(Interval(1_250_000, 2 * S), "Hm"))
    text = track(TextEmotionsEncoder, joy=[0.7] * STEPS, weight=[1.0] * 4 + [0.0] * 4)
    evidence = Evidence([text], cues)
    said, unknown = evidence.at(0).words, evidence.at(1_500_000).words
    assert said is not None
    assert unknown is not None
    assert (said.text, words_text(said)) == ("What a wonderful day", "Words: joy 70 %")
    assert (unknown.text, words_text(unknown)) == ("Hm", "")
    assert evidence.at(1_100_000).words is None


def test_a_long_subtitle_is_still_shown_when_one_over_it_has_gone():
    cues = (Cue(Interval(0, 10 * S), "A song"), Cue(Interval(2 * S, 3 * S), "Hello"))
    evidence = Evidence(cues=cues)
    shown = [evidence.at(second * S).words for second in (1, 2, 5, 10)]
    assert [None if one is None else one.text for one in shown] == ["A song", "Hello", "A song", None]


def test_it_is_read_from_the_cache(tmp_path: Path):
    cache = FeatureCache(tmp_path)
    cache.put(TrackKey("print", moments.FACES, "1", {}), CachedTrack(faces(), None))
    assert read_evidence(tmp_path, "print").at(S).faces is not None
    assert read_evidence(tmp_path, "other").at(S).is_empty


def test_networks_say_what_they_know_of_an_instant() -> None:
    def curves(scheme: str, *values: float) -> Curves:
        names = ("anger", "joy")
        told = np.array([values], np.float32)
        return Curves(scheme, names, np.array([0, S]), told, CurveKind.TRAINED)

    emotions, streams = curves("ekman-6", 0.25, np.nan), curves("streams", np.nan, np.nan)
    prediction = Prediction("here", "1", "", {}, "cpu", {"ekman-6": emotions}, "ekman-6", streams)
    assert said_at([prediction], S // 2) == {"here": {"ekman-6": {"anger": 0.25}}}
    assert said_at([prediction], S) == {}
