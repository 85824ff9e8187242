"""Where a project lies: in a file, or on the database server of a lab."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from vemo_desktop.errors import UsageError

SCHEMES = ("postgresql", "postgres")
"""How addresses of projects on a server begin."""

DEFAULT_PROJECT = "vemo"
"""Name of the project in a database where an address names none."""

_MOST_BYTES = 63
_EXAMPLE = "postgresql://anna@server.example/lab?project=interviews"
# What libpq may be told in an address. Others stay out: some run programs or name files of passwords.
_OPTIONS = frozenset(
    ("host", "port", "sslmode", "sslrootcert", "sslcert", "sslkey", "gssencmode", "connect_timeout")
)


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """A project on a PostgreSQL server, one schema of a database.

    Its address is ``postgresql://USER@HOST:PORT/DATABASE?project=NAME&media=FOLDER``. The password is never
    part of `address`, of ``str`` and of ``repr``, so that it reaches no log and no list.

    Parameters
    ----------
    user, host, database : str
        Empty for what the system of the server says.
    port : int or None
    project : str
        Its name, which is that of the schema.
    media : Path or None
        Folder on this computer below which the videos lie.
    options : tuple of (str, str)
        Further settings of the connection, such as ``sslmode``.
    password : str
        Empty where the file of passwords (``~/.pgpass``) or nobody knows it.
    """

    user: str
    host: str
    port: int | None
    database: str
    project: str = DEFAULT_PROJECT
    media: Path | None = None
    options: tuple[tuple[str, str], ...] = ()
    password: str = field(default="", repr=False, compare=False)

    @classmethod
    def of(cls, address: str) -> ServerPlace:
        """Read an address.

        Raises
        ------
        UsageError
            If it is none.
        """
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError as error:
            raise _not_an_address(f"it cannot be read ({error})") from error
        asked = dict(parse_qsl(parts.query, keep_blank_values=True))
        password = asked.pop("password", "") or unquote(parts.password or "")
        project, media = asked.pop("project", "") or DEFAULT_PROJECT, asked.pop("media", "")
        database = unquote(parts.path.lstrip("/"))
        if parts.scheme not in SCHEMES or not database:
            raise _not_an_address("it names no database" if not database else "its beginning is another")
        if unknown := sorted(asked.keys() - _OPTIONS):
            raise _not_an_address(f"{unknown[0]} is no setting of a connection that can be used here")
        if len(project.encode()) > _MOST_BYTES or not re.fullmatch(r"[\w][\w .-]*", project):
            raise _not_an_address("the name of the project has up to 63 letters, digits, spaces and .-_")
        if project.startswith("pg_") or project == "information_schema":
            raise _not_an_address("the server keeps names that begin with pg_ for itself")
        return cls(
            unquote(parts.username or ""),
            unquote(parts.hostname or ""),
            port,
            database,
            project,
            Path(media).expanduser().absolute() if media else None,
            tuple(sorted(asked.items())),
            password,
        )

    @property
    def address(self) -> str:
        """The address without the password; `of` reads it again."""
        host = f"[{self.host}]" if ":" in self.host else quote(self.host)
        server = host + (f":{self.port}" if self.port is not None else "")
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        asked = [*self.options, ("project", self.project)]
        asked += [("media", str(self.media))] if self.media is not None else []
        return f"postgresql://{user}{server}/{quote(self.database, safe='')}?{urlencode(asked, safe='/')}"

    @property
    def name(self) -> str:
        """The name of the project, as that of a file."""
        return self.project

    @property
    def stem(self) -> str:
        """The name of the project, as that of a file without its ending."""
        return self.project

    @property
    def server(self) -> str:
        """The server by a name for people."""
        return self.host or dict(self.options).get("host") or "this computer"

    def is_same(self, other: Place) -> bool:
        """Tell whether another address leads to the same project."""
        return isinstance(other, ServerPlace) and self._key() == other._key()

    def _key(self) -> tuple[object, ...]:
        # Not who asks, and not what is particular to this computer.
        where = dict(self.options)
        host = (self.host or where.get("host", "")).casefold()
        return host, self.port or int(where.get("port") or 5432), self.database, self.project

    def __str__(self) -> str:
        return self.address


Place = Path | ServerPlace
"""A file ``P.vemo``, or a project on a server."""


def place_of(text: str | Path) -> Place:
    """Return the place that a person names: an address of a server, or else a file.

    Raises
    ------
    UsageError
        If it begins like an address and is none.
    """
    if isinstance(text, str) and is_address(text):
        return ServerPlace.of(text.strip())
    return Path(text)


def is_address(text: str) -> bool:
    """Tell whether a text begins like the address of a project on a server."""
    return text.strip().casefold().startswith(tuple(f"{scheme}://" for scheme in SCHEMES))


def is_same_place(first: Place, second: Place) -> bool:
    """Tell whether two places are one project."""
    if isinstance(first, ServerPlace):
        return first.is_same(second)
    return isinstance(second, Path) and first.resolve() == second.resolve()


def has_repeats(places: Sequence[Place]) -> bool:
    """Tell whether one project is named twice."""
    return any(is_same_place(one, other) for one, other in combinations(places, 2))


def _not_an_address(why: str) -> UsageError:
    return UsageError(f"This is not the address of a project: {why}. One looks like this: {_EXAMPLE}")
