"""Playback as the rest of the window sees it: load, play, seek, step; always on the window's thread."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from vemo_desktop.domain.media import SoundChoice
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.media.proxy import Proxy
from vemo_desktop.ui.player.device_output import SounddeviceOutput
from vemo_desktop.ui.player.engine import PlaybackEngine
from vemo_desktop.ui.player.outputs import AudioOutput
from vemo_desktop.ui.player.picture_worker import SlowPictures
from vemo_desktop.ui.player.sources import FileOpener, MediaSource, SourceOpener
from vemo_desktop.ui.player.speeds import clamped, shuttle_rate
from vemo_desktop.ui.player.volume import Volume


class PlayerController(QObject):
    """Plays one file at a time. No method but `close` waits: decoding and sound have their own threads.

    Parameters
    ----------
    parent : QObject, optional
    output : AudioOutput, optional
        The computer's sound device if not given.
    opener : SourceOpener, optional
        How readers are opened; tests give their own.

    Signals
    -------
    loaded(MediaSource or None)
    picture_shown(Picture)
    position_changed(int)
        Microseconds; bursts are folded, the last one is sent.
    playing_changed(bool)
    rate_changed(float)
        Effective speed; negative while playing backwards.
    loop_changed(Interval or None)
    notice(str)
        One sentence for the user: playback goes on, with something missing.
    sought()
        The position was put elsewhere than where playing leads.
    slow_found(float)
        What is loaded is decoded at this speed, below 1, times real time; told once for each loading.
    """

    loaded = Signal(object)
    picture_shown = Signal(object)
    position_changed = Signal(object)
    playing_changed = Signal(bool)
    rate_changed = Signal(float)
    loop_changed = Signal(object)
    notice = Signal(str)
    sought = Signal()
    slow_found = Signal(float)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        output: AudioOutput | None = None,
        opener: SourceOpener | None = None,
    ) -> None:
        super().__init__(parent)
        self.engine = PlaybackEngine(output or SounddeviceOutput(), opener or FileOpener(), self)
        self.engine.picture_shown.connect(self.picture_shown)
        self.engine.advanced.connect(self._set_position)
        self.engine.ended.connect(self._on_ended)
        self.engine.notice.connect(self.notice)
        self.engine.slow.connect(self._on_slow)
        self.volume = Volume(self.engine, self)
        self._source: MediaSource | None = None
        self._proxy: Proxy | None = None
        self._position_us = 0
        self._is_at_end = False
        self._speed = 1.0
        self._rate = 1.0
        self._loop: Interval | None = None
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.timeout.connect(self._announce_position)

    def load(self, source: MediaSource) -> None:
        """Take a file and show its first frame; what was loaded before is dropped, playing or not."""
        self._take(source)
        self._show_frame()

    def choose_sound(self, sound: SoundChoice) -> None:
        """Let another track be heard, or at another time; place, loop and playing go on."""
        if self._source is None or self._source.sound == sound:
            return
        position_us, loop, was_playing = self._position_us, self._loop, self.is_playing
        proxy = self._proxy
        self._take(replace(self._source, sound=sound))
        self.use_proxy(proxy)
        self.set_loop(loop)
        self.seek(position_us)
        if was_playing:
            self.play()

    def use_proxy(self, proxy: Proxy | None) -> None:
        """Play and scrub what is loaded from a proxy, as far as that goes, or no longer.

        Frames and times are the same; pausing shows the file itself. Loading something drops it.
        """
        self._proxy = proxy
        self.engine.set_proxy(proxy)

    @property
    def proxy(self) -> Proxy | None:
        """What is played from instead of the file, where that is so."""
        return self._proxy

    def measure_speed(self) -> None:
        """Find out in a free moment whether what is loaded can be decoded as fast as it plays."""
        if self._frames is not None:
            self.engine.measure(self._frames.frame_at(self._position_us))

    def unload(self) -> None:
        """Show nothing."""
        self._take(None)

    def _take(self, source: MediaSource | None) -> None:
        was_playing = self.is_playing
        self.engine.load(source)
        self._source, self._proxy = source, None
        self._is_at_end = False
        self.set_loop(None)
        self._set_rate(self._speed)
        if was_playing:
            self.playing_changed.emit(False)
        self.loaded.emit(source)
        self._set_position(0)

    def close(self) -> None:
        """Stop and end all threads; waits for the frame that is being decoded."""
        self._announcing.stop()
        self.engine.close()

    @property
    def source(self) -> MediaSource | None:
        """What is loaded."""
        return self._source

    @property
    def position_us(self) -> int:
        """Where playback is, in microseconds."""
        return self._position_us

    @property
    def is_at_end(self) -> bool:
        """Whether it was played to its end, so that playing begins anew."""
        return self._is_at_end

    @property
    def duration_us(self) -> int:
        """Length of what is loaded; 0 for nothing."""
        return self._source.end_us if self._source is not None else 0

    @property
    def frame(self) -> int | None:
        """Number of the frame at the position, or None without a picture."""
        return self._frames.frame_at(self._position_us) if self._frames is not None else None

    @property
    def is_playing(self) -> bool:
        """Whether time passes."""
        return self.engine.is_running

    @property
    def rate(self) -> float:
        """Effective speed; negative while playing backwards."""
        return self._rate

    @property
    def loop(self) -> Interval | None:
        """The stretch that is played again and again."""
        return self._loop

    @property
    def _frames(self) -> FrameIndex | None:
        return self._source.frames if self._source is not None else None

    def play(self) -> None:
        """Play at the chosen speed; at the end from the beginning, outside a loop from its start."""
        if self.is_playing or self._source is None:
            return
        self._set_rate(self._speed)
        if self._loop is not None and not self._loop.contains(self._position_us):
            self._set_position(self._loop.start_us)
        elif self._is_at_end:
            self._set_position(0)
        self._run()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop on the frame that is shown."""
        if not self.is_playing:
            return
        self.engine.halt()
        self._stop_on_frame()

    def toggle(self) -> None:
        """Play or pause."""
        if self.is_playing:
            self.pause()
        else:
            self.play()

    def shuttle(self, direction: int) -> None:
        """Do as the keys J, K and L do: -1 backwards, 0 stop, 1 forwards; repeated, faster up to 4x."""
        if direction == 0 or self._source is None:
            self.pause()
            return
        was_playing = self.is_playing
        if direction > 0 and self._is_at_end and not was_playing:
            self._set_position(0)
        self._set_rate(shuttle_rate(self._rate if was_playing else None, direction))
        self._run()
        if not was_playing:
            self.playing_changed.emit(True)

    def set_rate(self, rate: float) -> None:
        """Choose the speed, 0.25 to 4; the pitch of the sound stays."""
        self._speed = clamped(rate)
        self._set_rate(self._speed)
        if self.is_playing:
            self._run()

    def set_loop(self, loop: Interval | None) -> None:
        """Play a stretch again and again; None ends that. The position does not jump."""
        if loop == self._loop:
            return
        self._loop = loop
        if self.is_playing:
            self._run()
        self.loop_changed.emit(loop)

    def _run(self) -> None:
        self._is_at_end = False
        self.engine.run(self._position_us, self._rate, self._loop)

    def seek(self, us: int, exact: bool = True) -> None:
        """Go to an instant; playing goes on from there.

        Parameters
        ----------
        us : int
            Held inside the media.
        exact : bool
            False while scrubbing: a nearby frame may be shown until the exact one is decoded.
        """
        if self._source is None:
            return
        self.sought.emit()
        self._is_at_end = us >= self._source.end_us
        self._set_position(min(max(us, 0), self._source.end_us))
        if self.is_playing:
            self._run()
        else:
            self._show_frame(may_stand_in=not exact)

    def step(self, frames: int) -> None:
        """Pause, and go some frames forwards or, if negative, backwards."""
        self.pause()
        if self._frames is None:
            return
        target = self._frames.frame_at(self._position_us) + frames
        target = min(max(target, 0), len(self._frames) - 1)
        self._is_at_end = False
        self._set_position(self._frames.us_of(target))
        self._show_frame()

    def _show_frame(self, *, may_stand_in: bool = False) -> None:
        if self._frames is not None:
            self.engine.show_still(self._frames.frame_at(self._position_us), may_stand_in=may_stand_in)

    def set_picture_box(self, box: QSize) -> None:
        """Tell how many screen pixels there are for the picture."""
        self.engine.set_box(box)
        if not self.is_playing:
            self._show_frame()

    def _set_rate(self, rate: float) -> None:
        if rate != self._rate:
            self._rate = rate
            self.rate_changed.emit(rate)

    def _set_position(self, us: int) -> None:
        self._position_us = us
        if not self._announcing.isActive():
            self._announcing.start(0)

    def _announce_position(self) -> None:
        self.position_changed.emit(self._position_us)

    def _on_slow(self, found: SlowPictures) -> None:
        self.slow_found.emit(found.speed)

    def _on_ended(self) -> None:
        if self._rate < 0:
            self._set_position(0)
        else:
            self._set_position(self.duration_us)
            self._is_at_end = True
        self._stop_on_frame()

    def _stop_on_frame(self) -> None:
        """Make the position that of the frame that is seen, so that what is marked is what is shown."""
        frames = self._frames
        if frames is not None and self._position_us < frames.end_us:
            self._set_position(frames.us_of(frames.frame_at(self._position_us)))
        self._set_rate(self._speed)
        self._show_frame()
        self.playing_changed.emit(False)
