"""Playing by keys: shuttle, speed, looping a segment, and playing around an edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.player.speeds import next_speed
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.timeline.values import Edge
from vemo_desktop.ui.timeline_controller import TimelineController
from vemo_desktop.ui.viewstate import ViewState

_AROUND_US = 1_000_000
_JUMP_US = 1_000_000
_NUDGE_FRAMES = 10


class Playback(QObject):
    """What the keys of the Play menu do.

    Signals
    -------
    looping_changed(bool)
        Whether the selected segment is played again and again.
    """

    looping_changed = Signal(bool)

    def __init__(
        self,
        player: PlayerController,
        segments: OpenSegments,
        view: ViewState,
        timeline: TimelineController,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._segments = segments
        self._timeline = timeline
        self._is_looping = False
        self._is_k_down = False
        self._around: tuple[int, int] | None = None
        view.selection_changed.connect(self._follow_selection)
        segments.changed.connect(self._follow_selection)
        player.position_changed.connect(self._on_position)
        player.playing_changed.connect(self._on_playing)

    def step(self, frames: int) -> None:
        """Move the selected edge by frames, or else the playhead."""
        if not self._timeline.nudge(frames):
            self._player.step(frames)

    def jump(self, direction: int) -> None:
        """Move the selected edge by ten frames, or else the playhead by a second."""
        if not self._timeline.nudge(direction * _NUDGE_FRAMES):
            target = self._player.position_us + direction * _JUMP_US
            self._player.seek(min(max(target, 0), self._player.duration_us))

    def shuttle(self, direction: int) -> None:
        """J, K and L: play backwards, stop, play forwards; with K held, single frames."""
        if direction == 0:
            self._is_k_down = True
            self._player.shuttle(0)
        elif self._is_k_down:
            self._player.step(direction)
        else:
            self._player.shuttle(direction)

    def k_released(self) -> None:
        """K is up again: J and L play."""
        self._is_k_down = False

    def change_speed(self, step: int) -> None:
        """Take the next speed of the list."""
        speed = next_speed(self._player.rate, step)
        if speed is not None:
            self._player.set_rate(speed)

    def loop(self, is_on: bool) -> None:
        """Play the selected segment again and again, or stop doing so."""
        self._is_looping = is_on and self._segments.selected is not None
        self._follow_selection()
        self.looping_changed.emit(self._is_looping)

    def around(self) -> None:
        """Play from a second before the edge to a second after it, and go back to it."""
        target = self._edge_us()
        end = min(target + _AROUND_US, self._player.duration_us)
        self.loop(False)
        self._player.pause()
        self._player.seek(max(target - _AROUND_US, 0))
        self._around = (target, end)
        self._player.play()

    def _edge_us(self) -> int:
        """Return the edge that is meant: the selected one, else the nearer one, else the playhead."""
        here, segment = self._player.position_us, self._segments.selected
        if segment is None:
            return here
        start, end = segment.interval.start_us, segment.interval.end_us
        edge = self._timeline.edge
        if edge is not None:
            return start if edge is Edge.START else end
        return start if abs(here - start) <= abs(here - end) else end

    def _follow_selection(self) -> None:
        segment: Segment | None = self._segments.selected
        wanted: Interval | None = segment.interval if self._is_looping and segment is not None else None
        if self._player.loop != wanted:
            self._player.set_loop(wanted)

    def _on_position(self, time_us: int) -> None:
        if self._around is not None and time_us >= self._around[1] and self._player.is_playing:
            target, self._around = self._around[0], None
            self._player.pause()
            self._player.seek(target)

    def _on_playing(self, is_playing: bool) -> None:
        if is_playing:
            return
        around, self._around = self._around, None
        if around is not None and self._player.is_at_end:
            self._player.seek(around[0])  # less than a second lay behind the edge
