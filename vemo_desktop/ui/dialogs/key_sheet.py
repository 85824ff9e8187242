"""The key sheet: every action with its keys, searchable; each key can be changed."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.ui.actions.catalogue import ACTIONS
from vemo_desktop.ui.actions.spec import ActionSpec, Menu
from vemo_desktop.ui.keys import KeyMap, shown
from vemo_desktop.ui.palette import GRID_PX
from vemo_desktop.ui.sizes import open_at
from vemo_desktop.wording import later, told, tr

_ID = Qt.ItemDataRole.UserRole

MOUSE: tuple[tuple[str, str], ...] = (
    (later("Ctrl + wheel"), later("Zoom the timeline at the pointer")),
    (later("Wheel, Shift + wheel, middle drag"), later("Scroll and pan the timeline")),
    (later("Click on a ruler or row"), later("Put the playhead there")),
    (later("Drag an edge"), later("Move it, with the picture following; Alt suspends snapping")),
    (later("Drag in a lane of yours"), later("Draw a new segment there")),
    (
        later("Ctrl + click, Shift + click"),
        later("Select a further segment, or all up to it; a drag then moves them all"),
    ),
    (later("Ctrl + drag, Shift + drag"), later("Select everything within the frame, across lanes")),
    (
        later("Click on the name of a lane"),
        later("New segments and digits go there; drag it to order the lanes"),
    ),
    (later("Double click on a segment"), later("Zoom to it")),
    (later("Right click"), later("Everything that can be done there")),
    (later("Drop files or folders"), later("Add them to the library")),
)


class KeySheet(QDialog):
    """Lists actions by menu.

    Signals
    -------
    keys_changed()
        The key map is another one now.
    """

    keys_changed = Signal()

    def __init__(self, keys: KeyMap, names: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        open_at(self, 1000, 720)
        self._keys = keys
        self._names = names
        self._groups: list[QTreeWidgetItem] = []
        self._rows: list[QTreeWidgetItem] = []
        self._refused: tuple[str, tuple[str, ...]] | None = None
        self._build()
        self._fill()

    def _build(self) -> None:
        self.search = QLineEdit(self, placeholderText=tr("Search"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search the actions"))
        self.search.textChanged.connect(self._on_search)
        self.tree = QTreeWidget(self, columnCount=3)
        self.tree.setAccessibleName(tr("Actions and their keys"))
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        self.tree.setHeaderLabels([tr("Action"), tr("Keys"), tr("What it does")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setWordWrap(True)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setItemDelegateForColumn(2, _Wrapped(self.tree))
        # A tree asks for the heights of its rows once, whatever becomes of the width of what wraps in them.
        self.tree.header().sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.tree.itemSelectionChanged.connect(self._on_selected)
        self.field = QKeySequenceEdit(self)
        self.field.setAccessibleName(tr("New key"))
        self.field.setMaximumSequenceLength(1)
        self.field.editingFinished.connect(self._on_typed)
        self.beside = QCheckBox(tr("beside its other keys"), self)
        self.beside.setToolTip(tr("The new key is added; otherwise it replaces the keys there are."))
        self.take = QPushButton(self)
        self.take.clicked.connect(self._on_take)
        self.none = QPushButton(tr("No key"), self)
        self.none.clicked.connect(self._on_none)
        self.default = QPushButton(tr("Default"), self)
        self.default.clicked.connect(self._on_default)
        self.all_default = QPushButton(tr("All defaults"), self)
        self.all_default.clicked.connect(self._on_all_default)
        self.answer = QLabel(self, wordWrap=True)
        self.answer.setProperty("role", "muted")
        self._prompt = QLabel(tr("New key:"), self)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX)
        for widget in (self._prompt, self.field, self.beside, self.none, self.default, self.all_default):
            row.addWidget(widget)
        answer = QHBoxLayout()
        answer.addWidget(self.answer, 1)
        answer.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID_PX * 2, GRID_PX * 2, GRID_PX * 2, GRID_PX * 2)
        column.setSpacing(GRID_PX)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        column.addLayout(answer)
        self._on_selected()

    def _fill(self) -> None:
        chosen = self._chosen()
        self._groups.clear()
        self._rows.clear()
        self.tree.clear()
        claimed = {action_id for clash in self._keys.conflicts() for action_id in clash[1:]}
        for menu in Menu:
            group = self._group(_plain(tr(menu.value)))
            for spec in ACTIONS:
                if spec.menu is menu and self._is_listed(spec):
                    self._row(group, spec, is_claimed_twice=spec.id in claimed)
        mouse = self._group(tr("Mouse"))
        for gesture, what in MOUSE:
            self._rows.append(QTreeWidgetItem(mouse, [tr(gesture), "", tr(what)]))
        self.tree.expandAll()
        self._on_search(self.search.text())
        if chosen is not None:
            self.choose(chosen)

    def choose(self, action_id: str) -> None:
        """Select the row of an action."""
        for item in self._rows:
            if item.data(0, _ID) == action_id:
                self.tree.setCurrentItem(item)

    def listed(self) -> tuple[str, ...]:
        """Return the identifiers of the actions in the sheet."""
        return tuple(item.data(0, _ID) for item in self._rows if item.data(0, _ID))

    def _is_listed(self, spec: ActionSpec) -> bool:
        return not spec.id.startswith("label_") or spec.id in self._names

    def _group(self, title: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [title])
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        self._groups.append(group)
        return group

    def _row(self, group: QTreeWidgetItem, spec: ActionSpec, *, is_claimed_twice: bool) -> None:
        # Both Enter keys are shown as one.
        keys = "  ".join(dict.fromkeys(shown(key) for key in self._keys.keys(spec.id)))
        name = self._names.get(spec.id, told(spec.text)).rstrip("…")
        item = QTreeWidgetItem(group, [name, keys, told(spec.sentence)])
        item.setData(0, _ID, spec.id)
        self._rows.append(item)
        if is_claimed_twice:
            item.setText(1, tr("{keys}  (claimed twice)", keys=keys))
        if self._keys.is_changed(spec.id):
            font = item.font(1)
            font.setItalic(True)
            item.setFont(1, font)

    def _chosen(self) -> str | None:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _ID)

    def _on_search(self, text: str) -> None:
        words = text.casefold().split()
        for item in self._rows:
            content = " ".join(item.text(column) for column in range(3)).casefold()
            item.setHidden(not all(word in content for word in words))
        for group in self._groups:
            group.setHidden(all(item.isHidden() for item in self._rows if item.parent() is group))

    def _on_selected(self) -> None:
        chosen = self._chosen()
        self._refused = None
        self.field.clear()
        self.take.hide()
        for widget in (self.field, self.beside):
            widget.setEnabled(chosen is not None)
        self.none.setEnabled(chosen is not None and bool(self._keys.keys(chosen)))
        self.default.setEnabled(chosen is not None and self._keys.is_changed(chosen))
        self.answer.setText(self._standing(chosen))

    def _standing(self, chosen: str | None) -> str:
        """Say what is to be known before a key is pressed: keys that two actions claim come first."""
        if clashes := self._keys.conflicts():
            key, first, second = clashes[0]
            names = {spec.id: spec.text.rstrip("…") for spec in ACTIONS}
            return tr(
                "{key} is claimed by “{one}” and “{other}”, so neither gets it. Give one of "
                "them another key.",
                key=shown(key),
                one=names[first],
                other=names[second],
            )
        if chosen is None:
            return tr("Select an action and press the new key in the field.")
        return next(told(spec.sentence) for spec in ACTIONS if spec.id == chosen)

    def _on_typed(self) -> None:
        chosen = self._chosen()
        key = self.field.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if chosen is None or not key:
            return
        self._change(chosen, (*self._keys.keys(chosen), key) if self.beside.isChecked() else (key,), key)

    def _change(self, chosen: str, keys: tuple[str, ...], key: str) -> None:
        try:
            self._keys.change(chosen, keys)
        except ValueError as error:
            self.field.clear()
            self._refused = (chosen, keys)
            self.answer.setText(tr("{error} Choose another key, or take it from there.", error=error))
            self.take.setText(tr("Take {key}", key=shown(key)))
            self.take.show()
            return
        self._after_change()

    def _on_take(self) -> None:
        if self._refused is not None:
            chosen, keys = self._refused
            self._keys.change(chosen, keys, take=True)
            self._after_change()

    def _on_none(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._keys.change(chosen, ())
            self._after_change()

    def _on_default(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._keys.reset(chosen)
            self._after_change()

    def _on_all_default(self) -> None:
        self._keys.reset()
        self._after_change()

    def _after_change(self) -> None:
        self._fill()
        self.keys_changed.emit()


_ROOM_PX = 16
"""What the padding of the style sheet and the frame of the focus leave less of a column than it is wide."""


class _Wrapped(QStyledItemDelegate):
    """Makes a row as tall as its sentence: a tree asks for heights without saying how wide the column is."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of the text wrapped into the column."""
        wrapped = QStyleOptionViewItem(option)
        # Qt wraps nothing in an area without a height.
        width = self._tree.columnWidth(index.column()) - _ROOM_PX
        wrapped.rect = QRect(0, 0, width, 1)
        return super().sizeHint(wrapped, index)


def _plain(title: str) -> str:
    """Return the title of a menu without its letter; Chinese has it in brackets behind."""
    return re.sub(r"\(&\w\)|&", "", title)
