"""Records the hand while a video plays: one sample per frame that is shown, at that frame's own time."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.domain.traces import FASTEST, SLOWEST, Samples
from vemo_desktop.errors import VemoError
from vemo_desktop.services.recording import Recording
from vemo_desktop.services.traces import TraceService
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.picture import Picture
from vemo_desktop.ui.traces.hand import Hand
from vemo_desktop.wording import told, tr

PRE_ROLL_US = 2_000_000
"""How much is played before a stretch that is recorded again, so that one can feel one's way in."""
_GROW_MS = 100
_LOOK_MS = 50


class TraceRecorder(QObject):
    """Starts and ends recordings, and takes their samples from what the player shows.

    A recording ends where time stops or jumps: paused, sought, at the end, at another video, at the end of
    the stretch that is recorded again. There is no countdown: it begins with the frame on screen.

    Signals
    -------
    changed()
        It records, or no longer does.
    grown()
        There are more samples; a few times per second.
    """

    changed = Signal()
    grown = Signal()

    def __init__(
        self,
        traces: TraceService,
        player: PlayerController,
        hand: Hand,
        messages: MessageBar,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._traces = traces
        self._player = player
        self._hand = hand
        self._messages = messages
        self._recording: Recording | None = None
        self._ending: list[Recording] = []
        self._axes: tuple[int, ...] = (0, 1)
        self._times: list[int] = []
        self._values: list[tuple[float, ...]] = []
        self._is_ours = False
        self._has_warned = False
        self._growing = QTimer(self, interval=_GROW_MS)
        self._growing.timeout.connect(self._on_growing)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(self._look)
        player.picture_shown.connect(self._on_picture)
        player.position_changed.connect(self._on_position)
        player.playing_changed.connect(self._on_playing)
        player.rate_changed.connect(self._on_rate)
        player.sought.connect(self._on_sought)
        player.loaded.connect(self._on_loaded)

    @property
    def recording(self) -> Recording | None:
        """What is being recorded."""
        return self._recording

    @property
    def is_recording(self) -> bool:
        """Whether samples are being taken."""
        return self._recording is not None

    @property
    def is_settled(self) -> bool:
        """Whether everything that was recorded is on the disk."""
        return self._recording is None and not self._ending

    def samples(self) -> Samples | None:
        """Return what this recording has so far; None before the first sample."""
        if self._recording is None or not self._times:
            return None
        return Samples(np.array(self._times, np.int64), np.array(self._values, np.float32))

    def start(
        self, media_id: str, dimensions: tuple[str, ...], axes: tuple[int, ...], within: Interval | None
    ) -> bool:
        """Begin to record, and to play if that is not so yet.

        Parameters
        ----------
        media_id : str
        dimensions : tuple of str
        axes : tuple of int
            Which axis of the hand each dimension is: 0 for x, 1 for y.
        within : Interval or None
            Punch in: record only this stretch, from a little before it.

        Returns
        -------
        bool
            False where it is refused; the user is told.
        """
        if self.is_recording or self._player.source is None:
            return False
        if not SLOWEST <= self._player.rate <= FASTEST:
            self._messages.note(
                tr(
                    "Recording works from {slowest:g} to {fastest:g} times the speed; the speed is "
                    "{rate:g}. Nothing was recorded.",
                    slowest=SLOWEST,
                    fastest=FASTEST,
                    rate=self._player.rate,
                )
            )
            return False
        try:
            self._recording = self._traces.start(media_id, dimensions, within=within)
        except VemoError as error:
            self._messages.error(error)
            return False
        self._axes = axes
        self._times, self._values = [], []
        self._has_warned = False
        self._growing.start()
        self._is_ours = True
        if within is not None:
            self._player.set_loop(None)
            self._player.seek(max(within.start_us - PRE_ROLL_US, 0))
        self._is_ours = False
        self.changed.emit()
        if not self._player.is_playing:
            self._player.play()
        return True

    def stop(self, end_us: int | None = None) -> None:
        """End the recording where it is; playing goes on.

        Parameters
        ----------
        end_us : int, optional
            Until when the latest sample holds; until the next frame otherwise.
        """
        recording, self._recording = self._recording, None
        if recording is None:
            return
        self._growing.stop()
        recording.end(self._end_of(recording.last_us) if end_us is None else end_us)
        self._ending.append(recording)
        self._looking.start()
        self.changed.emit()

    def _take(self, time_us: int) -> None:
        recording = self._recording
        if recording is None or not self._player.is_playing:
            return
        if recording.within is not None and time_us >= recording.within.end_us:
            self.stop(recording.within.end_us)
            self._player.pause()
            return
        if self._times and time_us < self._times[-1]:  # a loop has turned
            self.stop()
            return
        hand = (self._hand.x, self._hand.y)
        values = tuple(hand[axis] for axis in self._axes)
        if recording.add(time_us, values, self._hand.device, self._player.rate):
            self._times.append(time_us)
            self._values.append(values)

    def _end_of(self, last_us: int) -> int:
        """Return when the frame of the latest sample gives way to the next."""
        source = self._player.source
        frames = source.frames if source is not None else None
        if frames is None or last_us < 0:
            return last_us + 1
        frame = frames.frame_at(last_us) + 1
        return frames.us_of(frame) if frame < len(frames) else frames.end_us

    def _on_picture(self, picture: Picture) -> None:
        source = self._player.source
        if source is not None and source.frames is not None and self._player.is_playing:
            self._take(source.frames.us_of(picture.frame))

    def _on_position(self, time_us: int) -> None:
        source = self._player.source
        if source is not None and source.frames is None:  # sound alone: what is heard is the clock
            self._take(time_us)

    def _on_playing(self, is_playing: bool) -> None:
        if not is_playing:
            self.stop()

    def _on_rate(self, rate: float) -> None:
        if self.is_recording and not SLOWEST <= rate <= FASTEST:
            self.stop()
            self._messages.note(
                tr(
                    "The recording ended: it works from {slowest:g} to {fastest:g} times the speed. "
                    "What was recorded is kept.",
                    slowest=SLOWEST,
                    fastest=FASTEST,
                )
            )

    def _on_sought(self) -> None:
        if not self._is_ours:
            self.stop()

    def _on_loaded(self, _source: object) -> None:
        self.stop()

    def _on_growing(self) -> None:
        recording = self._recording
        if recording is None:
            return
        if recording.error is not None and not self._has_warned:
            self._has_warned = True
            kept = format_time(max(recording.saved_us, 0))
            self._messages.warn(
                tr(
                    "{message} It is tried again; on the disk is what was given up to {kept}.",
                    message=told(recording.error.message),
                    kept=kept,
                )
            )
        self.grown.emit()

    def _look(self) -> None:
        """Look whether what was ended is on the disk; never wait for it."""
        for recording in [one for one in self._ending if one.is_written]:
            self._ending.remove(recording)
            if recording.error is not None:
                self._messages.error(recording.error)
            elif recording.change is None:
                self._messages.note(tr("Nothing was recorded: no frame was shown meanwhile."))
        if not self._ending:
            self._looking.stop()
            self.changed.emit()
