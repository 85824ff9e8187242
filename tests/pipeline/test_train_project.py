"""CTEN's head trained from the decisions of a project, features and all, with a light trunk."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from tests.clips import make_clip
from tests.ml.cten_kit import LightTrunk
from tests.packs_kit import install_tensors
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import TrainingError, WeightsMissing
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress, Trained
from vemo_desktop.jobs.requests import DecidedVideos, TrainNetwork
from vemo_desktop.ml.networks.cten import weights
from vemo_desktop.ml.pack_layouts import recognised
from vemo_desktop.ml.training.folder import STATE_FILE
from vemo_desktop.ml.training.recipes import CtenRecipe
from vemo_desktop.ml.weight_files import read_weights
from vemo_desktop.pipeline.gathering import gathered
from vemo_desktop.pipeline.train import train
from vemo_desktop.services.project import open_project
from vemo_desktop.services.training import decided_videos

S = 1_000_000
_RECIPE = CtenRecipe(
    segments=6, snippet_frames=4, steps=6, batch=3, evaluate_every=3, checkpoint_every=2,
    validation_share=0.4, seed=2,
)  # fmt: skip


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return seven clips of different lengths."""
    folder = tmp_path_factory.mktemp("clips")
    paths = [folder / f"clip{number}.mp4" for number in range(7)]
    for number, path in enumerate(paths):
        make_clip(path, seconds=2 + number * 0.2, size=(64, 48), audio=None)
    return paths


@pytest.fixture
def data(clips: list[Path], tmp_path: Path) -> DecidedVideos:
    """Return a project's decisions: five clips of two emotions, one labelled otherwise, one not at all."""
    with open_project(tmp_path / "p.vemo", create=True, author="ann") as session:
        items = session.library.add(clips).added
        for number, item in enumerate(items[:5]):
            label = ("joy", "fear")[number % 2]
            session.review.create(item.id, Interval(0, S), "ekman-6", label)
            session.review.create(item.id, Interval(S, 3 * S // 2), "ekman-6", "anger")
        session.review.create(items[5].id, Interval(0, S), "sentiment", "positive")
        return decided_videos(session, share=0.4)


@pytest.fixture
def trunk(vemo_home: Path, monkeypatch: pytest.MonkeyPatch) -> LightTrunk:
    """Put a light trunk in place of the public one."""
    light = LightTrunk()
    install_tensors(vemo_home, weights.TRUNK_PACK, {"any": torch.zeros(1)})
    monkeypatch.setattr(weights, "public_trunk", lambda: light)
    return light


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """Compute on one thread, which a busy machine cannot slow down by waiting for a second one."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def _request(data: DecidedVideos, tmp_path: Path, out: str = "out", cache: str = "cache") -> TrainNetwork:
    return TrainNetwork(
        path=tmp_path / out,
        network_id="cten-ekman6",
        recipe=_RECIPE,
        data=data,
        cache_dir=tmp_path / cache,
        device="cpu",
    )


def _run(request: TrainNetwork, cut_at: float = 2.0) -> tuple[Trained, list[JobProgress]]:
    """Train, reporting everything; asked to stop once so much of the job is done."""
    events: list[JobProgress] = []

    def emit(event: Event) -> None:
        assert isinstance(event, JobProgress)
        events.append(event)

    def cut() -> bool:
        return bool(events) and events[-1].fraction >= cut_at

    return train(request, JobContext(1, emit, cut, clock=itertools.count().__next__)), events


def test_a_project_trains_a_head_that_can_be_imported(
    shared: Path, data: DecidedVideos, trunk: LightTrunk, tmp_path: Path
) -> None:
    trained, events = _run(_request(data, tmp_path))
    listed = json.loads((shared / "specs" / "cten.state_dict.json").read_text())["models"]["visual_erase"]
    behind_trunk = {name for name in listed["keys"] if not name.startswith("resnet.")}
    assert load_file(trained.weights).keys() == behind_trunk
    assert recognised(read_weights(trained.weights)).id == "cten-ekman6"
    report = json.loads(trained.report.read_text())
    sides = [{one["name"] for one in report["split"][side]} for side in ("train", "validation")]
    assert sides[0] | sides[1] == {f"clip{number}.mp4" for number in range(5)}
    assert not sides[0] & sides[1]
    assert all(sides)
    assert report["left_out"] == {"clip5.mp4": "Nothing in it is labelled with “Ekman's six emotions”."}
    assert trained.notices == ("“clip5.mp4” is no example: " + report["left_out"]["clip5.mp4"],)
    assert set(trained.values) == {"accuracy", "balanced_accuracy", "cross_entropy"}
    fractions = [event.fraction for event in events]
    assert fractions == sorted(fractions)
    seen = trunk.seen
    assert seen > 0
    _run(_request(data, tmp_path, "again"))
    assert trunk.seen == seen, "the second training reads features from the cache"


def test_labels_are_those_with_the_most_time(data: DecidedVideos, trunk: LightTrunk, tmp_path: Path) -> None:
    request = _request(data, tmp_path)
    material = gathered(request, data, "cpu", JobContext(1, lambda _: None, lambda: False))
    labels = {video.name: video.label for video in (*material.train, *material.validation)}  # type: ignore[attr-defined]
    assert labels == {f"clip{number}.mp4": (3, 2)[number % 2] for number in range(5)}


@pytest.mark.parametrize("cut_at", [0.2, 0.6, 0.95])
def test_stopped_while_gathering_or_training_it_ends_the_same(
    data: DecidedVideos, trunk: LightTrunk, tmp_path: Path, cut_at: float
) -> None:
    whole, _ = _run(_request(data, tmp_path, "whole", "another-cache"))
    request = _request(data, tmp_path)
    with pytest.raises(Cancelled):
        _run(request, cut_at)
    resumed, _ = _run(request)
    one, other = load_file(whole.weights), load_file(resumed.weights)
    assert all(torch.equal(value, other[name]) for name, value in one.items())
    assert not (request.path / STATE_FILE).exists()


def test_a_missing_file_is_left_out_and_changes_nobodys_side(
    data: DecidedVideos, trunk: LightTrunk, tmp_path: Path
) -> None:
    before, _ = _run(_request(data, tmp_path, "before"))
    videos = list(data.videos)
    gone = videos[0].path.with_name("gone.mp4")
    moved = replace(videos[0], path=gone)
    after, _ = _run(_request(replace(data, videos=(moved, *videos[1:])), tmp_path, "after"))
    one, other = (json.loads(trained.report.read_text()) for trained in (before, after))
    assert "gone.mp4" in other["left_out"]
    for side in ("train", "validation"):
        kept = [video for video in one["split"][side] if video["video"] != videos[0].fingerprint]
        assert other["split"][side] == kept


def test_missing_weights_of_the_trunk_are_said_at_once(data: DecidedVideos, tmp_path: Path) -> None:
    with pytest.raises(WeightsMissing, match="not installed"):
        _run(_request(data, tmp_path))


def test_proposals_alone_are_nothing_to_learn_from(clips: list[Path], tmp_path: Path) -> None:
    with open_project(tmp_path / "p.vemo", create=True, author="ann") as session:
        session.library.add(clips[:1])
        with pytest.raises(TrainingError, match="Nobody has labelled anything"):
            decided_videos(session, share=0.4)
