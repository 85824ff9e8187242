"""Accounts of what came into a project, written beside the file they are about."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from vemo_desktop.domain.document import free_name
from vemo_desktop.files import write_text_aside

_log = logging.getLogger(__name__)


def write_beside(path: Path, kind: str, lines: Sequence[str]) -> Path | None:
    """Write lines to ``NAME.kind.txt`` beside a file, or the next such name that is free.

    Returns
    -------
    Path or None
        None where the folder does not take it: what the account is about has happened all the same.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        taken = {one.name.removesuffix(".txt") for one in path.parent.iterdir()}
        account = path.with_name(f"{free_name(f'{path.name}.{kind}', taken)}.txt")
        write_text_aside(account, "\n".join(lines) + "\n")
    except OSError as error:
        _log.warning("no account beside %s: %s", path, error)
        return None
    return account
