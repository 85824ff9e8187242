"""Opening a project on a server beside the window, with a sign, until it is there or given up."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import VemoError
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.dialogs.opening import OpeningDialog
from vemo_desktop.ui.services import Services

_AT_ONCE = 3
"""Threads: one that was given up may still wait for its server while another is opened."""


class Opening(QObject):
    """Opens one project at a time; what is begun later replaces what was begun before.

    Signals
    -------
    opened(Services)
        The project is open, and what its window shows first is read. Whoever hears it closes it.
    refused(ServerPlace, VemoError)
    given_up()
        The user does not want to wait any longer.
    """

    opened = Signal(object)
    refused = Signal(object, object)
    given_up = Signal()

    def __init__(
        self, open_services: Callable[[ServerPlace], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open_services = open_services
        self._background = Background(self, threads=_AT_ONCE)
        self._attempt: _Attempt | None = None
        self.sign: OpeningDialog | None = None
        """What is shown while something is being opened."""

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened."""
        return self._attempt is not None

    def begin(self, place: ServerPlace, window: QWidget | None) -> None:
        """Open a project, with a sign over a window, or with the sign alone where there is none yet."""
        self.cancel()
        attempt = self._attempt = _Attempt()
        self.sign = OpeningDialog(place, window)
        self.sign.rejected.connect(self._on_given_up)
        self.sign.show()
        self._background.run(lambda: self._open(attempt, place), lambda said: self._on_done(attempt, said))

    def cancel(self) -> None:
        """Give up what is being opened, if anything is; it is closed as soon as it is open."""
        attempt, self._attempt = self._attempt, None
        if attempt is not None:
            left = attempt.give_up()
            if left is not None:
                self._background.run(left.close, _nothing)
        self._take_sign_away()

    def close(self) -> None:
        """Give up, and wait until nothing is open any more."""
        attempt, self._attempt = self._attempt, None
        left = None if attempt is None else attempt.give_up()
        self._take_sign_away()
        self._background.close()
        if left is not None:
            left.close()

    def _open(self, attempt: _Attempt, place: ServerPlace) -> tuple[ServerPlace, Exception | None]:
        """Open a project on a thread; what went wrong is handed on, so that the sign goes in any case."""
        try:
            services = self._open_services(place)
        except Exception as error:
            return place, error
        try:
            services.videos.wait()
        except Exception as error:
            services.close()
            return place, error
        if not attempt.take(services):
            services.close()
        return place, None

    def _on_done(self, attempt: _Attempt, said: tuple[ServerPlace, Exception | None]) -> None:
        if attempt is not self._attempt:
            return
        self._attempt = None
        place, error = said
        services = attempt.give_up()
        if services is not None:
            self.opened.emit(services)
        elif isinstance(error, VemoError):
            self.refused.emit(place, error)
        else:
            self.given_up.emit()
        self._take_sign_away()  # last: a program without any window ends
        if error is not None and not isinstance(error, VemoError):
            raise error

    def _on_given_up(self) -> None:
        sign, self.sign = self.sign, None
        self.cancel()
        self.given_up.emit()
        if sign is not None:
            sign.deleteLater()

    def _take_sign_away(self) -> None:
        sign, self.sign = self.sign, None
        if sign is not None:
            sign.rejected.disconnect(self._on_given_up)
            sign.close()
            sign.deleteLater()


class _Attempt:
    """One project that is being opened, handed over between two threads, or given up in between."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._services: Services | None = None
        self._is_given_up = False

    def take(self, services: Services) -> bool:
        """Keep what was opened for whoever wants it; False where nobody does any more."""
        with self._lock:
            if not self._is_given_up:
                self._services = services
            return not self._is_given_up

    def give_up(self) -> Services | None:
        """Take nothing from now on; return what was taken."""
        with self._lock:
            self._is_given_up = True
            services, self._services = self._services, None
        return services


def _nothing(_: object) -> None:
    pass
