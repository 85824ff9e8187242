"""Fetching one file over HTTP: with progress, going on after interruptions, and stopping at once when asked.

What was fetched lies beside the target as ``<name>.part`` until it is whole, with a note of where it came
from, so that the next attempt, also in another process, goes on from there.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx2

from vemo_desktop import __version__
from vemo_desktop.errors import NetworkError
from vemo_desktop.files import write_text_aside
from vemo_desktop.ml.pack_store import require_room

_HUB = "https://huggingface.co"
_ENDPOINT = "HF_ENDPOINT"
"""Where mirrors of the model hub are named, as the hub's own program reads it."""
_TIMEOUT = httpx2.Timeout(60.0, connect=20.0)
_WAITS_S = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Pauses between attempts that brought nothing; one that brought something starts over."""
_LOOK_S = 0.1

OnProgress = Callable[[int, int | None], None]
"""Called with the bytes there are and the bytes there will be, if known."""


class _Again(Exception):
    """The attempt ended early in a way that may pass."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One file to fetch: its address, where it shall lie, and its size if published."""

    url: str
    target: Path
    bytes: int | None = None

    @property
    def host(self) -> str:
        """Who is asked."""
        return httpx2.URL(self.url).host

    @property
    def part(self) -> Path:
        """Where it lies until it is whole."""
        return self.target.with_name(self.target.name + ".part")

    @property
    def note(self) -> Path:
        """What tells which version of the file was begun."""
        return self.target.with_name(self.target.name + ".part.json")


def address(url: str) -> str:
    """Return an address on the mirror of the hub that the environment names, if it names one."""
    mirror = os.environ.get(_ENDPOINT, "").rstrip("/")
    return mirror + url.removeprefix(_HUB) if mirror and url.startswith(_HUB + "/") else url


def fetch(wanted: Wanted, on_progress: OnProgress, check: Callable[[], None]) -> None:
    """Fetch a file, going on from what an earlier attempt left.

    Parameters
    ----------
    check : callable
        Called ten times a second; what it raises stops at once and is passed on.

    Raises
    ------
    NetworkError
        If the file cannot be had; what was fetched of it is kept.
    OSError
        If it cannot be written.
    """
    asyncio.run(_unless_stopped(_fetch(wanted, on_progress), check))


class _LookUps(ThreadPoolExecutor):
    """Looks up the addresses of hosts, which can take long; whoever stops does not wait for that."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let go of what is running: asyncio would wait for it."""
        super().shutdown(wait=False, cancel_futures=True)


async def _unless_stopped(work: Coroutine[None, None, None], check: Callable[[], None]) -> None:
    asyncio.get_running_loop().set_default_executor(_LookUps(max_workers=1))
    task = asyncio.ensure_future(work)
    try:
        while not task.done():
            check()
            await asyncio.wait({task}, timeout=_LOOK_S)
    finally:
        if not task.done():
            task.cancel()
            await asyncio.wait({task})
    task.result()


async def _fetch(wanted: Wanted, on_progress: OnProgress) -> None:
    failures = 0
    headers = {"Accept-Encoding": "identity", "User-Agent": f"vemo-desktop/{__version__}"}
    async with _client(headers) as client:
        while True:
            before = _there(wanted)
            try:
                await _attempt(client, wanted, on_progress)
                break
            except httpx2.TooManyRedirects as error:
                raise _refused(wanted, "it is sent from one address to the next without end") from error
            except (_Again, httpx2.TransportError) as error:
                failures = 0 if _there(wanted) > before else failures + 1
                if failures >= len(_WAITS_S):
                    raise _unreachable(wanted, error) from error
            await asyncio.sleep(_WAITS_S[failures])
    wanted.part.replace(wanted.target)
    wanted.note.unlink(missing_ok=True)


def _client(headers: dict[str, str]) -> httpx2.AsyncClient:
    """Return a client that uses the proxies of the environment.

    Raises
    ------
    NetworkError
        If the environment names a proxy that cannot be used.
    """
    try:
        return httpx2.AsyncClient(headers=headers, timeout=_TIMEOUT, follow_redirects=True)
    except (ImportError, ValueError) as error:  # SOCKS needs another package; an address may be malformed
        raise NetworkError(
            "The proxy named in the environment (HTTP_PROXY, HTTPS_PROXY, ALL_PROXY) cannot be used. Name an "
            "http:// or https:// proxy.",
            details=str(error),
        ) from error


