"""Encoders side by side: order, marks at one place of the stream, failures, no thread left."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest

from vemo_desktop.domain.media import AudioBlock, VideoSample
from vemo_desktop.domain.tracks import FeatureTrack, regular_edges
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.ml.encoding import AudioNeed, State, VideoNeed
from vemo_desktop.pipeline.feeding import Feeder, Mark
from vemo_desktop.pipeline.passes import plan_passes


class Counting:
    """An encoder that remembers when its pieces were, slowly if asked to."""

    version = "1"
    parameters: dict = {}  # noqa: RUF012

    def __init__(
        self, name: str, stream: str, *, height: int = 64, slow_s: float = 0, fails_at: int = -1
    ) -> None:
        self.id, self.input = name, stream
        self.video = VideoNeed(4.0, height) if stream == "video" else None
        self.audio = AudioNeed(16000) if stream == "audio" else None
        self.times: list[int] = []
        self._slow_s, self._fails_at = slow_s, fails_at

    def push(self, item: VideoSample | AudioBlock) -> None:
        time.sleep(self._slow_s)
        if len(self.times) == self._fails_at:
            raise MemoryError("too large")
        self.times.append(item.time_us if isinstance(item, VideoSample) else item.start_us)

    def track(self) -> FeatureTrack:
        return self.finish(0)

    def finish(self, duration_us: int) -> FeatureTrack:
        values = np.array(self.times, np.float32)[:, None]
        return FeatureTrack(
            self.id, "1", regular_edges(len(values), 250_000), values, np.ones(len(values), bool), ("t",)
        )

    def state(self) -> State:
        return {"times": np.array(self.times, np.int64)}

    def restore(self, state: State) -> None:
        self.times = state["times"].tolist()


def _picture(number: int) -> VideoSample:
    return VideoSample(number, number, np.zeros((1, 1, 3), np.uint8))


def _sound(number: int) -> AudioBlock:
    return AudioBlock(number, 16000, np.zeros(1, np.float32))


def _feed(encoders: list[Counting], pictures: int, check: Callable[[], None]) -> None:
    with Feeder(encoders) as feeder:
        for number in range(pictures):
            feeder.push("video", _picture(number))
        feeder.drain(check)


def _no_lane_lives() -> bool:
    return not [thread for thread in threading.enumerate() if thread.name.startswith("vemo-encoder")]


def test_each_encoder_gets_its_stream_in_order() -> None:
    fast, slow, ear = Counting("a", "video"), Counting("b", "video", slow_s=0.002), Counting("c", "audio")
    with Feeder([fast, slow, ear]) as feeder:
        for number in range(50):
            feeder.push("video", _picture(number))
            feeder.push("audio", _sound(-number))
        feeder.drain(lambda: None)
    assert fast.times == slow.times == list(range(50))
    assert ear.times == [-number for number in range(50)]
    assert _no_lane_lives()


def test_a_mark_meets_every_encoder_behind_the_same_pieces() -> None:
    encoders = [Counting("a", "video"), Counting("b", "video", slow_s=0.005), Counting("c", "audio")]
    caught: list[dict[str, int]] = []
    with Feeder(encoders) as feeder:
        for number in range(30):
            feeder.push("video", _picture(number))
            feeder.push("audio", _sound(number))
            if number % 10 == 9:
                feeder.mark(Mark(lambda encoder: len(encoder.times), caught.append))
        feeder.drain(lambda: None)
    assert caught == [{"a": n, "b": n, "c": n} for n in (10, 20, 30)]


def test_a_slow_encoder_sets_the_pace_and_memory_stays_bounded() -> None:
    slow = Counting("slow", "video", slow_s=0.01)
    with Feeder([slow]) as feeder:
        for number in range(40):
            feeder.push("video", _picture(number))
            assert number - len(slow.times) <= 10
        feeder.drain(lambda: None)


@pytest.mark.parametrize("fails_at", [0, 20])
def test_what_an_encoder_raises_reaches_the_feeding_thread(fails_at: int) -> None:
    bad = Counting("bad", "video", fails_at=fails_at)
    with pytest.raises(MemoryError, match="too large"):
        _feed([Counting("ok", "video"), bad], 1000, lambda: None)
    assert _no_lane_lives()


def test_draining_stops_when_asked_and_leaves_no_thread() -> None:
    def check() -> None:
        raise Cancelled

    slow = Counting("slow", "video", slow_s=0.2)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        _feed([slow], 6, check)
    assert time.monotonic() - started < 1.0, "pieces that still wait are dropped"
    assert _no_lane_lives()


def test_encoders_with_the_same_needs_share_a_pass() -> None:
    eye, face, ear, large = (
        Counting("eye", "video"),
        Counting("face", "video"),
        Counting("ear", "audio"),
        Counting("large", "video", height=480),
    )
    passes = plan_passes([eye, face, ear, large])
    assert [[encoder.id for encoder in plan.encoders] for plan in passes] == [
        ["eye", "face", "ear"],
        ["large"],
    ]
    assert passes[0].audio == AudioNeed(16000)
    assert passes[1].audio is None
    assert plan_passes([]) == []


def test_words_need_no_pass() -> None:
    words = Counting("words", "cues")
    assert plan_passes([words]) == []
