"""Keeps the list of what is said in step with the open video, the search and the playhead."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.library import MediaItem
from vemo_desktop.services.words import Spoken, Words, read_words, with_words, words_of
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.library.controller import LibraryController
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.ui.words.panel import WordsPanel
from vemo_desktop.wording import tr


class WordsController(QObject):
    """Fills a `WordsPanel`; only while somebody looks at it.

    Signals
    -------
    moment_wanted(str, int)
        The user wants to hear a subtitle: the video, and when.
    """

    moment_wanted = Signal(str, object)

    def __init__(
        self,
        panel: WordsPanel,
        library: LibraryController,
        player: PlayerController,
        view: ViewState,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._library = library
        self._player = player
        self._view = view
        self._background = background
        self._all: Words | None = None
        self._read_ids: tuple[str, ...] | None = None
        self._number = 0
        panel.searched.connect(self.refresh)
        panel.shown.connect(self.refresh)
        panel.chosen.connect(self._on_chosen)
        player.loaded.connect(self._on_loaded)
        player.position_changed.connect(self._on_position)
        library.refreshed.connect(self._on_library)

    def refresh(self) -> None:
        """Show what is looked for now."""
        if not self._panel.isVisible():
            return
        if self._panel.everywhere.isChecked():
            self._show_everywhere()
            return
        item = self._library.item(self._view.media_id)
        source = self._player.source
        spoken = words_of(item, source.cues) if item is not None and source is not None else ()
        self._show(
            spoken, tr("This video has no subtitles. They are found beside it, in a file of its name.")
        )

    def _show_everywhere(self) -> None:
        items = self._library.items
        if self._read_ids == _ids(items):
            if self._all is not None:  # else they are being read
                self._show(self._all.spoken, tr("No video has subtitles."))
            return
        self._background.forget(self._number)
        self._all, self._read_ids = None, _ids(items)
        self._number = self._background.run(lambda: read_words(items), self._on_read)

    def _on_read(self, words: Words) -> None:
        self._all = words
        self.refresh()

    def _show(self, spoken: tuple[Spoken, ...], none: str) -> None:
        text = self._panel.search.text()
        self._panel.model.set_rows(with_words(spoken, text), names_videos=self._panel.everywhere.isChecked())
        self._panel.say_nothing_found(tr("Nobody says that.") if spoken and text.strip() else none)
        self._on_position(self._player.position_us)

    def _on_chosen(self, spoken: Spoken) -> None:
        self.moment_wanted.emit(spoken.media_id, spoken.cue.interval.start_us)

    def _on_loaded(self, _source: object) -> None:
        self.refresh()

    def _on_library(self) -> None:
        if self._panel.everywhere.isChecked() and self._read_ids != _ids(self._library.items):
            self.refresh()

    def _on_position(self, time_us: object) -> None:
        if self._panel.isVisible() and isinstance(time_us, int):
            row = self._panel.model.say(self._view.media_id, time_us)
            if row is not None and self._player.is_playing:
                self._panel.reveal(row)


def _ids(items: tuple[MediaItem, ...]) -> tuple[str, ...]:
    return tuple(item.id for item in items)
