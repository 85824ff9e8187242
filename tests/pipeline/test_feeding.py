"""Encoders side by side: order, marks at one place of the stream, failures, no thread left."""

from __future__ import annotations

import importlib
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.networks_kit import Running
from vemo_desktop.domain.media import AudioBlock, Cue, VideoSample
from vemo_desktop.domain.needs import AudioNeed, VideoNeed
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.errors import NetworkError
from vemo_desktop.jobs.context import Cancelled
from vemo_desktop.media.forward import Demand
from vemo_desktop.pipeline.feeding import EncoderRefused, Feeder
from vemo_desktop.pipeline.keeping import Keeper
from vemo_desktop.pipeline.marks import Mark
from vemo_desktop.pipeline.orders import Order, order_for
from vemo_desktop.pipeline.passes import plan_streams
from vemo_desktop.storage.feature_cache import FeatureCache

SEEN, HEARD = VideoNeed(4.0, 64), AudioNeed(16_000)


def _order(encoder: Running) -> Order:
    return order_for("ab12", encoder, (), ())


def _feeder(*encoders: Running, idle: Callable[[], None] = lambda: None) -> Feeder:
    return Feeder([(_order(encoder), None) for encoder in encoders], idle)


def _feed(*encoders: Running, pictures: int = 11, idle: Callable[[], None] = lambda: None) -> None:
    with _feeder(*encoders, idle=idle) as feeder:
        for number in range(pictures):
            feeder.push(range(len(encoders)), _picture(number))
        feeder.finish(60)


def _times(encoder: Running) -> list[int]:
    return encoder.state()["times"].tolist()


def _picture(number: int) -> VideoSample:
    return VideoSample(number, number, np.zeros((1, 1, 3), np.uint8))


def _sound(number: int) -> AudioBlock:
    return AudioBlock(number, 16000, np.zeros(1, np.float32))


def _no_lane_lives() -> bool:
    return not [thread for thread in threading.enumerate() if thread.name.startswith("vemo-encoder")]


def test_each_encoder_gets_its_pieces_in_order_and_gives_its_track() -> None:
    fast, slow, ear = Running("a", SEEN), Running("b", SEEN, slow_s=0.002), Running("c", HEARD)
    with _feeder(fast, slow, ear) as feeder:
        for number in range(50):
            feeder.push([0, 1], _picture(number))
            feeder.push([2], _sound(number))
        tracks = feeder.finish(60)
    assert _times(fast) == _times(slow) == _times(ear) == list(range(50))
    assert {digest: track.encoder for digest, track in tracks.items()} == {
        _order(one).digest: one.id for one in (fast, slow, ear)
    }
    assert all(track.edges_us[-1] == 60 for track in tracks.values())
    assert _no_lane_lives()


def test_encoders_of_one_name_with_other_parameters_are_kept_apart() -> None:
    small, large = Running("eye", SEEN), Running("eye", VideoNeed(4.0, 480))
    with _feeder(small, large) as feeder:
        feeder.push([0], _picture(1))
        feeder.push([1], _picture(2))
        tracks = feeder.finish(60)
    assert [track.edges_us[0] for track in tracks.values()] == [1, 2]


def test_whatever_an_encoder_is_given_is_part_of_its_key() -> None:
    needs = [
        SEEN,
        VideoNeed(4.0, 480),
        VideoNeed(None, 64),
        VideoNeed(None, 64, frames=(1, 2)),
        VideoNeed(None, 64, frames=(1, 3)),
        VideoNeed(None, 64, side="shorter"),
        HEARD,
        AudioNeed(8_000),
    ]
    encoders = [Running("one", need) for need in needs]
    for encoder in encoders:
        encoder.parameters = {}
    assert len({_order(encoder).digest for encoder in encoders}) == len(needs)
    words = Running("words")
    assert _order(words).digest != order_for("ab12", words, [Cue(Interval(0, 1), "Hello")], ()).digest
    reader = Running("reader", sources=("words",))
    first, second = (order_for("ab12", reader, (), (digest,)) for digest in ("aa", "bb"))
    assert first.digest != second.digest


def test_a_mark_meets_every_encoder_behind_the_same_pieces() -> None:
    encoders = [Running("a", SEEN), Running("b", SEEN, slow_s=0.005), Running("c", HEARD)]
    caught: list[list[int]] = []
    with _feeder(*encoders) as feeder:
        for number in range(30):
            feeder.push([0, 1], _picture(number))
            feeder.push([2], _sound(number))
            if number % 10 == 9:
                mark = Mark(lambda encoder: encoder.taken, lambda answers: caught.append([*answers.values()]))
                feeder.mark(mark)
        feeder.finish(60)
    assert caught == [[n, n, n] for n in (10, 20, 30)]
    assert mark.is_passed


