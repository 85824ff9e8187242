"""CTEN through a whole analysis of a real small clip, with the true trunk and random weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from tests.clips import make_clip
from tests.packs_kit import install_tensors
from vemo_desktop.domain.tracks import CurveKind, Prediction
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Analysed, Event, JobProgress
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import NetworkCard, card
from vemo_desktop.ml.encoders.snippets import SnippetEncoder
from vemo_desktop.ml.networks.cten.adapter import ERASED_SNIPPETS
from vemo_desktop.ml.networks.cten.network import VisualErase
from vemo_desktop.pipeline.analyse import analyse
from vemo_desktop.pipeline.looking import WATCHING
from vemo_desktop.storage.cache_folder import SUFFIX

SEGMENTS = 4
SECONDS = 16.0
SETTINGS = {"snippet_frames": 10, "window_s": 10.0, "erased_pass": True}


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "film.mp4"
    make_clip(path, seconds=SECONDS, rate=10, size=(320, 180), b_frames=2)
    return path


@pytest.fixture(scope="module")
def weights() -> dict[str, torch.Tensor]:
    """Return a checkpoint as the released program writes it; each of its names begins with ``module.``"""
    torch.manual_seed(1)
    network = VisualErase(8, SEGMENTS).requires_grad_(False)
    network.nl[0].alpha.fill_(0.5)
    network.ta_net.fc.bias.copy_(torch.tensor([0.2, 0.9, 0.4, 0.6]))
    return {f"module.{name}": value for name, value in network.state_dict().items()}


@pytest.fixture(autouse=True)
def installed(
    vemo_home: Path, weights: dict[str, torch.Tensor], monkeypatch: pytest.MonkeyPatch
) -> Iterator[NetworkCard]:
    """Install the checkpoint, for a network of four segments that looks twice."""
    install_tensors(vemo_home, "cten-ve8", weights)
    small = card("cten-ve8").model_copy(update={"settings": SETTINGS})
    monkeypatch.setattr(registry, "card", lambda _: small)
    return small


def _run(path: Path, cache: Path, stop_at: float = 2.0) -> tuple[Analysed, list[Event]]:
    """Analyse inline; stops when this share of the work is done."""
    events: list[Event] = []

    def cut() -> bool:
        steps = [e for e in events if isinstance(e, JobProgress)]
        return bool(steps) and steps[-1].step == WATCHING and steps[-1].fraction >= stop_at

    request = AnalyseMedia(
        media_id="m",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache,
        network_ids=("cten-ve8",),
        device="cpu",
        job_id=1,
    )
    return analyse(request, JobContext(1, events.append, cut)), events


def _assert_same(ours: Prediction, theirs: Prediction) -> None:
    for mine, other in ((ours.curves, theirs.curves), (ours.extras, theirs.extras)):
        assert mine.keys() == other.keys()
        for name, curves in mine.items():
            assert curves.values.tobytes() == other[name].values.tobytes()
            assert curves.edges_us.tolist() == other[name].edges_us.tolist()
    assert ours.segments == theirs.segments
    assert ours.video_distribution == theirs.video_distribution


def test_a_clip_is_analysed_stopped_and_gone_on_with(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []
    original = SnippetEncoder._complete

    def counting(encoder: SnippetEncoder, snippet: tuple[int, ...]) -> None:
        looked_at.append(encoder.id)
        original(encoder, snippet)

    monkeypatch.setattr(SnippetEncoder, "_complete", counting)
    answer, _ = _run(clip, tmp_path / "whole")
    prediction = answer.predictions[0]
    curves = prediction.curves["video-emotion-8"]
    assert curves.kind is CurveKind.WINDOWED
    assert (curves.edges_us[0], curves.edges_us[-1]) == (0, round(SECONDS * 1e6))
    assert np.isfinite(curves.values[:3]).all()
    attention = prediction.extras["attention"]
    assert len(attention) == SEGMENTS
    assert (np.nanmin(attention.values), np.nanmax(attention.values)) == (0, 1)
    assert prediction.segments
    assert sum(prediction.video_distribution.values()) == pytest.approx(1, abs=1e-5)
    assert not answer.notices
    assert ERASED_SNIPPETS in looked_at
    whole_work = len(looked_at)

    with pytest.raises(Cancelled):
        _run(clip, tmp_path / "cut", stop_at=0.4)
    assert list((tmp_path / "cut" / "checkpoints").rglob(f"*{SUFFIX}"))
    looked_at.clear()
    again, _ = _run(clip, tmp_path / "cut")
    assert 0 < len(looked_at) < whole_work
    _assert_same(again.predictions[0], prediction)

    looked_at.clear()
    cached, _ = _run(clip, tmp_path / "cut")
    assert cached.from_cache
    assert not looked_at
    _assert_same(cached.predictions[0], prediction)
