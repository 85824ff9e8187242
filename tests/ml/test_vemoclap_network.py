"""VEMOCLAP's curves: equal to the plain computation on each window, honest about what is absent."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from tests.ml.plain_vemoclap import Film, Plain
from tests.ml.tiny_packs import OPTIONAL, install_all
from tests.ml.vemoclap_film import Corners, Signs, network, subject_of, tracks_of
from vemo_desktop.domain.tracks import CurveKind, FeatureTrack, Prediction
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import card
from vemo_desktop.ml.networks.vemoclap.network import VemoclapNetwork

SECONDS = 38
WINDOWS = SECONDS - 32 + 1
RATE = Fraction(5)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home with every pack installed."""
    home = tmp_path_factory.mktemp("home")
    install_all(home, tmp_path_factory.mktemp("made"))
    return home


@pytest.fixture(autouse=True)
def _use_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEMO_HOME", str(home))


@pytest.fixture(scope="module")
def film() -> Film:
    """Return pictures of noise that get lighter, noise that gets louder, and a few phrases."""
    rng = np.random.default_rng(4)
    pictures = []
    for number in range(int(SECONDS * RATE)):
        low = number * 128 // int(SECONDS * RATE)
        pictures.append(rng.integers(low, low + 128, (96, 160, 3), dtype=np.uint8))
    sound = rng.standard_normal(SECONDS * 16_000).astype(np.float32)
    sound *= np.linspace(0.01, 0.5, len(sound), dtype=np.float32)
    said = ((3.2, "good morning"), (16.6, "what is that"), (34.1, "run, run"))
    return Film(RATE, pictures, sound, said)


@pytest.fixture(scope="module")
def tracks(home: Path, film: Film) -> dict[str, FeatureTrack]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VEMO_HOME", str(home))
        return tracks_of(network(), film, subject_of(film))


@pytest.fixture(scope="module")
def prediction(home: Path, film: Film, tracks: dict[str, FeatureTrack]) -> Prediction:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VEMO_HOME", str(home))
        return network().predict(tracks, subject_of(film))


def test_each_window_equals_the_plain_computation_on_it(film: Film, prediction: Prediction) -> None:
    plain = Plain(Corners(), Signs())
    curves = prediction.curves["ekman-6"]
    assert len(curves) == WINDOWS
    for window in (0, 3, WINDOWS - 1):
        want = plain.probabilities(film, Fraction(window), Fraction(window + 32))
        np.testing.assert_allclose(curves.values[window], want, atol=2e-5)
    whole = plain.probabilities(film, Fraction(0), film.seconds)
    np.testing.assert_allclose(
        [prediction.video_distribution[name] for name in curves.names], whole, atol=2e-5
    )
    # The comparison could not fail if windows hardly differed, or features hardly counted.
    assert np.ptp(curves.values, axis=0).max() > 1e-3
    assert np.abs(curves.values[0] - whole).max() > 1e-3


@pytest.mark.parametrize(
    "source", ["vemoclap.clip", "vemoclap.faces", "vemoclap.beats", "vemoclap.asr", "vemoclap.ocr"]
)
def test_every_feature_counts(
    film: Film, tracks: dict[str, FeatureTrack], prediction: Prediction, source: str
) -> None:
    track = tracks[source]
    nothing = FeatureTrack(
        track.encoder,
        track.version,
        track.edges_us,
        track.values,
        np.zeros_like(track.valid),
        track.names,
        track.texts,
    )
    without = network().predict({**tracks, source: nothing}, subject_of(film))
    moved = np.abs(without.curves["ekman-6"].values - prediction.curves["ekman-6"].values).max()
    assert moved > 1e-3


def test_curves_say_what_they_are(prediction: Prediction) -> None:
    emotions = prediction.curves["ekman-6"]
    assert emotions.kind is CurveKind.WINDOWED
    assert emotions.names == ("anger", "disgust", "fear", "joy", "sadness", "surprise")
    assert emotions.edges_us[[0, -1]].tolist() == [0, SECONDS * 1_000_000]
    np.testing.assert_allclose(emotions.values.sum(axis=1), 1, atol=1e-5)
    sentiment = prediction.curves["sentiment"]
    assert sentiment.kind is CurveKind.DERIVED
    np.testing.assert_allclose(sentiment.column("positive"), emotions.column("joy"), atol=1e-6)
    plane = prediction.curves["valence-arousal"]
    assert plane.kind is CurveKind.DERIVED
    valence = emotions.values @ np.array([-0.51, -0.60, -0.64, 0.76, -0.63, 0.40])
    arousal = emotions.values @ np.array([0.59, 0.35, 0.60, 0.48, -0.27, 0.67])
    np.testing.assert_allclose(plane.values, np.stack([valence, arousal], axis=1), atol=1e-5)
    assert prediction.main_scheme == "ekman-6"
    assert sum(prediction.video_distribution.values()) == pytest.approx(1, abs=1e-5)


