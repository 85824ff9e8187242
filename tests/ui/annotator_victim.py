"""The scripted annotator in a process of its own, to be killed in the middle of a day's work.

It writes a line after each gesture with what is committed then, one for each step once the window has come
to rest after it, and one for each 0.2 s that are recorded and on the disk. On a busy machine a line is heard
late, so that the kill falls gestures after it: every line until then is read, and the last one counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from tests.ui.annotator_day import TRACED, day, record_trace, work
from tests.ui.annotator_kit import NONE, Hand, decided, open_count
from tests.ui.window_kit import MS, WAIT_MS, Bench, SlowAnalysis, Waiting
from vemo_desktop.app import make_application
from vemo_desktop.services.project import ProjectSession

_ENOUGH_MS = 1600
"""So much is on the disk when a recording is killed."""
_INTO_STEP = 2
"""So many gestures are done of a step that is killed in its middle."""
_STILL_COMING_MS = 240
"""How far behind what was played the last frame that was recorded may lie."""


@dataclass(frozen=True, slots=True)
class Committed:
    """What a project holds at a moment of its history."""

    position: int
    """The moment, for `HistoryService.go_to`."""
    waiting: int
    """How many proposals of the first clip nobody has decided on."""
    stretches: tuple[tuple[tuple[int, int, str], ...], ...]
    """What a person decided, for each clip."""


@dataclass
class Told:
    """All that was heard of a killed annotator."""

    committed: list[Committed] = field(default_factory=list)
    """After each gesture."""
    step_ends: list[int] = field(default_factory=list)
    """The moment in the history at the end of each step."""
    gestures_since: int = 0
    """Since the last of these."""
    recorded_ms: int = 0

    def hear(self, line: str) -> None:
        """Take a line in."""
        kind, value = json.loads(line)
        match kind:
            case "gesture":
                position, waiting, clips = value
                stretches = tuple(tuple((start, end, label) for start, end, label in one) for one in clips)
                self.committed.append(Committed(position, waiting, stretches))
                self.gestures_since += 1
            case "step":
                self.step_ends.append(value)
                self.gestures_since = 0
            case "recorded":
                self.recorded_ms = value


def committed(session: ProjectSession) -> Committed:
    """Return what a project holds now."""
    stretches = tuple(tuple(decided(session, media)) for media in (0, TRACED))
    return Committed(session.history.position(), open_count(session), stretches)


def kill_when(told: int | str, project: Path, home: Path) -> Told:
    """Let the annotator work on a project and kill it.

    Parameters
    ----------
    told : int or "recording"
        Killed two gestures after so many steps, or in the middle of recording a trace.
    project, home : Path

    Returns
    -------
    Told
        Also what was told between the line that was waited for and the kill.
    """
    command = [sys.executable, "-P", "-m", "tests.ui.annotator_victim", str(project)]
    environment = {**os.environ, "VEMO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    heard = Told()

    def is_time() -> bool:
        if told == "recording":
            return heard.recorded_ms >= _ENOUGH_MS
        return len(heard.step_ends) == told and heard.gestures_since >= _INTO_STEP

    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as victim:
        assert victim.stdout is not None
        for line in victim.stdout:
            heard.hear(line)
            if is_time():
                victim.kill()
                break
        for line in victim.stdout:
            heard.hear(line)
    assert victim.returncode == -9, "it ended by itself"
    return heard


class _TellingHand(Hand):
    """Tells after each gesture what is committed, without waiting for the window to come to rest."""

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
        super().press(key, modifier)
        self._tell()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        super().click(widget, at)
        self._tell()

    def _tell(self) -> None:
        now = committed(self.bench.services.session)
        _tell("gesture", [now.position, now.waiting, now.stretches])


def _tell(kind: str, value: object) -> None:
    print(json.dumps([kind, value]), flush=True)  # in one go, so that a kill cuts no line


def main() -> None:
    """Work until killed."""
    make_application()
    bench = Bench(Waiting(), Path(sys.argv[1]), SlowAnalysis()).start()
    hand = _TellingHand(bench)
    for _ in work(hand, day()):
        _tell("step", bench.services.session.history.position())
    for recorded_ms in record_trace(hand):
        saved_ms = recorded_ms - _STILL_COMING_MS
        bench.qtbot.waitUntil(partial(_is_saved, bench, saved_ms), timeout=WAIT_MS)
        _tell("recorded", saved_ms)


def _is_saved(bench: Bench, until_ms: int) -> bool:
    """Whether the window may tell that a recording is on the disk up to there."""
    return bench.desk.traces.recorder.recording.saved_us >= until_ms * MS


if __name__ == "__main__":
    main()
