"""Puts the window together: settings, project, queue, services, looks. The only place that knows them all."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from vemo_desktop import __version__, garbage, paths
from vemo_desktop.domain.places import Place
from vemo_desktop.errors import ProjectMissing, VemoError
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.logs import start_logging
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import ProjectSession, open_project
from vemo_desktop.services.proxies import ProxyService
from vemo_desktop.services.reporting import report_on
from vemo_desktop.services.teaching import TeachingService
from vemo_desktop.settings import SCALE_LEAST, load_settings
from vemo_desktop.ui.language import speak
from vemo_desktop.ui.library.ahead import VideosAhead
from vemo_desktop.ui.messages import Message, Tone
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.report_print import write_pdf
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.theme import Look
from vemo_desktop.ui.window_host import WindowHost, default_project

__all__ = [
    "default_project",
    "grab_window",
    "make_application",
    "open_services",
    "run_window",
    "write_report_pdf",
]

_LOG = logging.getLogger(__name__)
_GRAB_TIMEOUT_S = 120.0
_SETTLED_MS = 3000
"""After a project was opened, everything that comes with it is surely there."""
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run_window(
    project: Place | None,
    *,
    author: str,
    look: str | None = None,
    language: str | None = None,
    on_filled: Callable[[], object] | None = None,
    tour: bool = False,
) -> int:
    """Open the window and return its exit code once it is closed.

    Parameters
    ----------
    project : Path, ServerPlace or None
        The project used last, or a fresh one, if None. One that is named and does not exist is made.
    author : str
        Name that decisions are signed with.
    look : str, optional
        ``dark``, ``light`` or ``system`` for this time only; as the settings say otherwise.
    language : str, optional
        One of `LANGUAGES` or ``system`` for this time only; as the settings say otherwise.
    on_filled : callable, optional
        Called once, as soon as the window shows all it has; for measuring.
    tour : bool
        Whether to begin with the guided start on the opened project.
    """
    start_logging("window")
    app = make_application()
    settings, notices = load_settings()
    speak(language or settings.language)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every gesture is on the disk; Ctrl+C need not ask Qt
    host = WindowHost(app, open_services, settings, author, Look(look or settings.theme))
    for notice in notices:
        host.tell(Message(notice, Tone.WARNING))
    settling = QTimer(host, singleShot=True, interval=_SETTLED_MS)
    settling.timeout.connect(garbage.settle)
    host.opened.connect(settling.start)
    if tour:
        host.opened.connect(host.lead, Qt.ConnectionType.SingleShotConnection)
    host.open_first(project)
    if on_filled is not None:
        host.when_filled(on_filled)
    code = app.exec()
    host.close()
    return code


def make_application() -> QApplication:
    """Return the application object, made on first use."""
    # opencv names its own, other Qt here when it is imported first; ours then finds no platform.
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if "cv2" in os.environ.get(name, ""):
            del os.environ[name]
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    qInstallMessageHandler(_log_qt)
    scale = load_settings()[0].scale_percent
    if scale != SCALE_LEAST:
        # Qt reads it once, before there is an application; a value that the user's shell sets comes first.
        os.environ.setdefault("QT_SCALE_FACTOR", str(scale / 100))
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("VEMO Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("vemo-desktop")
    return app


def _log_qt(kind: QtMsgType, _where: object, text: str) -> None:
    _LOG.log(_QT_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)


def open_services(path: Place, author: str) -> Services:
    """Open a project with everything that works on it; a file is made if there is none.

    Raises
    ------
    ProjectError
        If it cannot be opened; the file is left as it is.
    """
    session = open_project(path, author=author, create=isinstance(path, Path))
    videos = VideosAhead(session)
    queue = JobQueue(ProcessRunner())
    cache_dir = paths.cache_dir()
    return Services(
        session,
        videos,
        queue,
        AnalysisService(session, queue, cache_dir),
        TeachingService(session, queue, cache_dir),
        ProxyService(queue, cache_dir),
    )


def grab_window(
    project: Path,
    picture: Path,
    *,
    size: tuple[int, int] = (1440, 900),
    theme: str = "dark",
    author: str = "vemo",
    media_id: str | None = None,
    timeout_s: float = _GRAB_TIMEOUT_S,
) -> Path:
    """Draw the real window on a project, without a display, and save what it shows.

    Parameters
    ----------
    project : Path
    picture : Path
        Where the PNG goes.
    size : tuple of int
        Of the window, in pixels.
    theme : str
        ``dark``, ``light`` or ``system``.
    author : str
    media_id : str, optional
        The video to show; the one with the most proposals if not given.
    timeout_s : float
        How long to wait for pictures and curves.

    Returns
    -------
    Path
        `picture`.

    Raises
    ------
    ProjectError
        If the project cannot be opened.
    VemoError
        If the picture cannot be written, or the window is not filled in time.
    """
    _need_no_display()
    if not project.is_file():
        raise ProjectMissing(f"There is no project “{project}” to draw.")
    app = make_application()
    host = WindowHost(app, open_services, load_settings()[0], author, Look(theme), output=VirtualOutput())
    try:
        host.show_only(open_services(project, author), size)
        window = host.window
        if window is None:
            raise VemoError("The window was closed before it could be drawn.")
        window.desk.video.open(media_id or window.desk.most_proposals or "")
        _wait(lambda: window.is_filled, timeout_s)
        window.desk.review.next()
        window.panels.messages.clear()
        _wait(lambda: window.is_filled and window.desk.player.frame is not None, timeout_s)
        linger(0.3)
        if not window.grab().save(str(picture), "PNG"):
            raise VemoError(f"The picture of the window could not be written to “{picture}”.")
    finally:
        host.close()
    return picture


def write_report_pdf(session: ProjectSession, path: Path) -> Path:
    """Write the report of a project as PDF, without a window.

    Raises
    ------
    ExportError
        If the file cannot be written.
    """
    _need_no_display()
    app = make_application()
    assert app is not None  # fonts need it to live
    return write_pdf(path, report_on(session))


def _need_no_display() -> None:
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _wait(is_done: Callable[[], bool], timeout_s: float) -> None:
    """Let the window work until something is done."""
    deadline = time.monotonic() + timeout_s
    while not is_done():
        if time.monotonic() > deadline:
            raise VemoError("The window was not filled in time. Try again when the machine is less busy.")
        linger(0.02)


def linger(seconds: float) -> None:
    """Let the window work for a while; other threads work too, which they do not while `QTest` waits."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
