"""Connections to a PostgreSQL server."""

from __future__ import annotations

import itertools
import math
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import ProjectError

if TYPE_CHECKING:
    from vemo_desktop.storage.server_line import Line

LEAST_VERSION = 13
"""The oldest release of PostgreSQL that is maintained, and that we know to do."""

CONNECT_TIMEOUT_S = 5
WAIT_MS = 10_000
"""How long to wait for another program that is writing, unless somebody has less patience."""

_LONG_S = 0.5
"""Who waits longer for a refusal has waited for nothing."""
_CLOSED_S = 12.0
"""Longer than the window takes to knock again, see `ui.shared_watch`."""

_SETTINGS: dict[str, Any] = {
    # A cable that was pulled is noticed within seconds, not after the two hours of the system.
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 2,
    "tcp_user_timeout": 6_000,
    "application_name": "VEMO Desktop",
    "client_encoding": "UTF8",
}
_AT_THE_SERVER = {
    # Whoever waited for the lock must see what was committed while they waited, whatever is usual there.
    "default_transaction_isolation": "read committed",
    # A computer that was shut in the middle of a gesture holds the lock for seconds, not for two hours.
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "3",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "20s",
}


class Door:
    """Connects to a server, and lets nobody wait again for one that has just let somebody wait in vain.

    A server that is down refuses at once; one behind a broken network says nothing for seconds, in which a
    window would stand still. So everybody but who is `knocking` is refused at once for a while after that.
    """

    def __init__(self, place: ServerPlace) -> None:
        self.place = place
        self._closed_until = 0.0
        self._error: Exception | None = None
        self._here = threading.local()

    @contextmanager
    def answered_within(self, seconds: float) -> Iterator[None]:
        """Wait no longer than this for answers of the server within this block, on this thread."""
        earlier, until = self.deadline(), time.monotonic() + seconds
        before = getattr(self._here, "deadline", None)
        self._here.deadline = until if earlier is None else min(earlier, until)
        try:
            yield
        finally:
            self._here.deadline = before

    def hurry(self, seconds: float) -> None:
        """From now on, wait no longer than this for a server that says nothing, on this thread."""
        self._here.silence_s = seconds

    def deadline(self) -> float | None:
        """Return until when something must be heard on this thread; None where that may take long."""
        until: float | None = getattr(self._here, "deadline", None)
        silence_s: float | None = getattr(self._here, "silence_s", None)
        return time.monotonic() + silence_s if until is None and silence_s is not None else until

    @contextmanager
    def knocking(self) -> Iterator[None]:
        """Try in any case within this block, on this thread."""
        self._here.is_knocking = True
        try:
            yield
        finally:
            self._here.is_knocking = False

    def connect(self) -> Line:
        """Return a new connection.

        Raises
        ------
        psycopg.OperationalError
        """
        import psycopg

        began = time.monotonic()
        is_closed = began < self._closed_until and not getattr(self._here, "is_knocking", False)
        if self._error is not None and is_closed:
            raise self._error
        until = self.deadline()
        left_s = CONNECT_TIMEOUT_S if until is None else min(CONNECT_TIMEOUT_S, math.ceil(until - began))
        try:
            connection = _connect(self.place, max(left_s, 1))
        except psycopg.OperationalError as error:
            if time.monotonic() - began > _LONG_S:
                self._shut(error)
            raise
        self._error = None
        connection.deadline, connection.on_silence = self.deadline, self._shut
        return connection

    def _shut(self, error: Exception) -> None:
        """Refuse for a while, with what was said to whoever waited in vain."""
        self._error, self._closed_until = error, time.monotonic() + _CLOSED_S


def make_engine(door: Door) -> Engine:
    """Return the pool of connections to a project; nothing is connected yet.

    Raises
    ------
    ProjectError
        If this program was installed without what it takes.
    """
    try:
        import psycopg

        psycopg.capabilities.has_pipeline(check=True)
        from vemo_desktop.storage.server_dialect import NAME
        from vemo_desktop.storage.server_line import hear_where_needed
    except (ImportError, psycopg.NotSupportedError) as error:
        raise ProjectError(
            "Projects on a server need a further package, which is not installed here. Install it with"
            ' "pip install vemo-desktop[postgresql]" and open the project again.',
            details=str(error),
        ) from error
    # No ping before each use: whoever takes a connection finds out by the first thing that is said.
    # Nor anything else of its own accord, which would all be ways there and back: beginning a transaction is
    # left to `ServerStore`.
    engine = create_engine(
        f"{NAME}://",
        creator=door.connect,
        isolation_level="AUTOCOMMIT",
        use_native_hstore=False,
        project=door.place.project,
    )
    hear_where_needed(engine)
    return engine


def _connect(place: ServerPlace, timeout_s: int) -> Line:
    from vemo_desktop.storage.server_line import Line

    wanted: dict[str, Any] = {
        **_SETTINGS,
        "connect_timeout": timeout_s,
        **dict(place.options),
        "dbname": place.database,
    }
    given = {"host": place.host, "port": place.port, "user": place.user, "password": place.password}
    wanted.update({name: value for name, value in given.items() if value})
    connection = Line.connect(**wanted, autocommit=True)
    path = '"' + place.project.replace('"', '""') + '"'
    settings = {"search_path": path, "lock_timeout": f"{WAIT_MS}ms", **_AT_THE_SERVER}
    words = ", ".join(["set_config(%s, %s, false)"] * len(settings))
    connection.execute(f"SELECT {words}", [*itertools.chain(*settings.items())], prepare=False)
    return connection
