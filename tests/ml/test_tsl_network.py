"""TSL-Net as a network of the program: what it asks for, and what it makes of what it gets."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.ml.golden import fill, randn
from tests.packs_kit import install_tensors
from vemo_desktop.domain.media import AudioStream, MediaInfo, VideoStream
from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.domain.tracks import CurveKind, FeatureTrack, Prediction
from vemo_desktop.errors import NetworkError, WeightsMissing
from vemo_desktop.ml import packs, registry
from vemo_desktop.ml.cards import card
from vemo_desktop.ml.encoders.i3d_clips import FRAMES_PER_CLIP, I3dEncoder
from vemo_desktop.ml.encoders.log_mel import BANDS, HOP, LogMelEncoder, sound_rate
from vemo_desktop.ml.encoding import Encoder, Network, Subject
from vemo_desktop.ml.networks.tsl.adapter import TslNetwork
from vemo_desktop.ml.networks.tsl.inputs import aligned, picture_rate, step_edges_us
from vemo_desktop.ml.networks.tsl.network import TslNet
from vemo_desktop.ml.networks.tsl.proposals import FRAMES_PER_STEP

_RATE = Fraction(25)


def _index(count: int, frame_us: int = 40_000) -> FrameIndex:
    starts = np.arange(count, dtype=np.int64) * frame_us
    return FrameIndex(starts, count * frame_us, starts[:1])


def _subject(frames: FrameIndex | None, *, audio: bool = True, rate: Fraction | None = _RATE) -> Subject:
    video = VideoStream(0, "h264", 320, 240, 0, rate, 0)
    sound = (AudioStream(1, "aac", 44_100, 1, "mono", 0),) if audio else ()
    end_us = frames.end_us if frames is not None else 1_000_000
    seen = video if frames is not None else None
    info = MediaInfo(Path("holiday.mp4"), "mp4", 1, end_us, seen, sound, ())
    return Subject(info, frames, end_us)


def _visual(frames: FrameIndex, known: int | None = None) -> FeatureTrack:
    edges = step_edges_us(frames)
    count = len(edges) - 1 if known is None else known
    values = (randn("tests/rgb", count, 1024).abs() * 0.5).numpy()
    values.flags.writeable = False  # as those of an encoder at work
    return FeatureTrack(
        I3dEncoder.id, "1", edges[: count + 1], values, np.ones(count, bool), I3dEncoder.names
    )


def _mel(rows: int, valid: int | None = None) -> FeatureTrack:
    values = (randn("tests/mel", rows, BANDS) * 20 - 30).numpy()
    edges = np.rint(np.arange(rows + 1) * HOP * 1e6 / sound_rate(_RATE)).astype(np.int64)
    known = np.arange(rows) < (rows if valid is None else valid)
    return FeatureTrack(LogMelEncoder.id, "1", edges, values, known, LogMelEncoder.names)


@pytest.fixture(scope="module")
def weights() -> dict[str, torch.Tensor]:
    return fill(TslNet(), "B").state_dict()


@pytest.fixture(scope="module")
def installed(weights: dict[str, torch.Tensor], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Install made-up weights once for all tests: they take 365 MB."""
    home = tmp_path_factory.mktemp("tsl-home")
    install_tensors(home, "tsl-net", weights)
    install_tensors(home, "i3d-rgb", {"not": torch.zeros(1)})
    yield home
    shutil.rmtree(home)


@pytest.fixture
def network(installed: Path, monkeypatch: pytest.MonkeyPatch) -> TslNetwork:
    """Return the network as the program loads it."""
    monkeypatch.setenv("VEMO_HOME", str(installed))
    loaded = registry.load("tsl-net", "cpu")
    assert isinstance(loaded, TslNetwork)
    return loaded


def _predicted(network: TslNetwork, frames: FrameIndex, rows: int | None = None) -> Prediction:
    tracks = {I3dEncoder.id: _visual(frames), LogMelEncoder.id: _mel(rows or 2 * len(frames) + 1)}
    return network.predict(tracks, _subject(frames))


