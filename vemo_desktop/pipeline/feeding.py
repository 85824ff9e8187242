"""Encoders at work side by side: each on its own thread, fed through its own short queue.

Decoding, opencv, numpy and torch all work outside Python's lock, so threads of one process do what
several processes could, without copying pictures between them. The queues are short: whoever is slowest
sets the pace, and memory stays flat however long the video is.
"""

from __future__ import annotations

import importlib
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from vemo_desktop.domain.tracks import FeatureTrack
from vemo_desktop.errors import NetworkError
from vemo_desktop.ml.encoding import EncoderItem
from vemo_desktop.ml.memory import memory_errors
from vemo_desktop.pipeline.keeping import Keeper
from vemo_desktop.pipeline.marks import Mark
from vemo_desktop.pipeline.orders import Order

_DEPTH = 8
"""Pieces waiting per encoder: 8 pictures of 224 × 398 take 2 MB."""
_LOOK_UP_S = 0.05
"""How often a blocked feeder looks whether it should stop."""


_IMPORTING = threading.Lock()


def _import_all(libraries: Sequence[str]) -> None:
    """Import what any of the encoders needs, before the first of them begins.

    While one thread imports torch, scipy finds a torch without tensors on the others and fails: it asks
    each array whether it is one of torch's as soon as there is a module of that name.
    """
    with _IMPORTING:
        for name in libraries:
            importlib.import_module(name)


class EncoderRefused(Exception):
    """An encoder cannot run here. Not for users: other networks of the analysis may go on without it."""

    def __init__(self, order: Order, error: NetworkError) -> None:
        super().__init__(str(error))
        self.order = order
        self.error = error


@dataclass(frozen=True, slots=True)
class _Finish:
    """Travels behind the last piece: the track ends at `end_us`."""

    end_us: int


class _WakeUp:
    """Wakes a lane that waits for pieces after all have been told to stop."""


class _Lane(threading.Thread):
    """One encoder, its queue and its thread."""

    def __init__(
        self, order: Order, keeper: Keeper | None, halted: threading.Event, libraries: Sequence[str]
    ) -> None:
        super().__init__(name=f"vemo-encoder-{order.encoder.id}", daemon=True)
        self.order = order
        self.pieces: queue.Queue[EncoderItem | Mark[Any] | _Finish | _WakeUp] = queue.Queue(_DEPTH)
        self.times: deque[int] = deque()
        """Times of the pieces that were handed over and are not done yet."""
        self.done = 0
        self.track: FeatureTrack | None = None
        self.error: BaseException | None = None
        self._keeper = keeper
        self._halted = halted
        self._libraries = libraries

    def run(self) -> None:
        """Work until the track is whole, or until all have to stop."""
        try:
            with memory_errors():
                _import_all(self._libraries)
                self._work()
        except BaseException as error:  # raised again on the feeding thread
            self.error = error
            self._halted.set()

    def _work(self) -> None:
        encoder = self.order.encoder
        while True:
            piece = self.pieces.get()
            if self._halted.is_set():
                if self._keeper is not None:
                    self._keeper.keep()
                return
            if isinstance(piece, Mark):
                piece.meet(self.order)
            elif isinstance(piece, _Finish):
                if self._keeper is not None:
                    self._keeper.keep()  # finishing may take long, and cannot be taken back
                self.track = encoder.finish(piece.end_us)
                return
            elif not isinstance(piece, _WakeUp):
                encoder.push(piece)
                self.done += 1
                self.times.popleft()
                if self._keeper is not None:
                    self._keeper.took(piece)


class Feeder:
    """Feeds several encoders at once. A context manager: no thread outlives it.

    Left early, by whatever, each encoder ends what it is at, drops what waits for it, and is kept where it
    then stands.

    Parameters
    ----------
    lanes : sequence of (Order, Keeper or None)
        What to compute; lanes are known by their places in it.
    idle : callable
        Called several times a second while the feeder waits for encoders; may raise to stop.
    """

    def __init__(self, lanes: Sequence[tuple[Order, Keeper | None]], idle: Callable[[], None]) -> None:
        self._halted = threading.Event()
        self._idle = idle
        libraries = sorted({name for order, _ in lanes for name in order.encoder.libraries})
        self._lanes = [_Lane(order, keeper, self._halted, libraries) for order, keeper in lanes]
        for lane in self._lanes:
            lane.start()

    def __enter__(self) -> Feeder:
        return self

    def __exit__(self, *_: object) -> None:
        self._halted.set()
        for lane in self._lanes:
            while lane.is_alive():
                with suppress(queue.Full):
                    lane.pieces.put_nowait(_WakeUp())
                lane.join(_LOOK_UP_S)

    @property
    def done(self) -> int:
        """How many pieces the encoders have taken, all together."""
        return sum(lane.done for lane in self._lanes)

    @property
    def pending_us(self) -> int | None:
        """The time of the earliest piece that some encoder has not done yet; None if there is none."""
        times = []
        for lane in self._lanes:
            with suppress(IndexError):  # done in this very moment
                times.append(lane.times[0])
        return min(times, default=None)

    def push(self, lanes: Iterable[int], piece: EncoderItem, time_us: int = 0) -> None:
        """Hand a piece to the encoders of some lanes; waits while a queue is full.

        Raises
        ------
        EncoderRefused
            If an encoder raised a `NetworkError`.
        Exception
            Whatever else an encoder or `idle` raised. Some encoders may have the piece then, others not.
        """
        for number in lanes:
            self._lanes[number].times.append(time_us)
            self._put(self._lanes[number], piece)

    def mark(self, mark: Mark[Any]) -> None:
        """Send a mark behind everything pushed so far. Raises as `push` does."""
        mark.expect(len(self._lanes))
        for lane in self._lanes:
            self._put(lane, mark)

    def finish(self, end_us: int) -> dict[str, FeatureTrack]:
        """Wait until the encoders have done all that was pushed; return their tracks by digest of the orders.

        Raises as `push` does.
        """
        for lane in self._lanes:
            self._put(lane, _Finish(end_us))
        tracks = {}
        for lane in self._lanes:
            while lane.is_alive():
                lane.join(_LOOK_UP_S)
                self._idle()
                self._raise_failure()
            self._raise_failure()
            assert lane.track is not None
            tracks[lane.order.digest] = lane.track
        return tracks

    def _put(self, lane: _Lane, piece: EncoderItem | Mark[Any] | _Finish) -> None:
        while True:
            self._raise_failure()
            with suppress(queue.Full):
                lane.pieces.put(piece, timeout=_LOOK_UP_S)
                return
            self._idle()

    def _raise_failure(self) -> None:
        if not self._halted.is_set():
            return
        for lane in self._lanes:
            if isinstance(lane.error, NetworkError):
                raise EncoderRefused(lane.order, lane.error) from lane.error
            if lane.error is not None:
                raise lane.error
