"""The window's handle of the worker process: started, spoken to, listened to, ended."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, cast

import vemo_desktop
from vemo_desktop.jobs.events import Event
from vemo_desktop.jobs.wire import Command, MessageWriter, read_message

_log = logging.getLogger(__name__)
_LAST_WORDS_BYTES = 4000


class WorkerGone(Exception):
    """The worker process has ended. Not for users: the runner says what it means for the job."""


class WorkerProcess:
    """One running worker.

    The worker is a fresh interpreter that runs `module`, with this program's own folder on its path: unlike
    ``multiprocessing``'s spawn it never imports the window's main module again, so it is the same under
    ``python -m``, an installed script and pytest. It has its own session, so that Ctrl-C in the terminal
    reaches the window only, and its pipes close with the window however that ends.

    Parameters
    ----------
    module : str
        Module whose ``main()`` is the worker.
    """

    def __init__(self, module: str = "vemo_desktop.worker") -> None:
        self._last_words = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the process
        self._process = subprocess.Popen(
            _command(module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._last_words,
            env=_environment(),
            start_new_session=True,
        )
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self._writer = MessageWriter(_stream(self._process.stdin))
        self._listener = threading.Thread(target=self._listen, name="vemo-worker-events", daemon=True)
        self._listener.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def send(self, command: Command) -> None:
        """Send a command.

        Raises
        ------
        WorkerGone
        """
        try:
            self._writer.send(command)
        except (OSError, ValueError) as error:
            raise WorkerGone from error

    def receive(self, timeout_s: float) -> Event | None:
        """Wait for the next event; None if none comes in time.

        Raises
        ------
        WorkerGone
            Once everything the worker still said has been received.
        """
        try:
            event = self._events.get(timeout=timeout_s)
        except queue.Empty:
            return None
        if event is None:
            self._events.put(None)
            raise WorkerGone
        return event

    def kill(self) -> None:
        """End the process at once and wait for it."""
        self._process.kill()
        self.close(patience_s=0)

    def close(self, patience_s: float = 2.0) -> None:
        """Let the worker end by closing its pipe; kill it when it takes longer than `patience_s`."""
        with contextlib.suppress(OSError):  # a dead worker's pipe cannot be flushed
            _stream(self._process.stdin).close()
        try:
            self._process.wait(patience_s or None)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join()
        _stream(self._process.stdout).close()
        self._last_words.close()

    def obituary(self) -> str:
        """Tell, for the details of a message, how the process ended and what it last wrote."""
        try:
            code = self._process.wait(1.0)
        except subprocess.TimeoutExpired:  # its pipe ended, but it does not
            self._process.kill()
            code = self._process.wait()
        how = f"exit code {code}" if code >= 0 else f"signal {_signal_name(-code)}"
        size = self._last_words.seek(0, os.SEEK_END)
        self._last_words.seek(max(size - _LAST_WORDS_BYTES, 0))
        tail = self._last_words.read().decode(errors="replace")
        return f"worker process {self.pid} ended with {how}\n{tail}".strip()

    @property
    def was_killed(self) -> bool:
        """Whether somebody (most often the system, short of memory) killed the process."""
        return os.name == "posix" and self._process.poll() == -signal.SIGKILL

    def _listen(self) -> None:
        """Pass events on until the pipe ends: the listener's thread."""
        stream = _stream(self._process.stdout)
        try:
            while True:
                self._events.put(read_message(stream))  # type: ignore[arg-type]  # the worker sends events only
        except EOFError:
            pass
        except Exception:
            _log.exception("an event of the worker could not be read")
            self._process.kill()
        self._events.put(None)


def _command(module: str) -> Sequence[str]:
    root = str(Path(vemo_desktop.__file__).resolve().parents[1])
    code = (
        f"import sys; root = {root!r}\n"
        "if root not in sys.path: sys.path.insert(0, root)\n"
        f"from {module} import main; main()"
    )
    # -P: what lies in the working directory must not be imported by accident.
    return [sys.executable, "-P", "-c", code]


def _environment() -> dict[str, str]:
    """Return the worker's environment; what the user has set stays."""
    cores = os.cpu_count() or 1
    return {
        # glibc gives every thread its own heap and returns little of it; two keep memory flat over hours.
        "MALLOC_ARENA_MAX": "2",
        # Without this it stops giving large blocks back after the first ones: opening a two-hour MP4 twice
        # left 56 MB behind, with it 7 MB.
        "MALLOC_MMAP_THRESHOLD_": "131072",
        # Encoders run side by side already; more threads inside numpy would only wait for each other.
        "OPENBLAS_NUM_THREADS": "1",
        # For torch: one core is left to decoding here and to the window.
        "OMP_NUM_THREADS": str(max(cores - 1, 1)),
        **os.environ,
    }


def _stream(stream: object) -> BinaryIO:
    return cast(BinaryIO, stream)  # `Popen` types its pipes as if they might not have been asked for


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)
