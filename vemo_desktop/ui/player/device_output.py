"""The computer's sound device, through PortAudio."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

import numpy as np

from vemo_desktop.ui.player.outputs import CHANNELS, OutputFailed, Render
from vemo_desktop.wording import later, tr

if TYPE_CHECKING:
    import sounddevice

_log = logging.getLogger(__name__)

# Python shares one lock among its threads; a device that asks this early forgives it a long hold.
# It costs nothing in sync, since the clock knows it.
_LATENCY_S = 0.08
_BLOCK_S = 0.01
# A running device that has not asked for this long is gone.
_GONE_S = 1.0
# The instants at which blocks are asked for scatter by thread scheduling; the count of samples does not.
# So the count is the clock and follows the measured instants only by this share per block, unless
# they lie further apart than scheduling explains: then samples were lost, and the clock starts anew.
_FOLLOW = 0.02
_JUMP_S = 0.06

_NO_SOUND = later("Playback goes on without sound.")


class SounddeviceOutput:
    """Plays through the default device. The library is loaded on first use, off the window's thread."""

    is_audible = True

    def __init__(self) -> None:
        self.rate_hz = 48_000
        self._stream: sounddevice.OutputStream | None = None
        self._render: Render | None = None
        self._heard_s = 0.0
        self._asked_s = 0.0
        self._is_started = False
        self._is_steady = False
        self._fault: Exception | None = None

    def open(self, render: Render) -> None:
        """Open the default device; does nothing when open.

        Raises
        ------
        OutputFailed
            If there is no PortAudio library, no device, or it refuses.
        """
        if self._stream is not None:
            return
        try:
            import sounddevice  # raises OSError where the PortAudio library is missing
        except (ImportError, OSError) as error:
            raise OutputFailed(
                tr(
                    "The PortAudio library is missing. {no_sound} On Debian and Ubuntu, install "
                    "libportaudio2.",
                    no_sound=tr(_NO_SOUND),
                ),
                details=str(error),
            ) from error
        self._render = render
        self._fault = None
        try:
            device = sounddevice.query_devices(kind="output")
            self.rate_hz = round(device["default_samplerate"])
            self._stream = sounddevice.OutputStream(
                samplerate=self.rate_hz,
                blocksize=round(_BLOCK_S * self.rate_hz),
                channels=CHANNELS,
                dtype="float32",
                latency=_LATENCY_S,
                callback=self._on_block,
            )
        except (sounddevice.PortAudioError, ValueError) as error:
            raise OutputFailed(
                tr("No sound device was found. {no_sound}", no_sound=tr(_NO_SOUND)), details=str(error)
            ) from error

    def start(self) -> None:
        """Begin to ask for sound; raises OutputFailed as `open` does."""
        if self._stream is None or self._is_started:
            return
        import sounddevice

        self._is_steady = False
        self._heard_s = 0.0
        self._asked_s = time.monotonic()
        try:
            self._stream.start()
        except sounddevice.PortAudioError as error:
            raise OutputFailed(
                tr("The sound device does not start. {no_sound}", no_sound=tr(_NO_SOUND)), details=str(error)
            ) from error
        self._is_started = True

    def stop(self) -> None:
        """Stop asking for sound, for now."""
        if self._stream is not None and self._is_started:
            self._is_started = False
            self._stream.abort(ignore_errors=True)

    def close(self) -> None:
        """Give the device back."""
        if self._stream is not None:
            self._is_started = False
            self._stream.close(ignore_errors=True)
            self._stream = None

    def now_s(self) -> float:
        """Return the monotonic clock of the machine, to which the count of samples is tied."""
        return time.monotonic()

    def has_failed(self) -> bool:
        """Whether the device went away, or the program could not fill it."""
        if self._stream is None or not self._is_started:
            return False
        if self._fault is not None:
            _log.error("sound callback failed", exc_info=self._fault)
            return True
        return not self._stream.active or time.monotonic() - self._asked_s > _GONE_S

    def _on_block(self, out: np.ndarray, count: int, times: object, status: object) -> None:
        assert self._render is not None
        now = time.monotonic()
        waited_s, self._asked_s = now - self._asked_s, now
        # A device fills its buffers in one go before it starts; when those sound, nobody can tell yet.
        self._is_steady = self._is_steady or waited_s > _BLOCK_S / 2
        if not self._is_steady:
            out[:] = 0.0
            return
        measured = now + self._delay_s(times)
        if abs(measured - self._heard_s) > _JUMP_S:
            self._heard_s = measured
        else:
            self._heard_s += _FOLLOW * (measured - self._heard_s)
        try:
            self._render(out, self._heard_s)
        except Exception as error:
            # PortAudio would print it and go on; kept for the thread that watches this device.
            self._fault = error
            out[:] = 0.0
        self._heard_s += count / self.rate_hz

    def _delay_s(self, times: object) -> float:
        """Return how long after being asked for a sample is heard; some drivers report nonsense or zero."""
        reported = getattr(times, "outputBufferDacTime", 0.0) - getattr(times, "currentTime", 0.0)
        if 0.0 < reported < 2.0:
            return float(reported)
        return float(self._stream.latency) if self._stream is not None else _LATENCY_S
