"""Holds the one window of the program and exchanges it when another project is opened."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QSettings, Qt, QTemporaryDir, QTimer, Signal
from PySide6.QtWidgets import QApplication

from vemo_desktop import paths
from vemo_desktop.domain.places import Place, ServerPlace, is_same_place
from vemo_desktop.errors import PasswordNeeded, ProjectError, VemoError
from vemo_desktop.jobs.requests import PrepareMedia
from vemo_desktop.services.recent_projects import (
    RecentProject,
    adopt_projects,
    forget_project,
    recent_projects,
    remember_project,
)
from vemo_desktop.settings import Settings, change_settings
from vemo_desktop.ui.language import speak
from vemo_desktop.ui.main_window import MainWindow
from vemo_desktop.ui.messages import Message, Tone
from vemo_desktop.ui.opening import Opening
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.outputs import AudioOutput
from vemo_desktop.ui.services import Services
from vemo_desktop.ui.sizes import has_room_for_frame, open_at
from vemo_desktop.ui.theme import Look, LookKeeper
from vemo_desktop.wording import tr

_LOG = logging.getLogger(__name__)
_KEEP_AFTER_MS = 500

OpenServices = Callable[[Place, str], Services]


def default_project() -> Path:
    """Return the project that opens when none is named."""
    return paths.data_dir() / "library.vemo"


def demo_project() -> Path:
    """Return the project of the demo library, which `vemo demo` fills."""
    return paths.data_dir() / "demo" / "demo.vemo"


def _fresh_project() -> Path:
    """Return where there is no project yet."""
    return next(
        path
        for number in range(2, 10_000)
        if not (path := default_project().with_stem(f"library-{number}")).exists()
    )


class WindowHost(QObject):
    """Holds the one window, and exchanges it when another project is opened.

    Parameters
    ----------
    app : QApplication
    open_services : callable
        Opens the project at a path for a person, a file made if there is none; raises `ProjectError`. One on
        a server is opened on another thread.
    settings : Settings
    author : str
    look : Look
    output : AudioOutput, optional
        Where sound goes; the computer's device if not given.

    Signals
    -------
    opened()
        A project is in the window, the first one or another.
    """

    opened = Signal()

    def __init__(
        self,
        app: QApplication,
        open_services: OpenServices,
        settings: Settings,
        author: str,
        look: Look,
        output: AudioOutput | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._open_services = open_services
        self._settings = settings
        self._author = author
        self._output = output
        self.places = QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)
        self._adopt_recent()
        self.looks = LookKeeper(app, look, self)
        self.looks.dress()
        self.window: MainWindow | None = None
        self._services: Services | None = None
        self.opening = Opening(lambda place: open_services(place, author), self)
        self.opening.opened.connect(self._show_services)
        self.opening.refused.connect(self._on_refused)
        self.opening.given_up.connect(self._open_next)
        self._left: Iterator[Place] = iter(())
        """What else to open while there is no window."""
        self._early: list[Message] = []
        self._asking: tuple[ServerPlace, str] | None = None
        self._preferred: dict[str, object] = {}
        self._keep_timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keep_timer.timeout.connect(self._keep_preferences)
        self._hook = sys.excepthook
        sys.excepthook = self._on_defect

    def tell(self, message: Message) -> None:
        """Show a message now, or in the first window."""
        if self.window is None:
            self._early.append(message)
        else:
            self.window.panels.messages.show_message(message)

    def open_first(self, project: Place | None) -> None:
        """Open a project at the start; where one cannot be opened, the next best, with a sentence why.

        One on a server comes later; until then there is a sign that it is being opened.

        Raises
        ------
        ProjectError
            If not even a fresh project can be made.
        """
        there = [one.path for one in recent_projects() if not one.is_missing]
        first = [path for path in (project, *there[:1]) if path is not None]
        self._left = iter([*first, default_project(), _fresh_project()])
        self._open_next()

    def open(self, path: Place) -> bool:
        """Open a project in the window; the present one stays where it is refused.

        Returns
        -------
        bool
            Whether it is open now; one on a server is opened beside the window, and comes later.
        """
        self.opening.cancel()
        if self._services is not None and is_same_place(path, self._services.path):
            return True
        if isinstance(path, ServerPlace):
            self.opening.begin(path, self.window)
            return False
        try:
            services = self._open_services(path, self._author)
        except VemoError as error:
            self._tell_refused(error)
            return False
        self._show_services(services)
        return True

    def _open_next(self) -> None:
        """Open what is next at the start, as long as there is no window; the last one must be possible."""
        if self.window is not None:
            return
        for path in self._left:
            if self.open(path) or self.opening.is_busy:
                return
        self._app.exit(1)  # for a program that is at work already; one that begins does not come so far
        raise ProjectError(
            tr(
                "No project can be made in “{parent}”. Free some space or allow writing there.",
                parent=default_project().parent,
            )
        )

    def _show_services(self, services: Services) -> None:
        """Show a project in the window, and close the one before."""
        self._close_window()
        self._services = services
        remember_project(services.path)
        self._show_window(services, recent_projects())
        self.opened.emit()

    def _on_refused(self, place: ServerPlace, error: VemoError) -> None:
        if isinstance(error, PasswordNeeded):
            self._ask_password(place, error)
        else:
            self._tell_refused(error)
        self._open_next()

    def _tell_refused(self, error: VemoError) -> None:
        _LOG.warning("%s %s", error.message, error.details)
        self.tell(Message(error.message, Tone.ERROR, details=error.details))

    def _ask_password(self, place: ServerPlace, error: PasswordNeeded) -> None:
        """Ask in the window that is open, or in the first one."""
        if self.window is None:
            self._asking = (place, error.message)
        else:
            self.window.acts.projects.ask_for_shared(place, error.message)

    def show_only(self, services: Services, size: tuple[int, int]) -> None:
        """Show a project in a window of a size, and remember nothing of it."""
        self._services = services
        # Without a name, Qt would keep places in a file of its own and find them again the next time.
        self._passing = QTemporaryDir()
        self.places = QSettings(self._passing.filePath("places.ini"), QSettings.Format.IniFormat)
        self._show_window(services, ())
        if self.window is not None:
            self.window.setWindowState(Qt.WindowState.WindowNoState)  # else the screen says how large it is
            self.window.resize(*size)

    def when_filled(self, act: Callable[[], object]) -> None:
        """Do something once the window shows all it has."""
        timer = QTimer(self, interval=10)

        def look() -> None:
            if not self.opening.is_busy and (self.window is None or self.window.is_filled):
                timer.stop()
                timer.deleteLater()
                act()

        timer.timeout.connect(look)
        timer.start()

    def close(self) -> None:
        """Close the window, stop all work and give the project back."""
        self.opening.close()
        self._close_window()
        self._keep_preferences()
        sys.excepthook = self._hook
        self.places.sync()

    def lead(self) -> None:
        """Lead through the project that is open."""
        if self.window is not None:
            self.window.tour.start()

    def start_tour(self) -> None:
        """Open the demo library and lead through it."""
        demo_project().parent.mkdir(parents=True, exist_ok=True)
        if not self.open(demo_project()) or self.window is None:
            return
        if not self.window.desk.library.items:
            self._add_demo()
        self.lead()

    def _show_window(self, services: Services, recent: Sequence[RecentProject]) -> None:
        player = PlayerController(output=self._output)
        player.volume.set_level(self._settings.volume)
        player.volume.set_muted(self._settings.muted)
        others = [one for one in recent if not is_same_place(one.path, services.path)]
        window = MainWindow(services, self.looks, self.places, player, others)
        window.desk.analysis.network_ids = self._settings.networks
        window.desk.analysis.device = self._settings.device
        window.acts.preferences.apply(self._settings)
        window.project_wanted.connect(self.open)
        window.project_forgotten.connect(self._forget)
        window.demo_wanted.connect(self._add_demo)
        window.tour_wanted.connect(self.start_tour)
        window.preferred.connect(self._on_preferred)
        window.closed.connect(self._on_closed)
        self.window = window
        open_at(window, window.width(), window.height())
        if not has_room_for_frame(window):
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        window.start()
        window.show()
        for message in self._early:
            self.tell(message)
        self._early.clear()
        if self._asking is not None:
            (place, said), self._asking = self._asking, None
            window.acts.projects.ask_for_shared(place, said)

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

    def _forget(self, path: Place) -> None:
        forget_project(path)
        if self.window is not None and self._services is not None:
            others = [one for one in recent_projects() if not is_same_place(one.path, self._services.path)]
            self.window.set_recent(others)

    def _adopt_recent(self) -> None:
        """Earlier versions kept the recent projects among the places of the window."""
        stored = self.places.value("recent")
        if stored:
            adopt_projects([stored] if isinstance(stored, str) else map(str, stored))
            self.places.remove("recent")

    def _on_preferred(self, name: str, value: object) -> None:
        """Keep a preference soon: a volume slider tells of every step."""
        self._preferred[name] = value
        self._keep_timer.start()
        if name == "language":
            QTimer.singleShot(0, self, self._speak)  # the menu that asked for it is of this window

    def _keep_preferences(self) -> None:
        self._keep_timer.stop()
        preferred, self._preferred = self._preferred, {}
        try:
            if preferred:
                self._settings = change_settings(**preferred)
        except (VemoError, OSError) as error:
            _LOG.warning("preferences could not be kept: %s", error)

    def _speak(self) -> None:
        """Speak the language that was chosen: every text of the window is made anew."""
        self._keep_preferences()
        if self.window is None or self._services is None:
            return
        jobs = self._services.queue.jobs()
        # Waveforms and thumbnails begin again where they were; nobody waits for them.
        if any(not job.state.is_ended and not isinstance(job.request, PrepareMedia) for job in jobs):
            self.tell(Message(tr("Work is running, so the language changes at the next start.")))
            return
        speak(self._settings.language)
        path = self._services.path
        self._close_window()
        self.open_first(path)

    def _add_demo(self) -> None:
        """Make the demo library beside the window and add it to the open project."""
        if self.window is not None:
            self.window.desk.demo.make(paths.data_dir() / "demo")

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
        text = tr(
            "Something in the program went wrong just now. Your labels are saved; you can go on working."
        )
        self.tell(Message(text, Tone.ERROR, details=details))
