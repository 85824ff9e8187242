"""Messages arrive as they were sent, arrays included, or not at all."""

from __future__ import annotations

import io
import tracemalloc

import numpy as np
import pytest

from vemo_desktop.domain.tracks import CurveKind, Curves, Prediction, regular_edges
from vemo_desktop.jobs.events import PartialCurves
from vemo_desktop.jobs.wire import MessageWriter, Stop, read_message


class Unkept(io.RawIOBase):
    """A stream that forgets what is written to it."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        return memoryview(data).nbytes  # type: ignore[arg-type]


def said(steps: int) -> PartialCurves:
    """Return an event with curves of some length."""
    values = np.random.default_rng(1).random((steps, 3), dtype=np.float32)
    curves = Curves("sentiment", ("a", "b", "c"), regular_edges(steps, 250_000), values, CurveKind.FORMULA)
    return PartialCurves(
        7, "m", Prediction("n", "1", "", {"k": 1}, "cpu", {"sentiment": curves}, "sentiment"), steps * 250_000
    )


@pytest.mark.parametrize("steps", [0, 1, 5000])
def test_events_arrive_as_they_were_sent(steps: int) -> None:
    pipe = io.BytesIO()
    writer = MessageWriter(pipe)
    sent = said(steps)
    writer.send(sent)
    writer.send(Stop(3))
    pipe.seek(0)
    got = read_message(pipe)
    assert isinstance(got, PartialCurves)
    assert (got.job_id, got.until_us) == (sent.job_id, sent.until_us)
    ours, theirs = got.prediction.curves["sentiment"], sent.prediction.curves["sentiment"]
    np.testing.assert_array_equal(ours.values, theirs.values)
    np.testing.assert_array_equal(ours.edges_us, theirs.edges_us)
    assert ours.values.flags.writeable
    assert read_message(pipe) == Stop(3)


def test_a_message_that_breaks_off_is_the_end() -> None:
    pipe = io.BytesIO()
    MessageWriter(pipe).send(said(100))
    whole = pipe.getvalue()
    for length in (0, 4, 8, 12, 40, len(whole) // 2, len(whole) - 1):
        with pytest.raises(EOFError):
            read_message(io.BytesIO(whole[:length]))


def test_sending_holds_no_second_copy_of_the_curves() -> None:
    event = said(200_000)
    writer = MessageWriter(Unkept())  # type: ignore[arg-type]
    tracemalloc.start()
    writer.send(event)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 0.1 * event.prediction.curves["sentiment"].values.nbytes
