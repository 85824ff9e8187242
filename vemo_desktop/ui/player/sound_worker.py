"""The thread that reads sound ahead, keeps the device fed and notices when it goes away."""

from __future__ import annotations

import logging
import threading
import time
from dataclasses import dataclass

import av
from PySide6.QtCore import QObject, Signal

from vemo_desktop.errors import VemoError
from vemo_desktop.ui.player.mixer import Mixer
from vemo_desktop.ui.player.moments import HeardClock, PlayPlan
from vemo_desktop.ui.player.outputs import AudioOutput, OutputFailed
from vemo_desktop.ui.player.sound_feed import sound_chunks
from vemo_desktop.ui.player.sources import MediaSource, SoundSource, SourceOpener
from vemo_desktop.wording import tr

_log = logging.getLogger(__name__)

# Sound is read this far ahead: covers a busy machine, and costs nothing at a seek since it is dropped.
_AHEAD_S = 0.4
_CHECK_S = 0.5
# A pause shorter than this keeps the device running, so that playing on is immediate.
_IDLE_S = 4.0
# PortAudio over PulseAudio sometimes stays silent for good after an underrun on a busy machine (seen 11
# times in 3 minutes at a load of five programs per core). Opening it anew helps, rarely twice; a device
# that stops a third time within this many seconds is given up.
_REOPENED_WITHIN_S = 6.0
_MOST_REOPENINGS = 2


@dataclass(frozen=True, slots=True)
class SoundFailure:
    """Playback goes on without sound; the sentence says why."""

    source: MediaSource
    is_device: bool
    message: str


@dataclass(frozen=True, slots=True)
class _Request:
    source: MediaSource | None
    plan: PlayPlan | None


class SoundWorker(QObject):
    """Plays the sound of plans; the last request wins.

    Signals
    -------
    failed(SoundFailure)
        The sound of a source cannot be read, or there is no device (any more).
    restarted(MediaSource)
        The device had stopped asking for sound and was opened anew; the present plan must be asked for
        again.
    """

    failed = Signal(object)
    restarted = Signal(object)

    def __init__(self, output: AudioOutput, opener: SourceOpener, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mixer = Mixer()
        self._output = output
        self._opener = opener
        self._reader: SoundSource | None = None
        self._reads: MediaSource | None = None
        self._reads_at_hz = 0
        self._reopened_s: list[float] = []
        self._changed = threading.Condition()
        self._request: _Request | None = None
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="player-sound", daemon=True)
        self._thread.start()

    def play(self, source: MediaSource, plan: PlayPlan) -> HeardClock:
        """Prepare the sound of a plan; it is heard from `Mixer.release` on. Returns its clock."""
        clock = self.mixer.begin(plan)
        self._ask(_Request(source, plan))
        return clock

    def pause(self) -> None:
        """Fall silent at once."""
        self.mixer.silence()
        self._ask(_Request(self._reads, None))

    def unload(self) -> None:
        """Fall silent and close the file."""
        self.mixer.silence()
        self._ask(_Request(None, None))

    def close(self) -> None:
        """End the thread and give the device back."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        self.mixer.wake()
        self._thread.join()

    def _ask(self, request: _Request) -> None:
        with self._changed:
            self._request = request
            self._changed.notify_all()
        self.mixer.wake()

    @property
    def _is_disturbed(self) -> bool:
        return self._closing or self._request is not None

    def _run(self) -> None:
        while (request := self._next_request()) is not None:
            try:
                self._serve(request)
            except (VemoError, av.FFmpegError, OSError) as problem:
                self._report(request, problem)
        self._close_reader()
        self._output.close()

    def _next_request(self) -> _Request | None:
        with self._changed:
            if not self._changed.wait_for(lambda: self._is_disturbed, _IDLE_S):
                self._output.stop()
                self._changed.wait_for(lambda: self._is_disturbed)
            request, self._request = self._request, None
            return None if self._closing else request

    def _serve(self, request: _Request) -> None:
        if request.source is None or request.source is not self._reads:
            self._close_reader()
        if request.source is None or request.plan is None:
            return
        self._output.open(self.mixer.render)
        self.mixer.set_sample_rate(self._output.rate_hz)
        reader = self._reader_for(request.source, self._output.rate_hz)
        self._output.start()
        self._feed(reader, request.plan)

    def _reader_for(self, source: MediaSource, rate_hz: int) -> SoundSource:
        """Return the open reader, or a new one for another file or device."""
        if self._reader is None or self._reads_at_hz != rate_hz:
            self._close_reader()
            self._reader = self._opener.open_sound(source, rate_hz)
            self._reads, self._reads_at_hz = source, rate_hz
        return self._reader

    def _feed(self, reader: SoundSource, plan: PlayPlan) -> None:
        for chunk in sound_chunks(reader, plan, self._output.rate_hz):
            if not self._wait_until_below(_AHEAD_S) or not self.mixer.put(plan.generation, chunk):
                return
        self.mixer.complete(plan.generation)
        self._wait_until_below(0.0)

    def _wait_until_below(self, most_s: float) -> bool:
        """Wait until little enough is queued; False if something else is asked for meanwhile."""
        while not self._is_disturbed:
            if self.mixer.wait_for_room(most_s, _CHECK_S, lambda: self._is_disturbed):
                break
            if self._output.has_failed():
                self._reopen()
                return False
        return not self._is_disturbed

    def _reopen(self) -> None:
        """Try a silent device once more; raises OutputFailed if it is gone or silent again."""
        self._output.close()
        now = time.monotonic()
        self._reopened_s = [then for then in self._reopened_s if now - then < _REOPENED_WITHIN_S]
        if len(self._reopened_s) >= _MOST_REOPENINGS:
            raise OutputFailed(tr("The sound device went away. Playback goes on without sound."))
        self._reopened_s.append(now)
        self._output.open(self.mixer.render)
        self.restarted.emit(self._reads)

    def _report(self, request: _Request, problem: VemoError | av.FFmpegError | OSError) -> None:
        _log.warning("sound: %s", problem, exc_info=problem)
        is_device = isinstance(problem, OutputFailed)
        if is_device:
            self._output.close()
        self._close_reader()
        if request.source is not None:
            plain = tr(
                'The sound of "{name}" cannot be read. It is played without sound.',
                name=request.source.path.name,
            )
            message = problem.message if isinstance(problem, VemoError) else plain
            self.failed.emit(SoundFailure(request.source, is_device, message))

    def _close_reader(self) -> None:
        if self._reader is not None:
            self._reader.close()
        self._reader = self._reads = None
