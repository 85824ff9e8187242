"""Counts what the dashboard shows, beside the window, and again when the project changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QTimer, Signal
from PySide6.QtGui import QImageWriter

from vemo_desktop import garbage
from vemo_desktop.errors import ExportError, VemoError
from vemo_desktop.files import write_text_aside, written_aside
from vemo_desktop.services.charts.drawing import Drawing
from vemo_desktop.services.charts.svg import svg_of
from vemo_desktop.services.overview import Judgement, Overview, judgement, overview
from vemo_desktop.services.overview_sections import Fact, facts, sections
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.services.reporting import report_on, write_report
from vemo_desktop.services.sections import Section
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.charts.painting import picture_of
from vemo_desktop.ui.report_print import write_pdf

_QUIET_MS = 500
"""Numbers are counted again when nothing was done for so long: a fast hand decides several times a second."""


class DashboardController(QObject):
    """Knows the sections of the dashboard; the page shows them.

    Parameters
    ----------
    session : ProjectSession
    cache_dir : Path
        Root of the caches.

    Signals
    -------
    changed()
        `sections`, `facts` or `problem` are others now.
    saved(Path)
        A file was written.
    refused(VemoError)
        A file was not written.
    """

    changed = Signal()
    saved = Signal(object)
    refused = Signal(object)

    def __init__(self, session: ProjectSession, cache_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._cache_dir = cache_dir
        self._background = Background(self, threads=1)
        self._counted: Overview | None = None
        self._judged: Judgement | None = None
        self._put_together: _Shown = ((), ())
        self._is_counting = self._is_stale = False
        self.is_watched = False
        """Whether anybody looks; nothing is counted otherwise."""
        self.problem = ""
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.refresh)

    @property
    def sections(self) -> tuple[Section, ...]:
        """What there is to show; empty before the first count."""
        return self._put_together[0]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The few numbers that come first."""
        return self._put_together[1]

    @property
    def has_videos(self) -> bool:
        """Whether there is anything to count; True as long as that is not known."""
        return self._counted is None or bool(self._counted.videos) or self._counted.hidden > 0

    @property
    def is_settled(self) -> bool:
        """Whether everything that can be shown is shown."""
        return self._background.is_idle and not self._quiet.isActive()

    def take_news(self, _news: object) -> None:
        """Count again soon, since something changed."""
        if self.is_watched:
            self._quiet.start()

    def refresh(self) -> None:
        """Count now; when it is under way, again behind that."""
        if self._is_counting:
            self._is_stale = True
            return
        self._is_counting, self._is_stale = True, False
        session, judged = self._session, self._judged

        @garbage.held()
        def count() -> tuple[Overview, _Shown]:
            found = overview(session, as_seen=True)
            return found, _shown(found, judged)

        self._background.run(count, self._on_counted, self._on_refused)

    def save_report(self, path: Path) -> None:
        """Write the report as a page or as PDF, by the ending of the file."""
        session, cache_dir = self._session, self._cache_dir

        def work() -> Path:
            if path.suffix.lower() != ".pdf":
                return write_report(session, path, cache_dir=cache_dir, with_videos=False, as_seen=True)
            return write_pdf(path, report_on(session, as_seen=True))

        self._background.run(work, self.saved.emit, self.refused.emit)

    def save_chart(self, drawing: Drawing, path: Path) -> None:
        """Write a chart as SVG or PNG, by the ending of the file."""
        self._background.run(lambda: _write_chart(drawing, path), self.saved.emit, self.refused.emit)

    def close(self) -> None:
        """Count no more."""
        self.is_watched = False
        self._quiet.stop()
        self._background.close()

    def _on_counted(self, answer: tuple[Overview, _Shown]) -> None:
        found, self._put_together = answer
        self._counted, self.problem = found, ""
        self.changed.emit()
        session = self._session

        # Comparing takes longer than counting, so what was compared before stays until then.
        @garbage.held()
        def judge() -> tuple[Judgement, _Shown]:
            judged = judgement(session, as_seen=True)
            return judged, _shown(found, judged)

        self._background.run(judge, self._on_judged, self._on_refused)

    def _on_judged(self, answer: tuple[Judgement, _Shown]) -> None:
        self._judged, self._put_together = answer
        self._on_settled()

    def _on_refused(self, error: VemoError) -> None:
        self.problem = error.message
        self._on_settled()

    def _on_settled(self) -> None:
        self._is_counting = False
        self.changed.emit()
        if self._is_stale:
            self.refresh()


_Shown = tuple[tuple[Section, ...], tuple[Fact, ...]]
"""What is shown; put together beside the window, which would stand still for it with 10 000 videos."""


def _shown(found: Overview, judged: Judgement | None) -> _Shown:
    return sections(found, judged), facts(found)


def _write_chart(drawing: Drawing, path: Path) -> Path:
    try:
        if path.suffix.lower() == ".svg":
            write_text_aside(path, svg_of(drawing, is_file=True))
        else:
            with written_aside(path) as aside:
                writer = QImageWriter(str(aside), QByteArray(b"png"))
                if not writer.write(picture_of(drawing)):
                    raise OSError(writer.errorString())
    except OSError as error:
        raise ExportError(f"The chart could not be written to {path}: {error.strerror or error}.") from error
    return path
