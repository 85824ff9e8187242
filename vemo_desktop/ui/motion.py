"""Reduced motion: nothing fades, slides or blinks, and nothing goes away by itself.

The window itself moves nothing but the picture and the playhead; what is left is Qt's own: menus,
tooltips and lists that fade or slide in where the desktop asks for it, and the blinking cursor.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_General,
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Motion(QObject):
    """Keeps the application calm while asked to, and puts back what the desktop wants afterwards.

    Signals
    -------
    changed(bool)
        Whether motion is reduced now.
    """

    changed = Signal(bool)

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._effects = {effect: app.isEffectEnabled(effect) for effect in _EFFECTS}
        self._flash_ms = app.cursorFlashTime()
        self.is_reduced = False

    def reduce(self, is_reduced: bool) -> None:
        """Reduce motion, or no longer."""
        self.is_reduced = is_reduced
        for effect, was_on in self._effects.items():
            self._app.setEffectEnabled(effect, was_on and not is_reduced)
        self._app.setCursorFlashTime(0 if is_reduced else self._flash_ms)
        self.changed.emit(is_reduced)
