"""A small HTTP server on this machine that behaves as well or as badly as a test wants."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Site:
    """What is served, how, and what was asked for.

    Parameters
    ----------
    files : dict of str to bytes
        Contents by path.
    cut_after : list of int
        For each of the next answers, after how many bytes the connection breaks.
    answers : list of int
        Status codes for the next requests, before any file is served.
    knows_ranges : bool
        Whether parts can be asked for.
    stalls : bool
        Whether answers stop after their first bytes, until the server ends.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    cut_after: list[int] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    knows_ranges: bool = True
    stalls: bool = False
    says_length: bool = True
    content_type: str = "application/octet-stream"
    asked: list[tuple[str, str | None]] = field(default_factory=list)
    url: str = ""
    ended: threading.Event = field(default_factory=threading.Event)


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve a site until the block ends; `site.url` is its address."""

    class Handler(_Handler):
        served = site

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        site.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    served: Site

    def do_GET(self) -> None:
        site = self.served
        wanted = self.headers.get("Range")
        site.asked.append((self.path, wanted))
        if site.answers:
            self.send_error(site.answers.pop(0))
            return
        content = site.files.get(self.path.removeprefix("http://hub.example"))
        if content is None:
            self.send_error(404)
            return
        start = self._start(content, wanted)
        if start > len(content) or (start and start == len(content)):
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(content)}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self._answer(content, start)

    def _start(self, content: bytes, wanted: str | None) -> int:
        is_same = self.headers.get("If-Range") in {None, self._tag(content)}
        if wanted is None or not self.served.knows_ranges or not is_same:
            return 0
        return int(wanted.removeprefix("bytes=").rstrip("-"))

    def _answer(self, content: bytes, start: int) -> None:
        site = self.served
        self.send_response(206 if start else 200)
        self.send_header("Content-Type", site.content_type)
        self.send_header("ETag", self._tag(content))
        if site.says_length:
            self.send_header("Content-Length", str(len(content) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        rest = content[start:]
        if site.cut_after:
            self.wfile.write(rest[: site.cut_after.pop(0)])
            self.close_connection = True
            return
        if site.stalls:
            self.wfile.write(rest[:1000])
            self.wfile.flush()
            site.ended.wait(30)
            return
        self.wfile.write(rest)

    @staticmethod
    def _tag(content: bytes) -> str:
        return f'"{len(content)}-{sum(content[:1000])}"'

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent."""


def wait_for(condition: object, limit_s: float = 10.0) -> None:
    """Wait until a callable is true."""
    assert callable(condition)
    ends = time.monotonic() + limit_s
    while not condition():
        assert time.monotonic() < ends, "it did not happen in time"
        time.sleep(0.01)
