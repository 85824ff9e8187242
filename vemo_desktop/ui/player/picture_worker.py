"""The thread that decodes pictures: single ones on demand, rows of them ahead of playback."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

import av
from PySide6.QtCore import QObject, QSize, Signal

from vemo_desktop.errors import VemoError
from vemo_desktop.ui.player.frame_order import DueFrame, FrameOrder
from vemo_desktop.ui.player.moments import Moment, PlayPlan
from vemo_desktop.ui.player.picture import Picture, fitted_size, to_image
from vemo_desktop.ui.player.picture_queue import PictureQueue
from vemo_desktop.ui.player.sources import MediaSource, PictureReader, SourceOpener

_log = logging.getLogger(__name__)

# A reader is opened again when the wanted height differs by more than this: opening costs a seek.
_HEIGHT_TOLERANCE = 0.1
# With more frames than this to decode from the keyframe, a scrub shows the keyframe meanwhile.
_FAR_FROM_KEYFRAME = 24


@dataclass(frozen=True, slots=True)
class PictureFailure:
    """A frame, or the whole picture, that cannot be decoded; the sentence says so."""

    source: MediaSource
    message: str


@dataclass(frozen=True, slots=True)
class _Still:
    source: MediaSource
    generation: int
    frame: int
    may_stand_in: bool


@dataclass(frozen=True, slots=True)
class _Row:
    source: MediaSource
    plan: PlayPlan
    where: Callable[[], Moment]


class PictureWorker(QObject):
    """Decodes what is asked for last; what was asked before is dropped, finished or not.

    Signals
    -------
    ready(Picture)
        A single picture, or the first one of a row.
    failed(PictureFailure)
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, opener: SourceOpener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = PictureQueue()
        self._opener = opener
        self._box = QSize(640, 360)
        self._reader: PictureReader | None = None
        self._reads: MediaSource | None = None
        self._reader_height = 0
        self._request: _Still | _Row | None = None
        self._is_unloading = False
        self._is_closing = False
        self._thread = threading.Thread(target=self._run, name="player-picture", daemon=True)
        self._thread.start()

    def set_box(self, box: QSize) -> None:
        """Fit pictures from now on into a box of screen pixels."""
        self._box = box

    def show(self, source: MediaSource, generation: int, frame: int, *, may_stand_in: bool = False) -> None:
        """Ask for one frame; with `may_stand_in`, for a nearby one first if the exact one takes long."""
        self._ask(_Still(source, generation, frame, may_stand_in), generation, is_backward=False)

    def play(self, source: MediaSource, plan: PlayPlan, where: Callable[[], Moment]) -> None:
        """Ask for the frames of a plan, ahead of `where` playback is."""
        self._ask(_Row(source, plan, where), plan.generation, is_backward=plan.rate < 0)

    def unload(self) -> None:
        """Drop everything and close the file."""
        self._ask(None, -1, is_backward=False)

    def close(self) -> None:
        """End the thread, after the frame that is being decoded."""
        with self.queue.changed:
            self._is_closing = True
            self.queue.changed.notify_all()
        self._thread.join()

    def _ask(self, request: _Still | _Row | None, generation: int, *, is_backward: bool) -> None:
        with self.queue.changed:
            self._request = request
            self._is_unloading = request is None
            self.queue.begin(generation, is_backward=is_backward)

    @property
    def _is_disturbed(self) -> bool:
        return self._is_closing or self._is_unloading or self._request is not None

    def _run(self) -> None:
        while not self._is_closing:
            with self.queue.changed:
                self.queue.changed.wait_for(lambda: self._is_disturbed)
                request, self._request = self._request, None
                self._is_unloading = False
            if request is None:
                self._close_reader()
            else:
                self._serve(request)
        self._close_reader()

    def _serve(self, request: _Still | _Row) -> None:
        try:
            if isinstance(request, _Still):
                self._show(request)
            else:
                self._play(request)
        except (VemoError, av.FFmpegError, OSError) as problem:
            _log.warning("picture: %s", problem, exc_info=problem)
            name = request.source.path.name
            plain = f'A picture of "{name}" cannot be decoded. The others can still be played.'
            message = problem.message if isinstance(problem, VemoError) else plain
            self.failed.emit(PictureFailure(request.source, message))

    def _show(self, request: _Still) -> None:
        frames = request.source.frames
        assert frames is not None
        if request.may_stand_in:
            keyframe = frames.keyframe_before(request.frame)
            if request.frame - keyframe > _FAR_FROM_KEYFRAME:
                due = DueFrame(keyframe, Moment(0, frames.us_of(keyframe)))
                self._emit_unless_stale(
                    self._picture(request.source, request.generation, due, is_exact=False)
                )
        if not self._is_disturbed:
            due = DueFrame(request.frame, Moment(0, frames.us_of(request.frame)))
            self._emit_unless_stale(self._picture(request.source, request.generation, due))

    def _play(self, request: _Row) -> None:
        frames = request.source.frames
        assert frames is not None
        order = FrameOrder(frames, request.plan)
        is_first = True
        while self._wait_for_room() and (due := order.next(request.where())) is not None:
            picture = self._picture(request.source, request.plan.generation, due)
            self.queue.put(picture)
            if is_first:
                self._emit_unless_stale(picture)
                is_first = False
        if not self._is_disturbed:
            self.queue.complete(request.plan.generation)

    def _wait_for_room(self) -> bool:
        with self.queue.changed:
            self.queue.changed.wait_for(lambda: self._is_disturbed or not self.queue.is_full)
            return not self._is_disturbed

    def _emit_unless_stale(self, picture: Picture) -> None:
        if not self._is_disturbed:
            self.ready.emit(picture)

    def _picture(
        self, source: MediaSource, generation: int, due: DueFrame, *, is_exact: bool = True
    ) -> Picture:
        video = source.info.video
        assert video is not None
        proportions = QSize(video.width, video.height)
        size = fitted_size(proportions, self._box)
        sample = self._reader_for(source, size.height()).frame(due.frame)
        return Picture(generation, due.frame, due.due, to_image(sample, size), proportions, is_exact)

    def _reader_for(self, source: MediaSource, height: int) -> PictureReader:
        """Return the open reader, or a new one for another file or a much different size."""
        assert source.info.video is not None
        height = min(height, source.info.video.height)
        fits = abs(height - self._reader_height) <= _HEIGHT_TOLERANCE * height
        if self._reader is None or self._reads is not source or not fits:
            self._close_reader()
            self._reader = self._opener.open_picture(source, height)
            self._reads = source
            self._reader_height = height
        return self._reader

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader = self._reads = None
