"""Places in a stream at which all encoders are asked something."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from vemo_desktop.ml.encoding import Encoder
from vemo_desktop.pipeline.orders import Order

T = TypeVar("T")


class Mark(Generic[T]):
    """A place in the stream at which every encoder is asked something.

    The mark travels through the queues behind exactly the pieces that were pushed before it, so the
    answers belong together although no encoder waits for another.

    Parameters
    ----------
    ask : callable
        Called with each encoder, on its thread.
    then : callable
        Called once with all answers by digest of their orders, on the thread of the encoder that came last.
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

    def expect(self, count: int) -> None:
        """Say how many encoders will answer; before the mark is sent."""
        self._expected = count

    def meet(self, order: Order) -> None:
        """Take the answer of one encoder."""
        answer = self._ask(order.encoder)
        with self._lock:
            self._answers[order.digest] = answer
            is_last = len(self._answers) == self._expected
        if is_last:
            self._then(self._answers)
            self._passed.set()
