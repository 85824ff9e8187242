"""TSL-Net, CTEN and VEMOCLAP in one job on one clip: one pass feeds all, and none takes from another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from torch import nn

from tests.clips import make_clip
from tests.ml.cten_kit import install_cten, lively_head
from tests.ml.golden import fill
from tests.ml.tiny_packs import install_all
from tests.packs_kit import install_tensors
from vemo_desktop.domain.tracks import ATTENTION_SCHEME, FOREGROUND_SCHEME, CurveKind, Prediction
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import Analysed
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.forward import Demand
from vemo_desktop.ml.encoders.i3d import I3d
from vemo_desktop.ml.encoders.picture_text import RapidOcrReader
from vemo_desktop.ml.networks.tsl import network as tsl
from vemo_desktop.pipeline import watching
from vemo_desktop.pipeline.analyse import analyse

SECONDS = 3
NETWORKS = ("tsl-net", "cten-ve8", "vemoclap")
KINDS = {
    "tsl-net": ("sentiment", CurveKind.TRAINED),
    # Too short for two windows, so it is the parts that the segments have in the answer for all of it.
    "cten-ve8": ("video-emotion-8", CurveKind.DERIVED),
    "vemoclap": ("ekman-6", CurveKind.WINDOWED),
}


@pytest.fixture(scope="module", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Install random weights of all three, the heavy parts of them light."""
    place = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            tsl, "_ReverseMapping", nn.Identity
        )  # only training uses it; nine tenths of the weights
        patch.setattr(RapidOcrReader, "read", lambda self, rgb: ["Exit"])
        install_all(place, tmp_path_factory.mktemp("made"))
        install_tensors(place, "tsl-net", fill(tsl.TslNet(), "B").state_dict())
        install_tensors(place, "i3d-rgb", fill(I3d(), "B").state_dict())
        install_cten(place, "cten-ve8", lively_head(8, 32), patch)
        yield place


@pytest.fixture(autouse=True)
def _use_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEMO_HOME", str(home))


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> list[list[Demand]]:
    """Return the demands of every pass over a file."""
    found: list[list[Demand]] = []
    original = watching.forward_pass

    def spy(path: object, index: object, demands: list[Demand], **kwargs: object) -> Iterator[object]:
        found.append(demands)
        return original(path, index, demands, **kwargs)

    monkeypatch.setattr(watching, "forward_pass", spy)
    return found


def _run(path: Path, cache: Path, *networks: str) -> Analysed:
    request = AnalyseMedia(
        media_id="m",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache,
        network_ids=networks,
        device="cpu",
        job_id=1,
    )
    return analyse(request, JobContext(1, lambda event: None, lambda: False))


def _bits(said: Prediction) -> dict[str, bytes]:
    return {name: curves.values.tobytes() for name, curves in (said.curves | said.extras).items()}


def test_one_pass_serves_all_and_each_says_what_it_is(tmp_path: Path, passes: list[list[Demand]]) -> None:
    clip = make_clip(tmp_path / "film.mp4", seconds=SECONDS, size=(320, 180))
    together = _run(clip.path, tmp_path / "cache", *NETWORKS)
    assert len(passes) == 1
    assert not together.notices
    assert tuple(said.network for said in together.predictions) == NETWORKS
    for said in together.predictions:
        scheme, kind = KINDS[said.network]
        curves = said.curves[scheme]
        assert (said.main_scheme, curves.kind) == (scheme, kind)
        assert (curves.edges_us[0], curves.edges_us[-1]) == (0, clip.end_us)
        known = np.isfinite(curves.values).all(axis=1)
        assert known[:-1].all(), "only a rest at the end may belong to no step"
        assert known[0]
        assert "sentiment" in said.curves
        assert sum(said.video_distribution.values()) == pytest.approx(1, abs=1e-5)
        assert said.segments is not None
        assert all(one.label in curves.names for one in said.segments)
        assert all(one.interval.end_us <= clip.end_us for one in said.segments)
    tsl_net, cten, vemoclap = together.predictions
    assert tsl_net.extras[FOREGROUND_SCHEME].kind is CurveKind.TRAINED
    assert cten.extras[ATTENTION_SCHEME].kind is CurveKind.ATTENTION
    assert vemoclap.segments
    assert not vemoclap.settings["absent"]

    for said in together.predictions:
        alone = _run(clip.path, tmp_path / "cache", said.network)
        assert alone.from_cache
        assert _bits(alone.predictions[0]) == _bits(said)
    assert len(passes) == 1, "every network finds its tracks in the cache"


def test_without_sound_one_says_so_and_the_others_go_on(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "silent.mp4", seconds=SECONDS, size=(320, 180), audio=None)
    answer = _run(clip.path, tmp_path / "cache", *NETWORKS)
    assert [said.network for said in answer.predictions] == ["cten-ve8", "vemoclap"]
    assert all(np.isfinite(said.curves[said.main_scheme].values[0]).all() for said in answer.predictions)
    [notice] = answer.notices
    assert '"silent.mp4" has no sound' in notice
    assert "TSL-Net" in notice
