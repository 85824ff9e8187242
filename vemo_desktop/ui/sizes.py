"""How large windows open: as they like to be, but never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME_PX = 40
"""Title and borders; how high they are is known only once the window is on the screen."""


def open_at(window: QWidget, width: int, height: int) -> None:
    """Give a window a size, or as much of it as the screen has.

    At 200 % a screen of 1920 x 1080 has room for 960 x 540 only: the buttons at the bottom of a larger
    window could not be reached.
    """
    window.resize(QSize(width, height).boundedTo(room_for(window)))


def has_room_for_frame(window: QWidget) -> bool:
    """Return whether a window leaves enough height for its title, which its size does not count."""
    return window.height() <= room_for(window).height() - _FRAME_PX


def room_for(window: QWidget) -> QSize:
    """Return how large a window can be on its screen, in logical pixels."""
    return window.screen().availableSize()
