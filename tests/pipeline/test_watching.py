"""One pass over a pretended file: glimpses, checkpoints, and going on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack, Prediction, regular_edges
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress, PartialCurves
from vemo_desktop.media.forward import AudioDemand, VideoDemand
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.ml.encoding import AudioNeed, State, VideoNeed
from vemo_desktop.pipeline import watching
from vemo_desktop.pipeline.passes import plan_passes
from vemo_desktop.pipeline.watching import WATCHING, Source, Watch
from vemo_desktop.storage.cache_folder import SUFFIX
from vemo_desktop.storage.feature_cache import CachedTrack, FeatureCache, TrackKey

MINUTES = 3
DURATION_US = MINUTES * 60 * US_PER_S


class Running:
    """An encoder whose every value depends on everything before it, so that a lost piece shows."""

    version = "1"
    parameters: dict = {}  # noqa: RUF012

    def __init__(self, name: str, stream: str) -> None:
        self.id, self.input = name, stream
        self.video = VideoNeed(4.0, 180) if stream == "video" else None
        self.audio = AudioNeed(1000) if stream == "audio" else None
        self._mean = 0.0
        self._values: list[float] = []

    def push(self, item: VideoSample | AudioBlock) -> None:
        new = float(item.rgb.mean()) if isinstance(item, VideoSample) else float(item.samples.sum())
        self._mean = 0.9 * self._mean + 0.1 * new
        self._values.append(self._mean)

    def track(self) -> FeatureTrack:
        values = np.array(self._values, np.float32)[:, None]
        hop_us = 250_000 if self.video else US_PER_S
        edges = regular_edges(len(values), hop_us)
        return FeatureTrack(self.id, "1", edges, values, np.ones(len(values), bool), ("mean",))

    def finish(self, duration_us: int) -> FeatureTrack:
        return self.track()

    def state(self) -> State:
        return {"mean": np.array(self._mean), "values": np.array(self._values)}

    def restore(self, state: State) -> None:
        self._mean, self._values = float(state["mean"]), state["values"].tolist()


@dataclass
class PretendedFile:
    """Stands for a file that `forward_pass` reads, and remembers from where it was read."""

    unreadable_from_us: int = 10 * DURATION_US
    slow_s: float = 0.0
    starts: list[tuple[int, int]] = field(default_factory=list)
    pieces: int = 0

    def forward_pass(
        self,
        path: Path,
        index: MediaIndex,
        *,
        video: VideoDemand | None,
        audio: AudioDemand | None,
        cut: Callable[[], bool],
    ) -> Iterator[VideoSample | AudioBlock]:
        self.starts.append((video.start_us, audio.start_us))
        for second in range(index.duration_us // US_PER_S):
            if second * US_PER_S >= self.unreadable_from_us:
                raise MediaUnreadable("The file is damaged.")
            rng = np.random.default_rng(second)
            samples = rng.normal(size=1000).astype(np.float32)
            pictures = rng.integers(0, 255, (4, 2, 2, 3)).astype(np.uint8)
            if second * US_PER_S >= audio.start_us:
                self.pieces += 1
                yield AudioBlock(second * US_PER_S, 1000, samples)
            for quarter in range(4):
                time_us = second * US_PER_S + quarter * 250_000
                time.sleep(self.slow_s)
                if cut():
                    return
                if time_us >= video.start_us:
                    self.pieces += 1
                    yield VideoSample(0, time_us, pictures[quarter])


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch) -> PretendedFile:
    pretended = PretendedFile()
    monkeypatch.setattr(watching, "forward_pass", pretended.forward_pass)
    return pretended


@dataclass
class Desk:
    """What a watch needs around it."""

    cache: FeatureCache
    events: list[Event] = field(default_factory=list)
    stop_at_us: int = 10 * DURATION_US
    explode_at_us: int = 10 * DURATION_US
    reached_us: int = 0

    def run(self) -> dict[str, CachedTrack]:
        def emit(event: Event) -> None:
            self.events.append(event)
            if isinstance(event, JobProgress):
                self.reached_us = round(event.fraction * DURATION_US)
                if self.reached_us >= self.explode_at_us:
                    raise ConnectionError("the window is gone")

        frames = FrameIndex(np.arange(MINUTES * 60 * 25) * 40_000, DURATION_US, np.zeros(1, np.int64))
        index = MediaIndex(frames, frames.starts_us, np.zeros(1, np.int64), False, 0, DURATION_US)
        clock = iter(range(10**9))  # every report is due
        ctx = JobContext(1, emit, lambda: self.reached_us >= self.stop_at_us, lambda: float(next(clock)))
        ctx.plan({watching.WATCHING: 1})
        (plan,) = plan_passes([Running("eye", "video"), Running("ear", "audio")])
        keys = {encoder.id: TrackKey("ab12", encoder.id, "1", {}) for encoder in plan.encoders}
        source = Source("m", Path("pretended.mp4"), index)
        watch = Watch(source, plan, keys, self.cache, _predict, ctx)
        tracks = watch.run()
        watch.forget()
        return tracks


def _predict(tracks: Mapping[str, FeatureTrack]) -> Prediction:
    counts: dict[str, object] = {name: len(track.values) for name, track in tracks.items()}
    return Prediction("test", "1", "", counts, "cpu", {}, "sentiment")


def _bytes(tracks: dict[str, CachedTrack]) -> dict[str, bytes]:
    return {name: cached.track.values.tobytes() for name, cached in tracks.items()}


@pytest.fixture
def whole(tmp_path: Path, file: PretendedFile) -> dict[str, CachedTrack]:
    """Return what an analysis without interruption computes."""
    tracks = Desk(FeatureCache(tmp_path / "undisturbed")).run()
    file.starts.clear()
    file.pieces = 0
    return tracks


def test_everything_reaches_the_encoders(whole: dict[str, CachedTrack]) -> None:
    assert {name: len(cached.track.values) for name, cached in whole.items()} == {"eye": 720, "ear": 180}
    assert whole["eye"].readable_until_us is None


def test_a_stopped_analysis_goes_on_where_it_was_and_ends_in_the_same_bits(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    cache = FeatureCache(tmp_path)
    for stop_at_s in (17, 95):
        with pytest.raises(Cancelled):
            Desk(cache, stop_at_us=stop_at_s * US_PER_S).run()
    assert _bytes(Desk(cache).run()) == _bytes(whole)
    assert [video_us // US_PER_S for video_us, _ in file.starts] == [0, 17, 95]
    assert file.pieces == 900, "nothing was read twice"
    assert not list((tmp_path / "checkpoints").rglob(f"*{SUFFIX}"))


def test_a_killed_analysis_goes_on_from_its_last_minute(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    cache = FeatureCache(tmp_path)
    with pytest.raises(ConnectionError):
        Desk(cache, explode_at_us=130 * US_PER_S).run()
    assert _bytes(Desk(cache).run()) == _bytes(whole)
    assert file.starts[1][0] // US_PER_S == 120


def test_a_damaged_checkpoint_costs_time_only(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    cache = FeatureCache(tmp_path)
    with pytest.raises(Cancelled):
        Desk(cache, stop_at_us=95 * US_PER_S).run()
    (path,) = (tmp_path / "checkpoints").rglob(f"*{SUFFIX}")
    path.write_bytes(path.read_bytes()[:-9])
    assert _bytes(Desk(cache).run()) == _bytes(whole)
    assert file.starts[1] == (0, 0)


def test_without_room_for_checkpoints_the_analysis_goes_on(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    (tmp_path / "checkpoints").write_text("in the way")
    assert _bytes(Desk(FeatureCache(tmp_path)).run()) == _bytes(whole)


def test_glimpses_grow_while_it_runs(
    tmp_path: Path, file: PretendedFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_GLIMPSE_S", 0.05)
    file.slow_s = 0.001
    desk = Desk(FeatureCache(tmp_path))
    desk.run()
    glimpses = [event for event in desk.events if isinstance(event, PartialCurves)]
    assert len(glimpses) >= 3
    until = [glimpse.until_us for glimpse in glimpses]
    assert until == sorted(until)
    for glimpse in glimpses:
        seen, heard = glimpse.prediction.settings["eye"], glimpse.prediction.settings["ear"]
        assert abs(seen / 4 - heard) <= 1, "both are of one place"


def test_a_file_that_stops_being_readable_keeps_what_came_before(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    file.unreadable_from_us = 100 * US_PER_S
    tracks = Desk(FeatureCache(tmp_path)).run()
    assert tracks["eye"].readable_until_us == 100 * US_PER_S
    assert tracks["eye"].track.values.tobytes() == whole["eye"].track.values[:400].tobytes()


def test_a_file_that_cannot_be_read_at_all_is_an_error(tmp_path: Path, file: PretendedFile) -> None:
    file.unreadable_from_us = 0
    with pytest.raises(MediaUnreadable):
        Desk(FeatureCache(tmp_path)).run()


def test_a_long_way_back_shows_that_it_is_alive_and_can_be_stopped(
    tmp_path: Path, file: PretendedFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PACKETS_PER_SIGN", 20)
    cache = FeatureCache(tmp_path)
    with pytest.raises(Cancelled):
        Desk(cache, stop_at_us=95 * US_PER_S).run()
    desk = Desk(cache)
    desk.run()
    signs = [event for event in desk.events if isinstance(event, JobProgress) and event.step != WATCHING]
    assert len(signs) >= 95 * 4 // 20 - 1
