"""Plain sentences for what a PostgreSQL server refuses, or for its silence."""

from __future__ import annotations

from vemo_desktop.domain.places import ServerPlace
from vemo_desktop.errors import PasswordNeeded, ProjectError, ProjectMissing, ProjectReadOnly


def explain(place: ServerPlace, origin: BaseException, *, is_lost: bool) -> ProjectError:
    """Turn what the server says, or its silence, into a sentence for the user.

    Parameters
    ----------
    place : ServerPlace
    origin : psycopg.Error
    is_lost : bool
        Whether the connection was lost in the middle of what it was used for.
    """
    from psycopg import InterfaceError, OperationalError

    state = getattr(origin, "sqlstate", None) or ""
    details = str(origin).strip()
    if _is_about_password(origin, state, details):
        return PasswordNeeded(
            f'The server "{place.server}" did not let "{place.user or "you"}" in: the password is missing or'
            " not the right one. Check name and password, and try again.",
            details=details,
        )
    if state == "3D000" or ("database" in details and "does not exist" in details):
        return ProjectMissing(
            f'The server "{place.server}" has no database "{place.database}". Check the address, or ask'
            " whoever looks after the server.",
            details=details,
        )
    is_silent = isinstance(origin, OperationalError | InterfaceError) and not state
    if is_silent and "connect" in details and not is_lost:
        return ProjectError(
            f'The server "{place.server}" does not answer, so "{place.name}" could not be opened or changed.'
            " Everything saved before is safe on the server. Check the network and the address, and try again"
            " when the server is there.",
            details=details,
        )
    if is_silent or is_lost or state.startswith(("08", "57P")):
        return ProjectError(
            f'The connection to the server "{place.server}" was lost. Everything saved before is safe on the'
            " server; whether the last change was still saved is not known. Look at it when the server is"
            " there again, and repeat it if it is missing.",
            details=details,
        )
    return _refused(place, state, details)


def _refused(place: ServerPlace, state: str, details: str) -> ProjectError:
    """Return the sentence for what a server answers that is there."""
    if state == "55P03":
        return ProjectError(
            f'Somebody else is writing much to "{place.name}" just now, so the last change was not saved.'
            " Everything saved before is safe on the server. Do it again in a moment.",
            details=details,
        )
    if state == "57014":
        return ProjectError(
            f'The server took too long for a change to "{place.name}", so the change was not saved.'
            " Everything saved before is safe on the server. Do it again in a moment.",
            details=details,
        )
    if state in ("25006", "42501"):
        return ProjectReadOnly(
            f'The server does not allow "{place.user or "you"}" to write "{place.name}", so the change was'
            " not made. Ask whoever looks after the server for the right to write, or open it for reading"
            " only.",
            details=details,
        )
    if state.startswith("53"):
        return ProjectError(
            f'The server has no room or no capacity left, so the last change to "{place.name}" was not'
            " saved. Everything saved before is safe on the server. Tell whoever looks after the server, and"
            " do it again.",
            details=details,
        )
    if state == "22021" or "NUL" in details:
        return ProjectError(
            "The text holds a character that a server cannot keep (an invisible zero), so the change was"
            " not saved. Write it without that character.",
            details=details,
        )
    return ProjectError(
        f'"{place.name}" could not be read or written on the server. Everything saved before is safe on the'
        " server. Open the project again.",
        details=details,
    )


def _is_about_password(origin: BaseException, state: str, details: str) -> bool:
    if state in ("28P01", "28000"):
        return True
    # While connecting there is no such number, and the words are in the language of the server.
    connection = getattr(origin, "pgconn", None)
    if connection is not None and getattr(connection, "needs_password", False):
        return True
    return "password authentication failed" in details or "no password supplied" in details