def test_a_slow_encoder_sets_the_pace_and_memory_stays_bounded() -> None:
    slow = Running("slow", SEEN, slow_s=0.01)
    with _feeder(slow) as feeder:
        for number in range(40):
            feeder.push([0], _picture(number), time_us=number)
            assert number - slow.taken <= 10
            assert feeder.pending_us is None or 0 <= feeder.pending_us <= number
        feeder.finish(60)
        assert feeder.pending_us is None
        assert feeder.done == 40


def test_what_an_encoder_raises_reaches_the_feeding_thread() -> None:
    bad = Running("bad", SEEN, fails=MemoryError("too large"))
    with pytest.raises(MemoryError, match="too large"):
        _feed(Running("ok", SEEN), bad, pictures=1000)
    assert _no_lane_lives()


def test_a_refusal_says_which_encoder_it_was() -> None:
    bad = Running("bad", SEEN, fails=NetworkError("It cannot run."))
    with pytest.raises(EncoderRefused) as refused:
        _feed(Running("ok", SEEN), bad)
    assert refused.value.order.encoder is bad
    assert refused.value.error.message == "It cannot run."


@pytest.mark.parametrize("text", ["CUDA out of memory. Tried", "DefaultCPUAllocator: can't allocate memory"])
def test_every_way_of_running_out_of_memory_is_one(text: str) -> None:
    with pytest.raises(MemoryError):
        _feed(Running("bad", SEEN, fails=RuntimeError(text)))


@pytest.mark.parametrize("is_full", [True, False])
def test_waiting_stops_when_asked_and_leaves_no_thread(is_full: bool) -> None:
    def stop() -> None:
        raise Cancelled

    started = time.monotonic()
    with pytest.raises(Cancelled):
        _feed(Running("slow", SEEN, slow_s=0.2), pictures=20 if is_full else 6, idle=stop)
    assert time.monotonic() - started < 1.0, "pieces that still wait are dropped"
    assert _no_lane_lives()


def test_each_encoder_is_kept_where_it_stands_when_the_work_stops(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    whole, slow = Running("slow", HEARD), Running("slow", HEARD, slow_s=0.01)
    for number in range(40):
        whole.push(_sound(number))
    with Feeder([(_order(slow), Keeper(_order(slow), cache))], lambda: None) as feeder:
        for number in range(40):
            feeder.push([0], _sound(number))
    taken = slow.taken
    assert 30 <= taken < 40, "what waited was dropped"
    again = Running("slow", HEARD, slow_s=0.01)
    keeper = Keeper(_order(again), cache)
    assert keeper.position == taken * len(_sound(0).samples)
    for number in range(taken, 40):
        again.push(_sound(number))
    assert _times(again) == _times(whole)
    assert again.finish(60).values.tobytes() == whole.finish(60).values.tobytes()


def test_encoders_with_the_same_needs_at_the_same_place_share_a_stream(tmp_path: Path) -> None:
    cache = FeatureCache(tmp_path)
    encoders = [
        Running("ear", HEARD),
        Running("eye", SEEN),
        Running("face", SEEN),
        Running("large", VideoNeed(4.0, 480)),
        Running("later", SEEN),
    ]
    lanes = [(_order(encoder), Keeper(_order(encoder), cache)) for encoder in encoders]
    lanes[4][1].took(_picture(0))
    streams = plan_streams(lanes)
    assert [(stream.demand, stream.lanes) for stream in streams] == [
        (Demand(SEEN), (1, 2)),
        (Demand(VideoNeed(4.0, 480)), (3,)),
        (Demand(SEEN, 1), (4,)),
        (Demand(HEARD), (0,)),
    ]
    assert plan_streams([]) == []


def test_no_encoder_meets_a_library_that_another_is_importing(tmp_path, monkeypatch) -> None:
    """As scipy does: it asks for the tensors of torch as soon as there is a module of that name."""
    (tmp_path / "made_up_library.py").write_text(
        "import time; time.sleep(0.3); tensors = True", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)

    class Importing(Running):
        libraries = ("made_up_library",)

        def push(self, item: object) -> None:
            importlib.import_module("made_up_library")
            super().push(item)

    class Meeting(Running):
        def push(self, item: object) -> None:
            found = sys.modules.get("made_up_library")
            assert found is None or found.tensors
            super().push(item)

    importing, meeting = Importing("a", SEEN), Meeting("b", SEEN, slow_s=0.05)
    _feed(importing, meeting)
    assert _times(meeting) == list(range(11))
