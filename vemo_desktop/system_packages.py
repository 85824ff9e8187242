"""Shared libraries and fonts of the system that the program needs, and the packages that bring them.

Standard library only: the set-up of a checkout reads this before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
_FONT_SUFFIXES = {".ttf", ".otf", ".ttc", ".pfb"}


@dataclass(frozen=True)
class SystemPackage:
    """One package of the system.

    Parameters
    ----------
    name : str
        As Debian and Ubuntu call it.
    library : str
        Shared library it brings; empty for the font, which is looked for in folders.
    purpose : str
        What does not work without it.
    """

    name: str
    library: str
    purpose: str

    def is_present(self) -> bool:
        """Tell whether the library can really be loaded here, whoever brought it."""
        if not self.library:
            return _has_font()
        try:
            ctypes.CDLL(self.library)
        except OSError:
            return False
        return True


_PICTURES = "opening the window and reading pictures"
_WINDOW = "opening the window"
_X11 = "opening the window on an X11 desktop"

SYSTEM_PACKAGES = (
    SystemPackage("libgl1", "libGL.so.1", _PICTURES),
    SystemPackage("libglib2.0-0", "libgthread-2.0.so.0", _PICTURES),
    SystemPackage("libegl1", "libEGL.so.1", _WINDOW),
    SystemPackage("libxkbcommon0", "libxkbcommon.so.0", _WINDOW),
    SystemPackage("libdbus-1-3", "libdbus-1.so.3", _WINDOW),
    SystemPackage("libfontconfig1", "libfontconfig.so.1", _WINDOW),
    SystemPackage("fonts-dejavu-core", "", "showing text in the window"),
    SystemPackage("libportaudio2", "libportaudio.so.2", "playing sound"),
    SystemPackage("libx11-xcb1", "libX11-xcb.so.1", _X11),
    SystemPackage("libxcb-cursor0", "libxcb-cursor.so.0", _X11),
    SystemPackage("libxcb-icccm4", "libxcb-icccm.so.4", _X11),
    SystemPackage("libxcb-image0", "libxcb-image.so.0", _X11),
    SystemPackage("libxcb-keysyms1", "libxcb-keysyms.so.1", _X11),
    SystemPackage("libxcb-randr0", "libxcb-randr.so.0", _X11),
    SystemPackage("libxcb-render-util0", "libxcb-render-util.so.0", _X11),
    SystemPackage("libxcb-shape0", "libxcb-shape.so.0", _X11),
    SystemPackage("libxcb-shm0", "libxcb-shm.so.0", _X11),
    SystemPackage("libxcb-sync1", "libxcb-sync.so.1", _X11),
    SystemPackage("libxcb-xfixes0", "libxcb-xfixes.so.0", _X11),
    SystemPackage("libxcb-xkb1", "libxcb-xkb.so.1", _X11),
    SystemPackage("libxkbcommon-x11-0", "libxkbcommon-x11.so.0", _X11),
)


def missing_packages() -> tuple[SystemPackage, ...]:
    """Return what is not there; nothing on systems whose Python packages bring everything themselves."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(package for package in SYSTEM_PACKAGES if not package.is_present())


def install_command(packages: Iterable[SystemPackage]) -> str:
    """Return the line that a person types to install packages."""
    names = " ".join(package.name for package in packages)
    if shutil.which("apt-get") is None:
        return f"install what your system calls: {names}"
    return ("" if os.geteuid() == 0 else "sudo ") + f"apt-get install {names}"


def _has_font() -> bool:
    for folder in _FONT_FOLDERS:
        for _, _, files in os.walk(Path(folder).expanduser()):
            if any(Path(name).suffix.lower() in _FONT_SUFFIXES for name in files):
                return True
    return False
