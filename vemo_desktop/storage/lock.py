"""Who may write: one window at a time, kept by the operating system, so it ends with the process."""

from __future__ import annotations

import logging
from pathlib import Path

from filelock import FileLock, Timeout

_log = logging.getLogger(__name__)


class ProjectLock:
    """The right to write a project: ``talk.vemo.lock`` beside ``talk.vemo``.

    A lock of the operating system, not the presence of the file: a killed process leaves none behind.
    """

    def __init__(self, project: Path) -> None:
        path = project.with_name(project.name + ".lock")
        # Not per thread: the session may be closed by another thread than the one that opened it.
        self._lock = FileLock(path, timeout=0, thread_local=False)

    def acquire(self) -> bool:
        """Take the lock; return False if someone else has it.

        Raises
        ------
        OSError
            If no lock file can be made there.
        """
        try:
            self._lock.acquire()
        except Timeout:
            return False
        except NotImplementedError:
            # Some network disks know no locks. Working alone there is fine; refusing to work is not.
            _log.warning("the disk of %s cannot lock files", self._lock.lock_file)
        return True

    def release(self) -> None:
        """Give the lock back; harmless without one."""
        self._lock.release()
