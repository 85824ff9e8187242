"""Which stretch of time is on screen, and how one gets to another."""

from __future__ import annotations

from vemo_desktop.domain.timebase import Interval
from vemo_desktop.ui.timeline.canvas import TimelineCanvas
from vemo_desktop.ui.timeline.state import TimelineState
from vemo_desktop.ui.timeline.timescale import TimeScale

_PAGE_SHARE = 0.05
"""Where on the width the playhead stands after a page was turned."""


class Viewport:
    """The one place that puts another time scale on screen."""

    def __init__(self, state: TimelineState, canvas: TimelineCanvas) -> None:
        self._state = state
        self._canvas = canvas

    @property
    def visible(self) -> Interval:
        """The stretch of the video on screen."""
        return self._state.scale.visible

    def set_scale(self, scale: TimeScale) -> None:
        """Show another stretch of time."""
        if scale != self._state.scale:
            self._state.scale = scale
            self._canvas.invalidate_rows()

    def resize(self, width: int) -> None:
        """Take over another width."""
        self.set_scale(self._state.scale.resized(width))

    def zoom_by(self, factor: float) -> None:
        """Zoom in (`factor` > 1) or out around the playhead if it is on screen, else around the middle."""
        scale = self._state.scale
        x = scale.x_of(self._state.playhead_us)
        self.set_scale(scale.zoomed(factor, x if 0 <= x < scale.width else scale.width / 2))

    def fit(self) -> None:
        """Show the whole video."""
        self.set_scale(self._state.scale.fitted())

    def show(self, interval: Interval) -> None:
        """Zoom so that an interval fills the width, with some room at both sides."""
        self.set_scale(self._state.scale.showing(interval))

    def reveal(self, interval: Interval) -> None:
        """Scroll so that an interval is on screen, keeping the zoom where it fits."""
        shown = self.visible
        if interval.start_us >= shown.start_us and interval.end_us <= shown.end_us:
            return
        if interval.duration_us > shown.duration_us:
            self.show(interval)
        else:
            scale = self._state.scale
            self.set_scale(scale.scrolled(scale.x_of(interval.middle_us) - scale.width / 2))

    def turn_page(self, time_us: int) -> None:
        """Put an instant that is off screen near the left border: what comes after it is looked at next."""
        self.set_scale(self._state.scale.revealing(time_us, share=_PAGE_SHARE))
