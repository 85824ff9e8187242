"""What the actions of the help menu do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from vemo_desktop.ui.action_set import ActionSet, Acts
from vemo_desktop.ui.desk import Desk
from vemo_desktop.ui.dialogs.about import AboutDialog
from vemo_desktop.ui.dialogs.key_sheet import KeySheet
from vemo_desktop.ui.dialogs.parts import is_brought_up
from vemo_desktop.wording import told, tr


class HelpActs(QObject):
    """Shows the guide and the keys, and leads through a first review.

    Signals
    -------
    tour_wanted()
    keys_changed()
        Actions have other keys now.
    """

    tour_wanted = Signal()
    keys_changed = Signal()

    def __init__(self, window: QMainWindow, desk: Desk, actions: ActionSet) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._actions = actions

    def acts(self) -> Acts:
        """Return what the actions do."""
        return {
            "tour": self.tour_wanted.emit,
            "guide": self._show_guide,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    def _show_keys(self) -> None:
        if is_brought_up(self._window, KeySheet):
            return
        names = {
            f"label_{number}": tr("Label: {name}", name=told(label.name))
            for number, label in self._desk.segments.label_scheme.by_digit.items()
        }
        sheet = KeySheet(self._actions.keys, names, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.keys_changed.connect(self._on_keys_changed)
        sheet.show()

    def _on_keys_changed(self) -> None:
        self._actions.apply_keys()
        self.keys_changed.emit()

    def _show_guide(self) -> None:
        from vemo_desktop.ui.dialogs.guide import GuideDialog

        if is_brought_up(self._window, GuideDialog):
            return
        dialog = GuideDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def _show_about(self) -> None:
        if is_brought_up(self._window, AboutDialog):
            return
        dialog = AboutDialog(self._desk.services.path, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
