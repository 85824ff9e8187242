"""``vemo``: open the window."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable
from types import ModuleType

import typer

from vemo_desktop import garbage
from vemo_desktop.domain.places import Place
from vemo_desktop.errors import UsageError, VemoError
from vemo_desktop.system_packages import install_command, missing_packages


def has_display() -> bool:
    """Tell whether a window can be shown to somebody here."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(project: Place | None, language: str | None = None) -> None:
    """Open the window and leave with its exit code once it is closed; in a language for this time, if named.

    Raises
    ------
    UsageError
        If there is no display to open it on.
    VemoError
        If Qt cannot be loaded because the system lacks a library.
    """
    if not has_display():
        raise UsageError(
            "There is no display to open the window on. "
            "`vemo demo --headless` writes a report instead; `vemo analyze` and `vemo export` need no window."
        )
    raise typer.Exit(run(project, language=language))


def run(
    project: Place | None,
    on_filled: Callable[[], object] | None = None,
    *,
    tour: bool = False,
    language: str | None = None,
) -> int:
    """Load the window, run it until it is closed and return its exit code; the rest as for `run_window`."""
    garbage.postpone()
    from vemo_desktop.settings import load_settings

    settings, _ = load_settings()
    code = load_app().run_window(
        project, author=settings.author, language=language, on_filled=on_filled, tour=tour
    )
    return int(code)


def load_app() -> ModuleType:
    """Return the module that puts the window together; raises as `load_from_window`."""
    return load_from_window("vemo_desktop.app")


def load_from_window(module: str) -> ModuleType:
    """Return a module that needs Qt.

    Raises
    ------
    VemoError
        If Qt cannot be loaded; the sentence names the packages that are missing.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        missing = missing_packages()
        if not missing:
            raise
        raise VemoError(
            f"The window cannot open because libraries of the system are missing: {install_command(missing)}",
            details=str(error),
        ) from error
