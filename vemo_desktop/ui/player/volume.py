"""How loud the player is, as the user chose it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vemo_desktop.ui.player.engine import PlaybackEngine


class Volume(QObject):
    """A level, and whether it is muted; both outlast what is loaded.

    Signals
    -------
    changed(float, bool)
        The level in [0, 1], and whether it is muted.
    """

    changed = Signal(float, bool)

    def __init__(self, engine: PlaybackEngine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._level, self._is_muted = 1.0, False

    @property
    def level(self) -> float:
        """The level in [0, 1], also while muted."""
        return self._level

    @property
    def is_muted(self) -> bool:
        """Whether nothing is heard by choice."""
        return self._is_muted

    def set_level(self, level: float) -> None:
        """Choose the level; it is held in [0, 1]."""
        self._level = min(max(level, 0.0), 1.0)
        self._apply()

    def set_muted(self, is_muted: bool) -> None:
        """Let nothing be heard, or let it be heard again."""
        self._is_muted = is_muted
        self._apply()

    def _apply(self) -> None:
        # Loudness follows the amplitude about with its square root, so half the slider sounds half as loud.
        self._engine.set_gain(0.0 if self._is_muted else self._level**2)
        self.changed.emit(self._level, self._is_muted)
