"""``vemo info``: what a media file or a project holds."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vemo_desktop.cli import console
from vemo_desktop.cli.places import ProjectPlace, place_of
from vemo_desktop.errors import UsageError, VemoError
from vemo_desktop.files import is_there

_SQLITE_MARK = b"SQLite format 3\x00"


def info(
    path: Annotated[
        ProjectPlace, typer.Argument(parser=place_of, metavar="FILE|P.vemo", help="Media file or project.")
    ],
    as_json: console.AsJson = False,
) -> None:
    """Show what a media file or a project holds."""
    if not isinstance(path, Path):
        from vemo_desktop.cli.project_facts import show_project

        show_project(path, as_json)
        return
    if not is_there(path):
        raise UsageError(f"There is no file {path}.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder. Name one media file or one project.")
    if is_project(path):
        from vemo_desktop.cli.project_facts import show_project

        show_project(path, as_json)
    else:
        from vemo_desktop.cli.media_facts import show_media

        show_media(path, as_json)


def is_project(path: Path) -> bool:
    """Tell whether a file is a project, by its name or by its first bytes.

    Raises
    ------
    VemoError
        If it cannot be read.
    """
    if path.suffix.lower() == ".vemo":
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE_MARK)) == _SQLITE_MARK
    except OSError as error:
        reason = error.strerror or str(error)
        raise VemoError(f'"{path.name}" cannot be read: {reason}. It was left as it is.') from error
