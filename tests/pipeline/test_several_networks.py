"""Networks with every kind of need, alone and together: one pass, shared tracks, second looks, refusals."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip
from tests.networks_kit import BROKEN, CHOSEN, DEAF, Running, pretend, pretended
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import MediaUnreadable, NetworkError
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Analysed, Event, JobCancelled, JobFailed, JobProgress, PartialCurves
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.jobs.runners import carry_out
from vemo_desktop.jobs.worker_process import WorkerProcess
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.forward import Demand, forward_pass
from vemo_desktop.media.index import build_index
from vemo_desktop.media.merging import Piece
from vemo_desktop.media.probe import probe
from vemo_desktop.ml.encoding import Subject
from vemo_desktop.pipeline import feeding, glimpses, watching
from vemo_desktop.pipeline.analyse import analyse
from vemo_desktop.pipeline.looking import WATCHING
from vemo_desktop.pipeline.steps import STEPS
from vemo_desktop.storage.cache_folder import SUFFIX
from vemo_desktop.storage.feature_cache import FeatureCache

SECONDS = 8
_ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch)


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip") / "film.mp4"
    make_clip(path, seconds=SECONDS, b_frames=2)
    return path


def _request(path: Path, cache: Path, *networks: str) -> AnalyseMedia:
    return AnalyseMedia(
        media_id="m",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache,
        network_ids=networks,
        job_id=1,
    )


def _run(request: AnalyseMedia, events: list[Event] | None = None) -> Analysed:
    heard = [] if events is None else events
    return analyse(request, JobContext(1, heard.append, lambda: False))


@pytest.fixture
def tracks(monkeypatch: pytest.MonkeyPatch) -> dict[str, FeatureTrack]:
    """Return what is put into the cache, by encoder."""
    kept: dict[str, FeatureTrack] = {}
    original = FeatureCache.put

    def put(self: FeatureCache, key: object, cached: object) -> None:
        assert cached.track.encoder not in kept, "computed twice"
        kept[cached.track.encoder] = cached.track
        original(self, key, cached)

    monkeypatch.setattr(FeatureCache, "put", put)
    return kept


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


def assert_same(ours: Prediction, theirs: Prediction) -> None:
    """Compare two predictions bit for bit."""
    for scheme, curves in ours.curves.items():
        assert curves.values.tobytes() == theirs.curves[scheme].values.tobytes()
    assert ours.settings == theirs.settings
    assert ours.network == theirs.network


def _alone(path: Path, encoder: Running) -> FeatureTrack:
    """Compute a track by a pass of its own."""
    index = build_index(path)
    for piece in forward_pass(path, index, [Demand(encoder.video or encoder.audio)]):
        encoder.push(piece.item)
    return encoder.finish(index.duration_us)


def test_every_encoder_computes_what_it_would_alone_in_two_looks(
    clip: Path, tmp_path: Path, tracks: dict[str, FeatureTrack], passes: list[list[Demand]]
) -> None:
    (prediction,) = _run(_request(clip, tmp_path, "pretend")).predictions
    assert [len(demands) for demands in passes] == [5, 1], "one pass per look"
    index = build_index(clip)
    subject = Subject(probe(clip), index.frames, index.duration_us)
    network = pretended("pretend")
    encoders = [*network.encoders(subject, {}), *network.encoders(subject, tracks)[-1:]]
    assert {encoder.id for encoder in encoders} == tracks.keys()
    for encoder in encoders:
        if encoder.input != "tracks":
            assert _alone(clip, encoder).values.tobytes() == tracks[encoder.id].values.tobytes(), encoder.id
    assert len(tracks["pretend.every"].values) == len(index.frames)
    assert len(tracks["pretend.chosen"].values) == CHOSEN
    assert len(tracks["pretend.second"].values) == 3
    assert len(tracks["pretend.text"].texts) == len(tracks["pretend.ear"].values) >= SECONDS
    assert prediction.settings["tracks"] == sorted(tracks)
    assert np.isfinite(prediction.curves["sentiment"].values).all()


def test_a_second_analysis_finds_everything_texts_too(
    clip: Path, tmp_path: Path, tracks: dict[str, FeatureTrack], passes: list[list[Demand]]
) -> None:
    first = _run(_request(clip, tmp_path, "pretend"))
    looks = len(passes)
    again = _run(_request(clip, tmp_path, "pretend"))
    assert again.from_cache
    assert not first.from_cache
    assert len(passes) == looks
    assert_same(again.predictions[0], first.predictions[0])


def test_a_track_that_reads_another_is_computed_again_with_it(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(_request(clip, tmp_path, "pretend"))
    monkeypatch.setattr(Running, "version", "2")
    _run(_request(clip, tmp_path, "pretend"))
    names = [path.name.rpartition("-")[0] for path in (tmp_path / "features").rglob(f"*{SUFFIX}")]
    assert names.count("pretend.text") == 2


def test_what_reads_a_track_that_broke_off_is_not_taken_for_whole(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = _run(_request(clip, tmp_path / "whole", "pretend")).predictions[0]
    original = watching.forward_pass

    def fails(*args: object, **kwargs: object) -> Iterator[Piece]:
        for piece in original(*args, **kwargs):
            if piece.time_us > SECONDS * 500_000:
                raise MediaUnreadable("The drive does not answer.")
            yield piece

    with monkeypatch.context() as patch:
        patch.setattr(watching, "forward_pass", fails)
        (notice,) = _run(_request(clip, tmp_path / "cache", "pretend")).notices
    assert "stops being readable" in notice
    again = _run(_request(clip, tmp_path / "cache", "pretend"))
    assert not again.notices
    assert_same(again.predictions[0], whole)


def test_networks_in_one_job_share_the_pass_and_their_tracks(
    clip: Path, tmp_path: Path, tracks: dict[str, FeatureTrack], passes: list[list[Demand]]
) -> None:
    together = _run(_request(clip, tmp_path / "a", "pretend", "signals", "pretend-listener"))
    assert [one.network for one in together.predictions] == ["pretend", "signals", "pretend-listener"]
    assert [len(demands) for demands in passes] == [6, 1], "sound at 16 kHz is read once for both"
    tracks.clear()
    assert_same(together.predictions[1], _run(_request(clip, tmp_path / "b", "signals")).predictions[0])
    tracks.clear()
    assert_same(together.predictions[0], _run(_request(clip, tmp_path / "c", "pretend")).predictions[0])


def test_a_network_that_cannot_run_on_a_file_is_a_notice_and_the_others_go_on(tmp_path: Path) -> None:
    path = tmp_path / "mute.mp4"
    make_clip(path, seconds=2, audio=None)
    answer = _run(_request(path, tmp_path / "cache", "pretend-listener", "pretend"))
    assert [one.network for one in answer.predictions] == ["pretend"]
    assert answer.notices == (DEAF,)
    with pytest.raises(NetworkError, match="no sound"):
        _run(_request(path, tmp_path / "cache", "pretend-listener"))


def test_an_encoder_that_gives_up_half_way_costs_only_its_network(clip: Path, tmp_path: Path) -> None:
    answer = _run(_request(clip, tmp_path / "a", "pretend-broken", "signals", "pretend"))
    assert [one.network for one in answer.predictions] == ["signals", "pretend"]
    assert answer.notices == (BROKEN,)
    whole = _run(_request(clip, tmp_path / "b", "signals", "pretend"))
    for ours, theirs in zip(answer.predictions, whole.predictions, strict=True):
        assert_same(ours, theirs)
    with pytest.raises(NetworkError, match="half-way"):
        _run(_request(clip, tmp_path / "c", "pretend-broken"))


def test_that_costs_no_bit_either_when_nothing_can_be_kept(clip: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("no folder")
    answer = _run(_request(clip, in_the_way, "pretend-broken", "pretend"))
    assert_same(answer.predictions[0], _run(_request(clip, tmp_path / "b", "pretend")).predictions[0])


@pytest.mark.parametrize("network", ["pretend-hungry", "pretend-starved"])
def test_running_out_of_memory_is_said_in_one_sentence(clip: Path, tmp_path: Path, network: str) -> None:
    ending = carry_out(_request(clip, tmp_path, network), STEPS, JobContext(1, lambda _: None, lambda: False))
    assert isinstance(ending, JobFailed)
    assert "ran out of memory" in ending.message


def test_progress_only_grows_over_both_looks_and_ends_at_one(clip: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    _run(_request(clip, tmp_path, "pretend"), events)
    fractions = [event.fraction for event in events if isinstance(event, JobProgress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == pytest.approx(1.0)


def test_every_network_shows_what_it_knows_so_far(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glimpses, "_EVERY_S", 0.02)
    events: list[Event] = []
    _run(_request(clip, tmp_path, "pretend-slow", "signals"), events)
    partial = [event for event in events if isinstance(event, PartialCurves)]
    assert {event.prediction.network for event in partial} == {"pretend-slow", "signals"}
    for event in partial:
        attention = event.prediction.extras.get("attention")
        if attention is not None:
            assert np.isnan(attention.values[attention.edges_us[1:] > event.until_us]).all()
            assert all(one.interval.end_us <= event.until_us for one in event.prediction.segments)


def test_a_slow_encoder_holds_the_progress_back(clip: Path, tmp_path: Path) -> None:
    events: list[Event] = []
    seen: list[tuple[float, int]] = []
    original = Running.push

    def push(self: Running, item: object) -> None:
        original(self, item)
        if self.id == "pretend.eye":
            progress = [event for event in events if isinstance(event, JobProgress)]
            if progress and progress[-1].step == WATCHING:
                seen.append((progress[-1].fraction, self.taken))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Running, "push", push)
        _run(_request(clip, tmp_path, "pretend-slow"), events)
    # The first look is 0.7 of what lies between 5 and 99 %, of which tracks that read tracks take a tenth.
    assert seen
    for fraction, taken in seen:
        done = taken / (8 * SECONDS)
        assert fraction <= 0.05 + 0.85 * 0.7 * (done + 0.02)


def test_a_stopped_job_stops_at_once_and_ends_in_the_same_bits(
    clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(clip, tmp_path / "a", "pretend-slow", "signals")
    original, taken = Running.push, []

    def push(self: Running, item: object) -> None:
        original(self, item)
        if self.id == "pretend.eye":
            taken.append(item)

    monkeypatch.setattr(Running, "push", push)
    for at in (0.1, 0.3, 0.55):
        stopped_at: list[int] = []

        def emit(event: Event, at: float = at, stopped_at: list[int] = stopped_at) -> None:
            if isinstance(event, JobProgress) and event.fraction >= at and not stopped_at:
                stopped_at.append(len(taken))

        with pytest.raises(Cancelled):
            analyse(request, JobContext(1, emit, lambda: bool(stopped_at)))  # noqa: B023 - called at once
        # What waits for the slow encoder, what it is at and what was just being handed over: no more of the
        # dozens that are left, however slowly the machine lets this thread notice.
        assert len(taken) - stopped_at[0] <= feeding._DEPTH + 2
    whole = _run(_request(clip, tmp_path / "b", "pretend-slow", "signals"))
    for ours, theirs in zip(_run(request).predictions, whole.predictions, strict=True):
        assert_same(ours, theirs)


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[ProcessRunner, JobQueue, list[Event]]]:
    """Return a queue over a worker process that knows the pretended networks, and what it tells."""
    monkeypatch.setenv("PYTHONPATH", str(_ROOT))
    runner = ProcessRunner(lambda: WorkerProcess("tests.pipeline.pretend_worker"))
    queue = JobQueue(runner)
    events: list[Event] = []
    queue.subscribe(events.append)
    yield runner, queue, events
    queue.close()


def _reaches(queue: JobQueue, fraction: float) -> threading.Event:
    """Return what is set once a job has come so far."""
    has_come = threading.Event()

    def listen(event: Event) -> None:
        if isinstance(event, JobProgress) and event.fraction >= fraction:
            has_come.set()

    queue.subscribe(listen)
    return has_come


def test_a_worker_killed_in_mid_job_resumes_from_what_was_kept(
    clip: Path, tmp_path: Path, worker: tuple[ProcessRunner, JobQueue, list[Event]]
) -> None:
    runner, queue, events = worker
    request = _request(clip, tmp_path / "a", "pretend-slow")
    has_come = _reaches(queue, 0.35)
    queue.submit(request)
    assert has_come.wait(60)
    os.kill(runner.worker_pid, signal.SIGKILL)
    assert queue.wait(timeout_s=20)
    (failure,) = [event for event in events if isinstance(event, JobFailed)]
    assert "labels are safe" in failure.message
    kept = [path.name.rpartition("-")[0] for path in (tmp_path / "a" / "checkpoints").rglob(f"*{SUFFIX}")]
    assert "pretend.eye" in kept
    again = _run(request)
    assert_same(again.predictions[0], _run(_request(clip, tmp_path / "b", "pretend-slow")).predictions[0])


def test_a_cancelled_job_in_the_worker_ends_long_before_the_file_does(
    clip: Path, tmp_path: Path, worker: tuple[ProcessRunner, JobQueue, list[Event]]
) -> None:
    _, queue, events = worker
    has_come = _reaches(queue, 0.2)
    job_id = queue.submit(_request(clip, tmp_path, "pretend-slow"))
    assert has_come.wait(60)
    queue.cancel(job_id)
    assert queue.wait(timeout_s=60)
    assert isinstance(events[-1], JobCancelled)
    assert max(event.fraction for event in events if isinstance(event, JobProgress)) < 0.8


def test_an_interruption_between_the_looks_keeps_the_first(
    clip: Path, tmp_path: Path, passes: list[list[Demand]]
) -> None:
    request = _request(clip, tmp_path / "a", "pretend")
    with pytest.raises(Cancelled):
        analyse(request, JobContext(1, lambda _: None, lambda: len(passes) == 2))
    answer = _run(request)
    assert [len(demands) for demands in passes] == [5, 1, 1]
    assert_same(answer.predictions[0], _run(_request(clip, tmp_path / "b", "pretend")).predictions[0])


def test_whoever_cancels_is_told_so_though_the_file_is_gone(
    clip: Path, tmp_path: Path, passes: list[list[Demand]]
) -> None:
    path = Path(shutil.copy(clip, tmp_path / "lost.mp4"))
    request = _request(path, tmp_path / "a", "pretend")

    def is_cancelled() -> bool:
        if passes:
            path.unlink(missing_ok=True)
        return bool(passes)

    with pytest.raises(Cancelled):
        analyse(request, JobContext(1, lambda _: None, is_cancelled))
    assert not list((tmp_path / "a" / "checkpoints").rglob(f"*{SUFFIX}")), "where it stood is worth nothing"


@pytest.mark.parametrize("kind", ["sound only", "picture only", "one frame", "no sound to speak of"])
@pytest.mark.parametrize("network", ["pretend", "signals"])
def test_files_with_little_in_them_are_analysed_too(tmp_path: Path, kind: str, network: str) -> None:
    path = _small_file(tmp_path, kind)
    (prediction,) = _run(_request(path, tmp_path / "cache", network)).predictions
    duration_us = build_index(path).duration_us
    assert prediction.curves["sentiment"].edges_us[-1] >= duration_us
    assert _run(_request(path, tmp_path / "cache", network)).from_cache


def _small_file(folder: Path, kind: str) -> Path:
    path = folder / "small.mp4"
    if kind == "sound only":
        path = folder / "small.wav"
        _write_sound(path)
    elif kind == "picture only":
        make_clip(path, seconds=2, audio=None)
    elif kind == "one frame":
        make_clip(path, seconds=0.04, audio=None)
    else:
        make_clip(path, seconds=2, audio="silence")
    return path


def _write_sound(path: Path) -> None:
    import wave

    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(np.zeros(16_000, np.int16).tobytes())
