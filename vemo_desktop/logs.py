"""Log files: one per process kind, rotating, never shown unasked."""

from __future__ import annotations

import logging
import logging.handlers
import os

from vemo_desktop import paths
from vemo_desktop.errors import VemoError

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


def start_logging(process: str, level: int = logging.INFO) -> str:
    """Send the program's log to ``<log folder>/<process>.log``.

    Parameters
    ----------
    process : str
        ``window``, ``worker`` or ``cli``: each process writes its own file.
    level : int

    Returns
    -------
    str
        Why no log is kept, for the user; empty where one is. The program itself can go on without.
    """
    root = logging.getLogger("vemo_desktop")
    try:
        folder = paths.log_dir()
    except VemoError as error:
        why = f"No log is kept. {error.message}"
    else:
        why = "" if os.access(folder, os.W_OK) else f'No log is kept: "{folder}" cannot be written.'
    if why:
        root.addHandler(logging.NullHandler())  # without any, errors would be printed with their traceback
        return why
    handler = logging.handlers.RotatingFileHandler(
        folder / f"{process}.log", maxBytes=2_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.setLevel(level)
    root.addHandler(handler)
    return ""
