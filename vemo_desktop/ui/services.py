"""What the window is given to work with: one open project and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vemo_desktop import paths
from vemo_desktop.domain.places import Place
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.proxies import ProxyService
from vemo_desktop.services.teaching import TeachingService
from vemo_desktop.ui.library.ahead import VideosAhead


@dataclass(frozen=True, slots=True)
class Services:
    """One project, its videos, the queue of long work, their analysis, what is learnt, and proxies.

    Whoever made them closes them with `close`, after the window has let go.
    """

    session: ProjectSession
    videos: VideosAhead
    queue: JobQueue
    analysis: AnalysisService
    teaching: TeachingService
    proxies: ProxyService

    @property
    def path(self) -> Place:
        """Where the project lies."""
        return self.session.path

    @property
    def folder(self) -> Path:
        """Where what belongs to it is put on this computer."""
        return self.session.folder

    @property
    def offered_folder(self) -> Path:
        """Where dialogs begin that ask where to put something."""
        return paths.offered_folder(self.session.folder)

    def close(self) -> None:
        """Stop all work, then close the project and give its lock back."""
        self.analysis.close()
        self.teaching.close()
        self.proxies.close()
        self.queue.close()
        self.videos.close()
        self.session.close()
