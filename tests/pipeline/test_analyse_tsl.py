"""TSL-Net through whole analyses of real small clips, with the true networks and random weights."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from tests.clips import make_clip
from tests.packs_kit import install_tensors
from vemo_desktop.domain.tracks import CurveKind, Prediction
from vemo_desktop.errors import NetworkError
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Analysed, Event, JobProgress
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.ml.encoders.i3d import I3d
from vemo_desktop.ml.encoders.log_mel import LogMelEncoder
from vemo_desktop.ml.networks.tsl.network import TslNet
from vemo_desktop.pipeline.analyse import analyse
from vemo_desktop.pipeline.looking import WATCHING
from vemo_desktop.storage.cache_folder import SUFFIX


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Install random weights once for all tests: they take 400 MB."""
    home = tmp_path_factory.mktemp("home")
    torch.manual_seed(1)
    install_tensors(home, "i3d-rgb", I3d().state_dict())
    install_tensors(home, "tsl-net", TslNet().state_dict())
    yield home
    shutil.rmtree(home)


@pytest.fixture(autouse=True)
def _use_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEMO_HOME", str(home))


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Put a few pixels of each clip in the place of what I3D says, and count its clips."""
    seen: list[int] = []

    def forward(_: I3d, clips: Tensor) -> Tensor:
        seen.append(len(clips))
        return clips.flatten(1)[:, ::2352][:, :1024].abs()

    monkeypatch.setattr(I3d, "forward", forward)
    return seen


def _run(
    path: Path, cache: Path, stop_at: float = 2.0, *, networks: tuple[str, ...] = ("tsl-net",)
) -> Analysed:
    """Analyse inline; stops when this share of the work is done."""
    events: list[Event] = []

    def cut() -> bool:
        steps = [event for event in events if isinstance(event, JobProgress)]
        return bool(steps) and steps[-1].step == WATCHING and steps[-1].fraction >= stop_at

    request = AnalyseMedia(
        media_id="m",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache,
        network_ids=networks,
        device="cpu",
        job_id=1,
    )
    return analyse(request, JobContext(1, events.append, cut))


def _assert_same(ours: Prediction, theirs: Prediction) -> None:
    for mine, other in ((ours.curves, theirs.curves), (ours.extras, theirs.extras)):
        assert mine.keys() == other.keys()
        for name, curves in mine.items():
            assert curves.values.tobytes() == other[name].values.tobytes()
            assert curves.edges_us.tolist() == other[name].edges_us.tolist()
    assert (ours.segments, ours.video_distribution) == (theirs.segments, theirs.video_distribution)


def test_four_seconds_become_curves_and_segments(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    make_clip(path, seconds=4, rate=25, size=(320, 180), b_frames=2)
    answer = _run(path, tmp_path / "cache")
    (prediction,) = answer.predictions
    curves, foreground = prediction.curves["sentiment"], prediction.extras["foreground"]
    assert curves.kind is foreground.kind is CurveKind.TRAINED
    assert curves.edges_us.tolist() == [*range(0, 4_000_000, 640_000), 4_000_000]
    # The last four frames make no whole step: the sound is counted in whole ones.
    assert np.isfinite(curves.values).all(axis=1).tolist() == [True] * 6 + [False]
    assert np.nanmin(curves.values) > 0
    assert np.nanmax(curves.values) < 1
    assert np.nanstd(curves.column("neutral")) > 0
    assert sum(prediction.video_distribution.values()) == pytest.approx(1, abs=1e-5)
    assert prediction.segments is not None
    assert not answer.notices


def test_it_is_stopped_and_gone_on_with(tmp_path: Path, looks: list[int]) -> None:
    path = tmp_path / "film.mp4"
    make_clip(path, seconds=20, rate=25, size=(320, 180), b_frames=2)
    (whole,) = _run(path, tmp_path / "whole").predictions
    assert sum(looks) == 32
    assert whole.segments
    with pytest.raises(Cancelled):
        _run(path, tmp_path / "cut", stop_at=0.5)
    assert list((tmp_path / "cut" / "checkpoints").rglob(f"*{SUFFIX}"))
    looks.clear()
    (again,) = _run(path, tmp_path / "cut").predictions
    assert 0 < sum(looks) < 32
    _assert_same(again, whole)
    looks.clear()
    cached = _run(path, tmp_path / "cut")
    assert cached.from_cache
    assert not looks
    _assert_same(cached.predictions[0], whole)


def test_steps_lie_on_irregular_frames(tmp_path: Path, looks: list[int]) -> None:
    path = tmp_path / "film.mkv"
    clip = make_clip(path, seconds=6, rate=25, vfr=True)
    (prediction,) = _run(path, tmp_path / "cache").predictions
    edges = prediction.curves["sentiment"].edges_us
    assert edges.tolist() == [*clip.times_us[::16], clip.end_us]
    assert len(set(np.diff(edges)[:-1].tolist())) > 1
    assert sum(looks) == len(edges) - 1


@pytest.mark.parametrize("offset_us", [0, 700_000])
def test_sound_is_heard_where_it_sounds(tmp_path: Path, offset_us: int) -> None:
    path = tmp_path / "film.mkv"
    clip = make_clip(path, seconds=4, rate=25, audio_offset_us=offset_us)
    index, encoder = build_index(path), LogMelEncoder(51_228)
    for piece in forward_pass(path, index, [Demand(encoder.audio)]):
        encoder.push(piece.item)
    track = encoder.finish(index.duration_us)
    loudness = track.values.max(axis=1)
    begun = np.flatnonzero(np.diff(np.r_[0, loudness > 0]) == 1)
    heard = [tone_us for tone_us in clip.tones_us if tone_us >= offset_us]
    row_us = 1024 / 51_228 * 1e6
    np.testing.assert_allclose(track.edges_us[begun], heard, atol=row_us)
    assert np.flatnonzero(track.valid)[0] == pytest.approx(offset_us / row_us, abs=1)


def test_a_video_without_sound_is_refused_beside_a_network_that_needs_none(
    tmp_path: Path, looks: list[int]
) -> None:
    path = tmp_path / "silent.mp4"
    make_clip(path, seconds=2, rate=25, audio=None)
    with pytest.raises(NetworkError, match=r"silent\.mp4.*no sound"):
        _run(path, tmp_path / "alone")
    answer = _run(path, tmp_path / "both", networks=("signals", "tsl-net"))
    assert [prediction.network for prediction in answer.predictions] == ["signals"]
    assert any("no sound" in notice for notice in answer.notices)
    assert not looks
