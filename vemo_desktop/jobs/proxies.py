"""The cache of proxies with its real contents: the proxy of a file with known frames."""

from __future__ import annotations

from pathlib import Path

from vemo_desktop.domain.timebase import FrameIndex
from vemo_desktop.media.proxy import Proxy, proxy_name
from vemo_desktop.storage.proxy_folders import ProxyFolders


class Proxies:
    """Proxies by fingerprint; whether anything of one was made, it tells itself.

    Parameters
    ----------
    cache_dir : Path
        Root of the caches.
    """

    def __init__(self, cache_dir: Path) -> None:
        self._folders = ProxyFolders(cache_dir)

    def proxy(self, fingerprint: str, frames: FrameIndex) -> Proxy:
        """Return where the proxy of a file lies, or will."""
        return Proxy(self._folders.folder(fingerprint, proxy_name(frames)), frames)

    def note_use(self, proxy: Proxy) -> None:
        """Keep a proxy from being the next that makes way."""
        self._folders.touch(proxy.folder)

    def size_bytes(self, proxy: Proxy) -> int:
        """Return what a proxy takes."""
        return self._folders.size_bytes(proxy.folder)

    def make_room(self, keep: Proxy, limit_bytes: int) -> bool:
        """Let proxies used longest ago make way; False if `keep` alone takes more than all may."""
        return self._folders.make_room(keep.folder, limit_bytes) <= limit_bytes

    def remove(self, fingerprint: str) -> int:
        """Remove the proxies of a file; returns the bytes that are free now."""
        return self._folders.remove(fingerprint)
