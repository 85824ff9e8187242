"""Brings picture, sound and clock together: runs a plan, shows a single frame, survives missing sound."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal

from vemo_desktop.domain.timebase import Interval
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.ui.player.moments import FreeClock, HeardClock, Moment, PlayPlan
from vemo_desktop.ui.player.outputs import AudioOutput
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.player.picture_worker import PictureFailure, PictureWorker, SlowPictures
from vemo_desktop.ui.player.sound_worker import SoundFailure, SoundWorker
from vemo_desktop.ui.player.sources import MediaSource, SourceOpener

# The clock is looked at at least this often while playing, and exactly when a picture is due.
_TICK_MS = 15
# Sound and time round to samples and microseconds; this close to the end is the end.
_END_TOLERANCE_US = 1000
_READY_S = 0.1


class PlaybackEngine(QObject):
    """Runs on the window's thread, never waits, and knows nothing of buttons.

    What is heard is the clock and the picture follows it. Where nothing can be heard (no device, no or
    broken sound, backwards) the output's own time is the clock. A plan starts to be heard when its first
    picture is there, so that both begin together.

    Signals
    -------
    picture_shown(Picture)
    advanced(int)
        Where playback is, in microseconds, about 60 times per second.
    ended()
        A plan reached its end, or backwards the beginning of the media.
    notice(str)
        One sentence for the user: playback goes on, with something missing. A missing device is told
        once, not with every file.
    slow(SlowPictures)
        What is loaded cannot be decoded as fast as it plays; told once.
    """

    picture_shown = Signal(object)
    advanced = Signal(object)
    ended = Signal()
    notice = Signal(str)
    slow = Signal(object)

    def __init__(self, output: AudioOutput, opener: SourceOpener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._output = output
        self._pictures = PictureWorker(opener, self)
        self._sound = SoundWorker(output, opener, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._pictures.ready.connect(self._on_picture_ready, queued)
        self._pictures.failed.connect(self._on_picture_failed, queued)
        self._pictures.slow.connect(self._on_slow, queued)
        self._sound.failed.connect(self._on_sound_failed, queued)
        self._sound.restarted.connect(self._on_sound_restarted, queued)
        self._source: MediaSource | None = None
        self._generation = 0
        self._plan: PlayPlan | None = None
        self._clock: FreeClock | HeardClock | None = None
        self._is_silent = False
        self._is_released = False
        self._has_complained = False
        self._is_device_told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    def load(self, source: MediaSource | None) -> None:
        """Drop what is played and take another source, or none."""
        self.halt()
        self._source = source
        self._has_complained = False
        self._is_silent = source is None or not source.has_sound or not self._output.is_audible
        self._pictures.unload()
        self._sound.unload()

    def set_box(self, box: QSize) -> None:
        """Fit pictures from now on into a box of screen pixels."""
        self._pictures.set_box(box)

    def set_proxy(self, proxy: Proxy | None) -> None:
        """Play and scrub what is loaded from a proxy, as far as that goes, or no longer; playing goes on."""
        self._pictures.set_proxy(proxy)

    def measure(self, frame: int) -> None:
        """Find out in a free moment, from a frame on, whether pictures are decoded as fast as they play."""
        if self._source is not None and self._source.frames is not None:
            self._pictures.measure(self._source, frame)

    def set_gain(self, gain: float) -> None:
        """Change the volume to a factor of the amplitude."""
        self._sound.mixer.set_gain(gain)

    def show_still(self, frame: int, *, may_stand_in: bool = False) -> None:
        """Halt, and show one frame as soon as it is decoded."""
        self.halt()
        if self._source is not None and self._source.frames is not None:
            self._pictures.show(self._source, self._generation, frame, may_stand_in=may_stand_in)

    def run(self, start_us: int, rate: float, loop: Interval | None = None) -> None:
        """Play from an instant on to the end; replaces what is being played."""
        if self._source is None:
            return
        self._generation += 1
        self._is_released = False
        plan = PlayPlan(self._generation, start_us, rate, self._source.end_us, loop)
        self._plan = plan
        if self._is_silent or rate < 0:
            self._sound.pause()
            self._clock = FreeClock(plan)
        else:
            self._clock = self._sound.play(self._source, plan)
        if self._source.frames is not None:
            self._pictures.play(self._source, plan, self._moment)
        else:
            self._release()
        self._timer.start(0)

    def halt(self) -> None:
        """Stop playing; the picture stays."""
        self._generation += 1
        self._timer.stop()
        if self._plan is not None:
            self._plan = self._clock = None
            self._sound.pause()

    def close(self) -> None:
        """End both threads; the only method that waits."""
        self.halt()
        self._pictures.close()
        self._sound.close()

    @property
    def is_running(self) -> bool:
        """Whether a plan is being played."""
        return self._plan is not None

    @property
    def is_ready(self) -> bool:
        """Whether picture and sound are decoded far enough to go on for a moment."""
        if self._plan is None or self._source is None or not self._is_released:
            return False
        is_seen = self._source.frames is None or self._pictures.queue.is_ahead
        return is_seen and (isinstance(self._clock, FreeClock) or self._sound.mixer.is_ahead(_READY_S))

    def tick(self) -> None:
        """Show what is due now. Called by the timer; simulations call it with their own clock."""
        if self._plan is None or self._clock is None:
            return
        now = self._moment()
        picture = self._pictures.queue.take_due(now)
        if picture is not None:
            self.picture_shown.emit(picture)
        self.advanced.emit(now.us)
        if self._plan is None:
            return
        if self._is_over(self._plan, now):
            self.halt()
            self.ended.emit()
        else:
            self._timer.start(self._tick_ms(self._plan, now))

    def _moment(self) -> Moment:
        """Return where playback is. Also called by the decoding thread, with a plan that may be over."""
        clock = self._clock
        return clock.moment(self._output.now_s()) if clock is not None else Moment(0, 0)

    def _tick_ms(self, plan: PlayPlan, now: Moment) -> int:
        due = self._pictures.queue.next_due()
        if due is None or due.lap != now.lap:
            return _TICK_MS
        return max(1, min(_TICK_MS, round(abs(due.us - now.us) / abs(plan.rate) / 1000)))

    @staticmethod
    def _is_over(plan: PlayPlan, now: Moment) -> bool:
        if plan.rate < 0:
            return now.us <= 0
        return plan.turns_at is None and now.us >= plan.end_us - _END_TOLERANCE_US

    def _release(self) -> None:
        self._is_released = True
        if isinstance(self._clock, FreeClock):
            self._clock.release(self._output.now_s())
        else:
            self._sound.mixer.release(self._generation)

    def _on_picture_ready(self, picture: Picture) -> None:
        if picture.generation != self._generation:
            return
        if self._plan is None:
            self.picture_shown.emit(picture)
        else:
            self._release()
            self.tick()

    def _on_picture_failed(self, failure: PictureFailure) -> None:
        if failure.source is not self._source:
            return
        if not self._has_complained:
            self._has_complained = True
            self.notice.emit(failure.message)
        if self._plan is not None:
            self._release()  # the sound goes on

    def _on_slow(self, found: SlowPictures) -> None:
        if found.source is self._source:
            self.slow.emit(found)

    def _on_sound_failed(self, failure: SoundFailure) -> None:
        if failure.source is not self._source or self._is_silent:
            return
        self._is_silent = True
        if not (failure.is_device and self._is_device_told):
            self.notice.emit(failure.message)
        self._is_device_told = self._is_device_told or failure.is_device
        self._run_on()

    def _run_on(self) -> None:
        """Ask again for what is being played, from where it is."""
        if self._plan is not None:
            self.run(self._moment().us, self._plan.rate, self._plan.loop)

    def _on_sound_restarted(self, source: MediaSource) -> None:
        if source is self._source and isinstance(self._clock, HeardClock):
            self._run_on()