async def _attempt(client: httpx2.AsyncClient, wanted: Wanted, on_progress: OnProgress) -> None:
    """Fetch what is missing in one request."""
    have, validator = _begun(wanted)
    if have and have == wanted.bytes:
        return
    headers = {"Range": f"bytes={have}-", "If-Range": validator} if have else {}
    async with client.stream("GET", wanted.url, headers=headers) as response:
        if response.headers.get("Content-Range") == f"bytes */{have}":
            return  # all of it is here already
        start = _start(response, have, wanted)
        total = _total(response, start)
        if wanted.bytes is not None and total not in {None, wanted.bytes}:
            raise _refused(wanted, f"its size is {total} bytes instead of {wanted.bytes}")
        require_room(wanted.target.parent, (total or wanted.bytes or 0) - start)
        if not start:
            wanted.part.unlink(
                missing_ok=True
            )  # before the note of another version replaces that of this one
        _write_note(wanted, response)
        with wanted.part.open("r+b" if start else "wb") as file:
            file.seek(start)
            on_progress(start, total)
            async for chunk in response.aiter_bytes():
                file.write(chunk)
                file.flush()  # a killed process must leave what it reported
                on_progress(file.tell(), total)
            end = file.tell()
    if total is not None and end < total:
        raise _Again(f"{end} of {total} bytes came")


def _start(response: httpx2.Response, have: int, wanted: Wanted) -> int:
    """Return at which byte an answer goes on.

    Raises
    ------
    NetworkError
        If the file cannot be had from there.
    """
    status = response.status_code
    if status in {408, 425, 429} or status >= 500:
        raise _Again(f"{wanted.host} answered {status}")
    if status == 416:  # more is here than there
        wanted.part.unlink(missing_ok=True)
        raise _Again("the file there is shorter than what was fetched of it")
    if status not in {200, 206}:
        reason = "it is not there any more" if status in {404, 410} else f"the answer was {status}"
        raise _refused(wanted, reason)
    if response.headers.get("Content-Type", "").startswith("text/html"):
        raise _refused(wanted, "a web page came instead of the file")
    if wanted.url.startswith("https:") and response.url.scheme != "https":
        raise _refused(wanted, "it was sent on to an address without encryption")
    if status == 200:
        return 0  # the server does not know ranges, or has another version of the file by now
    if not response.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
        raise _refused(wanted, "another part of the file came than was asked for")
    return have


def _total(response: httpx2.Response, start: int) -> int | None:
    length = response.headers.get("Content-Length")
    if length is None or not length.isdigit() or "Content-Encoding" in response.headers:
        return None
    return start + int(length)


def _there(wanted: Wanted) -> int:
    return wanted.part.stat().st_size if wanted.part.is_file() else 0


def _begun(wanted: Wanted) -> tuple[int, str]:
    """Return how many bytes an earlier attempt left, and what tells the server their version."""
    try:
        note = json.loads(wanted.note.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return 0, ""
    validator = note.get("validator", "")
    if note.get("url") != wanted.url or not validator:
        return 0, ""  # without one, two versions of a file could be joined
    return _there(wanted), validator


def _write_note(wanted: Wanted, response: httpx2.Response) -> None:
    tag = response.headers.get("ETag", "")
    validator = response.headers.get("Last-Modified", "") if not tag or tag.startswith("W/") else tag
    write_text_aside(wanted.note, json.dumps({"url": wanted.url, "validator": validator}))


def _unreachable(wanted: Wanted, error: Exception) -> NetworkError:
    return NetworkError(
        f"{wanted.target.name} could not be fetched from {wanted.host}: no connection, or it breaks again "
        "and again. What was fetched is kept, and the next attempt goes on from there.",
        details=f"{wanted.url}: {type(error).__name__}: {error}",
    )


def _refused(wanted: Wanted, reason: str) -> NetworkError:
    return NetworkError(
        f"{wanted.target.name} could not be fetched from {wanted.host}: {reason}. Nothing was changed.",
        details=wanted.url,
    )
