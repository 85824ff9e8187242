"""Puts the window together: settings, project, queue, services, looks. The only place that knows them all."""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from vemo_desktop import __version__, paths
from vemo_desktop.errors import ProjectError, VemoError
from vemo_desktop.jobs.process_runner import ProcessRunner
from vemo_desktop.jobs.queue import JobQueue
from vemo_desktop.logs import start_logging
from vemo_desktop.services.analysis import AnalysisService
from vemo_desktop.services.project import open_project
from vemo_desktop.settings import Settings, change_settings, load_settings
from vemo_desktop.ui.main_window import MainWindow
from vemo_desktop.ui.messages import Message, Tone
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.outputs import AudioOutput
from vemo_desktop.ui.player.virtual_output import VirtualOutput
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.theme import Look, LookKeeper

_LOG = logging.getLogger(__name__)
_RECENT = 8
_GRAB_TIMEOUT_S = 120.0
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def default_project() -> Path:
    """Return the project that opens when none is named."""
    return paths.data_dir() / "library.vemo"


def run_window(
    project: Path | None, *, author: str, look: str | None = None, quit_after_start: bool = False
) -> int:
    """Open the window and return its exit code once it is closed.

    Parameters
    ----------
    project : Path or None
        The project used last, or a fresh one, if None. One that is named and does not exist is made.
    author : str
        Name that decisions are signed with.
    look : str, optional
        ``dark``, ``light`` or ``system`` for this time only; as the settings say otherwise.
    quit_after_start : bool
        Close again as soon as the window is filled; for measuring.
    """
    start_logging("window")
    app = make_application()
    settings, notices = load_settings()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # every gesture is on the disk; Ctrl+C need not ask Qt
    host = WindowHost(app, settings, author, Look(look or settings.theme))
    for notice in notices:
        host.tell(Message(notice, Tone.WARNING))
    host.open_first(project)
    if quit_after_start:
        host.when_filled(app.quit)
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
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("VEMO Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("vemo-desktop")
    return app


def _log_qt(kind: QtMsgType, _where: object, text: str) -> None:
    _LOG.log(_QT_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)


def open_services(path: Path, author: str, *, create: bool = False) -> Services:
    """Open a project with everything that works on it.

    Raises
    ------
    ProjectError
        If it cannot be opened; the file is left as it is.
    """
    session = open_project(path, author=author, create=create)
    queue = JobQueue(ProcessRunner())
    return Services(session, queue, AnalysisService(session, queue, paths.cache_dir()))


class WindowHost(QObject):
    """Holds the one window, and exchanges it when another project is opened.

    Parameters
    ----------
    app : QApplication
    settings : Settings
    author : str
    look : Look
    output : AudioOutput, optional
        Where sound goes; the computer's device if not given.
    """

    def __init__(
        self,
        app: QApplication,
        settings: Settings,
        author: str,
        look: Look,
        output: AudioOutput | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._author = author
        self._output = output
        self.places = QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)
        self.looks = LookKeeper(app, look, self)
        self.looks.dress()
        self.window: MainWindow | None = None
        self._services: Services | None = None
        self._early: list[Message] = []
        self._hook = sys.excepthook
        sys.excepthook = self._on_defect

    @property
    def recent(self) -> list[Path]:
        """Projects opened before, the latest first, as far as they still exist."""
        stored = self.places.value("recent", [])
        names = [stored] if isinstance(stored, str) else list(stored or [])  # type: ignore[call-overload]
        return [path for path in map(Path, names) if path.is_file()]

    def tell(self, message: Message) -> None:
        """Show a message now, or in the first window."""
        if self.window is None:
            self._early.append(message)
        else:
            self.window.panels.messages.show_message(message)

    def open_first(self, project: Path | None) -> None:
        """Open a project at the start; where one cannot be opened, the next best, with a sentence why.

        Raises
        ------
        ProjectError
            If not even a fresh project can be made.
        """
        candidates = [path for path in (project, *self.recent[:1]) if path is not None]
        for path in candidates:
            if self.open(path):
                return
        if self.open(default_project()):
            return
        fresh = next(
            path
            for number in range(2, 10_000)
            if not (path := default_project().with_stem(f"library-{number}")).exists()
        )
        if not self.open(fresh):
            raise ProjectError(
                f"No project can be made in “{fresh.parent}”. Free some space or allow writing there."
            )

    def open(self, path: Path) -> bool:
        """Open a project in the window; the present one stays where it is refused."""
        if self._services is not None and _is_same(path, self._services.path):
            return True
        try:
            services = open_services(path, self._author, create=True)
        except VemoError as error:
            _LOG.warning("%s %s", error.message, error.details)
            self.tell(Message(error.message, Tone.ERROR, details=error.details))
            return False
        self._close_window()
        self._services = services
        self._remember(services.path)
        self._show_window(services)
        return True

    def show_only(self, services: Services, size: tuple[int, int]) -> None:
        """Show a project in a window of a size, and remember nothing of it."""
        self._services = services
        self.places = QSettings()
        self._show_window(services)
        if self.window is not None:
            self.window.resize(*size)

    def when_filled(self, act: Callable[[], object]) -> None:
        """Do something once the window shows all it has."""
        timer = QTimer(self, interval=10)

        def look() -> None:
            if self.window is None or self.window.is_filled:
                timer.stop()
                timer.deleteLater()
                act()

        timer.timeout.connect(look)
        timer.start()

    def close(self) -> None:
        """Close the window, stop all work and give the project back."""
        self._close_window()
        sys.excepthook = self._hook
        self.places.sync()

    def _show_window(self, services: Services) -> None:
        player = PlayerController(output=self._output)
        player.set_volume(self._settings.volume)
        player.set_muted(self._settings.muted)
        others = [path for path in self.recent if not _is_same(path, services.path)]
        window = MainWindow(services, self.looks, self.places, player, others)
        window.desk.analysis.network_id = self._settings.network
        window.desk.analysis.device = self._settings.device
        window.set_snapping(self._settings.snap_to_frames)
        window.project_wanted.connect(self.open)
        window.demo_wanted.connect(self._add_demo)
        window.preferred.connect(self._on_preferred)
        window.closed.connect(self._on_closed)
        self.window = window
        window.start()
        window.show()
        for message in self._early:
            self.tell(message)
        self._early.clear()

    def _close_window(self) -> None:
        if self.window is not None:
            window, self.window = self.window, None
            window.closed.disconnect(self._on_closed)
            window.close()
            window.deleteLater()
        if self._services is not None:
            services, self._services = self._services, None
            services.close()

    def _on_closed(self) -> None:
        """The user closed the window: the program ends."""
        self._app.quit()

    def _remember(self, path: Path) -> None:
        names = [str(path), *(str(other) for other in self.recent if not _is_same(other, path))]
        self.places.setValue("recent", names[:_RECENT])

    def _on_preferred(self, name: str, value: object) -> None:
        try:
            self._settings = change_settings(**{name: value})
        except (VemoError, OSError) as error:
            _LOG.warning("the setting %s could not be kept: %s", name, error)

    def _add_demo(self) -> None:
        """Make the demo library beside the window and add it to the open project."""
        window = self.window
        if window is None:
            return
        from vemo_desktop.media.demo.clips import make_demo_clips

        folder = paths.data_dir() / "demo"
        window.panels.messages.note("Making the demo library: a few short clips. This takes a moment.")
        window.desk.background.run(lambda: make_demo_clips(folder), window.desk.library.add)

    def _on_defect(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of a defect of the program instead of ending without a word."""
        if not issubclass(kind, Exception):
            self._hook(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOG.error("defect: %s", details)
        sys.stderr.write(details)
        text = "Something in the program went wrong just now. Your labels are saved; you can go on working."
        self.tell(Message(text, Tone.ERROR, details=details))


def _is_same(first: Path, second: Path) -> bool:
    return first.absolute() == second.absolute()


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
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    host = WindowHost(app, load_settings()[0], author, Look(theme), output=VirtualOutput())
    try:
        host.show_only(open_services(project, author), size)
        window = host.window
        if window is None:
            raise VemoError("The window was closed before it could be drawn.")
        window.desk.open_media(media_id or window.desk.most_proposals or "")
        _wait(lambda: window.is_filled, timeout_s)
        window.desk.review.next()
        window.panels.messages.clear()
        _wait(lambda: window.is_filled and window.desk.player.frame is not None, timeout_s)
        _linger(0.3)
        if not window.grab().save(str(picture), "PNG"):
            raise VemoError(f"The picture of the window could not be written to “{picture}”.")
    finally:
        host.close()
    return picture


def _wait(is_done: Callable[[], bool], timeout_s: float) -> None:
    """Let the window work until something is done."""
    deadline = time.monotonic() + timeout_s
    while not is_done():
        if time.monotonic() > deadline:
            raise VemoError("The window was not filled in time. Try again when the machine is less busy.")
        _linger(0.02)


def _linger(seconds: float) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
