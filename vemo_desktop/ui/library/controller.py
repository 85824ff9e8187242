"""What the library panel does: adding, finding, removing, and keeping its rows up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from vemo_desktop.domain.library import MEDIA_SUFFIXES, AddReport, MediaItem, MediaState
from vemo_desktop.errors import MediaMissing, VemoError
from vemo_desktop.media.thumbnails import Thumbnails
from vemo_desktop.services.library import copy_text
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.library.first_folder import FirstFolder
from vemo_desktop.ui.library.panel import LibraryPanel
from vemo_desktop.ui.messages import Message, MessageBar, Tone
from vemo_desktop.ui.services import Services
from vemo_desktop.wording import counted, tr

_REFRESH_MS = 120
_MANY = 200
"""From so many changed videos on, reading all is as fast as reading those."""
# A tenth into the video: past titles and fades, before anything is given away.
_POSTER_AT = 0.1
_POSTER_LOOKED_AT = 60
_POSTER_CONTRAST = 35.0


class LibraryController(QObject):
    """Ties the library panel to the services; everything that touches files runs beside the window.

    Signals
    -------
    added(tuple of str)
        Videos that are new, by identifier, in order.
    refreshed()
        The rows show the present state; `items` has it.
    analyse_wanted(tuple of str)
        The user asked for these videos to be analysed.
    found_again(str)
        The file of a video, by identifier, lies somewhere else, and is there.
    """

    added = Signal(object)
    refreshed = Signal()
    analyse_wanted = Signal(object)
    found_again = Signal(str)

    def __init__(
        self,
        services: Services,
        panel: LibraryPanel,
        background: Background,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._panel = panel
        self._background = background
        self._messages = messages
        self._first_folder = FirstFolder(background, self)
        self._stale: set[str] = set()
        self._is_all_stale = self._is_reading = False
        self._new: tuple[str, ...] = ()
        self._items: dict[str, MediaItem] = {}
        self._timer = QTimer(self, singleShot=True, interval=_REFRESH_MS)
        self._timer.timeout.connect(self._refresh_now)
        panel.context_requested.connect(self._on_context)
        panel.media_list.picture_wanted.connect(self.load_picture)

    @property
    def items(self) -> tuple[MediaItem, ...]:
        """All videos of the project, as last read."""
        return tuple(self._items.values())

    def item(self, media_id: str | None) -> MediaItem | None:
        """Return one video, as last read."""
        return self._items.get(media_id or "")

    def refresh(self, media_ids: Iterable[str] | None = None) -> None:
        """Read some videos, or all, again soon; several calls in a row are one."""
        if media_ids is None:
            self._is_all_stale = True
        else:
            self._stale.update(media_ids)
        if not self._timer.isActive():
            self._timer.start()

    def load(self) -> None:
        """Show the videos now, as they were read while the window was made: it opens filled."""
        videos = self._services.videos
        if self._services.session.is_shared and videos.is_stale:
            self._show(videos.take_as_read())
            self.refresh()  # beside the window: a server may be far
        else:
            self._show(videos.take())

    def load_picture(self, media_id: str) -> None:
        """Show a small picture of a video on its row, if one is prepared."""
        item = self.item(media_id)
        duration_us = item.duration_us if item is not None else 0
        self._background.run(
            lambda: _poster(self._services.analysis.thumbnails(media_id), duration_us),
            lambda image: self._on_poster(media_id, image),
        )

    # Adding --------------------------------------------------------------------------------------

    def choose_files(self) -> None:
        """Ask for files and add them."""
        self._first_folder.find(self._folders(), self._choose_files)

    def _choose_files(self, folder: str) -> None:
        endings = " ".join(f"*{suffix}" for suffix in sorted(MEDIA_SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self._window(),
            tr("Add videos"),
            folder,
            tr("Video and sound ({endings});;All files (*)", endings=endings),
        )
        self.add([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder and add everything playable in it."""
        self._first_folder.find(self._folders(), self._choose_folder)

    def _choose_folder(self, folder: str) -> None:
        name = QFileDialog.getExistingDirectory(
            self._window(), tr("Add everything playable in a folder"), folder
        )
        if name:
            self.add([Path(name)])

    def add(self, paths: Iterable[Path]) -> None:
        """Add files and folders; says afterwards what became of them."""
        chosen = list(paths)
        if chosen:
            self._background.run(lambda: self._services.session.library.add(chosen), self._on_added)

    def _on_added(self, report: AddReport) -> None:
        self._messages.show_message(added_message(report))
        self._new += tuple(item.id for item in report.added)
        self._tell_new()
        if self._new:
            self.refresh()

    def _tell_new(self) -> None:
        """Tell of videos that were added, once they are listed."""
        there = tuple(media_id for media_id in self._new if media_id in self._items)
        self._new = tuple(media_id for media_id in self._new if media_id not in self._items)
        if there:
            self.added.emit(there)

    # Rows ----------------------------------------------------------------------------------------

    def _refresh_now(self) -> None:
        if self._is_reading:
            return  # one at a time, so that an older answer never comes last
        stale, self._stale = self._stale, set()
        is_all, self._is_all_stale = self._is_all_stale, False
        library = self._services.session.library
        if is_all or len(stale) > _MANY or not stale <= self._items.keys():
            self._read(library.media, self._show)
        elif stale:
            self._read(lambda: library.media_items(stale), lambda found: self._update(stale, found))

    def _read(self, work: Callable[[], list[MediaItem]], show: Callable[[list[MediaItem]], None]) -> None:
        def done(items: list[MediaItem]) -> None:
            self._end_reading()
            show(items)

        def refused(error: VemoError) -> None:
            self._end_reading()
            self._background.refused.emit(error)

        self._is_reading = True
        self._background.run(work, done, refused)

    def _end_reading(self) -> None:
        self._is_reading = False
        if self._stale or self._is_all_stale:
            self._timer.start()

    def _update(self, asked: set[str], items: list[MediaItem]) -> None:
        """Take in some videos that were read again; a list that has lost one is read as a whole."""
        if len(items) < len(asked):
            self.refresh()
            return
        self._items |= {item.id: item for item in items if item.id in self._items}
        self._panel.update_items(items)
        self.refreshed.emit()

    def _show(self, items: list[MediaItem]) -> None:
        self._items = {item.id: item for item in items}
        self._panel.set_items(items)
        self.refreshed.emit()
        self._tell_new()
        if not self._is_all_stale:
            self._new = ()  # what is not there now was taken out again

    def _on_poster(self, media_id: str, image: QImage | None) -> None:
        if image is not None:
            self._panel.set_picture(media_id, QPixmap.fromImage(image))

    # One video -----------------------------------------------------------------------------------

    def remove(self, media_id: str) -> None:
        """Take a video out of the project; undo brings it back, so nothing is asked."""
        item = self.item(media_id)
        name = f"“{item.title}”" if item is not None else tr("The video")
        sentence = tr("{name} was taken out. Its file and labels are kept; undo brings it back.", name=name)
        self._background.run(
            lambda: self._services.session.library.remove(media_id),
            lambda _change: self._messages.note(sentence),
        )

    def tell_missing(self, media_id: str, error: MediaMissing) -> None:
        """Say that the file of a video is gone, mark it and all others that are, and offer to look for it."""
        can_write = not self._services.session.read_only
        button = tr("Find the file…") if can_write else ""
        self._messages.show_message(
            Message(error.message, Tone.ERROR, button=button, act=lambda: self.relink(media_id))
        )
        self._background.run(self._services.session.library.find_missing, lambda _missing: None)

    def relink(self, media_id: str) -> None:
        """Ask where the file of a video lies now."""
        self._first_folder.find(self._folders(), lambda folder: self._relink(media_id, folder))

    def _relink(self, media_id: str, folder: str) -> None:
        item = self.item(media_id)
        name, _ = QFileDialog.getOpenFileName(
            self._window(),
            tr("Where is “{title}” now?", title=item.title if item else tr("the video")),
            folder,
        )
        if not name or item is None:
            return
        library, before = self._services.session.library, item.path

        def look() -> list[MediaItem]:
            found = library.relink(media_id, Path(name))
            return [found, *library.relink_moved(before, found.path)]

        self._background.run(look, self._on_relinked)

    def _on_relinked(self, found: list[MediaItem]) -> None:
        first, *others = found
        again = tr("“{title}” was found again.", title=first.title)
        if others:
            videos = _videos(len(others))
            again = tr(
                "“{title}” was found again, and {videos} that moved with it.",
                title=first.title,
                videos=videos,
            )
        self._messages.note(again)
        self._update(
            {one.id for one in found}, found
        )  # at once: whoever opens one now asks for where it lies
        for one in found:
            self.found_again.emit(one.id)

    def _on_context(self, media_id: str, point: QPoint) -> None:
        item = self.item(media_id)
        if item is None:
            return
        menu = QMenu(self._window())
        can_write = not self._services.session.read_only
        entries: list[tuple[str, Callable[[], object], bool]] = [
            (tr("Open", "what to do with a video"), lambda: self._panel.open_requested.emit(media_id), True),
            (tr("Analyse"), lambda: self.analyse_wanted.emit((media_id,)), can_write),
        ]
        if item.state is MediaState.MISSING:
            entries.append((tr("Find the file…"), lambda: self.relink(media_id), can_write))
        entries.append((tr("Take out of the library"), lambda: self.remove(media_id), can_write))
        for text, act, is_possible in entries:
            action = menu.addAction(text)
            action.setEnabled(is_possible)
            action.triggered.connect(lambda _checked=False, act=act: act())
        menu.popup(point)
        menu.aboutToHide.connect(menu.deleteLater)

    def _folders(self) -> Iterator[Path]:
        """Yield where to look first: where the videos of the library lie, the last one before others."""
        return (item.path.parent for item in reversed(self._items.values()))

    def _window(self) -> QWidget:
        return self._panel.window()