def test_it_asks_for_pictures_and_for_sound_at_the_rate_of_the_pictures(network: TslNetwork) -> None:
    assert isinstance(network, Network)
    wanted = network.encoders(_subject(_index(100)), {})
    assert [encoder.id for encoder in wanted] == ["tsl-net.i3d-rgb", "tsl-net.log-mel"]
    assert all(isinstance(encoder, Encoder) for encoder in wanted)
    assert wanted[0].parameters["weights"] == packs.digest("i3d-rgb")
    assert wanted[1].audio is not None
    assert wanted[1].audio.rate_hz == 51_228
    assert FRAMES_PER_CLIP == FRAMES_PER_STEP


@pytest.mark.parametrize(
    ("subject", "lacking"),
    [(_subject(_index(100), audio=False), "no sound"), (_subject(None), "no picture")],
)
def test_what_is_lacking_is_told_in_place_of_zeros(
    network: TslNetwork, subject: Subject, lacking: str
) -> None:
    with pytest.raises(NetworkError, match=f"holiday.mp4.*{lacking}"):
        network.encoders(subject, {})


def test_too_long_a_video_is_refused_before_it_is_read(network: TslNetwork) -> None:
    assert network.encoders(_subject(_index(64_000)), {})
    with pytest.raises(NetworkError, match="42 minutes"):
        network.encoders(_subject(_index(64_001)), {})


def test_curves_are_those_of_the_network(network: TslNetwork, weights: dict[str, torch.Tensor]) -> None:
    frames = _index(400)
    got = _predicted(network, frames)
    plain = TslNet()
    plain.load_state_dict(weights)
    mel = _mel(801).values
    mel = (np.maximum(mel, mel.max() - 80) + 50) / 80
    steps = 801 // 32
    with torch.inference_mode():
        want = plain.eval()(
            torch.from_numpy(_visual(frames).values[None, :steps].copy()),
            torch.from_numpy(mel[: steps * 32].reshape(1, steps, 32, BANDS)),
        )
    curves = got.curves["sentiment"]
    assert curves.kind is CurveKind.TRAINED
    assert curves.names == ("negative", "neutral", "positive")
    assert curves.edges_us.tolist() == list(range(0, 16_000_001, 640_000))
    np.testing.assert_allclose(curves.values[:, [0, 2, 1]], want.fused[0].numpy(), atol=1e-6)
    foreground = got.extras["foreground"]
    np.testing.assert_allclose(foreground.values[:, 0], 1 - curves.column("neutral"), atol=1e-6)
    assert list(got.video_distribution) == ["negative", "positive"]
    np.testing.assert_allclose(list(got.video_distribution.values()), want.video_distribution[0], atol=1e-6)
    scores = got.settings["video_score"]
    assert isinstance(scores, dict)
    np.testing.assert_allclose([scores["negative"], scores["positive"]], want.video_score[0], atol=1e-6)
    assert got.settings["segments"] == "as released"
    assert got.settings["weights"] == packs.digest("tsl-net")


def test_steps_end_where_sound_or_picture_does(network: TslNetwork) -> None:
    frames = _index(410)  # 25 whole steps and a shorter one, which has less than 32 frames of sound
    curves = _predicted(network, frames, rows=821).curves["sentiment"]
    assert np.isfinite(curves.values).all(axis=1).tolist() == [True] * 25 + [False]
    curves = _predicted(network, frames, rows=400).curves["sentiment"]
    assert int(np.isfinite(curves.values).all(axis=1).sum()) == 12


def test_sound_that_is_missing_at_the_end_ends_the_curves(network: TslNetwork) -> None:
    frames = _index(400)
    tracks = {I3dEncoder.id: _visual(frames), LogMelEncoder.id: _mel(801, valid=330)}
    curves = network.predict(tracks, _subject(frames)).curves["sentiment"]
    assert int(np.isfinite(curves.values).all(axis=1).sum()) == 10


