"""Gamepads as SDL sees them, through pygame-ce; imported only where somebody wants a gamepad."""

from __future__ import annotations

import logging
import os
from types import ModuleType
from typing import Any

from vemo_desktop.ui.traces.gamepad import GamepadsUnreadable, PadState
from vemo_desktop.wording import tr

_log = logging.getLogger(__name__)
_ENVIRONMENT = {
    # Events need a video part, but no window of SDL's own; without the focus it would keep the events back.
    "SDL_VIDEODRIVER": "dummy",
    "SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS": "1",
    # Ctrl-C is the program's own.
    "SDL_NO_SIGNAL_HANDLERS": "1",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}


class SdlPads:
    """The first gamepad, whichever was plugged in."""

    def __init__(self) -> None:
        self._pygame: ModuleType | None = None
        self._pad: Any = None  # pygame's own type is not known where it is not installed

    def open(self) -> None:
        """Begin; raises GamepadsUnreadable."""
        os.environ.update(_ENVIRONMENT)
        try:
            import pygame
        except ImportError as error:
            _log.info("no pygame: %s", error)
            raise GamepadsUnreadable(
                tr(
                    "Gamepads need the package pygame-ce, which is not installed (pip install pygame-ce). "
                    "Mouse and arrow keys record as before."
                )
            ) from error
        try:
            pygame.display.init()
            pygame.joystick.init()
        except pygame.error as error:
            raise GamepadsUnreadable(
                tr("Gamepads cannot be read here: {reason}. Mouse and arrow keys record.", reason=error)
            ) from error
        self._pygame = pygame

    def read(self) -> PadState | None:
        """Return how the first gamepad is held now; None while there is none."""
        pygame = self._pygame
        assert pygame is not None
        pygame.event.pump()
        try:
            if pygame.joystick.get_count() == 0:
                self._pad = None
                return None
            if self._pad is None or not self._pad.get_init():
                self._pad = pygame.joystick.Joystick(0)
            axes = tuple(self._pad.get_axis(number) for number in range(self._pad.get_numaxes()))
            return PadState(self._pad.get_name(), axes)
        except pygame.error as error:
            _log.info("gamepad lost: %s", error)
            self._pad = None
            return None

    def close(self) -> None:
        """Let go of it."""
        self._pad = None
        if self._pygame is not None:
            self._pygame.joystick.quit()
            self._pygame.display.quit()