def added_message(report: AddReport) -> Message:
    """Say in one sentence what became of files that were offered."""
    parts = []
    if report.added:
        parts.append(tr("Added {videos}", videos=_videos(len(report.added))))
    if report.known:
        parts.append(tr("{videos} there already", videos=_videos(len(report.known))))
    if report.refused:
        parts.append(tr("{files} could not be added", files=_files(len(report.refused))))
    if not parts:
        return Message(tr("There was nothing to add."))
    about = [f"{path}\n    {sentence}" for path, sentence in report.refused]
    details = "\n".join((*about, *(copy_text(path, item) for path, item in report.copies)))
    text = ", ".join(parts) + "."
    if len(report.refused) == 1 and not report.added and not report.known:
        text = report.refused[0][1]
    tone = Tone.WARNING if report.refused else Tone.NOTE
    return Message(text[0].upper() + text[1:], tone, details=details)


def _videos(count: int) -> str:
    return counted("{count} video", "{count} videos", count)


def _files(count: int) -> str:
    return counted("{count} file", "{count} files", count)


def _poster(thumbnails: Thumbnails | None, duration_us: int) -> QImage | None:
    """Return the picture that stands for a video."""
    if thumbnails is None or len(thumbnails) == 0:
        return None
    first = int(np.searchsorted(thumbnails.times_us, round(duration_us * _POSTER_AT)))
    early = thumbnails.pictures[first : first + _POSTER_LOOKED_AT]
    early = early if len(early) else thumbnails.pictures[-1:]
    # Fades are black or white all over: the first picture with something on it, else the richest.
    contrasts = early.std(axis=(1, 2, 3))
    is_rich = contrasts >= _POSTER_CONTRAST
    pixels = np.ascontiguousarray(early[int((is_rich if is_rich.any() else contrasts).argmax())])
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
