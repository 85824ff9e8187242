"""When a video is played from a small copy: as the setting says, and as slow as the file turns out to be."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.jobs.events import Event, ProxyGrew, ProxyMade
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.job_bridge import JobBridge
from vemo_desktop.ui.media_loader import PlayableMedia
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.services import Services
from vemo_desktop.wording import tr

ProxyMode = Literal["auto", "always", "never"]


class ProxyController(QObject):
    """Looks for the proxy of each video that is opened, and has one made where it is wanted.

    Signals
    -------
    used_changed(bool)
        Whether the open video is played from a proxy.
    """

    used_changed = Signal(bool)

    def __init__(
        self,
        services: Services,
        player: PlayerController,
        bridge: JobBridge,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._player = player
        self._background = background
        self._messages = messages
        self._mode: ProxyMode = "auto"
        self._limit_gib = 1
        self._item: MediaItem | None = None
        self._proxy: Proxy | None = None
        self._asked: set[str] = set()
        self._is_used = False
        player.slow_found.connect(self._on_slow)
        player.loaded.connect(self._on_loaded)
        bridge.event_arrived.connect(self._on_event)

    def set_mode(self, mode: ProxyMode, limit_gib: int) -> None:
        """Choose when a proxy is played from, and how much room all of them have; holds at once."""
        if mode != self._mode:
            self._asked.clear()  # who chooses anew may want what was stopped before
        self._mode, self._limit_gib = mode, limit_gib
        self._consider()

    def open(self, media: PlayableMedia) -> None:
        """Look for the proxy of a video that has just been loaded into the player."""
        self._item, self._proxy = media.item, None
        self._background.run(
            lambda: self._services.proxies.find(media.item.fingerprint, media.index),
            lambda proxy: self._on_found(media.item, proxy),
        )

    def _on_loaded(self, source: object) -> None:
        if source is None:
            self._item = self._proxy = None
            self._tell(False)

    def _on_found(self, item: MediaItem, proxy: Proxy | None) -> None:
        if self._item is not None and item.id == self._item.id:
            self._proxy = proxy
            self._consider()

    def _consider(self) -> None:
        """Do for the open video what the setting asks for."""
        proxy = self._proxy
        if proxy is None:
            return
        is_used = self._mode != "never" and proxy.is_begun
        self._player.use_proxy(proxy if is_used else None)
        self._tell(is_used)
        if self._mode == "never" or proxy.is_whole:
            return
        # A proxy that was begun had its reason, then.
        if self._mode == "always" or proxy.is_begun:
            self._make()
        else:
            self._player.measure_speed()

    def _on_slow(self, speed: float) -> None:
        if self._mode == "auto" and self._proxy is not None and self._make():
            self._messages.note(
                tr(
                    "This video is decoded at {speed} of its own speed here, so a small copy is being made "
                    "to play from. What is paused on is the file itself, and labels lie on its frames.",
                    speed=f"{speed:.0%}",
                )
            )

    def _make(self) -> bool:
        """Have the proxy of the open video made; not again where it was stopped or failed in this session."""
        item = self._item
        if item is None or item.id in self._asked:
            return False
        self._asked.add(item.id)
        proxies, limit_gib = self._services.proxies, self._limit_gib
        self._background.run(
            lambda: proxies.make(item.id, item.path, item.fingerprint, limit_gib), lambda _job: None
        )
        return True

    def _on_event(self, media_id: str, event: Event) -> None:
        if isinstance(event, ProxyMade):
            for notice in event.notices:
                self._messages.note(notice)
        if not isinstance(event, ProxyGrew | ProxyMade) or self._item is None or media_id != self._item.id:
            return
        if self._proxy is not None and self._mode != "never" and not self._is_used:
            self._player.use_proxy(self._proxy)
            self._tell(True)

    def _tell(self, is_used: bool) -> None:
        if is_used != self._is_used:
            self._is_used = is_used
            self.used_changed.emit(is_used)
