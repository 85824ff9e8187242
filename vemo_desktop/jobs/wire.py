"""Messages between the window's process and the worker: pickled records over two pipes.

Pickle is safe here: both ends are this program, started by the same user, and nobody else holds the pipes.
Arrays travel behind the record they belong to, straight from where they lie: within it, the curves of hours
would be there twice while they are sent.
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
        buffers: list[pickle.PickleBuffer] = []
        data = pickle.dumps(message, protocol=5, buffer_callback=buffers.append)
        parts = [memoryview(data), *(buffer.raw() for buffer in buffers)]
        with self._lock:
            self._stream.write(_LENGTH.pack(len(parts)))
            for part in parts:
                self._stream.write(_LENGTH.pack(part.nbytes))
                self._stream.write(part)
            self._stream.flush()


def read_message(stream: BinaryIO) -> Command | Event:
    """Wait for one whole message.

    Raises
    ------
    EOFError
        If the other end is gone, also in the middle of a message.
    """
    count = _read_length(stream)
    data = _read_exactly(stream, _read_length(stream))
    arrays = [bytearray(_read_exactly(stream, _read_length(stream))) for _ in range(count - 1)]
    message: Command | Event = pickle.loads(data, buffers=arrays)
    return message


def _read_length(stream: BinaryIO) -> int:
    length: int = _LENGTH.unpack(_read_exactly(stream, _LENGTH.size))[0]
    return length


def _read_exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
