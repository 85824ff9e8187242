"""Making the proxy of a video, piece by piece: a stop costs seconds, and what is there can be played."""

from __future__ import annotations

from vemo_desktop.domain.timebase import US_PER_S, format_time
from vemo_desktop.errors import MediaUnreadable
from vemo_desktop.jobs.context import JobContext
from vemo_desktop.jobs.events import ProxyGrew, ProxyMade
from vemo_desktop.jobs.previews import Previews
from vemo_desktop.jobs.proxies import Proxies
from vemo_desktop.jobs.requests import MakeProxy
from vemo_desktop.media.fingerprint import require_same_contents
from vemo_desktop.media.probe import probe
from vemo_desktop.media.proxy import Proxy, ProxyMaker
from vemo_desktop.pipeline.prepare import INDEXING, prepared_index

_MAKING = "Making the proxy"
_GIB = 1 << 30


def make_proxy(request: MakeProxy, ctx: JobContext) -> ProxyMade:
    """Put the proxy of a video into the cache; pieces that are there already cost nothing.

    Every piece is announced by `ProxyGrew`. Where the room for proxies is used up, others make way; where
    this one alone takes all of it, it ends there and a notice says so.

    Raises
    ------
    Cancelled
        Pieces that were finished stay.
    MediaError
        If the file cannot be read or has no picture, was changed, or its drive went away.
    CacheUnwritable
        If the disk is full.
    """
    ctx.plan({INDEXING: 1, _MAKING: 99})
    require_same_contents(request.path, request.fingerprint)
    info = probe(request.path)
    if info.video is None:
        raise MediaUnreadable(
            f'"{request.path.name}" has no picture, so there is nothing to make a proxy of.'
        )
    index = prepared_index(request, info, Previews(request.cache_dir), ctx)
    if index.frames is None:
        raise MediaUnreadable(f'No picture of "{request.path.name}" can be read, so it can have no proxy.')
    proxies = Proxies(request.cache_dir)
    proxy = proxies.proxy(request.fingerprint, index.frames)
    notices: tuple[str, ...] = ()
    with ProxyMaker(request.path, index, proxy, info.video.height) as maker:
        total = len(index.frames)
        for piece in proxy.missing():
            maker.make(piece, _Check(request, ctx, total, proxy.span(piece).stop))
            proxies.note_use(proxy)
            ctx.emit(_grown(request, ctx, proxy))
            if not proxies.make_room(proxy, request.limit_bytes) and not proxy.is_whole:
                notices = (_no_room(request, proxy, piece),)
                break
    ctx.step(_MAKING, 1, 1)
    made = proxy.piece_count - len(proxy.missing())
    return ProxyMade(
        ctx.job_id, request.media_id, made, proxy.piece_count, proxies.size_bytes(proxy), notices
    )


class _Check:
    """Tells how far a piece is, and lets none be kept of a file that is no longer what it was."""

    def __init__(self, request: MakeProxy, ctx: JobContext, total: int, stop: int) -> None:
        self._request, self._ctx, self._total, self._stop = request, ctx, total, stop

    def __call__(self, done: int) -> None:
        self._ctx.step(_MAKING, done, self._total)
        if done == self._stop:
            require_same_contents(self._request.path, self._request.fingerprint)


def _grown(request: MakeProxy, ctx: JobContext, proxy: Proxy) -> ProxyGrew:
    made = proxy.piece_count - len(proxy.missing())
    return ProxyGrew(ctx.job_id, request.media_id, made, proxy.piece_count)


def _no_room(request: MakeProxy, proxy: Proxy, last: int) -> str:
    until_us = proxy.frames.interval_of(proxy.span(last)[-1]).end_us
    until = format_time(until_us - until_us % US_PER_S)[:-4]
    room = request.limit_bytes / _GIB
    return (
        f"The proxy of “{request.path.name}” ends at {until}: it takes all {room:g} GiB that proxies have. "
        "From there on the file itself is played; the setting proxy_gib gives more room."
    )
