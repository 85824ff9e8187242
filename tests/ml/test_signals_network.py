from __future__ import annotations

import csv
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from tests.ml.streams import blocks, cues, pictures, varied_sound
from vemo_desktop.domain.labels import BUILT_IN_SCHEMES
from vemo_desktop.domain.media import AudioStream, MediaInfo, VideoStream
from vemo_desktop.domain.proposing import propose
from vemo_desktop.domain.tracks import CurveKind, FeatureTrack, Prediction, regular_edges
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.media.probe import probe
from vemo_desktop.ml import registry
from vemo_desktop.ml.encoding import Subject

DURATION_US = 6_000_000
VIDEO = VideoStream(0, "h264", 320, 180, 0, None, 0)
AUDIO = AudioStream(1, "aac", 48_000, 2, "stereo", 0)


def info(*, video: bool = True, audio: bool = True) -> MediaInfo:
    return MediaInfo(
        Path("made.mp4"), "mp4", 1, DURATION_US, VIDEO if video else None, (AUDIO,) if audio else (), ()
    )


def subject(*, has_cues: bool = True, **streams: bool) -> Subject:
    return Subject(info(**streams), None, DURATION_US, has_cues)


SUBJECT = subject()


@pytest.fixture(scope="module")
def network():
    return registry.load("signals")


def tracks_of(
    network, *, video: bool = True, audio: bool = True, has_cues: bool = True
) -> dict[str, FeatureTrack]:
    pieces = {"video": pictures(6.0), "audio": blocks(varied_sound(6.0), [16_000] * 6), "cues": cues()}
    tracks = {}
    for encoder in network.encoders(subject(video=video, audio=audio, has_cues=has_cues), {}):
        for piece in pieces[encoder.input]:
            encoder.push(piece)
        tracks[encoder.id] = encoder.finish(DURATION_US)
    return tracks


@pytest.fixture(scope="module")
def everything(network):
    return tracks_of(network)


def assert_sound(prediction: Prediction) -> None:
    for scheme, curves in prediction.curves.items():
        assert curves.scheme == scheme
        assert set(curves.names) == set(BUILT_IN_SCHEMES[scheme].keys)
        assert curves.kind is CurveKind.FORMULA
        assert curves.edges_us[-1] == DURATION_US
        known = curves.values[np.isfinite(curves.values)]
        assert known.size == 0 or (known.min() >= -1 and known.max() <= 1)
    moods = prediction.curves["sentiment"].values
    known = ~np.isnan(moods).any(axis=1)
    np.testing.assert_allclose(moods[known].sum(axis=1), 1, atol=1e-5)
    assert prediction.contributions is not None
    shares = prediction.contributions.values
    known = ~np.isnan(shares).any(axis=1)
    np.testing.assert_allclose(shares[known].sum(axis=1), 1, atol=1e-5)


def share_of(prediction: Prediction, stream: str) -> float:
    assert prediction.contributions is not None
    return float(np.nanmax(prediction.contributions.column(stream)))


def test_encoders_are_made_only_for_streams_that_exist(network):
    def inputs(**streams):
        has_cues = streams.pop("has_cues", True)
        return {encoder.input for encoder in network.encoders(subject(**streams, has_cues=has_cues), {})}

    assert inputs() == {"video", "audio", "cues"}
    assert inputs(audio=False, has_cues=False) == {"video"}
    assert inputs(video=False, has_cues=False) == {"audio"}
    assert inputs(video=False, audio=False, has_cues=False) == set()


def test_a_prediction_says_who_made_it(network, everything):
    prediction = network.predict(everything, SUBJECT)
    assert (prediction.network, prediction.card_digest) == ("signals", network.card.digest)
    assert set(prediction.curves) == set(network.card.schemes)
    assert sum(prediction.video_distribution.values()) == pytest.approx(1, abs=1e-5)
    assert_sound(prediction)


@pytest.mark.parametrize("missing", ["video", "audio", "has_cues"])
def test_missing_streams_have_no_share_and_the_rest_still_speaks(network, missing):
    prediction = network.predict(tracks_of(network, **{missing: False}), SUBJECT)
    assert_sound(prediction)
    absent = {"video": ["picture", "motion", "faces"], "audio": ["sound", "voice"], "has_cues": ["words"]}
    assert all(share_of(prediction, stream) == 0 for stream in absent[missing])
    assert np.isfinite(prediction.curves["sentiment"].values).any()


