"""One pass over a pretended file: glimpses, checkpoints, and going on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from tests.networks_kit import Running
from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.needs import AudioNeed, VideoNeed
from vemo_desktop.domain.timebase import US_PER_S, FrameIndex
from vemo_desktop.domain.tracks import FeatureTrack, Prediction
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.jobs.context import Cancelled, JobContext
from vemo_desktop.jobs.events import Event, JobProgress, PartialCurves
from vemo_desktop.media.forward import Demand
from vemo_desktop.media.index import MediaIndex
from vemo_desktop.media.merging import Piece
from vemo_desktop.pipeline import glimpses, keeping, watching
from vemo_desktop.pipeline.glimpses import Glimpses
from vemo_desktop.pipeline.orders import order_for
from vemo_desktop.pipeline.watching import Source, Watch
from vemo_desktop.storage.cache_folder import SUFFIX
from vemo_desktop.storage.feature_cache import CachedTrack, Checkpoint, FeatureCache, TrackKey

MINUTES = 3
DURATION_US = MINUTES * 60 * US_PER_S
SEEN, HEARD = VideoNeed(4.0, 180), AudioNeed(1000)


@dataclass
class PretendedFile:
    """Stands for a file that `forward_pass` reads, and remembers from where it was read."""

    unreadable_from_us: int = 10 * DURATION_US
    slow_s: float = 0.0
    starts: list[list[int]] = field(default_factory=list)
    pieces: int = 0

    def forward_pass(
        self, path: Path, index: MediaIndex, demands: Sequence[Demand], *, cut: Callable[[], bool]
    ) -> Iterator[Piece]:
        self.starts.append([demand.first for demand in demands])
        for second in range(index.duration_us // US_PER_S):
            if second * US_PER_S >= self.unreadable_from_us:
                raise MediaUnreadable("The file is damaged.")
            for number, demand in enumerate(demands):
                for item in self._second(second, demand, cut):
                    self.pieces += 1
                    yield Piece(number, item)
            if cut():
                return

    def _second(
        self, second: int, demand: Demand, cut: Callable[[], bool]
    ) -> Iterator[VideoSample | AudioBlock]:
        rng = np.random.default_rng(second)
        if demand.need == HEARD:
            if second * 1000 >= demand.first:
                yield AudioBlock(second * US_PER_S, 1000, rng.normal(size=1000).astype(np.float32))
            return
        pictures = rng.integers(0, 255, (4, 2, 2, 3)).astype(np.uint8)
        for quarter in range(4):
            time.sleep(self.slow_s)
            if cut():
                return
            if second * 4 + quarter >= demand.first:
                yield VideoSample(0, second * US_PER_S + quarter * 250_000, pictures[quarter])


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch) -> PretendedFile:
    pretended = PretendedFile()
    monkeypatch.setattr(watching, "forward_pass", pretended.forward_pass)
    return pretended


class MortalCache(FeatureCache):
    """A cache of a process that may be killed: nothing is kept any more then."""

    is_dead = False

    def put_checkpoint(self, key: TrackKey, checkpoint: Checkpoint) -> None:
        if not self.is_dead:
            super().put_checkpoint(key, checkpoint)


@dataclass
class Desk:
    """What a watch needs around it."""

    cache: FeatureCache
    events: list[Event] = field(default_factory=list)
    stop_at_us: int = 10 * DURATION_US
    explode_at_us: int = 10 * DURATION_US
    reached_us: int = 0
    slow_s: float = 0.0

    def run(self) -> dict[str, CachedTrack]:
        def emit(event: Event) -> None:
            self.events.append(event)
            if isinstance(event, JobProgress):
                self.reached_us = round(event.fraction * DURATION_US)
                if self.reached_us >= self.explode_at_us:
                    self.cache.is_dead = True
                    raise ConnectionError("the window is gone")

        frames = FrameIndex(np.arange(MINUTES * 60 * 25) * 40_000, DURATION_US, np.zeros(1, np.int64))
        index = MediaIndex(frames, frames.starts_us, np.zeros(1, np.int64), False, 0, DURATION_US)
        clock = iter(range(10**9))  # every report is due
        ctx = JobContext(1, emit, lambda: self.reached_us >= self.stop_at_us, lambda: float(next(clock)))
        ctx.plan({"watching": 1})
        orders = [
            order_for("ab12", Running("eye", SEEN, slow_s=self.slow_s), (), ()),
            order_for("ab12", Running("ear", HEARD), (), ()),
        ]
        watch = Watch(
            Source("m", Path("pretended.mp4"), index),
            orders,
            self.cache,
            lambda share: ctx.step("watching", share, 1),
            ctx,
            Glimpses(_look),
        )
        tracks = watch.run()
        for order in orders:
            self.cache.drop_checkpoint(order.key)
        return {order.encoder.id: tracks[order.digest] for order in orders}


def _look(tracks: Mapping[str, FeatureTrack]) -> list[PartialCurves]:
    counts: dict[str, object] = {track.encoder: len(track.values) for track in tracks.values()}
    until_us = min(int(track.edges_us[-1]) for track in tracks.values())
    return [PartialCurves(1, "m", Prediction("test", "1", "", counts, "cpu", {}, "sentiment"), until_us)]


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
    for (seen, heard), reached_s in zip(file.starts, (0, 17, 95), strict=True):
        assert reached_s <= seen / 4 <= reached_s + 4
        assert reached_s <= heard / 1000 <= reached_s + 11, "its pieces are longer, and as many may wait"
    assert file.pieces < 900 + 2 * 2 * 10, "nothing but what waited was read twice"
    assert not list((tmp_path / "checkpoints").rglob(f"*{SUFFIX}"))


def test_a_killed_analysis_goes_on_from_what_was_kept_last(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_EVERY_S", 0.02)
    monkeypatch.setattr(keeping, "_SHARE", 1.0)
    cache = MortalCache(tmp_path)
    with pytest.raises(ConnectionError):
        Desk(cache, explode_at_us=130 * US_PER_S, slow_s=0.001).run()
    cache.is_dead = False
    assert _bytes(Desk(cache, slow_s=0.001).run()) == _bytes(whole)
    assert 40 <= file.starts[1][0] / 4 <= 134


def test_a_damaged_checkpoint_costs_time_only(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    cache = FeatureCache(tmp_path)
    with pytest.raises(Cancelled):
        Desk(cache, stop_at_us=95 * US_PER_S).run()
    (path,) = (tmp_path / "checkpoints").rglob(f"eye*{SUFFIX}")
    path.write_bytes(path.read_bytes()[:-9])
    assert _bytes(Desk(cache).run()) == _bytes(whole)
    assert file.starts[1][0] == 0
    assert file.starts[1][1] >= 95_000, "the other encoder has lost nothing"


def test_without_room_for_checkpoints_the_analysis_goes_on(
    tmp_path: Path, file: PretendedFile, whole: dict[str, CachedTrack]
) -> None:
    (tmp_path / "checkpoints").write_text("in the way")
    assert _bytes(Desk(FeatureCache(tmp_path)).run()) == _bytes(whole)


def test_glimpses_grow_while_it_runs(
    tmp_path: Path, file: PretendedFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glimpses, "_EVERY_S", 0.05)
    file.slow_s = 0.001
    desk = Desk(FeatureCache(tmp_path))
    desk.run()
    seen_so_far = [event for event in desk.events if isinstance(event, PartialCurves)]
    assert len(seen_so_far) >= 3
    until = [glimpse.until_us for glimpse in seen_so_far]
    assert until == sorted(until)
    for glimpse in seen_so_far:
        seen, heard = glimpse.prediction.settings["eye"], glimpse.prediction.settings["ear"]
        assert abs(seen / 4 - heard) <= 2, "both are of one place, up to the step that grows"


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


def test_one_encoder_that_is_given_something_else_makes_another_track() -> None:
    found = set()
    for need in (SEEN, VideoNeed(8.0, 180), VideoNeed(4.0, 90), HEARD):
        encoder = Running("eye", need)
        encoder.parameters = {}  # does not say itself what it depends on
        found.add(order_for("ab12", encoder, (), ()).digest)
    assert len(found) == 4


def test_a_long_way_back_shows_that_it_is_alive_and_can_be_stopped(
    tmp_path: Path, file: PretendedFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "_PACKETS_PER_SIGN", 20)
    cache = FeatureCache(tmp_path)
    with pytest.raises(Cancelled):
        Desk(cache, stop_at_us=95 * US_PER_S).run()
    desk = Desk(cache)
    desk.run()
    signs = [event for event in desk.events if isinstance(event, JobProgress) and event.step != "watching"]
    assert len(signs) >= 95 * 4 // 20 - 1
