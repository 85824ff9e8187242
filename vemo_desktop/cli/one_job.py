"""One long piece of work on the command line: its bar, its clean stop, and how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from vemo_desktop.cli.running import LOOK_S, progress_bars, stopping_cleanly, time_left

if TYPE_CHECKING:
    from vemo_desktop.jobs.events import Event

Show = Callable[[str, float, float | None], None]


@contextmanager
def one_bar(title: str) -> Iterator[Show]:
    """Show one bar; gives what moves it: by the step, the share done and the seconds left."""
    with progress_bars() as bars:
        task = bars.add_task(title, total=1.0, left="")

        def show(step: str, fraction: float, left_s: float | None) -> None:
            bars.update(task, description=step, completed=fraction, left=time_left(left_s))

        yield show


def follow(
    title: str,
    *,
    subscribe: Callable[[Callable[[Event], None]], object],
    ask: Callable[[], object],
    wait: Callable[[float], bool],
    stop: Callable[[], object],
    kept: str,
) -> Event:
    """Ask for a job, watch it with a bar, and return the event that it ended with.

    Parameters
    ----------
    title : str
        What the bar says at first.
    subscribe : callable
        Has every event of the job brought to an observer.
    ask : callable
        Asks for the job.
    wait : callable
        Waits so many seconds for its end; tells whether it came.
    stop : callable
        Asks it to stop, on Ctrl-C.
    kept : str
        What Ctrl-C leaves, for the user.

    Raises
    ------
    JobFailed
        If nothing came of it.
    console.Stopped
        After it has come to a clean stop.
    """
    from vemo_desktop import errors
    from vemo_desktop.jobs import events

    endings: list[Event] = []
    with one_bar(title) as show:

        def on_event(event: Event) -> None:
            if isinstance(event, events.JobProgress):
                show(event.step, event.fraction, event.left_s)
            elif isinstance(event, events.ENDINGS):
                endings.append(event)

        subscribe(on_event)
        said = f"Stopping; {kept}, and the same command goes on with it."
        with stopping_cleanly(stop, wait, said):
            ask()
            while not wait(LOOK_S):
                pass
    (ending,) = endings
    if isinstance(ending, events.JobFailed):
        raise errors.JobFailed(ending.message, details=ending.details)
    return ending
