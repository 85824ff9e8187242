"""Whole analyses of real small clips with the built-in network, inline and in the worker process."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from tests.clips import make_clip
from vemo_desktop.domain.tracks import Prediction
from vemo_desktop.errors import MediaError, MediaMissing, MediaUnreadable
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Analysed, Event, JobFailed, JobProgress, PartialCurves
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.jobs.requests import AnalyseMedia
from vemo_desktop.media.fingerprint import fingerprint
from vemo_desktop.media.forward import Demand
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.merging import Piece
from vemo_desktop.pipeline import glimpses, watching
from vemo_desktop.pipeline.analyse import analyse
from vemo_desktop.pipeline.looking import WATCHING
from vemo_desktop.storage.cache_folder import SUFFIX

SECONDS = 20
SUBTITLES = """1
00:00:02,000 --> 00:00:04,000
What a wonderful, happy day!

2
00:00:12,000 --> 00:00:14,500
This is terrible. I hate it.
"""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clip with picture, sound and subtitles."""
    path = tmp_path_factory.mktemp("clip") / "film.mp4"
    make_clip(path, seconds=SECONDS, size=(320, 180), b_frames=2)
    path.with_suffix(".srt").write_text(SUBTITLES, encoding="utf-8")
    return path


def _request(path: Path, cache: Path) -> AnalyseMedia:
    # The formulas, which start without torch: what is tested here is the same for every network.
    return AnalyseMedia(
        media_id="m",
        path=path,
        fingerprint=fingerprint(path),
        cache_dir=cache,
        network_ids=("signals",),
        job_id=1,
    )


@dataclass
class Run:
    """What one inline analysis told."""

    events: list[Event]
    answer: Analysed


def _run(request: AnalyseMedia, cut: Callable[[list[Event]], bool] = lambda events: False) -> Run:
    events: list[Event] = []
    return Run(events, analyse(request, JobContext(1, events.append, lambda: cut(events))))


def _has_watched(share: float) -> Callable[[list[Event]], bool]:
    """Return what tells whether this share of the job is done while watching."""

    def cut(events: list[Event]) -> bool:
        steps = [e for e in events if isinstance(e, JobProgress)]
        return bool(steps) and steps[-1].step == WATCHING and steps[-1].fraction >= share

    return cut


