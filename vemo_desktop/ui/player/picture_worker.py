"""The thread that decodes pictures: single ones on demand, rows of them ahead of playback."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import av
from PySide6.QtCore import QObject, QSize, Signal

from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import VemoError
from vemo_desktop.ui.player.frame_order import DueFrame, FrameOrder
from vemo_desktop.ui.player.moments import Moment, PlayPlan
from vemo_desktop.ui.player.picture import Picture, fitted_size, to_image
from vemo_desktop.ui.player.picture_queue import PictureQueue
from vemo_desktop.ui.player.ready_reader import ReadyReader
from vemo_desktop.ui.player.sources import MediaSource, SourceOpener
from vemo_desktop.wording import tr

_log = logging.getLogger(__name__)

# A reader is opened again when the wanted height differs by more than this: opening costs a seek.
_HEIGHT_TOLERANCE = 0.1
# With more frames than this to decode from the keyframe, a scrub shows the keyframe meanwhile.
_FAR_FROM_KEYFRAME = 24

# A decoder that cannot keep up aims ahead by what its slowest recent picture took, so that the pictures
# it does deliver come on time: fewer, but with their sound.
_LEAD_DECAY = 0.8
_MOST_LEAD_US = 3_000_000


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
        self._reader: ReadyReader | None = None
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
            plain = tr('A picture of "{name}" cannot be decoded. The others can still be played.', name=name)
            message = problem.message if isinstance(problem, VemoError) else plain
            self.failed.emit(PictureFailure(request.source, message))

    def _show(self, request: _Still) -> None:
        frames = request.source.frames
        assert frames is not None
        reader = self._reader_for(request.source)
        reader.expect_jump_to(None)
        wanted = [request.frame]
        if request.may_stand_in and reader.cost(request.frame) > _FAR_FROM_KEYFRAME:
            wanted.insert(0, frames.keyframe_before(request.frame))
        for frame in wanted:
            due = DueFrame(frame, Moment(0, frames.us_of(frame)))
            picture = self._picture(request.source, request.generation, due, frame == request.frame)
            if picture is not None and not self._is_disturbed:
                self.ready.emit(picture)

    def _play(self, request: _Row) -> None:
        frames = request.source.frames
        assert frames is not None
        order = FrameOrder(frames, request.plan)
        loop = request.plan.turns_at
        jump = frames.frame_at(loop.start_us) if loop is not None else None
        is_first = True
        lead_us = 0
        while self._wait_for_room(request.source, jump):
            due = order.next(request.where(), lead_us)
            if due is None:
                break
            began = time.perf_counter()
            picture = self._picture(request.source, request.plan.generation, due)
            took_us = round((time.perf_counter() - began) * abs(request.plan.rate) * US_PER_S)
            if picture is not None and not self._is_disturbed:
                self.queue.put(picture)
                if is_first:
                    self.ready.emit(picture)
                    is_first = False
                else:
                    lead_us = min(max(round(lead_us * _LEAD_DECAY), took_us), _MOST_LEAD_US)
        if not self._is_disturbed:
            self.queue.complete(request.plan.generation)

    def _wait_for_room(self, source: MediaSource, jump: int | None) -> bool:
        """Wait until a picture is wanted, and use the time; False if something else is."""
        while not self._is_disturbed:
            with self.queue.changed:
                if not self.queue.is_full:
                    return True
            reader = self._reader_for(source)
            reader.expect_jump_to(jump)
            if not reader.prepare():
                with self.queue.changed:
                    self.queue.changed.wait_for(lambda: self._is_disturbed or not self.queue.is_full)
        return False

    def _picture(
        self, source: MediaSource, generation: int, due: DueFrame, is_exact: bool = True
    ) -> Picture | None:
        """Decode a picture; None if something else is wanted before that is done."""
        sample = self._reader_for(source).frame(due.frame, lambda: self._is_disturbed)
        if sample is None:
            return None
        proportions = _proportions(source)
        image = to_image(sample, fitted_size(proportions, self._box))
        return Picture(generation, due.frame, due.due, image, proportions, is_exact)

    def _reader_for(self, source: MediaSource) -> ReadyReader:
        """Return the open reader, or a new one for another file or a much different size."""
        proportions, frames = _proportions(source), source.frames
        assert frames is not None
        height = min(fitted_size(proportions, self._box).height(), proportions.height())
        fits = abs(height - self._reader_height) <= _HEIGHT_TOLERANCE * height
        if self._reader is None or self._reads is not source or not fits:
            self._close_reader()
            self._reader = ReadyReader(lambda: self._opener.open_picture(source, height), frames)
            self._reads = source
            self._reader_height = height
        return self._reader

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader = self._reads = None


def _proportions(source: MediaSource) -> QSize:
    video = source.info.video
    assert video is not None
    return QSize(video.width, video.height)
