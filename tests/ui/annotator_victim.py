"""The scripted annotator in a process of its own, to be killed in the middle of a day's work.

It writes a line for each step once the window has come to rest after it, and one for each 0.2 s that are
recorded and on the disk.
"""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from tests.ui.annotator_day import day, record_trace, work
from tests.ui.annotator_kit import Hand
from tests.ui.window_kit import MS, WAIT_MS, Bench, SlowAnalysis, Waiting
from vemo_desktop.app import make_application

_ENOUGH_MS = 1600
"""So much is on the disk when a recording is killed."""
_STILL_COMING_MS = 240
"""How far behind what was played the last frame that was recorded may lie."""


def kill_when(told: int | str, project: Path, home: Path) -> list[str | int]:
    """Let the annotator work on a project and kill it.

    Parameters
    ----------
    told : int or "recording"
        Killed after so many steps, or in the middle of recording a trace.
    project, home : Path

    Returns
    -------
    list of str and int
        All that was told: "step" for each step, milliseconds for what was recorded.
    """
    command = [sys.executable, "-P", "-m", "tests.ui.annotator_victim", str(project)]
    environment = {**os.environ, "VEMO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    heard: list[str | int] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as victim:
        assert victim.stdout is not None
        for line in victim.stdout:
            word = line.strip()
            heard.append(int(word) if word.isdigit() else word)
            is_time = (
                isinstance(heard[-1], int) and heard[-1] >= _ENOUGH_MS
                if told == "recording"
                else len(heard) == told
            )
            if is_time:
                victim.kill()
                break
        heard += [int(word) if word.isdigit() else word for word in victim.stdout.read().split()]
    assert victim.returncode == -9, "it ended by itself"
    return heard


def main() -> None:
    """Work until killed."""
    make_application()
    bench = Bench(Waiting(), Path(sys.argv[1]), SlowAnalysis()).start()
    hand = Hand(bench)
    for _ in work(hand, day()):
        print("step", flush=True)
    for recorded_ms in record_trace(hand):
        saved_ms = recorded_ms - _STILL_COMING_MS
        bench.qtbot.waitUntil(partial(_is_saved, bench, saved_ms), timeout=WAIT_MS)
        print(saved_ms, flush=True)


def _is_saved(bench: Bench, until_ms: int) -> bool:
    """Whether the window may tell that a recording is on the disk up to there."""
    return bench.desk.traces.recorder.recording.saved_us >= until_ms * MS


if __name__ == "__main__":
    main()
