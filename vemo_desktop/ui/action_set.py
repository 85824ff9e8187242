"""Qt actions made from the declared list: menus, shortcuts and tooltips of one window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from vemo_desktop.domain.labels import LabelScheme
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.actions.spec import ActionSpec, Menu
from vemo_desktop.ui.conditions import Conditions
from vemo_desktop.ui.keys import KeyMap, shown
from vemo_desktop.wording import told, tr

Acts = dict[str, Callable[..., object]]
"""What actions do, by their identifiers."""
_CHOICES = (
    ("theme_dark", "theme_light", "theme_system"),
    ("proxy_auto", "proxy_always", "proxy_never"),
)
"""Actions of which exactly one is on."""


class ActionSet(QObject):
    """The actions of one window.

    Parameters
    ----------
    window : QWidget
        Its shortcuts work wherever the focus is inside it.
    keys : KeyMap
    """

    def __init__(self, window: QWidget, keys: KeyMap) -> None:
        super().__init__(window)
        self.keys = keys
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._actions = {spec.id: self._make(window, spec) for spec in ACTIONS}
        self._bound: set[str] = set()
        for choice in _CHOICES:
            group = QActionGroup(self)
            for action_id in choice:
                group.addAction(self._actions[action_id])
        self.apply_keys()

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    @property
    def bound(self) -> frozenset[str]:
        """Identifiers of the actions that do something."""
        return frozenset(self._bound)

    def bind(self, action_id: str, act: Callable[..., object]) -> None:
        """Have an action call a function: with its new state if it is a toggle, with nothing otherwise."""
        # Qt guesses from the signature whether to pass the state, and guesses wrong for partials.
        if self._specs[action_id].is_toggle:
            self._actions[action_id].triggered.connect(lambda is_on, act=act: act(is_on))
        else:
            self._actions[action_id].triggered.connect(lambda _is_on, act=act: act())
        self._bound.add(action_id)

    def refresh(self, at: Conditions) -> None:
        """Enable what is possible now."""
        for action_id, spec in self._specs.items():
            self._actions[action_id].setEnabled(spec.when(at))

    def apply_keys(self) -> None:
        """Take the keys from the key map again, after the user has changed some."""
        for action_id, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self.keys.keys(action_id)])
            action.setToolTip(self.tip(action_id))

    def tip(self, action_id: str) -> str:
        """Return the tooltip of an action: what it does and its key."""
        spec, keys = self._specs[action_id], self.keys.keys(action_id)
        name = told(spec.text).rstrip("…")
        key = f"  ({shown(keys[0])})" if keys else ""
        return f"{name}{key}\n{told(spec.sentence)}"

    def key_text(self, action_id: str) -> str:
        """Return the key of an action to show, or an empty text."""
        keys = self.keys.keys(action_id)
        return shown(keys[0]) if keys else ""

    def name_labels(self, scheme: LabelScheme) -> None:
        """Name the label actions after the labels of a scheme; hide those beyond it."""
        by_digit = scheme.by_digit
        for digit in range(1, 10):
            action, label = self._actions[f"label_{digit}"], by_digit.get(digit)
            action.setVisible(label is not None)
            if label is not None:
                action.setText(tr("Label: {name}", name=told(label.name)).replace("&", "&&"))

    def fill(self, bar: QMenuBar) -> dict[Menu, QMenu]:
        """Build the menus; returns them so that lists that change can be added."""
        menus = {}
        for menu in Menu:
            entry = menus[menu] = bar.addMenu(tr(menu.value))
            entry.setToolTipsVisible(False)
            group: int | None = None
            for spec in ACTIONS:
                if spec.menu is not menu:
                    continue
                if group is not None and spec.group != group:
                    entry.addSeparator()
                group = spec.group
                entry.addAction(self._actions[spec.id])
        return menus

    def _make(self, window: QWidget, spec: ActionSpec) -> QAction:
        action = QAction(told(spec.text), self)
        action.setObjectName(spec.id)
        action.setCheckable(spec.is_toggle)
        action.setAutoRepeat(spec.repeats)
        window.addAction(action)
        return action