@pytest.fixture(scope="module")
def whole(clip: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Return an analysis without interruption; its cache is `whole.cache`."""
    return _run(_request(clip, tmp_path_factory.mktemp("whole")))


def assert_same(ours: Prediction, theirs: Prediction) -> None:
    """Compare two predictions bit for bit."""
    assert ours.curves.keys() == theirs.curves.keys()
    for scheme, curves in ours.curves.items():
        assert curves.values.tobytes() == theirs.curves[scheme].values.tobytes(), scheme
        assert curves.edges_us.tolist() == theirs.curves[scheme].edges_us.tolist()
    assert ours.contributions.values.tobytes() == theirs.contributions.values.tobytes()
    for name in ("network", "version", "card_digest", "settings", "device", "video_distribution"):
        assert getattr(ours, name) == getattr(theirs, name)


def test_curves_cover_the_whole_video_and_every_stream_speaks(whole: Run) -> None:
    prediction = whole.answer.predictions[0]
    main = prediction.curves[prediction.main_scheme]
    assert main.edges_us[0] == 0
    assert main.edges_us[-1] == pytest.approx(SECONDS * 1e6, abs=100_000)
    assert np.isfinite(main.values).all()
    words = prediction.contributions.column("words") if "words" in prediction.contributions.names else None
    assert prediction.contributions.names
    assert words is None or np.nanmax(words) > 0
    assert not whole.answer.from_cache
    assert not whole.answer.notices


def test_progress_ends_at_one(whole: Run) -> None:
    progress = [event for event in whole.events if isinstance(event, JobProgress)]
    assert progress[-1].fraction == pytest.approx(1.0)
    assert [p.fraction for p in progress] == sorted(p.fraction for p in progress)


def test_a_second_analysis_reads_nothing_again(
    clip: Path, tmp_path: Path, whole: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(clip, tmp_path)
    _run(request)
    monkeypatch.setattr(watching, "forward_pass", None)
    again = _run(request)
    assert again.answer.from_cache
    assert_same(again.answer.predictions[0], whole.answer.predictions[0])


def test_only_what_is_missing_is_computed_again(
    clip: Path, tmp_path: Path, whole: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(clip, tmp_path)
    _run(request)
    damaged, removed = sorted((tmp_path / "features").rglob(f"signals.[ms]*{SUFFIX}"))[:2]
    damaged.write_bytes(damaged.read_bytes()[:-5])
    removed.unlink()
    fed: list[str] = []
    original = watching.Feeder

    def spy(lanes: list, idle: Callable[[], None]) -> object:
        fed.extend(order.encoder.id for order, _ in lanes)
        return original(lanes, idle)

    monkeypatch.setattr(watching, "Feeder", spy)
    again = _run(request)
    assert sorted(fed) == sorted(path.name.rpartition("-")[0] for path in (damaged, removed))
    assert_same(again.answer.predictions[0], whole.answer.predictions[0])


@pytest.mark.parametrize("share", [0.2, 0.6, 0.9])
def test_a_stopped_analysis_goes_on_and_ends_in_the_same_bits(
    clip: Path, tmp_path: Path, whole: Run, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(clip, tmp_path)
    with pytest.raises(Cancelled):
        _run(request, _has_watched(share))
    assert list((tmp_path / "checkpoints").rglob(f"*{SUFFIX}"))
    firsts: list[float] = []
    original = watching.forward_pass

    def spy(path: Path, index: MediaIndex, demands: list[Demand], **kwargs: object) -> Iterator[Piece]:
        firsts.extend(one.first / one.need.rate_hz for one in demands)
        return original(path, index, demands, **kwargs)

    monkeypatch.setattr(watching, "forward_pass", spy)
    again = _run(request)
    assert min(firsts) >= (share - 0.1) * SECONDS
    assert_same(again.answer.predictions[0], whole.answer.predictions[0])
    assert not list((tmp_path / "checkpoints").rglob(f"*{SUFFIX}"))


def test_the_worker_process_computes_the_same_bits(clip: Path, tmp_path: Path, whole: Run) -> None:
    queue = JobQueue(ProcessRunner())
    answers: list[Event] = []
    queue.subscribe(answers.append)
    queue.submit(_request(clip, tmp_path))
    assert queue.wait(timeout_s=120)
    queue.close()
    assert not [event for event in answers if isinstance(event, JobFailed)]
    (answer,) = [event for event in answers if isinstance(event, Analysed)]
    assert_same(answer.predictions[0], whole.answer.predictions[0])


def test_a_worker_killed_in_mid_analysis_costs_no_bit(clip: Path, tmp_path: Path, whole: Run) -> None:
    runner = ProcessRunner()
    queue = JobQueue(runner)
    events: list[Event] = []
    is_watching = threading.Event()

    def listen(event: Event) -> None:
        events.append(event)
        if isinstance(event, JobProgress) and event.step == WATCHING and event.fraction > 0.3:
            is_watching.set()

    queue.subscribe(listen)
    queue.submit(_request(clip, tmp_path))
    assert is_watching.wait(60)
    os.kill(runner.worker_pid, signal.SIGKILL)
    assert queue.wait(timeout_s=20)
    queue.submit(_request(clip, tmp_path))
    assert queue.wait(timeout_s=120)
    queue.close()
    (failure,) = [event for event in events if isinstance(event, JobFailed)]
    assert "labels are safe" in failure.message
    (answer,) = [event for event in events if isinstance(event, Analysed)]
    assert_same(answer.predictions[0], whole.answer.predictions[0])


def test_curves_appear_while_it_runs(clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glimpses, "_EVERY_S", 0.02)
    run = _run(_request(clip, tmp_path))
    partial = [event for event in run.events if isinstance(event, PartialCurves)]
    assert partial
    until = [event.until_us for event in partial]
    assert until == sorted(until)
    for event in partial:
        main = event.prediction.curves[event.prediction.main_scheme]
        assert main.edges_us[-1] == pytest.approx(SECONDS * 1e6, abs=100_000)
        is_known = main.edges_us[1:] <= event.until_us
        assert np.isfinite(main.values[is_known]).all()
        assert np.isnan(main.values[~is_known]).all(), "what was not seen yet is unknown, not zero"


@pytest.mark.parametrize("audio", [None, "silence"])
def test_a_video_without_sound_is_analysed_by_its_picture(tmp_path: Path, audio: str | None) -> None:
    path = tmp_path / "mute.mp4"
    make_clip(path, seconds=4, audio=audio)
    prediction = _run(_request(path, tmp_path / "cache")).answer.predictions[0]
    assert np.isfinite(prediction.curves[prediction.main_scheme].values).any()


def test_a_cut_off_file_is_analysed_as_far_as_it_goes(tmp_path: Path) -> None:
    path = tmp_path / "cut.mkv"
    make_clip(path, seconds=20)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    answer = _run(_request(path, tmp_path / "cache")).answer
    main = answer.predictions[0].curves[answer.predictions[0].main_scheme]
    assert 5e6 < main.edges_us[-1] < 15e6
    assert len(answer.notices) == 1


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_nothing_is_kept_of_a_file_that_went_away_meanwhile(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"film{suffix}"
    make_clip(path, seconds=SECONDS, size=(320, 180), b_frames=2)
    contents, request = path.read_bytes(), _request(path, tmp_path / "cache")
    undisturbed = _run(_request(path, tmp_path / "undisturbed")).answer.predictions[0]

    def pull_the_drive(events: list[Event]) -> bool:
        if _has_watched(0.3)(events):
            os.truncate(path, len(contents) // 2)
        return False

    with pytest.raises(MediaError):
        _run(request, pull_the_drive)
    assert not list((tmp_path / "cache" / "features").rglob(f"*{SUFFIX}"))
    assert not list((tmp_path / "cache" / "checkpoints").rglob(f"*{SUFFIX}"))
    path.write_bytes(contents)
    assert_same(_run(request).answer.predictions[0], undisturbed)


def test_a_network_drive_that_failed_for_a_moment_is_read_on_the_next_time(
    clip: Path, tmp_path: Path, whole: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, original = _request(clip, tmp_path), watching.forward_pass

    def fails(*args: object, **kwargs: object) -> Iterator[Piece]:
        for piece in original(*args, **kwargs):
            if piece.time_us > SECONDS * 500_000:
                raise MediaUnreadable("The drive does not answer.")
            yield piece

    monkeypatch.setattr(watching, "forward_pass", fails)
    (notice,) = _run(request).answer.notices
    assert "stops being readable" in notice
    firsts: list[int] = []

    def spy(path: Path, index: MediaIndex, demands: list[Demand], **kwargs: object) -> Iterator[Piece]:
        firsts.extend(one.first for one in demands)
        return original(path, index, demands, **kwargs)

    monkeypatch.setattr(watching, "forward_pass", spy)
    again = _run(request)
    assert not again.answer.notices
    assert_same(again.answer.predictions[0], whole.answer.predictions[0])
    assert min(firsts) > 0, "what was read is not read again"


def test_a_file_that_was_replaced_is_not_mistaken(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    make_clip(path, seconds=1)
    request = _request(path, tmp_path / "cache")
    make_clip(path, seconds=2)
    with pytest.raises(MediaError, match="was changed"):
        _run(request)


def test_a_file_that_is_gone_says_so(clip: Path, tmp_path: Path) -> None:
    with pytest.raises(MediaMissing):
        _run(replace(_request(clip, tmp_path), path=tmp_path / "gone.mp4"))


def test_a_full_disk_costs_the_cache_and_not_the_analysis(clip: Path, tmp_path: Path, whole: Run) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("no folder")
    run = _run(_request(clip, in_the_way))
    assert_same(run.answer.predictions[0], whole.answer.predictions[0])
    (notice,) = run.answer.notices
    assert "cannot be kept" in notice
