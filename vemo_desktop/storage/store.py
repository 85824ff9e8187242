"""What the database of a project is asked for, whatever it runs on: transactions, and plain sentences."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session

from vemo_desktop.domain.places import Place
from vemo_desktop.errors import ProjectError, ProjectReadOnly


class Store(ABC):
    """The database of one project, usable from several threads.

    Every `reading` sees one consistent state; every `writing` is one transaction that is on the disk
    when the block ends. Writers wait for each other. What differs between databases is in `FileStore`
    and `ServerStore`.

    Parameters
    ----------
    place : Path or ServerPlace
    engine : Engine
    read_only : bool
        Refuse every `writing`.
    """

    is_shared = False
    """Whether others may write at the same time."""

    def __init__(self, place: Place, engine: Engine, *, read_only: bool) -> None:
        self.place = place
        self.read_only = read_only
        self._engine = engine
        self.lock: AbstractContextManager[Any] = threading.RLock()
        """Held while writing; also held by those who look, decide and write as one step."""

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session on one consistent state.

        Raises
        ------
        ProjectDamaged, ProjectError
            If the project cannot be read.
        """
        with self._explained(), self._reading() as connection, Session(bind=connection) as session:
            yield session

    def looking(self) -> AbstractContextManager[Session]:
        """Open a session for a short look, perhaps within `lock`; nothing is written before it ends.

        Raises
        ------
        ProjectDamaged, ProjectError
            If the project cannot be read.
        """
        return self.reading()

    @contextmanager
    def writing(self, *, only_history: bool = False) -> Iterator[Session]:
        """Open a session whose changes are one transaction, committed when the block ends without error.

        Parameters
        ----------
        only_history : bool
            Whether all that is written follows from the revisions that are written with it, so that others
            find it by them.

        Raises
        ------
        ProjectReadOnly
            If the store is read-only.
        ProjectDamaged, ProjectError
            If the project cannot be read or written; nothing of the block was kept then.
        """
        if self.read_only:
            raise ProjectReadOnly(
                "This project is open for reading only, so the change was not made. Nothing else is affected."
            )
        with (
            self.lock,
            self._explained(),
            self._writing() as connection,
            Session(bind=connection, autoflush=False) as session,
            session.begin(),
        ):
            yield session
            if not only_history:
                self._count_other(session)

    def watch(self) -> None:  # noqa: B027 - what needs no beginning has none
        """Begin to notice what other programs write, for `changed_elsewhere`."""

    @abstractmethod
    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written since this was last asked; False without `watch`."""

    @abstractmethod
    def migrating(self) -> AbstractContextManager[Connection]:
        """Open a writing transaction as a bare connection, for changing the tables."""

    @abstractmethod
    def faults(self, session: Session) -> Iterator[str]:
        """Yield a sentence for each fault that the database itself finds in its pages and links."""

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """Open a connection on one consistent state."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """Open a connection for a writing transaction; the lock is held."""

    def _count_other(self, session: Session) -> None:  # noqa: B027 - only the shared need it
        """Note, in a writing transaction, that something beside the history was written."""

    @abstractmethod
    def _explain(self, error: DBAPIError) -> ProjectError:
        """Turn what the database says into a sentence for the user."""

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            raise  # a broken rule is a defect of the program, not something a user meets
        except DBAPIError as error:
            raise self._explain(error) from error
