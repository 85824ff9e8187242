"""Following one job: what is said, and how it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vemo_desktop import errors
from vemo_desktop.cli import console
from vemo_desktop.cli.one_job import follow
from vemo_desktop.jobs.events import Event, JobCancelled, JobFailed, JobProgress


class Work:
    """A job whose events come while somebody waits for it."""

    def __init__(self, *events: Event, is_interrupted: bool = False) -> None:
        self._events = list(events)
        self._is_interrupted = is_interrupted
        self._observer: Callable[[Event], None] = lambda _: None
        self.calls: list[str] = []

    def follow(self) -> Event:
        return follow(
            "Working",
            subscribe=self._subscribe,
            ask=lambda: self.calls.append("ask"),
            wait=self._wait,
            stop=lambda: self.calls.append("stop"),
            kept="half of it is kept",
        )

    def _subscribe(self, observer: Callable[[Event], None]) -> None:
        self.calls.append("subscribe")
        self._observer = observer

    def _wait(self, _seconds: float) -> bool:
        if self._is_interrupted and "stop" not in self.calls:
            raise KeyboardInterrupt
        self.calls.append("wait")
        if self._events:
            self._observer(self._events.pop(0))
        return not self._events


def test_the_ending_is_returned() -> None:
    work = Work(JobProgress(1, "looking", 0.5), JobCancelled(1))
    assert work.follow() == JobCancelled(1)
    assert work.calls == ["subscribe", "ask", "wait", "wait"]  # nothing can end before it is listened to


def test_a_failure_is_raised_in_its_own_words() -> None:
    with pytest.raises(errors.JobFailed, match="No room") as caught:
        Work(JobFailed(1, "No room on the disk.", "errno 28")).follow()
    assert caught.value.details == "errno 28"


def test_ctrl_c_stops_cleanly_and_says_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    work = Work(JobCancelled(1), is_interrupted=True)
    with pytest.raises(console.Stopped):
        work.follow()
    assert work.calls == ["subscribe", "ask", "stop", "wait"]
    assert "Stopping; half of it is kept" in capsys.readouterr().err
