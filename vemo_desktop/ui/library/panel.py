"""The library: search, filter, and one row per video."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from vemo_desktop.domain.library import MediaItem, MediaState
from vemo_desktop.ui.action_set import ActionSet
from vemo_desktop.ui.empty_state import EmptyState
from vemo_desktop.ui.icons import icon
from vemo_desktop.ui.library.media_list_model import LibraryFilter, MediaListModel, Role, RowWork
from vemo_desktop.ui.library.row_painter import LibraryRowPainter
from vemo_desktop.ui.palette import GRID_PX, Theme
from vemo_desktop.wording import counted, later, tr

_STATES: tuple[tuple[str, MediaState | None], ...] = (
    (later("All"), None),
    (later("New"), MediaState.NEW),
    (later("To review"), MediaState.ANALYSED),
    (later("Reviewed"), MediaState.REVIEWED),
    (later("Problem"), MediaState.FAILED),
    (later("Missing"), MediaState.MISSING),
)


class LibraryPanel(QFrame):
    """List of the videos of a project.

    Signals
    -------
    open_requested(str)
        The user chose a video.
    context_requested(str, QPoint)
        Right click on a video; the point is on the screen.
    """

    open_requested = Signal(str)
    context_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setMinimumWidth(200)
        self.media_list = MediaListModel(self)
        self.filter = LibraryFilter(self.media_list, self)
        self._painter = LibraryRowPainter(self)
        self._build()

    def set_items(self, items: Iterable[MediaItem]) -> None:
        """Show these videos; the selection stays where its video stays."""
        open_id = self._painter.open_id
        with QSignalBlocker(self.view.selectionModel()):
            self.media_list.set_items(items)
            self.show_open(open_id)
        self._show_counts()

    def update_items(self, items: Iterable[MediaItem]) -> None:
        """Show these videos anew; all of them are listed already."""
        self.media_list.update_items(items)
        self._show_counts()

    def set_work(self, media_id: str, text: str | None, fraction: float | None = None) -> None:
        """Show what is being done to a video on its row; None ends it."""
        self.media_list.set_work(media_id, None if text is None else RowWork(text, fraction))

    def is_at_work(self, media_id: str) -> bool:
        """Tell whether something is being done to a video."""
        return self.media_list.work(media_id) is not None

    def set_picture(self, media_id: str, picture: QPixmap) -> None:
        """Show a small picture on the row of a video."""
        self.media_list.set_picture(media_id, picture)

    def show_open(self, media_id: str | None) -> None:
        """Mark the video that the player shows."""
        self._painter.open_id = media_id
        row = None if media_id is None else self.media_list.row_of(media_id)
        with QSignalBlocker(self.view.selectionModel()):
            if row is None:
                self.view.clearSelection()
            else:
                index = self.filter.mapFromSource(self.media_list.index(row))
                self.view.setCurrentIndex(index)
                if index.isValid():
                    self.view.scrollTo(index)
        self.view.viewport().update()

    def neighbour(self, step: int) -> str | None:
        """Return the video `step` rows below the open one among those shown, or None."""
        count = self.filter.rowCount()
        current = self.view.currentIndex()
        row = current.row() + step if current.isValid() else (0 if step > 0 else count - 1)
        if not 0 <= row < count:
            return None
        return str(self.filter.index(row, 0).data(Role.ITEM).id)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def set_actions(self, actions: ActionSet) -> None:
        """Give the button for adding its action."""
        self.add.clicked.connect(actions["add_files"].trigger)
        self.add.setToolTip(actions.tip("add_files"))

    def set_theme(self, theme: Theme) -> None:
        """Wear another look."""
        self.add.setIcon(icon("add", theme))
        self._painter.theme = theme
        self.view.viewport().update()

    def set_empty(self, sentence: str, buttons: Iterable[tuple[str, Callable[[], object]]]) -> None:
        """Say what to do while the library has no video."""
        self._empty.say(sentence, buttons)

    def _build(self) -> None:
        self.search = QLineEdit(self, placeholderText=tr("Search"), clearButtonEnabled=True)
        self.search.setObjectName("librarySearch")
        self.search.setAccessibleName(tr("Search the library"))
        self.search.textChanged.connect(self._on_search)
        self.states = QComboBox(self)
        for text, _state in _STATES:
            self.states.addItem(tr(text))
        self.states.setToolTip(tr("Show videos of one state only"))
        self.states.setAccessibleName(tr("State of the videos that are listed"))
        self.states.currentIndexChanged.connect(self._on_state)
        self.add = QToolButton(self)
        self.add.setAccessibleName(tr("Add videos"))
        self.add.setProperty("role", "flat")
        self.add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view = QListView(self)
        self.view.setAccessibleName(tr("Videos"))
        self.view.setModel(self.filter)
        self.view.setItemDelegate(self._painter)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_context)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        self._empty = EmptyState(self)
        self._nothing = EmptyState(self)
        self._nothing.say(tr("No video matches the search."), [(tr("Show all"), self._show_all)])
        self._stack = QStackedWidget(self)
        for page in (self.view, self._empty, self._nothing):
            self._stack.addWidget(page)
        self.counts = QLabel(self)
        self.counts.setProperty("role", "small")
        self._lay_out()
        self._show_counts()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        head.setSpacing(GRID_PX)
        head.addWidget(self.search, 1)
        head.addWidget(self.states)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(GRID_PX, 4, GRID_PX, 6)
        foot.addWidget(self.counts)
        column.addLayout(foot)

    def _show_counts(self) -> None:
        total, shown = self.media_list.rowCount(), self.filter.rowCount()
        videos = counted("{count} video", "{count} videos", total)
        self.counts.setText(
            ""
            if total == 0
            else videos
            if shown == total
            else tr("{shown} of {videos}", shown=shown, videos=videos)
        )
        page = self._empty if total == 0 else self._nothing if shown == 0 else self.view
        self._stack.setCurrentWidget(page)

    def _show_all(self) -> None:
        self.search.clear()
        self.states.setCurrentIndex(0)

    def _on_search(self, text: str) -> None:
        self.filter.search(text)
        self._after_filter()

    def _on_state(self, row: int) -> None:
        self.filter.keep_state(_STATES[row][1])
        self._after_filter()

    def _after_filter(self) -> None:
        self._show_counts()
        self.show_open(self._painter.open_id)

    def _on_chosen(self, index: QModelIndex) -> None:
        item = index.data(Role.ITEM)
        if isinstance(item, MediaItem):
            self.open_requested.emit(item.id)

    def _on_context(self, point: QPoint) -> None:
        item = self.view.indexAt(point).data(Role.ITEM)
        if isinstance(item, MediaItem):
            self.context_requested.emit(item.id, self.view.viewport().mapToGlobal(point))