def test_without_anything_nothing_is_said(network):
    prediction = network.predict({}, SUBJECT)
    assert_sound(prediction)
    assert np.isnan(prediction.curves["sentiment"].values).all()
    assert prediction.video_distribution == {}
    assert propose(prediction.curves["sentiment"]) == []
    assert len(network.predict({}, Subject(info(), None, 0)).curves["sentiment"]) == 0


def test_the_same_tracks_give_the_same_bits(network, everything):
    first, second = (network.predict(everything, SUBJECT) for _ in range(2))
    for scheme, curves in first.curves.items():
        assert curves.values.tobytes() == second.curves[scheme].values.tobytes()


def test_a_running_analysis_already_has_curves(network):
    pieces = {"video": pictures(6.0), "audio": blocks(varied_sound(6.0), [8_000] * 12), "cues": cues()}
    encoders = network.encoders(SUBJECT, {})
    for encoder in encoders:
        for piece in pieces[encoder.input][: len(pieces[encoder.input]) // 2]:
            encoder.push(piece)
    prediction = network.predict({encoder.id: encoder.track() for encoder in encoders}, SUBJECT)
    assert_sound(prediction)
    moods = prediction.curves["sentiment"].values
    assert np.isfinite(moods[:8]).all()
    assert np.isnan(moods[-4:]).all()


def test_subtitles_push_where_they_are_said(network):
    tracks = tracks_of(network, video=False, audio=False)
    valence = network.predict(tracks, SUBJECT).curves["valence-arousal"].column("valence")
    assert valence[4] > 0.2
    assert valence[14] < -0.2


def analysed(network, path: Path) -> Prediction:
    """Analyse a file the way the pipeline does, in one pass."""
    facts = probe(path)
    index = build_index(path, facts)
    subject_of_file = Subject(facts, index.frames, index.duration_us, has_cues=False)
    encoders = network.encoders(subject_of_file, {})
    needs = list({need for encoder in encoders if (need := encoder.video or encoder.audio)})
    for piece in forward_pass(path, index, [Demand(need) for need in needs]):
        for encoder in encoders:
            if needs[piece.demand] in (encoder.video, encoder.audio):
                encoder.push(piece.item)
    tracks = {encoder.id: encoder.finish(index.duration_us) for encoder in encoders}
    return network.predict(tracks, subject_of_file)


@pytest.mark.parametrize(
    "name", ["single_face_neutral_to_smile.mp4", "face_then_noface.mov", "noface_then_face.mov"]
)
def test_broad_smiles_of_known_clips_are_more_positive_than_neutral_faces(shared, network, name):
    curves = analysed(network, shared / "media" / "known_emotion" / name).curves["sentiment"]
    with (shared / "labels" / "known_content" / "known_emotion_segments.csv").open() as table:
        segments = [row for row in csv.DictReader(table) if row["file"] == name]
    positive, middles = curves.column("positive"), (curves.edges_us[:-1] + curves.edges_us[1:]) / 2e6

    def mean(label: str) -> float:
        inside = np.zeros(len(middles), dtype=bool)
        for row in segments[:3]:
            if row["label"] == label:
                inside |= (middles >= float(row["start_s"])) & (middles < float(row["end_s"]))
        return float(positive[inside].mean())

    assert mean("happiness") > 0.85
    assert mean("happiness") > mean("neutral") + 0.3


def test_hours_of_features_are_looked_at_without_copying_them_all(network):
    """A prediction of two hours is 2.2 MB and its features 4.1; side by side and as float64 they were 9.4."""
    duration_us = 2 * 3600 * 1_000_000
    long = Subject(info(), None, duration_us, True)
    tracks = {}
    for encoder in network.encoders(long, {}):
        count = duration_us // encoder.hop_us
        values = np.ones((count, len(encoder.names)), np.float32)
        edges = regular_edges(count, encoder.hop_us)
        tracks[encoder.id] = FeatureTrack(
            encoder.id, encoder.version, edges, values, np.ones(count, bool), encoder.names
        )
    network.predict(tracks, long)  # whatever is loaded late is not counted
    tracemalloc.start()
    network.predict(tracks, long)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8.5e6
