"""The thread that decodes pictures: single ones on demand, rows of them ahead of playback."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import av
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from vemo_desktop.domain.media import VideoSample
from vemo_desktop.domain.timebase import US_PER_S
from vemo_desktop.errors import MediaError, VemoError
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.ui.player.decode_speed import SpeedWatch
from vemo_desktop.ui.player.frame_order import DueFrame, FrameOrder
from vemo_desktop.ui.player.moments import Moment, PlayPlan
from vemo_desktop.ui.player.open_readers import OpenReaders, proportions_of
from vemo_desktop.ui.player.picture import Picture, fitted_size, to_image
from vemo_desktop.ui.player.picture_queue import PictureQueue
from vemo_desktop.ui.player.sources import MediaSource, SourceOpener
from vemo_desktop.wording import tr

_log = logging.getLogger(__name__)

# Whoever drags the playhead moves it again within this time; whoever lets it rest sees the file itself.
_SCRUB_REST_S = 0.15
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
class SlowPictures:
    """A source whose pictures take longer to decode than they are shown; `speed` is times real time."""

    source: MediaSource
    speed: float


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
    slow(SlowPictures)
        The file itself cannot be decoded as fast as it plays; once for each source.
    """

    ready = Signal(object)
    failed = Signal(object)
    slow = Signal(object)

    def __init__(self, opener: SourceOpener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.queue = PictureQueue()
        self._readers = OpenReaders(opener)
        self._box = QSize(640, 360)
        self._speed = SpeedWatch()
        self._trial: tuple[MediaSource, int] | None = None
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

    def set_proxy(self, proxy: Proxy | None) -> None:
        """Play and scrub from a proxy of what is loaded, as far as it goes, or no longer; from now on."""
        self._readers.proxy = proxy

    def measure(self, source: MediaSource, frame: int) -> None:
        """Find out in a free moment how fast a source is decoded from a frame on; all else goes first."""
        with self.queue.changed:
            self._trial = source, frame
            self.queue.changed.notify_all()

    def unload(self) -> None:
        """Drop everything and close the file."""
        self._readers.proxy = None
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
            if request is None:
                self._trial = None
            self.queue.begin(generation, is_backward=is_backward)

    @property
    def _is_disturbed(self) -> bool:
        return self._is_closing or self._is_unloading or self._request is not None

    def _run(self) -> None:
        while not self._is_closing:
            with self.queue.changed:
                self.queue.changed.wait_for(lambda: self._is_disturbed or self._trial is not None)
                request, self._request = self._request, None
                is_unloading, self._is_unloading = self._is_unloading, False
                trial = self._trial if request is None else None
                if trial is not None:
                    self._trial = None
            if request is not None:
                self._serve(request)
            elif trial is not None:
                self._try(*trial)
            elif is_unloading:
                self._readers.close()
        self._readers.close()

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
        due = DueFrame(request.frame, Moment(0, frames.us_of(request.frame)))
        small = self._small_picture(request.source, request.generation, due)
        if small is not None:
            self._hand_out(small)
            # While scrubbing the next frame is wanted at once, and the file itself would keep it waiting.
            if self._is_disturbed or (request.may_stand_in and self._is_disturbed_within(_SCRUB_REST_S)):
                return
        reader = self._readers.original(request.source, self._box)
        reader.expect_jump_to(None)
        if small is None and request.may_stand_in and reader.cost(request.frame) > _FAR_FROM_KEYFRAME:
            key = frames.keyframe_before(request.frame)
            near = DueFrame(key, Moment(0, frames.us_of(key)))
            self._hand_out(self._picture(request.source, request.generation, near, is_exact=False))
        self._hand_out(self._picture(request.source, request.generation, due))

    def _hand_out(self, picture: Picture | None) -> None:
        if picture is not None and not self._is_disturbed:
            self.ready.emit(picture)

    def _is_disturbed_within(self, seconds: float) -> bool:
        """Wait until something else is wanted, or for so long; tell which."""
        with self.queue.changed:
            return self.queue.changed.wait_for(lambda: self._is_disturbed, seconds)

    def _try(self, source: MediaSource, first: int) -> None:
        """Decode on from a frame until the speed is clear, or something else is wanted."""
        frames = source.frames
        assert frames is not None
        try:
            for frame in range(first, len(frames)):
                began = time.perf_counter()
                sample = self._readers.original(source, self._box).frame(frame, lambda: self._is_disturbed)
                if sample is None or self._is_disturbed:
                    return
                if frame > first:  # the first one may need a whole group of frames
                    self._note_speed(source, frame - 1, frame, began)
                if self._speed.is_clear(source):
                    return
        except (VemoError, av.FFmpegError, OSError) as problem:
            _log.info("speed not measured: %s", problem)  # whoever plays it is told

    def _note_speed(self, source: MediaSource, last: int, frame: int, began: float) -> None:
        speed = self._speed.note(source, last, frame, time.perf_counter() - began)
        if speed is not None:
            self.slow.emit(SlowPictures(source, speed))

    def _play(self, request: _Row) -> None:
        frames = request.source.frames
        assert frames is not None
        order = FrameOrder(frames, request.plan)
        loop = request.plan.turns_at
        jump = frames.frame_at(loop.start_us) if loop is not None else None
        is_first = True
        lead_us = 0
        last: Picture | None = None
        while self._wait_for_room(request.source, jump):
            due = order.next(request.where(), lead_us)
            if due is None:
                break
            began = time.perf_counter()
            picture = self._small_picture(request.source, request.plan.generation, due)
            if picture is None:
                picture = self._picture(request.source, request.plan.generation, due)
            took_us = round((time.perf_counter() - began) * abs(request.plan.rate) * US_PER_S)
            if picture is not None and not self._is_disturbed:
                if last is not None and not picture.is_proxy and not last.is_proxy:
                    self._note_speed(request.source, last.frame, picture.frame, began)
                last = picture
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
            reader = None if self._readers.proxy is not None else self._readers.original(source, self._box)
            if reader is not None:
                reader.expect_jump_to(jump)
            if reader is None or not reader.prepare():
                with self.queue.changed:
                    self.queue.changed.wait_for(lambda: self._is_disturbed or not self.queue.is_full)
        return False

    def _picture(
        self, source: MediaSource, generation: int, due: DueFrame, is_exact: bool = True
    ) -> Picture | None:
        """Decode a picture of the file itself; None if something else is wanted before that is done."""
        reader = self._readers.original(source, self._box)
        sample = reader.frame(due.frame, lambda: self._is_disturbed)
        if sample is None:
            return None
        image, proportions = self._fitted(source, sample)
        return Picture(generation, due.frame, due.due, image, proportions, is_exact)

    def _small_picture(self, source: MediaSource, generation: int, due: DueFrame) -> Picture | None:
        """Decode a picture of the proxy; None where there is none, or something else is wanted."""
        try:
            reader = self._readers.small(source, self._box, due.frame)
            sample = reader.frame(due.frame, lambda: self._is_disturbed) if reader is not None else None
        except MediaError as problem:  # another process made room in the cache
            _log.info("proxy not read: %s", problem)
            self._readers.close_small()
            return None
        if sample is None:
            return None
        image, proportions = self._fitted(source, sample)
        return Picture(generation, due.frame, due.due, image, proportions, is_proxy=True)

    def _fitted(self, source: MediaSource, sample: VideoSample) -> tuple[QImage, QSize]:
        proportions = proportions_of(source)
        return to_image(sample, fitted_size(proportions, self._box)), proportions
