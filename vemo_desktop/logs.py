"""Log files: one per process kind, rotating, never shown unasked."""

from __future__ import annotations

import logging
import logging.handlers

from vemo_desktop import paths

_FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"


def start_logging(process: str, level: int = logging.INFO) -> None:
    """Send the program's log to ``<log folder>/<process>.log``.

    Parameters
    ----------
    process : str
        ``window``, ``worker`` or ``cli``: each process writes its own file.
    level : int
    """
    handler = logging.handlers.RotatingFileHandler(
        paths.log_dir() / f"{process}.log", maxBytes=2_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger("vemo_desktop")
    root.setLevel(level)
    root.addHandler(handler)
