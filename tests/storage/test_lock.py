"""One writer at a time, also after a crash."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from vemo_desktop.storage.lock import ProjectLock

_HOLD = """
import sys, time
from pathlib import Path
from vemo_desktop.storage.lock import ProjectLock
lock = ProjectLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
time.sleep(60)
"""


def test_the_second_does_not_get_it(tmp_path: Path):
    first, second = ProjectLock(tmp_path / "p.vemo"), ProjectLock(tmp_path / "p.vemo")
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_it_goes_with_a_killed_process(tmp_path: Path):
    project = tmp_path / "p.vemo"
    holder = subprocess.Popen([sys.executable, "-c", _HOLD, str(project)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    lock = ProjectLock(project)
    assert not lock.acquire()
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    holder.stdout.close()
    assert lock.acquire()
    lock.release()
