"""Encoders at work side by side: each on its own thread, fed through its own short queue.

Decoding, opencv, numpy and torch all work outside Python's lock, so threads of one process do what
several processes could, without copying pictures between them. The queues are short: whoever is slowest
sets the pace, and memory stays flat however long the video is.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Generic, TypeVar

from vemo_desktop.ml.encoding import Encoder, EncoderInput, EncoderItem

T = TypeVar("T")

_DEPTH = 8
"""Pieces waiting per encoder: 8 pictures of 224 × 398 take 2 MB."""
_LOOK_UP_S = 0.05
"""How often a blocked feeder looks whether it should stop."""


class Mark(Generic[T]):
    """A place in the stream at which every encoder is asked something.

    The mark travels through the queues behind exactly the pieces that were pushed before it, so the
    answers belong together although no encoder waits for another.

    Parameters
    ----------
    ask : callable
        Called with each encoder, on its thread.
    then : callable
        Called once with all answers by encoder identifier, on the thread of the encoder that came last.
    """

    def __init__(self, ask: Callable[[Encoder], T], then: Callable[[dict[str, T]], None]) -> None:
        self._ask = ask
        self._then = then
        self._answers: dict[str, T] = {}
        self._lock = threading.Lock()
        self._expected = 0
        self._passed = threading.Event()

    @property
    def is_passed(self) -> bool:
        """Whether every encoder has answered and `then` has been called."""
        return self._passed.is_set()

    def wait(self, timeout_s: float) -> bool:
        """Wait until the mark is passed; False if that takes too long."""
        return self._passed.wait(timeout_s)

    def expect(self, count: int) -> None:
        """Say how many encoders will answer; before the mark is sent."""
        self._expected = count

    def meet(self, encoder: Encoder) -> None:
        """Take the answer of one encoder."""
        answer = self._ask(encoder)
        with self._lock:
            self._answers[encoder.id] = answer
            is_last = len(self._answers) == self._expected
        if is_last:
            self._then(self._answers)
            self._passed.set()


class _End:
    """Travels behind the last piece."""


class _Lane(threading.Thread):
    """One encoder, its queue and its thread."""

    def __init__(self, encoder: Encoder, failed: threading.Event) -> None:
        super().__init__(name=f"vemo-encoder-{encoder.id}", daemon=True)
        self.encoder = encoder
        self.pieces: queue.Queue[EncoderItem | Mark[Any] | _End] = queue.Queue(_DEPTH)
        self.error: BaseException | None = None
        self._failed = failed

    def run(self) -> None:
        """Work until the end comes, or until some encoder fails."""
        try:
            while not self._failed.is_set():
                piece = self.pieces.get()
                if isinstance(piece, _End):
                    return
                if isinstance(piece, Mark):
                    piece.meet(self.encoder)
                else:
                    self.encoder.push(piece)
        except BaseException as error:  # raised again on the feeding thread
            self.error = error
            self._failed.set()


class Feeder:
    """Feeds several encoders at once. A context manager: no thread outlives it.

    Parameters
    ----------
    encoders : sequence of Encoder
    """

    def __init__(self, encoders: Sequence[Encoder]) -> None:
        self._failed = threading.Event()
        self._lanes = [_Lane(encoder, self._failed) for encoder in encoders]
        for lane in self._lanes:
            lane.start()

    def __enter__(self) -> Feeder:
        return self

    def __exit__(self, *_: object) -> None:
        self._failed.set()  # whatever still waits in the queues is not wanted any more
        for lane in self._lanes:
            while lane.is_alive():
                _make_room(lane.pieces)
                with suppress(queue.Full):
                    lane.pieces.put_nowait(_End())
                lane.join(_LOOK_UP_S)

    def push(self, stream: EncoderInput, piece: EncoderItem) -> None:
        """Hand a piece to every encoder of a stream; waits while a queue is full.

        All of them get it or one has failed: it cannot be interrupted half-way, so that the encoders never
        stand at different places.

        Raises
        ------
        Exception
            Whatever an encoder raised.
        """
        for lane in self._lanes:
            if lane.encoder.input == stream:
                self._put(lane, piece)

    def mark(self, mark: Mark[Any]) -> None:
        """Send a mark behind everything pushed so far. Raises as `push` does."""
        mark.expect(len(self._lanes))
        for lane in self._lanes:
            self._put(lane, mark)

    def drain(self, check: Callable[[], None]) -> None:
        """Wait until the encoders have done all that was pushed. Raises as `push` and `check` do."""
        reached: Mark[None] = Mark(lambda _: None, lambda _: None)
        self.mark(reached)
        while not reached.wait(_LOOK_UP_S):
            check()
            self._raise_failure()

    def _put(self, lane: _Lane, piece: EncoderItem | Mark[Any]) -> None:
        while True:
            self._raise_failure()
            with suppress(queue.Full):
                lane.pieces.put(piece, timeout=_LOOK_UP_S)
                return

    def _raise_failure(self) -> None:
        if self._failed.is_set():
            for lane in self._lanes:
                if lane.error is not None:
                    raise lane.error


def _make_room(pieces: queue.Queue[EncoderItem | Mark[Any] | _End]) -> None:
    with suppress(queue.Empty):
        while True:
            pieces.get_nowait()
