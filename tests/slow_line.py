"""A line to a database server that is as long, as silent or as broken as a test wants, and that counts.

It stands between a program and the socket of a server, passes on what it is given, each way after a while,
and counts how often the program speaks after it was spoken to: every such turn is a way there and back.
"""

from __future__ import annotations

import asyncio
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tests.servers import Server
from vemo_desktop.domain.places import ServerPlace

_DOOR = ".s.PGSQL.5432"
_PIECE = 1 << 16


@dataclass
class Count:
    """How often the program spoke to the server and was answered."""

    turns: int = 0


class SlowLine:
    """Made by `slow_line`.

    Attributes
    ----------
    delay_s : float
        How long everything is under way, in each direction.
    is_silent : bool
        Whether nothing comes back, though the server is there and the line is not cut.
    cut_after, silent_after : bytes
        Cut all connections, or fall silent, as soon as the server has answered to something that holds these
        bytes, before the program hears it; never while they are empty.
    """

    def __init__(self, server: Server, folder: Path) -> None:
        self._target, self._folder = str(server.folder / _DOOR), folder
        self.delay_s = 0.0
        self.is_silent = False
        self.cut_after = self.silent_after = b""
        self._count = Count()
        self._held: list[Callable[[], None]] = []
        self._open: list[asyncio.StreamWriter] = []
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="slow-line", daemon=True)

    def place(self, place: ServerPlace) -> ServerPlace:
        """Return where a project is found at this end of the line."""
        return replace(place, options=(("host", str(self._folder)),))

    @contextmanager
    def counting(self) -> Iterator[Count]:
        """Count within this block."""
        self._count = count = Count()
        yield count
        self._count = Count()

    def speak(self) -> None:
        """End a silence: what was said in it arrives now."""
        self.is_silent = False
        self._do(self._release)

    def open(self) -> None:
        """Begin to pass on."""
        self._thread.start()
        serve = asyncio.start_unix_server(self._connect, str(self._folder / _DOOR))
        self._server = asyncio.run_coroutine_threadsafe(serve, self._loop).result(10)

    def close(self) -> None:
        """Cut everything."""
        self._do(self._server.close)
        self._do(self._cut)
        asyncio.run_coroutine_threadsafe(self._idle(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def _do(self, act: Callable[[], None]) -> None:
        done = threading.Event()
        self._loop.call_soon_threadsafe(lambda: (act(), done.set()))
        assert done.wait(10)

    async def _idle(self) -> None:
        others = asyncio.all_tasks(self._loop) - {asyncio.current_task(self._loop)}
        if others:
            await asyncio.wait(others, timeout=5)

    def _release(self) -> None:
        held, self._held = self._held, []
        for one in held:
            one()

    def _cut(self) -> None:
        self._held.clear()
        for one in self._open:
            one.transport.abort()
        self._open.clear()

    async def _connect(self, here: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        there_reader, there = await asyncio.open_unix_connection(self._target)
        self._open += [back, there]
        talk = _Talk(self)
        await asyncio.gather(self._pump(here, there, talk.asks), self._pump(there_reader, back, talk.answers))

    async def _pump(
        self,
        source: asyncio.StreamReader,
        out: asyncio.StreamWriter,
        take: Callable[[asyncio.StreamWriter, bytes], None],
    ) -> None:
        with suppress(ConnectionError):  # the other end is told below
            while piece := await source.read(_PIECE):
                take(out, piece)
        self._loop.call_later(self.delay_s, out.close)

    def _pass_on(self, out: asyncio.StreamWriter, piece: bytes) -> None:
        self._loop.call_later(self.delay_s, self._deliver, out, piece)

    def _deliver(self, out: asyncio.StreamWriter, piece: bytes) -> None:
        if not out.is_closing():
            out.write(piece)


class _Talk:
    """Who spoke last on one connection."""

    def __init__(self, line: SlowLine) -> None:
        self._line = line
        self._was_answered = True
        self._is_last = False

    def asks(self, out: asyncio.StreamWriter, piece: bytes) -> None:
        """Pass on what the program says."""
        line = self._line
        line._count.turns += self._was_answered
        self._was_answered = False
        self._is_last |= bool(line.cut_after) and line.cut_after in piece
        line.is_silent |= bool(line.silent_after) and line.silent_after in piece
        line._pass_on(out, piece)

    def answers(self, out: asyncio.StreamWriter, piece: bytes) -> None:
        """Pass on what the server says, unless it gets lost."""
        line = self._line
        self._was_answered = True
        if self._is_last:
            line._cut()
        elif line.is_silent:
            line._held.append(partial(line._pass_on, out, piece))
        else:
            line._pass_on(out, piece)


@contextmanager
def slow_line(server: Server) -> Iterator[SlowLine]:
    """Lay a line to a server, without any delay at first."""
    folder = Path(tempfile.mkdtemp(prefix="vemo-line-"))  # its name must be short, as for the server
    line = SlowLine(server, folder)
    line.open()
    try:
        yield line
    finally:
        line.close()
        shutil.rmtree(folder)
