"""What a screen reader would say of the controls below a widget."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_INNER = (QScrollBar, QHeaderView)
"""Belong to a view, which is named; screen readers reach them through it."""


def spoken_name(widget: QWidget) -> str:
    """Return the name that Qt gives to assistive programs."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def nameless_controls(root: QWidget) -> list[str]:
    """Return the controls below a widget without a name, each with where it lies."""
    return [_place(one) for one in controls(root) if not spoken_name(one).strip()]


def controls(root: QWidget) -> list[QWidget]:
    """Return the controls below a widget that are the program's own, not parts of Qt's."""
    return [one for one in (root, *root.findChildren(QWidget)) if isinstance(one, CONTROLS) and _is_own(one)]


def _is_own(widget: QWidget) -> bool:
    if isinstance(widget, QPushButton) and widget.isHidden() and not widget.text():
        return False  # is given its text when it is shown
    if isinstance(widget, _INNER) or widget.objectName().startswith("qt_"):
        return False
    parent = widget.parentWidget()
    # The field of a spin box, the list of a combo box, the cross of a search field, the arrows of tabs.
    while parent is not None:
        if isinstance(parent, (QComboBox, QAbstractSpinBox)):
            return False
        if isinstance(parent, (QLineEdit, QTabBar)) and isinstance(widget, QToolButton):
            return False
        parent = parent.parentWidget()
    return True


def _place(widget: QWidget) -> str:
    names = []
    here: QWidget | None = widget
    while here is not None:
        names.append(here.objectName() or type(here).__name__)
        here = here.parentWidget()
    text = getattr(widget, "placeholderText", lambda: "")()
    return f"{type(widget).__name__} in {' < '.join(names[1:5])} {text}".strip()
