"""Messages between the window's process and the worker: pickled records over two pipes.

Pickle is safe here: both ends are this program, started by the same user, and nobody else holds the pipes.
"""

from __future__ import annotations

import pickle
import struct
import threading
from dataclasses import dataclass
from typing import BinaryIO

from vemo_desktop.jobs.events import Event
from vemo_desktop.jobs.requests import Request

_LENGTH = struct.Struct("<Q")


@dataclass(frozen=True, slots=True)
class Run:
    """To the worker: carry this out."""

    request: Request


@dataclass(frozen=True, slots=True)
class Stop:
    """To the worker: stop this job, now or before it begins."""

    job_id: int


Command = Run | Stop


class MessageWriter:
    """Writes whole messages; may be used from several threads."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: Command | Event) -> None:
        """Write one message.

        Raises
        ------
        OSError
            If the other end is gone.
        """
        data = pickle.dumps(message, protocol=5)
        with self._lock:
            self._stream.write(_LENGTH.pack(len(data)))
            self._stream.write(data)
            self._stream.flush()


def read_message(stream: BinaryIO) -> Command | Event:
    """Wait for one whole message.

    Raises
    ------
    EOFError
        If the other end is gone, also in the middle of a message.
    """
    (length,) = _LENGTH.unpack(_read_exactly(stream, _LENGTH.size))
    message: Command | Event = pickle.loads(_read_exactly(stream, length))
    return message


def _read_exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
