"""VEMOCLAP through a whole analysis of a real clip, with small random networks in place of the published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip
from tests.ml.tiny_packs import install_all
from vemo_desktop.domain.tracks import CurveKind, Prediction
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Analysed, Event, JobProgress, PartialCurves
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.ml.encoders.picture_text import RapidOcrReader
from vemo_desktop.pipeline import watching
from vemo_desktop.pipeline.analyse import analyse
from vemo_desktop.pipeline.looking import WATCHING

SECONDS = 34


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    install_all(home, tmp_path_factory.mktemp("made"))
    return home


@pytest.fixture(scope="module", autouse=True)
def _reads_quickly() -> Iterator[None]:
    """Let the reader of texts, which has tests of its own, see the same sign everywhere."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(RapidOcrReader, "read", lambda self, rgb: ["Exit"])
        yield


@pytest.fixture(autouse=True)
def _use_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VEMO_HOME", str(home))


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "film.mp4"
    make_clip(path, seconds=SECONDS, rate=10, size=(320, 180))
    return path


def _run(clip: Path, cache: Path, cut: Callable[[list[Event]], bool] = lambda events: False) -> Analysed:
    request = AnalyseMedia(
        media_id="m",
        path=clip,
        fingerprint=fingerprint(clip),
        cache_dir=cache,
        network_ids=("vemoclap",),
        device="cpu",
        job_id=1,
    )
    events: list[Event] = []
    answer = analyse(request, JobContext(1, events.append, lambda: cut(events)))
    assert not [event for event in events if isinstance(event, PartialCurves) and not event.prediction.curves]
    return answer


@pytest.fixture(scope="module")
def whole(clip: Path, home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Prediction, Path]:
    """Return what an analysis without interruption says, and its cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VEMO_HOME", str(home))
        cache = tmp_path_factory.mktemp("cache")
        answer = _run(clip, cache)
    assert not answer.notices
    return answer.predictions[0], cache


def _assert_same(ours: Prediction, theirs: Prediction) -> None:
    for scheme, curves in theirs.curves.items():
        assert ours.curves[scheme].values.tobytes() == curves.values.tobytes(), scheme
    assert ours.video_distribution == theirs.video_distribution
    assert ours.segments == theirs.segments


def test_curves_segments_and_distribution_come_out_of_a_file(whole: tuple[Prediction, Path]) -> None:
    said = whole[0]
    assert (said.network, said.main_scheme) == ("vemoclap", "ekman-6")
    assert said.curves.keys() == {"ekman-6", "sentiment", "valence-arousal"}
    emotions = said.curves["ekman-6"]
    assert emotions.kind is CurveKind.WINDOWED
    assert len(emotions) == SECONDS - 32 + 1
    assert np.isfinite(emotions.values).all()
    assert sum(said.video_distribution.values()) == pytest.approx(1, abs=1e-5)
    assert said.segments
    assert {segment.label for segment in said.segments} <= set(emotions.names)


def test_a_second_analysis_computes_nothing(
    clip: Path, whole: tuple[Prediction, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "forward_pass", None)
    again = _run(clip, whole[1])
    assert again.from_cache
    _assert_same(again.predictions[0], whole[0])


def test_a_stopped_analysis_goes_on_and_ends_in_the_same_bits(
    clip: Path, tmp_path: Path, whole: tuple[Prediction, Path]
) -> None:
    def cut(events: list[Event]) -> bool:
        steps = [event for event in events if isinstance(event, JobProgress)]
        return bool(steps) and steps[-1].step == WATCHING and steps[-1].fraction >= 0.6

    with pytest.raises(Cancelled):
        _run(clip, tmp_path, cut)
    assert list((tmp_path / "checkpoints").rglob("*.*"))
    _assert_same(_run(clip, tmp_path).predictions[0], whole[0])