@pytest.mark.parametrize("known", [0, 1, 2, 9])
def test_it_speaks_of_what_is_known_while_the_analysis_runs(network: TslNetwork, known: int) -> None:
    frames = _index(400)
    tracks = {I3dEncoder.id: _visual(frames, known), LogMelEncoder.id: _mel(801)}
    got = network.predict(tracks, _subject(frames))
    curves = got.curves["sentiment"]
    assert np.isfinite(curves.values).all(axis=1).tolist() == [True] * known + [False] * (25 - known)
    assert np.array_equal(np.isnan(got.extras["foreground"].values[:, 0]), np.isnan(curves.values[:, 0]))
    until_us = curves.edges_us[known]
    assert got.segments is not None
    assert all(segment.interval.end_us <= until_us for segment in got.segments)
    assert bool(got.video_distribution) == (known > 0)


def test_without_any_track_nothing_is_said(network: TslNetwork) -> None:
    got = network.predict({}, _subject(_index(400)))
    assert np.isnan(got.curves["sentiment"].values).all()
    assert got.segments == ()
    assert got.video_distribution == {}


def test_the_clean_rule_can_be_chosen(network: TslNetwork) -> None:
    clean = TslNetwork(card("tsl-net").model_copy(update={"settings": {"segments": "clean"}}), "cpu")
    frames = _index(2000)
    tracks = {I3dEncoder.id: _visual(frames), LogMelEncoder.id: _mel(4001)}
    assert clean.settings["segments"] == "clean"
    released = network.predict(tracks, _subject(frames))
    assert clean.predict(tracks, _subject(frames)).segments != released.segments


def test_missing_weights_are_named(vemo_home: Path) -> None:
    with pytest.raises(WeightsMissing, match="networks install i3d-rgb"):
        registry.load("tsl-net", "cpu")
    with pytest.raises(WeightsMissing):
        TslNetwork(card("tsl-net"), "cpu").encoders(_subject(_index(100)), {})


def test_weights_that_do_not_fit_are_told(vemo_home: Path) -> None:
    install_tensors(vemo_home, "tsl-net", {"cls_module.neck.0.weight": torch.zeros(3)})
    with pytest.raises(NetworkError, match="do not fit TSL-Net"):
        _predicted(TslNetwork(card("tsl-net"), "cpu"), _index(100))


def test_sound_follows_the_real_times_of_frames() -> None:
    """Frames that come late for half of the video: the step hears what sounds while it is shown."""
    durations = np.r_[np.full(160, 30_000), np.full(160, 50_000)]
    starts = np.concatenate([[0], np.cumsum(durations)[:-1]]).astype(np.int64)
    frames = FrameIndex(starts, int(durations.sum()), starts[:1])
    rate = picture_rate(frames, _RATE)
    assert rate == _RATE
    rows = 641
    mel = _mel(rows)
    mel.values[:] = np.arange(rows, dtype=np.float32)[:, None] / 100
    heard = (aligned(_visual(frames), mel, frames, rate).mel[:, 0, 0] * 80 - 50) * 100
    per_us = sound_rate(rate) / HOP / 1e6
    assert len(heard) == 20
    np.testing.assert_allclose(heard, step_edges_us(frames)[:20] * per_us, atol=1)
    regular = aligned(_visual(_index(320)), mel, _index(320), rate).mel[:, 0, 0]
    np.testing.assert_allclose((regular * 80 - 50) * 100, np.arange(20) * 32, atol=0.01)


def test_a_stated_rate_is_believed_where_the_frames_agree() -> None:
    frames = _index(1000, 33_367)
    assert picture_rate(frames, Fraction(30_000, 1001)) == Fraction(30_000, 1001)
    assert picture_rate(frames, Fraction(60)) == picture_rate(frames, None) == Fraction(1_000_000, 33_367)
