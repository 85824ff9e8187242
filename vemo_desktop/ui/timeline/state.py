"""What the rows of the timeline draw from: one object, changed by the parts of `TimelineView`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect

from vemo_desktop.domain.labels import BUILT_IN_SCHEMES, VALENCE_AROUSAL, Label, LabelScheme, Pattern
from vemo_desktop.domain.segments import Segment
from vemo_desktop.domain.timebase import FrameIndex, Interval
from vemo_desktop.domain.tracks import EXTRA_SCHEMES, Curves
from vemo_desktop.ui.curves.pyramid import CurvePyramid
from vemo_desktop.ui.palette import DARK, Theme
from vemo_desktop.ui.run_choice import RunEntry
from vemo_desktop.ui.timeline.timescale import TimeScale
from vemo_desktop.ui.timeline.values import (
    PLAIN_LANES,
    Edge,
    Growing,
    LaneSpec,
    SpectrogramLike,
    ThumbnailsLike,
    WaveformLike,
)
from vemo_desktop.wording import later

AFFECT_SCHEME = VALENCE_AROUSAL.id
TRACE_PREFIX = "trace:"
"""Before the name of a person: the key of the row, and the curves, of what that person said."""
_LIVE_LAG_US = 500_000
_UNKNOWN_COLOR = "#8C8C8C"


@dataclass(frozen=True, slots=True)
class Preview:
    """A drag under way: the segment as it would lie, or a new one (`segment` None) in a lane.

    A segment with a `lane` is on its way to that lane; `is_copy` where it stays in its own too, `is_refused`
    where it cannot go there.
    """

    interval: Interval
    segment: Segment | None
    lane: str = ""
    is_copy: bool = False
    is_refused: bool = False


@dataclass(slots=True, eq=False)
class TimelineState:
    """Everything on screen, in one place."""

    scale: TimeScale
    theme: Theme = DARK
    frames: FrameIndex | None = None
    frame_us: int = 0
    """Typical length of a frame; 0 without a picture."""
    schemes: Mapping[str, LabelScheme] = field(default_factory=lambda: dict(BUILT_IN_SCHEMES))
    curves: dict[str, CurvePyramid] = field(default_factory=dict)
    """By scheme; the extra curves of a run under the names of `EXTRA_SCHEMES`."""
    beside: dict[tuple[str, str], CurvePyramid] = field(default_factory=dict)
    """What other runs say, by run and scheme; empty while they are not compared."""
    runs: tuple[RunEntry, ...] = ()
    shown_run: str | None = None
    contributions: Curves | None = None
    shown_scheme: str | None = None
    hidden: set[tuple[str, str]] = field(default_factory=set)
    emphasised: str | None = None
    """Label key whose curve stands out while the pointer rests on its switch."""
    segments: tuple[Segment, ...] = ()
    """Changed by `set_segments` only."""
    by_id: dict[str, Segment] = field(default_factory=dict)
    cuts_us: npt.NDArray[np.int64] = field(default_factory=lambda: np.empty(0, np.int64))
    """Where shots begin, as far as that was asked for."""
    lanes: tuple[LaneSpec, ...] = PLAIN_LANES
    lanes_hidden: int = 0
    traces: dict[str, CurvePyramid] = field(default_factory=dict)
    """What people said over time, by key of the row."""
    live_key: str | None = None
    """Key of the row that is being recorded into."""
    live_trace: CurvePyramid | None = None
    waveform: WaveformLike | None = None
    spectrogram: SpectrogramLike | None = None
    is_spectrogram_shown: bool = False
    thumbnails: ThumbnailsLike | None = None
    playhead_us: int = 0
    hover_us: int | None = None
    selection: str | None = None
    chosen: frozenset[str] = frozenset()
    """All selected segments, with `selection` among them."""
    band: QRect | None = None
    """The frame that is being drawn around segments."""
    edge: Edge | None = None
    """Border of the selected segment that was taken hold of last."""
    marks: tuple[int | None, int | None] = (None, None)
    loop: Interval | None = None
    preview: Preview | None = None
    growing: Growing | None = None
    """What is labelled while the video plays; it reaches up to the playhead."""

    def begin(self, duration_us: int, width: int, frames: FrameIndex | None) -> None:
        """Take over another video, whole on a width, with nothing on it yet; curves are cleared elsewhere."""
        self.scale = TimeScale.whole(duration_us, width, frames)
        self.frames, self.frame_us = frames, frames.typical_frame_us if frames else 0
        self.contributions, self.runs, self.shown_run = None, (), None
        self.selection, self.edge, self.chosen = None, None, frozenset()
        self.set_segments(())
        self.waveform = self.thumbnails = self.spectrogram = None
        self.cuts_us = np.empty(0, np.int64)
        self.playhead_us, self.hover_us = 0, None
        self.marks, self.loop = (None, None), None

    @property
    def plotted(self) -> list[str]:
        """Schemes of which one at a time is plotted; the others have rows of their own."""
        return [scheme for scheme in self.curves if scheme not in (AFFECT_SCHEME, *EXTRA_SCHEMES)]

    @property
    def lane_keys(self) -> tuple[str, ...]:
        """Names of the rows that show segments."""
        return tuple(lane.key for lane in self.lanes)

    @property
    def is_empty(self) -> bool:
        """Whether no video is open."""
        return self.scale.duration_us <= 0

    @property
    def read_us(self) -> int:
        """The instant whose values are shown: under the pointer, else at the playhead."""
        return self.playhead_us if self.hover_us is None else self.hover_us

    def label(self, scheme: str, key: str) -> Label:
        """Return a label; a grey one that spells its key where the scheme does not know it.

        Gold without a label says that nothing is felt.
        """
        scheme = AFFECT_SCHEME if scheme.startswith(TRACE_PREFIX) else scheme
        if not key:
            return Label(key, later("nothing here"), _UNKNOWN_COLOR, Pattern.SOLID, "–")
        try:
            return self.schemes[scheme].label(key)
        except KeyError:
            return Label(key, key.capitalize(), _UNKNOWN_COLOR, Pattern.SOLID, key[:1].upper())

    def is_among_many(self, segment_id: str) -> bool:
        """Tell whether a segment is one of several selected ones."""
        return len(self.chosen) > 1 and segment_id in self.chosen

    def is_shown(self, scheme: str, key: str) -> bool:
        """Tell whether a label's curve is switched on."""
        return (scheme, key) not in self.hidden

    def selected(self) -> Segment | None:
        """Return the selected segment, or None."""
        return self.by_id.get(self.selection or "")

    def set_segments(self, segments: tuple[Segment, ...]) -> None:
        """Take over segments of all layers."""
        self.segments = segments
        self.by_id = {segment.id: segment for segment in segments}

    def values_at(self, time_us: int) -> dict[str, dict[str, float]]:
        """Return the value of every label at an instant, by scheme; gaps are left out."""
        found = {}
        for scheme, pyramid in (*self.curves.items(), *self.traces.items()):
            found[scheme] = pyramid.curves.values_at(time_us)
        if self.live_key is not None and self.live_trace is not None:
            # The playhead runs a little ahead of what was drawn last.
            latest_us = int(self.live_trace.curves.edges_us[-1]) - 1
            is_near = latest_us < time_us < latest_us + _LIVE_LAG_US
            live = self.live_trace.curves.values_at(latest_us if is_near else time_us)
            found[self.live_key] = {**found.get(self.live_key, {}), **live}
        return found

    def contributions_at(self, time_us: int) -> dict[str, float]:
        """Return the share of each input stream at an instant; empty where unknown."""
        return self.contributions.values_at(time_us) if self.contributions else {}
