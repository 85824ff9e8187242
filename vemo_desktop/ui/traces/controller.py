"""Traces in the window: recording them, and showing everybody's."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from vemo_desktop.domain.segments import Change
from vemo_desktop.domain.timebase import Interval, format_time
from vemo_desktop.domain.traces import PAD_DIMENSIONS, Device, Trace
from vemo_desktop.domain.tracks import Curves
from vemo_desktop.errors import VemoError
from vemo_desktop.services.project import ProjectSession
from vemo_desktop.ui.background import Background
from vemo_desktop.ui.messages import MessageBar
from vemo_desktop.ui.player.controller import PlayerController
from vemo_desktop.ui.review.open_segments import OpenSegments
from vemo_desktop.ui.timeline.state import AFFECT_SCHEME
from vemo_desktop.ui.timeline.view import TimelineView
from vemo_desktop.ui.traces.hand import Hand
from vemo_desktop.ui.traces.lags import LagController
from vemo_desktop.ui.traces.lanes import lanes_of, live_curves
from vemo_desktop.ui.traces.pad import PlanePath
from vemo_desktop.ui.traces.panel import TracePanel
from vemo_desktop.ui.traces.recorder import TraceRecorder
from vemo_desktop.ui.traces.steering import Steering
from vemo_desktop.ui.viewstate import ViewState
from vemo_desktop.wording import tr

PATH_US = 5_000_000
"""How much of the past the plane shows."""
_PATH_POINTS = 60
_PATH_MS = 33


Found = tuple[list[Trace], dict[str, Curves], tuple[str, ...]]


class TraceController(QObject):
    """Ties the service of traces to the pad, the timeline and the player.

    Signals
    -------
    recording_changed()
        A recording began or ended; other actions are possible now.
    """

    recording_changed = Signal()

    def __init__(
        self,
        session: ProjectSession,
        view: ViewState,
        player: PlayerController,
        segments: OpenSegments,
        timeline: TimelineView,
        panel: TracePanel,
        background: Background,
        messages: MessageBar,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._player = player
        self._segments = segments
        self._timeline = timeline
        self._panel = panel
        self._background = background
        self._messages = messages
        self.hand = Hand(self)
        self.recorder = TraceRecorder(session.traces, player, self.hand, messages, self)
        self._steering = Steering(self.hand, window)
        self._lanes: dict[str, Curves] = {}
        self._reading: int | None = None
        self._lags = LagController(session, panel, background, messages, self)
        self._path_rest = QTimer(self, singleShot=True, interval=_PATH_MS)
        self._path_rest.timeout.connect(self.show_paths)
        self._connect()

    @property
    def is_recording(self) -> bool:
        """Whether samples are being taken."""
        return self.recorder.is_recording

    @property
    def is_settled(self) -> bool:
        """Whether everything is on the disk, and shown."""
        return self.recorder.is_settled and self._reading is None

    # Recording

    def toggle(self) -> None:
        """Record from the frame on screen on, or end the recording."""
        if self.is_recording:
            self.recorder.stop()
        elif self._player.is_at_end:
            # Where the key comes a moment after the video ended, playing would record all of it again.
            self._messages.note(tr("The video is at its end. Go to where you want to record from."))
        else:
            self._record(None)

    def punch_in(self) -> None:
        """Record the marked stretch, else the selected segment, again; what lies around it stays."""
        if self.is_recording:
            self.recorder.stop()
            return
        within = self._view.marked
        if within is None and self._segments.selected is not None:
            within = self._segments.selected.interval
        if within is None:
            self._messages.note(
                tr("Mark a stretch with in and out, or select a segment, to record it again.")
            )
            return
        self._record(within)

    def _record(self, within: Interval | None) -> None:
        media_id = self._view.media_id
        if media_id is None:
            return
        start_us = self._player.position_us if within is None else within.start_us
        if not self._panel.pad.underMouse():
            self._take_up(start_us)
        self.recorder.start(media_id, self._panel.dimensions, self._panel.axes, within)

    def _take_up(self, time_us: int) -> None:
        """Put the hand where one's trace is at an instant, so that what follows goes on from there."""
        own = self._lanes.get(self._session.author)
        found = own.values_at(time_us) if own is not None else {}
        across, up = PAD_DIMENSIONS
        if found:
            self.hand.put(found.get(across, self.hand.x), found.get(up, self.hand.y))

    def end(self) -> None:
        """End what is being recorded; it is written without anybody waiting."""
        self.recorder.stop()
        self._steering.turn(False)

    # Showing

    def open(self, media_id: str | None) -> None:
        """Show the traces of another video."""
        self.recorder.stop()
        self._lanes = {}
        self._lags.forget_found()
        self._panel.pad.set_paths(())
        if media_id is None:
            self._lags.show((), ())
        else:
            self.reload()

    def follow(self, change: Change) -> None:
        """Show what a gesture did to traces, whoever made it."""
        touched = (*change.traces_before, *change.traces_after)
        if any(trace.media_id == self._view.media_id for trace in touched):
            self.reload()

    def reload(self) -> None:
        """Read the traces of the open video and draw them; reading is done beside the window."""
        media_id = self._view.media_id
        if media_id is None:
            return
        service, own = self._session.traces, self._session.author
        with_lag, smooth_us = self._panel.with_lag.isChecked(), self._panel.smooth_us

        def read() -> Found:
            traces = self._session.annotators.seen_traces(media_id, service.traces(media_id))
            lanes = lanes_of(service, traces, own, with_lag=with_lag, smooth_us=smooth_us)
            return traces, lanes, tuple(service.networks(media_id))

        if self._reading is not None:
            self._background.forget(self._reading)
        self._reading = self._background.run(read, self._on_read, self._on_refused)

    def draw(self) -> None:
        """Draw what is known again: a timeline that takes another video starts empty."""
        self._timeline.plots.set_traces(self._lanes)

    def show_paths(self) -> None:
        """Show in the plane where everybody was over the last seconds."""
        if not self._panel.pad.isVisible():
            return
        now_us = self._player.position_us
        paths = []
        pyramid = self._timeline.state.curves.get(AFFECT_SCHEME)
        if pyramid is not None:
            paths.append(_path("network", pyramid.curves, now_us, is_network=True))
        for author, curves in self._lanes.items():
            if not (self.is_recording and author == self._session.author):
                paths.append(_path(author, curves, now_us))
        self._panel.pad.set_paths([path for path in paths if path is not None])

    def _on_read(self, found: Found) -> None:
        self._reading = None
        traces, self._lanes, networks = found
        self.draw()
        if not self.is_recording:
            self._timeline.plots.set_live_trace(None, None)
        self._lags.show(traces, networks)
        self.show_paths()

    def _on_refused(self, error: VemoError) -> None:
        self._reading = None
        self._messages.error(error)

    # Wiring

    def _connect(self) -> None:
        self.recorder.changed.connect(self._on_changed)
        self.recorder.grown.connect(self._on_grown)
        self.hand.moved.connect(self._panel.pad.set_value)
        self._panel.pad.pointed.connect(self._on_pointed)
        self._panel.view_changed.connect(self.reload)
        self._player.position_changed.connect(self._on_position)

    def _on_pointed(self, x: float, y: float) -> None:
        self.hand.put(x, y, Device.MOUSE)

    def _on_position(self, _time_us: int) -> None:
        if not self._path_rest.isActive():
            self._path_rest.start()

    def _on_changed(self) -> None:
        is_recording = self.is_recording
        self._steering.turn(is_recording)
        if is_recording:
            self._timeline.plots.set_live_trace(self._session.author, None)
            self._on_grown()
        else:
            self._panel.show_recording(None)
            if self.recorder.is_settled:
                # What was drawn live stays until what is on the disk takes its place.
                self.reload()
        self.recording_changed.emit()

    def _on_grown(self) -> None:
        recording = self.recorder.recording
        if recording is None:
            return
        samples = self.recorder.samples()
        if samples is None:
            text = tr("● Waiting for the stretch") if recording.within is not None else tr("● Recording")
            self._panel.show_recording(text)
            return
        length_us = recording.last_us - int(samples.times_us[0])
        self._panel.show_recording(tr("● Recording {length}", length=format_time(length_us)[3:10]))
        curves = live_curves(samples, recording.take.dimensions, self._player.position_us)
        self._timeline.plots.set_live_trace(self._session.author, curves)


def _path(name: str, curves: Curves, now_us: int, *, is_network: bool = False) -> PlanePath | None:
    """Return where curves of both dimensions were over the last seconds; None where they have not both."""
    if any(dimension not in curves.names for dimension in PAD_DIMENSIONS):
        return None
    times = np.linspace(max(now_us - PATH_US, 0), now_us, _PATH_POINTS)
    places = np.searchsorted(curves.edges_us, times, side="right") - 1
    inside = (places >= 0) & (places < len(curves))
    columns = [curves.names.index(dimension) for dimension in PAD_DIMENSIONS]
    values = curves.values[np.clip(places, 0, len(curves) - 1)][:, columns].astype(np.float64)
    values[~inside] = np.nan
    return PlanePath(name, values, is_network)
