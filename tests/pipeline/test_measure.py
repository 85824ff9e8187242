"""What a run would cost is worked out from a moment of it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip
from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Measured
from vemo_desktop.jobs.requests import MeasureNetwork
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.ml import registry
from vemo_desktop.ml.cards import card, weights_digest
from vemo_desktop.ml.encoding import AudioNeed, Subject, VideoNeed
from vemo_desktop.pipeline import measure as module
from vemo_desktop.pipeline.measure import measure

SECONDS = 20
LOAD_S, STEP_S = 0.3, 0.02


class Slow:
    """An encoder whose every fourth piece gives a step and costs `STEP_S`; the first costs `LOAD_S` more."""

    version, parameters = "1", {}

    def __init__(
        self, name: str, video: VideoNeed | None, audio: AudioNeed | None, sources: tuple = ()
    ) -> None:
        self.id, self.video, self.audio, self.sources = name, video, audio, sources
        self.input = "video" if video else "audio" if audio else "tracks"
        self.pieces: list[object] = []

    def push(self, item: object) -> None:
        self.pieces.append(item)
        if len(self.pieces) % 4 == 0:
            time.sleep(STEP_S + (LOAD_S if len(self.pieces) == 4 else 0.0))

    def track(self) -> FeatureTrack:
        steps = len(self.pieces) // 4
        edges, values = regular_edges(steps, 400_000), np.zeros((steps, 1), np.float32)
        return FeatureTrack(self.id, "1", edges, values, np.ones(steps, np.bool_), ("x",))


class SlowNetwork:
    """Wants pictures ten times a second and sound, then reads what came of the pictures."""

    def __init__(self) -> None:
        self.card = card("signals")
        self.made: list[Slow] = []

    def encoders(self, subject: Subject, tracks: Mapping[str, FeatureTrack]) -> list[Slow]:
        first = [Slow("a", VideoNeed(10.0, 32), None), Slow("b", None, AudioNeed(8000))]
        wanted = [*first, Slow("c", None, None, ("a",))] if tracks else first
        self.made += [one for one in wanted if one.id not in tracks]
        return wanted


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("measure") / "film.mp4"
    make_clip(path, seconds=SECONDS, size=(64, 32))
    return path


def request_for(clip: Path, tmp_path: Path) -> MeasureNetwork:
    return MeasureNetwork(
        media_id="film",
        path=clip,
        fingerprint=fingerprint(clip),
        cache_dir=tmp_path,
        network_id="signals",
        device="cpu",
        job_id=7,
    )


def test_the_cost_of_the_whole_file_follows_from_a_moment(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = SlowNetwork()
    monkeypatch.setattr(registry, "load", lambda *_: network)
    monkeypatch.setattr(module, "_ENOUGH_S", 0.5)
    found = measure(request_for(clip, tmp_path), JobContext(7, lambda _event: None, lambda: False))
    steps = SECONDS * 10 / 4 + SECONDS / 4
    assert (found.job_id, found.media_id, found.network_id, found.device) == (7, "film", "signals", "cpu")
    assert found.digest == weights_digest(network.card)
    assert found.duration_us == pytest.approx(SECONDS * 1e6, rel=0.01)
    # Sleeping takes longer than asked for on a busy machine, never shorter.
    assert steps * STEP_S * 0.9 < found.load_s + found.run_s - 2 * LOAD_S < steps * STEP_S * 2.5
    assert found.load_s > LOAD_S * 0.9
    [pictures, sound, reader] = network.made
    assert len(pictures.pieces) < SECONDS * 10 / 2
    first = pictures.pieces[0]
    assert isinstance(first, VideoSample)
    assert (first.rgb.shape, first.time_us) == ((32, 64, 3), 0)
    assert isinstance(sound.pieces[0], AudioBlock)
    assert len(sound.pieces[0].samples) == 8000
    assert [type(one) for one in reader.pieces] == [FeatureTrack]


def test_a_measurement_can_be_stopped(clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    network = SlowNetwork()
    monkeypatch.setattr(registry, "load", lambda *_: network)
    with pytest.raises(Cancelled):
        measure(
            request_for(clip, tmp_path),
            JobContext(7, lambda _event: None, lambda: any(len(one.pieces) > 3 for one in network.made)),
        )
    assert len(network.made) == 2


def test_the_built_in_network_is_measured(clip: Path, tmp_path: Path) -> None:
    found = measure(request_for(clip, tmp_path), JobContext(7, lambda _event: None, lambda: False))
    assert isinstance(found, Measured)
    assert 0 < found.run_s < 60
    assert replace(found, load_s=0.0, run_s=0.0) == Measured(
        7, "film", "signals", "cpu", weights_digest(card("signals")), 0.0, 0.0, found.duration_us
    )
