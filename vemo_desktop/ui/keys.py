"""Keys: which key does what, kept in a file of the user, and text fields that keep their own keys."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from vemo_desktop import paths
from vemo_desktop.files import write_text_aside
from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.actions.spec import ActionSpec
from vemo_desktop.wording import told, tr

_LOG = logging.getLogger(__name__)
_TEXT_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit, QTextEdit)
_LEAVE_TO_WINDOW = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_FIELD_CONTROL_KEYS = frozenset(
    {Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X}
    | {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
    | {Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return}
)


_SYMBOLS = {
    "Backspace": "⌫",
    "Return": "Enter",
    "Enter": "Enter",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
}


class KeyMap:
    """Keys of every action: the defaults, with what the user has changed on top.

    Parameters
    ----------
    path : Path or None
        Where changes are kept as JSON; None keeps them in memory. A file that cannot be read is set
        aside by name and the defaults hold.
    specs : iterable of ActionSpec
    """

    def __init__(self, path: Path | None = None, specs: Iterable[ActionSpec] = ACTIONS) -> None:
        self._path = path
        self._specs = {spec.id: spec for spec in specs}
        self._foreign: dict[str, list[str]] = {}
        """Keys of actions that only another version of the program has; kept as they are."""
        self._changed: dict[str, tuple[str, ...]] = self._read()

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """The actions in order."""
        return tuple(self._specs.values())

    def keys(self, action_id: str) -> tuple[str, ...]:
        """Return the keys of an action, in portable notation; the first is the one to show.

        A default that the user has given to another action is not a key of this one: Qt would act on
        neither. So a later version may bring new defaults without taking a key away from anyone.
        """
        if action_id in self._changed:
            return self._changed[action_id]
        taken = {_same(key) for keys in self._changed.values() for key in keys}
        return tuple(key for key in self._specs[action_id].keys if _same(key) not in taken)

    def is_changed(self, action_id: str) -> bool:
        """Tell whether the user has given the action other keys than the defaults."""
        return action_id in self._changed

    def owner(self, key: str) -> str | None:
        """Return the action that a key belongs to, or None."""
        wanted = _same(key)
        for action_id in self._specs:
            if any(_same(own) == wanted for own in self.keys(action_id)):
                return action_id
        return None

    def is_released(self, action_id: str, event: QKeyEvent) -> bool:
        """Tell whether a key that goes up is one of an action, whatever became of the modifiers meanwhile."""
        released = QKeySequence(event.key()).toString(QKeySequence.SequenceFormat.PortableText)
        return any(key.rsplit("+", 1)[-1] == released for key in self.keys(action_id))

    def conflicts(self) -> list[tuple[str, str, str]]:
        """Return each key that two actions claim, as (key, first action, second action)."""
        seen: dict[str, str] = {}
        found = []
        for action_id in self._specs:
            for key in self.keys(action_id):
                other = seen.setdefault(_same(key), action_id)
                if other != action_id:
                    found.append((key, other, action_id))
        return found

    def change(self, action_id: str, keys: tuple[str, ...], *, take: bool = False) -> None:
        """Give an action other keys and keep that.

        Parameters
        ----------
        action_id : str
        keys : tuple of str
            In portable notation; none leaves the action to the menus.
        take : bool
            Whether keys of other actions are taken from them.

        Raises
        ------
        ValueError
            If there is no such action or key, or a key belongs to another action and is not to be
            taken; its text is for the user and names the action.
        """
        if action_id not in self._specs:
            raise ValueError(tr("There is no action “{action_id}”.", action_id=action_id))
        wanted = tuple(dict.fromkeys(map(known_key, keys)))
        owners = {key: self.owner(key) for key in wanted}
        for key, owner in owners.items():
            if owner is None or owner == action_id:
                continue
            if not take:
                raise ValueError(
                    tr(
                        "{key} is the key of “{action}”.",
                        key=shown(key),
                        action=told(self._specs[owner].text),
                    )
                )
            self._changed[owner] = tuple(own for own in self.keys(owner) if _same(own) != key)
        self._changed[action_id] = wanted
        self._write()

    def reset(self, action_id: str | None = None) -> None:
        """Return one action, or all of them, to the default keys.

        Raises
        ------
        ValueError
            If there is no such action.
        """
        if action_id is None:
            self._changed.clear()
        elif action_id not in self._specs:
            raise ValueError(tr("There is no action “{action_id}”.", action_id=action_id))
        else:
            self._changed.pop(action_id, None)
        self._write()

    def _read(self) -> dict[str, tuple[str, ...]]:
        if self._path is None or not self._path.exists():
            return {}
        try:
            stored: Mapping[str, list[str]] = json.loads(self._path.read_text(encoding="utf-8"))
            self._foreign = {name: list(keys) for name, keys in stored.items() if name not in self._specs}
            return {name: tuple(map(str, keys)) for name, keys in stored.items() if name in self._specs}
        except (ValueError, AttributeError, TypeError):
            aside = self._path.with_suffix(".unreadable")
            self._path.replace(aside)
            _LOG.warning("changed keys could not be read; set aside as %s", aside)
            return {}

    def _write(self) -> None:
        if self._path is not None:
            stored = {**self._foreign, **self._changed}
            write_text_aside(self._path, json.dumps(stored, indent=1, ensure_ascii=False))


def keys_path() -> Path:
    """Return the file that changed keys lie in."""
    return paths.config_dir() / "keys.json"


def known_key(key: str) -> str:
    """Return a key in portable notation.

    Raises
    ------
    ValueError
        If Qt knows no such key, or it is several after each other.
    """
    sequence = QKeySequence(key)
    text = _same(key)
    # Qt takes unknown names for a key of their own kind and writes that as nothing at all.
    if sequence.count() != 1 or not text:
        raise ValueError(
            tr("There is no key “{key}”. Keys are written like X, Shift+Left or Ctrl+Alt+F5.", key=key)
        )
    return text


def _same(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)


def shown(key: str) -> str:
    """Write a key as people know it: ``⌫`` for Backspace, native names otherwise."""
    sequence = QKeySequence(key)
    # Qt's own words for keys are in the language of the window; a symbol is read in every one.
    *_, known = _parts(sequence.toString(QKeySequence.SequenceFormat.PortableText))
    *modifiers, last = _parts(sequence.toString(QKeySequence.SequenceFormat.NativeText))
    return "+".join([*modifiers, _SYMBOLS.get(known, last)])


def _parts(text: str) -> list[str]:
    return [text] if text.endswith("+") else text.rsplit("+", 1)


class TextFieldKeys(QObject):
    """Keeps plain keys in text fields: while one has the focus, letters, digits, Enter and Tab are its own.

    Qt asks the focused widget first whether it wants a key (``ShortcutOverride``); line edits claim most
    but not all keys, so Enter in the search field would otherwise accept a proposal.
    """

    def watch(self, root: QWidget) -> None:
        """Guard every text field below a widget."""
        for kind in _TEXT_FIELDS:
            for field in root.findChildren(kind):
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_for_field(event)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _is_for_field(event: QKeyEvent) -> bool:
    if event.key() == Qt.Key.Key_Escape or Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35:
        return False
    if event.modifiers() & _LEAVE_TO_WINDOW:
        return event.key() in _FIELD_CONTROL_KEYS
    return True


def is_text_field(widget: QWidget | None) -> bool:
    """Tell whether a widget takes typed text."""
    return isinstance(widget, _TEXT_FIELDS)