def test_while_it_runs_windows_appear_as_far_as_all_is_known(
    film: Film, tracks: dict[str, FeatureTrack], prediction: Prediction
) -> None:
    def until(track: FeatureTrack, end_us: int) -> FeatureTrack:
        steps = int(np.searchsorted(track.edges_us, end_us))
        return replace(
            track,
            edges_us=track.edges_us[: steps + 1],
            values=track.values[:steps],
            valid=track.valid[:steps],
        )

    sequences = {name: tracks[name] for name in ("vemoclap.clip", "vemoclap.faces", "vemoclap.beats")}
    partial = {**tracks, **{name: until(track, 34_000_000) for name, track in sequences.items()}}
    curves = network().predict(partial, subject_of(film)).curves["ekman-6"]
    known = np.isfinite(curves.values).all(axis=1)
    assert known.tolist() == [True, True, True, False, False, False, False]
    np.testing.assert_allclose(curves.values[:3], prediction.curves["ekman-6"].values[:3], atol=1e-6)
    assert network().predict(partial, subject_of(film)).video_distribution == {}
    nothing = network().predict({}, subject_of(film))
    assert np.isnan(nothing.curves["ekman-6"].values).all()
    assert nothing.segments == ()


def test_without_optional_packs_it_says_what_is_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, film: Film
) -> None:
    monkeypatch.setenv("VEMO_HOME", str(tmp_path))
    install_all(tmp_path, tmp_path / "made", without=OPTIONAL)
    bare = registry.load("vemoclap", "cpu")
    absent = bare.settings["absent"]
    assert isinstance(absent, dict)
    assert absent.keys() == {"asr_sentiment", "face_emotion", "ocr_sentiment"}
    assert "vemo networks install whisper-large-v3 roberta-sentiment" in str(absent["asr_sentiment"])
    wanted = {encoder.id for encoder in bare.encoders(subject_of(film), {})}
    assert wanted == {"vemoclap.clip", "vemoclap.beats"}
    said = bare.predict(tracks_of(bare, film, subject_of(film)), subject_of(film))
    assert np.isfinite(said.curves["ekman-6"].values).all()
    assert said.settings["absent"] == absent


def test_without_a_reader_it_says_how_to_get_one() -> None:
    silent = VemoclapNetwork(card("vemoclap"), "cpu", Corners, lambda: None)
    absent = silent.settings["absent"]
    assert isinstance(absent, dict)
    assert absent.keys() == {"ocr_sentiment"}
    assert "pip install" in str(absent["ocr_sentiment"])


@pytest.mark.parametrize(("picture", "sound"), [(True, False), (False, True)])
def test_a_file_without_picture_or_sound_is_still_defined(film: Film, picture: bool, sound: bool) -> None:
    subject = subject_of(film, picture=picture, sound=sound)
    said = network().predict(tracks_of(network(), film, subject), subject)
    assert np.isfinite(said.curves["ekman-6"].values).all()


def test_a_video_too_short_for_a_window_of_sound_is_told_by_its_pictures() -> None:
    film = Film(RATE, [np.full((96, 160, 3), 90, np.uint8)] * 12, np.ones(38_000, np.float32), ())
    subject = subject_of(film)
    tracks = tracks_of(network(), film, subject)
    assert "vemoclap.beats" not in tracks
    said = network().predict(tracks, subject)
    assert np.isfinite(said.curves["ekman-6"].values).all()
    assert said.video_distribution


def test_nothing_is_said_where_nothing_is_known() -> None:
    film = Film(RATE, [np.zeros((96, 160, 3), np.uint8)] * 10, np.zeros(2 * 16_000, np.float32))
    subject = subject_of(film, picture=False)
    said = network().predict(tracks_of(network(), film, subject), subject)
    assert np.isnan(said.curves["ekman-6"].values).all()
    assert said.video_distribution == {}
